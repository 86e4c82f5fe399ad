"""Right calls, of which type checkers refuse none. Nothing here is run but by them."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import brede_welvaart as bw
from brede_welvaart import index as ix


def records(name: bw.Text, level: bw.Level, source: bw.Source) -> bw.Plan:
    """Lists, tuples, sets and what gives one by one; words as text and as members."""
    criteria = [bw.Criterion("een.1", name, aspect="plan", weight=0.5)]
    criteria += [bw.Criterion("een.2", name, aspect=bw.Aspect.DO, weight="1/3")]
    actor = bw.Actor("wijkraad", name, kind="samenleving", sources={"bron"})
    roles = (bw.Involvement("wijkraad", "decides"), bw.Involvement("raad", bw.Role.LEADS))
    first = bw.Step("een", name, criteria, phase="agenda", actors=roles, sources=["bron"])
    second = bw.Step("twee", name, tuple(criteria), sources=("bron",), status="editorial")
    third = bw.Step("drie", name, (item for item in criteria), sources=iter(["bron"]))
    scale = bw.Scale([bw.Level(0, 0, name), bw.Level("1/2", Decimal("0.5"), name), level])
    return bw.Plan(
        "mijn_plan", "1", name, scale, [first, second, third], [], actors=[actor], sources=[source]
    )


def answers(a: bw.Assessment, actors: Sequence[str], known: dict[str, str]) -> bw.Scores:
    """Assessments and scores."""
    evidence = [bw.Evidence("Akkoord", date="2022")]
    given = bw.Answer("afwegen.1", level=Fraction(1, 2), evidence=evidence)
    open_ = bw.Answer("afwegen.2", status="unknown")
    skipped = bw.Answer("afwegen.3", status=bw.AnswerStatus.NOT_APPLICABLE, note="waarom")
    response = bw.Response("gemeenteraad", [given, open_, skipped])
    made = bw.Assessment("2026.1", (response,), bw.Organisation("Dorp"), "2026-11-24")
    made = made.with_answer("raad", "afwegen.1", status="unknown")
    for blank in (
        bw.blank(["gemeenteraad"]),
        bw.blank(actors),
        bw.blank({"gemeenteraad"}),
        bw.blank(known.keys()),
        bw.blank(actor.id for actor in bw.actors()),
        bw.blank(aspect="do"),
        bw.blank(a.actor_ids, aspect=bw.Aspect.DO, date="2026-11-24"),
    ):
        bw.score(blank, weights={"afwegen": 2, "afwegen.1": "1/3"})
    for aspect in bw.Aspect:
        bw.score(made).aspect(aspect)
    bw.score(a).text("en", show_actors=["gemeenteraad"])
    return bw.score(made, method="median", missing="zero")


def look_ups() -> None:
    """Records of the catalogue."""
    for kind in bw.RegionKind:
        bw.regions(kind)
    bw.regions("gemeente", within="Zeeland")
    bw.region("Utrecht", kind="provincie").peers("provincie")
    bw.peers("Goes", by=bw.RegionKind.COROP)
    bw.indicators("veiligheid", dimension="here_and_now")
    bw.to_csv("regions", "dutch")
    bw.credits(lang="en")


def scans(scan: bw.Scan) -> bw.CarriedScan:
    """Scans and what becomes of them."""
    effect = bw.Effect(
        "wonen",
        "Meer woningen",
        sentiment="positive",
        importance=bw.Importance.HIGH,
        horizons=["now", bw.Horizon.YEARS_1_5],
        places=("neighbourhood", "outside_eu"),
        evidence=[bw.EffectEvidence("link", url="https://example.org")],
    )
    made = bw.Scan("Plan", "cbs", [effect, *scan.effects])
    bw.weigh(made, weights={"high": 4}).dimension("later")
    return bw.carry_scan(made, "amsterdam", kinds=["exact", bw.MatchKind.CLOSE])


def monitor(panel: ix.Panel) -> ix.IndexResult:
    """Specifications and indices."""
    leaves = [
        ix.Leaf(item.id, direction=item.direction, normalise=ix.Goalposts("1/2", 100, scale=(0, 1)))
        for item in bw.indicators()
    ]
    spec = ix.Spec(
        ix.Group(
            "alles",
            [
                ix.Group("wonen", leaves, aggregate=ix.Geometric()),
                ix.Leaf("x", 2, -1, ix.Rank()),
            ],
        ),
        left_out=[ix.LeftOut("y", bw.Text("waarom"))],
    )
    result = ix.compute(ix.impute(panel, "latest"), spec, 2023, directions={"x": -1})
    result.ranks(ties="average", peers=["GM0855", "GM0363"])
    return result
