"""Pieces of lines with a style, and wrapping them: a word is never broken that fits a line."""

import unicodedata
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from brede_welvaart._pages.blocks import Tone


class Style(Enum):
    """How a piece of a line looks."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    ACCENT = "accent"


class Span(NamedTuple):
    """A piece of a line, and the address to which it links, if any."""

    text: str
    style: Style = Style.PLAIN
    url: str | None = None


Spans = list[Span]

_WITHOUT_WIDTH = {"Mn", "Me", "Cf"}

STYLES = {Tone.PLAIN: Style.PLAIN, Tone.STRONG: Style.STRONG, Tone.QUIET: Style.QUIET}


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(map(_column, text))


def _column(char: str) -> int:
    if unicodedata.category(char) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def padded(text: str, width: int, *, to_the_right: bool = False) -> str:
    """A text with spaces behind it, or before it, up to a width."""
    room = " " * (width - columns(text))
    return f"{room}{text}" if to_the_right else f"{text}{room}"


def wrapped(spans: Iterable[Span], width: int) -> Iterator[Spans]:
    """Spans over as many lines as they need, broken between words; a longer word is cut."""
    line: Spans = []
    used = 0
    for gap, word in _words(spans, width):
        size = columns(word.text)
        if line and used + gap + size > width:
            yield line
            line, used = [], 0
        room = gap if line else 0
        line.append(word._replace(text=" " * room + word.text))
        used += room + size
    yield line


def _words(spans: Iterable[Span], width: int) -> Iterator[tuple[int, Span]]:
    """Every word with the number of spaces before it; what is wider than a line is in pieces."""
    gap = 0
    for span in spans:
        for number, word in enumerate(span.text.split(" ")):
            gap += number > 0
            for piece in _pieces(word, width):
                yield gap, span._replace(text=piece)
                gap = 0


def _pieces(word: str, width: int) -> Iterator[str]:
    piece, used = "", 0
    for char in word:
        size = _column(char)
        if used + size > width:
            yield piece
            piece, used = "", 0
        piece, used = piece + char, used + size
    if piece:
        yield piece


def widest_word(text: str) -> int:
    """How many columns the widest word of a text takes."""
    return max(map(columns, text.split(" ")))


def indented(lines: Iterable[Spans], by: int = 2) -> Iterator[Spans]:
    """Lines some columns to the right."""
    yield from ([Span(" " * by), *line] for line in lines)
