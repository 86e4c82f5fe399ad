"""What is installed with an extra only."""

from importlib import import_module

from brede_welvaart.errors import MissingExtraError


def require(extra: str, *modules: str) -> None:
    """Refuse to go on without the modules of an extra.

    Args:
        extra: The extra, such as ``index``.
        modules: What it installs.

    Raises:
        MissingExtraError: If one of them is not installed.
    """
    for name in modules:
        try:
            import_module(name)
        except ImportError:
            raise MissingExtraError(extra) from None
