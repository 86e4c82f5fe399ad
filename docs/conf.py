"""How the documentation is built: Sphinx, MyST and Furo."""

import sys
from pathlib import Path

from sphinx.application import Sphinx

import brede_welvaart

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

project = "brede_welvaart"
author = "The brede_welvaart maintainers"
copyright = "The brede_welvaart maintainers"  # noqa: A001  the name that Sphinx reads
version = release = brede_welvaart.__version__

# Reads pages in Markdown too. Notebooks are kept without what they print, and run in the build.
extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "brede_welvaart"
html_copy_source = False
html_static_path = ["_static"]
html_css_files = ["site.css"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
nitpicky = True
nitpick_ignore_regex = [
    # Types of others, whose documentation is not at hand while building.
    ("py:.*", r"(attrs|cattrs|collections|datetime|decimal|enum|fractions|os|pathlib)\..*"),
    ("py:.*", r"hypothesis\..*|BaseConverter|Decimal|Fraction|dt\.date"),
    ("py:.*", r"(numpy|narwhals|matplotlib)\..*"),
    # What is inside: modules whose name begins with an underscore, and what stands there.
    ("py:class", r"brede_welvaart\.(.*\.)?_.*|numbers\.Integral"),
    ("py:class", r"Checked|DocumentT|HasRecords|Range|Recorded|Rows|RowsAsked"),
]
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True


def _page_language(
    _app: Sphinx, pagename: str, _template: str, context: dict[str, object], _doctree: object
) -> None:
    """Say on the Dutch pages that they are Dutch, for screen readers and translators."""
    context["language"] = "nl" if pagename.startswith("nl/") else "en"


def _write_data_pages(_app: Sphinx) -> None:
    """Make the pages about the data from the data."""
    import _generate

    _generate.write(HERE / "data")


def _draw_pictures(_app: Sphinx) -> None:
    """Draw the pictures that stand on the pages."""
    import _pictures

    _pictures.draw(HERE / "pictures", HERE / "examples")


def setup(app: Sphinx) -> None:
    """Connect the hooks above."""
    app.connect("builder-inited", _write_data_pages)
    app.connect("builder-inited", _draw_pictures)
    app.connect("html-page-context", _page_language)
