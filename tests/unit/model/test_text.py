"""A text in two languages."""

import brede_welvaart as bw


def test_a_text_is_given_in_the_language_asked_for() -> None:
    text = bw.Text("Wonen", "Housing")

    assert text.get() == "Wonen"
    assert text.get("nl") == "Wonen"
    assert text.get("en") == "Housing"


def test_a_text_falls_back_to_dutch() -> None:
    assert bw.Text("Wonen").get("en") == "Wonen"
    assert bw.Text("Wonen", "Housing").get("de") == "Wonen"


def test_a_text_as_a_string_is_the_dutch_text() -> None:
    assert str(bw.Text("Wonen", "Housing")) == "Wonen"
    assert f"{bw.Text('Wonen', 'Housing')}" == "Wonen"
