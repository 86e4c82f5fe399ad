// The form of a scan: what the plan is, and per theme the effects that it has.

/** What must hold between the fields of a scan. */
function rules(scan) {
  const ids = scan.effects.map((effect) => effect.id);
  const own = scan.themes ?? [];
  return [
    ...twice(ids, (i) => ["effects", i, "id"]),
    // The scheme is one of the catalogue, so that a scan brings no themes for it.
    ...own.map((theme, i) => ({ at: ["themes", i, "scheme"], code: "our_scheme" })),
  ];
}

function fillEffect(row, effect) {
  for (const input of all("[data-key]:not(fieldset)", row)) addField(input, () => effect);
  for (const box of all("fieldset.radio", row)) addChoice(box, () => effect);
  for (const box of all("fieldset.checkbox", row)) addTicks(box, () => effect);
  one(".reviewed", row).hidden = effect.written_by_ai !== true;
  addEvidence(
    one(".evidence", row),
    () => effect,
    () => effect,
    { kind: "" },
  );
}

function showProgress() {
  const count = (theme) => current.effects.filter((effect) => effect.theme === theme).length;
  const boxes = all(".effects");
  const done = boxes.filter((box) => count(box.dataset.theme)).length;
  one("#done").textContent = done;
  one("#progress").max = boxes.length;
  one("#progress").value = done;
  for (const box of boxes) {
    const number = count(box.dataset.theme);
    const shown = one(`nav a[href="#${box.closest(".part").id}"] .count`);
    shown.textContent = number ? say(words.count, { count: number }) : "";
    shown.classList.toggle("ready", number > 0);
  }
}

const form = {
  otherKind: words.other_kind,

  start() {
    addOrganisation();
    addField(one("#title"), () => current);
    addField(one("#description"), () => current);
    for (const box of all(".effects")) {
      const { theme } = box.dataset;
      addList(box, {
        items: () => current.effects,
        isOurs: (effect) => effect.theme === theme,
        template: "effect-row",
        fill: fillEffect,
        fresh: { theme, title: "" },
      });
    }
  },

  show: showProgress,
  changed: showProgress,
  opened() {},
  turnTo: () => false,

  refusal({ scheme }) {
    const wanted = data.blank.scheme;
    return scheme === wanted ? "" : say(words.other_scheme, { given: scheme, wanted });
  },

  fileName: () => `${slug(current.title) || words.file}.json`,
};

start();
