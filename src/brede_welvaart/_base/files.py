"""Writing a file whole or not at all."""

import contextlib
import errno
import os
import secrets
import shutil
from pathlib import Path


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """What stands in a file.

    Raises:
        OSError: If it cannot be read, or no file can have this name.
    """
    return Path(_possible(path)).read_bytes()


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

    The rights of a file that is there are kept, and a link stays a link.

    Args:
        path: Where to write.
        text: What to write.

    Raises:
        OSError: If it cannot be written, or no file can have this name; the old file is then
            still there.
    """
    target = Path(os.path.realpath(_possible(path)))
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    except OSError as error:
        # Name the file that was asked for, not the one beside it.
        raise OSError(error.errno, error.strerror, os.fspath(path)) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()
