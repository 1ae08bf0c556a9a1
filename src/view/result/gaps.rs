//! The gaps: the three first large with their next step, the others in a list that opens.

use super::{GAPS, Quiz};
use crate::browser::element::{Element, element};
use crate::content::{self, Text, option_label, result as texts};
use crate::model::gaps::Gap;
use crate::model::ids::{Role, Size};
use crate::model::report::Report;
use crate::view::parts::{disclosure, facts, group, heading, labelled, paragraph, said};

/// The gaps among the answered questions.
pub(super) fn section(quiz: Quiz, report: &Report) -> Vec<Element> {
    if report.gaps.is_empty() {
        let nothing_open = report.score.is_some().then(|| said(quiz, "", texts::NO_GAPS));
        return nothing_open.into_iter().collect();
    }
    let mut first: Vec<_> = report.gaps.iter().map(|gap| card(quiz, gap, report)).collect();
    let rest = first.split_off(first.len().min(3));
    let mut section = vec![heading(quiz, texts::GAPS, 1).set("id", GAPS).set("tabindex", "-1"), group("gaps", first)];
    if !rest.is_empty() {
        let summary = quiz.with(texts::MORE_GAPS, &[("number", &rest.len().to_string())]);
        section.push(disclosure(&summary, rest));
    }
    section
}

fn card(quiz: Quiz, gap: &Gap, report: &Report) -> Element {
    let question = gap.question;
    let next = content::next_step(question, gap.rating);
    let answer = quiz.t(option_label(question.question(), gap.rating as usize));
    let mut card = vec![
        heading(quiz, content::question_title(question.question()), 2),
        paragraph("your-answer", &[quiz.t(texts::YOUR_ANSWER), " ", answer].concat()),
        labelled(quiz.t(texts::FIRST_STEP), quiz.t(next.step)).class("step"),
    ];
    card.extend(extra(gap, report).map(|text| said(quiz, "", text)));

    let fact = |label: Text, value: Text| (quiz.t(label), quiz.t(value).to_owned());
    let mut known = vec![fact(texts::WHO, next.who), fact(texts::TIME, next.time), fact(texts::OUTCOME, next.result)];
    if !gap.duties.is_empty() {
        let duties: Vec<_> = gap.duties.iter().map(|duty| quiz.t(content::duty_name(*duty))).collect();
        known.push((quiz.t(texts::SERVES), duties.join(" · ")));
    }
    known.push((quiz.t(texts::ISO), question.facts().iso.join(", ")));
    card.push(facts(known));
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
