"""Writes the pages about the data, docs/data/*.md, from the data themselves.

The documentation build calls `write` first, so the pages say what the edition says. Nothing on
them is typed by hand, and they are not kept in version control.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import brede_welvaart as bw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

MADE = "% Made from the data by docs/_generate.py: do not edit."
SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#$~^@&])")


def plain(text: object) -> str:
    """A text in which nothing is markup, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(str(text).split()))


def both(text: bw.Text) -> str:
    """English, with the Dutch beside it where that is another word."""
    english, dutch = plain(text.get("en")), plain(text.nl)
    return english if english == dutch else f"{english} (*{dutch}*)"


def label(kind: str, key: str) -> str:
    """The name of the place on these pages where a record is described."""
    return f"{kind}-{key}".lower().replace("_", "-").replace(".", "-")


def link(text: object, kind: str, key: str) -> str:
    """A link to the place where a record is described."""
    return f"[{plain(text)}](#{label(kind, key)})"


def headed(marks: str, title: str, kind: str, key: str) -> list[str]:
    """A heading that can be linked to."""
    return [f"({label(kind, key)})=", "", f"{marks} {title}", ""]


def table(columns: str, rows: Iterable[Iterable[str]]) -> list[str]:
    """A table; nothing at all without rows."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    names = columns.split(", ")
    head = [f"| {' | '.join(names)} |", "|---" * len(names) + "|"]
    return [*head, *lines, ""] if lines else []


def links_to_sources(ids: Iterable[str]) -> str:
    """Links to sources, by publisher and title."""
    sources = map(bw.source, ids)
    return "; ".join(link(f"{s.publisher}: {s.title}", "source", s.id) for s in sources)


def rests_on(status: bw.Status, sources: Iterable[str]) -> str:
    """What a record rests on: its status and its sources."""
    return f"{both(status.label)}; {links_to_sources(sources)}"


def note(text: bw.Text | None) -> list[str]:
    """A note, if there is one."""
    return [] if text is None else [f"Note: {plain(text.get('en'))}", ""]


def steps_page() -> Iterator[str]:
    """The plan: scale, steps with criteria and hints, roles."""
    plan = bw.plan()
    yield from ["# The ten steps", ""]
    yield f"{both(plan.name)}, {len(plan.active_steps)} steps with {len(plan.criteria)} criteria. "
    yield from [f"Status of the plan: {both(plan.status.label)}.", "", *note(plan.note)]
    yield from ["## The scale", ""]
    yield from table(
        "level, name, counts for, when",
        (
            [str(level.value), both(level.name), str(level.score), _text(level.description)]
            for level in plan.scale
        ),
    )
    phases = {phase.id: phase for phase in plan.phases}
    for number, step in enumerate(plan.active_steps, start=1):
        yield from headed("##", f"{number}. {both(step.name)}", "step", step.id)
        where = f"`{step.id}`"
        if step.phase is not None:
            where += f" · phase: {both(phases[step.phase].name)}"
        yield from [f"{where} · weight {step.weight}", ""]
        yield from [f"**{_text(step.summary)}** {_text(step.explanation)}", ""]
        yield from [f"Rests on: {rests_on(step.status, step.sources)}", ""]
        if step.themes:
            themes = ", ".join(link(key, "theme", key) for key in step.themes)
            yield from [f"Themes: {themes}", ""]
        yield from [f"### Criteria of `{step.id}`", ""]
        for criterion in step.active_criteria:
            aspect = "" if criterion.aspect is None else f", {both(criterion.aspect.label)}"
            yield from [f"`{criterion.id}`{aspect}, weight {criterion.weight}", ""]
            yield from [f": **{plain(criterion.statement.get('en'))}** \\"]
            yield from [f"  *{plain(criterion.statement.nl)}* \\"]
            yield from [f"  {_text(criterion.hint)}", ""]
        yield from [f"### Roles in `{step.id}`", ""]
        yield from table(
            "actor, role, note",
            ([_actor(one.actor), both(one.role.label), _text(one.note)] for one in step.actors),
        )


def _text(text: bw.Text | None) -> str:
    return "" if text is None else plain(text.get("en"))


def _actor(key: str) -> str:
    return f"[{both(bw.actor(key).name)}](#{label('actor', key)})"


def actors_page() -> Iterator[str]:
    """The actors by kind, with the steps in which they have a role."""
    actors = bw.actors()
    yield from ["# The actors", ""]
    yield from [f"{len(actors)} actors: {_tally(a.status.label.en for a in actors)}.", ""]
    yield from ["Roles in the steps are ours (editorial).", ""]
    for kind in bw.ActorKind:
        yield from [f"## {_capital(both(kind.label))}", ""]
        for actor in (a for a in actors if a.kind is kind):
            yield from headed("###", both(actor.name), "actor", actor.id)
            yield from [f"`{actor.id}` · {_text(actor.summary)}", ""]
            roles = [
                f"{link(step.name.en, 'step', step.id)}: {plain(one.role.label.en)}"
                for step in bw.steps()
                for one in step.actors
                if one.actor == actor.id
            ]
            yield from [f"Roles: {'; '.join(roles) or 'none in the ten steps'}", ""]
            yield from [f"Rests on: {rests_on(actor.status, actor.sources)}", ""]


def _tally(words: Iterable[str]) -> str:
    return ", ".join(f"{count} {word}" for word, count in Counter(words).most_common())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def themes_page() -> Iterator[str]:
    """The themes per scheme, with their matches."""
    schemes = bw.theme_schemes()
    names = {t.key: t for scheme in schemes for t in bw.themes(scheme.id)}
    kinds = [match.kind for theme in names.values() for match in theme.matches]
    yield from ["# The themes", ""]
    yield f"{len(names)} themes in {len(schemes)} schemes. A match stands at both themes, so their "
    yield f"number is half of what stands below: {len(kinds) // 2} pairs of themes. "
    yield "All matches are ours (editorial), and so are the definitions. *Broader* says that the "
    yield from ["other theme is the wider one.", ""]
    for scheme in schemes:
        themes = bw.themes(scheme.id)
        yield from headed("##", both(scheme.name), "scheme", scheme.id)
        yield from [f"`{scheme.id}` · {len(themes)} themes. {_text(scheme.description)}", ""]
        yield from [f"Rests on: {rests_on(scheme.status, scheme.sources)}", ""]
        for theme in themes:
            yield from headed("###", both(theme.name), "theme", theme.key)
            dimension = "" if theme.dimension is None else f" · {both(theme.dimension.label)}"
            yield from [f"`{theme.key}`{dimension} · {_text(theme.definition)}", ""]
            yield from [f"Rests on: {rests_on(theme.status, theme.sources)}", ""]
            yield from _matches(theme, names)
            yield from _indicators_of(theme)


def _matches(theme: bw.Theme, names: Mapping[str, bw.Theme]) -> Iterator[str]:
    if not theme.matches:
        yield from ["Matches: none.", ""]
    for kind in bw.MatchKind:
        found = [
            f"{link(match.theme, 'theme', match.theme)} {both(names[match.theme].name)}"
            + ("" if match.note is None else f" ({_text(match.note)})")
            for match in theme.matches
            if match.kind is kind
        ]
        if found:
            yield from [f"{_capital(both(kind.label))}: {'; '.join(found)}", ""]


def _indicators_of(theme: bw.Theme) -> Iterator[str]:
    found = [i for i in bw.indicators() if theme.key in i.themes]
    if found:
        listed = "; ".join(link(i.name.en, "indicator", i.id) for i in found)
        yield from [f"Indicators: {listed}", ""]


def indicators_page() -> Iterator[str]:
    """The indicators by theme."""
    indicators = bw.indicators()
    series = bw.distinct_series(indicators)
    yield from ["# The indicators", ""]
    yield f"{len(indicators)} indicators of the regional monitor of CBS, {len(series)} different "
    yield "series of figures. The figures themselves are not here. A direction of 1 says that a "
    yield from ["rise goes with more broad well-being, -1 with less.", ""]
    by_theme = list(dict.fromkeys(i.themes for i in indicators))
    for keys in by_theme:
        names = ", ".join(both(bw.theme(key).name) for key in keys)
        yield from [f"## {names}", "", ", ".join(link(key, "theme", key) for key in keys), ""]
        for i in (i for i in indicators if i.themes == keys):
            yield from headed("###", both(i.name), "indicator", i.id)
            yield from [f"`{i.id}` · unit: {both(i.unit)}", ""]
            levels = ", ".join(both(level.label) for level in i.levels) or "none"
            yield f"Direction: {_direction(i)} · figures seen for: {levels} · "
            yield from [f"first seen in edition {i.edition}", ""]
            if i.same_series_as is not None:
                name = bw.indicator(i.same_series_as).name.en
                yield from [f"The same series as {link(name, 'indicator', i.same_series_as)}", ""]
            yield from note(i.note)
            yield from [f"Rests on: {rests_on(i.status, i.sources)}", ""]


def _direction(indicator: bw.Indicator) -> str:
    if indicator.direction is None:
        return "none, it is a choice"
    basis = indicator.direction_basis
    return f"{indicator.direction}" + ("" if basis is None else f", {both(basis.label)}")


def regions_page() -> Iterator[str]:
    """The regions, one table per province."""
    regions = {kind: bw.regions(kind) for kind in bw.RegionKind}
    yield from ["# The regions", ""]
    yield "The regions of 2026, without borders on the map. Other names of a region, such as Den "
    yield from ["Haag, are ours: they are what people say.", ""]
    for kind, found in regions.items():
        for (status, sources), count in Counter((r.status, r.sources) for r in found).items():
            yield from [f"* {both(kind.label)}, {count}: {rests_on(status, sources)}"]
        for text, count in Counter(r.note for r in found if r.note is not None).items():
            yield from [f"* {both(kind.label)}, {count} with this note: {_text(text)}"]
    yield "* Of districts and neighbourhoods (*wijken, buurten*) only the codes are known."
    yield ""
    for country in regions[bw.RegionKind.LAND]:
        names = ", ".join(map(plain, country.aliases))
        yield from [f"`{country.id}` is {plain(country.name)}, also {names}.", ""]
    for province in regions[bw.RegionKind.PROVINCIE]:
        inside = {k: [r for r in found if province.id in r.parents] for k, found in regions.items()}
        areas = {area.id: area for area in inside[bw.RegionKind.COROP]}
        places = inside[bw.RegionKind.GEMEENTE]
        yield from headed("##", plain(province.name), "region", province.id)
        names = "".join(f", also {plain(name)}" for name in province.aliases)
        yield f"`{province.id}`{names} · {len(areas)} COROP areas, {len(places)} municipalities"
        yield ""
        yield from table(
            "COROP area, name, municipalities",
            (
                [f"`{area.id}`", _region(area), str(sum(area.id in p.parents for p in places))]
                for area in areas.values()
            ),
        )
        yield from table(
            "municipality, name, COROP area",
            (
                [f"`{place.id}`", _region(place), plain(areas[place.parents[0]].name)]
                for place in places
            ),
        )


def _region(region: bw.Region) -> str:
    return plain(region.name) + "".join(f" · *{plain(name)}*" for name in region.aliases)


def sources_page() -> Iterator[str]:
    """The sources with licence, credit, and what rests on each."""
    sources = bw.sources()
    used = _uses()
    licensed = sum(source.licence is not None for source in sources)
    yield from ["# The sources", ""]
    yield f"{len(sources)} sources; of {licensed} a licence is known. From the others "
    yield "names and facts were taken; the texts are ours. `bw.credits()` is a text for "
    yield from ["a report that says whom to credit; this is it, in English:", ""]
    yield from ["```text", bw.credits(lang="en"), "```", ""]
    for source in sorted(sources, key=lambda one: (one.publisher.casefold(), one.title.casefold())):
        title = f"{plain(source.publisher)}: {plain(source.title)}"
        yield from headed("##", title, "source", source.id)
        dates = f"date: {source.date or 'not given'}"
        if source.updated is not None:
            dates += f" · last changed: {source.updated}"
        yield from [f"`{source.id}` · {dates} · licence: {source.licence or 'not known'}", ""]
        yield from [f"Credit: {plain(source.credit)}", ""]
        if source.url is not None:
            yield from [f"<{source.url}>", ""]
        yield from note(source.note)
        yield from [f"Used by: {'; '.join(used.get(source.id, ())) or 'nothing'}", ""]


def _uses() -> dict[str, list[str]]:
    """By source, links to the records that name it."""
    found: dict[str, list[str]] = {}

    def add(sources: Iterable[str], words: str) -> None:
        for key in sources:
            found.setdefault(key, []).append(words)

    for step in bw.steps():
        add(step.sources, link(step.name.en, "step", step.id))
    for actor in bw.actors():
        add(actor.sources, link(actor.name.en, "actor", actor.id))
    for scheme in bw.theme_schemes():
        add(scheme.sources, link(scheme.name.en, "scheme", scheme.id))
        for theme in bw.themes(scheme.id):
            add(theme.sources, link(theme.key, "theme", theme.key))
    for indicator in bw.indicators():
        add(indicator.sources, link(indicator.name.en, "indicator", indicator.id))
    for kind in bw.RegionKind:
        for key, count in Counter(key for r in bw.regions(kind) for key in r.sources).items():
            add([key], f"[{plain(kind.label.en)}, {count}](regions.md)")
    return found


PAGES = {
    "steps": steps_page,
    "actors": actors_page,
    "themes": themes_page,
    "indicators": indicators_page,
    "regions": regions_page,
    "sources": sources_page,
}


def index_page() -> Iterator[str]:
    """What there is, with counts, and the way to each page."""
    edition = bw.editions()[-1]
    regions = {kind: len(bw.regions(kind)) for kind in bw.RegionKind}
    yield from ["# The data and its sources", ""]
    yield f"Everything in edition {edition}: each record with its status and its sources. "
    yield "These pages are made from the data when the documentation is built, so they say what "
    yield "the data say. They are in English, with Dutch names beside. Why some of it is ours is "
    yield from ["on [data and licence](../data-and-licence.md).", ""]
    yield from table(
        "page, what it holds",
        [
            ["[Steps](steps.md)", f"{len(bw.steps())} steps, {len(bw.plan().criteria)} criteria"],
            ["[Actors](actors.md)", f"{len(bw.actors())} actors"],
            ["[Themes](themes.md)", _themes_in_schemes()],
            ["[Indicators](indicators.md)", f"{len(bw.indicators())} indicators"],
            [
                "[Regions](regions.md)",
                ", ".join(f"{kind.label.en}: {n}" for kind, n in regions.items()),
            ],
            ["[Sources](sources.md)", f"{len(bw.sources())} sources"],
        ],
    )
    yield from ["```{toctree}", ":hidden:", "", *PAGES, "```", ""]


def _themes_in_schemes() -> str:
    sizes = [len(bw.themes(scheme.id)) for scheme in bw.theme_schemes()]
    return f"{sum(sizes)} themes in {len(sizes)} schemes"


def pages() -> dict[str, str]:
    """All pages, by file name."""
    made = {"index": index_page, **PAGES}
    return {f"{name}.md": "\n".join([MADE, "", *page()]) for name, page in made.items()}


def write(folder: Path) -> None:
    """Write the pages into a folder; what is already so is left alone."""
    folder.mkdir(exist_ok=True)
    for name, text in pages().items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
