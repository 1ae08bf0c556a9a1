// Whether what is drawn can be told from what lies behind it, in the colours that the browser paints. Of words axe
// knows better; here stands what axe does not judge. The last four functions give faults in words; they need layout.js
// and axe.

const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/** The colour that layers give which are painted one over the other. */
const painted = (layers) => {
  context.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data];
};

const luminance = (layers) => {
  const linear = (part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const [red, green, blue] = painted(layers).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of a colour to the layers it lies on, as WCAG computes it. */
const contrast = (colour, behind) => {
  const [dark, light] = [luminance([...behind, colour]), luminance(behind)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** The grounds of a node and of all around it, up to the page, the lowest first. */
const grounds = (node) => {
  const layers = [];
  for (let at = node; at; at = at.parentElement ?? at.getRootNode().host)
    layers.unshift(getComputedStyle(at).backgroundColor);
  return layers;
};
const around = (node) => grounds(node.parentElement ?? element);

/** What axe says of contrasts, and of targets without room around them. */
async function axeSays() {
  const rules = { runOnly: { type: "rule", values: ["color-contrast", "target-size"] }, elementRef: true };
  const { violations, incomplete } = await axe.run(element, rules);
  const said = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${named(node.element)}: ${node.any.map(({ message }) => message)}`),
  );
  // Where a drawing or the line of a time line is in its way, axe leaves it to us.
  const left = incomplete.flatMap(({ nodes }) => nodes.map(({ element }) => element));
  const isFaint = (node) => !(contrast(getComputedStyle(node).color, grounds(node)) >= 4.5);
  const faint = left.filter((node) => !node.closest("svg") && isFaint(node));
  return [...said, ...faint.map((node) => `${named(node)} has less contrast than 4.5`)];
}

/** Words and marks of the drawings. */
function faintDrawings() {
  const least = { text: 4.5, ".reached": 3, ".dot": 3, ".marker": 3, ".mean": 3 };
  const faults = [];
  for (const [selector, wanted] of Object.entries(least)) {
    for (const mark of all(`svg ${selector}`).filter(seen)) {
      const { fill, stroke } = getComputedStyle(mark);
      const behind = grounds(mark.closest("svg"));
      const drawn = [fill, stroke].filter((colour) => colour !== "none");
      const best = Math.max(...drawn.map((colour) => contrast(colour, behind)));
      if (!(best >= wanted)) faults.push(`${named(mark)} has a contrast of ${best.toFixed(2)}, not ${wanted}`);
    }
  }
  return faults;
}

/** Contrast of the faintest side of a node's frame to what lies around it; 0 where one is missing. */
function frameContrast(node) {
  const style = getComputedStyle(node);
  const sides = ["Top", "Right", "Bottom", "Left"].map((side) => {
    const isThere = style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1;
    return isThere ? contrast(style[`border${side}Color`], around(node)) : 0;
  });
  return Math.min(...sides);
}

/** The frame of a field; with forced colours, which take the grounds away, that of buttons and options too. */
function faintFrames() {
  const isForced = matchMedia("(forced-colors: active)").matches;
  const framed = all(isForced ? ".entry, .button:not(.link), .option" : ".entry").filter(seen);
  const faint = framed.filter((node) => !(frameContrast(node) >= 3));
  return faint.map((node) => `${named(node)} has a frame with a contrast of ${frameContrast(node).toFixed(2)}, not 3`);
}

/** What shows who has the focus. Asks for that of the keyboard, which must be what was used last. */
function faintFocus() {
  const faults = [];
  for (const target of targets()) {
    target.focus({ preventScroll: true });
    const { outlineStyle: style, outlineWidth: width, outlineColor: colour } = getComputedStyle(area(target));
    const found = style === "none" ? 0 : contrast(colour, around(area(target)));
    const ring = `${style} of ${width} with a contrast of ${found.toFixed(2)}`;
    if (!(parseFloat(width) >= 2 && found >= 3)) faults.push(`${named(target)} shows its focus by ${ring}, not 3`);
  }
  document.activeElement?.blur();
  return faults;
}
