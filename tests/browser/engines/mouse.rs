//! With the mouse: the whole way to the result, and the other language on it.

use super::Visit;
use crate::driver::Engine;
use crate::language::Language;
use crate::visit::SCORED;

in_engines! { a_whole_visit_needs_only_the_mouse }

fn a_whole_visit_needs_only_the_mouse(engine: Engine) {
    let visit = Visit::of_plain(engine);
    visit.come_to_the_widget();
    visit.click_button("intro.start");
    visit.click_answers(&[("ai_use", 0)]);
    for (question, option) in SCORED.iter().zip([0, 1, 2, 3, 4].into_iter().cycle()) {
        visit.click_answers(&[(question, option)]);
        assert_eq!(visit.string("focused().id"), "heading", "after {question}");
    }
    assert_eq!(visit.heading(), visit.language.words("stop.title"));
    visit.click_button("stop.act");
    visit.click_answers(&[("scope", 0), ("organisation", 0), ("size", 1)]);
    visit.click_answers(&[("areas", 3)]);
    visit.click_answers(&[("influence", 1), ("area_role", 0), ("area_role", 2)]);
    visit.click_answers(&[("practices", 0)]);
    visit.click_answers(&[("interaction", 0), ("interaction", 1)]);
    visit.click_answers(&[("stakes", 0), ("stakes", 2), ("systems", 0), ("systems", 1), ("timeline", 0)]);
    visit.click_button("review.show");
    assert_eq!(visit.heading(), visit.language.words("result.title"));
    // The same answers have the same score wherever they are given.
    visit.see("38 of 100");
    visit.expect_nothing_wrong();
}

in_engines! { a_change_of_language_keeps_the_answers }

fn a_change_of_language_keeps_the_answers(engine: Engine) {
    let visit = Visit::of_plain(engine);
    visit.come_to_the_widget();
    visit.click_button("intro.start");
    visit.click_answers(&[("ai_use", 1)]);
    visit.click("root.querySelector('label[for=policy-2]')");
    for language in [Language::German, Language::English] {
        visit.click(&format!("all('.language').find((button) => button.lang === '{language}')"));
        visit.until_spoken(language);
        let progress = match language {
            Language::English => "Step 2 of 13",
            Language::German => "Schritt 2 von 13",
        };
        visit.see(progress);
        assert_eq!(visit.chosen(), "policy-2", "{language}");
    }
    visit.click_button("quiz.back");
    assert_eq!(visit.chosen(), "ai_use-1");
    visit.expect_nothing_wrong();
}
