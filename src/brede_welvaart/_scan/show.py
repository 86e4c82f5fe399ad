"""The profile of a scan and a comparison of two, for people, in Dutch: never one number."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from brede_welvaart._scan.sentences import one_line
from brede_welvaart.model.vocabulary import Dimension

if TYPE_CHECKING:
    from brede_welvaart._scan.compare import ScanComparison
    from brede_welvaart._scan.profiles import ScanProfile, Tally

NOTHING = "\N{EN DASH}"
MINUS = "\N{MINUS SIGN}"
UNDECIDED = "?"
_FLAGS = "Aandachtspunten"
Rows = list[tuple[str, ...]]


def amount(number: Fraction) -> str:
    """A weight with its sign."""
    return f"{MINUS}{-number}" if number < 0 else f"+{number}" if number else "0"


def cell(tally: "Tally") -> str:
    """What is favourable, unfavourable and neutral in one dimension; a dash without any effect."""
    if not tally.effects:
        return NOTHING
    parts = (("+", tally.positive), (MINUS, tally.negative), ("=", tally.neutral))
    return " ".join(f"{sign}{weight}" for sign, weight in parts if weight) or UNDECIDED


def _heading() -> tuple[str, ...]:
    return ("", *(dimension.label.nl for dimension in Dimension))


def _rows(profile: "ScanProfile") -> Rows:
    return [
        (one.theme.name.nl, *(cell(one.dimensions[dimension]) for dimension in Dimension))
        for one in profile.themes.values()
    ]


def _coverage(profile: "ScanProfile") -> str:
    covered = sum(one.is_covered for one in profile.themes.values())
    return f"{covered} van {len(profile.themes)} thema's bekeken"


def text(profile: "ScanProfile") -> str:
    """A table in plain text, and under it the flags."""
    said = [flag.text.nl for flag in profile.flags]
    return "\n".join(
        [
            one_line(profile.scan.title),
            _coverage(profile),
            *_table([_heading(), *_rows(profile)]),
            *([_FLAGS] if said else []),
            *(f"- {line}" for line in said),
        ]
    )


def _table(rows: Rows) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]


def html(profile: "ScanProfile") -> str:
    """A table in HTML, and under it the flags; every text in it is escaped."""
    return "".join(
        [
            _element("h3", one_line(profile.scan.title)),
            _element("p", _coverage(profile)),
            _html_table(_heading(), _rows(profile)),
            _html_list(_FLAGS, [flag.text.nl for flag in profile.flags]),
        ]
    )


def _element(name: str, content: str) -> str:
    from html import escape

    return f"<{name}>{escape(content)}</{name}>"


def _html_row(name: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(_element(name, content) for content in cells)}</tr>"


def _html_table(heading: Iterable[str], rows: Rows) -> str:
    body = "".join(_html_row("td", row) for row in rows)
    return f"<table><thead>{_html_row('th', heading)}</thead><tbody>{body}</tbody></table>"


def _html_list(title: str, lines: Sequence[str]) -> str:
    if not lines:
        return ""
    items = "".join(_element("li", line) for line in lines)
    return f"{_element('p', title)}<ul>{items}</ul>"


def comparison_text(comparison: "ScanComparison") -> str:
    """The change of every theme in plain text, and who is at least as good."""
    return "\n".join([_titles(comparison), *_table([_heading(), *_changes(comparison)])])


def comparison_html(comparison: "ScanComparison") -> str:
    """The same in HTML; every text in it is escaped."""
    title = _element("h3", _titles(comparison))
    return title + _html_table(_heading(), _changes(comparison))


def _titles(comparison: "ScanComparison") -> str:
    before, after = comparison.before.scan.title, comparison.after.scan.title
    return f"{one_line(before)} → {one_line(after)}"


def _changes(comparison: "ScanComparison") -> Rows:
    themes = comparison.after.themes
    return [
        (themes[key].theme.name.nl, *(amount(changes[dimension]) for dimension in Dimension))
        for key, changes in comparison.changes.items()
    ]
