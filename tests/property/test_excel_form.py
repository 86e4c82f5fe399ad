"""Issue of the forms: "a form written, filled in and read gives an assessment equal to the one
made in Python", and "hostile cells come through as text or are refused, in both directions".
"""

import io

import openpyxl
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart._cells import form_layout as layout
from brede_welvaart._forms.excel import steps_workbook
from brede_welvaart._pages.words import Words
from brede_welvaart.errors import DataError, FaultCode
from brede_welvaart.model.plan import Level
from brede_welvaart.testing import strategies

# Each example writes a workbook and reads it again, which takes far longer than to make it up.
FILES = settings(max_examples=min(100, settings().max_examples))
# What XML can hold as it is.
TEXTS = st.text(
    st.sampled_from("=+-@'\";,\t\n<&_x0041 ")
    | st.characters(exclude_categories=("Cc", "Cs", "Cn")),
    max_size=20,
)
ANY = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=8).filter(str.strip)
REFUSED = {FaultCode.TOO_LONG_FOR_A_CELL, FaultCode.CONTROL_CHARACTER}


def saved(book):
    file = io.BytesIO()
    book.save(file)
    return io.BytesIO(file.getvalue())


def outcome(act):
    """What comes of it, and what is wrong if nothing does."""
    try:
        return act(), ()
    except DataError as error:
        return None, error.faults


def typed(cell, text):
    """What stands in a cell as text, whatever it looks like."""
    cell.value = text
    cell.data_type = "s"


@FILES
@given(plan=strategies.plans(max_steps=3), lang=st.sampled_from(["nl", "en"]), data=st.data())
def test_a_form_that_is_filled_in_is_what_python_makes(plan, lang, data):
    form = made = bw.blank(["gemeenteraad"], plan=plan)
    content, faults = outcome(lambda: steps_workbook(form, plan, Words(lang)))
    assert {fault.code for fault in faults} <= REFUSED
    assume(not faults)
    book = openpyxl.load_workbook(io.BytesIO(content))
    choices = layout.choices(plan.scale, lang)
    sheet = book.worksheets[1]
    for row in sheet.iter_rows():
        key = row[1].value
        if key not in {answer.criterion for answer in form.responses[0].answers}:
            continue
        choice = data.draw(st.none() | st.sampled_from(sorted(choices)))
        note = data.draw(TEXTS)
        given_answer = choices.get(choice)
        if given_answer == "not_applicable" and not note.strip():
            note = "daarom"
        if choice is not None:
            typed(row[4], choice)
        typed(row[5], note)
        is_level = isinstance(given_answer, Level)
        made = made.with_answer(
            "gemeenteraad",
            key,
            given_answer.value if is_level else None,
            None if is_level else given_answer,
            note=note if note.strip() else "",
        )

    assert bw.read(saved(book), plan=plan) == made


@FILES
@given(name=ANY, label=ANY, theme=ANY)
def test_any_text_in_the_head_comes_back_or_is_refused(name, label, theme):
    themes = bw.ChosenThemes([bw.ChosenTheme(name=theme)])
    plan = bw.plan()
    form = bw.blank(["gemeenteraad"], aspect="do", organisation=name, themes=themes)
    form = bw.Assessment(
        form.edition,
        [bw.Response("gemeenteraad", form.responses[0].answers, label, form.responses[0].asked)],
        form.organisation,
        themes=themes,
    )
    content, faults = outcome(lambda: steps_workbook(form, plan, Words("nl")))
    assert {fault.code for fault in faults} <= REFUSED
    if not faults:
        assert bw.read(io.BytesIO(content)) == form


@FILES
@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", b"criterium;antwoord\n"]))
def test_whatever_is_in_a_file_is_read_or_is_an_error_with_faults(content, start):
    found, faults = outcome(lambda: bw.read(io.BytesIO(start + content)))
    assert (found is None) == bool(faults)
    assert all(fault.line("nl") for fault in faults)
