//! The way to a certificate in four stages, with "you are here".

use crate::app::effect::ROADMAP;
use crate::app::event::Move;
use crate::app::screen::Origin;
use crate::app::store::Store;
use crate::content::{
    Text, answer, card, law, option_systems_label, option_systems_reuse, result as texts, review, roadmap,
};
use crate::model::ids::{Question, System};
use crate::model::report::Report;
use crate::view::changed::changed;
use crate::view::element::{Element, element};
use crate::view::parts::{
    disclosure, disclosure_below, group, labelled, list, move_button, named_item, section_heading, text_paragraph,
    unmarked_list,
};

/// The four stages: name and what happens there.
const STAGES: [(Text, Text); 4] = [
    (roadmap::GAP_ANALYSIS_NAME, roadmap::GAP_ANALYSIS_TEXT),
    (roadmap::CONTROLS_NAME, roadmap::CONTROLS_TEXT),
    (roadmap::INTERNAL_AUDIT_NAME, roadmap::INTERNAL_AUDIT_TEXT),
    (roadmap::CERTIFICATION_NAME, roadmap::CERTIFICATION_TEXT),
];

/// Short answers to what people ask at this point.
const QUESTIONS: [(Text, Text); 3] = [
    (answer::MANDATORY_TITLE, answer::MANDATORY_TEXT),
    (answer::RELATION_TITLE, answer::RELATION_TEXT),
    (answer::CONSULTANT_TITLE, answer::CONSULTANT_TEXT),
];

/// The roadmap, whether a certificate pays off, and what carries over from existing systems. Where something else has to come
/// first, it says that, and nothing of where the company stands on this way.
pub(super) fn section(store: Store, report: &Report) -> Vec<Element> {
    let other_first = law::no_certificate(report);
    let here = law::stage(report).filter(|_| other_first.is_none());
    let stages = STAGES.iter().enumerate().map(|(index, (name, text))| {
        let name = element("span").text(store.text(*name));
        let stage = element("li").class("stage");
        let (stage, name) = if here == Some(index) {
            let marker = element("span").class("here").text(store.text(texts::HERE));
            (stage.set("aria-current", "step"), name.text(" ").child(marker))
        } else {
            (stage, name)
        };
        stage.child(disclosure_below(element("summary").child(name), [text_paragraph(store, "", *text)]))
    });
    let roadmap = unmarked_list(element("ol").class("roadmap").children(stages));
    let mut section = vec![section_heading(store, texts::ROADMAP, ROADMAP)];
    section.extend(changed(store, &[Origin::Roadmap]));
    section.extend(other_first.map(|text| text_paragraph(store, "", text)));
    section.push(roadmap);
    if other_first.is_none() {
        section.extend(pays_off(store, report));
    }
    section.extend(reuse(store, report));
    let questions = QUESTIONS.map(|(title, text)| labelled(store.text(title), store.text(text)));
    section.push(disclosure(store.text(card::QUESTIONS), questions));
    section
}

/// Whether a certificate pays off, or the way to answer what tells.
fn pays_off(store: Store, report: &Report) -> Vec<Element> {
    match law::pays_off(report) {
        Some((title, text)) => vec![disclosure(store.text(title), [text_paragraph(store, "", text)])],
        None => outlook(store, report).into_iter().collect(),
    }
}

/// The invitation to the last questions of part two, where they were skipped.
fn outlook(store: Store, report: &Report) -> Option<Element> {
    report.complete.then(|| {
        group(
            "invitation",
            [
                text_paragraph(store, "", texts::OUTLOOK),
                move_button(store, review::ANSWER, "secondary", Move::Changed(Question::Stakes, Origin::Roadmap)),
            ],
        )
    })
}

/// What of the management systems in place carries over.
pub(in crate::view) fn reuse(store: Store, report: &Report) -> Vec<Element> {
    let systems = System::ALL.iter().copied().filter(|system| report.answers.includes(*system));
    let items: Vec<_> = systems
        .filter_map(|system| Some((option_systems_label(system), option_systems_reuse(system)?)))
        .map(|(label, reuse)| named_item(store.text(label), &[" – ", store.text(reuse)].concat()))
        .collect();
    if items.is_empty() {
        return items;
    }
    vec![disclosure(store.text(texts::REUSE), [list("reuse", items)])]
}
