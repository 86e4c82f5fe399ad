"""What is said where a column is missing."""

from brede_welvaart._base.columns import missing_columns, other_columns


def test_twenty_columns_are_named_at_most_and_none_without_a_name() -> None:
    named = other_columns(["", *map(str, range(30))]).get("en")
    assert named.split(", ") == [f"'{number}'" for number in range(20)]


def test_where_there_are_no_others_it_says_so() -> None:
    assert other_columns([""]).get("nl") == "geen andere"


def test_every_column_that_is_not_there_is_a_fault_at_its_name() -> None:
    found = missing_columns(["a", "b", "c"], ["b", "x"], ["x"])
    assert [fault.path for fault in found] == ["a", "c"]
    assert "'x'" in found[0].message
    assert "'b'" not in found[0].message
