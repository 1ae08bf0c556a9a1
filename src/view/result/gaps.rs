//! The gaps: the three first large with their next step, the others in a list that opens. Each is headed by what was found.

use crate::app::store::Store;
use crate::content::{self, Text, card as card_texts, option_label, result as texts};
use crate::model::gaps::Gap;
use crate::model::ids::{Role, Size};
use crate::model::report::Report;
use crate::view::element::{Element, element};
use crate::view::parts::{
    definition_list, disclosure, group, heading, labelled, paragraph, section_heading, text_paragraph,
};

/// The id of the heading, to which other parts lead.
pub(super) const ID: &str = "gaps";

/// How many are shown large.
const FIRST: usize = 3;

/// The gaps among the answered questions.
pub(super) fn section(store: Store, report: &Report) -> Vec<Element> {
    if report.gaps.is_empty() {
        let nothing_open = report.score.is_some().then(|| text_paragraph(store, "", texts::NO_GAPS));
        return nothing_open.into_iter().collect();
    }
    let mut first: Vec<_> = report.gaps.iter().map(|gap| card(store, gap, report)).collect();
    let rest = first.split_off(first.len().min(FIRST));
    let mut section = vec![section_heading(store, texts::GAPS, ID), group("gaps", first)];
    if !rest.is_empty() {
        let summary = store.fill(texts::MORE_GAPS, &[("number", &rest.len().to_string())]);
        section.push(disclosure(&summary, rest));
    }
    section
}

/// The first ones in few lines, for a page that stands alone.
pub(super) fn in_brief(store: Store, report: &Report) -> Vec<Element> {
    if report.gaps.is_empty() {
        return Vec::new();
    }
    let items = report.gaps.iter().take(FIRST).map(|gap| finding_and_step(store, gap));
    let list = element("ol").class("in-brief").children(items);
    vec![heading(store, texts::GAPS, 1), list]
}

/// All of them with everything that is known about each, for paper, where nothing opens.
pub(super) fn on_paper(store: Store, report: &Report) -> Vec<Element> {
    if report.gaps.is_empty() {
        return section(store, report);
    }
    let item = |gap: &Gap| {
        let known = known(store, gap).into_iter().map(|(label, value)| [label, ": ", &value].concat());
        let known = known.collect::<Vec<_>>().join(" · ");
        finding_and_step(store, gap)
            .children(extra(gap, report).map(|text| text_paragraph(store, "", text)))
            .child(paragraph("small", &known))
    };
    vec![heading(store, texts::GAPS, 1), element("ol").class("in-brief").children(report.gaps.iter().map(item))]
}

/// An item with what was found and what to do first.
fn finding_and_step(store: Store, gap: &Gap) -> Element {
    let next = content::next_step(gap.question, gap.rating);
    let finding = store.text(content::finding(gap.question, gap.rating));
    element("li").child(labelled(finding, store.text(next.step)))
}

fn card(store: Store, gap: &Gap, report: &Report) -> Element {
    let question = gap.question;
    let next = content::next_step(question, gap.rating);
    let answer = store.text(option_label(question.question(), gap.rating as usize));
    let mut card = vec![
        heading(store, content::finding(question, gap.rating), 2),
        labelled(store.text(texts::FIRST_STEP), store.text(next.step)).class("step"),
    ];
    card.extend(extra(gap, report).map(|text| text_paragraph(store, "", text)));
    let asked = [store.text(content::question_title(question.question())), " "].concat();
    let answer = paragraph("your-answer", &asked).text(store.text(texts::YOUR_ANSWER)).text(" ").text(answer);
    card.push(disclosure(store.text(card_texts::DETAILS), [answer, definition_list(known(store, gap))]));
    element("article").class("gap").set("part", "gap").children(card)
}

/// Who takes the step, how long, what comes of it, and which duties and parts of the standard it serves.
fn known(store: Store, gap: &Gap) -> Vec<(&'static str, String)> {
    let next = content::next_step(gap.question, gap.rating);
    let fact = |label: Text, value: Text| (store.text(label), store.text(value).to_owned());
    let mut known = vec![fact(texts::WHO, next.who), fact(texts::TIME, next.time), fact(texts::OUTCOME, next.result)];
    if !gap.duties.is_empty() {
        let duties: Vec<_> = gap.duties.iter().map(|duty| store.text(content::duty_name(*duty))).collect();
        known.push((store.text(texts::SERVES), duties.join(" · ")));
    }
    known.push((store.text(texts::ISO), gap.question.facts().iso.join(", ")));
    known
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
