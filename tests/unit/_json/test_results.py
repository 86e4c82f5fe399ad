"""Records and results as plain data: the same numbers as the object, by one way for all."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

import brede_welvaart as bw
from brede_welvaart._base.exact import ratio
from brede_welvaart._json import results
from brede_welvaart._json.unstructure import plain
from brede_welvaart.model._check import Checked
from result_cases import results as every_result
from schema_cases import validator

CASES = [(name, one) for name, found in every_result().items() for one in found]
CATALOGUE = bw.catalogue()
RECORDS: dict[str, Iterable[Any]] = {
    "step": CATALOGUE.plan.steps,
    "criterion": CATALOGUE.plan.criteria,
    "actor": CATALOGUE.actors,
    "theme": CATALOGUE.themes,
    "scheme": CATALOGUE.schemes,
    "indicator": CATALOGUE.indicators,
    "region": CATALOGUE.regions,
    "source": CATALOGUE.sources,
}


def differences(told: Any, made: Any, at: str = "") -> list[str]:
    """Where plain data say something else than an object."""
    if isinstance(made, Checked):
        return [] if told == plain(made) else [at]
    if isinstance(made, Mapping):
        return _of_items(told.items(), {str(key): item for key, item in made.items()}, at)
    if isinstance(made, tuple):
        return _of_items(enumerate(told), dict(enumerate(made)), at)
    if isinstance(made, Fraction):
        return [] if told == {"value": float(made), "exact": ratio(made)} else [at]
    if isinstance(told, dict) and made is not None:
        return [*chain.from_iterable(_of_key(told, key, made, f"{at}.{key}") for key in told)]
    nothing = {"value": None, "exact": None}
    plain_value = made.isoformat() if isinstance(made, dt.date) else made
    return [] if told == plain_value or (made is None and told == nothing) else [at]


def _of_items(told: Iterable[Any], made: dict[Any, Any], at: str) -> list[str]:
    found = dict(told)
    assert [*found] == [*made], at
    return [*chain.from_iterable(differences(found[key], made[key], f"{at}[{key}]")
                                 for key in made)]  # fmt: skip


def _of_key(told: dict[str, Any], key: str, made: Any, at: str) -> list[str]:
    if key.startswith("exact") and isinstance(told[key], str | None):
        number = getattr(made, key, None) if hasattr(made, key) else getattr(made, key[6:])
        return [] if told[key] == (None if number is None else ratio(number)) else [at]
    value = getattr(made, key)
    if isinstance(value, Fraction):
        return [] if told[key] == float(value) else [at]
    return differences(told[key], value, at)


@pytest.mark.parametrize(("name", "made"), CASES, ids=[name for name, _ in CASES])
def test_a_result_is_right_by_its_schema_and_has_the_same_numbers(name: str, made: Any) -> None:
    told = bw.to_dict(made)

    assert told["format"] == f"brede_welvaart/{name}/1" == next(iter(told.values()))
    assert [*validator(name).iter_errors(json.loads(bw.to_json(made)))] == []
    record = made.as_record() if hasattr(made, "as_record") else made
    del told["format"]
    assert differences(told, record) == []


def test_another_number_would_be_seen() -> None:
    made = bw.score(bw.example("voorbeeldgemeente"))
    told = bw.to_dict(made)
    del told["format"]
    told["total"]["exact_low"] = "1"
    told["contributions"]["afwegen.1"]["value"] = 0.1
    told["improvements"][0]["gain"] = 99.0

    assert differences(told, made.as_record()) == [
        ".total.exact_low",
        ".contributions[afwegen.1]",
        ".improvements[0].gain",
    ]


def test_the_record_of_scores_is_what_the_scores_say() -> None:
    scores = bw.score(bw.example("voorbeeldgemeente"))
    record = scores.as_record()

    for name in ("settings", "total", "steps", "phases", "aspects", "criteria", "contributions",
                 "disagreement", "excluded", "disputed", "open", "receipt"):  # fmt: skip
        assert getattr(record, name) == getattr(scores, name)
    assert record.improvements == scores.improvements()
    assert (record.plan.id, record.plan.edition) == (scores.plan.id, "2026.1")
    assert record.assessment_notes == scores.assessment.notes
    assert record.themes == scores.assessment.themes
    assert record.asked == scores.asked
    assert record.date == scores.assessment.date
    assert record.organisation == scores.assessment.organisation
    assert tuple(record.actors) == scores.actors
    assert record.actors["gemeenteraad"].total == scores.actor("gemeenteraad").total
    assert "niet anoniem" in record.remark.nl


def test_only_a_mean_has_contributions() -> None:
    assert bw.to_dict(bw.score(bw.example("voorbeeldgemeente"), method="median"))[
        "contributions"
    ] is None  # fmt: skip


def test_contributions_add_up_to_the_total() -> None:
    told = bw.to_dict(bw.score(bw.example("voorbeeldgemeente")))
    parts = [Fraction(part["exact"]) for part in told["contributions"].values()]

    assert sum(parts, Fraction(0)) == Fraction(told["total"]["exact"])


def test_the_notes_of_answers_are_there_with_their_evidence() -> None:
    evidence = bw.Evidence("Stuk", "https://example.org/", "2026")
    answers = [bw.Answer("afwegen.1", 1, note="zo", evidence=[evidence]), bw.Answer("afwegen.2", 2)]
    scores = bw.score(bw.Assessment("2026.1", [bw.Response("college", answers)]))

    assert bw.to_dict(scores)["notes"] == [
        {
            "actor": "college",
            "criterion": "afwegen.1",
            "note": "zo",
            "evidence": [{"title": "Stuk", "url": "https://example.org/", "date": "2026"}],
        }
    ]


def test_a_number_of_any_size_is_written() -> None:
    big = 10**17 + 3
    effects = [bw.Effect("wonen", "x", sentiment="positive", importance="high",
                         horizons=["now"], places=["street"])]  # fmt: skip
    profile = bw.weigh(bw.Scan("x", "cbs", effects), weights={"high": Fraction(big, big - 2)})
    tally = bw.to_dict(profile)["themes"]["wonen"]["dimensions"]["here_and_now"]

    assert tally["exact_positive"] == f"{big}/{big - 2}"
    assert tally["positive"] == 1.0


# Records that stand alone.


@pytest.mark.parametrize("name", RECORDS)
def test_every_record_is_right_by_its_schema_and_is_as_in_the_data_files(name: str) -> None:
    kind = results.record_kinds()[f"brede_welvaart/{name}/1"]
    seen = 0
    for record in RECORDS[name]:
        told = bw.to_dict(record)
        assert type(record) is kind
        assert [*validator(name).iter_errors(told)] == []
        assert next(iter(told.items())) == ("format", f"brede_welvaart/{name}/1")
        derived = {key: told[key] for key in kind.DERIVED}
        assert derived == {key: getattr(record, key) for key in kind.DERIVED}
        assert told == {"format": told["format"], **plain(record), **derived}
        seen += 1
    assert seen


@pytest.mark.parametrize("name", ["themes", "sources", "indicators", "regions"])
def test_a_record_of_the_catalogue_is_written_as_in_its_file(name: str) -> None:
    with bw.data_files() as folder:
        raw = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))[name]
    told = [bw.to_dict(record) for record in getattr(CATALOGUE, name)]

    assert [{key: one[key] for key in item} for one, item in zip(told, raw, strict=True)] == raw


def test_a_record_that_is_alone_says_what_follows_from_it() -> None:
    assert bw.to_dict(bw.theme("bli.housing"))["key"] == "bli.housing"
    region = bw.to_dict(bw.region("Tilburg"))
    assert (region["statcode"], region["tooi"]) == (
        "GM0855",
        "https://identifier.overheid.nl/tooi/id/gemeente/gm0855",
    )
    assert bw.to_dict(bw.region("CR37"))["tooi"] is None
    assert bw.to_dict(bw.source("gemeentewet"))["credit"] == bw.source("gemeentewet").credit


def test_a_result_and_a_record_are_written_to_a_file(tmp_path: Path) -> None:
    for number, what in enumerate((bw.step(1), bw.score(bw.example("voorbeeldgemeente")))):
        path = tmp_path / f"{number}.json"
        bw.write(what, path)
        assert path.read_text(encoding="utf-8") == f"{bw.to_json(what)}\n"


def test_it_is_refused_to_read_a_result() -> None:
    told = bw.to_dict(bw.score(bw.example("voorbeeldgemeente")))

    with pytest.raises(bw.DataError, match="format"):
        bw.from_dict(told)
