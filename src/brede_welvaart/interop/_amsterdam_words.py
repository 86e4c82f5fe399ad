"""The words of a project of Amsterdam's scan, and ours."""

import re
import unicodedata
from urllib.parse import unquote

from brede_welvaart.model.vocabulary import EvidenceKind, Horizon, Importance, Place, Sentiment

#: The scheme of each template, the one by default first.
TEMPLATES = {"DEFAULT": "amsterdam", "V1_1": "amsterdam_v1_1"}
SENTIMENTS = {
    "POSITIVE": Sentiment.POSITIVE,
    "NEGATIVE": Sentiment.NEGATIVE,
    "NEUTRAL": Sentiment.NEUTRAL,
}
IMPORTANCES = {"LOW": Importance.LOW, "MEDIUM": Importance.MEDIUM, "HIGH": Importance.HIGH}
HORIZONS = {
    "NOW": Horizon.NOW,
    "ONE_TO_FIVE_Y": Horizon.YEARS_1_5,
    "FIVE_TO_TEN_Y": Horizon.YEARS_5_10,
    "TEN_TO_TWENTY_Y": Horizon.YEARS_10_20,
    "TWENTY_TO_FORTY_Y": Horizon.YEARS_20_40,
    "FORTY_PLUS_Y": Horizon.YEARS_40_PLUS,
}
#: Inside the EU may be inside the Netherlands too: there is no word for abroad in the EU.
PLACES = {
    "STREET": Place.STREET,
    "NEIGHBORHOOD": Place.NEIGHBOURHOOD,
    "CITY_DISTRICT": Place.DISTRICT,
    "CITY": Place.MUNICIPALITY,
    "PROVINCE": Place.PROVINCE,
    "INSIDE_EU": Place.INSIDE_EU,
    "OUTSIDE_EU": Place.OUTSIDE_EU,
}
EVIDENCE = {
    "EXPERT": EvidenceKind.EXPERT,
    "LINK": EvidenceKind.LINK,
    "DATA": EvidenceKind.DATA,
    "POLICY": EvidenceKind.POLICY,
    "RESIDENT": EvidenceKind.RESIDENT,
}
#: What stands where a project has no title and a scan needs one.
UNTITLED = "Zonder titel"


def slug(text: str) -> str:
    """A slug or a name in one spelling: lower case, words joined by ``_``.

    >>> slug("Consumptie en Inkomen") == slug("consumptie-en-inkomen")
    True
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return "_".join(re.findall(r"\w+", plain.replace("_", " ")))


def plain_link(link: str) -> str:
    """A link as people know it: their tool sends addresses with every sign of them encoded.

    >>> plain_link("https%3A%2F%2Fexample.org%2Fnota")
    'https://example.org/nota'
    """
    return unquote(link) if re.match(r"https?%3a", link, re.IGNORECASE) else link
