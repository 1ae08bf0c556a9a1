//! A page takes the check away, moves it or changes its mind while a file of it is on its way. Each file is held at each moment, each
//! act of a page comes then, and once the file has come nothing of it may have hurt: no error anywhere, the check works where it still
//! is, and so does the other check on the page, which nobody has touched.

use std::time::Instant;

use page_server::testing::Fault;
use serde_json::json;

use crate::driver::Engine;
use crate::visit::{CODE, DEADLINE, Visit};

/// When a file is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    /// Before there is anything to see.
    Loading,
    /// While the visitor answers, or waits for what comes behind the questions.
    Answering,
    /// After another language was chosen.
    Translating,
    /// Before there is anything to see in a frame.
    Framed,
}

/// Each file that the check asks for, and when.
const FILES: [(&str, Moment); 12] = [
    ("widget.js", Moment::Loading),
    ("widget_bg.wasm", Moment::Loading),
    ("widget.css", Moment::Loading),
    ("texts.en.txt", Moment::Loading),
    ("result.wasm", Moment::Answering),
    ("widget.result.css", Moment::Answering),
    ("texts.en.result.txt", Moment::Answering),
    ("texts.de.txt", Moment::Translating),
    ("texts.de.result.txt", Moment::Translating),
    ("frame.js", Moment::Framed),
    ("frame.html", Moment::Framed),
    ("framed.js", Moment::Framed),
];

/// What a page does to the first of its two checks, `made`; and what is to be seen of it afterwards: nothing, a heading, or a frame.
const ACTS: [(&str, &str, &str); 8] = [
    ("removed", "made.remove()", "gone"),
    ("put in again", "made.remove(); await task(); first.append(made)", "as before"),
    ("moved", "second.append(made)", "as before"),
    ("in German", "made.lang = 'de'", "as before"),
    ("in a frame", "made.mode = 'frame'", "frame"),
    ("inline", "made.mode = 'frame'; made.mode = 'inline'", "heading"),
    ("focused", "made.dispatchEvent(new FocusEvent('focusin'))", "as before"),
    ("with a code", "made.setAttribute('code', code)", "as before"),
];

const SCRIPT: &str = "const [first, second] = ['first', 'second'].map((id) => document.getElementById(id));
    const made = window.made, code = arguments[0];
    const task = () => new Promise((done) => setTimeout(done));
    const inside = (of) => of.shadowRoot.querySelector('iframe')?.contentDocument?.querySelector('readiness-check')?.shadowRoot ?? of.shadowRoot;
    const stands = (of) => inside(of).querySelector('[aria-busy=false] #heading') && !inside(of).querySelector('[role=alert]');
    ";

impl Visit {
    fn at_two_checks(&self, frame: bool) {
        self.load_host("app.html");
        let script = "window.made = document.createElement('readiness-check');
            window.other = document.createElement('readiness-check');
            if (arguments[0]) made.mode = 'frame';
            document.getElementById('first').append(made); document.getElementById('second').append(other)";
        self.ask_with(script, &json!([frame]));
    }

    fn expects(&self, what: &str, expression: &str) {
        self.until(what, &format!("(() => {{ {SCRIPT} return {expression}; }})()"));
    }

    fn until_requested(&self, file: &str, what: &str) {
        let deadline = Instant::now() + DEADLINE;
        while !self.server.requests().iter().any(|path| path.ends_with(file)) {
            assert!(Instant::now() < deadline, "{what}: {file} is never asked for: {:?}", self.server.requests());
            self.ask("await drawn()");
        }
    }

    /// One file, one act.
    fn try_act(&self, file: &str, moment: Moment, (name, act, after): (&str, &str, &str)) {
        let what = format!("{name} while {file} is on its way ({moment:?})");
        self.server.take_requests();
        if moment != Moment::Translating {
            self.server.spoil(file, Fault::Held);
        }
        self.at_two_checks(moment == Moment::Framed);
        if matches!(moment, Moment::Answering | Moment::Translating) {
            self.expects(&format!("{what}: it stands"), "stands(window.made) && stands(window.other)");
        }
        if moment == Moment::Answering {
            // Waits for the second chunk.
            self.ask(
                "made.shadowRoot.querySelector('.screen button:not(.primary)').click();
                await drawn()",
            );
        }
        if moment == Moment::Translating {
            self.until_requested("texts.en.result.txt", &what);
            self.server.spoil(file, Fault::Held);
            self.ask("made.shadowRoot.querySelector('.language[lang=de]').click(); await drawn()");
        }
        self.until_requested(file, &what);
        self.ask_with(&format!("{SCRIPT} {act}; await drawn(); await task()"), &json!([CODE]));
        self.server.mend();
        match after {
            "gone" => {}
            "frame" => self.expects(&what, "made.shadowRoot.querySelector('iframe') && stands(made)"),
            "heading" => self.expects(&what, "!made.shadowRoot.querySelector('iframe') && stands(made)"),
            _ => self.expects(&what, "stands(made)"),
        }
        self.expects(&format!("{what}: the other check"), "stands(window.other)");
        // Whatever waited for the file has it by now, and has had a frame for what follows.
        self.ask("await drawn(); await drawn()");
        self.ask("other.shadowRoot.querySelector('.primary').click(); await drawn()");
        self.expects(&format!("{what}: the other check goes on"), "inside(window.other).querySelector('fieldset')");
        assert_eq!(self.string("window.faults.join(' | ')"), "", "{what}");
    }
}

in_engines! { whatever_a_page_does_while_a_file_is_on_its_way_hurts_no_check: chromium because sample }

fn whatever_a_page_does_while_a_file_is_on_its_way_hurts_no_check(engine: Engine) {
    let visit = Visit::of_host(engine, "app.html");
    visit.prepare(
        "window.faults = [];
        addEventListener('error', ({ message }) => window.faults.push(message));
        addEventListener('unhandledrejection', ({ reason }) => window.faults.push(`rejected: ${reason}`));
        addEventListener('readiness-check:error', () => window.faults.push('the check has failed'));",
    );
    for (file, moment) in FILES {
        for act in ACTS {
            visit.try_act(file, moment, act);
        }
    }
}
