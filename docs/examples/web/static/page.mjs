// A page without a server: a form of all criteria, scored in the browser while it is filled in.
//
// It needs plan.json of the library and score.mjs beside it. The answers stand in the address, after
// the #, so that they can be sent to somebody; nothing leaves the browser.

import { parse, score, toNumber } from "./score.mjs";

const LANG = "nl";
const UNKNOWN = "unknown";
const ACTOR = "ambtenaren";

/** An element with a text. Texts are never read as HTML. */
function element(name, text = "", given = {}) {
  const made = Object.assign(document.createElement(name), given);
  made.textContent = text;
  return made;
}

const inWords = (text) => text[LANG] ?? text.nl;
const one = (number) => toNumber(number).toLocaleString(LANG, { maximumFractionDigits: 1 });
const percent = (share) => `${Math.round(100 * toNumber(share))} %`;

/** The answers in the address: a criterion's id and a level, or "unknown". */
function answers(plan) {
  const levels = new Set(plan.scale.map(({ value }) => String(value)));
  const known = new Set(plan.steps.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  return new Map(
    [...new URLSearchParams(location.hash.slice(1))].filter(
      ([id, said]) => known.has(id) && (said === UNKNOWN || levels.has(said)),
    ),
  );
}

/** The assessment that these answers are, in the format of the library. */
function assessment(plan, given) {
  return {
    format: "brede_welvaart/assessment/1",
    edition: plan.edition,
    responses: [
      {
        actor: ACTOR,
        answers: [...given].map(([criterion, said]) =>
          said === UNKNOWN ? { criterion, status: UNKNOWN } : { criterion, level: Number(said) },
        ),
      },
    ],
  };
}

/** Range and coverage first; no value where under half is answered. */
function told({ value, low, high, coverage }) {
  const range = `bereik ${one(low)} tot ${one(high)}, beantwoord ${percent(coverage)}`;
  const isEnough = 2n * coverage.top >= coverage.bottom;
  return `${range}, ${isEnough ? `stand ${one(value)}` : "nog te weinig beantwoord"}`;
}

function show(plan) {
  const scores = score(plan, assessment(plan, answers(plan)));
  document.getElementById("total").textContent = `Totaal: ${told(scores.total)}`;
  document.getElementById("coverage").value = toNumber(scores.total.coverage);
  for (const [id, found] of scores.steps) {
    document.getElementById(`score-${id}`).textContent = told(found);
  }
}

/** The form, with what is answered already. */
function build(plan) {
  const given = answers(plan);
  const form = document.getElementById("steps");
  for (const [number, step] of plan.steps.entries()) {
    const group = element("fieldset");
    group.append(element("legend", `${number + 1}. ${inWords(step.name)}`));
    group.append(element("p", "", { id: `score-${step.id}` }));
    for (const criterion of step.criteria) {
      const label = element("label", inWords(criterion.statement));
      const choice = element("select", "", { name: criterion.id });
      choice.append(new Option("nog open", ""));
      for (const level of plan.scale) {
        choice.append(new Option(`${level.value} ${inWords(level.name)}`, level.value));
      }
      choice.append(new Option("weet ik niet", UNKNOWN));
      choice.value = given.get(criterion.id) ?? "";
      label.append(choice, element("span", inWords(criterion.hint), { className: "hint" }));
      group.append(label);
    }
    form.append(group);
  }
  form.addEventListener("change", ({ target }) => {
    const now = answers(plan);
    if (target.value) now.set(target.name, target.value);
    else now.delete(target.name);
    history.replaceState(null, "", `#${new URLSearchParams([...now])}`);
    show(plan);
  });
}

const plan = parse(await (await fetch("plan.json")).text());
document.getElementById("note").textContent = inWords(plan.note);
document.getElementById("credit").textContent =
  `Gegevens: brede_welvaart, editie ${plan.edition}, CC BY 4.0.`;
build(plan);
show(plan);
