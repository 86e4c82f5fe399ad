"""What the library makes of a test vector, in the form in which its expected result is written.

As a script it tries all vectors that need no numpy. It uses the standard library and ours only, so
that it runs wherever these do: from a wheel that is not unpacked, and in a browser.
"""

import json
import sys

import brede_welvaart as bw


def read(folder, kind):
    """A file of vectors."""
    return json.loads((folder / "vectors" / f"{kind}.json").read_bytes())


def plans_of(file, edition):
    """The plans that vectors name, and that of the edition under None."""
    own = {key: bw.from_dict(plan, bw.Plan) for key, plan in file.get("plans", {}).items()}
    return {None: bw.plan(edition), **own}


def written(number):
    return None if number is None else str(number)


def numbers(score):
    exact = (score.exact, score.exact_low, score.exact_high, score.exact_coverage)
    return [written(number) for number in exact]


def hexed(number):
    return None if number is None else number.hex()


def table(scores):
    return {str(key): numbers(score) for key, score in scores.items()}


# Assessments -------------------------------------------------------------------------------------


def scored(vector, plans):
    """What an assessment comes to, or the error."""
    plan = plans[vector["plan"]]
    given = bw.from_dict(vector["assessment"], bw.Assessment, plan=plan)
    try:
        scores = bw.score(given, plan=plan, **vector["settings"])
    except bw.ScoringError as error:
        return {"error": "ScoringError", "criteria": list(error.criteria)}
    except bw.DataError as error:
        return {"error": "DataError", "paths": [fault.path for fault in error.faults]}
    total = scores.total
    return {
        "total": numbers(total),
        "steps": table(scores.steps),
        "phases": table(scores.phases),
        "aspects": table(scores.aspects),
        "floats": [hexed(one) for one in (total.value, total.low, total.high, total.coverage)],
        "criteria": {
            key: [str(one.state), written(one.exact), {a: str(p) for a, p in one.actors.items()}]
            for key, one in scores.criteria.items()
        },
        "not_asked": list(scores.asked.not_asked),
        "open": list(scores.open),
        "excluded": exclusions(scores.excluded),
        "disputed": exclusions(scores.disputed),
        "contributions": contributions(scores),
        "disagreement": {
            key: str(gap) for key, gap in scores.disagreement.items() if gap is not None
        },
        "improvements": [
            [one.criterion, one.is_open, *map(str, (one.current, one.target.value, one.gain))]
            for one in scores.improvements()
        ],
        "actors": {actor: of_actor(scores.actor(actor)) for actor in scores.actors},
    }


def exclusions(found):
    return {one.criterion: [sorted(one.actors), sorted(one.others)] for one in found}


def contributions(scores):
    if scores.settings.method != "mean":
        return None
    return {key: str(points) for key, points in scores.contributions.items()}


def of_actor(scores):
    return {"total": numbers(scores.total), "steps": table(scores.steps)}


def compared(vector, plans):
    """What changed between two assessments."""
    plan = plans[vector["plan"]]
    before, after = (
        bw.score(
            bw.from_dict(vector[name], bw.Assessment, plan=plan), plan=plan, **vector["settings"]
        )
        for name in ("before", "after")
    )
    found = bw.compare_scores(before, after)
    return {
        "change": written(found.change),
        "like_for_like": written(found.like_for_like),
        "steps": {key: written(change) for key, change in found.steps.items()},
        "newly_asked": list(found.newly_asked),
        "no_longer_asked": list(found.no_longer_asked),
        "newly_answered": list(found.newly_answered),
        "newly_open": list(found.newly_open),
        "no_longer_applicable": list(found.no_longer_applicable),
        "moved": [[one.criterion, str(one.before), str(one.after)] for one in found.moved],
    }


# Courses -----------------------------------------------------------------------------------------


def coursed(vector, plans):
    """What became of everything over time, or the error."""
    given = []
    for one in vector["given"]:
        plan = plans[one["plan"]]
        assessment = bw.from_dict(one["assessment"], bw.Assessment, plan=plan)
        given.append(bw.score(assessment, plan=plan, **vector["settings"]))
    try:
        found = bw.course(given, mapping=vector.get("mapping"))
    except bw.DataError as error:
        return {"error": "DataError", "paths": [fault.path for fault in error.faults]}
    changes = (*found.changes, found.whole)
    return {
        "dates": [day.isoformat() for day in found.dates],
        "totals": [numbers(total) for total in found.totals],
        "changes": [[written(one.change), written(one.like_for_like)] for one in changes],
        "stood": {
            key: [written(one.state if one.exact is None else one.exact) for one in course.moments]
            for key, course in found.criteria.items()
        },
        "turns": {
            key: [str(turn) for turn in (*course.turns, course.turn)]
            for key, course in found.criteria.items()
        },
        "carried": [carried(moment.carried) for moment in found.moments],
    }


def carried(found):
    if found is None:
        return None
    split = {key: list(targets) for key, targets in found.split.items()}
    return {"lost": list(found.lost), "split": split, "new": list(found.new)}


# Scans -------------------------------------------------------------------------------------------


def weighed(vector, _plans):
    """What a scan comes to."""
    scan = bw.from_dict(vector["scan"], bw.Scan)
    profile = bw.weigh(scan, weights=vector["weights"])

    def places(effects):
        return sorted(scan.effects.index(effect) for effect in effects)

    return {
        "coverage": str(profile.exact_coverage),
        "themes": {
            key: {
                str(dimension): tally
                for dimension, one in theme.dimensions.items()
                if set(tally := [*map(str, (one.positive, one.negative, one.neutral, one.net))])
                != {"0"}
            }
            for key, theme in profile.themes.items()
            if theme.is_covered
        },
        "flags": sorted(
            [
                [
                    str(flag.kind),
                    list(flag.themes),
                    flag.dimension and str(flag.dimension),
                    places(flag.effects),
                ]
                for flag in profile.flags
            ],
            key=repr,
        ),
        **{
            name: places(getattr(profile, name))
            for name in ("unspecified", "unclear", "undecided", "unrated")
        },
    }


# Faults ------------------------------------------------------------------------------------------


def refused(vector, plans):
    """The paths of all that is wrong in a document, sorted; None if it is taken as good."""
    plan = plans[vector["plan"]] if "plan" in vector else None
    try:
        if "text" in vector:
            bw.from_json(vector["text"], plan=plan)
        else:
            bw.from_dict(vector["document"], plan=plan)
    except bw.DataError as error:
        return sorted(fault.path for fault in error.faults)
    return None


#: What to do with the vectors of every kind that can be done without numpy.
RESULTS = {"assessments": scored, "comparisons": compared, "courses": coursed, "scans": weighed}


def differences(folder, edition):
    """The ids of the vectors that come to something else, and how many were tried.

    Args:
        folder: The folder of the edition, as `brede_welvaart.data_files` gives it.
        edition: Its name.
    """
    different, tried = [], 0
    for kind, result in RESULTS.items():
        file = read(folder, kind)
        plans = plans_of(file, edition)
        for vector in file["vectors"]:
            tried += 1
            if result(vector, plans) != vector["expected"]:
                different.append(vector["id"])
    file = read(folder, "faults")
    plans = plans_of(file, edition)
    for vector in file["vectors"]:
        tried += 1
        if refused(vector, plans) != sorted(vector["paths"]):
            different.append(vector["id"])
    return different, tried


def main(edition="2026.1"):
    """Try the vectors of the package as it is found, and say so; the status is 1 if one differs."""
    with bw.data_files(edition) as folder:
        different, tried = differences(folder, edition)
    lines = [f"differs: {key}" for key in different]
    lines += [f"{tried - len(different)} of {tried} vectors, Python {sys.version.split()[0]},"]
    sys.stdout.write("\n".join([*lines, f"with {bw.__file__}", ""]))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
