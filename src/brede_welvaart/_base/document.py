"""A page as one file: it fetches nothing, and no script runs in it but its own."""

import base64
import hashlib

from brede_welvaart._base.markup import Html, tag


def document(lang: str, title: str, style: str, body: Html, code: str | None = None) -> str:
    """The whole file.

    Args:
        lang: Its language.
        title: What the window is called.
        style: Its CSS.
        body: What is in it.
        code: Its one script, which stands in the body too; None is: it has none.
    """
    scripts = ""
    if code is not None:
        allowed = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
        scripts = f"script-src 'sha256-{allowed}'; "
    # Nothing is fetched and no other script runs, whatever stands in a text.
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; {scripts}"
        "base-uri 'none'; form-action 'none'"
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        Html(f"<style>\n{style}</style>"),
    )
    return f"<!doctype html>\n{tag('html', head, body, lang=lang)}\n"


def margins(page_of: str, **texts: str) -> str:
    """What stands in the margins of a printed page, as CSS.

    Args:
        page_of: The word between the number of a page and how many there are.
        texts: What else stands there, by place, such as ``top_left``.

    >>> margins("of", top_left="Goes").partition("@bottom")[0]
    '@page { @top-left { content: "Goes"; } '
    """
    boxes = [
        f"@{place.replace('_', '-')} {{ content: {_css(text)}; }}" for place, text in texts.items()
    ]
    boxes.append(
        f"@bottom-right {{ content: counter(page) {_css(f' {page_of} ')} counter(pages); }}"
    )
    return f"@page {{ {' '.join(boxes)} }}\n"


def _css(text: str) -> str:
    """A text in CSS, in which every sign that is no letter or digit is escaped."""
    signs = (sign if sign.isascii() and sign.isalnum() else f"\\{ord(sign):x} " for sign in text)
    return f'"{"".join(signs)}"'
