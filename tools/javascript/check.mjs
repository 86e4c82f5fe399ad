// Tries the schemas and the types as programs in JavaScript and TypeScript use them.
//
//     node check.mjs EDITION TYPED FILE...
//
// It stands in a folder with the npm packages ajv, ajv-formats and typescript. EDITION is the folder
// of an edition; the FILEs are results. Every schema must compile in Ajv's strict mode, and every
// document and result be right by its schema. TYPED, in TypeScript, becomes the same documents as
// literals of their types, for the compiler. The status is 1 if anything is wrong.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [edition, typed, ...results] = process.argv.slice(2);
const faults = [];
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const json = (...names) =>
  readdirSync(join(edition, ...names))
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(edition, ...names, name));

/** The validators of a folder of schemas by format; what Ajv would warn of is a fault as well. */
function compiled(...names) {
  const found = new Map();
  for (const path of json(...names)) {
    const fault = (message) => faults.push(`${path}: ${message}`);
    const logger = { log: fault, warn: fault, error: fault };
    const ajv = new Ajv2020({ strict: true, allErrors: true, logger });
    addFormats.default(ajv);
    const schema = read(path);
    try {
      found.set(schema.properties.format.const, ajv.compile(schema));
    } catch (error) {
      fault(error.message);
    }
  }
  return found;
}

/** Everything within a value that names its format. */
function* documents(value) {
  if (value === null || typeof value !== "object") return;
  if (validators.has(value.format)) yield value;
  else for (const below of Object.values(value)) yield* documents(below);
}

/** The types whose name already means something in a browser. */
function clashes() {
  const names = [...declared.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name);
  const known = new Set();
  for (const path of readdirSync("node_modules", { recursive: true })) {
    if (!/\blib\.[\w.]+\.d\.ts$/.test(path)) continue;
    const text = readFileSync(join("node_modules", path), "utf8");
    for (const [, name] of text.matchAll(/^(?:declare )?(?:interface|type|var) (\w+)/gm)) known.add(name);
  }
  if (!known.has("Response")) faults.push("the libraries of TypeScript are not found");
  return names.filter((name) => known.has(name));
}

const declared = readFileSync(join(edition, "js", "brede_welvaart.d.ts"), "utf8");
const validators = compiled("schemas");
const dutch = compiled("schemas", "nl");
const vectors = json("vectors").filter((path) => !path.endsWith("faults.json"));
const files = [...json(), ...json("examples"), ...vectors, ...results];
const lines = [
  `import type { Formats } from "./brede_welvaart/js/brede_welvaart.d.ts";`,
];
const seen = new Set();
let checked = 0;
for (const path of files) {
  for (const one of documents(read(path))) {
    seen.add(one.format);
    checked += 1;
    for (const isRight of [validators.get(one.format), dutch.get(one.format)]) {
      if (isRight && !isRight(one)) faults.push(`${path}: ${JSON.stringify(isRight.errors[0])}`);
    }
    const format = JSON.stringify(one.format);
    if (declared.includes(`${format}: `)) lines.push(`(${JSON.stringify(one)}) satisfies Formats[${format}];`);
  }
}
writeFileSync(typed, lines.join("\n") + "\n");
faults.push(...clashes().map((name) => `the name ${name} has a meaning in a browser`));
for (const fault of faults) console.error(fault);
console.log(`${validators.size + dutch.size} schemas compiled in strict mode`);
console.log(`${checked} documents and results of ${seen.size} formats were checked by them`);
process.exitCode = faults.length ? 1 : 0;
