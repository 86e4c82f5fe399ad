"""The canonical data as SKOS in JSON-LD, after the Dutch profile NL-SBB."""

from typing import Any

from brede_welvaart._catalogue.edition import Catalogue
from brede_welvaart._data import loading
from brede_welvaart._export.skos_address import Addresses
from brede_welvaart._export.skos_lists import actor_nodes, indicator_nodes
from brede_welvaart._export.skos_node import SCHEME, finished, source_node
from brede_welvaart._export.skos_plan import plan_nodes
from brede_welvaart._export.skos_themes import theme_nodes
from brede_welvaart._export.skos_words import LICENCE, context


def skos(base: str, edition: str | None = None) -> dict[str, Any]:
    """Steps, criteria, themes, actors and indicators as concepts: linked data by NL-SBB.

    Args:
        base: Under which address they are published, which is for you to choose: an absolute http,
            https or urn address of ASCII signs, such as ``https://voorbeeld.nl/begrippen/``. Each
            address is this base, a kind, a slash and a key, such as ``theme/cbs.wonen``.
        edition: The edition of the data; None is the newest.

    Returns:
        A JSON-LD document as plain values, which `json.dumps` writes as text; a fresh copy each
        time. Its ``@context`` needs no network; its ``@graph`` has the concept schemes, concepts,
        collections and source documents.

    Raises:
        DataError: If no addresses can be made with this base; it says why.
        UnknownIdError: If there is no such edition.

    >>> document = skos("https://voorbeeld.nl/begrippen/")
    >>> nodes = {node["@id"]: node for node in document["@graph"]}
    >>> nodes["https://voorbeeld.nl/begrippen/theme/cbs.wonen"]["prefLabel"]
    {'nl': 'Wonen', 'en': 'Housing'}
    """
    at = Addresses(base)
    name = loading.known_edition(edition)
    parts = Catalogue(
        edition=name,
        plan=loading.load_plan(name),
        actors=loading.load_actors(name),
        schemes=loading.load_schemes(name),
        themes=loading.load_themes(name),
        sources=loading.load_sources(name),
        indicators=loading.load_indicators(name),
    )
    return document(at, parts)


def document(at: Addresses, data: Catalogue) -> dict[str, Any]:
    """All of a catalogue but its regions as JSON-LD.

    Args:
        at: The addresses.
        data: A catalogue that holds together.
    """
    nodes = [
        *plan_nodes(at, data.plan),
        *theme_nodes(at, data.schemes, data.themes),
        *actor_nodes(at, data.actors),
        *indicator_nodes(at, data.indicators, data.themes),
    ]
    for node in nodes:
        if node["@type"] == SCHEME:
            node |= {"license": [LICENCE], "versionInfo": data.edition}
    named = {address for node in nodes for address in node.get("source", ())}
    sources = (source_node(at, source) for source in data.sources)
    return {
        "@context": context(),
        "@graph": finished([*nodes, *(node for node in sources if node["@id"] in named)]),
    }
