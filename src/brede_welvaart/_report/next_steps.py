"""Possible next steps in a report: one criterion one level further, or to be found out first."""

from brede_welvaart._base.markup import Html, join, tag
from brede_welvaart._pages.findings import ALL_HIGHEST, FIND_OUT, NEXT_STEPS
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.words import Words
from brede_welvaart._report.levels import around, named
from brede_welvaart._report.marks import ladder
from brede_welvaart._report.parts import Section, head
from brede_welvaart._steps.results import Improvement
from brede_welvaart._steps.scores import Scores
from brede_welvaart.model.plan import Criterion
from brede_welvaart.model.text import Text

_HINT = Text("Eén niveau verder, of eerst uitzoeken", "One level further, or find out first")
_INTRO = Text(
    "Criteria waarbij één niveau meer de ondergrens van het totaal het meest verhoogt. Bij gelijke "
    "winst komt de stap met de laagste ondergrens eerst. Wat nog onbekend is, vraagt eerst om "
    "uitzoeken.",
    "Criteria of which one more level raises the low end of the total most. With equal gain the "
    "step with the lower low end comes first. What is not known yet is to be found out first.",
)
_FROM = Text("Van '{}' naar '{}'", "From '{}' to '{}'")
_FROM_BETWEEN = Text("Van tussen '{}' en '{}' naar '{}'", "From between '{}' and '{}' to '{}'")
_PLACE = Text("Stap {}, criterium {}.", "Step {}, criterion {}.")
_GAIN = Text("Ondergrens van het totaal: {}.", "Low end of the total: {}.")
#: So many are shown.
_SHOWN = 6


def section(scores: Scores, names: Names, say: Words) -> Section:
    """What could go one level further."""
    found = scores.improvements(_SHOWN)
    title = say(NEXT_STEPS)
    if not found:
        content = head(title, [say(ALL_HIGHEST)], id="next")
    else:
        criteria = {one.id: one for one in scores.plan.criteria}
        items = [_item(one, criteria[one.criterion], scores, names, say) for one in found]
        content = join(head(title, [say(_INTRO)], id="next"), tag("ol", *items, class_="next"))
    return Section("next", title, say(_HINT), content)


def _item(
    found: Improvement, criterion: Criterion, scores: Scores, names: Names, say: Words
) -> Html:
    how = say(FIND_OUT) if found.is_open else _how(found, scores, say)
    drawn = ladder(scores.plan.scale, found.current, found.target, how, is_open=found.is_open)
    place = say(_PLACE, names.number(found.step), names.criterion_number(criterion.id))
    gain = say(_GAIN, say.change(found.gain))
    return tag(
        "li",
        tag("p", say(criterion.statement), class_="what"),
        tag("p", drawn, tag("span", how), class_="how"),
        tag("p", " ".join(filter(None, (place, say(criterion.hint), gain))), class_="small"),
    )


def _how(found: Improvement, scores: Scores, say: Words) -> str:
    """From where it stands to the next level."""
    below, above = (named(one, say) for one in around(scores.plan.scale, found.current))
    target = named(found.target, say)
    if below == above:
        return say(_FROM, below, target)
    return say(_FROM_BETWEEN, below, above, target)
