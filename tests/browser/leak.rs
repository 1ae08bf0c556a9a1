//! A page that stays open for days: visit after visit, and element after element, leave nothing behind. Everything is counted after the
//! browser has cleared away what nobody uses.

use std::time::Instant;

use crate::driver::{Engine, Wishes};
use crate::language::Language;
use crate::visit::{DEADLINE, DESKTOP, Visit};

/// What the visitor does in a visit: every screen, what is folded, what is copied and compared, another language every other time.
const VISIT: &str = "
const task = () => new Promise((done) => setTimeout(done));
const until = async (what) => { while (!what()) await task(); };
const named = (words) => all('button').find((button) => button.textContent == words);
const press = async (button) => { button.click(); await task(); await until(() => !root.querySelector('[aria-busy=true]')); };
const answer = async () => {
  for (const group of all('fieldset')) {
    const inputs = [...group.querySelectorAll('input')];
    if (!inputs.some(({ checked }) => checked)) inputs[Math.min(1, inputs.length - 1)].click();
  }
  await press(all('form .primary')[0]);
};
const visit = async (number) => {
  await press(named('I have a result code'));
  await press(named('Back'));
  await press(named('Start the check'));
  while (root.querySelector('form')) await answer();
  await press(all('.primary')[0]);
  while (root.querySelector('form')) await answer();
  await press(named('Show my result'));
  await until(() => named('Start again'));
  for (const details of all('details')) details.open = true;
  await press(named('Pass on'));
  await press(named('Copy a summary as text'));
  if (number % 2) for (const language of ['de', 'en']) {
    root.querySelector(`.language[lang=${language}]`).click();
    await until(() => root.querySelector('.check').lang == language);
  }
  await press(named('Compare with an earlier result'));
  await press(named('Back'));
  await until(() => named('Start again'));
  await press(named('Start again'));
  await press(named('Yes, delete'));
};
for (let number = 0; number < arguments[0]; number += 1) await visit(number);
await drawn(); await drawn();
";

/// Finds the memory of the check's wasm, and lets the seconds pass at once for which a button says what it did: so long it is held.
const MEMORY: &str = "window.memories = [];
    const real = setTimeout;
    window.setTimeout = (happens, after, ...rest) => real(happens, after == 3000 ? 0 : after, ...rest);
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await real(...given);
            window.memories.push(...Object.values((made.instance ?? made).exports).filter((one) => one instanceof WebAssembly.Memory));
            return made;
        };
    }";

/// What is there: nodes, listeners, bytes of scripts, pages of the wasm's memory.
type Held = (u64, u64, f64, u64);

impl Visit {
    fn held(&self) -> Held {
        // What wasm holds is let go when a script is, and what that held after it.
        for _ in 0..20 {
            self.session.nodes_and_listeners();
            self.ask("await drawn()");
        }
        let (nodes, listeners) = self.session.nodes_and_listeners();
        let pages = self.ask("return Math.max(0, ...window.memories.map(({ buffer }) => buffer.byteLength / 65536))");
        (nodes, listeners, self.session.heap(), pages.as_u64().unwrap())
    }

    fn visits(&self, times: u32) {
        // As many as fit into the time that a script may take.
        for _ in 0..times / 10 {
            self.ask_with(VISIT, &serde_json::json!([10]));
        }
    }
}

impl Visit {
    /// Nothing is held that was not held before, as soon as the browser has let go of what the last visit needed.
    #[track_caller]
    fn expect_flat(&self, what: &str, before: Held) {
        let is_flat = |(nodes, listeners, bytes, pages): Held| {
            nodes <= before.0 && listeners <= before.1 && bytes <= before.2 * 1.05 && pages <= before.3 + 2
        };
        let deadline = Instant::now() + DEADLINE;
        let mut after = self.held();
        while !is_flat(after) && Instant::now() < deadline {
            after = self.held();
        }
        eprintln!("{what}: nodes, listeners, bytes, pages of wasm: {before:?}, then {after:?}");
        assert!(is_flat(after), "{what}: {before:?}, then {after:?}");
    }
}

/// A browser that has served no other test, which may have left something to count.
fn of_its_own(engine: Engine) -> Visit {
    let visit = Visit::with_wishes(engine, Language::English, DESKTOP, &Wishes::default());
    visit.load_host("app.html");
    visit
}

in_engines! { twenty_visits_leave_nothing: chromium because devtools }

fn twenty_visits_leave_nothing(engine: Engine) {
    visits_leave_nothing(engine, 20);
}

#[test]
#[ignore = "takes a minute of processor time: cargo xtask test --built --ignored leak"]
fn a_hundred_and_eighty_visits_leave_nothing() {
    visits_leave_nothing(Engine::Chromium, 180);
}

fn visits_leave_nothing(engine: Engine, times: u32) {
    let visit = of_its_own(engine);
    visit.prepare(MEMORY);
    visit.load_host("app.html");
    // With entries in its history Chromium now and then holds one screen that is gone, after 20 visits as after 60: as many as that, and
    // no more. Without them what is counted is the check's own.
    visit.ask(
        "const made = document.createElement('readiness-check');
        made.history = 'off';
        document.getElementById('first').append(made)",
    );
    visit.come_to_the_widget();
    // The first ones make what every later one uses.
    visit.visits(20);
    let before = visit.held();
    visit.visits(times);
    visit.expect_flat(&format!("{times} visits"), before);
}

in_engines! { five_hundred_elements_leave_nothing: chromium because devtools }

fn five_hundred_elements_leave_nothing(engine: Engine) {
    elements_leave_nothing(engine, 500, "");
}

in_engines! { a_hundred_elements_in_use_leave_nothing: chromium because devtools }

fn a_hundred_elements_in_use_leave_nothing(engine: Engine) {
    elements_leave_nothing(engine, 100, "made.shadowRoot.querySelector('.primary').click(); await drawn();");
}

/// So many come and go; before it goes something is done with each.
fn elements_leave_nothing(engine: Engine, times: u32, act: &str) {
    let visit = of_its_own(engine);
    visit.prepare(MEMORY);
    visit.load_host("app.html");
    let come_and_go = || {
        // Few scripts: the browser keeps something of each.
        for _ in 0..times / 100 {
            visit.ask(&format!(
                "for (let number = 0; number < 100; number += 1) {{
                    const made = document.createElement('readiness-check');
                    // Of what is in its history the browser holds one screen more now and then.
                    made.history = 'off';
                    document.getElementById('first').append(made);
                    await new Promise((done) => made.addEventListener('readiness-check:ready', done));
                    {act}
                    made.remove();
                    await new Promise((done) => setTimeout(done));
                }}
                await drawn(); await drawn()"
            ));
        }
    };
    // The first ones also have the browser compile what is used often, which it holds as well.
    come_and_go();
    let before = visit.held();
    come_and_go();
    visit.expect_flat(&format!("{times} elements"), before);
}
