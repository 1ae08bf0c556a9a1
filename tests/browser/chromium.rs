//! What only Chromium can do for a test, by its `DevTools` protocol and its logs: pages of any size, the colours and the media that a
//! visitor's system asks for, its own list of requests and its console, and looks below the page. No other file knows that protocol.
//!
//! Where the standard has a command, or the server can do it, it is not here.

use serde_json::{Value, json};

use crate::driver::Session;
use crate::visit::{Viewport, Visit};

/// A feature of a style sheet's media query, and the value it is to have.
pub(crate) type Feature<'a> = (&'a str, &'a str);

impl Session {
    #[track_caller]
    fn devtools(&self, name: &str, parameters: &Value) -> Value {
        self.post("goog/cdp/execute", &json!({ "cmd": name, "params": parameters }))
    }

    /// Takes what Chromium has logged since the last time: `browser` is the console, `performance` holds the network.
    #[track_caller]
    fn take_log(&self, kind: &str) -> Vec<Value> {
        match self.post("se/log", &json!({ "type": kind })) {
            Value::Array(entries) => entries,
            other => panic!("no log: {other}"),
        }
    }

    /// The addresses of all requests of the page since the last time, to whatever host.
    #[track_caller]
    pub(crate) fn take_requests(&self) -> Vec<String> {
        let messages = self.take_log("performance").into_iter().map(|entry| {
            let message: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
            message["message"].clone()
        });
        messages
            .filter(|message| message["method"] == "Network.requestWillBeSent")
            .map(|message| message["params"]["request"]["url"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Changes the size of the page. Windows are never narrower than 500 pixels; emulated ones are.
    pub(crate) fn emulate_size(&self, Viewport(width, height, scale): Viewport) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
        // As on a phone, where they lie above the page; a width then means the same everywhere.
        self.devtools("Emulation.setScrollbarsHidden", &json!({ "hidden": true }));
    }

    /// Warnings and failures in the console since the last time.
    pub(crate) fn take_console(&self) -> Vec<String> {
        let log = self.take_log("browser");
        log.iter().map(|entry| entry["message"].as_str().unwrap().to_owned()).collect()
    }

    /// Cookies of every host, also of those that the page has no part in.
    pub(crate) fn all_cookies(&self) -> Value {
        self.devtools("Storage.getCookies", &json!({}))["cookies"].take()
    }

    /// What a screen reader gets, also of a page where no script runs.
    pub(crate) fn accessibility_tree(&self) -> String {
        self.devtools("Accessibility.getFullAXTree", &json!({})).to_string()
    }

    /// The nodes of the same, each as Chromium tells it.
    #[track_caller]
    pub(crate) fn accessibility_nodes(&self) -> Vec<Value> {
        match self.devtools("Accessibility.getFullAXTree", &json!({}))["nodes"].take() {
            Value::Array(nodes) => nodes,
            other => panic!("no tree: {other}"),
        }
    }

    /// The nodes and the listeners that are still there after everything unused has been cleared away.
    pub(crate) fn nodes_and_listeners(&self) -> (u64, u64) {
        self.devtools("HeapProfiler.enable", &json!({}));
        self.devtools("HeapProfiler.collectGarbage", &json!({}));
        let counts = self.devtools("Memory.getDOMCounters", &json!({}));
        (counts["nodes"].as_u64().unwrap(), counts["jsEventListeners"].as_u64().unwrap())
    }

    /// How many bytes scripts hold, after the same.
    pub(crate) fn heap(&self) -> f64 {
        self.devtools("Runtime.getHeapUsage", &json!({}))["usedSize"].as_f64().unwrap()
    }
}

impl Visit {
    /// Lets the page see a medium, an empty one for the screen, and what the visitor has asked the system for.
    pub(crate) fn emulate(&self, medium: &str, features: &[Feature]) {
        let features = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect::<Vec<_>>();
        self.session.devtools("Emulation.setEmulatedMedia", &json!({ "media": medium, "features": features }));
    }

    /// Lets everything move a hundred times slower, so that it can be seen on the way.
    pub(crate) fn slow_motion(&self) {
        self.session.devtools("Animation.enable", &json!({}));
        self.session.devtools("Animation.setPlaybackRate", &json!({ "playbackRate": 0.01 }));
    }
}
