"""What is in a file tells what kind it is, whatever its name."""

import pytest

from brede_welvaart._cells.kinds import kind_of

TABLE = "Editie;2026.1\nCriterium;Antwoord\n"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04...", "workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "workbook"),
        (b"\xef\xbb\xbf  <!DOCTYPE html>", "page"),
        ("<html>".encode("utf-16"), "page"),
        (TABLE.encode(), "table"),
        (TABLE.encode("utf-8-sig"), "table"),
        (TABLE.encode("utf-16"), "table"),
        (b'"criterion","level"\n', "table"),
        (b"actor\tcriterion\n", "table"),
        (b'{"criterion": 1}', "json"),
        (b'\n ["criterion"]', "json"),
        (b"naam;cijfer\n1;2", "table"),
        (b'"naam","cijfer"\n', "table"),
        (b'"format": "x", "edition": 1', "json"),
        (b"naam\n", "json"),
        (b"12;13\n", "json"),
        (b"\xff\x00\x80", "json"),
        (b"", "json"),
    ],
)
def test_the_kind_is_told_by_the_content(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind
