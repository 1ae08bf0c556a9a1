//! What changes the looks of every page: Dark Reader.

use super::CODE;
use crate::contrast::COLOURS;
use crate::driver::Engine;
use crate::language::Language;
use crate::paper::NO_DIALOG;
use crate::visit::{DESKTOP, Visit};

/// All that is read of a root, by what it lies on.
const READ: &str = "const words = (root) => [...root.querySelectorAll('*')].filter((node) =>
    [...node.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim()) && shown(node));
  const faint = (root) => words(root).filter((node) => contrast(getComputedStyle(node).color, grounds(node)) < 4.5)
    .map((node) => `${node.textContent.trim().slice(0, 40)}: ${getComputedStyle(node).color} on ${grounds(node).at(-1)}`);";

in_engines! { in_dark_reader_the_screen_is_dark_and_reads_and_the_paper_is_light }

fn in_dark_reader_the_screen_is_dark_and_reads_and_the_paper_is_light(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.prepare(NO_DIALOG);
    visit.load_host(&format!("libraries/dark-reader.html#readiness={CODE}"));
    visit.until_at("brief.title");
    visit.press("brief.full");
    let ask = |expression: &str| format!("(() => {{ {COLOURS} {READ} return {expression}; }})()");
    visit.until("the check is dark", &ask("luminance(grounds(all('.check')[0])) < 0.1"));
    // It colours what is new a moment after that has come.
    visit.until("everything on the screen reads", &ask("faint(root).length === 0"));
    visit.print_result();
    visit.session.to_new_window();
    visit.until("the paper is light", &ask("luminance(grounds(root ? all('.check')[0] : document.body)) > 0.9"));
    assert_eq!(visit.string(&ask("faint(root ?? document.body).join('\\n')")), "", "on paper");
}
