"""The form of a scan: what the plan is, and per theme the effects that it has."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from brede_welvaart._api import records
from brede_welvaart._api.documents import to_dict
from brede_welvaart._base.markup import Html, join, tag
from brede_welvaart._data import loading
from brede_welvaart._forms import words
from brede_welvaart._forms.page import Part, page
from brede_welvaart._forms.parts import button, card, error, evidence, evidence_row, field, on_paper
from brede_welvaart._forms.rules import rules
from brede_welvaart._pages.record_parts import THEMES
from brede_welvaart._pages.scan_parts import SCHEME
from brede_welvaart._pages.scores import EDITION
from brede_welvaart._pages.words import Words
from brede_welvaart.model.assessment import Organisation
from brede_welvaart.model.scan import Scan
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import EvidenceKind, Horizon, Importance, Place, Sentiment

_TITLE = Text("Brede-welvaartscan", "Scan of broad well-being")
_HEADING = Text("Wat doet dit plan met elk thema?", "What does this plan do to each theme?")
_INTRO = Text(
    "Thema's: {}. Schrijf bij elk thema welke effecten het plan heeft: gunstig of ongunstig, voor "
    "wie, wanneer en waar. 'Geen verschil' is ook een effect. Bewaar het bestand, en open het "
    "later weer.",
    "Themes: {}. For each theme write which effects the plan has: favourable or not, for whom, "
    "when and where. 'No difference' is an effect too. Save the file, and open it again later.",
)
_WITH_EFFECT = Text("thema's met een effect", "themes with an effect")
_PLAN = Text("Het plan", "The plan")
_NAME = Text("Hoe heet het plan?", "What is the plan called?")
_DESCRIPTION = Text("Waar gaat het over?", "What is it about?")
_WHOSE = Text("Van wie het plan is", "Whose plan it is")
_EFFECT = Text("Effect", "Effect")
_ADD = Text("Effect toevoegen", "Add an effect")
_ON_PAPER = Text(
    "Effect (gunstig of niet, hoe belangrijk, wanneer, waar)",
    "Effect (favourable or not, how important, when, where)",
)
_REMOVE = Text("Verwijder dit effect", "Remove this effect")
_ON = Text("op {}", "on {}")
_WHAT = Text("Wat doet het plan, in een paar woorden?", "What does the plan do, in a few words?")
_MORE = Text("Uitleg", "Explanation")
_WAY = Text("Gunstig of ongunstig?", "Favourable or not?")
_IMPORTANCE = Text("Hoe belangrijk is het?", "How important is it?")
_WHEN = Text("Wanneer merk je het?", "When is it felt?")
_WHERE = Text("Waar merk je het?", "Where is it felt?")
_CLEAR = Text("Wissen", "Clear")
_DISCUSS = Text("Hier moet over gesproken worden", "This is to be discussed")
_REVIEWED = Text(
    "Dit is door AI geschreven, en door een mens nagekeken",
    "This was written by AI, and reviewed by a person",
)
_KIND = Text("Wat voor onderbouwing is het?", "What kind of evidence is it?")
_CHOOSE = Text("Kies …", "Choose …")
_SAYS = Text("Wat zegt het over het effect?", "What does it say about the effect?")
_WORDS = {
    "count": Text("effecten: {count}", "effects: {count}"),
    "file": Text("scan", "scan"),
    "other_kind": Text(
        "Dit bestand is geen brede-welvaartscan.", "This file is no scan of broad well-being."
    ),
    "other_scheme": Text(
        "Deze scan gaat volgens themalijst {given}; dit formulier volgens {wanted}.",
        "This scan goes by theme scheme {given}; this form by {wanted}.",
    ),
}
_MENDS = {
    "title": Text("Geef het plan een naam.", "Give the plan a name."),
    "effect": Text(
        "Zeg in een paar woorden wat het plan doet.", "Say in a few words what the plan does."
    ),
    "kind": Text("Kies wat voor onderbouwing het is.", "Choose what kind of evidence it is."),
}


def blank_scan(
    scheme: str,
    edition: str,
    organisation: Organisation | str | None,
    date: dt.date | str | None,
) -> dict[str, Any]:
    """A scan without a title and without effects, as plain values: with a title it can be read.

    Args:
        scheme: The theme scheme.
        edition: The edition of the themes.
        organisation: Whose plan it is, or its name.
        date: The day to which it applies.

    Raises:
        UnknownIdError: If there is no such theme scheme.
        DataError: If the organisation or the date is not of its form.
    """
    records.themes(scheme, edition)
    if isinstance(organisation, str):
        organisation = Organisation(organisation)
    scan = Scan("-", scheme, (), organisation=organisation, date=date, edition=edition)
    return to_dict(scan) | {"title": ""}


def scan_page(blank: dict[str, Any], say: Words) -> str:
    """The page in which a scan is filled in.

    Args:
        blank: The blank scan, as plain values.
        say: The language.
    """
    scheme, edition = blank["scheme"], blank["edition"]
    themes = records.themes(scheme, edition)
    names = {one.id: say(one.name) for one in records.theme_schemes(edition)}
    paper = f"{say(SCHEME, names[scheme])}; {say(EDITION, edition)}"
    organisation = blank.get("organisation")
    return page(
        say,
        "scan.js",
        title=say(_TITLE),
        kicker=say(Text(organisation["name"])) if organisation else "",
        heading=say(_HEADING),
        intro=say(_INTRO, len(themes)),
        progress=join(
            tag(
                "b",
                tag("span", "0", id="done"),
                f" {say(words.PAGE_OF)} ",
                tag("span", str(len(themes)), id="all"),
            ),
            f" {say(_WITH_EFFECT)}",
        ),
        contents=say(THEMES),
        head=_plan(say, paper),
        parts=[_part(theme, place, say) for place, theme in enumerate(themes, start=1)],
        templates=join(_effect_row(say), _evidence_row(say)),
        paper=paper,
        data=_data(blank),
    )


def _plan(say: Words, paper: str) -> Html:
    return tag(
        "section",
        tag("h2", say(_PLAN)),
        field(say, "title", _NAME, id="title", mend="title", needed=True),
        field(
            say, "description", _DESCRIPTION, id="description", read_as="text", optional=True,
            long=True,
        ),
        tag(
            "div",
            field(
                say, "name", words.ORGANISATION, id="organisation", hint=_WHOSE,
                mend="organisation", needed=True,
            ),
            field(
                say, "date", words.DATE, id="date", hint=words.DAY_HINT, mend="day",
                read_as="date",
            ),
            class_="columns",
        ),
        tag("p", paper, class_="hint"),
        class_="head",
    )  # fmt: skip


def _part(theme: Theme, place: int, say: Words) -> Part:
    name = say(theme.name)
    where = [tag("p", say(theme.dimension.label), class_="where")] if theme.dimension else []
    content = join(
        *where,
        tag("h2", name, class_="called"),
        tag("p", say(theme.definition), class_="summary"),
        tag(
            "div",
            tag("div", class_="rows"),
            on_paper(say(_ON_PAPER)),
            button(say(_ADD), "add", say(_ON, name)),
            class_="effects",
            data_theme=theme.id,
        ),
    )
    return Part(str(place), name, content)


def _effect_row(say: Words) -> Html:
    """The template of an effect."""
    row = tag(
        "div",
        tag(
            "h3", f"{say(_EFFECT)} ", tag("span", class_="number"), class_="called", id="ID-name"
        ),
        field(say, "title", _WHAT, id="ID-title", mend="effect", needed=True),
        field(
            say, "explanation", _MORE, id="ID-more", read_as="text", optional=True, long=True
        ),
        _group(say, "sentiment", _WAY, Sentiment),
        _group(say, "importance", _IMPORTANCE, Importance),
        _group(say, "horizons", _WHEN, Horizon, kind="checkbox"),
        _group(say, "places", _WHERE, Place, kind="checkbox"),
        _tick(say, "discussion", _DISCUSS),
        _tick(say, "reviewed", _REVIEWED),
        evidence(say),
        button(say(_REMOVE), "remove remove-effect"),
        class_="row effect",
        role="group",
        aria_labelledby="ID-name",
        data_called=True,
    )  # fmt: skip
    return tag("template", row, id="effect-row")


def _group(
    say: Words,
    key: str,
    label: Text,
    choices: Iterable[Any],
    *,
    kind: str = "radio",
) -> Html:
    """Cards of which one, or any number, can be chosen."""
    cards = [
        card(f"ID-{key}", one.value, say(one.label), id=f"ID-{key}-{one.value}", kind=kind)
        for one in choices
    ]
    clear = [button(say(_CLEAR), "clear", hidden_=True)] if kind == "radio" else []
    return tag(
        "fieldset",
        tag("legend", say(label)),
        error(f"ID-{key}"),
        tag("div", *cards, *clear, class_="ticks" if kind == "checkbox" else "others"),
        class_=f"field {kind}",
        data_key=key,
        tabindex=-1,
    )


def _tick(say: Words, key: str, label: Text) -> Html:
    return tag(
        "div",
        card(f"ID-{key}", "true", say(label), id=f"ID-{key}", kind="checkbox", key=key),
        error(f"ID-{key}"),
        class_=f"field tick {key}",
    )


def _evidence_row(say: Words) -> Html:
    options = [tag("option", say(one.label), value=one.value) for one in EvidenceKind]
    kind = tag(
        "div",
        tag("label", say(_KIND), for_="ID-kind"),
        error("ID-kind"),
        tag(
            "select",
            tag("option", say(_CHOOSE), value=""),
            *options,
            id="ID-kind",
            data_key="kind",
            data_mend="kind",
            data_needed=True,
            required=True,
            aria_describedby="ID-kind-error",
        ),
        class_="field",
    )
    note = field(say, "note", _SAYS, id="ID-says", read_as="text", optional=True, long=True)
    return evidence_row(say, kind, after=(note,))


def _data(blank: dict[str, Any]) -> dict[str, Any]:
    """What the script must know."""
    scheme, edition = blank["scheme"], blank["edition"]
    known = [theme.id for theme in loading.load_themes(edition) if theme.scheme == scheme]
    schema = rules(
        "scan",
        {
            ("", "edition"): [edition],
            ("", "scheme"): [scheme],
            ("Effect", "theme"): known,
            ("Organisation", "region"): loading.known_ids(edition, "regions"),
        },
    )
    return {
        "blank": blank,
        "schema": schema,
        "newest": loading.EDITIONS[0],
        "words": _WORDS,
        "mends": _MENDS,
    }
