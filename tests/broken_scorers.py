"""A scorer of the ten steps in floats, as another tool might have it, and ways to get it wrong.

It shares no code with the library. Each way to get it wrong is one switch.
"""

from fractions import Fraction


def number(value, default=1):
    """A weight, level or score of a document as a float."""
    return float(Fraction(default if value is None else value))


def mean(pairs):
    return sum(weight * one for weight, one in pairs) / sum(weight for weight, _ in pairs)


class Scorer:
    """Scores an assessment by a plan, with the switches that are on."""

    def __init__(self, *switches):
        self.switches = set(switches)

    def __call__(self, assessment, plan):
        scores = {number(one["value"], 0): number(one["score"], 0) for one in plan["scale"]}
        parts = []
        for step in plan["steps"]:
            weight = self.weight(step)
            if weight:
                cells = [
                    (self.weight(one), self.merged(assessment, one["id"], scores))
                    for one in step["criteria"]
                    if self.was_asked(assessment, one["id"])
                ]
                parts.append((step["id"], weight, self.step([one for one in cells if one[0]])))
        total = self.whole([(weight, one) for _, weight, one in parts])
        return {"total": total, "steps": {key: one for key, _, one in parts}}

    def was_asked(self, assessment, criterion):
        if "asks nothing" in self.switches:
            return True
        lists = [response.get("asked") for response in assessment["responses"]]
        if "all is none" in self.switches and lists and None not in lists:
            return False
        return not lists or any(asked is None or criterion in asked for asked in lists)

    def weight(self, record):
        if record.get("withdrawn") and "keeps withdrawn" not in self.switches:
            return 0.0
        if "all weights one" in self.switches:
            return 1.0
        weight = number(record.get("weight"))
        return weight + 1 if "adds one to weights" in self.switches else weight

    def merged(self, assessment, criterion, scores):
        """The mean of what the actors say, or the word for why there is none."""
        views, words = {}, set()
        for response in assessment["responses"]:
            for answer in response["answers"]:
                if answer["criterion"] != criterion:
                    continue
                if answer.get("level") is not None:
                    score = scores[number(answer["level"])]
                    views.setdefault(response["actor"], []).append(score)
                else:
                    words.add(answer.get("status"))
        if views and "first response only" in self.switches:
            return next(iter(views.values()))[0]
        if views and "responses outvote" in self.switches:
            return mean([(1, one) for found in views.values() for one in found])
        if views:
            return mean([(1, mean([(1, one) for one in found])) for found in views.values()])
        if "not_applicable" in words and "unknown" not in words:
            return "open" if "not applicable is open" in self.switches else "not applicable"
        return "open"

    def step(self, cells):
        cells = [one for one in cells if one[1] != "not applicable"]
        if not cells:
            return dict.fromkeys(("value", "low", "high", "coverage"))
        known = [(weight, one) for weight, one in cells if one != "open"]
        if "open is zero" in self.switches:
            known = [(weight, 0 if one == "open" else one) for weight, one in cells]
        filled = {
            name: 100 * mean([(w, level if one == "open" else one) for w, one in cells])
            for name, level in (("low", 0), ("high", 1))
        }
        covered = sum(weight for weight, one in cells if one != "open")
        value = 100 * mean(known) if known else None
        if "rounds before adding" in self.switches and value is not None:
            value, filled = round(value), {name: round(one) for name, one in filled.items()}
        if "clamps the range" in self.switches and value is not None:
            filled["low"] = max(filled["low"], value - 20)
            filled["high"] = min(filled["high"], value + 20)
        if "counts answers" in self.switches:
            return {"value": value, **filled, "coverage": float(covered > 0)}
        return {"value": value, **filled, "coverage": covered / sum(w for w, _ in cells)}

    def whole(self, parts):
        parts = [(weight, one) for weight, one in parts if one["coverage"] is not None]
        if not parts:
            return dict.fromkeys(("value", "low", "high", "coverage"))
        found = {
            name: mean([(weight, one[name]) for weight, one in parts])
            for name in ("low", "high", "coverage")
        }
        known = [(weight, one["value"]) for weight, one in parts if one["value"] is not None]
        return {"value": mean(known) if known else None, **found}
