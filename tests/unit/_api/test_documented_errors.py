"""Whatever is given, what comes out is an error that the documentation names."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import brede_welvaart as bw

GOOD = bw.blank(["gemeenteraad"])
NAMES = ["een\0twee.json", "\ud800.json", "\0"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("act", [bw.read, lambda path: bw.write(GOOD, path)])
def test_a_name_that_no_file_can_have_is_an_error_of_the_system(
    act: Callable[[Any], object], name: str, tmp_path: Path
) -> None:
    with pytest.raises(OSError) as caught:  # noqa: PT011 (the file is what matters)
        act(str(tmp_path / name))

    assert caught.value.filename == str(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("odd", [[], {}, set(), 1.5, object(), None, b"x", ("a",)])
@pytest.mark.parametrize(
    "look",
    [
        bw.region,
        bw.actor,
        bw.step,
        bw.theme,
        bw.indicator,
        bw.source,
        bw.criterion,
        bw.example,
        bw.json_schema,
        bw.score(GOOD).step,
        bw.score(GOOD).phase,
        bw.score(GOOD).aspect,
        bw.weigh(bw.example("wijkplan", bw.Scan)).theme,
        bw.weigh(bw.example("wijkplan", bw.Scan)).dimension,
        bw.weigh(bw.example("wijkplan", bw.Scan)).flagged,
        lambda odd: bw.blank([odd]),
        lambda odd: bw.blank(aspect=odd or "x"),
        bw.themes,
        lambda odd: bw.indicators(dimension=odd or "x"),
        lambda odd: bw.regions(odd or "x"),
        lambda odd: bw.region("Utrecht", kind=odd or "x"),
        lambda odd: bw.to_csv("steps", odd),
    ],
)
def test_what_cannot_be_looked_up_stands_for_nothing(
    look: Callable[[Any], object], odd: Any
) -> None:
    with pytest.raises(bw.UnknownIdError) as caught:
        look(odd)

    assert str(caught.value)


@pytest.mark.parametrize("odd", [[], {}, set(), 1.5, object(), b"GM0855"])
def test_a_region_of_an_organisation_is_a_text(odd: Any) -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.Organisation("Dorp", odd)

    assert caught.value.faults[0].code is bw.FaultCode.NOT_OF_FORM


@pytest.mark.parametrize(
    "url",
    ["http://a:99999", "http://a:x", "https://.", "https://..", "https://a..b", "https://%00", "https://a%2Fb/"],
)  # fmt: skip
def test_an_address_is_of_a_host_that_can_exist(url: str) -> None:
    with pytest.raises(bw.DataError) as caught:
        bw.Evidence("Nota", url)

    assert [fault.code for fault in caught.value.faults] == [bw.FaultCode.NOT_AN_ADDRESS]


@pytest.mark.parametrize(
    "url",
    ["http://a:65535/", "https://a.", "https://één.nl/pad?a=b%20c#d", "http://[::1]:80/", "https://a_b.nl"],
)  # fmt: skip
def test_an_address_that_can_exist_is_taken(url: str) -> None:
    assert bw.Evidence("Nota", url).url == url
