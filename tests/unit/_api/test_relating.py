"""From a record to its sources, to other schemes, and whom to credit."""

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._data import loading

TEXT = bw.Text("Een tekst")


def own_plan() -> bw.Plan:
    scale = bw.Scale([bw.Level(0, 0, TEXT), bw.Level(1, 1, TEXT)])
    steps = [
        bw.Step("een", TEXT, [bw.Criterion("een.1", TEXT)], sources=["mijn_nota", "gemeentewet"]),
        bw.Step("twee", TEXT, [bw.Criterion("twee.1", TEXT)], sources=["gemeentewet"]),
    ]
    return bw.Plan(
        "plan",
        "proef",
        TEXT,
        scale,
        steps,
        actors=[bw.Actor("buurt", TEXT, sources=["cbs_monitor_2022"])],
        sources=[bw.Source("mijn_nota", "Nota", "Wij"), bw.Source("los", "Los", "Wij")],
    )


def ids(sources: tuple[bw.Source, ...]) -> list[str]:
    return [source.id for source in sources]


# Carrying.


def test_a_theme_is_carried_by_key_name_or_itself() -> None:
    found = bw.carry("wonen", "amsterdam")

    assert found == bw.carry("cbs.wonen", "amsterdam")
    assert found == bw.carry(bw.theme("wonen"), "amsterdam", bw.editions()[0])
    assert found == bw.carry("Housing", " AMSTERDAM ")
    assert [theme.key for theme in found.close] == ["amsterdam.wonen"]
    assert found.to == "amsterdam"


def test_what_has_no_match_says_so() -> None:
    assert not bw.carry("amsterdam.inkomen", "amsterdam_v1_1").exact
    assert not bw.carry("bli.civic_engagement", "cbs").has_match


def test_what_cannot_be_carried_is_refused() -> None:
    for theme, to, kind in (
        ("geluk", "amsterdam", "theme"),
        ("amsterdam.geluk", "cbs", "theme"),
        ("wonen", "rotterdam", "theme scheme"),
    ):
        with pytest.raises(bw.UnknownIdError) as caught:
            bw.carry(theme, to)
        assert caught.value.kind == kind
    with pytest.raises(bw.UnknownIdError, match="no edition"):
        bw.carry("wonen", "amsterdam", "1999")


def test_a_withdrawn_theme_is_carried_but_nothing_is_carried_to_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gone = {"planbureaus.gezondheid"}
    themes = tuple(
        attrs.evolve(theme, withdrawn="2026-01-01") if theme.key in gone else theme
        for theme in bw.catalogue().themes
    )
    monkeypatch.setattr(loading, "load_themes", lambda _edition: themes)

    assert bw.carry("planbureaus.gezondheid", "amsterdam").exact
    assert not bw.carry("amsterdam.gezondheid", "planbureaus").has_match


# Sources.


@pytest.mark.parametrize(
    "record",
    [
        *bw.steps(),
        *bw.actors(),
        *bw.theme_schemes(),
        *bw.catalogue().themes,
        *bw.indicators(),
    ],
    ids=lambda record: record.id,
)
def test_every_record_has_its_sources_in_its_order(record: bw.Step) -> None:
    assert ids(bw.sources_of(record)) == list(record.sources)


def test_a_criterion_rests_on_what_its_step_rests_on() -> None:
    assert bw.sources_of(bw.criterion("afwegen.1")) == bw.sources_of(bw.step("afwegen"))
    assert bw.sources_of(bw.criterion("afwegen.1"), bw.editions()[0])


def test_a_plan_rests_on_what_its_parts_rest_on_each_once() -> None:
    found = ids(bw.sources_of(bw.plan()))

    assert set(found) == {key for step in bw.steps() for key in step.sources}
    assert len(found) == len(set(found))


def test_a_source_is_its_own() -> None:
    source = bw.source("gemeentewet")

    assert bw.sources_of(source) == (source,)


def test_a_plan_of_ones_own_has_sources_of_its_own() -> None:
    plan = own_plan()

    assert ids(bw.sources_of(plan)) == ["mijn_nota", "los", "gemeentewet", "cbs_monitor_2022"]
    assert ids(bw.sources_of(plan.steps[0], plan)) == ["mijn_nota", "gemeentewet"]
    assert ids(bw.sources_of(plan.steps[1].criteria[0], plan)) == ["gemeentewet"]
    assert bw.sources_of(plan.actors[0], plan) == bw.sources_of(plan.actors[0])


def test_an_unknown_source_is_named_with_a_way_out() -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.sources_of(own_plan().steps[0])

    assert (caught.value.kind, caught.value.key) == ("source", "mijn_nota")
    assert "plan=" in caught.value.hint


def test_an_unknown_edition_is_refused() -> None:
    with pytest.raises(bw.UnknownIdError, match="no edition"):
        bw.sources_of(bw.step(1), "1999")


@pytest.mark.parametrize("record", [TEXT, bw.plan().scale, bw.plan().phases[0], bw.Evidence("x")])
def test_what_names_no_sources_is_refused(record: bw.Text) -> None:
    with pytest.raises(TypeError, match="expected a record that names sources, got "):
        bw.sources_of(record)


# Credits.


@pytest.mark.parametrize(
    ("source", "credit"),
    [
        (bw.Source("a", "Titel", "Uitgever"), "Uitgever: Titel"),
        (bw.Source("a", "Titel", "Uitgever", updated="2023-05"), "Uitgever: Titel (2023-05)"),
        (
            bw.Source("a", "Titel", "Uitgever", "https://example.org", "2022", "2023", "CC0"),
            "Uitgever: Titel (2022). CC0. https://example.org",
        ),
    ],
)
def test_a_source_says_how_to_credit_it(source: bw.Source, credit: str) -> None:
    assert source.credit == credit


@pytest.mark.parametrize(
    ("lang", "first", "last"),
    [
        (
            "nl",
            "Gegevens: brede_welvaart, editie 2026.1, CC BY 4.0 (",
            "Geen van hen heeft deze verzameling gemaakt, gecontroleerd of goedgekeurd.",
        ),
        (
            "en",
            "Data: brede_welvaart, edition 2026.1, CC BY 4.0 (",
            "None of them made, checked or endorsed this collection.",
        ),
    ],
)
def test_the_credits_begin_with_the_data_and_end_with_whose_they_are_not(
    lang: str, first: str, last: str
) -> None:
    lines = bw.credits(bw.editions()[0], lang).splitlines()

    assert lines[0].startswith(first)
    assert lines[-1] == last


def test_the_credits_are_in_dutch_unless_asked_otherwise() -> None:
    assert bw.credits() == bw.credits(lang="nl") != bw.credits(lang="en")


def test_every_source_with_a_licence_is_credited_and_every_publisher_named_once() -> None:
    lines = bw.credits().splitlines()
    licensed = [source for source in bw.sources() if source.licence]
    others = {source.publisher for source in bw.sources()} - {one.publisher for one in licensed}

    assert {f"- {source.credit}" for source in licensed} <= set(lines)
    assert {f"- {publisher}" for publisher in others} <= set(lines)
    assert sum(line.startswith("- ") for line in lines) == len(licensed) + len(others)
    assert any("CBS" in line and "CC BY 4.0" in line for line in lines)


def test_sources_of_one_publisher_stand_together() -> None:
    entries = [line for line in bw.credits().splitlines() if ". CC BY 4.0" in line]
    publishers = [entry.partition(":")[0] for entry in entries]

    assert publishers == sorted(publishers)


def test_credits_of_an_unknown_edition_are_refused() -> None:
    with pytest.raises(bw.UnknownIdError, match="no edition"):
        bw.credits("1999")
