"""The verbs of the scan: which themes judge, carrying over, the bridge to the rest."""

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._pages.writer import text

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


def own_theme(key: str, *, scheme: str = "mijn", **more: object) -> bw.Theme:
    name = bw.Text(f"Thema {key}", f"Theme {key}")
    return bw.Theme(key, scheme, name, name, "editorial", **more)


def own_scan(*effects: str, **more: object) -> bw.Scan:
    themes = [
        own_theme("buurt", matches=[bw.Match("cbs.wonen", "close")]),
        own_theme("groen"),
        own_theme("oud", withdrawn="2026-01-01"),
    ]
    made = [
        bw.Effect(key, f"Gevolg {key}", sentiment="positive", horizons=["now"], places=["street"])
        for key in effects
    ]
    return bw.Scan("Mijn plan", "mijn", made, **({"themes": themes} | more))


def test_a_scan_is_weighed_by_the_themes_that_it_brings() -> None:
    profile = bw.weigh(own_scan("buurt", "buurt", "oud"))

    assert list(profile.themes) == ["buurt", "groen"]
    assert profile.coverage == 0.5
    assert profile.theme("buurt").here_and_now.net == 2
    assert [effect.theme for effect in profile.withdrawn] == ["oud"]
    assert [flag.themes for flag in profile.flags if flag.kind == "blind_spot"] == [("groen",)]
    assert bw.compare_scans(own_scan("buurt"), own_scan("groen")).only_after == ("groen",)


def test_a_scan_with_its_own_themes_is_written_and_read() -> None:
    scan = own_scan("buurt", edition="2026.1")

    assert bw.from_json(bw.to_json(scan)) == scan
    assert bw.check(scan) == ()
    assert bw.to_dict(scan)["themes"][1] == {
        "id": "groen",
        "scheme": "mijn",
        "name": {"nl": "Thema groen", "en": "Theme groen"},
        "definition": {"nl": "Thema groen", "en": "Theme groen"},
        "status": "editorial",
    }


def test_what_its_own_themes_have_no_match_for_is_listed() -> None:
    scan = own_scan("buurt", "groen")
    carried = bw.carry_scan(scan, "cbs")

    assert [item.themes for item in carried.effects] == [("wonen",), ()]
    assert [effect.theme for effect in carried.without_match] == ["groen"]
    assert carried.scan.themes == ()
    assert bw.weigh(carried.scan).theme("wonen").here_and_now.net == 1
    assert bw.carry_scan(scan, "mijn").scan is scan
    found = bw.scan_indicators(scan)
    assert found["groen"] == ()
    assert found["buurt"] == bw.indicators("wonen")


def test_themes_of_its_own_are_shown_by_their_names() -> None:
    scan = own_scan("buurt", "groen")

    for shown in (scan, bw.weigh(scan), bw.carry_scan(scan, "cbs"), bw.compare_scans(scan, scan)):
        assert "Thema buurt" in shown.text(), type(shown)
    assert "Theme groen" in bw.carry_scan(scan, "cbs").text("en")


def test_a_theme_that_its_own_themes_lack_is_refused() -> None:
    with pytest.raises(bw.DataError, match="no theme 'wonen' in scheme 'mijn'"):
        bw.weigh(own_scan("wonen"))
    with pytest.raises(bw.DataError, match="no theme 'wonen' in scheme 'mijn'"):
        bw.carry_scan(own_scan("wonen"), "cbs")


def test_a_scheme_of_ours_is_not_brought() -> None:
    themes = [own_theme("wonen", scheme="cbs", sources=["geen"])]
    scan = bw.Scan("Plan", "cbs", [bw.Effect("wonen", "Huizen")], themes=themes)
    ours = "'cbs' is a scheme of this library; give yours a name of its own"

    for use in (bw.weigh, lambda one: bw.carry_scan(one, "bli")):
        with pytest.raises(bw.DataError, match=ours):
            use(scan)
    assert [(fault.path, fault.message) for fault in bw.check(scan)] == [
        ("themes[0].scheme", ours),
        ("themes[0].sources[0]", "no source 'geen'"),
    ]


def test_a_match_of_an_own_theme_that_is_nowhere_is_a_fault() -> None:
    matches = [bw.Match("cbs.wonne", "close"), bw.Match("ander.buurt", "exact")]
    scan = own_scan(themes=[own_theme("buurt", matches=matches)])

    assert [fault.path for fault in bw.check(scan)] == [
        "themes[0].matches[0].theme",
        "themes[0].matches[1].theme",
    ]


def own_plan(*themes: bw.Theme, leans_on: tuple[str, ...] = ()) -> bw.Plan:
    name = bw.Text("Tekst")
    step = bw.Step("een", name, [bw.Criterion("een.1", name)], themes=leans_on)
    scale = bw.Scale([bw.Level(0, 0, name), bw.Level(1, 1, name)])
    return bw.Plan("mijn_plan", "mijn", name, scale, [step], themes=themes)


def test_a_plan_brings_themes_on_which_its_steps_lean() -> None:
    plan = own_plan(own_theme("buurt"), leans_on=("mijn.buurt", "cbs.wonen"))

    assert bw.from_json(bw.to_json(plan)) == plan
    assert "Thema buurt" in text(plan.steps[0], "nl", width=80, plan=plan)
    assert bw.catalogue(plan).themes[0].key == "mijn.buurt"
    assert [one.key for one in bw.look_up("theme:mijn.buurt", plan=plan)] == ["mijn.buurt"]
    assert [fault.path for fault in bw.check(own_plan(leans_on=("mijn.buurt",)))] == [
        "steps[0].themes[0]"
    ]


def test_a_plan_brings_no_scheme_of_ours_no_theme_twice_and_no_unknown_source() -> None:
    plan = own_plan(own_theme("wonen", scheme="cbs"), own_theme("buurt", sources=["geen"]))

    assert [fault.path for fault in bw.check(plan)] == [
        "themes[0].scheme",
        "themes[1].sources[0]",
    ]
    with pytest.raises(bw.DataError, match=r"'mijn\.buurt' stands here a second time"):
        own_plan(own_theme("buurt"), own_theme("buurt"))
