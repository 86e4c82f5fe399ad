"""The public look-ups in the data of the library, and in a plan of one's own."""

from collections.abc import Callable

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._data import loading

TEXT = bw.Text("Een tekst")
EDITION = "2026.1"
HINT = "known: 2026.1; give plan= (--plan) for a plan of your own"


def own_plan() -> bw.Plan:
    scale = bw.Scale([bw.Level(0, 0, TEXT), bw.Level(1, 1, TEXT)])
    gone = bw.Criterion("een.2", TEXT, withdrawn="2026-01-01")
    steps = [
        bw.Step("een", bw.Text("Eerste"), [bw.Criterion("een.1", TEXT), gone]),
        bw.Step("twee", bw.Text("Tweede"), [bw.Criterion("twee.1", TEXT)], withdrawn="2026-01-01"),
    ]
    return bw.Plan("plan", "proef", TEXT, scale, steps)


def test_the_newest_edition_comes_first() -> None:
    assert bw.editions() == (EDITION,)
    assert bw.plan().edition == EDITION


@pytest.mark.parametrize(
    "look_up",
    [
        bw.plan,
        bw.catalogue,
        bw.actors,
        bw.theme_schemes,
        bw.sources,
        bw.steps,
        lambda edition: bw.step(1, edition),
        lambda edition: bw.criterion("afwegen.1", edition),
        lambda edition: bw.actor("gemeenteraad", edition),
        lambda edition: bw.themes("cbs", edition),
        lambda edition: bw.theme("wonen", edition=edition),
        lambda edition: bw.source("tilburg_10_stappen", edition),
    ],
)
def test_an_unknown_edition_is_refused_and_the_error_names_a_way_out(
    look_up: Callable[[str], object],
) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        look_up("2025.1")

    assert (caught.value.kind, caught.value.key, caught.value.hint) == ("edition", "2025.1", HINT)
    assert look_up(EDITION)


def test_the_same_objects_come_back_every_time() -> None:
    assert bw.plan() is bw.plan(EDITION)
    assert bw.catalogue() is bw.catalogue(EDITION)
    assert bw.actor("gemeenteraad") is bw.actor("gemeenteraad")


def test_a_catalogue_holds_what_the_look_ups_give() -> None:
    whole = bw.catalogue()

    assert whole.edition == EDITION
    assert whole.plan is bw.plan()
    assert whole.actors == bw.actors()
    assert whole.schemes == bw.theme_schemes()
    assert whole.sources is bw.sources()
    assert bw.themes() == tuple(theme for theme in whole.themes if theme.scheme == "cbs")


def with_own(edition: str = "proef") -> bw.Plan:
    """A plan with another definition of an actor and a source of ours, and an actor withdrawn."""
    return attrs.evolve(
        own_plan(),
        edition=edition,
        actors=[
            bw.Actor("gemeenteraad", bw.Text("Onze raad")),
            bw.Actor("oude_raad", TEXT, withdrawn="2025-12-31"),
        ],
        sources=[bw.Source("gemeentewet", "Onze wet", "Wij")],
    )


def test_the_actors_of_a_plan_of_ones_own_go_before_those_of_the_edition() -> None:
    own = with_own()

    assert bw.actors(own) == (
        own.actors[0],
        *(one for one in bw.actors() if one.id != "gemeenteraad"),
    )
    assert bw.actor("gemeenteraad", own) is bw.actor("ONZE RAAD", own) is own.actors[0]
    assert bw.actor("oude_raad", own) is own.actors[1]
    assert bw.actor("provincie", own) is bw.actor("provincie")


def test_the_actors_of_an_assessment_go_before_those_of_its_plan() -> None:
    own, guest = with_own(), bw.Actor("gemeenteraad", bw.Text("Gast"))
    given = bw.Assessment("proef", (), actors=[guest])

    assert bw.actor("gemeenteraad", own, assessment=given) is guest
    assert bw.actor("gast", assessment=given) is guest
    assert bw.actor("oude_raad", own, assessment=given) is own.actors[1]


def test_a_plan_of_ones_own_says_whom_it_may_be_by_id_and_name() -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.actor("onze rad", with_own())

    assert caught.value.suggestions[0] == "gemeenteraad"


def test_the_sources_of_a_plan_of_ones_own_go_before_those_of_the_edition() -> None:
    own = with_own()

    assert bw.sources(own)[0] is bw.source("gemeentewet", own) is own.sources[0]
    assert len(bw.sources(own)) == len(bw.sources())
    assert bw.source("tilburg_10_stappen", own) is bw.source("tilburg_10_stappen")


def test_a_catalogue_of_a_plan_of_ones_own_holds_it_and_the_edition_on_which_it_leans() -> None:
    own = with_own()
    whole = bw.catalogue(own)

    assert (whole.edition, whole.plan) == (EDITION, own)
    assert whole.actors == (*own.actors, *(one for one in bw.actors() if one.id != "gemeenteraad"))
    assert whole.sources == bw.sources(own)
    assert whole.regions is bw.catalogue().regions
    assert bw.catalogue(bw.plan()) == bw.catalogue()


def test_a_plan_leans_on_its_own_edition_if_that_is_ours_else_on_the_newest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(loading, "EDITIONS", ("9999.1", EDITION))

    assert loading.edition_behind(EDITION) == EDITION
    assert loading.edition_behind("proef") == loading.edition_behind(None) == "9999.1"
    assert bw.catalogue(with_own(EDITION)).edition == EDITION


def test_the_steps_come_in_order() -> None:
    assert bw.steps() == bw.plan().steps
    assert len(bw.steps()) == 10


@pytest.mark.parametrize("key", [5, "5", "keuzes_maken", " KEUZES_MAKEN "])
def test_a_step_is_found_by_id_or_number(key: int | str) -> None:
    assert bw.step(key) is bw.steps()[4]


def test_a_step_is_found_by_its_dutch_or_english_name() -> None:
    name = bw.steps()[4].name

    assert bw.step(name.nl.upper()) is bw.steps()[4]
    assert bw.step(f" {name.en} ") is bw.steps()[4]


def test_steps_and_criteria_of_a_plan_of_ones_own() -> None:
    own = own_plan()

    assert bw.steps(own) == own.steps[:1]
    assert bw.step("eerste", own) is own.steps[0]
    assert bw.step("twee", own) is own.steps[1]
    assert bw.criterion("een.1", own) is own.steps[0].criteria[0]


def test_a_withdrawn_criterion_is_found_by_id() -> None:
    own = own_plan()

    assert bw.criterion("een.2", own) is own.steps[0].criteria[1]
    assert bw.criterion("twee.1", own) is own.steps[1].criteria[0]


def test_a_criterion_is_found_by_id() -> None:
    assert bw.criterion("keuzes_maken.2") is bw.step("keuzes_maken").criteria[1]


def test_an_unknown_criterion_gets_suggestions() -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.criterion("keuzes_maken.9")

    assert caught.value.kind == "criterion"
    assert len(caught.value.suggestions) == 3
    assert all(key.startswith("keuzes_maken.") for key in caught.value.suggestions)


@pytest.mark.parametrize("key", ["gemeenteraad", "Municipal Council", " Gemeenteraad"])
def test_an_actor_is_found_by_id_or_name(key: str) -> None:
    assert bw.actor(key).id == "gemeenteraad"


def test_an_unknown_actor_gets_a_suggestion() -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.actor("gemeentraad")

    assert (caught.value.kind, caught.value.suggestions[0]) == ("actor", "gemeenteraad")


def test_withdrawn_actors_are_found_and_not_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = bw.Actor("oud", TEXT, withdrawn="2026-01-01")
    kept = bw.Actor("nieuw", TEXT)
    monkeypatch.setattr(loading, "load_actors", lambda _edition: (gone, kept))

    assert bw.actors() == (kept,)
    assert bw.actor("oud") is gone


def test_withdrawn_schemes_and_themes_are_found_and_not_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scheme = bw.theme_schemes()[0]
    gone = attrs.evolve(scheme, id="oud", withdrawn="2026-01-01")
    theme = attrs.evolve(bw.themes()[0], scheme="oud")
    lost = attrs.evolve(theme, id="kwijt", withdrawn="2026-01-01")
    monkeypatch.setattr(loading, "load_schemes", lambda _edition: (scheme, gone))
    monkeypatch.setattr(loading, "load_themes", lambda _edition: (theme, lost))

    assert bw.theme_schemes() == (scheme,)
    assert bw.themes("oud") == (theme,)
    assert bw.theme("kwijt", scheme="oud") is lost


def test_themes_are_of_one_scheme_that_is_cbs_by_default() -> None:
    assert {theme.scheme for theme in bw.themes()} == {"cbs"}
    assert bw.themes("cbs") == bw.themes()
    assert {theme.scheme for theme in bw.themes("tilburg")} == {"tilburg"}
    assert bw.theme("wonen").key == "cbs.wonen"
    assert bw.theme("Wonen", scheme="tilburg").key == "tilburg.wonen"


def test_a_scheme_is_found_by_its_name_too() -> None:
    name = bw.theme_schemes()[0].name.nl

    assert bw.themes(name.upper()) == bw.themes(bw.theme_schemes()[0].id)


def test_an_unknown_scheme_or_theme_is_refused() -> None:
    with pytest.raises(bw.UnknownIdError) as scheme:
        bw.themes("cps")
    with pytest.raises(bw.UnknownIdError) as theme:
        bw.theme("woonen")

    assert (scheme.value.kind, scheme.value.suggestions) == ("theme scheme", ("cbs",))
    assert (theme.value.kind, theme.value.suggestions[0]) == ("theme", "wonen")


def test_a_source_is_found_by_its_id() -> None:
    assert bw.source("tilburg_10_stappen").id == "tilburg_10_stappen"
    assert bw.source("tilburg_10_stappen") in bw.sources()


def test_an_unknown_source_is_refused() -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.source("tilburg_11_stappen")

    assert (caught.value.kind, caught.value.suggestions[0]) == ("source", "tilburg_10_stappen")


def test_peers_are_of_one_kind_in_one_parent_and_the_region_is_one_of_them() -> None:
    goes = bw.region("Goes")
    assert bw.peers("Goes", by="provincie") == goes.peers("provincie") == bw.peers(664)
    assert goes in bw.peers("Goes", by="corop")
    assert {peer.kind for peer in bw.peers("Goes")} == {bw.RegionKind.GEMEENTE}
    assert bw.peers("Utrecht", kind="gemeente") == bw.region("GM0344").peers("provincie")
    with pytest.raises(bw.UnknownIdError, match="no parent of PV26 'provincie'"):
        bw.peers("PV26")
