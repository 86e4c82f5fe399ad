"""Reading a file no further than a limit, and writing it whole or not at all.

What is written goes to a part beside the file, which then takes its place in one move. A writer
holds its part as long as it lives; one that nobody holds was left behind, and the next writer
clears it.
"""

import contextlib
import errno
import hashlib
import os
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from brede_welvaart.errors import DataError, Fault, FaultCode

MEGABYTE = 1_000_000
#: How many bytes a document may hold, if nobody says otherwise.
MAX_SIZE = 64 * MEGABYTE
#: How many figures a panel may have, unless somebody says otherwise: 200 MB of them.
MAX_CELLS = 25_000_000
_CHUNK = 1 << 20

_ANYONE_MAY_WRITE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_NEW_FILE = 0o666
_OWN_FILE = 0o600
#: An empty part of less than so many seconds old may be one that is about to be held.
_YOUNG = 60


def read_bytes(path: str | os.PathLike[str], max_size: int) -> bytes:
    """What stands in a file.

    Args:
        path: The file.
        max_size: How many bytes it may hold.

    Raises:
        DataError: If it is larger.
        OSError: If it cannot be read, or no file can have this name.
    """
    with Path(_possible(path)).open("rb") as stream:
        return read_stream(stream, max_size)


def read_stream(stream: BinaryIO, max_size: int) -> bytes:
    """All that a stream gives; one that never ends is left at the limit.

    Args:
        stream: What to read.
        max_size: How many bytes it may give.

    Raises:
        DataError: If there is more.
        OSError: If it cannot be read.
    """
    content = bytearray()
    while chunk := stream.read(_CHUNK):
        content += chunk
        if len(content) > max_size:
            raise DataError([Fault(FaultCode.TOO_LARGE, most=max_size / MEGABYTE)])
    return bytes(content)


def read_lines(path: str | os.PathLike[str], most: int) -> Iterator[bytes]:
    """The lines of a file, one by one; each ends as it does in the file.

    Args:
        path: The file.
        most: How many bytes a line may hold.

    Raises:
        DataError: If a line is longer.
        OSError: If the file cannot be read, or no file can have this name.
    """
    with Path(_possible(path)).open("rb") as stream:
        yield from stream_lines(stream, most)


def stream_lines(stream: BinaryIO, most: int) -> Iterator[bytes]:
    """The lines of a stream, as `read_lines` gives them.

    Args:
        stream: What to read.
        most: How many bytes a line may hold.

    Raises:
        DataError: If a line is longer.
        OSError: If it cannot be read.
    """
    for number, line in enumerate(iter(partial(stream.readline, most + 1), b""), start=1):
        if len(line) > most:
            raise DataError([Fault(FaultCode.TOO_LARGE, most=most / MEGABYTE).at(line=number)])
        yield line


def _possible(path: str | os.PathLike[str]) -> str:
    """A path that a file can have: without NUL, and of signs that the system can write."""
    name = os.fspath(path)
    try:
        encoded = os.fsencode(name)
    except UnicodeEncodeError:
        encoded = b"\0"
    if b"\0" in encoded:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), name)
    return name


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write a text as UTF-8: a reader sees the old file or the new one, never a part.

    The rights and the owner of a file that is there are kept from the first byte, and a link
    stays a link. What is no regular file, such as a device, is written to and not replaced.
    Parts that a writer left behind when it was killed are cleared by the next one.

    Args:
        path: Where to write.
        text: What to write.

    Raises:
        OSError: If it cannot be written, is a file that nobody may write, or no file can have this
            name; the old file is then still there.
    """
    write_bytes(path, text.encode())


def write_bytes(path: str | os.PathLike[str], content: bytes) -> None:
    """Write bytes as `write_text` writes a text.

    Args:
        path: Where to write.
        content: What to write.

    Raises:
        OSError: As for `write_text`.
    """
    try:
        given = Path(_possible(path))
        known = _known(given)
        if known is None or stat.S_ISREG(known.st_mode):
            _replace(Path(os.path.realpath(given)), content, known)
        else:
            given.write_bytes(content)
    except OSError as error:
        # Name the file that was asked for, not the one beside it.
        raise OSError(error.errno, error.strerror, os.fspath(path)) from error


def _known(path: Path) -> os.stat_result | None:
    """What is there now; None if nothing is.

    Raises:
        OSError: If it is a circle of links, or a file that nobody may write.
    """
    try:
        known = path.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISREG(known.st_mode) and not known.st_mode & _ANYONE_MAY_WRITE:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return known


def _replace(target: Path, content: bytes, known: os.stat_result | None) -> None:
    """Put a new file in the place of a regular one, or where there is none."""
    # Short whatever the name is, and alike for all parts of one file.
    name = target.name.encode(errors="surrogateescape")
    stem = f".{hashlib.sha256(name).hexdigest()[:16]}-"
    _clear(target.parent, stem)
    beside = target.with_name(f"{stem}{secrets.token_hex(8)}.part")
    new = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(
            os.open(beside, new, _NEW_FILE if known is None else _OWN_FILE), "wb"
        ) as file:
            _hold(file.fileno())
            if known is not None:
                _hand_over(beside, known)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            beside.replace(target)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()


def _hand_over(part: Path, known: os.stat_result) -> None:
    """Give a part the rights and the owner of the file that it will replace."""
    # Only who may give files away can; for all others it stays their own.
    with contextlib.suppress(OSError, AttributeError):
        os.chown(part, known.st_uid, known.st_gid)
    part.chmod(stat.S_IMODE(known.st_mode))


def _clear(folder: Path, stem: str) -> None:
    """Remove the parts of writers that are no more."""
    for part in folder.glob(f"{stem}*.part"):
        with contextlib.suppress(OSError), part.open("rb") as file:
            found = part.stat()
            is_written = found.st_size or time.time() - found.st_mtime > _YOUNG
            if is_written and _hold(file.fileno()):
                part.unlink()


if sys.platform == "win32" or sys.platform == "emscripten":  # pragma: no cover

    def _hold(_file: int) -> bool:
        """Nothing is held on these systems, so nothing is cleared."""
        return False

else:
    import fcntl

    def _hold(file: int) -> bool:
        """Hold a part for as long as it is open; False if another writer holds it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
