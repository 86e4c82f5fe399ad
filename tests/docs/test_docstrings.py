"""Runs the examples in the docstrings of the installed package."""

import doctest
import importlib
import pkgutil

import pytest

import brede_welvaart

MODULES = ["brede_welvaart"] + [
    found.name
    for found in pkgutil.walk_packages(brede_welvaart.__path__, "brede_welvaart.")
    if not found.name.endswith("__main__")
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_print_what_they_say(name: str) -> None:
    outcome = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert outcome.failed == 0


def test_there_are_examples_to_run() -> None:
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = [case for name in MODULES for case in finder.find(importlib.import_module(name))]
    assert sum(len(case.examples) for case in found) >= 30
