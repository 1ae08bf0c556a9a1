//! What is promised in every engine, kept in Chromium, Firefox and `WebKit`: each test here runs once in each of them and has its name in
//! its own. Real clicks, real keys, plain `WebDriver`; nothing that only one engine can do.
//!
//! A promise that the check breaks in an engine is left out there, with a comment that names the finding.

use serde_json::Value;

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::Visit;

/// Makes a test in each of some engines, by default in all, of a function that takes the engine.
macro_rules! in_engines {
    ($promise:ident) => {
        in_engines! { $promise: chromium Chromium, firefox Firefox, webkit WebKit }
    };
    ($promise:ident: $($name:ident $engine:ident),+) => {
        mod $promise {
            $(#[test]
            fn $name() {
                super::$promise($crate::driver::Engine::$engine);
            })+
        }
    };
}

mod frame;
mod history;
mod keyboard;
mod loading;
mod mouse;
mod paper;
mod steps;

/// Keeps what a policy forbids and what went wrong, where every script of the page can read it; only Chromium's console can be read.
pub(crate) const WATCH: &str = "window.wrong = [];
    // Firefox and WebKit ask for an icon where a page names none, and tell the page that its policy forbids that.
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        blockedURI.endsWith('/favicon.ico') || window.wrong.push(`${violatedDirective}: ${blockedURI}`));
    addEventListener('error', ({ message }) => window.wrong.push(message));
    addEventListener('unhandledrejection', ({ reason }) => window.wrong.push(String(reason)));";

impl Visit {
    /// A visit to a page with nothing around the check, which is loaded and watched.
    pub(crate) fn of_plain(engine: Engine) -> Self {
        let visit = Self::in_engine(engine, Language::English);
        visit.prepare(WATCH);
        visit.load_host("plain.html");
        visit
    }

    /// What went wrong in the page so far.
    #[track_caller]
    pub(crate) fn expect_nothing_wrong(&self) {
        assert_eq!(self.string("window.wrong.join('\\n')"), "");
    }

    /// Clicks what an expression in the page finds, as a hand with a mouse would, and waits until it is drawn.
    #[track_caller]
    pub(crate) fn click(&self, expression: &str) {
        // Into the middle, where nothing that sticks to an edge lies on it.
        let element = self.ask(&format!(
            "const node = {expression}; node?.scrollIntoView({{ block: 'center', behavior: 'instant' }}); return node"
        ));
        assert_ne!(element, Value::Null, "{expression} is not there: {}", self.text());
        self.session.click(&element);
        self.ask("await drawn()");
        self.until("what was asked for is there", "!root?.querySelector('[aria-busy=true]')");
    }

    /// Clicks the button with the words of this key.
    #[track_caller]
    pub(crate) fn click_button(&self, key: &str) {
        let words = self.language.words(key);
        self.click(&format!("all('button, a.button').find((node) => node.textContent === {words:?})"));
    }

    /// Clicks options and goes on.
    #[track_caller]
    pub(crate) fn click_answers(&self, answers: &[(&str, usize)]) {
        for (question, option) in answers {
            // The words beside the field, which are the larger target.
            self.click(&format!("root.querySelector('label[for={question}-{option}]')"));
            assert_eq!(self.string(&format!("root.getElementById('{question}-{option}').checked")), "true");
        }
        self.click_button("quiz.continue");
    }
}
