// Tells Matomo of the readiness check: by its tag manager where the page has one (not needed with `data-layer="_mtm"` on the element,
// which says it once already), else by the tracker's own queue. It hears no answer, and sends nothing that the element does not tell.

for (const name of ["view", "start", "step", "complete", "keep", "book", "leave", "error"]) {
  addEventListener(`readiness-check:${name}`, ({ target, detail }) => {
    if (target.dataLayer === "_mtm") return;
    if (window._mtm) {
      window._mtm.push({ event: `readiness_check_${name}`, readiness_check: detail });
    } else {
      const { step, how, channel, seconds } = detail;
      (window._paq ??= []).push(["trackEvent", "readiness check", name, step ?? how ?? channel, seconds]);
    }
  });
}
