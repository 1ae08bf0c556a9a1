//! The result on paper: first a page that stands alone, then all the rest. It is drawn for itself and not copied from the screen.

use std::rc::Rc;

use leptos::prelude::Owner;

use super::{act, answers, ask_colleagues, blocks, call, gaps, method, no_ai, roadmap, score, summary};
use crate::app::store::Store;
use crate::browser::{address, clock, paper};
use crate::content::{Text, card as card_texts, frame as frame_texts, own, result as texts};
use crate::model::date::Date;
use crate::model::flow;
use crate::model::report::Report;
use crate::view::element::{Element, element};
use crate::view::parts::{group, heading, own_paragraph, paragraph, screen_heading};

/// Prints the result under a title that makes a good file name. Says whether the browser lets it: what is never printed in its place is
/// the page around.
pub(super) fn print(store: Store, report: &Rc<Report>) -> bool {
    let language = store.language();
    let title = [store.text(frame_texts::TITLE), &store.date(clock::today())].join(" ");
    // What is bound to the store on the screen is only drawn once here.
    let owner = Owner::new();
    let screen = owner.with(|| group("screen", pages(store, report, clock::today())).set("lang", language.code()));
    owner.cleanup();
    let check = element("section").class("check").set("lang", language.code()).child(screen);
    let host = store.host();
    paper::print(&host.root(), &host.sheets(), &title, language.code(), element("div").child(check).node())
}

fn pages(store: Store, report: &Rc<Report>, today: Date) -> Vec<Element> {
    let is_without_ai = flow::is_without_ai(&report.answers);
    let logo = store.host().drawn_logo().map(|drawn| Element::from(drawn).class("logo"));
    let mut first: Vec<_> = logo.into_iter().collect();
    first.extend([
        paragraph("cover", &cover(store, today)),
        screen_heading(store, texts::TITLE),
        group("card", summary::summary(store, report, today)),
    ]);
    if !is_without_ai {
        first.extend(gaps::in_brief(store, report));
        first.extend(act::days(store, report, today));
    }
    first.push(heading(store, texts::CALL, 1));
    first.push(contact(store, report));
    first.extend(own_paragraph(store, "", own::PAPER_NOTE));
    let mut rest = Vec::new();
    if is_without_ai {
        rest.extend(no_ai::section(store, report));
    } else {
        rest.extend(super::alert(store, report));
        rest.extend(score::section(store, report));
        rest.extend(blocks::section(store, report));
        rest.extend(gaps::on_paper(store, report));
        rest.extend(act::section(store, report, today));
        rest.extend(roadmap::section(store, report));
        rest.extend(ask_colleagues::section(store, report));
    }
    rest.push(heading(store, texts::ANSWERS, 1));
    rest.push(answers::on_paper(store, report));
    rest.extend(method::section(store, report, today));
    vec![group("page-one", first), group("annex", rest)]
}

/// The line above everything: which check, whose, of which day.
fn cover(store: Store, today: Date) -> String {
    let brand = store.options_untracked(|options| options.brand.clone());
    let parts = [Some(store.text(frame_texts::TITLE).into()), brand, Some(store.date(today))];
    parts.into_iter().flatten().collect::<Vec<String>>().join(" · ")
}

/// How to reach the consultancy, the page, and the code with which the result can be opened there again.
fn contact(store: Store, report: &Report) -> Element {
    let options = store.options_untracked(Clone::clone);
    let link = |address: &str, words: &str| element("a").set("href", address).text(words);
    let row = |name: Text, value: Element| {
        element("div").child(element("dt").text(store.text(name))).child(element("dd").child(value))
    };
    let mail = options.contact.map(|contact| link(&["mailto:", &contact].concat(), &contact));
    let whom = options.brand.map(|brand| element("span").text(&brand).text(" ")).into_iter().chain(mail);
    let whom: Vec<_> = whom.collect();
    let whom = (!whom.is_empty()).then(|| row(card_texts::CONTACT, element("span").children(whom)));
    let booking = call::address(store).map(|(address, words)| row(frame_texts::BOOK, link(&address, &words)));
    let page = address::page(options.page.as_deref()).map(|page| row(frame_texts::TITLE, link(&page, &page)));
    let holds = element("span").text(" ").text(store.text(texts::CODE_NOT_SECRET));
    let code = element("span").child(element("code").class("code").text(&report.code)).child(holds);
    let rows = [whom, booking, page, Some(row(texts::CODE, code))];
    element("dl").class("facts").children(rows.into_iter().flatten())
}
