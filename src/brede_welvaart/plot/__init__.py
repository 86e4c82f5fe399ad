"""Pictures of results, made with matplotlib. Needs the extra ``plot``.

Every function takes a result and gives a figure, in Dutch or in English, without pyplot:
``figure.savefig("plaatje.png")`` writes it, and `svg` gives it as SVG that says its numbers in
words. ``ax=`` draws on axes of your own. Blue is favourable for well-being, orange is not, and
colour never stands alone.
"""

from brede_welvaart._base.extras import require

require("plot", "matplotlib")

from brede_welvaart.plot._actors import actors, differences  # noqa: E402 (after the check)
from brede_welvaart.plot._coherence import coherence  # noqa: E402
from brede_welvaart.plot._course import course  # noqa: E402
from brede_welvaart.plot._picture import Picture, svg  # noqa: E402
from brede_welvaart.plot._ranks import rank_range  # noqa: E402
from brede_welvaart.plot._scan import scan  # noqa: E402
from brede_welvaart.plot._signals import signals  # noqa: E402
from brede_welvaart.plot._steps import steps  # noqa: E402
from brede_welvaart.plot._themes import themes  # noqa: E402
from brede_welvaart.plot._trend import trend  # noqa: E402

__all__ = [
    "Picture",
    "actors",
    "coherence",
    "course",
    "differences",
    "rank_range",
    "scan",
    "signals",
    "steps",
    "svg",
    "themes",
    "trend",
]
