//! A question screen: one question, or a profile screen with several short ones; Back and Continue.

use super::choices::choices;
use crate::app::event::{Event, Move};
use crate::app::screen::Origin;
use crate::app::store::Store;
use crate::content::{self, quiz as texts};
use crate::model::flow::{self, Part, Step};
use crate::model::ids::Question;
use crate::view::element::{Element, element};
use crate::view::parts::{as_button, group, move_button, screen_heading, text_paragraph};
use crate::view::saving;

/// The id of the line that says which step this is.
const PROGRESS: &str = "progress";

/// The screen of one step; `changed_from` is the screen whose Change link led here.
pub(in crate::view) fn screen(store: Store, step: Step, changed_from: Option<Origin>) -> Vec<Element> {
    let forward = store.text(if changed_from.is_some() { texts::TAKE_OVER } else { texts::CONTINUE });
    let send = as_button(element("button").set("type", "submit"), forward, "primary");
    let back = if changed_from.is_some() { texts::CANCEL } else { texts::BACK };
    let back = move_button(store, back, "secondary", Move::WentBack);
    let form = element("form")
        .set("novalidate", "")
        .on_prevent_default("submit", move || store.dispatch(Event::Moved(Move::Continued)))
        .children(progress(store, step))
        .children(questions(store, step))
        .children(changed_from.is_none().then(|| saving::offer(store, step)).flatten())
        .child(group(
            "actions",
            (step == Step::One(Question::AiUse)).then(|| way_out(store)).into_iter().chain([back, send]),
        ));
    vec![form]
}

/// Who uses no AI and plans none need not go through questions on how they handle it.
fn way_out(store: Store) -> Element {
    group("way-out", []).bind(move |place| {
        let uses_none = store.with(|state| flow::is_without_ai(&state.visit.answers));
        let result = || move_button(store, texts::NO_AI_RESULT, "secondary", Move::AskedForResult);
        place.replace_children(uses_none.then(result));
    })
}

/// The one question, or several short ones under one heading.
fn questions(store: Store, step: Step) -> Vec<Element> {
    let (title, text) = match step {
        Step::One(question) => {
            return vec![
                screen_heading(store, content::question_title(question)).set("aria-describedby", PROGRESS),
                choices(store, question, true),
            ];
        }
        Step::Profile => (texts::PROFILE_TITLE, texts::PROFILE_HELP),
        Step::FollowUp => (texts::FOLLOW_UP_TITLE, texts::FOLLOW_UP_HELP),
        Step::Outlook => (texts::OUTLOOK_TITLE, texts::OUTLOOK_HELP),
    };
    let heading = screen_heading(store, title).set("aria-describedby", PROGRESS);
    let mut parts = vec![heading, text_paragraph(store, "help", text)];
    let shown: Vec<Question> = store.visit_untracked(|visit| step.questions(&visit.answers).collect());
    parts.extend(shown.into_iter().map(|question| choices(store, question, false)));
    parts
}

/// "Step n of N" with a bar. N follows the answers, as a branch opens or closes.
fn progress(store: Store, step: Step) -> [Element; 2] {
    let name = if step.part() == Part::Score { texts::PART_SCORE } else { texts::PART_ACT };
    let place = move || store.with(|state| flow::place(step, &state.visit.answers));
    let words = move |count: &Element| {
        let (number, total) = place();
        let values = [("number", &*number.to_string()), ("total", &total.to_string())];
        count.set_text(&store.fill(texts::PROGRESS, &values));
    };
    let bar = move |bar: &Element| {
        let (number, total) = place();
        bar.set_property("--step", number);
        bar.set_property("--steps", total);
    };
    let texts = [element("span").text(store.text(name)), element("span").bind(words)];
    [group("progress", texts).set("id", PROGRESS), group("progress-bar", []).bind(bar)]
}
