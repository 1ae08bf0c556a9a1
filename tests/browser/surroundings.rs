//! What is around the check in a browser, each engine asked in its own way: how large the page is, the console, all requests and cookies.

use serde_json::{Value, json};

use crate::driver::{Engine, SCREEN, Wishes};
use crate::language::Language;
use crate::visit::{Viewport, Visit};

/// Keeps what a policy forbids and what nobody catches, where every script of the page can read it.
pub(crate) const FAILURES: &str = "window.wrong = [];
    // Firefox and WebKit ask for an icon where a page names none, and tell the page that its policy forbids that.
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        blockedURI.endsWith('/favicon.ico') || window.wrong.push(`${violatedDirective}: ${blockedURI}`));
    addEventListener('error', ({ message }) => window.wrong.push(message));
    addEventListener('unhandledrejection', ({ reason }) => window.wrong.push(String(reason)));";

/// Keeps beside them what is written into the console, for engines that show it to nobody.
pub(crate) const CONSOLE_LINES: &str = "for (const level of ['error', 'warn']) {
        const say = console[level];
        console[level] = (...words) => { window.wrong.push(words.join(' ')); say.apply(console, words); };
    }";

impl Visit {
    /// A browser whose visitor has asked the system for light or dark colours; it has not loaded the page yet.
    pub(crate) fn in_colours(engine: Engine, language: Language, viewport: Viewport, scheme: &str) -> Self {
        let is_dark = scheme == "dark";
        let wishes = match engine {
            Engine::Chromium => {
                let visit = Self::before_loading(engine, language, viewport);
                visit.emulate("", &[("prefers-color-scheme", scheme)]);
                return visit;
            }
            Engine::Firefox => Wishes::of_preferences(
                json!({ "layout.css.prefers-color-scheme.content-override": i32::from(!is_dark) }),
            ),
            Engine::WebKit => Wishes { arguments: if is_dark { &["--dark-mode"] } else { &[] }, ..Wishes::default() },
        };
        Self::with_wishes(engine, language, viewport, &wishes)
    }

    /// Changes the size of the page.
    #[track_caller]
    pub(crate) fn resize(&self, viewport: Viewport) {
        let Viewport(width, height, _) = viewport;
        match self.engine {
            Engine::Chromium => self.session.emulate_size(viewport),
            // Its windows are never narrower than 500 pixels; what shows the page can be.
            Engine::Firefox => {
                self.session.post("moz/context", &json!({ "context": "chrome" }));
                let script = "const { style } = gBrowser.selectedBrowser;
                    Object.assign(style, { width: `${arguments[0]}px`, height: `${arguments[1]}px` })";
                self.session.post("execute/sync", &json!({ "script": script, "args": [width, height] }));
                self.session.post("moz/context", &json!({ "context": "content" }));
                self.until("it has its size", &format!("innerWidth === {width} && innerHeight === {height}"));
            }
            Engine::WebKit => {
                // Where nobody manages windows that one has the focus which the pointer is over, and it is in the middle of the screen.
                let [x, y] = [SCREEN[0].saturating_sub(width) / 2, SCREEN[1].saturating_sub(height) / 2];
                self.session.post("window/rect", &json!({ "x": x, "y": y, "width": width, "height": height }));
                self.until("the window has the focus", "document.hasFocus()");
            }
        }
    }

    /// Warnings and failures in the console since the last time.
    #[track_caller]
    pub(crate) fn console(&self) -> String {
        let lines: Vec<String> = match self.engine {
            Engine::Chromium => self.session.take_console(),
            Engine::Firefox | Engine::WebKit => {
                let Value::Array(lines) = self.ask("return (window.wrong ?? []).splice(0)") else { panic!("no list") };
                lines.iter().map(|line| line.as_str().unwrap().to_owned()).collect()
            }
        };
        lines.join("\n")
    }

    /// The addresses of all requests since the last time: in Chromium to whatever host, in the others to this machine.
    #[track_caller]
    pub(crate) fn take_requests(&self) -> Vec<String> {
        match self.engine {
            Engine::Chromium => self.session.take_requests(),
            // The server gets those to this machine; the others too where it is the proxy.
            Engine::Firefox | Engine::WebKit => {
                let own = self.server.url();
                let address = |path: String| {
                    if path.starts_with('/') { own.trim_end_matches('/').to_owned() + &path } else { path }
                };
                self.server.take_requests().into_iter().map(address).collect()
            }
        }
    }

    /// All cookies that Chromium has; in the others those of the page.
    #[track_caller]
    pub(crate) fn cookies(&self) -> Value {
        match self.engine {
            Engine::Chromium => self.session.all_cookies(),
            Engine::Firefox | Engine::WebKit => self.session.get("cookie"),
        }
    }
}
