//! The gaps: the three first large with their next step, the others in a list that opens.

use leptos::either::Either;
use leptos::prelude::*;

use super::Quiz;
use crate::content::{self, Text, option_label, result as texts};
use crate::model::gaps::Gap;
use crate::model::ids::{Role, Size};
use crate::model::report::Report;
use crate::view::SectionHeading;

/// The gaps among the answered questions.
pub(super) fn section(quiz: Quiz, report: &Report) -> impl IntoView + use<> {
    if report.gaps.is_empty() {
        let nothing_open = report.score.is_some().then(|| view! { <p>{quiz.t(texts::NO_GAPS)}</p> });
        return Either::Left(nothing_open);
    }
    let cards: Vec<_> = report.gaps.iter().map(|gap| card(quiz, gap, report)).collect();
    let mut first = cards;
    let rest = first.split_off(first.len().min(3));
    let more = (!rest.is_empty()).then(|| {
        let summary = quiz.with(texts::MORE_GAPS, &[("number", &rest.len().to_string())]);
        view! {
            <details class="more">
                <summary>{summary}</summary>
                {rest}
            </details>
        }
    });
    Either::Right(view! {
        <SectionHeading text=quiz.t(texts::GAPS) />
        <div class="gaps">{first}</div>
        {more}
    })
}

fn card(quiz: Quiz, gap: &Gap, report: &Report) -> impl IntoView + use<> {
    let question = gap.question;
    let next = content::next_step(question, gap.rating);
    let answer = quiz.t(option_label(question.question(), gap.rating as usize));
    let extra = extra(gap, report).map(|text| view! { <p>{quiz.t(text)}</p> }).collect_view();
    let iso = question.facts().iso.join(", ");
    let duties: Vec<_> = gap.duties.iter().map(|duty| quiz.t(content::duty_name(*duty))).collect();
    let duties = (!duties.is_empty()).then(|| fact(quiz, texts::SERVES, duties.join(" · ")));
    view! {
        <article class="gap" part="gap">
            <SectionHeading text=quiz.t(content::question_title(question.question())) depth=2 />
            <p class="your-answer">{quiz.t(texts::YOUR_ANSWER)}" "{answer}</p>
            <p><b>{quiz.t(texts::FIRST_STEP)}</b>" "{quiz.t(next.step)}</p>
            {extra}
            <dl class="facts">
                {fact(quiz, texts::WHO, quiz.t(next.who).into())}
                {fact(quiz, texts::TIME, quiz.t(next.time).into())}
                {fact(quiz, texts::OUTCOME, quiz.t(next.result).into())}
                {duties}
                {fact(quiz, texts::ISO, iso)}
            </dl>
        </article>
    }
}

/// A labelled fact of a card.
pub(super) fn fact(quiz: Quiz, label: Text, value: String) -> impl IntoView {
    view! { <div><dt>{quiz.t(label)}</dt><dd>{value}</dd></div> }
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
