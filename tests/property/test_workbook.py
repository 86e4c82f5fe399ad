"""Issue of the workbook: "numbers as numbers, no fraction or code that turns into a date": any
result is read again with each of its numbers to the last bit, and with no text that is none.
"""

import tempfile
from pathlib import Path

import openpyxl
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart._pages.words import Words
from brede_welvaart._workbook import monitor, scan, scores
from brede_welvaart._workbook.book import Book, Column, Kind, Sheet
from brede_welvaart._workbook.writing import workbook
from brede_welvaart.testing import strategies

# Each example writes a workbook and reads it again, which takes far longer than to make it up.
FILES = settings(max_examples=min(100, settings().max_examples))
LANGUAGES = st.sampled_from(["nl", "en"])
ANY = st.text(st.characters() | st.sampled_from("=+-@'/.:#%\t\n 0123456789"), max_size=12)


def opened(result, lang, **settings):
    """The sheets of a result as they are read again, but for the account."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        result.to_excel(path, lang, **settings)
        return openpyxl.load_workbook(path).worksheets[:-1]


def matches(sheets, book):
    """Every cell is what stands in the book: a number that number, a text a text."""
    assert len(sheets) == len(book.sheets)
    for sheet, made in zip(sheets, book.sheets, strict=True):
        kept = [
            place
            for place, column in enumerate(made.columns)
            if not column.is_optional or any(row[place] is not None for row in made.rows)
        ]
        for line, row in enumerate(made.rows, start=2):
            for column, place in enumerate(kept, start=1):
                value, cell = row[place], sheet.cell(line, column)
                if isinstance(value, str):
                    assert cell.value is None or cell.data_type == "s"
                elif isinstance(value, int | float):
                    assert (cell.value, cell.data_type) == (value, "n")
                elif value is None:
                    assert cell.value is None
                else:
                    assert cell.value == value.isoformat() or cell.value.date() == value


@FILES
@given(data=st.data(), lang=LANGUAGES, notes=st.booleans())
def test_any_scores_come_back_with_the_numbers_of_the_json(data, lang, notes):
    plan = data.draw(strategies.plans(max_steps=4))
    given_answers = data.draw(strategies.assessments(plan=plan))
    try:
        found = bw.score(given_answers, plan=plan)
    except bw.ScoringError:
        assume(condition=False)
    named = found.actors if data.draw(st.booleans()) else ()
    sheets = opened(found, lang, show_actors=named, notes=notes)
    matches(sheets, scores.book(found, Words(lang), show_actors=named, notes=notes))
    plain = bw.to_dict(found)
    steps = [plain["steps"][step.id] for step in plan.active_steps if step.id in plain["steps"]]
    parts = [plain["total"], *plain["phases"].values(), *plain["aspects"].values(), *steps]
    rows = sheets[0].iter_rows(min_row=2, values_only=True)
    for row, score in zip(rows, parts, strict=True):
        value = score["value"] if score["is_enough"] else None
        assert row[3:7] == (score["low"], score["high"], score["coverage"], value)


@FILES
@given(given_scan=strategies.scans(), lang=LANGUAGES)
def test_any_profile_comes_back_with_the_numbers_of_the_json(given_scan, lang):
    found = bw.weigh(given_scan)
    sheets = opened(found, lang, notes=True)
    matches(sheets, scan.book(found, Words(lang), notes=True))
    tallies = [
        tally
        for one in bw.to_dict(found)["themes"].values()
        for tally in one["dimensions"].values()
    ]
    rows = sheets[0].iter_rows(min_row=2, values_only=True)
    for row, tally in zip(rows, tallies, strict=True):
        names = ("positive", "negative", "neutral", "net")
        numbers = tuple(tally[name] for name in names) if tally["count"] else (None,) * 4
        assert row[2:7] == (tally["count"], *numbers)


@FILES
@given(panel=strategies.panels(), lang=LANGUAGES)
def test_any_signals_come_back_as_they_are(panel, lang):
    found = ix.signals(panel, period=panel.periods[-1])
    matches(opened(found, lang), monitor.signals_book(found, Words(lang)))
    region = panel.regions[0]
    named = monitor.signals_book(found, Words(lang), regions=[region])
    matches(opened(found, lang, regions=[region]), named)


@FILES
@given(texts=st.lists(ANY, max_size=5), lang=LANGUAGES)
def test_no_text_becomes_anything_else(texts, lang):
    rows = [tuple(text for _ in Kind) for text in texts]
    sheet = Sheet("".join(texts), [Column(kind.value, kind) for kind in Kind], rows)
    content = workbook(Book([sheet], []), Words(lang))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        path.write_bytes(content)
        found = openpyxl.load_workbook(path).worksheets[0]
    for row in found.iter_rows(min_row=2):
        assert len({cell.value for cell in row}) == 1
        assert all(cell.value is None or cell.data_type == "s" for cell in row)
