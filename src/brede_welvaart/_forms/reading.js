// From the bytes of a file to plain values, as strictly as the library reads them.

/** The text in a file: UTF-8, or UTF-16 with a byte order mark. It throws where it is neither. */
function textOf(bytes) {
  const marks = { "utf-16le": [0xff, 0xfe], "utf-16be": [0xfe, 0xff] };
  const isMarked = (signs) => signs.every((sign, place) => bytes[place] === sign);
  const found = Object.keys(marks).find((name) => isMarked(marks[name]));
  return new TextDecoder(found ?? "utf-8", { fatal: true }).decode(bytes);
}

/**
 * The value of a JSON text, and the faults that JSON.parse passes over: a key that stands twice in
 * one object, and a number that is not whole or too long. It throws where it is no JSON.
 */
function parsed(text) {
  const value = JSON.parse(text);
  const faults = [];
  const keys = [];
  let last = "";
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]|-?\d[\d.eE+-]*/g)) {
    if (token === "{" || token === "[") keys.push(new Set());
    else if (token === "}" || token === "]") keys.pop();
    else if (token === ":") {
      const key = JSON.parse(last);
      if (keys.at(-1).has(key)) faults.push({ at: [key], code: "key_twice", given: key });
      keys.at(-1).add(key);
    } else if (token[0] !== '"' && !/^-?\d{1,18}$/.test(token)) {
      faults.push({ at: [], code: "not_exact", given: token });
    }
    last = token;
  }
  return { value, faults };
}
