//! One session with a browser over W3C `WebDriver`: plain HTTP on this machine to a driver of its own. It knows nothing of the page,
//! and sends nothing that only one engine understands; what only Chromium can do stands in `chromium.rs`.
//!
//! Everything waits for its answer: a test does one thing after the other.

mod engine;
mod process;

use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

pub(crate) use engine::Engine;
use process::Driver;

/// Longest time for one command; loading a page on a busy machine is the slowest.
const PATIENCE: Duration = Duration::from_mins(1);

/// A value that `cargo xtask test` hands over.
#[track_caller]
pub(crate) fn setting(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set; these tests are run by `cargo xtask test`"))
}

/// A browser of its own with an empty profile; closed when the value is dropped, so also when a test fails.
pub(crate) struct Session {
    agent: ureq::Agent,
    address: String,
    /// The last one to go: it takes along whatever the browser has left behind.
    driver: Driver,
}

impl Session {
    /// Starts a browser that nobody sees, with these preferences of its engine.
    pub(crate) fn start(engine: Engine, preferences: &Value) -> Self {
        let driver = engine.driver();
        // One connection for each command: what a driver does with one that was idle for long is not for the tests to find out.
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .max_idle_connections(0)
            .build()
            .into();
        let mut session = Self { agent, address: driver.address(), driver };
        let answer =
            session.post("session", &json!({ "capabilities": { "alwaysMatch": engine.capabilities(preferences) } }));
        let id = answer["sessionId"].as_str().unwrap_or_else(|| panic!("no session in {engine}: {answer}"));
        session.address = format!("{}/session/{id}", session.address);
        session
    }

    /// Sends a `WebDriver` command and gives its value.
    #[track_caller]
    pub(crate) fn post(&self, path: &str, parameters: &Value) -> Value {
        let request = self.agent.post(format!("{}/{path}", self.address)).content_type("application/json");
        value(path, request.send(parameters.to_string()))
    }

    /// Asks for a value.
    #[track_caller]
    pub(crate) fn get(&self, path: &str) -> Value {
        value(path, self.agent.get(format!("{}/{path}", self.address)).call())
    }

    /// Where `WebKit` tells a screen reader what there is; the address of a D-Bus.
    #[track_caller]
    pub(crate) fn accessibility_bus(&self) -> &str {
        self.driver.bus.as_deref().expect("only WebKit has one")
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

/// What an answer says, which is JSON whatever happened.
#[track_caller]
fn value(path: &str, answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Value {
    let answer = answer.unwrap_or_else(|error| panic!("{path}: {error}"));
    // A picture may have more than ureq's limit for texts.
    let text = answer.into_body().into_with_config().limit(u64::MAX).read_to_string().unwrap();
    let mut answer: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{path}: {text}"));
    let value = answer["value"].take();
    assert!(value.get("error").is_none(), "{path}: {}\n{}", value["error"], value["message"]);
    value
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
        // The browser removes its profile. A driver that is gone has nothing to close.
        let _ = self.agent.delete(&self.address).call();
    }
}
