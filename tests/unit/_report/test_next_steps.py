import brede_welvaart as bw
from report_pages import Element, taken_apart


def items(assessment: bw.Assessment) -> list[Element]:
    return [*taken_apart(bw.report(bw.score(assessment))).one("ol", "next").all("li")]


def test_six_possible_next_steps_are_those_of_the_scores() -> None:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    found = items(scores.assessment)
    statements = {one.id: str(one.statement.nl) for one in scores.plan.criteria}
    expected = [statements[one.criterion] for one in scores.improvements(6)]
    assert [one.one("p", "what").text() for one in found] == expected
    assert "Zoek eerst uit hoe het hier staat." in found[0].text()
    assert "Stap 9, criterium 9.2. Laat zien met:" in found[0].text()
    assert "Ondergrens van het totaal: +0,8." in found[0].text()


def test_from_where_to_where_is_said_in_levels() -> None:
    given = bw.blank(["gemeenteraad", "college"])
    for criterion in bw.plan().criteria:
        given = given.with_answer("gemeenteraad", criterion.id, level=4)
        given = given.with_answer("college", criterion.id, level=4)
    given = given.with_answer("gemeenteraad", "afwegen.1", level=2)
    given = given.with_answer("college", "afwegen.1", level=1)
    given = given.with_answer("gemeenteraad", "afwegen.2", level=3)
    given = given.with_answer("college", "afwegen.2", level=3)
    told = [one.one("p", "how").one("span").text() for one in items(given)]
    assert sorted(told) == [
        "Van 'grotendeels' naar 'volledig'",
        "Van tussen 'begonnen' en 'deels' naar 'deels'",
    ]


def test_a_ladder_shows_what_is_reached_and_what_comes_next() -> None:
    given = bw.blank(["gemeenteraad"])
    for criterion in bw.plan().criteria:
        given = given.with_answer("gemeenteraad", criterion.id, level=4)
    given = given.with_answer("gemeenteraad", "afwegen.1", level=2)
    (only,) = items(given)
    assert [one.attributes["class"] for one in only.all("rect")] == [
        *("reached", "reached", "to-come", "ahead")
    ]
    unknown = given.with_answer("gemeenteraad", "afwegen.1", status="unknown")
    (only,) = items(unknown)
    assert [one.attributes["class"] for one in only.all("rect")] == ["ahead"] * 4
    assert "?" in only.one("svg").text()
