//! A visit to the host page: a browser at the size of a desktop or a phone, and what a visitor does there and sees.
//!
//! Nothing waits for a fixed time: an action returns when the browser has drawn what it changed, everything else is
//! awaited by a condition with a deadline.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use page_server::testing::TestServer;
use serde_json::{Value, json};

use crate::driver::{Engine, Session, Wishes, setting};
use crate::language::Language;
use crate::surroundings::{CONSOLE_LINES, FAILURES};

/// The scored questions in the order of the screens.
pub(crate) const SCORED: &[&str] = readiness_check::model::ids::Scored::IDS;

/// Width and height in CSS pixels and device pixels per CSS pixel.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Viewport(pub(crate) u32, pub(crate) u32, pub(crate) u32);

pub(crate) const DESKTOP: Viewport = Viewport(1280, 900, 1);
pub(crate) const PHONE: Viewport = Viewport(375, 812, 1);

/// How long a condition may take to come true, on a machine that builds at the same time.
pub(crate) const DEADLINE: Duration = Duration::from_mins(1);

/// A visit with score 23, to pass on.
pub(crate) const CODE: &str = "YQQQ-V4MV-GJAC-SVXL-5UWH-T4VC-4WPN";

/// The ends of the names of the files of the second chunk.
pub(crate) const RESULT_CODE: &str = "result.wasm";
pub(crate) const RESULT_STYLES: &str = "widget.result.css";
pub(crate) const RESULT_TEXTS: &str = ".result.txt";

/// What every script may use.
const SCRIPT: &str = "
const elements = [...document.querySelectorAll('readiness-check')];
const element = elements[0];
const root = element?.shadowRoot;
const all = (selector) => [...root.querySelectorAll(selector)];
const shown = (node) => node.checkVisibility({ visibilityProperty: true });
const text = () => all('.check').map((node) => node.textContent).join(' ');
// Of a screen that is all there: none while something of it is on its way.
const heading = () => root?.querySelector('[aria-busy=false] #heading')?.textContent ?? '';
const focused = () => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
";

/// What a page does that does not do what is awaited.
const PAGE: &str = "
const soon = new Promise((done) => setTimeout(done, 1000, 'no'));
const frame = await Promise.race([drawn().then(() => 'yes'), soon]);
return {
  state: document.readyState,
  visible: document.visibilityState,
  draws: frame,
  element: element && element.matches(':defined'),
  place: element?.getBoundingClientRect().toJSON(),
  loaded: performance.getEntriesByType('resource').map(({ name, duration }) => `${name} ${Math.round(duration)}`),
};
";

/// A browser on the host page, and the server that it visits, which serves nobody else.
pub(crate) struct Visit {
    pub(crate) session: Session,
    pub(crate) server: TestServer,
    pub(crate) language: Language,
    pub(crate) engine: Engine,
}

/// A server on a port that no visit had before: browsers serve one test after the other, and keep what an origin has left.
fn server(folder: &Path) -> TestServer {
    static PORTS: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    let hosts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hosts");
    let libraries = PathBuf::from(setting("READINESS_CHECK_LIBRARIES"));
    loop {
        let server = TestServer::start(folder, &hosts, &libraries).unwrap();
        if PORTS.lock().unwrap_or_else(PoisonError::into_inner).insert(server.port()) {
            return server;
        }
    }
}

impl Visit {
    /// A visit with the widget on the screen.
    pub(crate) fn new(engine: Engine, language: Language, viewport: Viewport) -> Self {
        Self::before_loading(engine, language, viewport).at_the_widget()
    }

    /// The same where long words are parted.
    pub(crate) fn that_parts_words(engine: Engine, language: Language, viewport: Viewport) -> Self {
        Self::before_loading_that_parts_words(engine, language, viewport).at_the_widget()
    }

    fn at_the_widget(self) -> Self {
        self.load("");
        self.come_to_the_widget();
        self
    }

    /// A browser that has not loaded the page yet.
    pub(crate) fn before_loading(engine: Engine, language: Language, viewport: Viewport) -> Self {
        let visit = Self::start(engine, language, Path::new(&setting("READINESS_CHECK_DIST")), None);
        visit.resize(viewport);
        visit
    }

    /// The same where long words are parted. In the other two engines they always are.
    pub(crate) fn before_loading_that_parts_words(engine: Engine, language: Language, viewport: Viewport) -> Self {
        if engine != Engine::WebKit {
            return Self::before_loading(engine, language, viewport);
        }
        let wishes = Wishes { parts_words: true, ..Wishes::default() };
        Self::with_wishes(engine, language, viewport, &wishes)
    }

    /// The same with a browser of its own that is not like others.
    pub(crate) fn with_wishes(engine: Engine, language: Language, viewport: Viewport, wishes: &Wishes) -> Self {
        let visit = Self::start(engine, language, Path::new(&setting("READINESS_CHECK_DIST")), Some(wishes));
        visit.resize(viewport);
        visit
    }

    /// A browser beside a server for this folder.
    pub(crate) fn start(engine: Engine, language: Language, folder: &Path, wishes: Option<&Wishes>) -> Self {
        Self::with_server(server(folder), engine, language, wishes)
    }

    /// A browser whose requests all come to its own server, also those to other hosts, so that it can tell of each. Not so in `WebKit`, which
    /// with a proxy once in thirty visits answers no command any more: there only requests to the page's own host are told.
    pub(crate) fn overheard(engine: Engine, language: Language) -> Self {
        let server = server(Path::new(&setting("READINESS_CHECK_DIST")));
        let proxy = (engine != Engine::WebKit).then(|| format!("127.0.0.1:{}", server.port()));
        let visit = Self::with_server(server, engine, language, Some(&Wishes { proxy, ..Wishes::default() }));
        visit.resize(DESKTOP);
        visit
    }

    fn with_server(server: TestServer, engine: Engine, language: Language, wishes: Option<&Wishes>) -> Self {
        if engine != Engine::Chromium {
            server.run_early(FAILURES);
            server.run_early(CONSOLE_LINES);
        }
        Self { session: Session::start(engine, wishes), server, language, engine }
    }

    /// Runs a script before any of the page's own, in every page of this visit.
    pub(crate) fn prepare(&self, script: &str) {
        self.server.run_early(script);
    }

    /// Opens the page of the language; `rest` is what follows its path, like a fragment.
    pub(crate) fn load(&self, rest: &str) {
        self.open(&self.address(rest));
    }

    /// The same without waiting for a frame, which only a script can see.
    pub(crate) fn go_to(&self, rest: &str) {
        self.session.open(&self.address(rest));
    }

    /// Opens the page at an address.
    pub(crate) fn open(&self, address: &str) {
        self.session.open(address);
        // Before its first frames the page may still be put back to its beginning: about one in 250 lost where a test scrolled to.
        self.ask("await drawn()");
    }

    fn address(&self, rest: &str) -> String {
        [&self.server.url(), self.language.path(), rest].concat()
    }

    /// Scrolls to the widget, which loads it, and waits until it stands.
    pub(crate) fn come_to_the_widget(&self) {
        self.ask("element.scrollIntoView({ behavior: 'instant' })");
        self.until("the widget stands", "heading()");
        // The last of its files, which comes while the visitor reads.
        self.until_loaded(RESULT_TEXTS);
    }

    /// Waits until a file whose name ends like this has come.
    #[track_caller]
    pub(crate) fn until_loaded(&self, end: &str) {
        let script = format!("performance.getEntriesByType('resource').some(({{ name }}) => name.endsWith('{end}'))");
        self.until("the file is loaded", &script);
    }

    /// Runs a script in the page and gives what it returns.
    #[track_caller]
    pub(crate) fn ask(&self, script: &str) -> Value {
        self.ask_with(script, &json!([]))
    }

    /// The same with values for the script, which it finds in `arguments`.
    #[track_caller]
    pub(crate) fn ask_with(&self, script: &str, arguments: &Value) -> Value {
        // Inside a function of its own, so that a script may wait.
        let script = format!("return (async () => {{ {SCRIPT} {script} }})()");
        self.session.post("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Does something and waits until the browser has drawn what it changed.
    #[track_caller]
    fn act(&self, script: &str, arguments: &Value) {
        let done = self.ask_with(&format!("{script}; await drawn(); return true;"), arguments);
        assert_eq!(done, true, "{script} did not come to its end");
    }

    /// Waits until an expression in the page is true.
    #[track_caller]
    pub(crate) fn until(&self, what: &str, expression: &str) {
        let deadline = Instant::now() + DEADLINE;
        let mut pause = Duration::from_millis(20);
        // Firefox answers with nothing where the document goes while it is asked: that is not yet what is waited for.
        while self.ask(&format!("return Boolean({expression})")) != json!(true) {
            assert!(
                Instant::now() < deadline,
                "not within {DEADLINE:?}: {what}\non the screen: {}\nthe page: {}\nthe console: {}",
                self.text(),
                self.ask(PAGE),
                self.console(),
            );
            // Each question is work for the browser, so one that is asked often is asked less often.
            std::thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(160));
        }
    }

    /// All text in the widget.
    pub(crate) fn text(&self) -> String {
        self.string("root ? text() || root.textContent : ''")
    }

    /// An expression's value as text.
    #[track_caller]
    pub(crate) fn string(&self, expression: &str) -> String {
        self.ask(&format!("return String({expression})")).as_str().unwrap().to_owned()
    }

    /// The heading of the screen.
    #[track_caller]
    pub(crate) fn heading(&self) -> String {
        self.string("heading()")
    }

    #[track_caller]
    pub(crate) fn see(&self, words: &str) {
        assert!(self.text().contains(words), "{words:?} not in: {}", self.text());
    }

    /// Presses the button with the words of this key.
    #[track_caller]
    pub(crate) fn press(&self, key: &str) {
        self.press_in(self.language, key);
    }

    /// The same where the visitor has chosen another language.
    #[track_caller]
    pub(crate) fn press_in(&self, language: Language, key: &str) {
        let words = language.words(key);
        let script = "const button = all('button, a.button').find((node) => node.textContent === arguments[0]);
            if (!button) throw new Error(`no button ${arguments[0]} in: ${text()}`);
            button.click()";
        self.act(script, &json!([words]));
        self.until("what was asked for is there", "!root.querySelector('[aria-busy=true]')");
    }

    /// Clicks an option.
    #[track_caller]
    pub(crate) fn choose(&self, question: &str, option: usize) {
        let script = "const option = root.getElementById(arguments[0]);
            if (!option) throw new Error(`no option ${arguments[0]} in: ${text()}`);
            option.click()";
        self.act(script, &json!([format!("{question}-{option}")]));
    }

    /// The ids of all options on the screen that are chosen.
    #[track_caller]
    pub(crate) fn chosen(&self) -> String {
        self.string("all('input:checked').map((input) => input.id).join(' ')")
    }

    /// Chooses options and goes on.
    #[track_caller]
    pub(crate) fn answer(&self, question: &str, options: &[usize]) {
        for option in options {
            self.choose(question, *option);
        }
        self.press("quiz.continue");
    }

    /// From the intro to the stop, with every level among the answers.
    #[track_caller]
    pub(crate) fn part_one(&self) {
        self.press("intro.start");
        self.finish_part_one();
    }

    /// From any question of part one to the stop.
    #[track_caller]
    pub(crate) fn finish_part_one(&self) {
        self.answer_part_one();
        self.until("the stop stands", "heading()");
        assert_eq!(self.heading(), self.language.words("stop.title"));
    }

    /// From any question of part one to what comes behind it, which may still be on its way.
    #[track_caller]
    pub(crate) fn answer_part_one(&self) {
        let levels = SCORED.iter().zip([0, 1, 2, 3, 4].into_iter().cycle());
        let screens = levels.map(|(question, level)| vec![format!("{question}-{level}")]);
        let first = std::iter::once(vec!["ai_use-0".to_owned()]);
        self.answer_screens(&first.chain(screens).collect::<Vec<_>>());
    }

    /// Chooses options and goes on, screen by screen; a screen that is not there is left out. All in one script: a test that only wants to
    /// come to the result need not watch each step.
    #[track_caller]
    fn answer_screens(&self, screens: &[Vec<String>]) {
        let script = "for (const screen of arguments[0]) {
                if (!root.getElementById(screen[0])) continue;
                for (const id of screen) { root.getElementById(id).click(); await drawn(); }
                all('form .primary')[0].click(); await drawn();
                while (root.querySelector('[aria-busy=true]') && screen !== arguments[0].at(-1)) await drawn();
            }";
        self.act(script, &json!([screens]));
    }

    /// Opens the first screen of part two and answers it.
    #[track_caller]
    pub(crate) fn profile(&self) {
        self.press("stop.act");
        self.answer_screens(&[["scope-0", "organisation-0", "size-1"].map(str::to_owned).into()]);
    }

    /// From the second screen of part two to the review: everything that makes the result long.
    #[track_caller]
    pub(crate) fn part_two(&self) {
        let screens: [&[&str]; 5] = [
            &["areas-3"],
            &["influence-1", "area_role-0", "area_role-2"],
            &["practices-0"],
            &["interaction-0", "interaction-1"],
            &["stakes-0", "stakes-2", "systems-0", "systems-1", "timeline-0"],
        ];
        let owned = |ids: &&[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        self.answer_screens(&screens.iter().map(owned).collect::<Vec<_>>());
        self.until("the review stands", "heading()");
    }

    /// From the intro to the result.
    #[track_caller]
    pub(crate) fn whole(&self) {
        self.part_one();
        self.profile();
        self.part_two();
        self.press("review.show");
        assert_eq!(self.heading(), self.language.words("result.title"));
    }

    /// Presses the button of this language and waits for its words.
    #[track_caller]
    pub(crate) fn speak(&self, language: Language) {
        let script = "const button = all('.language').find((node) => node.lang === arguments[0]); button.focus(); button.click()";
        self.act(script, &json!([language.to_string()]));
        self.until_spoken(language);
    }

    #[track_caller]
    pub(crate) fn until_spoken(&self, language: Language) {
        self.until("the words change", &format!("all('.check')[0].lang === '{language}'"));
    }

    /// Presses and releases a key, as the keyboard would; `key` as in `WebDriver`.
    #[track_caller]
    pub(crate) fn key(&self, key: char) {
        self.session.key(key);
        self.ask("await drawn()");
    }
}
