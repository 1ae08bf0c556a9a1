// Sets the colours of the site's settings on the element. By script, because a strict policy refuses `style` in HTML; a value can only
// ever become a custom property of this one element.

const LOOKS = ["accent", "text", "background"];

for (const element of document.querySelectorAll("readiness-check")) {
  for (const look of LOOKS) {
    const value = element.getAttribute(`data-readiness-${look}`);
    if (value) element.style.setProperty(`--readiness-${look}`, value);
  }
}
