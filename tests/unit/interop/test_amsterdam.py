"""A project of Amsterdam's scan: read, changed and written back."""

import copy
import json
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart.interop import amsterdam
from faults_said import said

PROJECT: dict[str, Any] = {
    "id": "p1",
    "name": "Een plan",
    "description": None,
    "reason": ["NEW_POLICY"],
    "template": "DEFAULT",
    "themes": [
        {
            "slug": "consumptie-en-inkomen",
            "name": "Consumptie en inkomen",
            "arguments": [
                {
                    "id": "a1",
                    "title": "Meer werk",
                    "explanation": "Zie [wonen](#wonen)",
                    "importance": "HIGH",
                    "sentiment": "POSITIVE",
                    "timeFrame": ["NOW", "TEN_TO_TWENTY_Y"],
                    "location": ["CITY", "INSIDE_EU"],
                    "source": {"type": "EXPERT", "link": "https://x.example/"},
                    "sourceTitle": "Gesprek",
                    "sourceEffect": "Het helpt",
                    "generatedByAi": True,
                    "discussionPoint": True,
                    "order": 3,
                    "aiProposal": {"x": 1.5},
                }
            ],
        },
        {"name": "WONEN"},
        {"slug": "subjectief_welzijn", "arguments": None},
        {"slug": "gezondheid", "arguments": []},
    ],
    "users": [{"id": 1}],
}


@pytest.fixture
def project() -> dict[str, Any]:
    """A project, to be changed at will."""
    return copy.deepcopy(PROJECT)


def faults_of(data: Any) -> list[tuple[str, str]]:
    with pytest.raises(bw.DataError) as caught:
        amsterdam.from_project(data)
    return list(said(caught.value.faults))


def one(**argument: Any) -> bw.Effect:
    """The effect of one argument."""
    (effect,) = amsterdam.from_project(
        {"themes": [{"slug": "wonen", "arguments": [argument]}]}
    ).effects
    return effect


# Reading.


def test_every_field_of_an_argument_is_read(project: dict[str, Any]) -> None:
    scan = amsterdam.from_project(project)

    assert (scan.title, scan.scheme, scan.description) == ("Een plan", "amsterdam", "")
    assert scan.effects == (
        bw.Effect(
            theme="inkomen",
            title="Meer werk",
            explanation="Zie [wonen](#wonen)",
            sentiment="positive",
            importance="high",
            horizons=("now", "10_20"),
            places=("municipality", "inside_eu"),
            evidence=[
                bw.EffectEvidence("expert", "Gesprek", "https://x.example/", note="Het helpt")
            ],
            discussion=True,
            written_by_ai=True,
            id="a1",
        ),
    )
    assert json.loads(scan.original or "") == PROJECT


def test_an_argument_without_anything_is_read() -> None:
    assert one() == bw.Effect("wonen", "Zonder titel", id="themes[0].arguments[0]")
    assert one(title=" ", id=7, source=None, sentiment="", discussionPoint=None) == one()


@pytest.mark.parametrize(
    ("argument", "evidence"),
    [
        ({"source": {"type": "RESIDENT"}}, bw.EffectEvidence("resident")),
        (
            {"source": {"link": "https://x.example"}},
            bw.EffectEvidence("link", "", "https://x.example"),
        ),
        ({"source": {"link": " ligt ter inzage "}}, bw.EffectEvidence("link", "ligt ter inzage")),
        (
            {"source": {"type": "data", "link": "x"}, "sourceTitle": "T"},
            bw.EffectEvidence("data", "T"),
        ),
        ({"sourceTitle": "Nota"}, bw.EffectEvidence("link", "Nota")),
        (
            {"source": {"type": "LINK", "link": "https%3A%2F%2Fx.example%2Fnota%20een"}},
            bw.EffectEvidence("link", "https://x.example/nota een"),
        ),
        (
            {"source": {"type": "LINK", "link": "HTTPS%3a%2F%2Fx.example%2Fnota"}},
            bw.EffectEvidence("link", "", "HTTPS://x.example/nota"),
        ),
        (
            {"source": {"type": "DATA"}, "sourceEffect": {"key": "k", "text": "Zo", "page": 3}},
            bw.EffectEvidence("data", note="Zo"),
        ),
        ({"source": {"type": "DATA"}, "sourceEffect": {"text": None}}, bw.EffectEvidence("data")),
        ({"sourceEffect": "alleen dit"}, None),
        ({"source": {}}, None),
    ],
)
def test_a_source_is_evidence_if_it_says_what_it_is(
    argument: dict[str, Any], evidence: bw.EffectEvidence | None
) -> None:
    assert one(**argument).evidence == (() if evidence is None else (evidence,))


def test_a_point_of_discussion_in_words_is_one() -> None:
    assert one(discussionPoint="Hoe dan?").discussion
    assert not one(discussionPoint=" ").discussion


def test_words_are_read_in_any_letter_case_and_once() -> None:
    effect = one(sentiment="positive", timeFrame=["now", "Now"], location=["city-district"])

    assert effect.sentiment is bw.Sentiment.POSITIVE
    assert effect.horizons == (bw.Horizon.NOW,)
    assert effect.places == (bw.Place.DISTRICT,)


def test_words_that_are_not_known_are_named_and_the_rest_is_read() -> None:
    data = {"themes": [{"slug": "wonen", "arguments": [{"timeFrame": ["SOON", "NOW", 3]}]}]}

    paths = [path for path, _ in faults_of(data)]
    assert paths == [
        "themes[0].arguments[0].timeFrame[0]",
        "themes[0].arguments[0].timeFrame[2]",
    ]


def test_ids_that_stand_twice_give_way_to_the_place() -> None:
    found = [{"id": "themes[0].arguments[1]"}, {}, {"id": "x"}, {"id": "x"}]
    scan = amsterdam.from_project({"themes": [{"slug": "wonen", "arguments": found}]})

    assert [effect.id for effect in scan.effects] == [
        "themes[0].arguments[1]",
        "themes[0].arguments[1]'",
        "x",
        "themes[0].arguments[3]",
    ]


@pytest.mark.parametrize(
    ("template", "theme", "scheme"),
    [
        ("V1_1", {"slug": "milieu-natuurlijk-kapitaal"}, "amsterdam_v1_1"),
        ("v1_1", {"slug": "milieu_en_natuurlijk_kapitaal"}, "amsterdam_v1_1"),
        (None, {"name": "samenleving en Sociaal Kapitaal"}, "amsterdam_v1_1"),
        (None, {"slug": "iets-anders", "name": "Wonen"}, "amsterdam"),
        ("", {"name": "Consumptie en Inkomen"}, "amsterdam"),
    ],
)
def test_the_template_or_else_the_themes_say_by_which_scheme(
    template: str | None, theme: dict[str, str], scheme: str
) -> None:
    data = {"template": template, "themes": [theme]}

    assert amsterdam.from_project(data).scheme == scheme
    assert amsterdam.to_project(amsterdam.from_project(data)) == data


def test_faults_are_named_together_with_their_paths() -> None:
    data = {
        "name": 3,
        "template": "V2",
        "themes": [
            {"slug": "wonnen", "arguments": [{"sentiment": "GOOD", "timeFrame": "NOW"}, 3]},
            {"name": "Vreemd", "arguments": {}},
            [],
        ],
    }

    assert faults_of(data) == [
        ("name", "expected text, got 3"),
        ("template", "expected one of DEFAULT, V1_1; got 'V2'"),
        ("themes[0].slug", "no theme 'wonnen' in scheme 'amsterdam'; did you mean 'wonen'?"),
        (
            "themes[0].arguments[0].sentiment",
            "expected one of POSITIVE, NEGATIVE, NEUTRAL; got 'GOOD'",
        ),
        ("themes[0].arguments[0].timeFrame", "expected a list, got 'NOW'"),
        ("themes[0].arguments[1]", "expected an object, got 3"),
        ("themes[1].name", "no theme 'Vreemd' in scheme 'amsterdam'"),
        ("themes[1].arguments", "expected a list, got an object"),
        ("themes[2]", "expected an object, got a list"),
        ("themes[2].name", "no theme '' in scheme 'amsterdam'"),
    ]


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ([], ""),
        ({"name": "x"}, "themes"),
        ({"themes": [], "x": float("nan")}, "x"),
        ({"themes": [], "x": (1,)}, "x"),
        ({"themes": [], 3: 1}, ""),
        ({"themes": [], "een twee": {"x": {1}}}, "['een twee'].x"),
        ({"themes": [], "x": [0, 10**2000]}, "x[1]"),
        ({"themes": [], "x": True, "y": 10**5000}, "y"),
    ],
)
def test_what_is_no_project_or_no_json_is_refused(data: Any, path: str) -> None:
    assert [fault[0] for fault in faults_of(data)] == [path]


def test_what_is_nested_too_deeply_is_refused() -> None:
    deep: list[Any] = []
    for _ in range(50_000):
        deep = [deep]

    assert faults_of({"themes": [], "x": deep}) == [(f"x{'[0]' * 100}", "nested too deeply")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (PROJECT, True),
        ({"themes": []}, True),
        ({"themes": {}}, False),
        ({"format": "brede_welvaart/scan/1", "themes": []}, False),
        ([], False),
        (None, False),
    ],
)
def test_a_project_is_recognised(data: object, expected: bool) -> None:
    assert amsterdam.is_project(data) is expected


# Writing.


def test_a_project_may_be_json_text_which_is_read_strictly(project: dict[str, Any]) -> None:
    text = json.dumps(project)
    assert amsterdam.is_project(text)
    assert amsterdam.from_project(text) == amsterdam.from_project(project)
    assert amsterdam.from_project(text.encode()) == amsterdam.from_project(project)
    with pytest.raises(bw.DataError, match="x: expected a plain JSON value, got NaN"):
        amsterdam.from_project('{"themes": [], "x": NaN}')
    with pytest.raises(bw.DataError, match="not JSON"):
        amsterdam.from_project("{")
    with pytest.raises(bw.DataError, match="not JSON"):
        amsterdam.is_project("{")


def test_what_did_not_change_stays_what_it_was(project: dict[str, Any]) -> None:
    scan = amsterdam.from_project(project)

    assert json.dumps(amsterdam.to_project(scan)) == json.dumps(PROJECT)


def test_the_answer_of_the_api_that_holds_one_project_is_read_and_written_back(
    project: dict[str, Any],
) -> None:
    answer = {"data": {"project": project, "viewer": {"id": "u1"}}, "extensions": {"cost": 3}}
    whole = copy.deepcopy(answer)
    scan = amsterdam.from_project(answer)

    assert amsterdam.is_project(answer)
    assert scan.effects == amsterdam.from_project(project).effects
    assert amsterdam.to_project(scan) == whole
    first, *rest = scan.effects
    changed = attrs.evolve(scan, effects=[attrs.evolve(first, title="Anders"), *rest])
    back = amsterdam.to_project(changed)
    assert amsterdam.from_project(back).effects[0].title == "Anders"
    assert (back["extensions"], back["data"]["viewer"]) == ({"cost": 3}, {"id": "u1"})


def test_a_fault_in_the_answer_of_the_api_has_its_place_in_it() -> None:
    answer = {"data": {"project": {"name": "x", "themes": [{"name": 3}]}}}
    with pytest.raises(bw.DataError) as caught:
        amsterdam.from_project(answer)
    assert {fault.path for fault in caught.value.faults} == {"data.project.themes[0].name"}
    other = {"data": {"a": {"themes": []}, "b": {"themes": []}}}
    assert not amsterdam.is_project(other)
    assert not amsterdam.is_project({"data": [{"themes": []}]})


def test_only_what_changed_is_changed(project: dict[str, Any]) -> None:
    scan = amsterdam.from_project(project)
    effect = attrs.evolve(scan.effects[0], title="Veel werk", importance=None, horizons=())
    written = amsterdam.to_project(attrs.evolve(scan, title="Ander plan", effects=[effect]))

    project["name"] = "Ander plan"
    argument = project["themes"][0]["arguments"][0]
    argument |= {"title": "Veel werk", "importance": None, "timeFrame": []}
    assert written == project


def test_evidence_is_changed_in_its_own_fields(project: dict[str, Any]) -> None:
    scan = amsterdam.from_project(project)
    argument = project["themes"][0]["arguments"][0]

    def written(*evidence: bw.EffectEvidence) -> dict[str, Any]:
        effect = attrs.evolve(scan.effects[0], evidence=evidence)
        return amsterdam.to_project(attrs.evolve(scan, effects=[effect]))

    argument |= {"source": {"type": "DATA", "link": "https://x.example/"}}
    (old,) = scan.effects[0].evidence
    assert written(attrs.evolve(old, kind="data")) == project
    argument |= {"source": {"type": "EXPERT", "link": None}, "sourceTitle": "B", "sourceEffect": ""}
    assert written(bw.EffectEvidence("expert", "B")) == project
    argument |= {"source": None, "sourceTitle": None, "sourceEffect": None}
    assert written() == project


def test_what_a_source_says_is_changed_within_the_object_in_which_it_stands(
    project: dict[str, Any],
) -> None:
    said = {"key": "k", "sourceKind": "UPLOADED_DOCUMENT", "text": "Zo staat het er", "page": 3}
    argument = project["themes"][0]["arguments"][0]
    argument["sourceEffect"] = dict(said)
    scan = amsterdam.from_project(project)
    (old,) = scan.effects[0].evidence
    assert old.note == "Zo staat het er"
    assert amsterdam.to_project(scan) == project

    def written(**changes: Any) -> dict[str, Any]:
        effect = attrs.evolve(scan.effects[0], evidence=[attrs.evolve(old, **changes)])
        return amsterdam.to_project(attrs.evolve(scan, effects=[effect]))

    argument["sourceTitle"] = "Ander gesprek"
    assert written(title="Ander gesprek") == project
    argument |= {"sourceTitle": "Gesprek", "sourceEffect": said | {"text": "Anders"}}
    assert written(note="Anders") == project
    argument["sourceEffect"] = said | {"text": ""}
    assert written(note="") == project


@pytest.mark.parametrize("nothing", [{}, {"sourceEffect": None}, {"sourceEffect": {"key": "k"}}])
def test_a_source_that_says_nothing_gets_no_text(nothing: dict[str, Any]) -> None:
    source = {"type": "DATA", "link": None}
    argument = {"id": "a", "title": "x", "source": source, **nothing}
    scan = amsterdam.from_project({"themes": [{"slug": "wonen", "arguments": [argument]}]})
    evidence = attrs.evolve(scan.effects[0].evidence[0], title="Nota")
    effect = attrs.evolve(scan.effects[0], evidence=[evidence])
    project = amsterdam.to_project(attrs.evolve(scan, effects=[effect]))
    assert project["themes"][0]["arguments"] == [argument | {"sourceTitle": "Nota"}]


def test_effects_are_moved_dropped_added_and_reordered(project: dict[str, Any]) -> None:
    theme = project["themes"][1]
    theme["arguments"] = [{"id": "x", "title": "X"}, {"id": "y", "title": "Y"}]
    scan = amsterdam.from_project(project)
    work, x, y = scan.effects
    fresh = bw.Effect("veiligheid", "Licht", id="nieuw")
    bare = bw.Effect("wonen", "Z")
    effects = [y, attrs.evolve(work, theme="wonen"), x, fresh, bare]
    written = amsterdam.to_project(attrs.evolve(scan, effects=effects))

    titles = [
        (entry.get("slug"), [argument["title"] for argument in entry.get("arguments") or []])
        for entry in written["themes"]
    ]
    assert titles == [
        ("consumptie-en-inkomen", []),
        (None, ["Y", "Meer werk", "X", "Z"]),
        ("subjectief_welzijn", []),
        ("gezondheid", []),
        ("veiligheid", ["Licht"]),
    ]
    assert written["themes"][2]["arguments"] is None
    assert written["themes"][4]["arguments"][0] == {
        "id": "nieuw",
        "title": "Licht",
        "explanation": "",
        "sentiment": None,
        "importance": None,
        "timeFrame": [],
        "location": [],
        "generatedByAi": False,
        "discussionPoint": False,
    }


def test_a_project_without_themes_gets_those_that_are_needed() -> None:
    scan = amsterdam.from_project({"themes": None})
    effect = bw.Effect("wonen", "Huizen")
    written = amsterdam.to_project(attrs.evolve(scan, effects=[effect], description="Waarom"))

    assert amsterdam.to_project(scan) == {"themes": None}
    assert written["description"] == "Waarom"
    assert [theme["name"] for theme in written["themes"]] == ["Wonen"]


def test_a_scan_that_was_made_here_becomes_a_whole_project() -> None:
    effect = bw.Effect("wonen", "Huizen", evidence=[bw.EffectEvidence("policy", "Visie")])
    scan = bw.Scan("Plan", "amsterdam_v1_1", [effect], "Waarom")
    project = amsterdam.to_project(scan)

    assert (project["name"], project["template"], len(project["themes"])) == ("Plan", "V1_1", 10)
    again = amsterdam.from_project(project)
    assert [attrs.evolve(one, id=None) for one in again.effects] == [effect]


def test_what_a_project_has_no_place_for_is_refused_or_left_out(project: dict[str, Any]) -> None:
    scan = amsterdam.from_project(project)
    two = (*scan.effects[0].evidence, bw.EffectEvidence("data"))
    changed = attrs.evolve(
        scan,
        organisation=bw.Organisation("Gemeente"),
        effects=[
            attrs.evolve(scan.effects[0], reviewed=True, places=("region", "street"), evidence=two)
        ],
    )

    with pytest.raises(bw.DataError) as caught:
        amsterdam.to_project(changed)
    assert list(said(caught.value.faults)) == [
        (path, "a project has no place for this")
        for path in (
            "organisation",
            "effects[0].places",
            "effects[0].evidence",
            "effects[0].reviewed",
        )
    ]
    project["themes"][0]["arguments"][0]["location"] = ["STREET"]
    assert amsterdam.to_project(changed, partial=True) == project


def test_a_project_without_a_name_gets_none(project: dict[str, Any]) -> None:
    project["name"] = None
    scan = amsterdam.from_project(project)

    assert scan.title == "Zonder titel"
    assert amsterdam.to_project(scan) == project


@pytest.mark.parametrize(
    ("changes", "path", "message"),
    [
        ({"scheme": "cbs"}, "scheme", "carry it over first"),
        ({"scheme": "amsterdam_v1_1", "effects": ()}, "scheme", "is by 'amsterdam'"),
        ({"effects": [bw.Effect("wonne", "x")]}, "effects[0].theme", "did you mean 'wonen'"),
        ({"original": "[]"}, "original", "expected an object, got a list"),
        ({"original": "{}"}, "original.themes", "is missing"),
        ({"original": "{"}, "original", "expected JSON text"),
        ({"original": "[" * 100_000}, "original", "nested too deeply"),
    ],
)
def test_a_scan_that_is_no_project_is_refused(
    project: dict[str, Any], changes: dict[str, Any], path: str, message: str
) -> None:
    scan = attrs.evolve(amsterdam.from_project(project), **changes)

    with pytest.raises(bw.DataError) as caught:
        amsterdam.to_project(scan)
    (fault,) = caught.value.faults
    assert fault.path == path
    assert message in fault.message
