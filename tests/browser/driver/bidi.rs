//! `WebDriver` BiDi, for what plain `WebDriver` cannot do in Firefox: pages narrower than its windows, the console, and the addresses of all
//! requests.

use std::cell::RefCell;
use std::net::TcpStream;

use serde_json::{Value, json};
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{Message, WebSocket};

/// What is listened to.
const EVENTS: [&str; 2] = [CONSOLE, REQUEST];
/// A line of the console, or a failure that nobody caught.
pub(crate) const CONSOLE: &str = "log.entryAdded";
/// A request that is about to be sent.
pub(crate) const REQUEST: &str = "network.beforeRequestSent";

/// A connection to one browser.
pub(super) struct BiDi(RefCell<Exchange>);

struct Exchange {
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
    commands: u64,
    events: Vec<Value>,
}

impl BiDi {
    pub(super) fn connect(address: &str) -> Self {
        let (socket, _) = tungstenite::connect(address).unwrap_or_else(|error| panic!("{address}: {error}"));
        let bidi = Self(RefCell::new(Exchange { socket, commands: 0, events: Vec::new() }));
        bidi.command("session.subscribe", &json!({ "events": EVENTS }));
        bidi
    }

    /// Sends a command and gives its result.
    #[track_caller]
    pub(super) fn command(&self, method: &str, parameters: &Value) -> Value {
        let mut exchange = self.0.borrow_mut();
        exchange.commands += 1;
        let id = exchange.commands;
        let command = json!({ "id": id, "method": method, "params": parameters });
        exchange.socket.send(Message::text(command.to_string())).unwrap();
        loop {
            let message = exchange.socket.read().unwrap();
            let Message::Text(text) = message else { continue };
            let mut message: Value = serde_json::from_str(&text).unwrap();
            if message["type"] == "event" {
                exchange.events.push(message);
            } else if message["id"] == id {
                assert_eq!(message["type"], "success", "{method}: {message}");
                return message["result"].take();
            }
        }
    }

    /// Lets go of all events so far.
    pub(super) fn forget(&self) {
        self.command("session.status", &json!({}));
        self.0.borrow_mut().events.clear();
    }

    /// The events of a name since the last time.
    #[track_caller]
    pub(super) fn take(&self, method: &str) -> Vec<Value> {
        // What has happened comes before the answer to a command that is sent after it.
        self.command("session.status", &json!({}));
        let mut exchange = self.0.borrow_mut();
        let (taken, kept) = exchange.events.drain(..).partition(|event| event["method"] == method);
        exchange.events = kept;
        taken.into_iter().map(|mut event: Value| event["params"].take()).collect()
    }
}
