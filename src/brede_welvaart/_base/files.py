"""Writing a file whole or not at all."""

import contextlib
import os
import secrets
import shutil
from pathlib import Path


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write a text as UTF-8: a reader sees the old file or the new one, never a part.

    The rights of a file that is there are kept, and a link stays a link.

    Args:
        path: Where to write.
        text: What to write.

    Raises:
        OSError: If it cannot be written; the old file is then still there.
    """
    target = Path(os.path.realpath(path))
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
