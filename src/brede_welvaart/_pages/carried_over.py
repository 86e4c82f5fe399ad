"""What is said of scores that were carried over to another plan: what had no place there."""

from collections.abc import Iterator, Sequence

from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import Bars, Block, Heading, Listing, Note
from brede_welvaart._pages.findings import statement
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import bar_of, facts_of
from brede_welvaart._pages.scores import organisation_of
from brede_welvaart._pages.words import Words
from brede_welvaart._steps.mapping import CarriedScores
from brede_welvaart.model.text import Text

_FROM = Text("Overgezet uit {}, editie {}", "Carried over from {}, edition {}")
_HOW = Text(
    "Deze antwoorden waren volgens een ander plan. Ze tellen hier voor de criteria die de "
    "meegegeven mapping noemt. Volgens hun eigen plan was de stand:",
    "These answers were by another plan. They count here for the criteria that the given mapping "
    "names. By their own plan the score was:",
)
_LOST = Text("Verdwenen: telt hier nergens", "Lost: counts nowhere here")
_SPLIT = Text("Gesplitst: telt voor elk deel", "Split: counts for each part")
_NEW = Text("Nieuw: telt toen als niet gevraagd", "New: counts as not asked then")
_BECAME = Text("werd {}", "became {}")


def carried_over(found: Sequence[CarriedScores], say: Words) -> Iterator[Block]:
    """Scores that were by one other plan: what they were by that, and what became of it.

    Args:
        found: The scores, all by the same other plan.
        say: The language.
    """
    first = found[0]
    old, new = first.original.plan, first.scores.plan
    yield Heading(say(_FROM, say(old.name), clean(old.edition)))
    yield Note(say(_HOW))
    yield Bars(tuple((bar_of(one.total), _facts(one, say)) for one in found))
    for title, plan, became in (
        (_LOST, old, dict.fromkeys(first.lost, "")),
        (_SPLIT, old, {key: _became(parts, say) for key, parts in first.split.items()}),
        (_NEW, new, dict.fromkeys(first.new, "")),
    ):
        if became:
            names = Names(say, plan)
            yield Heading(say(title), 3)
            yield Listing(statement(plan, key, names, say, fact) for key, fact in became.items())


def _facts(one: CarriedScores, say: Words) -> str:
    assessment = one.original.assessment
    date = assessment.date
    called = say.day(date) if date else organisation_of(assessment, say)
    return f"{called} · {facts_of(one.total, one.asked, say)}"


def _became(parts: Sequence[str], say: Words) -> str:
    return say(_BECAME, say.listed(parts))
