//! The summary of a result as Markdown, for a mail or a wiki: score, gaps with their next step, duties with their days.
//! Every word comes from the content files, where a rule keeps Markdown's own signs out, so nothing needs escaping. It
//! holds no answers beyond that and no result code: what is pasted somewhere is read by others.

use crate::content::law::{self, Timing};
use crate::content::{self, Language, Text, limits, result as texts};
use crate::model::date::Date;
use crate::model::report::Report;

/// The summary. `in_words` words a date in the language, which only the browser can.
pub fn markdown(report: &Report, today: Date, language: Language, in_words: &dyn Fn(Date) -> String) -> String {
    let t = |text: Text| text.to(language);
    let mut out = ["# ", t(content::frame::TITLE)].concat();
    let mut line = |parts: &[&str]| {
        out.push('\n');
        out.push_str(&parts.concat());
    };
    line(&["\n", &texts::AS_OF.fill(language, &[("date", &in_words(today))])]);
    if let Some(score) = &report.score {
        let (points, band) = (score.points.to_string(), t(content::band_name(score.band)));
        line(&["\n**", &texts::SUMMARY_SCORE.fill(language, &[("score", &points), ("band", band)]), "**"]);
    }
    if !report.gaps.is_empty() {
        line(&["\n## ", t(texts::GAPS), "\n"]);
    }
    for gap in report.gaps.iter().take(3) {
        let step = content::next_step(gap.question, gap.rating).step;
        line(&["- **", t(content::question_title(gap.question.question())), "** ", t(step)]);
    }
    if report.complete {
        line(&["\n## ", t(texts::ACT), "\n"]);
        line(&[&texts::SUMMARY_CLASS.fill(language, &[("class", t(content::class_name(report.act.primary)))]), "\n"]);
    }
    for of in report.act.duties.iter().filter(|_| report.complete) {
        let article = law::article(of.duty, language);
        let when = match law::timing(of, &report.answers, today) {
            Timing::Applies | Timing::Ahead => in_words(of.from),
            Timing::FromFirstUse => t(texts::FROM_FIRST_USE).to_owned(),
            Timing::BeforeFirstUse => t(texts::BEFORE_USING).to_owned(),
            Timing::BeforeOffered => t(texts::BEFORE_OFFERING).to_owned(),
        };
        let name = t(content::duty_name(of.duty));
        line(&["- **", name, "** (", &article, "), ", &when, ": ", t(content::status_name(of.status))]);
    }
    line(&["\n", t(limits::LEGAL), "\n"]);
    out
}
