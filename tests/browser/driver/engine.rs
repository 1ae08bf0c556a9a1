//! The three engines: which driver each has, and what a session asks it for.

use std::fmt;

use serde_json::{Value, json};

use super::process::Driver;
use super::setting;

/// What browsers are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chrome, Edge and most others.
    Chromium,
    Firefox,
    /// Its relative on Linux; Safari and everything on an iPhone have the same core with other surroundings.
    WebKit,
}

impl Engine {
    /// A driver for one session; two of the three hold no more than one.
    pub(super) fn driver(self) -> Driver {
        match self {
            Self::Chromium => Driver::start("READINESS_CHECK_CHROMEDRIVER", |port| vec![format!("--port={port}")]),
            // Beside WebDriver's it opens another port, by default always the same.
            Self::Firefox => Driver::start("READINESS_CHECK_GECKODRIVER", |port| {
                ["--port", &port.to_string(), "--websocket-port", "0"].map(str::to_owned).to_vec()
            }),
            // It cannot do without a screen.
            Self::WebKit => {
                Driver::start_on_a_screen("READINESS_CHECK_WEBKITDRIVER", |port| vec![format!("--port={port}")])
            }
        }
    }

    /// What a session must have. Preferences are Chromium's or Firefox's; the third browser has none.
    pub(super) fn capabilities(self, preferences: &Value) -> Value {
        match self {
            Self::Chromium => {
                let mut capabilities: Value = serde_json::from_str(include_str!("../../../webdriver.json")).unwrap();
                capabilities["goog:chromeOptions"]["prefs"] = preferences.clone();
                capabilities["goog:loggingPrefs"] = json!({ "browser": "ALL", "performance": "ALL" });
                capabilities
            }
            Self::Firefox => {
                let binary = setting("READINESS_CHECK_FIREFOX");
                json!({ "moz:firefoxOptions": { "binary": binary, "args": ["-headless"], "prefs": preferences } })
            }
            // The driver knows the browser that belongs to it.
            Self::WebKit => json!({}),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}
