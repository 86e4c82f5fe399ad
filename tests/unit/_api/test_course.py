"""The verb that makes a course: which plan judges what, and what is said of what is wrong."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import attrs
import pytest

import brede_welvaart as bw

FIRST = bw.blank(["gemeenteraad"], date="2024-03-01").with_answer("gemeenteraad", "afwegen.1", 1)
LAST = attrs.evolve(FIRST.with_answer("gemeenteraad", "afwegen.1", 3), date="2026-03-01")


def test_each_is_judged_by_the_plan_of_its_edition(odd_plan: bw.Plan) -> None:
    plan = attrs.evolve(odd_plan, scale=bw.Scale([*bw.plan().scale][:1] + [*bw.plan().scale][-1:]))
    own = bw.blank(["dorpsraad"], plan=plan, date="2025-03-01")

    found = bw.course([own, LAST], plans=[plan], mapping={"eerst.1": ["afwegen.1"]})

    assert found.plan.edition == "2026.1"
    carried = found.moments[0].carried
    assert carried is not None
    assert carried.original.plan is plan


def test_scores_keep_their_settings() -> None:
    found = bw.course([bw.score(one, method="weakest") for one in (FIRST, LAST)])

    assert found.last.settings.method == "weakest"
    assert bw.course([FIRST, LAST]).last.settings.method == "mean"


def test_an_iterator_is_taken_and_a_mapping_names_the_files() -> None:
    assert bw.course(iter([FIRST, LAST])) == bw.course({"een": FIRST, "twee": LAST})


def test_what_does_not_fit_its_plan_is_named_in_all_of_them() -> None:
    wrong = FIRST.with_answer("gemeenteraad", "afwegen.9", 1)
    odd = LAST.with_answer("gemeenteraad", "afwegen.1", 9)

    with pytest.raises(bw.DataError) as caught:
        bw.course([wrong, odd])
    assert [fault.path for fault in caught.value.faults] == [
        "[0].responses[0].answers[40].criterion",
        "[1].responses[0].answers[24].level",
    ]
    assert caught.value.count == 2

    with pytest.raises(bw.DataError) as caught:
        bw.course({"een.json": wrong, "twee.json": odd})
    assert [fault.spot.file for fault in caught.value.faults] == ["een.json", "twee.json"]


# A mapping from a file.


def mapping_of(text: str) -> Mapping[str, tuple[str, ...]]:
    return bw.read_mapping(BytesIO(text.encode()))


def test_a_mapping_is_read_from_a_file_or_a_stream(tmp_path: Path) -> None:
    text = '{"a.1": ["b.1", "b.2"], "a.2": []}'
    file = tmp_path / "m.json"
    file.write_text(text, encoding="utf-8")

    assert mapping_of(text) == bw.read_mapping(file) == {"a.1": ("b.1", "b.2"), "a.2": ()}


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("[]", ["(the whole): expected an object, got a list"]),
        ("{", ["line 1, column 2: not JSON: Expecting property name enclosed in double quotes"]),
        (
            '{"a.1": "b.1", "a.2": [1, null, ["x"]], "a.2": []}',
            [
                "['a.1']: expected a list, got 'b.1'",
                "['a.2'][0]: expected text, got 1",
                "['a.2'][1]: expected text, got null",
                "['a.2'][2]: expected text, got a list",
                "['a.2']: this key stands here more than once",
            ],
        ),
    ],
)
def test_what_is_no_mapping_is_refused_with_every_fault(text: str, faults: list[str]) -> None:
    with pytest.raises(bw.DataError) as caught:
        mapping_of(text)
    found = [str(fault) for fault in caught.value.faults]
    assert found == faults


def test_a_file_that_is_wrong_or_too_large_is_named(tmp_path: Path) -> None:
    file = tmp_path / "m.json"
    file.write_text("[]", encoding="utf-8")

    with pytest.raises(bw.DataError) as caught:
        bw.read_mapping(file)
    assert caught.value.where == str(file)
    with pytest.raises(bw.DataError, match="larger") as caught:
        bw.read_mapping(file, max_size=1)
    assert caught.value.where == str(file)
    with pytest.raises(FileNotFoundError):
        bw.read_mapping(tmp_path / "nergens.json")


@pytest.mark.parametrize("odd", [None, 1, "x", bw.plan()])
def test_what_is_no_assessment_is_refused(odd: Any) -> None:
    with pytest.raises(TypeError, match="expected assessments or scores"):
        bw.course([FIRST, odd])


def test_an_unknown_edition_is_named() -> None:
    with pytest.raises(bw.UnknownIdError, match="1999"):
        bw.course([attrs.evolve(FIRST, edition="1999"), LAST])
