"""The pages about the data hold every record, with its status and sources, and links that work."""

import re
from pathlib import Path
from types import ModuleType

import pytest

import brede_welvaart as bw
from scripts import loaded

RECORDS = {
    "steps": bw.steps(),
    "actors": bw.actors(),
    "themes": tuple(t for scheme in bw.theme_schemes() for t in bw.themes(scheme.id)),
    "indicators": bw.indicators(),
    "regions": tuple(r for kind in bw.RegionKind for r in bw.regions(kind)),
}


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return loaded("docs/_generate.py")


@pytest.fixture(scope="module")
def pages(script: ModuleType) -> dict[str, str]:
    return script.pages()


def key_of(record) -> str:
    return getattr(record, "key", record.id)


def part_about(page: str, key: str) -> str:
    """From the id of a record to the next heading."""
    _, found, rest = page.partition(f"`{key}`")
    assert found, f"{key} is not on its page"
    return rest.partition("\n#")[0]


@pytest.mark.parametrize("kind", RECORDS)
def test_every_record_is_on_its_page(kind: str, pages: dict[str, str]) -> None:
    assert [r.id for r in RECORDS[kind] if f"`{key_of(r)}`" not in pages[f"{kind}.md"]] == []


@pytest.mark.parametrize("kind", ["steps", "actors", "themes", "indicators"])
def test_every_record_has_its_status_and_sources(
    kind: str, pages: dict[str, str], script: ModuleType
) -> None:
    for record in RECORDS[kind]:
        part = part_about(pages[f"{kind}.md"], key_of(record))
        rests = next(line for line in part.splitlines() if line.startswith("Rests on: "))
        assert record.status.value in rests
        labels = [script.label("source", key) for key in record.sources]
        assert re.findall(r"\(#(source-[a-z0-9-]+)\)", rests) == labels


def test_every_criterion_has_its_statement_and_hint_and_every_step_its_roles(
    pages: dict[str, str], script: ModuleType
) -> None:
    page = pages["steps.md"]
    for step in bw.steps():
        for criterion in step.criteria:
            part = page.partition(f"`{criterion.id}`")[2].partition("\n`")[0]
            assert script.plain(criterion.statement.en) in part
            assert script.plain(criterion.statement.nl) in part
            assert script.plain(criterion.hint.en) in part
        table = page.partition(f"### Roles in `{step.id}`")[2].partition("\n(step-")[0]
        assert table.count("](#actor-") == len(step.actors)


def test_every_match_stands_at_its_theme(pages: dict[str, str], script: ModuleType) -> None:
    for theme in RECORDS["themes"]:
        part = part_about(pages["themes.md"], theme.key)
        found = re.findall(r"\(#(theme-[a-z0-9-]+)\)", part)
        assert sorted(found) == sorted(script.label("theme", m.theme) for m in theme.matches)


def test_every_source_has_its_licence_and_credit_and_is_used(
    pages: dict[str, str], script: ModuleType
) -> None:
    for source in bw.sources():
        part = part_about(pages["sources.md"], source.id)
        assert f"licence: {source.licence or 'not known'}" in part
        assert script.plain(source.credit) in part
    assert "Used by: nothing" not in pages["sources.md"]


def test_the_regions_say_what_they_rest_on(pages: dict[str, str], script: ModuleType) -> None:
    opening = pages["regions.md"].partition("\n## ")[0]
    for region in RECORDS["regions"]:
        assert script.rests_on(region.status, region.sources) in opening
        assert region.note is None or script.plain(region.note.en) in opening


def test_every_link_leads_to_one_place(pages: dict[str, str]) -> None:
    text = "\n".join(pages.values())
    places = re.findall(r"^\(([a-z0-9-]+)\)=$", text, re.MULTILINE)
    assert len(places) == len(set(places))
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(places)


def test_the_rows_of_a_table_are_all_as_long(pages: dict[str, str]) -> None:
    for page in pages.values():
        for rows in re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE):
            cells = {len(re.split(r"(?<!\\)\|", row)) for row in rows.splitlines()}
            assert len(cells) == 1, rows


def test_text_is_never_markup(script: ModuleType) -> None:
    assert script.plain("a_b *c* | <d>\n[e]") == r"a\_b \*c\* \| \<d\> \[e\]"


def test_writing_leaves_alone_what_is_so(script: ModuleType, tmp_path: Path) -> None:
    script.write(tmp_path / "data")
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "data").iterdir()}
    script.write(tmp_path / "data")
    after = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "data").iterdir()}
    assert before == after
    assert sorted(before) == sorted(script.pages())
