// The form of the steps: who fills it in, the chosen themes, and an answer to every criterion.

let place = 0;
const questions = [];

const response = () => current.responses[place];
const answerTo = (criterion) => response().answers.find((answer) => answer.criterion === criterion);

function madeAnswer(criterion) {
  const answers = response().answers;
  if (!answerTo(criterion)) answers.push({ criterion });
  return answerTo(criterion);
}

const isAnswered = (answer) => answer?.level != null || answer?.status != null;

/** Two levels as JSON may write them, such as 2, "2" and "4/2", are the same number. */
function isSame(one, other) {
  const [[top, bottom], [otherTop, otherBottom]] = [one, other].map((level) =>
    `${level}/1`.split("/").slice(0, 2).map(BigInt),
  );
  return top * otherBottom === otherTop * bottom;
}

/** What must hold between the fields of an assessment, and what refers to something else. */
function rules(assessment) {
  const own = assessment.actors ?? [];
  const actors = new Set([...Object.keys(data.actors), ...own.map((actor) => actor.id)]);
  const labels = assessment.responses.map(({ actor, respondent }) =>
    respondent == null ? null : `${actor}, ${respondent}`,
  );
  return [
    ...assessment.responses.flatMap((given, i) => rulesOfResponse(given, ["responses", i], actors)),
    ...twice(labels, (i) => ["responses", i, "respondent"]),
    ...rulesOfThemes(assessment.themes?.items ?? []),
    ...twice(
      own.map((actor) => actor.id),
      (i) => ["actors", i, "id"],
    ),
  ];
}

/** A theme or a name, one of the two, and none of them twice. */
function rulesOfThemes(items) {
  const at = (key) => (i) => ["themes", "items", i, key];
  const isOne = ({ theme, name }) => (theme == null) !== (name == null);
  return [
    ...items.flatMap((item, i) => (isOne(item) ? [] : [{ at: at("name")(i), code: "missing" }])),
    ...twice(
      items.map((item) => item.theme),
      at("theme"),
    ),
    ...twice(
      items.map(({ name }) => name && folded(name)),
      at("name"),
    ),
  ];
}

/** A text for comparing: without case, accents, apostrophes and surplus space. */
function folded(text) {
  const plain = text
    .replace(/['’‘`´]/g, "")
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "");
  return plain.toLowerCase().replaceAll("ß", "ss").split(/\s+/).filter(Boolean).join(" ");
}

function rulesOfResponse(given, at, actors) {
  const criteria = given.answers.map((answer) => answer.criterion);
  const asked = given.asked ?? criteria;
  const found = twice(criteria, (i) => [...at, "answers", i, "criterion"]);
  criteria.forEach((criterion, i) => {
    if (asked.includes(criterion)) return;
    found.push({ at: [...at, "answers", i, "criterion"], code: "not_asked", given: criterion });
  });
  if (!actors.has(given.actor)) {
    found.push({ at: [...at, "actor"], code: "no_such", kind: "actor", given: given.actor });
  }
  given.answers.forEach((answer, i) => {
    found.push(...rulesOfAnswer(answer, [...at, "answers", i]));
  });
  return found;
}

function rulesOfAnswer({ level, status, note }, at) {
  const found = [];
  if (level != null && !data.levels.some((known) => isSame(known, level))) {
    found.push({
      at: [...at, "level"],
      code: "off_scale",
      given: level,
      known: data.levels.join(", "),
    });
  }
  if (level != null && status != null) {
    found.push({ at: [...at, "status"], code: "level_and_status", given: status });
  }
  if (status === "not_applicable" && BLANK.test(note ?? "")) {
    found.push({ at: [...at, "note"], code: "note_needed" });
  }
  return found;
}

// One question.

function addQuestion(box) {
  const criterion = box.dataset.criterion;
  const find = () => answerTo(criterion);
  const make = () => madeAnswer(criterion);
  const inputs = all("input[type=radio]", box);
  const clear = one(".clear", box);
  const note = one(".note", box);
  const addNote = one(".add-note", box);
  let isNoteOpen = false;

  const show = () => {
    const answer = find() ?? {};
    const isNotHere = answer.status === "not_applicable";
    inputs.forEach((input, i) => {
      input.checked =
        answer.status != null
          ? input.value === answer.status
          : answer.level != null && i < data.levels.length && isSame(data.levels[i], answer.level);
    });
    const isOpen = isNoteOpen || isNotHere || Boolean(answer.note);
    clear.hidden = !isAnswered(answer);
    note.classList.toggle("open", isOpen);
    addNote.hidden = isOpen;
    one(".why", note).hidden = !isNotHere;
    one(".what", note).hidden = isNotHere;
    one("textarea", note).toggleAttribute("required", isNotHere);
  };
  const set = (value) => {
    const answer = make();
    delete answer.level;
    delete answer.status;
    if (value in data.levels) answer.level = data.levels[value];
    else if (value) answer.status = value;
    clearMarks(box);
    show();
    changed(box);
  };
  for (const input of inputs) input.addEventListener("change", () => set(input.value));
  clear.addEventListener("click", () => {
    set("");
    inputs[0].focus();
  });
  addNote.addEventListener("click", () => {
    isNoteOpen = true;
    show();
    one("textarea", note).focus();
  });
  addField(one("textarea", note), find, make);
  addEvidence(one(".evidence", box), find, make, { title: "" });
  questions.push({
    box,
    criterion,
    find,
    show() {
      isNoteOpen = false;
      show();
    },
  });
}

// The chosen themes: asked here, or given with the form.

function addThemes() {
  const find = () => current.themes ?? undefined;
  const make = () => (current.themes ??= {});
  const tidy = () => {
    const { items, evidence } = find() ?? {};
    if (!items?.length && !evidence?.length) delete current.themes;
  };
  const box = one("#themes");
  const ticks = all("input", box);
  const known = ticks.map((input) => input.value);
  const isTicked = (key) => (find()?.items ?? []).some((item) => item.theme === key);
  box.addEventListener("change", () => {
    const others = (find()?.items ?? []).filter((item) => !known.includes(item.theme));
    const ticked = ticks.filter((input) => input.checked).map(({ value }) => ({ theme: value }));
    make().items = [...ticked, ...others];
    tidy();
    changed(box);
  });
  const show = () => {
    for (const input of ticks) input.checked = isTicked(input.value);
    const isShown = (item) =>
      data.fixedThemes || (item.theme != null && !known.includes(item.theme));
    const named = (find()?.items ?? []).filter(isShown);
    list(
      one("#chosen"),
      named.map((item) => item.name ?? data.themes[item.theme]),
    );
    one("#other-themes").hidden = data.fixedThemes || !named.length;
    const papers = data.fixedThemes ? (find()?.evidence ?? []) : [];
    list(
      one("#papers"),
      papers.map(({ title, url, date }) =>
        [title, date && showDate(date), url].filter(Boolean).join(", "),
      ),
    );
  };
  fields.push({ input: box, key: "items", find, show });
  addList(one("#own-themes"), {
    ...listOf(find, make, "items", tidy),
    isOurs: (item) => item.theme == null,
    template: "theme-row",
    fill: fillFields,
    fresh: { name: "" },
  });
  addEvidence(one("#paper-of-themes"), find, make, { title: "" }, tidy);
}

/** Texts as the items of a list, which is not there when it is empty. */
function list(box, texts) {
  box.textContent = "";
  for (const text of texts) {
    const item = document.createElement("li");
    item.textContent = text;
    box.append(item);
  }
  box.hidden = !texts.length;
}

// The form as a whole.

const isOurs = (given) => data.ours.includes(given.actor);

/** The responses that are filled in here, each by its place in the document. */
const places = () => current.responses.flatMap((given, i) => (isOurs(given) ? [i] : []));

function nameOf({ actor, respondent }) {
  const own = (current.actors ?? []).find((known) => known.id === actor);
  const name = own ? (own.name[data.lang] ?? own.name.nl) : data.actors[actor];
  return respondent ? `${name}, ${respondent}` : name;
}

function showWho() {
  const who = one("#who");
  const choices = places();
  while (who.options.length < choices.length) who.add(new Option());
  who.options.length = choices.length;
  choices.forEach((i, n) => {
    Object.assign(who.options[n], { value: i, text: nameOf(current.responses[i]) });
  });
  who.value = place;
  one("#who-field").hidden = choices.length < 2;
  one("#who-only").hidden = choices.length > 1;
  one("#who-only dd").textContent = nameOf(response());
}

function showProgress() {
  const asked = questions.filter(({ box }) => !box.hidden);
  const done = asked.filter(({ find }) => isAnswered(find()));
  one("#done").textContent = done.length;
  one("#all").textContent = asked.length;
  one("#progress").max = asked.length;
  one("#progress").value = done.length;
  for (const part of all(".part")) {
    const own = asked.filter(({ box }) => part.contains(box));
    const ready = own.filter((question) => done.includes(question)).length;
    const count = one(`nav a[href="#${part.id}"] .count`);
    count.textContent = say(words.count, { ready, asked: own.length });
    count.classList.toggle("ready", ready === own.length);
  }
}

const form = {
  otherKind: words.other_kind,

  start() {
    addOrganisation();
    addField(one("#respondent"), response, response, showWho);
    addThemes();
    one("#who").addEventListener("change", (event) => {
      place = Number(event.target.value);
      showAll();
    });
    for (const box of all("fieldset.question")) addQuestion(box);
    [place] = places();
  },

  /** Show what the response that is filled in was asked, and what it answered. */
  show() {
    const { asked } = response();
    for (const { box, criterion } of questions) {
      box.hidden = asked != null && !asked.includes(criterion);
    }
    for (const part of all(".part")) {
      part.hidden = all(".question", part).every((box) => box.hidden);
      one(`nav a[href="#${part.id}"]`).parentElement.hidden = part.hidden;
    }
    for (const question of questions) question.show();
    showWho();
    showProgress();
  },

  changed: showProgress,

  opened() {
    [place] = places();
  },

  /** Turn to the response in which a fault is, if it is filled in here; whether that was needed. */
  turnTo({ at: [kind, i] }) {
    if (kind !== "responses" || i === place || !places().includes(i)) return false;
    place = i;
    showAll();
    return true;
  },

  refusal(value) {
    const given = Array.isArray(value.responses) ? value.responses : [];
    if (given.some((item) => item && isOurs(item))) return "";
    const wanted = data.ours.map((actor) => data.actors[actor]).join(", ");
    const found = given.map((item) => data.actors[item?.actor] ?? item?.actor).join(", ");
    return say(words.other_actor, { given: found || "–", wanted });
  },

  fileName() {
    const { actor, respondent } = response();
    const who = places().length > 1 ? [] : [actor, respondent ?? ""];
    const parts = [current.organisation?.name ?? "", ...who].map(slug).filter(Boolean);
    return `${parts.join("-") || words.file}.json`;
  },
};

start();
