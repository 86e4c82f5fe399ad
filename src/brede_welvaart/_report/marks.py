"""What is drawn of the steps: bars, strips of actors, ladders; each says in words what it shows."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from brede_welvaart._base.markup import Html, join, tag
from brede_welvaart._pages.blocks import Bar
from brede_welvaart._pages.words import Words
from brede_welvaart.model.plan import Level, Scale

#: How high a bar is, and the row in which it stands.
_SIZES = {"step": (24, 10), "phase": (20, 4), "total": (44, 22)}
_STRIP = 28
# Marks nearer to each other than this many points stand this far apart.
_NEAR = 4
_APART = 17
# So many words fit on an axis.
_MOST_WORDS = 6
_SHAPES = (
    '<circle class="{}" r="9"></circle>',
    '<rect class="{}" x="-8" y="-8" width="16" height="16"></rect>',
    '<path class="{}" d="M0-11L11 0L0 11L-11 0z"></path>',
    '<path class="{}" d="M0-11L11 8H-11z"></path>',
    '<path class="{}" d="M-6-10H6L11 0L6 10H-6L-11 0z"></path>',
)
_STEP_OF_LADDER = 16


def percent(points: Fraction | float) -> str:
    """A place on a line of 0 to 100."""
    return f"{round(float(points), 2):g}%"


def definitions(scale: Scale | None, letters: Sequence[str]) -> Html:
    """What other drawings refer to: the hatch, the lines of the scale, the signs of actors."""
    hatch = tag(
        "pattern",
        Html('<path class="hatch" d="M0 0V5"></path>'),
        id="hatch",
        width=5,
        height=5,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
    ticks = [
        tag("line", class_="tick", x1=at, x2=at, y1=0, y2="100%")
        for at in (percent(100 * level.score) for level in (scale.levels if scale else ()))
    ]
    signs = [_sign(number, letter) for number, letter in enumerate(letters)]
    inside = tag("defs", hatch, tag("g", *ticks, id="ticks"), *signs)
    return tag("svg", inside, class_="definitions", width=0, height=0, aria_hidden="true")


def _sign(number: int, letter: str) -> Html:
    shape = _SHAPES[number % len(_SHAPES)]
    style = "open" if number % len(_SHAPES) else "full"
    return tag(
        "g",
        Html(shape.format(f"sign {style}")),
        tag("text", letter, class_=f"letter {style}", y="3.8"),
        id=f"sign{number}",
    )


def letters(names: Iterable[str]) -> list[str]:
    """A letter for each name, that no other has: one in it if that can be."""
    found: list[str] = []
    for name in names:
        own = [sign.upper() for sign in name if sign.isalpha()]
        rest = map(str, range(1, len(found) + 2))
        found.append(next(sign for sign in (*own, *rest) if sign not in found))
    return found


def sign(number: int) -> Html:
    """The sign of an actor, in a key or a row."""
    use = tag("use", href=f"#sign{number}", x=11, y=11)
    return tag("svg", use, width=22, height=22, aria_hidden="true")


def axis(scale: Scale, say: Words) -> Html:
    """The words of a scale, under or over what is drawn along it."""
    levels = scale.levels
    if len(levels) > _MOST_WORDS:
        levels = (levels[0], levels[-1])
    words = []
    for number, level in enumerate(levels):
        anchor = "start" if number == 0 else "end" if level is levels[-1] else "middle"
        words.append(
            tag(
                "text",
                say(level.name),
                x=percent(100 * level.score),
                y=11,
                text_anchor=anchor,
                class_="second" if number % 2 else None,
            )
        )
    return tag("svg", *words, class_="axis", height=14, aria_hidden="true")


def drawing(title: str, *content: Html, class_: str, height: int) -> Html:
    """A drawing as wide as its place, that says in words what it shows."""
    parts = [tag("title", title), *content]
    return tag("svg", *parts, class_=class_, height=height, role="img")


def bar(found: Bar, title: str, size: str = "step") -> Html:
    """A range from 0 to 100, and the value where that may be shown."""
    height, thick = _SIZES[size]
    top = (height - thick) // 2
    parts = [tag("use", href="#ticks")]
    if found.low is not None and found.high is not None:
        parts.append(_rect("sure", top, thick, Fraction(0), found.low))
        if found.high > found.low:
            parts.append(_rect("still-open", top, thick, found.low, found.high - found.low))
    if found.value is not None:
        place = percent(found.value)
        tall = thick + 10
        parts.append(tag("rect", class_="value", x=place, y=top - 5, width=4, height=tall))
    return drawing(title, *parts, class_="bar", height=height)


def _rect(name: str, top: int, height: int, start: Fraction, width: Fraction) -> Html:
    return tag("rect", class_=name, x=percent(start), y=top, width=percent(width), height=height)


def strip(found: Mapping[int, Fraction], title: str) -> Html:
    """How actors stand, by the number of their sign, and how far that lies apart."""
    middle = _STRIP // 2
    parts = [tag("use", href="#ticks")]
    if found:
        low, high = percent(min(found.values())), percent(max(found.values()))
        parts.append(tag("line", class_="apart", x1=low, x2=high, y1=middle, y2=middle))
    for together in _clusters(found):
        for place, number in enumerate(together):
            aside = _APART * place - _APART * (len(together) - 1) / 2
            moved = f"translate({aside:g} 0)" if aside else None
            at = percent(found[number])
            parts.append(tag("use", href=f"#sign{number}", x=at, y=middle, transform=moved))
    return drawing(title, *parts, class_="bar strip", height=_STRIP)


def _clusters(found: Mapping[int, Fraction]) -> list[list[int]]:
    """Signs that would hide each other, together; each from low to high."""
    clusters: list[list[int]] = []
    before: Fraction | None = None
    for number in sorted(found, key=lambda one: (found[one], one)):
        if before is not None and found[number] - before < _NEAR:
            clusters[-1].append(number)
        else:
            clusters.append([number])
        before = found[number]
    return clusters


def ladder(scale: Scale, current: Fraction, target: Level, title: str, *, is_open: bool) -> Html:
    """The levels above the lowest: where it stands, the next, and further on."""
    above = scale.levels[1:]
    width = _STEP_OF_LADDER * len(above) + 2
    steps: list[Html] = []
    for number, level in enumerate(above):
        height = 5 + round(15 * number / max(len(above) - 1, 1))
        name = "ahead"
        if not is_open and level == target:
            name = "to-come"
        elif not is_open and 100 * level.score <= current:
            name = "reached"
        x = _STEP_OF_LADDER * number + 1
        steps.append(tag("rect", class_=name, x=x, y=21 - height, width=14, height=height))
    unknown = [tag("text", "?", x=3, y=12)] if is_open else []
    return tag(
        "svg",
        tag("title", title),
        join(*unknown, *steps),
        class_="ladder",
        width=width,
        height=22,
        role="img",
    )
