"""The checks themselves: each lets good data pass and catches the fault it is for."""

from typing import Any

import checks
import pytest

GOOD_HINT = "Laat zien met: een visie of een brief. Volledig als: alles er is. Deels als: een deel."
SENTENCE = "Dit is een gewone zin van precies tien woorden voor je."  # eleven words
SOURCES = {"cbs", "pbl"}
ACTORS = {"gemeenteraad", "college", "ambtenaren", "ggd"}


def step(**changes: object) -> dict[str, Any]:
    """A good step, changed here and there."""
    note = {"nl": "Besluit.", "en": "Decides."}
    return {
        "id": "kiezen",
        "name": {"nl": "Kies", "en": "Choose"},
        "phase": "keuze",
        "criteria": [
            {"id": f"kiezen.{number}", "aspect": aspect}
            for number, aspect in enumerate(checks.ASPECTS, start=1)
        ],
        "actors": [
            {"actor": "gemeenteraad", "role": "decides", "note": note},
            {"actor": "college", "role": "leads"},
        ],
        "themes": ["cbs.wonen"],
        "status": "editorial",
        "sources": ["cbs"],
    } | changes


def test_texts_are_found_wherever_they_are() -> None:
    record = {"name": {"nl": "a", "en": "b"}, "steps": [{"hint": {"nl": "c"}}], "id": "x"}
    assert dict(checks.texts(record)) == {
        "name": {"nl": "a", "en": "b"},
        "steps[0].hint": {"nl": "c"},
    }


def test_words_and_sentences_are_counted() -> None:
    assert checks.words("een twee  drie") == 3
    assert checks.sentences("Een. Twee? Drie!") == ["Een.", "Twee?", "Drie!"]


@pytest.mark.parametrize(
    "text", [{"nl": "a"}, {"nl": "a", "en": " "}, {"en": "a"}, {"nl": "a", "en": "b", "de": "c"}]
)
def test_missing_or_strange_language_is_caught(text: dict[str, str]) -> None:
    assert checks.language_faults(text)


def test_text_that_was_not_translated_is_caught() -> None:
    assert checks.untranslated({"nl": "Wonen", "en": "Housing"}, ()) == []
    assert checks.untranslated({"nl": "Neimed", "en": "Neimed"}, {"Neimed"}) == []
    assert checks.untranslated({"nl": "Griffie", "en": "Griffie"}, {"Neimed"})


def test_two_languages_pass() -> None:
    assert checks.language_faults({"nl": "Wonen", "en": "Housing"}) == []


@pytest.mark.parametrize(
    "text",
    [
        "e\u0301e\u0301n",  # not composed
        " voor",
        "na ",
        "twee  spaties",
        "vast\u00a0aaneen",
        "smal\u2009",
        "bel\u0007",
        "onzichtbaar\u200b",
        "regel\neinde",
        "\u2018krul\u2019",
        "\u201ckrul\u201d",
        "streep \u2013 streep",
        "en zo\u2026",
    ],
)
def test_stray_character_is_caught(text: str) -> None:
    assert checks.character_faults(text)


def test_plain_text_passes() -> None:
    assert checks.character_faults("Eén van de thema's: 'elders' (én later).") == []


@pytest.mark.parametrize(
    "text",
    [
        "De gemeente is zwak.",
        "Een zwakke plek.",
        "Een achterblijver.",
        "Dit is onvoldoende.",
        "Het volwassenheidsniveau.",
        "Een rapportcijfer.",
        "De beste gemeente.",
        "De slechtste.",
        "Je moet kiezen.",
        "Zij moeten kiezen.",
        "Dat borgen we.",
        "Integraal werken.",
        "Alle stakeholders.",
        "Er is draagvlak.",
        "We afwentelen.",
        "De P&C-cyclus.",
        "Een indicator.",
        "Onze 10 praktische stappen brede welvaart.",
    ],
)
def test_forbidden_word_is_caught(text: str) -> None:
    assert checks.forbidden_words(text, "nl")


@pytest.mark.parametrize(
    "text", ["A weak score.", "The best place.", "You must choose.", "Their wellbeing."]
)
def test_forbidden_english_word_is_caught(text: str) -> None:
    assert checks.forbidden_words(text, "en")


def test_word_that_only_holds_a_forbidden_one_passes() -> None:
    text = "Mensen ontmoeten elkaar; de Brede Welvaartsindicator is een naam; zorgen voor."
    assert checks.forbidden_words(text, "nl") == []


def test_trade_word_is_caught_unless_allowed() -> None:
    text = "Gebruik dit als afwegingskader."
    assert checks.trade_words(text) == ["'afwegingskader' is a trade word"]
    assert checks.trade_words(text, {"afwegingskader"}) == []


@pytest.mark.parametrize(
    ("text", "longest"),
    [("Een. Twee.", 20), ("Een twee drie.", 2), ("Zonder punt", 20), ("zonder hoofdletter.", 20)],
)
def test_unfinished_or_long_sentence_is_caught(text: str, longest: int) -> None:
    assert checks.sentence_faults(text, longest)


@pytest.mark.parametrize(
    "text",
    [
        "Is er een visie?",
        "Je hebt een visie geschreven.",
        "De gemeente heeft een goede visie.",
        "De gemeente is actief met partners.",
        "De gemeente heeft " + "heel " * 18 + "veel.",
    ],
)
def test_statement_that_cannot_be_judged_is_caught(text: str) -> None:
    assert checks.statement_faults(text)


def test_observable_statement_passes() -> None:
    assert checks.statement_faults("De raad heeft voor elk thema besloten.") == []


@pytest.mark.parametrize(
    ("sentences", "fault"),
    [
        ([SENTENCE], "11 words, not 80 to 120"),
        ([SENTENCE] * 12, "132 words, not 80 to 120"),
        ([SENTENCE.replace("gewone", "heel erg lange en toch ook gewone")] * 6, "on average"),
        ([SENTENCE] * 7 + ["Een " + "lange " * 25 + "zin."], "a sentence of 27 words"),
        ([SENTENCE.replace("je", "ons")] * 9, "speaks to the reader"),
    ],
)
def test_explanation_out_of_form_is_caught(sentences: list[str], fault: str) -> None:
    [found] = checks.explanation_faults(" ".join(sentences))
    assert fault in found


def test_short_plain_explanation_passes() -> None:
    assert checks.explanation_faults(" ".join([SENTENCE] * 9)) == []


@pytest.mark.parametrize(
    "text",
    [
        GOOD_HINT.replace("Laat zien met", "Toon"),
        GOOD_HINT + " En meer.",
        GOOD_HINT.replace("een brief", "een brief. Of een memo"),
        GOOD_HINT.partition(" Volledig")[0],
        GOOD_HINT.replace("een visie of een brief", "een visie"),
        GOOD_HINT.replace("een visie of", "een memo, een visie of"),
        GOOD_HINT.replace("een visie of", "een memo of een visie of"),
        GOOD_HINT.replace("alles er is", "alles er is" + " en nog meer" * 12),
    ],
)
def test_hint_out_of_form_is_caught(text: str) -> None:
    assert checks.hint_faults(text, "nl")


def test_hint_in_form_passes() -> None:
    assert checks.hint_faults(GOOD_HINT, "nl") == []
    english = "Show with: a letter or a memo. Fully met if: all is there. Partly met if: some is."
    assert checks.hint_faults(english, "en") == []
    assert checks.hint_faults(GOOD_HINT.partition(" Deels")[0], "nl") == []


def criterion(number: int = 1, **changes: object) -> dict[str, Any]:
    """A good short criterion, changed here and there."""
    return {
        "id": f"kiezen.{number}",
        "aspect": "do",
        "statement": {"nl": "De raad heeft gekozen.", "en": "The council has chosen."},
        "hint": {
            "nl": "Laat zien met: een besluit of een brief. Volledig als: alles er staat.",
            "en": "Show with: a decision or a letter. Fully met if: all is there.",
        },
    } | changes


def says(nl: str, en: str) -> dict[str, str]:
    return {"nl": nl, "en": en}


def test_long_criteria_are_caught_together() -> None:
    long = says(nl="woord " * 60, en="word " * 60)
    assert checks.length_faults([criterion()], "nl") == []
    assert checks.length_faults([criterion(hint=long)], "nl")
    assert checks.length_faults([criterion(hint=long)], "en")
    assert checks.length_faults([criterion(), criterion(hint=long)], "nl") == []


def test_short_form_that_is_long_or_leans_is_caught() -> None:
    long = says(nl="woord " * 61, en="word " * 61)
    leaning = says(nl="Elke keuze van stap 5 staat er.", en="Every choice of step 5 is there.")
    ten = [criterion(number) for number in range(10)]
    for lang in checks.LANGUAGES:
        assert checks.short_form_faults(ten, lang) == []
        assert checks.short_form_faults([criterion(hint=long)] * 10, lang)
        assert checks.short_form_faults([criterion(hint=long, aspect="act")] * 10, lang) == []
        assert checks.short_form_faults([criterion(hint=leaning)], lang)


def test_public_asked_too_often_or_by_the_way_is_caught() -> None:
    public = says(nl="De raad koos in het openbaar.", en="The council chose in public.")
    by_the_way = says(nl="Volledig als: het openbaar is.", en="Fully met if: it is public.")
    one_language = says(nl="Een openbare tekst is er.", en="There is a text.")
    asking = [criterion(number, statement=public) for number in range(checks.MOST_PUBLIC)]
    assert checks.public_faults([*asking, criterion(99)]) == []
    assert checks.public_faults([*asking, criterion(99, statement=public)])
    assert checks.public_faults([criterion(hint=by_the_way)])
    assert checks.public_faults([criterion(statement=one_language)])


def test_chain_that_is_hidden_or_one_too_many_is_caught() -> None:
    named = says(nl="Elke keuze van stap 5 is bekeken.", en="Every choice of step 5 was seen.")
    hidden = says(
        nl="Volledig als: alles van criterium 1 er is.", en="Fully met if: all of criterion 1 is."
    )
    chains = [criterion(number, statement=named) for number in range(checks.MOST_CHAINS)]
    assert checks.chain_faults([*chains, criterion(99)]) == []
    assert checks.chain_faults([*chains, criterion(99, statement=named)])
    assert checks.chain_faults([criterion(hint=hidden)])


GOOD_ACT = {
    "aspect": "act",
    "statement": says(
        nl="Bij elk gat dat iemand noemde, staat op papier wat erbij kwam, of waarom niet.",
        en="For every gap raised, it is written down what was added, or why nothing was.",
    ),
}
NO_LEVEL = says(
    nl="Zonder gat is het 'geldt hier niet'; niet gevraagd is 'weet ik niet'.",
    en="No gap: 'does not apply here'. Not asked: 'I do not know'.",
)


@pytest.mark.parametrize("lang", checks.LANGUAGES)
def test_act_without_trigger_or_reason_or_with_a_rule_of_all_is_caught(lang: str) -> None:
    plain = criterion()
    assert checks.trigger_faults(plain, lang) == []
    assert checks.trigger_faults(criterion(**GOOD_ACT), lang) == []
    assert checks.trigger_faults(criterion(**GOOD_ACT | {"statement": plain["statement"]}), lang)
    assert checks.trigger_faults(criterion(**GOOD_ACT | {"hint": NO_LEVEL}), lang)
    assert checks.trigger_faults(criterion(hint=NO_LEVEL), lang)


@pytest.mark.parametrize("lang", checks.LANGUAGES)
def test_rules_that_are_many_long_or_silent_are_caught(lang: str) -> None:
    plain = says(nl="Een doel is geen actie.", en="A goal is no action.")
    torn = says(nl="een doel is", en="a goal is")
    long = says(nl=f"Een {'heel ' * 39}doel.", en=f"A {'very ' * 39}goal.")
    assert checks.rules_faults([NO_LEVEL, plain], lang) == []
    assert checks.rules_faults([NO_LEVEL, *[plain] * checks.MOST_RULES], lang)
    assert checks.rules_faults([NO_LEVEL, long], lang)
    assert checks.rules_faults([NO_LEVEL, torn], lang)
    assert len(checks.rules_faults([plain], lang)) == 2


@pytest.mark.parametrize("lang", checks.LANGUAGES)
def test_check_at_everything_is_caught(lang: str) -> None:
    few = says(nl="Bij drie of meer keuzes keek iemand mee.", en="Three or more were looked at.")
    every = says(nl="Bij elke keuze keek iemand mee.", en="Every choice was looked at.")
    assert checks.outside_faults(criterion(aspect="check", statement=few), lang) == []
    assert checks.outside_faults(criterion(aspect="check", statement=every), lang)
    assert checks.outside_faults(criterion(aspect="plan", statement=every), lang) == []


@pytest.mark.parametrize("lang", checks.LANGUAGES)
def test_fallback_that_is_absent_or_said_again_is_caught(lang: str) -> None:
    fallback = says(
        nl="Volledig als: alles er is; geen eigen lijst, dan tellen de acht thema's van het CBS.",
        en="Fully met if: all is; without a list of your own, the eight CBS themes count.",
    )
    half = says(nl="Het CBS heeft acht thema's.", en="CBS has eight themes.")
    said = criterion(hint=fallback)
    assert checks.fallback_faults([said, criterion()], lang) == []
    assert checks.fallback_faults([criterion()], lang)
    assert checks.fallback_faults([criterion(hint=half)], lang)
    assert checks.fallback_faults([said, said], lang)
    assert checks.fallback_faults([said, criterion(hint=half)], lang)


def test_hard_word_that_nobody_explains_is_caught() -> None:
    asking = criterion(statement=says(nl="De rekenkamer keek mee.", en="The audit office looked."))
    assert checks.unexplained([asking], ["De rekenkamer doet onderzoek."], ["rekenkamer"]) == []
    assert checks.unexplained([asking], ["Iets anders."], ["rekenkamer"]) == ["rekenkamer"]
    assert checks.unexplained([criterion()], [], ["rekenkamer"]) == []


@pytest.mark.parametrize("text", ["Wethouder (Apeldoorn: eerste)", "IPO / VNG", "a" * 71])
def test_remark_in_a_name_is_caught(text: str) -> None:
    assert checks.name_faults(text)


def test_note_of_others_order_is_caught() -> None:
    good = {lang: f"{text} It is no ladder." for lang, text in checks.WHOSE_ORDER.items()}
    assert checks.note_faults(good) == []
    assert checks.note_faults(good | {"nl": "Deze volgorde is van de VNG. Een ladder."})
    assert checks.note_faults(checks.WHOSE_ORDER)
    assert checks.note_faults(good | {"nl": good["nl"] + " Een zin." * 3})


@pytest.mark.parametrize("ids", [["Wonen"], ["twee woorden"], ["_a"], ["élan"], ["a", "a"]])
def test_bad_or_double_id_is_caught(ids: list[str]) -> None:
    assert checks.id_faults(ids)


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "rumour"},
        {"status": None},
        {"sources": []},
        {"sources": ["nowhere"]},
        {"sources": ["cbs", "cbs"]},
    ],
)
def test_record_without_good_provenance_is_caught(changes: dict[str, Any]) -> None:
    assert checks.provenance_faults(step(), SOURCES) == []
    assert checks.provenance_faults(step(**changes), SOURCES)


@pytest.mark.parametrize(
    "changes",
    [
        {"title": ""},
        {"publisher": None},
        {"url": "ftp://example.org"},
        {"url": None},
        {"url": "www.example.org"},
        {"url": "https://"},
        {"date": "2022-13"},
        {"date": "2022-02-30"},
        {"date": "april 2022"},
        {"updated": "22"},
    ],
)
def test_bad_source_is_caught(changes: dict[str, Any]) -> None:
    good = {
        "id": "a",
        "title": "A",
        "publisher": "B",
        "url": "https://example.org/a",
        "date": "2022-04",
    }
    changed = {key: value for key, value in (good | changes).items() if value is not None}
    assert checks.source_faults(good) == []
    assert checks.source_faults(changed)


def test_source_without_an_address_says_so() -> None:
    note = {"nl": "Een adres is niet gevonden.", "en": "No address was found."}
    assert checks.source_faults({"id": "a", "title": "A", "publisher": "B", "note": note}) == []


def test_ministry_without_a_year_is_caught() -> None:
    dated = {"nl": "Vroeg erom in 2020.", "en": "Asked for it in 2020."}
    ministry = {"id": "lnv", "kind": "rijk", "summary": dated}
    assert checks.dated_faults(ministry) == []
    assert checks.dated_faults(ministry | {"summary": dated | {"en": "Asked for it."}})
    assert checks.dated_faults({"id": "ggd", "kind": "regio", "summary": {"nl": "Meet."}}) == []


def test_note_on_a_municipality_without_its_own_source_is_caught() -> None:
    shared = ["lijst"]
    noted = {"id": "GM0001", "kind": "gemeente", "note": {"nl": "a", "en": "b"}}
    assert checks.region_note_faults(noted | {"sources": ["lijst", "bericht"]}, shared) == []
    assert checks.region_note_faults(noted | {"sources": shared}, shared)
    assert checks.region_note_faults(noted | {"kind": "corop", "sources": shared}, shared) == []


def test_used_sources_are_found_wherever_they_are() -> None:
    record = {"sources": ["a"], "steps": [{"sources": ["b"]}, {"x": {"sources": [{"id": "c"}]}}]}
    assert list(checks.sources_used(record)) == ["a", "b"]


@pytest.mark.parametrize(
    "steps",
    [
        [],
        [step(phase="actie")],
        [step(name={"nl": "Kies", "en": "Pick"})],
        [step(id="anders")],
        [step(), step(id="te_veel")],
    ],
)
def test_other_order_name_or_phase_is_caught(steps: list[checks.Record]) -> None:
    table = {"kiezen": ("Kies", "Choose", "keuze")}
    assert checks.order_faults([step()], table) == []
    assert checks.order_faults(steps, table)


def test_wrong_criteria_are_caught() -> None:
    good = step()["criteria"]
    assert checks.criteria_faults(step()) == []
    assert checks.criteria_faults(step(criteria=good[:3]))
    assert checks.criteria_faults(step(criteria=good[::-1]))
    assert checks.criteria_faults(step(criteria=[good[0] | {"id": "anders.1"}, *good[1:]]))
    assert checks.criteria_faults(step(criteria=[good[0] | {"aspect": "do"}, *good[1:]]))


def test_criterion_said_twice_is_caught() -> None:
    first = {"statement": {"nl": "De raad koos.", "en": "The council chose."}}
    again = {"statement": {"nl": "De raad: koos", "en": "The council decided."}}
    other = {"statement": {"nl": "De raad sprak.", "en": "The council spoke."}}
    assert checks.repeated_statements([first, other]) == []
    assert checks.repeated_statements([first, again]) == ["said twice: de raad koos"]


def test_roles_are_those_of_one_actor() -> None:
    assert checks.roles(step(), "college") == {"leads"}
    assert checks.roles(step(), "ggd") == set()


def test_none_or_two_leads_are_caught() -> None:
    lead = {"actor": "college", "role": "leads"}
    assert checks.lead_faults(step()) == []
    assert checks.lead_faults(step(actors=[]))
    assert checks.lead_faults(step(actors=[lead, lead | {"actor": "ambtenaren"}]))


def test_wrong_decision_is_caught() -> None:
    decision = step()["actors"][0]
    assert checks.decision_faults(step(), {"ggd"}) == []
    assert checks.decision_faults(step(actors=[]), {"ggd"})
    assert checks.decision_faults(step(actors=[decision | {"actor": "ambtenaren"}]), {"ggd"})
    assert checks.decision_faults(step(actors=[decision | {"note": None}]), {"ggd"})
    by_board = [decision | {"actor": "ggd"}]
    assert checks.decision_faults(step(actors=by_board), {"ggd"})
    assert checks.decision_faults(step(id="samenwerken", actors=by_board), {"ggd"}) == []


def test_unknown_or_double_actor_is_caught() -> None:
    lead = {"actor": "college", "role": "leads"}
    assert checks.involvement_faults(step(), ACTORS) == []
    assert checks.involvement_faults(step(actors=[lead | {"actor": "niemand"}]), ACTORS)
    assert checks.involvement_faults(step(actors=[lead, lead]), ACTORS)


def test_unknown_theme_is_caught() -> None:
    assert checks.theme_faults(step(), {"cbs.wonen"}) == []
    assert checks.theme_faults(step(themes=["cbs.geluk"]), {"cbs.wonen"})


GOOD_DEFINITION = "Hoe mensen wonen. De straat hoort bij leefomgeving."


@pytest.mark.parametrize(
    "text",
    [
        GOOD_DEFINITION + " En nog een zin.",
        "Hoe " + "heel " * 21 + "lang.",
        "Hoe mensen wonen in 2022.",
        "Hoe mensen wonen",
        "hoe mensen wonen.",
    ],
)
def test_definition_out_of_form_is_caught(text: str) -> None:
    assert checks.definition_faults(GOOD_DEFINITION) == []
    assert checks.definition_faults(text)


def test_words_per_sentence_are_counted() -> None:
    assert checks.words_per_sentence(["Een twee drie. Een twee.", "Een twee drie vier."]) == 3


def test_unit_that_is_a_story_is_caught() -> None:
    assert checks.unit_faults("% van de huishoudens, e.d") == []
    assert checks.unit_faults("jaren.")
    assert checks.unit_faults("per " * 21 + "jaar")


def theme(key: str, *matches: tuple[str, str]) -> dict[str, Any]:
    scheme, _, own = key.partition(".")
    found = [{"theme": other, "kind": kind} for other, kind in matches]
    return {"scheme": scheme, "id": own, "matches": found}


def test_matches_that_are_mirrored_pass() -> None:
    themes = [
        theme("a.x", ("b.x", "exact"), ("b.y", "broad"), ("c.x", "close")),
        theme("b.x", ("a.x", "exact")),
        theme("b.y", ("a.x", "narrow")),
        theme("c.x", ("a.x", "close")),
        {"scheme": "c", "id": "z"},
    ]
    assert checks.match_faults(themes) == []
    assert checks.circles(themes) == []


@pytest.mark.parametrize(
    "themes",
    [
        [theme("a.x", ("b.x", "exact"))],
        [theme("a.x", ("b.x", "exact")), theme("b.x")],
        [theme("a.x", ("b.x", "exact")), theme("b.x", ("a.x", "close"))],
        [theme("a.x", ("b.x", "broad")), theme("b.x", ("a.x", "broad"))],
        [theme("a.x", ("b.x", "kin")), theme("b.x", ("a.x", "kin"))],
        [theme("a.x", ("a.x", "exact"))],
        [theme("a.x", ("a.y", "close")), theme("a.y", ("a.x", "close"))],
        [theme("a.x", ("b.x", "close"), ("b.x", "close")), theme("b.x", ("a.x", "close"))],
    ],
)
def test_matches_that_do_not_hold_are_caught(themes: list[checks.Record]) -> None:
    assert checks.match_faults(themes)


def test_note_on_one_side_of_a_match_is_caught() -> None:
    one, other = theme("a.x", ("b.x", "close")), theme("b.x", ("a.x", "close"))
    one["matches"][0]["note"] = {"nl": "a", "en": "b"}
    assert checks.match_faults([one, other])
    other["matches"][0]["note"] = {"nl": "a", "en": "b"}
    assert checks.match_faults([one, other]) == []


def test_circle_of_wider_themes_is_caught() -> None:
    circle = [
        theme("a.x", ("b.x", "broad")),
        theme("b.x", ("c.x", "broad")),
        theme("c.x", ("a.x", "broad")),
        theme("d.x", ("a.x", "broad")),
    ]
    assert checks.circles(circle) == ["a.x", "b.x", "c.x"]


def indicator(**changes: object) -> dict[str, Any]:
    """A good indicator, changed here and there; None takes a field out."""
    record = {
        "id": "huur",
        "name": {"nl": "Huur", "en": "Rent"},
        "themes": ["cbs.wonen"],
        "unit": {"nl": "euro", "en": "euros"},
        "edition": "2023",
        "direction": -1,
        "direction_basis": "read",
        "levels": ["gemeente"],
    } | changes
    return {field: value for field, value in record.items() if value is not None}


@pytest.mark.parametrize(
    "changes",
    [
        {"themes": []},
        {"themes": ["cbs.geluk"]},
        {"direction": 0},
        {"direction": None},
        {"direction_basis": None},
        {"direction_basis": "guessed"},
        {"levels": ["wijk"]},
        {"edition": "2023.1"},
    ],
)
def test_bad_indicator_is_caught(changes: dict[str, Any]) -> None:
    known = {"cbs.wonen"}
    assert checks.indicator_faults(indicator(), known) == []
    assert checks.indicator_faults(indicator(direction=None, direction_basis=None), known) == []
    assert checks.indicator_faults(indicator(**changes), known)


@pytest.mark.parametrize(
    "changes",
    [
        {"same_series_as": "niets"},
        {"same_series_as": "huur_later"},
        {"unit": {"nl": "cent", "en": "cents"}},
        {"name": {"nl": "Koop", "en": "Sale"}},
        {"direction": 1},
        {"direction_basis": "inferred"},
        {"levels": None},
        {"themes": ["cbs.wonen"]},
    ],
)
def test_series_that_differs_in_more_than_its_theme_is_caught(changes: dict[str, Any]) -> None:
    again = {"id": "huur_later", "themes": ["cbs.milieu"], "same_series_as": "huur"}
    assert checks.series_faults([indicator(), indicator(**again)]) == []
    assert checks.series_faults([indicator(), indicator(**(again | changes))])
