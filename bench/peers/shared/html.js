// JSX as HTML, for SurveyJS, which takes its completed page as HTML: the functions that esbuild calls for each element of result-page.jsx.
// What a button does is left out, for HTML holds none.

const VOID = new Set(["rect", "line", "circle"]);
const NAMES = { tabIndex: "tabindex" };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Ready HTML, which is not to be escaped again. */
class Html {
  constructor(text) {
    this.text = text;
  }
}

function inside(of) {
  if (of instanceof Html) return of.text;
  if (Array.isArray(of)) return of.map(inside).join("");
  return of === undefined || of === null || typeof of === "boolean" ? "" : escaped(String(of));
}

export const Fragment = ({ children }) => new Html(inside(children));

export function jsx(tag, props) {
  if (typeof tag === "function") return tag(props);
  const { children, ...rest } = props;
  const attributes = Object.entries(rest).filter(([, value]) => value !== undefined && typeof value !== "function")
    .map(([name, value]) => ` ${NAMES[name] ?? name}="${escaped(String(value))}"`).join("");
  return new Html(VOID.has(tag) ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inside(children)}</${tag}>`);
}

export const jsxs = jsx;

/** The HTML of what JSX gave. */
export const html = ({ text }) => text;
