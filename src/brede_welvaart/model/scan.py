"""A scan: what a plan does to every theme, now, later and elsewhere."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from attrs import field, frozen

from brede_welvaart.errors import Fault, FaultCode
from brede_welvaart.model._check import (
    Checked,
    Document,
    checked,
    day,
    each,
    edition,
    foreign_id,
    identifier,
    member,
    optional,
    partial_date,
    record,
    records,
    repeated,
    string,
    words,
)
from brede_welvaart.model._convert import as_day, as_tuple
from brede_welvaart.model._real import flag
from brede_welvaart.model.assessment import Organisation
from brede_welvaart.model.source import web_address
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme, as_themes, repeated_themes
from brede_welvaart.model.vocabulary import (
    EvidenceKind,
    Horizon,
    Importance,
    Place,
    Sentiment,
    as_evidence_kind,
    as_horizons,
    as_importance,
    as_places,
    as_sentiment,
)


@frozen(repr=False)
class EffectEvidence(Checked):
    """A piece of evidence for an effect (*onderbouwing van een effect*), a person's word too.

    Args:
        kind: ``expert``, ``link``, ``data``, ``policy`` or ``resident``.
        title: What it is.
        url: Its http or https address, if it has one.
        date: A day, a month or a year in ISO form, or None.
        note: What it says about the effect.

    Raises:
        DataError: If a field is not of its form.
    """

    kind: EvidenceKind = field(converter=as_evidence_kind, metadata=checked(member(EvidenceKind)))
    title: str = field(default="", metadata=checked(string))
    url: str | None = field(default=None, metadata=checked(optional(web_address)))
    date: str | None = field(default=None, metadata=checked(optional(partial_date)))
    note: str = field(default="", metadata=checked(string), repr=False)


def _evidence(value: Iterable[EffectEvidence]) -> tuple[EffectEvidence, ...]:
    """Evidence as a tuple."""
    return as_tuple(value)


@frozen(repr=False)
class Effect(Checked):
    """An effect (*effect*) of a plan on one theme: what it does, to whom, when and where.

    Args:
        theme: The id of the theme in the scheme of the scan.
        title: What the plan does to it, in a few words.
        explanation: More about it; it may hold Markdown, which is never shown as such.
        sentiment: ``positive``, ``negative`` or ``neutral``; None while that is not decided.
        importance: ``low``, ``medium`` or ``high``; None while it is not rated.
        horizons: When it is felt; empty while that is not said.
        places: Where it is felt; empty while that is not said.
        evidence: What it rests on; the word of an expert or a resident counts.
        discussion: Whether it is marked for discussion.
        written_by_ai: Whether an AI wrote it.
        reviewed: Whether a person has reviewed what an AI wrote.
        id: What another tool calls it, or None.

    Raises:
        DataError: If a field is not of its form, or a horizon or place stands twice.
    """

    theme: str = field(metadata=checked(foreign_id))
    title: str = field(metadata=checked(words))
    explanation: str = field(default="", metadata=checked(string), repr=False)
    sentiment: Sentiment | None = field(
        default=None, converter=as_sentiment, metadata=checked(optional(member(Sentiment)))
    )
    importance: Importance | None = field(
        default=None, converter=as_importance, metadata=checked(optional(member(Importance)))
    )
    horizons: tuple[Horizon, ...] = field(
        default=(), converter=as_horizons, metadata=checked(each(member(Horizon))), repr=False
    )
    places: tuple[Place, ...] = field(
        default=(), converter=as_places, metadata=checked(each(member(Place))), repr=False
    )
    evidence: tuple[EffectEvidence, ...] = field(
        default=(), converter=_evidence, metadata=checked(records(EffectEvidence)), repr=False
    )
    discussion: bool = field(default=False, metadata=checked(flag), repr=False)
    written_by_ai: bool = field(default=False, metadata=checked(flag), repr=False)
    reviewed: bool = field(default=False, metadata=checked(flag), repr=False)
    id: str | None = field(default=None, metadata=checked(optional(words)), repr=False)

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """No horizon and no place stands twice."""
        yield from repeated("horizons[{}]", record.horizons or ())
        yield from repeated("places[{}]", record.places or ())


def _effects(value: Iterable[Effect]) -> tuple[Effect, ...]:
    """Effects as a tuple."""
    return as_tuple(value)


@frozen(repr=False)
class Scan(Document):
    """A scan (*brede-welvaartscan*): the effects of one plan on the themes of one scheme.

    Args:
        title: What the plan is called.
        scheme: The id of the theme scheme.
        effects: What the plan does; may be empty.
        themes: The themes of a scheme of one's own, in order; empty for one of the catalogue.
        description: What the plan is about.
        organisation: Whose plan it is.
        date: The day to which the scan applies.
        note: What a reader must know, such as that it is invented.
        edition: The edition of the themes; None is the newest.
        original: The file of another tool that it was made from, as JSON text.

    Raises:
        DataError: If a field is not of its form, or two effects have the same id.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/scan/1"

    title: str = field(metadata=checked(words))
    scheme: str = field(metadata=checked(identifier))
    effects: tuple[Effect, ...] = field(
        converter=_effects,
        metadata=checked(records(Effect)),
        repr=lambda effects: f"<{len(effects)} effects>",
    )
    description: str = field(default="", metadata=checked(string), repr=False)
    organisation: Organisation | None = field(
        default=None, metadata=checked(optional(record(Organisation)))
    )
    date: dt.date | None = field(
        default=None, converter=as_day, metadata=checked(optional(day)), repr=str
    )
    note: Text | None = field(default=None, metadata=checked(optional(record(Text))), repr=False)
    edition: str | None = field(default=None, metadata=checked(optional(edition)), repr=False)
    original: str | None = field(default=None, metadata=checked(optional(string)), repr=False)
    themes: tuple[Theme, ...] = field(
        default=(), converter=as_themes, metadata=checked(records(Theme)), repr=False
    )

    @staticmethod
    def faults_between(record: Any) -> Iterator[Fault]:  # noqa: ANN401 (the record or a view of it)
        """Effects that have an id have one of their own; own themes are of the one scheme."""
        yield from repeated("effects[{}].id", [effect.id for effect in record.effects or ()])
        yield from repeated_themes(record)
        for index, theme in enumerate(record.themes or ()):
            if None not in {theme.scheme, record.scheme} and theme.scheme != record.scheme:
                given, wanted = theme.scheme, record.scheme
                code = FaultCode.THEME_OF_OTHER_SCHEME
                yield Fault(code, "themes", index, "scheme", given=given, wanted=wanted)
