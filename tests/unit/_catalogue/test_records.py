"""Finding a record by id or name, and what must hold together in the data of an edition."""

from collections.abc import Iterable

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._base.likely import folded
from brede_welvaart._catalogue.records import active, find, find_step
from brede_welvaart._catalogue.whole import catalogue_faults
from faults_said import said

TEXT = bw.Text("Een tekst")
SOURCE = ("published", ("bron",))


def actor(key: str, nl: str, en: str | None = None, **more: object) -> bw.Actor:
    return bw.Actor(key, bw.Text(nl, en), **more)


ACTORS = (
    actor("gemeenteraad", "Gemeenteraad", "Municipal council"),
    actor("college", "College van B en W", "Mayor and aldermen"),
    actor("energie", "Energiecoöperatie 's Morgens", "Energy co-operative"),
    actor("oud", "Oude raad", "Old council", withdrawn="2026-01-01"),
    actor("raad_noord", "Wijkraad", "Ward council"),
    actor("raad_zuid", "Wijkraad", "South council"),
)


def ids(records: Iterable[bw.Actor]) -> list[str]:
    return [record.id for record in records]


def error_of(kind: str, key: object) -> bw.UnknownIdError:
    with pytest.raises(bw.UnknownIdError) as caught:
        find(kind, ACTORS, key)
    return caught.value


# Finding.


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("gemeenteraad", "gemeenteraad"),
        ("Gemeenteraad", "gemeenteraad"),
        ("  GEMEENTERAAD\n", "gemeenteraad"),
        ("municipal council", "gemeenteraad"),
        ("Municipal\u00a0 Council", "gemeenteraad"),
        ("College van b en w", "college"),
        ("energiecooperatie 's morgens", "energie"),
        ("Energiecoöperatie \u2019s Morgens", "energie"),
        ("energiecoo\u0308peratie s morgens", "energie"),
        ("ENERGIECO\u00d6PERATIE `S MORGENS", "energie"),
        ("Raad_Zuid", "raad_zuid"),
        ("south council", "raad_zuid"),
    ],
)
def test_a_record_is_found_by_id_or_name_whatever_the_case_and_accents(
    key: str, found: str
) -> None:
    assert find("actor", ACTORS, key).id == found


def test_a_withdrawn_record_is_found_by_its_id() -> None:
    assert find("actor", ACTORS, "oud") is ACTORS[3]


@pytest.mark.parametrize("key", ["Oude raad", "old council", "OUD"])
def test_a_withdrawn_record_is_not_found_by_name(key: str) -> None:
    assert error_of("actor", key).key == key


def test_a_withdrawn_record_is_not_listed_or_suggested() -> None:
    assert "oud" not in ids(active(ACTORS))
    assert len(active(ACTORS)) == 5
    assert "oud" not in error_of("actor", "oude raa").suggestions


def test_a_withdrawn_record_does_not_make_a_name_ambiguous() -> None:
    again = (*ACTORS, actor("gemeenteraad_oud", "Gemeenteraad", withdrawn="2026-01-01"))

    assert find("actor", again, "gemeenteraad ").id == "gemeenteraad"


def test_an_id_goes_before_a_name() -> None:
    records = (actor("een", "twee"), actor("twee", "drie"))

    assert find("actor", records, "twee").id == "twee"


def test_a_name_that_more_have_is_refused_with_their_ids() -> None:
    error = error_of("actor", "wijkraad")

    assert error.suggestions == ("raad_noord", "raad_zuid")
    assert str(error) == (
        "no actor 'wijkraad'; did you mean 'raad_noord' or 'raad_zuid'? (more than one has it)"
    )


@pytest.mark.parametrize("key", [1, 1.0, True, None, b"gemeenteraad", ("a",), ACTORS[0]])
def test_what_is_no_text_is_refused(key: object) -> None:
    error = error_of("actor", key)

    assert (error.kind, error.key, error.suggestions) == ("actor", key, ())
    assert error.hint == "give an id or a name"


@pytest.mark.parametrize(
    ("key", "suggestions"),
    [
        ("gemeentraad", ("gemeenteraad",)),
        ("Municipal counsil", ("gemeenteraad",)),
        ("raad_nood", ("raad_noord", "raad_zuid")),
        ("xyz", ()),
        ("", ()),
    ],
)
def test_a_near_miss_is_suggested(key: str, suggestions: tuple[str, ...]) -> None:
    assert error_of("actor", key).suggestions == suggestions


def test_at_most_three_are_suggested_the_nearest_first() -> None:
    records = [actor(f"raad_{letter}", f"Naam {letter}") for letter in "abcdef"]

    with pytest.raises(bw.UnknownIdError) as caught:
        find("actor", [*records, actor("raad_xyz", "Nog een")], "raad_xy")

    assert len(caught.value.suggestions) == 3
    assert caught.value.suggestions[0] == "raad_xyz"


def test_what_has_it_in_its_name_is_suggested_after_what_is_near() -> None:
    names = {"bw": "College van burgemeester", "raad": "Gemeenteraad", "buur": "Buurgemeenten"}
    records = [actor(key, name) for key, name in names.items()]

    for key, found in (
        ("burgemeester", ("buur", "raad", "bw")),
        ("Ente", ("raad", "buur")),
        ("ent", ()),
    ):
        with pytest.raises(bw.UnknownIdError) as caught:
            find("actor", records, key)
        assert caught.value.suggestions == found


def test_a_record_is_suggested_once() -> None:
    records = [actor("gemeente", "De gemeente", "Gemeenten")]

    with pytest.raises(bw.UnknownIdError) as caught:
        find("actor", records, "gemeentee")

    assert caught.value.suggestions == ("gemeente",)


def test_a_record_without_a_name_is_found_by_its_id() -> None:
    source = bw.Source("bron", "Een titel", "Een uitgever")

    assert find("source", [source], "Bron") is source


def test_texts_that_people_take_for_the_same_are_folded_to_the_same() -> None:
    assert folded(" Caf\u00e9  \u2019s\tAvonds ") == "cafe s avonds"
    assert folded("STRASSE") == folded("Stra\u00dfe")


# Steps by number.


def plan(*withdrawn: str) -> bw.Plan:
    scale = bw.Scale([bw.Level(0, 0, TEXT), bw.Level(1, 1, TEXT)])
    steps = [
        bw.Step(
            key,
            bw.Text(f"Stap {key}", f"Step {key}"),
            [bw.Criterion(f"{key}.1", TEXT)],
            withdrawn="2026-01-01" if key in withdrawn else None,
        )
        for key in ("een", "twee", "drie")
    ]
    return bw.Plan("plan", "proef", TEXT, scale, steps)


@pytest.mark.parametrize("key", [2, "2", "0002", "twee", "stap TWEE", "step twee "])
def test_a_step_is_found_by_number_id_or_name(key: object) -> None:
    assert find_step(plan(), key).id == "twee"


def test_every_step_has_its_number() -> None:
    assert [find_step(plan(), number).id for number in (1, 2, 3)] == ["een", "twee", "drie"]


def test_steps_are_numbered_without_those_withdrawn() -> None:
    assert find_step(plan("een"), 1).id == "twee"
    assert find_step(plan("een"), "een").id == "een"


@pytest.mark.parametrize("key", [0, -1, 3, 10**30, "0", "3"])
def test_a_number_that_no_step_has_is_refused(key: object) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        find_step(plan("een"), key)

    assert (caught.value.kind, caught.value.key) == ("step", key)
    assert caught.value.hint == "the steps are numbered 1 to 2"


@pytest.mark.parametrize(
    "key", [True, False, 1.0, None, "1.0", "-1", "\u0661", "\u00b9", "1" * 5000]
)
def test_what_is_no_number_id_or_name_of_a_step_is_refused(key: object) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        find_step(plan(), key)

    assert caught.value.key is key
    assert str(caught.value).startswith("no step ")


# A whole edition.


def edition(**changes: object) -> bw.Catalogue:
    step = bw.Step(
        "een",
        TEXT,
        [bw.Criterion("een.1", TEXT)],
        actors=[bw.Involvement("raad", "leads")],
        themes=["cbs.wonen"],
        sources=["bron"],
    )
    scale = bw.Scale([bw.Level(0, 0, TEXT), bw.Level(1, 1, TEXT)])
    sound = bw.Catalogue(
        edition="proef",
        plan=bw.Plan("plan", "proef", TEXT, scale, [step]),
        actors=(bw.Actor("raad", TEXT, sources=["bron"]),),
        schemes=(bw.ThemeScheme("cbs", TEXT, TEXT, *SOURCE),),
        themes=(bw.Theme("wonen", "cbs", TEXT, TEXT, *SOURCE),),
        sources=(bw.Source("bron", "Titel", "Uitgever"),),
    )
    return attrs.evolve(sound, **changes)


def with_step(**changes: object) -> bw.Catalogue:
    plan = edition().plan
    step = attrs.evolve(plan.steps[0], **changes)
    return edition(plan=attrs.evolve(plan, steps=[step]))


def test_data_that_holds_together_has_no_faults() -> None:
    assert list(catalogue_faults(edition())) == []


@pytest.mark.parametrize(
    ("broken", "path", "message"),
    [
        (edition(actors=edition().actors * 2), "actors[1].id", "'raad' stands here a second time"),
        (
            edition(schemes=edition().schemes * 2),
            "schemes[1].id",
            "'cbs' stands here a second time",
        ),
        (
            edition(sources=edition().sources * 2),
            "sources[1].id",
            "'bron' stands here a second time",
        ),
        (
            edition(themes=edition().themes * 2),
            "themes[1].id",
            "'cbs.wonen' stands here a second time",
        ),
        (
            with_step(actors=[bw.Involvement("raat", "leads")]),
            "plan.steps[0].actors[0].actor",
            "no actor 'raat'; did you mean 'raad'?",
        ),
        (
            with_step(themes=["cbs.woning"]),
            "plan.steps[0].themes[0]",
            "no theme 'cbs.woning'; did you mean 'cbs.wonen'?",
        ),
        (with_step(sources=["boek"]), "plan.steps[0].sources[0]", "no source 'boek'"),
        (
            with_step(sources=()),
            "plan.steps[0].sources",
            "a record of the catalogue names its sources",
        ),
        (
            edition(themes=(*edition().themes, bw.Theme("zorg", "bli", TEXT, TEXT, *SOURCE))),
            "themes[1].scheme",
            "no theme scheme 'bli'",
        ),
        (
            edition(themes=(bw.Theme("wonen", "cbs", TEXT, TEXT, "published", ("x",)),)),
            "themes[0].sources[0]",
            "no source 'x'",
        ),
        (
            edition(schemes=(bw.ThemeScheme("cbs", TEXT, TEXT, "published", ("x",)),)),
            "schemes[0].sources[0]",
            "no source 'x'",
        ),
        (
            edition(actors=(bw.Actor("raad", TEXT, sources=["x"]),)),
            "actors[0].sources[0]",
            "no source 'x'",
        ),
        (
            edition(themes=(bw.Theme("wonen", "cbs", TEXT, TEXT, "published"),)),
            "themes[0].sources",
            "a record of the catalogue names its sources",
        ),
        (
            edition(actors=(bw.Actor("raad", TEXT),)),
            "actors[0].sources",
            "a record of the catalogue names its sources",
        ),
    ],
)
def test_data_that_does_not_hold_together_is_named(
    broken: bw.Catalogue, path: str, message: str
) -> None:
    assert list(said(catalogue_faults(broken))) == [(path, message)]


def test_a_catalogue_shows_its_sizes_on_one_line() -> None:
    assert repr(edition()) == (
        "<Catalogue proef: 1 steps, 1 actors, 1 themes, 1 sources, 0 indicators, 0 regions>"
    )


def test_catalogues_are_equal_by_value() -> None:
    assert edition() == edition()
    assert hash(edition()) == hash(edition())
    assert edition() != edition(sources=())
