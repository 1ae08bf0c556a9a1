//! The three engines: which driver each has, and what a session asks it for.

use std::fmt;

use serde_json::{Value, json};

use super::browser::Wishes;
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
    pub(super) fn driver(self, wishes: &Wishes) -> Driver {
        match self {
            Self::Chromium => Driver::start("READINESS_CHECK_CHROMEDRIVER", |port| vec![format!("--port={port}")]),
            // Beside WebDriver's it opens another port, by default always the same.
            Self::Firefox => Driver::start("READINESS_CHECK_GECKODRIVER", |port| {
                ["--port", &port.to_string(), "--websocket-port", "0"].map(str::to_owned).to_vec()
            }),
            Self::WebKit => Driver::start_for_webkit(wishes),
        }
    }

    /// What a session must have.
    pub(super) fn capabilities(self, wishes: &Wishes) -> Value {
        let mut preferences = wishes.preferences.clone();
        let mut capabilities = match self {
            Self::Chromium => {
                let mut capabilities: Value = serde_json::from_str(include_str!("../../../webdriver.json")).unwrap();
                preferences.extend(wishes.downloads.iter().map(|to| ("download.default_directory".into(), json!(to))));
                capabilities["goog:chromeOptions"]["prefs"] = preferences.into();
                capabilities["goog:loggingPrefs"] = json!({ "browser": "ALL", "performance": "ALL" });
                capabilities
            }
            Self::Firefox => {
                let binary = setting("READINESS_CHECK_FIREFOX");
                if let Some(to) = &wishes.downloads {
                    preferences.insert("browser.download.folderList".into(), 2.into());
                    preferences.insert("browser.download.dir".into(), json!(to));
                }
                // Its own scripts may be asked to change the size of a page.
                preferences.insert("remote.system-access-check.enabled".into(), false.into());
                // As on a phone, where scroll bars lie above the page; a width then means the same everywhere.
                preferences.insert("ui.useOverlayScrollbars".into(), 1.into());
                let options = json!({ "binary": binary, "args": ["-headless"], "prefs": preferences });
                json!({ "moz:firefoxOptions": options })
            }
            // Its browser is there already.
            Self::WebKit => json!({}),
        };
        // A little less than any command may take; the thirty seconds of the standard are short on a machine that builds at the same time.
        capabilities["timeouts"] = json!({ "script": 55_000 });
        if let Some(proxy) = &wishes.proxy {
            capabilities["proxy"] = json!({
                "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": ["127.0.0.1", "localhost"]
            });
        }
        capabilities
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}
