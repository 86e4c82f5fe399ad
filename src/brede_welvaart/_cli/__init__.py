"""The command line: ``brede-welvaart``, also ``python -m brede_welvaart``."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    from brede_welvaart._cli.commands import Outcome

__all__ = ["main"]

_FINE, _WRONG_INPUT, _WRONG_CALL, _INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a call.

    Args:
        argv: The words behind the command's name; those of the process by default.

    Returns:
        0 when all is fine, 1 when the input is wrong, 2 when the call is wrong.
    """
    from brede_welvaart._pages.output import emit

    try:
        outcome = _outcome(argv)
        emit(outcome.text, sys.stdout, for_programs=outcome.for_programs)
    except BrokenPipeError:
        _forget_output()
        return _FINE
    except OSError as error:
        _forget_output()
        return _complain(error, _WRONG_INPUT)
    except KeyboardInterrupt:
        return _INTERRUPTED
    return outcome.code


def _outcome(argv: Sequence[str] | None) -> "Outcome":
    """What a call prints and how it ends; what went wrong is already told."""
    from brede_welvaart import errors
    from brede_welvaart._cli import commands, parser

    try:
        call = parser.build().parse_args(argv)
        outcome: Outcome = call.run(call)
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else _FINE
    except (commands.CallError, errors.UnknownIdError, errors.MissingExtraError) as error:
        code = _complain(error, _WRONG_CALL)
    except errors.BredeWelvaartError as error:
        code = _complain(error, _WRONG_INPUT)
    except OSError as error:
        said = error.strerror or str(error)
        code = _complain(f"{error.filename}: {said}" if error.filename else said, _WRONG_INPUT)
    else:
        return outcome
    return commands.Outcome("", code)


def _complain(error: object, code: int) -> int:
    """Say on standard error what is wrong."""
    from brede_welvaart._pages.output import clean, emit

    first, *others = str(error).splitlines()
    lines = [f"brede-welvaart: error: {clean(first)}\n", *(f"  {clean(line)}\n" for line in others)]
    emit("".join(lines), sys.stderr)
    return code


def _forget_output() -> None:
    """Send what is left to nowhere, so that closing the stream cannot fail again."""
    with suppress(OSError, ValueError):
        output = sys.stdout.fileno()
        os.dup2(os.open(os.devnull, os.O_WRONLY), output)
