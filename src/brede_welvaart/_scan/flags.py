"""What in a scan asks for a talk: each flag exactly when its definition says so."""

from collections.abc import Callable, Iterator, Sequence

from brede_welvaart._scan import sentences
from brede_welvaart._scan.profiles import Flag, ThemeProfile
from brede_welvaart.model.scan import Effect
from brede_welvaart.model.vocabulary import Dimension, FlagKind, Importance, Sentiment

#: From so many effects up it says something that all go the same way.
_MANY = 3
_SIGNS = (Sentiment.POSITIVE, Sentiment.NEGATIVE)
_PASSED_ON = (
    (FlagKind.PASSED_ON_TO_LATER, Dimension.LATER),
    (FlagKind.PASSED_ON_TO_ELSEWHERE, Dimension.ELSEWHERE),
)


def flags(profiles: Sequence[ThemeProfile], unspecified: int) -> tuple[Flag, ...]:
    """All flags of a scan: by kind, then by theme, then by effect.

    Args:
        profiles: The profile of every theme, in the order of the scheme.
        unspecified: Of how many effects it is not said when or where.
    """
    return (
        *_blind_spot(profiles),
        *_nobody_looked(profiles, unspecified),
        *_one_sided(profiles),
        *(flag for way in _PASSED_ON for one in profiles for flag in _passed_on(one, *way)),
        *_per_effect(profiles),
    )


def _blind_spot(profiles: Sequence[ThemeProfile]) -> Iterator[Flag]:
    """The themes without any effect, all in one flag."""
    themes = [profile.theme for profile in profiles if not profile.is_covered]
    if themes:
        text = sentences.blind_spot([theme.name for theme in themes])
        yield Flag(FlagKind.BLIND_SPOT, text, tuple(theme.id for theme in themes))


def _nobody_looked(profiles: Sequence[ThemeProfile], unspecified: int) -> Iterator[Flag]:
    """A dimension without any effect."""
    for dimension in Dimension:
        if not any(profile.dimensions[dimension].effects for profile in profiles):
            text = sentences.nobody_looked(dimension, unspecified)
            yield Flag(FlagKind.NOBODY_LOOKED, text, dimension=dimension)


def _one_sided(profiles: Sequence[ThemeProfile]) -> Iterator[Flag]:
    """The whole scan, or a theme, of which all effects that make a difference go one way."""
    everything = [effect for profile in profiles for effect in profile.effects]
    for sign, effects in _one_way(everything):
        text = sentences.one_sided(sign, len(effects))
        yield Flag(FlagKind.ONE_SIDED, text, effects=effects)
    for profile in profiles:
        for sign, effects in _one_way(profile.effects):
            text = sentences.one_sided(sign, len(effects), profile.theme.name)
            yield Flag(FlagKind.ONE_SIDED, text, (profile.theme.id,), effects=effects)


def _one_way(effects: Sequence[Effect]) -> Iterator[tuple[Sentiment, tuple[Effect, ...]]]:
    """The effects that make a difference and the way they go, if many all go the same way."""
    found = _making_a_difference(effects)
    for sign in _SIGNS:
        if len(found) >= _MANY and all(effect.sentiment == sign for effect in found):
            yield sign, found


def _making_a_difference(effects: Sequence[Effect]) -> tuple[Effect, ...]:
    return tuple(effect for effect in effects if effect.sentiment in _SIGNS)


def _passed_on(profile: ThemeProfile, kind: FlagKind, dimension: Dimension) -> Iterator[Flag]:
    """A theme that gains here and now, and loses later or elsewhere."""
    now, then = profile.here_and_now, profile.dimensions[dimension]
    if not now.net > 0 > then.net:
        return
    involved = {*map(id, now.effects), *map(id, then.effects)}
    effects = tuple(
        effect for effect in _making_a_difference(profile.effects) if id(effect) in involved
    )
    gains = [effect for effect in now.effects if effect.sentiment == Sentiment.POSITIVE]
    losses = [effect for effect in then.effects if effect.sentiment == Sentiment.NEGATIVE]
    text = sentences.passed_on(dimension, profile.theme.name, gains, losses)
    yield Flag(kind, text, (profile.theme.id,), dimension, effects)


def _per_effect(profiles: Sequence[ThemeProfile]) -> Iterator[Flag]:
    """What is to be discussed, lacks evidence, or was written by AI and not reviewed."""
    cases: tuple[tuple[FlagKind, Callable[[Effect], bool]], ...] = (
        (FlagKind.CONTESTED, lambda effect: effect.discussion),
        (FlagKind.UNSUPPORTED, _is_unsupported),
        (FlagKind.UNREVIEWED, lambda effect: effect.written_by_ai and not effect.reviewed),
    )
    for kind, applies in cases:
        for profile in profiles:
            for effect in profile.effects:
                if applies(effect):
                    text = sentences.about_effect(kind, effect)
                    yield Flag(kind, text, (profile.theme.id,), effects=(effect,))


def _is_unsupported(effect: Effect) -> bool:
    return effect.importance == Importance.HIGH and not effect.evidence
