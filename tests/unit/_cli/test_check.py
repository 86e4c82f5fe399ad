"""The command that checks a document takes specifications and receipts too."""

from pathlib import Path

import pytest

import brede_welvaart as bw
from brede_welvaart._cli import commands
from brede_welvaart._cli.parser import build
from brede_welvaart.model.spec import Group, Leaf, Spec


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nl", "in orde, een specificatie van 1 groepen met 2 indicatoren"),
        ("en", "fine, a specification of 1 groups with 2 indicators"),
    ],
)
def test_a_specification_that_is_fine_says_how_much_there_is(
    tmp_path: Path, lang: str, said: str
) -> None:
    file = tmp_path / "spec.json"
    bw.write(Spec(Group("all", [Leaf("x"), Leaf("y")])), file)
    call = build().parse_args(["check", str(file), "--lang", lang])
    outcome = commands.check(call)

    assert outcome.code == 0
    assert outcome.text.strip().endswith(said)


@pytest.mark.parametrize(
    ("lang", "said"), [("nl", "in orde, een kwitantie van editie"), ("en", "fine, a receipt of")]
)
def test_a_receipt_that_is_fine_says_of_which_edition_it_is(
    tmp_path: Path, lang: str, said: str
) -> None:
    file = tmp_path / "receipt.json"
    bw.write(bw.score(bw.example("voorbeeldgemeente")).receipt, file)
    outcome = commands.check(build().parse_args(["check", str(file), "--lang", lang]))

    assert outcome.code == 0
    assert said in outcome.text
