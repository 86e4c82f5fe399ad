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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from brede_welvaart._api.checking import check as check
    from brede_welvaart._api.documents import blank as blank
    from brede_welvaart._api.documents import configure_converter as configure_converter
    from brede_welvaart._api.documents import example as example
    from brede_welvaart._api.documents import examples as examples
    from brede_welvaart._api.documents import from_dict as from_dict
    from brede_welvaart._api.documents import from_json as from_json
    from brede_welvaart._api.documents import read as read
    from brede_welvaart._api.documents import to_dict as to_dict
    from brede_welvaart._api.documents import to_json as to_json
    from brede_welvaart._api.documents import write as write
    from brede_welvaart._api.records import actor as actor
    from brede_welvaart._api.records import actors as actors
    from brede_welvaart._api.records import catalogue as catalogue
    from brede_welvaart._api.records import criterion as criterion
    from brede_welvaart._api.records import editions as editions
    from brede_welvaart._api.records import indicator as indicator
    from brede_welvaart._api.records import indicators as indicators
    from brede_welvaart._api.records import plan as plan
    from brede_welvaart._api.records import region as region
    from brede_welvaart._api.records import regions as regions
    from brede_welvaart._api.records import source as source
    from brede_welvaart._api.records import sources as sources
    from brede_welvaart._api.records import step as step
    from brede_welvaart._api.records import steps as steps
    from brede_welvaart._api.records import theme as theme
    from brede_welvaart._api.records import theme_schemes as theme_schemes
    from brede_welvaart._api.records import themes as themes
    from brede_welvaart._api.relating import carry as carry
    from brede_welvaart._api.relating import credits as credits  # noqa: A004 (our own)
    from brede_welvaart._api.relating import sources_of as sources_of
    from brede_welvaart._api.scan import carry_scan as carry_scan
    from brede_welvaart._api.scan import compare_scans as compare_scans
    from brede_welvaart._api.scan import scan_indicators as scan_indicators
    from brede_welvaart._api.scan import scan_steps as scan_steps
    from brede_welvaart._api.scan import weigh as weigh
    from brede_welvaart._api.steps import score as score
    from brede_welvaart._api.steps import verify as verify
    from brede_welvaart._catalogue.matches import Carried as Carried
    from brede_welvaart._catalogue.records import Catalogue as Catalogue
    from brede_welvaart._data.loading import data_files as data_files
    from brede_welvaart._data.schemas import json_schema as json_schema
    from brede_welvaart._export.exporting import records as records
    from brede_welvaart._export.exporting import to_csv as to_csv
    from brede_welvaart._export.skos_graph import skos as skos
    from brede_welvaart._scan.carry import CarriedEffect as CarriedEffect
    from brede_welvaart._scan.carry import CarriedScan as CarriedScan
    from brede_welvaart._scan.compare import ScanComparison as ScanComparison
    from brede_welvaart._scan.compare import ScanMove as ScanMove
    from brede_welvaart._scan.profiles import Flag as Flag
    from brede_welvaart._scan.profiles import ScanProfile as ScanProfile
    from brede_welvaart._scan.profiles import Tally as Tally
    from brede_welvaart._scan.profiles import ThemeProfile as ThemeProfile
    from brede_welvaart._scan.settings import ScanSettings as ScanSettings
    from brede_welvaart._steps.compare import compare_scores as compare_scores
    from brede_welvaart._steps.results import Comparison as Comparison
    from brede_welvaart._steps.results import CriterionScore as CriterionScore
    from brede_welvaart._steps.results import Exclusion as Exclusion
    from brede_welvaart._steps.results import Improvement as Improvement
    from brede_welvaart._steps.results import Move as Move
    from brede_welvaart._steps.results import Receipt as Receipt
    from brede_welvaart._steps.results import Score as Score
    from brede_welvaart._steps.results import Verification as Verification
    from brede_welvaart._steps.scores import Scores as Scores
    from brede_welvaart._steps.settings import Settings as Settings
    from brede_welvaart._version import __version__ as __version__
    from brede_welvaart.errors import BredeWelvaartError as BredeWelvaartError
    from brede_welvaart.errors import DataError as DataError
    from brede_welvaart.errors import Fault as Fault
    from brede_welvaart.errors import FaultCode as FaultCode
    from brede_welvaart.errors import LawBrokenError as LawBrokenError
    from brede_welvaart.errors import MissingExtraError as MissingExtraError
    from brede_welvaart.errors import ScoringError as ScoringError
    from brede_welvaart.errors import SpecError as SpecError
    from brede_welvaart.errors import Spot as Spot
    from brede_welvaart.errors import UnknownIdError as UnknownIdError
    from brede_welvaart.errors import VerificationError as VerificationError
    from brede_welvaart.model.actor import Actor as Actor
    from brede_welvaart.model.actor import Involvement as Involvement
    from brede_welvaart.model.assessment import Answer as Answer
    from brede_welvaart.model.assessment import Assessment as Assessment
    from brede_welvaart.model.assessment import Evidence as Evidence
    from brede_welvaart.model.assessment import Organisation as Organisation
    from brede_welvaart.model.assessment import Response as Response
    from brede_welvaart.model.indicator import Indicator as Indicator
    from brede_welvaart.model.indicator import distinct_series as distinct_series
    from brede_welvaart.model.plan import Criterion as Criterion
    from brede_welvaart.model.plan import Level as Level
    from brede_welvaart.model.plan import Phase as Phase
    from brede_welvaart.model.plan import Plan as Plan
    from brede_welvaart.model.plan import Scale as Scale
    from brede_welvaart.model.plan import Step as Step
    from brede_welvaart.model.region import Region as Region
    from brede_welvaart.model.scan import Effect as Effect
    from brede_welvaart.model.scan import EffectEvidence as EffectEvidence
    from brede_welvaart.model.scan import Scan as Scan
    from brede_welvaart.model.source import Source as Source
    from brede_welvaart.model.text import Text as Text
    from brede_welvaart.model.theme import Match as Match
    from brede_welvaart.model.theme import Theme as Theme
    from brede_welvaart.model.theme import ThemeScheme as ThemeScheme
    from brede_welvaart.model.vocabulary import ActorKind as ActorKind
    from brede_welvaart.model.vocabulary import AnswerState as AnswerState
    from brede_welvaart.model.vocabulary import AnswerStatus as AnswerStatus
    from brede_welvaart.model.vocabulary import Aspect as Aspect
    from brede_welvaart.model.vocabulary import Dimension as Dimension
    from brede_welvaart.model.vocabulary import DirectionBasis as DirectionBasis
    from brede_welvaart.model.vocabulary import EvidenceKind as EvidenceKind
    from brede_welvaart.model.vocabulary import FlagKind as FlagKind
    from brede_welvaart.model.vocabulary import Horizon as Horizon
    from brede_welvaart.model.vocabulary import Importance as Importance
    from brede_welvaart.model.vocabulary import MatchKind as MatchKind
    from brede_welvaart.model.vocabulary import Place as Place
    from brede_welvaart.model.vocabulary import RegionKind as RegionKind
    from brede_welvaart.model.vocabulary import Role as Role
    from brede_welvaart.model.vocabulary import Sentiment as Sentiment
    from brede_welvaart.model.vocabulary import Status as Status

__all__ = [
    "Actor",
    "ActorKind",
    "Answer",
    "AnswerState",
    "AnswerStatus",
    "Aspect",
    "Assessment",
    "BredeWelvaartError",
    "Carried",
    "CarriedEffect",
    "CarriedScan",
    "Catalogue",
    "Comparison",
    "Criterion",
    "CriterionScore",
    "DataError",
    "Dimension",
    "DirectionBasis",
    "Effect",
    "EffectEvidence",
    "Evidence",
    "EvidenceKind",
    "Exclusion",
    "Fault",
    "FaultCode",
    "Flag",
    "FlagKind",
    "Horizon",
    "Importance",
    "Improvement",
    "Indicator",
    "Involvement",
    "LawBrokenError",
    "Level",
    "Match",
    "MatchKind",
    "MissingExtraError",
    "Move",
    "Organisation",
    "Phase",
    "Place",
    "Plan",
    "Receipt",
    "Region",
    "RegionKind",
    "Response",
    "Role",
    "Scale",
    "Scan",
    "ScanComparison",
    "ScanMove",
    "ScanProfile",
    "ScanSettings",
    "Score",
    "Scores",
    "ScoringError",
    "Sentiment",
    "Settings",
    "Source",
    "SpecError",
    "Spot",
    "Status",
    "Step",
    "Tally",
    "Text",
    "Theme",
    "ThemeProfile",
    "ThemeScheme",
    "UnknownIdError",
    "Verification",
    "VerificationError",
    "__version__",
    "actor",
    "actors",
    "blank",
    "carry",
    "carry_scan",
    "catalogue",
    "check",
    "compare_scans",
    "compare_scores",
    "configure_converter",
    "credits",
    "criterion",
    "data_files",
    "distinct_series",
    "editions",
    "example",
    "examples",
    "from_dict",
    "from_json",
    "indicator",
    "indicators",
    "json_schema",
    "plan",
    "read",
    "records",
    "region",
    "regions",
    "scan_indicators",
    "scan_steps",
    "score",
    "skos",
    "source",
    "sources",
    "sources_of",
    "step",
    "steps",
    "theme",
    "theme_schemes",
    "themes",
    "to_csv",
    "to_dict",
    "to_json",
    "verify",
    "weigh",
    "write",
]

#: Where each public name lives.
_HOMES = {
    "Actor": "model.actor",
    "ActorKind": "model.vocabulary",
    "Answer": "model.assessment",
    "AnswerState": "model.vocabulary",
    "AnswerStatus": "model.vocabulary",
    "Aspect": "model.vocabulary",
    "Assessment": "model.assessment",
    "BredeWelvaartError": "errors",
    "Carried": "_catalogue.matches",
    "CarriedEffect": "_scan.carry",
    "CarriedScan": "_scan.carry",
    "Catalogue": "_catalogue.records",
    "Comparison": "_steps.results",
    "Criterion": "model.plan",
    "CriterionScore": "_steps.results",
    "DataError": "errors",
    "Dimension": "model.vocabulary",
    "DirectionBasis": "model.vocabulary",
    "Effect": "model.scan",
    "EffectEvidence": "model.scan",
    "Evidence": "model.assessment",
    "EvidenceKind": "model.vocabulary",
    "Exclusion": "_steps.results",
    "Fault": "errors",
    "FaultCode": "errors",
    "Flag": "_scan.profiles",
    "FlagKind": "model.vocabulary",
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
    "Move": "_steps.results",
    "Organisation": "model.assessment",
    "Phase": "model.plan",
    "Place": "model.vocabulary",
    "Plan": "model.plan",
    "Receipt": "_steps.results",
    "Region": "model.region",
    "RegionKind": "model.vocabulary",
    "Response": "model.assessment",
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
    "Settings": "_steps.settings",
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
    "UnknownIdError": "errors",
    "Verification": "_steps.results",
    "VerificationError": "errors",
    "__version__": "_version",
    "actor": "_api.records",
    "actors": "_api.records",
    "blank": "_api.documents",
    "carry": "_api.relating",
    "carry_scan": "_api.scan",
    "catalogue": "_api.records",
    "check": "_api.checking",
    "compare_scans": "_api.scan",
    "compare_scores": "_steps.compare",
    "configure_converter": "_api.documents",
    "credits": "_api.relating",
    "criterion": "_api.records",
    "data_files": "_data.loading",
    "distinct_series": "model.indicator",
    "editions": "_api.records",
    "example": "_api.documents",
    "examples": "_api.documents",
    "from_dict": "_api.documents",
    "from_json": "_api.documents",
    "indicator": "_api.records",
    "indicators": "_api.records",
    "json_schema": "_data.schemas",
    "plan": "_api.records",
    "read": "_api.documents",
    "records": "_export.exporting",
    "region": "_api.records",
    "regions": "_api.records",
    "scan_indicators": "_api.scan",
    "scan_steps": "_api.scan",
    "score": "_api.steps",
    "skos": "_export.skos_graph",
    "source": "_api.records",
    "sources": "_api.records",
    "sources_of": "_api.relating",
    "step": "_api.records",
    "steps": "_api.records",
    "theme": "_api.records",
    "theme_schemes": "_api.records",
    "themes": "_api.records",
    "to_csv": "_export.exporting",
    "to_dict": "_api.documents",
    "to_json": "_api.documents",
    "verify": "_api.steps",
    "weigh": "_api.scan",
    "write": "_api.documents",
}


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
