"""What every form is made of: fields with their labels, cards to choose from, evidence."""

from brede_welvaart._base.markup import Html, tag
from brede_welvaart._forms import words
from brede_welvaart._pages.words import Words
from brede_welvaart.model.text import Text

_ROWS_OF_TEXT = 2


def hidden(text: str) -> Html:
    """Words for who listens, where who looks sees from the place what is meant."""
    return tag("span", f" {text}", class_="heard")


def field(  # noqa: PLR0913 (the parts of a field)
    say: Words,
    key: str,
    label: Text,
    *,
    id: str,  # noqa: A002 (that of HTML)
    hint: Text | None = None,
    mend: str | None = None,
    read_as: str = "line",
    needed: bool = False,
    optional: bool = False,
    long: bool = False,
) -> Html:
    """A field to type in, with its label, its hint and room for what is wrong.

    Args:
        say: The language.
        key: The key of the record that it fills in.
        label: What it asks.
        id: Its id in the page.
        hint: What helps to fill it in.
        mend: The mark of the sentence that says what to do when it is wrong.
        read_as: How what is typed is read: ``text``, ``line`` or ``date``.
        needed: Whether the key is there when nothing is typed.
        optional: Whether to say that it may stay empty.
        long: Whether more than one line fits.
    """
    described = f"{id}-hint {id}-error" if hint else f"{id}-error"
    control = tag(
        "textarea" if long else "input",
        id=id,
        rows=_ROWS_OF_TEXT if long else None,
        data_key=key,
        data_as=read_as,
        data_mend=mend,
        data_needed=needed,
        required=needed,
        aria_describedby=described,
    )
    return tag(
        "div",
        tag("label", say(label), *_optional(say, said=optional), for_=id),
        *([tag("p", say(hint), class_="hint", id=f"{id}-hint")] if hint else []),
        error(id),
        control,
        class_="field",
    )


def _optional(say: Words, *, said: bool) -> list[Html]:
    return [quiet(say(words.OPTIONAL))] if said else []


def quiet(text: str) -> Html:
    """What stands beside a label, less loud."""
    return tag("span", f" {text}", class_="optional")


def error(id: str) -> Html:  # noqa: A002 (that of HTML)
    """Room for what is wrong in a field."""
    return tag("p", class_="error", id=f"{id}-error", hidden=True)


def card(  # noqa: PLR0913 (the parts of a card)
    name: str,
    value: str,
    *label: str,
    id: str,  # noqa: A002 (that of HTML)
    meaning: str = "",
    kind: str = "radio",
    column: int | None = None,
    key: str | None = None,
) -> Html:
    """A card that can be chosen, with what it means."""
    described = f"{id}-means" if meaning else None
    control = tag(
        "input",
        type=kind,
        id=id,
        name=name,
        value=value,
        data_key=key,
        aria_describedby=described,
    )
    return tag(
        "div",
        control,
        tag("label", *label, for_=id),
        *([tag("p", meaning, class_="meaning", id=described)] if meaning else []),
        class_="card",
        style=f"--column:{column}" if column else None,
    )


def button(text: str, kind: str, about: str = "", *, hidden_: bool = False) -> Html:
    """A button, with for who listens what it is about."""
    return tag(
        "button",
        text,
        *([hidden(about)] if about else []),
        type="button",
        class_=kind,
        hidden=hidden_,
    )


def on_paper(text: str) -> Html:
    """A line to write on, on paper only."""
    return tag("p", text, class_="on-paper", aria_hidden="true")


def evidence(say: Words, about: str = "", add: Text = words.ADD_EVIDENCE) -> Html:
    """Room for pieces of evidence, and the button that adds one.

    Args:
        say: The language.
        about: What it is evidence of, for who listens.
        add: What the button says.
    """
    return tag(
        "div",
        tag("div", class_="rows"),
        on_paper(say(words.PRINTED_EVIDENCE)),
        button(say(add), "add", about),
        class_="evidence",
    )


def evidence_row(say: Words, *before: Html, after: tuple[Html, ...] = ()) -> Html:
    """The template of a piece of evidence: title, link and date, and what a form adds to that."""
    title = field(
        say,
        "title",
        words.EVIDENCE_TITLE,
        id="ID-title",
        hint=words.EVIDENCE_TITLE_HINT,
        mend="evidence",
        needed=not before,
    )
    link = field(say, "url", words.LINK, id="ID-link", hint=words.LINK_HINT, mend="link")
    date = field(
        say,
        "date",
        words.DATE,
        id="ID-date",
        hint=words.PARTIAL_DATE_HINT,
        mend="date",
        read_as="date",
    )
    number = tag("span", class_="number")
    heading = tag("p", f"{say(words.EVIDENCE)} ", number, class_="called", id="ID-name")
    row = tag(
        "div",
        heading,
        *before,
        title,
        link,
        date,
        *after,
        button(say(words.REMOVE_EVIDENCE), "remove"),
        class_="row",
        role="group",
        aria_labelledby="ID-name",
        data_called=True,
    )
    return tag("template", row, id="evidence-row")
