"""The page of who took part: counts, and nothing of what was answered."""

import brede_welvaart as bw


def found(*responses: bw.Response, expected: tuple[str, ...] = (), lang: str = "nl") -> str:
    given = bw.Assessment("2026.1", responses, bw.Organisation("Goes"))
    return bw.participation(given, expected).text(lang, width=120)


def said(*levels: int | None, label: str | None = None) -> bw.Response:
    step = bw.step("afwegen").criteria
    answers = [bw.Answer(one.id, level) for one, level in zip(step, levels, strict=False)]
    return bw.Response("gemeenteraad", answers, label, [one.id for one in step])


def test_who_answered_how_much_is_in_a_table() -> None:
    text = found(said(4, 0, label="raadslid\x1b[31m 3"))
    assert text.startswith("Goes  editie 2026.1\n")
    (row,) = [line for line in text.splitlines() if "raadslid" in line]
    assert row.split()[:4] == ["1", "Gemeenteraad,", "raadslid\ufffd[31m", "3"]
    assert row.split()[-5:] == ["4", "2", "0", "0", "2"]


def test_who_was_expected_and_did_not_answer_is_listed() -> None:
    text = found(said(4), expected=("gemeenteraad", "provincie"))
    assert "Nog geen antwoord van\n  • Provincie\n" in text
    every = found(said(4), expected=("gemeenteraad",), lang="en")
    assert "All actors of whom an answer was expected have answered." in every
    assert "antwoord werd verwacht" not in found(said(4))


def test_equal_responses_are_told_by_their_numbers() -> None:
    text = " ".join(found(said(4, 1), said(4), said(4, 1), said(4, 1)).split())
    assert "De inbrengen 1, 3 en 4 van Gemeenteraad zijn gelijk" in text


def test_few_criteria_that_nobody_answered_are_listed() -> None:
    text = found(said(4, 0, 1)).partition("Door niemand beantwoord\n")[2]
    assert text.count("•") == 1
    assert "Stap 7, afwegen.4" in text


def test_many_criteria_that_nobody_answered_are_counted_by_step() -> None:
    text = found(bw.Response("gemeenteraad", said(4, 0).answers))
    rows = text.partition("Door niemand beantwoord\n")[2].splitlines()
    assert len(rows) == 10
    assert "7 Gebruik brede welvaart als afwegingskader" in rows[6]
    assert rows[6].endswith("2 van 4 criteria")


def test_nothing_open_and_nobody_there_is_said_so() -> None:
    assert "Alles wat is gevraagd, is door iemand beantwoord." in found(said(4, 0, 1, 2))
    nobody = found(lang="en", expected=("provincie",))
    assert "There are no responses yet." in nobody
    assert "Answered by nobody" not in nobody
    assert "Provin" in nobody
