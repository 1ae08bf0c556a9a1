//! Opening a result: the brief in the consultant's language, slips named by their group, files of every kind, and an
//! earlier export next to today's answers. A refusal says what is wrong and changes nothing.

use serde_json::json;

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{CODE, DESKTOP, PHONE, Visit};

impl Visit {
    /// Types a code in and sends it.
    #[track_caller]
    fn type_code(&self, code: &str) {
        let script = "const input = root.getElementById('code'); input.value = arguments[0];
            input.dispatchEvent(new Event('input'));
            input.form.requestSubmit(); await drawn()";
        self.ask_with(script, &json!([code]));
    }

    /// From the result to the comparison with another one.
    #[track_caller]
    pub(crate) fn compare(&self) {
        self.press("result.compare");
        self.type_code(CODE);
        assert_eq!(self.heading(), self.language.words("compare.title"));
    }

    /// Chooses a file with this text.
    #[track_caller]
    fn choose_file(&self, text: &str) {
        let script = "const files = new DataTransfer(); files.items.add(new File([arguments[0]], 'earlier.json'));
            const input = root.getElementById('file'); input.files = files.files; input.focus();
            input.dispatchEvent(new Event('change'))";
        self.ask_with(script, &json!([text]));
    }

    /// Waits for the refusal and gives it.
    #[track_caller]
    fn refusal(&self) -> String {
        self.until("a refusal", "all('.error').length > 0");
        self.string("all('.error')[0].textContent")
    }

    /// The text of the last file that the widget offered.
    #[track_caller]
    pub(crate) fn downloaded(&self) -> String {
        self.until("a file is offered", "window.blobs.length");
        self.string("await window.blobs.at(-1).text()")
    }

    /// Keeps what the widget offers for downloading, instead of writing it to this machine.
    pub(crate) fn catch_downloads(&self) {
        self.ask(
            "window.blobs = []; URL.createObjectURL = (blob) => { window.blobs.push(blob); return '#'; };
            HTMLAnchorElement.prototype.click = () => {}",
        );
    }
}

in_engines! { the_code_of_a_german_visit_opens_as_a_brief_in_english }

fn the_code_of_a_german_visit_opens_as_a_brief_in_english(engine: Engine) {
    let german = Visit::new(engine, Language::German, PHONE);
    german.whole();
    let code = german.string("all('.code')[0].textContent");
    let score = german.string("all('.points')[0].textContent");
    drop(german);

    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.press("intro.open");
    assert_eq!(visit.heading(), Language::English.words("open.title"));
    visit.type_code(&code.to_lowercase());
    assert_eq!(visit.heading(), Language::English.words("brief.title"));
    assert_eq!(visit.string("focused().id"), "heading");
    visit.see(&format!("{score} of 100"));
    let rows = |heading: &str| {
        let heading = Language::English.words(heading);
        visit.string(&format!(
            "(() => {{ const title = all('.section-heading').find((node) => node.textContent === {heading:?});
                return title.nextElementSibling.children.length; }})()"
        ))
    };
    assert_eq!(
        (rows("brief.duties"), rows("brief.weakest"), rows("brief.agenda")),
        ("3".into(), "3".into(), "5".into())
    );
    assert_eq!(rows("brief.unknown"), "2", "every fifth answer of part one is unknown");
    visit.press("brief.full");
    assert_eq!(visit.heading(), Language::English.words("result.title"));
    visit.press("result.consultant");
    assert_eq!(visit.heading(), Language::English.words("brief.title"));
}

in_engines! { a_slip_is_named_by_its_group_and_the_focus_goes_to_the_code }

fn a_slip_is_named_by_its_group_and_the_focus_goes_to_the_code(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::new(engine, language, PHONE);
        visit.press("intro.open");
        for (typed, key, groups) in [
            ("YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPP", "open.one_group", ["7", ""]),
            ("RW4X-W44B-AFD5-X3KH-V4CC-6RNS", "open.one_group", ["2", ""]),
            ("YQQQ-V4MG-VJAC-SVXL-5UWH-T4VC-4WPN", "open.two_groups", ["2", "3"]),
            ("RW4X-W44U-AFD5", "frame.code_cut_off", ["", ""]),
            ("<img src=x onerror=alert(1)>", "open.one_group", ["1", ""]),
        ] {
            visit.type_code(typed);
            let expected = language.words(key).replace("{first}", groups[0]).replace("{second}", groups[1]);
            assert_eq!(visit.refusal(), expected, "{typed}");
            assert_eq!(visit.string("focused().id"), "code");
            assert_eq!(visit.string("root.getElementById('code').value"), typed, "what was typed is still there");
        }
        let other = if language == Language::English { Language::German } else { Language::English };
        visit.speak(other);
        assert!(visit.string("root.getElementById('code').value").starts_with("<img"), "nor lost with the language");
        visit.type_code(CODE);
        assert_eq!(visit.heading(), other.words("brief.title"));
    }
}

in_engines! { files_that_are_no_results_are_refused_and_change_nothing }

fn files_that_are_no_results_are_refused_and_change_nothing(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.press("intro.open");
    let field = |name: &str| Language::English.words("open.field").replace("{field}", name);
    let nested = "[".repeat(60_000);
    let deep = format!(
        "{{\"version\":2,\"as_of\":\"2026-05-12\",\"law\":\"\",\"code\":\"{CODE}\",\"answers\":{{\"policy\":{}{}}}}}",
        "[".repeat(20_000),
        "]".repeat(20_000)
    );
    for (text, expected) in [
        ("nonsense", Language::English.words("open.unreadable").to_owned()),
        (&nested, Language::English.words("open.unreadable").to_owned()),
        (&"x".repeat(70_000), Language::English.words("open.too_large").to_owned()),
        ("null", field("version")),
        ("[1]", field("version")),
        (r#"{"version":"2"}"#, field("version")),
        (r#"{"version":1}"#, Language::English.words("open.other_version").to_owned()),
        (r#"{"version":2,"as_of":"<b>"}"#, field("as_of")),
        (
            r#"{"version":2,"as_of":"2026-05-12","law":"x","code":"<script>"}"#,
            Language::English.words("open.one_group").replace("{first}", "1"),
        ),
        (&deep, field("answers.policy")),
    ] {
        visit.choose_file(text);
        visit.until("its refusal", &format!("all('.error')[0]?.textContent === {}", json!(expected)));
        assert_eq!(visit.heading(), Language::English.words("open.title"));
        assert_eq!(visit.string("focused().id"), "file");
        visit.type_code("");
        visit.until("another refusal", &format!("all('.error')[0].textContent !== {}", json!(expected)));
    }
    // The place of the owner's logo is no part of any screen.
    assert_eq!(visit.string("all('script, img').filter((node) => !node.closest('.bar')).length"), "0");
}

in_engines! { an_earlier_export_stands_next_to_todays_answers }

fn an_earlier_export_stands_next_to_todays_answers(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.whole();
    visit.catch_downloads();
    visit.press("result.export");
    let export: serde_json::Value = serde_json::from_str(&visit.downloaded()).unwrap();
    let before = &export["score"];

    // Half a year later: the law has moved a date, and the first answer is better.
    let mut earlier = export.clone();
    earlier["as_of"] = json!("2026-05-12");
    earlier["law"] = json!("Regulation (EU) 2024/1689");
    let duties = earlier["act"]["duties"].as_array_mut().unwrap();
    duties.iter_mut().find(|duty| duty["id"] == "use_and_oversight").unwrap()["from"] = json!("2026-08-02");
    visit.press("result.review");
    visit.ask("root.getElementById('change-policy').click(); await drawn()");
    visit.choose("policy", 3);
    visit.press("quiz.take_over");
    visit.press("review.show");
    let after = visit.string("all('.points')[0].textContent");
    visit.press("result.compare");
    visit.choose_file(&earlier.to_string());
    visit.until("the comparison", &format!("heading() === {}", json!(Language::English.words("compare.title"))));
    assert_eq!(visit.string("all('.lead')[0].textContent"), format!("Since 12\u{a0}May 2026: {before} → {after}"));
    visit.see("Regulation (EU) 2024/1689.");
    visit.see("2\u{a0}August 2026 → 2\u{a0}December 2027");
    assert_eq!(visit.string("focused().id"), "heading");
    visit.press("compare.back");
    assert_eq!(visit.string("all('.points')[0].textContent"), after, "today's answers are as they were");
}

in_engines! { a_shared_result_is_not_saved_over_ones_own }

fn a_shared_result_is_not_saved_over_ones_own(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.press("intro.start");
    visit.answer("ai_use", &[1]);
    visit.press("frame.save");
    let saved = visit.string("localStorage['readiness-check']");
    visit.ask("element.setAttribute('code', 'YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN')");
    // The chunk that draws it may still be on its way.
    visit.until("the brief", &format!("heading() === {}", json!(Language::English.words("brief.title"))));
    visit.press("brief.full");
    assert_eq!(visit.string("localStorage['readiness-check']"), saved);
}
