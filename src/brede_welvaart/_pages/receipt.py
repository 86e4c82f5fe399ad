"""The pages of a receipt, and of a check by it that found no difference."""

from collections.abc import Iterator

from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import Block, Heading, Line, Paragraph, Tone, pairs
from brede_welvaart._pages.scores import EDITION
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.results import Verification
from brede_welvaart.model.receipt import Receipt
from brede_welvaart.model.text import Text

RECEIPT = Text("Controlebewijs", "Receipt")
_PLAN = Text("Stappenplan", "Plan")
_INPUT = Text("Inbreng", "Input")
_RESULTS = Text("Uitkomst", "Results")
_METHOD = Text("Methode", "Method")
_METHODS = {
    "mean": Text("gemiddelde", "mean"),
    "median": Text("mediaan", "median"),
    "weakest": Text("laagste", "weakest"),
}
_OPEN = Text("Wat open is", "What is open")
_MISSING = {
    "skip": Text("telt niet mee", "is left out"),
    "zero": Text("telt als het laagste niveau", "counts as the lowest level"),
    "refuse": Text("mag er niet zijn", "is refused"),
}
_WEIGHTS = Text("Gewichten", "Weights")
_VERSION = Text("Versie", "Version")
_MADE_AGAIN = Text(
    "Opnieuw gemaakt, en alles is gelijk.", "Made again, and everything is the same."
)
_VERSIONS = Text(
    "Gemaakt met versie {}, nagekeken met versie {}.", "Made with version {}, checked with {}."
)


def page(receipt: Receipt, say: Words) -> Iterator[Block]:
    """What a result was made of.

    Args:
        receipt: The receipt.
        say: The language.
    """
    yield Heading(say(RECEIPT), 1, (say(EDITION, receipt.edition),))
    yield pairs(rows(receipt, say))


def rows(receipt: Receipt, say: Words) -> list[tuple[str, str]]:
    """What a result was made of, each with its label."""
    settings = receipt.settings
    found = [
        (_PLAN, receipt.plan),
        (_INPUT, receipt.input),
        (_RESULTS, receipt.results),
        (_METHOD, say(_METHODS[settings.method])),
        (_OPEN, say(_MISSING[settings.missing])),
        (_WEIGHTS, ", ".join(f"{key} {weight}" for key, weight in settings.weights)),
        (_VERSION, receipt.version),
    ]
    return [(say(label), clean(value)) for label, value in found if value]


def verification(found: Verification, say: Words) -> Iterator[Block]:
    """That a result is what its input gives, and by which versions.

    Args:
        found: The outcome of the check.
        say: The language.
    """
    versions = say(_VERSIONS, found.made_with, found.checked_with)
    yield Paragraph([say(_MADE_AGAIN), Line(versions, Tone.QUIET)])
