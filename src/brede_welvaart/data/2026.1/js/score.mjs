// The scores of the ten steps in JavaScript, exact: an example of a port of brede_welvaart.
//
// No dependencies. Numbers are fractions of BigInt, so nothing is rounded before the end; a score is
// in points from 0 to 100. Documents are the JSON files of the library, read with `parse`.
//
//     import { parse, score, text } from "./score.mjs";
//     const plan = parse(await readFile("plan.json", "utf8"));
//     text(score(plan, parse(await readFile("assessment.json", "utf8"))).total.value);  // "475/12"

// Fractions.

const gcd = (a, b) => (b === 0n ? a : gcd(b, a % b));

/** The fraction `top / bottom` in lowest terms. */
export function fraction(top, bottom = 1n) {
  const sign = bottom < 0n ? -1n : 1n;
  const common = gcd(top < 0n ? -top : top, bottom * sign) || 1n;
  return { top: (sign * top) / common, bottom: (sign * bottom) / common };
}

const ZERO = fraction(0n);
const ONE = fraction(1n);
const POINTS = fraction(100n);

const add = (a, b) => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
const subtract = (a, b) => fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
const multiply = (a, b) => fraction(a.top * b.top, a.bottom * b.bottom);
const divide = (a, b) => fraction(a.top * b.bottom, a.bottom * b.top);
const sum = (numbers) => numbers.reduce(add, ZERO);
const isZero = (a) => a.top === 0n;

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export function compare(a, b) {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const lowest = (numbers) => numbers.reduce((a, b) => (compare(b, a) < 0 ? b : a));
const highest = (numbers) => numbers.reduce((a, b) => (compare(b, a) > 0 ? b : a));

/** An exact number of a document: a whole number, or a text such as "1/3". */
export function exact(written) {
  const [top, bottom = "1"] = String(written).split("/");
  return fraction(BigInt(top), BigInt(bottom));
}

/** A fraction as the vectors write it: "475/12", or "40" where it is whole; null stays null. */
export function text(number) {
  if (number === null) return null;
  return number.bottom === 1n ? `${number.top}` : `${number.top}/${number.bottom}`;
}

/** A score from 0 to 1 in points from 0 to 100; null stays null. */
export const toPoints = (share) => (share === null ? null : multiply(POINTS, share));

const bits = (whole) => whole.toString(2).length;

/** The float nearest to a fraction of 0 or more; of two that are as near, the even one. */
export function toNumber(number) {
  if (number === null) return null;
  if (isZero(number)) return 0;
  let shift = 53 - (bits(number.top) - bits(number.bottom));
  const scaled = () =>
    shift >= 0
      ? [number.top << BigInt(shift), number.bottom]
      : [number.top, number.bottom << BigInt(-shift)];
  let [top, bottom] = scaled();
  if (top / bottom >= 2n ** 53n) {
    shift -= 1;
    [top, bottom] = scaled();
  }
  let whole = top / bottom;
  const rest = 2n * (top % bottom);
  if (rest > bottom || (rest === bottom && whole % 2n === 1n)) whole += 1n;
  return Number(whole) * 2 ** -shift;
}

// Documents.

/** The values of a JSON text. Whole numbers of more digits than a float can hold become texts. */
export function parse(json) {
  return JSON.parse(
    json.replace(/("(?:[^"\\]|\\.)*")|-?\d{16,}(?![\d.eE])/g, (found, quoted) => quoted ?? `"${found}"`),
  );
}

/** Why a score cannot be made; `criteria` are the ids that stand in the way. */
export class ScoringError extends Error {
  constructor(message, criteria = []) {
    super(message);
    this.criteria = criteria;
  }
}

/** A setting that does not fit the plan; `paths` say which. */
export class DataError extends Error {
  constructor(paths) {
    super(`these do not fit the plan: ${paths.join(", ")}`);
    this.paths = paths;
  }
}

/** The steps and criteria that count: not withdrawn, and of a weight above 0 (rule 2). */
function counting(plan, weights) {
  const weightOf = (record) => exact(weights[record.id] ?? record.weight ?? 1);
  const kept = (records) =>
    records
      .filter((record) => record.withdrawn == null && !isZero(weightOf(record)))
      .map((record) => ({ ...record, weight: weightOf(record) }));
  return kept(plan.steps).map((step) => ({ ...step, criteria: kept(step.criteria) }));
}

/** The criteria that somebody was asked; null is all, also where nobody responded (rule 11). */
function askedIn(responses) {
  if (!responses.length || responses.some(({ asked }) => asked == null)) return null;
  return new Set(responses.flatMap(({ asked }) => asked));
}

function checkWeights(plan, weights) {
  const known = new Set(plan.steps.flatMap((step) => [step.id, ...step.criteria.map((c) => c.id)]));
  const unknown = Object.keys(weights).filter((key) => !known.has(key));
  if (unknown.length) throw new DataError(unknown.map((key) => `weights['${key}']`));
}

// What was said (rule 1).

const ORDER = ["answered", "unknown", "not_applicable"];

/** How a criterion stands: who said what, its state, its score and that of every actor. */
function standing(plan, responses, criterion) {
  const sayings = [];
  for (const { actor, answers } of responses) {
    for (const answer of answers.filter((one) => one.criterion === criterion)) {
      if (answer.level != null) sayings.push({ actor, word: "answered", level: exact(answer.level) });
      else if (answer.status != null) sayings.push({ actor, word: answer.status });
    }
  }
  const given = new Map();
  for (const { actor, level } of sayings.filter(({ word }) => word === "answered")) {
    const found = plan.scale.find((one) => compare(exact(one.value), level) === 0);
    given.set(actor, [...(given.get(actor) ?? []), exact(found.score)]);
  }
  const mean = (numbers) => divide(sum(numbers), fraction(BigInt(numbers.length)));
  const actors = new Map([...given].map(([actor, scores]) => [actor, mean(scores)]));
  return {
    sayings,
    actors,
    state: ORDER.find((word) => sayings.some((one) => one.word === word)) ?? "unanswered",
    score: actors.size ? mean([...actors.values()]) : null,
  };
}

// From many numbers to one (rules 3 and 6); parts are { weight, number }.

function weightedMean(parts) {
  const products = parts.map(({ weight, number }) => multiply(weight, number));
  return divide(sum(products), sum(parts.map(({ weight }) => weight)));
}

/** The least number at or below which lies half of the weight or more. */
function lowerMedian(parts) {
  const ordered = [...parts].sort((a, b) => compare(a.number, b.number));
  const half = divide(sum(parts.map(({ weight }) => weight)), fraction(2n));
  let reached = ZERO;
  for (const { weight, number } of ordered) {
    reached = add(reached, weight);
    if (compare(reached, half) >= 0) return number;
  }
  throw new Error("a median of nothing");
}

const METHODS = {
  mean: weightedMean,
  median: lowerMedian,
  weakest: (parts) => lowest(parts.map(({ number }) => number)),
};

// Scores (rules 3 to 5).

const NOTHING = { value: null, low: null, high: null, coverage: null };

/** The numbers of one step over its criteria that are taken. */
function ofCriteria(criteria, standings, { method, missing }) {
  const applicable = criteria
    .map(({ id, weight }) => ({ weight, ...standings.get(id) }))
    .filter(({ state }) => state !== "not_applicable");
  if (!applicable.length) return NOTHING;
  const combine = METHODS[method];
  const filled = (end) =>
    toPoints(combine(applicable.map(({ weight, score }) => ({ weight, number: score ?? end }))));
  const answered = applicable.filter(({ score }) => score !== null);
  const low = filled(ZERO);
  const skipped = answered.length
    ? toPoints(combine(answered.map(({ weight, score }) => ({ weight, number: score }))))
    : null;
  const coverage = divide(
    sum(answered.map(({ weight }) => weight)),
    sum(applicable.map(({ weight }) => weight)),
  );
  return { value: missing === "zero" ? low : skipped, low, high: filled(ONE), coverage };
}

/** The numbers over steps; `take` says which steps and criteria take part. */
function over(steps, standings, settings, take = () => true) {
  const parts = steps
    .map((step) => {
      const criteria = step.criteria.filter((criterion) => take(step, criterion));
      return { weight: step.weight, ...ofCriteria(criteria, standings, settings) };
    })
    .filter(({ coverage }) => coverage !== null);
  if (!parts.length) return NOTHING;
  const by = (combine, name) => {
    const there = parts.filter((part) => part[name] !== null);
    return there.length ? combine(there.map((p) => ({ weight: p.weight, number: p[name] }))) : null;
  };
  const combine = METHODS[settings.method];
  return {
    value: by(combine, "value"),
    low: by(combine, "low"),
    high: by(combine, "high"),
    coverage: by(weightedMean, "coverage"),
  };
}

// What comes with them (rules 7 and 8).

/** The points that every answered criterion gives to the total; they add up to it. */
function contributions(steps, standings, settings) {
  if (settings.method !== "mean") return null;
  const counts = ({ id }) => {
    const { state } = standings.get(id);
    return state === "answered" || (settings.missing === "zero" && state !== "not_applicable");
  };
  const weigh = (records) => sum(records.map(({ weight }) => weight));
  const valued = steps.filter((step) => step.criteria.some(counts));
  const found = new Map();
  for (const step of valued) {
    const share = divide(divide(step.weight, weigh(valued)), weigh(step.criteria.filter(counts)));
    for (const { id, weight } of step.criteria) {
      const { score } = standings.get(id);
      if (score !== null) found.set(id, toPoints(multiply(multiply(share, weight), score)));
    }
  }
  return found;
}

/** One criterion to the next level above where it stands: what gains most first. */
function improvements(plan, steps, standings, settings) {
  const low = over(steps, standings, settings).low;
  const found = [];
  for (const step of steps) {
    const stepLow = ofCriteria(step.criteria, standings, settings).low;
    for (const { id } of step.criteria) {
      const { state, score } = standings.get(id);
      const now = score ?? ZERO;
      const target = plan.scale.find((level) => compare(exact(level.score), now) > 0);
      if (state === "not_applicable" || !target) continue;
      const raised = new Map(standings).set(id, { state: "answered", score: exact(target.score) });
      const gain = subtract(over(steps, raised, settings).low, low);
      const current = toPoints(now);
      const isOpen = state !== "answered";
      found.push({ criterion: id, isOpen, current, target: exact(target.value), gain, stepLow });
    }
  }
  return found.sort(
    (a, b) =>
      compare(b.gain, a.gain) || compare(a.stepLow, b.stepLow) || compare(a.current, b.current),
  );
}

/** Who says that a criterion does not apply, and who says otherwise; undisputed, and disputed. */
function exclusions(standings) {
  const found = { excluded: new Map(), disputed: new Map() };
  for (const [id, { sayings }] of standings) {
    const who = (test) => [...new Set(sayings.filter(test).map(({ actor }) => actor))].sort();
    const so = who(({ word }) => word === "not_applicable");
    const otherwise = who(({ word }) => word !== "not_applicable");
    if (so.length) found[otherwise.length ? "disputed" : "excluded"].set(id, [so, otherwise]);
  }
  return found;
}

function disagreement(standings) {
  const found = new Map();
  for (const [id, { actors }] of standings) {
    const views = [...actors.values()];
    if (views.length > 1) {
      found.set(id, toPoints(subtract(highest(views), lowest(views))));
    }
  }
  return found;
}

/**
 * The scores of an assessment by a plan; fractions, in points.
 *
 * Settings are `method` ("mean", "median", "weakest"), `missing` ("skip", "zero", "refuse") and
 * `weights` (by step or criterion id). Documents are taken to be right; a service in another
 * language checks them by the JSON Schemas first.
 */
export function score(plan, assessment, given = {}) {
  const settings = { method: "mean", missing: "skip", weights: {}, ...given };
  checkWeights(plan, settings.weights);
  const { responses } = assessment;
  const counted = counting(plan, settings.weights);
  const all = counted.flatMap((step) => step.criteria);
  if (!all.length) throw new ScoringError("nothing of positive weight is left");
  const asked = askedIn(responses);
  const isAsked = ({ id }) => asked === null || asked.has(id);
  const steps = counted.map((step) => ({ ...step, criteria: step.criteria.filter(isAsked) }));
  const criteria = all.filter(isAsked);
  const standings = new Map(criteria.map(({ id }) => [id, standing(plan, responses, id)]));
  const isOpen = ({ id }) => ["unknown", "unanswered"].includes(standings.get(id).state);
  const open = criteria.filter(isOpen).map(({ id }) => id);
  if (settings.missing === "refuse" && open.length) throw new ScoringError("these are open", open);
  const taken = (take) => over(steps, standings, settings, take);
  const aspects = ["plan", "do", "check", "act"].filter((aspect) =>
    plan.steps.some(
      (step) =>
        step.withdrawn == null &&
        step.criteria.some((one) => one.aspect === aspect && one.withdrawn == null),
    ),
  );
  return {
    total: taken(),
    steps: new Map(steps.map(({ id }) => [id, taken((step) => step.id === id)])),
    phases: new Map((plan.phases ?? []).map(({ id }) => [id, taken((step) => step.phase === id)])),
    aspects: new Map(aspects.map((name) => [name, taken((_step, one) => one.aspect === name)])),
    criteria: standings,
    asked: {
      count: criteria.length,
      of: all.length,
      notAsked: all.filter((one) => !isAsked(one)).map(({ id }) => id),
    },
    open,
    ...exclusions(standings),
    contributions: contributions(steps, standings, settings),
    disagreement: disagreement(standings),
    improvements: improvements(plan, steps, standings, settings),
    /** The same from the responses of one actor alone, of whom nothing open is refused. */
    actor: (id) =>
      score(
        plan,
        { ...assessment, responses: responses.filter(({ actor }) => actor === id) },
        { ...settings, missing: settings.missing === "refuse" ? "skip" : settings.missing },
      ),
    actors: [...new Set(responses.map(({ actor }) => actor))],
    /** The numbers over some criteria alone, as if the others were not there. */
    over: taken,
  };
}

/** What changed between two scores by the same plan and settings (rule 10). */
export function compareScores(before, after) {
  const ids = [...before.criteria.keys()].filter((id) => after.criteria.has(id));
  const only = (one, other) => [...one.criteria.keys()].filter((id) => !other.criteria.has(id));
  const stateIn = (scores, id) => scores.criteria.get(id).state;
  const was = ids.filter((id) => stateIn(before, id) === "answered");
  const is = ids.filter((id) => stateIn(after, id) === "answered");
  const both = new Set(was.filter((id) => is.includes(id)));
  const minus = (a, b) => (a.value === null || b.value === null ? null : subtract(a.value, b.value));
  const change = (take) => minus(after.over(take), before.over(take));
  const points = (scores, id) => toPoints(scores.criteria.get(id).score);
  return {
    change: change((_step, { id }) => ids.includes(id)),
    likeForLike: change((_step, { id }) => both.has(id)),
    steps: new Map(
      [...before.steps.keys()].map((key) => [
        key,
        change((step, { id }) => step.id === key && both.has(id)),
      ]),
    ),
    newlyAsked: only(after, before),
    noLongerAsked: only(before, after),
    newlyAnswered: is.filter((id) => !was.includes(id)),
    newlyOpen: was.filter((id) => after.open.includes(id)),
    noLongerApplicable: was.filter((id) => stateIn(after, id) === "not_applicable"),
    moved: ids
      .filter((id) => both.has(id) && compare(points(before, id), points(after, id)) !== 0)
      .map((id) => [id, points(before, id), points(after, id)]),
  };
}
