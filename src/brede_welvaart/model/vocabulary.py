"""The fixed words of the model, each with a label in Dutch and English."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Literal

from brede_welvaart.model._convert import as_member, as_tuple
from brede_welvaart.model.text import Text


class _Word(StrEnum):
    """A fixed word: compares equal to its plain text."""

    @property
    def label(self) -> Text:
        """What people read for this word."""
        return Text(*_LABELS[type(self).__name__, self.value])


class Status(_Word):
    """What a record rests on (*status*): a source says it so, or we made it from sources."""

    PUBLISHED = "published"
    EDITORIAL = "editorial"


class Aspect(_Word):
    """An aspect (*aspect*) of the plan-do-check-act cycle that a criterion is about."""

    PLAN = "plan"
    DO = "do"
    CHECK = "check"
    ACT = "act"


class Role(_Word):
    """A role (*rol*) of an actor in a step."""

    DECIDES = "decides"
    LEADS = "leads"
    CONTRIBUTES = "contributes"
    IS_CONSULTED = "is_consulted"
    CHECKS = "checks"


class AnswerStatus(_Word):
    """A reason (*reden*) to give no level."""

    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class AnswerState(_Word):
    """How a criterion stands (*beantwoord of niet*) once all responses are taken together."""

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    UNANSWERED = "unanswered"


class Turn(_Word):
    """What became of a criterion (*wat ervan werd*) from one date to a later one."""

    ROSE = "rose"
    FELL = "fell"
    STAYED = "stayed"
    FIRST_ANSWERED = "first_answered"
    ANSWERED_AGAIN = "answered_again"
    NO_LONGER_ANSWERED = "no_longer_answered"
    OPEN = "open"
    NO_LONGER_APPLICABLE = "no_longer_applicable"
    NOT_APPLICABLE = "not_applicable"
    NEWLY_ASKED = "newly_asked"
    NO_LONGER_ASKED = "no_longer_asked"
    NOT_ASKED = "not_asked"


class Dimension(_Word):
    """A dimension (*dimensie*) of broad well-being: here and now, later, elsewhere."""

    HERE_AND_NOW = "here_and_now"
    LATER = "later"
    ELSEWHERE = "elsewhere"


class ActorKind(_Word):
    """A kind of actor (*soort actor*)."""

    BESTUUR = "bestuur"
    ORGANISATIE = "organisatie"
    SAMENLEVING = "samenleving"
    REGIO = "regio"
    MEDEOVERHEID = "medeoverheid"
    RIJK = "rijk"
    KENNIS = "kennis"
    ADVIESRAAD = "adviesraad"
    KOEPEL = "koepel"
    NETWERK = "netwerk"


class MatchKind(_Word):
    """A kind of match (*soort verband*): how another theme relates to this one."""

    EXACT = "exact"
    CLOSE = "close"
    BROAD = "broad"
    NARROW = "narrow"


class RegionKind(_Word):
    """A kind of region (*soort regio*)."""

    GEMEENTE = "gemeente"
    COROP = "corop"
    PROVINCIE = "provincie"
    LAND = "land"
    WIJK = "wijk"
    BUURT = "buurt"


class DirectionBasis(_Word):
    """What a direction rests on (*grond van de richting*): it was read, or we inferred it."""

    READ = "read"
    INFERRED = "inferred"


class Sentiment(_Word):
    """Which way an effect goes (*gunstig of ongunstig*); neutral is: looked at, no difference."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    NEUTRAL = "neutral"


class Importance(_Word):
    """How important an effect is (*belang*)."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Horizon(_Word):
    """When an effect is felt (*termijn*), in years from now."""

    NOW = "now"
    YEARS_1_5 = "1_5"
    YEARS_5_10 = "5_10"
    YEARS_10_20 = "10_20"
    YEARS_20_40 = "20_40"
    YEARS_40_PLUS = "40_plus"


class Place(_Word):
    """Where an effect is felt (*plek*); inside the EU may still be the Netherlands."""

    STREET = "street"
    NEIGHBOURHOOD = "neighbourhood"
    DISTRICT = "district"
    MUNICIPALITY = "municipality"
    REGION = "region"
    PROVINCE = "province"
    NETHERLANDS = "netherlands"
    ABROAD_EU = "abroad_eu"
    OUTSIDE_EU = "outside_eu"
    INSIDE_EU = "inside_eu"


class EvidenceKind(_Word):
    """A kind of evidence (*soort onderbouwing*) of an effect."""

    EXPERT = "expert"
    LINK = "link"
    DATA = "data"
    POLICY = "policy"
    RESIDENT = "resident"


class FlagKind(_Word):
    """A kind of flag (*soort aandachtspunt*)."""

    BLIND_SPOT = "blind_spot"
    NOBODY_LOOKED = "nobody_looked"
    ONE_SIDED = "one_sided"
    PASSED_ON_TO_LATER = "passed_on_to_later"
    PASSED_ON_TO_ELSEWHERE = "passed_on_to_elsewhere"
    CONTESTED = "contested"
    UNSUPPORTED = "unsupported"
    UNREVIEWED = "unreviewed"


_LABELS: dict[tuple[str, str], tuple[str, str]] = {
    ("Status", "published"): ("gepubliceerd", "published"),
    ("Status", "editorial"): ("van onze redactie", "editorial"),
    ("Aspect", "plan"): ("afgesproken", "agreed"),
    ("Aspect", "do"): ("gedaan", "done"),
    ("Aspect", "check"): ("bekeken", "looked at"),
    ("Aspect", "act"): ("gebruikt", "used"),
    ("Role", "decides"): ("besluit", "decides"),
    ("Role", "leads"): ("trekt", "leads"),
    ("Role", "contributes"): ("werkt mee", "contributes"),
    ("Role", "is_consulted"): ("wordt gevraagd", "is consulted"),
    ("Role", "checks"): ("controleert", "checks"),
    ("AnswerStatus", "unknown"): ("weet ik niet", "I do not know"),
    ("AnswerStatus", "not_applicable"): ("geldt hier niet", "does not apply here"),
    ("AnswerState", "answered"): ("beantwoord", "answered"),
    ("AnswerState", "unknown"): ("niet bekend", "unknown"),
    ("AnswerState", "not_applicable"): ("geldt hier niet", "does not apply here"),
    ("AnswerState", "unanswered"): ("nog niet beantwoord", "not yet answered"),
    ("Turn", "rose"): ("gestegen", "rose"),
    ("Turn", "fell"): ("gedaald", "fell"),
    ("Turn", "stayed"): ("gelijk gebleven", "stayed the same"),
    ("Turn", "first_answered"): ("voor het eerst beantwoord", "answered for the first time"),
    ("Turn", "answered_again"): ("weer beantwoord", "answered again"),
    ("Turn", "no_longer_answered"): ("niet meer beantwoord", "no longer answered"),
    ("Turn", "open"): ("nog open", "still open"),
    ("Turn", "no_longer_applicable"): ("geldt niet meer", "does not apply any more"),
    ("Turn", "not_applicable"): ("geldt hier niet", "does not apply here"),
    ("Turn", "newly_asked"): ("nieuw gevraagd", "newly asked"),
    ("Turn", "no_longer_asked"): ("niet meer gevraagd", "no longer asked"),
    ("Turn", "not_asked"): ("niet gevraagd", "not asked"),
    ("Dimension", "here_and_now"): ("hier en nu", "here and now"),
    ("Dimension", "later"): ("later", "later"),
    ("Dimension", "elsewhere"): ("elders", "elsewhere"),
    ("ActorKind", "bestuur"): ("gemeentebestuur", "municipal government"),
    ("ActorKind", "organisatie"): ("gemeentelijke organisatie", "municipal organisation"),
    ("ActorKind", "samenleving"): ("samenleving", "society"),
    ("ActorKind", "regio"): ("regio", "region"),
    ("ActorKind", "medeoverheid"): ("andere overheid in de regio", "fellow authority"),
    ("ActorKind", "rijk"): ("Rijk", "national government"),
    ("ActorKind", "kennis"): ("kennisinstelling", "knowledge institution"),
    ("ActorKind", "adviesraad"): ("adviesraad", "advisory council"),
    ("ActorKind", "koepel"): ("koepel", "umbrella organisation"),
    ("ActorKind", "netwerk"): ("netwerk", "network"),
    ("MatchKind", "exact"): ("hetzelfde", "the same"),
    ("MatchKind", "close"): ("bijna hetzelfde", "close"),
    ("MatchKind", "broad"): ("ruimer", "broader"),
    ("MatchKind", "narrow"): ("nauwer", "narrower"),
    ("RegionKind", "gemeente"): ("gemeente", "municipality"),
    ("RegionKind", "corop"): ("COROP-gebied", "COROP area"),
    ("RegionKind", "provincie"): ("provincie", "province"),
    ("RegionKind", "land"): ("land", "country"),
    ("RegionKind", "wijk"): ("wijk", "district"),
    ("RegionKind", "buurt"): ("buurt", "neighbourhood"),
    ("DirectionBasis", "read"): ("gelezen", "read"),
    ("DirectionBasis", "inferred"): ("afgeleid", "inferred"),
    ("Sentiment", "positive"): ("gunstig", "favourable"),
    ("Sentiment", "negative"): ("ongunstig", "unfavourable"),
    ("Sentiment", "neutral"): ("geen verschil", "no difference"),
    ("Importance", "low"): ("minder belangrijk", "less important"),
    ("Importance", "medium"): ("tamelijk belangrijk", "fairly important"),
    ("Importance", "high"): ("belangrijk", "important"),
    ("Horizon", "now"): ("nu", "now"),
    ("Horizon", "1_5"): ("over 1 tot 5 jaar", "in 1 to 5 years"),
    ("Horizon", "5_10"): ("over 5 tot 10 jaar", "in 5 to 10 years"),
    ("Horizon", "10_20"): ("over 10 tot 20 jaar", "in 10 to 20 years"),
    ("Horizon", "20_40"): ("over 20 tot 40 jaar", "in 20 to 40 years"),
    ("Horizon", "40_plus"): ("over 40 jaar of meer", "in 40 years or more"),
    ("Place", "street"): ("straat", "street"),
    ("Place", "neighbourhood"): ("buurt", "neighbourhood"),
    ("Place", "district"): ("wijk", "district"),
    ("Place", "municipality"): ("gemeente", "municipality"),
    ("Place", "region"): ("regio", "region"),
    ("Place", "province"): ("provincie", "province"),
    ("Place", "netherlands"): ("heel Nederland", "the Netherlands"),
    ("Place", "abroad_eu"): ("buitenland binnen de EU", "abroad, inside the EU"),
    ("Place", "outside_eu"): ("buiten de EU", "outside the EU"),
    ("Place", "inside_eu"): ("binnen de EU", "inside the EU"),
    ("EvidenceKind", "expert"): ("deskundige", "expert"),
    ("EvidenceKind", "link"): ("verwijzing", "reference"),
    ("EvidenceKind", "data"): ("cijfers", "figures"),
    ("EvidenceKind", "policy"): ("beleidsstuk", "policy paper"),
    ("EvidenceKind", "resident"): ("inwoner", "resident"),
    ("FlagKind", "blind_spot"): ("blinde vlek", "blind spot"),
    ("FlagKind", "nobody_looked"): ("niemand keek", "nobody looked"),
    ("FlagKind", "one_sided"): ("eenzijdig", "one-sided"),
    ("FlagKind", "passed_on_to_later"): ("naar later geschoven", "passed on to later"),
    ("FlagKind", "passed_on_to_elsewhere"): ("naar elders geschoven", "passed on to elsewhere"),
    ("FlagKind", "contested"): ("te bespreken", "to be discussed"),
    ("FlagKind", "unsupported"): ("zonder onderbouwing", "without evidence"),
    ("FlagKind", "unreviewed"): ("niet nagekeken", "not reviewed"),
}

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
