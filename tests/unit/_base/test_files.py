"""A file is read no further than a limit, and written whole or not at all."""

import errno
import hashlib
import io
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from brede_welvaart._base.files import read_bytes, read_lines, read_stream, write_text
from brede_welvaart.errors import DataError

posix = pytest.mark.skipif(os.name != "posix", reason="rights and links of POSIX")


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"12345")

    assert read_bytes(path, 5) == b"12345"
    with pytest.raises(DataError) as caught:
        read_bytes(path, 4)
    assert caught.value.faults[0].values == {"most": 0.000004}


def test_a_stream_is_read_in_pieces_and_no_further_than_the_limit() -> None:
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size: int = -1, /) -> bytes:
            assert 0 < size <= 1 << 20
            self.given += size
            return b"0" * size

    stream = Endless()
    with pytest.raises(DataError):
        read_stream(cast("BinaryIO", stream), 5_000_000)

    assert stream.given < 7_000_000


def test_a_text_is_written_as_utf_8_with_plain_line_ends(tmp_path: Path) -> None:
    write_text(tmp_path / "a.json", "één\ntwee\n")

    assert (tmp_path / "a.json").read_bytes() == b"\xc3\xa9\xc3\xa9n\ntwee\n"
    assert names_in(tmp_path) == ["a.json"]


def test_the_path_may_be_a_text(tmp_path: Path) -> None:
    write_text(str(tmp_path / "a.json"), "x")

    assert (tmp_path / "a.json").read_text(encoding="utf-8") == "x"


def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("een veel langere oude tekst", encoding="utf-8")

    write_text(path, "nieuw")

    assert path.read_text(encoding="utf-8") == "nieuw"
    assert names_in(tmp_path) == ["a.json"]


def test_who_reads_the_old_file_keeps_the_old_text(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("oud", encoding="utf-8")
    with path.open(encoding="utf-8") as reader:
        write_text(path, "nieuw")

        assert reader.read() == "oud"


@posix
@pytest.mark.parametrize("rights", [0o600, 0o640, 0o664])
def test_the_rights_of_a_file_that_is_there_are_kept(tmp_path: Path, rights: int) -> None:
    path = tmp_path / "a.json"
    path.write_text("oud", encoding="utf-8")
    path.chmod(rights)

    write_text(path, "nieuw")

    assert stat.S_IMODE(path.stat().st_mode) == rights


@posix
def test_a_new_file_has_the_rights_that_a_new_file_gets(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()

    write_text(tmp_path / "a.json", "nieuw")

    assert (tmp_path / "a.json").stat().st_mode == (tmp_path / "plain").stat().st_mode


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target, link = tmp_path / "elsewhere" / "a.json", tmp_path / "link.json"
    target.write_text("oud", encoding="utf-8")
    link.symlink_to(target)

    write_text(link, "nieuw")

    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "nieuw"
    assert names_in(tmp_path) == ["elsewhere", "link.json"]
    assert names_in(tmp_path / "elsewhere") == ["a.json"]


@posix
def test_a_link_to_nothing_gets_its_file(tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "a.json")

    write_text(link, "nieuw")

    assert link.is_symlink()
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == "nieuw"


@pytest.mark.parametrize("moment", ["fsync", "replace"])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "disk full"), KeyboardInterrupt()])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str, error: BaseException
) -> None:
    path = tmp_path / "a.json"
    path.write_text("oud", encoding="utf-8")

    def fail(*_: object) -> None:
        raise error

    if moment == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)

    with pytest.raises(type(error)) as caught:
        write_text(path, "nieuw")

    assert getattr(caught.value, "filename", str(path)) == str(path)
    assert path.read_text(encoding="utf-8") == "oud"
    assert names_in(tmp_path) == ["a.json"]


def test_a_text_that_cannot_be_written_leaves_the_old_file_and_nothing_else(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.json"
    path.write_text("oud", encoding="utf-8")

    with pytest.raises(UnicodeEncodeError):
        write_text(path, "nieuw \ud800")

    assert path.read_text(encoding="utf-8") == "oud"
    assert names_in(tmp_path) == ["a.json"]


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()

    with pytest.raises(OSError):  # noqa: PT011 (which one depends on the system)
        write_text(tmp_path / "a.json", "nieuw")

    assert names_in(tmp_path) == ["a.json"]


def test_an_error_names_the_file_that_was_asked_for(tmp_path: Path) -> None:
    missing = tmp_path / "nergens" / "a.json"

    with pytest.raises(FileNotFoundError) as caught:
        write_text(missing, "x")

    assert caught.value.filename == str(missing)
    assert str(caught.value).endswith(f"{str(missing)!r}")


def test_a_file_cannot_hold_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").touch()

    with pytest.raises(NotADirectoryError) as caught:
        write_text(tmp_path / "a" / "b.json", "x")

    assert caught.value.filename == str(tmp_path / "a" / "b.json")


def test_every_name_that_the_system_takes_can_be_written(tmp_path: Path) -> None:
    name = "\N{HOUSE BUILDING}" * 60 + ".json"

    write_text(tmp_path / name, "x")

    assert names_in(tmp_path) == [name]


@posix
def test_a_file_that_nobody_may_write_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("oud", encoding="utf-8")
    path.chmod(0o444)

    with pytest.raises(PermissionError) as caught:
        write_text(path, "nieuw")

    assert caught.value.filename == str(path)
    assert path.read_text(encoding="utf-8") == "oud"


@posix
def test_a_part_never_has_wider_rights_than_the_file_that_it_replaces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    path.write_text("oud", encoding="utf-8")
    path.chmod(0o600)
    seen: list[int] = []
    monkeypatch.setattr(
        os,
        "fsync",
        lambda _: seen.extend(stat.S_IMODE(p.stat().st_mode) for p in tmp_path.iterdir()),
    )

    write_text(path, "nieuw")

    assert seen == [0o600, 0o600]


@posix
def test_what_is_no_regular_file_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)

    write_text(pipe, "nieuw")

    assert os.read(reader, 99) == b"nieuw"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@posix
def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")

    with pytest.raises(OSError, match="a") as caught:
        write_text(tmp_path / "a", "x")

    assert caught.value.errno == errno.ELOOP
    assert names_in(tmp_path) == ["a", "b"]


@posix
def test_the_parts_of_a_writer_that_was_killed_are_cleared_by_the_next(tmp_path: Path) -> None:
    code = (
        "import os, sys; from brede_welvaart._base import files\n"
        "os.fsync = lambda _: os.kill(os.getpid(), 9)\n"
        f"files.write_text({str(tmp_path / 'a.json')!r}, 'half')"
    )
    killed = subprocess.run([sys.executable, "-c", code], check=False)
    assert killed.returncode == -9
    assert len(names_in(tmp_path)) == 1

    write_text(tmp_path / "a.json", "heel")

    assert names_in(tmp_path) == ["a.json"]


@posix
def test_a_part_that_is_being_written_is_not_cleared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, real = tmp_path / "a.json", os.fsync

    def meanwhile(file: int) -> None:
        monkeypatch.setattr(os, "fsync", real)
        write_text(path, "van een ander")
        real(file)

    monkeypatch.setattr(os, "fsync", meanwhile)
    write_text(path, "van mij")

    assert path.read_text(encoding="utf-8") == "van mij"
    assert names_in(tmp_path) == ["a.json"]


def test_a_path_with_a_nul_is_refused_as_documented(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="Invalid"):
        write_text(f"{tmp_path}/a\0b", "x")


@posix
def test_an_empty_part_that_may_be_about_to_be_written_is_left_for_a_while(tmp_path: Path) -> None:
    write_text(tmp_path / "a.json", "oud")
    stem = f".{hashlib.sha256(b'a.json').hexdigest()[:16]}-"
    (tmp_path / f"{stem}new.part").touch()
    (tmp_path / f"{stem}old.part").touch()
    os.utime(tmp_path / f"{stem}old.part", (0, 0))

    write_text(tmp_path / "a.json", "nieuw")

    assert names_in(tmp_path) == [f"{stem}new.part", "a.json"]


def test_lines_are_read_one_by_one_up_to_their_limit(tmp_path: Path) -> None:
    path = tmp_path / "regels"
    path.write_bytes(b"een\n\r\nlaatste")
    assert list(read_lines(path, 7)) == [b"een\n", b"\r\n", b"laatste"]
    lines = read_lines(path, 4)
    assert next(lines) == b"een\n"
    assert next(lines) == b"\r\n"
    with pytest.raises(DataError, match="line 3: is larger than"):
        next(lines)
