import attrs

import brede_welvaart as bw
from report_pages import Element, taken_apart


def reported(assessment: bw.Assessment, *shown: str) -> Element:
    return taken_apart(bw.report(bw.score(assessment), show_actors=shown))


def section(page: Element, key: str = "views") -> Element:
    return next(one for one in page.all("section") if one.attributes["id"] == key)


def keys(page: Element) -> list[str | None]:
    return [one.attributes["id"] for one in page.all("section")]


ACTORS = ("ambtenaren", "gemeenteraad", "wijkraden")


def test_of_one_actor_alone_nothing_is_said() -> None:
    alone = bw.blank(["gemeenteraad"]).with_answer("gemeenteraad", "afwegen.1", level=1)
    assert keys(reported(alone)) == ["steps", "next"]


def test_actors_of_few_responses_are_not_shown_and_one_reads_how_to_ask() -> None:
    views = section(reported(bw.example("voorbeeldgemeente")))
    assert "pas vanaf drie inbrengen van die actor" in views.text()
    assert not [*views.all("table")]
    assert not [*views.all("svg")]


def test_named_actors_are_shown_and_the_others_are_asked_for() -> None:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    first, second, third = scores.actors
    views = section(reported(scores.assessment, first))
    assert [one.text() for one in views.all("h3")] == ["Alle stappen samen"]
    assert third in views.text()
    views = section(reported(scores.assessment, first, second))
    assert [one.text() for one in views.all("h3")][:2] == ["Alle stappen samen", "Per stap"]


def test_what_lies_furthest_apart_comes_first_and_most_criteria_are_folded_away() -> None:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    views = section(reported(scores.assessment, *scores.actors))
    _, per_step, at_once, folded = views.all("table")
    gaps = [cell.text() for cell in per_step.all("td", "value")]
    known = [float(gap.replace(",", ".")) for gap in gaps if gap]
    assert known == sorted(known, reverse=True)
    assert gaps[-1] == ""
    assert len([*at_once.all("tr")]) == 6
    gaps_of = [gap for gap in scores.disagreement.values() if gap]
    assert len([*at_once.all("tr")]) + len([*folded.all("tr")]) - 2 == len(gaps_of)
    assert "Wijk- en dorpsraden: nog te weinig beantwoord" in per_step.text()
    first = next(per_step.all("title")).text()
    assert (
        first == "Ambtenaren 75,0; Gemeenteraad 33,3; Wijk- en dorpsraden nog te weinig beantwoord"
    )


def test_without_differences_there_is_no_list_of_them() -> None:
    same = bw.blank(["gemeenteraad", "college"])
    for actor in ("gemeenteraad", "college"):
        for criterion in bw.plan().criteria:
            same = same.with_answer(actor, criterion.id, level=2)
    views = section(reported(same, "gemeenteraad", "college"))
    assert [one.text() for one in views.all("h3")] == ["Alle stappen samen", "Per stap"]
    assert "translate(-8.5 0)" in bw.report(bw.score(same), show_actors=["gemeenteraad", "college"])


def test_what_members_of_one_actor_see_differently_is_shown_from_three_on() -> None:
    council = bw.blank(["gemeenteraad"]).responses[0]
    members = [
        attrs.evolve(
            council,
            respondent=str(n),
            answers=[bw.Answer("afwegen.1", level=n), bw.Answer("afwegen.2", level=1)],
        )
        for n in (1, 2, 4)
    ]
    given = attrs.evolve(bw.blank(["gemeenteraad"]), responses=members)
    views = section(reported(given))
    assert "Verschil binnen een actor" in views.text()
    assert "Gemeenteraad: 75,0 punten verschil" in views.text()


def test_few_differences_are_all_seen_at_once_and_steps_of_no_weight_left_out(
    odd_plan: bw.Plan,
) -> None:
    given = bw.blank(["dorpsraad", "gemeenteraad"], plan=odd_plan)
    given = given.with_answer("dorpsraad", "eerst.1", level=2)
    given = given.with_answer("gemeenteraad", "eerst.1", level=0)
    page = taken_apart(
        bw.report(bw.score(given, plan=odd_plan), show_actors=["dorpsraad", "gemeenteraad"])
    )
    views = section(page)
    assert not [*views.all("details")]
    assert "Gewichtloos" not in views.text()
