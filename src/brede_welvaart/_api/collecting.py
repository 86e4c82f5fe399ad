"""Collecting the assessments of several people, and seeing who took part."""

from collections.abc import Iterable, Mapping
from typing import cast

from brede_welvaart._api.actors import actor
from brede_welvaart._api.checking import reference_faults
from brede_welvaart._api.plans import judging_plan
from brede_welvaart._steps.asked import with_all_absent
from brede_welvaart._steps.collect import Settled, collected
from brede_welvaart._steps.participation import Participation
from brede_welvaart.model._convert import Texts
from brede_welvaart.model._places import error_of
from brede_welvaart.model.assessment import Assessment, Organisation
from brede_welvaart.model.chosen_themes import ChosenThemes, as_chosen_themes
from brede_welvaart.model.plan import Plan


def collect(
    assessments: Iterable[Assessment] | Mapping[str, Assessment],
    *,
    replace: bool = False,
    organisation: Organisation | str | None = None,
    themes: ChosenThemes | Texts | None = None,
) -> Assessment:
    """One assessment of one organisation with the responses of several, side by side.

    The date is the latest, notes are those of all; actors of one's own are known by their ids.
    Collecting in two rounds gives the same as in one, unless something is replaced.

    Args:
        assessments: What is collected, of one edition and about one organisation; or a mapping
            from what each is called, such as the name of its file, by which faults then name it.
        replace: Whether of two responses of one actor with one label the later in the list
            holds, in the place of the earlier; else that is a fault.
        organisation: Whom it is about, if they do not all say the same; or its name, of which
            the region is that of the one that has this name.
        themes: The themes that were chosen, if they do not all say the same; as for `blank`.

    Raises:
        DataError: If there are none, or they do not fit together: every fault, with which of
            them it is in.
        TypeError: If something is no assessment.

    >>> from brede_welvaart import blank
    >>> raad = blank(["gemeenteraad"]).with_answer("gemeenteraad", "afwegen.1", level=3)
    >>> ambtenaren = blank(["ambtenaren"]).with_answer("ambtenaren", "afwegen.1", level=1)
    >>> collect([raad, ambtenaren]).actor_ids
    ('gemeenteraad', 'ambtenaren')
    """
    names: tuple[str, ...] = ()
    if isinstance(assessments, Mapping):
        named = cast("Mapping[str, Assessment]", assessments)
        names, assessments = tuple(named), named.values()
    given = tuple(assessments)
    for one in cast("tuple[object, ...]", given):
        if not isinstance(one, Assessment):
            raise TypeError(f"expected assessments, got {type(one).__name__}")
    if isinstance(organisation, str):
        called = {one.organisation for one in given if _name(one.organisation) == organisation}
        organisation = called.pop() if len(called) == 1 else Organisation(organisation)
    chosen = None if themes is None else as_chosen_themes(themes)
    return collected(given, names, Settled(replace, organisation, chosen))


def _name(organisation: Organisation | None) -> str | None:
    return None if organisation is None else organisation.name


def participation(
    assessment: Assessment, expected: Texts = (), *, plan: Plan | str | None = None
) -> Participation:
    """Who answered what, who did not, and what is open.

    Args:
        assessment: What was answered, such as what `collect` gives.
        expected: The ids or names of the actors of whom an answer is expected.
        plan: The plan by which was asked, if it is one of your own.

    Raises:
        UnknownIdError: If an actor that is expected is known nowhere, or the assessment is of an
            unknown edition and no plan is given.
        DataError: If an actor or a region is known nowhere, or an answer does not fit the plan:
            every fault, with its path.

    >>> import brede_welvaart as bw
    >>> found = bw.participation(bw.example("voorbeeldgemeente"), ["gemeenteraad", "provincie"])
    >>> found.missing, found.responses[0].answered
    (('provincie',), 34)
    """
    judge = judging_plan(assessment.edition, plan)
    wrong = error_of(reference_faults(assessment, Assessment, judge), assessment)
    if wrong.count:
        raise wrong
    ids = [actor(key, judge, assessment=assessment).id for key in expected]
    return Participation(judge, with_all_absent(assessment, judge), tuple(dict.fromkeys(ids)))
