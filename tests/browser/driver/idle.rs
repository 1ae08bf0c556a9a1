//! Browsers that no test has at the moment. Starting one costs more than most tests, so a plain one serves many, one after the other:
//! each in a new window, with a server on a port that no test before had, so at an origin for which the browser keeps nothing.

use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use super::browser::Browser;
use super::engine::Engine;

static IDLE: Mutex<Vec<(Engine, Browser)>> = Mutex::new(Vec::new());

/// A browser that has served another test, with a new window.
pub(super) fn take(engine: Engine) -> Option<Browser> {
    let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
    let place = idle.iter().position(|(of, _)| *of == engine)?;
    let (_, browser) = idle.swap_remove(place);
    if engine == Engine::Chromium {
        // What it has logged of the last one.
        for log in ["browser", "performance"] {
            browser.post("se/log", &json!({ "type": log }));
        }
    }
    Some(browser)
}

/// Keeps a browser for the next test, but for all it has open.
pub(super) fn give(engine: Engine, browser: Browser) {
    // Its driver holds one session, and that is started in no time.
    if engine == Engine::WebKit {
        return;
    }
    // A window of its own, so that nothing is left of the way that the last one went, and of what it was made to look like.
    let new = browser.post("window/new", &json!({ "type": "tab" }));
    let Value::Array(windows) = browser.get("window/handles") else { panic!("no windows") };
    for old in windows.iter().filter(|window| **window != new["handle"]) {
        browser.post("window", &json!({ "handle": old }));
        browser.delete("window");
    }
    browser.post("window", &json!({ "handle": new["handle"] }));
    if engine == Engine::Chromium {
        // Only the window in front has the focus.
        browser.post("goog/cdp/execute", &json!({ "cmd": "Page.bringToFront", "params": {} }));
    }
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).push((engine, browser));
}
