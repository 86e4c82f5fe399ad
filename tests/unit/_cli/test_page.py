import brede_welvaart as bw
from brede_welvaart._cli.page import scored
from brede_welvaart._cli.paper import render
from brede_welvaart._cli.words import EN, NL, Phrases


def page(scores: bw.Scores, phrases: Phrases = NL) -> str:
    return render(scored(scores, (), phrases, notes=False))


def test_the_page_begins_with_whom_it_is_about() -> None:
    organisation = bw.Organisation("Ergens", "GM0200")
    note = bw.Text("Verzonnen.", "Invented.")
    scores = bw.score(bw.Assessment("2026.1", (), organisation, "2026-11-24", note))
    assert page(scores).splitlines()[:2] == [
        "Ergens  GM0200 · 24 november 2026 · editie 2026.1",
        "Verzonnen.",
    ]
    assert page(scores, EN).splitlines()[:2] == [
        "Ergens  GM0200 · 24 November 2026 · edition 2026.1",
        "Invented.",
    ]


def test_an_assessment_without_organisation_is_called_what_it_is() -> None:
    scores = bw.score(bw.Assessment("2026.1", ()))
    assert page(scores).splitlines()[0] == "Voortgangsmeting  editie 2026.1"


def test_the_parts_come_in_order_and_end_with_whose_order_it_is() -> None:
    said = page(bw.score(bw.example("voorbeeldgemeente")))
    parts = [NL.total, NL.answered, NL.per_actor, NL.disagreement, NL.next_steps]
    assert [part for part in parts if part in said] == parts
    places = [said.index(part) for part in parts]
    assert places == sorted(places)
    ending = " ".join(said[said.rindex("\n\n") :].split())
    assert ending == str(bw.plan().note)


def test_a_plan_without_a_note_ends_without_one(odd_plan: bw.Plan) -> None:
    scores = bw.score(bw.Assessment("eigen_1", ()), plan=odd_plan)
    assert "VNG" not in page(scores)
