"""A check says what looks wrong in figures, by rules that are written down."""

from typing import Any

import numpy as np
import pytest
from scipy import stats

import brede_welvaart as bw
from brede_welvaart import index as ix

NAN = float("nan")


def panel(*indicators: Any, regions: Any = None, periods: Any = None, **more: Any) -> ix.Panel:
    """Of figures per indicator, year and region."""
    values = np.array(indicators, float).transpose(2, 0, 1)
    count, ids, years = values.shape
    return ix.Panel(
        regions or [f"r{place:02}" for place in range(count)],
        [f"i{place}" for place in range(ids)],
        periods or range(2020, 2020 + years),
        values,
        **more,
    )


def found(given: ix.Panel, kind: str, **settings: Any) -> list[ix.Finding]:
    checked = ix.check(given, **{"regions": given.regions} | settings)
    return list(checked.of_kind(kind))


def test_nothing_is_found_in_ordinary_figures() -> None:
    given = panel([[1, 2, 3, 4], [2, 3, 4, 5]])
    checked = ix.check(given, regions=given.regions)

    assert checked.findings == ()
    assert checked.suspect_zeros == ()
    assert repr(checked) == "<PanelCheck: 0 findings>"
    assert checked.coverage.tolist() == [[1, 1]]


def test_codes_that_are_not_in_the_list_are_found() -> None:
    given = panel([[1, 2, 3]], regions=["GM0200", "GM9999", "GM0855"])

    assert found(given, "unknown_region", regions=["GM0200", "GM0855", "GM0014"]) == [
        ix.Finding(ix.FindingKind.UNKNOWN_REGION, region="GM9999")
    ]


def test_the_list_is_that_of_the_catalogue_if_none_is_given() -> None:
    given = panel([[1, 2]], regions=["GM0200", "GM9999"])
    assert [item.region for item in ix.check(given).findings] == ["GM9999"]


def test_kinds_of_regions_that_are_mixed_are_found() -> None:
    mixed = ["GM0200", "GM0855", "PV25", "NL01"]

    assert found(panel([[1, 2, 3, 4]], regions=mixed), "mixed_regions") == [
        ix.Finding(ix.FindingKind.MIXED_REGIONS, count=3, note="gemeente 2, land 1, provincie 1")
    ]
    assert found(panel([[1, 2]], regions=["GM0200", "Amersfoort"]), "mixed_regions") == []


def test_what_has_no_figure_at_all_is_found() -> None:
    given = panel([[1, NAN, 3]], [[NAN, NAN, NAN]])

    assert found(given, "empty") == [
        ix.Finding(ix.FindingKind.EMPTY, indicator="i1"),
        ix.Finding(ix.FindingKind.EMPTY, region="r01"),
    ]


def test_uneven_years_are_found() -> None:
    some, none = [1, 2], [NAN, NAN]
    given = panel(
        [some] * 6,
        [some, none, none, some, none, some],
        [none] * 6,
        periods=[2013, *range(2015, 2020)],
    )

    assert found(given, "uneven_years") == [
        ix.Finding(ix.FindingKind.UNEVEN_YEARS, count=6, of=7, note="2014"),
        ix.Finding(ix.FindingKind.UNEVEN_YEARS, "i1", count=3, of=6, note="2015-2016, 2018"),
    ]


def test_years_with_few_regions_are_found() -> None:
    given = panel([[1, 2, 3, 4], [1, NAN, NAN, NAN], [1, 2, NAN, NAN], [NAN, NAN, NAN, NAN]])

    assert found(given, "sparse") == [ix.Finding(ix.FindingKind.SPARSE, "i0", 2021, count=1, of=4)]
    assert [item.period for item in found(given, "sparse", sparse=0.75)] == [2021, 2022]
    assert ix.check(given).coverage.tolist() == [[1, 0.25, 0.5, 0]]


def test_zeros_are_suspect_if_they_stand_far_from_the_rest_in_every_year() -> None:
    far = [[70, 80, 0, NAN], [71, 82, 90, 81]]
    near = [[0.5, 80, 0, 90], [71, 82, 0, 81]]
    only = [[0, 0, NAN, NAN], [1, 2, 3, 4]]
    given = panel(far, near, only)
    zeros = ix.FindingKind.ZEROS

    assert found(given, "zeros") == [
        ix.Finding(zeros, "i0", 2020, count=1, of=3, note="suspect"),
        ix.Finding(zeros, "i1", 2020, count=1, of=4),
        ix.Finding(zeros, "i1", 2021, count=1, of=4),
        ix.Finding(zeros, "i2", 2020, count=2, of=2),
    ]
    assert ix.check(given).suspect_zeros == ("i0",)


def test_a_year_in_which_all_regions_are_the_same_is_found() -> None:
    given = panel([[5, 5, NAN], [5, 5, 6], [5, NAN, NAN], [NAN, NAN, NAN]])

    assert found(given, "constant") == [
        ix.Finding(ix.FindingKind.CONSTANT, "i0", 2020, value=5, count=2)
    ]


def moving(jump: float = 0, shift: float = 0) -> list[Any]:
    """Figures of 12 regions that rise about one a year, with one jump and a shift of all."""
    rise = 1 + 0.1 * np.sin(np.arange(36)).reshape(3, 12)
    rise[1, 4] += jump
    rise[2] += shift
    return np.vstack([np.zeros((1, 12)), np.cumsum(rise, axis=0)]).tolist()


def test_a_change_far_from_what_is_ordinary_is_a_jump() -> None:
    assert found(panel(moving()), "jump") == []
    [jump] = found(panel(moving(jump=3)), "jump")

    assert (jump.indicator, jump.period, jump.region) == ("i0", 2022, "r04")
    assert jump.value == pytest.approx(4, abs=0.2)
    assert found(panel(moving(jump=3)), "jump", jump=100) == []
    assert found(panel(moving(jump=3)), "shift") == []


def test_a_change_of_all_regions_at_once_is_a_shift() -> None:
    given = panel(moving(shift=5))
    found_shifts = found(given, "shift")

    assert [(item.indicator, item.period, item.region) for item in found_shifts] == [
        ("i0", 2023, None)
    ]
    assert found_shifts[0].value == pytest.approx(6, abs=0.1)
    assert found(given, "jump") == []


def test_a_change_over_a_marked_break_is_neither() -> None:
    given = panel(moving(jump=3, shift=5))
    one = given.with_breaks(ix.Break("i0", 2022, ("r04",)))
    all_ = given.with_breaks(ix.Break("i0", 2023), ix.Break("i0", 2022))

    assert found(one, "jump") == []
    assert found(one, "shift") != []
    assert found(all_, "shift") == []


def test_a_few_changes_do_not_say_what_is_ordinary() -> None:
    assert found(panel([[1] * 19, [1] * 18 + [1000]]), "jump") == []
    assert len(found(panel([[1] * 20, [1] * 19 + [1000]]), "jump")) == 1
    assert found(panel([[1] * 20, [2] * 20]), "shift") == []
    assert len(found(panel([[1] * 20, [2] * 20, [3] * 20, [9] * 20]), "shift")) == 1


def test_a_percentage_lies_between_0_and_100() -> None:
    values = np.array([[[50, 120]], [[-3, 101]], [[NAN, 4]]])
    given = ix.Panel(["a", "b", "c"], ["werkloosheid"], [2021, 2022], values)
    assert found(given, "out_of_range") == [
        ix.Finding(ix.FindingKind.OUT_OF_RANGE, "werkloosheid", 2021, value=-3, count=1, of=2),
        ix.Finding(ix.FindingKind.OUT_OF_RANGE, "werkloosheid", 2022, value=120, count=2, of=3),
    ]
    other = ix.Panel(["a", "b", "c"], ["vacaturegraad"], [2021, 2022], values)
    assert found(other, "out_of_range") == []


@pytest.mark.parametrize(
    ("figures", "values"),
    [
        ([31, 29.5, -99997, 30.2], [-99997]),
        ([31, 29.5, -99997, 30.2, -99997, -99995], [-99997, -99995]),
        ([31, 29.5, 30.2, 9_999_999], [9_999_999]),
        ([31, 29.5, 30.2, -1_000_000], [-1_000_000]),
        ([5, 5, 5, -999, 6, 7], [-999]),
        ([999, 1200, 800, 999], []),
        ([31, -99997, 30], []),
        ([900_000, 30_000, 20_000, 600_000, 250_000], []),
    ],
)
def test_a_number_far_outside_all_others_is_found(figures: Any, values: list[float]) -> None:
    assert [item.value for item in found(panel([figures]), "sentinel")] == values


def test_a_level_of_ten_times_is_found_beside_the_year_before_and_beside_others() -> None:
    years = [[30.0 + place for place in range(12)] for _ in range(3)]
    years[1][4] *= 10
    assert [(item.period, item.region) for item in found(panel(years), "tenfold")] == [
        (2021, "r04"),
        (2022, "r04"),
    ]
    years[1][4] = 34
    years[2][0] = 2.9
    assert [(item.period, item.region) for item in found(panel(years), "tenfold")] == [
        (2022, "r00")
    ]
    assert found(panel([row[:3] for row in years]), "tenfold") == []
    assert found(panel([[1, 10, 200, 4000, 9]]), "tenfold") == []
    assert found(panel([[0, 0, -1, 0, 0]]), "tenfold") == []


def test_a_few_regions_far_from_the_many_are_found() -> None:
    figures = [*range(11), 90]
    given = panel([[*range(12)], [*figures]], [[NAN] * 12] * 2)
    checked = ix.check(given, regions=given.regions)
    [item], [tail] = checked.of_kind("heavy_tail"), checked.tails
    assert (item.indicator, item.period, item.count) == ("i0", 2021, 12)
    assert item.value == tail.skewness == pytest.approx(stats.skew(figures, bias=False))
    assert tail.kurtosis == pytest.approx(stats.kurtosis(figures, bias=False))
    for few in ([*range(12)], [3] * 12, [1, 2, 3, 4, 5, 6, 7, 8, 90]):
        assert found(panel([few]), "heavy_tail") == []


def test_a_tail_is_heavy_by_skewness_and_kurtosis_both_ways() -> None:
    low = [-x for x in (*range(11), 90)]
    [tail] = ix.check(panel([low])).tails
    assert tail.skewness < -2
    assert tail.middle == pytest.approx(1 - 5.5 / 90)
    # Two far ends: a kurtosis of 7, and no skewness; a ramp and a clump: the other way round.
    even = [-90, *range(-5, 6), 90]
    steep = [0] * 21 + [1, 1, 1, 1]
    assert stats.kurtosis(even, bias=False) > 3.5
    assert stats.skew(steep, bias=False) > 1.5
    assert ix.check(panel([even])).tails == ix.check(panel([steep])).tails == ()


def test_a_heavy_tail_says_what_cutting_at_quantiles_does() -> None:
    figures = [*range(11, 60), 900]
    [tail] = ix.check(panel([figures])).tails
    low, high = np.quantile(figures, [0.04, 0.96])
    cut = np.clip(figures, low, high)
    assert tail.cut == np.count_nonzero(cut != figures)
    assert tail.middle == pytest.approx((np.median(figures) - 11) / (900 - 11))
    assert tail.cut_middle == pytest.approx((np.median(figures) - low) / (high - low))
    points = ix.normalise([figures], ix.MinMax(quantiles=(0.04, 0.96)))
    assert tail.cut_middle == pytest.approx(float(np.median(points)) / 100)
    assert tail.cut_skewness == pytest.approx(stats.skew(cut, bias=False))
    assert tail.cut_kurtosis == pytest.approx(stats.kurtosis(cut, bias=False))
    assert not tail.is_heavy_cut
    [still] = ix.check(panel([[*range(40), 300, 500, 700, 900]])).tails
    assert still.is_heavy_cut


def test_where_cutting_leaves_nothing_that_is_said() -> None:
    [tail] = ix.check(panel([[5] * 40 + [9]])).tails
    assert (tail.cut, tail.middle) == (1, 0)
    assert (tail.cut_middle, tail.cut_skewness, tail.cut_kurtosis) == (None, None, None)
    assert not tail.is_heavy_cut


def test_settings_are_checked() -> None:
    with pytest.raises(bw.DataError) as caught:
        ix.check(panel([[1, 2]]), jump=0, sparse=1.5)

    assert [str(fault) for fault in caught.value.faults] == [
        "jump: expected a finite number above 0, got 0.0",
        "sparse: expected a share from 0 to 1, got 1.5",
    ]


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(bw.UnknownIdError):
        ix.check(panel([[1, 2]])).of_kind("nul")


def test_findings_are_given_as_plain_values() -> None:
    [record] = ix.check(panel([[5, 5]]), regions=["r00", "r01"]).to_records()

    assert record == {
        "kind": "constant",
        "indicator": "i0",
        "period": 2020,
        "region": None,
        "value": 5.0,
        "count": 2,
        "of": None,
        "note": "",
    }
    assert type(record["kind"]) is str


def test_it_is_the_same_as_plain_values() -> None:
    found = ix.check(
        panel([[0] + [90] * 23, [7] + [NAN] * 23], regions=[f"r{n}" for n in range(24)])
    )
    record = found.as_record()

    assert (record.findings, record.suspect_zeros) == (found.findings, ("i0",))
    assert record.odd_regions == found.odd_regions == (ix.FindingKind.UNKNOWN_REGION,)
    shares = [[one.coverage for one in record.coverage if one.indicator == "i0"]]
    assert shares == found.coverage.tolist()
    assert [one.period for one in record.coverage] == [*found.panel.periods]
