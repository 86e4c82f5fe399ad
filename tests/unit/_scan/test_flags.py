"""Each flag: when it appears, what it rests on, what it says."""

from typing import Any

import pytest

import brede_welvaart as bw

NOW: dict[str, Any] = {"horizons": ("now",), "places": ("street",)}
LATER: dict[str, Any] = {"horizons": ("20_40",), "places": ("street",)}
ELSEWHERE: dict[str, Any] = {"horizons": ("now",), "places": ("outside_eu",)}
EVIDENCE = (bw.EffectEvidence("resident"),)


def effect(theme: str, title: str, sentiment: str | None, **more: Any) -> bw.Effect:
    return bw.Effect(theme, title, sentiment=sentiment, **more)


def flags(*effects: bw.Effect, kind: str) -> tuple[bw.Flag, ...]:
    return bw.weigh(bw.Scan("Plan", "tilburg", effects)).flagged(kind)


def texts(*effects: bw.Effect, kind: str) -> list[tuple[str, str | None]]:
    return [(flag.text.nl, flag.text.en) for flag in flags(*effects, kind=kind)]


def test_themes_without_any_effect_are_bundled() -> None:
    (flag,) = flags(effect("wonen", "x", "neutral"), kind="blind_spot")

    assert flag.themes == ("economie", "klimaat", "gezondheid", "welzijn", "leefomgeving")
    assert (flag.dimension, flag.effects) == (None, ())
    assert flag.text == bw.Text(
        "Over economie, klimaat, gezondheid, welzijn en leefomgeving staat nog niets in de scan. "
        "Zijn deze thema's bekeken?",
        "The scan says nothing about economy, climate, health, well-being and welfare and living "
        "environment yet. Have these themes been looked at?",
    )


def test_one_theme_without_any_effect() -> None:
    themes = [theme.id for theme in bw.themes("tilburg")][:-1]

    assert texts(*(effect(key, "x", None) for key in themes), kind="blind_spot") == [
        (
            "Over leefomgeving staat nog niets in de scan. Is het bekeken?",
            "The scan says nothing about living environment yet. Has it been looked at?",
        )
    ]


def test_every_dimension_without_any_effect_is_a_flag() -> None:
    found = flags(effect("wonen", "x", "neutral", **LATER), kind="nobody_looked")

    assert [flag.dimension for flag in found] == ["here_and_now", "elsewhere"]
    assert len({flag.text.nl for flag in flags(kind="nobody_looked")}) == 3
    assert found[1].text.nl == (
        "Er staat nog geen gevolg voor elders in de scan, dus buiten Nederland. "
        "Is daarnaar gekeken?"
    )


@pytest.mark.parametrize(
    ("count", "nl", "en"),
    [
        (1, "Bij één gevolg is nog niet gezegd wanneer of waar.", "Of one effect it is not said"),
        (2, "Bij 2 gevolgen is nog niet gezegd wanneer of waar.", "Of 2 effects it is not said"),
    ],
)
def test_effects_without_a_time_or_place_are_asked_for_before_nobody_looked(
    count: int, nl: str, en: str
) -> None:
    given = [bw.Effect("wonen", f"Gevolg {number}") for number in range(count)]
    for flag in flags(*given, kind="nobody_looked"):
        assert nl in flag.text.nl
        assert en in flag.text.en
        assert "gekeken" not in flag.text.nl


@pytest.mark.parametrize(
    ("sign", "nl", "en"),
    [
        ("positive", "gunstige gevolgen en geen ongunstige", "favourable effects and no unf"),
        ("negative", "ongunstige gevolgen en geen gunstige", "unfavourable effects and no fav"),
    ],
)
def test_three_effects_one_way_are_one_sided_in_the_scan_and_in_a_theme(
    sign: str, nl: str, en: str
) -> None:
    given = [effect("wonen", f"Gevolg {n}", sign) for n in range(3)]
    other = effect("wonen", "Bekeken", "neutral")
    whole, theme = flags(*given, other, kind="one_sided")

    assert (whole.themes, theme.themes) == ((), ("wonen",))
    assert whole.effects == theme.effects == tuple(given)
    assert whole.text.nl.startswith(f"In de hele scan staan 3 {nl}.")
    assert theme.text.nl.startswith(f"Bij wonen staan 3 {nl}.")
    assert theme.text.en is not None
    assert theme.text.en.startswith(f"For housing there are 3 {en}")


def test_two_effects_or_two_ways_are_not_one_sided() -> None:
    two = [effect("wonen", f"Gevolg {n}", "positive") for n in range(2)]

    assert flags(*two, effect("wonen", "x", "neutral"), kind="one_sided") == ()
    assert flags(*two, effect("wonen", "x", None), kind="one_sided") == ()
    assert flags(*two, effect("klimaat", "x", "negative"), kind="one_sided") == ()
    (only,) = flags(*two, effect("klimaat", "x", "positive"), kind="one_sided")
    assert only.themes == ()


def test_gain_now_and_loss_later_is_passed_on() -> None:
    gain = effect("wonen", "Huizen nu", "positive", **NOW)
    more = effect("wonen", "Meer huizen", "positive", **NOW)
    loss = effect("wonen", "Geen huizen later", "negative", **LATER)
    other = effect("wonen", "Van nul waarde", "neutral", **LATER)
    (flag,) = flags(gain, more, loss, other, kind="passed_on_to_later")

    assert (flag.themes, flag.dimension) == (("wonen",), "later")
    assert flag.effects == (loss, gain, more)
    assert flag.text == bw.Text(
        "Bij wonen zijn deze gevolgen hier en nu gunstig: “Huizen nu” en “Meer huizen”. "
        "Deze zijn over tien jaar of meer ongunstig: “Geen huizen later”. Is dat de bedoeling?",
        "For housing these effects are favourable here and now: “Huizen nu” and “Meer huizen”. "
        "These are unfavourable in ten years or more: “Geen huizen later”. Is that the intention?",
    )


def test_gain_now_and_loss_elsewhere_is_passed_on() -> None:
    gain = effect("wonen", "Huizen nu", "positive", **NOW)
    loss = effect("wonen", "Zand van ver", "negative", **ELSEWHERE)
    (flag,) = flags(gain, loss, kind="passed_on_to_elsewhere")

    assert flag.dimension == "elsewhere"
    assert "Deze zijn buiten Nederland ongunstig: “Zand van ver”." in flag.text.nl
    assert flags(gain, loss, kind="passed_on_to_later") == ()


def test_a_net_of_nothing_or_another_theme_is_not_passed_on() -> None:
    gain = effect("wonen", "a", "positive", **NOW)
    loss = effect("wonen", "b", "negative", **LATER)
    undone = effect("wonen", "c", "negative", **NOW)
    balanced = effect("wonen", "d", "positive", **LATER)
    there = effect("klimaat", "e", "negative", **LATER)

    assert flags(gain, undone, loss, kind="passed_on_to_later") == ()
    assert flags(gain, loss, balanced, kind="passed_on_to_later") == ()
    assert flags(gain, there, kind="passed_on_to_later") == ()


def test_what_is_to_be_discussed_is_contested() -> None:
    given = effect("wonen", "Hoge torens", "negative", discussion=True)

    assert texts(given, kind="contested") == [
        (
            "“Hoge torens” is gemarkeerd om te bespreken. Wie praat daarover mee?",
            "“Hoge torens” is marked for discussion. Who takes part in that talk?",
        )
    ]


def test_what_is_important_and_has_no_evidence_is_unsupported() -> None:
    bare = effect("wonen", "Meer huizen", None, importance="high")
    shown = effect("wonen", "x", None, importance="high", evidence=EVIDENCE)
    less = effect("wonen", "y", None, importance="medium")
    (flag,) = flags(bare, shown, less, kind="unsupported")

    assert (flag.themes, flag.effects) == (("wonen",), (bare,))
    assert flag.text.nl == (
        "“Meer huizen” is belangrijk en heeft nog geen onderbouwing. Waar blijkt dit uit?"
    )


def test_what_ai_wrote_is_unreviewed_until_a_person_has_seen_it() -> None:
    written = effect("wonen", "Van een model", None, written_by_ai=True)
    seen = effect("wonen", "x", None, written_by_ai=True, reviewed=True)

    assert texts(written, seen, effect("wonen", "y", None), kind="unreviewed") == [
        (
            "“Van een model” is door AI geschreven en nog niet nagekeken. Wie kijkt ernaar?",
            "“Van een model” was written by AI and has not been reviewed yet. Who will look at it?",
        )
    ]


def test_a_title_stands_in_a_sentence_on_one_safe_line_and_not_endlessly() -> None:
    long = effect("wonen", f"Een\n\ttitel \x1b[31m {'x' * 200}", None, discussion=True)
    (flag,) = flags(long, kind="contested")
    title = flag.text.nl.partition("”")[0].removeprefix("“")

    assert title.startswith("Een titel \ufffd[31m xxx")
    assert title.endswith("x…")
    assert len(title) == 80
