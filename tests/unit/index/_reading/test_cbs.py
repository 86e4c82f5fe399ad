"""Rows of CBS open data, of both interfaces, become a panel."""

from collections.abc import Callable
from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

V3 = [
    {
        "ID": 0,
        "RegioS": "GM0363    ",
        "Perioden": "2018JJ00",
        "TevredenMetLeven_1": 84.2,
        "Werkloosheid_12": None,
    },
    {
        "ID": 1,
        "RegioS": "GM0014    ",
        "Perioden": "2019JJ00",
        "TevredenMetLeven_1": 86,
        "Werkloosheid_12": "     4.1",
    },
]
V4 = [
    {"Id": 1, "Measure": "M1", "RegioS": "GM0363", "Perioden": "2018JJ00", "Value": 84.2},
    {"Id": 2, "Measure": "M2", "RegioS": "GM0363", "Perioden": "2018JJ00", "Value": None},
    {"Id": 3, "Measure": "M1 ", "RegioS": "GM0014 ", "Perioden": "2019JJ00", "Value": 86},
]


def faults(make: Callable[[], Any]) -> list[str]:
    with pytest.raises(bw.DataError) as caught:
        make()
    return [str(fault) for fault in caught.value.faults]


def changed(row: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {key: value for key, value in (row | changes).items() if value != "absent"}


def test_wide_rows_become_a_panel_without_padding() -> None:
    panel = ix.Panel.from_cbs_v3(V3)

    assert panel.regions == ("GM0014", "GM0363")
    assert panel.indicators == ("TevredenMetLeven_1", "Werkloosheid_12")
    assert panel.periods == (2018, 2019)
    assert panel.value("GM0363", "TevredenMetLeven_1", 2018) == 84.2
    assert panel.value("GM0363", "Werkloosheid_12", 2018) is None
    assert panel.value("GM0014", "Werkloosheid_12", 2019) == 4.1


@pytest.mark.parametrize("name", ["TevredenMetLeven_1", "TevredenMetLeven"])
def test_wanted_columns_are_named_with_or_without_their_number(name: str) -> None:
    panel = ix.Panel.from_cbs_v3(V3, {name: "tevreden"})

    assert panel.indicators == ("tevreden",)
    assert panel.value("GM0014", "tevreden", 2019) == 86


def test_a_wanted_column_is_one_column_that_is_there() -> None:
    rows = [V3[0] | {"Werkloosheid_13": 1.0}]

    assert faults(
        lambda: ix.Panel.from_cbs_v3(rows, {"Werkloosheid": "a", "TevredenMetLeve": "b"})
    ) == [
        "columns['Werkloosheid']: this may be Werkloosheid_12 or Werkloosheid_13",
        (
            "columns['TevredenMetLeve']: there is no 'TevredenMetLeve' in the rows; did you mean "
            "'TevredenMetLeven'?"
        ),
    ]


def test_faults_in_wide_rows_are_named_once_by_row_and_column() -> None:
    rows = [
        changed(V3[0], RegioS="absent", TevredenMetLeven_1="veel"),
        changed(V3[0], Perioden="2018KW01"),
        changed(V3[1], Werkloosheid_12=float("inf")),
        V3[1],
    ]

    assert faults(lambda: ix.Panel.from_cbs_v3(rows)) == [
        "[0].RegioS: expected a code, got null",
        "[0].TevredenMetLeven_1: expected a number, got 'veel'",
        "[1].Perioden: expected a year such as 2018 or '2018JJ00', got '2018KW01'",
        "[2].Werkloosheid_12: expected a finite number, got inf",
        (
            "[3].TevredenMetLeven_1: the figure of GM0014, TevredenMetLeven_1, 2019 stands there 2 "
            "times, in rows 2, 3"
        ),
        (
            "[3].Werkloosheid_12: the figure of GM0014, Werkloosheid_12, 2019 stands there 2 "
            "times, in rows 2, 3"
        ),
    ]


def test_keys_may_have_other_names() -> None:
    rows = [{"Gemeenten": "GM0363", "Jaar": "2018", "X_1": 0}]
    panel = ix.Panel.from_cbs_v3(rows, region="Gemeenten", period="Jaar", zero_is_missing=True)

    assert panel.value("GM0363", "X_1", 2018) is None


@pytest.mark.parametrize("make", [ix.Panel.from_cbs_v3, ix.Panel.from_cbs_v4])
def test_rows_are_objects_and_there_are_some(make: Callable[[Any], ix.Panel]) -> None:
    assert faults(lambda: make([V3[0], ["GM0363"], 7])) == [
        "[1]: expected an object, got a list",
        "[2]: expected an object, got 7",
    ]
    assert faults(lambda: make([])) == ["(the whole): not one figure stands in it"]


def test_a_key_that_no_row_has_is_named_once() -> None:
    assert faults(lambda: ix.Panel.from_cbs_v3(V3, region="Gemeenten", period="Jaar")) == [
        "(the whole): there is no 'Gemeenten' in the rows",
        "(the whole): there is no 'Jaar' in the rows",
    ]
    assert faults(lambda: ix.Panel.from_cbs_v4(V4, measure="Onderwerp")) == [
        "(the whole): there is no 'Onderwerp' in the rows"
    ]


def test_observations_become_a_panel() -> None:
    panel = ix.Panel.from_cbs_v4(iter(V4))

    assert (panel.regions, panel.indicators) == (("GM0014", "GM0363"), ("M1", "M2"))
    assert panel.value("GM0363", "M1", 2018) == 84.2
    assert panel.value("GM0363", "M2", 2018) is None
    assert panel.value("GM0014", "M1", 2019) == 86


def test_wanted_measures_get_the_ids_of_indicators() -> None:
    panel = ix.Panel.from_cbs_v4(V4, {"M1": "tevreden"})

    assert panel.indicators == ("tevreden",)
    assert faults(lambda: ix.Panel.from_cbs_v4(V4, {"M1": "tevreden", "M9": "werk"})) == [
        "measures['M9']: there is no 'M9' in the rows"
    ]


def test_faults_in_observations_keep_the_numbers_of_the_rows() -> None:
    rows = [changed(V4[1]), changed(V4[0], Value=[1]), changed(V4[0], RegioS={}, Value=True), V4[0]]

    assert faults(lambda: ix.Panel.from_cbs_v4(rows, {"M1": "tevreden"})) == [
        "[1].Value: expected a number, got a list",
        "[2].RegioS: expected a code, got an object",
        "[2].Value: expected a number, got true",
        "[3]: the figure of GM0363, tevreden, 2018 stands there 2 times, in rows 1, 3",
    ]


def test_parts_of_observations_may_have_other_names() -> None:
    rows = [{"m": "M1", "r": "a", "p": 2018, "v": 1}]
    panel = ix.Panel.from_cbs_v4(rows, region="r", measure="m", period="p", value="v")

    assert panel.value("a", "M1", 2018) == 1
