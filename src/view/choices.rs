//! The options of a question as native radio buttons or checkboxes in a fieldset. Choosing never moves on.

use super::Quiz;
use super::parts::{said, screen_heading, strong};
use super::question::help;
use crate::browser::element::{Element, element};
use crate::content::{self, Text, quiz as texts};
use crate::model::catalogue::Kind;
use crate::model::flow::Event;
use crate::model::ids::{Area, Question};

/// The id of an option's input.
pub(super) fn option_id(question: Question, option: usize) -> String {
    [question.id(), "-", &option.to_string()].concat()
}

/// A question with its options. Where it fills the screen, its legend is the screen's heading.
pub(super) fn choices(quiz: Quiz, question: Question, is_screen: bool) -> Element {
    let title = content::question_title(question);
    let legend =
        if is_screen { screen_heading(quiz, title) } else { element("span").class("sub-heading").text(quiz.t(title)) };
    let how = match question.kind() {
        Kind::Many { .. } => texts::MANY,
        Kind::One if question.scored().is_some() => texts::SCORED,
        Kind::One => texts::ONE,
    };
    let error_id = [question.id(), "-error"].concat();
    let how_id = [question.id(), "-how"].concat();
    let described_by = [&error_id, " ", &how_id].concat();
    let error = move |place: &Element| {
        let is_missing = quiz.unanswered() == Some(question);
        place.hold(is_missing.then(|| said(quiz, "error", missing(question)).set("id", &error_id)));
    };
    let options = (0..question.options().len()).flat_map(|option| {
        let group = group_before(question, option).map(|group| said(quiz, "group", group));
        group.into_iter().chain([option_row(quiz, question, option)])
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
        .child(said(quiz, "how", how).set("id", &how_id))
        .child(help(quiz, question))
        .child(element("div").live(error))
        .child(element("div").class(class).children(options))
}

/// One option: the whole row is its label.
fn option_row(quiz: Quiz, question: Question, option: usize) -> Element {
    let id = option_id(question, option);
    let kind = if question.kind() == Kind::One { "radio" } else { "checkbox" };
    let input = element("input")
        .set("type", kind)
        .set("id", &id)
        .set("name", question.id())
        .live(move |input| input.set_checked(quiz.follow(|state| state.visit.answers.is_chosen(question, option))))
        .on("change", move || quiz.send(Event::Chose(question, option)));
    let words = quiz.t(content::option_label(question, option));
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
            let hint = element("span").class("hint").set("id", &hint_id).text(quiz.t(hint));
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
