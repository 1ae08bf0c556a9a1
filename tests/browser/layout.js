// What has to be true of where things stand, whatever font the machine has: nothing is cut off, nothing lies on
// something else, what is read or focused next comes next, and what is pressed is large enough. Each of the last five
// functions gives its faults in words.

/** Half a pixel of rounding on either side is no fault. */
const ROUNDING = 1;

/** A node in words: what it is and what stands in it. */
const named = (node) => {
  const classes = (node.getAttribute("class") ?? "").split(" ").filter(Boolean);
  return `${[node.localName, ...classes].join(".")} “${node.textContent.trim().replace(/\s+/g, " ").slice(0, 50)}”`;
};

/** All elements in the order in which they are drawn; what the page has put into the tag stands where its slot is. */
const everything = () =>
  all("*").flatMap((node) => {
    if (node.localName !== "slot") return [node];
    return node.assignedElements().flatMap((own) => [own, ...own.querySelectorAll("*")]);
  });

/** What the eye sees; words for screen readers alone lie in a box one pixel wide. */
const seen = (node) => {
  if (!shown(node)) return false;
  for (let at = node; at && at !== element; at = at.parentElement) {
    if (at instanceof HTMLElement && at.offsetWidth === 1) return false;
  }
  return true;
};

/** What can be pressed, and where: of an option in its whole row, which the label covers. */
const targets = () => everything().filter((node) => node.matches("button, a[href], summary, input") && seen(node));
const area = (target) => target.closest(".option") ?? target;

const boxOf = (owner) => {
  const { left, right, top, bottom } = owner.getBoundingClientRect();
  return { owner, left, right, top, bottom };
};

/**
 * A box for each line of words. It is as high as letters from the base line up: what a font adds above and below
 * differs between fonts, and lines of two elements may share it.
 */
function words() {
  const boxes = [];
  for (const place of [root, element]) {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const owner = texts.currentNode.parentElement;
      if (!texts.currentNode.data.trim() || !owner || !seen(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const half = 0.4 * parseFloat(getComputedStyle(owner).fontSize);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const middle = (top + bottom) / 2;
        if (right > left) boxes.push({ owner, left, right, top: middle - half, bottom: middle + half });
      }
    }
  }
  return boxes;
}

/** Whether everyone sees where a box ends: it cuts off, or has a ground or a frame of its own. */
function hasEdge(node) {
  const style = getComputedStyle(node);
  const isFramed = ["Top", "Right", "Bottom", "Left"].every((side) => parseFloat(style[`border${side}Width`]) > 0);
  const cuts = style.overflowX !== "visible" || style.overflowY !== "visible";
  return node === element || cuts || isFramed || style.backgroundColor !== "rgba(0, 0, 0, 0)";
}

/** Words that stick out of a box that ends visibly, out of the widget or out of the page. */
function wordsOutside() {
  const page = { left: 0, right: document.documentElement.clientWidth };
  const edges = new Map(everything().concat(element).filter(hasEdge).map((node) => [node, boxOf(node)]));
  const faults = new Set();
  for (const box of words()) {
    const outside = (edge) => box.left < edge.left - ROUNDING || box.right > edge.right + ROUNDING;
    const aboveOrBelow = (edge) => box.top < edge.top - ROUNDING || box.bottom > edge.bottom + ROUNDING;
    if (outside(page)) faults.add(`${named(box.owner)} sticks out of the page`);
    for (let node = box.owner; node; node = node === element ? null : (node.parentElement ?? element)) {
      const edge = edges.get(node);
      if (edge && (outside(edge) || aboveOrBelow(edge))) faults.add(`${named(box.owner)} sticks out of ${named(node)}`);
    }
  }
  return [...faults];
}

/** Boxes with more in them than fits, and a page that scrolls sideways. A field scrolls what is typed into it. */
function overfull() {
  const isBox = (node) =>
    node instanceof HTMLElement && node.localName !== "input" && node.clientWidth && node.clientHeight && seen(node);
  const cuts = (node) => /hidden|clip/.test(getComputedStyle(node).overflow) || node.matches("button, a.button");
  const isOverfull = (node) =>
    node.scrollWidth > node.clientWidth + ROUNDING ||
    (cuts(node) && node.scrollHeight > node.clientHeight + ROUNDING);
  const found = everything().filter((node) => isBox(node) && isOverfull(node));
  const innermost = found.filter((node) => !found.some((other) => other !== node && node.contains(other)));
  const faults = innermost.map((node) => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = node;
    return `${named(node)} needs ${scrollWidth} × ${scrollHeight} and has ${clientWidth} × ${clientHeight}`;
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [...faults, `the page needs ${scrollWidth} and has ${clientWidth}`] : faults;
}

/** The part that stays at the edge of the window, with a node in it. */
const stayingWith = (node) => {
  const part = node.closest(".reach, .actions");
  return part && getComputedStyle(part).position === "sticky" ? part : null;
};

/** Words, targets and the marks of a drawing that lie on each other, though none holds the other. */
function overlaps() {
  const lines = words().map((box) => ({ ...box, isLine: true }));
  const pressed = targets().map((target) => boxOf(area(target)));
  const marks = all("svg :is(circle, rect)").filter(seen).map((mark) => ({ ...boxOf(mark), isMark: true }));
  const boxes = [...lines, ...pressed, ...marks].sort((one, other) => one.top - other.top);
  const faults = new Set();
  boxes.forEach((box, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (other.top >= box.bottom - ROUNDING) break;
      const isApart = other.left >= box.right - ROUNDING || box.left >= other.right - ROUNDING;
      // The lines of one paragraph have one owner and must not lie on each other either.
      const areLines = box.isLine && other.isLine && box.owner === other.owner;
      const isHeld = box.owner.contains(other.owner) || other.owner.contains(box.owner);
      // What stays in reach lies on what is read under it.
      const stays = stayingWith(box.owner) !== stayingWith(other.owner);
      const isMeant = (isHeld && !areLines) || (box.isMark && other.isMark) || stays;
      if (!isApart && !isMeant) faults.add(`${named(box.owner)} lies on ${named(other.owner)}`);
    }
  });
  return [...faults];
}

/**
 * What a screen reader reads next, or the tab key reaches next, stands below or to the right of what came before. Of
 * words that are broken into lines the first one counts.
 */
function disorder() {
  const owners = words().map(({ owner }) => owner).filter((owner) => !stayingWith(owner));
  const read = [...new Set(owners)].filter((owner) => !owner.closest("[aria-hidden=true]"));
  const stops = "h2, h3, h4, h5, h6, p, li, dt, dd, th, td, legend, button, a[href], summary, input";
  const isStop = (node) =>
    node.matches(stops) && seen(node) && !stayingWith(node) && (node.localName === "input" || read.some((owner) => node.contains(owner)));
  const inOrder = everything().filter(isStop);
  const faults = [];
  inOrder.slice(1).forEach((node, index) => {
    const before = inOrder[index];
    const [now, then] = [node.getClientRects()[0], before.getClientRects()[0]];
    const isNext = now.top >= then.bottom - ROUNDING || now.left >= then.right - ROUNDING;
    if (!before.contains(node) && !isNext)
      faults.push(`${named(node)} comes after ${named(before)} and stands before it`);
  });
  const jumps = everything().filter((node) => node.tabIndex > 0);
  return [...faults, ...jumps.map((node) => `${named(node)} jumps the queue`)];
}

/** Links in a sentence are as high as its line, and axe judges them; all else is as high as a thumb wants it. */
function smallTargets() {
  const thumb = 44;
  const height = (target) => Math.round(area(target).getBoundingClientRect().height);
  const small = targets().filter((target) => !target.matches("a:not(.button)") && height(target) < thumb);
  return small.map((target) => `${named(target)} is ${height(target)} high, not ${thumb}`);
}
