"""How many examples hypothesis tries, and the pages whose Python examples are tests."""

import gc
import os
import shutil
import tempfile
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path
from typing import Any

from hypothesis import settings
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

# A few, so that everybody runs all tests often; the gate sets HYPOTHESIS_PROFILE for the many.
settings.register_profile("quick", max_examples=5, deadline=None, print_blob=True)
settings.register_profile("ci", max_examples=300, deadline=None, print_blob=True)
settings.register_profile("deep", max_examples=5000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

# Tests drop most of what they make at once: the collector need not look for it as often.
gc.set_threshold(100_000, 50, 50)

collect_ignore = ["docs/conf.py"]  # needs Sphinx and holds no examples

EXAMPLES = Path(__file__).parent / "docs" / "examples"


def start_page(namespace: dict[str, Any]) -> None:
    """Begin a page in a folder of its own that holds the example files."""
    folder = tempfile.mkdtemp(prefix="brede_welvaart_page_")
    shutil.copytree(EXAMPLES, folder, dirs_exist_ok=True)
    namespace["_started_in"], namespace["_folder"] = Path.cwd(), folder
    os.chdir(folder)


def end_page(namespace: dict[str, Any]) -> None:
    """Go back and remove the folder."""
    os.chdir(namespace["_started_in"])
    shutil.rmtree(namespace["_folder"])


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE)],
    patterns=["README.md", "docs/*.md", "docs/nl/*.md"],
    setup=start_page,
    teardown=end_page,
).pytest()
