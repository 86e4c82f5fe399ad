import pytest

from brede_welvaart._cli import (
    commands,
    compare_commands,
    form_commands,
    list_commands,
    scan_commands,
    step_commands,
)
from brede_welvaart._cli.parser import build


def test_dutch_is_the_default_language() -> None:
    assert build().parse_args(["steps"]).lang == "nl"


@pytest.mark.parametrize("argv", [["--lang", "en", "steps"], ["steps", "--lang", "en"]])
def test_the_language_may_stand_before_and_after_the_command(argv: list[str]) -> None:
    assert build().parse_args(argv).lang == "en"


@pytest.mark.parametrize(
    ("argv", "verb"),
    [
        (["score"], step_commands.score),
        (["collect", "a.json"], step_commands.collect),
        (["check", "a.json"], commands.check),
        (["new", "a.json"], form_commands.new),
        (["steps"], list_commands.steps),
        (["themes"], list_commands.themes),
        (["actors"], list_commands.actors),
        (["indicators"], list_commands.indicators),
        (["regions"], list_commands.regions),
        (["sources"], list_commands.sources),
        (["credits"], list_commands.credit),
        (["show", "1"], list_commands.show),
        (["find", "wonen"], list_commands.find_words),
        (["scan"], scan_commands.scan),
    ],
)
def test_every_command_takes_a_plan_and_speaks_to_programs(argv: list[str], verb: object) -> None:
    call = build().parse_args([*argv, "--plan", "p.json"])
    assert call.run is verb
    assert call.plan == "p.json"
    assert not call.json
    assert build().parse_args([*argv, "--json"]).json


def test_compare_takes_files_and_more_plans_than_one() -> None:
    argv = ["compare", "a.json", "b.json", "c.json", "--plan", "p.json", "--plan", "q.json"]
    call = build().parse_args(argv)
    assert call.run is compare_commands.compare
    assert call.files == ["a.json", "b.json", "c.json"]
    assert (call.plan, call.mapping) == (["p.json", "q.json"], None)
    assert build().parse_args(["compare", "a.json", "--json"]).json


def test_actors_may_be_repeated() -> None:
    assert build().parse_args(["score", "--actor", "a", "--actor", "b"]).actor == ["a", "b"]
    assert build().parse_args(["score"]).actor == []


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["dance"],
        ["score", "a.json", "--example", "apeldoorn"],
        ["score", "--jso"],
        ["check"],
        ["new"],
        ["new", "a.json", "--aspect", "dream"],
        ["show"],
        ["find"],
        ["regions", "--kind", "waterschap"],
        ["indicators", "--dimension", "ooit"],
        ["scan", "a.json", "--example", "wijkplan"],
        ["compare"],
        ["steps", "--lang", "de"],
    ],
)
def test_a_wrong_call_is_refused(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        build().parse_args(argv)
    assert stop.value.code == 2
    assert "gebruik: brede-welvaart" in capsys.readouterr().err


def test_a_complaint_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build().parse_args(["steps", "\x1b[31mrood"])
    assert "\x1b" not in capsys.readouterr().err
