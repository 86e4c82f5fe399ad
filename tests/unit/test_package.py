"""The package as a whole: what importing it costs, and that it works wherever it lies."""

import ast
import inspect
import os
import pkgutil
import subprocess
import sys
import types
import zipfile
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

import brede_welvaart as bw
from brede_welvaart import index as ix
from brede_welvaart import plot

PACKAGE = Path(bw.__file__).parent
NOT_ON_IMPORT = (
    "attr",
    "attrs",
    "cattrs",
    "hypothesis",
    "importlib_resources",
    "json",
    "matplotlib",
    "numpy",
    "pydantic",
    "pydantic_core",
    "rich",
)
# Notes every file of the package that is opened from here on.
WATCH = """
import os, sys
opened = []
def note(event, args):
    if event == "open" and isinstance(args[0], str):
        opened.append(args[0])
sys.addaudithook(note)
def data_opened():
    return sorted(os.path.basename(name) for name in opened if name.endswith(".json"))
"""
# Hides these packages from every finder, as if they were not installed.
HIDE = """
import sys
class Without:
    def __init__(self, finder):
        self._finder = finder
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"rich", "hypothesis", "matplotlib", "numpy", "pytest"}:
            return None
        return self._finder.find_spec(name, path, target)
sys.meta_path[:] = [Without(finder) for finder in sys.meta_path]
"""
# Uses every part that reads data, JSON text or a file; `assert` would do nothing under -O.
USE = """
import brede_welvaart as bw
def sure(fact):
    if not fact:
        raise SystemExit("not so")
sure(bw.step(1).id == "betekenis_geven")
sure(len(bw.catalogue().plan.criteria) == 40)
given = bw.example("voorbeeldgemeente")
sure(bw.from_json(bw.to_json(given)) == given)
scores = bw.score(given)
sure(scores.total.low <= scores.total.value <= scores.total.high)
sure(bw.verify(scores.receipt, given).same_version)
sure("bereik" in str(scores))
scan = bw.example("wijkplan", bw.Scan)
sure(bw.from_json(bw.to_json(scan)) == scan)
sure(bw.weigh(scan).theme("wonen").here_and_now.net == 5)
from brede_welvaart.interop import amsterdam
project = amsterdam.to_project(scan, partial=True)
sure(amsterdam.to_project(amsterdam.from_project(project)) == project)
with bw.data_files() as folder:
    sure(bw.read(folder / "plan.json", bw.Plan) == bw.plan())
    sure((folder / "examples" / "apeldoorn.json").exists())
    sure((folder / "schemas" / "plan.json").exists())
    sure((folder / "vectors" / "assessments.json").exists())
sure(bw.json_schema(bw.Plan)["properties"]["format"]["const"] == bw.Plan.FORMAT)
sure(len(bw.skos("urn:voorbeeld:")["@graph"]) > 230)
try:
    bw.from_json("{}", bw.Plan)
except bw.DataError as error:
    sure(error.faults[0].path == "format")
else:
    sure(False)
"""


def fresh(code: str, folder: Path, *flags: str, first: Path | None = None) -> list[str]:
    """The words that some code prints in a fresh process, with warnings as errors."""
    path = os.pathsep.join(filter(None, [str(first or ""), os.environ.get("PYTHONPATH", "")]))
    done = subprocess.run(
        [sys.executable, "-W", "error", *flags, "-c", code],
        capture_output=True,
        check=False,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path},
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


# Importing.


def reaches_up(module: Path) -> list[str]:
    """The lines on which a module imports by a name that is made, or the package itself.

    The linter of imports does not see where these lead.
    """
    found: list[str] = []
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names = {node.module or bw.__name__, *(alias.name for alias in node.names)}
        else:
            names = {node.id} if isinstance(node, ast.Name) else set()
        if names & {bw.__name__, "importlib", "import_module", "__import__"}:
            found.append(f"line {node.lineno}")
    return found


@pytest.mark.parametrize(
    "module", sorted(PACKAGE.glob("**/*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_no_floor_below_testing_reaches_up_where_the_linter_of_imports_does_not_see_it(
    module: Path,
) -> None:
    allowed = {
        "__init__.py",  # the public names, loaded on first use
        "_base/faces.py",  # the one door up
        "_base/extras.py",  # packages that are not ours
        "_frames/making.py",  # engines of frames
        "_frames/question.py",  # one of these
        "_kernel/solver.py",  # scipy
        "_kernel/sensitivity.py",  # scipy
        "_pages/writer.py",  # a page of its own floor
    }
    name = module.relative_to(PACKAGE).as_posix()
    is_above = name.startswith(("testing/", "_forms/", "_report/", "_workbook/", "_cli/"))

    assert is_above or bool(reaches_up(module)) == (name in allowed)


@pytest.mark.parametrize(
    "line",
    [
        "import brede_welvaart as bw",
        "from brede_welvaart import score",
        "from importlib import import_module",
        "import importlib",
        "from .. import score",
        "def up(): return __import__('brede_welvaart._pages')",
    ],
)
def test_every_way_up_past_the_linter_of_imports_is_seen(tmp_path: Path, line: str) -> None:
    (tmp_path / "merge.py").write_text(f"{line}\n", encoding="utf-8")

    assert reaches_up(tmp_path / "merge.py") == ["line 1"]


def test_importing_the_package_imports_nothing_heavy(tmp_path: Path) -> None:
    code = f"import brede_welvaart, sys; print(*sys.modules.keys() & set({NOT_ON_IMPORT!r}))"

    assert fresh(code, tmp_path) == []


def test_importing_the_package_imports_nothing_else_of_it(tmp_path: Path) -> None:
    code = "import brede_welvaart, sys; print(*(n for n in sys.modules if 'welvaart' in n))"

    assert fresh(code, tmp_path) == ["brede_welvaart"]


def test_importing_the_package_opens_no_file_of_it_but_its_own(tmp_path: Path) -> None:
    code = (
        f"{WATCH}\nimport brede_welvaart\n"
        "print(*{os.path.basename(n).split('.')[0] for n in opened if 'brede_welvaart' in n})"
    )

    assert fresh(code, tmp_path) in (["__init__"], [])


def test_listing_and_missing_names_load_nothing(tmp_path: Path) -> None:
    code = (
        f"{WATCH}\nimport brede_welvaart as bw\n"
        "dir(bw); hasattr(bw, 'nothing'); hasattr(bw, '__path__')\n"
        "print(*data_opened(), 'attrs' in sys.modules)"
    )

    assert fresh(code, tmp_path) == ["False"]


@pytest.mark.parametrize(
    ("use", "files"),
    [
        ("bw.Text('x'), bw.Plan, bw.DataError", []),
        ("bw.from_json", []),
        ("bw.examples(), bw.editions()", []),
        ("bw.step(1)", ["plan.json"]),
        ("bw.criterion('afwegen.1')", ["plan.json"]),
        ("bw.score(bw.Assessment('2026.1', ())).total.value", ["plan.json"]),
        ("bw.actor('gemeenteraad')", ["actors.json"]),
        ("bw.sources()", ["sources.json"]),
        ("bw.example('apeldoorn')", ["apeldoorn.json"]),
        ("bw.json_schema(bw.Scan)", ["scan.json"]),
        (
            "bw.skos('urn:voorbeeld:')",
            # The schemes and the themes are two kinds in one file.
            ["actors.json", "indicators.json", "plan.json", "sources.json", *["themes.json"] * 2],
        ),
        ("bw.Scan, bw.weigh", []),
        ("bw.example('wijkplan', bw.Scan)", ["wijkplan.json"]),
        ("bw.weigh(bw.Scan('Plan', 'cbs', ()))", ["themes.json"]),
    ],
)
def test_only_the_data_that_is_used_is_read(tmp_path: Path, use: str, files: list[str]) -> None:
    code = f"{WATCH}\nimport brede_welvaart as bw\n{use}; {use}\nprint(*data_opened())"

    assert fresh(code, tmp_path) == files


# What a first step may load beside attrs and json: every module costs about half a millisecond.
MOST_MODULES_OF_A_FIRST_STEP = 34
NOT_FOR_A_FIRST_STEP = {"cattrs", "importlib_resources", "numpy", "pathlib", "rich"}


def test_a_first_step_loads_no_more_than_it_needs(tmp_path: Path) -> None:
    code = (
        "import sys, attrs, json; before = set(sys.modules)\n"
        "import brede_welvaart as bw; bw.step(1)\n"
        "print(*sys.modules.keys() - before)"
    )
    loaded = fresh(code, tmp_path)
    own = [name for name in loaded if name.partition(".")[0] == "brede_welvaart"]

    assert NOT_FOR_A_FIRST_STEP.isdisjoint(loaded)
    assert len(own) <= MOST_MODULES_OF_A_FIRST_STEP


def test_reading_scoring_and_writing_do_not_load_cattrs(tmp_path: Path) -> None:
    code = (
        "import sys, brede_welvaart as bw; given = bw.example('apeldoorn')\n"
        "bw.from_json(bw.to_json(bw.score(given).receipt)); print('cattrs' in sys.modules)"
    )

    assert fresh(code, tmp_path) == ["False"]


# Names.


def names_for_type_checkers() -> dict[str, str]:
    """What a type checker sees: every name and the module that it comes from."""
    tree = ast.parse((PACKAGE / "__init__.pyi").read_text(encoding="utf-8"))
    found = {}
    for node in tree.body:
        assert isinstance(node, ast.ImportFrom)
        for name in node.names:
            assert name.asname == name.name, "only `x as x` counts as a public name"
            assert name.name not in found
            found[name.name] = str(node.module)
    return found


def test_the_public_names_are_one_set() -> None:
    assert sorted(bw.__all__) == bw.__all__
    assert len(set(bw.__all__)) == len(bw.__all__)
    assert set(bw._HOMES) == set(bw.__all__)
    assert set(dir(bw)) == set(bw.__all__)
    assert set(names_for_type_checkers()) == set(bw.__all__)


def test_a_type_checker_finds_a_name_where_it_is_loaded_from() -> None:
    homes = {name: f"brede_welvaart.{home}" for name, home in bw._HOMES.items()}

    assert names_for_type_checkers() == homes


def test_a_name_that_does_not_exist_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match=r"module 'brede_welvaart' has no attribute 'stap'"):
        _ = bw.stap


def test_a_record_is_of_a_public_class() -> None:
    assert {getattr(bw, kind.__name__) for kind in get_args(bw.Record)} == {*get_args(bw.Record)}


@pytest.mark.parametrize("name", [n for n in bw.__all__ if n not in {"__version__", "Record"}])
def test_every_public_name_is_a_class_or_a_function_with_a_docstring(name: str) -> None:
    value = getattr(bw, name)

    assert inspect.isclass(value) == name[0].isupper()
    assert inspect.isfunction(value) == name[0].islower()
    assert inspect.getdoc(value)
    assert value.__name__ == name


def functions_of(value: object) -> list[object]:
    """A class or function itself; and of a class the functions and properties that it has."""
    own = vars(value).values() if inspect.isclass(value) else ()
    inner = [item.fget if isinstance(item, property) else item for item in own]
    return [value, *(item for item in inner if inspect.isfunction(item))]


@pytest.mark.parametrize("module", [bw, ix, plot], ids=["brede_welvaart", "index", "plot"])
def test_the_annotations_of_every_public_name_resolve(module: types.ModuleType) -> None:
    public = [getattr(module, name) for name in module.__all__]
    told = [value for value in public if inspect.isclass(value) or inspect.isfunction(value)]

    # Where a name is not there at run time this raises a NameError.
    assert [f for value in told for f in functions_of(value) if get_type_hints(f) is None] == []
    assert len(told) > 0.9 * len(public)


def test_every_name_can_be_imported_with_a_star(tmp_path: Path) -> None:
    code = (
        "import brede_welvaart as bw\nfrom brede_welvaart import *\n"
        "print(all(globals()[name] is getattr(bw, name) for name in bw.__all__))"
    )

    assert fresh(code, tmp_path) == ["True"]


def test_no_module_carries_the_name_of_something_public() -> None:
    assert not {module.name for module in pkgutil.iter_modules(bw.__path__)} & set(bw.__all__)


def test_importing_every_submodule_leaves_every_name_what_it_is(tmp_path: Path) -> None:
    code = """
import importlib, inspect, pkgutil
import brede_welvaart as bw
for module in pkgutil.walk_packages(bw.__path__, "brede_welvaart."):
    if not module.name.endswith(".__main__"):
        importlib.import_module(module.name)
for name in bw.__all__:
    value = getattr(bw, name)
    kind = "class" if inspect.isclass(value) else type(value).__name__
    print(f"{name}:{kind}")
"""
    expected = {
        name: "str" if name == "__version__" else "class" if name[0].isupper() else "function"
        for name in bw.__all__
    } | {"Record": type(bw.Record).__name__}

    assert dict(word.split(":") for word in fresh(code, tmp_path)) == expected


def test_type_checkers_are_told_that_the_package_is_typed() -> None:
    assert (PACKAGE / "py.typed").exists()


# Wherever it lies.


def test_64_threads_on_first_use_get_one_and_the_same_plan(tmp_path: Path) -> None:
    code = f"""{WATCH}
import threading
import brede_welvaart as bw
barrier = threading.Barrier(64)
plans = []
def use():
    barrier.wait()
    plans.append(bw.plan())
threads = [threading.Thread(target=use) for _ in range(64)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(plans), len(set(map(id, plans))), *data_opened())
"""

    assert fresh(code, tmp_path) == ["64", "1", "plan.json"]


@pytest.fixture(scope="module")
def zipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as it is installed, in a zip."""
    target = tmp_path_factory.mktemp("zip") / "package.zip"
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(PACKAGE.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                archive.write(path, Path("brede_welvaart") / path.relative_to(PACKAGE))
    return target


def test_it_works_from_a_zip(tmp_path: Path, zipped: Path) -> None:
    code = f"{USE}\nprint(bw.__file__.startswith({str(zipped)!r}), folder.exists())"

    # The folder with the raw files was a copy that is gone.
    assert fresh(code, tmp_path, first=zipped) == ["True", "False"]


def test_the_test_vectors_pass_from_a_zip(tmp_path: Path, zipped: Path) -> None:
    tests = str(Path(__file__).parents[1])
    code = f"import sys; sys.path.append({tests!r}); import vector_results as v; print(v.main())"

    words = fresh(code, tmp_path, first=zipped)

    assert words[0] == words[2] != "0"  # so many of so many vectors
    assert words[-2].startswith(str(zipped))
    assert words[-1] == "0"


def test_it_works_without_asserts_and_docstrings(tmp_path: Path) -> None:
    code = f"{USE}\nprint(__debug__, bw.step.__doc__ is not None)"

    assert fresh(code, tmp_path, "-OO") == ["False", "False"]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_it_works_whatever_the_encoding_of_the_system(tmp_path: Path, encoding: str) -> None:
    code = (
        f"{USE}\nbw.write(given, 'a.json')\n"
        "print(bw.read('a.json') == given, open('a.json', 'rb').read().decode() != '')"
    )

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONIOENCODING", encoding)
        patch.setenv("PYTHONUTF8", "0")
        patch.setenv("PYTHONCOERCECLOCALE", "0")
        patch.setenv("LC_ALL", "C")
        assert fresh(code, tmp_path) == ["True", "True"]


def test_it_works_without_any_extra(tmp_path: Path) -> None:
    code = f"{HIDE}{USE}\nprint('rich' in sys.modules, 'hypothesis' in sys.modules)"

    assert fresh(code, tmp_path) == ["False", "False"]


@pytest.mark.parametrize(
    "statement",
    [
        "import brede_welvaart.testing",
        "from brede_welvaart.testing import strategies",
        "import brede_welvaart.testing.strategies",
    ],
)
def test_the_strategies_name_the_extra_that_they_need(tmp_path: Path, statement: str) -> None:
    code = f"""{HIDE}
import brede_welvaart as bw
try:
    {statement}
except bw.MissingExtraError as error:
    print(error.extra, "brede-welvaart[testing]" in str(error))
"""

    assert fresh(code, tmp_path) == ["testing", "True"]


@pytest.mark.parametrize(
    "statement", ["from brede_welvaart import plot", "import brede_welvaart.plot"]
)
def test_pictures_name_the_extra_that_they_need(tmp_path: Path, statement: str) -> None:
    code = f"""{HIDE}
import brede_welvaart as bw
try:
    {statement}
except bw.MissingExtraError as error:
    print(error.extra, "brede-welvaart[plot]" in str(error))
"""

    assert fresh(code, tmp_path) == ["plot", "True"]


def test_the_command_line_names_the_extra_that_it_needs(tmp_path: Path) -> None:
    code = f"""{HIDE}
import contextlib, io
from brede_welvaart._cli import main
with contextlib.redirect_stderr(io.StringIO()) as err:
    code = main(["steps"])
print(code, "brede-welvaart[cli]" in err.getvalue())
"""

    assert fresh(code, tmp_path) == ["2", "True"]
