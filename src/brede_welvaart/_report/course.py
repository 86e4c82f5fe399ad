"""A course in a report: how the total and each step moved over the dates, and what changed."""

from collections.abc import Iterator, Sequence

from brede_welvaart._base.markup import Html, join, tag
from brede_welvaart._pages import course as pages
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.score_words import RANGE, TOO_LITTLE, VALUE, facts_of
from brede_welvaart._pages.scores import organisation_of
from brede_welvaart._pages.words import Words
from brede_welvaart._report.blocks import rendered
from brede_welvaart._report.parts import Chapter, Section, head, key, more
from brede_welvaart._report.slopes import LARGE, SMALL, Dated, slope
from brede_welvaart._steps.course import Course
from brede_welvaart._steps.results import Score
from brede_welvaart.model.text import Text

_TITLE = Text("Voortgang", "Progress")
_HINT = Text("Wat er sinds eerder veranderde", "What changed since before")
_TOTAL = Text("Totaal", "Total")
_BECAME = Text("Wat er van elk criterium werd", "What became of each criterion")
_STEP = Text("Stap {}, {}", "Step {}, {}")
_UNKNOWN = Html('<b class="unknown-value">?</b>')
_LINE = Html(
    '<svg width="40" height="16" aria-hidden="true"><path class="slope" d="M6 11L34 5"></path>'
    '<circle class="dot" cx="6" cy="11" r="4"></circle>'
    '<circle class="dot" cx="34" cy="5" r="4"></circle></svg>'
)
_BOX = Html(
    '<svg width="12" height="18" aria-hidden="true">'
    '<rect class="still-open" x="2" y="1" width="8" height="16"></rect></svg>'
)


def chapter(course: Course, say: Words, _show_actors: Sequence[str]) -> Chapter:
    """What a course gives to a report: how it moved. How far it is now is said before it.

    Args:
        course: The course.
        say: The language.
    """
    last = course.last
    names = Names(say, last.plan)
    title = say(_TITLE)
    period = pages.period_of(course.whole, say)
    signs = key(
        [(_LINE, say(VALUE).lower()), (_BOX, say(RANGE).lower()), (_UNKNOWN, say(TOO_LITTLE))]
    )
    content = join(
        head(title, [f"{period}."], signs, id="progress"),
        tag(
            "div",
            tag("div", tag("h3", say(_TOTAL)), _drawn(course, course.totals, say(_TOTAL), say)),
            tag(
                "div",
                tag("h3", say(pages.PER_STEP)),
                tag("ul", *_steps(course, names, say), class_="multiples"),
            ),
            class_="progress",
        ),
        rendered(pages.changed(course, say)),
        more(say(_BECAME), rendered(pages.became(course, names, say))),
    )
    return Chapter(
        name=organisation_of(last.assessment, say),
        answer="",
        sections=(Section("progress", title, say(_HINT), content),),
        edition=names.edition,
        scale=last.plan.scale,
    )


def _drawn(course: Course, scores: Sequence[Score], title: str, say: Words) -> Html:
    return slope(_dated(course, scores, say), title, LARGE, say)


def _dated(course: Course, scores: Sequence[Score], say: Words) -> list[Dated]:
    """Scores with their dates, and what is said of each."""
    found = []
    for moment, score in zip(course.moments, scores, strict=True):
        told = f"{say.day(moment.date)}: {facts_of(score, moment.asked, say)}"
        value = score.exact if score.is_enough else None
        found.append(Dated(moment.date, score.exact_low, score.exact_high, value, told))
    return found


def _steps(course: Course, names: Names, say: Words) -> Iterator[Html]:
    """A small picture for each step."""
    for step in course.last.plan.active_steps:
        if step.id in course.steps:
            number, name = names.number(step.id), say(step.name)
            title = say(_STEP, number, name)
            drawn = slope(_dated(course, course.steps[step.id], say), title, SMALL, say)
            yield tag("li", tag("h4", tag("span", number), " ", name), drawn)
