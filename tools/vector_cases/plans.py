"""Plans of one's own that the vectors of assessments are scored by."""

from vector_cases.writing import Document, plan, step

#: Two phases, all aspects, whole and broken weights, a scale that does not rise evenly.
SMALL = plan(
    "klein",
    [(0, 0), (1, "1/4"), (2, 1)],
    [
        step("een", "plan do:1/2 check:2", phase="agenda"),
        step("twee", "plan do", "3/2", phase="actie"),
        step("drie", "act", "1/3", phase="actie"),
    ],
    "agenda actie",
)
#: Weights of 0 and of 18 digits, what was withdrawn, a step that is left without criteria, a phase
#: without steps, a step without a phase, a level that is no whole number.
WEIGHTS = plan(
    "gewichten",
    [(0, 0), ("1/2", "1/3"), (3, 1)],
    [
        step("aa", "plan:0 do:2/3 -:5", 2, phase="begin"),
        step("bb", "plan", 0, phase="begin"),
        step("cc", "plan! do check:999999999999999999", "1/7"),
        step("dd", "plan", withdrawn="2026-06-30", phase="begin"),
        step("ee", "plan:0 do:0", phase="begin"),
    ],
    "begin leeg",
)
#: The least that a plan can be.
BARE = plan("kaal", [(0, 0), (1, 1)], [step("enig", "-")])
#: Where a median falls: an even and an odd number, equal and unequal weights.
ROWS = plan(
    "reeks",
    [(0, 0), (1, "1/4"), (2, "1/2"), (3, "3/4"), (4, 1)],
    [
        step("even", "plan do check act"),
        step("oneven", "plan:1 do:2 check:3 act:4 plan:5", 2),
        step("half", "do:1/2 do:1/3 do:1/6", "1/2"),
    ],
)
#: A number of levels that is not that of ours, with scores of large denominators.
PRIMES = plan(
    "priemen",
    [(1, 0), (2, "1/7"), (3, "2/11"), (5, "7/13"), (8, 1)],
    [
        step("links", "plan:3/17 plan:5/19 act", "2/23"),
        step("midden", "do:1/29 check:999999999999999989", "5/31"),
        step("rechts", "act:7/1 do:11/37", 1),
    ],
)

#: A plan of four criteria, and what came after it: other criteria, and a level more.
EARLIER = plan(
    "eerder",
    [(0, 0), (1, "1/4"), (2, 1)],
    [step("een", "plan do:1/2 -"), step("twee", "act", "1/3")],
)
SUCCESSOR = plan(
    "vervolg",
    [(0, 0), (1, "1/4"), (2, "1/2"), (3, 1)],
    [step("een", "plan do"), step("nieuw", "do:2 check -", "1/2")],
)

PLANS: dict[str, Document] = {
    "klein": SMALL,
    "gewichten": WEIGHTS,
    "kaal": BARE,
    "reeks": ROWS,
    "priemen": PRIMES,
}
COURSE_PLANS: dict[str, Document] = {"eerder": EARLIER, "vervolg": SUCCESSOR}
