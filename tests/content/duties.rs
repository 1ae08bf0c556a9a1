//! Rule: every duty starts on the date of content/law.toml that the specification names for it (spec §4). The table
//! below is written from the specification by hand, so that rule table and specification cannot drift apart unnoticed.

use std::collections::BTreeSet;

use readiness_check::export;
use readiness_check::model::ids::Duty;
use readiness_check::model::law;
use readiness_check::model::report::assess;

/// Duty, name of its date where an area of Annex III makes the AI high-risk, and where only a product does.
#[rustfmt::skip]
const EXPECTED: &[(&str, &str, &str)] = &[
    ("stop_practice",           "prohibited_practices", "prohibited_imagery"),   // second: intimate imagery only
    ("literacy",                "ai_literacy",          "ai_literacy"),
    ("gpai",                    "general_purpose",      "general_purpose"),
    ("disclose_ai",             "transparency",         "transparency"),
    ("mark_content",            "transparency",         "transparency"),
    ("inform_exposed",          "transparency",         "transparency"),
    ("label_deepfakes",         "transparency",         "transparency"),
    ("label_public_text",       "transparency",         "transparency"),
    ("document_exception",      "high_risk_areas",      "high_risk_areas"),
    ("use_and_oversight",       "high_risk_areas",      "high_risk_products"),
    ("input_data",              "high_risk_areas",      "high_risk_products"),
    ("monitor_use",             "high_risk_areas",      "high_risk_products"),
    ("keep_logs",               "high_risk_areas",      "high_risk_products"),
    ("inform_workers",          "high_risk_areas",      "high_risk_areas"),
    ("register_use",            "high_risk_areas",      "high_risk_areas"),
    ("inform_persons",          "high_risk_areas",      "high_risk_areas"),
    ("fria",                    "high_risk_areas",      "high_risk_areas"),
    ("explain_decisions",       "high_risk_areas",      "high_risk_areas"),
    ("risk_management",         "high_risk_areas",      "high_risk_products"),
    ("data_governance",         "high_risk_areas",      "high_risk_products"),
    ("technical_documentation", "high_risk_areas",      "high_risk_products"),
    ("instructions",            "high_risk_areas",      "high_risk_products"),
    ("design_oversight",        "high_risk_areas",      "high_risk_products"),
    ("robustness",              "high_risk_areas",      "high_risk_products"),
    ("quality_management",      "high_risk_areas",      "high_risk_products"),
    ("conformity",              "high_risk_areas",      "high_risk_products"),
    ("register_system",         "high_risk_areas",      "high_risk_areas"),
    ("post_market",             "high_risk_areas",      "high_risk_products"),
    ("importer",                "high_risk_areas",      "high_risk_products"),
    ("distributor",             "high_risk_areas",      "high_risk_products"),
];

/// A company that does everything: all roles, a body governed by public law, every Art. 50 case.
fn everything(areas: &str, influence: &str, practices: &str) -> String {
    format!(
        r#"{{"version":1,"answers":{{"scope":"eu","organisation":"public_body","size":"large","ai_use":["products"],
        "roles":["deployer","provider","modifies","importer","distributor","manufacturer","gpai"],"areas":[{areas}],
        {influence}"practices":[{practices}],
        "interaction":["chatbot","generates","deepfakes","public_text","emotion_or_biometric"]}}}}"#
    )
}

/// The duties of these answers that do not start on the expected date, and the ids of all of them.
fn wrong_dates(input: &str, expected: impl Fn(&(&str, &str, &str)) -> String) -> (Vec<String>, BTreeSet<String>) {
    let report = assess(&export::json::parse(input).unwrap());
    let mut wrong = Vec::new();
    for duty in &report.act.duties {
        let row = EXPECTED.iter().find(|(id, ..)| *id == duty.duty.id()).expect("every duty has a row above");
        let name = expected(row);
        let (_, date) = law::DATES.iter().find(|(known, _)| *known == name).expect("the name is one of law.toml");
        if duty.from != *date {
            wrong.push(format!("{}: from {}, but {name} is {date}", duty.duty.id(), duty.from));
        }
    }
    (wrong, report.act.duties.iter().map(|duty| duty.duty.id().to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::{BTreeSet, Duty, EXPECTED, everything, wrong_dates};

    const DECIDES: &str = r#""influence":"decides","#;
    const IMAGERY: &str = r#""intimate_imagery""#;

    #[test]
    fn every_duty_starts_on_the_date_the_specification_names() {
        let annex_iii =
            everything(r#""employment","credit","product_a""#, DECIDES, r#""manipulation","intimate_imagery""#);
        let exception = everything(r#""employment""#, r#""influence":"narrow","#, r#""social_scoring""#);
        let product = everything(r#""product_a""#, "", IMAGERY);
        let mut seen = BTreeSet::new();
        for input in [annex_iii, exception] {
            let (wrong, duties) = wrong_dates(&input, |(_, area, _)| (*area).to_owned());
            assert_eq!(wrong, Vec::<String>::new());
            seen.extend(duties);
        }
        let (wrong, duties) = wrong_dates(&product, |(_, _, product)| (*product).to_owned());
        assert_eq!(wrong, Vec::<String>::new());
        assert!(duties.contains("stop_practice") && duties.contains("conformity"), "{duties:?}");
        // The table names every duty, and the answers above bring up every one of them.
        let all: BTreeSet<String> = Duty::IDS.iter().map(|id| (*id).to_owned()).collect();
        assert_eq!(EXPECTED.iter().map(|(id, ..)| (*id).to_owned()).collect::<BTreeSet<_>>(), all);
        assert_eq!(seen, all);
    }

    #[test]
    fn a_wrong_date_is_found() {
        let product = everything(r#""product_a""#, "", r#""none""#);
        let (wrong, _) = wrong_dates(&product, |(_, area, _)| (*area).to_owned());
        assert!(
            wrong.contains(&"conformity: from 2028-08-02, but high_risk_areas is 2027-12-02".to_owned()),
            "{wrong:?}"
        );
    }
}
