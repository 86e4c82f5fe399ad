"""Documents as JSON objects: valid ones in every spelling, and ones with a single fault."""

import enum
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

import attrs
from hypothesis import strategies as st

from brede_welvaart.model.assessment import Assessment
from brede_welvaart.model.plan import Plan, Scale
from brede_welvaart.model.scan import Scan
from brede_welvaart.testing._assessments import assessments
from brede_welvaart.testing._corruption import corruptions
from brede_welvaart.testing._plans import plans
from brede_welvaart.testing._scans import scans

_FORMATS = {
    Plan: "brede_welvaart/plan/1",
    Assessment: "brede_welvaart/assessment/1",
    Scan: "brede_welvaart/scan/1",
}


class Spelling(NamedTuple):
    """How a document is spelt; none of it changes what it says.

    Attributes:
        defaults: Whether an optional field without content is ``absent``, ``null`` or ``full``.
        factor: By which the two parts of a fraction are multiplied.
        reverse: Whether the keys stand in reverse order.
    """

    defaults: str = "absent"
    factor: int = 1
    reverse: bool = False


def spellings() -> st.SearchStrategy[Spelling]:
    """A way to spell a document."""
    return st.builds(
        Spelling,
        st.sampled_from(("absent", "null", "full")),
        st.integers(1, 12),
        st.booleans(),
    )


def as_document(
    value: Plan | Assessment | Scan, spelling: Spelling | None = None
) -> dict[str, Any]:
    """A plan, an assessment or a scan as a JSON object, made without the library's own writer.

    Args:
        value: What to write down.
        spelling: How; the shortest way by default.
    """
    spelling = spelling or Spelling()
    fields: dict[str, Any] = _plain(value, spelling)
    document = {"format": _FORMATS[type(value)], **fields}
    return dict(reversed(document.items())) if spelling.reverse else document


@st.composite
def documents(
    draw: st.DrawFn,
    kind: type[Plan] | type[Assessment] | type[Scan] | None = None,
    *,
    plan: Plan | None = None,
) -> dict[str, Any]:
    """A valid document of a plan, an assessment or a scan, as a JSON object.

    Args:
        draw: Given by hypothesis.
        kind: `Plan`, `Assessment` or `Scan`; any of them by default.
        plan: The plan of the assessment; the newest of the library by default.
    """
    kind = kind or draw(st.sampled_from((Plan, Assessment, Scan)))
    value: Plan | Assessment | Scan
    if kind is Plan:
        value = draw(plans(max_steps=3, max_criteria=3))
    elif kind is Scan:
        value = draw(scans())
    else:
        value = draw(assessments(plan))
    return as_document(value, draw(spellings()))


@st.composite
def almost_valid_documents(
    draw: st.DrawFn,
    kind: type[Plan] | type[Assessment] | type[Scan] | None = None,
    *,
    plan: Plan | None = None,
) -> tuple[Any, str]:
    """A document with one field spoilt, and the path that an error must name.

    A spoilt id may make other fields faulty too, such as those that refer to it.

    Args:
        draw: Given by hypothesis.
        kind: As for `documents`.
        plan: As for `documents`.
    """
    document = draw(documents(kind, plan=plan))
    found = list(corruptions(document))
    # By its place: to sample from thousands, hypothesis first looks at each.
    chosen = found[draw(st.integers(0, len(found) - 1))]
    return chosen.applied(document), chosen.path


def _plain(value: object, spelling: Spelling) -> Any:  # noqa: ANN401 - a node of JSON
    if isinstance(value, tuple | Scale):
        return [_plain(item, spelling) for item in value]
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return _exact(Fraction(value), spelling)
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if attrs.has(type(value)):
        return _fields(value, spelling)
    return value


def _fields(record: Any, spelling: Spelling) -> dict[str, Any]:  # noqa: ANN401 - any record
    found: dict[str, Any] = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        required = field.default is attrs.NOTHING
        if required or value != field.default or spelling.defaults == "full":
            found[field.name] = _plain(value, spelling)
        elif spelling.defaults == "null":
            found[field.name] = None
    return dict(reversed(found.items())) if spelling.reverse else found


def _exact(value: Fraction, spelling: Spelling) -> int | str:
    if value.denominator == 1 and spelling.factor == 1:
        return value.numerator
    return f"{value.numerator * spelling.factor}/{value.denominator * spelling.factor}"
