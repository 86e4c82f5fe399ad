"""Matches between theme schemes: carrying a theme along them, and whether they hold together."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, cast

from attrs import frozen

from brede_welvaart._base.result import Shown
from brede_welvaart.errors import Fault, FaultCode
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import MatchKind

#: What a match is from the other side.
MIRROR = {
    MatchKind.EXACT: MatchKind.EXACT,
    MatchKind.CLOSE: MatchKind.CLOSE,
    MatchKind.BROAD: MatchKind.NARROW,
    MatchKind.NARROW: MatchKind.BROAD,
}


@frozen
class Carried(Shown):
    """A theme carried to another scheme (*overgezet thema*): what it is called there.

    Attributes:
        theme: The theme that was carried.
        to: The id of the scheme to which it was carried.
        exact: The same theme there; the theme itself if it is of that scheme.
        close: Themes there that are nearly the same.
        broad: Wider themes there, of which this one is a part.
        narrow: Narrower themes there, which are a part of this one.
    """

    FORMAT: ClassVar[str] = "brede_welvaart/carried/1"

    theme: Theme
    to: str
    exact: tuple[Theme, ...]
    close: tuple[Theme, ...]
    broad: tuple[Theme, ...]
    narrow: tuple[Theme, ...]

    @property
    def has_match(self) -> bool:
        """Whether there is any theme there to set beside it; that there is none is an answer."""
        return bool(self.exact or self.close or self.broad or self.narrow)

    def of_kind(self, kind: MatchKind) -> tuple[Theme, ...]:
        """The themes there that match in one way.

        Args:
            kind: How they match.
        """
        return cast("tuple[Theme, ...]", getattr(self, kind.value))

    def __repr__(self) -> str:
        """From where to where, on one line."""
        found = ", ".join(f"{len(self.of_kind(kind))} {kind}" for kind in MatchKind)
        return f"<Carried {self.theme.key} to {self.to}: {found}>"


def carried(theme: Theme, to: str, themes: Sequence[Theme]) -> Carried:
    """A theme carried to another scheme, by its own matches; none is made out of two.

    Args:
        theme: The theme.
        to: The id of the scheme.
        themes: The themes of that scheme, in order, without those withdrawn.
    """
    kinds = {match.theme: match.kind for match in theme.matches} | {theme.key: MatchKind.EXACT}
    found: dict[MatchKind, list[Theme]] = {kind: [] for kind in MatchKind}
    for other in themes:
        if other.key in kinds:
            found[kinds[other.key]].append(other)
    return Carried(theme, to, *(tuple(found[kind]) for kind in MatchKind))


def match_faults(themes: Sequence[Theme]) -> Iterator[Fault]:
    """Matches that contradict each other; those with a theme that is not there are passed over.

    A match stands at both themes, each from its own side. A theme has one exact match in a scheme
    at most, and none is wider than itself, by whatever way.
    """
    known = {theme.key: theme for theme in themes}
    for i, theme in enumerate(themes):
        exact: set[str] = set()
        for j, match in enumerate(theme.matches):
            path = ("themes", i, "matches", j)
            if match.theme in known and not _has(known[match.theme], theme.key, MIRROR[match.kind]):
                yield Fault(
                    FaultCode.ONE_SIDED_MATCH,
                    *path,
                    given=match.theme,
                    theme=theme.key,
                    kind=MIRROR[match.kind].value,
                )
            scheme = match.theme.partition(".")[0]
            if match.kind is MatchKind.EXACT and scheme in exact:
                yield Fault(FaultCode.SECOND_EXACT_MATCH, *path, scheme=scheme)
            if match.kind is MatchKind.EXACT:
                exact.add(scheme)
    yield from _cycle_faults(known)


def _has(theme: Theme, key: str, kind: MatchKind) -> bool:
    return any(match.theme == key and match.kind is kind for match in theme.matches)


def _cycle_faults(known: Mapping[str, Theme]) -> Iterator[Fault]:
    from graphlib import CycleError, TopologicalSorter

    same = _sameness(known)
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for theme in known.values():
        for match in theme.matches:
            if match.kind is MatchKind.BROAD and match.theme in known:
                sorter.add(same[theme.key], same[match.theme])
    try:
        sorter.prepare()
    except CycleError as error:
        yield Fault(FaultCode.WIDER_IN_A_CIRCLE, "themes", themes=tuple(error.args[1]))


def _sameness(known: Mapping[str, Theme]) -> dict[str, str]:
    """For each theme, one name for it and all that are exactly the same."""
    names: dict[str, str] = {}
    for first in known:
        if first in names:
            continue
        waiting = deque([first])
        while waiting:
            key = waiting.popleft()
            names[key] = first
            waiting += [
                match.theme
                for match in known[key].matches
                if match.kind is MatchKind.EXACT
                and match.theme in known
                and match.theme not in names
            ]
    return names
