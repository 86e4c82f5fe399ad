"""Section 4, rule 12.

"`bw.collect([a, b, …])`: responses side by side; edition and organisation equal in every field,
else a fault; date the latest, absent ones ignored; notes the distinct ones, sorted; unequal themes
are a fault; own actors by id, another definition is a fault; the same actor and label twice is a
fault unless `replace=True` (the later in the list wins). Without `replace` it is associative, and
order changes only the order of responses. `spread` per criterion and actor: 100 · (max - min) of
that actor's own responses, None under three."
"""

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import brede_welvaart as bw
import oracle
from brede_welvaart.testing import strategies
from laws import cases, every_number, score

COUNCIL = "gemeenteraad"
#: Few values, so that what is collected is often about the same, and often not.
EDITIONS = st.sampled_from(["2026.1", "2026.1", "eigen"])
ORGANISATIONS = st.sampled_from(
    [None, bw.Organisation("Goes"), bw.Organisation("Goes", "GM0664"), bw.Organisation("Borsele")]
)
THEMES = st.sampled_from([None, bw.ChosenThemes([bw.ChosenTheme("cbs.wonen")])])
ACTORS = st.lists(
    st.builds(
        lambda key, name: bw.Actor(key, bw.Text(name)),
        st.sampled_from(["dorp", "wijk"]),
        st.sampled_from(["Raad", "Andere raad"]),
    ),
    max_size=2,
    unique_by=lambda actor: actor.id,
)
LABELS = st.sampled_from([None, "een", "twee"])
NOTES = st.lists(st.sampled_from([bw.Text("b"), bw.Text("a"), bw.Text("a", "a")]), max_size=3)


@st.composite
def papers(draw, *, fits=False):
    """An assessment; one that fits with all others if that is asked."""
    answers = st.sampled_from([(), (bw.Answer("afwegen.1", 1),), (bw.Answer("afwegen.1", 2),)])
    actors = st.sampled_from(["dorp", COUNCIL])
    label = st.none() if fits else LABELS
    responses = draw(st.lists(st.builds(bw.Response, actors, answers, label), max_size=3))
    labels = [(one.actor, one.respondent) for one in responses if one.respondent]
    assume(len({*labels}) == len(labels))
    return bw.Assessment(
        "2026.1" if fits else draw(EDITIONS),
        responses,
        None if fits else draw(ORGANISATIONS),
        draw(st.none() | st.dates()),
        draw(NOTES),
        () if fits else draw(ACTORS),
        None if fits else draw(THEMES),
    )


LISTS = st.lists(papers() | papers(fits=True), min_size=1, max_size=4)


def naive_faults(given):
    """What does not fit, as pairs of the number of the assessment and what is wrong in it."""
    return {
        (place, path)
        for place, one in enumerate(given)
        for path in (*unlike_the_first(one, given[0]), *unlike_those_before(one, given[:place]))
    }


def unlike_the_first(one, first):
    if one.edition != first.edition:
        yield "edition"
    if one.themes != first.themes:
        yield "themes"
    if one.organisation is None or first.organisation is None:
        if one.organisation is not first.organisation:
            yield "organisation"
        return
    for name in ("name", "region"):
        if getattr(one.organisation, name) != getattr(first.organisation, name):
            yield f"organisation.{name}"


def unlike_those_before(one, before):
    known = [actor for paper in before for actor in paper.actors]
    for number, actor in enumerate(one.actors):
        # Of many definitions the first one holds.
        same = [other for other in known if other.id == actor.id]
        if same and same[0] != actor:
            yield f"actors[{number}]"
    labels = [(other.actor, other.respondent) for paper in before for other in paper.responses]
    for number, response in enumerate(one.responses):
        if response.respondent and (response.actor, response.respondent) in labels:
            yield f"responses[{number}].respondent"


@given(LISTS)
def test_every_fault_is_found_and_says_in_which_it_is(papers):
    expected = naive_faults(papers)
    if not expected:
        assert isinstance(bw.collect(papers), bw.Assessment)
        return
    with pytest.raises(bw.DataError) as caught:
        bw.collect(papers)
    found = {(one.parts[0], one.path.partition("].")[2]) for one in caught.value.faults}
    assert found == expected
    assert caught.value.count == len(expected)
    named = {f"{place}.json": one for place, one in enumerate(papers)}
    with pytest.raises(bw.DataError) as caught:
        bw.collect(named)
    assert {(int(one.spot.file[0]), one.path) for one in caught.value.faults} == expected


@given(st.lists(papers(fits=True), min_size=2, max_size=4))
def test_what_fits_is_side_by_side(papers):
    found = bw.collect(papers)
    assert list(found.responses) == [one for paper in papers for one in paper.responses]
    days = [paper.date for paper in papers if paper.date is not None]
    assert found.date == max(days, default=None)
    notes = {(note.nl, note.en or "") for paper in papers for note in paper.notes}
    assert [(note.nl, note.en or "") for note in found.notes] == sorted(notes)


@given(LISTS)
def test_the_later_takes_the_place_of_the_earlier(papers):
    first = papers[0]
    alike = [
        attrs.evolve(
            one,
            edition=first.edition,
            organisation=first.organisation,
            themes=first.themes,
            actors=(),
        )
        for one in papers
    ]
    expected = []
    for paper in alike:
        for response in paper.responses:
            places = [
                place
                for place, one in enumerate(expected)
                if response.respondent is not None
                and (one.actor, one.respondent) == (response.actor, response.respondent)
            ]
            if places:
                expected[places[0]] = response
            else:
                expected.append(response)
    assert list(bw.collect(alike, replace=True).responses) == expected


@given(LISTS)
def test_what_is_settled_is_no_fault(papers):
    alike = [attrs.evolve(one, edition="2026.1", actors=()) for one in papers]
    goes = bw.Organisation("Goes", "GM0664")
    found = bw.collect(alike, replace=True, organisation=goes, themes=["cbs.wonen", "Samen"])
    assert found.organisation == goes
    assert found.themes == bw.ChosenThemes(
        [bw.ChosenTheme("cbs.wonen"), bw.ChosenTheme(name="Samen")]
    )


@given(cases(asks=True), st.data())
def test_the_scores_of_collected_files_are_those_of_one(case, data):
    plan, assessment, settings = case
    place = data.draw(st.integers(0, len(assessment.responses)))
    halves = (assessment.responses[:place], assessment.responses[place:])
    parts = [attrs.evolve(assessment, responses=half) for half in halves]
    collected, whole = score(plan, bw.collect(parts), settings), score(plan, assessment, settings)
    assert every_number(collected) == every_number(whole)
    assert collected.spread == whole.spread
    assert collected.receipt.results == whole.receipt.results


@given(cases(asks=True), st.data())
def test_who_answered_all_that_was_asked_is_covered_collected_with_others(case, data):
    plan, assessment, settings = case
    counting = oracle.counting_criteria(plan, settings.weights)
    asked = data.draw(st.lists(st.sampled_from(counting), min_size=1, unique=True))
    level = data.draw(st.sampled_from(plan.scale.levels)).value
    council = bw.Response(COUNCIL, [bw.Answer(key, level) for key in asked], asked=asked)
    bare = attrs.evolve(
        assessment, responses=[one for one in assessment.responses if one.actor != COUNCIL]
    )
    own = attrs.evolve(bare, responses=[council])
    alone = score(plan, own, settings)
    together = score(plan, bw.collect([bare, own]), settings)
    assert alone.total.exact_coverage == together.actor(COUNCIL).total.exact_coverage == 1
    assert every_number(together.actor(COUNCIL)) == every_number(alone)


@given(cases(asks=True))
def test_spread_is_that_of_the_oracle(case):
    plan, assessment, _ = case
    scores = score(*case)
    expected = {key: oracle.spread(plan, assessment, key) for key in scores.criteria}
    assert scores.spread == expected


@given(strategies.judged(), st.data())
def test_who_took_part_is_what_counting_by_hand_says(case, data):
    plan, assessment = case
    ids = [actor.id for actor in bw.actors()][:6]
    expected = data.draw(st.lists(st.sampled_from(ids)))
    found = bw.participation(assessment, expected, plan=plan)
    active = [one.id for step in plan.active_steps for one in step.active_criteria]
    for count, response in zip(found.responses, assessment.responses, strict=True):
        asked = [key for key in active if response.asked is None or key in response.asked]
        given = {one.criterion: one for one in response.answers}
        said = [given.get(key, bw.Answer(key)) for key in asked]
        assert count.asked == len(asked)
        assert count.answered == len([one for one in said if one.level is not None])
        assert count.unknown == len([one for one in said if one.status == "unknown"])
        assert count.not_applicable == len([one for one in said if one.status == "not_applicable"])
        silent = [one for one in said if one.level is None and one.status is None]
        assert count.unanswered == len(silent)
    asked = [key for key in active if assessment.responses and oracle.was_asked(assessment, key)]
    assert list(found.open) == [key for key in asked if oracle.is_open(assessment, key)]
    answered = {
        one.actor
        for one in assessment.responses
        if [a for a in one.answers if a.level is not None or a.status is not None]
    }
    assert found.missing == tuple(key for key in dict.fromkeys(expected) if key not in answered)
