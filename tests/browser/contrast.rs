//! Whether everything can be seen, by the contrasts of WCAG 2.2 AA: words by axe, and by contrast.js what axe does not judge:
//! drawings, the frames of fields and the focus.

use crate::layout::{BOXES, faults_of};
use crate::visit::Visit;

/// The functions of contrast.js, for a script that has layout.js before it.
pub(crate) const COLOURS: &str = include_str!("contrast.js");

/// A key that does nothing by itself: Shift.
const SHIFT: char = '\u{E008}';

/// What is wrong on the screen. Needs axe in the page.
#[track_caller]
pub(crate) fn faults(visit: &Visit) -> Vec<String> {
    // The ring is drawn for who uses the keyboard.
    visit.key(SHIFT);
    let checks = ["axeSays", "faintDrawings", "faintFrames", "faintFocus"];
    faults_of(visit, &[BOXES, COLOURS].concat(), &checks)
}
