"""`score --many`: one table of many assessments, and what is wrong in some of them."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import brede_welvaart as bw
from brede_welvaart._cli import many_commands


class Printed(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Printed]
FORM = bw.blank(["college"], organisation="Goes").with_answer("college", "afwegen.1", level=3)
LINE = json.dumps(bw.to_dict(FORM))


@pytest.fixture
def lines(tmp_path: Path) -> str:
    """Two assessments, and two lines that are none."""
    path = tmp_path / "antwoorden.jsonl"
    path.write_text(f"{LINE}\n[]\n\n{LINE}\n{{}}\n", encoding="utf-8")
    return path.name


def test_the_table_is_written_in_the_form_of_its_name(run: Run, tmp_path: Path) -> None:
    polars = pytest.importorskip("polars")
    (tmp_path / "in.jsonl").write_text(f"{LINE}\n{LINE}\n", encoding="utf-8")
    table = bw.score_many([LINE, LINE])
    for name in ("uit.csv", "uit.jsonl", "uit.parquet"):
        printed = run("score", "--many", "in.jsonl", "-o", name)
        assert printed == (0, f"{name}: 2 voortgangsmetingen, elk in een rij\n", "")
    assert (tmp_path / "uit.csv").read_bytes().decode() == bw.to_csv(table)
    rows = (tmp_path / "uit.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(row) for row in rows] == table.to_records()
    assert polars.read_parquet(tmp_path / "uit.parquet").equals(table.to_frame("polars"))


def test_the_table_of_a_survey_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "enquete.csv").write_text(bw.to_csv(FORM), encoding="utf-8")
    printed = run("score", "--many", "enquete.csv", "-o", "uit.csv", "--lang", "en")
    assert printed == (0, "uit.csv: 1 assessment, in a row\n", "")


def test_what_is_wrong_in_one_does_not_stop_the_rest(run: Run, lines: str, tmp_path: Path) -> None:
    printed = run("score", "--many", lines, "-o", "uit.jsonl")
    assert (printed.code, printed.out) == (1, "uit.jsonl: 2 voortgangsmetingen, elk in een rij\n")
    first, *others = printed.err.splitlines()
    assert first == "2 voortgangsmetingen staan er niet in, omdat er iets niet klopt:"
    assert others[0].startswith("  antwoorden.jsonl:2: ")
    assert others[1].startswith("  antwoorden.jsonl:5, ")
    rows = (tmp_path / "uit.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(row)["number"] for row in rows] == [1, 4]


def test_one_that_is_wrong_is_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("{}\n", encoding="utf-8")
    printed = run("score", "--many", "in.jsonl", "-o", "uit.csv", "--lang", "en")
    assert printed.out == "uit.csv: 0 assessments, each in a row\n"
    assert printed.err.startswith("1 assessment is not in it, as something is wrong with it:\n")


def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(f"{LINE}\n[]".encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    printed = run("score", "--many", "-", "-o", "uit.csv")
    assert printed.out == "uit.csv: 1 voortgangsmeting, in een rij\n"
    assert "standaardinvoer:2: " in printed.err


def test_a_terminal_is_told_how_far_it_is(
    run: Run, lines: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(many_commands, "_LINES", 3)
    monkeypatch.setattr(many_commands, "_SECONDS", -1)
    printed = run("score", "--many", lines, "-o", "uit.csv")
    assert printed.err.startswith("\r0 gelezen\r3 gelezen\r\x1b[K2 voortgangsmetingen staan")


def test_a_file_that_is_there_stays_there(run: Run, lines: str, tmp_path: Path) -> None:
    (tmp_path / "uit.csv").write_text("oud", encoding="utf-8")
    assert run("score", "--many", lines, "-o", "uit.csv").code == 2
    assert (tmp_path / "uit.csv").read_text(encoding="utf-8") == "oud"
    assert run("score", "--many", lines, "-o", "uit.csv", "--force").code == 1


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["--many", "in.jsonl"], "--many en -o horen bij elkaar"),
        (["in.json", "-o", "uit.csv"], "--many en -o horen bij elkaar"),
        (["--many", "in.jsonl", "-o", "uit.xlsx"], "die eindigt op .csv, .jsonl of .parquet"),
        (
            ["--many", "in.jsonl", "-o", "uit.csv", "--all", "--actor", "x"],
            "kan niet samen met --many: --actor, --all",
        ),
    ],
)
def test_a_wrong_call_is_said_in_one_sentence(run: Run, call: list[str], said: str) -> None:
    printed = run("score", *call)
    assert (printed.code, printed.out) == (2, "")
    assert said in printed.err


def test_a_line_that_is_too_long_is_refused(run: Run, lines: str) -> None:
    printed = run("score", "--many", lines, "-o", "uit.csv", "--max-size", "0")
    assert printed.code == 1
    assert "is groter dan 0 MB" in printed.err


def test_parquet_without_polars_names_the_extra(
    run: Run, lines: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    printed = run("score", "--many", lines, "-o", "uit.parquet")
    assert printed.code == 2
    assert "brede-welvaart[parquet]" in printed.err
