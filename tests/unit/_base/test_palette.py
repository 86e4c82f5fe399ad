import itertools

import pytest

from brede_welvaart._base.palette import PALETTE, palette_css


def luminance(colour: str) -> float:
    """How light a colour is (WCAG 2.2, relative luminance)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


TEXTS = ("ink", "soft", "favourable-text", "unfavourable-text", "link", "fault")
MARKS = ("road", "edge", "favourable", "unfavourable", "focus")


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize(("name", "time"), [*itertools.product(TEXTS, (0, 1))])
def test_a_text_can_be_read_on_every_ground(name: str, time: int) -> None:
    for ground in ("paper", "wash"):
        assert contrast(PALETTE[name][time], PALETTE[ground][time]) >= 4.5


@pytest.mark.parametrize(("name", "time"), [*itertools.product(MARKS, (0, 1))])
def test_a_mark_can_be_seen_on_every_ground(name: str, time: int) -> None:
    for ground in ("paper", "wash"):
        assert contrast(PALETTE[name][time], PALETTE[ground][time]) >= 3


@pytest.mark.parametrize("time", [0, 1])
def test_a_fault_can_be_read_on_its_own_ground(time: int) -> None:
    assert contrast(PALETTE["fault"][time], PALETTE["fault-wash"][time]) >= 4.5


def test_the_style_has_every_colour_by_day_and_by_night() -> None:
    day, night = palette_css().split("@media")

    for name, (light, dark) in PALETTE.items():
        assert f"--{name}: {light}" in day
        assert f"--{name}: {dark}" in night
