//! An earlier result next to today's: what moved, and what the two do not have in common.

use super::Quiz;
use super::parts::{button, facts, group, heading, paragraph, rows, said, screen_heading};
use crate::browser::element::{Element, element};
use crate::content::{self, compare as texts, result as result_texts};
use crate::model::comparison::{Comparison, DutyChange, Earlier, compare};
use crate::model::flow::{Event, Purpose};
use crate::model::ids::{Question, Status};
use crate::model::report::Report;
use crate::view::review::answer;

/// Between the two of a pair.
const ARROW: &str = " → ";

/// The comparison; nothing but the ways on where no earlier result is open.
#[inline(never)]
pub(super) fn screen(quiz: Quiz) -> Vec<Element> {
    let mut screen = vec![screen_heading(quiz, texts::TITLE)];
    quiz.visit(|visit| {
        if let Some(earlier) = &visit.earlier {
            let of = compare(earlier, &visit.answers);
            screen.extend(headline(quiz, earlier, &of));
            screen.push(blocks(quiz, &of));
            screen.extend(moved(quiz, &of));
            screen.extend(duties(quiz, &of));
        }
    });
    let back = button(quiz, texts::BACK, "primary", move || quiz.send(Event::AskedForResult));
    let again = move || quiz.send(Event::AskedToOpen(Purpose::Comparison));
    screen.push(group("actions", [back, button(quiz, texts::AGAIN, "secondary", again)]));
    screen
}

/// The scores, and where the two results rest on different rules.
fn headline(quiz: Quiz, earlier: &Earlier, of: &Comparison) -> Vec<Element> {
    let (before, after) = (score(&of.before), score(&of.after));
    let mut values = vec![("before", &*before), ("after", &*after)];
    let date = earlier.on.map(|on| quiz.date(on));
    let text = if let Some(date) = &date {
        values.push(("date", date));
        texts::SINCE
    } else {
        texts::UNDATED
    };
    let mut lines = vec![paragraph("lead", &quiz.with(text, &values))];
    if date.is_none() {
        lines.push(said(quiz, "small", texts::CODE));
    }
    lines.extend(of.other_law.as_ref().map(|law| paragraph("", &quiz.with(texts::LAW, &[("law", law)]))));
    lines.extend(
        of.other_score.map(|score| {
            paragraph("", &quiz.with(texts::SCORE, &[("score", &score.to_string()), ("before", &before)]))
        }),
    );
    lines
}

fn score(report: &Report) -> String {
    points(report.score.as_ref().map(|score| score.points))
}

fn points(points: Option<u8>) -> String {
    points.map_or_else(|| "–".into(), |points| points.to_string())
}

/// Every block then and now.
fn blocks(quiz: Quiz, of: &Comparison) -> Element {
    let row = |((block, before), (_, after)): (&(_, Option<u8>), &(_, Option<u8>))| {
        (quiz.t(content::block_name(*block)), vec![points(*before), points(*after)])
    };
    let head =
        [result_texts::BLOCK, texts::THEN, texts::NOW].map(|text| element("th").set("scope", "col").text(quiz.t(text)));
    element("table")
        .child(element("caption").class("visually-hidden").text(quiz.t(result_texts::BLOCKS)))
        .child(element("thead").child(element("tr").children(head)))
        .child(rows(of.before.blocks.iter().zip(&of.after.blocks).map(row).collect()))
}

/// The answers that differ.
fn moved(quiz: Quiz, of: &Comparison) -> Vec<Element> {
    if of.moved.is_empty() {
        return vec![said(quiz, "", texts::SAME)];
    }
    let row = |question: &Question| {
        let answer = |report: &Report| answer(quiz, &report.answers, *question);
        (quiz.t(content::question_title(*question)), [answer(&of.before), answer(&of.after)].join(ARROW))
    };
    section(quiz, texts::MOVED, of.moved.iter().map(row).collect())
}

/// The duties that differ, and the days that the law has changed.
fn duties(quiz: Quiz, of: &Comparison) -> Vec<Element> {
    let status = |status: Option<Status>| quiz.t(status.map_or(texts::NOT_DUE, content::status_name));
    let change =
        |of: &DutyChange| (quiz.t(content::duty_name(of.duty)), [status(of.before), status(of.after)].join(ARROW));
    let mut both = section(quiz, texts::DUTIES, of.duties.iter().map(change).collect());
    let dates = of
        .dates
        .iter()
        .map(|of| (quiz.t(content::duty_name(of.duty)), [quiz.date(of.before), quiz.date(of.after)].join(ARROW)));
    both.extend(section(quiz, texts::DATES, dates.collect()));
    both
}

/// A section of names with a value each; nothing where there is none.
fn section(quiz: Quiz, title: content::Text, rows: Vec<(&'static str, String)>) -> Vec<Element> {
    if rows.is_empty() { Vec::new() } else { vec![heading(quiz, title, 1), facts(rows)] }
}
