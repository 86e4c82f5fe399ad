"""Where actors see it differently, and where those of one actor do."""

from collections.abc import Callable

import attrs
import pytest

import brede_welvaart as bw

Answered = Callable[..., bw.Response]
DIFFERENT, AGREE = "Verschil van beeld", "zien het overal hetzelfde"
WITHIN = "Verschil binnen een actor"
BOTH = ("dorpsraad", "gemeenteraad")


def found(
    plan: bw.Plan,
    *responses: bw.Response,
    shown: tuple[str, ...] = (),
    is_all: bool = False,
    lang: str = "nl",
) -> str:
    scores = bw.score(bw.Assessment(plan.edition, responses), plan=plan)
    said = scores.text(lang, show_actors=shown, all_differences=is_all, width=120)
    return said.partition("Mogelijke volgende" if lang == "nl" else "Possible next")[0]


def test_one_actor_has_no_difference_of_view(odd_plan: bw.Plan, answered: Answered) -> None:
    assert DIFFERENT not in found(odd_plan, answered("dorpsraad", 0), shown=("dorpsraad",))


def test_actors_who_agree_are_said_to_agree(odd_plan: bw.Plan, answered: Answered) -> None:
    both = [answered(actor, 0) for actor in BOTH]
    assert AGREE in found(odd_plan, *both, shown=BOTH)
    assert DIFFERENT not in found(odd_plan, *both)
    assert DIFFERENT not in found(odd_plan, *both, shown=BOTH[:1])


def test_the_largest_differences_come_first_with_who_sees_it_how(
    odd_plan: bw.Plan, answered: Answered
) -> None:
    council = bw.Response("gemeenteraad", [bw.Answer("eerst.1", "1/2"), bw.Answer("daarna.1", 2)])
    said = found(odd_plan, answered("dorpsraad", 0), council, shown=BOTH)
    assert said.index("100,0 punten verschil") < said.index("25,0 punten verschil")
    assert "Een feit met \ufffd[31mkleur.\n    Stap 1, eerst.1 · 25,0 punten verschil\n" in said
    assert "    Dorpsraad 0,0 · Gemeenteraad 25,0\n" in said


def test_a_difference_is_shown_only_if_every_actor_in_it_may_be(
    odd_plan: bw.Plan, answered: Answered
) -> None:
    council = bw.Response("gemeenteraad", [bw.Answer("eerst.1", 2), bw.Answer("daarna.1", 2)])
    board = bw.Response("college", [bw.Answer("eerst.1", 0)])
    given = (answered("dorpsraad", 0), council, board)
    assert DIFFERENT not in found(odd_plan, *given)
    said = found(odd_plan, *given, shown=BOTH).partition(DIFFERENT)[2]
    assert "Stap 2, daarna.1 · 100,0 punten verschil" in said
    assert "eerst.1" not in said


def test_three_responses_of_every_actor_show_a_difference_unasked(
    odd_plan: bw.Plan, answered: Answered
) -> None:
    often = [answered("dorpsraad", 0)] * 3
    assert DIFFERENT in found(odd_plan, *often, *[answered("gemeenteraad", 2)] * 3)
    assert DIFFERENT not in found(odd_plan, *often, *[answered("gemeenteraad", 2)] * 2)


def test_that_all_agree_is_not_said_where_a_difference_is_kept_back(
    odd_plan: bw.Plan, answered: Answered
) -> None:
    board = bw.Response("college", [bw.Answer("eerst.1", 2)])
    both = [answered(actor, 0) for actor in BOTH]
    assert DIFFERENT not in found(odd_plan, *both, board, shown=BOTH)


@pytest.fixture
def wide() -> bw.Plan:
    """A plan of two steps of three criteria each."""
    steps = [
        bw.Step(
            key,
            bw.Text(f"Stap {key}"),
            [bw.Criterion(f"{key}.{n}", bw.Text(f"Feit {key}.{n}")) for n in (1, 2, 3)],
        )
        for key in ("een", "twee")
    ]
    scale = bw.Scale([bw.Level(n, f"{n}/4", bw.Text(str(n))) for n in range(5)])
    return bw.Plan("wijd", "wijd_1", bw.Text("Plan"), scale, steps)


def leveled(actor: str, *levels: int) -> bw.Response:
    """Levels of the first criteria of the wide plan."""
    keys = [f"{step}.{n}" for step in ("een", "twee") for n in (1, 2, 3)]
    return bw.Response(actor, [bw.Answer(*pair) for pair in zip(keys, levels, strict=False)])


def test_of_many_differences_the_largest_are_shown_and_the_rest_is_counted(wide: bw.Plan) -> None:
    given = (leveled("college", 0, 0, 0, 0, 0), leveled("gemeenteraad", 1, 2, 3, 4, 0))
    said = found(wide, *given, shown=("college", "gemeenteraad"))
    assert said.count("punten verschil") == 3
    assert "twee.1 · 100,0 punten verschil" in said
    assert "een.1 · 25,0" not in said
    assert "\n… en nog 1\n" in said
    assert "Per stap en actor" not in said


def test_all_differences_are_shown_by_step_and_actor_when_they_are_asked_for(
    wide: bw.Plan,
) -> None:
    given = (leveled("college", 0, 0, 0, 0), leveled("gemeenteraad", 1, 2, 3, 4))
    said = found(wide, *given, shown=("college", "gemeenteraad"), is_all=True)
    said = said.partition(DIFFERENT)[2]
    assert said.count(" · 50,0 punten verschil\n") == 2
    assert said.count("punten verschil") == 5
    assert "en nog" not in said
    assert said.index("Per stap en actor") < said.index("1 Stap een") < said.index("een.1 ·")
    assert said.index("een.3 ·") < said.rindex("2 Stap twee") < said.index("twee.1 ·")
    table = said.partition("1 Stap een · 50,0 punten verschil\n")[2].splitlines()
    assert [line.split()[-1] for line in table[:2]] == ["0,0", "50,0"]


def test_a_step_of_which_an_actor_says_too_little_has_no_difference(wide: bw.Plan) -> None:
    given = (leveled("college", 0, 0, 0, 0), leveled("gemeenteraad", 1, 2, 3, 4))
    said = found(wide, *given, shown=("college", "gemeenteraad"), is_all=True)
    table = said.partition("2 Stap twee\n")[2].splitlines()
    assert [line.split()[-1] for line in table[:2]] == ["\N{EN DASH}"] * 2


def test_a_step_without_weight_is_in_no_table(wide: bw.Plan) -> None:
    given = (leveled("college", 0, 0, 0, 0), leveled("gemeenteraad", 1, 2, 3, 4))
    light = attrs.evolve(wide, steps=[wide.steps[0], attrs.evolve(wide.steps[1], weight=0)])
    said = found(light, *given, shown=("college", "gemeenteraad"), is_all=True)
    assert "Stap twee" not in said


def test_three_responses_of_an_actor_show_how_far_they_lie_apart(wide: bw.Plan) -> None:
    given = [leveled("gemeenteraad", level, 2) for level in (0, 2, 3)]
    said = found(wide, *given).partition(WITHIN)[2]
    assert "Stap 1, een.1\n    Gemeenteraad: 75,0 punten verschil\n" in said
    assert "een.2" not in said
    assert WITHIN not in found(wide, *given[:2])
    assert WITHIN not in found(wide, *given[:2], shown=("gemeenteraad",))


def test_what_is_kept_back_of_an_actor_is_its_spread_too(wide: bw.Plan) -> None:
    council = [leveled("gemeenteraad", level) for level in (0, 2, 3)]
    board = [leveled("college", level) for level in (0, 4)]
    said = found(wide, *council, *board).partition(WITHIN)[2]
    assert "Gemeenteraad: 75,0" in said
    assert "College" not in said


def test_all_of_what_lies_apart_within_an_actor_is_shown_by_step(wide: bw.Plan) -> None:
    given = [leveled("gemeenteraad", *[level] * 5) for level in (0, 2, 3)]
    few = found(wide, *given, lang="en").partition("Differences within an actor")[2]
    assert few.count("75.0 points apart") == 3
    assert "… and 2 more" in few
    every = found(wide, *given, is_all=True).partition(WITHIN)[2]
    assert every.count("75,0 punten verschil") == 5
    assert every.index("1 Stap een") < every.index("een.1") < every.index("2 Stap twee")


def test_an_actor_whose_responses_agree_is_not_among_those_that_lie_apart(wide: bw.Plan) -> None:
    apart = [leveled("gemeenteraad", level) for level in (0, 1, 2)]
    alike = [leveled("college", 1)] * 3
    scores = bw.score(bw.Assessment(wide.edition, [*apart, *alike]), plan=wide)
    said = scores.text(width=120).partition(WITHIN)[2].partition("Mogelijke volgende")[0]
    assert "Gemeenteraad: " in said
    assert "College" not in said
