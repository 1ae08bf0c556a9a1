//! What the installation check says of a page's policies, against what the browser then does with the element on that very page.

use super::site::{FOLDER, Site, recipe};
use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, Visit};

const PLAIN: &str = "";
const NONCE: &str = "nonce=abc";

/// An attribute of the script, the policies of a page, and whether the element works in it inline and in a frame, as CSP Level 3 says.
type Page = (&'static str, &'static [&'static str], bool, bool);

/// Which directive counts.
const DIRECTIVES: [Page; 8] = [
    (PLAIN, &[], true, true),
    (PLAIN, &["default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"], true, false),
    (PLAIN, &["default-src 'none'; script-src 'self'; frame-src 'self'"], false, true),
    // What has no directive of its own falls back.
    (PLAIN, &["default-src 'self'"], false, true),
    (PLAIN, &["default-src 'none'"], false, false),
    (PLAIN, &["child-src 'none'"], true, false),
    (PLAIN, &["frame-src 'none'; child-src 'self'"], true, false),
    (PLAIN, &["script-src-elem 'self'; script-src 'none'"], false, true),
];

/// Which policy counts, and what of it.
const SOURCES: [Page; 7] = [
    // Every policy counts, in headers of their own or in one.
    (PLAIN, &["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'none'"], false, true),
    (PLAIN, &["script-src 'self' 'wasm-unsafe-eval', connect-src 'none'"], false, true),
    // Of two directives the first, in whatever letters.
    (PLAIN, &["SCRIPT-SRC 'SELF' 'WASM-UNSAFE-EVAL'; script-src 'none'"], true, true),
    (NONCE, &["script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'"], true, true),
    (PLAIN, &["script-src http://127.0.0.1:*/readiness-check/ 'wasm-unsafe-eval'"], true, true),
    (PLAIN, &["script-src http://127.0.0.1:*/other/ 'wasm-unsafe-eval'"], false, false),
    (
        PLAIN,
        &["require-trusted-types-for 'script'; trusted-types 'none'; script-src 'self' 'wasm-unsafe-eval'"],
        true,
        true,
    ),
];

/// How the element has ended up: "inline", "frame", or "" where the script did not run, could not show it, or took the other way.
const STATE: &str = "!element.matches(':defined') ? 'undefined' : root.querySelector('p[role=alert]') ? 'failed' :
    root.querySelector('#heading') ? 'inline' : root.querySelector('iframe:not([style*=opacity])') ? 'frame' : ''";

on_a_host! { what_is_said_of_a_directive_is_what_the_browser_does }

fn what_is_said_of_a_directive_is_what_the_browser_does(engine: Engine) {
    compare(engine, &DIRECTIVES);
}

on_a_host! { what_is_said_of_a_source_is_what_the_browser_does }

fn what_is_said_of_a_source_is_what_the_browser_does(engine: Engine) {
    compare(engine, &SOURCES);
}

on_a_host! { a_script_without_the_nonce_is_kept_out: chromium, firefox because no_nonces_of_modules_in_webkit }

fn a_script_without_the_nonce_is_kept_out(engine: Engine) {
    compare(engine, &[(PLAIN, &["script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'"], false, false)]);
}

fn compare(engine: Engine, pages: &[Page]) {
    let site = Site::new();
    let mut lines = vec![recipe("nginx.conf")];
    for (number, (attribute, policies, ..)) in pages.iter().enumerate() {
        let headers = policies.iter().map(|policy| format!("add_header Content-Security-Policy \"{policy}\";"));
        let headers = headers.collect::<Vec<_>>().concat();
        for mode in ["inline", "frame"] {
            let script = format!("<script {attribute} type=module src=/{FOLDER}/readiness-check.js></script>");
            let page = format!("<!DOCTYPE html>{script}<readiness-check mode={mode}>x</readiness-check>");
            site.put(&format!("{mode}-{number}.html"), &page);
            lines.push(format!("location = /{mode}-{number}.html {{ {headers} }}\n"));
        }
    }
    let server = site.nginx(&lines.concat(), "include /etc/nginx/mime.types;", false);
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    for (number, (attribute, policies, inline, frame)) in pages.iter().enumerate() {
        let page = format!("{attribute} {policies:?}");
        visit.open(&server.url(&format!("{FOLDER}/check.html?lang=en")));
        visit.until("there is a form", "document.querySelector('form')");
        visit.ask(&format!("document.querySelector('input').value = '/inline-{number}.html'; document.querySelector('form').requestSubmit()"));
        visit.until("it has looked at the page", "document.querySelector('h3')");
        let said = visit.string("document.querySelector('h3 + div p').textContent");
        let words = match (inline, frame) {
            (true, true) => "Inline and frame mode both work",
            (true, false) => "Inline mode works",
            (false, true) => "Frame mode works",
            (false, false) => "Neither inline nor frame mode works",
        };
        assert!(said.starts_with(words), "{page}: {said}");
        for (mode, works) in [("inline", *inline), ("frame", *frame)] {
            visit.open(&server.url(&format!("{mode}-{number}.html")));
            visit.until("the element has ended up somewhere", STATE);
            assert_eq!(visit.string(STATE) == mode, works, "{mode}, {page}");
        }
    }
}
