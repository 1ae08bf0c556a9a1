//! The EU AI Act on the result: likely classes, roles, duties and, on request, the maximum fines. Never a percentage.

use leptos::either::Either;
use leptos::prelude::*;

use super::{Quiz, duties, invitation};
use crate::content::{self, fine, result as texts};
use crate::model::date::Date;
use crate::model::flow::{self, Part};
use crate::model::ids::{Class, Size};
use crate::model::law::{self, Fine};
use crate::model::report::Report;
use crate::view::SectionHeading;

/// What likely applies, or the invitation to answer what it needs.
pub(super) fn section(quiz: Quiz, report: &Report, today: Date) -> impl IntoView + use<> {
    let body = if flow::is_complete(Part::Act, &report.answers) {
        Either::Left(
            view! { {classes(quiz, report)} {roles(quiz, report)} {duties::list(quiz, report, today)} {fines(quiz, report)} },
        )
    } else {
        Either::Right(invitation(quiz, texts::NO_ACT, texts::ANSWER_ACT, Part::Act))
    };
    view! {
        <SectionHeading text=quiz.t(texts::ACT) />
        {body}
    }
}

fn classes(quiz: Quiz, report: &Report) -> impl IntoView + use<> {
    // The alert has been said at the top.
    let shown = report.act.classes.iter().filter(|class| **class != Class::ProhibitedAlert);
    let cards = shown.map(|class| {
        view! {
            <div class="class" part="class" data-class=class.id()>
                <p class="class-name">{quiz.t(content::class_name(*class))}</p>
                <p>{quiz.t(content::class_meaning(*class))}</p>
            </div>
        }
    });
    view! { <div class="classes">{cards.collect_view()}</div> }
}

fn roles(quiz: Quiz, report: &Report) -> impl IntoView + use<> {
    let roles = report.act.roles.clone();
    (!roles.is_empty()).then(|| {
        let items = roles.into_iter().map(|role| {
            view! { <li><b>{quiz.t(content::role_name(role))}</b>" – "{quiz.t(content::role_meaning(role))}</li> }
        });
        view! {
            <SectionHeading text=quiz.t(texts::ROLES) depth=2 />
            <ul class="roles">{items.collect_view()}</ul>
        }
    })
}

/// The maximum fines, only on request, with the rule for the size chosen.
fn fines(quiz: Quiz, report: &Report) -> impl IntoView + use<> {
    let size = report.answers.first::<Size>();
    (!report.act.duties.is_empty()).then(|| {
        let rows = law::FINES.iter().map(|of| {
            let rule =
                if size.is_some_and(|size| of.lower.contains(&size)) { fine::LOWER_TEXT } else { fine::HIGHER_TEXT };
            let million = of.million.replace('.', quiz.t(texts::DECIMAL_SIGN));
            let rule = quiz.with(rule, &[("million", &million), ("percent", of.percent)]);
            view! { <div><dt>{quiz.t(name(of))}</dt><dd>{rule}</dd></div> }
        });
        view! {
            <details class="more">
                <summary>{quiz.t(texts::FINES)}</summary>
                <p>{quiz.t(fine::INTRO_TEXT)}</p>
                <dl class="facts">{rows.collect_view()}</dl>
            </details>
        }
    })
}

/// The name of a group of breaches.
fn name(of: &Fine) -> content::Text {
    match of.id {
        "prohibited" => fine::PROHIBITED_NAME,
        "information" => fine::INFORMATION_NAME,
        _ => fine::DUTIES_NAME,
    }
}
