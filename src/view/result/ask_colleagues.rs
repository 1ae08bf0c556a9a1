//! "Ask these people": every "I don't know" as a question to take to a colleague, to copy or to mail, with the way back to
//! answer it.

use crate::app::effect::Target;
use crate::app::event::Move;
use crate::app::screen::Origin;
use crate::app::store::Store;
use crate::content::{card, question_ask, question_ask_whom, question_title, result as texts};
use crate::host::events::{HostEvent, Kept};
use crate::model::report::Report;
use crate::view::action::{action, copy, mailing};
use crate::view::changed::changed;
use crate::view::element::Element;
use crate::view::parts::{disclosure, group, list, move_button, named_item, section_heading, text_paragraph};

/// The id of the heading.
pub(super) const ID: &str = "colleagues";

/// How many are in sight before anything is opened: enough to show what the list is.
const IN_SIGHT: usize = 1;

/// The questions to ask; nothing if none is unknown.
pub(super) fn section(store: Store, report: &Report) -> Vec<Element> {
    // What was just filled in is no question any more, but its row stood here.
    let filled_in = changed(store, &[Origin::Colleagues]);
    let questions = report.answers.unknown();
    let questions: Vec<_> = questions
        .filter_map(|question| {
            let whom = [store.text(question_ask_whom(question)?), ": "].concat();
            Some((question, whom, store.text(question_ask(question)?)))
        })
        .collect();
    if questions.is_empty() {
        return filled_in.into_iter().collect();
    }
    let lines: Vec<_> = questions.iter().map(|(_, whom, ask)| ["- ", whom, ask].concat()).collect();
    let lines = lines.join("\n");
    let items = questions.into_iter().map(|(question, whom, ask)| {
        let origin = Origin::Colleagues;
        let fill_in = move_button(store, texts::FILL_IN, "link", Move::Changed(question, origin));
        let label = [store.text(texts::FILL_IN), ": ", store.text(question_title(question))].concat();
        let fill_in = fill_in.set("id", &Target::Row(question, origin).id()).set("aria-label", &label);
        named_item(&whom, ask).text(" ").child(fill_in)
    });
    let mut first: Vec<_> = items.collect();
    let rest = first.split_off(first.len().min(IN_SIGHT));
    let more = store.fill(card::MORE_ASK, &[("number", &rest.len().to_string())]);
    let later = text_paragraph(store, "small later", texts::ASK_LATER);
    let rest = if rest.is_empty() { later } else { disclosure(&more, [list("ask", rest), later]) };
    let mail = mailing(store, texts::ASK_SUBJECT, &lines, texts::ASK_MAIL);
    let told = HostEvent::Keep(Kept::Copy);
    let ways = [action(store, card::ASK_COPY, "secondary", told, move || copy(store, lines.clone())), mail];
    let mut section = vec![section_heading(store, texts::ASK, ID), text_paragraph(store, "", texts::ASK_TEXT)];
    section.extend(filled_in);
    section.push(list("ask", first));
    section.push(rest);
    section.push(group("actions two", ways));
    section
}
