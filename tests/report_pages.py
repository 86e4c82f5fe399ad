"""A report taken apart: what is said in it, by whom it can be read, and which numbers are there."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any

import attrs

import brede_welvaart as bw
from brede_welvaart._pages.words import Words
from brede_welvaart.errors import Lang

_VOID = {"meta", "br"}
# A number as people read it: with marks within, not before or behind a word or another mark.
_NUMBER = re.compile(r"[+\N{MINUS SIGN}]?\d+(?:[.,]\d+)*")


class Element:
    """An element of a page."""

    def __init__(self, name: str, attributes: dict[str, str | None]) -> None:
        self.name = name
        self.attributes = attributes
        self.content: list[Element | str] = []

    def text(self, but: Iterable[str] = ()) -> str:
        """What is said in it, leaving out parts of these classes."""
        parts = []
        for one in self.content:
            if isinstance(one, str):
                parts.append(one)
            elif not {*but} & {*(one.attributes.get("class") or "").split()}:
                parts.append(one.text(but))
        return " ".join(" ".join(parts).split())

    def all(self, name: str = "", class_: str = "") -> "Iterator[Element]":
        """The elements in it with this name and class."""
        for one in self.content:
            if isinstance(one, Element):
                classes = (one.attributes.get("class") or "").split()
                if name in {"", one.name} and (not class_ or class_ in classes):
                    yield one
                yield from one.all(name, class_)

    def one(self, name: str = "", class_: str = "") -> "Element":
        """The only one of these."""
        (found,) = self.all(name, class_)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("page", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        made = Element(tag, dict(attrs))
        self.open[-1].content.append(made)
        if tag not in _VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def taken_apart(page: str) -> Element:
    """A page as elements: all are closed, no id stands twice, every reference leads somewhere."""
    reader = _Reader()
    reader.feed(page)
    (whole,) = reader.open
    found = [*whole.all()]
    ids = [one.attributes["id"] for one in found if "id" in one.attributes]
    assert len(ids) == len({*ids})
    links = {one.attributes.get("href") or "" for one in found}
    assert {link[1:] for link in links if link.startswith("#")} <= {*ids}
    assert not [one for one in found if one.name in {"script", "img", "link", "iframe", "style2"}]
    assert not [name for one in found for name in one.attributes if name.startswith("on")]
    return whole


def numbers(page: Element) -> set[str]:
    """All numbers that people read or hear in a report, but for those of the sources."""
    return {*_NUMBER.findall(page.one("body").text(but=["sources"]))}


def said_of(plain: Any, lang: Lang = "nl") -> set[str]:
    """Every way in which the numbers and the texts of a result may be written in a page."""
    say = Words(lang)
    found: set[str] = set()
    for value in _leaves(plain):
        if isinstance(value, str):
            found |= {*_NUMBER.findall(value)}
            if not re.fullmatch(r"-?\d+/\d+|-?\d+", value):
                found |= {*_NUMBER.findall(say.date(value))} if _is_date(value) else set()
                continue
        found |= _written(Fraction(value), say) | {str(value)}
    return found


def _written(value: Fraction, say: Words) -> set[str]:
    """Every way in which a number may be written."""
    said = [say.number(value), say.number(value, 0), say.change(value), say.change(value, 0)]
    said += [
        say.figure(value, unit, is_change=is_change)
        for unit in ("", "%", "€", "km")
        for is_change in (False, True)
    ]
    said += [say.percent(value)] if 0 <= value <= 1 else []
    return {number for one in said for number in _NUMBER.findall(one)}


def _is_date(text: str) -> bool:
    return re.fullmatch(r"\d{4}(-\d\d){0,2}", text) is not None


def _leaves(plain: Any) -> Iterator[Any]:
    if isinstance(plain, dict):
        yield len(plain)
        for key, value in plain.items():
            yield key
            yield from _leaves(value)
    elif isinstance(plain, list):
        yield len(plain)
        for value in plain:
            yield from _leaves(value)
    elif plain is not None and not isinstance(plain, bool):
        yield plain


def course_of_three() -> bw.Course:
    """The invented municipality as it is, and as it may have been two and four years before."""
    now = bw.example("voorbeeldgemeente")

    def before(date: str, lower: int, actors: int) -> bw.Assessment:
        responses = [
            attrs.evolve(one, answers=[_lower(answer, lower) for answer in one.answers])
            for one in now.responses[:actors]
        ]
        return attrs.evolve(now, date=date, responses=responses)

    return bw.course([now, before("2024-11-20", 1, 2), before("2022-05-01", 2, 1)])


def _lower(answer: bw.Answer, by: int) -> bw.Answer:
    """An answer some levels lower; of the last step of all there was none yet."""
    if answer.level is None:
        return answer
    is_open = answer.criterion.startswith("leren_bijstellen")
    return attrs.evolve(answer, level=None if is_open else max(0, int(answer.level) - by))
