"""What can be done with a scan: weigh it, compare it, carry it over, set it beside the rest."""

from collections.abc import Iterable, Mapping
from typing import overload

from brede_welvaart._api.plans import chosen_plan
from brede_welvaart._api.records import indicators
from brede_welvaart._base.frozen import FrozenMapping
from brede_welvaart._catalogue.records import active, find
from brede_welvaart._catalogue.references import own_theme_faults, scan_faults
from brede_welvaart._data import loading
from brede_welvaart._scan.carry import CarriedScan, make_carried
from brede_welvaart._scan.compare import ScanComparison, make_comparison
from brede_welvaart._scan.profiles import ScanProfile
from brede_welvaart._scan.settings import scan_settings
from brede_welvaart._scan.weigh import make_profile
from brede_welvaart.errors import UnknownIdError, known
from brede_welvaart.model._convert import Weight
from brede_welvaart.model._places import error_of
from brede_welvaart.model.indicator import Indicator
from brede_welvaart.model.plan import Plan, Step
from brede_welvaart.model.scan import Scan
from brede_welvaart.model.theme import Theme
from brede_welvaart.model.vocabulary import MatchKind, MatchKindLike

#: The steps for which a scan is evidence: proposals show what they do to every theme.
_SERVED = ("afwegen",)
#: The scheme under which the indicators of the monitor stand.
MONITOR = "cbs"
_CLOSEST = (MatchKind.EXACT, MatchKind.CLOSE)


def weigh(scan: Scan, *, weights: Mapping[str, Weight] | None = None) -> ScanProfile:
    """What a plan does to every theme, now, later and elsewhere, and what that asks for.

    Args:
        scan: The scan.
        weights: What an effect weighs by importance, in the place of ``low`` 1, ``medium`` 2,
            ``high`` 3 and ``unrated`` 1; exact numbers of 0 or more, or floats as they are written.

    Returns:
        Sums per theme and dimension, and flags; no number over themes or dimensions. The rules
        are this library's own.

    Raises:
        UnknownIdError: If the scan is of an unknown edition.
        DataError: If an effect is on a theme that the scheme does not have, or a weight is wrong.

    >>> import brede_welvaart as bw
    >>> profile = bw.weigh(bw.example("wijkplan", bw.Scan))
    >>> profile.theme("wonen").here_and_now.net, profile.coverage
    (Fraction(5, 1), 0.9)
    """
    return make_profile(scan, themes_of(scan), scan_settings(weights))


def themes_of(scan: Scan) -> tuple[Theme, ...]:
    """The themes by which a scan goes, with those withdrawn: its own, or those of its scheme.

    Raises:
        UnknownIdError: If the scan is of an unknown edition.
        DataError: If it brings themes of a scheme that is one of ours.
    """
    themes = loading.load_themes(loading.known_edition(scan.edition))
    if not scan.themes:
        return tuple(theme for theme in themes if theme.scheme == scan.scheme)
    wrong = error_of(own_theme_faults(scan, {theme.key for theme in themes}), scan)
    if wrong.count:
        raise wrong
    return scan.themes


@overload
def compare_scans(before: Scan, after: Scan) -> ScanComparison: ...
@overload
def compare_scans(before: ScanProfile, after: ScanProfile) -> ScanComparison: ...
def compare_scans(before: Scan | ScanProfile, after: Scan | ScanProfile) -> ScanComparison:
    """Two scans beside each other: one plan before and after a change, or two plans.

    Args:
        before: The first scan; or its profile, if it was weighed with weights of your own.
        after: The second.

    Raises:
        ScoringError: If they are by different theme schemes or settings.
        UnknownIdError: If a scan is of an unknown edition.
        DataError: If an effect is on a theme that the scheme does not have.

    >>> import brede_welvaart as bw
    >>> earlier, now = (bw.example(name, bw.Scan) for name in ("wijkplan_eerder", "wijkplan"))
    >>> bw.compare_scans(earlier, now).only_after
    ('gezondheid', 'natuurlijk_kapitaal')
    """
    return make_comparison(_weighed(before), _weighed(after))


def _weighed(given: Scan | ScanProfile) -> ScanProfile:
    return weigh(given) if isinstance(given, Scan) else given


def carry_scan(scan: Scan, to: str, *, kinds: Iterable[MatchKindLike] = _CLOSEST) -> CarriedScan:
    """A scan by another theme scheme, over the matches between themes.

    An effect goes over the closest kind of match that its theme has there. What has no match is
    listed, and never guessed.

    Args:
        scan: The scan.
        to: The id or name of the scheme to which to carry it. Themes of your own go by the
            matches that they have themselves.
        kinds: The kinds of match that may carry an effect: ``exact`` and ``close``, unless you ask
            for ``broad`` or ``narrow`` too. With ``narrow`` one effect may go to more themes.

    Raises:
        UnknownIdError: If there is no such scheme, kind of match or edition.
        DataError: If an effect is on a theme that the scheme does not have.

    >>> import brede_welvaart as bw
    >>> carried = bw.carry_scan(bw.example("wijkplan", bw.Scan), "cbs")
    >>> {effect.theme for effect in carried.without_match}
    {'ruimte'}
    """
    wanted = [_kind(kind) for kind in kinds]
    edition = loading.known_edition(scan.edition)
    own = scan.themes and to == scan.scheme
    scheme = to if own else find("theme scheme", loading.load_schemes(edition), to).id
    there = loading.load_themes(edition)
    themes = (*there, *themes_of(scan)) if scan.themes else there
    wrong = error_of(scan_faults(scan, {theme.scheme for theme in themes}, themes), scan)
    if wrong.count:
        raise wrong
    return make_carried(scan, scheme, themes, wanted)


def _kind(given: MatchKindLike) -> MatchKind:
    for kind in MatchKind:
        if kind == given:
            return kind
    raise UnknownIdError("kind of match", given, hint=known(tuple(MatchKind)))


def scan_steps(scan: Scan, plan: Plan | str | None = None) -> tuple[Step, ...]:
    """The steps for which a scan is evidence: that of weighing decisions.

    A scan without any effect is evidence for nothing.

    Args:
        scan: The scan.
        plan: A plan, or the name of an edition; None is the newest. A plan of your own may not
            have the step.

    Raises:
        UnknownIdError: If there is no such edition.

    >>> import brede_welvaart as bw
    >>> [step.id for step in bw.scan_steps(bw.example("wijkplan", bw.Scan))]
    ['afwegen']
    """
    steps = active(chosen_plan(plan).steps)
    return tuple(step for step in steps if step.id in _SERVED and scan.effects)


def scan_indicators(
    scan: Scan, *, kinds: Iterable[MatchKindLike] = _CLOSEST
) -> Mapping[str, tuple[Indicator, ...]]:
    """The indicators of the monitor that belong to the themes that a plan touches.

    Indicators stand under the themes of ``cbs``; from another scheme they are found over the
    matches between themes.

    Args:
        scan: The scan.
        kinds: As for `carry_scan`.

    Returns:
        The indicators of every theme with an effect, by id, in the order of the scheme; none
        where there is no match. A series that stands under two themes is found under both.

    Raises:
        UnknownIdError: If there is no such kind of match or edition.
        DataError: If an effect is on a theme that the scheme does not have.

    >>> import brede_welvaart as bw
    >>> found = bw.scan_indicators(bw.example("wijkplan", bw.Scan))
    >>> [indicator.id for indicator in found["veiligheid"]]
    ['onveilig_voelen_buurt', 'ondervonden_delicten', 'geregistreerde_misdrijven']
    """
    found: dict[str, tuple[Indicator, ...]] = {}
    carried = carry_scan(scan, MONITOR, kinds=kinds)
    there = {item.effect.theme: item.themes for item in carried.effects}
    for theme in themes_of(scan):
        if theme.id in there:
            keys = [f"{MONITOR}.{key}" for key in there[theme.id]]
            found[theme.id] = tuple(
                indicator for key in keys for indicator in indicators(key, edition=scan.edition)
            )
    return FrozenMapping(found)
