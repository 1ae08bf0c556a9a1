//! A visitor who does anything that can be done, in any order: a random but repeatable walk over every control, Back, the browser's Back
//! and Forward, the other language, reloading, taking the element out and putting it in again, a link of somebody else, another tab.
//! After each step the page must show what the state machine says (`mirror.rs`), which runs beside it without a browser.
//!
//! `cargo xtask walk` takes longer walks; a walk that fails prints the command that repeats it.

mod controls;
mod mirror;

use std::time::Instant;

use fastrand::Rng;
use readiness_check::app::screen::Screen;
use readiness_check::export::json::report_json;
use readiness_check::model::answers::Answers;
use readiness_check::model::code;
use readiness_check::model::date::Date;
use readiness_check::model::report::assess;
use serde_json::{Value, json};

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DEADLINE, DESKTOP, PHONE, Visit};
use controls::{Control, events};
use mirror::Mirror;

/// The walks of the whole test run: how many in each engine, and how long each is. The first numbers are the seeds.
const SEEDS: u64 = 5;
const STEPS: usize = 200;

/// Lets nothing open, print or download; a file is kept instead.
const QUIET: &str = "window.open = () => null; window.print = () => {}; window.blobs = [];
    URL.createObjectURL = (blob) => { window.blobs.push(blob); return '#'; };
    HTMLAnchorElement.prototype.click = () => {};
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } });
    Object.defineProperty(navigator, 'share', { value: undefined });";

/// What somebody else has shared.
const SHARED: [&str; 3] = ["office_assistants_only", "machine_builder", "not_sure"];

/// A browser, the state machine beside it, and what has been done so far.
struct Walk {
    visit: Visit,
    mirror: Mirror,
    random: Rng,
    done: Vec<String>,
    /// Whether the last thing done was done with a control: then the focus is in the check.
    is_touched: bool,
    /// The answers of the result on the screen, once its report was compared.
    reported: Option<Answers>,
}

/// What is done besides pressing a control.
#[derive(Clone, Copy, Debug)]
enum Act {
    AnswerAll,
    Control,
    Back,
    Forward,
    Speak,
    Reload,
    PutInAgain,
    OpenLink,
    OtherTab,
}

impl Walk {
    fn begin(engine: Engine, seed: u64) -> Self {
        let mut random = Rng::with_seed(seed);
        let viewport = if random.bool() { PHONE } else { DESKTOP };
        let visit = Visit::before_loading(engine, Language::English, viewport);
        visit.prepare(QUIET);
        visit.load_host("plain.html");
        visit.come_to_the_widget();
        Self { visit, mirror: Mirror::default(), random, done: Vec::new(), is_touched: false, reported: None }
    }

    fn language(&self) -> Language {
        self.visit.language
    }

    /// One step and all that must be true after it.
    fn step(&mut self) {
        // A visitor mostly answers and goes on; all else happens to everyone at some time.
        let act = match self.random.u32(0..100) {
            0..30 => Act::AnswerAll,
            30..78 => Act::Control,
            78..84 => Act::Back,
            84..87 => Act::Forward,
            87..91 => Act::Speak,
            91..94 => Act::PutInAgain,
            94..96 => Act::OtherTab,
            96..98 => Act::OpenLink,
            _ => Act::Reload,
        };
        self.done.push(format!("{act:?}"));
        self.is_touched = false;
        match act {
            Act::AnswerAll => self.answer_all(),
            Act::Control => self.press_any(),
            Act::Back => self.traverse(-1),
            Act::Forward => self.traverse(1),
            Act::Speak => self.speak(),
            Act::Reload => self.reload(),
            Act::PutInAgain => self.put_in_again(),
            Act::OpenLink => self.open_link(),
            Act::OtherTab => self.delete_in_another_tab(),
        }
        self.expect_the_same();
    }

    /// Everything on the screen that can be used.
    fn controls(&self) -> Vec<Control> {
        controls::on(&self.visit)
    }

    fn press(&mut self, control: &Control) {
        self.done.push(control.to_string());
        self.is_touched = true;
        controls::press(&self.visit, control);
        for event in events(control, self.visit.language, &self.mirror.state) {
            self.mirror.on(event);
        }
    }

    fn press_any(&mut self) {
        if matches!(self.mirror.state.visit.screen, Screen::Opening(_)) && self.random.bool() {
            self.type_code();
        }
        let controls = self.controls();
        let control = &controls[self.random.usize(0..controls.len())];
        self.press(control);
    }

    /// An option of each question on the screen, and the way on.
    fn answer_all(&mut self) {
        let mut groups: Vec<String> = self.controls().into_iter().filter_map(|control| control.group()).collect();
        groups.dedup();
        for group in groups {
            let options: Vec<_> =
                self.controls().into_iter().filter(|one| one.group().as_ref() == Some(&group)).collect();
            let option = &options[self.random.usize(0..options.len())];
            self.press(option);
        }
        let on = self.controls().into_iter().find(|control| control.is_primary);
        if let Some(on) = on {
            self.press(&on);
        }
    }

    fn type_code(&mut self) {
        let text = match self.random.u32(0..3) {
            0 => "nonsense".to_owned(),
            1 => crate::result::case(SHARED[self.random.usize(0..SHARED.len())]),
            _ => code::encode(&self.mirror.state.visit.answers),
        };
        self.done.push(format!("types {text}"));
        let script = "const input = root.getElementById('code'); input.value = arguments[0];
            input.dispatchEvent(new InputEvent('input', { bubbles: true }))";
        self.visit.ask_with(script, &json!([text]));
        self.mirror.on(readiness_check::app::event::Event::Typed(text));
    }

    /// The browser's own buttons, as far as they lead through the visit.
    fn traverse(&mut self, entries: isize) {
        if self.mirror.traverse(entries) {
            let command = if entries < 0 { "back" } else { "forward" };
            self.visit.session.post(command, &json!({}));
        }
    }

    fn speak(&mut self) {
        let language = match self.language() {
            Language::English => Language::German,
            Language::German => Language::English,
        };
        self.visit.speak(language);
        self.visit.language = language;
        self.is_touched = true;
    }

    fn reload(&mut self) {
        self.visit.load_host("plain.html");
        self.visit.language = Language::English;
        self.visit.come_to_the_widget();
        self.mirror.reload();
    }

    fn put_in_again(&mut self) {
        // The same one, or another as a router makes it.
        let next = if self.random.bool() { "taken" } else { "taken.cloneNode(true)" };
        self.done.push(next.to_owned());
        self.visit.ask(&format!(
            "const [taken, place] = [element, element.parentNode]; taken.remove(); await drawn(); place.append({next})"
        ));
        self.visit.come_to_the_widget();
        self.mirror.put_in_again();
    }

    /// A link of somebody else, followed in the same tab.
    fn open_link(&mut self) {
        let code = crate::result::case(SHARED[self.random.usize(0..SHARED.len())]);
        self.visit.ask_with("location.hash = `#readiness=${arguments[0]}`", &json!([code]));
        self.mirror.open_link(&code);
    }

    fn delete_in_another_tab(&mut self) {
        // Another document of the same origin: storage tells all but the one that has changed it.
        self.visit.ask(
            "const other = document.createElement('iframe'); document.body.append(other);
            other.contentWindow.localStorage.clear(); other.remove()",
        );
        self.mirror.delete_in_another_tab();
    }

    /// The page shows what the state machine says, nothing went wrong, and nobody has lost the focus.
    fn expect_the_same(&mut self) {
        let expected = self.mirror.expected(self.language());
        let seen = SEEN.replace("TITLE", &format!("{:?}", self.language().words("result.title")));
        // What the browser does by itself, it does after a while.
        let deadline = Instant::now() + DEADLINE;
        loop {
            let seen = self.visit.ask(&format!("return root.firstElementChild && {seen}"));
            if seen == expected {
                break;
            }
            let state = || self.visit.string("JSON.stringify(history.state)");
            assert!(
                Instant::now() < deadline,
                "the page shows {seen}\nand the visit is  {expected}\nin the history: {}",
                state()
            );
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        let text = self.visit.text();
        let fallbacks = ["fallback.failed", "fallback.stopped"].map(|key| self.language().words(key));
        assert!(!fallbacks.iter().any(|words| text.contains(words)), "it has stopped");
        // Chromium says that it does not ask who reloads a page that no hand has touched.
        let console = self.visit.console();
        let wrong: Vec<_> = console.lines().filter(|line| !line.contains("'beforeunload'")).collect();
        assert_eq!(wrong, [""; 0], "in the console");
        let focus = self.visit.string("document.activeElement === document.body ? 'the page' : document.activeElement === element && root.activeElement !== null");
        assert!(focus == "true" || !self.is_touched, "the focus is lost: {focus}");
        if self.mirror.state.visit.screen != Screen::Result {
            self.reported = None;
        } else if self.reported.as_ref() != Some(&self.mirror.state.visit.answers) {
            self.expect_the_report();
            self.reported = Some(self.mirror.state.visit.answers.clone());
        }
    }

    /// The file of the result holds the report of `assess` on the answers that the state machine has.
    fn expect_the_report(&self) {
        self.visit.ask("window.blobs = []");
        self.visit.press("result.export");
        let file = self.visit.ask("return window.blobs[0].text()");
        let file: Value = serde_json::from_str(file.as_str().unwrap()).unwrap();
        let answers: &Answers = &self.mirror.state.visit.answers;
        let day = Date::parse(file["as_of"].as_str().unwrap()).unwrap();
        let expected: Value = serde_json::from_str(&report_json(&assess(answers), day, true)).unwrap();
        for key in expected.as_object().unwrap().keys() {
            assert_eq!(file[key], expected[key], "{key} of the report");
        }
    }
}

/// What is to be seen of the state, as `mirror::Mirror::expected` says it.
const SEEN: &str = "({
    busy: !root.querySelector('[aria-busy=false]'),
    heading: [...new Set(all('fieldset input').map((input) => input.name))].join() || heading(),
    chosen: all('input:checked').map((input) => input.id).join(),
    place: (root.getElementById('progress')?.textContent.match(/\\d+/g) ?? []).slice(-2).join(),
    score: heading() === TITLE ? all('.points')[0]?.textContent ?? '' : '',
    saved: localStorage.length,
    session: sessionStorage.length,
})";

fn walk(engine: Engine, seed: u64, steps: usize) {
    let mut walk = Walk::begin(engine, seed);
    for number in 1..=steps {
        let step = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| walk.step()));
        if let Err(failure) = step {
            let from = walk.done.len().saturating_sub(30);
            eprintln!(
                "step {number} of seed {seed}, repeated by `cargo xtask walk {} {seed} {number}`; the last of it:\n  {}",
                engine.to_string().to_lowercase(),
                walk.done[from..].join("\n  ")
            );
            std::panic::resume_unwind(failure);
        }
    }
}

in_engines! { whatever_a_visitor_does_the_page_shows_what_the_state_machine_says }

fn whatever_a_visitor_does_the_page_shows_what_the_state_machine_says(engine: Engine) {
    for seed in 1..=SEEDS {
        walk(engine, seed, STEPS);
    }
}

/// A walk as long as one likes: `cargo xtask walk`.
#[test]
#[ignore = "a command for who has time: cargo xtask walk"]
fn long_walk() {
    let setting = |name: &str| crate::driver::setting(&format!("READINESS_CHECK_WALK_{name}"));
    let engines = [Engine::Chromium, Engine::Firefox, Engine::WebKit];
    let engine = setting("ENGINE");
    let engine = engines.into_iter().find(|one| one.to_string().eq_ignore_ascii_case(&engine)).unwrap();
    walk(engine, setting("SEED").parse().unwrap(), setting("STEPS").parse().unwrap());
}
