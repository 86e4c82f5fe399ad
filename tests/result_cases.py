"""Rich examples of each kind of result, as plain data."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import attrs
import numpy as np

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._cli import parser
from brede_welvaart.errors import DataError, Fault, FaultCode

YEARS = range(2016, 2024)
REGIONS = ("GM0664", "GM0687", "GM0718", "GM0703", "eigen")


def printed(*argv: str) -> dict[str, Any]:
    """What a call prints with ``--json``."""
    call = parser.build().parse_args([*argv, "--json"])
    return json.loads(call.run(call).text)


def answers(*levels: int | None) -> list[bw.Answer]:
    """Answers to the criteria of the step afwegen; None is unknown, -1 does not apply."""
    return [
        bw.Answer(f"afwegen.{number}", status="not_applicable", note="omdat")
        if level == -1
        else bw.Answer(f"afwegen.{number}", level, "unknown" if level is None else None)
        for number, level in enumerate(levels, start=1)
    ]


def measured(*levels: int | None, **more: Any) -> bw.Assessment:
    """An assessment by the officials."""
    return bw.Assessment("2026.1", [bw.Response("ambtenaren", answers(*levels))], **more)


def own_plan() -> bw.Plan:
    """A plan without English, in which one step has no criterion that applies."""
    words = bw.Text("tekst")
    scale = bw.Scale([bw.Level(0, 0, words), bw.Level("1/2", "1/3", words), bw.Level(1, 1, words)])
    steps = [
        bw.Step(
            name, words, [bw.Criterion(f"{name}.1", words), bw.Criterion(f"{name}.2", words)],
            phase="begin",
        )
        for name in ("een", "twee")
    ]  # fmt: skip
    return bw.Plan("eigen", "proef", words, scale, steps, [bw.Phase("begin", words)])


def scores() -> Iterator[bw.Scores]:
    """Of a municipality that answers nearly all, of one with a plan of its own, and of nobody."""
    yield bw.score(bw.example("voorbeeldgemeente"))
    given = [
        bw.Answer("een.1", 1, evidence=[bw.Evidence("Stuk"), _EVIDENCE], note="zo"),
        bw.Answer("een.2", status="unknown"),
        bw.Answer("twee.1", status="not_applicable", note="omdat"),
        bw.Answer("twee.2", status="not_applicable", note="omdat"),
    ]
    assessment = bw.Assessment(
        "proef",
        [bw.Response("gemeenteraad", given)],
        organisation=bw.Organisation("Goes", "GM0664"),
        notes=[bw.Text("Verzonnen.")],
    )
    yield bw.score(assessment, plan=own_plan(), weights={"een": "3/2"})
    yield bw.score(assessment, plan=own_plan(), method="weakest", missing="zero")
    chosen = bw.ChosenThemes(
        [bw.ChosenTheme("cbs.wonen"), bw.ChosenTheme(name="Samen")], [_EVIDENCE]
    )
    yield bw.score(attrs.evolve(short_form(), themes=chosen), plan=own_plan())
    yield bw.score(bw.Assessment("proef", ()), plan=own_plan())


def short_form() -> bw.Assessment:
    """One criterion was asked, and nothing else."""
    response = bw.Response("gemeenteraad", [bw.Answer("een.1", 1)], asked=["een.1"])
    return bw.Assessment("proef", [response])


_GOES = bw.Organisation("Goes", "GM0664")
_EVIDENCE = bw.Evidence("Verslag", "https://example.org/verslag", "2026-03")


def scan() -> bw.Scan:
    """A scan in which every list of a profile has something in it, but for what is withdrawn."""
    here = {"horizons": ["now"], "places": ["street"]}
    later = {"horizons": ["10_20"], "places": ["street"]}
    away = {"horizons": ["now"], "places": ["outside_eu"]}
    effects = [
        bw.Effect("wonen", "Huizen", sentiment="positive", importance="high", id="een", **here),
        bw.Effect("wonen", "Minder groen", sentiment="negative", importance="low", **later),
        bw.Effect("wonen", "Hout", sentiment="negative", importance="medium", **away),
        bw.Effect("milieu", "Lucht", sentiment="neutral", discussion=True, written_by_ai=True),
        bw.Effect("gezondheid", "Nog niet bekend", horizons=["now"], places=["inside_eu"]),
        bw.Effect("subjectief_welzijn", "Rust", sentiment="positive", importance="low", **here),
        bw.Effect("veiligheid", "Veiliger", sentiment="positive", importance="low", **here),
    ]
    return bw.Scan(
        *("Plan", "cbs", effects),
        organisation=bw.Organisation("Goes", "GM0664"),
        date="2026-11-24",
        note=bw.Text("Verzonnen.", "Invented."),
    )


def empty_scan(scheme: str) -> bw.Scan:
    """A scan without effects, with a note that is in Dutch alone."""
    return bw.Scan("Plan", scheme, (), note=bw.Text("Nog leeg."))


def profiles() -> Iterator[bw.ScanProfile]:
    """Of a scan by its own scheme and another, of an empty one, and with what is withdrawn."""
    yield bw.weigh(scan())
    yield bw.weigh(bw.carry_scan(scan(), "bli").scan, weights={"high": "7/2"})
    yield bw.weigh(empty_scan("tilburg"))
    bare = attrs.evolve(scan(), note=None, organisation=None)
    yield attrs.evolve(bw.weigh(bare), withdrawn=bare.effects)


def comparisons() -> Iterator[bw.Comparison]:
    """Of assessments that differ in every way, and of empty ones."""
    goes = bw.Organisation("Goes", "GM0664")
    dated = {"date": "2026-11-24", "organisation": goes}
    yield compared(measured(1, 2, 3, None, **dated), measured(3, None, -1, 2, **dated))
    nobody = bw.Assessment("2026.1", ())
    yield compared(nobody, nobody)
    plan = own_plan()
    none = [bw.Answer(key.id, status="not_applicable", note="x") for key in plan.criteria]
    nothing = bw.Assessment("proef", [bw.Response("gemeenteraad", none)])
    yield compared(nothing, nothing, plan=plan)
    all_asked = bw.blank(["gemeenteraad"], plan=plan)
    yield compared(short_form(), all_asked, plan=plan)
    yield compared(all_asked, short_form(), plan=plan)
    yield from mapped().changes


def mapped() -> bw.Course:
    """Two dates by a plan of which a criterion is split and more are lost, and one by another."""
    later = attrs.evolve(own_plan(), edition="later", steps=own_plan().steps[::-1])
    first = attrs.evolve(short_form(), date="2020-03-01")
    none = [bw.Answer("een.1", status="not_applicable", note="x")]
    second = bw.Assessment("proef", [bw.Response("gemeenteraad", none)], date="2021-03-01")
    last = bw.blank(["gemeenteraad"], plan=later, date="2022-03-01")
    return bw.course(
        [first, second, last.with_answer("gemeenteraad", "twee.1", 1)],
        plans=[own_plan(), later],
        mapping={"een.1": ["twee.1", "een.1"], "twee.1": ["twee.2"]},
    )


def courses() -> Iterator[bw.Course]:
    """Of dates that differ in every way, of two that do not, and carried over from a plan."""
    who = {"organisation": _GOES, "notes": [bw.Text("Verzonnen.", "Invented.")]}
    dates = [f"202{year}-03-01" for year in range(4)]
    levels = [(1, 2, 3, None), (3, None, -1, 2), (3, 1, 2, 4), (3, 2, 2, 4)]
    yield bw.course(
        [measured(*given, date=date, **who) for given, date in zip(levels, dates, strict=True)]
    )
    same = [measured(1, 2, date=date) for date in dates[:2]]
    yield bw.course(same)
    yield mapped()
    none = [bw.Answer(key.id, status="not_applicable", note="x") for key in own_plan().criteria]
    nothing = bw.Assessment("proef", [bw.Response("gemeenteraad", none)])
    given = (nothing, nothing, short_form())
    yield bw.course(
        [attrs.evolve(one, date=date) for one, date in zip(given, dates, strict=False)],
        plans=[own_plan()],
    )


def participations() -> Iterator[bw.Participation]:
    """Of an assessment in which every list has something in it, and of nobody."""
    given = attrs.evolve(measured(1, 2, None, -1), date="2026-11-24", organisation=_GOES)
    labelled = attrs.evolve(given.responses[0], respondent="collega 3")
    short = bw.Response("ambtenaren", [bw.Answer("afwegen.1", 1)], asked=["afwegen.1"])
    whole = attrs.evolve(given, responses=[*given.responses, labelled, short, short])
    yield bw.participation(whole, ["ambtenaren", "gemeenteraad"])
    yield bw.participation(bw.Assessment("proef", ()), plan=own_plan())


def compared(
    before: bw.Assessment, after: bw.Assessment, plan: bw.Plan | None = None
) -> bw.Comparison:
    """Two assessments beside each other."""
    return bw.compare_scores(bw.score(before, plan=plan), bw.score(after, plan=plan))


def scan_comparisons() -> Iterator[bw.ScanComparison]:
    """Of scans of which the second passes on to later and elsewhere."""
    effects = [bw.Effect("samenleving", "Buurt", id="b")]
    little = attrs.evolve(scan(), effects=effects, date=None, organisation=None, note=None)
    yield bw.compare_scans(little, scan())
    yield bw.compare_scans(scan(), little)
    bare = empty_scan("cbs")
    yield bw.compare_scans(bare, bare)


def carried_scans() -> Iterator[bw.CarriedScan]:
    """To a scheme that has a theme for some, and to its own."""
    yield bw.carry_scan(scan(), "amsterdam")
    yield bw.carry_scan(scan(), "cbs")


def carried() -> Iterator[bw.Carried]:
    """The themes of two schemes to every scheme."""
    for theme in (*bw.themes("cbs"), *bw.themes("bli")):
        for scheme in bw.theme_schemes():
            yield bw.carry(theme, scheme.id)


def figures() -> ix.Panel:
    """Figures that leave nothing to be desired, or everything."""
    rows: dict[tuple[str, str], Sequence[float | None]] = {}
    for place, code in enumerate(REGIONS):
        rows[code, "tevredenheid_leven"] = [80 + place + 0.5 * year for year in range(8)]
        rows[code, "tevredenheid_woning"] = [None] * 7 + [70 + place]
        rows[code, "werkloosheid"] = [6 - place * 0.5 - 0.1 * year for year in range(8)]
        rows[code, "vacaturegraad"] = [30 + place + year for year in range(8)]
        rows[code, "ervaren_gezondheid"] = [70 - place] + [None] * 7
        rows[code, "onveilig_voelen_buurt"] = [None] * 8
        rows[code, "eigen_cijfer"] = [place * 10] * 8
    rows["GM0718", "vacaturegraad"] = [32, 33, 34, 500, 36, 37, 38, 39]
    rows["GM0687", "werkloosheid"] = [None] * 8
    rows["GM0664", "tevredenheid_woning"] = [None] * 8
    indicators = tuple(dict.fromkeys(key for _, key in rows))
    values = [[rows[code, key] for key in indicators] for code in REGIONS]
    breaks = [ix.Break("werkloosheid", 2020, ["GM0664"], "Andere telling")]
    errors = np.full(np.shape(values), np.nan)
    errors[:, 0] = 0.2
    more = {"breaks": breaks, "standard_errors": errors, "notes": notes()}
    return ix.Panel(REGIONS, indicators, YEARS, values, **more)


def notes() -> list[ix.PanelNote]:
    """What was assumed of labels and of zeros, of which some are of Goes."""
    cells = [ix.ReplacedCell(code, "werkloosheid", 2020) for code in ("GM0664", "GM0687")]
    return [
        ix.PanelNote(ix.NoteKind.REGIONS, ("Goes", "687"), ("GM0664", "GM0687"), count=2),
        ix.PanelNote(ix.NoteKind.ZEROS, (), (), ("werkloosheid",), cells, 2),
    ]


def tree(aggregate: ix.Aggregator | None = None) -> ix.Spec:
    """A specification of figures of ours, of which one is left out."""
    leaves = [ix.Leaf("werkloosheid"), ix.Leaf("eigen_cijfer", direction=1)]
    root = ix.Group("geheel", leaves, aggregate=aggregate or ix.Arithmetic())
    return ix.Spec(root, ix.ZScore(100, 10), left_out=[ix.LeftOut("x", bw.Text("omdat"))])


def reports() -> Iterator[ix.RegionReport]:
    """With the themes or a tree of one's own, among all and among peers, and of figures alone."""
    panel = figures()
    for region in ("GM0687", "eigen"):
        yield ix.report(panel, region, spec=ix.theme_spec(panel))
    yield ix.report(panel, "Goes", spec=tree())
    yield ix.report(panel, "Goes", spec=tree(ix.MazziottaPareto()))
    yield ix.report(panel, "Goes", spec=tree(), peers="provincie")
    yield ix.report(panel, "Goes", 2017, window=2)
    yield ix.report(moving(), "Goes")


def moving() -> ix.Panel:
    """Figures of which two jump up, for the better and for the worse, and one falls."""
    flat, jump, fall = [5, 6, 5, 6, 5, 6, 5, 6], [5, 6, 5, 6, 5, 6, 5, 60], range(80, 0, -10)
    keys = ["tevredenheid_leven", "werkloosheid", "vertrouwen_anderen"]
    values = [[jump, jump, fall], *[[flat] * 3] * (len(REGIONS) - 1)]
    return ix.Panel(REGIONS, keys, YEARS, values)


def tailed() -> ix.Panel:
    """Figures of which a few lie far from the many: that of one alone, and those of four."""
    codes = [f"r{place}" for place in range(44)]
    values = [[[5], [place]] for place in range(44)]
    values[0][0] = [9]
    for far in range(4):
        values[far][1] = [500 + 100 * far]
    return ix.Panel(codes, ["eigen", "ver"], [2023], values)


def alike() -> ix.Panel:
    """Figures of which two are nearly the same, two hardly go together, and one stands alone."""
    rows = {
        "tevredenheid_leven": [1, 2, 3, 4, 5],
        "tevredenheid_vrije_tijd": [2, 1, 4, 3, 3],
        "vertrouwen_anderen": [1, 2, 3, 4, 5],
        "vertrouwen_instituties": [5, 1, 2, 3, 4],
        "vrijwilligerswerk": [3, 5, 1, 5, 3],
        "mediaan_vermogen": [1, 3, 2, 5, 4],
    }
    values = [[[row[place]] for row in rows.values()] for place in range(len(REGIONS))]
    return ix.Panel(REGIONS, tuple(rows), [2023], values)


def uncertainties(panel: ix.Panel) -> Iterator[ix.Uncertainty]:
    """With every choice open, with weights alone, and where no place ever differs."""
    spec = attrs.evolve(tree(), root=attrs.evolve(tree().root, min_coverage=1))
    yield ix.uncertainty(panel, spec, period=2023, imputations=["none", "latest"], draws=8)
    yield ix.uncertainty(alike(), ix.theme_spec(alike()), "here_and_now", draws=8)
    alone = {"normalisers": [], "aggregators": [], "imputations": []}
    yield ix.uncertainty(panel, spec, period=2023, bounds=None, draws=8, **alone)
    two = panel.select(regions=REGIONS[2:4], indicators=["werkloosheid", "eigen_cijfer"])
    yield ix.uncertainty(two, spec, period=2023, draws=8, **alone)


def monitor() -> dict[str, list[Any]]:
    """Results of every kind of the monitor."""
    panel = figures()
    result = ix.compute(panel, tree(), 2023)
    # Of one region each indicator is missing, so that it has no place without the other.
    spec, goals = tree(), ix.Spec(tree(ix.Geometric()).root, ix.Goalposts(1, 5))
    thin = panel.select(regions=REGIONS[2:])
    return {
        "panel": [panel, attrs.evolve(ix.impute(panel, how="mean"), standard_errors=None)],
        "panel_check": [
            ix.check(one) for one in (panel, panel.select(indicators=["vacaturegraad"]), tailed())
        ],
        "signals": [ix.signals(panel, period=year) for year in (2016, 2023)],
        "growth": [ix.growth(panel), ix.growth(panel.select(periods=[2023]))],
        "region_report": [*reports()],
        "index_result": [
            ix.compute(panel, tree(aggregate), (2019, 2023), reference="panel")
            for aggregate in (None, ix.MazziottaPareto())
        ]
        + [ix.compute(panel, goals, 2023)],
        "leave_one_out": [ix.leave_one_out(one, tree(), 2023) for one in (panel, thin)],
        "rank_comparison": [
            ix.compare(ix.compute(first, spec, 2023), ix.compute(second, spec, 2022))
            for first, second in ((panel, thin), (thin, panel))
        ],
        "rank_stability": [
            ix.rank_stability(result, draws=20, bounds=bounds) for bounds in (None, (0.5, 2))
        ],
        "dominance": [ix.dominance(result, bounds=bounds) for bounds in ((0.5, 2), (1, 1))],
        "rank_range": [ix.rank_range(result, bounds=bounds) for bounds in ((0.5, 2), (1, 1))],
        "coherence": [
            ix.coherence(ix.compute(one, ix.theme_spec(one, min_coverage=0), 2023))
            for one in (panel, alike())
        ]
        + [ix.coherence(ix.compute(panel.select(regions=REGIONS[2:4]), tree(), 2023))],
        "uncertainty": [*uncertainties(panel)],
    }


def checks() -> Iterator[Any]:
    """Of a file that is right, and of faults in a place and in the whole."""
    yield bw.CheckedFile.of("scan.json")
    placed = Fault(FaultCode.MISSING, "responses", 0, "actor").at(actor="raad")
    yield bw.CheckedFile.of("-", DataError([placed, Fault(FaultCode.TOO_DEEP)]))


def results() -> dict[str, list[Any]]:
    """Results of every kind but those of the monitor."""
    given = next(scores())
    return {
        "scores": [*scores()],
        "comparison": [*comparisons()],
        "course": [*courses()],
        "participation": [*participations()],
        "verification": [
            bw.verify(given, given.assessment),
            bw.Verification("0.1", "0.2"),
        ],
        "catalogue": [bw.catalogue(), bw.catalogue(plan=own_plan())],
        "carried": [*carried()],
        "profile": [*profiles()],
        "scan_comparison": [*scan_comparisons()],
        "carried_scan": [*carried_scans()],
        "check": [*checks()],
    }


def rich_examples() -> dict[str, list[dict[str, Any]]]:
    """The examples of every kind of result as plain data, as JSON has it."""
    found = {**results(), **monitor()}
    return {name: [plain_of(one) for one in given] for name, given in found.items()}


def plain_of(result: Any) -> dict[str, Any]:
    """A result as JSON has it."""
    data: dict[str, Any] = json.loads(bw.to_json(result))
    return data
