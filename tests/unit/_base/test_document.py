import base64
import hashlib

from brede_welvaart._base.document import document, margins
from brede_welvaart._base.markup import Html


def test_a_document_without_a_script_lets_none_run() -> None:
    made = document("nl", "<t>", "p {}", Html("<body></body>"))
    assert made.startswith('<!doctype html>\n<html lang="nl"><head><meta charset="utf-8">')
    assert "<title>&lt;t&gt;</title>" in made
    assert "script-src" not in made


def test_a_document_lets_its_own_script_run_by_its_hash() -> None:
    made = document("nl", "t", "", Html("<body></body>"), "alert(1)")
    allowed = base64.b64encode(hashlib.sha256(b"alert(1)").digest()).decode()
    assert f"script-src &#x27;sha256-{allowed}&#x27;;" in made


def test_what_stands_in_margins_cannot_end_its_text() -> None:
    said = margins("of", top_left='"}')
    assert '@top-left { content: "\\22 \\7d "; }' in said
    assert 'counter(page) "\\20 of\\20 " counter(pages)' in said
