"""The fixed words of the model, each with a label in Dutch and English."""

from collections.abc import Iterable
from typing import Literal

from brede_welvaart.model._convert import as_member, as_tuple
from brede_welvaart.model.text import Word


class Status(Word):
    """What a record rests on (*status*): a source says it so, or we made it from sources."""

    PUBLISHED = "published", "gepubliceerd", "published"
    EDITORIAL = "editorial", "van onze redactie", "editorial"


class Aspect(Word):
    """An aspect (*aspect*) of the plan-do-check-act cycle that a criterion is about."""

    PLAN = "plan", "afgesproken", "agreed"
    DO = "do", "gedaan", "done"
    CHECK = "check", "bekeken", "looked at"
    ACT = "act", "gebruikt", "used"


class Role(Word):
    """A role (*rol*) of an actor in a step."""

    DECIDES = "decides", "besluit", "decides"
    LEADS = "leads", "trekt", "leads"
    CONTRIBUTES = "contributes", "werkt mee", "contributes"
    IS_CONSULTED = "is_consulted", "wordt gevraagd", "is consulted"
    CHECKS = "checks", "controleert", "checks"


class AnswerStatus(Word):
    """A reason (*reden*) to give no level."""

    UNKNOWN = "unknown", "weet ik niet", "I do not know"
    NOT_APPLICABLE = "not_applicable", "geldt hier niet", "does not apply here"


class AnswerState(Word):
    """How a criterion stands (*beantwoord of niet*) once all responses are taken together."""

    ANSWERED = "answered", "beantwoord", "answered"
    UNKNOWN = "unknown", "niet bekend", "unknown"
    NOT_APPLICABLE = "not_applicable", "geldt hier niet", "does not apply here"
    UNANSWERED = "unanswered", "nog niet beantwoord", "not yet answered"


class Turn(Word):
    """What became of a criterion (*wat ervan werd*) from one date to a later one."""

    ROSE = "rose", "gestegen", "rose"
    FELL = "fell", "gedaald", "fell"
    STAYED = "stayed", "gelijk gebleven", "stayed the same"
    FIRST_ANSWERED = "first_answered", "voor het eerst beantwoord", "answered for the first time"
    ANSWERED_AGAIN = "answered_again", "weer beantwoord", "answered again"
    NO_LONGER_ANSWERED = "no_longer_answered", "niet meer beantwoord", "no longer answered"
    OPEN = "open", "nog open", "still open"
    NO_LONGER_APPLICABLE = "no_longer_applicable", "geldt niet meer", "does not apply any more"
    NOT_APPLICABLE = "not_applicable", "geldt hier niet", "does not apply here"
    NEWLY_ASKED = "newly_asked", "nieuw gevraagd", "newly asked"
    NO_LONGER_ASKED = "no_longer_asked", "niet meer gevraagd", "no longer asked"
    NOT_ASKED = "not_asked", "niet gevraagd", "not asked"


class Dimension(Word):
    """A dimension (*dimensie*) of broad well-being: here and now, later, elsewhere."""

    HERE_AND_NOW = "here_and_now", "hier en nu", "here and now"
    LATER = "later", "later", "later"
    ELSEWHERE = "elsewhere", "elders", "elsewhere"


class ActorKind(Word):
    """A kind of actor (*soort actor*)."""

    BESTUUR = "bestuur", "gemeentebestuur", "municipal government"
    ORGANISATIE = "organisatie", "gemeentelijke organisatie", "municipal organisation"
    SAMENLEVING = "samenleving", "samenleving", "society"
    REGIO = "regio", "regio", "region"
    MEDEOVERHEID = "medeoverheid", "andere overheid in de regio", "fellow authority"
    RIJK = "rijk", "Rijk", "national government"
    KENNIS = "kennis", "kennisinstelling", "knowledge institution"
    ADVIESRAAD = "adviesraad", "adviesraad", "advisory council"
    KOEPEL = "koepel", "koepel", "umbrella organisation"
    NETWERK = "netwerk", "netwerk", "network"


class MatchKind(Word):
    """A kind of match (*soort verband*): how another theme relates to this one."""

    EXACT = "exact", "hetzelfde", "the same"
    CLOSE = "close", "bijna hetzelfde", "close"
    BROAD = "broad", "ruimer", "broader"
    NARROW = "narrow", "nauwer", "narrower"


class RegionKind(Word):
    """A kind of region (*soort regio*)."""

    GEMEENTE = "gemeente", "gemeente", "municipality"
    COROP = "corop", "COROP-gebied", "COROP area"
    PROVINCIE = "provincie", "provincie", "province"
    LAND = "land", "land", "country"
    WIJK = "wijk", "wijk", "district"
    BUURT = "buurt", "buurt", "neighbourhood"


class DirectionBasis(Word):
    """What a direction rests on (*grond van de richting*): it was read, or we inferred it."""

    READ = "read", "gelezen", "read"
    INFERRED = "inferred", "afgeleid", "inferred"


class Sentiment(Word):
    """Which way an effect goes (*gunstig of ongunstig*); neutral is: looked at, no difference."""

    POSITIVE = "positive", "gunstig", "favourable"
    NEGATIVE = "negative", "ongunstig", "unfavourable"
    NEUTRAL = "neutral", "geen verschil", "no difference"


class Importance(Word):
    """How important an effect is (*belang*)."""

    LOW = "low", "minder belangrijk", "less important"
    MEDIUM = "medium", "tamelijk belangrijk", "fairly important"
    HIGH = "high", "belangrijk", "important"


class Horizon(Word):
    """When an effect is felt (*termijn*), in years from now."""

    NOW = "now", "nu", "now"
    YEARS_1_5 = "1_5", "over 1 tot 5 jaar", "in 1 to 5 years"
    YEARS_5_10 = "5_10", "over 5 tot 10 jaar", "in 5 to 10 years"
    YEARS_10_20 = "10_20", "over 10 tot 20 jaar", "in 10 to 20 years"
    YEARS_20_40 = "20_40", "over 20 tot 40 jaar", "in 20 to 40 years"
    YEARS_40_PLUS = "40_plus", "over 40 jaar of meer", "in 40 years or more"


class Place(Word):
    """Where an effect is felt (*plek*); inside the EU may still be the Netherlands."""

    STREET = "street", "straat", "street"
    NEIGHBOURHOOD = "neighbourhood", "buurt", "neighbourhood"
    DISTRICT = "district", "wijk", "district"
    MUNICIPALITY = "municipality", "gemeente", "municipality"
    REGION = "region", "regio", "region"
    PROVINCE = "province", "provincie", "province"
    NETHERLANDS = "netherlands", "heel Nederland", "the Netherlands"
    ABROAD_EU = "abroad_eu", "buitenland binnen de EU", "abroad, inside the EU"
    OUTSIDE_EU = "outside_eu", "buiten de EU", "outside the EU"
    INSIDE_EU = "inside_eu", "binnen de EU", "inside the EU"


class EvidenceKind(Word):
    """A kind of evidence (*soort onderbouwing*) of an effect."""

    EXPERT = "expert", "deskundige", "expert"
    LINK = "link", "verwijzing", "reference"
    DATA = "data", "cijfers", "figures"
    POLICY = "policy", "beleidsstuk", "policy paper"
    RESIDENT = "resident", "inwoner", "resident"


class FlagKind(Word):
    """A kind of flag (*soort aandachtspunt*)."""

    BLIND_SPOT = "blind_spot", "blinde vlek", "blind spot"
    NOBODY_LOOKED = "nobody_looked", "niemand keek", "nobody looked"
    ONE_SIDED = "one_sided", "eenzijdig", "one-sided"
    PASSED_ON_TO_LATER = "passed_on_to_later", "naar later geschoven", "passed on to later"
    PASSED_ON_TO_ELSEWHERE = (
        "passed_on_to_elsewhere",
        "naar elders geschoven",
        "passed on to elsewhere",
    )
    CONTESTED = "contested", "te bespreken", "to be discussed"
    UNSUPPORTED = "unsupported", "zonder onderbouwing", "without evidence"
    UNREVIEWED = "unreviewed", "niet nagekeken", "not reviewed"


# What may be given for a member: the member itself, or its plain text.
StatusLike = Status | Literal["published", "editorial"]
AspectLike = Aspect | Literal["plan", "do", "check", "act"]
RoleLike = Role | Literal["decides", "leads", "contributes", "is_consulted", "checks"]
AnswerStatusLike = AnswerStatus | Literal["unknown", "not_applicable"]
DimensionLike = Dimension | Literal["here_and_now", "later", "elsewhere"]
ActorKindLike = (
    ActorKind
    | Literal[
        "bestuur",
        "organisatie",
        "samenleving",
        "regio",
        "medeoverheid",
        "rijk",
        "kennis",
        "adviesraad",
        "koepel",
        "netwerk",
    ]
)
MatchKindLike = MatchKind | Literal["exact", "close", "broad", "narrow"]
RegionKindLike = RegionKind | Literal["gemeente", "corop", "provincie", "land", "wijk", "buurt"]
DirectionBasisLike = DirectionBasis | Literal["read", "inferred"]
SentimentLike = Sentiment | Literal["positive", "negative", "neutral"]
ImportanceLike = Importance | Literal["low", "medium", "high"]
HorizonLike = Horizon | Literal["now", "1_5", "5_10", "10_20", "20_40", "40_plus"]
PlaceLike = (
    Place
    | Literal[
        "street",
        "neighbourhood",
        "district",
        "municipality",
        "region",
        "province",
        "netherlands",
        "abroad_eu",
        "outside_eu",
        "inside_eu",
    ]
)
EvidenceKindLike = EvidenceKind | Literal["expert", "link", "data", "policy", "resident"]

# Converters for fields: they name the member of a plain text, and leave all else for the check.


def as_status(value: StatusLike) -> Status:
    """The status with this text."""
    return as_member(Status, value)


def as_role(value: RoleLike) -> Role:
    """The role with this text."""
    return as_member(Role, value)


def as_aspect(value: AspectLike | None) -> Aspect | None:
    """The aspect with this text, if there is one."""
    return None if value is None else as_member(Aspect, value)


def as_answer_status(value: AnswerStatusLike | None) -> AnswerStatus | None:
    """The status of an answer with this text, if there is one."""
    return None if value is None else as_member(AnswerStatus, value)


def as_dimension(value: DimensionLike | None) -> Dimension | None:
    """The dimension with this text, if there is one."""
    return None if value is None else as_member(Dimension, value)


def as_actor_kind(value: ActorKindLike | None) -> ActorKind | None:
    """The kind of actor with this text, if there is one."""
    return None if value is None else as_member(ActorKind, value)


def as_match_kind(value: MatchKindLike) -> MatchKind:
    """The kind of match with this text."""
    return as_member(MatchKind, value)


def as_region_kind(value: RegionKindLike) -> RegionKind:
    """The kind of region with this text."""
    return as_member(RegionKind, value)


def as_region_kinds(value: Iterable[RegionKindLike]) -> tuple[RegionKind, ...]:
    """The kinds of region with these texts, as a tuple."""
    kinds = as_tuple(value)
    return tuple(map(as_region_kind, kinds)) if isinstance(kinds, tuple) else kinds


def as_direction_basis(value: DirectionBasisLike | None) -> DirectionBasis | None:
    """What a direction rests on, by its text, if there is one."""
    return None if value is None else as_member(DirectionBasis, value)


def as_sentiment(value: SentimentLike | None) -> Sentiment | None:
    """The sentiment with this text, if there is one."""
    return None if value is None else as_member(Sentiment, value)


def as_importance(value: ImportanceLike | None) -> Importance | None:
    """The importance with this text, if there is one."""
    return None if value is None else as_member(Importance, value)


def as_horizons(value: Iterable[HorizonLike]) -> tuple[Horizon, ...]:
    """The horizons with these texts, as a tuple."""
    given = as_tuple(value)
    return tuple(as_member(Horizon, item) for item in given) if isinstance(given, tuple) else given


def as_places(value: Iterable[PlaceLike]) -> tuple[Place, ...]:
    """The places with these texts, as a tuple."""
    given = as_tuple(value)
    return tuple(as_member(Place, item) for item in given) if isinstance(given, tuple) else given


def as_evidence_kind(value: EvidenceKindLike) -> EvidenceKind:
    """The kind of evidence with this text."""
    return as_member(EvidenceKind, value)
