import random
import sys
from fractions import Fraction

import pytest

import brede_welvaart as bw
import oracle
from brede_welvaart import frames
from brede_welvaart.frames import _scoring
from engines import INSTALLED, frame_on, own_connection, rows_of

pytest.importorskip("narwhals", reason="frames need the extra 'frames'")
polars = pytest.importorskip("polars")
pandas = pytest.importorskip("pandas")
NUMBERS = ("value", "low", "high", "coverage", "is_enough")


def answer(criterion="afwegen.1", level=3, **more):
    return {
        "organisation": "Goes",
        "actor": "college",
        "criterion": criterion,
        "level": level,
    } | more


def total_of(frame, **more):
    """The total of a frame, which must be one."""
    (total,) = (row for row in rows_of(frames.score_steps(frame, **more)) if row["part"] == "total")
    return total


def scored(*rows, **more):
    """The total of rows on polars, which must be one."""
    return total_of(polars.DataFrame(rows, infer_schema_length=None), **more)


@pytest.mark.parametrize("engine", INSTALLED)
def test_the_numbers_are_those_of_score_bit_for_bit(engine):
    both = [bw.example("voorbeeldgemeente"), bw.example("apeldoorn")]
    own = [actor for one in both for actor in one.actors]
    rows = rows_of(frames.score_steps(frame_on(engine, both), actors=own))
    assert len(rows) == 22
    for one in both:
        scores = bw.score(one)
        own = [row for row in rows if row["organisation"] == one.organisation.name]
        for row in own:
            score = scores.total if row["id"] is None else scores.step(row["id"])
            assert [row[name] for name in NUMBERS] == [getattr(score, name) for name in NUMBERS]
            assert (row["wrong"], row["is_exact"]) == (0, True)


def test_a_lazy_frame_stays_lazy_and_nothing_of_it_is_collected():
    asked = []

    def read(rows):
        asked.append(len(rows))
        return rows

    frame = frames.to_frame(bw.example("voorbeeldgemeente"), "polars").lazy()
    # Old polars is strict about columns that are not asked for.
    asking = frame.map_batches(read, schema=frame.collect_schema(), projection_pushdown=False)
    found = frames.score_steps(asking)
    assert isinstance(found, polars.LazyFrame)
    assert "DF [" in found.explain(optimized=False)
    assert not asked
    assert found.collect().height == 11
    assert asked


def test_a_relation_of_duckdb_stays_on_its_connection_and_is_asked_once():
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect()
    connection.sql("create table rows (organisation text, actor text, criterion text, level int)")
    connection.sql("insert into rows values ('Goes', 'college', 'afwegen.1', 3)")
    found = frames.score_steps(connection.table("rows"))
    assert isinstance(found, duckdb.DuckDBPyRelation)
    assert "rows" in found.explain()
    # What is asked is asked of the table as it is by then.
    connection.sql("insert into rows values ('Goes', 'college', 'afwegen.2', 1)")
    (total,) = (row for row in rows_of(found) if row["part"] == "total")
    assert total["value"] == 50.0


@pytest.mark.parametrize(
    "row",
    [
        answer("afwegen.99"),
        answer(None),
        answer(""),
        answer(level=7),
        answer(level=2.5),
        answer(actor="gemeenteraat"),
        answer(actor=None),
        answer(actor=""),
        answer(level=None, status="weet ik niet", note="x"),
        answer(status="unknown"),
        answer(level=None, status="not_applicable"),
        answer(edition="2025.1"),
        answer(asked="some"),
    ],
    ids=repr,
)
def test_what_does_not_fit_the_plan_is_counted_and_gives_no_figures(row):
    found = scored(row, answer("begroten.1"))
    assert found["wrong"] == 1
    assert [found[name] for name in NUMBERS] == [None, None, None, None, False]


def test_a_criterion_twice_in_one_response_is_wrong_and_in_two_it_is_not():
    assert scored(answer(), answer())["wrong"] == 1
    assert scored(answer(respondent="a"), answer(respondent="a"))["wrong"] == 1
    assert scored(answer(response=1), answer(response=2))["wrong"] == 0
    assert scored(answer(respondent="a"), answer(level=4, respondent="b"))["value"] == 87.5


def test_what_is_blank_is_nothing():
    found = scored(
        answer(status="", note="", asked="", edition=""),
        answer("afwegen.2", None, status="not_applicable", note="want"),
        answer("afwegen.3", float("nan")),
    )
    assert (found["wrong"], found["value"], found["asked"]) == (0, 75.0, 40)


@pytest.mark.parametrize("asked", ["only these criteria", "alleen deze criteria"])
def test_what_was_not_asked_is_out_of_everything(asked):
    rows = [answer(asked=asked), answer("afwegen.2", None, asked=asked)]
    found = scored(*rows)
    assert [found[name] for name in NUMBERS[:4]] == [75.0, 37.5, 87.5, 0.5]
    assert (found["asked"], found["of_criteria"]) == (2, 40)
    assert scored(*rows, answer("begroten.1", asked="all criteria"))["asked"] == 40


@pytest.mark.parametrize("kind", [polars.Int8, polars.Float64, polars.String, polars.Categorical])
def test_levels_may_be_numbers_or_text(kind):
    frame = polars.DataFrame([answer()]).with_columns(
        polars.col("level").cast(polars.String).cast(kind)
    )
    assert total_of(frame)["value"] == 75.0


def test_columns_that_may_hold_nothing_of_pandas_do_too():
    frame = pandas.DataFrame([answer(), answer("afwegen.2", None, status="unknown")])
    for one in (frame, frame.convert_dtypes()):
        found = total_of(one)
        assert (found["value"], found["wrong"]) == (75.0, 0)


def test_weights_and_what_tells_assessments_apart_are_the_callers():
    rows = polars.DataFrame([answer(wijk="a"), answer("begroten.1", 1, wijk="b")])
    both = rows_of(frames.score_steps(rows, by=["wijk"]))
    assert {row["wijk"]: row["value"] for row in both if row["id"] is None} == {"a": 75, "b": 25}
    (row,) = (
        one for one in rows_of(frames.score_steps(rows, weights={"begroten": 2})) if not one["id"]
    )
    assert row["value"] == pytest.approx(100 * (0.75 + 2 * 0.25) / 3)


def test_an_own_plan_with_an_own_scale_and_actor_is_scored(odd_plan):
    rows = [answer("eerst.1", "1/2"), answer("eerst.3", "2"), answer("eerst.2", "0")]
    plan = {"plan": odd_plan}
    found = scored(*(row | {"actor": "dorpsraad"} for row in rows), **plan)
    own = bw.from_rows([row | {"actor": "dorpsraad"} for row in rows], **plan)
    assert found["value"] == bw.score(own[0], **plan).total.value
    assert scored(*(row | {"actor": "wie"} for row in rows), **plan)["wrong"] == 3
    who = bw.Actor("wie", bw.Text("Wie"))
    assert scored(*(row | {"actor": "wie"} for row in rows), actors=[who], **plan)["wrong"] == 0


def test_a_step_in_which_nothing_counts_has_a_row_without_figures():
    plan = bw.plan()
    nothing = {criterion.id: 0 for criterion in plan.steps[0].criteria}
    rows = rows_of(frames.score_steps(polars.DataFrame([answer()]), weights=nothing))
    (row,) = (row for row in rows if row["id"] == plan.steps[0].id)
    assert [row[name] for name in NUMBERS] == [None, None, None, None, False]
    assert (row["of_criteria"], len(rows)) == (0, 11)


def test_more_responses_than_divide_are_near_and_say_so():
    rows = [answer(level=place % 5, respondent=str(place)) for place in range(19)]
    found = scored(*rows)
    exact = Fraction(25 * sum(place % 5 for place in range(19)), 19)
    assert not found["is_exact"]
    assert found["value"] == pytest.approx(float(exact), rel=1e-12)
    who = [actor.id for actor in bw.actors()]
    assert scored(*(answer(actor=one) for one in who[:8]))["is_exact"]
    assert not scored(*(answer(actor=one) for one in who[:11]))["is_exact"]


def plan_of(*weights, step="een", scores=(0, 1), then=()):
    """A plan of a step with criteria of these weights, and steps of one criterion of others."""
    scale = bw.Scale([bw.Level(n, one, bw.Text("x")) for n, one in enumerate(scores)])
    criteria = [
        bw.Criterion(f"{step}.{n}", bw.Text("x"), weight=one) for n, one in enumerate(weights, 1)
    ]
    steps = [
        bw.Step(step, bw.Text("Een"), criteria),
        *(
            bw.Step(f"s{n}", bw.Text("x"), [bw.Criterion(f"s{n}.1", bw.Text("x"))], weight=one)
            for n, one in enumerate(then)
        ),
    ]
    return bw.Plan("p", "p", bw.Text("P"), scale, steps)


@pytest.mark.parametrize(
    "plan",
    [
        plan_of(10**17 - 1, 10**17),
        plan_of(*(Fraction(1, prime) for prime in (2, 3, 5, 7, 11, 13, 17, 19, 23))),
        plan_of(*range(40, 60)),
    ],
    ids=["two weights", "fractions", "many"],
)
def test_sums_that_could_be_too_large_are_refused_before_anything_is_done(plan):
    frame = polars.LazyFrame([answer("een.1", 1)]).map_batches(lambda _: 1 / 0)
    with pytest.raises(bw.ScoringError, match=r"2\^113"):
        frames.score_steps(frame, plan)


#: Weights that are large primes, or share nothing, and a scale of sevenths.
LARGE = [
    plan_of(1, 10**13),
    plan_of(1, then=[10**16 + 61, 10**15 + 37, 99_999_989], scores=("0", "1/7", "3/7", "1")),
    plan_of(*range(3, 10), scores=("0", "1/7", "2/3", "1")),
]


def several(plan, place):
    """Answers of three actors, of whom one answers twice, with gaps."""
    levels = [*(level.value for level in plan.scale), None]
    chance = random.Random(place)
    for actor, respondent in (
        ("college", "a"),
        ("college", "b"),
        ("gemeenteraad", ""),
        ("vng", ""),
    ):
        for criterion in plan.criteria:
            row = answer(criterion.id, chance.choice(levels), actor=actor, respondent=respondent)
            yield row | {"organisation": f"plaats {place}"}


large = pytest.mark.skipif(
    tuple(map(int, polars.__version__.split(".")[:2])) < (1, 31),
    reason="polars divides integers of 128 bits since 1.31",
)


@pytest.mark.parametrize(
    "engine",
    [pytest.param("polars", marks=large), pytest.param("polars lazy", marks=large), "duckdb"],
)
@pytest.mark.parametrize("plan", LARGE, ids=["one weight", "primes", "many"])
def test_sums_above_2_53_are_made_in_128_bits_as_exactly(plan, engine):
    rows = [row for place in range(30) for row in several(plan, place)]
    judges = {
        each.organisation.name: oracle.Judge(plan, each) for each in bw.from_rows(rows, plan=plan)
    }
    found = rows_of(frames.score_steps(frame_of(engine, rows), plan))
    assert len(found) == 30 * (1 + len(plan.steps))
    for row in found:
        judge = judges[row["organisation"]]
        numbers = judge.total if row["id"] is None else judge.steps[row["id"]]
        exact = [getattr(numbers, name) for name in NUMBERS[:4]]
        shown = [row[name] for name in NUMBERS[:4]]
        if row["is_exact"]:
            assert shown == [None if one is None else float(one) for one in exact]
        else:
            assert any(one and one < Fraction(1, 4) for one in exact)
            assert shown == [one if one is None else near(one) for one in exact]


def near(exact):
    return pytest.approx(float(exact), rel=4e-16, abs=0)


def frame_of(engine, rows):
    frame = polars.DataFrame(rows, infer_schema_length=None)
    if engine == "duckdb":
        return own_connection().from_df(pandas.DataFrame(rows))
    return frame.lazy() if engine == "polars lazy" else frame


@large
def test_what_128_bits_cannot_divide_has_no_figures_and_says_so():
    # There is room for what one to three divide.
    plan = plan_of(1, then=[10**30 + 57])
    rows = [
        answer(criterion, place % 2, respondent=str(place))
        for place in range(5)
        for criterion in ("een.1", "s0.1")
    ]
    few, many = scored(*rows[:4], plan=plan), scored(*rows, plan=plan)
    assert (few["value"], few["is_exact"]) == (50.0, True)
    assert (many["value"], many["low"], many["coverage"]) == (None, None, None)
    assert (many["is_exact"], many["wrong"], many["asked"]) == (False, 0, 2)


@large
def test_a_ratio_of_next_to_nothing_may_be_one_float_off_and_says_so():
    plan = plan_of(1, then=[10**17 - 3])
    found = scored(answer("een.1", 1), plan=plan)
    low = float(Fraction(100, 10**17 - 2))
    assert found["low"] == pytest.approx(low, rel=4e-16)
    assert (found["value"], found["is_exact"]) == (100.0, False)


def test_an_engine_without_128_bits_is_refused_by_name():
    with pytest.raises(bw.ScoringError, match="pandas has none, polars and duckdb have"):
        frames.score_steps(pandas.DataFrame([answer("een.1", 1)]), LARGE[0])


@pytest.mark.parametrize(
    ("engine", "plan", "version", "said"),
    [
        (
            "polars lazy",
            LARGE[0],
            "1.30.0",
            (
                "sommen van dit plan, die boven 2^53 kunnen komen, is polars 1.31 of nieuwer nodig",
                "the sums of this plan, which can be above 2^53, take polars 1.31 or newer",
            ),
        ),
        (
            "duckdb",
            LARGE[0],
            "1.2.2",
            (
                "sommen van dit plan, die boven 2^53 kunnen komen, is duckdb 1.3 of nieuwer nodig",
                "the sums of this plan, which can be above 2^53, take duckdb 1.3 or newer",
            ),
        ),
        (
            "duckdb",
            None,
            "1.2.2",
            (
                "voor scores van stappen is duckdb 1.3 of nieuwer nodig",
                "scores of steps take duckdb 1.3 or newer",
            ),
        ),
    ],
)
def test_an_engine_that_is_too_old_is_refused_by_name(monkeypatch, engine, plan, version, said):
    frame = frame_of(engine, [answer("een.1", 1)])
    monkeypatch.setattr(f"{engine.split()[0]}.__version__", version)
    with pytest.raises(bw.ScoringError) as error:
        frames.score_steps(frame, plan)
    nl, en = said
    assert f"{nl} (hier staat {version}); score_many kan zonder" in error.value.text("nl")
    assert error.value.text("en") == f"{en} (here is {version}); score_many does without"


def test_old_polars_makes_sums_that_are_not_large(monkeypatch):
    monkeypatch.setattr("polars.__version__", "1.10.0")
    assert scored(answer("afwegen.1", 4))["value"] == 100


def test_the_room_is_as_large_as_fits():
    most = 2**53
    assert _scoring._room(1)[1] == 840
    responses, actors, is_large = _scoring._room(48_000)
    assert (responses, actors, is_large) == (12_252_240, 840, False)
    assert 48_000 * responses * actors <= most
    assert _scoring._room(most) == (1, 1, False)
    assert _scoring._room(most + 1)[2]
    assert _scoring._room(2**113) == (1, 1, True)
    with pytest.raises(bw.ScoringError):
        _scoring._room(2**113 + 1)


def test_a_column_that_is_missing_and_a_frame_of_another_kind_are_named():
    with pytest.raises(bw.DataError, match=r"the column 'actor' is missing; there are: .*'x'"):
        frames.score_steps(polars.DataFrame({"criterion": ["a"], "level": [1], "x": [1]}))
    with pytest.raises(bw.DataError, match="the column 'organisation' is missing"):
        frames.score_steps(polars.DataFrame([answer()]).drop("organisation"))
    with pytest.raises(bw.DataError, match="the column 'wijk' is missing"):
        frames.score_steps(polars.DataFrame([answer()]), by=["wijk"])
    with pytest.raises(TypeError):
        frames.score_steps([answer()])


def test_without_narwhals_the_extra_is_named_before_anything(monkeypatch):
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(bw.MissingExtraError, match=r"brede-welvaart\[frames\]"):
        frames.score_steps(None)
