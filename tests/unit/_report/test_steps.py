import pytest

import brede_welvaart as bw
from brede_welvaart.errors import Lang
from report_pages import Element, taken_apart


def reported(
    assessment: bw.Assessment, plan: bw.Plan | None = None, lang: Lang = "nl", **settings: str
) -> Element:
    return taken_apart(bw.report(bw.score(assessment, plan=plan, **settings), lang=lang))  # type: ignore[arg-type]


def filled(level: int | str, of: int = 40) -> bw.Assessment:
    """The first so many criteria on one level, by the council."""
    found = bw.blank(["gemeenteraad"], organisation="Goes")
    for criterion in bw.plan().criteria[:of]:
        found = found.with_answer("gemeenteraad", criterion.id, level=level)
    return found


@pytest.mark.parametrize(
    ("level", "of", "answered", "lies", "value"),
    [
        (2, 40, "100", "staat Goes op 50,0 van de 100 punten, ", "op 'deels'."),
        (2, 36, "90", "ligt Goes tussen 45,0 en 55,0 van de 100 punten; ", "de stand is 50,0, op "),
        (2, 12, "30", "ligt Goes tussen 15,0 en 85,0 van de 100 punten; ", "er is nog te weinig "),
    ],
)
def test_the_answer_comes_first_with_range_and_coverage_before_the_value(
    level: int, of: int, answered: str, lies: str, value: str
) -> None:
    said = reported(filled(level, of)).one("p", "answer").text()
    assert said.startswith(f"Met {answered} % van de criteria beantwoord {lies}{value}")


def test_a_value_between_levels_says_between_which() -> None:
    half = filled(2).with_answer("gemeenteraad", "betekenis_geven.1", level=1)
    assert "staat Goes op 49,4" in reported(half).one("p", "answer").text()
    assert "tussen 'begonnen' en 'deels'" in reported(half).one("p", "answer").text()


def test_where_nothing_applies_the_answer_says_so() -> None:
    nothing = filled(2, 0)
    for criterion in bw.plan().criteria:
        nothing = nothing.with_answer(
            "gemeenteraad", criterion.id, status="not_applicable", note="waarom"
        )
    page = reported(nothing)
    assert page.one("p", "answer").text().endswith("· geldt hier niet.")
    assert "Alles wat meetelt, staat op het hoogste niveau." in page.text()
    assert "Breng de stand van zaken in beeld geldt hier niet" in page.one("table", "rail").text()


def test_the_road_shows_phases_and_steps_in_order_and_no_value_of_too_little() -> None:
    page = reported(bw.example("voorbeeldgemeente"))
    road = page.one("table", "rail")
    assert [one.text() for one in road.all("th", "")][6:9] == [
        "Agenda",
        "Geef brede welvaart lokaal betekenis",
        "Breng de stand van zaken in beeld",
    ]
    ninth = [*road.all("tr")][-3].text()
    assert "16,7–83,3 33 % nog te weinig beantwoord" in ninth.replace("\u00a0", " ")  # noqa: RUF001 (a range)
    assert [one.attributes["role"] for one in road.all("tr")] == ["row"] * 15


def test_facts_say_who_when_and_what_was_asked() -> None:
    facts = reported(bw.example("voorbeeldgemeente")).one("dl", "facts").text()
    assert "Wie Ambtenaren, Gemeenteraad en Wijk- en dorpsraden" in facts
    assert "Wanneer 24 november 2026" in facts
    assert "Gevraagd 40 van 40 criteria gevraagd" in facts
    assert "Thema's de acht van het CBS, hier en nu" in facts


def test_what_was_not_asked_says_so() -> None:
    first = [criterion.id for criterion in bw.plan().criteria[:4]]
    answers = [bw.Answer(key, level=3) for key in first]
    response = bw.Response("gemeenteraad", answers, asked=first)
    page = reported(bw.Assessment("2026.1", [response]))
    assert "4 van 40 criteria gevraagd" in page.one("dl", "facts").text()
    assert "Kijk naar later en elders niet gevraagd" in page.one("table", "rail").text()


def test_parts_of_every_step_are_shown_only_where_more_than_one_was_asked() -> None:
    short = bw.blank(["gemeenteraad"], aspect="do").with_answer(
        "gemeenteraad", "afwegen.2", level=2
    )
    assert "Per onderdeel" not in reported(short).text()
    asked = [*(short.responses[0].asked or ()), "afwegen.1"]
    two = bw.Assessment("2026.1", [bw.Response("gemeenteraad", (), asked=asked)])
    parts = [one.text() for one in [*reported(two).all("table", "road")][1].all("th")]
    assert parts[-4:] == [
        "afgesproken",
        "gedaan",
        "bekeken niet gevraagd",
        "gebruikt niet gevraagd",
    ]


def test_more_agreed_than_used_is_said_only_where_it_holds_whatever_is_open() -> None:
    agreed = filled(0)
    for step in bw.plan().steps:
        agreed = agreed.with_answer("gemeenteraad", f"{step.id}.1", level=3)
    titles = [one.text() for one in reported(agreed).all("h3")]
    assert titles[0] == "Er is meer afgesproken dan gebruikt"
    assert next(reported(filled(2)).all("h3")).text() == "Per onderdeel van elke stap"


def test_a_plan_of_ones_own_may_have_no_note_few_levels_and_no_english(odd_plan: bw.Plan) -> None:
    given = bw.blank(["dorpsraad"], plan=odd_plan).with_answer("dorpsraad", "eerst.1", level=2)
    for lang in ("nl", "en"):
        page = reported(given, odd_plan, lang)
        road = page.one("table", "rail")
        assert [one.text() for one in road.all("td", "sign")] == ["1", "", "2"]
        assert "Niets Half Alles" in road.text()


def test_exclusions_name_actors_only_if_all_may_be_shown() -> None:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    hidden = bw.report(scores)
    assert "Geldt hier niet volgens" not in hidden
    assert "Telt niet mee" in hidden
    assert "Geldt hier niet volgens" in bw.report(scores, show_actors=scores.actors)


def test_the_foot_has_sources_and_the_receipt() -> None:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    foot = taken_apart(bw.report(scores)).one("footer")
    assert scores.receipt.input in foot.text()
    assert "Methode gemiddelde" in foot.text()
    assert "CC BY 4.0" in foot.one("div", "sources").text()
    assert next(foot.one("div", "sources").all("a")).attributes["href"] == (
        "https://creativecommons.org/licenses/by/4.0/"
    )


def test_a_plan_without_aspects_has_no_table_of_them() -> None:
    scale = bw.plan().scale
    step = bw.Step("een", bw.Text("Een"), [bw.Criterion("een.1", bw.Text("Waar."))])
    plan = bw.Plan("eigen", "eigen_1", bw.Text("Ons plan"), scale, [step])
    given = bw.blank(["gemeenteraad"], plan=plan).with_answer("gemeenteraad", "een.1", level=2)
    assert not [*reported(given, plan).all("h3")]
