"""Picks the page of a result or a record by its format, and renders it."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from brede_welvaart._pages.blocks import Block
from brede_welvaart._pages.html import html as as_html
from brede_welvaart._pages.layout import laid_out
from brede_welvaart._pages.notes import notes
from brede_welvaart._pages.words import Words
from brede_welvaart.errors import Lang

#: Who writes the page of a format: a module of this package and its function, which takes what
#: is to be shown, the words of a language, and settings by name.
PAGES = {
    "brede_welvaart/carried/1": "carried:theme_page",
    "brede_welvaart/carried_scan/1": "carried:scan_page",
    "brede_welvaart/comparison/1": "comparison:page",
    "brede_welvaart/course/1": "course:page",
    "brede_welvaart/participation/1": "participation:page",
    "brede_welvaart/profile/1": "scan:page",
    "brede_welvaart/receipt/1": "receipt:page",
    "brede_welvaart/scan_comparison/1": "scan_comparison:page",
    "brede_welvaart/scores/1": "scores:page",
    "brede_welvaart/verification/1": "receipt:verification",
    "brede_welvaart/step/1": "records_steps:step_page",
    "brede_welvaart/criterion/1": "records_steps:criterion_page",
    "brede_welvaart/actor/1": "records_steps:actor_page",
    "brede_welvaart/theme/1": "records_canon:theme_page",
    "brede_welvaart/scheme/1": "records_canon:scheme_page",
    "brede_welvaart/indicator/1": "records_canon:indicator_page",
    "brede_welvaart/source/1": "records_canon:source_page",
    "brede_welvaart/region/1": "records_region:region_page",
    "brede_welvaart/plan/1": "listings:plan_page",
    "brede_welvaart/assessment/1": "documents:assessment_page",
    "brede_welvaart/scan/1": "documents:scan_page",
    "brede_welvaart/spec/1": "documents:spec_page",
    "brede_welvaart/catalogue/1": "documents:catalogue_page",
    "brede_welvaart/coherence/1": "coherence:page",
    "brede_welvaart/dominance/1": "robust:dominance",
    "brede_welvaart/growth/1": "index:growth_page",
    "brede_welvaart/index_result/1": "index:page",
    "brede_welvaart/leave_one_out/1": "robust:leave_one_out",
    "brede_welvaart/panel/1": "panel:page",
    "brede_welvaart/panel_check/1": "panel:check",
    "brede_welvaart/rank_comparison/1": "robust:comparison",
    "brede_welvaart/rank_range/1": "robust:rank_range",
    "brede_welvaart/rank_stability/1": "robust:stability",
    "brede_welvaart/region_report/1": "monitor:page",
    "brede_welvaart/signals/1": "monitor:signals_page",
    "brede_welvaart/uncertainty/1": "uncertainty:page",
}

Page = Callable[..., Iterable[Block]]


def page(what: Any, lang: Lang, **settings: Any) -> list[Block]:  # noqa: ANN401 (any result or record)
    """The blocks of a result or a record.

    Args:
        what: What is to be shown.
        lang: ``nl`` or ``en``.
        settings: What its page takes beside, such as ``show_actors``.

    Raises:
        UnknownIdError: If there is no such language.
    """
    module, _, function = PAGES[what.FORMAT].partition(":")
    write: Page = getattr(import_module(f"brede_welvaart._pages.{module}"), function)
    say = Words(lang)
    return [*write(what, say, **settings), *notes(what, say)]


def plain_text(blocks: Iterable[Block], width: int) -> str:
    """Blocks as plain text, without an end of line at its end.

    Args:
        blocks: The page.
        width: How many columns a line may have.
    """
    lines = ("".join(span.text for span in line).rstrip() for line in laid_out(blocks, width))
    return "\n".join(lines)


def text(what: Any, lang: Lang, *, width: int, **settings: Any) -> str:  # noqa: ANN401 (any result or record)
    """The page as plain text."""
    return plain_text(page(what, lang, **settings), width)


def html(what: Any, lang: Lang = "nl", **settings: Any) -> str:  # noqa: ANN401 (any result or record)
    """The page as HTML."""
    return as_html(page(what, lang, **settings), lang)
