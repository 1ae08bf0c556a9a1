//! The three ways on from the result: keep it on paper, pass it on, talk about it. They stand on the card, in the bar that stays in
//! reach, and in a frame, where nothing can stay in reach, again after each section.

use std::rc::Rc;

use super::{call, paper};
use crate::app::effect::CALL;
use crate::app::store::Store;
use crate::browser::address;
use crate::browser::share::{self, ShareData, Shared};
use crate::content::{Text, band_name, card as texts, frame, result as result_texts};
use crate::host::events::{HostEvent, Kept};
use crate::model::report::Report;
use crate::view::action::{Doing, Outcome, action, copy, mailing};
use crate::view::element::{Element, element};
use crate::view::parts::{button, button_on_self, group, paragraph, text_paragraph};

/// Under the card: the words in full.
pub(super) fn ways(store: Store, report: &Rc<Report>) -> Element {
    group("actions ways", parts(store, report, [result_texts::PRINT, texts::CALL]))
}

/// The bar with the score, in few words.
pub(super) fn reach(store: Store, report: &Rc<Report>) -> Element {
    let score = report.score.as_ref().map(|score| {
        let name = element("span").class("visually-hidden").text(store.text(result_texts::SCORE)).text(": ");
        let band = element("span").class("of").text(" · ").text(store.text(band_name(score.band)));
        paragraph("reach-score", "").child(name).text(&score.points.to_string()).child(band)
    });
    let ways = group("ways", parts(store, report, [texts::PDF, texts::CALL_SHORT]));
    group("reach", score.into_iter().chain([ways]))
}

/// In a frame: the same after a section.
pub(super) fn again(store: Store, report: &Rc<Report>) -> Option<Element> {
    let is_framed = store.options_untracked(|options| options.framed.is_some());
    is_framed.then(|| reach(store, report))
}

fn parts(store: Store, report: &Rc<Report>, [print, to_call]: [Text; 2]) -> Vec<Element> {
    let printed = Rc::clone(report);
    let print = action(store, print, "secondary", HostEvent::Keep(Kept::Print), move || {
        let is_printed = paper::print(store, &printed);
        Box::pin(async move {
            if is_printed {
                return Some(Outcome::done(texts::PRINTING));
            }
            Some(Outcome { says: texts::FAILED, below: vec![text_paragraph(store, "error", texts::PRINT_INSTEAD)] })
        })
    });
    let to_call = button(store, to_call, call::button_kind(report), move || store.focus_section(CALL));
    let [pass_on, panel] = pass_on(store, report);
    vec![print, to_call, pass_on, panel]
}

/// The button that opens the ways to pass the result on, and their place.
fn pass_on(store: Store, report: &Rc<Report>) -> [Element; 2] {
    let panel = group("pass-on", []).set("hidden", "");
    let report = Rc::clone(report);
    let button = button_on_self(store, texts::PASS_ON, "secondary", move |pressed| {
        let Some(panel) = pressed.next() else { return };
        let is_open = panel.has_attribute("hidden");
        if is_open {
            panel.replace_children(panel_parts(store, &report));
        }
        panel.set_or_remove("hidden", (!is_open).then_some(""));
        pressed.set_attribute("aria-expanded", if is_open { "true" } else { "false" });
    });
    [button.set("aria-expanded", "false"), panel]
}

/// The share sheet where there is one, a mail, and the link; and what whoever gets it can read.
fn panel_parts(store: Store, report: &Report) -> Vec<Element> {
    let options = store.options_untracked(Clone::clone);
    let Some(link) = address::link_with(options.page.as_deref(), &report.code) else {
        return vec![text_paragraph(store, "error", frame::COPY_FAILED)];
    };
    let summary = call::headline(store, report);
    let shared = (summary.clone(), link.clone());
    let sheet = share::is_there().then(|| {
        action(store, texts::SHARE, "secondary", HostEvent::Keep(Kept::Link), move || {
            let (words, link) = shared.clone();
            Box::pin(async move { outcome(store, share::link(&words, &link).await, &link) })
        })
    });
    let body = [&summary, store.text(texts::MAIL_TEXT), &link].join("\n\n");
    let mail = mailing(store, frame::TITLE, &body, texts::MAIL);
    let told = HostEvent::Keep(Kept::Link);
    let copied = action(store, result_texts::SHARE, "secondary", told, move || copy(store, link.clone()));
    let ways = sheet.into_iter().chain([mail, copied]);
    vec![group("actions", ways), text_paragraph(store, "small", result_texts::SHARE_NOTE)]
}

/// What came of the share sheet.
pub(super) fn outcome(store: Store, shared: Shared, text: &str) -> Option<Outcome> {
    match shared {
        Shared::Done => Some(Outcome::done(texts::SHARED)),
        Shared::Cancelled => None,
        Shared::Refused => Some(Outcome::refused(store, text)),
    }
}

/// What an action does that opens the share sheet with a file.
pub(super) fn share_file(store: Store, data: ShareData, text: String) -> Doing {
    Box::pin(async move { outcome(store, share::open(&data).await, &text) })
}
