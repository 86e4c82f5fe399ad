"""Nothing that compiled code prints gets out."""

import ctypes
import os
import sys

import pytest

from brede_welvaart.index._robust import silence

C = ctypes.CDLL(silence._C)


def test_what_c_prints_does_not_get_out_and_what_came_before_does(capfd) -> None:
    C.puts(b"before")
    sys.stdout.write("python before\n")
    with silence.silenced():
        C.puts(b"within")
        os.write(1, b"written\n")
        os.write(2, b"to the error output\n")
    C.puts(b"after")
    C.fflush(None)

    out, err = capfd.readouterr()
    assert sorted(out.split("\n")) == ["", "after", "before", "python before"]
    assert err == ""


def test_output_comes_back_after_an_error(capfd) -> None:
    with pytest.raises(ZeroDivisionError), silence.silenced():
        raise ZeroDivisionError
    os.write(1, b"back\n")

    assert capfd.readouterr().out == "back\n"


def test_no_descriptor_is_left_open() -> None:
    before = os.dup(0)
    os.close(before)
    for _ in range(3):
        with silence.silenced():
            pass
    after = os.dup(0)
    os.close(after)

    assert after == before


def test_a_closed_output_stays_closed(monkeypatch, capfd) -> None:
    def no_such(output: int) -> int:
        raise OSError(9, "Bad file descriptor", str(output))

    with monkeypatch.context() as patched:
        patched.setattr(os, "dup", no_such)
        with silence.silenced():
            os.write(1, b"still there\n")

    assert capfd.readouterr().out == "still there\n"


def test_a_process_without_output_streams_is_no_trouble(monkeypatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", None)
        with silence.silenced():
            ran = True

    assert ran
