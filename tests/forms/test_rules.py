"""What a page refuses and what the reader refuses are one set: opened, and typed."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart.testing._corruption import corruptions
from browsing import Filled, needs_browser
from schema_drift import TEXTS

pytestmark = needs_browser

#: Texts as people type them, beside those at which the schemas are tried.
TYPED = (
    "20-4-2022", "29-2-2023", "29.02.2024", "2022-02-29", "2024-02-29", "0000", "\u2028", "\u00ad",
    "https://\u2100.example", "https://x.example/\u00e9\u200b", "http://[::1", "http://[1::2::3]/",
    "http://a@b@c.example/", "https://x.example/\U0001f600", "\ufeff", "\x1f", "\x85", "\u200b",
    "https://x.example:", "http://\uff45.example", "https://x.example\u2044a",
)  # fmt: skip


def is_read(document: object) -> bool:
    with suppress(bw.DataError):
        bw.from_dict(document)
        return True
    return False


def assessment() -> dict[str, Any]:
    """An assessment with something in every field that it can have."""
    paper = bw.Evidence("Brief", "https://goes.example/brief", "2026-04-03")
    form = bw.blank(
        ["gemeenteraad"], aspect="do", organisation=bw.Organisation("Goes", "GM0664"),
        date="2026-11-24", themes=["cbs.wonen", "Dorp", "Kern"],
    )  # fmt: skip
    filled = (
        form.with_answer("gemeenteraad", "betekenis_geven.2", 2, note="a", evidence=[paper, paper])
        .with_answer("gemeenteraad", "afwegen.2", status="not_applicable", note="b")
        .with_answer("gemeenteraad", "begroten.2", status="unknown")
    )
    content = bw.to_dict(filled)
    (response,) = content["responses"]
    response |= {"respondent": "raadslid 1", "answers": response["answers"][:3]}
    other = {"actor": "gemeenteraad", "respondent": "raadslid 2", "answers": []}
    own = [{"id": key, "name": {"nl": key, "en": key}} for key in ("dorpsraad", "wijkplatform")]
    own[0] |= {"sources": [bw.sources()[0].id]}
    return content | {
        "responses": [response, other],
        "notes": [{"nl": "a", "en": "b"}],
        "actors": own,
        "themes": content["themes"] | {"evidence": [{"title": "Visie"}]},
    }


def scan() -> dict[str, Any]:
    """A scan with something in every field that it can have, but for themes of its own."""
    return bw.to_dict(bw.example("wijkplan", bw.Scan))


def spoilt(document: Mapping[str, Any]) -> Iterator[tuple[str, bytes, bool]]:
    for one in corruptions(document):
        changed = one.applied(document) if one.at else one.value
        with suppress(ValueError):  # a number that is too long to write is none that is opened
            text = json.dumps(changed)
            yield f"{one.what} {one.path} {one.value!r:.60}", text.encode(), is_read_text(text)


def is_read_text(text: str) -> bool:
    with suppress(bw.DataError):
        bw.from_json(text)
        return True
    return False


@pytest.mark.parametrize("kind", [assessment, scan])
def test_a_spoilt_file_is_opened_only_where_the_reader_reads_it(
    browser: Any, tmp_path: Path, kind: Any
) -> None:
    document = kind()
    file = tmp_path / "form.html"
    if kind is scan:
        bw.write_form(file, scan=True, scheme=document["scheme"])
    else:
        bw.write_form(file, ["gemeenteraad"])
    assert is_read(document)
    with Filled(browser, file) as form:
        assert form.open(json.dumps(document).encode())
        assert form.saved() == document
        # Those of a scan are many more.
        cases = [*spoilt(document)][:: 5 if kind is scan else 1]
        taken = form.open_all(content for _, content, _ in cases)
    differ = [
        case[0] for case, is_taken in zip(cases, taken, strict=True) if case[2] is not is_taken
    ]
    assert len(cases) > 500
    assert differ == []


def test_the_vectors_of_faults_are_refused(browser: Any, tmp_path: Path) -> None:
    with bw.data_files() as folder:
        vectors = json.loads((folder / "vectors" / "faults.json").read_bytes())
    plan = bw.from_dict(vectors["plans"]["klein"], bw.Plan)
    file = tmp_path / "form.html"
    bw.write_form(file, ["gemeenteraad"], plan=plan)
    faulty = [
        vector for vector in vectors["vectors"]
        if vector.get("plan") == "klein" and vector["id"].startswith("assessment")
    ]  # fmt: skip
    assert len(faulty) > 10
    with Filled(browser, file) as form:
        taken = form.open_all(json.dumps(one["document"]).encode() for one in faulty)
    assert not any(taken)


def test_the_vectors_of_assessments_are_opened(browser: Any, tmp_path: Path) -> None:
    with bw.data_files() as folder:
        vectors = json.loads((folder / "vectors" / "assessments.json").read_bytes())
    plan = bw.from_dict(vectors["plans"]["klein"], bw.Plan)
    file = tmp_path / "form.html"
    bw.write_form(file, ["gemeenteraad"], plan=plan)
    right = [
        json.dumps(given).encode()
        for vector in vectors["vectors"]
        if vector.get("plan") == "klein"
        for given in [vector["assessment"]]
        if "gemeenteraad" in {response["actor"] for response in given["responses"]}
    ]
    assert len(right) > 30
    with Filled(browser, file) as form:
        assert all(form.open_all(right))
        assert form.saved() == json.loads(right[-1])


@pytest.mark.parametrize(
    ("field", "key"),
    [
        ("#q1-1 [data-key=title]", "title"),
        ("#q1-1 [data-key=url]", "url"),
        ("#q1-1 [data-key=date]", "date"),
        ("#q1-1-note", "note"),
        ("#date", "day"),
        ("#organisation", "name"),
        ("#respondent", "respondent"),
    ],
)
def test_what_is_typed_is_saved_only_where_the_reader_reads_it(
    browser: Any, tmp_path: Path, field: str, key: str
) -> None:
    file = tmp_path / "form.html"
    bw.write_form(file, ["gemeenteraad"], aspect="plan")
    with Filled(browser, file) as form:
        form.choose("#q1-1", "Geldt hier niet, want:")
        form.locator("#q1-1 .add").click()
        form.locator("#q1-1 [data-key=title]").fill("Brief")
        # Evidence of which nothing is filled in would be dropped, and not refused.
        form.locator("#q1-1 [data-key=date]").fill("2026")
        form.fill("#q1-1-note", "Daarom")
        found = form.type_all(field, (*TEXTS, *TYPED))
    assert all(is_read_text(saved) for _, saved in found if saved)
    assert [shown for shown, saved in found if bool(saved) is not would_be_read(key, shown)] == []


def would_be_read(key: str, typed: str) -> bool:
    """Whether Python takes what is typed there: an empty field is none, a day may be Dutch."""
    line = typed.strip(SPACE_OF_JAVASCRIPT)
    if key in {"date", "day"}:
        line = in_iso(line)
    try:
        if key == "note":
            bw.Answer("een.1", status="not_applicable", note=typed)
        elif key == "day":
            bw.Assessment("2026.1", (), date=line or None)
        elif key == "name":
            bw.Organisation(line or "-")
        elif key == "respondent":
            bw.Response("gemeenteraad", (), line or None)
        else:
            bw.Evidence(**{"title": "Brief", key: line if key == "title" else line or None})
    except bw.DataError:
        return False
    return True


SPACE_OF_JAVASCRIPT = (
    "\t\n\v\f\r \xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)


def in_iso(text: str) -> str:
    parts = text.replace("/", "-").replace(".", "-").split("-")
    if [len(part) for part in parts] in ([1, 1, 4], [1, 2, 4], [2, 1, 4], [2, 2, 4]):
        return "-".join((parts[2], parts[1].zfill(2), parts[0].zfill(2)))
    return text
