"""Tidy CSV in either dialect becomes a panel, or every fault is named with its line."""

import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix

ENGLISH = """region,indicator,period,value
GM0855,groen,2022,3.5
GM0855,groen,2023,
GM0014,roken,2022JJ00,0
"""
DUTCH = """region;indicator;period;value
GM0855;groen;2022;3,5
GM0855;groen;2023;
GM0014;roken;2022JJ00;0
"""
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(text: str | bytes, name: str = "figures.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return make


def faults(path: Any, **settings: Any) -> list[str]:
    with pytest.raises(bw.DataError) as caught:
        ix.read_panel(path, **settings)
    return [str(fault) for fault in caught.value.faults]


def same(one: ix.Panel, other: ix.Panel) -> bool:
    return (one.regions, one.indicators, one.periods) == (
        other.regions,
        other.indicators,
        other.periods,
    ) and np.array_equal(one.values, other.values, equal_nan=True)


@pytest.mark.parametrize("dialect", [ENGLISH, DUTCH], ids=["English", "Dutch"])
@pytest.mark.parametrize("start", ["", "\ufeff"], ids=["plain", "mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_either_dialect_is_read(write: Write, dialect: str, start: str, end: str) -> None:
    panel = ix.read_panel(write(start + dialect.replace("\n", end)))

    assert panel.regions == ("GM0014", "GM0855")
    assert panel.indicators == ("groen", "roken")
    assert panel.periods == (2022, 2023)
    assert panel.value("GM0855", "groen", 2022) == 3.5
    assert panel.value("GM0855", "groen", 2023) is None
    assert panel.value("GM0014", "roken", 2022) == 0
    assert panel.value("GM0014", "groen", 2022) is None


def test_columns_may_stand_in_any_order_and_have_other_names(write: Write) -> None:
    path = write('waarde;jaar;gemeente;"thema; naam"\n3,5;2022;GM0855;groen\n')
    names = {"region": "gemeente", "indicator": "thema; naam", "period": "jaar", "value": "waarde"}

    assert ix.read_panel(path, **names).value("GM0855", "groen", 2022) == 3.5


@pytest.mark.parametrize(
    "word", ["", " ", ".", "NA", "na", "NaN", "nan", "NAN", "null", "NULL", " NaN "]
)
def test_words_for_missing_are_missing(write: Write, word: str) -> None:
    panel = ix.read_panel(write(f"{ENGLISH}a,groen,2022,{word}\n"))

    assert panel.value("a", "groen", 2022) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1e-07", 1e-7),
        ("1.5E+3", 1500),
        ("-2.5", -2.5),
        ("+2.5", 2.5),
        (".5", 0.5),
        ("5.", 5),
        (" 7.25 ", 7.25),
        ("1.234", 1.234),
        ("007", 7),
        ("-0", 0),
    ],
)
def test_numbers_are_read_as_they_are_written(write: Write, text: str, number: float) -> None:
    path = write(f"{ENGLISH}a,groen,2022,{text}\n")
    assert ix.read_panel(path, zero_is_missing=False).value("a", "groen", 2022) == number


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        (["1,234", "0,5"], 1.234),
        (["1,234", "12,5"], 1.234),
        (["1.234", "12.5"], 1.234),
        (["1.234", "1234.567"], 1.234),
        (["1,234", "1,5e3"], 1.234),
        (["0,234"], 0.234),
        (["12"], 12),
        (["."], None),
    ],
)
def test_one_certain_number_tells_the_decimal_mark(
    write: Write, rows: list[str], number: float | None
) -> None:
    lines = [f"a;groen;{2000 + place};{text}" for place, text in enumerate(rows)]
    panel = ix.read_panel(write("\n".join(["region;indicator;period;value", *lines])))

    assert panel.value("a", "groen", 2000) == number


def test_a_file_that_does_not_tell_the_decimal_mark_is_refused(write: Write) -> None:
    both = write(f"{DUTCH.replace('3,5', '1.234')}b;groen;2022;12,345\n", "both.csv")

    def asked(text: str, line: int = 2) -> list[str]:
        mark = text[-4]
        return [
            (
                f"line {line}, column value: it cannot be told whether {text!r} is a fraction or "
                f"has a mark for the thousands: say decimal='{mark}' (--decimal '{mark}') or "
                f"thousands='{mark}' (--thousands '{mark}')"
            )
        ]

    assert faults(write(DUTCH.replace("3,5", "1.234"))) == asked("1.234")
    assert faults(write(DUTCH.replace("3,5", "12,345"))) == asked("12,345")
    assert faults(both) == asked("12,345", 5)


def test_a_comma_within_quotes_is_decided_likewise(write: Write) -> None:
    certain = write(ENGLISH.replace("3.5", '"3,5"'))
    doubtful = write(ENGLISH.replace("3.5", '"1,234"'), "doubtful.csv")

    assert ix.read_panel(certain).value("GM0855", "groen", 2022) == 3.5
    assert len(faults(doubtful)) == 1
    assert ix.read_panel(doubtful, decimal=",").value("GM0855", "groen", 2022) == 1.234


def test_the_decimal_mark_may_be_given(write: Write) -> None:
    path = write(DUTCH.replace("3,5", "1.234"))

    assert ix.read_panel(path, decimal=".").value("GM0855", "groen", 2022) == 1.234
    assert ix.read_panel(path, decimal=",").value("GM0855", "groen", 2022) == 1234
    assert ix.read_panel(path, thousands=".").value("GM0855", "groen", 2022) == 1234
    assert faults(path, decimal=";", thousands="x") == [
        "decimal: expected '.', ',' or None, got ';'",
        "thousands: expected '.', ',', a space, an apostrophe or None, got 'x'",
    ]
    assert faults(path, decimal=".", thousands=".") == [
        "thousands: the decimal mark cannot be that for the thousands too, got '.'"
    ]


def test_two_decimal_marks_in_one_file_are_refused(write: Write) -> None:
    assert faults(write(f"{DUTCH}b;groen;2022;2.5\n")) == [
        (
            "line 5, column value: one file has one decimal mark; this has a point in '2.5', "
            "a comma in '3,5'"
        )
    ]
    assert faults(write(ENGLISH.replace("3.5", '"3,5"').replace(",0\n", ",1.234\n"))) == [
        (
            "line 4, column value: one file has one decimal mark; this has a point in '1.234', "
            "a comma in '3,5'"
        )
    ]


def test_every_fault_is_named_with_its_line(write: Write) -> None:
    path = write(
        f"{ENGLISH}"
        " ,groen,2022,1\n"
        "a,,2022,1\n"
        "a,groen,2022KW01,1\n"
        "a,groen,2023,veel\n"
        "a,groen,2024,inf\n"
        "a,groen,2025,-Infinity\n"
        "a,groen,2026,1e999\n"
        "a,groen,2027,1_000\n"
        "a,groen,2028,\u0661\n"
        "a,groen,2029,1*\n"
        "GM0855,groen,2022JJ00,4\n"
    )

    assert faults(path) == [
        "line 5, column region: expected a code, got ' '",
        "line 6, column indicator: expected an id, got ''",
        "line 7, column period: expected a year such as 2018 or '2018JJ00', got '2022KW01'",
        "line 8, column value: expected a number, got 'veel'",
        "line 9, column value: expected a finite number, got 'inf'",
        "line 10, column value: expected a finite number, got '-Infinity'",
        "line 11, column value: expected a finite number, got '1e999'",
        "line 12, column value: expected a number, got '1_000'",
        "line 13, column value: expected a number, got '\u0661'",
        "line 14, column value: at a number stands '*' here: '1*'",
        "line 15: the figure of GM0855, groen, 2022 stands there 2 times, in lines 2, 15",
    ]


def test_the_error_names_the_file(write: Write) -> None:
    path = write(f"{ENGLISH}a,groen,2022\n")
    with pytest.raises(bw.DataError) as caught:
        ix.read_panel(str(path))

    assert caught.value.where == str(path)


def test_rows_of_another_width_are_named(write: Write) -> None:
    english = write(f"{ENGLISH}a,groen,2022,3,5\nb,groen\n\n", "english.csv")
    dutch = write(f"{DUTCH}a;groen;2022;3;5\n", "dutch.csv")

    assert faults(english) == [
        (
            "line 5: expected 4 columns, got 5; a decimal comma must stand within quotes, or "
            "semicolons between the columns"
        ),
        "line 6: expected 4 columns, got 2",
    ]
    assert faults(dutch) == ["line 5: expected 4 columns, got 5"]


def test_lines_are_counted_over_quotes_and_empty_lines(write: Write) -> None:
    path = write(
        '"region","indicator","period","value"\r\n'
        "\r\n"
        '"a","een\r\ntwee",2022,1\r\n'
        '"b","een\r\ntwee",2022,x\r\n'
    )

    assert faults(path) == ["line 5, column value: expected a number, got 'x'"]
    path.write_bytes(path.read_bytes().replace(b"x", b"2"))
    assert ix.read_panel(path).indicators == ("een\r\ntwee",)


def test_quotes_that_are_not_in_order_end_the_reading(write: Write) -> None:
    path = write(f'{ENGLISH}a,groen,2022,"1\nb,groen,2022,x\n')

    assert faults(path) == [
        "line 5: the quotes are not in order, and nothing was read from here on"
    ]


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (
            "region,indicator,periode,value",
            [
                (
                    "line 1: the column 'period' is missing; there are: 'periode'; say what a "
                    "column is called here with region=, indicator=, period= and value= (--columns)"
                ),
            ],
        ),
        (
            "region;indicator;period;value;value;eenheid",
            [
                "line 1, column 5: the column 'value' stands there a second time",
            ],
        ),
    ],
)
def test_columns_are_wanted_once_each(write: Write, header: str, found: list[str]) -> None:
    assert faults(write(f"{header}\n")) == found


@pytest.mark.parametrize(
    "header", ["region indicator period value", "", "region,indicator;period,value"]
)
def test_a_file_without_one_separator_is_refused(write: Write, header: str) -> None:
    assert faults(write(f"{header}\nx\n")) == [
        (
            "line 1: the columns must be separated by commas or by semicolons, and their names "
            f"hold neither; got {header!r}"
        )
    ]


def test_a_file_that_is_not_utf_8_is_refused(write: Write) -> None:
    path = write(f"{ENGLISH}caf\xe9,groen,2022,1\n".encode("latin-1"))

    assert faults(path) == ["line 5: this is not UTF-8; save it as UTF-8, in Excel as 'CSV UTF-8'"]


def test_a_file_without_figures_is_refused(write: Write) -> None:
    assert faults(write("region,indicator,period,value\n")) == [
        "(the whole): not one figure stands in it"
    ]
    assert faults(write('region,indicator,period,"value"\n\n')) == [
        "(the whole): not one figure stands in it"
    ]


def test_a_file_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        ix.read_panel(tmp_path / "none.csv")


def test_several_files_are_one_panel(write: Write) -> None:
    one = write("region,indicator,period,value\na,x,2022,1.5\nb,x,2022,2\n", "one.csv")
    other = write("region;indicator;period;value\na;y;2023;2,5\n", "other.csv")
    panel = ix.read_panel([one, other])

    assert (panel.indicators, panel.periods) == (("x", "y"), (2022, 2023))
    assert panel.value("a", "y", 2023) == 2.5
    assert same(panel, ix.read_panel((other, one)))


def test_faults_in_several_files_name_the_file(write: Write) -> None:
    one = write("region,indicator,period,value\na,x,2022,veel\nb,x,2022,2\n", "one.csv")
    other = write("region;indicator;period;value\nb;x;2022;2,5\n;x;2022;1\n", "other.csv")
    wrong = write("region;indicator\n", "wrong.csv")

    assert faults([one, other]) == [
        f"{one}, line 2, column value: expected a number, got 'veel'",
        (
            f"{other}, line 2: the figure of b, x, 2022 stands there 2 times, "
            f"in line 3 of {one}, line 2 of {other}"
        ),
        f"{other}, line 3, column region: expected a code, got ''",
    ]
    assert faults([one, wrong]) == [
        f"{wrong}, line 1: the column {name!r} is missing; there are: no others; say what a "
        "column is called here with region=, indicator=, period= and value= (--columns)"
        for name in ("period", "value")
    ]
    assert faults([]) == ["path: expected at least one item, got none"]


def test_zero_may_stand_for_missing(write: Write) -> None:
    path = write(f"{ENGLISH}GM0014,groen,2022,0.0\n")

    def zeros(**settings: Any) -> int:
        return int(np.count_nonzero(ix.read_panel(path, **settings).values == 0))

    assert zeros(zero_is_missing=False) == zeros(zero_is_missing=()) == 2
    assert zeros() == zeros(zero_is_missing="suspect") == 1
    assert zeros(zero_is_missing=["roken"]) == zeros(zero_is_missing="groen") == 1
    assert zeros(zero_is_missing=True) == zeros(zero_is_missing={"roken", "groen"}) == 0
    assert faults(path, zero_is_missing=["rokers", "groen"]) == [
        "zero_is_missing: no indicator 'rokers' in this panel; did you mean 'roken'?"
    ]


def test_columns_that_were_mixed_up_do_not_fill_the_memory(
    write: Write,
) -> None:
    assert faults(write(ENGLISH), max_cells=7) == [
        (
            "(the whole): 2 regions, 2 indicators and 2 years are more than 7 figures; are the "
            "columns what they seem? max_cells (--max-cells) allows more"
        )
    ]
    assert ix.read_panel(write(ENGLISH), max_cells=8).values.size == 8


def test_no_more_rows_are_read_than_there_may_be_figures(write: Write) -> None:
    assert faults(write(ENGLISH), max_cells=2) == [
        "(the whole): has more than 2 rows; max_cells (--max-cells) allows more"
    ]


def test_a_panel_of_millions_of_cells_is_refused_before_it_takes_memory(write: Write) -> None:
    rows = "".join(f"r{number},i{number},2022,1\n" for number in range(5_001))
    path = write(f"region,indicator,period,value\n{rows}")
    tracemalloc.start()
    try:
        assert faults(path)[0].startswith("(the whole): 5001 regions, 5001 indicators and 1 years")
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_of_very_many_faults_the_first_are_kept_in_order_and_all_are_counted(
    write: Write,
) -> None:
    rows = "".join(f",i,{1000 + number},x\n" for number in range(1_500))
    with pytest.raises(bw.DataError) as caught:
        ix.read_panel(write(f"region,indicator,period,value\n{rows}"))
    found = caught.value
    assert (len(found.faults), found.count) == (1_000, 3_000)
    assert [fault.place() for fault in found.faults[-2:]] == [
        "regel 501, kolom region",
        "regel 501, kolom value",
    ]
    assert found.faults[-1].pointer == "/499/value"


@pytest.mark.parametrize("which", [True, False, ["roken"], "groen", ()])
def test_zeros_of_a_panel_go_as_if_it_was_read_so(write: Write, which: Any) -> None:
    path = write(DUTCH + "GM0014;groen;2023;0\n")
    whole = ix.read_panel(path, zero_is_missing=False)
    before = whole.values.copy()
    assert same(whole.with_zeros_missing(which), ix.read_panel(path, zero_is_missing=which))
    assert np.array_equal(whole.values, before, equal_nan=True)
