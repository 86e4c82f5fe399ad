"""Issue of the scan: `to_project(from_project(x)) == x`, "every field carried, unknown ones
untouched"; "seed data without slugs, with empty lists and odd letter case is read".
"""

import copy
import json

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.interop import amsterdam
from brede_welvaart.testing import strategies
from brede_welvaart.testing._primitives import prose

SCHEMES = {"DEFAULT": "amsterdam", "V1_1": "amsterdam_v1_1"}
WORDS = {
    "sentiment": ("POSITIVE", "NEGATIVE", "NEUTRAL"),
    "importance": ("LOW", "MEDIUM", "HIGH"),
    "timeFrame": (
        *("NOW", "ONE_TO_FIVE_Y", "FIVE_TO_TEN_Y", "TEN_TO_TWENTY_Y", "TWENTY_TO_FORTY_Y"),
        "FORTY_PLUS_Y",
    ),
    "location": (
        *("STREET", "NEIGHBORHOOD", "CITY_DISTRICT", "CITY", "PROVINCE", "INSIDE_EU"),
        "OUTSIDE_EU",
    ),
    "type": ("EXPERT", "LINK", "DATA", "POLICY", "RESIDENT"),
}
OURS = {
    "timeFrame": ("now", "1_5", "5_10", "10_20", "20_40", "40_plus"),
    "location": (
        *("street", "neighbourhood", "district", "municipality", "province", "inside_eu"),
        "outside_eu",
    ),
}
ABSENT = object()
TEXTS = st.sampled_from((ABSENT, None, "", " ", "Een tekst", "Zie [wonen](#wonen) **hier**", "é\n"))
EXTRA = st.dictionaries(
    st.sampled_from(("users", "shareLink", "aiAnalyses", "uploadedDocuments", "createdAt")),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
        lambda inner: (
            st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
        ),
        max_leaves=4,
    ),
    max_size=3,
).map(lambda found: {key: plain(value) for key, value in found.items()})


def plain(value):
    """Infinity is no JSON."""
    return json.loads(json.dumps(value).replace("Infinity", "1"))


def cased(name):
    """A word in any letter case."""
    words = st.sampled_from(WORDS[name])
    return st.builds(lambda word, change: change(word), words, st.sampled_from((str, str.lower)))


def maybe(strategy):
    return st.just(ABSENT) | st.none() | strategy


def record(**fields):
    """An object in which some fields are absent."""
    return st.fixed_dictionaries(fields).map(
        lambda found: {key: value for key, value in found.items() if value is not ABSENT}
    )


#: The last is an address as their tool sends it.
LINKS = ("", "https://x.example/", "bij de balie", "https%3A%2F%2Fx.example%2Fnota")


def arguments():
    return st.builds(
        lambda known, extra: extra | known,
        record(
            id=maybe(st.sampled_from(("a", "b", "c", 7, ""))),
            title=TEXTS,
            explanation=TEXTS,
            sentiment=maybe(cased("sentiment")),
            importance=maybe(cased("importance")),
            timeFrame=maybe(st.lists(cased("timeFrame"), max_size=3)),
            location=maybe(st.lists(cased("location"), max_size=3)),
            source=maybe(
                record(
                    type=maybe(cased("type")),
                    link=maybe(st.sampled_from(LINKS)),
                )
            ),
            sourceTitle=TEXTS,
            sourceEffect=TEXTS | record(text=TEXTS, page=maybe(st.integers(0, 9))),
            generatedByAi=maybe(st.booleans()),
            discussionPoint=maybe(st.booleans() | st.sampled_from(("", "Hier over praten"))),
            aiProposal=maybe(st.text(max_size=3)),
            order=maybe(st.integers(0, 9)),
        ),
        EXTRA,
    )


@st.composite
def themes(draw, scheme):
    """A theme of a project: with a slug in either spelling, or by its name in any letter case."""
    theme = draw(st.sampled_from(bw.themes(scheme)))
    slug = draw(st.sampled_from((theme.id, theme.id.replace("_", "-"), theme.id.upper(), ABSENT)))
    name = theme.name.nl
    if slug is ABSENT:
        name = draw(st.sampled_from((name, name.upper(), name.title(), f" {name} ")))
        slug = draw(st.sampled_from((ABSENT, None, "")))
    made = {"slug": slug, "name": name, "description": draw(TEXTS)}
    made["arguments"] = draw(maybe(st.lists(arguments(), max_size=3)))
    return draw(EXTRA) | {key: value for key, value in made.items() if value is not ABSENT}


@st.composite
def projects(draw):
    template = draw(st.sampled_from(("DEFAULT", "V1_1", "default", "v1_1")))
    made = {
        "name": draw(TEXTS),
        "description": draw(TEXTS),
        "template": template,
        "themes": draw(st.lists(themes(SCHEMES[template.upper()]), max_size=4)),
    }
    return draw(EXTRA) | {key: value for key, value in made.items() if value is not ABSENT}


@given(projects())
def test_there_and_back_is_the_identity(project):
    before = copy.deepcopy(project)
    scan = amsterdam.from_project(project)
    again = amsterdam.to_project(scan)
    assert again == before == project
    assert json.dumps(again) == json.dumps(before)
    assert bw.from_json(bw.to_json(scan)) == scan
    assert json.dumps(amsterdam.to_project(bw.from_json(bw.to_json(scan)))) == json.dumps(before)


@given(projects())
def test_every_argument_is_carried(project):
    scan = amsterdam.from_project(project)
    found = [one for theme in project["themes"] for one in theme.get("arguments") or ()]
    assert len(scan.effects) == len(found)
    for effect, argument in zip(scan.effects, found, strict=True):
        for ours in ("sentiment", "importance"):
            word = argument.get(ours)
            assert getattr(effect, ours) == (word and word.lower())
        for name, ours in (("timeFrame", effect.horizons), ("location", effect.places)):
            given_words = [word.upper() for word in argument.get(name) or ()]
            wanted = [OURS[name][WORDS[name].index(word)] for word in dict.fromkeys(given_words)]
            assert list(ours) == wanted
        assert effect.explanation == (argument.get("explanation") or "")
        assert effect.written_by_ai == bool(argument.get("generatedByAi"))
        assert effect.discussion == bool(argument.get("discussionPoint"))
    assert bw.weigh(scan).scan == scan


@st.composite
def changed(draw):
    """A project, and a scan of it in which effects were changed, moved, dropped and added."""
    project = draw(projects())
    scan = amsterdam.from_project(project)
    fresh = strategies.effects(scan.scheme)
    effects = []
    for effect in scan.effects:
        way = draw(st.sampled_from(("keep", "drop", "change", "all")))
        other = draw(fresh)
        if way == "change":
            name = draw(st.sampled_from([one.name for one in attrs.fields(bw.Effect)][:-1]))
            effects.append(attrs.evolve(effect, **{name: getattr(other, name)}))
        elif way == "all":
            effects.append(attrs.evolve(other, id=effect.id))
        elif way == "keep":
            effects.append(effect)
    effects += draw(st.lists(fresh, max_size=2))
    effects = draw(st.permutations(effects))
    title, description = draw(prose()), draw(prose())
    return project, attrs.evolve(scan, title=title, description=description, effects=effects)


def without_id(effect):
    return attrs.evolve(effect, id=None)


@given(changed())
def test_what_was_changed_comes_back_or_is_refused(case):
    _, scan = case
    try:
        project = amsterdam.to_project(scan)
    except bw.DataError as error:
        caught = error
    else:
        again = amsterdam.from_project(project)
        assert (again.title, again.description) == (scan.title, scan.description)
        wanted = sorted(
            repr(bw.to_dict(bw.Scan("x", scan.scheme, (without_id(one),)))) for one in scan.effects
        )
        assert wanted == sorted(
            repr(bw.to_dict(bw.Scan("x", scan.scheme, (without_id(one),)))) for one in again.effects
        )
        return
    assert caught.faults
    for fault in caught.faults:
        number, field = fault.path.removeprefix("effects[").split("].")
        effect = scan.effects[int(number)]
        unplaced = {"region", "netherlands", "abroad_eu"} & set(effect.places)
        assert {
            "places": bool(unplaced),
            "evidence": len(effect.evidence) > 1 or bool(effect.evidence),
            "reviewed": effect.reviewed,
        }[field]


@given(changed())
def test_all_that_was_not_changed_stays_what_it_was(case):
    project, scan = case
    written = amsterdam.to_project(scan, partial=True)
    touched = {"name", "description", "themes"}
    assert {k: v for k, v in written.items() if k not in touched} == {
        k: v for k, v in project.items() if k not in touched
    }
    for before, after in zip(project["themes"], written["themes"], strict=False):
        assert {k: v for k, v in after.items() if k != "arguments"} == {
            k: v for k, v in before.items() if k != "arguments"
        }
    kept = amsterdam.from_project(project)
    place = [one.id for one in kept.effects]
    old = [one for theme in project["themes"] for one in theme.get("arguments") or ()]
    new = [one for theme in written["themes"] for one in theme.get("arguments") or ()]
    for effect in scan.effects:
        if effect in kept.effects:
            argument = old[place.index(effect.id)]
            assert json.dumps(argument) in map(json.dumps, new)


@given(strategies.scans("amsterdam") | strategies.scans("amsterdam_v1_1"))
def test_a_scan_that_was_made_here_becomes_a_project(scan):
    bare = attrs.evolve(scan, original=None)
    project = amsterdam.to_project(bare, partial=True)
    again = amsterdam.from_project(project)
    assert (again.title, again.scheme, again.description) == (
        scan.title,
        scan.scheme,
        scan.description,
    )
    assert sorted(one.title for one in again.effects) == sorted(one.title for one in scan.effects)
    assert len(project["themes"]) == len(bw.themes(scan.scheme))


#: Where a fault stands, not the rest of the project, is what these are about.
FEW = settings(max_examples=min(30, settings().max_examples))

FAULTS = (
    ("name", 3, "name"),
    ("description", [], "description"),
    ("template", "V9", "template"),
    ("themes", {}, "themes"),
    ("themes", ["x"], "themes[0]"),
    ("themes", [{"name": "Onbekend"}], "themes[0].name"),
    ("themes", [{"slug": "wonne"}], "themes[0].slug"),
    ("themes", [{"slug": "wonen", "arguments": {}}], "themes[0].arguments"),
    ("themes", [{"slug": "wonen", "arguments": [1]}], "themes[0].arguments[0]"),
)
IN_ARGUMENT = (
    ("title", 3, "title"),
    ("explanation", ["x"], "explanation"),
    ("explanation", "\ud800", "explanation"),
    ("sentiment", "POSITIEF", "sentiment"),
    ("sentiment", 1, "sentiment"),
    ("importance", "HUGE", "importance"),
    ("timeFrame", "NOW", "timeFrame"),
    ("timeFrame", ["NOW", "SOON"], "timeFrame[1]"),
    ("timeFrame", [None], "timeFrame[0]"),
    ("location", [3], "location[0]"),
    ("source", "x", "source"),
    ("source", {"type": "BOOK"}, "source.type"),
    ("source", {"link": 3}, "source.link"),
    ("sourceTitle", {}, "sourceTitle"),
    ("sourceEffect", 0.5, "sourceEffect"),
    ("sourceEffect", {"text": 3}, "sourceEffect.text"),
    ("generatedByAi", "ja", "generatedByAi"),
    ("discussionPoint", 1, "discussionPoint"),
)


@pytest.mark.parametrize(("field", "value", "path"), FAULTS)
@FEW
@given(project=projects())
def test_a_fault_in_a_project_is_named_with_its_path(project, field, value, path):
    with pytest.raises(bw.DataError) as caught:
        amsterdam.from_project({**project, field: value})
    assert path in [fault.path for fault in caught.value.faults]


@given(st.lists(st.sampled_from(IN_ARGUMENT), min_size=1, unique_by=lambda fault: fault[0]))
def test_all_faults_in_an_argument_are_named_together(faults):
    argument = {field: value for field, value, _ in faults}
    project = {"themes": [{"slug": "wonen", "arguments": [{}, argument]}]}
    with pytest.raises(bw.DataError) as caught:
        amsterdam.from_project(project)
    paths = [fault.path for fault in caught.value.faults]
    assert sorted(paths) == sorted(f"themes[0].arguments[1].{path}" for _, _, path in faults)
