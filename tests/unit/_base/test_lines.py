import pytest

from brede_welvaart._base.lines import clean, steady


def test_control_and_bidirectional_characters_lose_their_force() -> None:
    assert clean("a\x1b[31mb\x07\x9b\u202ec\u2066") == "a\ufffd[31mb\ufffd\ufffd\ufffdc\ufffd"


def test_text_is_one_line_without_soft_hyphens_and_surplus_space() -> None:
    assert clean(" wel\u00advaart\n\n  voor\tlater\u2028nu ") == "welvaart voor later nu"


def test_half_characters_are_replaced_and_joined_ones_stay() -> None:
    assert clean("\ud800 👨\u200d👩 é") == "\ufffd 👨\u200d👩 é"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_space_that_keeps_a_number_and_its_unit_together_stays(space: str) -> None:
    assert clean(f"50{space}%  en  meer{space}") == f"50{space}% en meer"


def test_what_is_no_text_is_written_as_text() -> None:
    assert clean(ValueError("a\nb")) == "a b"


def test_a_line_that_is_laid_out_keeps_its_spaces() -> None:
    assert steady("  a  \x1bb") == "  a  \ufffdb"
