//! The one function that changes the state. It is pure: the same state, event and moment give the same state and the same
//! effects.

use super::effect::{Effect, Target};
use super::event::{Event, Move};
use super::host_events;
use super::screen::Purpose;
use super::state::{Loading, State, refusal};
use super::visit::Visit;
use crate::browser::storage::Saved;
use crate::content::{Chunk, frame, quiz};
use crate::export::import::ImportError;
use crate::host::events::{HostEvent, Kept};
use crate::model::catalogue::Kind;
use crate::model::code;
use crate::model::earlier::Earlier;
use crate::model::flow::Part;

/// Takes in what has happened at this moment, in milliseconds since 1970, and says what must happen outside.
pub fn update(state: &mut State, event: Event, now: f64) -> Vec<Effect> {
    let mut effects = Vec::new();
    match event {
        Event::Mounted => {}
        Event::BecameIdle => load_result(state, &mut effects),
        Event::Started => effects.push(Effect::LoadSaved),
        Event::Moved(made) => moved(state, made, &mut effects),
        Event::Traversed(entries) => traversed(state, entries, &mut effects),
        Event::Typed(text) => state.visit.typed = text,
        Event::SubmittedCode(purpose) => {
            let read = code::decode(&state.visit.typed).map(|answers| Earlier { answers, ..Earlier::default() });
            tried_to_open(state, read.map_err(ImportError::Code), purpose, Target::Code, &mut effects);
        }
        Event::OpenedFile(read, purpose) => tried_to_open(state, read, purpose, Target::File, &mut effects),
        Event::CodeArrived(Ok(answers)) => {
            state.visit = Visit::of_case(answers);
            opened_a_case(state);
        }
        Event::CodeArrived(Err(error)) => state.notice = Some(refusal(error)),
        Event::Acted(told) => host_events::acted(state, told, &mut effects),
        Event::OptionsChanged(options) => state.options = options,
        Event::WentOffline(since) => state.offline_since = Some(since),
        Event::Announced(text) => state.say(text),
        Event::LanguageChosen(_)
        | Event::LanguageLoaded(_)
        | Event::LanguageFailed(_)
        | Event::ResultLoaded(_)
        | Event::ResultFailed => loading(state, &event, &mut effects),
        Event::AskedToSave
        | Event::Saved(_)
        | Event::SavedAgain(_)
        | Event::SavedWasDeleted
        | Event::SavedElsewhere
        | Event::StorageChanged
        | Event::AskedToDelete
        | Event::Deleted(_)
        | Event::DeleteFailed
        | Event::FoundSaved(_) => saving(state, event, &mut effects),
    }
    if !state.is_ready() {
        load_result(state, &mut effects);
    }
    host_events::publish(state, now, &mut effects);
    effects
}

/// The visitor moved in the visit: what was said before is over, and the focus goes to the heading of a new screen or to the
/// question that lacks an answer. Saved answers follow.
fn moved(state: &mut State, made: Move, effects: &mut Vec<Effect>) {
    let (before, length) = (state.visit.screen, state.visit.trail.length());
    let others_cleared = clears_others(state, made);
    state.visit.apply(made);
    (state.notice, state.foot_notice) = (None, None);
    if others_cleared {
        state.say(quiz::OTHERS_CLEARED);
    }
    along(state, length, effects);
    if made == Move::StartedAgain
        && let Some(until) = state.saved_until.take()
    {
        effects.push(Effect::DeleteOnRestart(until));
    }
    if let Some(until) = state.saved_until {
        effects.push(Effect::SaveAgain(until));
    }
    let unanswered = state.visit.unanswered.first().copied().map(Target::FirstOption);
    let row = arrived_at(state);
    let is_continued = made == Move::Continued;
    let target = if state.visit.screen == before { unanswered.filter(|_| is_continued) } else { Some(row) };
    effects.extend(target.map(Effect::Focus));
}

/// Whether choosing an option takes others away, which only the eye would notice.
fn clears_others(state: &State, made: Move) -> bool {
    let Move::Chose(question, option) = made else { return false };
    question.kind() != Kind::One && state.visit.answers.clone().choose(question, option)
}

/// What has the focus on a new screen: its heading, or the row to which the visitor has returned.
fn arrived_at(state: &State) -> Target {
    state.visit.returned.map_or(Target::Heading, |(question, origin)| Target::Row(question, origin))
}

/// The browser went to another place of the visit, as its own buttons lead there.
fn traversed(state: &mut State, entries: isize, effects: &mut Vec<Effect>) {
    let before = state.visit.screen;
    let rest = state.visit.follow(entries);
    if rest != 0 {
        effects.push(Effect::GoAlong(rest));
    }
    if state.visit.screen != before {
        (state.notice, state.foot_notice) = (None, None);
        effects.push(Effect::Focus(arrived_at(state)));
    }
}

/// The browser's history follows the visit, whose trail had this length before.
fn along(state: &State, before: usize, effects: &mut Vec<Effect>) {
    let now = state.visit.trail.length();
    match now.cast_signed() - before.cast_signed() {
        0 => {}
        1 => effects.push(Effect::PushEntry),
        entries => effects.push(Effect::GoAlong(entries)),
    }
}

/// The visitor tried to open a result. The focus goes to its heading, or to the input with which something is wrong.
fn tried_to_open(
    state: &mut State,
    read: Result<Earlier, ImportError>,
    purpose: Purpose,
    input: Target,
    effects: &mut Vec<Effect>,
) {
    let (is_opened, length) = (read.is_ok(), state.visit.trail.length());
    state.visit.open(read, purpose);
    along(state, length, effects);
    state.notice = None;
    if is_opened && purpose == Purpose::Brief {
        opened_a_case(state);
    }
    effects.push(Effect::Focus(if is_opened { Target::Heading } else { input }));
}

/// A case that was opened takes the place of the visitor's answers: nothing is saved over what they saved.
fn opened_a_case(state: &mut State) {
    state.saved_until = None;
    state.notice = Some(frame::OPENED);
    state.revision += 1;
}

/// Loads the second chunk, unless it is there or on its way.
fn load_result(state: &mut State, effects: &mut Vec<Effect>) {
    if state.second_chunk == Loading::NotYet {
        state.second_chunk = Loading::OnItsWay;
        effects.push(Effect::LoadResult(state.language));
    }
}

/// The language changes once its texts are there; until then, and where they do not come, the present one stays.
fn loading(state: &mut State, event: &Event, effects: &mut Vec<Effect>) {
    match *event {
        Event::LanguageChosen(language) if language != state.wanted => {
            state.wanted = language;
            effects.push(Effect::LoadLanguage { language, with_result: state.second_chunk == Loading::Done });
        }
        // The visitor may have chosen another one meanwhile, and the second chunk may have come.
        Event::LanguageLoaded(language) if language == state.wanted => {
            let with_result = state.second_chunk == Loading::Done;
            if with_result && !language.has(Chunk::Result) {
                effects.push(Effect::LoadLanguage { language, with_result });
            } else {
                state.language = language;
            }
        }
        Event::LanguageFailed(language) if language == state.wanted => {
            state.wanted = state.language;
            state.notice = Some(frame::LANGUAGE_FAILED);
        }
        Event::ResultLoaded(language) if language == state.language => state.second_chunk = Loading::Done,
        // The language is another one by now.
        Event::ResultLoaded(_) => {
            state.second_chunk = Loading::NotYet;
            load_result(state, effects);
        }
        // Ahead of its use it is tried again when it is needed.
        Event::ResultFailed if state.is_ready() => state.second_chunk = Loading::NotYet,
        Event::ResultFailed => effects.push(Effect::Fail),
        _ => {}
    }
}

/// Saved answers: only on request, from then on after every move, and deletable at any time. What somebody has deleted must not
/// come back.
fn saving(state: &mut State, event: Event, effects: &mut Vec<Effect>) {
    match event {
        Event::AskedToSave => effects.push(Effect::Save),
        Event::Saved(until) => {
            // What was saved before a failure is still there to be deleted.
            state.saved_until = until.or(state.saved_until);
            state.foot_notice = Some(if until.is_some() { frame::SAVED } else { frame::SAVE_FAILED });
            effects.push(Effect::Focus(if until.is_some() { Target::Saved } else { Target::Save }));
            if until.is_some() {
                host_events::acted(state, HostEvent::Keep(Kept::Save), effects);
            }
        }
        Event::SavedAgain(Some(until)) => state.saved_until = Some(until),
        Event::SavedAgain(None) => state.foot_notice = Some(frame::SAVE_FAILED),
        Event::SavedWasDeleted => {
            state.saved_until = None;
            state.foot_notice = Some(frame::DELETED);
        }
        Event::SavedElsewhere => {
            state.saved_until = None;
            state.foot_notice = Some(frame::SAVED_ELSEWHERE);
        }
        Event::StorageChanged => effects.extend(state.saved_until.map(Effect::LookAtSaved)),
        Event::AskedToDelete => effects.push(Effect::Delete),
        Event::Deleted(true) => {
            state.saved_until = None;
            state.foot_notice = Some(frame::DELETED);
            effects.push(Effect::Focus(Target::Save));
        }
        Event::Deleted(false) | Event::DeleteFailed => state.foot_notice = Some(frame::DELETE_FAILED),
        Event::FoundSaved(saved) => {
            // Who came back to the intro goes on with the answers of this visit.
            let is_underway = !state.visit.answers.is_empty() && !state.visit.is_case;
            let saved = if is_underway { Saved::Nothing } else { saved };
            effects.push(Effect::Focus(Target::Heading));
            state.notice = match saved {
                Saved::Nothing | Saved::OtherVersion => None,
                Saved::Expired => Some(frame::SAVED_EXPIRED),
                Saved::Unreadable => Some(frame::SAVED_UNREADABLE),
                Saved::Answers(..) => Some(frame::RESTORED),
            };
            let length = state.visit.trail.length();
            begin(state, saved);
            along(state, length, effects);
        }
        _ => {}
    }
}

/// The visit begins at the first question, or goes on with what was saved.
fn begin(state: &mut State, saved: Saved) {
    match saved {
        Saved::Answers(answers, until) => {
            state.saved_until = Some(until);
            // Saved before anything was answered: the first question is the right place.
            if answers.is_empty() {
                state.visit.open_part(Part::Score);
            } else {
                state.visit.resume(answers);
            }
        }
        Saved::Nothing | Saved::Expired | Saved::Unreadable | Saved::OtherVersion => state.visit.open_part(Part::Score),
    }
}
