"""The extra that the monitor needs."""

from importlib import import_module

from brede_welvaart.errors import MissingExtraError


def require(*names: str) -> None:
    """Refuse to go on without modules of the extra ``index``.

    Raises:
        MissingExtraError: If one of them is not installed.
    """
    for name in names:
        try:
            import_module(name)
        except ImportError:
            raise MissingExtraError("index") from None
