//! A running browser with its driver, and the plain exchange of `WebDriver` commands with it.

use std::path::PathBuf;
use std::time::Duration;

use serde_json::{Map, Value, json};

use super::engine::Engine;
use super::process::Driver;

/// Longest time for one command; loading a page on a busy machine is the slowest.
const PATIENCE: Duration = Duration::from_mins(1);

/// What a test wants of a browser that a plain one is not.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wishes {
    /// Chromium's or Firefox's own; the third browser has none.
    pub(crate) preferences: Map<String, Value>,
    /// Host and port that get every request to somebody else than this machine.
    pub(crate) proxy: Option<String>,
    /// Where files go that are taken along; else to wherever the browser puts them.
    pub(crate) downloads: Option<PathBuf>,
    /// Whether `WebKit` shall tell a screen reader what there is.
    pub(crate) is_heard: bool,
    /// Whether `WebKit` shall be able to give pictures of whole pages.
    pub(crate) is_pictured: bool,
    /// Whether `WebKit` shall part long words, which costs it seconds of work on each page.
    pub(crate) parts_words: bool,
    /// Words for the command line of `WebKit`'s browser.
    pub(crate) arguments: &'static [&'static str],
}

impl Wishes {
    /// These preferences and nothing else.
    pub(crate) fn of_preferences(preferences: Value) -> Self {
        let Value::Object(preferences) = preferences else { panic!("preferences have names") };
        Self { preferences, ..Self::default() }
    }
}

/// A browser with a profile of its own; closed when the value is dropped.
pub(super) struct Browser {
    agent: ureq::Agent,
    address: String,
    /// The last one to go: it takes along whatever the browser has left behind.
    driver: Driver,
}

impl Browser {
    /// Starts a browser that nobody sees.
    pub(super) fn start(engine: Engine, wishes: &Wishes) -> Self {
        let driver = engine.driver(wishes);
        // One connection for each command: what a driver does with one that was idle for long is not for the tests to find out.
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .max_idle_connections(0)
            // Made anew for each command; those of a server, ten times as large, cost a thirtieth of all processor time.
            .input_buffer_size(8 * 1024)
            .output_buffer_size(8 * 1024)
            .build()
            .into();
        let mut browser = Self { agent, address: driver.address(), driver };
        let capabilities = json!({ "capabilities": { "alwaysMatch": engine.capabilities(wishes) } });
        let answer = browser.post("session", &capabilities);
        let id = answer["sessionId"].as_str().unwrap_or_else(|| panic!("no session in {engine}: {answer}"));
        browser.address = format!("{}/session/{id}", browser.address);
        browser
    }

    #[track_caller]
    pub(super) fn post(&self, path: &str, parameters: &Value) -> Value {
        let request = self.agent.post(format!("{}/{path}", self.address)).content_type("application/json");
        value(path, request.send(parameters.to_string()))
    }

    #[track_caller]
    pub(super) fn get(&self, path: &str) -> Value {
        value(path, self.agent.get(format!("{}/{path}", self.address)).call())
    }

    #[track_caller]
    pub(super) fn delete(&self, path: &str) -> Value {
        value(path, self.agent.delete(format!("{}/{path}", self.address)).call())
    }

    /// Where it tells a screen reader what there is; the address of a D-Bus.
    pub(super) fn bus(&self) -> Option<&str> {
        self.driver.bus.as_deref()
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

impl Drop for Browser {
    fn drop(&mut self) {
        // The browser removes its profile. A driver that is gone has nothing to close.
        let _ = self.agent.delete(&self.address).call();
    }
}
