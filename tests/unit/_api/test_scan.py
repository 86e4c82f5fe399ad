"""The verbs of the scan: which themes judge, carrying over, the bridge to the rest."""

import attrs
import pytest

import brede_welvaart as bw

SCAN = bw.example("wijkplan", bw.Scan)


def test_themes_of_the_scheme_and_edition_judge() -> None:
    assert list(bw.weigh(SCAN).themes) == [theme.id for theme in bw.themes("amsterdam")]
    assert bw.weigh(attrs.evolve(SCAN, edition=None)).themes == bw.weigh(SCAN).themes
    with pytest.raises(bw.UnknownIdError, match="edition"):
        bw.weigh(attrs.evolve(SCAN, edition="1999"))


def test_weights_of_ones_own_are_settings() -> None:
    profile = bw.weigh(SCAN, weights={"high": 10})

    assert profile.settings == bw.ScanSettings(high=10)
    assert profile.theme("wonen").here_and_now.net == 12


@pytest.mark.parametrize("name", bw.examples(bw.Scan))
def test_the_worked_scans_say_that_they_are_invented(name: str) -> None:
    scan = bw.example(name, bw.Scan)

    assert scan.note is not None
    assert "verzonnen" in scan.note.nl
    assert scan.note.en is not None
    assert "invented" in scan.note.en


def test_the_worked_scans_trigger_every_flag() -> None:
    # A dimension that nobody looked at leaves nothing to pass on to it, so it takes two scans.
    now = [flag.kind for flag in bw.weigh(SCAN).flags]
    earlier = bw.weigh(bw.example("wijkplan_eerder", bw.Scan))

    assert now == [kind for kind in bw.FlagKind if kind != "nobody_looked"]
    assert len(earlier.flagged("nobody_looked")) == 1


def test_a_scheme_is_found_by_name() -> None:
    by_name = bw.carry_scan(SCAN, "Monitor Brede Welvaart van het CBS")

    assert by_name == bw.carry_scan(SCAN, "cbs")
    assert by_name.scan.scheme == "cbs"


def test_an_effect_goes_over_the_closest_match() -> None:
    effects = {item.effect.title: item for item in bw.carry_scan(SCAN, "cbs").effects}
    housing = effects["Er komen 400 woningen bij"]
    sport = effects["Er is minder plek om buiten te sporten"]

    assert (housing.themes, housing.kind) == (("wonen",), bw.MatchKind.CLOSE)
    assert (sport.themes, sport.kind) == ((), None)


def test_an_effect_may_go_to_more_themes_where_that_is_asked() -> None:
    effect = bw.Effect("arbeid_en_vrije_tijd", "Werk", id="a")
    other = bw.Effect("wonen", "Huis", id="b")
    scan = bw.Scan("Plan", "cbs", [effect, other], original="{}")
    carried = bw.carry_scan(scan, "bwi", kinds=("close", bw.MatchKind.NARROW))

    assert [item.themes for item in carried.effects] == [
        ("jobs", "work_life_balance"),
        ("housing",),
    ]
    assert [(one.theme, one.id) for one in carried.scan.effects] == [
        ("jobs", None),
        ("work_life_balance", None),
        ("housing", "b"),
    ]
    assert carried.scan.original is None
    assert bw.carry_scan(scan, "bwi").without_match == (effect,)


def test_carrying_to_the_own_scheme_leaves_all_as_it_was() -> None:
    scan = attrs.evolve(SCAN, original="{}")
    carried = bw.carry_scan(scan, "amsterdam", kinds=())

    assert carried.scan is scan
    assert {item.kind for item in carried.effects} == {bw.MatchKind.EXACT}


@pytest.mark.parametrize(
    ("to", "kinds", "kind"), [("nergens", ("exact",), "theme scheme"), ("cbs", ("near",), "match")]
)
def test_an_unknown_scheme_or_kind_is_refused(to: str, kinds: tuple[str, ...], kind: str) -> None:
    with pytest.raises(bw.UnknownIdError, match=kind):
        bw.carry_scan(SCAN, to, kinds=kinds)


def test_an_unknown_theme_is_refused_before_carrying() -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.carry_scan(bw.Scan("Plan", "cbs", [bw.Effect("wonne", "x")]), "bli")

    assert [fault.path for fault in caught.value.faults] == ["effects[0].theme"]


def test_a_scan_is_evidence_for_the_step_of_weighing_decisions() -> None:
    assert bw.scan_steps(SCAN) == (bw.step("afwegen"),)
    assert bw.scan_steps(SCAN, plan="2026.1") == (bw.step(7),)
    assert bw.scan_steps(bw.Scan("Plan", "cbs", ())) == ()


def test_a_plan_of_ones_own_may_not_have_that_step() -> None:
    plan = attrs.evolve(bw.plan(), edition="proef", steps=bw.plan().steps[:3])

    assert bw.scan_steps(SCAN, plan=plan) == ()


def test_the_indicators_of_the_themes_that_are_touched_are_found() -> None:
    effects = [bw.Effect("veiligheid", "x"), bw.Effect("wonen", "y"), bw.Effect("wonen", "z")]
    found = bw.scan_indicators(bw.Scan("Plan", "cbs", effects))

    assert dict(found) == {
        "wonen": bw.indicators("wonen"),
        "veiligheid": bw.indicators("veiligheid"),
    }


def test_from_another_scheme_they_are_found_over_the_matches() -> None:
    effects = [bw.Effect("ruimte", "x"), bw.Effect("sociaal_kapitaal", "y")]
    scan = bw.Scan("Plan", "amsterdam", effects)

    assert dict(bw.scan_indicators(scan)) == {
        "ruimte": (),
        "sociaal_kapitaal": bw.indicators("sociaal_kapitaal"),
    }
    assert bw.scan_indicators(scan, kinds=("narrow",))["sociaal_kapitaal"] == bw.indicators(
        "samenleving"
    )
