"""Draws the pictures of the documentation, docs/pictures/*.svg, in Dutch and in English.

The documentation build calls `draw` first, so the pages show what the library draws now. Nothing
of it is kept in version control.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart import plot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from matplotlib.figure import Figure

    from brede_welvaart.errors import Lang

    Draw = Callable[[Lang], Figure]


def pictures(examples: Path) -> dict[str, Draw]:
    """What is drawn, by the name of its file.

    Args:
        examples: The folder with the example files of the documentation.
    """
    scores = bw.score(bw.example("voorbeeldgemeente"))
    profile = bw.weigh(bw.example("wijkplan", bw.Scan))
    panel = ix.read_panel(examples / "verzonnen_cijfers.csv")
    found = ix.signals(panel, period=2023)
    spec = ix.theme_spec(panel)
    result = ix.compute(ix.impute(panel, "latest"), spec, 2023)
    ranges = ix.rank_range(result, "here_and_now")
    hangs = ix.coherence(result)
    report = ix.report(panel, "Goes", spec=spec)
    who = scores.actors
    plan = bw.read(examples / "klein_plan.json", bw.Plan)
    course = bw.course(
        [bw.read(path, bw.Assessment, plan=plan) for path in _measured(examples)], plans=[plan]
    )
    return {
        "steps": lambda lang: plot.steps(scores, lang),
        "actors": lambda lang: plot.actors(scores, lang, show_actors=who),
        "differences": lambda lang: plot.differences(scores, lang, show_actors=who, most=5),
        "course": lambda lang: plot.course(course, lang),
        "signals": lambda lang: plot.signals(found, "Goes", lang),
        "trend": lambda lang: plot.trend(found, "Goes", "werkloosheid", lang),
        "themes": lambda lang: plot.themes(report, lang),
        "rank_range": lambda lang: plot.rank_range(ranges, lang),
        "coherence": lambda lang: plot.coherence(hangs, lang),
        "scan": lambda lang: plot.scan(profile, lang),
    }


def _measured(examples: Path) -> list[Path]:
    """The files of an assessment that was done three times."""
    return [examples / "verloop" / f"meting_{year}.json" for year in (2024, 2025, 2026)]


def draw(folder: Path, examples: Path) -> None:
    """Write all pictures.

    Args:
        folder: Where to; it is made if it is not there.
        examples: The folder with the example files of the documentation.
    """
    folder.mkdir(exist_ok=True)
    languages: tuple[Lang, ...] = ("nl", "en")
    for name, picture in pictures(examples).items():
        for lang in languages:
            text = plot.svg(picture(lang))
            (folder / f"{name}_{lang}.svg").write_text(text, encoding="utf-8")
