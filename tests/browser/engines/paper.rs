//! The result on paper, by the browser's own PDF. What else is promised of it stands in `../paper.rs`.

use super::Visit;
use crate::driver::Engine;
use crate::language::Language;
use crate::paper::{NO_DIALOG, print, signs, words};

// Not in WebKit, whose driver has no command for it.
in_engines! { the_paper_has_the_score_and_every_first_step: chromium Chromium, firefox Firefox }

fn the_paper_has_the_score_and_every_first_step(engine: Engine) {
    let visit = Visit::in_engine(engine, Language::English);
    visit.prepare(NO_DIALOG);
    visit.load_host("plain.html");
    visit.come_to_the_widget();
    visit.whole();
    // Each finding is the heading of a card.
    let findings = visit.ask("return all('.gap > .sub-heading').map((heading) => heading.textContent)");
    // Not awaited: the new window comes to the front, and this one draws nothing any more.
    let button = visit.language.words("result.print");
    visit.ask(&format!("all('button').find((node) => node.textContent === {button:?}).click()"));
    visit.until("it is printed", "window.paper?.printed");
    visit.session.to_new_window();
    let file = print(&visit, &format!("result-{engine}"), 8.27, 11.69);
    let text: String = words(&file).iter().map(|word| signs(&word.text)).collect();
    assert!(text.contains(&signs("38 of 100")), "the score");
    let findings = findings.as_array().unwrap();
    assert_eq!(findings.len(), 10);
    for finding in findings {
        assert!(text.contains(&signs(finding.as_str().unwrap())), "{finding} is on paper");
    }
}
