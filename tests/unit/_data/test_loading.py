"""The data of the package is read one kind at a time, once."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import brede_welvaart as bw
from brede_welvaart._data import loading
from faults_said import said

EDITION = "2026.1"
SOURCE = {"id": "bron", "title": "Een titel", "publisher": "Een uitgever"}


@pytest.fixture
def other_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that stands in for the data of the newest edition."""
    folder = tmp_path / "data" / EDITION
    (folder / "examples").mkdir(parents=True)
    monkeypatch.setattr(loading, "__file__", str(tmp_path / "_data" / "loading.py"))
    monkeypatch.setattr(loading, "_loaded", {})
    return folder


def put(path: Path, value: object) -> None:
    path.write_text(json.dumps(value), encoding="utf-8")


def faults_of(load: Callable[[str], object]) -> list[tuple[str, str]]:
    with pytest.raises(bw.DataError) as caught:
        load(EDITION)
    return list(said(caught.value.faults))


def test_no_edition_named_is_the_newest() -> None:
    assert loading.known_edition(None) == EDITION
    assert loading.known_edition(EDITION) == EDITION


def test_what_was_loaded_once_is_not_read_again(other_data: Path) -> None:
    put(other_data / "sources.json", {"edition": EDITION, "sources": [SOURCE]})
    first = loading.load_sources(EDITION)
    (other_data / "sources.json").unlink()

    assert first == (bw.Source("bron", "Een titel", "Een uitgever"),)
    assert loading.load_sources(EDITION) is first


def test_what_could_not_be_loaded_is_tried_again(other_data: Path) -> None:
    with pytest.raises(FileNotFoundError):
        loading.load_sources(EDITION)
    put(other_data / "sources.json", {"edition": EDITION, "sources": [SOURCE]})

    assert len(loading.load_sources(EDITION)) == 1


def test_a_thread_that_had_to_wait_takes_what_another_loaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    @contextmanager
    def slow_lock() -> Iterator[None]:
        loaded[EDITION, "sources"] = ("by another thread",)
        yield

    loaded: dict[tuple[str, str], object] = {}
    monkeypatch.setattr(loading, "_loaded", loaded)
    monkeypatch.setattr(loading, "_lock", slow_lock())

    assert loading.load_sources(EDITION) == ("by another thread",)


def test_threads_get_one_and_the_same_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_loaded", {})
    found: list[bw.Catalogue] = []
    barrier = threading.Barrier(8)

    def load() -> None:
        barrier.wait()
        found.append(loading.load_catalogue(EDITION))

    threads = [threading.Thread(target=load) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 8
    assert len({id(catalogue) for catalogue in found}) == 1


def test_a_file_of_another_edition_is_refused(other_data: Path) -> None:
    put(other_data / "actors.json", {"edition": "2025.1", "actors": []})

    assert faults_of(loading.load_actors) == [("edition", "expected '2026.1', got '2025.1'")]


def test_a_file_without_its_list_is_refused(other_data: Path) -> None:
    put(other_data / "actors.json", {"edition": EDITION})

    assert faults_of(loading.load_actors) == [("actors", "expected a list, got null")]


def test_a_faulty_record_is_named_with_its_path(other_data: Path) -> None:
    put(other_data / "themes.json", {"edition": EDITION, "themes": [{"id": "wonen"}]})

    assert [path for path, _ in faults_of(loading.load_themes)] == [
        "themes[0].scheme",
        "themes[0].name",
        "themes[0].definition",
        "themes[0].status",
    ]


def test_a_faulty_plan_is_named_with_its_file(other_data: Path) -> None:
    put(other_data / "plan.json", {"format": "brede_welvaart/plan/1", "id": "x"})

    with pytest.raises(bw.DataError) as caught:
        loading.load_plan(EDITION)

    assert caught.value.where == "plan.json"
    assert said(caught.value.faults)[0] == ("edition", "is missing")


def test_a_faulty_example_is_named_with_its_file(other_data: Path) -> None:
    put(other_data / "examples" / "apeldoorn.json", [])

    with pytest.raises(bw.DataError) as caught:
        loading.load_example(EDITION, "apeldoorn", bw.Assessment)

    assert caught.value.where == "examples/apeldoorn.json"
    assert said(caught.value.faults) == (("", "expected an object, got a list"),)


def test_an_example_is_loaded_once(other_data: Path) -> None:
    form = {"format": "brede_welvaart/assessment/1", "edition": EDITION, "responses": []}
    put(other_data / "examples" / "apeldoorn.json", form)

    first = loading.load_example(EDITION, "apeldoorn", bw.Assessment)

    assert first == bw.Assessment(EDITION, ())
    assert loading.load_example(EDITION, "apeldoorn", bw.Assessment) is first


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not forked here")
def test_a_process_that_is_forked_while_another_thread_loads_does_not_wait_for_it() -> None:
    code = (
        "import os, threading\n"
        "import brede_welvaart as bw\n"
        "from brede_welvaart._data import loading\n"
        "held, done = threading.Event(), threading.Event()\n"
        "def hold():\n"
        "    with loading._lock:\n"
        "        held.set(); done.wait()\n"
        "thread = threading.Thread(target=hold); thread.start(); held.wait()\n"
        "child = os.fork()\n"
        "if child == 0:\n"
        "    os._exit(0 if bw.step(1).id == 'betekenis_geven' else 1)\n"
        "print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])); done.set()\n"
    )

    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (told.stdout.strip(), told.stderr) == ("0", "")


def test_a_child_has_a_lock_of_its_own_that_is_free() -> None:
    before = loading._lock
    loading._renew_lock()

    assert loading._lock is not before
    assert loading._lock.acquire(blocking=False)
    loading._lock.release()
