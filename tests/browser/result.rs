//! The result on a phone: the first screenful says what matters, nothing is long before it is opened, and a changed answer leads back to
//! its row.

use std::fs;
use std::path::Path;

use readiness_check::export::json;
use readiness_check::model::code;
use serde_json::Value;

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{PHONE, Visit};

/// The days on which the lengths are promised (spec §6).
const DAYS: [&str; 4] = ["2026-11-28", "2026-12-03", "2027-12-02", "2028-08-02"];

/// The height of a screen of the phone.
const SCREEN: f64 = 812.0;

/// The longest case: everything that opens a row, and nothing known of the own organisation.
const LONGEST: &str = r#"{"version":2,"answers":{"scope":"output_in_eu","organisation":"public_service","size":"large",
    "ai_use":["assistants","processes","products","planned"],
    "areas":["biometrics","critical_infrastructure","education","employment","credit","insurance","public_benefits","law_enforcement","migration","justice","product_a","product_b"],
    "influence":"decides","area_role":["use","repurpose","offer","import","resell"],"product_role":["use","offer","import","resell"],
    "practices":["manipulation","social_scoring","emotion_at_work"],
    "interaction":["chatbot","generates","deepfakes","public_text","emotion_or_biometric","gpai"],
    "stakes":["decisions","customer_data","client_evidence"],"systems":["iso9001","iso27001","other"],"timeline":"asap",
    "policy":"unknown","literacy":"unknown","risk_assessment":"unknown","impact_assessment":"unknown","data_quality":"unknown",
    "data_rights":"unknown","information":"unknown","oversight":"unknown","lifecycle":"unknown","suppliers":"unknown",
    "controls":"unknown","audit":"unknown"}}"#;

/// The code of a case of tests/cases.
pub(crate) fn case(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name).with_extension("json");
    let case: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    code::encode(&json::parse(&case["input"].to_string()).unwrap())
}

fn longest() -> String {
    code::encode(&json::parse(LONGEST).unwrap())
}

/// The result of these answers on a phone, alone on its page, on a day.
pub(crate) fn on_a_phone(engine: Engine, language: Language, code: &str, day: &str) -> Visit {
    let visit = Visit::before_loading(engine, language, PHONE);
    visit.prepare(&format!(
        "const moved = new Date('{day}T10:00:00').getTime() - Date.now();
        const Now = Date;
        window.Date = class extends Now {{
            constructor(...given) {{ given.length ? super(...given) : super(Now.now() + moved); }}
            static now() {{ return Now.now() + moved; }}
        }};"
    ));
    visit.load_host("alone.html");
    visit.ask(&format!("element.lang = '{language}'; element.setAttribute('code', '{code}')"));
    visit.come_to_the_widget();
    visit.until_spoken(language);
    visit.press("brief.full");
    assert_eq!(visit.heading(), language.words("result.title"));
    visit
}

in_engines! { the_result_is_as_long_as_promised_before_anything_is_opened: chromium because sample }

fn the_result_is_as_long_as_promised_before_anything_is_opened(engine: Engine) {
    for (name, code, most) in [
        ("office_assistants_only", case("office_assistants_only"), 6.0),
        ("not_sure", case("not_sure"), 6.0),
        ("the longest", longest(), 9.0),
    ] {
        for language in Language::ALL {
            for day in DAYS {
                let visit = on_a_phone(engine, language, &code, day);
                let height = visit.ask("return element.getBoundingClientRect().height").as_f64().unwrap();
                let screens = height / SCREEN;
                assert!(screens <= most, "{name}, {language}, {day}: {screens:.2} screens, at most {most}");
            }
        }
    }
}

/// Whether the card is wholly in view.
const CARD_IN_VIEW: &str =
    "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(all('.card')[0].getBoundingClientRect())";

in_engines! { the_card_is_wholly_in_view_when_the_result_opens }

fn the_card_is_wholly_in_view_when_the_result_opens(engine: Engine) {
    for code in [case("not_sure"), case("emotion_at_work"), case("hr_screening_deployer"), case("no_ai"), longest()] {
        for language in Language::ALL {
            let visit = on_a_phone(engine, language, &code, DAYS[0]);
            assert_eq!(visit.string(CARD_IN_VIEW), "true", "{language} {code}");
            for way in ["result.print", "card.pass_on", "card.call"] {
                assert_eq!(
                    visit.string(&format!(
                        "all('.card .button').filter((button) => button.textContent === {:?}).length",
                        language.words(way)
                    )),
                    "1",
                    "{way}"
                );
            }
        }
    }
}

in_engines! { the_card_names_class_and_next_day_and_the_first_step }

fn the_card_names_class_and_next_day_and_the_first_step(engine: Engine) {
    let card = "all('.card')[0].textContent";
    for (name, day, next) in [
        ("hr_screening_deployer", "2026-11-28", "2 December 2027"),
        ("hr_screening_deployer", "2027-12-02", "applies already"),
        // The marking of older systems.
        ("chatbot_own_name", "2026-11-28", "2 December 2026"),
        ("chatbot_own_name", "2026-12-03", "applies already"),
    ] {
        let visit = on_a_phone(engine, Language::English, &case(name), day);
        let words = visit.string(card).replace('\u{a0}', " ");
        assert!(words.contains(next), "{name} on {day}: {words}");
        let step = visit.string("all('.gap .step')[0].textContent");
        assert!(words.contains(&step), "the first step is that of the first gap: {words}");
    }
}

in_engines! { the_alert_stands_once_and_the_card_leads_to_it }

fn the_alert_stands_once_and_the_card_leads_to_it(engine: Engine) {
    for language in Language::ALL {
        let visit = on_a_phone(engine, language, &case("emotion_at_work"), DAYS[0]);
        let meaning = visit.string("all('.alert p')[0].textContent");
        assert_eq!(visit.text().matches(&meaning).count(), 1);
        let card = visit.string("all('.card')[0].textContent");
        assert!(card.contains(language.words("card.stop")), "{card}");
        assert_eq!(visit.string("all('.card .primary, .reach .primary, .hand-over .primary').length"), "0");
        visit.press("card.alert");
        assert_eq!(visit.string("focused().id"), "alert");
        assert_eq!(visit.string("(({ top }) => top >= 0 && top < 100)(focused().getBoundingClientRect())"), "true");
    }
}

in_engines! { every_entry_of_the_contents_leads_to_its_section }

fn every_entry_of_the_contents_leads_to_its_section(engine: Engine) {
    let visit = on_a_phone(engine, Language::English, &case("not_sure"), DAYS[0]);
    visit.ask("all('.contents')[0].parentElement.open = true");
    let count = visit.ask("return all('.contents button').length").as_u64().unwrap();
    assert!(count >= 9, "{count}");
    for entry in 0..count {
        visit.ask(&format!("all('.contents button')[{entry}].click(); await drawn()"));
        let words = visit.string(&format!("all('.contents button')[{entry}].textContent"));
        assert_eq!(visit.string("focused().textContent"), words);
        let top =
            "focused().getBoundingClientRect().top >= 0 && focused().getBoundingClientRect().top < innerHeight - 60";
        assert_eq!(visit.string(top), "true", "{words}");
    }
}

in_engines! { the_bar_with_the_ways_on_stays_in_reach_while_the_visitor_reads }

fn the_bar_with_the_ways_on_stays_in_reach_while_the_visitor_reads(engine: Engine) {
    let visit = on_a_phone(engine, Language::German, &case("not_sure"), DAYS[0]);
    let in_view =
        "(({ top, bottom }) => top > 0 && bottom <= innerHeight + 1)(all('.reach').at(-1).getBoundingClientRect())";
    for section in ["blocks", "gaps", "act", "roadmap", "call"] {
        visit.ask(&format!(
            "root.getElementById('{section}').scrollIntoView({{ block: 'start', behavior: 'instant' }}); await drawn()"
        ));
        assert_eq!(visit.string(in_view), "true", "{section}");
    }
}

in_engines! { passing_on_from_the_bar_moves_none_of_its_buttons }

fn passing_on_from_the_bar_moves_none_of_its_buttons(engine: Engine) {
    let visit = on_a_phone(engine, Language::German, &case("not_sure"), DAYS[0]);
    visit.ask("root.getElementById('gaps').scrollIntoView({ block: 'start', behavior: 'instant' }); await drawn()");
    let places = "all('.reach').at(-1).querySelectorAll('.ways > .button, .ways > .action > .button, .reach-score')";
    let places = format!("[...{places}].map((part) => JSON.stringify(part.getBoundingClientRect())).join()");
    let before = visit.string(&places);
    assert!(before.matches("width").count() >= 4, "{before}");
    visit.ask("all('.reach').at(-1).querySelector('[aria-expanded]').click(); await drawn()");
    assert_eq!(visit.string(&places), before);
    let panel = "(({ top, bottom }) => top >= 0 && bottom <= all('.reach').at(-1).querySelector('.ways > .button').getBoundingClientRect().top)(
        all('.reach').at(-1).querySelector('.pass-on').getBoundingClientRect())";
    assert_eq!(visit.string(panel), "true", "it opens above the buttons");
    visit.ask("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }); await drawn()");
    let covered =
        "all('.screen .button').filter((button) => shown(button) && !button.closest('.reach')).some((button) => {
        const { left, width, bottom } = button.getBoundingClientRect();
        const at = root.elementFromPoint(left + width / 2, bottom - 4);
        return bottom > 0 && bottom < innerHeight && at?.closest('.pass-on');
    })";
    assert_eq!(visit.string(covered), "false", "at the end of the page nothing lies behind it");
}

in_engines! { at_most_five_duties_stand_open_and_all_are_there }

fn at_most_five_duties_stand_open_and_all_are_there(engine: Engine) {
    let visit = on_a_phone(engine, Language::English, &longest(), DAYS[0]);
    let shown = "all('.duty').filter((duty) => duty.checkVisibility()).length";
    assert_eq!(visit.string(shown), "5");
    visit.ask("all('.duties details').forEach((details) => { details.open = true; })");
    let report = readiness_check::model::report::assess(&json::parse(LONGEST).unwrap());
    assert_eq!(visit.string(shown), report.act.duties.len().to_string());
}

in_engines! { a_changed_answer_leads_back_to_its_row_and_says_what_it_changed }

fn a_changed_answer_leads_back_to_its_row_and_says_what_it_changed(engine: Engine) {
    let visit = on_a_phone(engine, Language::English, &case("hr_screening_deployer"), DAYS[0]);
    let score = visit.string("all('.points')[0].textContent");
    // From all answers, folded away; from the review, likewise.
    for way in ["the answers", "the review"] {
        if way == "the review" {
            visit.press("result.review");
        }
        visit.ask("root.getElementById('change-audit').click(); await drawn()");
        let chosen = visit.string("all('input:checked')[0].id");
        let other = if chosen == "audit-3" { 0 } else { 3 };
        visit.choose("audit", other);
        visit.press("quiz.take_over");
        assert_eq!(visit.string("focused().id"), "change-audit", "{way}");
        assert_eq!(visit.string("focused().checkVisibility()"), "true", "{way}: its row is open");
        let changed = visit.string("all('.changed')[0].textContent");
        let (before, after) = changed.rsplit_once(": ").unwrap().1.split_once(" → ").unwrap();
        assert_ne!(before, after);
        assert!(way == "the review" || before == score, "{changed}");
        assert_eq!(visit.string("focused().getAttribute('aria-describedby')"), "changed");
    }
    // Who thinks better of it changes nothing.
    visit.ask("root.getElementById('change-audit').click(); await drawn()");
    let before = visit.string("all('input:checked')[0].id");
    visit.choose("audit", 1);
    visit.press("quiz.cancel");
    assert_eq!(visit.string("all('.changed').length"), "0");
    visit.ask("root.getElementById('change-audit').click(); await drawn()");
    assert_eq!(visit.string("all('input:checked')[0].id"), before);
}

in_engines! { the_review_has_the_way_to_the_result_in_sight }

fn the_review_has_the_way_to_the_result_in_sight(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::new(engine, language, PHONE);
        visit.part_one();
        visit.profile();
        visit.part_two();
        let show =
            format!("all('button').find((button) => button.textContent === {:?})", language.words("review.show"));
        let in_view =
            format!("(({{ top, bottom }}) => top > 0 && bottom <= innerHeight)({show}.getBoundingClientRect())");
        assert_eq!(visit.string(&in_view), "true");
        // What is not known is in sight, all else folds away.
        assert_eq!(visit.string("root.getElementById('change-policy').checkVisibility()"), "false");
    }
}
