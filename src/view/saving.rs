//! Saving the answers on this device: only on request, from then on after every answer, and deletable at any time.

use super::Quiz;
use super::parts::{button, group};
use crate::browser::clock;
use crate::browser::element::{Element, element};
use crate::browser::storage::{self, Found};
use crate::content::{Text, frame};
use crate::model::flow::{Event, Part, Visit};

/// Ids of what gets the focus when the button that had it goes away.
const SAVE: &str = "save";
const SAVED: &str = "saved";

/// Below every screen: the offer to save, or until when the answers are kept and the way to delete them.
pub(super) fn saving(quiz: Quiz, until: Option<f64>) -> Element {
    let Some(until) = until else {
        return group("foot", [button(quiz, frame::SAVE, "link", move || save(quiz)).set("id", SAVE)]);
    };
    let date = clock::moment_in_words(until, quiz.language());
    let words = quiz.with(frame::SAVED_UNTIL, &[("date", &date)]);
    let saved = element("span").set("id", SAVED).set("tabindex", "-1").text(&words);
    group("foot", [group("saved", [saved, button(quiz, frame::DELETE, "link", move || delete(quiz))])])
}

/// Starts the visit: with the saved answers, if there are some. Saved answers that cannot be used are gone, which it says.
/// Reading storage is access to the device too, so they come back when the visitor starts and not when the page loads; before that
/// the check only deletes what has expired ([`forget_expired`]).
pub(super) fn start(quiz: Quiz) {
    quiz.send(Event::Opened(Part::Score));
    match storage::load(clock::now()) {
        Found::Nothing => {}
        Found::Expired => quiz.say(Some(frame::SAVED_EXPIRED)),
        Found::Unreadable => quiz.say(Some(frame::SAVED_UNREADABLE)),
        Found::Answers(answers, until) => {
            // Saved before anything was answered: the first question is the right place already.
            if !answers.is_empty() {
                quiz.change(|state| state.visit = Visit::resumed(answers));
            }
            quiz.change(|state| {
                state.saved_until = Some(until);
                state.notice = Some(frame::RESTORED);
            });
        }
    }
}

/// Deletes saved answers whose time is over, and returns what to say if there were some.
pub(crate) fn forget_expired() -> Option<Text> {
    storage::forget_expired(clock::now()).then_some(frame::SAVED_EXPIRED)
}

/// Knows again that answers are saved, after the widget was taken out of the page or loaded anew.
pub(crate) fn resume(quiz: Quiz) {
    if let Found::Answers(_, until) = storage::load(clock::now()) {
        quiz.change(|state| state.saved_until = Some(until));
    }
}

/// Keeps saved answers up to date. Does nothing before the visitor asked to save, and no more once they are deleted, in another tab
/// too: what somebody has deleted must not come back.
pub(super) fn keep(quiz: Quiz) {
    if quiz.saved_until().is_none() {
        return;
    }
    if storage::is_gone() {
        is_deleted(quiz);
    } else if store(quiz).is_none() {
        quiz.say(Some(frame::SAVE_FAILED));
    }
}

/// Forgets all answers, the saved ones too.
pub(super) fn start_again(quiz: Quiz) {
    let stays = quiz.saved_until().is_some() && !storage::delete();
    quiz.change(|state| state.saved_until = None);
    quiz.send(Event::StartedAgain);
    if stays {
        quiz.say(Some(frame::DELETE_FAILED));
    }
}

fn save(quiz: Quiz) {
    let until = store(quiz);
    quiz.say(Some(if until.is_some() { frame::SAVED } else { frame::SAVE_FAILED }));
    quiz.focus(if until.is_some() { SAVED } else { SAVE }.into());
}

/// Deletes what is saved; the answers on screen stay.
fn delete(quiz: Quiz) {
    if storage::delete() {
        is_deleted(quiz);
        quiz.focus(SAVE.into());
    } else {
        quiz.say(Some(frame::DELETE_FAILED));
    }
}

/// Offers saving again, for nothing is saved any more, and says so.
fn is_deleted(quiz: Quiz) {
    quiz.change(|state| {
        state.saved_until = None;
        state.notice = Some(frame::DELETED);
    });
}

/// Writes the answers and notes until when they are kept. What was kept before a failure is still there to be deleted.
fn store(quiz: Quiz) -> Option<f64> {
    let until = quiz.visit(|visit| storage::save(&visit.answers, clock::now()));
    if until.is_some() {
        quiz.change(|state| state.saved_until = until);
    }
    until
}
