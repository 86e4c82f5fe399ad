"""The bundled data as SKOS, and small catalogues with what the bundled data do not have."""

import datetime as dt
import json
import re
from collections import Counter
from typing import Any

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart import Catalogue, Text
from brede_welvaart._export.skos_address import Addresses
from brede_welvaart._export.skos_graph import document

BASE = "https://voorbeeld.nl/begrippen/"
DAY = dt.date(2027, 3, 1)
MIRRORS = {
    "exactMatch": "exactMatch",
    "closeMatch": "closeMatch",
    "relatedMatch": "relatedMatch",
    "related": "related",
    "broadMatch": "narrowMatch",
    "narrowMatch": "broadMatch",
    "broader": "narrower",
    "narrower": "broader",
    "topConceptOf": "hasTopConcept",
    "hasTopConcept": "topConceptOf",
}
LINKS = {*MIRRORS, "inScheme", "member", "source"}
SOURCE = bw.Source("bron", "Een bron", "Een uitgever")

Node = dict[str, Any]


def by_key(found: dict[str, Any]) -> dict[str, Node]:
    return {node["@id"].removeprefix(BASE): node for node in found["@graph"]}


@pytest.fixture(scope="module")
def nodes() -> dict[str, Node]:
    return by_key(bw.skos(BASE))


@pytest.fixture(scope="module")
def concepts(nodes: dict[str, Node]) -> list[Node]:
    return [node for node in nodes.values() if node["@type"] == "skos:Concept"]


# The bundled data.


def test_every_record_is_there_once(nodes: dict[str, Node]) -> None:
    data = bw.catalogue()
    keys = {
        "phase": [phase.id for phase in data.plan.phases],
        "step": [step.id for step in data.plan.steps],
        "criterion": [criterion.id for criterion in data.plan.criteria],
        "theme": [theme.key for theme in data.themes],
        "dimension": [f"cbs.{dimension}" for dimension in bw.Dimension],
        "actor": [actor.id for actor in data.actors],
        "indicator": [indicator.id for indicator in data.indicators],
        "scheme": [
            "steps", "actors", "indicators", *(f"themes.{one.id}" for one in data.schemes),
        ],
        "collection": [
            *(f"aspect.{aspect}" for aspect in bw.Aspect),
            *(f"actor_kind.{kind}" for kind in bw.ActorKind),
        ],
    }  # fmt: skip
    expected = {f"{kind}/{key}" for kind, found in keys.items() for key in found}

    assert {key for key in nodes if not key.startswith("source/")} == expected
    assert len(bw.skos(BASE)["@graph"]) == len(nodes)


def test_every_concept_has_what_the_profile_asks_in_both_languages(concepts: list[Node]) -> None:
    for node in concepts:
        assert node["prefLabel"].keys() == node["definition"].keys() == {"nl", "en"}, node["@id"]
        assert node["notation"]
        assert len(node["inScheme"]) == 1
        assert ("topConceptOf" in node) != ("broader" in node)


def test_every_scheme_has_a_title_a_comment_its_licence_and_its_edition(
    nodes: dict[str, Node],
) -> None:
    schemes = [node for node in nodes.values() if node["@type"] == "skos:ConceptScheme"]

    assert len(schemes) == len(bw.theme_schemes()) + 3  # of steps, actors and indicators
    for node in schemes:
        assert node["title"].keys() == node["comment"].keys() == {"nl", "en"}
        assert node["license"] == ["https://creativecommons.org/licenses/by/4.0/"]
        assert node["versionInfo"] == "2026.1"
        assert node["hasTopConcept"]


@pytest.mark.parametrize("of", ["notation", "prefLabel", "definition"])
def test_no_two_concepts_of_a_scheme_share_a_code_a_label_or_a_definition(
    concepts: list[Node], of: str
) -> None:
    said: Counter[tuple[str, str]] = Counter()
    for node in concepts:
        texts = node[of].values() if isinstance(node[of], dict) else [node[of]]
        said.update((node["inScheme"][0], text) for text in {*texts})

    assert [key for key, count in said.items() if count > 1] == []


def test_every_link_leads_to_a_node_and_stands_at_both_ends(nodes: dict[str, Node]) -> None:
    known = {node["@id"]: node for node in nodes.values()}
    for node in nodes.values():
        for link in LINKS & node.keys():
            assert len(set(node[link])) == len(node[link])
            for other in node[link]:
                assert other in known, (node["@id"], link)
                if link in MIRRORS:
                    assert node["@id"] in known[other][MIRRORS[link]]


def test_the_links_are_those_of_the_data(nodes: dict[str, Node]) -> None:
    data = bw.catalogue()
    for theme in data.themes:
        node = nodes[f"theme/{theme.key}"]
        for kind in bw.MatchKind:
            others = [match.theme for match in theme.matches if match.kind is kind]
            assert node.get(f"{kind}Match", []) == [f"{BASE}theme/{key}" for key in others]
        dimension = [f"{BASE}dimension/cbs.{theme.dimension}"] if theme.dimension else None
        assert node.get("broader") == dimension
    for step in data.plan.steps:
        assert nodes[f"step/{step.id}"]["broader"] == [f"{BASE}phase/{step.phase}"]
        for criterion in step.criteria:
            assert nodes[f"criterion/{criterion.id}"]["broader"] == [f"{BASE}step/{step.id}"]
            aspect = nodes[f"collection/aspect.{criterion.aspect}"]
            assert f"{BASE}criterion/{criterion.id}" in aspect["member"]
    for indicator in data.indicators:
        node = nodes[f"indicator/{indicator.id}"]
        assert node["relatedMatch"] == [f"{BASE}theme/{key}" for key in indicator.themes]
    for actor in data.actors:
        kind = nodes[f"collection/actor_kind.{actor.kind}"]
        assert f"{BASE}actor/{actor.id}" in kind["member"]


def test_broad_says_that_the_other_is_the_wider_one(nodes: dict[str, Node]) -> None:
    narrow, wide = nodes["theme/cbs.subjectief_welzijn"], nodes["theme/tilburg.welzijn"]

    assert narrow["broadMatch"] == [wide["@id"]]
    assert narrow["@id"] in wide["narrowMatch"]
    assert narrow["@id"] not in wide.get("broadMatch", ())


def test_the_texts_are_those_of_the_data(nodes: dict[str, Node]) -> None:
    theme, step, actor = bw.theme("cbs.wonen"), bw.step(5), bw.actor("gemeenteraad")

    assert nodes["theme/cbs.wonen"]["definition"]["nl"] == theme.definition.nl
    assert nodes["step/keuzes_maken"]["definition"]["en"] == step.summary.en
    assert nodes["step/keuzes_maken"]["comment"]["nl"] == step.explanation.nl
    assert nodes["actor/gemeenteraad"]["definition"]["nl"] == actor.summary.nl
    criterion = nodes["criterion/keuzes_maken.2"]
    assert criterion["prefLabel"]["en"] == "Choose, and say what it costs, criterion 2"
    assert criterion["definition"]["nl"] == bw.criterion("keuzes_maken.2").statement.nl
    later = nodes["dimension/cbs.later"]["definition"]["en"]
    assert later == (
        "The themes of this list that are about later: "
        "Economic capital; Natural capital; Human capital; Social capital."
    )


def test_indicators_with_the_same_figures_have_the_theme_behind_their_name(
    nodes: dict[str, Node],
) -> None:
    counted, twin = (
        nodes["indicator/ervaren_gezondheid"],
        nodes["indicator/ervaren_gezondheid_later"],
    )

    assert counted["prefLabel"]["nl"] == "Ervaren gezondheid"
    assert twin["prefLabel"]["nl"] == "Ervaren gezondheid (Menselijk kapitaal)"
    assert twin["altLabel"] == counted["prefLabel"]
    assert twin["related"] == [counted["@id"]]
    assert "altLabel" not in counted


def test_what_is_to_be_known_of_a_match_stands_with_the_name_of_the_other(
    nodes: dict[str, Node],
) -> None:
    note = nodes["theme/bli.jobs"]["scopeNote"]["nl"]

    assert note.startswith("Arbeid en vrije tijd (Monitor Brede Welvaart van het CBS): Wat werk")


def test_status_is_told_to_maintainers(nodes: dict[str, Node]) -> None:
    def notes(key: str) -> str:
        return json.dumps(nodes[key].get("editorialNote", {}))

    for actor in bw.actors():
        is_ours = actor.status is bw.Status.EDITORIAL
        assert ("Editorial: made by us" in notes(f"actor/{actor.id}")) == is_ours
    assert "Editorial: made by us" in notes("step/keuzes_maken")
    assert "Editorial: made by us" in notes("phase/keuze")
    assert "Editorial: made by us" in notes("theme/tilburg.wonen")
    assert "Editorial: made by us" not in notes("theme/cbs.wonen")
    assert "in our own words" in notes("theme/cbs.wonen")
    assert "a list, made from the data" in notes("dimension/cbs.later")
    assert "matches with concepts in other schemes are ours" in notes("scheme/themes.cbs")


def test_every_source_that_a_record_names_is_there_and_no_other(nodes: dict[str, Node]) -> None:
    named = {key for node in nodes.values() for key in node.get("source", ())}
    there = {node["@id"] for node in nodes.values() if node["@type"] == "foaf:Document"}

    assert there == named
    assert f"{BASE}source/cbs_gebieden_2026" not in there
    assert nodes["source/tilburg_10_stappen"]["page"] == [bw.source("tilburg_10_stappen").url]


def test_it_is_plain_json_and_what_is_done_to_it_does_not_show_in_the_next() -> None:
    first = bw.skos(BASE)
    kept = json.loads(json.dumps(first))
    assert kept == first

    first["@context"].clear()
    for node in first["@graph"]:
        for value in list(node.values()):
            if isinstance(value, list | dict):
                value.clear()

    assert bw.skos(BASE) == kept


def test_the_context_says_what_every_key_is() -> None:
    found = bw.skos("urn:voorbeeld:bw", edition="2026.1")
    terms = found["@context"]

    used = {key for node in found["@graph"] for key in node} - {"@id", "@type"}
    assert used <= terms.keys()
    for node in found["@graph"]:
        for key in used & node.keys():
            wanted = terms[key] if isinstance(terms[key], dict) else {}
            assert isinstance(node[key], dict) or wanted.get("@container") != "@language"
            assert isinstance(node[key], list) == (wanted.get("@type") == "@id")
    assert all(node["@id"].startswith("urn:voorbeeld:bw:") for node in found["@graph"])


def test_every_address_needs_no_encoding(nodes: dict[str, Node]) -> None:
    assert all(re.fullmatch(r"[a-z]+/[a-z0-9_.\-]+", key) for key in nodes)


def test_an_unknown_edition_and_a_wrong_base_are_refused() -> None:
    with pytest.raises(bw.UnknownIdError, match="no edition '1999'"):
        bw.skos(BASE, "1999")
    with pytest.raises(bw.DataError, match="expected an absolute"):
        bw.skos("begrippen")
    with pytest.raises(TypeError, match="base"):
        bw.skos()  # type: ignore[call-arg]


# Small catalogues.


def catalogue(**parts: Any) -> Catalogue:
    """A catalogue with one step, and what is given."""
    criteria = (bw.Criterion("een.1", Text("Het is er.")),)
    step = bw.Step("een", Text("Een"), criteria, summary=Text("Doe het."), sources=("bron",))
    levels = (bw.Level(0, 0, Text("Niet")), bw.Level(1, 1, Text("Wel")))
    plan = bw.Plan("plan", "1", Text("Plan"), bw.Scale(levels), (step,), status="published")
    given = {"plan": plan, "actors": (), "schemes": (), "themes": (), "sources": (SOURCE,)}
    return Catalogue(edition="1", **(given | parts))


def theme(key: str, **parts: Any) -> bw.Theme:
    scheme, _, name = key.partition(".")
    given = {"name": Text(name), "definition": Text("Wat het is."), "status": "published"}
    return bw.Theme(name, scheme, sources=("bron",), **(given | parts))


def scheme(key: str, **parts: Any) -> bw.ThemeScheme:
    return bw.ThemeScheme(key, Text(key), Text("Een lijst."), "published", ("bron",), **parts)


def written(data: Catalogue) -> dict[str, Node]:
    return by_key(document(Addresses(BASE), data))


def test_a_plan_without_phases_and_in_dutch_only_has_no_more_than_that() -> None:
    found = written(catalogue())

    assert found["step/een"]["topConceptOf"] == [f"{BASE}scheme/steps"]
    assert found["step/een"]["prefLabel"] == {"nl": "Een"}
    assert found["criterion/een.1"]["prefLabel"] == {"nl": "Een, criterium 1"}
    assert "comment" not in found["step/een"]
    assert "editorialNote" not in found["scheme/steps"]
    assert "member" not in found["collection/aspect.plan"]


def test_a_dropped_step_takes_its_criteria_with_it() -> None:
    plan = catalogue().plan
    (step,) = plan.steps
    found = written(catalogue(plan=attrs.evolve(plan, steps=(attrs.evolve(step, withdrawn=DAY),))))

    for key in ("step/een", "criterion/een.1"):
        assert found[key]["deprecated"] is True
        assert found[key]["definition"]["nl"]
        assert found[key]["inScheme"] == [f"{BASE}scheme/steps"]
        assert not {"broader", "narrower", "topConceptOf"} & found[key].keys()
    assert "hasTopConcept" not in found["scheme/steps"]


def test_a_dropped_criterion_leaves_its_step() -> None:
    plan = catalogue().plan
    (step,) = plan.steps
    criteria = (*step.criteria, bw.Criterion("een.2", Text("Weg."), withdrawn=DAY))
    steps = (attrs.evolve(step, criteria=criteria),)
    found = written(catalogue(plan=attrs.evolve(plan, steps=steps)))

    assert found["criterion/een.2"]["historyNote"]["nl"] == "Vervallen op 2027-03-01."
    assert found["step/een"]["narrower"] == [f"{BASE}criterion/een.1"]
    assert "deprecated" not in found["step/een"]


def test_a_dropped_theme_is_matched_listed_and_measured_no_more() -> None:
    gone = theme("a.weg", withdrawn=DAY, dimension="later", matches=(bw.Match("b.x", "exact"),))
    stays = theme("a.hier", dimension="here_and_now")
    other = theme("b.x", matches=(bw.Match("a.weg", "exact"),))
    indicator = bw.Indicator(
        "meting", Text("Meting"), ("a.weg",), Text("%"), "2022", "published", ("bron",)
    )
    found = written(
        catalogue(
            schemes=(scheme("a", withdrawn=DAY), scheme("b")),
            themes=(gone, stays, other),
            indicators=(indicator,),
        )
    )

    assert found["theme/a.weg"]["deprecated"] is True
    assert not {"broader", "exactMatch", "relatedMatch"} & found["theme/a.weg"].keys()
    assert "exactMatch" not in found["theme/b.x"]
    assert "relatedMatch" not in found["indicator/meting"]
    assert "dimension/a.later" not in found
    assert found["dimension/a.here_and_now"]["narrower"] == [f"{BASE}theme/a.hier"]
    # The scheme was dropped too; a theme of it that was not keeps its place.
    assert found["scheme/themes.a"]["deprecated"] is True
    assert found["theme/a.hier"]["inScheme"] == [f"{BASE}scheme/themes.a"]
    assert found["scheme/themes.a"]["hasTopConcept"] == [f"{BASE}dimension/a.here_and_now"]
