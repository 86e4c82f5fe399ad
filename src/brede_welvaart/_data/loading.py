"""The only place that reads the data of the package: one kind at a time, once, under a lock."""

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from brede_welvaart._json.documents import make, make_records, refuse
from brede_welvaart._json.text import parse
from brede_welvaart.errors import Phrase, UnknownIdError, known
from brede_welvaart.model.plan import Plan

if TYPE_CHECKING:
    from importlib.abc import ResourceLoader

    from brede_welvaart._catalogue.edition import Catalogue
    from brede_welvaart._catalogue.regions import RegionIndex
    from brede_welvaart.model.actor import Actor
    from brede_welvaart.model.indicator import Indicator
    from brede_welvaart.model.source import Source
    from brede_welvaart.model.theme import Theme, ThemeScheme

#: All editions, the newest first.
EDITIONS = ("2026.1",)
#: Worked assessments in every edition; the first is the one that is shown without being asked for.
EXAMPLES = ("voorbeeldgemeente", "apeldoorn", "eindhoven")
#: Worked scans in every edition, of one invented plan: as it is now, and as it was before.
SCANS = ("wijkplan", "wijkplan_eerder")
#: What every edition has a JSON Schema of: documents, parts of the catalogue, records, results.
SCHEMAS = (
    *("assessment", "plan", "scan", "spec", "receipt"),
    *("actors", "themes", "sources", "indicators", "regions"),
    *("step", "criterion", "actor", "theme", "scheme", "indicator", "region", "source"),
    *("scores", "comparison", "course", "participation", "verification", "catalogue"),
    *("carried", "profile", "scan_comparison", "carried_scan", "check"),
    *("panel", "panel_check", "signals", "growth", "region_report", "index_result"),
    *("leave_one_out", "rank_comparison", "rank_stability", "dominance", "rank_range"),
    *("coherence", "uncertainty"),
)

_lock = threading.RLock()
_loaded: dict[tuple[str, str], Any] = {}


def _renew_lock() -> None:
    """A process that was forked while another thread loaded would wait for that thread for ever."""
    global _lock  # noqa: PLW0603 (the lock is of the process)
    _lock = threading.RLock()


with suppress(AttributeError):  # where there are no forks
    os.register_at_fork(after_in_child=_renew_lock)


def known_edition(edition: str | None) -> str:
    """The edition itself, or the newest where none is named.

    Raises:
        UnknownIdError: If there is no such edition.
    """
    if edition is None:
        return EDITIONS[0]
    if edition not in EDITIONS:
        ours = known(EDITIONS)
        hint = Phrase(
            f"{ours.nl}; geef plan= (--plan) bij een eigen plan",
            f"{ours.en}; give plan= (--plan) for a plan of your own",
        )
        raise UnknownIdError("edition", edition, hint=hint)
    return edition


def edition_behind(edition: str | None) -> str:
    """The edition of our data on which a plan or a document of this edition leans.

    That is its own if it is one of ours, else the newest: a plan of one's own has an edition that
    is not ours, and refers to actors, themes and sources that are.
    """
    return edition if edition in EDITIONS else EDITIONS[0]


def _once(edition: str, name: str, load: Callable[[], Any]) -> Any:  # noqa: ANN401 (any kind)
    """What `load` gives, the first time; the same object ever after, on every thread."""
    key = (edition, name)
    if key not in _loaded:
        with _lock:
            if key not in _loaded:
                _loaded[key] = load()
    return _loaded[key]


def _content(edition: str, *names: str) -> bytes:
    """The content of a data file, from a folder or a zip.

    It asks the loader of the package itself, which costs nothing; finding one small file by way
    of importlib_resources, or of pathlib alone, costs 4 ms: as much as reading the plan.
    """
    loader: ResourceLoader = cast("Any", __spec__).loader
    package = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 (pathlib is what costs)
    return loader.get_data(os.path.join(package, "data", edition, *names))  # noqa: PTH118


def _parsed(edition: str, *names: str) -> object:
    return parse(_content(edition, *names))


def _document(edition: str, kind: type[Any], *names: str) -> Any:  # noqa: ANN401 (any kind)
    data = _parsed(edition, *names)
    record, found = make(data, kind)
    refuse(found, data, "/".join(names))
    return record


def load_plan(edition: str) -> Plan:
    """The plan of an edition."""
    return cast("Plan", _once(edition, "plan", lambda: _document(edition, Plan, "plan.json")))


def _records(edition: str, file: str, name: str, kind: type[Any]) -> tuple[Any, ...]:
    def load() -> tuple[Any, ...]:
        return make_records(_parsed(edition, file), name, kind, edition)

    return cast("tuple[Any, ...]", _once(edition, name, load))


def load_actors(edition: str) -> "tuple[Actor, ...]":
    """The actors of an edition."""
    from brede_welvaart.model.actor import Actor

    return _records(edition, "actors.json", "actors", Actor)


def known_ids(edition: str, name: str) -> frozenset[str]:
    """The ids of the actors, sources or regions of an edition, without making the records."""

    def load() -> frozenset[str]:
        file = cast("dict[str, Any]", _parsed(edition, f"{name}.json"))
        return frozenset(record["id"] for record in file[name])

    return cast("frozenset[str]", _once(edition, f"ids of {name}", load))


def known_themes(edition: str) -> frozenset[str]:
    """The full keys of the themes of an edition, without making the records."""

    def load() -> frozenset[str]:
        file = cast("dict[str, Any]", _parsed(edition, "themes.json"))
        return frozenset(f"{theme['scheme']}.{theme['id']}" for theme in file["themes"])

    return cast("frozenset[str]", _once(edition, "keys of themes", load))


def load_sources(edition: str) -> "tuple[Source, ...]":
    """The sources of an edition."""
    from brede_welvaart.model.source import Source

    return _records(edition, "sources.json", "sources", Source)


def load_schemes(edition: str) -> "tuple[ThemeScheme, ...]":
    """The theme schemes of an edition."""
    from brede_welvaart.model.theme import ThemeScheme

    return _records(edition, "themes.json", "schemes", ThemeScheme)


def load_themes(edition: str) -> "tuple[Theme, ...]":
    """The themes of all schemes of an edition."""
    from brede_welvaart.model.theme import Theme

    return _records(edition, "themes.json", "themes", Theme)


def load_indicators(edition: str) -> "tuple[Indicator, ...]":
    """The indicators of an edition."""
    from brede_welvaart.model.indicator import Indicator

    return _records(edition, "indicators.json", "indicators", Indicator)


def load_region_index(edition: str) -> "RegionIndex":
    """The regions of an edition, ready to be found."""

    def load() -> "RegionIndex":
        from brede_welvaart._catalogue.regions import RegionIndex
        from brede_welvaart.model.region import Region

        regions = make_records(_parsed(edition, "regions.json"), "regions", Region, edition)
        return RegionIndex(regions, partial(load_region_index, edition))

    return cast("RegionIndex", _once(edition, "regions", load))


def load_catalogue(edition: str) -> "Catalogue":
    """All data of an edition."""

    def load() -> "Catalogue":
        from brede_welvaart._catalogue.edition import Catalogue

        return Catalogue(
            edition=edition,
            plan=load_plan(edition),
            actors=load_actors(edition),
            schemes=load_schemes(edition),
            themes=load_themes(edition),
            sources=load_sources(edition),
            indicators=load_indicators(edition),
            regions=load_region_index(edition).regions,
        )

    return cast("Catalogue", _once(edition, "catalogue", load))


def known_examples(kind: type[Any]) -> tuple[str, ...]:
    """The names of the worked examples of a kind of document.

    Raises:
        TypeError: If there are no examples of this kind.
    """
    examples = {"brede_welvaart/assessment/1": EXAMPLES, "brede_welvaart/scan/1": SCANS}
    found = examples.get(getattr(kind, "FORMAT", ""))
    if found is None:
        raise TypeError(f"expected Assessment or Scan, got {getattr(kind, '__name__', kind)}")
    return found


def load_example(edition: str, name: str, kind: type[Any]) -> Any:  # noqa: ANN401 (any kind)
    """A worked example of an edition."""
    return _once(
        edition,
        f"examples/{name}",
        lambda: _document(edition, kind, "examples", f"{name}.json"),
    )


def load_schema(edition: str, name: str, lang: str = "en") -> dict[str, Any]:
    """A JSON Schema of an edition, made anew each time as its user may change it."""
    names = ("schemas", *(["nl"] if lang == "nl" else []), f"{name}.json")
    content = _once(edition, "/".join(names), lambda: _content(edition, *names))
    return cast("dict[str, Any]", parse(content))
