"""HTML of which every text is escaped: what is no HTML already becomes text."""

from html import escape

#: What an attribute may be.
Value = str | int | None
_VOID = frozenset({"input", "meta"})


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def tag(name: str, /, *content: str, **attributes: Value) -> Html:
    """An element.

    Args:
        name: What it is.
        content: What is in it; a text that is no HTML is escaped.
        attributes: With ``_`` for ``-``, and one behind a word of Python; true stands without a
            value, and what is false or None is left out.

    >>> tag("p", "1 < 2", class_="hint", hidden=True)
    '<p class="hint" hidden>1 &lt; 2</p>'
    """
    said = "".join(_attribute(key, value) for key, value in attributes.items())
    end = "" if name in _VOID else f"</{name}>"
    return Html(f"<{name}{said}>{join(*content)}{end}")


def join(*content: str) -> Html:
    """Parts behind each other; a text that is no HTML is escaped."""
    return Html(
        "".join(part if isinstance(part, Html) else escape(part, quote=False) for part in content)
    )


def _attribute(key: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
