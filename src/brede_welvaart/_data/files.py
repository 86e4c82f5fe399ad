"""The data of the package as files on disk, for who reads them in another language."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from importlib_resources import as_file, files

from brede_welvaart._data.loading import known_edition


@contextmanager
def data_files(edition: str | None = None) -> Iterator[Path]:
    """The raw data files of an edition as a folder on disk, for as long as the block lasts.

    The folder ``schemas`` in it has the JSON Schemas of all formats, ``examples`` the examples,
    ``vectors`` the test vectors: input with the exact result, for a port to another language,
    and ``js`` the port to JavaScript, with types for TypeScript.

    Args:
        edition: Its name; None is the newest.

    Yields:
        The path of the folder. It is a temporary copy where the package lies in a zip.

    Raises:
        UnknownIdError: If there is no such edition.

    >>> with data_files() as folder:
    ...     (folder / "plan.json").exists()
    True
    """
    with as_file(files("brede_welvaart") / "data" / known_edition(edition)) as path:
        yield path
