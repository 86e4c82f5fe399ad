// What every form does: keep the page and the document alike, save, open, and say what is wrong.
//
// The document that will be saved is the one state there is (`current`). A field writes to it when
// somebody types, and only then, so that what the page does not show, or shows in another way,
// stays as it was. `form` (in steps.js or scan.js) says what is particular to one kind of form.

const data = JSON.parse(document.getElementById("form-data").textContent);
const words = data.words;
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const say = (sentence, values = {}) =>
  sentence.replace(/\{(\w+)(?::\w*)?\}/g, (_, name) => values[name] ?? "");

let current = structuredClone(data.blank);
let isUnsaved = false;

function addOrganisation() {
  const find = () => current.organisation ?? undefined;
  const make = () => (current.organisation ??= { name: "" });
  const after = () => {
    const { name, region } = find() ?? {};
    if (region != null) current.organisation.name = name ?? "";
    else if (!name) delete current.organisation;
  };
  addField(one("#organisation"), find, make, after);
  addField(one("#date"), () => current);
}

function showAll() {
  // A list within a row is shown with its row.
  for (const list of lists.filter(({ box }) => !box.closest(".rows"))) list.show();
  for (const field of fields) field.show();
  form.show();
  clearMarks(document.body);
}

// Keeping what is typed.

function changed(element) {
  isUnsaved = true;
  one("#message").hidden = true;
  const marked = element.closest(".bad");
  if (marked) clearMarks(marked);
  form.changed();
  keep();
}

/** Keep what is typed on this device, where a page may; without it all else works. */
function keep() {
  try {
    localStorage.setItem(data.key, JSON.stringify({ current, isUnsaved }));
  } catch {
    // There is no room, or pages from a disk may keep nothing here.
  }
}

function restore() {
  try {
    const kept = JSON.parse(localStorage.getItem(data.key));
    if (kept?.current.format !== data.blank.format) return;
    ({ current, isUnsaved } = kept);
    tell(words.kept);
  } catch {
    current = structuredClone(data.blank);
  }
}

// What is wrong.

function findField({ at }) {
  const record = at.slice(0, -1).reduce((part, key) => part?.[key], current);
  return fields.find((field) => field.key === at.at(-1) && record && field.find() === record);
}

/** A fault in words: what to do about it in a field, else where it is and what the reader says. */
function sentenceOf(fault, field) {
  const mend = fault.code === "lone_surrogate" ? "text" : field?.input.dataset.mend;
  if (mend) return data.mends[mend];
  const sentence = data.sentences[fault.code] ?? words.does_not_fit;
  return say(sentence, { ...fault, given: JSON.stringify(fault.given) });
}

/** Where a fault is, in the words of the page, else as a path. */
function placeOf(fault, field) {
  if (!field) return pathOf(fault.at);
  const names = [];
  for (let box = field.input.closest("[data-called]"); box;) {
    names.unshift(one(".called", box).textContent.trim());
    box = box.parentElement.closest("[data-called]");
  }
  const label = one("label, legend", field.input.closest(".field"));
  return names.join(", ") || label.firstChild.textContent.trim();
}

function pathOf(at) {
  return at
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}

function mark(field, sentence) {
  const box = field.input.closest(".field");
  const error = one(".error", box);
  error.textContent = sentence;
  error.hidden = false;
  box.classList.add("bad");
  field.input.setAttribute("aria-invalid", "true");
}

function clearMarks(within) {
  for (const error of all(".error", within)) error.hidden = true;
  for (const input of all("[aria-invalid]", within)) input.removeAttribute("aria-invalid");
  for (const box of [within, ...all(".bad", within)]) box.classList.remove("bad");
}

/** The list of faults on top, which takes the focus. */
function listFaults(heading, faults) {
  const box = one("#faults");
  const list = one("ul", box);
  one("h2", box).textContent = heading;
  list.textContent = "";
  for (const fault of faults) {
    const line = document.createElement("li");
    line.dataset.at = pathOf(fault.at ?? []);
    line.dataset.code = fault.code ?? "";
    if (fault.go) {
      const link = document.createElement("a");
      link.href = "#";
      link.textContent = fault.text;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        fault.go();
      });
      line.append(link);
    } else line.textContent = fault.text;
    list.append(line);
  }
  box.hidden = false;
  one("#message").hidden = true;
  document.title = words.attention + data.title;
  box.focus();
  box.scrollIntoView({ block: "center" });
}

function tell(text) {
  one("#faults").hidden = true;
  document.title = data.title;
  const message = one("#message");
  message.textContent = text;
  message.hidden = false;
}

/** Mark what is wrong in what is shown. */
function markAll(faults) {
  clearMarks(document.body);
  for (const fault of faults) {
    const field = findField(fault);
    if (field) mark(field, sentenceOf(fault, field));
  }
}

/** Where a fault comes in the list: by response, then from the top of the page down. */
function orderOf({ at: [kind, i] }, field) {
  const boxes = all(".field");
  return (
    (kind === "responses" ? i : 0) * boxes.length + boxes.indexOf(field?.input.closest(".field"))
  );
}

/** A fault as a line for the list on top, which leads to its field. */
function lineOf(fault, faults) {
  form.turnTo(fault);
  const field = findField(fault);
  const go = () => {
    if (form.turnTo(fault)) markAll(faults);
    const { input } = findField(fault);
    input.focus();
    input.scrollIntoView({ block: "center" });
  };
  const text = `${placeOf(fault, field)}: ${sentenceOf(fault, field)}`;
  return { ...fault, text, go: field && go, order: orderOf(fault, field) };
}

// Saving and opening.

function save() {
  for (const list of [...lists]) list.drop();
  const faults = faultsOf(current, true);
  if (faults.length) {
    const heading = faults.length === 1 ? words.not_saved_one : words.not_saved;
    const lines = faults.map((fault) => lineOf(fault, faults));
    lines.sort((one, other) => one.order - other.order);
    form.turnTo(lines[0]);
    markAll(faults);
    return listFaults(say(heading, { count: faults.length }), lines);
  }
  clearMarks(document.body);
  const name = form.fileName();
  const link = document.createElement("a");
  const text = `${JSON.stringify(current, null, 2)}\n`;
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  isUnsaved = false;
  keep();
  tell(say(words.saved, { name }));
  one("#message").scrollIntoView({ block: "center" });
}

/** A part of a file name from a text of people. */
function slug(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}

/** Take a saved file; one that the library would not read, or of another form, is refused. */
function open(bytes) {
  let found;
  try {
    found = parsed(textOf(bytes));
  } catch {
    return listFaults(words.not_opened, [{ text: words.unreadable }]);
  }
  const { value, faults } = found;
  const reason = refusal(value);
  if (reason) return listFaults(words.not_opened, [{ text: reason }]);
  const wrong = [...faults, ...faultsOf(value)];
  if (wrong.length) {
    const lines = wrong.map((fault) => ({
      ...fault,
      text: `${pathOf(fault.at)}: ${sentenceOf(fault)}`,
    }));
    return listFaults(words.not_opened, lines);
  }
  current = value;
  isUnsaved = false;
  form.opened();
  showAll();
  keep();
  tell(words.opened);
}

/** Why a file is not one of this form, in a sentence; nothing where it is. */
function refusal(value) {
  if (value?.format !== data.blank.format) return form.otherKind;
  const given = value.edition ?? data.newest;
  if (given !== data.blank.edition) {
    return say(words.other_edition, { given, wanted: data.blank.edition });
  }
  return form.refusal(value);
}

function startOver() {
  if (!confirm(words.ask_over)) return;
  current = structuredClone(data.blank);
  isUnsaved = false;
  try {
    localStorage.removeItem(data.key);
  } catch {
    // Nothing was kept.
  }
  form.opened();
  showAll();
  tell(words.begun_again);
  scrollTo(0, 0);
}

function start() {
  document.documentElement.classList.add("script");
  restore();
  form.start();
  showAll();
  for (const button of all(".save")) button.addEventListener("click", save);
  one("#form").addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  one("#start-over").addEventListener("click", startOver);
  const file = one("#file");
  one("#open").addEventListener("click", () => {
    if (!isUnsaved || confirm(words.ask_open)) file.click();
  });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    file.value = "";
    open(bytes);
  });
  addEventListener("beforeunload", (event) => {
    if (isUnsaved) event.preventDefault();
  });
  const contents = one("#contents");
  if (innerWidth < 1000) contents.open = false;
  const watch = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        const link = one(`nav a[href="#${target.id}"]`);
        if (!isIntersecting) continue;
        for (const other of all("nav a[aria-current]")) other.removeAttribute("aria-current");
        link.setAttribute("aria-current", "true");
      }
    },
    { rootMargin: "-20% 0px -70%" },
  );
  for (const part of all(".part")) watch.observe(part);
}
