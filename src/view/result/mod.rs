//! The result page in the order of spec §6. Everything on it comes from one report; a part whose questions are
//! unanswered is an invitation to answer them, not a gap.

mod act;
mod actions;
mod answers;
mod ask_colleagues;
mod blocks;
pub(super) mod call;
pub(super) mod duties;
mod files;
mod fines;
mod gaps;
mod invitation;
mod method;
mod no_ai;
pub(super) mod roadmap;
mod scale;
mod score;

use std::rc::Rc;

use leptos::prelude::Owner;

use super::element::{Element, element};
use super::parts::{disclosure, group, heading, paragraph, screen_heading, text_paragraph};
use crate::app::state::State;
use crate::app::store::Store;
use crate::browser::{clock, frame, paper};
use crate::content::{class_meaning, class_name, frame as frame_texts, result as texts};
use crate::model::flow;
use crate::model::ids::Class;
use crate::model::report::{self, Report};

/// Draws the result into its place: first the top, and the rest after a frame in which the top can be seen. In one go, all of it
/// would hold up the page for longer than a visitor should notice. What is only drawn anew is drawn `at_once`, because the focus
/// may be anywhere in it.
pub(super) fn draw(store: Store, area: &Element, at_once: bool) {
    let report = Rc::new(store.visit_untracked(|visit| report::assess(&visit.answers)));
    area.replace_children(top(store, &report));
    if at_once {
        area.append_all(rest(store, &report));
    } else {
        render_rest_after_paint(store, area.clone(), report);
    }
}

fn render_rest_after_paint(store: Store, area: Element, report: Rc<Report>) {
    area.set_attribute("aria-busy", "true");
    let inside = Owner::current().unwrap_or_default();
    let begun = store.try_with_untracked(State::screen_key);
    frame::after_frame(Box::new(move || {
        // The visitor may have gone on meanwhile, or the page may have taken the widget out.
        if begun.is_some() && begun == store.try_with_untracked(State::screen_key) {
            inside.with(|| area.append_all(rest(store, &report)));
            area.set_attribute("aria-busy", "false");
        }
    }));
}

/// From the heading to the gaps.
fn top(store: Store, report: &Report) -> Vec<Element> {
    let date = store.date(clock::today());
    let mut top = vec![cover(store, report, &date), screen_heading(store, texts::TITLE)];
    if flow::is_without_ai(&report.answers) {
        top.push(as_of(store, &date));
        top.extend(no_ai::section(store, report));
        return top;
    }
    top.extend(alert(store, report));
    top.push(as_of(store, &date));
    top.extend(score::section(store, report));
    top.extend(blocks::section(store, report));
    top.extend(gaps::section(store, report));
    top
}

/// From the duties to the buttons.
fn rest(store: Store, report: &Rc<Report>) -> Vec<Element> {
    let today = clock::today();
    let mut rest = Vec::new();
    // Without AI there is nothing to close, to certify or to ask for, only the company to tell about.
    if !flow::is_without_ai(&report.answers) {
        rest.extend(act::section(store, report, today));
        rest.extend(roadmap::section(store, report));
        rest.extend(ask_colleagues::section(store, report));
    }
    rest.push(call::section(store, report));
    rest.push(heading(store, texts::ANSWERS, 1));
    rest.push(disclosure(store.text(texts::SHOW_ANSWERS), answers::answers(store, report)));
    rest.extend(method::section(store, today));
    rest.push(actions::section(store, report, print));
    rest
}

/// Prints the result under a title that makes a good file name. Paper is drawn for itself and not copied from the page.
fn print(store: Store, report: &Rc<Report>) {
    let language = store.language();
    let title = [store.text(frame_texts::TITLE), &store.date(clock::today())].join(" ");
    // What is bound to the store on the screen is only drawn once here.
    let owner = Owner::new();
    let screen = owner.with(|| group("screen", top(store, report)).children(rest(store, report)));
    owner.cleanup();
    let check = element("section").class("check").set("lang", language.code()).child(screen);
    paper::print(&store.host().root(), &title, language.code(), element("div").child(check).node());
}

/// The line above everything on paper: which check, whose, of which day, with which code.
fn cover(store: Store, report: &Report, date: &str) -> Element {
    let (date, code) = (date.to_owned(), report.code.clone());
    let words = move |brand: Option<String>| {
        let parts = [Some(store.text(frame_texts::TITLE).into()), brand, Some(date.clone()), Some(code.clone())];
        parts.into_iter().flatten().collect::<Vec<String>>().join(" · ")
    };
    let cover = paragraph("cover", &words(store.options_untracked(|options| options.brand.clone())));
    cover.bind(move |cover| cover.set_text(&words(store.with(|state| state.options.brand.clone()))))
}

fn as_of(store: Store, date: &str) -> Element {
    paragraph("as-of", &store.fill(texts::AS_OF, &[("date", date)]))
}

/// The alert that comes before everything else, where a practice may be prohibited.
fn alert(store: Store, report: &Report) -> Option<Element> {
    report.act.classes.contains(&Class::ProhibitedAlert).then(|| {
        let title = text_paragraph(store, "alert-title", class_name(Class::ProhibitedAlert));
        group("alert", [title, text_paragraph(store, "", class_meaning(Class::ProhibitedAlert))])
    })
}
