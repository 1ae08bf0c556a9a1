// As routers do: a state for each entry, other functions in the place of those of `history`, and whatever entry comes is shown as a
// page, which here takes the check away.
history.replaceState({ page: "check" }, "");
window.heard = [];
for (const name of ["pushState", "replaceState"]) {
  const own = history[name];
  history[name] = (...parts) => {
    window.heard.push(name);
    own.apply(history, parts);
  };
}
addEventListener("popstate", ({ state }) => {
  window.heard.push(`popstate ${state?.page}`);
  const check = document.querySelector("readiness-check");
  check.hidden = state?.page != "check";
});
