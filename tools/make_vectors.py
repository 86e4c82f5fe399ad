"""Writes the test vectors of an edition, with results from the oracles of our own tests.

    PYTHONPATH=src python tools/make_vectors.py src/brede_welvaart/data/2026.1/vectors

What goes in is in ``vector_cases``. What comes out is calculated by ``tests/oracle.py``,
``tests/course_oracle.py``, ``tests/scan_oracle.py`` and ``tests/index_oracle.py``, which share no
code with the scores of the library; it only reads the documents. The paths of faults are written by
hand.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs

import brede_welvaart as bw

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tests")]

from vector_cases.assessments import assessments, comparisons  # noqa: E402
from vector_cases.courses import courses  # noqa: E402
from vector_cases.faults import faults  # noqa: E402
from vector_cases.indices import indices  # noqa: E402
from vector_cases.plans import COURSE_PLANS, PLANS  # noqa: E402
from vector_cases.scans import scans  # noqa: E402

import course_oracle  # noqa: E402 (the tests are no package)
import index_oracle  # noqa: E402
import oracle  # noqa: E402
import scan_oracle  # noqa: E402

Document = dict[str, Any]

EDITION = "2026.1"
ASPECTS = ("plan", "do", "check", "act")


def written(number: Fraction | int | None) -> str | None:
    """An exact number as text: ``475/12``, ``0``."""
    return None if number is None else str(number)


# Assessments.


def numbers(found: Any) -> list[str | None]:  # noqa: ANN401 (of the oracle)
    """Value, low, high and coverage."""
    return [written(number) for number in found]


def groups(judge: Any) -> Document:  # noqa: ANN401 (of the oracle)
    """The total, and every step, phase and aspect that the plan has."""
    named = {str(one.aspect) for step in judge.plan.active_steps for one in step.active_criteria}
    return {
        "total": numbers(judge.total),
        "steps": {key: numbers(found) for key, found in judge.steps.items()},
        "phases": {one.id: numbers(judge.over(phase=one.id)) for one in judge.plan.phases},
        "aspects": {
            aspect: numbers(judge.over(aspect=aspect)) for aspect in ASPECTS if aspect in named
        },
    }


def scored(vector: Document) -> Document:
    """What an assessment comes to."""
    plan = bw.plan(EDITION) if vector["plan"] is None else bw.from_dict(PLANS[vector["plan"]])
    given = bw.from_dict(vector["assessment"], bw.Assessment, plan=plan)
    settings = vector["settings"]
    known = {step.id for step in plan.steps} | {one.id for s in plan.steps for one in s.criteria}
    unknown = [key for key in settings.get("weights", {}) if key not in known]
    if unknown:
        return {"error": "DataError", "paths": [f"weights[{key!r}]" for key in unknown]}
    judge = oracle.Judge(plan, given, **settings)
    if not judge.all_ids:
        return {"error": "ScoringError", "criteria": []}
    if settings.get("missing") == "refuse" and judge.open:
        return {"error": "ScoringError", "criteria": judge.open}
    return {
        **groups(judge),
        "floats": [None if one is None else float(one).hex() for one in judge.total],
        "criteria": _criteria(judge),
        "not_asked": [key for key in judge.all_ids if key not in judge.ids],
        "open": judge.open,
        **_exclusions(judge),
        "contributions": _contributions(judge),
        "disagreement": {
            key: written(gap)
            for key in judge.ids
            if (gap := oracle.disagreement(plan, given, key)) is not None
        },
        "improvements": [
            [key, is_open, *map(written, (current, target, gain))]
            for key, _, is_open, current, target, gain in judge.improvements()
        ],
        "actors": {
            actor: _of_actor(_alone(judge, actor, settings)) for actor in oracle.actors(given)
        },
    }


def _of_actor(judge: Any) -> Document:  # noqa: ANN401 (of the oracle)
    """The total and the steps from the responses of one actor alone."""
    return {key: found for key, found in groups(judge).items() if key in {"total", "steps"}}


def _criteria(judge: Any) -> Document:  # noqa: ANN401 (of the oracle)
    """The state, the points, and the points of every actor, of every criterion that counts."""
    found = {}
    for key in judge.ids:
        views = oracle.views(judge.plan, judge.assessment, key)
        points = None if judge.marks[key] is None else 100 * judge.marks[key]
        own = {actor: written(100 * view) for actor, view in views.items()}
        found[key] = [judge.states[key], written(points), own]
    return found


def _exclusions(judge: Any) -> Document:  # noqa: ANN401 (of the oracle)
    """What does not apply, and where that is disputed: who says so, and who says otherwise."""
    found: Document = {"excluded": {}, "disputed": {}}
    for key in judge.ids:
        sayings = oracle.said(judge.assessment, key)
        so = sorted({actor for actor, word, _ in sayings if word == "not_applicable"})
        otherwise = sorted({actor for actor, word, _ in sayings if word != "not_applicable"})
        if so:
            found["disputed" if otherwise else "excluded"][key] = [so, otherwise]
    return found


def _contributions(judge: Any) -> Document | None:  # noqa: ANN401 (of the oracle)
    """The points of every answered criterion; None where the method is not the mean."""
    if judge.method != "mean":
        return None
    found = judge.contributions()
    return {key: written(found[key]) for key in judge.answered}


def _alone(judge: Any, actor: str, settings: Mapping[str, Any]) -> Any:  # noqa: ANN401 (of the oracle)
    """The judge of one actor's responses; what one actor leaves open is never refused."""
    own = attrs.evolve(judge.assessment, responses=oracle.kept(judge.assessment, actor))
    given = {key: value for key, value in settings.items() if value != "refuse"}
    return oracle.Judge(judge.plan, own, **given)


def compared(vector: Document) -> Document:
    """What changed between two assessments."""
    plan = bw.from_dict(PLANS[vector["plan"]], bw.Plan)
    judges = [
        oracle.Judge(
            plan, bw.from_dict(vector[name], bw.Assessment, plan=plan), **vector["settings"]
        )
        for name in ("before", "after")
    ]
    found = oracle.compare(*judges)
    return {
        "change": written(found.change),
        "like_for_like": written(found.like_for_like),
        "steps": {key: written(change) for key, change in found.steps.items()},
        "newly_asked": found.newly_asked,
        "no_longer_asked": found.no_longer_asked,
        "newly_answered": found.newly_answered,
        "newly_open": found.newly_open,
        "no_longer_applicable": found.no_longer_applicable,
        "moved": [[key, written(old), written(new)] for key, old, new in found.moved],
    }


# Courses.


def coursed(vector: Document) -> Document:
    """What became of everything over time, by the plan of the last date."""
    plans = {key: bw.from_dict(plan, bw.Plan) for key, plan in COURSE_PLANS.items()}
    mapping = vector.get("mapping")
    given = sorted(vector["given"], key=lambda one: one["assessment"]["date"])
    last = plans[given[-1]["plan"]]
    judges, carried = [], []
    for one in given:
        own = plans[one["plan"]]
        form: Any = bw.from_dict(one["assessment"], bw.Assessment, plan=own)
        if own is not last:
            form = course_oracle.carried(own, last, form, mapping)
        judges.append(oracle.Judge(last, form, **vector["settings"]))
        carried.append(None if own is last else _carried(own, last, mapping))
    ends = [(at, at + 1) for at in range(len(judges) - 1)] + [(0, len(judges) - 1)]
    found = [oracle.compare(judges[first], judges[second]) for first, second in ends]
    return {
        "dates": [one["assessment"]["date"] for one in given],
        "totals": [numbers(judge.total) for judge in judges],
        "changes": [[written(one.change), written(one.like_for_like)] for one in found],
        "stood": {key: [_stood(judge, key) for judge in judges] for key in judges[-1].all_ids},
        "turns": {key: _turns(judges, key) for key in judges[-1].all_ids},
        "carried": carried,
    }


def _stood(judge: Any, key: str) -> str | None:  # noqa: ANN401 (of the oracle)
    """The points of a criterion, or its state where it has none."""
    state, points = course_oracle.stood(judge, key)
    return state if points is None else written(points)


def _turns(judges: list[Any], key: str) -> list[str]:
    """What became of a criterion from date to date, and at the end from the first to the last."""
    steps = [course_oracle.became(judges, key, at, at + 1) for at in range(len(judges) - 1)]
    return [*steps, course_oracle.became([judges[0], judges[-1]], key, 0, 1)]


def _carried(old: Any, new: Any, mapping: Mapping[str, list[str]]) -> Document:  # noqa: ANN401
    """What of an earlier plan had no place, had more than one, and what had nothing before."""
    keys = course_oracle.criteria(old)
    reached = {target for key in keys for target in mapping.get(key, ())}
    return {
        "lost": [key for key in keys if not mapping.get(key)],
        "split": {key: mapping[key] for key in keys if len(mapping.get(key, ())) > 1},
        "new": [key for key in course_oracle.criteria(new) if key not in reached],
    }


# Scans.


def weighed(vector: Document) -> Document:
    """What a scan comes to; effects are named by their place in the file, from 0."""
    scan = bw.from_dict(vector["scan"], bw.Scan)
    themes = [theme.id for theme in bw.themes(scan.scheme, edition=EDITION)]
    weights = {key: Fraction(value) for key, value in vector["weights"].items()}

    def places(chosen: Iterable[Any]) -> list[int]:
        return sorted(scan.effects.index(effect) for effect in chosen)

    return {
        "coverage": written(scan_oracle.coverage(scan, themes)),
        "themes": {
            theme: {
                dimension: [written(one) for one in found]
                for dimension in scan_oracle.DIMENSIONS
                if any((found := scan_oracle.sums(scan, theme, dimension, weights))[:3])
            }
            for theme in themes
            if any(effect.theme == theme for effect in scan.effects)
        },
        "flags": sorted(
            [
                [kind, list(concerned), dimension, places(effect for effect, _ in rests_on)]
                for kind, concerned, dimension, rests_on in scan_oracle.flags(scan, themes, weights)
            ],
            key=repr,
        ),
        "unspecified": places(one for one in scan.effects if scan_oracle.is_unspecified(one)),
        "unclear": places(one for one in scan.effects if "inside_eu" in one.places),
        "undecided": places(one for one in scan.effects if one.sentiment is None),
        "unrated": places(one for one in scan.effects if one.importance is None),
    }


# Indices.


def computed(vector: Document) -> Document:
    """What an index comes to, per year and node."""
    known = {one.id: one.direction for one in bw.indicators(edition=EDITION)}
    judge = index_oracle.Judge(vector["panel"], vector["spec"], vector["settings"], known)
    return {
        "years": {
            str(year): {
                node["id"]: _of_node(judge, node, year) for node in index_oracle.nodes(judge.root)
            }
            for year in judge.years
        },
        "effective_weights": _hexed_table(judge.shares(judge.root)),
        "contributions": {
            str(year): _hexed_table(judge.contributions(judge.root, year, 0))
            for year in judge.years
        },
    }


def _of_node(judge: Any, node: Document, year: int) -> Document:  # noqa: ANN401 (of the oracle)
    values = judge.values(node, year)
    found: Document = {"values": _hexed(values), "ranks": index_oracle.ranks(values)}
    if "children" in node:
        bounds = judge.bounds(node, year) or (None, None)
        found |= {
            "coverage": _hexed(judge.coverage(node, year)),
            "low": _hexed(bounds[0]),
            "high": _hexed(bounds[1]),
        }
    return found


def _hexed(found: Iterable[Any] | None) -> list[str | None] | None:
    """Floats as `float.hex` writes them."""
    if found is None:
        return None
    rounded = [index_oracle.rounded(one) for one in found]
    return [None if one is None else one.hex() for one in rounded]


def _hexed_table(found: Mapping[str, Any] | None) -> Document | None:
    return None if found is None else {
        key: index_oracle.rounded(one).hex() for key, one in found.items()
    }  # fmt: skip


# Files.


def with_results(vectors: Iterable[Document], result: Any) -> list[Document]:  # noqa: ANN401 (a function)
    """Every vector with what it comes to, unless it says that itself."""
    return [{**one, "expected": one.get("expected") or result(one)} for one in vectors]


def files() -> dict[str, Document]:
    """All files, by name without ``.json``."""
    return {
        "assessments": {"plans": PLANS, "vectors": with_results(assessments(), scored)},
        "comparisons": {
            "plans": {"klein": PLANS["klein"]},
            "vectors": with_results(comparisons(), compared),
        },
        "courses": {"plans": COURSE_PLANS, "vectors": with_results(courses(), coursed)},
        "scans": {"vectors": with_results(scans(), weighed)},
        "indices": {"vectors": with_results(indices(), computed)},
        "faults": {"plans": {"klein": PLANS["klein"]}, "vectors": list(faults())},
    }


def as_text(kind: str, content: Document) -> str:
    """The file: a line per plan and per vector, so that a change reads well."""
    head = {"format": "brede_welvaart/vectors/1", "kind": kind, "edition": EDITION}
    lines = [f"{_dump(key)}: {_dump(value)}" for key, value in head.items()]
    if "plans" in content:
        plans = ",\n".join(f"  {_dump(key)}: {_dump(one)}" for key, one in content["plans"].items())
        lines.append(f'"plans": {{\n{plans}\n}}')
    vectors = ",\n".join(_dump(vector) for vector in content["vectors"])
    lines.append(f'"vectors": [\n{vectors}\n]')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _dump(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def main(arguments: list[str] | None = None) -> None:
    """Write the files.

    Args:
        arguments: Those of the command line by default.
    """
    parser = argparse.ArgumentParser(description="Write the test vectors of an edition.")
    parser.add_argument("folder", type=Path, help="where the vectors go")
    folder: Path = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files().items():
        (folder / f"{name}.json").write_text(as_text(name, content), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
