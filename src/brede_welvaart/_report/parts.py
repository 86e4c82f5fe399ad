"""What every part of a report is made of: chapters and sections, keys, tables for any width."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from brede_welvaart._base.markup import Html, join, tag
from brede_welvaart.model.plan import Scale

Facts = tuple[tuple[str, str], ...]


@frozen
class Section:
    """A section of the page, to which the list of contents leads.

    Attributes:
        key: Its id in the page.
        title: What it is called.
        hint: What it is about, in a few words.
        content: What is in it.
    """

    key: str
    title: str
    hint: str
    content: Html


@frozen
class Chapter:
    """What one result gives to the page.

    Attributes:
        name: Whom or what it is about.
        answer: The answer to what a reader asks first, in a sentence.
        sections: Its sections.
        figure: What is drawn under the answer.
        facts: Short facts that stand beside it; values may be HTML.
        day: The day or the year to which it applies.
        edition: The edition whose sources are named at the end.
        settings: How it was made, for the end of the page.
        receipt: By what it can be made again.
        scale: The scale along which bars are drawn, if there are any.
        letters: The letters of the actors whose figures are in it.
    """

    name: str
    answer: str
    sections: tuple[Section, ...]
    edition: str
    figure: Html | None = None
    facts: Facts = ()
    day: str = ""
    settings: Facts = ()
    receipt: Facts = ()
    scale: Scale | None = None
    letters: tuple[str, ...] = ()


def heard(text: str) -> Html:
    """Words for who listens, where who looks sees what is meant."""
    return tag("span", text, class_="heard")


def head(title: str, intro: Sequence[str], key: Html | None = None, *, id: str) -> Html:  # noqa: A002 (that of HTML)
    """The head of a section: its title, what it is about, and what the signs mean."""
    said = [tag("p", line) for line in intro if line]
    return tag(
        "div",
        tag("h2", title, id=f"{id}-title"),
        tag("div", *said, *([key] if key else [])),
        class_="head",
    )


def key(signs: Iterable[tuple[Html, str]]) -> Html:
    """What signs mean."""
    return tag("p", *(tag("span", sign, said) for sign, said in signs), class_="key")


def described(rows: Iterable[tuple[str, str]], class_: str) -> Html:
    """Short labels, and what they stand for."""
    return tag(
        "dl",
        *(tag("div", tag("dt", label), tag("dd", said)) for label, said in rows),
        class_=class_,
    )


# Tables become stacked rows on a phone. What a part is, is said in full, as the style takes that
# away; what a number is, stands before it then.


def cell(*content: str, label: str | None = None, class_: str | None = None) -> Html:
    """A cell; its label is shown where the column has no heading in sight."""
    return tag("td", *content, role="cell", class_=class_, data_label=label)


def row_head(*content: str, scope: str = "row", span: int | None = None) -> Html:
    """The cell that says what a row is about, or the rows of a group."""
    return tag("th", *content, role="rowheader", scope=scope, colspan=span)


def column(*content: str, class_: str | None = None) -> Html:
    """The heading of a column."""
    return tag("th", *content, role="columnheader", scope="col", class_=class_)


def row(*cells: Html, class_: str | None = None) -> Html:
    """A row of cells."""
    return tag("tr", *cells, role="row", class_=class_)


def table(caption: str, columns: Iterable[Html], groups: Iterable[Iterable[Html]], of: str) -> Html:
    """A table.

    Args:
        caption: What it shows, for who listens.
        columns: The headings.
        groups: Rows that belong together.
        of: The names of its style.
    """
    return tag(
        "table",
        tag("caption", caption, class_="heard"),
        tag("thead", row(*columns), role="rowgroup"),
        *(tag("tbody", *rows, role="rowgroup") for rows in groups),
        role="table",
        class_=of,
    )


def more(summary: str, *content: Html) -> Html:
    """What is folded away on a screen, and open on paper."""
    return tag("details", tag("summary", summary), join(*content))
