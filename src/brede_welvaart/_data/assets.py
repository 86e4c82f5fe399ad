"""The files of the package that are no data: the style and the script of pages of their own."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from brede_welvaart._base.palette import palette_css

if TYPE_CHECKING:
    from importlib.abc import ResourceLoader


def asset(*names: str) -> str:
    """The text of a file in the package, from a folder or a zip.

    Args:
        names: The folders and the file, seen from the package.
    """
    loader: ResourceLoader = cast("Any", __spec__).loader
    return loader.get_data(str(Path(__file__).parent.parent.joinpath(*names))).decode()


def style(room: str, *names: str) -> str:
    """The style of a page of its own: the colours, what all pages begin with, and what is given.

    Args:
        room: The folder in the package.
        names: The files in it.
    """
    files = (asset(room, name) for name in names)
    return "\n".join([palette_css(), asset("_base", "page.css"), *files])
