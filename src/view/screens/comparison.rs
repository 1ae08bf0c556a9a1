//! An earlier result next to today's: what moved, and what the two do not have in common.

use crate::app::event::Move;
use crate::app::screen::Purpose;
use crate::app::store::Store;
use crate::content::{self, compare as texts, result as result_texts};
use crate::model::comparison::{Comparison, DutyChange, compare};
use crate::model::earlier::Earlier;
use crate::model::ids::{Question, Status};
use crate::model::report::Report;
use crate::view::answer_list::answer;
use crate::view::element::{Element, element};
use crate::view::parts::{
    definition_list, group, heading, hidden_caption, move_button, paragraph, rows, screen_heading, text_paragraph,
};

/// Between the two of a pair.
const ARROW: &str = " → ";

/// The comparison; nothing but the ways on where no earlier result is open.
pub(in crate::view) fn screen(store: Store) -> Vec<Element> {
    let mut screen = vec![screen_heading(store, texts::TITLE)];
    store.visit_untracked(|visit| {
        if let Some(earlier) = &visit.earlier {
            let of = compare(earlier, &visit.answers);
            screen.extend(headline(store, earlier, &of));
            screen.push(blocks(store, &of));
            screen.extend(moved(store, &of));
            screen.extend(duties(store, &of));
        }
    });
    let back = move_button(store, texts::BACK, "primary", Move::AskedForResult);
    let again = move_button(store, texts::AGAIN, "secondary", Move::AskedToOpen(Purpose::Comparison));
    screen.push(group("actions", [back, again]));
    screen
}

/// The scores, and where the two results rest on different rules.
fn headline(store: Store, earlier: &Earlier, of: &Comparison) -> Vec<Element> {
    let (before, after) = (score(&of.before), score(&of.after));
    let mut values = vec![("before", &*before), ("after", &*after)];
    let date = earlier.on.map(|on| store.date(on));
    let text = if let Some(date) = &date {
        values.push(("date", date));
        texts::SINCE
    } else {
        texts::UNDATED
    };
    let mut lines = vec![paragraph("lead", &store.fill(text, &values))];
    if date.is_none() {
        lines.push(text_paragraph(store, "small", texts::CODE));
    }
    lines.extend(of.other_law.as_ref().map(|law| paragraph("", &store.fill(texts::LAW, &[("law", law)]))));
    lines.extend(
        of.other_score.map(|score| {
            paragraph("", &store.fill(texts::SCORE, &[("score", &score.to_string()), ("before", &before)]))
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
fn blocks(store: Store, of: &Comparison) -> Element {
    let row = |((block, before), (_, after)): (&(_, Option<u8>), &(_, Option<u8>))| {
        (store.text(content::block_name(*block)), vec![points(*before), points(*after)])
    };
    let head = [result_texts::BLOCK, texts::THEN, texts::NOW]
        .map(|text| element("th").set("scope", "col").text(store.text(text)));
    element("table")
        .child(hidden_caption(store.text(result_texts::BLOCKS)))
        .child(element("thead").child(element("tr").children(head)))
        .child(rows(of.before.blocks.iter().zip(&of.after.blocks).map(row).collect()))
}

/// The answers that differ.
fn moved(store: Store, of: &Comparison) -> Vec<Element> {
    if of.moved.is_empty() {
        return vec![text_paragraph(store, "", texts::SAME)];
    }
    let row = |question: &Question| {
        let answer = |report: &Report| answer(store, &report.answers, *question);
        (store.text(content::question_title(*question)), [answer(&of.before), answer(&of.after)].join(ARROW))
    };
    section(store, texts::MOVED, of.moved.iter().map(row).collect())
}

/// The duties that differ, and the days that the law has changed.
fn duties(store: Store, of: &Comparison) -> Vec<Element> {
    let status = |status: Option<Status>| store.text(status.map_or(texts::NOT_DUE, content::status_name));
    let change =
        |of: &DutyChange| (store.text(content::duty_name(of.duty)), [status(of.before), status(of.after)].join(ARROW));
    let mut both = section(store, texts::DUTIES, of.duties.iter().map(change).collect());
    let dates = of
        .dates
        .iter()
        .map(|of| (store.text(content::duty_name(of.duty)), [store.date(of.before), store.date(of.after)].join(ARROW)));
    both.extend(section(store, texts::DATES, dates.collect()));
    both
}

/// A section of names with a value each; nothing where there is none.
fn section(store: Store, title: content::Text, rows: Vec<(&'static str, String)>) -> Vec<Element> {
    if rows.is_empty() { Vec::new() } else { vec![heading(store, title, 1), definition_list(rows)] }
}
