//! What is left of a visit when the widget is taken out of the page or fails: one line of text, pushed to the page's side
//! of the boundary whenever it changes, from which the next widget in the same element goes on. It never leaves the page.
//!
//! The line is `[saved ]NUMBER TOLD CODE` or `case NUMBER TOLD CODE`: the number of the screen among all that these answers show, what
//! the page was told of the visit, and the result code. In a plain frame anybody can write it into the address, so nothing but what would be written here is read.

use super::screen::{Origin, Purpose, Screen};
use crate::model::answers::Answers;
use crate::model::code;
use crate::model::flow::{Part, steps};

/// Stands first where the answers are saved on the device.
const SAVED: &str = "saved ";
/// Stands first where they are somebody's case.
const CASE: &str = "case ";

/// A visit to go on with, see [`super::state::State::snapshot`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The answers.
    pub answers: Answers,
    /// Where the visitor is.
    pub screen: Screen,
    /// Whether they are saved on the device.
    pub is_saved: bool,
    /// Whether they are somebody's case that was opened.
    pub is_case: bool,
    /// What the page was told, in bits, so that it does not hear of it as new.
    pub told: u32,
}

impl Default for Snapshot {
    /// That of a visit that has not begun.
    fn default() -> Self {
        Self { answers: Answers::default(), screen: Screen::Intro, is_saved: false, is_case: false, told: 0 }
    }
}

impl Snapshot {
    /// Reads a line that [`Snapshot::line`] has written; `None` for any other.
    pub fn parse(line: &str) -> Option<Self> {
        let (saved, case) = (line.strip_prefix(SAVED), line.strip_prefix(CASE));
        let (number, rest) = saved.or(case).unwrap_or(line).split_once(' ')?;
        let (told, code) = rest.split_once(' ')?;
        let told = u32::try_from(told.parse::<u64>().ok()?).ok()?;
        let answers = code::decode(code).ok()?;
        let screen = *screens(&answers).get(usize::try_from(number.parse::<u64>().ok()?).ok()?)?;
        let read = Self { answers, screen, is_saved: saved.is_some(), is_case: case.is_some(), told };
        (read.line() == line).then_some(read)
    }

    /// It as a line.
    pub fn line(&self) -> String {
        let prefix = match self {
            Self { is_saved: true, .. } => SAVED,
            Self { is_case: true, .. } => CASE,
            _ => "",
        };
        let number = screens(&self.answers).iter().position(|screen| *screen == self.screen).unwrap_or_default();
        [prefix, &number.to_string(), " ", &self.told.to_string(), " ", &code::encode(&self.answers)].concat()
    }
}

/// All screens that these answers show. What a comparison compares with is not left, so its place is that of the result.
fn screens(answers: &Answers) -> Vec<Screen> {
    let mut screens = vec![
        Screen::Result,
        Screen::Intro,
        Screen::Stop,
        Screen::Review,
        Screen::Brief,
        Screen::Opening(Purpose::Brief),
        Screen::Opening(Purpose::Comparison),
    ];
    for part in [Part::Score, Part::Act] {
        for step in steps(part, answers) {
            screens.push(Screen::question(step));
            screens.extend(Origin::ALL.map(|origin| Screen::Question { step, changed_from: Some(origin) }));
        }
    }
    screens
}
