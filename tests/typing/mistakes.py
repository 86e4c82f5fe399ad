"""Mistakes in calls that type checkers find: a line that ends in ``# wrong`` is one.

Nothing here is run; `test_typing` has mypy and pyright read it.
"""

import brede_welvaart as bw
from brede_welvaart import index as ix


def mistakes(
    a: bw.Assessment, plan: bw.Plan, scan: bw.Scan, panel: ix.Panel, result: ix.IndexResult
) -> None:
    """Each call has one mistake."""
    bw.score(a, method="medain")  # wrong
    bw.score(a, missing="skp")  # wrong
    bw.Answer("afwegen.1", status="unknwon")  # wrong
    a.with_answer("gemeenteraad", "afwegen.1", status="onbekend")  # wrong
    bw.Plan("mijn_plan", "1", bw.Text("Mijn plan"), plan.scale, steps=[1, "2"])  # wrong
    bw.Assessment("2026.1", ["gemeenteraad"])  # wrong
    bw.Response("gemeenteraad", "afwegen.1")  # wrong
    bw.blank(actors="gemeenteraad")  # wrong
    bw.regions("gemeentes")  # wrong
    bw.indicators(dimension="now")  # wrong
    bw.Effect("wonen", "Meer woningen", sentiment="good")  # wrong
    bw.Effect("wonen", "Meer woningen", horizons=["2030"])  # wrong
    bw.carry_scan(scan, "cbs", kinds=["near"])  # wrong
    bw.to_csv("regions", "dutchh")  # wrong
    bw.score(a).text("de")  # wrong
    bw.Text("Wonen").get(lang="fr")  # wrong
    ix.Leaf("levensverwachting", direction=2)  # wrong
    ix.Group("wonen", children=["tevredenheid_woning"])  # wrong
    result.ranks(ties="mid")  # wrong
    ix.impute(panel, "maen")  # wrong
