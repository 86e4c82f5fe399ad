"""The head of the form of the steps: what is asked once, and what holds for all questions."""

from collections.abc import Iterator

from brede_welvaart._api import records
from brede_welvaart._base.markup import Html, join, tag
from brede_welvaart._cells.form_layout import HEAD
from brede_welvaart._forms import words
from brede_welvaart._forms.parts import button, card, error, evidence, field, on_paper
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.scores import EDITION, RULES
from brede_welvaart._pages.sheet import LEVELS
from brede_welvaart._pages.words import Words
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Dimension

_WHO = Text("Wie vult in", "Who fills it in")
_ON_BEHALF_OF = HEAD["actor"]
_PLAN = Text("Stappenplan", "Plan")
THEMES_FIXED = Text(
    "Staat er 'elk gekozen thema', dan gaat het om deze lijst.",
    "Where it says 'each chosen theme', this list is meant.",
)
THEMES_ASKED = Text(
    "De hoofdstukken van het akkoord, raadsprogramma of de visie waar de gemeente van uitgaat; "
    "de spelregels zeggen welke tellen. Is er geen lijst, laat dit dan leeg: dan tellen de acht "
    "van het CBS.",
    "The chapters of the agreement, programme or vision that the municipality goes by; the ground "
    "rules say which count. If there is no list, leave this empty: then the eight of Statistics "
    "Netherlands (CBS) count.",
)
_EIGHT = Text("De acht van het CBS", "The eight of CBS")
_OTHER_THEMES = Text("Ook gekozen", "Also chosen")
_OWN_THEME = Text("Eigen thema", "Theme of your own")
_OWN_THEMES = Text("Andere thema's", "Other themes")
_ADD_THEME = Text("Eigen thema toevoegen", "Add a theme of your own")
_REMOVE_THEME = Text("Verwijder dit thema", "Remove this theme")
_ADD_PAPER = Text("Stuk met de lijst toevoegen", "Add the paper that has the list")


def head(form: Assessment, plan: Plan, names: Names, say: Words) -> Html:
    """The head of the form.

    Args:
        form: The blank assessment.
        plan: The plan that judges it.
        names: What actors and themes are called.
        say: The language.
    """
    return join(
        _who(form, plan, names, say),
        _themes(form, names, say),
        *_rules(plan, say),
        _levels(plan, say),
    )


def plan_of(plan: Plan, say: Words) -> str:
    """The name and the edition of a plan."""
    return f"{say(plan.name)}, {say(EDITION, plan.edition)}"


def _who(form: Assessment, plan: Plan, names: Names, say: Words) -> Html:
    """Who fills it in, of which organisation, and when."""
    actor = names.actor(form.actor_ids[0])
    choose = tag(
        "div",
        tag("label", say(_ON_BEHALF_OF), for_="who"),
        tag("select", id="who"),
        class_="field",
        id="who-field",
        hidden=True,
    )
    return tag(
        "section",
        tag("h2", say(_WHO)),
        tag(
            "dl",
            tag("div", tag("dt", say(_ON_BEHALF_OF)), tag("dd", actor), id="who-only"),
            tag("div", tag("dt", say(_PLAN)), tag("dd", plan_of(plan, say))),
        ),
        choose,
        tag(
            "div",
            field(
                say,
                "name",
                words.ORGANISATION,
                id="organisation",
                hint=words.ORGANISATION_HINT,
                mend="organisation",
                needed=True,
            ),
            field(
                say,
                "date",
                words.DATE,
                id="date",
                hint=words.DAY_HINT,
                mend="day",
                read_as="date",
            ),
            field(
                say,
                "respondent",
                HEAD["respondent"],
                id="respondent",
                hint=words.LABEL_HINT,
                mend="respondent",
                optional=True,
            ),
            class_="columns",
        ),
        *([tag("p", say(plan.note), class_="hint note-of-plan")] if plan.note else []),
        class_="head",
    )


def _themes(form: Assessment, names: Names, say: Words) -> Html:
    """The chosen themes: as they were given with the form, or else to fill in."""
    is_fixed = form.themes is not None
    eight = [
        card("theme", theme.key, say(theme.name), id=f"theme-{theme.id}", kind="checkbox")
        for theme in records.themes("cbs", names.edition)
        if theme.dimension is Dimension.HERE_AND_NOW
    ]
    ask = tag(
        "div",
        tag(
            "fieldset",
            tag("legend", say(_EIGHT)),
            error("themes"),
            tag("div", *eight, class_="ticks"),
            class_="field",
            id="themes",
            data_key="items",
            data_mend="themes",
            tabindex=-1,
        ),
        tag(
            "div",
            tag("div", class_="rows"),
            on_paper(say(_OWN_THEMES)),
            button(say(_ADD_THEME), "add"),
            id="own-themes",
        ),
        hidden=is_fixed,
        id="ask-themes",
    )
    return tag(
        "section",
        tag("h2", say(words.THEMES)),
        tag("p", say(THEMES_FIXED if is_fixed else THEMES_ASKED), class_="hint"),
        ask,
        tag("h3", say(_OTHER_THEMES), id="other-themes", hidden=True),
        tag("ul", class_="chosen", id="chosen"),
        tag("ul", class_="papers", id="papers"),
        tag("div", evidence(say, add=_ADD_PAPER), id="paper-of-themes", hidden=is_fixed),
        class_="head",
    )


def theme_row(say: Words) -> Html:
    """The template of a theme of one's own."""
    name = field(say, "name", _OWN_THEME, id="ID-name", mend="theme", needed=True)
    count = tag("span", class_="number", hidden=True)
    row = tag("div", name, count, button(say(_REMOVE_THEME), "remove"), class_="row short")
    return tag("template", row, id="theme-row")


def _rules(plan: Plan, say: Words) -> Iterator[Html]:
    """What holds for all questions alike."""
    if plan.rules:
        items = [tag("li", say(rule)) for rule in plan.rules]
        yield tag(
            "section", tag("h2", say(RULES)), tag("ol", *items, class_="rules"), class_="head"
        )


def _levels(plan: Plan, say: Words) -> Html:
    rows = [
        tag(
            "div",
            tag("dt", tag("b", str(level.value)), f" {say(level.name)}"),
            tag("dd", say(level.description)),
        )
        for level in plan.scale
    ]
    return tag("section", tag("h2", say(LEVELS)), tag("dl", *rows, class_="levels"), class_="head")
