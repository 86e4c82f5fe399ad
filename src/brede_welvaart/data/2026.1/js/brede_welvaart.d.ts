// The formats of brede_welvaart as types of TypeScript.
//
// Written by tools/make_typescript.py from the JSON Schemas. What a type cannot say, a schema can:
// the form of an id, the ends of a number. An exact number is a whole number, or a text as "1/3".

export type ActorKind = "bestuur" | "organisatie" | "samenleving" | "regio" | "medeoverheid" | "rijk" | "kennis" | "adviesraad" | "koepel" | "netwerk";

export type AnswerState = "answered" | "unknown" | "not_applicable" | "unanswered";

export type AnswerStatus = "unknown" | "not_applicable";

export type Aspect = "plan" | "do" | "check" | "act";

export type Choice = "normaliser" | "aggregator" | "imputation" | "weights";

export type Colour = "green" | "grey" | "red";

export type CorrelationFlag = "negative" | "low" | "high";

export type Dimension = "here_and_now" | "later" | "elsewhere";

export type DirectionBasis = "read" | "inferred";

export type EvidenceKind = "expert" | "link" | "data" | "policy" | "resident";

export type FindingKind = "unknown_region" | "mixed_regions" | "empty" | "uneven_years" | "sparse" | "zeros" | "constant" | "shift" | "jump" | "out_of_range" | "sentinel" | "tenfold" | "heavy_tail";

export type FlagKind = "blind_spot" | "nobody_looked" | "one_sided" | "passed_on_to_later" | "passed_on_to_elsewhere" | "contested" | "unsupported" | "unreviewed";

export type Horizon = "now" | "1_5" | "5_10" | "10_20" | "20_40" | "40_plus";

export type Importance = "low" | "medium" | "high";

export type MatchKind = "exact" | "close" | "broad" | "narrow";

export type NoteKind = "marks" | "units" | "missing" | "columns" | "lines" | "sheets" | "regions" | "chosen_kind" | "unclear_regions" | "mixed_kinds" | "zeros";

export type Place = "street" | "neighbourhood" | "district" | "municipality" | "region" | "province" | "netherlands" | "abroad_eu" | "outside_eu" | "inside_eu";

export type Reason = "no_figure" | "no_direction" | "too_few_regions" | "too_few_years" | "break";

export type RegionKind = "gemeente" | "corop" | "provincie" | "land" | "wijk" | "buurt";

export type Role = "decides" | "leads" | "contributes" | "is_consulted" | "checks";

export type Sentiment = "positive" | "negative" | "neutral";

export type Status = "published" | "editorial";

export type Turn = "rose" | "fell" | "stayed" | "first_answered" | "answered_again" | "no_longer_answered" | "open" | "no_longer_applicable" | "not_applicable" | "newly_asked" | "no_longer_asked" | "not_asked";

/** A body, organisation or group that takes part. */
export interface Actor {
  /** Lower-case words joined by _. It is never used for something else. */
  id: string;
  /** What it is called. */
  name: BilingualText;
  /** What kind of actor it is. */
  kind?: ActorKind | null;
  /** What it does in this work, in one sentence. */
  summary?: BilingualText | null;
  /** Whether a source says it so, or the makers of this record did. */
  status?: Status | null;
  /** The ids of the sources that it rests on. */
  sources?: string[] | null;
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
}

/** The scores from the responses of one actor alone (cijfers van één actor). */
export interface ActorFigures {
  /** How many criteria it was asked, of all that count. */
  asked: Asked;
  /** The score over all steps. */
  total: Score;
  /** The score of each step, by id. */
  steps: Record<string, Score>;
  /** The score of each phase, by id. */
  phases: Record<string, Score>;
  /** The score of each aspect of the plan-do-check-act cycle. */
  aspects: Partial<Record<Aspect, Score>>;
}

/** A body, organisation or group that takes part. */
export interface ActorRecord {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/actor/1";
  /** Lower-case words joined by _. It is never used for something else. */
  id: string;
  /** What it is called. */
  name: BilingualText;
  /** What kind of actor it is. */
  kind?: ActorKind | null;
  /** What it does in this work, in one sentence. */
  summary?: BilingualText | null;
  /** Whether a source says it so, or the makers of this record did. */
  status?: Status | null;
  /** The ids of the sources that it rests on. */
  sources?: string[] | null;
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
}

/** The answers that one actor gave at one time. */
export interface ActorResponse {
  /** The id of the actor. */
  actor: string;
  /** The answers, to each criterion at most one. */
  answers: Answer[];
  /** A label, such as "raadslid 3", that tells responses of one actor apart. At one actor each label stands once. */
  respondent?: string | null;
  /** The ids of the criteria that this response was asked, as in a short form. Left out: all of the plan. A criterion that nobody was asked does not count. */
  asked?: string[] | null;
}

/** The actors of an edition. */
export interface ActorsFile {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/actors/1";
  /** The edition of the data, such as 2026.1. */
  edition: string;
  /** All actors, those withdrawn too. */
  actors: Actor[];
}

/** How the points of children become those of their group; kind says which way. */
export type Aggregator = Arithmetic | Geometric | Harmonic | Power | Minimum | MazziottaPareto | Apart;

/** An answer to one criterion: a level, or a reason to give none. Without both it is still open. */
export interface Answer {
  /** The id of the criterion: the id of its step, a dot and a number. */
  criterion: string;
  /** A number on the scale of the plan; a number that is not whole is written as "n/d". Not together with a status. */
  level?: number | string | null;
  /** Why there is no level. Not together with a level; not_applicable needs a note. */
  status?: AnswerStatus | null;
  /** An explanation. With not_applicable: why it does not apply here. */
  note?: string | null;
  /** What shows it. */
  evidence?: Evidence[] | null;
}

/** A note and the evidence of one answer (toelichting en onderbouwing). */
export interface AnswerNote {
  /** The id of the actor. */
  actor: string;
  /** The id of the criterion. */
  criterion: string;
  /** The note; empty if there is none. */
  note: string;
  /** What shows it. */
  evidence: Evidence[];
}

/** The children stay beside each other; the group has no value. */
export interface Apart {
  /** Says which one it is. */
  kind: "apart";
}

/** The mean: a low can be made up for. */
export interface Arithmetic {
  /** Says which one it is. */
  kind: "arithmetic";
}

/** How much was asked (gevraagd), of all criteria that count. */
export interface Asked {
  /** How many criteria somebody was asked. */
  count: number;
  /** How many there are. */
  of: number;
  /** Whether every criterion that counts was asked. */
  is_all: boolean;
  /** The ids of those that nobody was asked, in the order of the plan. */
  not_asked: string[];
}

/** What several actors answered about one organisation, by the criteria of a plan. A value of null is the same as a key that is left out. */
export interface Assessment {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/assessment/1";
  /** The edition of the plan that judges it, such as 2026.1, or the edition that a plan of your own names. */
  edition: string;
  /** What each actor answered. An actor may respond more than once. */
  responses: ActorResponse[];
  /** Whom it is about. */
  organisation?: Organisation | null;
  /** The day to which it applies. */
  date?: string | null;
  /** What a reader must know of it, such as how it was made. */
  notes?: BilingualText[] | null;
  /** Actors of your own, beside those of the catalogue. */
  actors?: Actor[] | null;
  /** The themes that the organisation chose, by which it is judged. Left out: the eight of CBS, here and now. */
  themes?: ChosenThemes | null;
}

/** A text in Dutch, and in English where there is one. */
export interface BilingualText {
  /** The Dutch text. */
  nl: string;
  /** The English text. Where it is not there, Dutch is shown. */
  en?: string | null;
}

/** A break (trendbreuk) in a series: what came before cannot be compared with what follows. */
export interface Break {
  /** The id of the indicator. */
  indicator: string;
  /** The first year of the new series. */
  period: number;
  /** The codes of the regions that it holds for; none named is all. */
  regions: string[];
  /** Why, such as other boundaries or another method. */
  note: string;
}

/** A theme carried to another scheme (overgezet thema): what it is called there. */
export interface Carried {
  /** What this is. */
  format: "brede_welvaart/carried/1";
  /** The theme that was carried. */
  theme: Theme;
  /** The id of the scheme to which it was carried. */
  to: string;
  /** The same theme there; the theme itself if it is of that scheme. */
  exact: Theme[];
  /** Themes there that are nearly the same. */
  close: Theme[];
  /** Wider themes there, of which this one is a part. */
  broad: Theme[];
  /** Narrower themes there, which are a part of this one. */
  narrow: Theme[];
}

/** An effect carried to another scheme (overgezet effect), and by what kind of match. */
export interface CarriedEffect {
  /** The effect as it was. */
  effect: Effect;
  /** The ids of the themes to which it went: one, or more where one theme has become more; empty where there is no match of the kinds that were asked for. */
  themes: string[];
  /** The kind of match, or null where there is none. */
  kind: MatchKind | null;
}

/** A scan carried to another theme scheme (overgezette scan). */
export interface CarriedScan {
  /** What this is. */
  format: "brede_welvaart/carried_scan/1";
  /** The scan as it was. */
  original: ScanBody;
  /** The scan by the other scheme. */
  scan: ScanBody;
  /** What became of each effect, in the order of the original. */
  effects: CarriedEffect[];
}

/** Scores carried over to another plan (overgezette uitkomst), and what had no place there. */
export interface CarriedScores {
  /** The plan by which they were made. */
  plan: PlanName;
  /** How much was asked, of all criteria that counted by that plan. */
  asked: Asked;
  /** The score over all steps by that plan. */
  total: Score;
  /** Criteria of the first plan that have no place in the other: their answers count nowhere. */
  lost: string[];
  /** Criteria that became more than one: their answers count for each. */
  split: Record<string, string[]>;
  /** Criteria of the other plan that none of the first became: they count as not asked. */
  new: string[];
}

/** A catalogue (catalogus): all canonical data of one edition. */
export interface Catalogue {
  /** What this is. */
  format: "brede_welvaart/catalogue/1";
  /** The name of the edition. */
  edition: string;
  /** The plan of the ten steps; or a plan of your own, that leans on this edition. */
  plan: PlanBody;
  /** All actors, with those withdrawn; those of a plan of your own go first. */
  actors: Actor[];
  /** All theme schemes, with those withdrawn. */
  schemes: ThemeScheme[];
  /** The themes of all schemes, with those withdrawn; those of a plan of your own go first. */
  themes: Theme[];
  /** All sources; those of a plan of your own go first. */
  sources: Source[];
  /** All indicators, with those withdrawn. */
  indicators: Indicator[];
  /** All regions, with those withdrawn. */
  regions: Region[];
}

/** What a check of a file found (controle van een bestand). */
export interface CheckedFile {
  /** What this is. */
  format: "brede_welvaart/check/1";
  /** The name of the file. */
  file: string;
  /** Whether there is no fault in it. */
  fine: boolean;
  /** How many faults there are in it. */
  count: number;
  /** The first thousand of them, in the order of the file. */
  faults: FoundFault[];
}

/** What a choice does to places (invloed van een keuze). */
export interface ChoiceEffect {
  /** Which choice. */
  choice: Choice;
  /** What each option moves by itself; none for weights, which are numbers. */
  options: OptionShift[];
  /** How many places regions move on average, up or down, if this choice alone is drawn, beside the place with all first options and the weights of the specification. */
  mean_shift: number;
  /** Over how many places nine in ten of the draws of this choice alone spread a region, on average. */
  span: number;
  /** The same of the region with the widest spread. */
  widest: number;
  /** Which share of the variance of all places comes from this choice alone: its first-order Sobol index. null if no place ever differs. */
  first_order: number | null;
  /** Its standard error, by bootstrap. */
  first_order_error: number | null;
  /** Which share this choice has a part in, together with the others: its total Sobol index. */
  total_order: number | null;
  /** Its standard error, by bootstrap. */
  total_order_error: number | null;
}

/** One theme of a list, or one by a name of its own: exactly one of the two. */
export interface ChosenTheme {
  /** The id of its theme scheme, a dot and its own id. */
  theme?: string | null;
  /** The name that it has in the paper. */
  name?: string | null;
}

/** The subjects under which a vision, agreement or decision says what is wanted for residents. */
export interface ChosenThemes {
  /** The themes, none of them twice. */
  items: ChosenTheme[];
  /** The paper in which they were chosen. */
  evidence?: Evidence[] | null;
}

/** How the parts of an index hang together (samenhang). */
export interface Coherence {
  /** What this is. */
  format: "brede_welvaart/coherence/1";
  /** The id of the group that is looked at, with all below it. */
  node: string;
  /** The year. */
  period: number;
  /** Every group that has points. */
  groups: GroupCoherence[];
  /** Every part of each of these. */
  parts: PartCoherence[];
  /** Every pair of leaves and every pair of groups, neither of which is in the other. */
  pairs: PairCoherence[];
  /** What was assumed when the figures were read. */
  notes: PanelNote[];
}

/** Two assessments by one plan and the same settings beside each other (vergelijking). */
export interface Comparison {
  /** What this is. */
  format: "brede_welvaart/comparison/1";
  /** Whom they are about. */
  organisation: Organisation | null;
  /** The day to which the first applies. */
  date_before: string | null;
  /** The day to which the second applies. */
  date_after: string | null;
  /** How much was asked in both, of all criteria that count. */
  asked: Asked;
  /** The total before, over the criteria that were asked in both. */
  before: Score;
  /** The total after, over the same criteria. */
  after: Score;
  /** The change of the total over the criteria that were asked in both, in points. */
  change: number | null;
  /** The same as change, exact. */
  exact_change: string | null;
  /** The total before, over the criteria that are answered in both. */
  like_before: Score;
  /** The total after, over the same criteria. */
  like_after: Score;
  /** The change in points over criteria that are answered in both; null without any. */
  like_for_like: number | null;
  /** The same as like_for_like, exact. */
  exact_like_for_like: string | null;
  /** Per step the change of its value in points, over criteria answered in both. */
  steps: Record<string, ExactNumberOrNull>;
  /** Criteria asked in both, answered after and not before. */
  newly_answered: string[];
  /** Criteria answered before, and unknown or unanswered after. */
  newly_open: string[];
  /** Criteria that were asked after, and that nobody was asked before. */
  newly_asked: string[];
  /** Criteria that were asked before, and that nobody was asked after. */
  no_longer_asked: string[];
  /** Criteria answered before, and not applicable after. */
  no_longer_applicable: string[];
  /** Criteria answered in both, of which the score changed. */
  moved: Move[];
  /** Where the first were by another plan: what of that had a place here. */
  carried_before: CarriedScores | null;
  /** The same of the second, where both are of an earlier plan than that of a course. */
  carried_after: CarriedScores | null;
  /** What the first was made of. */
  receipt_before: ReceiptBody;
  /** What the second was made of. */
  receipt_after: ReceiptBody;
}

/** Two assessments by one plan and the same settings beside each other (vergelijking). */
export interface ComparisonBody {
  /** Whom they are about. */
  organisation: Organisation | null;
  /** The day to which the first applies. */
  date_before: string | null;
  /** The day to which the second applies. */
  date_after: string | null;
  /** How much was asked in both, of all criteria that count. */
  asked: Asked;
  /** The total before, over the criteria that were asked in both. */
  before: Score;
  /** The total after, over the same criteria. */
  after: Score;
  /** The change of the total over the criteria that were asked in both, in points. */
  change: number | null;
  /** The same as change, exact. */
  exact_change: string | null;
  /** The total before, over the criteria that are answered in both. */
  like_before: Score;
  /** The total after, over the same criteria. */
  like_after: Score;
  /** The change in points over criteria that are answered in both; null without any. */
  like_for_like: number | null;
  /** The same as like_for_like, exact. */
  exact_like_for_like: string | null;
  /** Per step the change of its value in points, over criteria answered in both. */
  steps: Record<string, ExactNumberOrNull>;
  /** Criteria asked in both, answered after and not before. */
  newly_answered: string[];
  /** Criteria answered before, and unknown or unanswered after. */
  newly_open: string[];
  /** Criteria that were asked after, and that nobody was asked before. */
  newly_asked: string[];
  /** Criteria that were asked before, and that nobody was asked after. */
  no_longer_asked: string[];
  /** Criteria answered before, and not applicable after. */
  no_longer_applicable: string[];
  /** Criteria answered in both, of which the score changed. */
  moved: Move[];
  /** Where the first were by another plan: what of that had a place here. */
  carried_before: CarriedScores | null;
  /** The same of the second, where both are of an earlier plan than that of a course. */
  carried_after: CarriedScores | null;
  /** What the first was made of. */
  receipt_before: ReceiptBody;
  /** What the second was made of. */
  receipt_after: ReceiptBody;
}

/** The course (verloop) of one organisation: two or more of its assessments, by one plan. */
export interface Course {
  /** What this is. */
  format: "brede_welvaart/course/1";
  /** Whom it is about, as the last says it. */
  organisation: Organisation | null;
  /** The plan by which all dates stand here, which is that of the last. */
  plan: PlanName;
  /** The dates, in order. */
  dates: string[];
  /** The assessments, by date: scores per date, step and aspect. */
  moments: Moment[];
  /** What changed from the first date to the last, whatever was between. */
  whole: ComparisonBody;
  /** What changed from each date to the next; one fewer than there are dates. */
  changes: ComparisonBody[];
  /** The course of every criterion that counts, by id, in the order of the plan. */
  criteria: Record<string, CriterionCourse>;
}

/** One statement that can be observed, and that is judged. */
export interface Criterion {
  /** The id of the step, a dot and a number. */
  id: string;
  /** What is true when the criterion is fully met. */
  statement: BilingualText;
  /** What evidence would show it. */
  hint?: BilingualText | null;
  /** Its aspect of the plan-do-check-act cycle. */
  aspect?: Aspect | null;
  /** How much it counts in its step: 0 or more, whole or as "n/d". 0 takes it out. */
  weight?: number | string | null;
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
}

/** The course of one criterion (verloop van een criterium). */
export interface CriterionCourse {
  /** The id of the criterion. */
  criterion: string;
  /** The id of its step. */
  step: string;
  /** How it stood at each date. */
  moments: CriterionMoment[];
  /** What became of it from each date to the next; one fewer than there are dates. */
  turns: Turn[];
  /** What became of it from the first date to the last, whatever was between. */
  turn: Turn;
}

/** How a criterion stood at one date (stand op een datum). */
export interface CriterionMoment {
  /** The day. */
  date: string;
  /** Answered, unknown, not applicable or unanswered; null if nobody was asked. */
  state: AnswerState | null;
  /** In points 0-100, or null unless answered. */
  value: number | null;
  /** In points 0-100, exact; null unless answered. */
  exact: string | null;
}

/** One statement that can be observed, and that is judged. */
export interface CriterionRecord {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/criterion/1";
  /** The id of the step, a dot and a number. */
  id: string;
  /** What is true when the criterion is fully met. */
  statement: BilingualText;
  /** What evidence would show it. */
  hint?: BilingualText | null;
  /** Its aspect of the plan-do-check-act cycle. */
  aspect?: Aspect | null;
  /** How much it counts in its step: 0 or more, whole or as "n/d". 0 takes it out. */
  weight?: number | string | null;
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
}

/** How one criterion stands (stand van een criterium) when all responses are taken together. */
export interface CriterionScore {
  /** The id of the criterion. */
  criterion: string;
  /** The id of its step. */
  step: string;
  /** Answered, unknown, not applicable or unanswered. */
  state: AnswerState;
  /** The score in points 0-100, or null unless answered. */
  value: number | null;
  /** The mean over actors of their own means, in points 0-100; null unless answered. */
  exact: string | null;
  /** Per actor that gave a level the mean of its own responses, in points 0-100. */
  actors: Record<string, ExactNumber>;
}

/** A figure beyond its goalposts, which counts as the post (afgekapt cijfer). */
export interface CutFigure {
  /** The id of the indicator. */
  indicator: string;
  /** The code of the region. */
  region: string;
  /** The year. */
  period: number;
  /** The figure. */
  value: number;
  /** A lower goalpost that fits all figures of the indicator in these years. */
  lower: number;
  /** An upper one that does. */
  upper: number;
}

/** How near the figure is to that of one region. */
export interface DistanceToReference {
  /** Says which one it is. */
  kind: "distance_to_reference";
  /** The code of the reference region. */
  region: string;
  /** The points at the two ends, the low end first. */
  scale?: [number | string, number | string] | null;
}

/** Which regions dominate which (dominantie): never below, whatever the weights in the bounds. */
export interface Dominance {
  /** What this is. */
  format: "brede_welvaart/dominance/1";
  /** The id of the group whose children were weighed. */
  node: string;
  /** The year. */
  period: number;
  /** Between which each weight varies, as a multiple of its own. */
  bounds: [number, number];
  /** What every region dominates. */
  regions: DominatedRegions[];
  /** What was assumed when the figures were read. */
  notes: PanelNote[];
}

/** Which regions one region dominates (dominantie van een regio). */
export interface DominatedRegions {
  /** The code of the region. */
  region: string;
  /** Whether it has points on every child; if not, it dominates nothing. */
  is_complete: boolean;
  /** The codes of those that it is never below. */
  dominates: string[];
  /** How many regions dominate it; null if it lacks a child. */
  dominated_by: number | null;
}

/** The ranks of one region over many draws of weights (getrokken rangnummers). */
export interface DrawnRanks {
  /** The code of the region. */
  region: string;
  /** Its mean rank; null if it lacks one of the children. */
  mean: number | null;
  /** The fifth percentile of its ranks. */
  p5: number | null;
  /** The 95th percentile. */
  p95: number | null;
  /** The share of the draws in which it is among the best, from 0 to 1. */
  top: number | null;
}

/** What a plan does to one theme, to whom, when and where. */
export interface Effect {
  /** The id of the theme in the scheme of the scan. */
  theme: string;
  /** What the plan does to it, in a few words. */
  title: string;
  /** More about it. It may hold Markdown. */
  explanation?: string | null;
  /** Which way the effect goes; left out while that is not decided. */
  sentiment?: Sentiment | null;
  /** How important it is; left out while it is not rated. */
  importance?: Importance | null;
  /** When it is felt, in years from now; empty while that is not said. */
  horizons?: Horizon[] | null;
  /** Where it is felt; empty while that is not said. */
  places?: Place[] | null;
  /** What it rests on; the word of an expert or a resident counts. */
  evidence?: EffectEvidence[] | null;
  /** Whether it is marked for discussion. */
  discussion?: boolean | null;
  /** Whether an AI wrote it. */
  written_by_ai?: boolean | null;
  /** Whether a person has reviewed what an AI wrote. */
  reviewed?: boolean | null;
  /** What another tool calls it. */
  id?: string | null;
}

/** A piece of evidence for an effect, a person's word too. */
export interface EffectEvidence {
  /** What kind of evidence it is. */
  kind: EvidenceKind;
  /** What it is. */
  title?: string | null;
  /** Where it can be read: an http or https address. */
  url?: string | null;
  /** When it was: a day, a month or a year. */
  date?: string | null;
  /** What it says about the effect. */
  note?: string | null;
}

/** Responses of one actor without a label that say the same (gelijke inbrengen). */
export interface EqualResponses {
  /** The id of the actor. */
  actor: string;
  /** Their places among all responses, counted from 0. */
  responses: number[];
}

/** A document or a moment that shows it. */
export interface Evidence {
  /** What it is. */
  title: string;
  /** Where it can be read: an http or https address. */
  url?: string | null;
  /** When it was: a day, a month or a year. */
  date?: string | null;
}

/** An exact number, and the float nearest to it. */
export interface ExactNumber {
  /** The float nearest to it. */
  value: number;
  /** The same as value, exact. */
  exact: string;
}

/** An exact number, and the float nearest to it. */
export interface ExactNumberOrNull {
  /** The float nearest to it. */
  value: number | null;
  /** The same as value, exact. */
  exact: string | null;
}

/** A criterion that someone calls not applicable (geldt hier niet). */
export interface Exclusion {
  /** The id of the criterion. */
  criterion: string;
  /** The id of its step. */
  step: string;
  /** Who says that it does not apply. */
  actors: string[];
  /** Who says something else about it: a level, or that it is unknown. */
  others: string[];
}

/** How one figure of a region moved (verloop van een cijfer), beside all regions of its kind. */
export interface FigureCourse {
  /** The id of the indicator. */
  indicator: string;
  /** Which way is better: 1 is more, -1 is less; null if there is none. */
  direction: 1 | -1 | null;
  /** The years of the panel at which signals look. */
  years: number[];
  /** The figure of the region in each; null where there is none. */
  values: (number | null)[];
  /** The median of all regions in each; likewise. */
  medians: (number | null)[];
  /** How the last figures of all regions lie; null where there are none. */
  spread: FigureSpread | null;
}

/** How the last figures of all regions of a kind lie (verdeling van cijfers). */
export interface FigureSpread {
  /** One in a hundred is lower. */
  low: number;
  /** One in four is lower. */
  first_quarter: number;
  /** The median. */
  middle: number;
  /** One in four is higher. */
  third_quarter: number;
  /** One in a hundred is higher. */
  high: number;
  /** How many lie in each part from low to high, of equal width; what lies outside is in the first or the last. */
  counts: number[];
}

/** A finding (bevinding): something in a panel that looks wrong, and may be right. */
export interface Finding {
  /** What it is; check says by what rule. */
  kind: FindingKind;
  /** The indicator, if it is about one. */
  indicator: string | null;
  /** The year, if it is about one. */
  period: number | null;
  /** The region, if it is about one. */
  region: string | null;
  /** The figure, the change, or the skewness that it is about. */
  value: number | null;
  /** How many regions, figures or years it is about. */
  count: number | null;
  /** How many there are. */
  of: number | null;
  /** Which years or kinds of region; for zeros suspect where they stand far from all other figures. */
  note: string;
}

/** A flag (aandachtspunt): a fact about a scan, then a question; never a verdict. */
export interface Flag {
  /** Which it is. */
  kind: FlagKind;
  /** What to say, in Dutch and English. The titles in it are of others: one line, without control characters, but to be escaped where HTML or Markdown is shown. */
  text: BilingualText;
  /** The ids of the themes that it is about; empty if it is about the whole scan. */
  themes: string[];
  /** The dimension that it is about, if it is about one. */
  dimension: Dimension | null;
  /** The effects on which it rests. */
  effects: Effect[];
}

/** A fault in a file (fout in een bestand): which, where, and said for people. */
export interface FoundFault {
  /** Which kind of fault it is. */
  code: "too_large" | "not_json" | "empty" | "not_unicode" | "too_deep" | "missing" | "missing_format" | "missing_choice" | "null" | "unknown_key" | "key_twice" | "key_not_text" | "not_text" | "blank" | "lone_surrogate" | "not_an_object" | "not_a_list" | "empty_list" | "not_a_record" | "not_plain" | "not_of_form" | "not_a_choice" | "not_a_flag" | "not_an_address" | "not_a_date" | "not_a_day" | "not_whole" | "not_exact" | "not_a_number" | "too_many_digits" | "not_rising" | "not_above_0" | "repeated" | "no_such" | "no_region" | "no_phase" | "no_theme" | "theme_of_other_scheme" | "our_scheme" | "other_format" | "unknown_format" | "other_edition" | "no_edition" | "no_edition_or_plan" | "our_edition" | "short_scale" | "lowest_score" | "highest_score" | "level_not_higher" | "other_step" | "off_scale" | "level_and_status" | "note_needed" | "not_asked" | "theme_or_name" | "which_response" | "open_criteria" | "editions_differ" | "organisations_differ" | "themes_differ" | "actor_differs" | "respondent_twice" | "too_few_moments" | "date_twice" | "other_organisation" | "plans_differ" | "settings_differ" | "mapping_unused" | "mapped_twice" | "no_equal_level" | "nothing_carried" | "own_scheme" | "one_sided_match" | "second_exact_match" | "wider_in_a_circle" | "other_kind" | "lies_elsewhere" | "parent_count" | "direction_alone" | "series_of_series" | "series_differs" | "series_under_one_theme" | "unsourced" | "no_weight" | "groups_too_deep" | "too_few_years" | "other_scheme" | "other_original" | "no_place" | "base_sign" | "base_urn" | "base_user" | "base_query" | "base_path" | "of_ones_own" | "not_utf8" | "line_too_long" | "cell_too_long" | "quotes" | "no_separator" | "web_page" | "no_criteria" | "unknown_column" | "formula" | "not_filled_in" | "other_than_before" | "other_region" | "too_long_for_a_cell" | "too_many_for_a_sheet" | "control_character" | "column_twice" | "no_column" | "no_headings" | "not_a_workbook" | "workbook_too_large" | "statline_view" | "row_width" | "row_too_wide" | "two_marks" | "unclear_mark" | "sign_at_a_number" | "same_marks" | "unlike_columns" | "no_figures" | "figure_twice" | "too_many_cells" | "too_many_rows" | "not_in_rows" | "unclear_column" | "other_shape" | "not_later" | "not_in_panel" | "all_the_same" | "only_figure" | "not_positive" | "no_reference" | "worst_reference" | "points_not_finite" | "own_not_finite" | "points_too_low" | "mean_not_positive" | "other_count";
  /** Where it is, such as responses[0].actor; empty if it is about the whole. */
  path: string;
  /** The same as a JSON Pointer (RFC 6901). */
  pointer: string;
  /** The same in words, such as whose answer it is; the path where there are none. */
  place: BilingualText;
  /** What is wrong there, in one sentence. */
  text: BilingualText;
}

/** The figure as a share of the best one. */
export interface FractionOfMax {
  /** Says which one it is. */
  kind: "fraction_of_max";
  /** The points at the two ends, the low end first. */
  scale?: [number | string, number | string] | null;
}

/** The geometric mean, of points above 0 only. */
export interface Geometric {
  /** Says which one it is. */
  kind: "geometric";
}

/** Fixed figures get the ends of the scale, in every year the same. */
export interface Goalposts {
  /** Says which one it is. */
  kind: "goalposts";
  /** The figure at the low end. */
  lower: number | string;
  /** The figure at the high end; more than the lower one. */
  upper: number | string;
  /** Whether to take natural logarithms first; the goalposts must then be above 0. */
  log?: boolean | null;
  /** Whether to cut what lies beyond the goalposts. */
  clip?: boolean | null;
  /** The points at the two ends, the low end first. */
  scale?: [number | string, number | string] | null;
}

/** A group of leaves and groups: a theme, a dimension or the whole. */
export interface Group {
  /** Its id, which no other node has. */
  id: string;
  /** The leaves and groups in it. */
  children: IndexNode[];
  /** How much it counts in the group above: 0 or more. 0 takes it out. */
  weight?: number | string | null;
  /** How the points of its children become its own. */
  aggregate?: Aggregator | null;
  /** Which share of its direct children, from 0 to 1, must have a value for it to have one. */
  min_coverage?: number | string | null;
}

/** How the children of a group hang together (samenhang van een groep). */
export interface GroupCoherence {
  /** The id of the group. */
  group: string;
  /** How many it has. */
  children: number;
  /** Cronbach's alpha of their points, over the regions that have all; null for one child, under three regions, or if their sum is the same for all. */
  alpha: number | null;
  /** How many regions have all. */
  regions: number;
  /** Whether all children have the same weight. */
  equal_weights: boolean;
  /** The least R-squared of a child with the group; null without any. */
  lowest: number | null;
  /** The largest. */
  highest: number | null;
  /** Whether weights are equal and these two lie 0.25 or more apart: then equal weights are no equal importance. */
  is_uneven: boolean;
}

/** Growth (groei) per year, compound, per region and indicator. */
export interface Growth {
  /** What this is. */
  format: "brede_welvaart/growth/1";
  /** The growth of every region on every indicator. */
  series: SeriesGrowth[];
  /** What was assumed when the figures were read. */
  notes: PanelNote[];
}

/** The harmonic mean, of points above 0 only. */
export interface Harmonic {
  /** Says which one it is. */
  kind: "harmonic";
}

/** A year in which few regions lie far from the many (zware staart), and what cutting does. */
export interface HeavyTail {
  /** The id of the indicator. */
  indicator: string;
  /** The year. */
  period: number;
  /** How many regions have a figure. */
  regions: number;
  /** That of the figures: above 0 the few are high, below 0 low. */
  skewness: number;
  /** Their excess kurtosis; of a normal distribution it is 0. */
  kurtosis: number;
  /** Where the middle region lies between the lowest figure, 0, and the highest, 1. */
  middle: number;
  /** How many regions lie beyond the quantiles, and would be cut. */
  cut: number;
  /** Where the middle region lies between the quantiles; null if these are the same. */
  cut_middle: number | null;
  /** The skewness of the figures that are cut; null likewise. */
  cut_skewness: number | null;
  /** Their excess kurtosis; null likewise. */
  cut_kurtosis: number | null;
  /** Whether the tail is still heavy then. */
  is_heavy_cut: boolean;
}

/** The figures as they are. */
export interface Identity {
  /** Says which one it is. */
  kind: "identity";
}

/** A possible next step (mogelijke volgende stap): one criterion one level further. */
export interface Improvement {
  /** The id of the criterion. */
  criterion: string;
  /** The id of its step. */
  step: string;
  /** Whether it is unknown or unanswered: find out first. */
  is_open: boolean;
  /** Where it stands now, in points 0-100; 0 while it is open. */
  current: number;
  /** The same as current, exact. */
  exact_current: string;
  /** The level to go for. */
  target: Level;
  /** How much the total's low end would rise, in points. */
  gain: number;
  /** The same as gain, exact. */
  exact_gain: string;
}

/** A leaf or a group: what has children is a group. */
export type IndexNode = Leaf | Group;

/** The result (uitkomst) of an index. */
export interface IndexResult {
  /** What this is. */
  format: "brede_welvaart/index_result/1";
  /** What the index is made of. */
  spec: SpecBody;
  /** The years. */
  periods: number[];
  /** The codes of the regions. */
  regions: string[];
  /** Per leaf which way is better, as it was used: 1 is more, -1 is less. */
  directions: Record<string, 1 | -1>;
  /** The weight of every leaf in the whole when nothing is missing. */
  weights: Record<string, number>;
  /** The breaks over which its years cannot be compared. */
  breaks: Break[];
  /** The figures beyond goalposts that clip: they count as the post. */
  cut: CutFigure[];
  /** What every region has on every node, year by year. */
  scores: NodeScore[];
  /** What was assumed when the figures were read. */
  notes: PanelNote[];
}

/** One series of figures in the regional monitor of CBS. */
export interface Indicator {
  /** Lower-case words joined by _. It is never used for something else. */
  id: string;
  /** Its name, as republished. */
  name: BilingualText;
  /** The themes under which it stands, by their full keys. */
  themes: string[];
  /** What one unit of its figures is. */
  unit: BilingualText;
  /** The first edition of the regional monitor, by year, in which it was seen. */
  edition: string;
  /** Whether a source says it so, or the makers of this record did. */
  status: Status;
  /** The ids of the sources that it rests on. */
  sources: string[];
  /** 1 if a rise goes with more broad well-being, -1 if with less; left out where that is a choice. */
  direction?: 1 | -1 | null;
  /** What the direction rests on. */
  direction_basis?: DirectionBasis | null;
  /** The kinds of region for which figures were seen. */
  levels?: RegionKind[] | null;
  /** The id of the indicator with the same figures under another theme, which counts for both. */
  same_series_as?: string | null;
  /** What a reader must know, such as what is doubtful. */
  note?: BilingualText | null;
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
}

/** One series of figures in the regional monitor of CBS. */
export interface IndicatorRecord {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/indicator/1";
  /** Lower-case words joined by _. It is never used for something else. */
  id: string;
  /** Its name, as republished. */
  name: BilingualText;
  /** The themes under which it stands, by their full keys. */
  themes: string[];
  /** What one unit of its figures is. */
  unit: BilingualText;
  /** The first edition of the regional monitor, by year, in which it was seen. */
  edition: string;
  /** Whether a source says it so, or the makers of this record did. */
  status: Status;
  /** The ids of the sources that it rests on. */
  sources: string[];
  /** 1 if a rise goes with more broad well-being, -1 if with less; left out where that is a choice. */
  direction?: 1 | -1 | null;
  /** What the direction rests on. */
  direction_basis?: DirectionBasis | null;
  /** The kinds of region for which figures were seen. */
  levels?: RegionKind[] | null;
  /** The id of the indicator with the same figures under another theme, which counts for both. */
  same_series_as?: string | null;
  /** What a reader must know, such as what is doubtful. */
  note?: BilingualText | null;
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
}

/** The indicators of an edition. */
export interface IndicatorsFile {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/indicators/1";
  /** The edition of the data, such as 2026.1. */
  edition: string;
  /** All indicators. */
  indicators: Indicator[];
}

/** An actor and its role in a step. */
export interface Involvement {
  /** The id of the actor. */
  actor: string;
  /** What the actor does in the step. */
  role: Role;
  /** What exactly it decides or does. */
  note?: BilingualText | null;
}

/** One indicator. */
export interface Leaf {
  /** The id of the indicator in the panel. */
  id: string;
  /** How much it counts in its group: 0 or more. 0 takes it out. */
  weight?: number | string | null;
  /** 1 if more is better, -1 if less is; without it, what the catalogue says. */
  direction?: 1 | -1 | null;
  /** How its figures become points; without it, what the specification says. */
  normalise?: Normaliser | null;
}

/** An index without each of its parts in turn (weglaten van één onderdeel). */
export interface LeaveOneOut {
  /** What this is. */
  format: "brede_welvaart/leave_one_out/1";
  /** The id of the group that is looked at. */
  node: string;
  /** The year. */
  period: number;
  /** Per node how many places regions move on average without it; null where no region has a rank with it and without it. */
  mean_shift: Record<string, number | null>;
  /** What every region has without each node. */
  scores: ScoreWithout[];
  /** What was assumed when the figures were read. */
  notes: PanelNote[];
}

/** An indicator that is left out, and why. */
export interface LeftOut {
  /** The id of the indicator. */
  indicator: string;
  /** Why, in words. */
  reason: BilingualText;
}

/** A level on the scale. */
export interface Level {
  /** The number that people choose: 0 or more. */
  value: number | string;
  /** What it counts for, from 0 to 1. */
  score: number | string;
  /** What it is called. */
  name: BilingualText;
  /** When to choose it. */
  description?: BilingualText | null;
}

/** How a theme relates to one in another scheme. Every match is a reading of the makers. */
export interface Match {
  /** The full key of the other theme. */
  theme: string;
  /** How the other theme relates to this one; broad says that the other is the wider one. */
  kind: MatchKind;
  /** What a reader must know. */
  note?: BilingualText | null;
}

/** A mean with a price on imbalance between the children. */
export interface MazziottaPareto {
  /** Says which one it is. */
  kind: "mazziotta_pareto";
  /** -1 takes imbalance off, 1 adds it, 0 is the mean. */
  penalty?: number | string | null;
  /** 1 for the variance of a sample, 0 for that of a population. */
  ddof?: 0 | 1 | null;
}

/** The worst figure seen gets the lower points, the best the upper. */
export interface MinMax {
  /** Says which one it is. */
  kind: "min_max";
  /** The points of the worst figure. */
  lower?: number | string | null;
  /** The points of the best figure; more than the lower ones. */
  upper?: number | string | null;
  /** The shares of the figures below which the lower and above which the upper points are given, from 0 to 1; null is the lowest and the highest figure. */
  quantiles?: [number | string, number | string] | null;
}

/** The lowest of the children, whatever their weights above 0. */
export interface Minimum {
  /** Says which one it is. */
  kind: "minimum";
}

/** An assessment in a course (meetmoment): the scores of one date, by the plan of the last. */
export interface Moment {
  /** The day to which it applies. */
  date: string;
  /** How much was asked, of all criteria that count. */
  asked: Asked;
  /** The score over all steps. */
  total: Score;
  /** The score of each step, by id. */
  steps: Record<string, Score>;
  /** The score of each phase, by id. */
  phases: Record<string, Score>;
  /** The score of each aspect of the plan-do-check-act cycle. */
  aspects: Partial<Record<Aspect, Score>>;
  /** Where they were made by another plan: what of that had a place in this one. */
  carried: CarriedScores | null;
  /** What the scores were made of, by the plan by which they were made. */
  receipt: ReceiptBody;
}

/** A criterion whose score changed (verschuiving); answered before and after. */
export interface Move {
  /** The id of the criterion. */
  criterion: string;
  /** In points 0-100. */
  before: number;
  /** The same as before, exact. */
  exact_before: string;
  /** In points 0-100. */
  after: number;
  /** The same as after, exact. */
  exact_after: string;
  /** The change in points; above 0 is a rise. */
  change: number;
  /** The same as change, exact. */
  exact_change: string;
}

/** What one region has on one node in one year (score van een knoop). */
export interface NodeScore {
  /** The code of the region. */
  region: string;
  /** The year. */
  period: number;
  /** The id of the node. */
  node: string;
  /** Its points; null if it has none. */
  value: number | null;
  /** Its place among all regions; 1 is best. */
  rank: number | null;
  /** Which share of the weight is in leaves that have a figure, from 0 to 1. */
  coverage: number;
  /** Which share is in leaves of which the figure was filled in; a part of the coverage. */
  imputed: number;
  /** The points if what is missing were at its worst; null where that cannot be said. */
  low: number | null;
  /** The points if it were at its best; null where that cannot be said. */
  high: number | null;
}

/** How figures become points on a scale; kind says which way. */
export type Normaliser = MinMax | ZScore | Rank | PercentileRank | Goalposts | FractionOfMax | DistanceToReference | Identity;

/** What one option moves by itself (verschuiving door een optie). */
export interface OptionShift {
  /** The option, such as ZScore(mean=100.0, sd=10.0) or latest, mean. */
  option: string;
  /** How many places regions move on average with it, up or down, beside the first option and all else as it is. */
  mean_shift: number;
  /** How many the one moves that moves most. */
  largest: number;
}

/** An organisation that is assessed, or whose plan is. */
export interface Organisation {
  /** Its name. */
  name: string;
  /** The CBS code of its region, such as GM0200. */
  region?: string | null;
}

/** How two nodes go together (samenhang van twee), neither of which is a part of the other. */
export interface PairCoherence {
  /** The id of one. */
  first: string;
  /** The id of the other. */
  second: string;
  /** The id of the group in which both are combined; null if they are parts of different groups, or are kept apart. */
  group: string | null;
  /** Pearson's, over the regions that have both; null under three regions, or if one of the two is the same for all. */
  correlation: number | null;
  /** How many regions have both. */
  regions: number;
  /** Of one group negative below 0, low below 0.3, high above 0.9; of different groups only high. */
  flag: CorrelationFlag | null;
}

/** A panel (paneldata): figures of regions, per indicator, over years. */
export interface Panel {
  /** What this is. */
  format: "brede_welvaart/panel/1";
  /** The codes of the regions. */
  regions: string[];
  /** The ids of the indicators. */
  indicators: string[];
  /** The years. */
  periods: number[];
  /** The figures per region, indicator and year; null is missing. */
  values: (((number | null)[])[])[];
  /** Which of them were filled in, in the same order; null if none was. */
  imputed: boolean[][][] | null;
  /** How unsure they are, in the same order; null where that is not known. */
  standard_errors: (((number | null)[])[])[] | null;
  /** Where series cannot be compared with what came before. */
  breaks: Break[];
  /** What was assumed when the figures were read. */
  notes: PanelNote[];
}

/** The check of a panel (controle van cijfers): what looks wrong in it, and may be right. */
export interface PanelCheck {
  /** What this is. */
  format: "brede_welvaart/panel_check/1";
  /** How many regions there are. */
  regions: number;
  /** The ids of the indicators. */
  indicators: string[];
  /** The years. */
  periods: number[];
  /** What looks wrong, by kind. */
  findings: Finding[];
  /** The indicators in which 0 may stand for missing. */
  suspect_zeros: string[];
  /** What makes places among all regions mean less. */
  odd_regions: FindingKind[];
  /** Which share of the regions has a figure, per indicator and year. */
  coverage: YearCoverage[];
  /** The heavy tails, and what cutting at quantiles does to them. */
  tails: HeavyTail[];
  /** What was assumed when the figures were read. */
  notes: PanelNote[];
}

/** A note on figures (aantekening): what was assumed when they were read. */
export interface PanelNote {
  /** What kind of note it is. */
  kind: NoteKind;
  /** What stood there, such as labels of regions, columns or signs. */
  given: string[];
  /** What that was taken for, in the same order; or one thing for all. */
  became: string[];
  /** The ids of the indicators that it is about. */
  indicators: string[];
  /** The figures that were replaced. */
  cells: ReplacedCell[];
  /** How many regions or figures it is about. */
  count: number;
}

/** How a part goes together with a whole (samenhang met het geheel), beside its weight. */
export interface PartCoherence {
  /** The id of the whole. */
  group: string;
  /** The id of a node below it. */
  part: string;
  /** Whether it is a child of the whole. */
  is_direct: boolean;
  /** Its weight in the whole when nothing is missing, by the specification. */
  weight: number;
  /** Pearson's, of its points and those of the whole; null as for a pair. */
  correlation: number | null;
  /** The square of that: which share of the differences between regions in the whole goes along with the part. */
  r_squared: number | null;
  /** How many regions have both. */
  regions: number;
  /** If it stands out: negative below 0, low below 0.3, high above 0.9. */
  flag: CorrelationFlag | null;
}

/** Who took part (deelname): who answered what, who did not, and what is open. */
export interface Participation {
  /** What this is. */
  format: "brede_welvaart/participation/1";
  /** Whom it is about. */
  organisation: Organisation | null;
  /** The day to which the assessment applies. */
  date: string | null;
  /** The plan by which was asked. */
  plan: PlanName;
  /** What is in each response, in order. */
  responses: ResponseCount[];
  /** The actors of whom an answer was expected. */
  expected: string[];
  /** Those of them who gave none. */
  missing: string[];
  /** Responses without a label that say the same: one may be in it twice. */
  equal: EqualResponses[];
  /** The criteria that somebody was asked, and that are unknown or unanswered. */
  open: string[];
}

/** The share of other figures that are worse, times the scale. */
export interface PercentileRank {
  /** Says which one it is. */
  kind: "percentile_rank";
  /** The points at the two ends, the low end first. */
  scale?: [number | string, number | string] | null;
}

/** A group of steps on the road from agenda to action. */
export interface Phase {
  /** Lower-case words joined by _. It is never used for something else. */
  id: string;
  /** What it is called. */
  name: BilingualText;
  /** What it is about, in one sentence. */
  summary?: BilingualText | null;
}

/** Steps in order, their criteria, and the scale on which these are judged. A value of null is the same as a key that is left out. */
export interface Plan {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/plan/1";
  /** Lower-case words joined by _. It is never used for something else. */
  id: string;
  /** The name of this edition of the plan. A plan of your own has a name that is not an edition of this library. */
  edition: string;
  /** What it is called. */
  name: BilingualText;
  /** On which all criteria are judged. */
  scale: Scale;
  /** The steps, in order. */
  steps: Step[];
  /** The phases, in order. */
  phases?: Phase[] | null;
  /** What a reader must know, such as whose order this is. */
  note?: BilingualText | null;
  /** Actors of your own, beside those of the catalogue. */
  actors?: Actor[] | null;
  /** Sources of your own, beside those of the catalogue. */
  sources?: Source[] | null;
  /** Whether a source says it so, or the makers of this record did. */
  status?: Status | null;
  /** Themes of schemes of your own, beside those of the catalogue. */
  themes?: Theme[] | null;
  /** What holds for all criteria alike, such as from which year papers count. */
  rules?: BilingualText[] | null;
}

/** Steps in order, their criteria, and the scale on which these are judged. A value of null is the same as a key that is left out. */
export interface PlanBody {
  /** Lower-case words joined by _. It is never used for something else. */
  id: string;
  /** The name of this edition of the plan. A plan of your own has a name that is not an edition of this library. */
  edition: string;
  /** What it is called. */
  name: BilingualText;
  /** On which all criteria are judged. */
  scale: Scale;
  /** The steps, in order. */
  steps: Step[];
  /** The phases, in order. */
  phases?: Phase[] | null;
  /** What a reader must know, such as whose order this is. */
  note?: BilingualText | null;
  /** Actors of your own, beside those of the catalogue. */
  actors?: Actor[] | null;
  /** Sources of your own, beside those of the catalogue. */
  sources?: Source[] | null;
  /** Whether a source says it so, or the makers of this record did. */
  status?: Status | null;
  /** Themes of schemes of your own, beside those of the catalogue. */
  themes?: Theme[] | null;
  /** What holds for all criteria alike, such as from which year papers count. */
  rules?: BilingualText[] | null;
}

/** Which plan judged (welk stappenplan). */
export interface PlanName {
  /** The id of the plan. */
  id: string;
  /** The edition of the plan, such as 2026.1. */
  edition: string;
  /** What the plan is called. */
  name: BilingualText;
}

/** The power mean: the root of the mean of powers. */
export interface Power {
  /** Says which one it is. */
  kind: "power";
  /** 1 is the arithmetic mean, 0 the geometric, -1 the harmonic. */
  p: number | string;
}

/** 1 for the worst figure, up to the number of figures. */
export interface Rank {
  /** Says which one it is. */
  kind: "rank";
}

/** Which regions have another place in another index (verschuiving van plaatsen). */
export interface RankComparison {
  /** What this is. */
  format: "brede_welvaart/rank_comparison/1";
  /** The id of the group that is looked at. */
  node: string;
  /** The year of the first. */
  before: number;
  /** The year of the second. */
  after: number;
  /** How many regions have a score in both. */
  among: number;
  /** How many places they move on average, up or down. */
  mean_shift: number;
  /** What each of them does, in the order of the first. */
  moves: RankMove[];
  /** The codes of regions with a score in the first alone. */
  only_before: string[];
  /** The codes of regions with a score in the second alone. */
  only_after: string[];
}

/** The place of one region in two indices (verschuiving van een plaats). */
export interface RankMove {
  /** The code of the region. */
  region: string;
  /** Its place in the first, among the regions with a score in both; 1 is best. */
  before: number;
  /** Its place in the second, among the same. */
  after: number;
  /** How many places it goes down; below 0 it goes up. */
  change: number;
  /** Its points in the first. */
  value_before: number;
  /** Its points in the second. */
  value_after: number;
}

/** The best and worst rank that can be (bereik van rangnummers), weights within the bounds. */
export interface RankRange {
  /** What this is. */
  format: "brede_welvaart/rank_range/1";
  /** The id of the group whose children were weighed. */
  node: string;
  /** The year. */
  period: number;
  /** Between which each weight varies, as a multiple of its own. */
  bounds: [number, number];
  /** The ranks of the regions that were asked for and lack no child. */
  regions: RegionRanks[];
  /** What was assumed when the figures were read. */
  notes: PanelNote[];
}

/** Where a region may stand (speelruimte van een plaats) with other weights. */
export interface RankSpan {
  /** Its place among these with the weights of the specification. */
  rank: number;
  /** Its best place, with weights within the bounds. */
  best: number;
  /** Its worst place then. */
  worst: number;
  /** How many regions these are. */
  of: number;
  /** Whether best and worst are proved to be exact; if not, it is no wider than that. */
  is_proved: boolean;
}

/** How sure ranks are (zekerheid van rangnummers), over many draws of weights. */
export interface RankStability {
  /** What this is. */
  format: "brede_welvaart/rank_stability/1";
  /** The id of the group whose children were weighed. */
  node: string;
  /** The year. */
  period: number;
  /** How many times weights were drawn. */
  draws: number;
  /** With which seed. */
  seed: number;
  /** Between which every weight was drawn, as a multiple of its own; null is any weights. */
  bounds: [number, number] | null;
  /** How many regions count as the best. */
  best: number;
  /** The ranks of every region. */
  regions: DrawnRanks[];
  /** What was assumed when the figures were read. */
  notes: PanelNote[];
}

/** What a score was made of, so that it can be made again and checked. */
export interface Receipt {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/receipt/1";
  /** The edition of the plan that judged. */
  edition: string;
  /** The digest of the plan. */
  plan: string;
  /** The digest of the assessment, whatever the order of its answers. */
  input: string;
  /** The digest of the results together with all the rest of the receipt. */
  results: string;
  /** How the scores were made. */
  settings: Settings;
  /** The version of the library that made it. */
  version: string;
}

/** What a score was made of, so that it can be made again and checked. */
export interface ReceiptBody {
  /** The edition of the plan that judged. */
  edition: string;
  /** The digest of the plan. */
  plan: string;
  /** The digest of the assessment, whatever the order of its answers. */
  input: string;
  /** The digest of the results together with all the rest of the receipt. */
  results: string;
  /** How the scores were made. */
  settings: Settings;
  /** The version of the library that made it. */
  version: string;
}

/** A municipality, a COROP area, a province or the country. */
export interface Region {
  /** Its code, as CBS writes it: GM, CR, PV or NL and digits; WK or BU for a district or a neighbourhood. */
  id: string;
  /** Its name, as CBS writes it. */
  name: string;
  /** What kind of region it is. */
  kind: RegionKind;
  /** The codes of the regions in which it lies, the smallest first. */
  parents: string[];
  /** Whether a source says it so, or the makers of this record did. */
  status: Status;
  /** The ids of the sources that it rests on. */
  sources: string[];
  /** Other names that people use for it. */
  aliases?: string[] | null;
  /** What a reader must know. */
  note?: BilingualText | null;
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
}

/** The best and worst rank that one region can have (rangnummers van een regio). */
export interface RegionRanks {
  /** The code of the region. */
  region: string;
  /** No weights give a better rank than this; where proved, some give it. */
  best: number;
  /** No weights give a worse rank than this; where proved, some give it. */
  worst: number;
  /** The best rank that some weights were found to give. */
  best_found: number;
  /** The worst rank that some weights were found to give. */
  worst_found: number;
  /** Whether best and worst are what was found. */
  proved: boolean;
  /** The rank with the weights of the specification, which lies from best to worst. */
  place: number;
  /** Among how many regions all these are: those of its kind that lack no child. */
  among: number;
}

/** A municipality, a COROP area, a province or the country. */
export interface RegionRecord {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/region/1";
  /** Its code, as CBS writes it: GM, CR, PV or NL and digits; WK or BU for a district or a neighbourhood. */
  id: string;
  /** Its name, as CBS writes it. */
  name: string;
  /** What kind of region it is. */
  kind: RegionKind;
  /** The codes of the regions in which it lies, the smallest first. */
  parents: string[];
  /** Whether a source says it so, or the makers of this record did. */
  status: Status;
  /** The ids of the sources that it rests on. */
  sources: string[];
  /** Other names that people use for it. */
  aliases?: string[] | null;
  /** What a reader must know. */
  note?: BilingualText | null;
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
  /** The code by which maps of CBS know it. */
  statcode: string;
  /** Its address in the register of government organisations; null for a COROP area. */
  tooi: string | null;
}

/** All that there is to say of a region in a year (beeld van een regio). */
export interface RegionReport {
  /** What this is. */
  format: "brede_welvaart/region_report/1";
  /** Its code. */
  region: string;
  /** Its name; its code where the catalogue does not know it. */
  name: string;
  /** The year. */
  period: number;
  /** Among how many regions it is placed, itself included. */
  among: number;
  /** The code of the region in which these lie; null if they are all regions of the panel. */
  within: string | null;
  /** The first year that signals look at. */
  since: number;
  /** The settings of the signals. */
  settings: SignalSettings;
  /** What the scores are made of; null where there are none. */
  spec: SpecBody | null;
  /** The unit of every indicator that the catalogue knows, by id. */
  units: Record<string, BilingualText>;
  /** How it stands, where it moves and how sure that is. */
  summary: RegionSummary;
  /** The themes in the order of the catalogue; what has no theme comes last. */
  themes: ReportedTheme[];
  /** The scores on groups that are no theme. */
  scores: ScoreReport[];
  /** What was assumed when the figures were read. */
  notes: PanelNote[];
  /** How each figure moved, beside all regions of its kind. */
  courses: FigureCourse[];
}

/** How a region stands, where it moves and how sure that is (kern van een beeld). */
export interface RegionSummary {
  /** In the best quarter of the regions. */
  best: string[];
  /** In the last quarter. */
  worst: string[];
  /** With a clear trend for the better. */
  improving: string[];
  /** With a clear trend for the worse. */
  worsening: string[];
  /** With a latest change for the better that is unlike those before. */
  improved: string[];
  /** With one for the worse. */
  worsened: string[];
  /** Of how many indicators it is said in which quarter it stands. */
  placed: number;
  /** How many trends were tested. */
  trends: number;
  /** How many of these get a colour by chance if nothing happens, at most. */
  trends_by_chance: number;
  /** How many changes were tested. */
  changes: number;
  /** How many of these get a colour by chance if nothing happens, at most. */
  changes_by_chance: number;
  /** With a figure that is not of the year itself. */
  older: string[];
  /** With a trend or change of which it was assumed how years hang together. */
  assumed: string[];
  /** Of which neither position nor trend nor change can be said. */
  untold: string[];
}

/** The regions of an edition. */
export interface RegionsFile {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/regions/1";
  /** The edition of the data, such as 2026.1. */
  edition: string;
  /** All municipalities, COROP areas and provinces, and the country. */
  regions: Region[];
}

/** A figure that was replaced (vervangen cijfer). */
export interface ReplacedCell {
  /** The code of its region. */
  region: string;
  /** The id of its indicator. */
  indicator: string;
  /** Its year. */
  period: number;
}

/** One theme of a region (thema in een beeld), for programs. */
export interface ReportedTheme {
  /** The full key of the theme; null for the indicators that have none. */
  theme: string | null;
  /** Its name. */
  name: BilingualText | null;
  /** Its score, if a group of the specification has its id. */
  score: ScoreReport | null;
  /** The signals on its indicators. */
  signals: Signal[];
  /** The indicators on which other regions have the same place. */
  shared: string[];
}

/** What is in one response (telling van een inbreng), counted in criteria. */
export interface ResponseCount {
  /** The id of the actor. */
  actor: string;
  /** The label of the response, or null. */
  respondent: string | null;
  /** How many criteria it was asked. */
  asked: number;
  /** To how many it gives a level. */
  answered: number;
  /** Of how many it says that it does not know. */
  unknown: number;
  /** Of how many it says that they do not apply. */
  not_applicable: number;
  /** On how many that it was asked it says nothing. */
  unanswered: number;
}

/** Two levels or more, from low to high, from score 0 up to score 1. */
export type Scale = Level[];

/** The effects of one plan on the themes of one scheme. A value of null is the same as a key that is left out. */
export interface Scan {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/scan/1";
  /** What the plan is called. */
  title: string;
  /** The id of the theme scheme. */
  scheme: string;
  /** What the plan does. The list may be empty. */
  effects: Effect[];
  /** What the plan is about. */
  description?: string | null;
  /** Whose plan it is. */
  organisation?: Organisation | null;
  /** The day to which it applies. */
  date?: string | null;
  /** What a reader must know, such as that it is invented. */
  note?: BilingualText | null;
  /** The edition of the themes; without it, the newest. */
  edition?: string | null;
  /** The file of another tool that it was made from, as JSON text. */
  original?: string | null;
  /** The themes of a scheme of your own, in order, all of the scheme of the scan; without them the scheme is one of the catalogue. */
  themes?: Theme[] | null;
}

/** The effects of one plan on the themes of one scheme. A value of null is the same as a key that is left out. */
export interface ScanBody {
  /** What the plan is called. */
  title: string;
  /** The id of the theme scheme. */
  scheme: string;
  /** What the plan does. The list may be empty. */
  effects: Effect[];
  /** What the plan is about. */
  description?: string | null;
  /** Whose plan it is. */
  organisation?: Organisation | null;
  /** The day to which it applies. */
  date?: string | null;
  /** What a reader must know, such as that it is invented. */
  note?: BilingualText | null;
  /** The edition of the themes; without it, the newest. */
  edition?: string | null;
  /** The file of another tool that it was made from, as JSON text. */
  original?: string | null;
  /** The themes of a scheme of your own, in order, all of the scheme of the scan; without them the scheme is one of the catalogue. */
  themes?: Theme[] | null;
}

/** Two scans beside each other (vergelijking van scans), theme by theme; never one number. */
export interface ScanComparison {
  /** What this is. */
  format: "brede_welvaart/scan_comparison/1";
  /** The first scan. */
  scan_before: ScanBody;
  /** The second scan. */
  scan_after: ScanBody;
  /** Per theme and dimension the change of the net. */
  changes: Record<string, Partial<Record<Dimension, ExactNumber>>>;
  /** What is more favourable in the second, by dimension and theme. */
  gains: ScanMove[];
  /** What is less favourable in the second. */
  losses: ScanMove[];
  /** Themes that gain here and now in the second, and lose later. */
  moved_to_later: string[];
  /** Themes that gain here and now in the second, and lose elsewhere. */
  moved_to_elsewhere: string[];
  /** Themes with an effect in the first scan alone. */
  only_before: string[];
  /** Themes with an effect in the second alone. */
  only_after: string[];
  /** Whether the first is at least as favourable in every theme and dimension. */
  before_is_at_least_as_good: boolean;
  /** Whether the second is at least as favourable in every theme and dimension. */
  after_is_at_least_as_good: boolean;
  /** Effects that the second does not have. */
  dropped: Effect[];
  /** Effects that the first does not have. */
  added: Effect[];
}

/** A move in a scan (verschuiving in een scan): a theme whose net changed in a dimension. */
export interface ScanMove {
  /** The id of the theme. */
  theme: string;
  /** The dimension. */
  dimension: Dimension;
  /** The net in the first scan. */
  before: number;
  /** The same as before, exact. */
  exact_before: string;
  /** The net in the second. */
  after: number;
  /** The same as after, exact. */
  exact_after: string;
  /** The change of the net; above 0 is more favourable. */
  change: number;
  /** The same as change, exact. */
  exact_change: string;
}

/** The profile of a scan (profiel van een scan): what a plan does to every theme. */
export interface ScanProfile {
  /** What this is. */
  format: "brede_welvaart/profile/1";
  /** What was weighed; not looked at when two profiles are compared. */
  scan: ScanBody;
  /** What an effect weighs. */
  settings: ScanSettings;
  /** The share of the themes with an effect, from 0 to 1. */
  coverage: number;
  /** The share of the themes with an effect, from 0 to 1, exact. */
  exact_coverage: string;
  /** The profile of every theme of the scheme, by id, in the order of the scheme. */
  themes: Record<string, ThemeProfile>;
  /** What to talk about. */
  flags: Flag[];
  /** Effects without a horizon or without a place; they are in no dimension. */
  unspecified: Effect[];
  /** Effects inside the EU, which may be inside or outside the Netherlands. */
  unclear: Effect[];
  /** Effects without a sentiment; they weigh nothing. */
  undecided: Effect[];
  /** Effects of which the importance is not rated. */
  unrated: Effect[];
  /** Effects on a theme that was withdrawn; they are not weighed. */
  withdrawn: Effect[];
}

/** The settings of a scan (instellingen van een scan): what an effect weighs. */
export interface ScanSettings {
  /** The weight of an effect of low importance. */
  low: number;
  /** The same as low, exact. */
  exact_low: string;
  /** That of medium importance. */
  medium: number;
  /** The same as medium, exact. */
  exact_medium: string;
  /** That of high importance. */
  high: number;
  /** The same as high, exact. */
  exact_high: string;
  /** That of an effect whose importance is not rated. */
  unrated: number;
  /** The same as unrated, exact. */
  exact_unrated: string;
}

/** A score (stand): a value with the range it may still move in, and its coverage. */
export interface Score {
  /** The value in points 0-100, or null if nothing is answered or applicable. */
  value: number | null;
  /** The value in points if every open criterion had the lowest level. */
  low: number | null;
  /** The value in points if every open criterion had the highest level. */
  high: number | null;
  /** The share of the applicable weight that is answered, from 0 to 1. */
  coverage: number | null;
  /** Whether so much is answered that a value may be shown, which is half or more. */
  is_enough: boolean;
  /** The value in points, exact; null if nothing is answered or applicable. */
  exact: string | null;
  /** The value in points if every open criterion had the lowest level, exact. */
  exact_low: string | null;
  /** The value in points if every open criterion had the highest level, exact. */
  exact_high: string | null;
  /** The share of the applicable weight that is answered, from 0 to 1, exact. */
  exact_coverage: string | null;
}

/** The score of a region on a group of a specification (score van een regio). */
export interface ScoreReport {
  /** The id of the group. */
  node: string;
  /** Its points, or null. */
  value: number | null;
  /** Which share of its weight is in leaves with a figure. */
  coverage: number;
  /** Which share is in leaves of which the figure was filled in; a part of the coverage. */
  imputed: number;
  /** The points if what is missing were at its worst, or null. */
  low: number | null;
  /** The points if it were at its best, or null. */
  high: number | null;
  /** The place among all regions with points, or among the peers; 1 is best. */
  rank: number | null;
  /** Whether others have the same place. */
  is_shared: boolean;
  /** How many these are. */
  of: number;
  /** Where it may stand among all regions with other weights, or null. */
  span: RankSpan | null;
}

/** What one region has on an index without one of its nodes (score zonder een onderdeel). */
export interface ScoreWithout {
  /** The id of the node that was left out. */
  node: string;
  /** The code of the region. */
  region: string;
  /** Its points then; null if it has none. */
  value: number | null;
  /** Its place then; 1 is best. */
  rank: number | null;
}

/** The scores (uitkomst) of an assessment, in points 0-100, with range and coverage. */
export interface Scores {
  /** What this is. */
  format: "brede_welvaart/scores/1";
  /** Whom it is about. */
  organisation: Organisation | null;
  /** The day to which the assessment applies. */
  date: string | null;
  /** What a reader must know of it. */
  assessment_notes: BilingualText[];
  /** The themes that were chosen; null is the eight of CBS, here and now. */
  themes: ChosenThemes | null;
  /** The plan that judged. */
  plan: PlanName;
  /** How the scores are made. */
  settings: Settings;
  /** What to know before figures of actors are shown to people. */
  remark: BilingualText;
  /** How many criteria were asked, of all that count. */
  asked: Asked;
  /** The score over all steps. */
  total: Score;
  /** The score of each step, by id. */
  steps: Record<string, Score>;
  /** The score of each phase, by id. */
  phases: Record<string, Score>;
  /** The score of each aspect of the plan-do-check-act cycle. */
  aspects: Partial<Record<Aspect, Score>>;
  /** How each criterion that was asked stands, by id. */
  criteria: Record<string, CriterionScore>;
  /** Per criterion its points in the total, which they add up to exactly; null if the method is not the mean. */
  contributions: Record<string, ExactNumber> | null;
  /** Per criterion the highest less the lowest of the actors' means, in points; without a value under two actors with a level. */
  disagreement: Record<string, ExactNumberOrNull>;
  /** Per criterion and actor the highest less the lowest level of its own responses, in points; without a value under three responses with a level. */
  spread: Record<string, Record<string, ExactNumberOrNull>>;
  /** One criterion one level further, what raises the low end of the total most first. */
  improvements: Improvement[];
  /** Criteria that do not count, as they do not apply here. */
  excluded: Exclusion[];
  /** Criteria that count, though someone says that they do not apply here. */
  disputed: Exclusion[];
  /** The criteria that are unknown or unanswered. */
  open: string[];
  /** The same figures from the responses of one actor, by its id. */
  actors: Record<string, ActorFigures>;
  /** The notes and the evidence of the answers. */
  notes: AnswerNote[];
  /** What the result was made of, so that it can be made again. */
  receipt: ReceiptBody;
}

/** How fast the figures of one region on one indicator grew (groei van een reeks). */
export interface SeriesGrowth {
  /** The code of the region. */
  region: string;
  /** The id of the indicator. */
  indicator: string;
  /** The growth per year as a share (0.02 is 2 %); null where it cannot be said. */
  rate: number | null;
  /** The year of the first figure that was used; null where there is none. */
  first: number | null;
  /** The year of the last figure that was used; null where there is none. */
  last: number | null;
}

/** How scores are made. */
export interface Settings {
  /** How many values become one, within the steps and over them. */
  method?: "mean" | "median" | "weakest" | null;
  /** What becomes of open criteria. */
  missing?: "skip" | "zero" | "refuse" | null;
  /** Weights in the place of those of the plan, by step or criterion id. */
  weights?: Record<string, number | string> | null;
}

/** A signal (signaal): how one figure of one region stands and moves. Not a norm. */
export interface Signal {
  /** The code of the region. */
  region: string;
  /** The id of the indicator. */
  indicator: string;
  /** The year of the region's last figure that is not too old. */
  year: number | null;
  /** That figure. */
  value: number | null;
  /** How far off the figure may be, at the level; null where that is not known. */
  margin: number | null;
  /** The place among all regions with such a figure; 1 is best, equal figures share it. */
  position: number | null;
  /** How many regions have one. */
  of: number;
  /** The best place that goes with the margins of all figures. */
  position_best: number | null;
  /** The worst place that does. */
  position_worst: number | null;
  /** From 1, the best quarter, to 4. */
  quartile: number | null;
  /** Green in the best quarter, red in the worst. */
  position_colour: Colour | null;
  /** Why position or colour cannot be said. */
  position_note: Reason | null;
  /** The change per year over the window. */
  trend: number | null;
  /** How likely so clear a trend is by chance. */
  p_value: number | null;
  /** How many figures it rests on. */
  trend_years: number;
  /** Green or red if it is significant. */
  trend_colour: Colour | null;
  /** Why trend or colour cannot be said. */
  trend_note: Reason | null;
  /** The change since the last figure before. */
  change: number | null;
  /** The year of that figure. */
  since: number | null;
  /** How likely a change so unlike those before is by chance. */
  change_p_value: number | null;
  /** Green or red if it is significant. */
  change_colour: Colour | null;
  /** Why change or colour cannot be said. */
  change_note: Reason | null;
  /** How figures of neighbouring years of this indicator hang together, from 0. */
  correlation: number;
  /** Whether that was assumed, since there was too little to find it from. */
  correlation_assumed: boolean;
}

/** The settings (instellingen van signalen): ours, and not those of CBS. */
export interface SignalSettings {
  /** The year up to which is looked. */
  period: number;
  /** How many years are looked at, that one included. */
  window: number;
  /** How many years old the last figure of a region may be. */
  max_age: number;
  /** The significance level: what is no more likely by chance is coloured. */
  level: number;
  /** How figures of neighbouring years hang together: pooled_ar1 finds it from the figures of all regions, per indicator; a number says it; null is not at all. */
  correction: "pooled_ar1" | number | null;
  /** Whether the level is the share of the colours of an indicator that may be by chance, and not that of all regions that may get one by chance. */
  false_discovery: boolean;
  /** Beside what movement is looked at: median is that of the middle region; null is nothing, as it is. */
  relative_to: "median" | null;
}

/** Signals (signalen) of all regions and indicators of a panel. */
export interface Signals {
  /** What this is. */
  format: "brede_welvaart/signals/1";
  /** The settings. */
  settings: SignalSettings;
  /** The codes of the regions. */
  regions: string[];
  /** The ids of the indicators. */
  indicators: string[];
  /** Per indicator that has one which way is better: 1 is more, -1 is less. */
  directions: Record<string, 1 | -1>;
  /** The unit of every indicator that the catalogue knows, by id. */
  units: Record<string, BilingualText>;
  /** All signals, region by region. */
  signals: Signal[];
  /** What was assumed when the figures were read. */
  notes: PanelNote[];
}

/** A page, a report, a law or a data set that was read. */
export interface Source {
  /** Lower-case words joined by _. It is never used for something else. */
  id: string;
  /** The title as published. */
  title: string;
  /** Who published it. */
  publisher: string;
  /** Where it can be read: an http or https address. */
  url?: string | null;
  /** When it was published: a day, a month or a year. */
  date?: string | null;
  /** When it was last changed: a day, a month or a year. */
  updated?: string | null;
  /** The licence under which it may be used again, where that is known. */
  licence?: string | null;
  /** What a reader must know, such as which part was read. */
  note?: BilingualText | null;
}

/** A page, a report, a law or a data set that was read. */
export interface SourceRecord {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/source/1";
  /** Lower-case words joined by _. It is never used for something else. */
  id: string;
  /** The title as published. */
  title: string;
  /** Who published it. */
  publisher: string;
  /** Where it can be read: an http or https address. */
  url?: string | null;
  /** When it was published: a day, a month or a year. */
  date?: string | null;
  /** When it was last changed: a day, a month or a year. */
  updated?: string | null;
  /** The licence under which it may be used again, where that is known. */
  licence?: string | null;
  /** What a reader must know, such as which part was read. */
  note?: BilingualText | null;
  /** How to credit it. */
  credit: string;
}

/** The sources of an edition. */
export interface SourcesFile {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/sources/1";
  /** The edition of the data, such as 2026.1. */
  edition: string;
  /** All sources. */
  sources: Source[];
}

/** How a composite index is made of indicators. A value of null is the same as a key that is left out. */
export interface Spec {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/spec/1";
  /** The group at the top. */
  root: Group;
  /** How the figures of leaves become points that do not say so themselves. */
  normalise?: Normaliser | null;
  /** What was left out when it was made, and why. */
  left_out?: LeftOut[] | null;
}

/** How a composite index is made of indicators. A value of null is the same as a key that is left out. */
export interface SpecBody {
  /** The group at the top. */
  root: Group;
  /** How the figures of leaves become points that do not say so themselves. */
  normalise?: Normaliser | null;
  /** What was left out when it was made, and why. */
  left_out?: LeftOut[] | null;
}

/** A step on the way from agenda to action. */
export interface Step {
  /** Lower-case words joined by _. It is never used for something else. */
  id: string;
  /** What it is called. */
  name: BilingualText;
  /** What is judged in this step. */
  criteria: Criterion[];
  /** What you do in this step, in one sentence. */
  summary?: BilingualText | null;
  /** Why, how to start, and what it is not. */
  explanation?: BilingualText | null;
  /** The id of its phase. */
  phase?: string | null;
  /** How much it counts in the total: 0 or more, whole or as "n/d". 0 takes it out. */
  weight?: number | string | null;
  /** Who is involved, and how. */
  actors?: Involvement[] | null;
  /** The themes that it leans on, by their full keys. */
  themes?: string[] | null;
  /** Whether a source says it so, or the makers of this record did. */
  status?: Status | null;
  /** The ids of the sources that it rests on. */
  sources?: string[] | null;
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
}

/** A step on the way from agenda to action. */
export interface StepRecord {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/step/1";
  /** Lower-case words joined by _. It is never used for something else. */
  id: string;
  /** What it is called. */
  name: BilingualText;
  /** What is judged in this step. */
  criteria: Criterion[];
  /** What you do in this step, in one sentence. */
  summary?: BilingualText | null;
  /** Why, how to start, and what it is not. */
  explanation?: BilingualText | null;
  /** The id of its phase. */
  phase?: string | null;
  /** How much it counts in the total: 0 or more, whole or as "n/d". 0 takes it out. */
  weight?: number | string | null;
  /** Who is involved, and how. */
  actors?: Involvement[] | null;
  /** The themes that it leans on, by their full keys. */
  themes?: string[] | null;
  /** Whether a source says it so, or the makers of this record did. */
  status?: Status | null;
  /** The ids of the sources that it rests on. */
  sources?: string[] | null;
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
}

/** A tally (telling): the effects on one theme in one dimension, by importance. */
export interface Tally {
  /** The weight of the favourable effects. */
  positive: number;
  /** The same as positive, exact. */
  exact_positive: string;
  /** The weight of the unfavourable effects. */
  negative: number;
  /** The same as negative, exact. */
  exact_negative: string;
  /** The weight of the effects that make no difference. */
  neutral: number;
  /** The same as neutral, exact. */
  exact_neutral: string;
  /** What is favourable less what is unfavourable; 0 may also mean that there is nothing. */
  net: number;
  /** The same as net, exact. */
  exact_net: string;
  /** How many effects there are. */
  count: number;
}

/** A theme of broad well-being in one scheme. */
export interface Theme {
  /** The id within its scheme, as published. */
  id: string;
  /** The id of the scheme. */
  scheme: string;
  /** What it is called. */
  name: BilingualText;
  /** What falls under it and what does not. */
  definition: BilingualText;
  /** Whether a source says it so, or the makers of this record did. */
  status: Status;
  /** The ids of the sources that it rests on. */
  sources?: string[] | null;
  /** Here and now, later or elsewhere, where the scheme says so. */
  dimension?: Dimension | null;
  /** What it is called in other schemes. */
  matches?: Match[] | null;
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
}

/** The profile of a theme (profiel van een thema): what the plan does to it. */
export interface ThemeProfile {
  /** How many effects there are, those that are in no dimension too. */
  count: number;
  /** A tally for every dimension; an effect counts in full in each that it is in. */
  dimensions: Partial<Record<Dimension, Tally>>;
}

/** A theme of broad well-being in one scheme. */
export interface ThemeRecord {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/theme/1";
  /** The id within its scheme, as published. */
  id: string;
  /** The id of the scheme. */
  scheme: string;
  /** What it is called. */
  name: BilingualText;
  /** What falls under it and what does not. */
  definition: BilingualText;
  /** Whether a source says it so, or the makers of this record did. */
  status: Status;
  /** The ids of the sources that it rests on. */
  sources?: string[] | null;
  /** Here and now, later or elsewhere, where the scheme says so. */
  dimension?: Dimension | null;
  /** What it is called in other schemes. */
  matches?: Match[] | null;
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
  /** The id of its scheme, a dot and its own id. */
  key: string;
}

/** The themes of one publisher. */
export interface ThemeScheme {
  /** Lower-case words joined by _. It is never used for something else. */
  id: string;
  /** What it is called. */
  name: BilingualText;
  /** What the list is and who uses it. */
  description: BilingualText;
  /** Whether a source says it so, or the makers of this record did. */
  status: Status;
  /** The ids of the sources that it rests on. */
  sources: string[];
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
}

/** The themes of one publisher. */
export interface ThemeSchemeRecord {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/scheme/1";
  /** Lower-case words joined by _. It is never used for something else. */
  id: string;
  /** What it is called. */
  name: BilingualText;
  /** What the list is and who uses it. */
  description: BilingualText;
  /** Whether a source says it so, or the makers of this record did. */
  status: Status;
  /** The ids of the sources that it rests on. */
  sources: string[];
  /** The day on which it was dropped. It can still be found, and no longer counts. */
  withdrawn?: string | null;
}

/** The theme schemes of an edition, and their themes. */
export interface ThemesFile {
  /** Says what kind of document this is, and by which version of its form. */
  format: "brede_welvaart/themes/1";
  /** The edition of the data, such as 2026.1. */
  edition: string;
  /** All theme schemes. */
  schemes: ThemeScheme[];
  /** The themes of all schemes. */
  themes: Theme[];
}

/** The places of one region over all draws (onzekere plaats). */
export interface UncertainRank {
  /** The code of the region. */
  region: string;
  /** Its place with all first options and the weights of the specification, among the regions of its kind that have a score whatever is chosen; null if it has not. */
  place: number | null;
  /** Its mean place over all draws. */
  mean: number | null;
  /** The fifth percentile of its places. */
  p5: number | null;
  /** The middle one. */
  median: number | null;
  /** The 95th percentile. */
  p95: number | null;
  /** Per choice the share of the variance of its place from that choice alone; null if its place never differs. */
  first_order: Record<string, number | null>;
  /** Per choice the share in which that choice has a part. */
  total_order: Record<string, number | null>;
}

/** How sure places are when every choice may be another one (onzekerheid van plaatsen). */
export interface Uncertainty {
  /** What this is. */
  format: "brede_welvaart/uncertainty/1";
  /** The id of the group that is looked at. */
  node: string;
  /** The year. */
  period: number;
  /** How many draws there are in each of the two sets. */
  draws: number;
  /** With which seed. */
  seed: number;
  /** The options for how figures become points; none is that of the specification. */
  normalisers: string[];
  /** The options for how points are combined; none is that of the specification. */
  aggregators: string[];
  /** The options for how gaps are filled; none is that figures stay as they are. */
  imputations: string[];
  /** Between which every weight was drawn, as a multiple of its own; null is any weights. */
  bounds: [number, number] | null;
  /** How many regions have a score whatever is chosen. */
  among: number;
  /** What every choice does that has more than one option. */
  effects: ChoiceEffect[];
  /** The places of every region. */
  regions: UncertainRank[];
  /** What was assumed when the figures were read. */
  notes: PanelNote[];
}

/** The outcome of a check (controle) that found no difference. */
export interface Verification {
  /** What this is. */
  format: "brede_welvaart/verification/1";
  /** The version of the library that made the receipt. */
  made_with: string;
  /** The version that checked it. */
  checked_with: string;
  /** Whether both versions are the same. */
  same_version: boolean;
}

/** How many regions have a figure on an indicator in a year (dekking van een jaar). */
export interface YearCoverage {
  /** The id of the indicator. */
  indicator: string;
  /** The year. */
  period: number;
  /** Which share of the regions has a figure, from 0 to 1. */
  coverage: number;
}

/** The distance to the mean in standard deviations of the sample. */
export interface ZScore {
  /** Says which one it is. */
  kind: "z_score";
  /** The points of an average figure. */
  mean?: number | string | null;
  /** How many points one standard deviation is. */
  sd?: number | string | null;
}

/** Every type that has a format, by its format. */
export interface Formats {
  "brede_welvaart/actor/1": ActorRecord;
  "brede_welvaart/actors/1": ActorsFile;
  "brede_welvaart/assessment/1": Assessment;
  "brede_welvaart/carried/1": Carried;
  "brede_welvaart/carried_scan/1": CarriedScan;
  "brede_welvaart/catalogue/1": Catalogue;
  "brede_welvaart/check/1": CheckedFile;
  "brede_welvaart/coherence/1": Coherence;
  "brede_welvaart/comparison/1": Comparison;
  "brede_welvaart/course/1": Course;
  "brede_welvaart/criterion/1": CriterionRecord;
  "brede_welvaart/dominance/1": Dominance;
  "brede_welvaart/growth/1": Growth;
  "brede_welvaart/index_result/1": IndexResult;
  "brede_welvaart/indicator/1": IndicatorRecord;
  "brede_welvaart/indicators/1": IndicatorsFile;
  "brede_welvaart/leave_one_out/1": LeaveOneOut;
  "brede_welvaart/panel/1": Panel;
  "brede_welvaart/panel_check/1": PanelCheck;
  "brede_welvaart/participation/1": Participation;
  "brede_welvaart/plan/1": Plan;
  "brede_welvaart/profile/1": ScanProfile;
  "brede_welvaart/rank_comparison/1": RankComparison;
  "brede_welvaart/rank_range/1": RankRange;
  "brede_welvaart/rank_stability/1": RankStability;
  "brede_welvaart/receipt/1": Receipt;
  "brede_welvaart/region/1": RegionRecord;
  "brede_welvaart/region_report/1": RegionReport;
  "brede_welvaart/regions/1": RegionsFile;
  "brede_welvaart/scan/1": Scan;
  "brede_welvaart/scan_comparison/1": ScanComparison;
  "brede_welvaart/scheme/1": ThemeSchemeRecord;
  "brede_welvaart/scores/1": Scores;
  "brede_welvaart/signals/1": Signals;
  "brede_welvaart/source/1": SourceRecord;
  "brede_welvaart/sources/1": SourcesFile;
  "brede_welvaart/spec/1": Spec;
  "brede_welvaart/step/1": StepRecord;
  "brede_welvaart/theme/1": ThemeRecord;
  "brede_welvaart/themes/1": ThemesFile;
  "brede_welvaart/uncertainty/1": Uncertainty;
  "brede_welvaart/verification/1": Verification;
}
