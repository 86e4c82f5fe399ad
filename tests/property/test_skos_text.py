"""Whatever a text says, in linked data it is that text and nothing else."""

import json

import attrs
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import SKOS

import brede_welvaart as bw
from brede_welvaart._export.skos_address import Addresses
from brede_welvaart._export.skos_graph import document

BASE = "urn:voorbeeld:"
EMPTY = attrs.evolve(
    bw.catalogue(),
    plan=attrs.evolve(bw.plan(), steps=bw.steps()[:1]),
    actors=(),
    schemes=(),
    themes=(),
    indicators=(),
)
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1).filter(str.strip)


def written(actor: bw.Actor) -> Graph:
    found = document(Addresses(BASE), attrs.evolve(EMPTY, actors=(actor,)))
    return Graph().parse(data=json.dumps(found), format="json-ld")


SIZE = len(written(bw.Actor("a", bw.Text("a", "b"), summary=bw.Text("c"))))


@given(TEXTS, TEXTS, TEXTS)
def test_a_text_is_one_literal_with_its_language(nl: str, en: str, summary: str) -> None:
    found = written(bw.Actor("a", bw.Text(nl, en), summary=bw.Text(summary)))

    actor = URIRef(f"{BASE}actor/a")
    labels = set(found.objects(actor, SKOS.prefLabel))
    assert labels == {Literal(nl, lang="nl"), Literal(en, lang="en")}
    assert found.value(actor, SKOS.definition) == Literal(summary, lang="nl")
    assert len(found) == SIZE
