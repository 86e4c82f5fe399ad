"""The pages of signals and of what there is to say of a region."""

import re
from typing import Any

import attrs
import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._pages import monitor, summary
from brede_welvaart._pages.words import Words
from brede_welvaart._pages.writer import plain_text

DASH, FIXED, MINUS = "\N{EN DASH}", "\N{NO-BREAK SPACE}", "\N{MINUS SIGN}"
NAN = float("nan")
YEARS = range(2016, 2024)
UP = (1, 2, 3, 4, 5, 6, 7, 9)
FLAT = (5, 5, 5, 5, 5, 5, 5, 5)
DOWN = (9, 8, 7, 6, 5, 4, 3, 1)
WILD = (1, 8, 2, 7, 3, 6, 4, 3)


def signals(*rows: Any, ids: tuple[str, ...] = ("x",), **settings: Any) -> ix.Signals:
    values = np.array(rows or (UP, FLAT, DOWN, WILD), float)
    values = values[:, None] if values.ndim == 2 else values
    given = ix.Panel(["a", "b", "c", "d"], ids, YEARS, values)
    return ix.signals(given, **{"period": 2023, "directions": {"x": 1}} | settings)


def rows_of(text: str) -> list[list[str]]:
    """The cells of a table, which stands behind its heading."""
    lines = text.replace(FIXED, " ").partition("Indicator  ")[2].splitlines()[1:]
    return [[cell.strip() for cell in line.split("  ") if cell] for line in lines]


def test_one_region_is_a_table_with_signs_and_reasons() -> None:
    figures = np.array([UP, FLAT, DOWN, WILD], float)
    values = np.stack([figures, 1000 * figures, figures / 1e4, np.full((4, 8), NAN)], axis=1)
    found = signals(
        *values, ids=("x", "duizend", "klein", "leeg"), directions={"x": 1, "duizend": -1}
    )
    said = found.text(region="c", width=120)

    assert said.startswith(
        f"c  c · Signalen 2016{DASH}2023 · plaats onder alle 4 regio's\n"
        "Een signaal is geen norm. Toets en grenzen zijn van ons, niet van het CBS.\n"
    )
    assert rows_of(said)[:5] == [
        ["Zonder thema"],
        ["x", "1,00", "2023", "4 van 4 ▼", f"{MINUS}1,0 ▼", f"{MINUS}2,0 (2022) ▼"],
        ["duizend", "1.000", "2023", "1 van 4 ▲", f"{MINUS}1.000 ▲", f"{MINUS}2.000 (2022) ▲"],
        [
            *("klein", "0,00010", "2023", "N.B. geen richting"),
            f"{MINUS}0,00010 N.B. geen richting",
            f"{MINUS}0,00020 (2022) N.B. geen richting",
        ],
        ["leeg", "N.B. geen recent cijfer", "N.B. geen recent cijfer", "N.B. geen recent cijfer"],
    ]
    assert rows_of(found.text(region="b", width=120))[1][-2:] == ["0 =", "0 (2022) ="]


def test_the_page_of_all_regions_names_no_way_to_see_more_but_the_one_that_is_given() -> None:
    found = signals()
    check = ix.check(found.panel)
    parts = [monitor.Part(found, None, None)]

    def said(**hints: str) -> str:
        blocks = monitor.of_all(parts, monitor.Read(check, **hints), Words("nl"))
        return plain_text(blocks, 80)

    assert "Vraag" not in said()
    assert "\n\nVraag verder.\n\n" in said(on_regions="Vraag verder.")


def test_all_regions_are_counted_by_sign() -> None:
    found = signals(UP, FLAT, DOWN, [NAN] * 8)
    said = str(found)

    assert said == found.text()
    assert said.startswith(f"Alle regio's  Signalen 2016{DASH}2023 · plaats onder alle 4 regio's\n")
    counts = "1 ▲ · 1 ▼ · 1 = · 1 N.B."
    assert rows_of(found.text(width=120))[:2] == [["Zonder thema"], ["x", "2023", counts, counts]]
    by_chance = f"hooguit 5{FIXED}% van de regio's een teken: per indicator minder dan 1 van de 4."
    assert by_chance in found.text(width=120).replace("\n", " ")
    assert "Bij 1 van 1 indicatoren is aangenomen hoe jaren samenhangen" in found.text(width=120)
    assert "favourable" in found.text("en")
    assert "samenhangen" not in signals(correction=0.5).text()


def test_a_change_that_is_only_rounding_is_nought() -> None:
    rows = np.array([[0.1 + 0.2, 0.3]] * 4)[:, None]
    panel = ix.Panel(["a", "b", "c", "d"], ["x"], [2022, 2023], rows)
    said = ix.signals(panel, period=2023).text(region="a", width=120)
    assert rows_of(said)[1][-1] == "0 (2022) N.B. te weinig jaren"


def test_a_region_that_is_not_there_or_a_language_is_refused() -> None:
    with pytest.raises(bw.UnknownIdError, match="'z'"):
        signals().text(region="z")
    with pytest.raises(bw.UnknownIdError, match="'de'"):
        signals().text("de")


CODES = ["GM0664", "GM0687", "GM0718", "GM0703", "GM0935"]
IDS = ("tevredenheid_leven", "vertrouwen_anderen", "watt", "vacaturegraad")


@pytest.fixture(scope="module")
def panel() -> ix.Panel:
    rows = [[80, 60, 1, 30], [80, 62, 2, 31], [78, 55, 3, 32], [81, 61, 4, 33], [79, NAN, 5, 34]]
    values = [[[figure - 1, figure] for figure in row] for row in rows]
    return ix.Panel(CODES, IDS, [2022, 2023], values)


@pytest.fixture(scope="module")
def report(panel: ix.Panel) -> ix.RegionReport:
    return ix.report(panel, "Goes", spec=ix.theme_spec(panel, min_coverage=0))


def test_a_report_says_units_and_places_that_are_shared(report: ix.RegionReport) -> None:
    rows = rows_of(report.text("en", width=200))
    assert [row[:4] for row in rows[:4]] == [
        ["Subjective well-being"],
        ["Satisfaction with life", "80.0%", "2023", "2 of 5, shared ="],
        ["Work and leisure"],
        ["Vacancy rate (vacancies per 1000 jobs)", "30.0", "2023", "N.B. no direction"],
    ]
    assert repr(report) == "<RegionReport 'Goes', 2023: 4 signals, 3 scores>"
    assert [repr(part) for part in report.themes][-1] == "<ThemeReport without a theme: 1 signals>"


def test_scores_stand_behind_range_and_coverage(report: ix.RegionReport) -> None:
    said = report.text(width=200)
    table = [line.split("  ") for line in said.partition("Scores\n")[2].splitlines()]
    cells = [[cell.strip() for cell in line if cell] for line in table]
    assert cells[:4] == [
        ["Groep", "Bereik", "Dekking", "Score", "Plaats", "Met andere gewichten"],
        ["Subjectief welzijn", "66,7", f"100{FIXED}%", "66,7", "2 van 5, gedeeld", DASH],
        ["Samenleving", "71,4", f"100{FIXED}%", "71,4", "3 van 4", DASH],
        [
            *("hier en nu", "69,0", f"100{FIXED}%", "69,0", "3 van 5"),
            "3; daar nu plaats 3 van 4",
        ],
    ]
    assert said.endswith("onder alle regio's waarvan geen deel ontbreekt.")


def test_what_is_missing_is_said(panel: ix.Panel) -> None:
    said = ix.report(panel, "GM0935", spec=ix.theme_spec(panel, min_coverage=0)).text(width=200)
    assert f"{DASH}      0{FIXED}%      {DASH}  te weinig cijfers over 2023" in said
    assert f"16,7{DASH}66,7     50{FIXED}%   33,3" in said


def test_bounds_that_are_unknown_are_not_made_up(report: ix.RegionReport) -> None:
    (score,) = report.scores
    for low, high, coverage, said in (
        (None, None, 0.5, "niet te zeggen"),
        (None, None, 1.0, "69,0"),
        (69.0, 69.0, 0.5, "niet te zeggen"),
    ):
        changed = attrs.evolve(score, low=low, high=high, coverage=coverage)
        rows = attrs.evolve(report, scores=(changed,)).text(width=200).splitlines()
        (row,) = (row for row in rows if row.startswith("hier en nu"))
        assert said in row.split(f"{FIXED}%")[0]


def test_outer_bounds_are_said_to_be_so(report: ix.RegionReport) -> None:
    (score,) = report.scores
    assert score.span is not None
    span = attrs.evolve(score.span, is_proved=False, of=score.of)
    changed = attrs.evolve(report, scores=(attrs.evolve(score, span=span),))
    assert "3 (ruim genomen)\n" in changed.text(width=200)


def test_at_eighty_columns_no_line_is_longer(report: ix.RegionReport) -> None:
    for width in (40, 60, 80):
        assert max(map(len, report.text(width=width).splitlines())) <= width
    narrow = " ".join(report.text("en", width=50).split())
    assert "Satisfaction with life figure 80.0% · year 2023 · position 2 of 5, shared =" in narrow


def moving(**settings: Any) -> ix.RegionReport:
    """Of a region with figures that move in all ways, beside seven that do nothing."""
    rng = np.random.default_rng(1)
    values = rng.normal(0, 0.1, (8, 4, 8))
    values[0, 0] = values[0, 1] = 3 * np.arange(8)
    values[0, 2] = [0, 0.1, 0, 0.1, 0, 0.1, 0, 9]
    values[0, 3] = [NAN] * 4 + [0, 0, 0, NAN]
    errors = np.full(values.shape, NAN)
    errors[:, 0] = 0.5
    ids = ("stijgt", "daalt", "springt", "oud")
    codes = [f"r{n}" for n in range(8)]
    panel = ix.Panel(codes, ids, YEARS, values, standard_errors=errors)
    directions = {"stijgt": 1, "daalt": -1, "springt": 1, "oud": 1}
    found = ix.signals(panel, period=2023, directions=directions, **settings)
    (made,) = ix.reports(found, regions=["r0"])
    return made


def test_the_page_answers_how_it_stands_where_it_moves_and_how_sure_that_is() -> None:
    said = " ".join(moving().text(width=120).split())

    for part in (
        "Hoe staat r0 ervoor? In het beste kwart bij 2 van 4 indicatoren (stijgt, springt).",
        "In het laatste kwart bij 1 (daalt).",
        "Waar beweegt het? Duidelijke trend: 1 gunstig (stijgt), 1 ongunstig (daalt).",
        "Opvallend laatste verschil: 2 gunstig (stijgt, springt), 0 ongunstig.",
        "Hoe zeker is dat? Aantal tekens voor trend en verschil: 4; door toeval alleen",
        "gemiddeld minder dan 1. Van de cijfers is er 1 van voor 2023: het jaar staat erbij.",
        "door toeval gemiddeld hooguit 5 % een teken: minder dan 1 van de 3",
        "3 trends en minder dan 1 van de 3 verschillen.",
        "21,0 ± 0,98 2023 1 van 8 (1)",
    ):
        assert part in said


def test_a_share_by_chance_and_movement_beside_others_are_said_to_be_so() -> None:
    held, beside = moving(false_discovery=True), moving(relative_to="median")

    said = " ".join(held.text(width=120).split())
    assert "Hoe zeker is dat? Van de tekens bij een indicator is hoogstens 5 % toeval." in said
    assert "Trend en verschil zijn die naast de middelste regio." in beside.text(width=120)
    signals = ix.signals(ix.Panel(["a"], ["x"], [2023], [[[1]]]), period=2023, false_discovery=True)
    assert f"is hoogstens 5{FIXED}% toeval" in signals.text(width=120)


def test_where_nothing_can_be_said_it_says_so() -> None:
    page = ix.report(ix.Panel(["a"], ["x"], [2023], [[[1]]]), "a").text("en", width=120)
    alone = " ".join(page.split())

    assert "Of no indicator it can be said in which quarter of the regions it stands." in alone
    assert "There is no trend or change that can be tested." in alone
    assert "Nothing can be said of 1 of 1 indicators." in alone


def test_many_indicators_are_counted_and_some_are_named() -> None:
    ids = tuple(f"i{n}" for n in range(6))
    values = np.stack([np.full((6, 2), 4.0 - n) for n in range(4)])
    values[0, :, 1] = NAN
    panel = ix.Panel(["a", "b", "c", "d"], ids, [2022, 2023], values)
    found = ix.signals(panel, period=2023, directions=dict.fromkeys(ids, 1))
    said = " ".join(found.text("en", region="a", width=120).split())

    assert "In the best quarter on 6 of 6 indicators (i0, i1, i2, i3, …)." in said
    assert "Of the figures 6 are from before 2023: the year stands with them." in said


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_number_does_not_end_a_sentence_and_begin_the_next(lang: str) -> None:
    # "at most 2. 9 figures" reads as 2.9.
    said = " ".join(summary.answers(moving(), Words(lang)))  # type: ignore[arg-type]
    assert re.search(r"\d\. \d", said) is None


def test_how_many_signs_are_by_chance_is_a_bound_that_is_said_once() -> None:
    few, some = (" ".join(moving(level=level).text(width=120).split()) for level in (0.05, 0.4))

    assert "door toeval alleen gemiddeld minder dan 1." in few
    assert "door toeval alleen gemiddeld hooguit 3." in some


def test_what_a_margin_means_is_said_where_one_is_known(report: ix.RegionReport) -> None:
    assert "Marge (±): hoe ver een cijfer ernaast kan zitten" in moving().text(width=120)
    assert "Marge" not in report.text(width=120)


def test_what_scores_are_set_against_and_leave_out_is_said_under_them(panel: ix.Panel) -> None:
    def said(spec: ix.Spec | None) -> str:
        return " ".join(ix.report(panel, "Goes", spec=spec).text(width=120).split())

    left_out = [ix.LeftOut("vacaturegraad", bw.Text("Geen richting"))]
    spec = attrs.evolve(ix.theme_spec(panel), left_out=left_out)
    assert "bij elk cijfer staat 0 voor het minst gunstige in de vergelijking en 100" in said(spec)
    assert "Niet in de scores: Vacaturegraad" in said(spec)
    assert "Score: bij elk cijfer" not in said(None)
    by_sd = attrs.evolve(spec, normalise=ix.ZScore())
    assert "Score: bij elk cijfer" not in said(by_sd)
    ranked = attrs.evolve(spec, normalise=ix.PercentileRank(scale=(1, 10)))
    assert "bij elk cijfer staat 1 voor het minst gunstige in de vergelijking en 10" in said(ranked)


def test_what_was_filled_in_stands_beside_the_coverage(panel: ix.Panel) -> None:
    values = panel.values.copy()
    values[0, 0, 1] = NAN
    old = ix.Panel(panel.regions, panel.indicators, panel.periods, values)
    said = ix.report(old, "Goes", spec=ix.theme_spec(old)).text(width=200)

    assert f"100{FIXED}% (100{FIXED}% ingevuld)" in said
    assert f"100{FIXED}% (50{FIXED}% ingevuld)" in said
    assert "Ingevuld: het deel van het gewicht waarvoor een cijfer van een eerder jaar" in said
    strict = ix.report(old, "Goes", spec=ix.theme_spec(old), max_age=0)
    assert "ingevuld" not in strict.text(width=200)
    filled = ix.compute(ix.impute(old, "latest"), ix.theme_spec(old), 2023)
    assert "ingevuld" not in filled.text()
    every = ix.impute(old.select(periods=[2023]), "mean")
    assert "Ingevulde cijfers in de reeksen" in ix.compute(every, ix.theme_spec(every)).text()


def test_peers_are_named(panel: ix.Panel) -> None:
    said = str(ix.report(panel, "Goes", peers="provincie"))
    assert "plaats onder 4 regio's in Zeeland" in " ".join(said.split())
    alone = ix.report(panel, "GM0935", peers="provincie")
    assert "er is geen andere regio om mee te vergelijken" in " ".join(str(alone).split())


def test_a_notebook_gets_the_same(report: ix.RegionReport) -> None:
    assert f"<td>2 van 5, gedeeld{FIXED}=</td>" in report._repr_html_()
