"""The command line: ``brede-welvaart``, also ``python -m brede_welvaart``."""

import os
import re
import sys
from collections.abc import Sequence
from contextlib import suppress

TYPE_CHECKING = False
if TYPE_CHECKING:
    import brede_welvaart as bw
    from brede_welvaart._cli.commands import Outcome
    from brede_welvaart.errors import Lang

__all__ = ["main"]

_FINE, _WRONG_INPUT, _WRONG_CALL, _INTERRUPTED = 0, 1, 2, 130
_LANG = re.compile(r"(?:^|\0)--lang[=\0](nl|en)(?=\0|$)")


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a call.

    Args:
        argv: The words behind the command's name; those of the process by default.

    Returns:
        0 when all is fine, 1 when the input is wrong, 2 when the call is wrong.
    """
    words = sys.argv[1:] if argv is None else argv
    lang = _language(words)
    try:
        from brede_welvaart._pages.output import emit

        outcome = _outcome(words, lang)
        emit(outcome.aside, sys.stderr)
        emit(outcome.text, sys.stdout, for_programs=outcome.for_programs)
    except BrokenPipeError:
        _forget_output()
        return _FINE
    except OSError as error:
        _forget_output()
        return _complain(error, _WRONG_INPUT, lang)
    except KeyboardInterrupt:
        return _INTERRUPTED
    return outcome.code


def _language(argv: Sequence[str]) -> "Lang":
    """The language that a call asks for, before it is understood: its help is in it too.

    >>> _language(["score", "--lang", "en"]), _language(["score"]), _language(["--lang=de"])
    ('en', 'nl', 'nl')
    """
    options = "\0".join(argv).partition("\0--\0")[0]
    return "en" if _LANG.findall(options)[-1:] == ["en"] else "nl"


def _outcome(argv: Sequence[str], lang: "Lang") -> "Outcome":
    """What a call prints and how it ends; what went wrong is already told."""
    from brede_welvaart import errors
    from brede_welvaart._cli import commands, parser

    try:
        call = parser.build(lang).parse_args(argv)
        outcome: Outcome = call.run(call)
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else _FINE
    except (commands.CallError, errors.UnknownIdError, errors.MissingExtraError) as error:
        code = _complain(error, _WRONG_CALL, lang)
    except (errors.BredeWelvaartError, OSError) as error:
        code = _complain(error, _WRONG_INPUT, lang)
    else:
        return outcome
    return commands.Outcome("", code)


def _complain(error: "bw.BredeWelvaartError | OSError", code: int, lang: "Lang") -> int:
    """Say on standard error what is wrong."""
    from brede_welvaart._cli.complaints import complaint
    from brede_welvaart._cli.speech import ERROR
    from brede_welvaart._pages.output import emit

    first, *others = complaint(error, lang)
    lines = [f"brede-welvaart: {ERROR.get(lang)}: {first}\n", *(f"  {line}\n" for line in others)]
    emit("".join(lines), sys.stderr)
    return code


def _forget_output() -> None:
    """Send what is left to nowhere, so that closing the stream cannot fail again."""
    with suppress(OSError, ValueError):
        output = sys.stdout.fileno()
        os.dup2(os.open(os.devnull, os.O_WRONLY), output)
