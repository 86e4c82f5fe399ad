"""Every kind of fault has a sentence in two languages, and bad data that it is said of."""

import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart import index
from brede_welvaart._api.form_files import read_form
from brede_welvaart._base.files import read_bytes
from brede_welvaart._catalogue.matches import match_faults
from brede_welvaart._catalogue.whole import catalogue_faults
from brede_welvaart._cells import workbook
from brede_welvaart._cells.csv import read_csv
from brede_welvaart._cells.form_layout import ANSWERS
from brede_welvaart._cells.form_rows import read_blocks
from brede_welvaart._cells.numbers import Undecided, marks_of, no_number
from brede_welvaart._cells.sheet import Formula, Row, Sheet
from brede_welvaart._cells.tables import column_faults, headed
from brede_welvaart._cells.writing import MOST_ROWS
from brede_welvaart._forms.excel import steps_workbook
from brede_welvaart._json.unstructure import plain
from brede_welvaart._pages.words import Words
from brede_welvaart._workbook import book as results
from brede_welvaart._workbook.writing import workbook as workbook_of_results
from brede_welvaart.errors import FaultCode as Code
from brede_welvaart.interop import amsterdam
from brede_welvaart.model.plan import Scale
from brede_welvaart.model.region import region_faults

Form = dict[str, Any]
SOURCED = {"status": "editorial", "sources": ["bron"]}
TEXT = bw.Text("Tekst", "Text")
ANSWER = ("responses", 0, "answers", 0)


def form() -> Form:
    """An assessment without faults, as plain values."""
    answer = {"criterion": "afwegen.1", "level": 3}
    return {
        "format": "brede_welvaart/assessment/1",
        "edition": "2026.1",
        "responses": [{"actor": "gemeenteraad", "answers": [answer]}],
    }


def plan() -> bw.Plan:
    """A plan of one's own without faults."""
    step = bw.Step("een", TEXT, [bw.Criterion("een.1", TEXT)])
    return bw.Plan(
        "eigen", "eigen", TEXT, Scale([bw.Level(0, 0, TEXT), bw.Level(1, 1, TEXT)]), [step]
    )


def read(*path: str | int, value: object = None, of: Form | None = None) -> object:
    """A document read with something else in one place."""
    data: Any = form() if of is None else of
    *parents, last = path
    inner = data
    for part in parents:
        inner = inner[part]
    inner[last] = value
    return bw.from_dict(data)


def own_theme(scheme: str) -> bw.Theme:
    """A theme of one's own in a scheme."""
    return bw.Theme("buurt", scheme, TEXT, TEXT, "editorial")


def table(content: bytes) -> Iterable[bw.Fault]:
    """The faults in the rows of a CSV file."""
    return [row.fault for row in headed(read_csv(io.BytesIO(content))).rows if row.fault]


def columns(content: bytes, *wanted: str) -> Iterable[bw.Fault]:
    return column_faults(headed(read_csv(io.BytesIO(content))), wanted)


def panel_in(content: bytes, name: str = "cijfers.csv", **settings: Any) -> object:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        return index.read_panel(path, **settings)


def large_workbook() -> object:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(1 + workbook._MOST_UNPACKED // 100_000_000):
            archive.writestr(str(number), bytes(100_000_000))
    return panel_in(content.getvalue(), "cijfers.xlsx")


def filled_in(text: str) -> object:
    """A form that was filled in as CSV."""
    return read_form(text.encode(), None, bw.plan(), lambda _: bw.blank(), is_book=False)


def other_region() -> object:
    """A report on two municipalities."""
    scores = bw.score(bw.blank(["gemeenteraad"], organisation=bw.Organisation("Goes", "GM0664")))
    tilburg = bw.Organisation("Tilburg", "GM0855")
    profile = bw.weigh(bw.Scan("Plan", "cbs", (), organisation=tilburg))
    return bw.report(scores, profile)


def formula() -> bw.Fault:
    sheet = Sheet("Raad", "", iter([Row(1, ["criterium"]), Row(2, [Formula("=1+1")])]))
    return read_blocks([sheet], ANSWERS).faults[0][1]


def workbook_of(organisation: str) -> object:
    return steps_workbook(bw.blank(["gemeenteraad"], organisation=organisation), bw.plan(), Words())


def long_table() -> object:
    """A workbook of more rows than a sheet of Excel has."""
    table = results.Sheet("Blad", [results.Column("Kop")], [(None,)] * MOST_ROWS)
    return workbook_of_results(results.Book([table], []), Words())


def undecided(*texts: str) -> bw.Fault:
    found = marks_of(texts, ";")
    assert isinstance(found, Undecided)
    return found.fault


def cells(values: list[float], *regions: str, **settings: Any) -> object:
    """A panel of one indicator and year."""
    ids, years = ["x"] * len(regions), [2022] * len(regions)
    return index.Panel.from_cells(regions, ids, years, values, **settings)


def too_many_rows() -> object:
    return panel_in(b"region,indicator,period,value\na,x,2022,1\nb,x,2022,1\n", max_cells=1)


def reference(value: float) -> object:
    how = index.DistanceToReference("a")
    return index.normalise([[value, 2, 3]], how, regions=["a", "b", "c"])


class Endless(index.Normaliser):
    """A normaliser that gives no finite number."""

    def transform(self, values: Any, direction: int) -> Any:
        return values * float("inf") * direction


class Own(index.Normaliser):
    """A normaliser that no file knows."""


def dropped(*path: str | int) -> object:
    """A document read without something."""
    data = form()
    inner: Any = data
    for part in path[:-1]:
        inner = inner[part]
    del inner[path[-1]]
    return bw.from_dict(data, bw.Assessment)


def spec(**root: object) -> object:
    """A specification read with something else in its root."""
    group = {"id": "top", "children": [{"id": "a"}], **root}
    return bw.from_dict({"format": "brede_welvaart/spec/1", "root": group})


def deep(most: int) -> Form:
    group: Form = {"id": "g", "children": [{"id": "leaf"}]}
    for number in range(most):
        group = {"id": f"g{number}", "children": [group]}
    return group


def of_plan(**changes: object) -> object:
    """A plan read with other fields."""
    return bw.from_dict({**bw.to_dict(plan()), **changes})


def levels(*pairs: tuple[object, object]) -> object:
    """A plan read with another scale."""
    return of_plan(scale=[{"value": v, "score": s, "name": {"nl": "x"}} for v, s in pairs])


def scan(**changes: object) -> bw.Scan:
    return bw.Scan("Plan", "amsterdam", [bw.Effect("wonen", "Huizen")], **changes)


def catalogue(**changes: object) -> Iterable[bw.Fault]:
    """The faults of the catalogue with another part."""
    return catalogue_faults(attrs.evolve(bw.catalogue(), **changes))


def indicators(**changes: object) -> Iterable[bw.Fault]:
    """The faults of the catalogue with another second indicator, of the series of the first."""
    one = attrs.evolve(bw.indicators()[0], same_series_as=None)
    other = attrs.evolve(one, id="tweede", themes=("cbs.wonen",), same_series_as=one.id)
    return catalogue(indicators=(one, attrs.evolve(other, **changes)))


def theme(key: str, **matches: str) -> bw.Theme:
    scheme, _, own = key.partition(".")
    found = [bw.Match(other.replace("__", "."), kind) for other, kind in matches.items()]
    return bw.Theme(own, scheme, TEXT, TEXT, matches=found, **SOURCED)


def region(code: str, kind: str, *parents: str) -> bw.Region:
    return bw.Region(code, "Naam", kind, parents, **SOURCED)


def project(**changes: object) -> object:
    return amsterdam.from_project({"name": "Plan", "themes": [], **changes})


def kept(original: str) -> object:
    return amsterdam.to_project(scan(original=original))


def twice(of: str = "afwegen.1") -> object:
    return bw.Response("raad", [bw.Answer(of), bw.Answer(of)])


def two_responses() -> object:
    given = bw.blank(["gemeenteraad", "gemeenteraad"])
    return given.with_answer("gemeenteraad", "afwegen.1", 3)


def collected(**changes: object) -> object:
    """An assessment collected with one that has something else."""
    one = bw.from_dict(form(), bw.Assessment)
    return bw.collect([one, attrs.evolve(one, **changes)])


def labelled() -> bw.Assessment:
    return bw.Assessment("2026.1", [bw.Response("gemeenteraad", (), "raadslid 1")])


def dated(date: str, **changes: object) -> bw.Assessment:
    """What officials answered on a day."""
    given = attrs.evolve(bw.from_dict(form(), bw.Assessment), date=date)
    return attrs.evolve(given, **changes)


def course(*given: bw.Assessment | bw.Scores, **more: object) -> object:
    """The course of what is given, and of what was there at the end of 2026."""
    return bw.course([*given, dated("2026-12-31")], **more)


def by_other_plan(**changes: object) -> bw.Scores:
    """The scores of a day by another plan."""
    plan = attrs.evolve(bw.plan(), edition="eigen", **changes)
    return bw.score(bw.blank(["gemeenteraad"], plan=plan, date="2026-01-01"), plan=plan)


LEVELS = [bw.Level(0, 0, TEXT), bw.Level(1, "1/3", TEXT), bw.Level(2, 1, TEXT)]


#: For each code what gives a fault of it: something that raises, or faults.
BAD: dict[Code, Callable[[], object]] = {
    Code.TOO_LARGE: lambda: bw.read(__file__, max_size=10),
    Code.NOT_JSON: lambda: bw.from_json("{"),
    Code.EMPTY: lambda: bw.from_json(" "),
    Code.NOT_UNICODE: lambda: bw.from_json(b"\xff"),
    Code.TOO_LARGE: lambda: read_bytes(__file__, max_size=1),
    Code.TOO_DEEP: lambda: bw.from_json("[" * 100_000),
    Code.MISSING: lambda: dropped("edition"),
    Code.MISSING_FORMAT: lambda: dropped("format"),
    Code.MISSING_CHOICE: lambda: spec(aggregate={}),
    Code.NULL: lambda: read("edition"),
    Code.UNKNOWN_KEY: lambda: read("opmerking", value=1),
    Code.KEY_TWICE: lambda: bw.from_json(json.dumps(form())[:-1] + ', "edition": "2026.1"}'),
    Code.KEY_NOT_TEXT: lambda: amsterdam.from_project({"themes": [], 3: 1}),  # type: ignore[dict-item]
    Code.NOT_TEXT: lambda: bw.Text(3),
    Code.BLANK: lambda: bw.Text(" "),
    Code.LONE_SURROGATE: lambda: bw.Text("\ud800"),
    Code.NOT_AN_OBJECT: lambda: read("responses", 0, value=0),
    Code.NOT_A_LIST: lambda: read("responses", value={}),
    Code.EMPTY_LIST: lambda: bw.Step("een", TEXT, []),
    Code.NOT_A_RECORD: lambda: bw.Response("raad", [3]),
    Code.NOT_PLAIN: lambda: project(name=1j),
    Code.NOT_OF_FORM: lambda: bw.Answer("afwegen"),
    Code.NOT_A_CHOICE: lambda: read(*ANSWER, "status", value="unknow"),
    Code.NOT_A_FLAG: lambda: bw.Effect("wonen", "Huizen", discussion=1),
    Code.NOT_AN_ADDRESS: lambda: bw.Evidence("Nota", "www.x.nl"),
    Code.NOT_A_DATE: lambda: bw.Evidence("Nota", date="20-4-2022"),
    Code.NOT_A_DAY: lambda: read("date", value="20-4-2022"),
    Code.NOT_WHOLE: lambda: index.Break("a", 2020.5),
    Code.NOT_EXACT: lambda: read(*ANSWER, "level", value=2.5),
    Code.NOT_A_NUMBER: lambda: index.Leaf("a", weight=-1),
    Code.TOO_MANY_DIGITS: lambda: plain(Fraction(1, 10**18)),
    Code.NOT_RISING: lambda: index.MinMax(100, 0),
    Code.NOT_ABOVE_0: lambda: index.Goalposts(0, 10, log=True),
    Code.REPEATED: twice,
    Code.NO_SUCH: lambda: read("responses", 0, "actor", value="gemeenteraadd"),
    Code.NO_REGION: lambda: read("organisation", value={"name": "X", "region": "GM0370"}),
    Code.NO_PHASE: lambda: attrs.evolve(plan(), steps=[attrs.evolve(plan().steps[0], phase="x")]),
    Code.NO_THEME: lambda: bw.weigh(bw.Scan("Plan", "cbs", [bw.Effect("wonne", "Huizen")])),
    Code.OTHER_FORMAT: lambda: bw.from_dict(form(), bw.Plan),
    Code.UNKNOWN_FORMAT: lambda: read("format", value="brede_welvaart/asessment/1"),
    Code.OTHER_EDITION: lambda: bw.score(bw.Assessment("eigen", ()), plan=bw.plan()),
    Code.NO_EDITION: lambda: bw.check(bw.Scan("Plan", "cbs", [], edition="1999")),
    Code.NO_EDITION_OR_PLAN: lambda: read("edition", value="1999"),
    Code.OUR_SCHEME: lambda: bw.weigh(bw.Scan("Plan", "cbs", [], themes=[own_theme("cbs")])),
    Code.THEME_OF_OTHER_SCHEME: lambda: bw.Scan("Plan", "cbs", [], themes=[own_theme("mijn")]),
    Code.OUR_EDITION: lambda: of_plan(edition="2026.1"),
    Code.SHORT_SCALE: lambda: levels((0, 0)),
    Code.LOWEST_SCORE: lambda: levels((0, "1/2"), (1, 1)),
    Code.HIGHEST_SCORE: lambda: levels((0, 0), (1, "1/2")),
    Code.LEVEL_NOT_HIGHER: lambda: levels((0, 0), (0, 1)),
    Code.OTHER_STEP: lambda: bw.Step("een", TEXT, [bw.Criterion("twee.1", TEXT)]),
    Code.OFF_SCALE: lambda: read(*ANSWER, "level", value=7),
    Code.LEVEL_AND_STATUS: lambda: bw.Answer("afwegen.1", 3, "unknown"),
    Code.NOTE_NEEDED: lambda: bw.Answer("afwegen.1", status="not_applicable"),
    Code.NOT_ASKED: lambda: bw.Response("raad", [bw.Answer("een.1")], asked=["een.2"]),
    Code.THEME_OR_NAME: lambda: bw.ChosenTheme("cbs.wonen", "Wonen"),
    Code.WHICH_RESPONSE: two_responses,
    Code.OPEN_CRITERIA: lambda: bw.score_many([bw.blank(["college"])], missing="refuse"),
    Code.EDITIONS_DIFFER: lambda: collected(edition="eigen"),
    Code.ORGANISATIONS_DIFFER: lambda: collected(organisation=bw.Organisation("Goes")),
    Code.THEMES_DIFFER: lambda: collected(themes=bw.ChosenThemes([bw.ChosenTheme("cbs.wonen")])),
    Code.ACTOR_DIFFERS: lambda: bw.collect(
        [
            attrs.evolve(labelled(), actors=[attrs.evolve(bw.actors()[0], name=bw.Text(name))])
            for name in ("een", "twee")
        ]
    ),
    Code.RESPONDENT_TWICE: lambda: bw.collect([labelled(), labelled()]),
    Code.TOO_FEW_MOMENTS: course,
    Code.DATE_TWICE: lambda: course(dated("2026-12-31")),
    Code.OTHER_ORGANISATION: lambda: course(
        dated("2026-01-01", organisation=bw.Organisation("Veere"))
    ),
    Code.PLANS_DIFFER: lambda: course(by_other_plan()),
    Code.SETTINGS_DIFFER: lambda: course(bw.score(dated("2026-01-01"), missing="zero")),
    Code.MAPPING_UNUSED: lambda: course(dated("2026-01-01"), mapping={}),
    Code.MAPPED_TWICE: lambda: course(
        by_other_plan(), mapping={"afwegen.1": ["afwegen.1"], "afwegen.2": ["afwegen.1"]}
    ),
    Code.NO_EQUAL_LEVEL: lambda: course(by_other_plan(scale=bw.Scale(LEVELS)), mapping={}),
    Code.NOTHING_CARRIED: lambda: course(by_other_plan(), mapping={}),
    Code.OWN_SCHEME: lambda: theme("een.a", een__b="close"),
    Code.ONE_SIDED_MATCH: lambda: match_faults([theme("een.a", twee__a="broad"), theme("twee.a")]),
    Code.SECOND_EXACT_MATCH: lambda: match_faults(
        [theme("een.a", twee__a="exact", twee__b="exact"), theme("twee.a", een__a="exact")]
    ),
    Code.WIDER_IN_A_CIRCLE: lambda: match_faults(
        [theme("een.a", twee__a="broad"), theme("twee.a", een__a="broad")]
    ),
    Code.OTHER_KIND: lambda: region("GM0855", "corop"),
    Code.LIES_ELSEWHERE: lambda: region_faults(
        [
            region("PV30", "provincie"),
            region("CR34", "corop", "PV30"),
            region("GM0855", "gemeente", "CR34"),
        ]
    ),
    Code.PARENT_COUNT: lambda: region_faults([region("CR34", "corop")]),
    Code.DIRECTION_ALONE: lambda: indicators(direction=None, direction_basis="read"),
    Code.SERIES_OF_SERIES: lambda: indicators(same_series_as="tweede"),
    Code.SERIES_DIFFERS: lambda: indicators(unit=TEXT),
    Code.SERIES_UNDER_ONE_THEME: lambda: indicators(themes=bw.indicators()[0].themes),
    Code.UNSOURCED: lambda: catalogue(actors=[attrs.evolve(bw.actors()[0], sources=())]),
    Code.NO_WEIGHT: lambda: index.Group("a", [index.Leaf("b", weight=0)]),
    Code.GROUPS_TOO_DEEP: lambda: spec(children=[deep(51)]),
    Code.OF_ONES_OWN: lambda: bw.to_dict(index.Spec(index.Group("a", [index.Leaf("x")]), Own())),
    Code.OTHER_SCHEME: lambda: amsterdam.to_project(bw.Scan("Plan", "cbs", [])),
    Code.OTHER_ORIGINAL: lambda: kept('{"template": "V1_1", "themes": []}'),
    Code.NO_PLACE: lambda: amsterdam.to_project(scan(note=TEXT)),
    Code.BASE_SIGN: lambda: bw.skos("https://x.nl/a b"),
    Code.BASE_URN: lambda: bw.skos("urn:x-y:a?b"),
    Code.BASE_USER: lambda: bw.skos("https://a:b@x.nl/"),
    Code.BASE_QUERY: lambda: bw.skos("https://x.nl/?a"),
    Code.BASE_PATH: lambda: bw.skos("https://x.nl/../a"),
    Code.NOT_UTF8: lambda: table(b"a,b\n\xff,2\n"),
    Code.LINE_TOO_LONG: lambda: table(b"a,b\n" + b"1" * 2_000_000),
    Code.CELL_TOO_LONG: lambda: table(b'a,b\n"' + b"1" * 200_000),
    Code.QUOTES: lambda: table(b'a,b\n"1"2,3\n'),
    Code.NO_SEPARATOR: lambda: table(b"a b\n"),
    Code.WEB_PAGE: lambda: bw.read(io.BytesIO(b"<!doctype html>")),
    Code.NO_CRITERIA: lambda: filled_in("Namens;Raad;"),
    Code.UNKNOWN_COLUMN: lambda: filled_in("criterium;antwoordt"),
    Code.FORMULA: lambda: [formula()],
    Code.NOT_FILLED_IN: lambda: bw.read(io.BytesIO(b"criterium;antwoord\n")),
    Code.OTHER_THAN_BEFORE: lambda: filled_in("criterium;datum\nafwegen.1;2022\nafwegen.2;2023"),
    Code.OTHER_REGION: other_region,
    Code.TOO_LONG_FOR_A_CELL: lambda: workbook_of("x" * 32_768),
    Code.CONTROL_CHARACTER: lambda: workbook_of("\x1b"),
    Code.TOO_MANY_FOR_A_SHEET: long_table,
    Code.COLUMN_TWICE: lambda: columns(b"a,a\n", "a"),
    Code.NO_COLUMN: lambda: columns(b"a,c\n", "a", "b"),
    Code.NO_HEADINGS: lambda: headed(Sheet(None, ";", iter([Row(1, ["a"])]))),
    Code.NOT_A_WORKBOOK: lambda: panel_in(b"regio", "cijfers.xlsx"),
    Code.WORKBOOK_TOO_LARGE: large_workbook,
    Code.STATLINE_VIEW: lambda: panel_in(b'"Bevolking"\n"Perioden";"2022"\n"Goes";"1"\n'),
    Code.SIGN_AT_A_NUMBER: lambda: [no_number("12*", ".")],
    Code.SAME_MARKS: lambda: panel_in(b"", decimal=",", thousands=","),
    Code.ROW_WIDTH: lambda: table(b"a,b,c\n1,2\n"),
    Code.ROW_TOO_WIDE: lambda: table(b"a,b\n1,2,3\n"),
    Code.TWO_MARKS: lambda: [undecided("0,5", "0.5")],
    Code.UNCLEAR_MARK: lambda: [undecided("1.234")],
    Code.UNLIKE_COLUMNS: lambda: index.Panel.from_cells(["a"], [], [], []),
    Code.NO_FIGURES: lambda: index.Panel.from_cells([], [], [], []),
    Code.FIGURE_TWICE: lambda: cells([1, 2], "a", "a"),
    Code.TOO_MANY_CELLS: lambda: cells([1, 2], "a", "b", max_cells=1),
    Code.TOO_MANY_ROWS: too_many_rows,
    Code.NOT_IN_ROWS: lambda: index.Panel.from_cbs_v3([{"a": 1}]),
    Code.UNCLEAR_COLUMN: lambda: index.Panel.from_cbs_v3(
        [{"RegioS": "a", "Perioden": 2022, "x_1": 1, "x_2": 2}], {"x": "x"}
    ),
    Code.OTHER_SHAPE: lambda: index.Panel(["a"], ["x"], [2022], [[1]]),
    Code.TOO_FEW_YEARS: lambda: index.SignalSettings(2022, 1),
    Code.POINTS_NOT_FINITE: lambda: index.normalise(
        [[1, 2]], index.Goalposts(0, 5e-324, clip=False)
    ),
    Code.NOT_LATER: lambda: index.Panel(["a"], ["x"], [2022, 2021], [[[1, 2]]]),
    Code.NOT_IN_PANEL: lambda: cells([1], "a", zero_is_missing=["y"]),
    Code.ALL_THE_SAME: lambda: index.normalise([[1, 1]]),
    Code.ONLY_FIGURE: lambda: index.normalise([[1]], index.Rank()),
    Code.NOT_POSITIVE: lambda: index.normalise([[0, 1]], index.FractionOfMax()),
    Code.NO_REFERENCE: lambda: reference(float("nan")),
    Code.WORST_REFERENCE: lambda: reference(1),
    Code.OWN_NOT_FINITE: lambda: index.normalise([[1, 2]], Endless()),
    Code.POINTS_TOO_LOW: lambda: index.aggregate([[0]], None, index.Geometric()),
    Code.MEAN_NOT_POSITIVE: lambda: index.aggregate([[-1], [0]], None, index.MazziottaPareto()),
    Code.OTHER_COUNT: lambda: index.aggregate([[1]], [1, 2]),
}


@cache
def faults_of(code: Code) -> list[bw.Fault]:
    try:
        found = BAD[code]()
    except bw.DataError as error:
        return list(error.faults)
    assert isinstance(found, Iterable)
    return list(found)


def names_in(sentence: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(sentence) if name)


@pytest.mark.parametrize("code", Code)
def test_every_code_has_bad_data_that_it_is_said_of(code: Code) -> None:
    found = [fault for fault in faults_of(code) if fault.code is code]

    assert found
    assert {*names_in(code.sentence.nl)} <= found[0].values.keys()


@pytest.mark.parametrize("code", Code)
def test_what_is_said_of_it_is_said_in_dutch_and_in_english(code: Code) -> None:
    (fault, *_) = [fault for fault in faults_of(code) if fault.code is code]

    assert fault.text("nl") != fault.text("en") == fault.message
    assert fault.text() == fault.text("nl")
    assert not {"{", "}"} & {*fault.text("nl"), *fault.text("en")}


@pytest.mark.parametrize(
    ("code", "nl", "en"),
    [
        (Code.MISSING, "ontbreekt", "is missing"),
        (Code.UNKNOWN_KEY, "onbekende sleutel", "unknown key"),
        (Code.NOT_TEXT, "verwacht: tekst; hier staat 3", "expected text, got 3"),
        (
            Code.NOT_A_CHOICE,
            "verwacht: een van unknown, not_applicable; hier staat 'unknow'; bedoel je 'unknown'?",
            "expected one of unknown, not_applicable; got 'unknow'; did you mean 'unknown'?",
        ),
        (
            Code.REPEATED,
            "'afwegen.1' staat hier een tweede keer",
            "'afwegen.1' stands here a second time",
        ),
        (
            Code.NO_SUCH,
            "geen actor 'gemeenteraadd'; bedoel je 'gemeenteraad'?",
            "no actor 'gemeenteraadd'; did you mean 'gemeenteraad'?",
        ),
        (
            Code.OFF_SCALE,
            "7 staat niet op de schaal (0, 1, 2, 3, 4)",
            "7 is not on the scale (0, 1, 2, 3, 4)",
        ),
        (
            Code.OTHER_EDITION,
            "is 'eigen', maar het gegeven plan is '2026.1'",
            "is 'eigen', but the plan given is '2026.1'",
        ),
        (
            Code.NO_COLUMN,
            "de kolom 'b' ontbreekt; wel zijn er: 'c'",
            "the column 'b' is missing; there are: 'c'",
        ),
        (
            Code.FIGURE_TWICE,
            "het cijfer van a, x, 2022 staat er 2 keer, in de rijen 0, 1",
            "the figure of a, x, 2022 stands there 2 times, in rows 0, 1",
        ),
    ],
)
def test_what_is_said_most_is_said_in_these_words(code: Code, nl: str, en: str) -> None:
    (fault, *_) = [fault for fault in faults_of(code) if fault.code is code]

    assert (fault.text("nl"), fault.text("en")) == (nl, en)


@pytest.mark.parametrize("code", Code)
def test_both_sentences_have_the_same_values_and_no_full_stop(code: Code) -> None:
    nl, en = code.sentence

    assert nl
    assert en
    assert names_in(nl) == names_in(en)
    assert not nl.endswith(".")
    assert not en.endswith(".")


def test_no_dutch_sentence_is_that_in_english() -> None:
    assert [code for code in Code if code.sentence.nl == code.sentence.en] == []


def test_a_code_is_its_name_in_lower_case() -> None:
    assert [code.value for code in Code] == [code.name.lower() for code in Code]
    assert Code("missing") is Code.MISSING == "missing"
