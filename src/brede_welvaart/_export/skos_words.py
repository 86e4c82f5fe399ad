"""What is written as SKOS beside the data: the context, and the few words of our own."""

from typing import Any

from brede_welvaart.model.text import Text

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def _of_language(term: str) -> dict[str, str]:
    return {"@id": term, "@container": "@language"}


def _of_addresses(term: str) -> dict[str, str]:
    return {"@id": term, "@type": "@id"}


def context() -> dict[str, Any]:
    """The JSON-LD context, made anew each time: what each key of a node means.

    It stands in the document itself, so that reading one needs no network.
    """
    texts = ["prefLabel", "altLabel", "definition", "scopeNote", "editorialNote", "historyNote"]
    links = ["inScheme", "topConceptOf", "hasTopConcept", "broader", "narrower", "related"]
    matches = ["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"]
    return {
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "owl": "http://www.w3.org/2002/07/owl#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "title": _of_language("dct:title"),
        "comment": _of_language("rdfs:comment"),
        **{name: _of_language(f"skos:{name}") for name in texts},
        "notation": "skos:notation",
        **{name: _of_addresses(f"skos:{name}") for name in [*links, *matches, "member"]},
        "source": _of_addresses("dct:source"),
        "license": _of_addresses("dct:license"),
        "page": _of_addresses("foaf:page"),
        "bibliographicCitation": "dct:bibliographicCitation",
        "issued": "dct:issued",
        "modified": "dct:modified",
        "versionInfo": "owl:versionInfo",
        "deprecated": "owl:deprecated",
    }


EDITORIAL = Text(
    "Van onze redactie: gemaakt op grond van de genoemde bronnen.",
    "Editorial: made by us, built on the sources named.",
)
OWN_WORDS = Text(
    "De omschrijving is in onze eigen woorden.",
    "The definition is in our own words.",
)
OWN_MATCHES = Text(
    "De verbanden met begrippen in andere kaders zijn van ons, niet van de uitgever.",
    "The matches with concepts in other schemes are ours, not the publisher's.",
)
LISTED = Text(
    "De omschrijving is een opsomming, gemaakt uit de gegevens.",
    "The definition is a list, made from the data.",
)
WITHDRAWN = Text("Vervallen op {day}.", "Withdrawn on {day}.")
CRITERION = Text("{step}, criterium {number}", "{step}, criterion {number}")
DIMENSION = Text(
    "De thema's van deze lijst die gaan over {dimension}: {themes}.",
    "The themes of this list that are about {dimension}: {themes}.",
)
ACTORS = Text("Actoren rond brede welvaart", "Actors around broad well-being")
ABOUT_ACTORS = Text(
    "Wie er in een gemeente en daarbuiten meedoet aan brede welvaart.",
    "Who takes part in broad well-being, in a municipality and outside it.",
)
INDICATORS = Text(
    "Indicatoren van de Regionale Monitor Brede Welvaart",
    "Indicators of the regional monitor of well-being",
)
ABOUT_INDICATORS = Text(
    "Wat de regionale monitor van het CBS meet, met de namen zoals ze opnieuw zijn gepubliceerd.",
    "What the regional monitor of CBS measures, with the names as they were republished.",
)
CRITERIA_OF = Text("Criteria: {word}", "Criteria: {word}")
QUALIFIED = Text("{name} ({qualifier})", "{name} ({qualifier})")
MATCH_NOTE = Text("{name}: {note}", "{name}: {note}")
MEASURED = Text("{name}: {unit}", "{name}: {unit}")
