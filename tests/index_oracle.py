"""An index by the letter of section 5 of the design, slowly and plainly, in sixty digits.

This is the judge of the test vectors: it reads plain values, as JSON has them, and calculates with
``Decimal``, so that there is one rounding, at the end. It shares no code with the library and knows
no numpy; do not make it faster.
"""

from decimal import Decimal, getcontext

getcontext().prec = 60

ONE = Decimal(1)
ZERO = Decimal(0)
TIE = Decimal("1e-12")
#: What is left of sums of numbers of sixty digits, and smaller than this, is 0.
NOTHING = Decimal("1e-40")


def exact(number):
    """A number of a document, as the float that every language makes of it."""
    return Decimal(float(number))


def tied(one, other):
    """'Scores within 1e-12 relative of each other tie.'"""
    return abs(one - other) <= TIE * max(abs(one), abs(other))


def ranks(numbers, *, highest_first=True):
    """'Rank 1 = best'; ties share the lowest; what is missing has none."""
    there = sorted((n for n in numbers if n is not None), reverse=highest_first)
    found = {}
    for place, number in enumerate(there, start=1):
        before = there[place - 2] if place > 1 else None
        is_tied = before is not None and tied(number, before)
        found[number] = found[before] if is_tied else place
    return [None if number is None else found[number] for number in numbers]


def mean(numbers):
    return sum(numbers, ZERO) / len(numbers)


def deviation(numbers):
    """Of a sample: n - 1."""
    middle = mean(numbers)
    squares = sum(((number - middle) ** 2 for number in numbers), ZERO)
    return (squares / (len(numbers) - 1)).sqrt()


# Normalisers -------------------------------------------------------------------------------------


def on_scale(share, scale):
    low, high = map(exact, scale)
    return low + share * (high - low)


def normalised(figure, how, direction, against, reference):
    """Points of one figure.

    `against` are the figures that decide, `reference` gives that of the region of reference.
    """
    return globals()[f"by_{how['kind']}"](figure, how, direction, against, reference)


def by_min_max(figure, how, direction, against, _reference):
    low, high = min(against), max(against)
    if how.get("quantiles"):
        low, high = (quantile(against, share) for share in how["quantiles"])
    share = (figure - low) / (high - low)
    if how.get("quantiles"):
        share = min(max(share, ZERO), ONE)
    scale = (how.get("lower", 0), how.get("upper", 100))
    return on_scale(share if direction == 1 else 1 - share, scale)


def quantile(numbers, share):
    """Straight between neighbours."""
    ordered, place = sorted(numbers), exact(share) * (len(numbers) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def by_z_score(figure, how, direction, against, _reference):
    distance = (figure - mean(against)) / deviation(against)
    return exact(how.get("mean", 0)) + direction * distance * exact(how.get("sd", 1))


def by_rank(figure, _how, direction, against, _reference):
    """'1 = worst, least of ties.'"""
    turned = [direction * one for one in against]
    return Decimal(ranks(turned, highest_first=False)[against.index(figure)])


def by_percentile_rank(figure, how, direction, against, _reference):
    share = (by_rank(figure, how, direction, against, None) - 1) / (len(against) - 1)
    return on_scale(share, how.get("scale", (0, 100)))


def by_goalposts(figure, how, direction, _against, _reference):
    """'Direction -1 flips after the goalposts.'"""
    low, high = exact(how["lower"]), exact(how["upper"])
    if how.get("log", False):
        figure, low, high = figure.ln(), low.ln(), high.ln()
    share = (figure - low) / (high - low)
    if how.get("clip", True):
        share = min(max(share, ZERO), ONE)
    return on_scale(share if direction == 1 else 1 - share, how.get("scale", (0, 100)))


def by_fraction_of_max(figure, how, direction, against, _reference):
    """'Direction -1: min/x.'"""
    share = figure / max(against) if direction == 1 else min(against) / figure
    return on_scale(share, how.get("scale", (0, 100)))


def by_distance_to_reference(figure, how, direction, against, reference):
    there = reference(how["region"])
    worst = min(against) if direction == 1 else max(against)
    return on_scale(1 - (there - figure) / (there - worst), how.get("scale", (0, 100)))


def by_identity(figure, _how, direction, _against, _reference):
    return direction * figure


# Aggregators -------------------------------------------------------------------------------------


def combined(pairs, how, *, zeros=False):
    """Points of a group from pairs of weight and points of the children that have a value."""
    whole = sum((weight for weight, _ in pairs), ZERO)
    shares = [(weight / whole, points) for weight, points in pairs]
    kind = how["kind"]
    if kind == "apart":
        return None
    if kind == "minimum":
        return min(points for _, points in shares)
    if kind == "mazziotta_pareto":
        return mazziotta_pareto(shares, how)
    power = {"arithmetic": ONE, "geometric": ZERO, "harmonic": -ONE}.get(kind)
    return power_mean(shares, exact(how["p"]) if power is None else power, zeros=zeros)


def power_mean(shares, power, *, zeros):
    if power <= 0 and any(points <= 0 for _, points in shares):
        assert zeros, "a vector of a mean of points of 0 has no result"
        return ZERO
    if power == 0:
        return sum((share * points.ln() for share, points in shares), ZERO).exp()
    if power == 1:
        return sum((share * points for share, points in shares), ZERO)
    total = sum((share * points**power for share, points in shares if points != 0), ZERO)
    return total ** (1 / power) if total else ZERO


def mazziotta_pareto(shares, how):
    middle = sum((share * points for share, points in shares), ZERO)
    spread = sum((share * (points - middle) ** 2 for share, points in shares), ZERO)
    count, ddof = len(shares), how.get("ddof", 1)
    correction = Decimal(count) / (count - ddof) if count > ddof else ZERO
    return middle + exact(how.get("penalty", -1)) * spread * correction / middle


# The tree ----------------------------------------------------------------------------------------


def counted(node):
    """The children of positive weight that have something below them."""
    return [
        child
        for child in node.get("children", ())
        if child.get("weight", 1) > 0 and ("children" not in child or counted(child))
    ]


def nodes(node):
    """A node and all below it."""
    yield node
    for child in counted(node):
        yield from nodes(child)


def leaves(node):
    return [one for one in nodes(node) if "children" not in one]


def weight(node):
    return exact(node.get("weight", 1))


class Judge:
    """One index, in all years that are asked for."""

    def __init__(self, panel, spec, settings, catalogue):
        self.panel = panel
        self.root = spec["root"]
        self.how = spec.get("normalise", {"kind": "min_max"})
        self.years = [settings["period"]] if "period" in settings else panel["periods"]
        self.reference = settings.get("reference")
        self.directions = {**catalogue, **settings.get("directions", {})}

    def figures(self, leaf, year):
        """The figures of all regions, None where there is none."""
        at = self.panel["indicators"].index(leaf), self.panel["periods"].index(year)
        found = (row[at[0]][at[1]] for row in self.panel["values"])
        return [None if one is None else exact(one) for one in found]

    def against(self, leaf, year):
        """'Those of one year; "panel", of all years together; "each", of its own year.'"""
        if self.reference == "panel":
            years = self.panel["periods"]
        else:
            years = [year if self.reference in (None, "each") else self.reference]
        return years, [f for y in years for f in self.figures(leaf, y) if f is not None]

    def points(self, leaf, year):
        """The points of all regions on a leaf."""
        years, against = self.against(leaf["id"], year)

        def reference(region):
            return self.figures(leaf["id"], years[0])[self.panel["regions"].index(region)]

        how = leaf.get("normalise") or self.how
        sign = leaf.get("direction") or self.directions[leaf["id"]]
        return [
            None if figure is None else normalised(figure, how, sign, against, reference)
            for figure in self.figures(leaf["id"], year)
        ]

    def values(self, node, year):
        """'A group takes what is there', and none 'below min_coverage' of its direct children."""
        if "children" not in node:
            return self.points(node, year)
        children = counted(node)
        columns = [self.values(child, year) for child in children]
        return [self.value(node, children, row) for row in zip(*columns, strict=True)]

    def value(self, node, children, row):
        pairs = [(weight(c), one) for c, one in zip(children, row, strict=True) if one is not None]
        if not pairs or Decimal(len(pairs)) / len(row) < exact(node.get("min_coverage", 0)):
            return None
        return combined(pairs, node.get("aggregate", {"kind": "arithmetic"}))

    def shares(self, node):
        """The effective weight of every leaf below a node."""
        if "children" not in node:
            return {node["id"]: ONE}
        children = counted(node)
        whole = sum((weight(child) for child in children), ZERO)
        return {
            leaf: share * weight(child) / whole
            for child in children
            for leaf, share in self.shares(child).items()
        }

    def coverage(self, node, year):
        """'Effective weight of the leaves present.'"""
        found = [ZERO for _ in self.panel["regions"]]
        for leaf, share in self.shares(node).items():
            for place, figure in enumerate(self.figures(leaf, year)):
                found[place] += ZERO if figure is None else share
        return found

    def bounds(self, node, year):
        """'Missing leaves at their worst and best normalised value seen, or the goalposts'.'"""
        if any(one.get("aggregate", {}).get("kind") == "mazziotta_pareto" for one in nodes(node)):
            return None
        own = self.values(node, year)
        ends = []
        for side, outer in ((0, min), (1, max)):
            filled = self.filled(node, year, side, outer)
            ends.append(
                [None if one is None else outer(one, f) for one, f in zip(own, filled, strict=True)]
            )
        return ends

    def filled(self, node, year, side, outer):
        """The points with every missing leaf at one end; 'a zero counts as zero there'."""
        if "children" not in node:
            points = self.points(node, year)
            seen = [one for one in points if one is not None]
            how = node.get("normalise") or self.how
            if how["kind"] == "goalposts":
                seen.append(exact(how.get("scale", (0, 100))[side]))
            if how["kind"] == "min_max" and how.get("quantiles"):
                seen.append(exact((how.get("lower", 0), how.get("upper", 100))[side]))
            end = outer(seen) if seen else None
            return [end if one is None else one for one in points]
        children = counted(node)
        columns = [self.filled(child, year, side, outer) for child in children]
        how = node.get("aggregate", {"kind": "arithmetic"})
        found = []
        for row in zip(*columns, strict=True):
            pairs = [
                (weight(c), one) for c, one in zip(children, row, strict=True) if one is not None
            ]
            found.append(combined(pairs, how, zeros=True) if pairs else None)
        return found

    def contributions(self, node, year, place):
        """The points that every leaf adds; None where a group is no arithmetic mean."""
        groups = [one for one in nodes(node) if "children" in one]
        if any(
            one.get("aggregate", {}).get("kind", "arithmetic") != "arithmetic" for one in groups
        ):
            return None
        return self.parts(node, year, place, ONE)

    def parts(self, node, year, place, share):
        own = self.values(node, year)[place]
        if own is None:
            return {}
        if "children" not in node:
            return {node["id"]: share * own}
        there = [c for c in counted(node) if self.values(c, year)[place] is not None]
        whole = sum((weight(child) for child in there), ZERO)
        found = {}
        for child in there:
            found |= self.parts(child, year, place, share * weight(child) / whole)
        return found


def rounded(number):
    """The float nearest to a number."""
    if number is None:
        return None
    return 0.0 if abs(number) < NOTHING else float(number)
