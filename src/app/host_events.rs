//! What the page hears of a visit: that it starts, where in it the visitor is, that a result is shown. Never an answer, and
//! nothing that follows from one: in part two answers open and close screens, so the page hears of its beginning and its end
//! only. How an event looks to the page says [`crate::host::events`].

use super::effect::Effect;
use super::screen::Screen;
use super::state::State;
use crate::host::events::{HostEvent, Outcome, Place, Step};
use crate::model::flow::{self, Part};
use crate::model::ids::Scored;

/// Questions of part one: the first one, then the scored ones.
const QUESTIONS: usize = 1 + Scored::ALL.len();
/// The places of part two, after those of part one.
const BEGIN: usize = QUESTIONS + 1;
const END: usize = QUESTIONS + 2;

/// Tells of the screen that is shown now, unless the page has heard of it.
pub(super) fn publish(state: &mut State, now: f64, effects: &mut Vec<Effect>) {
    let screen = state.visit.screen;
    if !state.is_ready() || state.published.screen == Some(screen) {
        return;
    }
    let before = state.published.screen.replace(screen);
    if before.is_none() {
        state.published.since = now;
        effects.push(Effect::Emit(HostEvent::Ready));
    }
    if before == Some(Screen::Intro) && matches!(screen, Screen::Question { .. }) {
        effects.push(Effect::Emit(HostEvent::Start));
    }
    if let Some((number, is_forward)) = step(state, before) {
        let place = match (number, screen) {
            (1..=QUESTIONS, Screen::Question { step: flow::Step::One(question), .. }) => {
                Place::Question { question, number, total: QUESTIONS }
            }
            (BEGIN, _) => Place::ActBegin,
            _ => Place::ActEnd,
        };
        let published = &mut state.published;
        let seconds = ((now - published.since) / 1000.0).floor().max(0.0);
        let is_first = published.seen & (1 << number) == 0;
        published.seen |= 1 << number;
        published.since = now;
        effects.push(Effect::Emit(HostEvent::Step(Step { place, is_forward, seconds, is_first })));
    }
    if screen == Screen::Result {
        effects.push(Effect::Emit(HostEvent::Complete(Outcome::default())));
    }
}

/// What a change of screen is for the page: the number of the place, and whether it lies further on.
fn step(state: &State, before: Option<Screen>) -> Option<(usize, bool)> {
    let now = state.visit.screen;
    let number = |step| flow::place(step, &state.visit.answers).0;
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
