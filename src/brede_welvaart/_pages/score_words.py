"""What a score says: range and coverage before the value, and no value of too little."""

from brede_welvaart._pages.blocks import Bar
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart._steps.asked import Asked
from brede_welvaart._steps.results import Score
from brede_welvaart.model.text import Text

RANGE = Text("Bereik", "Range")
ANSWERED = Text("Beantwoord", "Answered")
VALUE = Text("Stand", "Value")
TOO_LITTLE = Text("nog te weinig beantwoord", "too little answered yet")
ASKED = Text("{} van {} criteria gevraagd", "{} of {} criteria asked")
NOT_ASKED = Text("niet gevraagd", "not asked")
DOES_NOT_APPLY = Text("geldt hier niet", "does not apply here")
SURE = Text("zeker: lager komt het niet uit", "sure: it comes out no lower")
OPEN = Text("bereik: wat nog open is", "range: what is still open")
CRITERION = Text("Criterium", "Criterion")
GAP = Text("Verschil", "Difference")
VIEWS = Text(
    "Elk teken is het beeld van één actor. Hoe langer de lijn, hoe meer er te bespreken is. "
    "Geen van de beelden is het goede.",
    "Each sign is the view of one actor. The longer the line, the more there is to talk about. "
    "None of the views is the right one.",
)


def asked_of(asked: Asked, say: Words) -> str:
    """How much was asked, where that is not all; else empty."""
    return "" if asked.is_all else say(ASKED, asked.count, asked.of)


def bar_of(score: Score) -> Bar:
    """The range of a score, and its value where that is shown."""
    return Bar(score.exact_low, score.exact_high, score.exact if score.is_enough else None)


def range_of(score: Score, say: Words) -> str:
    """Between what the value lies; one number when nothing is open."""
    if score.exact_low is None or score.exact_high is None:
        return DASH
    return say.span(score.exact_low, score.exact_high)


def coverage_of(score: Score, say: Words) -> str:
    """Which part is answered."""
    return DASH if score.exact_coverage is None else say.percent(score.exact_coverage)


def value_of(score: Score, say: Words) -> str:
    """The value, where enough is answered to show it."""
    return DASH if score.exact is None or not score.is_enough else say.number(score.exact)


def why_no_value(score: Score, say: Words) -> str:
    """What to say in the place of a value that is not shown; empty when it is shown."""
    if score.exact_coverage is None:
        return say(DOES_NOT_APPLY)
    return "" if score.is_enough else say(TOO_LITTLE)


def facts_of(score: Score, asked: Asked, say: Words) -> str:
    """What was asked if that was not all, range, coverage and value on one line."""
    why = why_no_value(score, say) if asked.count else say(NOT_ASKED)
    value = why or f"{say(VALUE).lower()} {value_of(score, say)}"
    facts = (
        asked_of(asked, say),
        f"{say(RANGE).lower()} {range_of(score, say)}",
        f"{say(ANSWERED).lower()} {coverage_of(score, say)}",
        value,
    )
    return " · ".join(fact for fact in facts if fact)
