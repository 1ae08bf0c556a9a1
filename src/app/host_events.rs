//! What the page hears of a visit: that it starts, where in it the visitor is, that a result is shown, what is done with it. Never an
//! answer, and nothing that follows from one: in part two answers open and close screens, so the page hears of its beginning and its
//! end only, once each, and from then on of no seconds. A result that was opened is nobody's visit. How an event looks to the page
//! says [`crate::host::events`].

use super::effect::Effect;
use super::screen::Screen;
use super::state::State;
use crate::host::events::{HostEvent, Outcome, Place, Step};
use crate::model::flow::{self, Part};
use crate::model::ids::Scored;

/// What is told with whether it is the first time: the start, questions of part one by their number, both ends of part two, a result.
const START: usize = 0;
/// The first question, then the scored ones.
const QUESTIONS: usize = 1 + Scored::ALL.len();
const ACT_BEGIN: usize = QUESTIONS + 1;
const ACT_END: usize = QUESTIONS + 2;
const RESULT: usize = QUESTIONS + 3;

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
    if state.visit.is_case {
        return;
    }
    if before == Some(Screen::Intro) && !matches!(screen, Screen::Opening(_)) {
        state.published.began = Some(now);
        let is_first = state.published.tell(START);
        effects.push(Effect::Emit(HostEvent::Start { is_first }));
    }
    if let Some((bit, place, is_forward)) = place(state, before) {
        let published = &mut state.published;
        let is_measured = !published.has_told(ACT_BEGIN);
        let seconds = |since: f64| ((now - since) / 1000.0).floor().max(0.0);
        let [seconds, elapsed] =
            [Some(published.since), published.began].map(|since| since.filter(|_| is_measured).map(seconds));
        published.since = now;
        let is_first = published.tell(bit);
        effects.push(Effect::Emit(HostEvent::Step(Step { place, is_forward, seconds, elapsed, is_first })));
    }
    // Who comes from what was opened beside the result has seen it.
    if screen == Screen::Result && !matches!(before, Some(Screen::Brief | Screen::Opening(_) | Screen::Comparison)) {
        let is_first = state.published.tell(RESULT);
        effects.push(Effect::Emit(HostEvent::Complete { is_first, outcome: Outcome::default() }));
    }
}

/// Tells what the visitor does with the result. Who reads somebody else's may book, and keeps what is not theirs to count.
pub(super) fn acted(state: &State, told: HostEvent, effects: &mut Vec<Effect>) {
    if !state.visit.is_case || matches!(told, HostEvent::Book(_)) {
        effects.push(Effect::Emit(told));
    }
}

/// What a change of screen is for the page: what is told, the place, and whether it lies further on. Who changes a single answer comes
/// from elsewhere and goes back there: what led there, and what that opens or closes, must not show.
fn place(state: &State, before: Option<Screen>) -> Option<(usize, Place, bool)> {
    let number = |step| flow::place(step, &state.visit.answers).0;
    let in_act = |screen: Option<Screen>| matches!(screen, Some(Screen::Question { step, changed_from: None }) if step.part() == Part::Act);
    let now = state.visit.screen;
    match now {
        Screen::Question { step: step @ flow::Step::One(question), changed_from: None }
            if step.part() == Part::Score =>
        {
            let is_forward = match before {
                Some(Screen::Question { step: before, .. }) => number(before) < number(step),
                before => before.is_none_or(|before| before == Screen::Intro),
            };
            let number = number(step);
            Some((number, Place::Question { question, number, total: QUESTIONS }, is_forward))
        }
        _ if in_act(Some(now)) && !state.published.has_told(ACT_BEGIN) => Some((ACT_BEGIN, Place::ActBegin, true)),
        Screen::Review if in_act(before) && !state.published.has_told(ACT_END) => Some((ACT_END, Place::ActEnd, true)),
        _ => None,
    }
}
