//! The gaps: the three first large with their next step, the others in a list that opens.

use crate::app::store::Store;
use crate::content::{self, Text, option_label, result as texts};
use crate::model::gaps::Gap;
use crate::model::ids::{Role, Size};
use crate::model::report::Report;
use crate::view::element::{Element, element};
use crate::view::parts::{definition_list, disclosure, group, heading, labelled, paragraph, text_paragraph};

/// The id of their heading, to which other parts lead.
pub(super) const ID: &str = "gaps";

/// The gaps among the answered questions.
pub(super) fn section(store: Store, report: &Report) -> Vec<Element> {
    if report.gaps.is_empty() {
        let nothing_open = report.score.is_some().then(|| text_paragraph(store, "", texts::NO_GAPS));
        return nothing_open.into_iter().collect();
    }
    let mut first: Vec<_> = report.gaps.iter().map(|gap| card(store, gap, report)).collect();
    let rest = first.split_off(first.len().min(3));
    let mut section = vec![heading(store, texts::GAPS, 1).set("id", ID).set("tabindex", "-1"), group("gaps", first)];
    if !rest.is_empty() {
        let summary = store.fill(texts::MORE_GAPS, &[("number", &rest.len().to_string())]);
        section.push(disclosure(&summary, rest));
    }
    section
}

fn card(store: Store, gap: &Gap, report: &Report) -> Element {
    let question = gap.question;
    let next = content::next_step(question, gap.rating);
    let answer = store.text(option_label(question.question(), gap.rating as usize));
    let mut card = vec![
        heading(store, content::question_title(question.question()), 2),
        paragraph("your-answer", &[store.text(texts::YOUR_ANSWER), " ", answer].concat()),
        labelled(store.text(texts::FIRST_STEP), store.text(next.step)).class("step"),
    ];
    card.extend(extra(gap, report).map(|text| text_paragraph(store, "", text)));

    let fact = |label: Text, value: Text| (store.text(label), store.text(value).to_owned());
    let mut known = vec![fact(texts::WHO, next.who), fact(texts::TIME, next.time), fact(texts::OUTCOME, next.result)];
    if !gap.duties.is_empty() {
        let duties: Vec<_> = gap.duties.iter().map(|duty| store.text(content::duty_name(*duty))).collect();
        known.push((store.text(texts::SERVES), duties.join(" · ")));
    }
    known.push((store.text(texts::ISO), question.facts().iso.join(", ")));
    card.push(definition_list(known));
    element("article").class("gap").set("part", "gap").children(card)
}

/// What the next step adds for a company that offers AI, and for its size.
fn extra(gap: &Gap, report: &Report) -> impl Iterator<Item = Text> + use<> {
    let offers = report.act.roles.contains(&Role::Provider);
    let is = |sizes: &[Size]| sizes.iter().any(|size| report.answers.includes(*size));
    let (small, large) = (is(&[Size::Micro, Size::Small]), is(&[Size::SmallMidCap, Size::Large]));
    let texts = [
        offers.then(|| content::gap_provider(gap.question)),
        small.then(|| content::gap_small(gap.question)),
        large.then(|| content::gap_large(gap.question)),
    ];
    texts.into_iter().flatten().flatten()
}
