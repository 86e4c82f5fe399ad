"""The layout says what every label, heading and answer stands for, in both languages."""

from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart._cells import form_layout as layout
from brede_welvaart._cells.layout import Column
from brede_welvaart.model.plan import Scale

TEXT = bw.Text("Ja", "Yes")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_label_stands_for_two_things(lang: Any) -> None:
    for key, text in (*layout.HEAD.items(), *layout.COLUMNS.items()):
        assert layout.ANSWERS.column(text.get(lang)) == Column(key)
        assert layout.ANSWERS.column(f" {text.get(lang).upper()}: ") == Column(key)


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("Link 2", Column("link", 2)),
        ("niveau", Column("answer")),
        ("level", Column("answer")),
        ("status", Column("status")),
        ("actor", Column("actor")),
        ("respondent", Column("respondent")),
        ("cijfer", None),
        ("", None),
        (3, None),
    ],
)
def test_a_heading_has_a_number_or_another_name(label: Any, found: Column | None) -> None:
    assert layout.ANSWERS.column(label) == found


def test_headings_that_are_known_are_named_in_both_languages() -> None:
    assert {"Toelichting", "Note"} <= {*layout.ANSWERS.headings()}


def test_every_sheet_has_a_name_that_excel_takes() -> None:
    names = layout.sheet_names(["a/b", "AB", "ab", "'", "x" * 40, "x" * 40, "[]:*?\\"])
    assert names == ["ab", "AB 2", "ab 3", "-", "x" * 31, f"{'x' * 29} 2", "- 2"]


def test_levels_are_chosen_by_name_and_where_that_is_not_enough_by_number_too() -> None:
    names = [TEXT, TEXT, bw.Text("Weet ik niet"), bw.Text("3"), bw.Text("Nee", "No")]
    scale = Scale([bw.Level(n, f"{n}/4", name) for n, name in enumerate(names)])
    assert list(layout.choices(scale, "nl")) == [
        *("0 Ja", "1 Ja", "2 Weet ik niet", "3 3", "Nee", "weet ik niet", "geldt hier niet")
    ]
    assert list(layout.choices(scale, "en"))[4:] == ["No", "I do not know", "does not apply here"]


@pytest.mark.parametrize("text", ["deels", "partly", "2", "2 deels", "2 partly"])
def test_an_answer_is_a_name_or_a_number(text: str) -> None:
    assert layout.answers(bw.plan().scale)[text] == bw.plan().scale.level(2)
