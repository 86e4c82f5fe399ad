"""What the property tests of scans share."""

import unicodedata
from collections import Counter

import attrs

import brede_welvaart as bw

STEERING = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
JOINERS = "\u200c\u200d"


def is_safe(line):
    """Whether nothing in a line steers a terminal or turns the reading order."""
    return all(unicodedata.category(char) not in STEERING or char in JOINERS for char in line)


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
