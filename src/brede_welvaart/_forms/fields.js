// The fields of a page, and the lists of records in it: each keeps itself and the document alike.

const fields = [];
const lists = [];

// Texts and dates, as they are typed and as they are kept.

/** A day that is typed as 24-11-2026 in the form of JSON; all else as it is typed. */
function readDate(text) {
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim()) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text.trim();
}

/** A day as people write it; a month, a year and what is no date as it is. */
function showDate(text) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return day ? `${Number(day)}-${Number(month)}-${year}` : text;
}

const READERS = { date: readDate, line: (text) => text.trim(), text: (text) => text };

// Fields.

/**
 * Keep an input and a key of a record alike. An empty one takes the key away, unless it must be
 * there.
 *
 * `find` gives the record, if there is one; `make` the record, made if need be.
 */
function addField(input, find, make = find, after = () => {}) {
  const key = input.dataset.key;
  const read = READERS[input.dataset.as ?? "text"];
  fields.push({
    input,
    key,
    find,
    show() {
      const value = find()?.[key];
      if (input.type === "checkbox") input.checked = value === true;
      else input.value = value == null ? "" : input.dataset.as === "date" ? showDate(value) : value;
    },
  });
  input.addEventListener("input", () => {
    const value = input.type === "checkbox" ? input.checked || "" : read(input.value);
    if (value !== "" || input.hasAttribute("data-needed")) make()[key] = value;
    else delete find()?.[key];
    after();
    changed(input);
  });
}

/** Keep a group of radio buttons and a key of a record alike; the button clears it. */
function addChoice(box, find) {
  const key = box.dataset.key;
  const inputs = all("input", box);
  const clear = one(".clear", box);
  const show = () => {
    for (const input of inputs) input.checked = find()[key] === input.value;
    clear.hidden = !inputs.some((input) => input.checked);
  };
  const set = (value) => {
    if (value) find()[key] = value;
    else delete find()[key];
    show();
    changed(box);
  };
  for (const input of inputs) input.addEventListener("change", () => set(input.value));
  clear.addEventListener("click", () => {
    set("");
    inputs[0].focus();
  });
  fields.push({ input: box, key, find, show });
}

/** Keep a group of boxes to tick and a list of words alike, in the order of the boxes. */
function addTicks(box, find) {
  const key = box.dataset.key;
  const inputs = all("input", box);
  const show = () => {
    for (const input of inputs) input.checked = (find()[key] ?? []).includes(input.value);
  };
  box.addEventListener("change", () => {
    const ticked = inputs.filter((input) => input.checked).map((input) => input.value);
    if (ticked.length) find()[key] = ticked;
    else delete find()[key];
    changed(box);
  });
  fields.push({ input: box, key, find, show });
}

// Lists of records, such as evidence.

let idsMade = 0;

/** The content of a template, with ids of its own in the place of "ID". */
function copied(name) {
  const copy = document.getElementById(name).content.firstElementChild.cloneNode(true);
  const id = `n${(idsMade += 1)}`;
  for (const element of [copy, ...all("*", copy)]) {
    for (const attribute of ["id", "for", "name", "aria-describedby", "aria-labelledby"]) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, value.replaceAll("ID", id));
    }
  }
  return copy;
}

/**
 * Keep the rows in a box and a list of records alike. People add and remove them.
 *
 * `items` gives the list, made if need be; `isOurs` says which of its records are shown here;
 * `fill` sets up the fields of a row; `fresh` is what a new record holds; `after` follows a change.
 */
function addList(box, { items, isOurs = () => true, template, fill, fresh, after = () => {} }) {
  const rows = one(".rows", box);
  const add = one(".add", box);
  const addRow = (record) => {
    const row = copied(template);
    // Before the lists within the row are shown, whose rows have buttons of the same kind.
    one(".number", row).textContent = rows.children.length + 1;
    one(".remove", row).addEventListener("click", () => {
      const list = items();
      list.splice(list.indexOf(record), 1);
      show();
      after();
      changed(box);
      add.focus();
    });
    rows.append(row);
    fill(row, record);
    for (const list of [...lists]) if (row.contains(list.box)) list.show();
    return row;
  };
  const show = () => {
    rows.textContent = "";
    for (const record of items().filter(isOurs)) addRow(record);
    forget();
    for (const field of fields) if (rows.contains(field.input)) field.show();
  };
  add.addEventListener("click", () => {
    const record = structuredClone(fresh);
    items().push(record);
    const row = addRow(record);
    for (const field of fields) if (row.contains(field.input)) field.show();
    after();
    changed(box);
    one("input, select, textarea", row).focus();
  });
  const isEmpty = (record) =>
    isOurs(record) &&
    Object.entries(record).every(([key, value]) => value === "" || value === fresh[key]);
  lists.push({
    box,
    show,
    drop() {
      const list = items();
      const full = list.filter((record) => !isEmpty(record));
      if (full.length === list.length) return;
      list.splice(0, list.length, ...full);
      show();
      after();
    },
  });
}

/** Forget fields and lists that are no longer in the page. */
function forget() {
  for (const kept of [fields, lists]) {
    const there = kept.filter((item) => (item.input ?? item.box).isConnected);
    kept.splice(0, kept.length, ...there);
  }
}

/** A list of a record that is written only when something stands in it. */
function listOf(find, make, key, tidy = () => {}) {
  const spare = [];
  return {
    items() {
      const record = find();
      if (record?.[key]) return record[key];
      return spare;
    },
    after() {
      const record = make();
      if (spare.length) record[key] = spare.splice(0);
      else if (record[key]?.length === 0) delete record[key];
      tidy();
    },
  };
}

/** The fields of a piece of evidence, or of whatever else has a field for each of its keys. */
function fillFields(row, record) {
  for (const input of all("[data-key]", row)) addField(input, () => record);
}

function addEvidence(box, find, make, fresh, tidy) {
  const template = "evidence-row";
  addList(box, { ...listOf(find, make, "evidence", tidy), template, fill: fillFields, fresh });
}
