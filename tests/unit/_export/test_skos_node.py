"""What the parts of a SKOS graph have in common."""

import datetime as dt

import attrs
import pytest

import brede_welvaart as bw
from brede_welvaart import Text
from brede_welvaart._export import skos_node
from brede_welvaart._export.skos_address import Addresses

AT = Addresses("urn:voorbeeld:")
SOURCE = bw.Source("bron", "Een titel", "Een uitgever")


def test_texts_stand_by_language_as_one_or_as_a_list() -> None:
    one, two, dutch = Text("een", "one"), Text("twee", "two"), Text("drie")

    assert skos_node.in_languages(one) == {"nl": "een", "en": "one"}
    assert skos_node.in_languages(one, None, two) == {"nl": ["een", "twee"], "en": ["one", "two"]}
    assert skos_node.in_languages(dutch, one) == {"nl": ["drie", "een"], "en": "one"}
    assert skos_node.in_languages(dutch) == {"nl": "drie"}
    assert skos_node.in_languages(None) == skos_node.in_languages() == {}


def test_a_text_in_another_stays_what_it_is() -> None:
    template = Text("{a} en {b}", "{a} and {b}")

    assert skos_node.filled(template, a=Text("{b}", "{c!r}"), b="{}") == Text(
        "{b} en {}", "{c!r} and {}"
    )
    assert skos_node.filled(template, a=Text("een"), b="twee") == Text("een en twee")


def test_texts_are_joined_in_the_languages_that_all_have() -> None:
    assert skos_node.joined(", ", [Text("een", "one"), Text("twee", "two")]) == Text(
        "een, twee", "one, two"
    )
    assert skos_node.joined(", ", [Text("een", "one"), Text("twee")]) == Text("een, twee")


def concept(key: str, **parts: object) -> skos_node.Node:
    return skos_node.concept(
        AT, "actor", key, of="actors", notation=key, label=Text(key), definition=None, **parts
    )


def test_a_concept_without_a_wider_one_is_a_top_concept() -> None:
    top = concept("a")
    under = concept("b", broader=[top["@id"]])

    assert top["topConceptOf"] == top["inScheme"] == ["urn:voorbeeld:scheme/actors"]
    assert "broader" not in top
    assert under["broader"] == ["urn:voorbeeld:actor/a"]
    assert "topConceptOf" not in under


def test_what_is_editorial_is_said_to_maintainers_and_what_is_published_is_not() -> None:
    actor = bw.Actor("a", Text("A"), status="editorial", sources=("bron",))
    published = attrs.evolve(actor, status="published")

    found = skos_node.about(AT, actor)
    assert found["source"] == ["urn:voorbeeld:source/bron"]
    assert found["editorialNote"]["nl"].startswith("Van onze redactie")
    assert skos_node.about(AT, published)["editorialNote"] == {}
    noted = skos_node.about(AT, actor, Text("Let op"))["editorialNote"]
    assert noted["nl"] == [found["editorialNote"]["nl"], "Let op"]


def test_what_was_dropped_says_so_with_the_day() -> None:
    assert skos_node.dropped(None) == {}
    assert skos_node.dropped(dt.date(2027, 3, 1)) == {
        "deprecated": True,
        "historyNote": {"nl": "Vervallen op 2027-03-01.", "en": "Withdrawn on 2027-03-01."},
        "modified": {"@value": "2027-03-01", "@type": "xsd:date"},
    }


@pytest.mark.parametrize(
    ("date", "kind"),
    [("2022", "xsd:gYear"), ("2022-04", "xsd:gYearMonth"), ("2022-04-20", "xsd:date")],
)
def test_a_date_is_of_its_kind(date: str, kind: str) -> None:
    found = skos_node.source_node(AT, attrs.evolve(SOURCE, date=date))

    assert found["issued"] == {"@value": date, "@type": kind}
    assert found["modified"] is None


def test_a_source_has_its_title_address_and_credit() -> None:
    found = skos_node.source_node(AT, attrs.evolve(SOURCE, url="https://voorbeeld.nl/<a>"))

    assert found["@id"] == "urn:voorbeeld:source/bron"
    assert found["title"] == {"und": "Een titel"}
    assert found["page"] == ["https://voorbeeld.nl/%3Ca%3E"]
    assert found["bibliographicCitation"].startswith("Een uitgever: Een titel")
    assert skos_node.source_node(AT, SOURCE)["page"] == []


def test_every_link_stands_at_both_ends_once() -> None:
    scheme = skos_node.scheme(AT, "actors", Text("Actoren"), None)
    top = concept("a", related=["urn:voorbeeld:actor/b"])
    under = concept("b", broader=[top["@id"]], related=[top["@id"]])

    found = {node["@id"]: node for node in skos_node.finished([scheme, top, under])}

    assert found["urn:voorbeeld:scheme/actors"]["hasTopConcept"] == ["urn:voorbeeld:actor/a"]
    assert found["urn:voorbeeld:actor/a"]["narrower"] == ["urn:voorbeeld:actor/b"]
    assert found["urn:voorbeeld:actor/a"]["related"] == ["urn:voorbeeld:actor/b"]
    assert found["urn:voorbeeld:actor/b"]["related"] == ["urn:voorbeeld:actor/a"]


def test_what_is_empty_is_left_out() -> None:
    (found,) = skos_node.finished([skos_node.scheme(AT, "actors", Text("Actoren"), None)])

    assert found == {
        "@id": "urn:voorbeeld:scheme/actors",
        "@type": "skos:ConceptScheme",
        "title": {"nl": "Actoren"},
    }


def test_a_dropped_concept_keeps_no_link_but_that_with_its_scheme() -> None:
    scheme = skos_node.scheme(AT, "actors", Text("Actoren"), None)
    gone = concept("a", **skos_node.dropped(dt.date(2027, 3, 1)), related=["urn:voorbeeld:actor/b"])
    other = concept("b", related=[gone["@id"]], closeMatch=[gone["@id"]])
    group = skos_node.collection(AT, "actor_kind.rijk", Text("Rijk"), [gone["@id"], other["@id"]])

    found = {
        node["@id"].rpartition("/")[2]: node
        for node in skos_node.finished([scheme, gone, other, group])
    }

    assert found["a"]["inScheme"] == ["urn:voorbeeld:scheme/actors"]
    assert found["a"]["deprecated"] is True
    assert not {"topConceptOf", "related"} & found["a"].keys()
    assert not {"related", "closeMatch"} & found["b"].keys()
    assert found["actors"]["hasTopConcept"] == ["urn:voorbeeld:actor/b"]
    assert found["actor_kind.rijk"]["member"] == ["urn:voorbeeld:actor/b"]
