"""Documents that are refused, and the paths of all that is wrong in them.

The paths are written by hand: they are what the formats promise, whoever reads them.
"""

import copy
import json
from collections.abc import Iterator
from typing import Any

from vector_cases.indices import group, leaf
from vector_cases.plans import BARE, SMALL
from vector_cases.scans import effect
from vector_cases.writing import Document, assessment

SOUND = assessment(str(SMALL["edition"]), ("gemeenteraad", "een.1=2 een.2=1"))


def case(
    key: str, shows: str, document: object, *paths: str, plan: str | None = "klein"
) -> Document:
    """A faulty document; a plan of None is that of the edition."""
    judge = {"plan": plan} if plan else {}
    return {"id": key, "shows": shows, **judge, "document": document, "paths": list(paths)}


def text(key: str, shows: str, content: str, *paths: str) -> Document:
    """A faulty text, which a parser of JSON may not show as it is."""
    return {"id": key, "shows": shows, "plan": "klein", "text": content, "paths": list(paths)}


def changed(document: Document, *changes: tuple[str, Any]) -> Document:
    """A copy with other values at some paths, such as ``responses.0.actor``; ... takes one out."""
    made = copy.deepcopy(document)
    for path, value in changes:
        *way, last = [int(key) if key.isdigit() else key for key in path.split("/")]
        place: Any = made
        for key in way:
            place = place[key]
        if value is ...:
            del place[last]
        else:
            place[last] = value
    return made


def of_assessments() -> Iterator[Document]:
    """Structure, references and levels."""
    first = "responses/0/answers/0"
    where = "responses[0].answers[0]"
    for key, shows, changes, paths in (
        ("no_object", "a list is no document", None, [""]),
        ("no_format", "the format is missing", [("format", ...)], ["format"]),
        ("other_format", "a format that nobody knows", [("format", "brede_welvaart/assessment/9")],
         ["format"]),
        ("no_edition", "a key that is needed is missing", [("edition", ...)], ["edition"]),
        ("null_edition", "a key that is needed is null", [("edition", None)], ["edition"]),
        ("other_edition", "the plan is of another edition", [("edition", "2026.1")], ["edition"]),
        ("unknown_key", "a key that is misspelt", [(f"{first}/lvel", 1)], [f"{where}.lvel"]),
        ("off_scale", "a level that is not on the scale", [(f"{first}/level", 7)],
         [f"{where}.level"]),
        ("float_level", "a decimal number is not exact", [(f"{first}/level", 0.5)],
         [f"{where}.level"]),
        ("true_level", "true is no number", [(f"{first}/level", True)], [f"{where}.level"]),
        ("negative_level", "below 0", [(f"{first}/level", -1)], [f"{where}.level"]),
        ("unknown_criterion", "a criterion that the plan does not have",
         [(f"{first}/criterion", "een.9")], [f"{where}.criterion"]),
        ("no_criterion_id", "no id of a criterion", [(f"{first}/criterion", "Een 1")],
         [f"{where}.criterion"]),
        ("asked_nothing", "a response that was asked nothing", [("responses/0/asked", [])],
         ["responses[0].asked"]),
        ("asked_twice", "a criterion that was asked twice",
         [("responses/0/asked", ["een.1", "een.2", "een.1"])], ["responses[0].asked[2]"]),
        ("asked_unknown", "a criterion was asked that the plan does not have",
         [("responses/0/asked", ["een.1", "een.2", "een.9"])], ["responses[0].asked"]),
        ("not_asked", "an answer to a criterion that was not asked",
         [("responses/0/asked", ["een.2"])], [f"{where}.criterion"]),
        ("label_twice", "one actor has two responses with one label",
         [("responses", [{"actor": "college", "respondent": "lid 1", "answers": []}] * 2)],
         ["responses[1].respondent"]),
        ("themes_empty", "a list of chosen themes without any", [("themes", {"items": []})],
         ["themes.items"]),
        ("theme_unknown", "a chosen theme that nobody knows",
         [("themes", {"items": [{"theme": "cbs.bestaat_niet"}]})], ["themes.items[0].theme"]),
        ("theme_twice", "a chosen theme twice",
         [("themes", {"items": [{"name": "Wonen"}, {"name": "wonen"}]})],
         ["themes.items[1].name"]),
        ("theme_and_name", "a chosen theme with a name of its own",
         [("themes", {"items": [{"theme": "cbs.wonen", "name": "Wonen"}]})],
         ["themes.items[0].name"]),
        ("unknown_actor", "an actor that nobody knows", [("responses/0/actor", "niemand")],
         ["responses[0].actor"]),
        ("level_and_status", "a level and a status", [(f"{first}/status", "unknown")],
         [f"{where}.status"]),
        ("unknown_status", "a status that does not exist",
         [(first, {"criterion": "een.1", "status": "maybe"})], [f"{where}.status"]),
        ("no_note", "not applicable, and nobody says why",
         [(first, {"criterion": "een.1", "status": "not_applicable"})], [f"{where}.note"]),
        ("twice", "a criterion twice in one response", [(f"{first}/criterion", "een.2")],
         ["responses[0].answers[1].criterion"]),
        ("no_list", "an object where a list belongs", [("responses", {})], ["responses"]),
        ("no_link", "a link that is not http or https",
         [(f"{first}/evidence", [{"title": "Stuk", "url": "file:///x"}])],
         [f"{where}.evidence[0].url"]),
        ("no_day", "a day that does not exist", [("date", "2026-02-30")], ["date"]),
        ("no_region", "a region that does not exist",
         [("organisation", {"name": "X", "region": "GM9999"})], ["organisation.region"]),
        ("all_together", "every fault is reported, of structure, of references and of levels",
         [("date", "morgen"), (f"{first}/level", 9), ("responses/0/actor", "niemand"),
          ("responses/0/answers/1/criterion", "vijf.1"), ("kleur", "rood")],
         ["date", f"{where}.level", "responses[0].actor", "responses[0].answers[1].criterion",
          "kleur"]),
    ):  # fmt: skip
        document = [] if changes is None else changed(SOUND, *changes)
        yield case(f"assessment_{key}", shows, document, *paths)
    yield case("assessment_unknown_edition", "an edition that does not exist, and no plan",
               changed(SOUND, ("edition", "1999.1")), "edition", plan=None)  # fmt: skip


def of_plans() -> Iterator[Document]:
    """The scale, ids, weights and references."""
    for key, shows, changes, paths in (
        ("one_level", "a scale of one level", [("scale/1", ...)], ["scale"]),
        ("no_rise", "values and scores must rise", [("scale/1/value", 0), ("scale/1/score", 0)],
         ["scale[1].value", "scale[1].score", "scale[1].score"]),
        ("not_from_0", "the lowest score must be 0", [("scale/0/score", "1/3")],
         ["scale[0].score"]),
        ("not_to_1", "the highest score must be 1", [("scale/1/score", "2/3")],
         ["scale[1].score"]),
        ("float_weight", "a decimal weight is not exact", [("steps/0/weight", 0.1)],
         ["steps[0].weight"]),
        ("negative_weight", "a negative weight", [("steps/0/criteria/0/weight", "-1/2")],
         ["steps[0].criteria[0].weight"]),
        ("long_weight", "a weight of 19 digits", [("steps/0/weight", 10**18)],
         ["steps[0].weight"]),
        ("over_nothing", "a fraction over 0", [("steps/0/weight", "1/0")], ["steps[0].weight"]),
        ("no_steps", "a plan without steps", [("steps", [])], ["steps"]),
        ("other_step", "a criterion of another step", [("steps/0/criteria/0/id", "ander.1")],
         ["steps[0].criteria[0].id"]),
        ("no_phase", "a phase that the plan does not have", [("steps/0/phase", "later")],
         ["steps[0].phase"]),
        ("our_edition", "a name that is one of ours", [("edition", "2026.1")], ["edition"]),
        ("no_dutch", "a name without a Dutch text", [("name", {"en": "Bare"})], ["name.nl"]),
        ("no_aspect", "an aspect that does not exist",
         [("steps/0/criteria/0/aspect", "evaluate")], ["steps[0].criteria[0].aspect"]),
        ("no_theme", "a theme that does not exist", [("steps/0/themes", ["cbs.geluk"])],
         ["steps[0].themes[0]"]),
        ("no_role", "a role that does not exist",
         [("steps/0/actors", [{"actor": "gemeenteraad", "role": "besluit"}])],
         ["steps[0].actors[0].role"]),
    ):  # fmt: skip
        yield case(f"plan_{key}", shows, changed(BARE, *changes), *paths, plan=None)


def of_scans() -> Iterator[Document]:
    """Themes, enumerations and what stands twice."""
    sound = {
        "format": "brede_welvaart/scan/1",
        "title": "Verzonnen plan",
        "scheme": "tilburg",
        "effects": [effect("wonen", "+ high now street", id="een")],
    }
    for key, shows, changes, paths in (
        ("no_scheme", "a scheme that does not exist", [("scheme", "delft")], ["scheme"]),
        ("no_theme", "a theme of another scheme", [("effects/0/theme", "milieu")],
         ["effects[0].theme"]),
        ("no_sentiment", "a word that is none of the three", [("effects/0/sentiment", "goed")],
         ["effects[0].sentiment"]),
        ("no_horizon", "a horizon that does not exist, and one that stands twice",
         [("effects/0/horizons", ["now", "soon"])], ["effects[0].horizons[1]"]),
        ("place_twice", "a place that stands twice",
         [("effects/0/places", ["street", "street"])], ["effects[0].places[1]"]),
        ("no_flag", "a text where true or false belongs", [("effects/0/discussion", "ja")],
         ["effects[0].discussion"]),
        ("no_evidence", "evidence of a kind that does not exist",
         [("effects/0/evidence", [{"kind": "rumour"}])], ["effects[0].evidence[0].kind"]),
        ("id_twice", "two effects with one id",
         [("effects", [effect("wonen", "+", id="een"), effect("welzijn", "-", id="een")])],
         ["effects[1].id"]),
    ):  # fmt: skip
        yield case(f"scan_{key}", shows, changed(sound, *changes), *paths, plan=None)


def of_specs() -> Iterator[Document]:
    """Normalisers, aggregators and trees."""
    sound = {
        "format": "brede_welvaart/spec/1",
        "normalise": {"kind": "goalposts", "lower": 0, "upper": 10},
        "root": group("index", leaf("x"), leaf("y", -1), aggregate={"kind": "power", "p": 2}),
    }
    for key, shows, changes, paths in (
        ("no_kind", "a normaliser that does not exist", [("normalise/kind", "minmax")],
         ["normalise.kind"]),
        ("no_rise", "goalposts that do not rise", [("normalise/upper", 0)], ["normalise.upper"]),
        ("log_of_0", "a logarithm from 0", [("normalise/log", True)], ["normalise.lower"]),
        ("no_power", "a power mean without its power", [("root/aggregate", {"kind": "power"})],
         ["root.aggregate.p"]),
        ("direction", "a direction is 1 or -1", [("root/children/0/direction", 2)],
         ["root.children[0].direction"]),
        ("id_twice", "an id that stands twice", [("root/children/1/id", "x")],
         ["root.children[1].id"]),
        ("no_children", "a group without children", [("root/children", [])], ["root.children"]),
        ("no_weight", "all weights are 0",
         [("root/children", [leaf("x", 1, 0)])], ["root.children"]),
        ("share", "a share above 1", [("root/min_coverage", 2)], ["root.min_coverage"]),
    ):  # fmt: skip
        yield case(f"spec_{key}", shows, changed(sound, *changes), *paths, plan=None)


def of_texts() -> Iterator[Document]:
    """What only the text shows."""
    good = json.dumps(SOUND)
    yield text("text_no_json", "no JSON at all", "{", "")
    yield text("text_twice", "a key that stands twice",
               good.replace('"edition"', '"edition": "x", "edition"', 1), "edition",
               "edition")  # fmt: skip
    yield text("text_nan", "a number that JSON does not have",
               good.replace('"level": 2', '"level": NaN'),
               "responses[0].answers[0].level")  # fmt: skip
    yield text("text_long", "a number of 19 digits",
               good.replace('"level": 2', '"level": 1000000000000000000'),
               "responses[0].answers[0].level")  # fmt: skip
    yield text("text_point", "2.0 is written as a decimal number, which is not exact",
               good.replace('"level": 2', '"level": 2.0'),
               "responses[0].answers[0].level")  # fmt: skip


def faults() -> Iterator[Document]:
    """All of them, in order."""
    for some in (of_assessments, of_plans, of_scans, of_specs, of_texts):
        yield from some()
