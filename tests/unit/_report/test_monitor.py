import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from report_pages import Element, numbers, said_of, taken_apart
from result_cases import figures, moving

NAN = float("nan")


@pytest.fixture(scope="module")
def panel() -> ix.Panel:
    return figures()


def reported(report: ix.RegionReport, lang: str = "nl") -> Element:
    return taken_apart(bw.report(report, lang=lang))  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("with_scores", [True, False])
def test_every_number_in_a_report_of_a_region_is_in_its_json(
    panel: ix.Panel, lang: str, with_scores: bool
) -> None:
    for given in (panel, moving()):
        spec = ix.theme_spec(given) if with_scores else None
        report = ix.report(given, "Goes", spec=spec)
        plain = bw.to_dict(report)
        known = said_of(plain, lang)  # type: ignore[arg-type]
        # How many signals have which colour is counted.
        known |= {str(count) for count in range(len(report.signals) + 1)}
        known |= said_of([indicator.unit.get(lang) for indicator in bw.indicators()], lang)  # type: ignore[arg-type]
        assert numbers(reported(report, lang)) - known == set()


def test_the_answer_counts_quarters_and_the_section_names_them() -> None:
    page = reported(ix.report(moving(), "GM0664"))
    answer = page.one("p", "answer").text()
    assert answer.startswith("Goes, ")
    assert "(" not in answer
    section = page.one("section")
    assert "Een signaal is geen norm." in section.text()
    assert "Duidelijke trend:" in section.text()


def test_what_scores_mean_and_leave_out_and_what_a_margin_is_stand_in_a_report() -> None:
    given = figures()
    assert given.standard_errors is not None
    left_out = [ix.LeftOut("vacaturegraad", bw.Text("Geen richting"))]
    spec = attrs.evolve(ix.theme_spec(given), left_out=left_out)
    told = reported(ix.report(given, "Goes", spec=spec)).one("section").text()
    assert "Het is dus geen rapportcijfer." in told
    assert "Niet in de scores: Vacaturegraad." in told
    assert "Marge (±)" in told
    plain = reported(ix.report(moving(), "Goes")).one("section").text()
    assert "rapportcijfer" not in plain
    assert "Marge" not in plain


def test_each_dimension_has_a_table_and_each_theme_a_head(panel: ix.Panel) -> None:
    report = ix.report(panel, "Goes")
    page = reported(report)
    titles = [one.text() for one in page.all("h3")]
    assert (titles[0], titles[-1]) == ("Hier en nu", "Andere cijfers")
    heads = [row.one("th").text() for row in page.all("tr", "group")]
    assert len(heads) == len(report.themes)
    assert heads[-1] == "Zonder thema"


def test_signs_stand_with_words_in_every_cell() -> None:
    page = reported(ix.report(moving(), "GM0687"))
    told = page.one("section").text()
    assert "▲" in told
    assert "▼" in told
    assert "▲ gunstig" in told
    marks = [*page.all("b", "favourable-text"), *page.all("b", "unfavourable-text")]
    assert {one.text() for one in marks} >= {"▲", "▼"}


def test_a_figure_that_is_not_there_says_why(panel: ix.Panel) -> None:
    report = ix.report(panel, "Goes")
    gone = [one for one in report.signals if one.value is None]
    rows = [*reported(report).all("tr", "without")]
    assert len(rows) == len(gone) > 0
    assert all("N.B. geen recent cijfer" in one.text() for one in rows)


def spread_of(direction: int, latest: float = 2.0) -> Element:
    values = [[[n, latest if n == 0 else n]] for n in range(5)]
    codes = ["GM0200", "GM0221", "GM0363", "GM0855", "GM0772"]
    panel = ix.Panel(codes, ["x"], [2022, 2023], values)
    return reported(ix.report(panel, "GM0200", directions={"x": direction}))


def test_right_is_always_favourable() -> None:
    right, left = (spread_of(direction, 4.0).one("path", "here") for direction in (1, -1))
    assert right.attributes["d"] == "M162 8V28"
    assert left.attributes["d"] == "M2 8V28"


def test_the_picture_of_all_regions_says_the_place() -> None:
    picture = spread_of(1, 4.0).one("svg", "among")
    assert picture.one("title").text() == "Plaats 1 van 5, gedeeld"
    assert "favourable" not in {one.attributes["class"] for one in picture.all("path")}


def test_without_a_direction_there_is_a_line_and_no_sign() -> None:
    panel = ix.Panel(["GM0200", "GM0221"], ["x"], [2023], [[[1]], [[3]]])
    page = reported(ix.report(panel, "GM0200"))
    picture = page.one("svg", "among")
    assert picture.one("title").text() == "Plaats geen richting"
    assert [one.attributes["class"] for one in picture.all("path")] == [
        *("crowd", "quarters", "here")
    ]


def test_a_course_is_drawn_in_proportion_to_the_years() -> None:
    row = [1, NAN, 3, 2]
    panel = ix.Panel(["GM0200", "GM0221"], ["x"], [2020, 2021, 2022, 2023], [[row], [[5, 5, 5, 5]]])
    line = reported(ix.report(panel, "GM0200")).one("svg", "moved")
    assert line.one("path", "own").attributes["d"] == "M8 60L168 34L248 47"
    assert line.one("title").text().endswith("2020: 1,00, 2023: 2,00; mediaan 2023: 3,50")
    assert len([*line.all("circle")]) == 3


def test_one_figure_is_said_in_words_and_none_in_none() -> None:
    panel = ix.Panel(["GM0200", "GM0221"], ["x"], [2023], [[[1]], [[3]]])
    assert "één cijfer" in reported(ix.report(panel, "GM0200")).text()


def test_figures_that_never_moved_are_a_flat_line_with_one_dot() -> None:
    years = [*range(2016, 2024)]
    panel = ix.Panel(["GM0200", "GM0221"], ["x"], years, [[[5] * 8], [[5] * 8]])
    line = reported(ix.report(panel, "GM0200")).one("svg", "moved")
    assert " 34L" in (line.one("path", "own").attributes["d"] or "")
    assert len([*line.all("circle")]) == 1


def test_a_report_without_courses_has_its_tables_still(panel: ix.Panel) -> None:
    report = attrs.evolve(ix.report(panel, "Goes"), courses=())
    page = reported(report)
    assert not [*page.all("svg", "among")]
    assert [*page.all("table", "figures")]


def test_scores_say_how_sure_they_are(panel: ix.Panel) -> None:
    page = reported(ix.report(panel, "Goes", spec=ix.theme_spec(panel)))
    table = next(page.all("table", "plain"))
    assert [one.text() for one in table.one("thead").all("th")][:4] == [
        *("Groep", "Bereik", "Dekking", "Score")
    ]


def test_settings_of_the_monitor_stand_at_the_end(panel: ix.Panel) -> None:
    foot = reported(ix.report(panel, "Goes")).one("footer").text().replace("\u00a0", " ")
    assert "trend en verschil over 8 jaar; een cijfer is hoogstens 3 jaar oud; niveau 5 %" in foot


def test_all_three_stand_in_one_report(panel: ix.Panel) -> None:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    profile = bw.weigh(bw.example("wijkplan", bw.Scan))
    page = taken_apart(bw.report(profile, ix.report(panel, "Goes"), scores))
    keys = [one.attributes["id"] for one in page.all("section")]
    assert keys == ["steps", "views", "next", "monitor", "scan"]


def test_a_report_of_another_region_is_refused(panel: ix.Panel) -> None:
    tilburg = bw.Organisation("Tilburg", "GM0855")
    scores = bw.score(bw.blank(["gemeenteraad"], organisation=tilburg))
    with pytest.raises(bw.DataError, match="is about 'GM0664', an earlier result about 'GM0855'"):
        bw.report(scores, ix.report(panel, "Goes"))
