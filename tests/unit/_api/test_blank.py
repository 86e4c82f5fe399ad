"""Forms to fill in, and the worked examples."""

import attrs
import pytest

import brede_welvaart as bw

EDITION = "2026.1"
TEXT = bw.Text("Een tekst")


def own_plan() -> bw.Plan:
    """A plan of one's own with an actor of its own."""
    steps = [
        bw.Step(
            "een",
            TEXT,
            [bw.Criterion("een.1", TEXT, aspect="plan"), bw.Criterion("een.2", TEXT, aspect="do")],
            actors=[bw.Involvement("buurtclub", "leads"), bw.Involvement("gemeenteraad", "checks")],
        ),
        bw.Step("twee", TEXT, [bw.Criterion("twee.1", TEXT, aspect="plan")]),
    ]
    scale = bw.Scale([bw.Level(0, 0, TEXT), bw.Level(1, 1, TEXT)])
    club = bw.Actor("buurtclub", bw.Text("De buurtclub"))
    return bw.Plan("plan", "proef", TEXT, scale, steps, actors=[club])


def test_a_blank_form_has_every_criterion_of_every_actor_open() -> None:
    blank = bw.blank(["gemeenteraad", "college"])

    assert blank.edition == EDITION
    assert blank.actor_ids == ("gemeenteraad", bw.actor("college").id)
    for response in blank.responses:
        assert response.answers == tuple(bw.Answer(item.id) for item in bw.plan().criteria)
        assert len(response.answers) == 40


def test_a_blank_form_without_actors_is_empty() -> None:
    assert bw.blank() == bw.Assessment(EDITION, ())


def test_actors_of_a_form_are_given_by_id_or_name() -> None:
    assert bw.blank(iter([" Municipal Council "])).actor_ids == ("gemeenteraad",)
    assert bw.blank(["de BUURTCLUB"], plan=own_plan()).actor_ids == ("buurtclub",)


def test_a_form_for_an_unknown_actor_is_refused() -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.blank(["gemeenteraad", "gemeentraad"])

    assert (caught.value.kind, caught.value.key) == ("actor", "gemeentraad")


def test_a_form_says_whom_and_which_day_it_is_about() -> None:
    apeldoorn = bw.Organisation("Apeldoorn", "GM0200")

    by_name = bw.blank(organisation="Apeldoorn", date="2026-11-24")
    by_record = bw.blank(organisation=apeldoorn)

    assert by_name == bw.Assessment(EDITION, (), bw.Organisation("Apeldoorn"), "2026-11-24")
    assert by_record.organisation is apeldoorn


def test_a_form_checks_whom_and_which_day_it_is_about() -> None:
    with pytest.raises(bw.DataError, match="name: expected text, got only white space"):
        bw.blank(organisation=" ")
    with pytest.raises(bw.DataError, match="date: expected a day such as"):
        bw.blank(date="2026-02-30")


@pytest.mark.parametrize("aspect", ["do", bw.Aspect.DO])
def test_a_short_form_has_one_aspect(aspect: bw.Aspect) -> None:
    (response,) = bw.blank(["gemeenteraad"], aspect=aspect).responses

    assert [bw.criterion(answer.criterion).aspect for answer in response.answers] == ["do"] * 10


def test_a_form_says_what_it_asks() -> None:
    short = bw.blank(["gemeenteraad"], aspect="do")
    named = bw.blank(["gemeenteraad"], asked=iter(["begroten.2", "afwegen.1"]))

    assert short.responses[0].asked == tuple(sorted(item.id for item in bw.plan().criteria
                                                    if item.aspect == "do"))  # fmt: skip
    assert named.responses[0].asked == ("afwegen.1", "begroten.2")
    assert bw.blank(["gemeenteraad"], aspect="do", asked=["afwegen.1", "afwegen.2"]).responses[
        0
    ].asked == ("afwegen.2",)  # fmt: skip
    assert bw.blank(["gemeenteraad"], asked=[item.id for item in bw.plan().criteria]) == bw.blank(
        ["gemeenteraad"]
    )
    with pytest.raises(bw.UnknownIdError):
        bw.blank(["gemeenteraad"], asked=["afwegen.9"])


def test_a_form_has_the_themes_that_were_chosen() -> None:
    items = [bw.ChosenTheme("cbs.wonen"), bw.ChosenTheme(name="Samen leven")]
    whole = bw.ChosenThemes(items, [bw.Evidence("Visie")])

    assert bw.blank(themes=["cbs.wonen", "Samen leven"]).themes == bw.ChosenThemes(items)
    assert bw.blank(themes=whole).themes is whole
    assert bw.blank().themes is None
    for wrong in (["cbs.wonnen"], ["Wonen", "wonen"], []):
        with pytest.raises(bw.DataError):
            bw.blank(themes=wrong)


def test_a_misspelt_aspect_is_refused() -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.blank(["gemeenteraad"], aspect="doo")

    assert (caught.value.kind, caught.value.key) == ("aspect", "doo")
    assert caught.value.hint == "known: plan, do, check, act"


def test_a_form_may_have_only_the_steps_in_which_the_actor_has_a_role_if_any() -> None:
    blank = bw.blank(["gemeenteraad", "inwoners"], plan=own_plan(), own_steps=True)

    assert [[answer.criterion for answer in response.answers] for response in blank.responses] == [
        ["een.1", "een.2"],
    ]


def test_a_form_may_have_one_aspect_of_the_own_steps() -> None:
    blank = bw.blank(["buurtclub"], plan=own_plan(), own_steps=True, aspect="do")

    assert blank.responses[0].answers == (bw.Answer("een.2"),)


def test_what_was_withdrawn_is_not_in_a_form() -> None:
    plan = own_plan()
    gone = attrs.evolve(plan.steps[0].criteria[0], withdrawn="2026-01-01")
    first = attrs.evolve(plan.steps[0], criteria=[gone, plan.steps[0].criteria[1]])
    second = attrs.evolve(plan.steps[1], withdrawn="2026-01-01")

    blank = bw.blank(["gemeenteraad"], plan=attrs.evolve(plan, steps=[first, second]))

    assert blank.responses[0].answers == (bw.Answer("een.2"),)


def test_a_form_is_by_the_plan_that_is_named() -> None:
    assert bw.blank(plan=EDITION) == bw.blank(plan=bw.plan())
    assert bw.blank(plan=own_plan()).edition == "proef"
    with pytest.raises(bw.UnknownIdError):
        bw.blank(plan="2025.1")


def test_the_examples_are_named_the_invented_one_first() -> None:
    assert bw.examples() == ("voorbeeldgemeente", "apeldoorn", "eindhoven")


@pytest.mark.parametrize("name", ["voorbeeldgemeente", "apeldoorn", "eindhoven"])
def test_an_example_is_an_assessment_that_reads_back_equal(name: str) -> None:
    example = bw.example(name)

    assert bw.from_json(bw.to_json(example)) == example
    assert bw.example(name) is example


def test_an_unknown_example_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        bw.example("utrecht")

    assert (caught.value.kind, caught.value.key) == ("example", "utrecht")
    assert caught.value.hint == "known: voorbeeldgemeente, apeldoorn, eindhoven"
