"""What an effect weighs."""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart._scan.settings import scan_settings
from faults_said import said


def test_low_medium_and_high_weigh_one_two_and_three_and_unrated_one() -> None:
    settings = bw.ScanSettings()

    weights = [settings.weight(importance) for importance in (*bw.Importance, None)]
    assert weights == [1, 2, 3, 1]
    assert all(isinstance(weight, Fraction) for weight in weights)


@pytest.mark.parametrize("weight", [5, Fraction(1, 3), "1/3", Decimal("0.5"), 0.1, 0])
def test_a_weight_of_ones_own_is_exact(weight: object) -> None:
    settings = scan_settings({"high": weight})  # type: ignore[dict-item]

    assert settings == bw.ScanSettings(high=weight)  # type: ignore[arg-type]
    assert settings.low == 1
    assert scan_settings({"high": 0.1}).high == Fraction(1, 10)


@pytest.mark.parametrize("given", [None, {}])
def test_without_weights_it_is_as_by_default(given: dict[str, int] | None) -> None:
    assert scan_settings(given) == bw.ScanSettings()


def test_unknown_names_and_wrong_weights_are_named_together() -> None:
    with pytest.raises(bw.DataError) as caught:
        scan_settings({"hgih": 1, "low": -1, "medium": True, "unrated": "1/0"})

    expected = "expected a whole number or 'n/d' of 0 or more, got"
    assert list(said(caught.value.faults)) == [
        ("weights['hgih']", "no importance 'hgih'; did you mean 'high'?"),
        ("weights['low']", f"{expected} -1"),
        ("weights['medium']", f"{expected} true"),
        ("weights['unrated']", f"{expected} '1/0'"),
    ]


def test_settings_check_themselves_and_cannot_be_changed() -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.ScanSettings(low="veel", high=-1)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        bw.ScanSettings().low = 2  # type: ignore[misc]

    assert [fault.path for fault in caught.value.faults] == ["low", "high"]
