"""The workbook of who took part counts what its JSON counts, and nothing of what was said."""

from collections.abc import Callable
from typing import Any

import attrs

import brede_welvaart as bw

Read = Callable[..., dict[str, Any]]
COUNTS = {
    "Gevraagd": "asked",
    "Beantwoord": "answered",
    "Weet ik niet": "unknown",
    "Geldt hier niet": "not_applicable",
    "Leeg": "unanswered",
}


def test_each_count_is_that_of_the_json(read: Read) -> None:
    form = bw.example("voorbeeldgemeente")
    responses = [attrs.evolve(form.responses[0], respondent="raadslid 1"), *form.responses[1:]]
    found = bw.participation(attrs.evolve(form, responses=responses), expected=["rekenkamer"])
    book = read(found)
    plain = bw.to_dict(found)
    for row, one in zip(book["Inbreng"], plain["responses"], strict=True):
        assert {name: row[name] for name in COUNTS} == {n: one[key] for n, key in COUNTS.items()}
        assert row["Label"] == one["respondent"]
        assert row["Actor"] == bw.actor(one["actor"]).name.nl
    assert [row["Actor"] for row in book["Nog geen antwoord van"]] == ["Rekenkamer"]
    assert [row["Criterium"] for row in book["Door niemand beantwoord"]] == plain["open"]


def test_where_nobody_answered_there_is_one_empty_table(read: Read) -> None:
    book = read(bw.participation(attrs.evolve(bw.blank([]), responses=[])))
    assert [*book] == ["Inbreng", "Verantwoording"]
    assert book["Inbreng"] == []
    assert (None, "Er is nog geen inbreng.") in book["Verantwoording"]
