//! Pages made of what other sites are made of: the libraries themselves, from npm, at the versions of `package.json` beside this file. Each
//! page (`tests/hosts/libraries/`) is the smallest that a site would write; each kind of fault here was met in public bug reports.
//!
//! What scripts in general may do to the check, without naming one, stands in `../guest.rs` and `../hosts.rs`.

mod frameworks;
mod keys;
mod looks;
mod navigation;
mod scripts;

use serde_json::{Value, json};

use crate::driver::Engine;
use crate::language::Language;
use crate::surroundings::FAILURES;
use crate::visit::{CODE, DESKTOP, Visit};

/// A result to pass on, with another score than that of `CODE`.
const OTHER_CODE: &str = "YQQQ-GKJT-GRNL-P2MS-HUJ6-V4DY-EYVR";

impl Visit {
    /// A visit to a page with a library, which is loaded and watched; `page` may end with a fragment.
    fn beside_library(engine: Engine, page: &str) -> Self {
        let visit = Self::before_loading(engine, Language::English, DESKTOP);
        visit.prepare(FAILURES);
        visit.load_host(&format!("libraries/{page}"));
        visit
    }

    /// What went wrong in the page so far; a library may say things in the console.
    #[track_caller]
    fn expect_nothing_wrong(&self) {
        assert_eq!(self.string("window.wrong.join('\\n')"), "");
    }

    /// Comes to the check and answers the first question with the mouse.
    #[track_caller]
    fn begin(&self) {
        self.come_to_the_widget();
        self.until_at("intro.title");
        self.click_button("intro.start");
        self.click_answers(&[("ai_use", 1)]);
        self.see("2 of 13");
    }

    /// Waits until the visit that `begin` has begun stands where it was, with its answer.
    #[track_caller]
    fn until_it_goes_on(&self) {
        self.until("the check is there again", "element");
        self.come_to_the_widget();
        self.see("2 of 13");
        self.click_button("quiz.back");
        assert_eq!(self.chosen(), "ai_use-1");
    }

    /// Waits until a screen stands, by the key of its heading.
    #[track_caller]
    fn until_at(&self, key: &str) {
        let words = self.language.words(key);
        self.until(key, &format!("root && heading() === {words:?}"));
    }

    /// Clicks something of the page's own.
    #[track_caller]
    fn click_outside(&self, selector: &str) {
        let found = self.ask(&format!("return document.querySelector({selector:?})"));
        assert_ne!(found, Value::Null, "{selector} is not on the page");
        self.session.click(&found);
    }

    /// Presses the browser's Back, as a visitor does.
    fn browser_back(&self) {
        self.session.post("back", &json!({}));
    }

    /// Waits until something of the page's own is there.
    #[track_caller]
    fn until_on_page(&self, selector: &str) {
        self.until(selector, &format!("document.querySelector({selector:?})"));
    }
}
