// What is to be said where several sections speak of the same thing: what the policy of a page allows, how far the trial of the frame came, and
// what is wrong with the folder. Each is seen by itself; put together here, no sentence takes back what another one says. Pure: a test
// goes through all cases without a browser.

/** Which modes the policies of a page let work: "both", "inline", "frame" or "none". */
export function modeOf({ inline, frame }) {
  if (inline.length) return frame.length ? "none" : "frame";
  return frame.length ? "inline" : "both";
}

const isBad = ({ level }) => level == "bad";

/** What is said in the place of a mode while frame.html does not stand in a frame here: whoever followed the plain sentence would get the fallback. */
const LATER = { both: "bothLater", frame: "frameLater" };
const STATES = { both: "good", none: "bad", frameLater: "bad" };

/**
 * What is said of a page: `code` names the sentence among the words for modes, `state` its colour, `plain` the one on a plain frame, if any,
 * and `isWrong` says that files of the folder are not right, which no policy cures. As long as the trial goes on, the policy alone counts;
 * the page says it anew when it has ended.
 */
export function verdictOf(modes, { isDone, frame, findings }) {
  const isLater = isDone && frame != "shown";
  const mode = modeOf(modes);
  const code = (isLater && LATER[mode]) || mode;
  const isPlain = mode == "none" && !modes.plain.length;
  const isWrong = isDone && findings.some((finding) => isBad(finding) && finding.files.length > 0);
  const state = STATES[code] ?? "hint";
  return {
    code,
    state: state == "good" && isWrong ? "hint" : state,
    plain: isPlain ? (isLater ? "plainLater" : "plain") : undefined,
    isWrong,
  };
}

/** What is said at the frame: "checking", "shown", "partly" where its first screen stands although something is wrong, or "failed". */
export function frameCodeOf({ isDone, frame, findings }) {
  if (frame == "shown") return isDone && findings.some(isBad) ? "partly" : "shown";
  return frame == "checking" ? "checking" : "failed";
}

/** What is said above the hints and at the result, by what else was found. */
export const hintsCodeOf = ({ findings }) => (findings.some(isBad) ? "wrong" : "right");
export const rightCodeOf = ({ findings }) => (findings.length ? "hints" : "whole");
