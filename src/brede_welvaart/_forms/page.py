"""The page around a form: one file with its style, script and data, which fetches nothing."""

import json
from typing import Any

from brede_welvaart._base.document import document, margins
from brede_welvaart._base.markup import Html, tag
from brede_welvaart._data.assets import asset, style
from brede_welvaart._forms import words
from brede_welvaart._forms.parts import button
from brede_welvaart._pages.words import Words
from brede_welvaart.model.digest import digest
from brede_welvaart.model.text import Text

_SHARED = ("reading.js", "checking.js", "fields.js", "page.js")


class Part:
    """A part of a form to which the list of contents leads, such as a step."""

    def __init__(self, number: str, name: str, content: Html) -> None:
        self.number, self.name, self.content = number, name, content


def page(  # noqa: PLR0913 (the parts of a page)
    say: Words,
    script: str,
    *,
    title: str,
    kicker: str,
    heading: str,
    intro: str,
    progress: Html,
    contents: str,
    head: Html,
    parts: list[Part],
    templates: Html,
    paper: str,
    data: dict[str, Any],
) -> str:
    """The whole file.

    Args:
        say: The language.
        script: The file with the script of this kind of form.
        title: What the window is called.
        kicker: Whose form it is.
        heading: What it asks.
        intro: How to fill it in.
        progress: How far one is, in words.
        contents: What the parts are called.
        head: What is asked once.
        parts: What follows.
        templates: What the script copies.
        paper: What stands at the foot of every printed page.
        data: What the script must know.
    """
    code = "\n".join(asset("_forms", name) for name in (*_SHARED, script))
    code = f'(() => {{\n"use strict";\n{code}}})();\n'
    known = _json(_data(say, title, data))
    body = tag(
        "body",
        tag("a", say(words.SKIP), class_="skip", href="#questions"),
        tag(
            "header",
            tag("p", kicker, class_="kicker", hidden=not kicker),
            tag("h1", heading),
            tag("p", intro, class_="intro"),
            tag("noscript", tag("p", say(words.NO_SCRIPT), class_="message")),
        ),
        _bar(say, progress),
        tag("div", _contents(contents, parts), _main(say, head, parts), class_="layout"),
        templates,
        Html(f'<script type="application/json" id="form-data">{known}</script>'),
        Html(f"<script>{code}</script>"),
    )
    on_paper = margins(say(words.PAGE_OF), top_left=title, bottom_left=paper)
    look = f"{style('_forms', 'form.css', 'paper.css')}\n{on_paper}"
    return document(say.lang, title, look, body, code)


def _bar(say: Words, progress: Html) -> Html:
    """How far one is, and saving: always in sight."""
    return tag(
        "div",
        tag(
            "div",
            tag("p", progress, role="status"),
            tag("progress", id="progress", max=1, value=0, aria_label=say(words.BAR)),
            class_="done",
        ),
        tag(
            "div",
            tag("button", say(words.OPEN), type="button", id="open", class_="second"),
            button(say(words.SAVE), "save"),
            tag(
                "input",
                type="file",
                id="file",
                accept=".json,application/json",
                hidden=True,
                aria_label=say(words.SAVED_FILE),
            ),
            class_="acts",
        ),
        class_="bar",
        role="region",
        aria_label=say(words.BAR),
    )


def _contents(name: str, parts: list[Part]) -> Html:
    links = [
        tag(
            "li",
            tag(
                "a",
                tag("span", part.number, class_="no"),
                tag("span", part.name, class_="name"),
                tag("span", class_="count"),
                href=f"#part{place}",
            ),
        )
        for place, part in enumerate(parts, start=1)
    ]
    summary = tag("summary", name)
    return tag(
        "nav",
        tag("details", summary, tag("ol", *links), open=True, id="contents"),
        aria_label=name,
    )


def _main(say: Words, head: Html, parts: list[Part]) -> Html:
    faults = tag("div", tag("h2"), tag("ul"), id="faults", role="alert", tabindex=-1, hidden=True)
    message = tag("p", id="message", class_="message", role="status", hidden=True)
    sections = [
        tag(
            "section",
            part.content,
            class_="part",
            id=f"part{place}",
            tabindex=-1,
            data_called='class="called"' in part.content.partition("</h2>")[0],
        )
        for place, part in enumerate(parts, start=1)
    ]
    end = tag(
        "div",
        tag("p", say(words.END)),
        button(say(words.SAVE), "save"),
        tag("button", say(words.START_OVER), type="button", id="start-over", class_="second"),
        class_="end",
    )
    fill_in = tag("form", head, *sections, end, id="form", novalidate=True, autocomplete="off")
    return tag("main", faults, message, fill_in, id="questions", tabindex=-1)


def _data(say: Words, title: str, data: dict[str, Any]) -> dict[str, Any]:
    """What the script must know; the key tells the drafts of one form from those of another."""
    known = data | {
        "lang": say.lang,
        "title": title,
        "words": _said(words.SCRIPT | data["words"], say),
        "mends": _said(words.MENDS | data["mends"], say),
        "sentences": {code: text.get(say.lang) for code, text in words.SENTENCES.items()},
    }
    content = json.dumps(known, sort_keys=True)
    return known | {"key": f"brede_welvaart/form/{digest(content)}"}


def _said(texts: dict[str, Text], say: Words) -> dict[str, str]:
    return {name: text.get(say.lang) for name, text in texts.items()}


def _json(value: object) -> str:
    """JSON that can stand in a page: it has no sign with which something else begins."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
