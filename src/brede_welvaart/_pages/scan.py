"""The page of a weighed scan: what a plan does to every theme, and what to talk about."""

from collections.abc import Iterator, Mapping

from brede_welvaart._api.plans import chosen_plan
from brede_welvaart._api.relating import carry
from brede_welvaart._api.scan import MONITOR, scan_indicators, scan_steps, themes_of
from brede_welvaart._base.lines import clean
from brede_welvaart._pages.blocks import (
    Block,
    Heading,
    Line,
    Listing,
    Pairs,
    Paragraph,
    Row,
    Tone,
    pairs,
)
from brede_welvaart._pages.names import Names
from brede_welvaart._pages.scan_parts import (
    SCHEME,
    decimals,
    effects,
    grid,
    named,
    names_of,
    title,
    without_match,
)
from brede_welvaart._pages.words import DASH, MINUS, Words
from brede_welvaart._scan.carry import CarriedScan
from brede_welvaart._scan.profiles import ScanProfile, Tally
from brede_welvaart.model.plan import Plan
from brede_welvaart.model.scan import Effect, EffectEvidence, Scan
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import FlagKind, Sentiment

COVERED = Text("{} van {} thema's bekeken", "{} of {} themes looked at")
_CARRIED = Text(
    "overgezet van {} naar {}: {} van {} gevolgen; de andere staan onderaan",
    "carried from {} to {}: {} of {} effects; the others stand at the end",
)
UNDECIDED_SIGN = "?"
SIGNS = {
    "+": Text("gunstig", "favourable"),
    MINUS: Text("ongunstig", "unfavourable"),
    "=": Text("bekeken, geen verschil", "looked at, no difference"),
    UNDECIDED_SIGN: Text(
        "nog niet gekozen of het gunstig is", "not decided yet whether it is favourable"
    ),
    DASH: Text("geen gevolg dat hier meetelt", "no effect that counts here"),
}
_NUMBER = Text("getal", "number")
IMPORTANCE = Text("het belang van de gevolgen samen", "the importance of the effects together")
FLAGS = Text("Aandachtspunten", "Points to talk about")
NO_FLAGS = Text("Er zijn geen aandachtspunten.", "There are no points to talk about.")
_UNSPECIFIED = Text(
    "Termijn of plek nog niet genoemd: telt in geen dimensie mee",
    "Time or place not given yet: counts in no dimension",
)
_UNCLEAR = Text(
    "Binnen de EU: niet te zien of dit in of buiten Nederland is",
    "Inside the EU: it does not show whether this is in the Netherlands",
)
_UNDECIDED = Text(
    "Nog niet gekozen of het gunstig of ongunstig is",
    "Not decided yet whether it is favourable or unfavourable",
)
_UNRATED = Text("Belang nog niet bepaald: weegt als {}", "Importance not rated yet: weighs {}")
_WITHDRAWN = Text("Op een vervallen thema: telt niet mee", "On a withdrawn theme: does not count")
_SERVES = Text(
    "Deze scan is onderbouwing bij stap {}, {}.", "This scan is evidence for step {}, {}."
)
EFFECTS = Text("Alle gevolgen", "All effects")
BY_AI = Text("door AI geschreven", "written by AI")
REVIEWED = Text("nagekeken", "reviewed")
_SOURCE = Text("bron", "source")
_INDICATORS = Text(
    "Cijfers van de regionale monitor bij deze thema's",
    "Indicators of the regional monitor for these themes",
)
_BY_WAY_OF = Text("{}, via {} (CBS)", "{}, by way of {} (CBS)")


def page(
    profile: ScanProfile,
    say: Words,
    *,
    notes: bool = False,
    carried: CarriedScan | None = None,
    plan: Plan | None = None,
) -> Iterator[Block]:
    """All there is to say of a scan that was weighed.

    Args:
        profile: What came out of weighing it.
        say: The language.
        notes: Whether to show every effect too, and the indicators of the themes.
        carried: What became of the scan if it was carried from another scheme.
        plan: The plan whose steps it may serve; by default the newest.
    """
    names = names_of(profile, say)
    yield from title(profile.scan, say)
    if profile.scan.description.strip():
        yield Paragraph([clean(profile.scan.description)])
    yield Paragraph([Line(line, Tone.QUIET) for line in facts(profile, carried, say)])
    rows: list[Row] = [
        (names[key], *(cell(tally, say) for tally in one.dimensions.values()))
        for key, one in profile.themes.items()
    ]
    yield grid(rows, say)
    yield _legend(rows, say)
    yield from _flags(profile, say)
    yield from lists(profile, names, say)
    if carried:
        yield from without_match(carried, say)
    if notes:
        yield from _effects_in_full(profile, names, say)
        yield from _indicators(profile.scan, names, say)
    yield from serves(profile.scan, plan, say)


def facts(profile: ScanProfile, carried: CarriedScan | None, say: Words) -> Iterator[str]:
    """How many themes were looked at, and how much of it was carried here."""
    covered = sum(one.is_covered for one in profile.themes.values())
    scheme = profile.scan.scheme
    yield f"{say(COVERED, covered, len(profile.themes))} · {say(SCHEME, scheme)}"
    if carried and carried.without_match:
        original = carried.original
        whole, left = len(original.effects), len(carried.without_match)
        yield say(_CARRIED, original.scheme, scheme, whole - left, whole)


def cell(tally: Tally, say: Words) -> str:
    """What is favourable, unfavourable and neutral in one dimension; a dash without any effect."""
    if not tally.effects:
        return DASH
    return " ".join(weighed(tally, say).values()) or UNDECIDED_SIGN


def weighed(tally: Tally, say: Words) -> dict[Sentiment, str]:
    """The weight of the effects of each sentiment that there is, behind its sign."""
    weights = {
        Sentiment.POSITIVE: ("+", tally.positive),
        Sentiment.NEGATIVE: (MINUS, tally.negative),
        Sentiment.NEUTRAL: ("=", tally.neutral),
    }
    there = {effect.sentiment for effect in tally.effects}
    return {
        sentiment: f"{sign}{say.number(weight, decimals(weight))}"
        for sentiment, (sign, weight) in weights.items()
        if sentiment in there
    }


def _legend(rows: list[Row], say: Words) -> Pairs:
    """What the signs in the table mean."""
    used = set("".join(str(cell) for _, *cells in rows for cell in cells))
    signs = [(sign, say(meaning)) for sign, meaning in SIGNS.items() if sign in used]
    return pairs([*signs, (say(_NUMBER), say(IMPORTANCE))])


def _flags(profile: ScanProfile, say: Words) -> Iterator[Block]:
    yield Heading(say(FLAGS))
    if profile.flags:
        yield pairs((say(flag.kind.label), say(flag.text)) for flag in profile.flags)
    else:
        yield Paragraph([say(NO_FLAGS)])


def lists(profile: ScanProfile, names: Mapping[str, str], say: Words) -> Iterator[Block]:
    """What does not count as it might, each under the reason why."""
    for heading, found in by_reason(profile, say):
        yield from effects(heading, found, names)


def by_reason(profile: ScanProfile, say: Words) -> Iterator[tuple[str, tuple[Effect, ...]]]:
    """The reasons why effects do not count as they might, and the effects of each.

    Args:
        profile: What came out of weighing.
        say: The language.
    """
    weight = profile.settings.unrated
    yield say(_UNSPECIFIED), profile.unspecified
    yield say(_UNCLEAR), profile.unclear
    yield say(_UNDECIDED), profile.undecided
    yield say(_UNRATED, say.number(weight, decimals(weight))), profile.unrated
    yield say(_WITHDRAWN), profile.withdrawn


def _effects_in_full(profile: ScanProfile, names: Mapping[str, str], say: Words) -> Iterator[Block]:
    """Every effect, by theme."""
    found = [effect for one in profile.themes.values() for effect in one.effects]
    if found:
        yield Heading(say(EFFECTS))
        yield Listing(_effect(effect, names, say) for effect in found)


def _effect(effect: Effect, names: Mapping[str, str], say: Words) -> Iterator[Line]:
    yield named(effect, names)
    if effect.explanation.strip():
        yield Line(clean(effect.explanation))
    said = (effect.sentiment, effect.importance, *effect.horizons, *effect.places)
    told = [
        *(say(word.label) for word in said if word),
        *([say(FlagKind.CONTESTED.label)] if effect.discussion else []),
        *([say(BY_AI)] if effect.written_by_ai else []),
        *([say(REVIEWED)] if effect.reviewed else []),
    ]
    if told:
        yield Line(" · ".join(told), Tone.QUIET)
    for piece in effect.evidence:
        yield from _evidence(piece, say)


def _evidence(piece: EffectEvidence, say: Words) -> Iterator[Line]:
    date = say.date(piece.date) if piece.date else ""
    parts = (say(piece.kind.label), clean(piece.title), clean(piece.note), date)
    yield Line(f"{say(_SOURCE)}: {' · '.join(filter(None, parts))}")
    if piece.url:
        yield Line(piece.url, Tone.QUIET, url=piece.url)


def _indicators(scan: Scan, names: Mapping[str, str], say: Words) -> Iterator[Block]:
    """Which figures of the monitor belong to the themes that it touches."""
    rows = [
        (with_figures(scan, key, say), ", ".join(say(one.name) for one in indicators))
        for key, indicators in scan_indicators(scan).items()
        if indicators and key in names
    ]
    if rows:
        yield Heading(say(_INDICATORS))
        yield pairs(rows)


def with_figures(scan: Scan, key: str, say: Words) -> str:
    """The name of a theme, and where it is another that of CBS under which its figures stand."""
    theme = next(theme for theme in themes_of(scan) if theme.id == key)
    there = carry(theme, MONITOR, edition=scan.edition)
    found = ", ".join(say(one.name) for one in (*there.exact, *there.close))
    name = say(theme.name)
    return name if found == name else say(_BY_WAY_OF, name, found)


def serves(scan: Scan, plan: Plan | None, say: Words) -> Iterator[Block]:
    """For which steps it is evidence."""
    names = Names(say, chosen_plan(plan))
    for step in scan_steps(scan, plan):
        yield Paragraph([say(_SERVES, names.number(step.id), say(step.name))])
