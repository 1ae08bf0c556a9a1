//! One session with a browser over W3C `WebDriver`: plain HTTP on this machine to a driver of its own. It knows nothing of the page;
//! what only Chromium can do stands in `../chromium.rs`, and what each engine is asked for in its own way in `../surroundings.rs`.
//!
//! Everything waits for its answer: a test does one thing after the other.

mod browser;
mod engine;
mod idle;
mod process;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use browser::Browser;
pub(crate) use browser::Wishes;
pub(crate) use engine::Engine;
pub(crate) use process::{SCREEN, free_port};

/// A value that `cargo xtask test` hands over.
#[track_caller]
pub(crate) fn setting(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set; these tests are run by `cargo xtask test`"))
}

/// A browser with one empty window and nothing of any other test in it; handed on or closed when the value is dropped, so also when a
/// test fails.
pub(crate) struct Session {
    /// There until the session ends.
    browser: Option<Browser>,
    engine: Engine,
    /// Whether the browser is like any other and may serve the next test.
    is_plain: bool,
}

impl Session {
    /// A browser that nobody sees: one that has served another test, or a new one where somebody wants more than a plain one.
    pub(crate) fn start(engine: Engine, wishes: Option<&Wishes>) -> Self {
        let browser = match wishes {
            None => idle::take(engine).unwrap_or_else(|| Browser::start(engine, &Wishes::default())),
            Some(wishes) => Browser::start(engine, wishes),
        };
        Self { browser: Some(browser), engine, is_plain: wishes.is_none() }
    }

    fn browser(&self) -> &Browser {
        self.browser.as_ref().expect("it is there until the session ends")
    }

    /// Sends a `WebDriver` command and gives its value.
    #[track_caller]
    pub(crate) fn post(&self, path: &str, parameters: &Value) -> Value {
        self.browser().post(path, parameters)
    }

    /// Asks for a value.
    #[track_caller]
    pub(crate) fn get(&self, path: &str) -> Value {
        self.browser().get(path)
    }

    /// Where `WebKit` tells a screen reader what there is; the address of a D-Bus.
    #[track_caller]
    pub(crate) fn accessibility_bus(&self) -> &str {
        self.browser().bus().unwrap_or_else(|| panic!("only a WebKit that is heard has one"))
    }

    /// Opens a page.
    #[track_caller]
    pub(crate) fn open(&self, address: &str) {
        self.post("url", &json!({ "url": address }));
    }

    /// Goes on inside a frame, by its reference from a script.
    #[track_caller]
    pub(crate) fn enter_frame(&self, frame: &Value) {
        self.post("frame", &json!({ "id": frame }));
    }

    /// Goes back to the page.
    #[track_caller]
    pub(crate) fn leave_frame(&self) {
        self.post("frame", &json!({ "id": null }));
    }

    /// Goes on in the window that the page has opened.
    #[track_caller]
    pub(crate) fn to_new_window(&self) {
        let (windows, here) = (self.get("window/handles"), self.get("window"));
        let other = windows.as_array().unwrap().iter().find(|window| **window != here);
        self.post("window", &json!({ "handle": other.unwrap_or_else(|| panic!("only one window")) }));
    }

    /// Presses and releases a key; `key` as in `WebDriver`.
    #[track_caller]
    pub(crate) fn key(&self, key: char) {
        let strokes = json!([{ "type": "keyDown", "value": key }, { "type": "keyUp", "value": key }]);
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.post("actions", &json!({ "actions": [keyboard] }));
    }

    /// Moves the mouse to the middle of an element, by its reference from a script, and clicks.
    #[track_caller]
    pub(crate) fn click(&self, element: &Value) {
        let id = reference(element);
        self.post(&format!("element/{id}/click"), &json!({}));
    }

    /// A picture of what is in sight, as PNG.
    #[track_caller]
    pub(crate) fn screenshot(&self) -> Vec<u8> {
        decode(&self.get("screenshot"))
    }

    /// A picture of an element, by its reference from a script.
    #[track_caller]
    pub(crate) fn screenshot_of(&self, element: &Value) -> Vec<u8> {
        decode(&self.get(&format!("element/{}/screenshot", reference(element))))
    }

    /// The window as PDF, on paper of this size in centimetres.
    #[track_caller]
    pub(crate) fn print(&self, width: f64, height: f64) -> Vec<u8> {
        let page = json!({ "width": width, "height": height });
        decode(&self.post("print", &json!({ "page": page, "background": true })))
    }
}

/// The id in the reference to an element that a script has returned.
#[track_caller]
fn reference(element: &Value) -> &str {
    // The name that the standard gives it.
    element["element-6066-11e4-a52e-4f735466cecf"].as_str().unwrap_or_else(|| panic!("no element: {element}"))
}

/// Pictures and files, as `WebDriver` sends them.
#[track_caller]
pub(crate) fn decode(text: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(text.as_str().unwrap()).unwrap()
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(browser) = self.browser.take()
            && self.is_plain
            && !std::thread::panicking()
        {
            idle::give(self.engine, browser);
        }
    }
}
