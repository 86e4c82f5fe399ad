// The types of score.mjs.

import type { Assessment, AnswerState, Aspect, Plan } from "./brede_welvaart.d.ts";

/** An exact number, in lowest terms; the denominator is above 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** What a score is made of: points from 0 to 100, and the coverage from 0 to 1. */
export interface Numbers {
  value: Fraction | null;
  low: Fraction | null;
  high: Fraction | null;
  coverage: Fraction | null;
}

/** What someone said of a criterion. */
export type Saying =
  | { actor: string; word: "answered"; level: Fraction }
  | { actor: string; word: "unknown" | "not_applicable" };

/** How a criterion stands; scores are from 0 to 1. */
export interface Standing {
  sayings: Saying[];
  actors: Map<string, Fraction>;
  state: AnswerState;
  score: Fraction | null;
}

/** One criterion to the next level above where it stands. */
export interface NextStep {
  criterion: string;
  isOpen: boolean;
  /** The points of the criterion. */
  current: Fraction;
  /** The number of the level to go for. */
  target: Fraction;
  /** By how much the low end of the total rises. */
  gain: Fraction;
  /** The low end of the step. */
  stepLow: Fraction;
}

/** A criterion of a plan as the scores see it: with a weight that is a fraction. */
export interface Counting {
  id: string;
  weight: Fraction;
}

/** The scores of an assessment; everything that has an id is in the order of the plan. */
export interface Scored {
  total: Numbers;
  steps: Map<string, Numbers>;
  phases: Map<string, Numbers>;
  aspects: Map<Aspect, Numbers>;
  criteria: Map<string, Standing>;
  /** How many criteria somebody was asked, of all that count. */
  asked: { count: number; of: number; notAsked: string[] };
  /** The criteria that are unknown or unanswered. */
  open: string[];
  /** By criterion: who says that it does not apply, and who says otherwise. */
  excluded: Map<string, [so: string[], otherwise: string[]]>;
  disputed: Map<string, [so: string[], otherwise: string[]]>;
  /** The points of every answered criterion, which add up to the total; null if it is no mean. */
  contributions: Map<string, Fraction> | null;
  disagreement: Map<string, Fraction>;
  improvements: NextStep[];
  actors: string[];
  /** The same from the responses of one actor alone, of whom nothing open is refused. */
  actor(id: string): Scored;
  /** The numbers over some criteria alone, as if the others were not there. */
  over(take?: (step: Counting, criterion: Counting) => boolean): Numbers;
}

/** What is not the default. */
export interface ScoreSettings {
  method?: "mean" | "median" | "weakest";
  missing?: "skip" | "zero" | "refuse";
  /** By the id of a step or a criterion, in the place of the plan's. */
  weights?: Record<string, number | string>;
}

/** What changed between two scores; changes are in points. */
export interface Compared {
  /** Over the criteria that were asked in both. */
  change: Fraction | null;
  likeForLike: Fraction | null;
  steps: Map<string, Fraction | null>;
  newlyAsked: string[];
  noLongerAsked: string[];
  newlyAnswered: string[];
  newlyOpen: string[];
  noLongerApplicable: string[];
  moved: [criterion: string, before: Fraction, after: Fraction][];
}

/** Why a score cannot be made; `criteria` are the ids that stand in the way. */
export class ScoringError extends Error {
  constructor(message: string, criteria?: string[]);
  criteria: string[];
}

/** A setting that does not fit the plan; `paths` say which. */
export class DataError extends Error {
  constructor(paths: string[]);
  paths: string[];
}

/** The fraction `top / bottom` in lowest terms. */
export function fraction(top: bigint, bottom?: bigint): Fraction;

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1;

/** An exact number of a document: a whole number, or a text such as "1/3". */
export function exact(written: number | string): Fraction;

/** A fraction as text: "475/12", or "40" where it is whole; null stays null. */
export function text(number: Fraction): string;
export function text(number: Fraction | null): string | null;

/** A score from 0 to 1 in points from 0 to 100; null stays null. */
export function toPoints(share: Fraction): Fraction;
export function toPoints(share: Fraction | null): Fraction | null;

/** The float nearest to a fraction of 0 or more; null stays null. */
export function toNumber(number: Fraction): number;
export function toNumber(number: Fraction | null): number | null;

/** The values of a JSON text. Whole numbers of more digits than a float can hold become texts. */
export function parse(json: string): unknown;

/** The scores of an assessment by a plan; both are taken to be right by their schemas. */
export function score(plan: Plan, assessment: Assessment, given?: ScoreSettings): Scored;

/** What changed between two scores by the same plan and settings. */
export function compareScores(before: Scored, after: Scored): Compared;
