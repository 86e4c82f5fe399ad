from brede_welvaart._base.markup import Html
from brede_welvaart._pages.words import Words
from brede_welvaart._report.page import page
from brede_welvaart._report.parts import Chapter, Section
from report_pages import taken_apart


def chapter(name: str, key: str, **more: object) -> Chapter:
    section = Section(key, name, f"over {name}", Html(f'<h2 id="{key}-title">{name}</h2>'))
    return Chapter(name, f"{name} staat er zo voor.", (section,), "2026.1", **more)  # type: ignore[arg-type]


def test_chapters_stand_behind_each_other_under_the_first_name() -> None:
    one = chapter("Een", "een", facts=(("Wie", "wij"),), day="1 mei 2026")
    two = chapter("Twee", "twee", facts=(("Wie", "zij"), ("Jaar", "2023")))
    made = taken_apart(page([one, two], Words("nl")))
    assert made.one("title").text() == "Een, rapport brede welvaart, 1 mei 2026"
    assert made.one("h1").text() == "Een"
    assert [found.text() for found in made.all("p", "answer")] == [
        "Een staat er zo voor.",
        "Twee staat er zo voor.",
    ]
    assert made.one("dl", "facts").text() == "Wie wij Jaar 2023"
    assert [link.text() for link in made.one("nav").all("a")] == ["Een", "Twee"]


def test_without_a_day_settings_or_receipt_these_are_left_out() -> None:
    made = taken_apart(page([chapter("Een", "een")], Words("en")))
    assert made.one("title").text() == "Een, report on broad well-being"
    assert [one.text() for one in made.one("footer").all("h2")] == ["Sources"]


def test_settings_and_receipts_of_all_chapters_stand_at_the_end() -> None:
    one = chapter("Een", "een", receipt=(("Versie", "1"),))
    two = chapter("Twee", "twee", settings=(("Jaar", "2023"),))
    foot = taken_apart(page([one, two], Words("nl"))).one("footer")
    assert "Instellingen Jaar 2023" in foot.text()
    assert "elk cijfer narekenen. Versie 1" in foot.text()
