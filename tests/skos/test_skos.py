"""The data as linked data: read by rdflib, and checked by the Dutch profile NL-SBB where it lies
beside the checkout.
"""

import json
from typing import Any

import attrs
import pyshacl
import pytest
from rdflib import RDF, RDFS, BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, SH, SKOS

import brede_welvaart as bw
from beside import beside, needs
from brede_welvaart._export.skos_address import Addresses
from brede_welvaart._export.skos_graph import document

PROFILE = "reference/nl-sbb/skos-ap-nl.ttl"
needs_profile = needs(PROFILE)

BASE = "https://voorbeeld.nl/begrippen/"
BW = Namespace(BASE)
COUNCIL, EXECUTIVE = BW["actor/gemeenteraad"], BW["actor/college"]


def parsed(found: dict[str, Any]) -> Graph:
    return Graph().parse(data=json.dumps(found), format="json-ld")


@pytest.fixture(scope="module")
def graph() -> Graph:
    return parsed(bw.skos(BASE))


@pytest.fixture(scope="module")
def small() -> Graph:
    """What belongs to three actors and one step: quick to check again and again."""
    data = bw.catalogue()
    plan = attrs.evolve(data.plan, steps=data.plan.steps[:1])
    few = attrs.evolve(
        data, plan=plan, actors=data.actors[:3], schemes=(), themes=(), indicators=()
    )
    return parsed(document(Addresses(BASE), few))


# Read by rdflib.


def test_every_value_of_every_node_is_read(graph: Graph) -> None:
    def values(value: object) -> int:
        if isinstance(value, list):
            return len(value)
        if isinstance(value, dict) and "@value" not in value:
            return sum(values(said) for said in value.values())
        return 1

    nodes = bw.skos(BASE)["@graph"]
    written = sum(values(node[key]) for node in nodes for key in node.keys() - {"@id"})

    assert len(graph) == written > 3000


def test_there_is_no_node_without_an_address_and_none_outside_the_base(graph: Graph) -> None:
    subjects = set(graph.subjects())

    assert all(isinstance(subject, URIRef) and subject.startswith(BASE) for subject in subjects)
    assert not any(isinstance(value, BNode) for value in graph.objects())
    inside = {value for value in graph.objects() if str(value).startswith(BASE)}
    assert inside <= subjects


def test_labels_and_definitions_have_their_language(graph: Graph) -> None:
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))

    assert concepts
    for concept in concepts:
        for said in (SKOS.prefLabel, SKOS.definition):
            languages = sorted(str(value.language) for value in graph.objects(concept, said))
            assert languages == ["en", "nl"]


def test_turtle_and_back_keeps_every_triple(graph: Graph) -> None:
    turtle = graph.serialize(format="turtle")

    again = Graph().parse(data=turtle, format="turtle")

    assert len(again) == len(graph)
    assert set(again) == set(graph)


def test_a_urn_will_do_as_well(graph: Graph) -> None:
    found = parsed(bw.skos("urn:voorbeeld:bw"))

    assert len(found) == len(graph)
    assert (URIRef("urn:voorbeeld:bw:theme/cbs.wonen"), RDF.type, SKOS.Concept) in found


def test_hostile_text_is_only_ever_a_literal() -> None:
    hostile = '"""@nl . <urn:x> a <urn:y> . # \\" </script>\n@id {"@id": "urn:z"} _:b'
    actor = bw.Actor("a", bw.Text(hostile, hostile), summary=bw.Text(hostile), sources=("bron",))
    url = 'https://voorbeeld.nl/"><a>\\{x}|^`é%'
    source = bw.Source("bron", hostile, hostile, url=url, note=bw.Text(hostile))
    data = attrs.evolve(
        bw.catalogue(), actors=(actor,), sources=(source,), schemes=(), themes=(), indicators=(),
        plan=attrs.evolve(bw.plan(), steps=bw.steps()[:1]),
    )  # fmt: skip
    found = parsed(document(Addresses(BASE), data))

    assert found.value(BW["actor/a"], SKOS.definition) == Literal(hostile, lang="nl")
    assert found.value(BW["source/bron"], DCTERMS.title) == Literal(hostile, lang="und")
    assert found.value(BW["source/bron"], RDFS.comment) == Literal(hostile, lang="nl")
    addresses = {str(node) for triple in found for node in triple if isinstance(node, URIRef)}
    assert not any(set(address) & set('"<>\\{}|^` \n') for address in addresses)
    assert not {"urn:x", "urn:y", "urn:z"} & addresses
    assert set(Graph().parse(data=found.serialize(format="turtle"), format="turtle")) == set(found)


# Checked by the profile.


@pytest.fixture(scope="module")
def profile() -> Graph:
    return Graph().parse(beside(PROFILE))


def results(data: Graph, profile: Graph) -> dict[str, list[tuple[URIRef, str]]]:
    """What the profile finds in a graph: for each severity the nodes and the paths or messages."""
    _, report, _ = pyshacl.validate(data, shacl_graph=profile)
    assert isinstance(report, Graph)
    found: dict[str, list[tuple[URIRef, str]]] = {}
    for result in report.subjects(RDF.type, SH.ValidationResult):
        severity = str(report.value(result, SH.resultSeverity)).removeprefix(str(SH))
        what = report.value(result, SH.resultPath) or report.value(result, SH.resultMessage)
        found.setdefault(severity, []).append((report.value(result, SH.focusNode), str(what)))
    return found


@needs_profile
def test_the_profile_finds_nothing_in_the_bundled_data(graph: Graph, profile: Graph) -> None:
    assert results(graph, profile) == {}


@needs_profile
def test_the_profile_finds_nothing_in_a_small_part(small: Graph, profile: Graph) -> None:
    assert len(set(small.subjects(RDF.type, SKOS.Concept))) == 12
    assert results(small, profile) == {}


@needs_profile
def test_a_missing_definition_is_a_violation(small: Graph, profile: Graph) -> None:
    data = Graph() + small
    data.remove((COUNCIL, SKOS.definition, None))

    assert results(data, profile) == {"Violation": [(COUNCIL, str(SKOS.definition))]}


@needs_profile
@pytest.mark.parametrize(
    ("severity", "triple"),
    [
        ("Violation", (COUNCIL, SKOS.inScheme, BW["actor/college"])),
        ("Violation", (COUNCIL, RDF.type, SKOS.ConceptScheme)),
        ("Violation", (COUNCIL, SKOS.closeMatch, EXECUTIVE)),
        ("Violation", (COUNCIL, SKOS.broadMatch, BW["theme/nergens"])),
        ("Violation", (COUNCIL, SKOS.definition, Literal("Zonder taal."))),
        ("Warning", (COUNCIL, SKOS.broader, EXECUTIVE)),
        ("Warning", (COUNCIL, SKOS.notation, Literal("college"))),
        ("Warning", (COUNCIL, SKOS.prefLabel, Literal("Coalitie", lang="nl"))),
        ("Warning", (COUNCIL, DCTERMS.source, BW["source/nergens"])),
        ("Warning", (BW["scheme/actors"], DCTERMS.title, Literal("Zonder taal"))),
    ],
    ids=lambda given: given if isinstance(given, str) else str(given[1]).rpartition("/")[2],
)
def test_what_the_profile_does_not_want_is_found(
    small: Graph, profile: Graph, severity: str, triple: tuple[URIRef, URIRef, URIRef]
) -> None:
    data = Graph() + small
    data.add(triple)

    assert results(data, profile).get(severity)
