"""The command line: ``brede-welvaart``, also ``python -m brede_welvaart``."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

__all__ = ["main"]

_FINE, _WRONG_INPUT, _WRONG_CALL, _INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a call.

    Args:
        argv: The words behind the command's name; those of the process by default.

    Returns:
        0 when all is fine, 1 when the input is wrong, 2 when the call is wrong.
    """
    try:
        return _answer(argv)
    except BrokenPipeError:
        _forget_output()
        return _FINE
    except KeyboardInterrupt:
        return _INTERRUPTED


def _answer(argv: Sequence[str] | None) -> int:
    from brede_welvaart import errors
    from brede_welvaart._cli import commands, parser
    from brede_welvaart._cli.safe import emit

    try:
        call = parser.build().parse_args(argv)
        outcome = call.run(call)
        emit(outcome.text, sys.stdout)
    except SystemExit as stop:
        emit("", sys.stdout)
        return stop.code if isinstance(stop.code, int) else _FINE
    except (commands.CallError, errors.UnknownIdError, errors.MissingExtraError) as error:
        return _complain(error, _WRONG_CALL)
    except errors.BredeWelvaartError as error:
        return _complain(error, _WRONG_INPUT)
    except BrokenPipeError:
        raise
    except OSError as error:
        return _complain(f"{error.filename}: {error.strerror}", _WRONG_INPUT)
    return outcome.code


def _complain(error: object, code: int) -> int:
    """Say on standard error what is wrong."""
    from brede_welvaart._cli.safe import clean, emit

    lines = str(error).splitlines()
    first = f"brede-welvaart: error: {clean(lines[0])}\n"
    emit(first + "".join(f"  {clean(line)}\n" for line in lines[1:]), sys.stderr)
    return code


def _forget_output() -> None:
    """Send what is left to nowhere, so that closing the stream cannot fail again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
