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
    from brede_welvaart._api import blank as blank
    from brede_welvaart._api import configure_converter as configure_converter
    from brede_welvaart._api import example as example
    from brede_welvaart._api import examples as examples
    from brede_welvaart._api import from_dict as from_dict
    from brede_welvaart._api import from_json as from_json
    from brede_welvaart._api import read as read
    from brede_welvaart._api import to_dict as to_dict
    from brede_welvaart._api import to_json as to_json
    from brede_welvaart._api import write as write
    from brede_welvaart._catalogue import Catalogue as Catalogue
    from brede_welvaart._export.exporting import records as records
    from brede_welvaart._export.exporting import to_csv as to_csv
    from brede_welvaart._export.skos_graph import skos as skos
    from brede_welvaart._finding import actor as actor
    from brede_welvaart._finding import actors as actors
    from brede_welvaart._finding import catalogue as catalogue
    from brede_welvaart._finding import criterion as criterion
    from brede_welvaart._finding import editions as editions
    from brede_welvaart._finding import indicator as indicator
    from brede_welvaart._finding import indicators as indicators
    from brede_welvaart._finding import plan as plan
    from brede_welvaart._finding import region as region
    from brede_welvaart._finding import regions as regions
    from brede_welvaart._finding import source as source
    from brede_welvaart._finding import sources as sources
    from brede_welvaart._finding import step as step
    from brede_welvaart._finding import steps as steps
    from brede_welvaart._finding import theme as theme
    from brede_welvaart._finding import theme_schemes as theme_schemes
    from brede_welvaart._finding import themes as themes
    from brede_welvaart._loading import data_files as data_files
    from brede_welvaart._matching import Carried as Carried
    from brede_welvaart._relating import carry as carry
    from brede_welvaart._relating import credits as credits  # noqa: A004 (our own)
    from brede_welvaart._relating import sources_of as sources_of
    from brede_welvaart._scanning import carry_scan as carry_scan
    from brede_welvaart._scanning import compare_scans as compare_scans
    from brede_welvaart._scanning import scan_indicators as scan_indicators
    from brede_welvaart._scanning import scan_steps as scan_steps
    from brede_welvaart._scanning import weigh as weigh
    from brede_welvaart._schemas import json_schema as json_schema
    from brede_welvaart._score import score as score
    from brede_welvaart._score import verify as verify
    from brede_welvaart._version import __version__ as __version__
    from brede_welvaart.errors import BredeWelvaartError as BredeWelvaartError
    from brede_welvaart.errors import DataError as DataError
    from brede_welvaart.errors import Fault as Fault
    from brede_welvaart.errors import LawBrokenError as LawBrokenError
    from brede_welvaart.errors import MissingExtraError as MissingExtraError
    from brede_welvaart.errors import ScoringError as ScoringError
    from brede_welvaart.errors import SpecError as SpecError
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
    from brede_welvaart.scoring._carry_scan import CarriedEffect as CarriedEffect
    from brede_welvaart.scoring._carry_scan import CarriedScan as CarriedScan
    from brede_welvaart.scoring._compare import compare_scores as compare_scores
    from brede_welvaart.scoring._compare_scans import ScanComparison as ScanComparison
    from brede_welvaart.scoring._compare_scans import ScanMove as ScanMove
    from brede_welvaart.scoring._scan_settings import ScanSettings as ScanSettings
    from brede_welvaart.scoring._settings import Settings as Settings
    from brede_welvaart.scoring.profiles import Flag as Flag
    from brede_welvaart.scoring.profiles import ScanProfile as ScanProfile
    from brede_welvaart.scoring.profiles import Tally as Tally
    from brede_welvaart.scoring.profiles import ThemeProfile as ThemeProfile
    from brede_welvaart.scoring.results import Comparison as Comparison
    from brede_welvaart.scoring.results import CriterionScore as CriterionScore
    from brede_welvaart.scoring.results import Exclusion as Exclusion
    from brede_welvaart.scoring.results import Improvement as Improvement
    from brede_welvaart.scoring.results import Move as Move
    from brede_welvaart.scoring.results import Receipt as Receipt
    from brede_welvaart.scoring.results import Score as Score
    from brede_welvaart.scoring.results import Verification as Verification
    from brede_welvaart.scoring.scores import Scores as Scores

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
    "Carried": "_matching",
    "CarriedEffect": "scoring._carry_scan",
    "CarriedScan": "scoring._carry_scan",
    "Catalogue": "_catalogue",
    "Comparison": "scoring.results",
    "Criterion": "model.plan",
    "CriterionScore": "scoring.results",
    "DataError": "errors",
    "Dimension": "model.vocabulary",
    "DirectionBasis": "model.vocabulary",
    "Effect": "model.scan",
    "EffectEvidence": "model.scan",
    "Evidence": "model.assessment",
    "EvidenceKind": "model.vocabulary",
    "Exclusion": "scoring.results",
    "Fault": "errors",
    "Flag": "scoring.profiles",
    "FlagKind": "model.vocabulary",
    "Horizon": "model.vocabulary",
    "Importance": "model.vocabulary",
    "Improvement": "scoring.results",
    "Indicator": "model.indicator",
    "Involvement": "model.actor",
    "LawBrokenError": "errors",
    "Level": "model.plan",
    "Match": "model.theme",
    "MatchKind": "model.vocabulary",
    "MissingExtraError": "errors",
    "Move": "scoring.results",
    "Organisation": "model.assessment",
    "Phase": "model.plan",
    "Place": "model.vocabulary",
    "Plan": "model.plan",
    "Receipt": "scoring.results",
    "Region": "model.region",
    "RegionKind": "model.vocabulary",
    "Response": "model.assessment",
    "Role": "model.vocabulary",
    "Scale": "model.plan",
    "Scan": "model.scan",
    "ScanComparison": "scoring._compare_scans",
    "ScanMove": "scoring._compare_scans",
    "ScanProfile": "scoring.profiles",
    "ScanSettings": "scoring._scan_settings",
    "Score": "scoring.results",
    "Scores": "scoring.scores",
    "ScoringError": "errors",
    "Sentiment": "model.vocabulary",
    "Settings": "scoring._settings",
    "Source": "model.source",
    "SpecError": "errors",
    "Status": "model.vocabulary",
    "Step": "model.plan",
    "Tally": "scoring.profiles",
    "Text": "model.text",
    "Theme": "model.theme",
    "ThemeProfile": "scoring.profiles",
    "ThemeScheme": "model.theme",
    "UnknownIdError": "errors",
    "Verification": "scoring.results",
    "VerificationError": "errors",
    "__version__": "_version",
    "actor": "_finding",
    "actors": "_finding",
    "blank": "_api",
    "carry": "_relating",
    "carry_scan": "_scanning",
    "catalogue": "_finding",
    "compare_scans": "_scanning",
    "compare_scores": "scoring._compare",
    "configure_converter": "_api",
    "credits": "_relating",
    "criterion": "_finding",
    "data_files": "_loading",
    "distinct_series": "model.indicator",
    "editions": "_finding",
    "example": "_api",
    "examples": "_api",
    "from_dict": "_api",
    "from_json": "_api",
    "indicator": "_finding",
    "indicators": "_finding",
    "json_schema": "_schemas",
    "plan": "_finding",
    "read": "_api",
    "records": "_export.exporting",
    "region": "_finding",
    "regions": "_finding",
    "scan_indicators": "_scanning",
    "scan_steps": "_scanning",
    "score": "_score",
    "skos": "_export.skos_graph",
    "source": "_finding",
    "sources": "_finding",
    "sources_of": "_relating",
    "step": "_finding",
    "steps": "_finding",
    "theme": "_finding",
    "theme_schemes": "_finding",
    "themes": "_finding",
    "to_csv": "_export.exporting",
    "to_dict": "_api",
    "to_json": "_api",
    "verify": "_score",
    "weigh": "_scanning",
    "write": "_api",
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
