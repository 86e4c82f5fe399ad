"""How the parser speaks: argparse's own words too, in the language of the call."""

import argparse
import re
import sys
from functools import partial
from typing import Any, NoReturn, TypeAlias

import brede_welvaart as bw
from brede_welvaart._pages.output import clean
from brede_welvaart._pages.words import Words
from brede_welvaart.errors import Lang

#: The commands of a parser, or the kinds of one command.
Verbs: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 (it has no public name)

ERROR = bw.Text("fout", "error")
_WRONG_CALL = 2
_USAGE = bw.Text("gebruik:", "usage:")
_POSITIONALS = bw.Text("argumenten", "positional arguments")
_OPTIONS = bw.Text("opties", "options")
_HELP = bw.Text("laat deze uitleg zien en stop", "show this help message and exit")
_ARGUMENT = re.compile(r"argument ([^:]+): (.*)", re.DOTALL)
#: What argparse says of a wrong call; the first that fits is taken.
_MESSAGES = (
    bw.Text("dit is verplicht: {}", "the following arguments are required: {}"),
    bw.Text("een van deze is verplicht: {}", "one of the arguments {} is required"),
    bw.Text("kan niet samen met {}", "not allowed with argument {}"),
    bw.Text(
        "onbekende keuze {}; bedoel je {}? (kies uit {})",
        "invalid choice: {}, maybe you meant {}? (choose from {})",
    ),
    bw.Text("onbekende keuze {} (kies uit {})", "invalid choice: {} (choose from {})"),
    bw.Text("onbekende keuze {} (kies uit {})", "unknown parser {} (choices: {})"),
    bw.Text("hier hoort een waarde achter", "expected one argument"),
    bw.Text("hier hoort hoogstens een waarde achter", "expected at most one argument"),
    bw.Text("hier hoort minstens een waarde achter", "expected at least one argument"),
    bw.Text("hier hoort {} waarde achter", "expected {} argument"),
    bw.Text("hier horen {} waarden achter", "expected {} arguments"),
    bw.Text("hier hoort geen waarde achter, ook niet {}", "ignored explicit argument {}"),
    bw.Text("onbekend: {}", "unrecognized arguments: {}"),
    bw.Text("onverwachte optie: {}", "unexpected option string: {}"),
    bw.Text("{} kan meer betekenen: {}", "ambiguous option: {} could match {}"),
    bw.Text("verwacht: een heel getal; hier staat {}", "invalid int value: {}"),
    bw.Text("verwacht: een waarde van de soort {}; hier staat {}", "invalid {} value: {}"),
    bw.Text("kan niet openen: '{}' ({})", "can't open '{}': {}"),
)
#: For what a later version of argparse may say.
_NOT_KNOWN = "de aanroep klopt niet: {}"


class Parser(argparse.ArgumentParser):
    """A parser that speaks a language, and whose complaints cannot steer a terminal.

    Args:
        lang: ``nl`` or ``en``.
        more: What other parsers take.
    """

    def __init__(self, *, lang: Lang, **more: Any) -> None:  # noqa: ANN401 (as argparse has it)
        self.say = Words(lang)
        usage = f"{self.say(_USAGE)} "
        super().__init__(
            allow_abbrev=False,
            add_help=False,
            formatter_class=partial(_Formatter, usage=usage),
            **more,
        )
        self._positionals.title = self.say(_POSITIONALS)
        self._optionals.title = self.say(_OPTIONS)
        self.add_argument("-h", "--help", action="help", help=self.say(_HELP))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call and stop."""
        told = in_dutch(message) if self.say.lang == "nl" else message
        self.print_usage(sys.stderr)
        self.exit(_WRONG_CALL, f"{self.prog}: {self.say(ERROR)}: {clean(told)}\n")

    def verbs(self, metavar: bw.Text) -> "Verbs":
        """Room for commands, one of which must be given."""
        return self.add_subparsers(metavar=self.say(metavar), required=True, parser_class=Parser)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Lays out help, with another word for *usage*."""

    def __init__(self, prog: str, *, usage: str) -> None:
        super().__init__(prog)
        self._usage_words = usage

    def add_usage(
        self,
        usage: Any,  # noqa: ANN401 (as argparse has it)
        actions: Any,  # noqa: ANN401
        groups: Any,  # noqa: ANN401
        prefix: str | None = None,
    ) -> None:
        """Add how a call looks."""
        super().add_usage(usage, actions, groups, self._usage_words if prefix is None else prefix)


def add_verb(verbs: "Verbs", name: str, summary: bw.Text, say: Words) -> Parser:
    """Add a command with its summary."""
    told = say(summary)
    return verbs.add_parser(
        name, lang=say.lang, help=told, description=f"{told[0].upper()}{told[1:]}."
    )


def in_dutch(message: str) -> str:
    """What argparse says of a wrong call, in Dutch; what is not known stands as it is.

    >>> in_dutch("argument --lang: expected one argument")
    'argument --lang: hier hoort een waarde achter'
    """
    about, rest = "", message
    if found := _ARGUMENT.fullmatch(message):
        about, rest = f"argument {found[1]}: ", found[2]
    for text in _MESSAGES:
        if found := _as_pattern(text).fullmatch(rest):
            return about + text.nl.format(*found.groups())
    return about + _NOT_KNOWN.format(rest)


def _as_pattern(text: bw.Text) -> re.Pattern[str]:
    """What fits an English sentence, with a group for each value in it."""
    return re.compile(re.escape(str(text.en)).replace(r"\{\}", "(.*)"), re.DOTALL)
