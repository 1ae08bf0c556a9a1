//! Everything on the screen that can be used, and which events come of using it.

use std::fmt;

use readiness_check::app::event::{Event, Move};
use readiness_check::app::screen::{Origin, Purpose, Screen};
use readiness_check::app::state::State;
use readiness_check::model::flow::Part;
use readiness_check::model::ids::Question;
use serde_json::Value;

use crate::language::Language;
use crate::visit::Visit;

/// All of them in the order of the screen. Links lead out of the check, files are chosen in a window of the browser, and of the ways
/// that open a question from the roadmap or the advice on a call only the view knows which one.
const ALL: &str = "const controls = all('button, summary, input').filter((node) =>
    shown(node) && !node.disabled && node.type !== 'file' && !['call', 'roadmap', 'code'].includes(node.id) && !node.classList.contains('language'))";

/// A control as a visitor finds it.
pub(super) struct Control {
    place: u64,
    id: String,
    words: String,
    /// The name of the question it belongs to.
    name: String,
    /// What is asked where it stands.
    asked: String,
    pub(super) is_primary: bool,
}

impl Control {
    /// The question it belongs to.
    pub(super) fn group(&self) -> Option<String> {
        (!self.name.is_empty()).then(|| self.name.clone())
    }
}

impl fmt::Display for Control {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "presses {} {:?}", self.id, self.words)
    }
}

/// Those on the screen.
pub(super) fn on(visit: &Visit) -> Vec<Control> {
    let script = format!(
        "{ALL}; return controls.map((node) => [node.id, node.textContent, node.name ?? '',
            node.closest('.confirm')?.textContent ?? '', node.classList.contains('primary')])"
    );
    let Value::Array(found) = visit.ask(&script) else { panic!("no list") };
    let control = |(place, told): (usize, &Value)| {
        let text = |part: usize| told[part].as_str().unwrap().to_owned();
        Control {
            place: place as u64,
            id: text(0),
            words: text(1),
            name: text(2),
            asked: text(3),
            is_primary: told[4] == true,
        }
    };
    found.iter().enumerate().map(control).collect()
}

/// Presses one, as a hand does: browsers enter only into their history what a hand has done.
pub(super) fn press(visit: &Visit, control: &Control) {
    visit.click(&format!("(() => {{ {ALL}; return controls[{}] }})()", control.place));
}

fn question(id: &str) -> Option<Question> {
    Question::ALL.iter().copied().find(|question| question.id() == id)
}

/// What using it means for the visit. What only copies, opens or shows something means nothing.
pub(super) fn events(control: &Control, language: Language, state: &State) -> Vec<Event> {
    if let Some(question) = question(&control.name) {
        let option = control.id.rsplit('-').next().unwrap().parse().unwrap();
        return vec![Event::Moved(Move::Chose(question, option))];
    }
    let screen = state.visit.screen;
    if let Some(question) = control.id.strip_prefix("change-").and_then(question) {
        let origin = if screen == Screen::Review { Origin::Review } else { Origin::Answers };
        return vec![Event::Moved(Move::Changed(question, origin))];
    }
    if let Some(question) = control.id.strip_prefix("fill-in-").and_then(question) {
        return vec![Event::Moved(Move::Changed(question, Origin::Colleagues))];
    }
    let says = |key: &str| control.words == language.words(key);
    if !control.asked.is_empty() {
        let asks = |key: &str| control.asked.starts_with(language.words(key));
        return match says("frame.delete_yes") {
            true if asks("frame.delete_ask") => vec![Event::AskedToDelete],
            true if asks("result.again_ask") => vec![Event::Moved(Move::StartedAgain)],
            _ => Vec::new(),
        };
    }
    if says("intro.start") && screen == Screen::Intro {
        return vec![Event::Started];
    }
    if says("frame.save") {
        return vec![Event::AskedToSave];
    }
    if let Screen::Opening(purpose) = screen
        && says("open.submit")
    {
        return vec![Event::SubmittedCode(purpose)];
    }
    let moves = [
        ("quiz.continue", Move::Continued),
        ("quiz.take_over", Move::Continued),
        ("quiz.back", Move::WentBack),
        ("quiz.cancel", Move::WentBack),
        ("quiz.no_ai_result", Move::AskedForResult),
        ("intro.open", Move::AskedToOpen(Purpose::Brief)),
        ("stop.act", Move::OpenedPart(Part::Act)),
        ("stop.score", Move::AskedForResult),
        ("review.show", Move::AskedForResult),
        ("result.compare", Move::AskedToOpen(Purpose::Comparison)),
        ("result.consultant", Move::AskedForBrief),
        ("result.review", Move::AskedForReview),
        ("result.answer_score", Move::OpenedPart(Part::Score)),
        ("result.answer_act", Move::OpenedPart(Part::Act)),
        ("result.answer_company", Move::OpenedPart(Part::Act)),
        ("result.answer_all_the_same", Move::OpenedPart(Part::Score)),
        ("brief.full", Move::AskedForResult),
        ("open.title", Move::AskedToOpen(Purpose::Brief)),
        ("compare.back", Move::AskedForResult),
        ("compare.again", Move::AskedToOpen(Purpose::Comparison)),
    ];
    let made = moves.into_iter().find(|(key, _)| says(key));
    made.map(|(_, made)| Event::Moved(made)).into_iter().collect()
}
