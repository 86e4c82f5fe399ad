import json
import re

import pytest

import brede_welvaart as bw
from brede_welvaart._pages.sheet import Sheet, code_span, in_form, markdown
from brede_welvaart._pages.words import Words


def sheet(form: bw.Assessment, plan: bw.Plan, lang: str = "nl") -> str:
    return str(Sheet(form, plan, "f`orm.json", "brede-welvaart check form.json", Words(lang)))


def test_the_sheet_has_every_criterion_of_the_form_with_its_hint() -> None:
    plan = bw.plan()
    said = sheet(bw.blank(["ambtenaren"]), plan)
    assert said.count("\n#### ") == 40
    assert re.findall(r"^## (.*)", said, re.MULTILINE) == [
        "Zo vul je het formulier in",
        "Spelregels",
        "Niveaus",
        *(phase.name.nl for phase in plan.phases),
    ]
    for criterion in plan.criteria:
        assert f"#### `{criterion.id}`" in said
        assert str(criterion.hint).split(":")[0] in said


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_sheet_says_the_rules_before_the_first_criterion(lang: str) -> None:
    plan = bw.plan()
    head, _, _ = sheet(bw.blank(["ambtenaren"]), plan, lang).partition("\n#### ")
    assert plan.rules
    for rule in plan.rules:
        assert f"- {markdown(rule.get(lang))}\n" in head


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_sheet_says_whose_order_it_is_and_how_to_fill_it_in(lang: str) -> None:
    plan = bw.plan()
    said = sheet(bw.blank(["ambtenaren"]), plan, lang)
    assert plan.note
    assert plan.note.get(lang) in said.replace("\\", "")
    assert "`` f`orm.json ``" in said
    assert '`"status": "unknown"`' in said
    for level in plan.scale:
        assert f"- **{level.value} {level.name.get(lang)}**: " in said


def test_the_example_in_the_sheet_is_an_answer_that_can_be_read() -> None:
    form = bw.blank(["ambtenaren"], aspect="do")
    block = re.search(r"```json\n(.*?)```", sheet(form, bw.plan()), re.DOTALL)
    assert block
    document = bw.to_dict(form)
    document["responses"][0]["answers"][0] = json.loads(block[1])
    assert bw.from_dict(document, bw.Assessment).responses[0].answers[0].level == 2


def test_a_plan_of_ones_own_may_lack_much_and_is_escaped(odd_plan: bw.Plan) -> None:
    said = sheet(bw.blank(["dorpsraad"], plan=odd_plan), odd_plan)
    for part in (
        "- **1/2 Half**\n",
        "### Stap 1. Eerst \\[bold\\]dit\\[/bold\\] \\*doen\\*\n",
        "#### `eerst.1`\n\n**Een feit met \ufffd\\[31mkleur.**\n\n☐ 0 Niets ☐ 1/2 Half ☐ 2 Alles",
        '"level": "1/2"',
    ):
        assert part in said
    assert "weg.1" not in said
    assert "Spelregels" not in said
    assert "\x1b" not in said


def test_where_actors_have_other_steps_each_step_says_for_whom_it_is(odd_plan: bw.Plan) -> None:
    form = bw.blank(["dorpsraad", "gemeenteraad"], plan=odd_plan, own_steps=True)
    first, second = sheet(form, odd_plan).split("### ")[1::2][:2]
    assert "Voor: Dorpsraad\n" in first
    assert "Voor:" not in second
    assert [criterion.id for criterion in in_form(form, odd_plan)] == [
        "eerst.1",
        "eerst.3",
        "daarna.1",
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("a*b_c`d[e]f<g>h|i~j\\k", r"a\*b\_c\`d\[e\]f\<g\>h\|i\~j\\k"),
        ("R&D &amp; &#60;", r"R&D \&amp; \&#60;"),
        ("# kop", r"\# kop"),
        ("- punt", r"\- punt"),
        ("12. stap", r"12\. stap"),
        ("een\n\n# kop", "een # kop"),
    ],
)
def test_markdown_shows_text_as_it_is(given: str, expected: str) -> None:
    assert markdown(given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [("a.json", "`a.json`"), ("a`b``c", "``` a`b``c ```")],
)
def test_code_has_a_fence_longer_than_any_in_it(given: str, expected: str) -> None:
    assert code_span(given) == expected
