"""The form of the steps: who fills it in, the chosen themes, and a question per criterion."""

import re
from collections.abc import Iterator
from typing import Any

from brede_welvaart._api.actors import actors
from brede_welvaart._api.documents import to_dict
from brede_welvaart._base.markup import Html, join, tag
from brede_welvaart._data import loading
from brede_welvaart._forms import words
from brede_welvaart._forms.page import Part, page
from brede_welvaart._forms.parts import (
    button,
    card,
    error,
    evidence,
    evidence_row,
    quiet,
)
from brede_welvaart._forms.rules import rules
from brede_welvaart._forms.steps_head import head, plan_of, theme_row
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.record_parts import STEPS
from brede_welvaart._pages.scores import STEP
from brede_welvaart._pages.sheet import NOT_APPLICABLE, in_form
from brede_welvaart._pages.words import Words
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Criterion, Plan, Step
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import AnswerStatus, Aspect

_TITLE = Text("Voortgangsmeting brede welvaart", "Progress on broad well-being")
_HEADING = Text(
    "Hoe ver is de gemeente met brede welvaart?",
    "How far is the municipality with broad well-being?",
)
_INTRO = Text(
    "Uitspraken: {}, stappen: {}. Kies bij elke uitspraak hoe ver de gemeente is. "
    "'Weet ik niet' is ook een goed antwoord. Je hoeft niet alles in één keer te doen: "
    "bewaar het bestand en open het later weer.",
    "Statements: {}, steps: {}. For each statement choose how far the municipality is. "
    "'I do not know' is a good answer too. You need not do everything at once: "
    "save the file and open it again later.",
)
_SHORT = Text(
    "Dit is het korte formulier: het gaat over wat er ligt.",
    "This is the short form: it is about what is there on paper.",
)
_ANSWERED = Text("beantwoord", "answered")
_PHASE = Text("fase", "phase")
_EXPLANATION = Text("Uitleg bij deze stap", "About this step")
_POINT = Text(
    "Wijs een niveau aan of kies er een. Hier staat dan wat het betekent.",
    "Point at a level or choose one. What it means then stands here.",
)
_CLEAR = Text("Antwoord wissen", "Clear the answer")
_ADD_NOTE = Text("Toelichting toevoegen", "Add a note")
_AT = Text("bij {}", "at {}")
_REQUIRED = Text("(verplicht)", "(required)")
_WORDS = {
    "count": Text("{ready} van {asked}", "{ready} of {asked}"),
    "file": Text("voortgangsmeting", "assessment"),
    "other_kind": Text(
        "Dit bestand is geen voortgangsmeting brede welvaart.",
        "This file is no assessment of broad well-being.",
    ),
    "other_actor": Text(
        "Dit bestand is ingevuld namens {given}, niet namens {wanted}.",
        "This file is filled in on behalf of {given}, not of {wanted}.",
    ),
}
_MENDS = {
    "note": Text("Schrijf op waarom dit hier niet geldt.", "Write why this does not apply here."),
    "respondent": Text(
        "Dit label is al gebruikt; kies een ander.", "This label is taken; choose another."
    ),
    "themes": Text("Noem minstens één thema.", "Name at least one theme."),
    "theme": Text(
        "Geef het thema een naam, en noem elk thema één keer.",
        "Give the theme a name, and name each theme once.",
    ),
}

# A part of a hint begins with a few words and a colon, such as "Volledig als:".
_PART_OF_HINT = re.compile(r"(?<=[.!?]) (?=\w[^.:;,]{2,24}: )")


def steps_page(form: Assessment, plan: Plan, say: Words) -> str:
    """The page in which an assessment is filled in.

    Args:
        form: The blank assessment: it says who is asked what.
        plan: The plan that judges it.
        say: The language.
    """
    return str(_StepsForm(form, plan, say))


class _StepsForm:
    def __init__(self, form: Assessment, plan: Plan, say: Words) -> None:
        self._form, self._plan, self._say = form, plan, say
        self._names = Names(say, plan, form)
        self._criteria = in_form(form, plan)
        self._is_ours = plan.edition in loading.EDITIONS

    def __str__(self) -> str:
        say, form, plan = self._say, self._form, self._plan
        edition = plan_of(plan, say)
        parts = [self._part(step) for step in self._steps()]
        return page(
            say,
            "steps.js",
            title=say(_TITLE),
            kicker=say(Text(form.organisation.name)) if form.organisation else "",
            heading=say(_HEADING) if self._is_ours else say(plan.name),
            intro=self._intro(len(parts)),
            progress=join(
                tag(
                    "b",
                    tag("span", "0", id="done"),
                    f" {say(words.PAGE_OF)} ",
                    tag("span", str(len(self._criteria)), id="all"),
                ),
                f" {say(_ANSWERED)}",
            ),
            contents=say(STEPS),
            head=head(form, plan, self._names, say),
            parts=parts,
            templates=join(evidence_row(say), theme_row(say)),
            paper=f"{self._names.actors(dict.fromkeys(form.actor_ids))}; {edition}",
            data=self._data(),
        )

    def _intro(self, steps: int) -> str:
        """How to fill it in; of the short form also what it is about."""
        said = self._say(_INTRO, len(self._criteria), steps)
        is_short = all(criterion.aspect is Aspect.DO for criterion in self._criteria)
        return f"{said} {self._say(_SHORT)}" if is_short else said

    def _steps(self) -> Iterator[Step]:
        """The steps of which something is asked."""
        return (step for step in self._plan.active_steps if self._asked(step))

    def _asked(self, step: Step) -> list[tuple[int, Criterion]]:
        """The criteria of a step that are asked, each with its place in the step."""
        return [
            (place, criterion)
            for place, criterion in enumerate(step.active_criteria, start=1)
            if criterion in self._criteria
        ]

    def _part(self, step: Step) -> Part:
        say = self._say
        number, total = self._names.number(step.id), len(self._plan.active_steps)
        where = f"{say(STEP)} {number} {say(words.PAGE_OF)} {total}"
        if step.phase:
            where += f", {say(_PHASE)} {self._names.phase(step.phase).lower()}"
        more = tag(
            "details",
            tag("summary", say(_EXPLANATION)),
            tag("p", say(step.explanation)),
            class_="more",
        )
        content = join(
            tag("p", where, class_="where"),
            tag("h2", say(step.name)),
            *([tag("p", say(step.summary), class_="summary")] if step.summary else []),
            *([more] if step.explanation else []),
            *(self._question(f"{number}.{place}", one) for place, one in self._asked(step)),
        )
        return Part(number, say(step.name), content)

    def _question(self, number: str, criterion: Criterion) -> Html:
        say, key = self._say, f"q{number.replace('.', '-')}"
        about, why = say(_AT, number), _begun(say(NOT_APPLICABLE))
        legend = tag(
            "legend",
            tag("span", number, class_="no called"),
            f" {say(criterion.statement)}",
        )
        note = tag(
            "div",
            tag(
                "label",
                tag("span", say(words.NOTE), quiet(say(words.OPTIONAL)), class_="what"),
                tag(
                    "span",
                    _begun(say(NOT_APPLICABLE)),
                    quiet(say(_REQUIRED)),
                    class_="why",
                    hidden=True,
                ),
                for_=f"{key}-note",
            ),
            error(f"{key}-note"),
            tag(
                "textarea",
                id=f"{key}-note",
                rows=2,
                data_key="note",
                data_mend="note",
                aria_describedby=f"{key}-note-error",
            ),
            class_="field note",
        )
        return tag(
            "fieldset",
            legend,
            *([self._hint(criterion, key)] if criterion.hint else []),
            self._cards(key),
            tag(
                "div",
                *(
                    card(key, status.value, label, id=f"{key}-{status.value}")
                    for status, label in (
                        (AnswerStatus.UNKNOWN, _begun(say(AnswerStatus.UNKNOWN.label))),
                        (AnswerStatus.NOT_APPLICABLE, why),
                    )
                ),
                button(say(_CLEAR), "clear", about, hidden_=True),
                class_="others",
            ),
            note,
            button(say(_ADD_NOTE), "add-note", about),
            evidence(say, about),
            class_="question",
            id=key,
            data_criterion=criterion.id,
            data_called=True,
            tabindex=-1,
            aria_describedby=f"{key}-hint" if criterion.hint else None,
        )

    def _hint(self, criterion: Criterion, key: str) -> Html:
        parts = _PART_OF_HINT.split(self._say(criterion.hint))
        lines = [join(tag("span", part, class_="line"), " ") for part in parts]
        return tag("p", *lines, class_="hint", id=f"{key}-hint")

    def _cards(self, key: str) -> Html:
        say, scale = self._say, self._plan.scale
        cards = [
            card(
                key,
                str(place),
                tag("b", str(level.value)),
                " ",
                tag("span", say(level.name)),
                id=f"{key}-{place}",
                meaning=say(level.description),
                column=place + 1,
            )
            for place, level in enumerate(scale)
        ]
        has_meaning = any(level.description for level in scale)
        room = [tag("p", say(_POINT), class_="room", aria_hidden="true")] if has_meaning else []
        return tag("div", *cards, *room, class_="cards", style=f"--levels:{len(scale)}")

    def _data(self) -> dict[str, Any]:
        """What the script must know."""
        say, plan, edition = self._say, self._plan, self._names.edition
        themes = [*loading.load_themes(edition), *plan.themes]
        sources = {*loading.known_ids(edition, "sources"), *(item.id for item in plan.sources)}
        criteria = [item.id for step in plan.steps for item in step.criteria]
        schema = rules(
            "assessment",
            {
                ("", "edition"): [plan.edition],
                ("Answer", "criterion"): criteria,
                ("Response", "asked"): criteria,
                ("Organisation", "region"): loading.known_ids(edition, "regions"),
                ("Actor", "sources"): sources,
                ("ChosenTheme", "theme"): [theme.key for theme in themes],
            },
        )
        return {
            "blank": to_dict(self._form),
            "schema": schema,
            "ours": list(dict.fromkeys(self._form.actor_ids)),
            "actors": {actor.id: say(actor.name) for actor in actors(plan)},
            "themes": {theme.key: say(theme.name) for theme in themes},
            "fixedThemes": self._form.themes is not None,
            "levels": [
                level.value if isinstance(level.value, int) else str(level.value)
                for level in plan.scale
            ],
            "words": _WORDS,
            "mends": _MENDS,
        }


def _begun(text: str) -> str:
    """A text as it begins a line: with a capital."""
    return text[:1].upper() + text[1:]
