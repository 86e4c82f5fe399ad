from fractions import Fraction

import brede_welvaart as bw
from report_pages import Element, taken_apart


def effect(theme: str, sentiment: str | None, importance: str | None = "high") -> bw.Effect:
    return bw.Effect(
        theme,
        f"{theme} {sentiment}",
        sentiment=sentiment,  # type: ignore[arg-type]
        importance=importance,  # type: ignore[arg-type]
        horizons=["now"],
        places=["street"],
    )


def reported(*effects: bw.Effect, **settings: object) -> Element:
    scan = bw.Scan("Plan", "cbs", effects)
    return taken_apart(bw.report(bw.weigh(scan, **settings)))  # type: ignore[arg-type]


def here(page: Element, theme: str) -> Element:
    """The first cell of a theme."""
    row = (
        next(one for one in page.one("table").all("tr") if theme in one.one("th").text())
        if False
        else next(one for one in page.one("tbody").all("tr") if one.one("th").text() == theme)
    )
    return next(row.all("td"))


def test_a_block_is_a_point_of_importance_left_or_right_of_nought() -> None:
    page = reported(effect("wonen", "positive"), effect("wonen", "negative", "low"))
    cell = here(page, "Wonen")
    blocks = [(one.attributes["class"], one.attributes["x"]) for one in cell.all("rect")]
    assert blocks == [
        ("favourable", "50.86%"),
        ("favourable", "59.46%"),
        ("favourable", "68.06%"),
        ("unfavourable", "41.4%"),
    ]
    assert cell.text() == "gunstig +3, ongunstig −1 +3 −1 2 gevolgen"  # noqa: RUF001 (a minus)
    assert next(page.one("thead").all("th")).text() == "Thema"


def test_blocks_get_narrower_in_the_whole_table_where_there_are_many() -> None:
    page = reported(
        effect("wonen", "positive"), effect("veiligheid", "positive"), weights={"high": 14}
    )
    widths = {one.attributes["width"] for one in page.one("tbody").all("rect")}
    assert widths == {"3.15%"}


def test_a_part_of_a_point_is_a_part_of_a_block() -> None:
    page = reported(effect("wonen", "positive"), weights={"high": Fraction(3, 2)})
    assert [one.attributes["width"] for one in page.one("tbody").all("rect")] == ["7.74%", "3.87%"]


def test_no_difference_and_not_decided_and_nothing_are_told_apart() -> None:
    page = reported(effect("wonen", "neutral", "low"), effect("veiligheid", None))
    assert here(page, "Wonen").one("path").attributes["class"] == "neither"
    assert here(page, "Wonen").text() == "geen verschil 1 =1 1 gevolg"
    assert "? 1 gevolg" in here(page, "Veiligheid").text()
    assert here(page, "Gezondheid").text() == "– geen gevolg dat hier meetelt"  # noqa: RUF001 (a dash)


def test_a_flag_is_a_label_a_fact_and_a_question() -> None:
    flags = reported(effect("wonen", "positive")).one("ol", "flags")
    last = [*flags.all("li")][-1]
    assert last.one("span", "kind").text() == "Zonder onderbouwing"
    assert last.one("p", "question").text() == "Waar blijkt dit uit?"
    assert next(last.all("p")).text().endswith("heeft nog geen onderbouwing.")


def test_a_scan_without_anything_to_talk_about_says_so() -> None:
    from brede_welvaart._pages.words import Words
    from brede_welvaart._report.scan import _flags

    assert "Er zijn geen aandachtspunten." in "".join(_flags((), Words("nl")))


def test_what_is_left_out_and_what_a_scan_serves_stand_below() -> None:
    page = taken_apart(bw.report(bw.weigh(bw.example("wijkplan", bw.Scan))))
    titles = [one.text() for one in page.all("h3")]
    assert "Termijn of plek nog niet genoemd: telt in geen dimensie mee" in titles
    assert "Deze scan is onderbouwing bij stap 7" in page.text()
    assert "Themalijst amsterdam" in page.one("footer").text()
    weights = "minder belangrijk 1, tamelijk belangrijk 2, belangrijk 3, niet bepaald 1"
    assert weights in page.one("footer").text()
