// The rules of the reader: the schema of the format, and the rules that a schema cannot say.

// What the library takes for white space; that of JavaScript differs in a few signs.
const BLANK = /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/;
const SOMETHING = "\\S";
const HALF_A_SIGN = /\p{Cs}/u;

/**
 * Every fault of a document: where it is (`at`), what kind it is (`code`) and what stood there.
 * None means that the library reads it. Rules between fields take a document in which every
 * record and list is there, as in that of the page (`isOurs`); of another they come when all else
 * is right.
 */
function faultsOf(document, isOurs = false) {
  const found = [];
  bySchema(data.schema, document, [], found);
  byText(document, [], found);
  if (isOurs || !found.length) found.push(...rules(document));
  return found;
}

function kindOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (Number.isInteger(value)) return "integer";
  return typeof value;
}

function bySchema(schema, value, at, found) {
  if (schema.$ref) return bySchema(partOf(schema), value, at, found);
  if (schema.anyOf) return byChoice(schema.anyOf, value, at, found);
  const kinds = [schema.type].flat();
  if (!kinds.includes(kindOf(value))) {
    found.push({ at, code: value === null ? "null" : "not_of_form", given: value });
  } else if (kindOf(value) === "object") {
    byKeys(schema, value, at, found);
  } else if (kindOf(value) === "array") {
    byItems(schema, value, at, found);
  } else if (value !== null && !isRight(schema, value)) {
    found.push({ at, code: "not_of_form", given: value });
  }
}

function partOf(schema) {
  return data.schema.$defs[schema.$ref.split("/").pop()];
}

/** One of a few schemas: that for this kind of value, of which null is one. */
function byChoice(schemas, value, at, found) {
  const full = schemas.map((schema) => (schema.$ref ? partOf(schema) : schema));
  const fitting = full.find((schema) => [schema.type].flat().includes(kindOf(value)));
  bySchema(fitting ?? full[0], value, at, found);
}

function byKeys(schema, value, at, found) {
  for (const key of schema.required ?? []) {
    if (!Object.hasOwn(value, key)) found.push({ at: [...at, key], code: "missing" });
  }
  for (const [key, item] of Object.entries(value)) {
    if (!Object.hasOwn(schema.properties, key)) {
      found.push({ at: [...at, key], code: "unknown_key", given: key });
    } else {
      bySchema(schema.properties[key], item, [...at, key], found);
    }
  }
}

function byItems(schema, value, at, found) {
  if (value.length < (schema.minItems ?? 0)) found.push({ at, code: "not_of_form", given: value });
  value.forEach((item, place) => bySchema(schema.items, item, [...at, place], found));
  if (schema.uniqueItems) found.push(...twice(value, (place) => [...at, place]));
}

/** Whether a text, number or flag is what its schema says. */
function isRight(schema, value) {
  if ("const" in schema && value !== schema.const) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (value < schema.minimum || value > schema.maximum) return false;
  if (schema.not && kindOf(value) === "string" && isRight(schema.not, value)) return false;
  if (!schema.pattern) return true;
  if (schema.pattern === SOMETHING) return !BLANK.test(value);
  if (!new RegExp(schema.pattern, "u").test(value)) return false;
  return schema.also === "address" ? isAddress(value) : schema.also !== "date" || isDate(value);
}

/** Whether a date of the right form exists: only the 29th of February may not. */
function isDate(text) {
  const [year, month = 1, day = 1] = text.split("-").map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDate() === day;
}

/** Whether an address of the right form has only signs that can be seen, and a host. */
function isAddress(text) {
  const [, place = ""] = /^[^:]*:\/\/([^/?#]*)/.exec(text) ?? [];
  const hidesSign = /[/?#@:]/.test(place.replace(/[@:[\]#?]/g, "").normalize("NFKC"));
  const isNumber = place.includes("[");
  return !/[\p{C}\p{Z}]/u.test(text) && !hidesSign && (!isNumber || isKnown(text));
}

/** Whether the browser knows an address, such as one with the number of a host. */
function isKnown(text) {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
}

/** Text with half a character in it cannot be written; it may be anywhere. */
function byText(value, at, found) {
  if (typeof value === "string" && HALF_A_SIGN.test(value)) {
    found.push({ at, code: "lone_surrogate", given: value });
  } else if (value !== null && typeof value === "object") {
    for (const [key, item] of Object.entries(value)) {
      byText(item, [...at, Array.isArray(value) ? Number(key) : key], found);
    }
  }
}

/** A fault for every key that stood there before; null and undefined are no keys. */
function twice(keys, place) {
  const seen = new Set();
  return keys.flatMap((key, index) => {
    const isThere = key != null && seen.has(key);
    seen.add(key);
    return isThere ? [{ at: place(index), code: "repeated", given: key }] : [];
  });
}
