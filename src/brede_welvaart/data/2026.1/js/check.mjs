// Checks score.mjs against the test vectors of brede_welvaart.
//
//     node check.mjs FOLDER
//
// FOLDER is that of an edition: it holds plan.json and the folder vectors. The status is 1 if a
// vector comes to something else, and 2 if the files are not there.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

import {
  compareScores,
  DataError,
  parse,
  score,
  ScoringError,
  text,
  toNumber,
  toPoints,
} from "./score.mjs";

const read = (...path) => parse(readFileSync(join(...path), "utf8"));
const numbers = ({ value, low, high, coverage }) => [value, low, high, coverage];
const table = (found, write) =>
  Object.fromEntries([...found].map(([key, one]) => [key, write(one)]));
const points = (share) => text(toPoints(share));
const scores = (found) => table(found, (one) => numbers(one).map(text));

/** A float as Python's `float.hex` writes it. */
function hex(number) {
  if (number === null) return null;
  if (number === 0) return "0x0.0p+0";
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  const bits = view.getBigUint64(0);
  const digits = (bits & (2n ** 52n - 1n)).toString(16).padStart(13, "0");
  const exponent = Number((bits >> 52n) & 2047n) - 1023;
  return `0x1.${digits}p${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
}

function scored({ assessment, settings }, plan) {
  const found = score(plan, assessment, settings);
  return {
    total: numbers(found.total).map(text),
    steps: scores(found.steps),
    phases: scores(found.phases),
    aspects: scores(found.aspects),
    floats: numbers(found.total).map(toNumber).map(hex),
    criteria: table(found.criteria, (one) => [
      one.state,
      points(one.score),
      table(one.actors, points),
    ]),
    not_asked: found.asked.notAsked,
    open: found.open,
    excluded: Object.fromEntries(found.excluded),
    disputed: Object.fromEntries(found.disputed),
    contributions: found.contributions && table(found.contributions, text),
    disagreement: table(found.disagreement, text),
    improvements: found.improvements.map((one) => [
      one.criterion,
      one.isOpen,
      ...[one.current, one.target, one.gain].map(text),
    ]),
    actors: Object.fromEntries(
      found.actors.map((actor) => {
        const own = found.actor(actor);
        return [actor, { total: numbers(own.total).map(text), steps: scores(own.steps) }];
      }),
    ),
  };
}

function compared({ before, after, settings }, plan) {
  const found = compareScores(score(plan, before, settings), score(plan, after, settings));
  return {
    change: text(found.change),
    like_for_like: text(found.likeForLike),
    steps: table(found.steps, text),
    newly_asked: found.newlyAsked,
    no_longer_asked: found.noLongerAsked,
    newly_answered: found.newlyAnswered,
    newly_open: found.newlyOpen,
    no_longer_applicable: found.noLongerApplicable,
    moved: found.moved.map(([id, old, now]) => [id, text(old), text(now)]),
  };
}

/** What a vector comes to, or the error that it ends in. */
function result(compute, vector, plan) {
  try {
    return compute(vector, plan);
  } catch (error) {
    if (error instanceof ScoringError) return { error: "ScoringError", criteria: error.criteria };
    if (error instanceof DataError) return { error: "DataError", paths: error.paths };
    throw error;
  }
}

function check(folder) {
  let failed = 0;
  for (const [kind, compute] of [["assessments", scored], ["comparisons", compared]]) {
    const file = read(folder, "vectors", `${kind}.json`);
    const plans = { ...file.plans, null: read(folder, "plan.json") };
    let passed = 0;
    for (const vector of file.vectors) {
      const found = result(compute, vector, plans[vector.plan]);
      for (const key of new Set([...Object.keys(found), ...Object.keys(vector.expected)])) {
        if (isDeepStrictEqual(found[key], vector.expected[key])) continue;
        console.log(`${kind} ${vector.id}: ${key}`);
        console.log(`  expected ${JSON.stringify(vector.expected[key])}`);
        console.log(`  found    ${JSON.stringify(found[key])}`);
      }
      if (isDeepStrictEqual(found, vector.expected)) passed += 1;
      else failed += 1;
    }
    console.log(`${kind}: ${passed} of ${file.vectors.length} passed`);
  }
  return failed ? 1 : 0;
}

try {
  process.exitCode = check(process.argv[2] ?? "");
} catch (error) {
  if (error.code !== "ENOENT") throw error;
  console.error(`no such file: ${error.path}; give the folder of an edition`);
  process.exitCode = 2;
}
