"""What the property tests of scans share."""

from collections import Counter

import attrs

import brede_welvaart as bw


def numbers(profile):
    """Positive, negative, neutral and net of every theme and dimension."""
    return {
        (theme, str(dimension)): (tally.positive, tally.negative, tally.neutral, tally.net)
        for theme, one in profile.themes.items()
        for dimension, tally in one.dimensions.items()
    }


def told(profile):
    """Every flag as kind, themes, dimension and effects; each as often as it is."""
    return Counter(
        (
            str(flag.kind),
            flag.themes,
            None if flag.dimension is None else str(flag.dimension),
            frozenset(Counter(flag.effects).items()),
        )
        for flag in profile.flags
    )


def with_effects(scan, effects):
    return attrs.evolve(scan, effects=tuple(effects))


def theme_ids(scan):
    return tuple(theme.id for theme in bw.themes(scan.scheme))
