"""The files of the package that are no data: the style and the script of a form."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from importlib.abc import ResourceLoader


def asset(*names: str) -> str:
    """The text of a file in the package, from a folder or a zip.

    Args:
        names: The folders and the file, seen from the package.
    """
    loader: ResourceLoader = cast("Any", __spec__).loader
    return loader.get_data(str(Path(__file__).parent.parent.joinpath(*names))).decode()
