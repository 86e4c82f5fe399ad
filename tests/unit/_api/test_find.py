import pytest

import brede_welvaart as bw
from brede_welvaart.errors import UnknownIdError


def found(*words: str, plan: bw.Plan | None = None, lang: str = "nl") -> dict[str, str]:
    wanted = " ".join(words)
    return {
        bw.full_id(record): bw.passage(record, wanted, lang)
        for record in bw.find(wanted, plan=plan)
    }


@pytest.mark.parametrize(
    ("word", "record"),
    [
        ("levensverwachting", "indicator:levensverwachting"),
        ("LIFE expectancy", "indicator:levensverwachting"),
        ("den haag", "region:GM0518"),
        ("sudwest", "region:GM1900"),
        ("s gravenhage", "region:GM0518"),
        ("municipal council", "actor:gemeenteraad"),
        ("gemeentewet", "source:gemeentewet"),
        ("keuzes_maken", "step:keuzes_maken"),
        ("keuzes_maken.2", "criterion:keuzes_maken.2"),
        ("planbureaus", "scheme:planbureaus"),
        ("housing", "theme:bli.housing"),
    ],
)
def test_a_name_in_either_language_is_found_without_case_and_accents(
    word: str, record: str
) -> None:
    hits = found(*word.split())
    assert hits[record] == ""


def test_all_words_must_occur_together_in_name_and_texts(odd_plan: bw.Plan) -> None:
    assert "step:daarna" in found("daarna", "tweede", plan=odd_plan)
    assert "step:daarna" not in found("daarna", "derde", plan=odd_plan)
    assert found("nergensvoorkomendwoord") == {}


def test_without_a_word_nothing_is_found() -> None:
    assert found("") == found(" ", "'") == {}


def test_names_come_first_and_the_rest_shows_the_sentence(odd_plan: bw.Plan) -> None:
    sentences = list(found("wonen").values())
    first_text = next(place for place, sentence in enumerate(sentences) if sentence)
    assert first_text > 0
    assert all(sentences[first_text:])
    for sentence in sentences[first_text:]:
        assert "wonen" in sentence.lower()
    assert found("alinea", plan=odd_plan)["step:daarna"] == "Eerste alinea."
    assert found("tweede", plan=odd_plan)["step:daarna"] == "Tweede alinea."


def test_the_sentence_is_in_the_language_asked_for_if_the_word_is_there() -> None:
    health = bw.theme("gezondheid").definition
    assert health.nl.startswith(found("mensen", "gezond", "leven")["theme:cbs.gezondheid"])
    english = found("health", "care", lang="en")["theme:cbs.gezondheid"]
    assert english in health.en
    # A Dutch word is found in English too, and shown where it stands.
    assert found("zorg", lang="en")["theme:cbs.gezondheid"] in health.nl


def test_what_was_withdrawn_is_not_found(odd_plan: bw.Plan) -> None:
    hits = found("feit", plan=odd_plan)
    ours = {key for key in hits if key.startswith("criterion:")}
    assert ours == {"criterion:eerst.1", "criterion:eerst.3", "criterion:daarna.1"}
    assert "actor:oude_raad" not in found("oude", plan=odd_plan)
    assert "step:weg" not in found("weg", plan=odd_plan)


def test_one_kind_may_be_asked_for() -> None:
    themes = bw.find("wonen", kind="theme")
    assert {type(record) for record in themes} == {bw.Theme}
    assert themes == tuple(one for one in bw.find("wonen") if isinstance(one, bw.Theme))
    assert bw.find("wonen", "region") == ()
    with pytest.raises(UnknownIdError, match=r"no kind of record 'themes' \(known: step, crit"):
        bw.find("wonen", "themes")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_where_the_words_are_not_there_is_no_passage() -> None:
    assert bw.passage(bw.theme("wonen"), "nergensvoorkomendwoord") == ""
