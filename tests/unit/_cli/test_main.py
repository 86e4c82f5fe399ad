import io
import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import brede_welvaart as bw
from brede_welvaart import _cli
from brede_welvaart._cli import commands, list_commands, main

COMMAND = [sys.executable, "-m", "brede_welvaart"]


def process(
    *argv: str, encoding: str = "utf-8", stdin: bytes = b"", columns: int = 80
) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "COLUMNS": str(columns)}
    return subprocess.run(
        [*COMMAND, *argv], input=stdin, capture_output=True, env=environment, check=False
    )


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """What a call prints where nobody watches, in some encoding; it must end well."""

    def call(argv: str, encoding: str = "utf-8", columns: int = 80) -> str:
        out, err = io.BytesIO(), io.StringIO()
        with io.TextIOWrapper(out, encoding=encoding) as stream, monkeypatch.context() as patch:
            patch.setenv("COLUMNS", str(columns))
            patch.setattr(sys, "stdout", stream)
            patch.setattr(sys, "stderr", err)
            code = main(argv.split())
            stream.flush()
            text = out.getvalue().decode(encoding)
        assert (code, err.getvalue()) == (0, "")
        return text

    return call


def failing_with(error: BaseException) -> Callable[..., object]:
    def fail(*_: object) -> object:
        raise error

    return fail


def test_the_module_runs_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["brede-welvaart", "check", "no-such-file.json"])
    with pytest.raises(SystemExit) as stop:
        runpy.run_module("brede_welvaart", run_name="__main__")
    assert stop.value.code == 1


@pytest.mark.parametrize("argv", [["--version"], ["--help"], ["score", "--help"]])
def test_help_and_version_are_fine(argv: list[str]) -> None:
    assert main(argv) == 0


def test_the_version_is_the_librarys(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--version"])
    assert capsys.readouterr().out == f"brede-welvaart {bw.__version__}\n"


def test_a_call_that_makes_no_sense_is_wrong() -> None:
    assert main([]) == 2


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (bw.DataError([bw.Fault(bw.FaultCode.MISSING, "a")]), 1),
        (bw.ScoringError("c"), 1),
        (FileNotFoundError(2, "no", "f"), 1),
        (bw.UnknownIdError("step", "x"), 2),
        (bw.MissingExtraError("cli"), 2),
        (commands.CallError(bw.Text("d")), 2),
    ],
)
def test_what_goes_wrong_has_a_code_and_a_complaint(
    error: Exception,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(list_commands, "steps", failing_with(error))
    assert main(["steps"]) == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("brede-welvaart: fout: ")


def test_every_fault_of_an_input_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    faults = [
        bw.Fault(bw.FaultCode.MISSING, "a").at(file="b\x1b", line=3),
        bw.Fault(bw.FaultCode.TOO_DEEP),
    ]
    monkeypatch.setattr(list_commands, "steps", failing_with(bw.DataError(faults, "f.json")))
    main(["steps"])
    assert capsys.readouterr().err.splitlines() == [
        "brede-welvaart: fout: 2 fouten in f.json",
        "  b\ufffd, regel 3: ontbreekt",
        "  (het geheel): zit te diep in elkaar",
    ]


def test_an_interruption_is_told_by_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_commands, "steps", failing_with(KeyboardInterrupt()))
    assert main(["steps"]) == 130


class Broken(io.StringIO):
    """A stream that can no longer be written."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, _text: str) -> int:
        raise self.error


def test_a_reader_that_has_left_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", Broken(BrokenPipeError()))
    assert main(["steps"]) == 0
    assert capsys.readouterr().err == ""


def test_output_that_cannot_be_written_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", Broken(OSError(28, "No space left on device")))
    assert main(["steps"]) == 1
    assert capsys.readouterr().err == "brede-welvaart: fout: de schijf is vol\n"


def test_what_is_left_of_the_output_goes_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as reader, os.fdopen(writing, "w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        _cli._forget_output()
        stream.write("left")
        stream.flush()
        assert reader.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="pipes of another kind")
@pytest.mark.parametrize("argv", ["score", "score --json", "steps", "--help"])
def test_a_pipe_that_closes_early_ends_quietly(argv: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*COMMAND, *argv.split()], stdout=writing, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "cp437", "utf-8", "utf-16"])
@pytest.mark.parametrize("argv", ["score --notes", "steps", "show 1", "--help"])
def test_every_encoding_of_the_output_will_do(
    argv: str, encoding: str, printed: Callable[..., str]
) -> None:
    text = printed(argv, encoding)

    assert text.strip()
    assert "\x1b" not in text


@pytest.mark.parametrize("encoding", ["cp437", "utf-16"])
def test_so_it_is_in_a_process_of_its_own(encoding: str, printed: Callable[..., str]) -> None:
    done = process("score", "--notes", encoding=encoding)

    assert (done.returncode, done.stderr) == (0, b"")
    assert (
        done.stdout.decode(encoding).splitlines() == printed("score --notes", encoding).splitlines()
    )


@pytest.mark.parametrize("columns", [80, 40, 12])
def test_no_line_is_wider_than_the_screen(columns: int, printed: Callable[..., str]) -> None:
    for argv in ("score --notes", "score --lang en", "steps", "show 1", "show wonen"):
        assert max(map(len, printed(argv, columns=columns).splitlines())) <= columns


def test_input_is_utf_8_in_every_terminal() -> None:
    form = bw.blank(["ambtenaren"], organisation="Súdwest-Fryslân \x1b[31m日")
    done = process("score", "-", encoding="ascii", stdin=bw.to_json(form).encode())
    assert done.returncode == 0
    assert done.stdout.startswith(b"Sudwest-Fryslan ?[31m??")


def test_a_word_that_is_no_text_is_no_crash() -> None:
    done = subprocess.run([*COMMAND, "show", b"\xff"], capture_output=True, check=False)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_terminal_without_columns_gets_the_page_all_the_same() -> None:
    done = process("steps", columns=0)
    assert done.returncode == 0
    assert bw.step(1).name.nl in done.stdout.decode()


def test_standard_input_that_is_closed_is_said_in_one_sentence() -> None:
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m brede_welvaart check - <&-"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "brede-welvaart: fout: standaardinvoer: dit is gesloten"
    ]


@pytest.mark.skipif(os.name == "nt", reason="a folder in use is not removed there")
def test_a_folder_that_is_gone_is_said_with_the_name_of_the_file(tmp_path: Path) -> None:
    gone = tmp_path / "weg"
    gone.mkdir()
    call = f"cd {gone} && rmdir {gone} && {sys.executable} -m brede_welvaart new x.json"
    environment = {**os.environ, "PYTHONPATH": str(Path(bw.__file__).parents[1])}
    done = subprocess.run(["sh", "-c", call], env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "brede-welvaart: fout: x.md: dit bestand of deze map bestaat niet"
    ]


def test_an_error_without_a_file_names_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(list_commands, "steps", failing_with(OSError("gone")))
    assert main(["steps"]) == 1
    assert capsys.readouterr().err == "brede-welvaart: fout: gone\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_table_is_utf_8_whatever_the_terminal(encoding: str) -> None:
    done = process("export", "csv", "regions", "--nl", encoding=encoding)
    assert done.stdout.decode("utf-8-sig").startswith("statcode;")
    assert "S\u00fadwest-Frysl\u00e2n" in done.stdout.decode("utf-8-sig")
