//! What the view tells the page around it: that a visit starts, where in it the visitor is, that a result is shown. Never an
//! answer, and nothing that follows from one: in part two answers open and close screens, so the page hears of its beginning and
//! its end only. The events themselves are [`crate::embed::events`].

use wasm_bindgen::JsValue;

use super::{Quiz, result};
use crate::browser::clock;
use crate::embed::events;
use crate::model::flow::{self, Part, Screen, Step};
use crate::model::ids::{Question, Scored};

/// What the page has been told so far.
#[derive(Clone, Copy, Default)]
pub(super) struct Told {
    /// The screen that was shown last.
    pub(super) screen: Option<Screen>,
    /// A bit for each place in the visit that a step was told of: the screens of part one, then [`BEGIN`] and [`END`].
    seen: u16,
    /// When the widget first stood or the last step was told, in milliseconds since 1970.
    since: f64,
}

/// The places of part two, after those of part one: its first question, then the scored ones, counted from 1.
const BEGIN: usize = 1 + Scored::ALL.len() + 1;
const END: usize = BEGIN + 1;

/// Tells of the screen that is shown now, unless that is the one before in other words.
pub(super) fn publish(quiz: Quiz, mut told: Told, now: Screen) -> Told {
    let before = told.screen.replace(now);
    if before == told.screen {
        return told;
    }
    let tell = |name: &str, detail: &[(&str, JsValue)]| {
        events::publish(&quiz.host(), name, detail);
    };
    if before.is_none() {
        told.since = clock::now();
        tell("ready", &[]);
    }
    if before == Some(Screen::Intro) && matches!(now, Screen::Question { .. }) {
        tell("start", &[]);
    }
    if let Some((place, is_forward)) = step(quiz, before, now) {
        let question = match now {
            Screen::Question { step: Step::One(question), .. } if place < BEGIN => Some(question),
            _ => None,
        };
        let section = if question.is_some() { "score" } else { "act" };
        let at = if place == BEGIN { "begin" } else { "end" };
        let direction = if is_forward { "forward" } else { "back" };
        let is_first = told.seen & (1 << place) == 0;
        let seconds = ((clock::now() - told.since) / 1000.0).floor().max(0.0);
        let detail = [
            ("section", section.into()),
            ("question", question.map(Question::id).into()),
            ("index", question.map(|_| place).into()),
            ("total", question.map(|_| BEGIN - 1).into()),
            ("at", question.is_none().then_some(at).into()),
            ("direction", direction.into()),
            ("seconds", seconds.into()),
            ("first", is_first.into()),
        ];
        tell("step", &detail);
        told.seen |= 1 << place;
        told.since = clock::now();
    }
    if now == Screen::Result {
        tell("complete", &result::complete(quiz));
    }
    told
}

/// What a change of screen is for the page: the place, and whether it lies further on.
fn step(quiz: Quiz, before: Option<Screen>, now: Screen) -> Option<(usize, bool)> {
    let number = |step| quiz.visit(|visit| flow::place(step, &visit.answers).0);
    if let Screen::Question { step, .. } = now
        && step.part() == Part::Score
    {
        let is_forward = match before {
            Some(Screen::Question { step: before, .. }) => number(before) < number(step),
            before => before.is_none_or(|before| before == Screen::Intro),
        };
        return Some((number(step), is_forward));
    }
    // Who changes a single answer comes from elsewhere and goes back there; what that opens or closes must not show.
    let in_act = |screen: Option<Screen>| matches!(screen, Some(Screen::Question { step, changed_from: None }) if step.part() == Part::Act);
    match (in_act(before), now) {
        (true, Screen::Stop) => Some((BEGIN, false)),
        (true, Screen::Review) => Some((END, true)),
        (false, _) if in_act(Some(now)) && before == Some(Screen::Review) => Some((END, false)),
        (false, _) if in_act(Some(now)) => Some((BEGIN, true)),
        _ => None,
    }
}

/// Tells that the visitor follows a booking link, whichever.
pub(super) fn publish_booking(quiz: Quiz) {
    events::publish(&quiz.host(), "book", &[]);
}
