"""A scan in a report: what a plan does to every theme, as blocks, and what to talk about."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from brede_welvaart._base.lines import clean
from brede_welvaart._base.markup import Html, join, tag
from brede_welvaart._data import loading
from brede_welvaart._pages import scan as pages
from brede_welvaart._pages.scan_parts import LEFT, RIGHT, THEME, counted, decimals, names_of
from brede_welvaart._pages.words import DASH, Words
from brede_welvaart._report.blocks import rendered
from brede_welvaart._report.marks import drawing, percent
from brede_welvaart._report.parts import (
    Chapter,
    Section,
    cell,
    column,
    head,
    heard,
    key,
    row,
    row_head,
    table,
)
from brede_welvaart._scan.profiles import Flag, ScanProfile, Tally, ThemeProfile
from brede_welvaart._scan.settings import ScanSettings
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Dimension, Importance, Sentiment

_TITLE = Text("Scan: {}", "Scan: {}")
_ANSWER = Text(
    "{}: {} van {} thema's bekeken; aandachtspunten: {}.",
    "{}: {} of {} themes looked at; points to talk about: {}.",
)
_HINT = Text("Wat het plan doet, nu, later en elders", "What the plan does, now, later, elsewhere")
_WHOSE = Text("Plan van", "Plan of")
_WHEN = Text("Wanneer", "When")
_MIND = Text("Let op", "Mind")
_CAPTION = Text("Gevolgen van {} per thema en dimensie", "Effects of {} by theme and dimension")
_UNDER = {
    Dimension.HERE_AND_NOW: Text(
        "in Nederland, binnen tien jaar", "in the Netherlands, within ten years"
    ),
    Dimension.LATER: Text("na tien jaar of meer", "in ten years or more"),
    Dimension.ELSEWHERE: Text("buiten Nederland", "outside the Netherlands"),
}
_BLOCK = Text("één blokje: één punt belang ({})", "one block: one point of importance ({})")
_POINTS = Text(
    "Steeds een feit, dan een vraag om te bespreken.",
    "Each a fact, then a question to talk about.",
)
_WEIGHTS = Text("Belang in de scan", "Importance in the scan")
_UNRATED = Text("niet bepaald", "not rated")
_SCHEME = Text("Themalijst", "Theme scheme")
# How wide one point of importance is, of half the width, and how much of that stays empty.
_WIDEST = Fraction(86, 10)
_ROOM = 49
_GAP = Fraction(1, 10)
_MIDDLE = 50


def chapter(profile: ScanProfile, say: Words, _show_actors: Sequence[str]) -> Chapter:
    """What the profile of a scan gives to a report.

    Args:
        profile: What came out of weighing it.
        say: The language.
    """
    scan = profile.scan
    name = clean(scan.title)
    covered = sum(one.is_covered for one in profile.themes.values())
    day = say.day(scan.date) if scan.date else ""
    facts = [
        (_WHOSE, clean(scan.organisation.name) if scan.organisation else ""),
        (_WHEN, day),
        (_MIND, say(scan.note)),
    ]
    return Chapter(
        name=name,
        answer=say(_ANSWER, name, covered, len(profile.themes), len(profile.flags)),
        facts=tuple((say(label), said) for label, said in facts if said),
        sections=(_section(profile, name, say),),
        day=day,
        edition=loading.known_edition(scan.edition),
        settings=(
            (say(_SCHEME), scan.scheme),
            (say(_WEIGHTS), _weights(profile.settings, say)),
        ),
    )


def _weights(settings: ScanSettings, say: Words) -> str:
    """What an effect of each importance weighs."""
    said = [(say(one.label), settings.weight(one)) for one in Importance]
    said.append((say(_UNRATED), settings.unrated))
    return ", ".join(f"{name} {say.number(weight, decimals(weight))}" for name, weight in said)


def _section(profile: ScanProfile, name: str, say: Words) -> Section:
    names = names_of(profile, say)
    title = say(_TITLE, name)
    intro = [clean(profile.scan.description), *pages.facts(profile, None, say)]
    content = join(
        head(title, intro, _key(profile.settings, say), id="scan"),
        _grid(profile, names, name, say),
        tag("h3", say(pages.FLAGS)),
        *_flags(profile.flags, say),
        rendered(pages.lists(profile, names, say)),
        rendered(pages.serves(profile.scan, None, say)),
    )
    return Section("scan", title, say(_HINT), content)


def _key(settings: ScanSettings, say: Words) -> Html:
    box = Html(
        '<svg width="28" height="14" aria-hidden="true"><rect class="{0}" y="1" width="13" '
        'height="12"></rect><rect class="{0}" x="15" y="1" width="13" height="12"></rect></svg>'
    )
    return key(
        [
            (Html(box.format("unfavourable")), say(LEFT, say(Sentiment.NEGATIVE.label))),
            (Html(box.format("favourable")), say(RIGHT, say(Sentiment.POSITIVE.label))),
            (Html(), say(_BLOCK, _weights(settings, say))),
            *(
                (tag("b", sign), say(pages.SIGNS[sign]))
                for sign in ("=", pages.UNDECIDED_SIGN, DASH)
            ),
        ]
    )


def _grid(profile: ScanProfile, names: dict[str, str], name: str, say: Words) -> Html:
    """Themes by dimension; a block is equally wide in all of it."""
    tallies = [tally for one in profile.themes.values() for tally in one.dimensions.values()]
    most = max((max(one.positive, one.negative) for one in tallies), default=Fraction(0))
    width = min(_WIDEST, _ROOM / most) if most else _WIDEST
    heads = [column(say(THEME))]
    heads += [
        column(tag("span", _capital(say(one.label))), tag("small", say(_UNDER[one])))
        for one in Dimension
    ]
    rows = [_theme(one, names[key], width, say) for key, one in profile.themes.items()]
    return table(say(_CAPTION, name), heads, [rows], "stacked balance")


def _theme(profile: ThemeProfile, name: str, width: Fraction, say: Words) -> Html:
    cells = [
        _cell(tally, _capital(say(dimension.label)), width, say)
        for dimension, tally in profile.dimensions.items()
    ]
    return row(row_head(name), *cells)


def _cell(tally: Tally, label: str, width: Fraction, say: Words) -> Html:
    if not tally.effects:
        said = say(pages.SIGNS[DASH])
        return cell(tag("span", DASH, heard(f" {said}"), class_="none"), label=label)
    found = pages.weighed(tally, say)
    parts = [tag("b", said, class_=_CLASSES[sentiment]) for sentiment, said in found.items()]
    parts = parts or [tag("b", pages.UNDECIDED_SIGN)]
    count = counted(tally, say)
    words = ", ".join(
        f"{say(sentiment.label)} {said.lstrip('=')}" for sentiment, said in found.items()
    )
    drawn = drawing(
        words or say(pages.SIGNS[pages.UNDECIDED_SIGN]),
        *_blocks(tally, width),
        class_="blocks",
        height=22,
    )
    behind = tag("span", *_spaced([*parts, tag("small", count)]), class_="weights")
    return cell(drawn, behind, label=label)


_CLASSES = {
    Sentiment.POSITIVE: "favourable-text",
    Sentiment.NEGATIVE: "unfavourable-text",
    Sentiment.NEUTRAL: None,
}


def _spaced(parts: Iterable[Html]) -> Iterable[Html]:
    for number, part in enumerate(parts):
        if number:
            yield Html(" ")
        yield part


def _blocks(tally: Tally, width: Fraction) -> Iterable[Html]:
    """What is favourable to the right of nought, what is unfavourable to its left."""
    yield tag("line", class_="nought", x1="50%", x2="50%", y1=0, y2="100%")
    for weight, side, name in (
        (tally.positive, 1, "favourable"),
        (tally.negative, -1, "unfavourable"),
    ):
        left = weight
        place = 0
        while left > 0:
            part = min(left, Fraction(1))
            wide = part * width * (1 - _GAP)
            near = _MIDDLE + side * (place * width + width * _GAP)
            x = near if side > 0 else near - wide
            yield tag("rect", class_=name, x=percent(x), y=4, width=percent(wide), height=14)
            left -= part
            place += 1
    if tally.neutral and not tally.positive and not tally.negative:
        shape = tag("path", class_="neither", d="M-7 6h14v3.4h-14zm0 6.6h14v3.4h-14z")
        yield tag("svg", shape, x="50%")


def _flags(flags: Sequence[Flag], say: Words) -> Iterable[Html]:
    """What to talk about: a label, a fact and a question."""
    if not flags:
        yield tag("p", say(pages.NO_FLAGS), class_="text")
        return
    yield tag("p", say(_POINTS), class_="text")
    items = []
    for flag in flags:
        fact, _, question = say(flag.text).rpartition(". ")
        items.append(
            tag(
                "li",
                tag("span", _capital(say(flag.kind.label)), class_="kind"),
                tag("p", f"{fact}."),
                tag("p", question, class_="question"),
            )
        )
    yield tag("ol", *items, class_="flags")


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
