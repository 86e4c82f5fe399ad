// Scores an assessment, as a service does it: checked by the schema first, then exact.
//
//     node meet.mjs assessment.json
//
// The folder brede_welvaart is that of an edition, as bw.data_files() gives it.

import { readFileSync } from "node:fs";

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

import type { Assessment, Formats, Plan } from "./brede_welvaart/js/brede_welvaart.d.ts";
import type { Numbers } from "./brede_welvaart/js/score.mjs";
import { compare, fraction, parse, score, toNumber } from "./brede_welvaart/js/score.mjs";

const FOLDER = new URL("brede_welvaart/", import.meta.url);
const textOf = (path: string | URL): string => readFileSync(path, "utf8");

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);

/** A document of a format, or an error that says what is wrong in it. */
function read<Form extends keyof Formats>(form: Form, path: string | URL): Formats[Form] {
  const schema = textOf(new URL(`schemas/${form.split("/")[1]}.json`, FOLDER));
  const isRight = ajv.compile<Formats[Form]>(JSON.parse(schema));
  const data = parse(textOf(path)); // and not JSON.parse, which rounds weights of many digits
  if (isRight(data)) return data;
  throw new Error(ajv.errorsText(isRight.errors, { separator: "\n" }));
}

const plan: Plan = read("brede_welvaart/plan/1", new URL("plan.json", FOLDER));
const given: Assessment = read("brede_welvaart/assessment/1", process.argv[2] ?? "");

/** The range first, and a value only where half or more is answered. */
function shown({ value, low, high, coverage }: Numbers): string {
  if (value === null || low === null || high === null || coverage === null) return "-";
  const range = `${toNumber(low).toFixed(1)} to ${toNumber(high).toFixed(1)}`;
  const isEnough = compare(coverage, fraction(1n, 2n)) >= 0;
  return isEnough ? `${range}, now ${toNumber(value).toFixed(1)}` : `${range}, too little answered`;
}

const { total, steps } = score(plan, given);
console.log(`${given.organisation?.name ?? "Total"}: ${shown(total)}`);
for (const { id, name } of plan.steps) {
  const found = steps.get(id); // nothing where a step has weight 0
  if (found) console.log(`${name.en ?? name.nl}: ${shown(found)}`);
}
