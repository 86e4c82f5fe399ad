"""The bundled data of the newest edition, read as plain JSON: no model, no library code."""

import json
from functools import cache
from typing import Any

from importlib_resources import files

EDITION = "2026.1"
NAMES = ("plan", "actors", "themes", "sources", "indicators", "regions")


def read_text(name: str) -> str:
    path = files("brede_welvaart") / "data" / EDITION / f"{name}.json"
    return path.read_bytes().decode("utf-8")


@cache
def load(name: str) -> dict[str, Any]:
    return json.loads(read_text(name))


def steps() -> list[dict[str, Any]]:
    return load("plan")["steps"]


def criteria() -> list[dict[str, Any]]:
    return [criterion for step in steps() for criterion in step["criteria"]]


def ids(name: str) -> list[str]:
    return [record["id"] for record in load(name)[name]]


def example(name: str) -> dict[str, Any]:
    path = files("brede_welvaart") / "data" / EDITION / "examples" / f"{name}.json"
    return json.loads(path.read_bytes().decode("utf-8"))
