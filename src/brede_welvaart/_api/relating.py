"""From a record to others: its sources, what it is called elsewhere, and whom to credit."""

from collections.abc import Iterable
from typing import cast

from brede_welvaart._api.plans import chosen_plan
from brede_welvaart._api.records import sources, theme_of
from brede_welvaart._catalogue.matches import Carried, carried
from brede_welvaart._catalogue.records import active, find, find_step
from brede_welvaart._data import loading
from brede_welvaart.errors import Lang, Phrase, UnknownIdError
from brede_welvaart.model._check import Checked
from brede_welvaart.model.plan import Criterion, Plan
from brede_welvaart.model.source import Source
from brede_welvaart.model.text import Text
from brede_welvaart.model.theme import Theme

_GIVE_PLAN = Phrase(
    "geef plan= (--plan) bij een record van een eigen plan",
    "give plan= (--plan) for a record of a plan of your own",
)
_LICENCE = "CC BY 4.0"
_LICENCE_PAGE = "https://creativecommons.org/licenses/by/4.0/"
_OURS = Text("Gegevens: brede_welvaart, editie", "Data: brede_welvaart, edition")
_LICENSED = Text(
    "Met gegevens uit deze bronnen, door ons bewerkt:",
    "With data from these sources, adapted by us:",
)
_OTHERS = Text("Ook gebaseerd op openbare stukken van:", "Also built on public papers of:")
_NOT_THEIRS = Text(
    "Geen van hen heeft deze verzameling gemaakt, gecontroleerd of goedgekeurd.",
    "None of them made, checked or endorsed this collection.",
)


def carry(theme: Theme | str, to: str, edition: str | None = None) -> Carried:
    """What a theme is called in another scheme, and whether it is quite the same.

    The matches are ours, and most are not exact: the same word is often another theme.

    Args:
        theme: A theme, its full key, or its id or name in scheme ``cbs``.
        to: The id or name of the scheme to which to carry it.
        edition: The edition; None is the newest.

    Raises:
        UnknownIdError: If there is no such theme, scheme or edition.

    >>> carried = carry("planbureaus.consumptie_en_inkomen", "amsterdam")
    >>> [theme.key for theme in carried.exact]
    ['amsterdam.inkomen']
    >>> carry("cbs.handel_en_hulp", "amsterdam").has_match
    False
    """
    name = loading.known_edition(edition)
    scheme = find("theme scheme", loading.load_schemes(name), to).id
    there = [item for item in active(loading.load_themes(name)) if item.scheme == scheme]
    return carried(theme_of(theme, edition=edition), scheme, there)


def sources_of(record: Checked, plan: Plan | str | None = None) -> tuple[Source, ...]:
    """The sources on which a record rests, in the order in which it names them.

    Args:
        record: A record that names sources; or a criterion, which rests on those of its step; or a
            plan, which rests on its own sources and those of its steps and actors.
        plan: The plan to which the record belongs, if it is one of your own; or an edition.

    Raises:
        TypeError: If it is not such a record.
        UnknownIdError: If a source that it names is not known, or there is no such edition.

    >>> import brede_welvaart as bw
    >>> [source.publisher for source in sources_of(bw.theme("planbureaus.gezondheid"))][0][:35]
    'Sociaal en Cultureel Planbureau (SC'
    """
    if isinstance(record, Source):
        return (record,)
    if isinstance(record, Plan):
        plan = record
    known = {source.id: source for source in sources(plan)}
    named = list(dict.fromkeys(_named(record, plan)))
    for key in named:
        if key not in known:
            raise UnknownIdError("source", key, hint=_GIVE_PLAN)
    return tuple(known[key] for key in named)


def _named(record: Checked, plan: Plan | str | None) -> Iterable[str]:
    if isinstance(record, Plan):
        own = [source.id for source in record.sources]
        of_steps = [key for step in record.steps for key in step.sources]
        return (*own, *of_steps, *(key for actor in record.actors for key in actor.sources))
    if isinstance(record, Criterion):
        return find_step(chosen_plan(plan), record.id.partition(".")[0]).sources
    named = getattr(record, "sources", None)
    if not isinstance(named, tuple):
        raise TypeError(f"expected a record that names sources, got {type(record).__name__}")
    return cast("tuple[str, ...]", named)


def credits(edition: str | None = None, lang: Lang = "nl") -> str:  # noqa: A001 (a text of that name)
    """Whom to credit for the data, as a text that a report can print.

    It names the data themselves with their licence, every source that has a licence, and the
    publishers of all other sources.

    Args:
        edition: The edition; None is the newest.
        lang: ``nl`` or ``en``.

    Raises:
        UnknownIdError: If there is no such edition.

    >>> print(credits(lang="en").partition(" (")[0])
    Data: brede_welvaart, edition 2026.1, CC BY 4.0
    """
    name = loading.known_edition(edition)
    found = loading.load_sources(name)
    licensed = sorted((source for source in found if source.licence), key=_by_publisher)
    done = {source.publisher for source in licensed}
    others = sorted({source.publisher for source in found} - done, key=str.casefold)
    return "\n".join(
        [
            f"{_OURS.get(lang)} {name}, {_LICENCE} ({_LICENCE_PAGE}).",
            "",
            _LICENSED.get(lang),
            *(f"- {source.credit}" for source in licensed),
            "",
            _OTHERS.get(lang),
            *(f"- {publisher}" for publisher in others),
            "",
            _NOT_THEIRS.get(lang),
        ]
    )


def _by_publisher(source: Source) -> str:
    return source.publisher.casefold()
