//! One session with chromedriver: `WebDriver` commands, Chromium's `DevTools` commands and its logs, over plain HTTP on this
//! machine. It knows nothing of the page.
//!
//! Everything waits for its answer: a test does one thing after the other.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

/// Longest time for one command; loading a page on a busy machine is the slowest.
const PATIENCE: Duration = Duration::from_mins(1);

/// A value that `cargo xtask test` hands over.
#[track_caller]
pub(crate) fn setting(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set; these tests are run by `cargo xtask test`"))
}

/// Sends a request and gives the body of the answer.
pub(crate) fn request(method: &str, address: &str, body: &str) -> std::io::Result<String> {
    let rest = address.strip_prefix("http://").unwrap_or(address);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let length = body.len();
    let head =
        format!("{method} /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    stream.write_all(body.as_bytes())?;

    let mut answer = BufReader::new(stream);
    let mut length = 0;
    let mut line = String::new();
    while answer.read_line(&mut line)? > 0 && line != "\r\n" {
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
        line.clear();
    }
    let mut body = vec![0; length];
    answer.read_exact(&mut body)?;
    Ok(String::from_utf8_lossy(&body).into_owned())
}

/// A browser of its own with an empty profile; closed when the value is dropped, so also when a test fails.
pub(crate) struct Session {
    address: String,
}

impl Session {
    /// Starts a headless Chromium with the arguments of `webdriver.json` and these preferences.
    pub(crate) fn start(preferences: &Value) -> Self {
        let mut capabilities: Value = serde_json::from_str(include_str!("../../webdriver.json")).unwrap();
        capabilities["goog:chromeOptions"]["prefs"] = preferences.clone();
        capabilities["goog:loggingPrefs"] = json!({ "browser": "ALL", "performance": "ALL" });
        let driver = setting("READINESS_CHECK_WEBDRIVER");
        let driver = driver.trim_end_matches('/');
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } }).to_string();
        let answer = request("POST", &format!("{driver}/session"), &body).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let id = answer["value"]["sessionId"].as_str().unwrap_or_else(|| panic!("no session: {answer}"));
        Self { address: format!("{driver}/session/{id}") }
    }

    /// Sends a `WebDriver` command and gives its value.
    #[track_caller]
    pub(crate) fn command(&self, path: &str, parameters: &Value) -> Value {
        let answer = request("POST", &format!("{}/{path}", self.address), &parameters.to_string()).unwrap();
        let mut answer: Value = serde_json::from_str(&answer).unwrap();
        let value = answer["value"].take();
        assert!(value.get("error").is_none(), "{path}: {}\n{}", value["error"], value["message"]);
        value
    }

    /// Sends a command of the `DevTools` protocol.
    #[track_caller]
    pub(crate) fn devtools(&self, name: &str, parameters: &Value) -> Value {
        self.command("goog/cdp/execute", &json!({ "cmd": name, "params": parameters }))
    }

    /// Goes on in the window that the page has opened; chromedriver names a window as `DevTools` does.
    #[track_caller]
    pub(crate) fn to_new_window(&self) {
        let targets = self.devtools("Target.getTargets", &json!({}));
        let targets = targets["targetInfos"].as_array().unwrap();
        let window = targets.iter().find(|target| target["type"] == "page" && target["url"] == "about:blank");
        self.command("window", &json!({ "handle": window.unwrap_or_else(|| panic!("{targets:?}"))["targetId"] }));
    }

    /// Takes what Chromium has logged since the last time: `browser` is the console, `performance` holds the network.
    #[track_caller]
    pub(crate) fn take_log(&self, kind: &str) -> Vec<Value> {
        match self.command("se/log", &json!({ "type": kind })) {
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
}

/// Base64, as `DevTools` sends pictures and files.
pub(crate) fn decode(text: &str) -> Vec<u8> {
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let letters: Vec<u8> = text.bytes().filter(|letter| *letter != b'=').map(value).collect();
    let group = |group: &[u8]| {
        let bits = group.iter().fold(0_u32, |bits, six| bits << 6 | u32::from(*six)) << (6 * (4 - group.len()));
        bits.to_be_bytes()[1..group.len()].to_vec()
    };
    letters.chunks(4).flat_map(group).collect()
}

impl Drop for Session {
    fn drop(&mut self) {
        // A driver that is gone has closed the browser as well.
        let _ = request("DELETE", &self.address, "");
    }
}
