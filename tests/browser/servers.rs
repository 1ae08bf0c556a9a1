//! The installation check of the package (`packages/zip/check.html`) on real servers, each with the very lines that lie in
//! `packages/zip/server/`: where they are in use it says "All right", and of whatever else is wrong it names the file and the reason.
//!
//! The servers are Debian's, children of the test on a free port with all their files in a folder of its own; none of them is a service.

use serde_json::json;

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, Viewport, Visit};
use site::{FOLDER, Server, Site, recipe};

mod policies;
mod site;

/// Headers that a careful site sends with all its pages, and that stop a frame.
const CAREFUL: [(&str, &str); 2] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; frame-src 'self'; style-src 'self'; connect-src 'self'",
    ),
    ("X-Frame-Options", "DENY"),
];

/// Lines for each of the careful headers.
fn careful(line: impl Fn(&str, &str) -> String) -> String {
    CAREFUL.map(|(name, value)| line(name, value) + "\n").concat()
}

const TYPES: &str = "include /etc/nginx/mime.types;";
const PAGES: &str = "location / { try_files $uri $uri/ =404; }";

/// Every server with the lines that are shipped for it, on a site without headers of its own and on a careful one.
fn right_servers() -> Vec<(&'static str, Server)> {
    let nginx = recipe("nginx.conf");
    let caddy = recipe("Caddyfile");
    let for_nginx = careful(|name, value| format!("add_header {name} \"{value}\" always;"));
    let for_caddy = careful(|name, value| format!("header {name} \"{value}\""));
    let for_apache = careful(|name, value| format!("Header always set {name} \"{value}\""));
    vec![
        ("nginx", Site::new().nginx(&format!("{nginx}{PAGES}"), TYPES, false)),
        ("nginx with brotli", Site::new().nginx(&format!("{nginx}{PAGES}"), TYPES, true)),
        ("nginx, a careful site", Site::new().nginx(&format!("{for_nginx}{nginx}{PAGES}"), TYPES, false)),
        ("Caddy", Site::new().caddy(&caddy)),
        ("Caddy, a careful site", Site::new().caddy(&format!("{for_caddy}{caddy}"))),
        ("Apache", Site::new().apache("")),
        ("Apache, a careful site", Site::new().apache(&for_apache)),
    ]
}

impl Visit {
    /// Opens the installation check and waits for its result.
    fn look_at(&self, server: &Server, language: &str) -> Seen {
        self.open(&server.url(&format!("{FOLDER}/check.html?lang={language}")));
        self.until(
            "there is a result",
            "document.querySelector('section[data-state=good], section[data-state=bad]:not(#unchecked)')",
        );
        let words = |selector: &str| {
            self.string(&format!(
                "[...document.querySelectorAll({selector:?})].map((node) => node.textContent).join('\\n')"
            ))
        };
        Seen {
            result: words("section[data-state] h2"),
            wrong: words("li[data-state=bad]"),
            hints: words("li[data-state=hint]"),
        }
    }
}

/// What the installation check says.
struct Seen {
    result: String,
    wrong: String,
    hints: String,
}

on_a_host! { a_server_with_its_shipped_lines_is_all_right }
on_a_host! { a_wrong_server_is_told_what_is_wrong }
on_a_host! { the_check_asks_nobody_but_its_server }

fn a_server_with_its_shipped_lines_is_all_right(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    for (name, server) in right_servers() {
        for (language, words) in [("en", "All right"), ("de", "Alles richtig")] {
            let Seen { result, wrong, hints } = visit.look_at(&server, language);
            assert_eq!((result.as_str(), wrong.as_str(), hints.as_str()), (words, "", ""), "{name}");
        }
    }
}

/// A fault, and what has to be among the words for it: the file, the reason and the cure.
fn wrong_servers() -> Vec<(&'static str, Server, &'static [&'static str])> {
    let header = |name: &str, value: &str| format!("add_header {name} \"{value}\" always; {PAGES}");
    let with = |change: fn(&Site)| {
        let site = Site::new();
        change(&site);
        site
    };
    let missing = with(|site| site.lose("widget_bg.wasm"));
    let lines = with(|site| site.change("texts.de.txt", |text| text.replace('\n', "\r\n")));
    let rewritten = with(|site| site.lose("widget.js"));
    let optimised = with(|site| site.change("widget.js", |text| text.replace('\n', " ")));
    vec![
        ("a file is missing", missing.nginx(PAGES, TYPES, false), &["widget_bg.wasm", "404", "not complete"]),
        ("text mode", lines.nginx(PAGES, TYPES, false), &["texts.de.txt", "line ends", "binary"]),
        (
            "rewritten",
            rewritten.nginx("location / { try_files $uri /index.html; }", TYPES, false),
            &["widget.js", "rewrite rule"],
        ),
        ("optimised", optimised.nginx(PAGES, TYPES, false), &["widget.js", "Other bytes", "optimiser"]),
        (
            "a policy without WebAssembly",
            Site::new().nginx(&header(CAREFUL[0].0, CAREFUL[0].1), TYPES, false),
            &["frame.html", "Content-Security-Policy", "'wasm-unsafe-eval'"],
        ),
        (
            "no frames",
            Site::new().nginx(&header(CAREFUL[1].0, CAREFUL[1].1), TYPES, false),
            &["frame.html", "X-Frame-Options: DENY"],
        ),
    ]
}

fn a_wrong_server_is_told_what_is_wrong(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    for (name, server, words) in wrong_servers() {
        let Seen { result, wrong, .. } = visit.look_at(&server, "en");
        assert_eq!(result, "One thing is wrong", "{name}: {wrong}");
        for word in words {
            assert!(wrong.contains(word), "{name}: no {word:?} in: {wrong}");
        }
        let Seen { result, .. } = visit.look_at(&server, "de");
        assert_eq!(result, "Eine Sache ist falsch", "{name}");
    }
    // Modules are not run then, so that the page has to do without its own.
    let types = "types { text/html html; text/plain js; }";
    let server = Site::new().nginx(PAGES, types, false);
    visit.open(&server.url(&format!("{FOLDER}/check.html")));
    visit.until("it says so", "document.querySelector('main').textContent.includes('Sent as text/plain')");
}

fn the_check_asks_nobody_but_its_server(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, Viewport(320, 800, 1));
    let server = Site::new().nginx(&format!("{}{PAGES}", recipe("nginx.conf")), TYPES, false);
    visit.look_at(&server, "en");
    visit.ask("document.querySelector('form').requestSubmit()");
    visit.until("it has looked at the page", "document.querySelector('h3')");
    let asked = visit.ask("return performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)");
    let own = json!(server.url("").trim_end_matches('/'));
    assert!(asked.as_array().unwrap().iter().all(|origin| *origin == own), "{asked}");
    assert_eq!(
        visit.string("document.documentElement.scrollWidth <= innerWidth"),
        "true",
        "nothing is wider than a phone"
    );
}
