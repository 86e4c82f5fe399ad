"""Forms are written as asked; what is in a page is safe, and said once."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._forms.writing import SCAN_ENDINGS, STEPS_WRITERS

VOID = {"input", "meta"}


class Nested(HTMLParser):
    """Checks that every element is closed by its own end; collects ids and what refers to them."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.references: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        found = dict(attrs)
        self.ids += [found["id"]] if "id" in found else []
        for name in ("for", "aria-describedby", "aria-labelledby"):
            self.references += (found.get(name) or "").split()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page(path: Path, *args: Any, **how: Any) -> str:
    bw.write_form(path / "form.html", *args, **how)
    return (path / "form.html").read_text(encoding="utf-8")


def known(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="form-data">(.*?)</script>', page)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("scan", [True, False])
def test_a_page_is_sound_html_in_which_everything_that_is_referred_to_is_there(
    tmp_path: Path, lang: Any, scan: bool
) -> None:
    text = page(tmp_path, () if scan else ["gemeenteraad"], lang=lang, scan=scan)
    reader = Nested()
    reader.feed(text)
    assert reader.open == []
    # Those of templates are made anew for every copy.
    fixed = [key for key in reader.ids if not key.startswith("ID-")]
    assert len(fixed) == len(set(fixed))
    assert set(reader.references) <= set(reader.ids)
    assert f'<html lang="{lang}">' in text


def test_a_form_in_json_is_the_blank_document(tmp_path: Path) -> None:
    file = tmp_path / "form.JSON"
    bw.write_form(file, ["gemeenteraad", "college"], aspect="do", respondent="lid 1")
    blank = bw.blank(["gemeenteraad", "college"], aspect="do")
    named = [attrs.evolve(one, respondent="lid 1") for one in blank.responses]
    assert bw.read(file, bw.Assessment) == attrs.evolve(blank, responses=named)


def test_a_page_begins_with_the_blank_document(tmp_path: Path) -> None:
    asked: dict[str, Any] = {"organisation": "Goes", "date": "2026-11-24", "own_steps": True}
    data = known(page(tmp_path, ["college"], **asked))
    assert data["blank"] == bw.to_dict(bw.blank(["college"], **asked))
    assert data["ours"] == ["college"]
    again = known(page(tmp_path, ["college"], **asked))
    other = known(page(tmp_path, ["college"], **asked | {"date": "2026-11-25"}))
    assert data["key"] == again["key"] != other["key"]


@pytest.mark.parametrize("path", ["form.pdf", "form", ".html", "form.html.txt"])
def test_an_ending_that_is_not_known_is_refused_by_name(tmp_path: Path, path: str) -> None:
    with pytest.raises(bw.DataError, match=r"expected one of \.html, \.xlsx, \.json") as caught:
        bw.write_form(tmp_path / path, ["college"])
    assert caught.value.faults[0].code == "not_a_choice"
    assert caught.value.faults[0].values["known"] == tuple(STEPS_WRITERS)
    with pytest.raises(bw.DataError) as caught:
        bw.write_form(tmp_path / "scan.json", scan=True)
    assert caught.value.faults[0].values["known"] == SCAN_ENDINGS
    assert not list(tmp_path.iterdir())


def test_a_form_for_nobody_is_refused(tmp_path: Path) -> None:
    for actors, own in (((), False), (["provincie_onbekend"], False)):
        with pytest.raises((bw.DataError, bw.UnknownIdError)):
            bw.write_form(tmp_path / "form.html", actors, own_steps=own)
    with pytest.raises(bw.UnknownIdError):
        bw.write_form(tmp_path / "form.html", ["college"], lang="de")  # type: ignore[arg-type]
    with pytest.raises(bw.UnknownIdError):
        bw.write_form(tmp_path / "form.html", scan=True, scheme="niets")
    with pytest.raises(bw.DataError):
        bw.write_form(tmp_path / "form.html", scan=True, date="morgen")
    assert not list(tmp_path.iterdir())


def test_a_text_cannot_end_what_it_stands_in(tmp_path: Path) -> None:
    name = "</script></style><!--<script>alert(1)</script>\u2028\"'\\&"
    text = page(tmp_path, ["college"], organisation=name, respondent=name)
    assert text.count("<script") == text.count("</script>") == 2
    assert known(text)["blank"]["organisation"]["name"] == name
    assert text.count("<style>") == text.count("</style>") == 1
    assert "alert(1)</script>" not in text


def test_only_the_script_of_the_page_may_run(tmp_path: Path) -> None:
    text = page(tmp_path, ["college"])
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="(.*?)"', text)
    assert policy.startswith("default-src &#x27;none&#x27;; ")
    assert "http://" not in policy
    assert not re.findall(r'(?:src|href)="(?!#)', text)


def test_themes_that_were_chosen_are_not_asked_again(tmp_path: Path) -> None:
    asked = page(tmp_path, ["college"])
    fixed = page(tmp_path, ["college"], themes=["cbs.wonen", "Dorp"])
    assert not known(asked)["fixedThemes"]
    assert known(fixed)["fixedThemes"]
    assert '<div hidden id="ask-themes">' in fixed
    assert '<div id="ask-themes">' in asked


def test_the_head_has_the_rules_of_the_plan_and_the_levels(
    tmp_path: Path, odd_plan: bw.Plan
) -> None:
    text = page(tmp_path, ["gemeenteraad"])
    assert text.count("<li>", text.index('class="rules"')) >= len(bw.plan().rules) > 0
    assert "Hoe ver is de gemeente" in text
    odd = page(tmp_path, ["gemeenteraad"], plan=odd_plan)
    assert 'class="rules"' not in odd
    assert "<b>1/2</b> Half" in odd
    assert "Vervallen feit" not in odd
    assert known(odd)["levels"] == [0, "1/2", 2]


def test_the_short_form_says_what_it_is_about(tmp_path: Path) -> None:
    assert "wat er ligt" in page(tmp_path, ["college"], aspect="do")
    assert "wat er ligt" not in page(tmp_path, ["college"])


def test_a_plan_whose_levels_say_nothing_has_no_room_for_it(tmp_path: Path) -> None:
    scale = bw.Scale([bw.Level(0, 0, bw.Text("Nee")), bw.Level(1, 1, bw.Text("Ja"))])
    step = bw.Step("een", bw.Text("Een"), [bw.Criterion("een.1", bw.Text("Waar"))])
    plan = bw.Plan("eigen", "eigen_1", bw.Text("Eigen"), scale, [step])
    text = page(tmp_path, ["college"], plan=plan, lang="en")
    assert 'class="room"' not in text
    assert 'class="meaning"' not in text


def test_a_hint_has_its_parts_on_lines_of_their_own(tmp_path: Path) -> None:
    text = page(tmp_path, ["gemeenteraad"])
    assert re.search(r'<span class="line">Laat zien met: [^<]*</span> <span class="line">Vol', text)


def test_a_scan_has_the_themes_of_its_scheme(tmp_path: Path) -> None:
    text = page(tmp_path, scan=True, scheme="bli", lang="en", organisation="Goes")
    for theme in bw.themes("bli"):
        assert f'data-theme="{theme.id}"' in text
    assert known(text)["blank"]["organisation"] == {"name": "Goes"}
    own = page(tmp_path, scan=True, organisation=bw.Organisation("Goes", "GM0664"))
    assert known(own)["blank"]["organisation"]["region"] == "GM0664"
