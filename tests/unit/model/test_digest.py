"""The digest: the same for equal content, another for the least difference."""

import datetime as dt
from fractions import Fraction

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart.model.digest import canonical, digest

TEXT = bw.Text("Een tekst", "A text")
ASSESSMENT = bw.Assessment(
    "proef",
    [
        bw.Response("raad", [bw.Answer("een.1", 1), bw.Answer("een.2", status="unknown")]),
        bw.Response("college", [bw.Answer("een.1", 0, note="x")]),
    ],
    bw.Organisation("Voorbeeldgemeente", "GM0200"),
    "2026-11-24",
    [TEXT],
    [bw.Actor("clubje", TEXT)],
)


def test_a_digest_is_64_hexadecimal_digits() -> None:
    found = digest(ASSESSMENT)

    assert len(found) == 64
    assert set(found) <= set("0123456789abcdef")


def test_a_digest_never_changes() -> None:
    # SHA-256 of {"nl":"Wonen"}, as any other tool gives it.
    assert digest(bw.Text("Wonen")) == (
        "1d15ab46d20983c243a01f5c117d1e938792dfb58e226cd34bc7d9a9adb2e09e"
    )


def test_a_digest_is_over_sorted_keys_in_utf_8() -> None:
    # SHA-256 of {"en":"x","nl":"één"}.
    assert digest(bw.Text("één", "x")) == (
        "dfbeab7a15925d176a1bdae1c6149dad995b4e76f37f54311812218469d84015"
    )


def test_the_order_of_answers_and_responses_does_not_count() -> None:
    first, second = ASSESSMENT.responses
    turned = attrs.evolve(first, answers=first.answers[::-1])

    assert digest(attrs.evolve(ASSESSMENT, responses=(second, turned))) == digest(ASSESSMENT)


@pytest.mark.parametrize(
    "other",
    [
        attrs.evolve(ASSESSMENT, edition="proef2"),
        attrs.evolve(ASSESSMENT, organisation=bw.Organisation("Voorbeeldgemeente")),
        attrs.evolve(ASSESSMENT, date="2026-11-25"),
        attrs.evolve(ASSESSMENT, notes=[bw.Text("Een tekst")]),
        attrs.evolve(ASSESSMENT, actors=()),
        attrs.evolve(ASSESSMENT, responses=ASSESSMENT.responses[:1]),
        attrs.evolve(ASSESSMENT, responses=(*ASSESSMENT.responses, ASSESSMENT.responses[1])),
        ASSESSMENT.with_answer("college", "een.1", 0, note="x "),
        ASSESSMENT.with_answer("college", "een.1", 1, note="x"),
        ASSESSMENT.with_answer("raad", "een.2"),
        ASSESSMENT.with_answer("raad", "een.3"),
        ASSESSMENT.with_answer("raad", "een.1", 1, evidence=[bw.Evidence("x")]),
    ],
)
def test_any_difference_gives_another_digest(other: bw.Assessment) -> None:
    assert digest(other) != digest(ASSESSMENT)


def test_who_said_it_counts() -> None:
    first, second = ASSESSMENT.responses
    swapped = (attrs.evolve(first, actor="college"), attrs.evolve(second, actor="raad"))

    assert digest(attrs.evolve(ASSESSMENT, responses=swapped)) != digest(ASSESSMENT)


def test_the_order_of_steps_counts() -> None:
    scale = bw.Scale([bw.Level(0, 0, TEXT), bw.Level(1, 1, TEXT)])
    steps = [bw.Step(key, TEXT, [bw.Criterion(f"{key}.1", TEXT)]) for key in ("een", "twee")]
    plan = bw.Plan("plan", "proef", TEXT, scale, steps)

    assert digest(attrs.evolve(plan, steps=steps[::-1])) != digest(plan)


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (None, None),
        (True, True),
        ("x", "x"),
        (bw.Aspect.DO, "do"),
        (2, {"number": "2"}),
        (Fraction(2, 4), {"number": "1/2"}),
        (dt.date(2026, 1, 2), "2026-01-02"),
        ({"b": 1, bw.Aspect.DO: "x"}, {"b": {"number": "1"}, "do": "x"}),
        ((1, ["x"]), [{"number": "1"}, ["x"]]),
        (bw.Text("x"), {"nl": "x"}),
        (
            bw.Response("raad", [bw.Answer("een.2", 0), bw.Answer("een.1")]),
            {
                "actor": "raad",
                "answers": [
                    {"criterion": "een.1"},
                    {"criterion": "een.2", "level": {"number": "0"}},
                ],
            },
        ),
    ],
)
def test_the_canonical_form_is_plain_and_leaves_out_defaults(value: object, form: object) -> None:
    assert canonical(value) == form
    assert type(canonical(value)) is type(form)


@pytest.mark.parametrize(("value", "name"), [(0.5, "float"), ({1}, "set"), (b"x", "bytes")])
def test_what_has_no_canonical_form_is_refused(value: object, name: str) -> None:
    with pytest.raises(TypeError, match=f"^{name} has no canonical form$"):
        digest({"a": [value]})


def test_equal_numbers_have_one_digest() -> None:
    assert digest(2) == digest(Fraction(4, 2))
    assert digest(1) != digest("1")
