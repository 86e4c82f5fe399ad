"""Broad well-being (*brede welvaart*) in the Netherlands: steps, themes, actors, assessments.

One typed model, one set of canonical data with a source for every fact, and exact scores:

>>> import brede_welvaart as bw
>>> bw.step(1).name.nl
'Geef brede welvaart lokaal betekenis'
>>> scores = bw.score(bw.example("voorbeeldgemeente"))
>>> scores.total.low <= scores.total.value <= scores.total.high
True

Nothing is loaded before it is used.
"""

#: Where each public name lives; `__init__.pyi` says the same to type checkers.
_HOMES = {
    "Actor": "model.actor",
    "ActorKind": "model.vocabulary",
    "Answer": "model.assessment",
    "AnswerState": "model.vocabulary",
    "AnswerStatus": "model.vocabulary",
    "Asked": "_steps.asked",
    "Aspect": "model.vocabulary",
    "Assessment": "model.assessment",
    "BredeWelvaartError": "errors",
    "Carried": "_catalogue.matches",
    "CarriedEffect": "_scan.carry",
    "CarriedScan": "_scan.carry",
    "CarriedScores": "_steps.mapping",
    "Catalogue": "_catalogue.edition",
    "CheckedFile": "_json.checked_file",
    "ChosenTheme": "model.chosen_themes",
    "ChosenThemes": "model.chosen_themes",
    "Comparison": "_steps.compare",
    "Course": "_steps.course",
    "Criterion": "model.plan",
    "CriterionCourse": "_steps.course",
    "CriterionMoment": "_steps.course",
    "CriterionScore": "_steps.results",
    "DataError": "errors",
    "Dimension": "model.vocabulary",
    "DirectionBasis": "model.vocabulary",
    "Effect": "model.scan",
    "EffectEvidence": "model.scan",
    "EqualResponses": "_steps.participation",
    "Evidence": "model.evidence",
    "EvidenceKind": "model.vocabulary",
    "Exclusion": "_steps.results",
    "Fault": "errors",
    "FaultCode": "errors",
    "Flag": "_scan.profiles",
    "FlagKind": "model.vocabulary",
    "FoundFault": "_json.checked_file",
    "Horizon": "model.vocabulary",
    "Importance": "model.vocabulary",
    "Improvement": "_steps.results",
    "Indicator": "model.indicator",
    "Involvement": "model.actor",
    "LawBrokenError": "errors",
    "Level": "model.plan",
    "Match": "model.theme",
    "MatchKind": "model.vocabulary",
    "MissingExtraError": "errors",
    "Moment": "_steps.course",
    "Move": "_steps.compare",
    "Organisation": "model.assessment",
    "Participation": "_steps.participation",
    "Phase": "model.plan",
    "Place": "model.vocabulary",
    "Plan": "model.plan",
    "Receipt": "model.receipt",
    "Record": "_api.finding",
    "Region": "model.region",
    "RegionKind": "model.vocabulary",
    "Response": "model.assessment",
    "ResponseCount": "_steps.participation",
    "Role": "model.vocabulary",
    "Scale": "model.plan",
    "Scan": "model.scan",
    "ScanComparison": "_scan.compare",
    "ScanMove": "_scan.compare",
    "ScanProfile": "_scan.profiles",
    "ScanSettings": "_scan.settings",
    "Score": "_steps.results",
    "Scores": "_steps.scores",
    "ScoringError": "errors",
    "Sentiment": "model.vocabulary",
    "Settings": "model.receipt",
    "Source": "model.source",
    "SpecError": "errors",
    "Spot": "errors",
    "Status": "model.vocabulary",
    "Step": "model.plan",
    "Tally": "_scan.profiles",
    "Text": "model.text",
    "Theme": "model.theme",
    "ThemeProfile": "_scan.profiles",
    "ThemeScheme": "model.theme",
    "Turn": "model.vocabulary",
    "UnknownIdError": "errors",
    "Verification": "_steps.results",
    "VerificationError": "errors",
    "__version__": "_version",
    "actor": "_api.actors",
    "actors": "_api.actors",
    "blank": "_api.documents",
    "carry": "_api.relating",
    "carry_scan": "_api.scan",
    "catalogue": "_api.records",
    "check": "_api.checking",
    "collect": "_api.collecting",
    "compare_scans": "_api.scan",
    "compare_scores": "_steps.compare",
    "configure_converter": "_json.converters",
    "course": "_api.course",
    "credits": "_api.relating",
    "criterion": "_api.plans",
    "data_files": "_data.files",
    "distinct_series": "model.indicator",
    "editions": "_api.plans",
    "example": "_api.documents",
    "examples": "_api.documents",
    "find": "_api.finding",
    "from_dict": "_api.documents",
    "from_json": "_api.documents",
    "from_rows": "_api.rows",
    "full_id": "_api.finding",
    "indicator": "_api.records",
    "indicators": "_api.records",
    "json_schema": "_data.schemas",
    "look_up": "_api.finding",
    "participation": "_api.collecting",
    "passage": "_api.finding",
    "peers": "_api.records",
    "plan": "_api.plans",
    "read": "_api.documents",
    "read_mapping": "_api.course",
    "records": "_export.exporting",
    "region": "_api.records",
    "regions": "_api.records",
    "report": "_report.writing",
    "scan_indicators": "_api.scan",
    "scan_steps": "_api.scan",
    "score": "_api.steps",
    "skos": "_export.skos_graph",
    "source": "_api.records",
    "sources": "_api.records",
    "sources_of": "_api.relating",
    "step": "_api.plans",
    "steps": "_api.plans",
    "theme": "_api.records",
    "theme_schemes": "_api.records",
    "themes": "_api.records",
    "to_csv": "_export.exporting",
    "to_dict": "_api.documents",
    "to_json": "_api.documents",
    "verify": "_api.steps",
    "weigh": "_api.scan",
    "write": "_api.documents",
    "write_form": "_forms.writing",
}

__all__ = list(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll] (the stub says it)


def __getattr__(name: str) -> object:
    """Load a public name the first time it is used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return __all__
