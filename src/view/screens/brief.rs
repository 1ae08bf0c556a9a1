//! The brief: the case on one screen, for a call of fifteen minutes, with the way to the full report.

use crate::app::event::Move;
use crate::app::screen::Purpose;
use crate::app::store::Store;
use crate::browser::clock;
use crate::content::{self, agenda as agenda_texts, brief as texts};
use crate::model::brief::{self, Brief, MINUTES, Topic};
use crate::model::duty::DutyReport;
use crate::model::ids::Question;
use crate::model::report::{self, Report};
use crate::view::answer_list::answer;
use crate::view::element::{Element, element};
use crate::view::parts::{
    definition_list, group, heading, list, move_button, named_item, paragraph, screen_heading, text_paragraph,
};
use crate::view::result::{call, duties, roadmap};

/// What the company is, in the order of the questions.
const COMPANY: [Question; 6] =
    [Question::Scope, Question::Organisation, Question::Size, Question::AiUse, Question::Stakes, Question::Timeline];

/// The brief on the answers.
pub(in crate::view) fn screen(store: Store) -> Vec<Element> {
    let report = store.visit_untracked(|visit| report::assess(&visit.answers));
    let brief = brief::brief(&report);
    let full = move_button(store, texts::FULL, "primary", Move::AskedForResult);
    let open = move_button(store, content::open::TITLE, "secondary", Move::AskedToOpen(Purpose::Brief));
    let mut screen = vec![
        screen_heading(store, texts::TITLE),
        paragraph("lead", &call::summary(store, &report)),
        text_paragraph(store, "", texts::GO_ON),
        heading(store, texts::COMPANY, 1),
        answers(store, &report, &COMPANY),
        heading(store, texts::DUTIES, 1),
        due(store, &brief),
        heading(store, texts::WEAKEST, 1),
        answers(store, &report, &brief.weakest.iter().map(|gap| gap.question.question()).collect::<Vec<_>>()),
        heading(store, texts::UNKNOWN, 1),
        unknown(store, &brief),
    ];
    screen.extend(roadmap::reuse(store, &report));
    screen.extend(call::with_reasons(store, &report));
    screen.push(heading(store, texts::AGENDA, 1));
    screen.push(agenda(store, &brief));
    screen.push(group("actions", [full, open]));
    screen
}

/// Questions with the answers given.
fn answers(store: Store, report: &Report, questions: &[Question]) -> Element {
    let row = |question: &Question| {
        (store.text(content::question_title(*question)), answer(store, &report.answers, *question))
    };
    or_none(store, questions.iter().map(row).collect())
}

fn due(store: Store, brief: &Brief) -> Element {
    let today = clock::today();
    let row = |of: &DutyReport| {
        let article = content::law::article(of.duty, store.language());
        let status = store.text(content::status_name(of.status));
        (store.text(content::duty_name(of.duty)), [&article, &*duties::when(store, of, today), status].join(" · "))
    };
    or_none(store, brief.due.iter().map(row).collect())
}

/// Names with a value each, or that there are none.
fn or_none(store: Store, rows: Vec<(&'static str, String)>) -> Element {
    if rows.is_empty() { text_paragraph(store, "", texts::NONE) } else { definition_list(rows) }
}

/// Every open answer with whom to ask.
fn unknown(store: Store, brief: &Brief) -> Element {
    let item = |question: &Question| {
        let whom = content::question_ask_whom(*question)?;
        Some(named_item(&[store.text(whom), ": "].concat(), store.text(content::question_ask(*question)?)))
    };
    if brief.unknown.is_empty() {
        return text_paragraph(store, "", texts::NONE);
    }
    list("ask", brief.unknown.iter().filter_map(item))
}

fn agenda(store: Store, brief: &Brief) -> Element {
    let lines = brief.agenda.iter().zip(MINUTES).map(|(topic, minutes)| {
        let minutes = store.fill(texts::MINUTES, &[("minutes", &minutes.to_string())]);
        element("li").text(&topic_words(store, *topic, brief)).child(element("span").class("minutes").text(&minutes))
    });
    element("ol").class("agenda").children(lines)
}

fn topic_words(store: Store, topic: Topic, brief: &Brief) -> String {
    let gap = |index: usize| {
        brief.weakest.get(index).map_or("", |gap| store.text(content::question_title(gap.question.question())))
    };
    let duty = brief.due.first().map_or("", |of| store.text(content::duty_name(of.duty)));
    let number = brief.unknown.len().to_string();
    let text = match topic {
        Topic::Proof => agenda_texts::PROOF,
        Topic::Occasion => agenda_texts::OCCASION,
        Topic::Practice => agenda_texts::PRACTICE,
        Topic::Completion => agenda_texts::COMPLETION,
        Topic::Clarification => agenda_texts::CLARIFICATION,
        Topic::Confirmation => agenda_texts::CONFIRMATION,
        Topic::Change => agenda_texts::CHANGE,
        Topic::Duty => agenda_texts::DUTY,
        Topic::Stopped => agenda_texts::STOPPED,
        Topic::Unknown => agenda_texts::UNKNOWN,
        Topic::Gap | Topic::SecondGap => agenda_texts::GAP,
        Topic::Evidence => agenda_texts::EVIDENCE,
        Topic::NextStep => agenda_texts::NEXT_STEP,
        Topic::Help => agenda_texts::HELP,
        Topic::Alone => agenda_texts::ALONE,
    };
    let gap = gap(usize::from(topic == Topic::SecondGap));
    store.fill(text, &[("gap", gap), ("duty", duty), ("number", &number)])
}
