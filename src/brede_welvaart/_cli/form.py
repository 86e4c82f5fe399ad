"""The sheet to read beside a blank form: statements, hints and levels, in Markdown."""

import json
from collections.abc import Iterator
from itertools import groupby

import brede_welvaart as bw
from brede_welvaart._cli.names import Names
from brede_welvaart._cli.safe import code_span, markdown
from brede_welvaart._cli.words import Phrases


class Sheet:
    """The sheet that belongs to a form.

    Args:
        form: The blank form.
        plan: The plan whose criteria are in the form.
        file: The name of the form's file.
        check: The command that checks the form.
        phrases: The language.
    """

    def __init__(
        self, form: bw.Assessment, plan: bw.Plan, file: str, check: str, phrases: Phrases
    ) -> None:
        self._form, self._plan, self._phrases = form, plan, phrases
        self._file, self._check = file, check
        self._names = Names(phrases, plan, form)
        self._criteria = in_form(form, plan)

    def __str__(self) -> str:
        """The whole sheet."""
        return "\n".join([*self._top(), *self._how(), *self._levels(), *self._steps()]).rstrip()

    def _top(self) -> Iterator[str]:
        phrases, plan = self._phrases, self._plan
        edition = phrases.edition.format(plan.edition)
        yield f"# {phrases.form}: {self._say(plan.name)} ({markdown(edition)})\n"
        yield markdown(phrases.form_for.format(self._names.actors(self._form.actor_ids))) + "\n"
        yield phrases.form_read.format(code_span(self._file)) + "\n"
        if plan.note:
            yield f"{self._say(plan.note)}\n"

    def _how(self) -> Iterator[str]:
        phrases = self._phrases
        yield f"## {phrases.form_fill}\n"
        yield f"- {phrases.form_level}"
        yield f"- {phrases.form_unknown}"
        yield f"- {phrases.form_not_applicable}"
        yield f"- {phrases.form_evidence}"
        yield f"- {phrases.form_open}\n"
        yield f"{phrases.form_example}\n"
        yield f"```json\n{self._example()}\n```\n"
        yield f"{phrases.form_check} {code_span(self._check)}\n"

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
                    "title": self._phrases.form_example_title,
                    "url": "https://example.org/",
                    "date": "2026-03",
                }
            ],
        }
        return json.dumps(answer, ensure_ascii=False, indent=2)

    def _levels(self) -> Iterator[str]:
        yield f"## {self._phrases.levels}\n"
        for level in self._plan.scale:
            name = f"**{level.value} {self._say(level.name)}**"
            yield f"- {name}: {self._say(level.description)}" if level.description else f"- {name}"
        yield ""

    def _steps(self) -> Iterator[str]:
        steps = [step for step in self._plan.active_steps if self._criteria_of(step)]
        for phase, members in groupby(steps, key=lambda step: step.phase):
            if phase:
                yield f"## {markdown(self._names.phase(phase))}\n"
            for step in members:
                yield from self._step(step)

    def _step(self, step: bw.Step) -> Iterator[str]:
        number = self._names.number(step.id)
        yield f"### {self._phrases.step} {number}. {self._say(step.name)}\n"
        if step.summary:
            yield f"{self._say(step.summary)}\n"
        asked = self._asked_in(step)
        if asked != self._form.actor_ids:
            yield markdown(self._phrases.form_for.format(self._names.actors(asked))) + "\n"
        for criterion in self._criteria_of(step):
            yield from self._criterion(criterion)

    def _criterion(self, criterion: bw.Criterion) -> Iterator[str]:
        aspect = f" ({self._say(criterion.aspect.label)})" if criterion.aspect else ""
        yield f"#### {code_span(criterion.id)}{aspect}\n"
        yield f"**{self._say(criterion.statement)}**\n"
        if criterion.hint:
            yield f"{self._say(criterion.hint)}\n"
        yield f"{self._boxes()}\n"

    def _boxes(self) -> str:
        """A box to tick for every level, for not knowing and for not applying."""
        levels = [f"{level.value} {self._say(level.name)}" for level in self._plan.scale]
        unknown = self._say(bw.AnswerStatus.UNKNOWN.label)
        return " ".join(f"☐ {choice}" for choice in (*levels, unknown, self._phrases.note_why))

    def _criteria_of(self, step: bw.Step) -> list[bw.Criterion]:
        asked = {criterion.id for criterion in self._criteria}
        return [criterion for criterion in step.active_criteria if criterion.id in asked]

    def _asked_in(self, step: bw.Step) -> tuple[str, ...]:
        """The actors whose part of the form has this step."""
        own = {criterion.id for criterion in step.criteria}
        return tuple(
            response.actor
            for response in self._form.responses
            if any(answer.criterion in own for answer in response.answers)
        )

    def _say(self, text: bw.Text) -> str:
        return markdown(text.get(self._phrases.lang))


def in_form(form: bw.Assessment, plan: bw.Plan) -> list[bw.Criterion]:
    """The criteria that a form asks, in the order of the plan."""
    asked = {answer.criterion for response in form.responses for answer in response.answers}
    return [criterion for criterion in plan.criteria if criterion.id in asked]
