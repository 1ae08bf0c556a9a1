//! Rule: every duty starts on the date of content/law.toml that the specification names for it (spec §4), is cited as
//! is usual in each language, and what is said about it is true on the day it is read. The tables below are written
//! from the specification by hand, so that rule table and specification cannot drift apart unnoticed.

use std::collections::BTreeSet;
use std::sync::Once;

use readiness_check::content::law::{Timing, article, holds_by_area, next, note, timing};
use readiness_check::content::{Chunk, Language, Text};
use readiness_check::export;
use readiness_check::model::date::Date;
use readiness_check::model::ids::{Duty, Scored, Status};
use readiness_check::model::law;
use readiness_check::model::report::{Report, assess};

use crate::texts::{self, Finding};

/// Duty, its article in English and in German, and the names of its dates where an area of Annex III makes the AI
/// high-risk and where only a product does.
#[rustfmt::skip]
const EXPECTED: &[(&str, &str, &str, &str, &str)] = &[
    ("stop_practice",              "Art. 5",              "Art. 5",                          "prohibited_practices", "prohibited_imagery"),   // last: intimate imagery only
    ("literacy",                   "Art. 4",              "Art. 4",                          "ai_literacy",          "ai_literacy"),
    ("gpai",                       "Art. 53",             "Art. 53",                         "general_purpose",      "general_purpose"),
    ("disclose_ai",                "Art. 50(1)",          "Art. 50 Abs. 1",                  "transparency",         "transparency"),
    ("mark_content",               "Art. 50(2)",          "Art. 50 Abs. 2",                  "transparency",         "transparency"),
    ("inform_exposed",             "Art. 50(3)",          "Art. 50 Abs. 3",                  "transparency",         "transparency"),
    ("label_deepfakes",            "Art. 50(4)",          "Art. 50 Abs. 4",                  "transparency",         "transparency"),
    ("label_public_text",          "Art. 50(4)",          "Art. 50 Abs. 4",                  "transparency",         "transparency"),
    ("document_exception",         "Art. 6(4), 49(2)",    "Art. 6 Abs. 4, Art. 49 Abs. 2",   "high_risk_areas",      "-"),
    ("use_and_oversight",          "Art. 26(1)–(2)",      "Art. 26 Abs. 1–2",                "high_risk_areas",      "high_risk_products"),
    ("input_data",                 "Art. 26(4)",          "Art. 26 Abs. 4",                  "high_risk_areas",      "high_risk_products"),
    ("monitor_use",                "Art. 26(5)",          "Art. 26 Abs. 5",                  "high_risk_areas",      "high_risk_products"),
    ("keep_logs",                  "Art. 26(6)",          "Art. 26 Abs. 6",                  "high_risk_areas",      "high_risk_products"),
    ("inform_workers",             "Art. 26(7)",          "Art. 26 Abs. 7",                  "high_risk_areas",      "-"),
    ("register_use",               "Art. 26(8), 49(3)",   "Art. 26 Abs. 8, Art. 49 Abs. 3",  "high_risk_areas",      "-"),
    ("data_protection_assessment", "Art. 26(9)",          "Art. 26 Abs. 9",                  "high_risk_areas",      "high_risk_products"),
    ("inform_persons",             "Art. 26(11)",         "Art. 26 Abs. 11",                 "high_risk_areas",      "-"),
    ("fria",                       "Art. 27",             "Art. 27",                         "high_risk_areas",      "-"),
    ("explain_decisions",          "Art. 86",             "Art. 86",                         "high_risk_areas",      "-"),
    ("risk_management",            "Art. 9",              "Art. 9",                          "high_risk_areas",      "high_risk_products"),
    ("data_governance",            "Art. 10",             "Art. 10",                         "high_risk_areas",      "high_risk_products"),
    ("technical_documentation",    "Art. 11, 12, 18, 19", "Art. 11, 12, 18, 19",             "high_risk_areas",      "high_risk_products"),
    ("instructions",               "Art. 13",             "Art. 13",                         "high_risk_areas",      "high_risk_products"),
    ("design_oversight",           "Art. 14",             "Art. 14",                         "high_risk_areas",      "high_risk_products"),
    ("robustness",                 "Art. 15",             "Art. 15",                         "high_risk_areas",      "high_risk_products"),
    ("quality_management",         "Art. 17",             "Art. 17",                         "high_risk_areas",      "high_risk_products"),
    ("supply_chain",               "Art. 25(4)",          "Art. 25 Abs. 4",                  "high_risk_areas",      "high_risk_products"),
    ("conformity",                 "Art. 43, 47, 48",     "Art. 43, 47, 48",                 "high_risk_areas",      "high_risk_products"),
    ("register_system",            "Art. 49(1)",          "Art. 49 Abs. 1",                  "high_risk_areas",      "-"),
    ("register_infrastructure",    "Art. 49(5)",          "Art. 49 Abs. 5",                  "high_risk_areas",      "-"),
    ("post_market",                "Art. 20, 72, 73",     "Art. 20, 72, 73",                 "high_risk_areas",      "high_risk_products"),
    ("representative",             "Art. 22",             "Art. 22",                         "high_risk_areas",      "high_risk_products"),
    ("importer",                   "Art. 23",             "Art. 23",                         "high_risk_areas",      "high_risk_products"),
    ("distributor",                "Art. 24",             "Art. 24",                         "high_risk_areas",      "high_risk_products"),
];

/// The duties that bind before something is offered, where AI is only planned: those of a provider, of an importer and
/// of a distributor.
const BEFORE_OFFERING: &[&str] = &[
    "gpai",
    "disclose_ai",
    "mark_content",
    "document_exception",
    "risk_management",
    "data_governance",
    "technical_documentation",
    "instructions",
    "design_oversight",
    "robustness",
    "quality_management",
    "supply_chain",
    "conformity",
    "register_system",
    "register_infrastructure",
    "post_market",
    "representative",
    "importer",
    "distributor",
];

/// The duties that bind before the first use, where AI is only planned.
const BEFORE_FIRST_USE: &[&str] = &["inform_workers", "register_use", "data_protection_assessment", "fria"];

/// The duties with a note on articles that were formally not deferred.
const NOT_DEFERRED: &[&str] =
    &["register_use", "explain_decisions", "register_system", "register_infrastructure", "post_market"];

/// The duties with a note for those who assess credit or insurance.
const FINANCIAL: &[&str] = &["monitor_use", "keep_logs"];

/// The duties with a step of their own although answers are linked to them: those answers say too little of the duty.
const OWN_STEP: &[&str] = &[
    "monitor_use",
    "keep_logs",
    "risk_management",
    "data_governance",
    "design_oversight",
    "quality_management",
    "supply_chain",
    "post_market",
];

/// The duties that say nothing of older systems: all that do not rest on high-risk AI.
const WITHOUT_LEGACY: &[&str] = &[
    "stop_practice",
    "literacy",
    "gpai",
    "disclose_ai",
    "mark_content",
    "inform_exposed",
    "label_deepfakes",
    "label_public_text",
    "document_exception",
];

/// What a company answers.
struct Case {
    scope: &'static str,
    ai_use: &'static str,
    /// Areas with what is asked about them.
    areas: &'static str,
    practices: &'static str,
}

const ALL_ROLES: &str = r#""use","offer","import","resell""#;

impl Case {
    fn report(&self) -> Report {
        self.with("")
    }

    fn with(&self, more: &str) -> Report {
        let Self { scope, ai_use, areas, practices } = self;
        let areas = areas.replace("ROLES", ALL_ROLES);
        let input = format!(
            r#"{{"version":2,"answers":{{"scope":"{scope}","organisation":"public_body","size":"large","ai_use":["{ai_use}"],
            {areas},"practices":[{practices}],{more}
            "interaction":["chatbot","generates","deepfakes","public_text","emotion_or_biometric","gpai"]}}}}"#
        );
        assess(&export::json::parse(&input).unwrap())
    }
}

const IN_AREAS: Case = Case {
    scope: "eu",
    ai_use: "products",
    areas: r#""areas":["employment","credit","critical_infrastructure"],"influence":"decides","area_role":[ROLES]"#,
    practices: r#""manipulation","intimate_imagery""#,
};
const NARROW: Case = Case {
    areas: r#""areas":["employment"],"influence":"narrow","area_role":[ROLES]"#,
    practices: r#""social_scoring""#,
    ..IN_AREAS
};
const IN_PRODUCTS: Case =
    Case { areas: r#""areas":["product_a"],"product_role":[ROLES]"#, practices: r#""intimate_imagery""#, ..IN_AREAS };
const AREAS_FROM_OUTSIDE: Case = Case { scope: "output_in_eu", ..IN_AREAS };
const PRODUCTS_FROM_OUTSIDE: Case = Case { scope: "output_in_eu", ..IN_PRODUCTS };

/// The duties of a report that do not start on the expected date, and the ids of all of them.
fn wrong_dates(report: &Report, in_areas: bool) -> (Vec<String>, BTreeSet<&'static str>) {
    let mut wrong = Vec::new();
    for of in &report.act.duties {
        let (_, _, _, area, product) =
            EXPECTED.iter().find(|(id, ..)| *id == of.duty.id()).expect("every duty has a row above");
        let name = if in_areas { *area } else { *product };
        match law::DATES.iter().find(|(known, _)| *known == name) {
            Some((_, date)) if *date == of.from => {}
            Some((_, date)) => wrong.push(format!("{}: from {}, but {name} is {date}", of.duty.id(), of.from)),
            None => wrong.push(format!("{}: not owed under this regime", of.duty.id())),
        }
    }
    (wrong, report.act.duties.iter().map(|of| of.duty.id()).collect())
}

/// Texts that name a day on which rules start in the midst of what has started already, with the words before it.
const DAYS: &[&str] = &["{date.prohibited_imagery}", "{date.marking_legacy}"];

/// Texts that would be wrong after one of these days, or before it: only a note may name them, in two versions.
fn untimely(language: &texts::Language) -> Vec<Finding> {
    let (since, from) = match language.code.as_str() {
        "en" => ("since", "from"),
        "de" => ("seit dem", "ab dem"),
        _ => return Vec::new(),
    };
    language.check(|key, text| {
        // What is asked is another rule's business: it is read while answering.
        let days = DAYS.iter().filter(|day| text.contains(*day) && !key.starts_with("option."));
        let wanted = if key.ends_with(".note_before") { from } else { since };
        let has_versions = key.ends_with(".note_before") || language.texts.contains_key(&format!("{key}_before"));
        days.filter(|day| !has_versions || !text.to_lowercase().contains(&format!("{wanted} {day}")))
            .map(|day| {
                format!("{day} is only true on one side of that day: write “{wanted}” in a note of two versions")
            })
            .collect()
    })
}

/// Every text loaded, in both languages.
pub(crate) fn loaded() {
    static ONCE: Once = Once::new();
    macro_rules! load {
        ($language:expr, $tag:literal) => {
            let texts = [
                include_str!(concat!(env!("OUT_DIR"), "/texts.", $tag, ".txt")),
                include_str!(concat!(env!("OUT_DIR"), "/texts.", $tag, ".result.txt")),
            ];
            assert!(
                [Chunk::Questions, Chunk::Result]
                    .into_iter()
                    .zip(texts)
                    .all(|(chunk, lines)| $language.load(chunk, lines))
            );
        };
    }
    ONCE.call_once(|| {
        load!(Language::En, "en");
        load!(Language::De, "de");
    });
}

fn duty(id: &str) -> Duty {
    *Duty::ALL.iter().find(|duty| duty.id() == id).unwrap()
}

/// What the note on a duty says on a day.
fn said(id: &str, day: Date) -> [String; 2] {
    loaded();
    let report = IN_AREAS.report();
    let of = report.act.duties.iter().find(|of| of.duty.id() == id).unwrap();
    [Language::En, Language::De]
        .map(|language| note(of, &report.answers, day).map_or("", |note| note.to(language)).to_owned())
}

/// Those of these duties whose note a report shows on a day.
fn noted<'a>(report: &Report, day: Date, of_these: &[&'a str]) -> Vec<&'a str> {
    let has_note = |id: &&&str| {
        report.act.duties.iter().any(|of| of.duty.id() == **id && note(of, &report.answers, day).is_some())
    };
    of_these.iter().filter(has_note).copied().collect()
}

/// What is said to come next for a duty of a report, with its label.
fn comes_next(report: &Report, id: &str) -> Option<(&'static str, Vec<&'static str>)> {
    loaded();
    let of = report.act.duties.iter().find(|of| of.duty.id() == id).unwrap();
    let next = next(of, report)?;
    let words = |text: Text| text.to(Language::En);
    Some((words(next.label), next.steps.into_iter().map(|(_, step)| words(step)).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::{Language as Texts, assert_none, assert_one, everywhere, language};

    #[test]
    fn every_duty_starts_on_the_date_the_specification_names() {
        let mut seen = BTreeSet::new();
        let cases = [
            (IN_AREAS, true),
            (NARROW, true),
            (IN_PRODUCTS, false),
            (AREAS_FROM_OUTSIDE, true),
            (PRODUCTS_FROM_OUTSIDE, false),
        ];
        for (case, in_areas) in cases {
            let (wrong, duties) = wrong_dates(&case.report(), in_areas);
            assert_eq!(wrong, Vec::<String>::new(), "{}", case.areas);
            seen.extend(duties);
        }
        // The table names every duty, and the answers above bring up every one of them.
        assert_eq!(EXPECTED.iter().map(|(id, ..)| *id).collect::<Vec<_>>(), Duty::IDS);
        assert_eq!(seen, Duty::IDS.iter().copied().collect());
    }

    #[test]
    fn each_regime_keeps_its_own_date() {
        let both = Case {
            areas: r#""areas":["employment","product_a"],"influence":"decides","area_role":["use"],"product_role":["offer"]"#,
            ..IN_AREAS
        };
        let report = both.report();
        let from = |id: &str| report.act.duties.iter().find(|of| of.duty.id() == id).map(|of| of.from);
        assert_eq!(from("monitor_use"), Some(law::HIGH_RISK_AREAS));
        assert_eq!(from("conformity"), Some(law::HIGH_RISK_PRODUCTS));
        assert_eq!(from("register_system"), None, "Art. 49(1) is for Annex III only");
    }

    #[test]
    fn a_wrong_date_is_found() {
        let (wrong, _) = wrong_dates(&IN_PRODUCTS.report(), true);
        assert!(
            wrong.contains(&"conformity: from 2028-08-02, but high_risk_areas is 2027-12-02".to_owned()),
            "{wrong:?}"
        );
        let (wrong, _) = wrong_dates(&IN_AREAS.report(), false);
        assert!(wrong.contains(&"fria: not owed under this regime".to_owned()), "{wrong:?}");
    }

    #[test]
    fn every_article_reads_as_is_usual_in_each_language() {
        loaded();
        for (id, english, german, ..) in EXPECTED {
            let read = |language| article(duty(id), language).replace('\u{a0}', " ");
            assert_eq!((read(Language::En).as_str(), read(Language::De).as_str()), (*english, *german), "{id}");
        }
    }

    #[test]
    fn no_german_text_cites_as_english_does() {
        let texts = language("de");
        let found = texts.check(|_, text| {
            let brackets = text
                .split("Art.\u{a0}")
                .skip(1)
                .any(|rest| rest.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric()).starts_with('('));
            brackets.then(|| "write “Art. 26 Abs. 5”, not “Art. 26(5)”".to_owned()).into_iter().collect()
        });
        assert_none(&found);
    }

    #[test]
    fn what_starts_on_a_day_is_told_truly_before_on_and_after_it() {
        let [first, second, third] = [1, 2, 3].map(|day| Date::new(2026, 12, day));
        for id in ["stop_practice", "mark_content"] {
            let [english, german] = said(id, first);
            assert!(english.contains("from 2\u{a0}December 2026"), "{english}");
            assert!(german.contains("ab dem 2.\u{a0}Dezember 2026"), "{german}");
            for day in [second, third] {
                let [english, german] = said(id, day);
                assert!(english.to_lowercase().contains("since 2\u{a0}december 2026"), "{day}: {english}");
                assert!(german.to_lowercase().contains("seit dem 2.\u{a0}dezember 2026"), "{day}: {german}");
                assert!(
                    !english.contains("from 2\u{a0}") && !german.contains("ab dem 2."),
                    "{day}: {english} {german}"
                );
            }
        }
        assert!(said("mark_content", first)[0].contains("now to systems on the market since 2\u{a0}August 2026"));
        assert_eq!(said("literacy", first), said("literacy", third), "no other note changes");
        assert_none(&everywhere(untimely));
    }

    #[test]
    fn a_text_that_is_true_on_one_side_of_a_day_only_is_found() {
        let find = |texts: &[(&str, &str)]| untimely(&Texts::sample("en", texts));
        assert_one(&find(&[("class.a.meaning", "Two bans apply from {date.prohibited_imagery}.")]), "one side");
        assert_one(&find(&[("class.a.meaning", "Two bans apply since {date.prohibited_imagery}.")]), "one side");
        let good = ("duty.a.note_before", "Older ones from {date.marking_legacy}.");
        assert_none(&find(&[good, ("duty.a.note", "Since {date.marking_legacy} older ones too.")]));
        assert_one(&find(&[good, ("duty.a.note", "Older ones from {date.marking_legacy}.")]), "since");
    }

    #[test]
    fn planned_ai_is_bound_from_or_before_its_first_use_or_before_it_is_offered() {
        let late = Date::new(2031, 1, 1);
        let mut planned = BTreeSet::new();
        for case in [IN_AREAS, NARROW, AREAS_FROM_OUTSIDE] {
            let report = Case { ai_use: "planned", ..case }.report();
            for of in &report.act.duties {
                let expected = match of.duty.id() {
                    "stop_practice" => Timing::Applies,
                    id if BEFORE_FIRST_USE.contains(&id) => Timing::BeforeFirstUse,
                    id if BEFORE_OFFERING.contains(&id) => Timing::BeforeOffered,
                    _ => Timing::FromFirstUse,
                };
                assert_eq!(timing(of, &report.answers, late), expected, "{}", of.duty.id());
                assert_eq!(timing(of, &report.answers, Date::new(2025, 1, 1)), Timing::Ahead);
                planned.insert(of.duty.id());
            }
        }
        assert_eq!(planned.len(), Duty::IDS.len(), "every duty is in one of the cases");
        let in_use = Case { ai_use: r#"planned","assistants"#, ..IN_AREAS }.report();
        assert!(in_use.act.duties.iter().all(|of| timing(of, &in_use.answers, late) == Timing::Applies));
        let on_the_day = &in_use.act.duties.iter().find(|of| of.duty.id() == "fria").unwrap();
        assert_eq!(timing(on_the_day, &in_use.answers, law::HIGH_RISK_AREAS), Timing::Applies);
    }

    #[test]
    fn a_calendar_has_the_later_day_of_the_marking_for_what_is_in_use_only() {
        let case = |ai_use| {
            let areas = r#""areas":["none"]"#;
            let report = Case { ai_use, areas, practices: r#""none""#, ..IN_AREAS }.report();
            export::calendar::has_days(&report, law::MARKING_LEGACY)
        };
        assert!(case("products") && !case("planned"));
    }

    #[test]
    fn what_holds_for_older_systems_is_said_of_high_risk_duties_only() {
        let without: Vec<&str> =
            Duty::ALL.iter().filter(|duty| !duty.is_for_high_risk()).map(|duty| duty.id()).collect();
        assert_eq!(without, WITHOUT_LEGACY);
        let before: Vec<&str> =
            Duty::ALL.iter().filter(|duty| duty.is_before_offering()).map(|duty| duty.id()).collect();
        assert_eq!(before, BEFORE_OFFERING);
    }

    #[test]
    fn that_articles_were_not_deferred_is_said_until_their_duty_applies_and_not_after() {
        let (areas, products) = (IN_AREAS.report(), IN_PRODUCTS.report());
        let day = law::HIGH_RISK_AREAS;
        let day_before = Date::new(day.year, day.month, day.day - 1);
        assert_eq!(noted(&areas, day_before, NOT_DEFERRED), NOT_DEFERRED);
        assert_eq!(noted(&areas, day, NOT_DEFERRED), [""; 0]);
        assert_eq!(noted(&products, day, NOT_DEFERRED), ["post_market"], "its day is a later one");
        assert_eq!(noted(&products, law::HIGH_RISK_PRODUCTS, NOT_DEFERRED), [""; 0]);
    }

    #[test]
    fn what_holds_for_financial_institutions_is_said_with_credit_and_insurance_only() {
        let areas = |areas| Case { areas, ..IN_AREAS }.report();
        let day = law::HIGH_RISK_AREAS;
        for financial in ["credit", "insurance"] {
            let named = format!(r#""areas":["education","{financial}"],"influence":"decides","area_role":["use"]"#);
            assert_eq!(noted(&areas(named.leak()), day, FINANCIAL), FINANCIAL);
        }
        let other = areas(r#""areas":["employment"],"influence":"decides","area_role":["use"]"#);
        assert_eq!(noted(&other, day, FINANCIAL), [""; 0]);
        assert!(
            FINANCIAL.iter().all(|id| other.act.duties.iter().any(|of| of.duty.id() == *id)),
            "the duties are there"
        );
    }

    /// A duty that no question asks about has a step of its own, as have some of which answers say little. What comes
    /// next for the others never repeats what was answered.
    #[test]
    fn every_duty_says_what_comes_next_and_never_what_is_there() {
        let levels =
            |level: &str| Scored::IDS.iter().map(|id| format!(r#""{id}":{level},"#)).collect::<Vec<_>>().concat();
        let english = language("en");
        for (level, expected) in [("0", Some(2)), ("1", Some(2)), ("2", Some(3)), ("3", None)] {
            for case in [IN_AREAS, NARROW, IN_PRODUCTS, AREAS_FROM_OUTSIDE] {
                let report = case.with(&levels(level));
                for of in &report.act.duties {
                    let id = of.duty.id();
                    let said = comes_next(&report, id);
                    let linked = of.duty.linked();
                    if of.status == Status::Stop {
                        assert_eq!(said, None);
                    } else if linked.is_empty() || OWN_STEP.contains(&id) {
                        let step = english.texts[&format!("duty.{id}.step")].as_str();
                        assert_eq!(said, Some(("What comes next", vec![step])), "{id}");
                        assert_eq!(of.status == Status::ToCheck, linked.is_empty(), "{id}");
                    } else {
                        let text = |scored: &Scored, level| {
                            english.texts[&format!("question.{}.level_{level}", scored.id())].as_str()
                        };
                        let texts = |level| linked.iter().map(|scored| text(scored, level)).collect();
                        let expected = expected.map(|level| ("What is missing next", texts(level)));
                        assert_eq!(said, expected, "{id} at {level}");
                    }
                }
            }
        }
        let unknown = IN_AREAS.with(&levels(r#""unknown""#));
        let to_ask = english.texts["question.oversight.ask"].as_str();
        assert_eq!(comes_next(&unknown, "use_and_oversight"), Some(("What comes next", vec![to_ask])));
    }

    #[test]
    fn several_areas_and_several_roles_hold_each_for_its_area() {
        let case = |areas: &'static str| holds_by_area(&Case { areas, ..IN_AREAS }.report());
        assert!(case(r#""areas":["employment","credit"],"influence":"decides","area_role":["use","offer"]"#));
        assert!(case(r#""areas":["employment","credit"],"influence":"narrow","area_role":["use","offer"]"#));
        assert!(!case(r#""areas":["employment","credit"],"influence":"decides","area_role":["use"]"#));
        assert!(!case(r#""areas":["employment","product_a"],"influence":"decides","area_role":["use","offer"]"#));
        assert!(!case(r#""areas":["employment","credit"],"influence":"unsure","area_role":["use","offer"]"#));
    }
}
