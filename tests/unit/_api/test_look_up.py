import pytest

import brede_welvaart as bw
from brede_welvaart.errors import UnknownIdError


def found(key: str | int, plan: bw.Plan | str | None = None) -> list[str]:
    return [bw.full_id(record) for record in bw.look_up(key, plan=plan)]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("5", "step:keuzes_maken"),
        ("keuzes_maken", "step:keuzes_maken"),
        ("Take stock", "step:stand_bepalen"),
        ("keuzes_maken.2", "criterion:keuzes_maken.2"),
        ("gemeenteraad", "actor:gemeenteraad"),
        ("Municipal council", "actor:gemeenteraad"),
        ("cbs.wonen", "theme:cbs.wonen"),
        ("thema: tilburg.wonen", "theme:tilburg.wonen"),
        ("bwi", "scheme:bwi"),
        ("tilburg_10_stappen", "source:tilburg_10_stappen"),
        ("stap:5", "step:keuzes_maken"),
        ("ACTOR:gemeenteraad", "actor:gemeenteraad"),
        ("criterium:keuzes_maken.2", "criterion:keuzes_maken.2"),
        ("bron:gemeentewet", "source:gemeentewet"),
        ("themalijst:cbs", "scheme:cbs"),
        ("gm0855", "region:GM0855"),
        ("regio:855", "region:GM0855"),
        ("Den Haag", "region:GM0518"),
        ("levensverwachting", "indicator:levensverwachting"),
        ("Life expectancy", "indicator:levensverwachting"),
        ("indicator:werkloosheid", "indicator:werkloosheid"),
    ],
)
def test_an_id_a_number_a_name_and_a_kind_find_one_record(key: str, expected: str) -> None:
    assert found(key) == [expected]


def test_what_stands_for_more_finds_all() -> None:
    called = [
        bw.full_id(theme)
        for scheme in bw.theme_schemes()
        for theme in bw.themes(scheme.id)
        if "wonen" in {theme.id, theme.name.nl.casefold()}
    ]
    assert {"theme:cbs.wonen", "theme:bwi.housing"} <= {*called}
    assert found("wonen") == called
    assert found("theme:wonen") == found("wonen")
    assert found("cbs") == ["actor:cbs", "scheme:cbs"]
    assert found("tilburg") == ["scheme:tilburg", "region:GM0855"]
    assert found("Utrecht") == ["region:GM0344", "region:CR17", "region:PV26"]


def test_what_was_withdrawn_is_found_by_id(odd_plan: bw.Plan) -> None:
    for key in ("step:weg", "criterion:weg.1", "criterion:eerst.2", "actor:oude_raad"):
        assert found(key, odd_plan) == [key]


def test_a_plan_of_ones_own_goes_before_the_catalogue(odd_plan: bw.Plan) -> None:
    assert found("1", odd_plan) == ["step:eerst"]
    assert found("eigen_bron", odd_plan) == ["source:eigen_bron"]
    assert found("gemeentewet", odd_plan) == ["source:gemeentewet"]


def test_the_nearest_of_all_kinds_are_suggested() -> None:
    with pytest.raises(UnknownIdError) as error:
        found("gemeenterad")
    assert error.value.suggestions[0] == "actor:gemeenteraad"
    with pytest.raises(UnknownIdError) as error:
        found("thema:woonen")
    assert error.value.kind == "theme"
    assert error.value.suggestions[:2] == ("theme:cbs.wonen", "theme:tilburg.wonen")


@pytest.mark.parametrize("key", ["", ":", "actor:", "foo:bar", "cbs.niets", "actor: "])
def test_nothing_is_found_for_nonsense(key: str) -> None:
    with pytest.raises(UnknownIdError):
        found(key)


def test_a_number_may_be_a_number() -> None:
    assert found(5) == ["step:keuzes_maken"]
    assert found(855) == ["region:GM0855"]


def test_the_records_are_those_of_the_data_themselves() -> None:
    assert bw.look_up("gemeenteraad") == (bw.actor("gemeenteraad"),)
    assert bw.look_up("region:Tilburg")[0] is bw.region("Tilburg")


def test_an_edition_may_be_named_and_must_be_known() -> None:
    assert found("5", "2026.1") == ["step:keuzes_maken"]
    with pytest.raises(UnknownIdError, match=r"no edition '2025\.1'"):
        found("5", "2025.1")


def every_record() -> list[bw.Record]:
    whole = bw.catalogue()
    return [
        *(*whole.plan.steps, *whole.plan.criteria, *whole.actors, *whole.themes),
        *(*whole.schemes, *whole.indicators, *whole.regions, *whole.sources),
    ]


def test_a_full_id_finds_its_record_and_no_other() -> None:
    for record in every_record():
        assert bw.look_up(bw.full_id(record)) == (record,)


def test_every_suggestion_can_be_looked_up() -> None:
    with pytest.raises(UnknownIdError) as error:
        found("gezondheit")
    assert error.value.suggestions
    for near in error.value.suggestions:
        assert near in found(near)


def test_only_a_record_has_a_full_id() -> None:
    with pytest.raises(TypeError, match="expected a record of the catalogue, got Plan"):
        bw.full_id(bw.plan())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_a_number_out_of_range_says_what_is_in_it() -> None:
    with pytest.raises(UnknownIdError, match=r"the steps are numbered 1 to 10"):
        found("99")
