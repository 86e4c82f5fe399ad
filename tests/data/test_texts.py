"""What people read: every text is whole, plain and in the form it should have."""

import unicodedata
from collections import Counter
from collections.abc import Callable

import bundled
import checks
import pytest

TEXTS = [
    (f"{name}.{path}", text)
    for name in bundled.NAMES
    for path, text in checks.texts(bundled.load(name))
]
every_language = pytest.mark.parametrize("lang", checks.LANGUAGES)
every_step = pytest.mark.parametrize("step", bundled.steps(), ids=lambda step: step["id"])
every_criterion = pytest.mark.parametrize("criterion", bundled.criteria(), ids=lambda c: c["id"])
TRADE_WORDS_IN_NAMES = {"afwegingskader"}
NAMES_IN_BOTH_LANGUAGES = {
    "Agenda",
    "Economic board",
    "Platform31",
    "Het PON & Telos",
    "Planbureau Fryslân",
    "CMO STAMM",
    "Neimed",
    "Tilburg University",
    "Rabobank",
}
# The parts of one round of talks, and the municipality's own annual report.
COUNTED_OTHERWISE = {"beleving_ophalen.3", "begroten.3"}
HARD_WORDS = [
    "adviesraad",
    "begroting",
    "gekozen thema",
    "grote opgave",
    "kadernota",
    "monitor",
    "partner",
    "programma",
    "raadsvoorstel",
    "rekenkamer",
]


@pytest.mark.parametrize("name", bundled.NAMES)
def test_file_is_composed_utf8_with_final_newline(name: str) -> None:
    text = bundled.read_text(name)
    assert unicodedata.is_normalized("NFC", text)
    assert not text.startswith("\ufeff")
    assert text.endswith("}\n")
    assert "\r" not in text


def faulty(check: Callable[[str, checks.Record], list[str]]) -> dict[str, list[str]]:
    """What is wrong with the texts, by their place."""
    found = {path: check(path, text) for path, text in TEXTS}
    return {path: faults for path, faults in found.items() if faults}


def test_there_are_many_texts_and_each_has_a_place_of_its_own() -> None:
    assert len(dict(TEXTS)) == len(TEXTS) > 600


def test_text_stands_in_both_languages() -> None:
    assert faulty(lambda _, text: checks.language_faults(text)) == {}
    assert faulty(lambda _, text: checks.untranslated(text, NAMES_IN_BOTH_LANGUAGES)) == {}


@every_language
def test_text_has_no_stray_characters(lang: str) -> None:
    assert faulty(lambda _, text: checks.character_faults(text[lang])) == {}


@pytest.mark.parametrize("source", bundled.load("sources")["sources"], ids=lambda s: s["id"])
@pytest.mark.parametrize("key", ["title", "publisher"])
def test_source_is_written_without_stray_characters(source: checks.Record, key: str) -> None:
    assert checks.character_faults(source[key]) == []


@every_language
def test_text_has_no_forbidden_words(lang: str) -> None:
    assert faulty(lambda _, text: checks.forbidden_words(text[lang], lang)) == {}


def test_text_has_no_trade_words() -> None:
    def found(path: str, text: checks.Record) -> list[str]:
        # The summary of a step explains the word in its name.
        of_step = path.startswith("plan.steps") and path.endswith(("].name", "].summary"))
        return checks.trade_words(text["nl"], TRADE_WORDS_IN_NAMES if of_step else ())

    assert faulty(found) == {}


def test_a_cijfer_is_never_a_score() -> None:
    for _, text in checks.texts(bundled.load("plan")["scale"]):
        assert "cijfer" not in text["nl"].lower()


def test_note_says_whose_order_it_is() -> None:
    assert checks.note_faults(bundled.load("plan")["note"]) == []


@every_criterion
@every_language
def test_statement_is_one_short_observable_sentence(criterion: checks.Record, lang: str) -> None:
    assert checks.statement_faults(criterion["statement"][lang], lang) == []


@every_criterion
@every_language
def test_hint_has_the_fixed_form(criterion: checks.Record, lang: str) -> None:
    assert checks.hint_faults(criterion["hint"][lang], lang) == []


@every_language
def test_criteria_are_short_together(lang: str) -> None:
    assert checks.length_faults(bundled.criteria(), lang) == []


@every_language
def test_short_form_is_short_and_makes_sense_alone(lang: str) -> None:
    assert checks.short_form_faults(bundled.criteria(), lang) == []


def test_few_criteria_ask_for_something_public() -> None:
    assert checks.public_faults(bundled.criteria()) == []


def test_few_criteria_lean_on_another() -> None:
    assert checks.chain_faults(bundled.criteria()) == []


@every_criterion
@every_language
def test_what_sets_off_a_change_is_said(criterion: checks.Record, lang: str) -> None:
    assert checks.trigger_faults(criterion, lang) == []


@every_criterion
@every_language
def test_check_is_within_reach_of_a_small_municipality(criterion: checks.Record, lang: str) -> None:
    if criterion["id"] not in COUNTED_OTHERWISE:
        assert checks.outside_faults(criterion, lang) == []


@every_language
def test_rules_are_few_and_short(lang: str) -> None:
    assert checks.rules_faults(bundled.load("plan")["rules"], lang) == []


@every_language
def test_what_counts_without_a_list_of_themes_is_said_once(lang: str) -> None:
    assert checks.fallback_faults(bundled.load("plan"), lang) == []


def test_hard_words_are_explained() -> None:
    explanations = [step["explanation"]["nl"] for step in bundled.steps()]
    assert checks.unexplained(bundled.criteria(), explanations, HARD_WORDS) == []


def test_no_two_criteria_say_the_same() -> None:
    assert checks.repeated_statements(bundled.criteria()) == []


@every_step
@every_language
def test_summary_is_one_sentence_of_at_most_twenty_words(step: checks.Record, lang: str) -> None:
    assert checks.sentence_faults(step["summary"][lang], longest=20) == []


@every_step
@every_language
def test_explanation_is_short_and_plain(step: checks.Record, lang: str) -> None:
    assert checks.explanation_faults(step["explanation"][lang], lang) == []


@pytest.mark.parametrize("actor", bundled.load("actors")["actors"], ids=lambda actor: actor["id"])
@every_language
def test_actor_is_told_in_one_sentence(actor: checks.Record, lang: str) -> None:
    assert checks.sentence_faults(actor["summary"][lang], longest=20) == []
    assert checks.name_faults(actor["name"][lang]) == []


@pytest.mark.parametrize("theme", bundled.load("themes")["themes"], ids=checks.key)
@every_language
def test_theme_is_told_in_two_plain_sentences(theme: checks.Record, lang: str) -> None:
    assert checks.definition_faults(theme["definition"][lang]) == []
    assert checks.name_faults(theme["name"][lang]) == []


@pytest.mark.parametrize("scheme", bundled.load("themes")["schemes"], ids=lambda s: s["id"])
@every_language
def test_definitions_of_a_scheme_are_short_on_average(scheme: checks.Record, lang: str) -> None:
    of_scheme = [
        theme["definition"][lang]
        for theme in bundled.load("themes")["themes"]
        if theme["scheme"] == scheme["id"]
    ]
    assert checks.words_per_sentence(of_scheme) <= 15


@every_language
def test_no_two_themes_of_a_scheme_have_the_same_name_or_definition(lang: str) -> None:
    for field in ("name", "definition"):
        found = Counter(
            (theme["scheme"], theme[field][lang]) for theme in bundled.load("themes")["themes"]
        )
        assert [text for text, count in found.items() if count > 1] == []


@pytest.mark.parametrize("scheme", bundled.load("themes")["schemes"], ids=lambda s: s["id"])
def test_scheme_says_that_its_definitions_are_ours(scheme: checks.Record) -> None:
    assert "omschrijvingen" in scheme["description"]["nl"]
    assert "van ons" in scheme["description"]["nl"]
    assert "definitions" in scheme["description"]["en"]
    assert "ours" in scheme["description"]["en"]


@pytest.mark.parametrize("scheme", ["bli", "bwi"])
def test_scheme_that_we_translated_says_so(scheme: str) -> None:
    (found,) = [one for one in bundled.load("themes")["schemes"] if one["id"] == scheme]
    assert "Nederlandse namen" in found["description"]["nl"]
    assert "Dutch names" in found["description"]["en"]


@pytest.mark.parametrize(
    "indicator", bundled.load("indicators")["indicators"], ids=lambda one: one["id"]
)
@every_language
def test_indicator_is_told_shortly(indicator: checks.Record, lang: str) -> None:
    assert checks.unit_faults(indicator["unit"][lang]) == []
    assert len(indicator["name"][lang]) <= checks.LONGEST_NAME
    for sentence in checks.sentences(indicator.get("note", indicator["name"])[lang]):
        assert checks.words(sentence) <= 20
