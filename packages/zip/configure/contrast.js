// Whether what was chosen can be read: colours as the check puts them together, see style/tokens.css. Text on the accent is always
// white or black, whichever reads, and the accent is darkened or lightened where it colours text; so only the rest is counted here.

/** The check's own colours in a light and in a dark place. */
const OWN = {
  light: { accent: "#0b5a6b", text: "#161d21", background: "#ffffff", danger: "#a3231a" },
  dark: { accent: "#7fd0dd", text: "#e9ecee", background: "#14191c", danger: "#ff9e92" },
};

/** How much of the text's colour is in soft text. */
const SOFT = 0.72;

/** The three parts of a colour, each from 0 to 1, as light: without the curve that screens apply. */
function light(hex) {
  const [, digits] = hex.match(/^#([\da-f]+)$/i);
  const parts = digits.length == 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  return parts.map((part) => parseInt(part, 16) / 255).map((part) => (part > 0.04045 ? ((part + 0.055) / 1.055) ** 2.4 : part / 12.92));
}

const luminance = ([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** The contrast of two colours, from 1 to 21, as WCAG counts it. */
export function contrast(one, other) {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const times = (matrix, vector) => matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * vector[at], 0));

// Oklab, in which the check mixes colours.
const TO_CONES = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_CONES = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

/** A mixture with this share of the first colour. */
export function mix(one, other, share) {
  const [a, b] = [one, other].map((colour) => times(TO_LAB, times(TO_CONES, colour).map(Math.cbrt)));
  const cones = times(FROM_LAB, a.map((part, at) => part * share + b[at] * (1 - share)));
  return times(FROM_CONES, cones.map((part) => part ** 3)).map((part) => Math.min(1, Math.max(0, part)));
}

/** What there is to say: `{ scheme, what, ratio, needed }` for each pair of colours that is too weak in a light or a dark place. */
export function weak({ accent, text, background, theme }) {
  const schemes = theme == "light" || theme == "dark" ? [theme] : ["light", "dark"];
  return schemes.flatMap((scheme) => {
    const own = OWN[scheme];
    const [back, front, button] = [background || own.background, text || own.text, accent || own.accent].map(light);
    const pairs = [
      { what: "text", ratio: contrast(front, back), needed: 4.5 },
      { what: "soft", ratio: contrast(mix(front, back, SOFT), back), needed: 4.5 },
      { what: "danger", ratio: contrast(light(own.danger), back), needed: 4.5 },
      { what: "accent", ratio: contrast(button, back), needed: 3 },
    ];
    return pairs.filter(({ ratio, needed }) => ratio < needed).map((pair) => ({ scheme, ...pair }));
  });
}
