//! The options of a question as native radio buttons or checkboxes in a fieldset. Choosing never moves on.

use std::cell::Cell;

use crate::app::effect::{Target, error_id, option_id};
use crate::app::event::{Event, Move};
use crate::app::store::Store;
use crate::content::{self, Text, quiz as texts};
use crate::model::catalogue::Kind;
use crate::model::ids::{Area, Question};
use crate::view::element::{Element, element};
use crate::view::parts::{labelled, paragraph, strong, text_paragraph};

/// A question with its options. Where it fills the screen, the screen's heading names it, which stands above: inside, a screen reader
/// would say it twice.
pub(super) fn choices(store: Store, question: Question, is_screen: bool) -> Element {
    let how = match question.kind() {
        Kind::Many { .. } => texts::MANY,
        Kind::One if question.scored().is_some() => texts::SCORED,
        Kind::One => texts::ONE,
    };
    let how_id = [question.id(), "-how"].concat();
    let described_by = [&error_id(question), " ", &how_id].concat();
    let class = match (is_long(question), has_folded_hints(question)) {
        (true, _) => "options folded long",
        (false, true) => "options folded",
        (false, false) => "options",
    };
    let fieldset = element("fieldset").class("choices").set("part", "question").set("aria-describedby", &described_by);
    // A group of radio buttons can be invalid as a whole, checkboxes only each for itself.
    let fieldset = if question.kind() == Kind::One {
        fieldset.set("role", "radiogroup").bind(move |group| mark_invalid(store, question, group))
    } else {
        fieldset
    };
    let fieldset = if is_screen {
        fieldset.set("aria-labelledby", &Target::Heading.id())
    } else {
        let title = element("span").class("sub-heading").text(store.text(content::question_title(question)));
        fieldset.child(element("legend").child(title))
    };
    // Where arrow keys move the focus on, Safari shows no ring and leaves the option out of sight; and what is chosen by a key unfolds its
    // note, which would do so behind the bar at the lower edge.
    let list = element("div").class(class).children(options(store, question)).on_self("keyup", move |list| {
        list.set_attribute("data-keys", "");
        store.follow_focus(".option");
    });
    let list = list.on_self("focusout", |list| list.set_or_remove("data-keys", None));
    fieldset
        .child(text_paragraph(store, "how", how).set("id", &how_id))
        .child(help(store, question))
        .child(element("div").bind(move |place| place.replace_children(error(store, question))))
        .child(list)
}

/// The options, in groups with a name each where a long list has some.
fn options(store: Store, question: Question) -> Vec<Element> {
    let mut groups: Vec<Element> = Vec::new();
    let mut options = Vec::new();
    for option in 0..question.options().len() {
        let row = option_row(store, question, option);
        if let Some(name) = group_before(question, option) {
            let id = [&option_id(question, option), "-group"].concat();
            let name = text_paragraph(store, "group", name).set("id", &id);
            groups.push(element("div").class("options").set("role", "group").set("aria-labelledby", &id).child(name));
        }
        match groups.pop() {
            Some(group) => groups.push(group.child(row)),
            None => options.push(row),
        }
    }
    if groups.is_empty() { options } else { groups }
}

/// That the question lacks an answer, where Continue found none. Only the first says so aloud; the others are described by it.
fn error(store: Store, question: Question) -> Option<Element> {
    let (is_missing, is_first) = store.with(|state| {
        let unanswered = &state.visit.unanswered;
        (unanswered.contains(&question), unanswered.first() == Some(&question))
    });
    is_missing.then(|| {
        let label = element("span").class("visually-hidden").text(store.text(texts::ERROR)).text(" ");
        let words = paragraph("error", "").child(label).text(store.text(missing(question)));
        let words = words.set("id", &error_id(question));
        if is_first { words.set("role", "alert") } else { words }
    })
}

/// Says of a group or an input that it lacks an answer.
fn mark_invalid(store: Store, question: Question, of: &Element) {
    of.set_or_remove("aria-invalid", is_missing(store, question).then_some("true"));
}

/// Whether Continue found no answer to it, and there is none yet.
fn is_missing(store: Store, question: Question) -> bool {
    store.with(|state| state.visit.unanswered.contains(&question))
}

/// One option: the whole row is its label.
fn option_row(store: Store, question: Question, option: usize) -> Element {
    let id = option_id(question, option);
    let kind = if question.kind() == Kind::One { "radio" } else { "checkbox" };
    let hint = content::option_hint(question, option).map(|hint| {
        let hint_id = [&id, "-hint"].concat();
        (hint_id.clone(), element("span").class("hint").set("id", &hint_id).text(store.text(hint)))
    });
    // A note that is folded away is no part of what is heard at the option.
    let (described, is_folded) = (hint.as_ref().map(|(id, _)| id.clone()), has_folded_hints(question));
    // With every choice each option is asked, and few have to be told.
    let before = Cell::new(None);
    let draw = move |input: &Element| {
        let is_chosen = store.with(|state| state.visit.answers.is_chosen(question, option));
        let now = Some((is_chosen, is_missing(store, question)));
        if before.replace(now) == now {
            return;
        }
        input.set_checked(is_chosen);
        if kind == "checkbox" {
            mark_invalid(store, question, input);
        }
        input.set_or_remove("aria-describedby", described.as_deref().filter(|_| is_chosen || !is_folded));
    };
    let input = element("input")
        .set("type", kind)
        .set("id", &id)
        .set("name", question.id())
        .bind(draw)
        .on("change", move || store.dispatch(Event::Moved(Move::Chose(question, option))));
    let words = store.text(content::option_label(question, option));
    let label = element("label").set("for", &id);
    let label = match words.split_once(": ") {
        Some((name, rest)) if is_long(question) => label.child(strong(name)).text(": ").text(rest),
        _ => label.text(words),
    };
    let row = element("div").class("option").set("part", "option");
    row.child(input).child(label).children(hint.map(|(_, hint)| hint))
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
