"""The command monitor, on small files of invented figures."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._cli import monitor_figures, parser


class Printed(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Printed]

YEARS = (2019, 2020, 2021, 2022, 2023)
ZEELAND = ("GM0664", "GM0687", "GM0718", "GM0703")
LIMBURG = ("GM0935", "GM0957")


def figures() -> dict[tuple[str, str], list[float]]:
    """Of six municipalities: two rise and fall clearly, one is flat, one has zeros for missing."""
    found: dict[tuple[str, str], list[float]] = {}
    for place, code in enumerate((*ZEELAND, *LIMBURG)):
        found[code, "tevredenheid_leven"] = [80 + place + 0.5 * year for year in range(5)]
        found[code, "werkloosheid"] = [6 - place * 0.5 - 0.1 * year for year in range(5)]
        found[code, "vertrouwen_anderen"] = [60 + place] * 5
        found[code, "mediaan_vermogen"] = [90_000 + 1000 * place + year for year in range(5)]
        found[code, "vacaturegraad"] = [30 + place + year for year in range(5)]
        found[code, "eigen_cijfer"] = [place * 10 + 1] * 5
    found["GM0957", "vertrouwen_anderen"] = [0] * 5
    return found


@pytest.fixture(autouse=True)
def data(tmp_path: Path) -> Path:
    file = tmp_path / "cijfers.csv"
    lines = [
        f"{code},{key},{year},{value}"
        for (code, key), values in figures().items()
        for year, value in zip(YEARS, values, strict=True)
    ]
    file.write_text("\n".join(["region,indicator,period,value", *lines]), encoding="utf-8")
    return file


def told(run: Run, *argv: str) -> Any:
    printed = run("monitor", "cijfers.csv", *argv, "--json")
    assert (printed.code, printed.err) == (0, "")
    return json.loads(printed.out)


def table(text: str, separator: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))


def test_one_region_is_shown_by_theme(run: Run) -> None:
    printed = run("monitor", "cijfers.csv", "--region", "Goes")
    assert (printed.code, printed.err) == (0, "")
    lines = printed.out.splitlines()
    assert lines[:2] == [
        "Goes  GM0664 · Signalen 2019\N{EN DASH}2023 · plaats onder alle 6 regio's",
        "Een signaal is geen norm. Toets en grenzen zijn van ons, niet van het CBS.",
    ]
    flat = " ".join(printed.out.split())
    for part in (
        "met 82,0 % 2023 6 van 6 ▼ +0,50 = +0,50 (2022) =",
        "Hoe staat Goes ervoor? In het beste kwart bij 0 van 4 indicatoren.",
        "4 (Tevredenheid met het leven, Werkloosheid, Vertrouwen in anderen, Mediaan vermogen van",
        "Waar beweegt het? Duidelijke trend: 0 gunstig, 0 ongunstig.",
        "Hoe zeker is dat? Aantal tekens voor trend en verschil: 0;",
        "Bij 4 is aangenomen hoe jaren samenhangen. Over 2 van 6 indicatoren is niets te zeggen.",
        "krijgt door toeval gemiddeld hooguit 5 % een teken: minder dan 1 van de 4",
        "4 trends en minder dan 1 van de 4 verschillen.",
        "N.B. geen +1,0 N.B. geen +1,0 (2022)",
        "eigen_cijfer 1,00 2023 N.B. geen 0 N.B.",
    ):
        assert part in flat
    assert flat.endswith(
        "6 regio's, 6 indicatoren, 2019\N{EN DASH}2023. Bij het lezen van de cijfers: Bij deze "
        "indicatoren is 0 gelezen als: geen cijfer (5 keer): vertrouwen_anderen."
    )
    assert "Scores" not in flat
    assert "gewichten" not in flat
    assert "gedeeld" not in flat


def test_a_narrow_terminal_gets_lines_with_units(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    printed = run("monitor", "cijfers.csv", "--region", "GM0664", "--lang", "en")
    assert max(map(len, printed.out.splitlines())) <= 60
    flat = " ".join(printed.out.split())
    assert "Unemployment figure 5.6% · year 2023 · position 6 of 6 ▼ · trend a year" in flat
    assert "\N{MINUS SIGN}0.10 = · change (since) \N{MINUS SIGN}0.10 (2022)" in flat


def test_a_specification_gives_scores_with_coverage_and_ranks(run: Run) -> None:
    argv = ("--region", "Goes", "--zero-is-missing", "vertrouwen_anderen", "--spec", "themes")
    flat = " ".join(run("monitor", "cijfers.csv", *argv).out.split())
    for part in (
        "0 100 % 0 6 van 6 \N{EN DASH}",
        "Samenleving 0 100 % 0 5 van 5 \N{EN DASH}",
        "hier en nu 0 100 % 0 6 van 6 5; daar nu plaats 5 van 5",
        "Met andere gewichten: elk gewicht tussen de helft en het dubbele",
        "Niet in de scores: eigen_cijfer, Vacaturegraad.",
        "is 0 gelezen als: geen cijfer (5 keer): vertrouwen_anderen.",
    ):
        assert part in flat
    assert "Let op" not in flat


def test_a_region_that_misses_a_part_shows_its_bounds_or_no_score(run: Run) -> None:
    argv = ("--region", "957", "--zero-is-missing", "suspect", "--spec", "themes", "--lang", "en")
    flat = " ".join(run("monitor", "cijfers.csv", *argv).out.split())
    assert "Society \N{EN DASH} 0% \N{EN DASH} too few figures of 2023" in flat
    assert "Trust in others N.B. no recent N.B. no recent N.B. no recent figure" in flat
    assert "here and now 66.7\N{EN DASH}100.0 67% 100.0 1 of 6" in flat


def test_outer_bounds_of_ranks_are_said_to_be_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    real = ix.rank_range

    def unproved(*args: Any, **settings: Any) -> ix.RankRange:
        found = real(*args, **settings)
        found.proved[:] = False
        return found

    monkeypatch.setattr("brede_welvaart.index._robust.rank_range.rank_range", unproved)
    argv = ("--region", "Goes", "--spec", "themes", "--zero-is-missing", "none")
    flat = " ".join(run("monitor", "cijfers.csv", *argv).out.split())
    assert "6 van 6 5\N{EN DASH}6 (ruim genomen)" in flat


def test_a_group_that_is_no_mean_has_no_range_of_ranks(run: Run) -> None:
    leaves = [ix.Leaf("tevredenheid_leven"), ix.Leaf("vertrouwen_anderen")]
    bw.write(ix.Spec(ix.Group("laagste", leaves, aggregate=ix.Minimum())), "spec.json")
    (report,) = told(run, "--region", "Goes", "--spec", "spec.json")
    (score,) = report["scores"]
    assert score["node"] == "laagste"
    assert score["span"] is None
    printed = run("monitor", "cijfers.csv", "--region", "Goes", "--spec", "spec.json")
    assert printed.out.partition("Scores\n")[2].splitlines()[1].startswith("laagste ")
    assert "gewichten" not in printed.out


def test_peers_are_those_in_the_same_area(run: Run) -> None:
    among = run("monitor", "cijfers.csv", "--region", "Goes", "--peers", "provincie").out
    assert "plaats onder 4 regio's in Zeeland" in " ".join(among.splitlines()[:4])
    assert run("monitor", "cijfers.csv", "--region", "Goes", "--peers", "province").out == among
    data = told(run, "--peers", "provincie", "--spec", "themes")
    of = {report["region"]: report["themes"][0] for report in data}
    assert set(of) == {*ZEELAND, *LIMBURG}
    assert of["GM0664"]["signals"][0]["of"] == of["GM0664"]["score"]["of"] == 4
    assert of["GM0935"]["signals"][0]["of"] == of["GM0935"]["score"]["of"] == 2


def test_a_region_without_a_parent_of_that_kind_has_no_peers(run: Run, data: Path) -> None:
    data.write_text("region,indicator,period,value\nxx,groen,2023,1\n", encoding="utf-8")
    printed = run("monitor", "cijfers.csv", "--region", "xx", "--peers", "corop")
    assert printed.code == 2
    assert "xx is met niets te vergelijken: het ligt in geen corop die wij kennen" in printed.err
    assert "xx  xx · " in run("monitor", "cijfers.csv", "--region", "xx").out


def test_all_regions_are_summed_up(run: Run) -> None:
    printed = run("monitor", "cijfers.csv", "--spec", "themes", "--zero-is-missing", "all")
    flat = " ".join(printed.out.split())
    for part in (
        "Alle regio's Signalen 2019\N{EN DASH}2023 · plaats onder alle 6 regio's",
        "Tevredenheid met het leven 2023 6 = 6 =",
        "hooguit 5 % van de regio's een teken: per indicator minder dan 1 van de 6.",
        "Bij 6 van 6 indicatoren is aangenomen hoe jaren samenhangen",
        "Scores rekenen met cijfers van hoogstens 3 jaar oud.",
        "Vertrouwen in anderen 2023 5 = · 1 N.B. 5 = · 1 N.B.",
        "Samenleving 5 100 % 0\N{EN DASH}100,0 50,0",
        "Vraag om één regio met --region, of om alles met --csv of --json.",
        "is 0 gelezen als: geen cijfer (5 keer): vertrouwen_anderen.",
    ):
        assert part in flat


def test_all_regions_without_a_specification_have_no_scores(run: Run) -> None:
    assert "Scores" not in run("monitor", "cijfers.csv").out


def test_a_group_without_any_score_is_not_summed_up(run: Run, data: Path) -> None:
    spec = ix.theme_spec(ix.read_panel(data))
    text = data.read_text(encoding="utf-8")
    lines = text.splitlines()
    kept = [line for line in lines if "vertrouwen_anderen" not in line or ",2019," in line]
    data.write_text("\n".join(kept), encoding="utf-8")
    bw.write(spec, "spec.json")
    said = run("monitor", "cijfers.csv", "--spec", "spec.json").out.split("\nScores\n")[1]
    assert "Subjectief welzijn" in said
    assert "Samenleving" not in said


def test_a_program_gets_the_reports_of_the_library(run: Run, data: Path) -> None:
    panel = ix.read_panel(data)
    signals = ix.signals(panel, period=2022, window=4)
    filled = ix.impute(panel, "latest", max_age=3)
    result = ix.compute(filled, ix.theme_spec(panel, period=2022), 2022)
    found = told(run, "--period", "2022", "--window", "4", "--spec", "themes")
    assert found == [bw.to_dict(report) for report in ix.reports(signals, result)]
    assert found[0]["format"] == ix.RegionReport.FORMAT
    assert found[0]["settings"]["window"] == 4
    left_out = {one["indicator"] for one in found[0]["spec"]["left_out"]}
    assert left_out == {"vacaturegraad", "eigen_cijfer"}


def test_a_program_gets_the_places_that_a_region_may_have(run: Run, data: Path) -> None:
    panel = ix.read_panel(data)
    report = ix.report(panel, "Goes", spec=ix.theme_spec(panel))
    found = told(run, "--region", "Goes", "--spec", "themes")
    assert found == [bw.to_dict(report)]
    whole = {score["node"]: score for score in found[0]["scores"]}["here_and_now"]
    assert whole["span"].keys() == {"rank", "best", "worst", "of", "is_proved"}


def test_without_a_specification_a_program_gets_no_scores(run: Run) -> None:
    (found,) = told(run, "--region", "Goes")
    assert found["region"] == "GM0664"
    assert found["spec"] is None
    assert {part["score"] for part in found["themes"]} == {None}


def test_all_years_are_set_against_each_other(run: Run, data: Path) -> None:
    found = told(run, "--period", "all", "--spec", "themes")
    years = [report["period"] for report in found]
    assert years == [year for year in YEARS for _ in range(6)]
    panel = ix.read_panel(data)
    both = ix.compute(panel, ix.theme_spec(panel), reference="panel")
    for report in found:
        for part in report["themes"]:
            if part["score"]:
                node, region = part["score"]["node"], report["region"]
                assert part["score"]["value"] == both.value(region, node, report["period"])


def test_what_scores_are_set_against_can_be_said(run: Run) -> None:
    each = told(run, "--period", "all", "--spec", "themes", "--reference", "each")
    best = [
        report["themes"][0]["score"]["value"] for report in each if report["region"] == "GM0957"
    ]
    assert best == [100.0] * 5
    printed = run("monitor", "cijfers.csv", "--reference", "each")
    assert printed.code == 2
    assert "--reference hoort bij --spec" in printed.err


def test_a_year_may_be_the_reference(run: Run) -> None:
    found = told(run, "--period", "all", "--spec", "themes", "--reference", "2019")
    values = [
        report["themes"][0]["score"]["value"] for report in found if report["region"] == "GM0664"
    ]
    assert values == pytest.approx([0, 10, 20, 30, 40])


def test_one_table_has_signals_and_scores(run: Run) -> None:
    argv = ("--csv", "--spec", "themes", "--region", "Goes", "--zero-is-missing", "none")
    printed = run("monitor", "cijfers.csv", *argv)
    assert printed.err == ""
    rows = table(printed.out)
    kinds = {row["kind"] for row in rows}
    assert kinds == {"signal", "score"}
    scores = {row["node"]: row for row in rows if row["kind"] == "score"}
    assert list(scores)[-2:] == ["here_and_now", "later"]
    assert scores["here_and_now"]["rank_range_of"] == "6"
    assert scores["subjectief_welzijn"]["theme"] == "cbs.subjectief_welzijn"
    assert scores["later"]["theme"] == ""
    work = next(row for row in rows if row["indicator"] == "werkloosheid")
    assert work["unit"] == "% van de beroepsbevolking"
    assert (work["indicator_name"], work["dimension"]) == ("Werkloosheid", "here_and_now")
    assert float(work["value"]) == pytest.approx(5.6)
    own = next(row for row in rows if row["indicator"] == "eigen_cijfer")
    assert (own["theme"], own["unit"], own["position_note"]) == ("", "", "no_direction")


def test_a_dutch_spreadsheet_gets_its_own_table(run: Run) -> None:
    printed = run("monitor", "cijfers.csv", "--csv-nl")
    out = printed.out
    assert "is 0 gelezen als: geen cijfer (5 keer): vertrouwen_anderen." in printed.err
    assert out.startswith(
        "\ufeffstatcode;region;name;indicator;indicator_name;node;node_name;theme;unit;dimension;"
    )
    rows = table(out.removeprefix("\ufeff"), ";")
    assert len(rows) == 36
    assert "5,6" in {row["value"] for row in rows}


def test_the_signs_are_explained_once(run: Run) -> None:
    several = ("--region", "Goes", "--region", "687", "--period", "all")
    for argv, titles in ((several, 10), (("--peers", "provincie"), 2)):
        said = run("monitor", "cijfers.csv", *argv).out
        assert said.count("Een signaal is geen norm.") == said.count("Positie: ▲") == 1
        assert said.count("· Signalen ") == titles


def test_regions_are_named_by_code_name_or_number_and_once(run: Run) -> None:
    found = told(run, "--region", "Goes", "--region", "gm0664", "--region", "687")
    assert [one["region"] for one in found] == ["GM0664", "GM0687"]
    printed = run("monitor", "cijfers.csv", "--region", "Tilburg", "--lang", "en")
    assert printed.code == 2
    assert "no region 'Tilburg' (not in this panel: GM0855)" in printed.err


def test_a_wrong_file_and_a_wrong_year_are_told(run: Run, data: Path) -> None:
    kind = run("monitor", "cijfers.csv", "--region", "PV29", "--peers", "provincie")
    assert kind.code == 2
    assert run("monitor", "niet_hier.csv").code == 1
    assert "2031" in run("monitor", "cijfers.csv", "--period", "2031").err
    unknown = run(
        "monitor", "cijfers.csv", "--zero-is-missing", "werkloosheid, grijs", "--lang", "en"
    )
    assert unknown.code == 2
    assert "--zero-is-missing: no indicator 'grijs' in this panel" in unknown.err
    assert run("monitor", "-").code == 2
    both = run("monitor", "cijfers.csv", "--csv", "--json")
    assert both.code == 2
    assert "kies een van --json, --csv en --csv-nl" in both.err
    short = run("monitor", "cijfers.csv", "--window", "1")
    assert short.code == 2
    assert "--window: verwacht: 2 jaar of meer; hier staat 1" in short.err
    assert run("monitor", "cijfers.csv", "--window", "acht").code == 2
    data.write_text("a,b\n1,2\n", encoding="utf-8")
    assert run("monitor", "cijfers.csv").code == 1


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_a_file_that_never_ends_is_left_at_its_limit(run: Run) -> None:
    printed = run("monitor", "/dev/zero")
    assert (printed.code, printed.out) == (1, "")
    assert printed.err.splitlines()[1:] == ["  regel 1: deze regel heeft meer dan 1000000 tekens"]


def test_how_many_figures_there_may_be_can_be_said(run: Run) -> None:
    printed = run("monitor", "cijfers.csv", "--max-cells", "10")
    assert printed.code == 1
    assert "  (het geheel): heeft meer dan 10 rijen; met max_cells (--max-cells) mag" in printed.err


def test_zeros_that_are_asked_to_be_missing_are(data: Path) -> None:
    def missing(*argv: str) -> int:
        call = parser.build().parse_args(["monitor", str(data), *argv])
        return int(np.isnan(monitor_figures.read(call, call.file).values).sum())

    assert missing() == missing("--zero-is-missing", "suspect") == 5
    assert missing("--zero-is-missing", "all") == 5
    assert missing("--zero-is-missing", "vertrouwen_anderen, werkloosheid") == 5
    assert missing("--zero-is-missing", "none") == missing("--check") == 0
    assert missing("--check", "--zero-is-missing", "suspect") == 5


def test_what_looks_wrong_in_the_figures_is_told(run: Run, data: Path) -> None:
    found = ix.check(ix.read_panel(data, zero_is_missing=False))
    assert run("monitor", "cijfers.csv", "--check").out == found.text() + "\n"
    assert run("monitor", "cijfers.csv", "--check", "--lang", "en").out == found.text("en") + "\n"
    assert told(run, "--check") == bw.to_dict(found)
    fine = told(run, "--check", "--zero-is-missing", "suspect")["findings"]
    assert {str(one.kind) for one in found.findings} - {one["kind"] for one in fine} == {"zeros"}


def test_a_place_that_others_have_too_is_said_to_be_shared(run: Run, data: Path) -> None:
    lines = ["region,indicator,period,value"]
    for code, value in zip((*ZEELAND, "GM0957"), (1, 1, 3, 4, 5), strict=True):
        lines.append(f"{code},tevredenheid_leven,2023,{value}")
    data.write_text("\n".join(lines), encoding="utf-8")
    flat = " ".join(
        run("monitor", "cijfers.csv", "--region", "Goes", "--spec", "themes").out.split()
    )
    assert "Signalen 2023 · plaats" in flat
    assert "4,00 2023" not in flat
    assert flat.count("4 van 5, gedeeld") == 2
    assert "1,0 % 2023 4 van 5, N.B." in flat


def test_a_score_on_part_of_its_indicators_says_what_cannot_be_said(run: Run, data: Path) -> None:
    text = data.read_text(encoding="utf-8")
    more = [f"{code},tevredenheid_vrije_tijd,2019,{70 + n}" for n, code in enumerate(ZEELAND)]
    data.write_text("\n".join([text, *more]), encoding="utf-8")
    panel = ix.read_panel(data)
    bw.write(ix.theme_spec(panel, max_age=None, min_coverage=0), "spec.json")
    argv = ("--region", "Goes", "--spec", "spec.json", "--lang", "en")
    flat = " ".join(run("monitor", "cijfers.csv", *argv).out.split())
    assert "cannot be said 50% 0 6 of 6" in flat


def test_a_name_of_more_regions_is_the_one_that_has_figures(run: Run, data: Path) -> None:
    rows = ["region,indicator,period,value", "GM0344,groen,2023,1", "GM0014,groen,2023,2"]
    data.write_text("\n".join(rows), encoding="utf-8")
    assert told(run, "--region", "Utrecht")[0]["region"] == "GM0344"
    data.write_text("\n".join([*rows, "PV26,groen,2023,3"]), encoding="utf-8")
    printed = run("monitor", "cijfers.csv", "--region", "Utrecht", "--lang", "en")
    assert printed.code == 2
    assert (
        "'GM0344' or 'PV26'? (more than one in this panel has this name: give a code)"
        in printed.err
    )
    mixed = " ".join(run("monitor", "cijfers.csv", "--region", "GM0014").out.split())
    assert mixed.startswith("Let op: er staan verschillende soorten regio's in. Groningen GM0014")


def test_where_there_can_be_no_scores_the_signals_are_shown_and_why(run: Run, data: Path) -> None:
    rows = [f"{code},tevredenheid_leven,2023,80" for code in ZEELAND]
    data.write_text("\n".join(["region,indicator,period,value", *rows]), encoding="utf-8")
    printed = run("monitor", "cijfers.csv", "--region", "Goes", "--spec", "themes")
    assert printed.code == 1
    flat = " ".join(printed.out.split())
    assert flat.startswith("Let op: er zijn geen scores, want: 1 fout tevredenheid_leven")
    assert "80,0 % 2023 1 van 4" in flat
    for_program = run("monitor", "cijfers.csv", "--spec", "themes", "--json")
    assert for_program.code == 1
    assert "alle cijfers zijn gelijk" in for_program.err


def test_one_region_is_compared_with_no_other(run: Run, data: Path) -> None:
    data.write_text("region,indicator,period,value\nGM0344,groen,2023,1\n", encoding="utf-8")
    said = run("monitor", "cijfers.csv", "--region", "GM0344").out
    assert "er is geen andere regio om mee te vergelijken" in " ".join(said.split())


def test_ranges_of_ranks_do_not_go_with_places_among_peers(run: Run) -> None:
    argv = ("--region", "Goes", "--spec", "themes")
    assert "Met andere gewichten" in run("monitor", "cijfers.csv", *argv).out
    among = run("monitor", "cijfers.csv", *argv, "--peers", "provincie").out
    assert "andere gewichten" not in " ".join(among.split())


def test_areas_of_peers_are_summed_up_each_under_its_name(run: Run) -> None:
    out = run("monitor", "cijfers.csv", "--peers", "provincie").out
    assert out.startswith("Zeeland  PV29 · ")
    assert "\nLimburg  PV31 · " in out
    assert "Alle regio's" not in out


@pytest.mark.usefixtures("no_rich")
def test_only_a_reader_needs_the_extra(run: Run) -> None:
    for argv in ((), ("--check",)):
        assert run("monitor", "cijfers.csv", *argv).code == 2
    assert len(told(run)) == 6


# How a file is read.


def test_a_file_is_read_as_the_call_says(run: Run, data: Path) -> None:
    data.write_text("gebied;indicator;jaar;waarde\nTilburg;groen;2022;31.081\n")
    argv = ("--columns", "region=gebied, period=jaar,value=waarde", "--lang", "en")
    printed = run("monitor", "cijfers.csv", *argv)
    assert printed.code == 1
    assert "say decimal='.' (--decimal '.') or thousands='.' (--thousands '.')" in printed.err
    printed = run("monitor", "cijfers.csv", *argv, "--thousands", ".", "--region", "855")
    assert "31.081 were read as 31081." in " ".join(printed.out.split())
    printed = run("monitor", "cijfers.csv", *argv, "--decimal", ".", "--csv", "--codes", "keep")
    assert [(row["region"], row["value"]) for row in table(printed.out)] == [("Tilburg", "31.081")]
    assert table(printed.out)[0]["statcode"] == "GM0855"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("--columns", "regio=x"), "--columns: verwacht: namen zoals region=regio"),
        (("--columns", "region"), "--columns: verwacht: namen zoals region=regio"),
        (("--thousands", "x"), "--thousands: verwacht: '.', ',', een spatie"),
        (("--thousands", ".", "--decimal", "."), "--thousands: het decimaalteken kan niet ook"),
        (("--zero-is-missing", "groen"), "--zero-is-missing: geen indicator 'groen'"),
        (("--in", "Zeeland", "--peers", "corop"), "kies een van --in en --peers"),
        (("--in", "Drenthe"), "--in: er zijn geen cijfers van regio's in Drenthe"),
        (("--in", "Zeeland", "--region", "957"), "--in: er zijn geen cijfers"),
    ],
)
def test_a_call_that_is_wrong_is_said(run: Run, argv: tuple[str, ...], said: str) -> None:
    printed = run("monitor", "cijfers.csv", *argv)
    assert (printed.code, said in printed.err) == (2, True)


def test_the_regions_of_a_province_are_placed_among_themselves(run: Run, data: Path) -> None:
    data.write_text(data.read_text() + "\neigen gebied,werkloosheid,2023,3\n")
    rows = table(run("monitor", "cijfers.csv", "--in", "Zeeland", "--csv").out)
    assert {row["statcode"] for row in rows} == {*ZEELAND}
    assert {row["of"] for row in rows} == {"4"}
    (report,) = told(run, "--in", "zeeland", "--region", "Goes", "--spec", "themes")
    assert (report["region"], report["among"], report["within"]) == ("GM0664", 4, "PV29")
    assert "\nZeeland  PV29 · " in run("monitor", "cijfers.csv", "--in", "PV29").out


def test_districts_have_those_of_their_municipality_as_peers(run: Run, data: Path) -> None:
    codes = ("WK085501", "WK085502", "GM0855", "WK066401", "x")
    lines = [f"{code},werkloosheid,2022,{place}" for place, code in enumerate(codes, 1)]
    data.write_text("\n".join(["region,indicator,period,value", *lines]))
    (report,) = told(run, "--region", "wk085501", "--peers", "gemeente")
    assert (report["among"], report["within"]) == (2, "GM0855")
    printed = run("monitor", "cijfers.csv", "--peers", "gemeente")
    assert (printed.code, "GM0855 is met niets te vergelijken" in printed.err) == (2, True)


def test_notes_of_a_report_are_those_of_its_region(run: Run) -> None:
    first, *_, last = told(run)
    assert first["notes"] == []
    (note,) = last["notes"]
    assert (note["kind"], note["count"], len(note["cells"])) == ("zeros", 5, 5)


def test_a_column_with_standard_errors_gives_margins(run: Run, tmp_path: Path) -> None:
    lines = ["regio;indicator;period;value;fout"]
    lines += [
        f"{code};tevredenheid_leven;{year};{80 + place},5;0,5"
        for place, code in enumerate(("GM0664", "GM0687", "GM0715", "GM0718"))
        for year in (2022, 2023)
    ]
    (tmp_path / "fouten.csv").write_text("\n".join(lines), encoding="utf-8")
    columns = ("--columns", "region=regio,standard_error=fout")
    flat = " ".join(run("monitor", "fouten.csv", "--region", "Goes", *columns).out.split())
    assert "80,5 % ± 0,98 2023" in flat
    assert "Marge (±): hoe ver een cijfer ernaast kan zitten" in flat
