"""Assessments of one response from JSON text to scores, without a record in between.

Only what is surely right is read here; the reader of documents judges all else, and says what is
wrong with it. So what is refused and what comes out is the same, whichever way it goes.
"""

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Any

from brede_welvaart._api.score_table import Head
from brede_welvaart._data import loading
from brede_welvaart._json.text import pair_count, quick_parse
from brede_welvaart._steps.many import NOT_APPLICABLE, Many, Row
from brede_welvaart.model._convert import as_day
from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.vocabulary import AnswerStatus

_DOCUMENT = frozenset({"format", "edition", "organisation", "date", "responses"})
_RESPONSE = frozenset({"actor", "answers", "respondent", "asked"})
_ORGANISATION = frozenset({"name", "region"})
_ANSWER = frozenset({"criterion", "level", "status", "note"})
_criterion, _level = itemgetter("criterion"), itemgetter("level")


class _NotSureError(Exception):
    """Something that the reader of documents must judge."""


def _surely(*, holds: bool) -> None:
    if not holds:
        raise _NotSureError


class QuickReader:
    """Reads the documents of one plan.

    Args:
        many: What scores them.
    """

    def __init__(self, many: Many) -> None:
        self._many = many
        plan = many.plan
        behind = loading.edition_behind(plan.edition)
        self._edition = plan.edition
        self._actors = {*loading.known_ids(behind, "actors"), *(one.id for one in plan.actors)}
        self._regions = {None, *loading.known_ids(behind, "regions")}
        # With what is open refused, the criteria must be named.
        self._is_on = many.settings.missing != "refuse"

    def read(self, text: str | bytes) -> tuple[Head, Row] | None:
        """What a document is of, and its scores; None if the reader of documents must judge it."""
        if not self._is_on:
            return None
        try:
            return self._read(text if isinstance(text, str) else text.decode())
        except (_NotSureError, TypeError, KeyError, AttributeError, UnicodeDecodeError):
            return None

    def _read(self, text: str) -> tuple[Head, Row] | None:
        data: Any = quick_parse(text)
        _surely(holds=_DOCUMENT.issuperset(data) and data["format"] == Assessment.FORMAT)
        _surely(holds=data["edition"] == self._edition)
        (response,) = _one(data["responses"])
        _surely(holds=_RESPONSE.issuperset(response) and response["actor"] in self._actors)
        respondent, asked = response.get("respondent"), response.get("asked")
        _surely(holds=respondent is None or bool(respondent.strip()))
        _surely(holds=asked is None or isinstance(asked, list))
        about, answers = data.get("organisation"), response["answers"]
        _surely(holds=isinstance(answers, list))
        pairs = sum(map(len, answers))
        own = 0 if about is None else len(about)
        _surely(holds=pair_count(text) == len(data) + len(response) + own + pairs)
        levels = _levels(answers, pairs)
        criteria = tuple(map(_criterion, answers))
        layout = self._many.layout(criteria, None if asked is None else tuple(asked))
        row = None if layout is None else self._many.of_levels(layout, levels)
        head = (*self._organisation(about), _day(data.get("date")), self._edition, 1)
        return None if row is None else (Head(*head), row)

    def _organisation(self, about: Mapping[str, Any] | None) -> tuple[str | None, str | None]:
        if about is None:
            return None, None
        name, region = about["name"], about.get("region")
        _surely(holds=_ORGANISATION.issuperset(about) and bool(name.strip()))
        _surely(holds=region in self._regions)
        return name, region


def _one(responses: Any) -> list[Any]:  # noqa: ANN401 (plain values)
    """A list of one item."""
    _surely(holds=isinstance(responses, list) and len(responses) == 1)
    found: list[Any] = responses
    return found


def _levels(answers: list[Any], pairs: int) -> list[Any]:
    """The level of each answer; None where it is open."""
    if pairs == 2 * len(answers):
        # All have two keys: mostly a criterion and a level, and else the one below judges.
        try:
            return list(map(_level, answers))
        except KeyError:
            pass
    return list(map(_cell, answers))


def _cell(answer: Any) -> Any:  # noqa: ANN401 (plain values)
    level, status, note = answer.get("level"), answer.get("status"), answer.get("note", "")
    _surely(holds=_ANSWER.issuperset(answer) and isinstance(note, str))
    if status is None:
        return level
    _surely(holds=level is None)
    if status == AnswerStatus.NOT_APPLICABLE.value:
        _surely(holds=bool(note.strip()))
        return NOT_APPLICABLE
    _surely(holds=status == AnswerStatus.UNKNOWN.value)
    return None


@lru_cache(maxsize=1_000)
def _day(text: str | None) -> str | None:
    """A day as it stands in a document; without one, None."""
    _surely(holds=text is None or isinstance(as_day(text), dt.date))
    return text
