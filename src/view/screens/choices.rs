//! The options of a question as native radio buttons or checkboxes in a fieldset. Choosing never moves on.

use crate::app::effect::option_id;
use crate::app::event::{Event, Move};
use crate::app::store::Store;
use crate::content::{self, Text, quiz as texts};
use crate::model::catalogue::Kind;
use crate::model::ids::{Area, Question};
use crate::view::element::{Element, element};
use crate::view::parts::{labelled, screen_heading, strong, text_paragraph};

/// A question with its options. Where it fills the screen, its legend is the screen's heading.
pub(super) fn choices(store: Store, question: Question, is_screen: bool) -> Element {
    let title = content::question_title(question);
    let legend = if is_screen {
        screen_heading(store, title)
    } else {
        element("span").class("sub-heading").text(store.text(title))
    };
    let how = match question.kind() {
        Kind::Many { .. } => texts::MANY,
        Kind::One if question.scored().is_some() => texts::SCORED,
        Kind::One => texts::ONE,
    };
    let error_id = [question.id(), "-error"].concat();
    let how_id = [question.id(), "-how"].concat();
    let described_by = [&error_id, " ", &how_id].concat();
    let error = move |place: &Element| {
        let is_missing = store.with(|state| state.visit.unanswered) == Some(question);
        place.replace_children(
            is_missing.then(|| text_paragraph(store, "error", missing(question)).set("id", &error_id)),
        );
    };
    let options = (0..question.options().len()).flat_map(|option| {
        let group = group_before(question, option).map(|group| text_paragraph(store, "group", group));
        group.into_iter().chain([option_row(store, question, option)])
    });
    let class = match (is_long(question), has_folded_hints(question)) {
        (true, _) => "options folded long",
        (false, true) => "options folded",
        (false, false) => "options",
    };
    element("fieldset")
        .class("choices")
        .set("part", "question")
        .set("aria-describedby", &described_by)
        .child(element("legend").child(legend))
        .child(text_paragraph(store, "how", how).set("id", &how_id))
        .child(help(store, question))
        .child(element("div").bind(error))
        .child(element("div").class(class).children(options))
}

/// One option: the whole row is its label.
fn option_row(store: Store, question: Question, option: usize) -> Element {
    let id = option_id(question, option);
    let kind = if question.kind() == Kind::One { "radio" } else { "checkbox" };
    let input = element("input")
        .set("type", kind)
        .set("id", &id)
        .set("name", question.id())
        .bind(move |input| input.set_checked(store.with(|state| state.visit.answers.is_chosen(question, option))))
        .on("change", move || store.dispatch(Event::Moved(Move::Chose(question, option))));
    let words = store.text(content::option_label(question, option));
    let label = element("label").set("for", &id);
    let label = match words.split_once(": ") {
        Some((name, rest)) if is_long(question) => label.child(strong(name)).text(": ").text(rest),
        _ => label.text(words),
    };
    let row = element("div").class("option").set("part", "option");
    match content::option_hint(question, option) {
        None => row.child(input).child(label),
        Some(hint) => {
            let hint_id = [&id, "-hint"].concat();
            let input = input.set("aria-describedby", &hint_id);
            let hint = element("span").class("hint").set("id", &hint_id).text(store.text(hint));
            row.child(input).child(label).child(hint)
        }
    }
}

/// Whether the list is so long that it is scanned, not read: the name of each option stands out.
fn is_long(question: Question) -> bool {
    question.options().len() > 8
}

/// Whether the hints are notes on the law, which show where their option is chosen or help is open: to be read where they
/// matter, and not by everybody (spec §1).
fn has_folded_hints(question: Question) -> bool {
    matches!(
        question,
        Question::Areas
            | Question::Influence
            | Question::AreaRole
            | Question::ProductRole
            | Question::Practices
            | Question::Interaction
    )
}

/// The message where Continue finds no answer.
fn missing(question: Question) -> Text {
    match question.kind() {
        Kind::Many { .. } => texts::MISSING_MANY,
        Kind::One if question.scored().is_some() => texts::MISSING_SCORED,
        Kind::One => texts::MISSING_ONE,
    }
}

/// The heading above this option, where a long list is grouped.
fn group_before(question: Question, option: usize) -> Option<Text> {
    if question != Question::Areas {
        return None;
    }
    match Area::ALL[option] {
        Area::Biometrics => Some(texts::AREAS_ANNEX_III),
        Area::ProductA => Some(texts::AREAS_ANNEX_I),
        Area::None => Some(texts::AREAS_NEITHER),
        _ => None,
    }
}

/// The help below a question: what is meant, and what would show it.
fn help(store: Store, question: Question) -> Element {
    let evidence = question
        .scored()
        .map(|scored| labelled(store.text(texts::EVIDENCE), store.text(content::question_evidence(scored))));
    element("details")
        .class("help")
        .child(element("summary").text(store.text(texts::HELP)))
        .child(text_paragraph(store, "", content::question_help(question)))
        .children(evidence)
}
