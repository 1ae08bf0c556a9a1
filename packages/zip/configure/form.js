// The form: made of fields.js, read as settings, and filled from them. What is typed and not valid stays where it was typed, is named
// there, and counts as not given.

import { make, say, silence } from "./elements.js";
import { GROUPS } from "./fields.js";
import { valid } from "./settings.js";

/** What a picker shows where nothing is chosen: the check's own colours. */
const OWN = { accent: "#0b5a6b", text: "#161d21", background: "#ffffff" };

/** By name: the control of a setting, what else belongs to it, and its field. */
const controls = {};

/** Fills an empty <form> and calls `changed` with whether the person is done with a field, whenever something changes. */
export function build(form, changed) {
  form.append(...GROUPS.map(group));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    const { of } = target.dataset;
    if (of) controls[of].control.value = target.value;
    changed(false);
  });
  form.addEventListener("change", () => {
    judge();
    changed(true);
  });
}

function group({ title, fold, fields }) {
  const inside = fields.map(field);
  if (!fold) return make("fieldset", {}, say(make("legend"), title), ...inside);
  return make("details", {}, say(make("summary"), title), make("div", {}, ...inside));
}

function field(field) {
  const { name, kind, label, help, wrong } = field;
  const control = make(kind == "choice" ? "select" : "input", { id: `set-${name}`, name });
  if (kind == "choice") {
    control.append(...field.options.map(([value, words]) => say(make("option", { value }), words)));
  } else if (kind == "switch") {
    control.type = "checkbox";
  } else {
    Object.assign(control, { type: field.type ?? "text", autocomplete: "off", spellcheck: false, maxLength: 500 });
  }
  const notes = [say(make("small", { id: `help-${name}` }), help)];
  controls[name] = { control, field };
  if (wrong) {
    const error = make("strong", { id: `wrong-${name}`, role: "status" });
    error.dataset.state = "bad";
    controls[name].error = error;
    notes.unshift(error);
  }
  control.setAttribute("aria-describedby", notes.map(({ id }) => id).join(" "));
  const named = make("label", { htmlFor: control.id }, say(make("span"), label));
  const place = make("div", { className: "field" });
  if (kind == "switch") {
    named.prepend(control);
    place.append(named);
  } else if (kind == "colour") {
    place.append(named, make("div", { className: "colour" }, control, picker(name, label)));
  } else {
    place.append(named, control);
  }
  place.append(...notes);
  return place;
}

/** A picker for the colour that is typed beside it; by itself it could not be empty. */
function picker(name, label) {
  const picker = make("input", { type: "color", id: `pick-${name}` });
  picker.dataset.of = name;
  controls[name].picker = picker;
  const words = { de: `${label.de}: auswählen`, en: `${label.en}: pick` };
  const named = say(make("label", { htmlFor: picker.id, className: "unseen" }), words);
  return make("span", {}, named, picker);
}

/** What is chosen, each as it was typed. */
export const typed = () =>
  Object.fromEntries(
    Object.entries(controls).map(([name, { control, field }]) => [name, field.kind == "switch" ? (control.checked ? "on" : "") : control.value]),
  );

/** Shows settings. */
export function fill(settings) {
  for (const [name, { control, field }] of Object.entries(controls)) {
    if (field.kind == "switch") control.checked = settings[name] == "on";
    else control.value = settings[name];
    if (settings[name]) control.closest("details")?.setAttribute("open", "");
  }
  judge();
}

/** Says at each field whether what is typed there counts. */
function judge() {
  for (const [name, { control, error, field, picker }] of Object.entries(controls)) {
    const given = valid(name, control.value);
    if (picker) picker.value = full(given || OWN[name]);
    if (!error) continue;
    const isWrong = control.value.trim() != "" && !given;
    control.toggleAttribute("aria-invalid", false);
    if (isWrong) {
      control.setAttribute("aria-invalid", "true");
      say(error, field.wrong);
    } else {
      silence(error);
    }
  }
}

/** A colour as the picker takes it. */
const full = (colour) => (colour.length == 4 ? colour.replace(/[\da-f]/gi, "$&$&") : colour);

/** The place of a setting, to put remarks there. */
export const fieldOf = (name) => controls[name].control.closest(".field");

/** Says at a select or a line of text what to show while it is empty. */
export const setExample = (name, example) => (controls[name].control.placeholder = example);
