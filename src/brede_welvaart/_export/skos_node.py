"""What the parts of a SKOS graph have in common: texts, sources, status, links to and fro."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from brede_welvaart._export.skos_address import Addresses, encoded
from brede_welvaart._export.skos_words import EDITORIAL, WITHDRAWN
from brede_welvaart.model.source import Source
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Status

if TYPE_CHECKING:
    from brede_welvaart.model.actor import Actor
    from brede_welvaart.model.indicator import Indicator
    from brede_welvaart.model.plan import Step
    from brede_welvaart.model.theme import Theme, ThemeScheme

#: A node of the graph, as JSON-LD.
Node = dict[str, Any]

SCHEME = "skos:ConceptScheme"
_CONCEPT = "skos:Concept"
#: What a link is from the other side. Matches of themes stand at both sides in the data.
_MIRRORS = {
    "topConceptOf": "hasTopConcept",
    "broader": "narrower",
    "related": "related",
    "relatedMatch": "relatedMatch",
}
_MATCHES = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch")
# By its length, what kind of date an ISO text is.
_DATES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def in_languages(*texts: Text | None) -> dict[str, Any]:
    """Texts by language; a list where there is more than one.

    >>> in_languages(Text("Wonen", "Housing"), None)
    {'nl': 'Wonen', 'en': 'Housing'}
    """
    found: dict[str, Any] = {}
    for lang in ("nl", "en"):
        said = [getattr(text, lang) for text in texts if text and getattr(text, lang)]
        if said:
            found[lang] = said if len(said) > 1 else said[0]
    return found


def filled(template: Text, **words: Text | str) -> Text:
    """A text with these words in it; only in Dutch if one of the words is only in Dutch.

    >>> filled(Text("Criteria: {word}", "Criteria: {word}"), word=Text("gedaan", "done")).en
    'Criteria: done'
    """
    dutch = {name: word if isinstance(word, str) else word.nl for name, word in words.items()}
    other = {name: word if isinstance(word, str) else word.en for name, word in words.items()}
    en = None if None in other.values() else template.get("en").format(**other)
    return Text(template.nl.format(**dutch), en)


def joined(separator: str, texts: Sequence[Text]) -> Text:
    """Texts as one; only in Dutch if one of them is only in Dutch.

    >>> joined(", ", [Text("Wonen", "Housing"), Text("Milieu")])
    Text(nl='Wonen, Milieu', en=None)
    """
    other = [text.en for text in texts if text.en is not None]
    en = separator.join(other) if len(other) == len(texts) else None
    return Text(separator.join(text.nl for text in texts), en)


def scheme(at: Addresses, key: str, title: Text, comment: Text | None, **parts: object) -> Node:
    """A concept scheme (*begrippenkader*)."""
    texts = {"title": in_languages(title), "comment": in_languages(comment)}
    return {"@id": at.of("scheme", key), "@type": SCHEME, **texts, **parts}


def concept(  # noqa: PLR0913 (what every concept has)
    at: Addresses,
    kind: str,
    key: str,
    *,
    of: str,
    notation: str,
    label: Text,
    definition: Text | None,
    broader: Iterable[str] = (),
    **parts: object,
) -> Node:
    """A concept (*begrip*).

    Args:
        at: The addresses.
        kind: What kind of record it is.
        key: By what it is known within its kind.
        of: The key of its scheme.
        notation: By what it is known within its scheme.
        label: What it is called.
        definition: What it is.
        broader: The addresses of wider concepts; without any it is a top concept of its scheme.
        parts: What else is said of it.
    """
    schemes = [at.of("scheme", of)]
    above = list(broader)
    return {
        "@id": at.of(kind, key),
        "@type": _CONCEPT,
        "inScheme": schemes,
        "notation": notation,
        "prefLabel": in_languages(label),
        "definition": in_languages(definition),
        **({"broader": above} if above else {"topConceptOf": list(schemes)}),
        **parts,
    }


def collection(at: Addresses, key: str, label: Text, members: Iterable[str]) -> Node:
    """A collection (*collectie*) of concepts with something in common."""
    texts = {"prefLabel": in_languages(label), "member": list(members)}
    return {"@id": at.of("collection", key), "@type": "skos:Collection", **texts}


def about(
    at: Addresses, record: "Actor | Indicator | Step | Theme | ThemeScheme", *notes: Text
) -> Node:
    """On what a record rests, whose it is, and whether it was dropped."""
    return {
        "source": [at.of("source", key) for key in record.sources],
        "editorialNote": in_languages(*whose(record.status), *notes),
        **dropped(record.withdrawn),
    }


def whose(status: Status) -> tuple[Text, ...]:
    """What a maintainer is told of a record that is ours; nothing of one that a source gives."""
    return (EDITORIAL,) if status is Status.EDITORIAL else ()


def dropped(withdrawn: dt.date | None) -> Node:
    """What is said of a record that was dropped, and nothing of one that was not."""
    if withdrawn is None:
        return {}
    day = withdrawn.isoformat()
    history = in_languages(filled(WITHDRAWN, day=day))
    return {"deprecated": True, "historyNote": history, "modified": _date(day)}


def source_node(at: Addresses, source: Source) -> Node:
    """A source document (*brondocument*)."""
    return {
        "@id": at.of("source", source.id),
        "@type": "foaf:Document",
        # The profile wants a language; in which one a title was published is not in the data.
        "title": {"und": source.title},
        "comment": in_languages(source.note),
        "page": [encoded(source.url)] if source.url else [],
        "bibliographicCitation": source.credit,
        "issued": _date(source.date),
        "modified": _date(source.updated),
    }


def _date(text: str | None) -> Node | None:
    return None if text is None else {"@value": text, "@type": _DATES[len(text)]}


def finished(nodes: list[Node]) -> list[Node]:
    """The nodes with every link at both of its ends, and without what is empty.

    A concept that was dropped keeps its address, texts, scheme and sources, but no other links.
    """
    _unlink(nodes)
    _link_back(nodes)
    return [{key: value for key, value in node.items() if _says(value)} for node in nodes]


def _says(value: object) -> bool:
    return value not in ([], {}, None)


def _unlink(nodes: list[Node]) -> None:
    """Take away every link from and to a concept that was dropped."""
    gone = {node["@id"] for node in nodes if node["@type"] == _CONCEPT and "deprecated" in node}
    for node in nodes:
        for link in {*_MIRRORS, *_MATCHES, "member"} & node.keys():
            left = [other for other in node[link] if other not in gone]
            node[link] = [] if node["@id"] in gone else left


def _link_back(nodes: list[Node]) -> None:
    """Put every link at its other end as well."""
    known = {node["@id"]: node for node in nodes}
    for node in nodes:
        for link, back in _MIRRORS.items():
            for other in tuple(node.get(link, ())):
                links = known[other].setdefault(back, [])
                if node["@id"] not in links:
                    links.append(node["@id"])
