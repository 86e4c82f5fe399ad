"""The fixed words of the model, each with a label in Dutch and English."""

from collections.abc import Iterable
from enum import StrEnum

from brede_welvaart.model._check import as_member, as_tuple
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


class DirectionBasis(_Word):
    """What a direction rests on (*grond van de richting*): it was read, or we inferred it."""

    READ = "read"
    INFERRED = "inferred"


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
    ("DirectionBasis", "read"): ("gelezen", "read"),
    ("DirectionBasis", "inferred"): ("afgeleid", "inferred"),
}

# Converters for fields: they name the member of a plain text, and leave all else for the check.


def as_status(value: Status | str) -> Status:
    """The status with this text."""
    return as_member(Status, value)


def as_role(value: Role | str) -> Role:
    """The role with this text."""
    return as_member(Role, value)


def as_aspect(value: Aspect | str | None) -> Aspect | None:
    """The aspect with this text, if there is one."""
    return None if value is None else as_member(Aspect, value)


def as_answer_status(value: AnswerStatus | str | None) -> AnswerStatus | None:
    """The status of an answer with this text, if there is one."""
    return None if value is None else as_member(AnswerStatus, value)


def as_dimension(value: Dimension | str | None) -> Dimension | None:
    """The dimension with this text, if there is one."""
    return None if value is None else as_member(Dimension, value)


def as_actor_kind(value: ActorKind | str | None) -> ActorKind | None:
    """The kind of actor with this text, if there is one."""
    return None if value is None else as_member(ActorKind, value)


def as_match_kind(value: MatchKind | str) -> MatchKind:
    """The kind of match with this text."""
    return as_member(MatchKind, value)


def as_region_kind(value: RegionKind | str) -> RegionKind:
    """The kind of region with this text."""
    return as_member(RegionKind, value)


def as_region_kinds(value: Iterable[RegionKind | str]) -> tuple[RegionKind, ...]:
    """The kinds of region with these texts, as a tuple."""
    kinds = as_tuple(value)
    return tuple(map(as_region_kind, kinds)) if isinstance(kinds, tuple) else kinds


def as_direction_basis(value: DirectionBasis | str | None) -> DirectionBasis | None:
    """What a direction rests on, by its text, if there is one."""
    return None if value is None else as_member(DirectionBasis, value)
