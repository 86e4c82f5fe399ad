"""The sheet to read beside a blank form: statements, hints and levels, in Markdown."""

import json
import re
from collections.abc import Iterator
from itertools import chain, groupby

from brede_welvaart._base.lines import clean
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.scores import EDITION, RULES, STEP
from brede_welvaart._pages.words import Words
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Criterion, Plan, Step
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import AnswerStatus

_FORM = Text("Invulformulier", "Form")
_FOR = Text("Voor: {}", "For: {}")
_READ = Text(
    "Dit blad leg je naast het formulier {}. "
    "Kies per criterium het niveau dat past bij wat je kunt laten zien.",
    "Keep this sheet beside the form {}. "
    "For each criterion choose the level that fits what you can show.",
)
_FILL = Text("Zo vul je het formulier in", "How to fill in the form")
_HOW = (
    Text(
        "Zet het gekozen niveau bij `level`, als getal.",
        "Put the level you choose at `level`, as a number.",
    ),
    Text(
        'Weet je het niet? Dat is een goed antwoord. Schrijf dan `"status": "unknown"`.',
        'You do not know? That is a good answer. Then write `"status": "unknown"`.',
    ),
    Text(
        'Geldt een criterium hier niet? Schrijf dan `"status": "not_applicable"`, '
        "en bij `note` waarom. Gebruik dit niet voor “nog niet”.",
        'A criterion does not apply here? Then write `"status": "not_applicable"`, '
        "and at `note` why. Do not use this for “not yet”.",
    ),
    Text(
        "Zet bij `evidence` wat het laat zien: titel, adres en datum.",
        "Put at `evidence` what shows it: title, address and date.",
    ),
    Text(
        "Overslaan mag: dan blijft het criterium open.",
        "You may skip a criterion: it then stays open.",
    ),
)
_EXAMPLE = Text(
    "Een ingevuld criterium ziet er zo uit:", "A criterion that is filled in looks like this:"
)
_EXAMPLE_TITLE = Text("Raadsbrief", "Letter to the council")
_CHECK = Text("Kijk het formulier na met:", "Check the form with:")
LEVELS = Text("Niveaus", "Levels")
NOT_APPLICABLE = Text("geldt hier niet, want:", "does not apply here, because:")

_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~])|&(?=[#\w]+;)")
_BLOCK_START = re.compile(r"^(?:([#+=-])|(\d+)([.)]))")


class Sheet:
    """The sheet that belongs to a form.

    Args:
        form: The blank form.
        plan: The plan whose criteria are in the form.
        file: The name of the form's file.
        check: The command that checks the form.
        say: The language.
    """

    def __init__(self, form: Assessment, plan: Plan, file: str, check: str, say: Words) -> None:
        self._form, self._plan, self._say = form, plan, say
        self._file, self._check = file, check
        self._names = Names(say, plan, form)
        self._criteria = in_form(form, plan)

    def __str__(self) -> str:
        """The whole sheet."""
        parts = (self._top(), self._how(), self._rules(), self._levels(), self._steps())
        return "\n".join(chain.from_iterable(parts)).rstrip()

    def _top(self) -> Iterator[str]:
        say, plan = self._say, self._plan
        edition = markdown(say(EDITION, plan.edition))
        yield f"# {say(_FORM)}: {self._data(plan.name)} ({edition})\n"
        yield self._for(self._form.actor_ids)
        yield say(_READ, code_span(self._file)) + "\n"
        if plan.note:
            yield f"{self._data(plan.note)}\n"

    def _for(self, actors: tuple[str, ...]) -> str:
        return markdown(self._say(_FOR, self._names.actors(actors))) + "\n"

    def _how(self) -> Iterator[str]:
        say = self._say
        yield f"## {say(_FILL)}\n"
        yield "".join(f"- {say(line)}\n" for line in _HOW)
        yield f"{say(_EXAMPLE)}\n"
        yield f"```json\n{self._example()}\n```\n"
        yield f"{say(_CHECK)} {code_span(self._check)}\n"

    def _example(self) -> str:
        """The first criterion, filled in halfway the scale."""
        levels = self._plan.scale.levels
        level = levels[len(levels) // 2].value
        answer = {
            "criterion": self._criteria[0].id,
            "level": level if isinstance(level, int) else str(level),
            "note": "",
            "evidence": [
                {
                    "title": self._say(_EXAMPLE_TITLE),
                    "url": "https://example.org/",
                    "date": "2026-03",
                }
            ],
        }
        return json.dumps(answer, ensure_ascii=False, indent=2)

    def _rules(self) -> Iterator[str]:
        if self._plan.rules:
            yield f"## {self._say(RULES)}\n"
            yield "".join(f"- {self._data(rule)}\n" for rule in self._plan.rules)

    def _levels(self) -> Iterator[str]:
        yield f"## {self._say(LEVELS)}\n"
        for level in self._plan.scale:
            name = f"**{level.value} {self._data(level.name)}**"
            yield f"- {name}: {self._data(level.description)}" if level.description else f"- {name}"
        yield ""

    def _steps(self) -> Iterator[str]:
        steps = [step for step in self._plan.active_steps if self._criteria_of(step)]
        for phase, members in groupby(steps, key=lambda step: step.phase):
            if phase:
                yield f"## {markdown(self._names.phase(phase))}\n"
            for step in members:
                yield from self._step(step)

    def _step(self, step: Step) -> Iterator[str]:
        number = self._names.number(step.id)
        yield f"### {self._say(STEP)} {number}. {self._data(step.name)}\n"
        if step.summary:
            yield f"{self._data(step.summary)}\n"
        asked = self._asked_in(step)
        if asked != self._form.actor_ids:
            yield self._for(asked)
        for criterion in self._criteria_of(step):
            yield from self._criterion(criterion)

    def _criterion(self, criterion: Criterion) -> Iterator[str]:
        aspect = f" ({self._data(criterion.aspect.label)})" if criterion.aspect else ""
        yield f"#### {code_span(criterion.id)}{aspect}\n"
        yield f"**{self._data(criterion.statement)}**\n"
        if criterion.hint:
            yield f"{self._data(criterion.hint)}\n"
        yield f"{self._boxes()}\n"

    def _boxes(self) -> str:
        """A box to tick for every level, for not knowing and for not applying."""
        levels = [f"{level.value} {self._data(level.name)}" for level in self._plan.scale]
        unknown = self._data(AnswerStatus.UNKNOWN.label)
        return " ".join(f"☐ {choice}" for choice in (*levels, unknown, self._say(NOT_APPLICABLE)))

    def _criteria_of(self, step: Step) -> list[Criterion]:
        asked = {criterion.id for criterion in self._criteria}
        return [criterion for criterion in step.active_criteria if criterion.id in asked]

    def _asked_in(self, step: Step) -> tuple[str, ...]:
        """The actors whose part of the form has this step."""
        own = {criterion.id for criterion in step.criteria}
        return tuple(
            response.actor
            for response in self._form.responses
            if any(answer.criterion in own for answer in response.answers)
        )

    def _data(self, text: Text) -> str:
        """A text of the plan, as it is."""
        return markdown(self._say(text))


def in_form(form: Assessment, plan: Plan) -> list[Criterion]:
    """The criteria that a form asks, in the order of the plan."""
    asked = {answer.criterion for response in form.responses for answer in response.answers}
    return [criterion for criterion in plan.criteria if criterion.id in asked]


def markdown(text: object) -> str:
    r"""Text on one line that Markdown shows as it is.

    >>> markdown("# *geen* kop")
    '\\# \\*geen\\* kop'
    """
    line = _MARKDOWN.sub(lambda found: f"\\{found[0]}", clean(text))
    return _BLOCK_START.sub(_escape_start, line)


def _escape_start(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"


def code_span(text: object) -> str:
    """Text as code in Markdown, with a fence longer than any in it.

    >>> code_span("vul`in.json")
    '`` vul`in.json ``'
    """
    line = clean(text)
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {line} {fence}" if longest else f"{fence}{line}{fence}"
