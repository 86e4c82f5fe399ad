from fractions import Fraction

import pytest

import brede_welvaart as bw
from brede_welvaart._pages.words import Words
from brede_welvaart._report.levels import standing
from brede_welvaart.errors import Lang


@pytest.mark.parametrize(
    ("points", "lang", "said"),
    [
        (0, "nl", "op 'nog niet'"),
        (100, "en", "at 'fully'"),
        ("99/2", "nl", "tussen 'begonnen' en 'deels'"),
        ("101/2", "en", "between 'partly' and 'largely'"),
    ],
)
def test_points_are_said_in_levels(points: int | str, lang: Lang, said: str) -> None:
    assert standing(bw.plan().scale, Fraction(points), Words(lang)) == said
