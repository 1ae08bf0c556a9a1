//! The brief: the case on one screen, for a call of fifteen minutes, with the way to the full report.

use super::Quiz;
use super::parts::{button, facts, group, heading, list, named_item, paragraph, said, screen_heading};
use super::result::{call, duties, roadmap};
use crate::browser::clock;
use crate::browser::element::{Element, element};
use crate::content::{self, agenda as agenda_texts, brief as texts};
use crate::model::brief::{self, Brief, MINUTES, Topic};
use crate::model::duty::DutyReport;
use crate::model::flow::{Event, Purpose};
use crate::model::ids::Question;
use crate::model::report::{self, Report};

/// What the company is, in the order of the questions.
const COMPANY: [Question; 6] =
    [Question::Scope, Question::Organisation, Question::Size, Question::AiUse, Question::Stakes, Question::Timeline];

/// The brief on the answers.
#[inline(never)]
pub(super) fn screen(quiz: Quiz) -> Vec<Element> {
    let report = quiz.visit(|visit| report::assess(&visit.answers));
    let brief = brief::brief(&report);
    let full = button(quiz, texts::FULL, "primary", move || quiz.send(Event::AskedForResult));
    let open = button(quiz, content::open::TITLE, "secondary", move || {
        quiz.send(Event::AskedToOpen(Purpose::Brief));
    });
    let mut screen = vec![
        screen_heading(quiz, texts::TITLE),
        paragraph("lead", &call::summary(quiz, &report)),
        said(quiz, "", texts::GO_ON),
        heading(quiz, texts::COMPANY, 1),
        answers(quiz, &report, &COMPANY),
        heading(quiz, texts::DUTIES, 1),
        due(quiz, &brief),
        heading(quiz, texts::WEAKEST, 1),
        answers(quiz, &report, &brief.weakest.iter().map(|gap| gap.question.question()).collect::<Vec<_>>()),
        heading(quiz, texts::UNKNOWN, 1),
        unknown(quiz, &brief),
    ];
    screen.extend(roadmap::reuse(quiz, &report));
    screen.extend(call::with_reasons(quiz, &report));
    screen.push(heading(quiz, texts::AGENDA, 1));
    screen.push(agenda(quiz, &brief));
    screen.push(group("actions", [full, open]));
    screen
}

/// Questions with the answers given.
fn answers(quiz: Quiz, report: &Report, questions: &[Question]) -> Element {
    let row = |question: &Question| {
        (quiz.t(content::question_title(*question)), super::review::answer(quiz, &report.answers, *question))
    };
    or_none(quiz, questions.iter().map(row).collect())
}

fn due(quiz: Quiz, brief: &Brief) -> Element {
    let today = clock::today();
    let row = |of: &DutyReport| {
        let article = content::law::article(of.duty, quiz.language());
        let status = quiz.t(content::status_name(of.status));
        (quiz.t(content::duty_name(of.duty)), [&article, &*duties::when(quiz, of, today), status].join(" · "))
    };
    or_none(quiz, brief.due.iter().map(row).collect())
}

/// Names with a value each, or that there are none.
fn or_none(quiz: Quiz, rows: Vec<(&'static str, String)>) -> Element {
    if rows.is_empty() { said(quiz, "", texts::NONE) } else { facts(rows) }
}

/// Every open answer with whom to ask.
fn unknown(quiz: Quiz, brief: &Brief) -> Element {
    let item = |question: &Question| {
        let whom = content::question_ask_whom(*question)?;
        Some(named_item(&[quiz.t(whom), ": "].concat(), quiz.t(content::question_ask(*question)?)))
    };
    if brief.unknown.is_empty() {
        return said(quiz, "", texts::NONE);
    }
    list("ask", brief.unknown.iter().filter_map(item))
}

fn agenda(quiz: Quiz, brief: &Brief) -> Element {
    let lines = brief.agenda.iter().zip(MINUTES).map(|(topic, minutes)| {
        let minutes = quiz.with(texts::MINUTES, &[("minutes", &minutes.to_string())]);
        element("li").text(&topic_words(quiz, *topic, brief)).child(element("span").class("minutes").text(&minutes))
    });
    element("ol").class("agenda").children(lines)
}

fn topic_words(quiz: Quiz, topic: Topic, brief: &Brief) -> String {
    let gap = |index: usize| {
        brief.weakest.get(index).map_or("", |gap| quiz.t(content::question_title(gap.question.question())))
    };
    let duty = brief.due.first().map_or("", |of| quiz.t(content::duty_name(of.duty)));
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
    quiz.with(text, &[("gap", gap), ("duty", duty), ("number", &number)])
}
