//! Every state of the gallery in both languages and widths, held to what must be true of all of them whatever fonts and
//! browser the machine has: layout.rs and contrast.rs say what. How a state is reached stands in gallery/gallery.js.

use std::path::Path;

use serde_json::{Value, json};

use crate::driver::{Engine, setting};
use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, Viewport, Visit};
use crate::{contrast, layout};

/// The day in the gallery, whatever the clock says.
const CLOCK: &str = "const Real = Date, then = Real.parse('2026-11-27T09:00:00Z');
    globalThis.Date = class extends Real {
        constructor(...parts) { parts.length ? super(...parts) : super(then); }
        static now() { return then; }
    };";

/// A language, a theme, and a width of the page in CSS pixels.
#[derive(Clone, Copy)]
pub(crate) struct Combination(pub(crate) Language, pub(crate) Theme, pub(crate) u32);

/// The colours of the widget, or those that the visitor's system forces on every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
    Forced,
}

impl Theme {
    /// The value of the widget's attribute.
    fn attribute(self) -> &'static str {
        if self == Self::Dark { "dark" } else { "light" }
    }
}

impl Visit {
    /// A browser on the gallery of the build in this folder.
    pub(crate) fn of_gallery(folder: &str, language: Language) -> Self {
        let visit = Self::start(Engine::Chromium, language, Path::new(folder), None);
        visit.prepare(CLOCK);
        visit.session.open(&format!("{}gallery/?one", visit.server.url()));
        visit.until("the gallery stands", "window.gallery");
        visit
    }

    /// The names of all states.
    pub(crate) fn states(&self) -> Vec<String> {
        let Value::Array(states) = self.ask("return gallery.states") else { panic!("no states") };
        states.iter().map(|state| state.as_str().unwrap().to_owned()).collect()
    }

    /// Shows a state on a page as high as it is, so that nothing is scrolled.
    #[track_caller]
    pub(crate) fn show(&self, state: &str, Combination(language, theme, width): Combination, medium: &str) {
        self.resize(Viewport(width, DESKTOP.1, 1));
        self.emulate_theme(medium, theme);
        let attributes =
            json!({ "lang": language.to_string(), "theme": theme.attribute(), "width": width.to_string() });
        self.ask_with("await gallery.show(arguments[0], arguments[1])", &json!([state, attributes]));
        self.make_room(width);
    }

    /// Lets the page see a medium and what the visitor has asked the system for: besides the colours, that nothing moves.
    fn emulate_theme(&self, medium: &str, theme: Theme) {
        let forced = if theme == Theme::Forced { "active" } else { "none" };
        let scheme = ("prefers-color-scheme", theme.attribute());
        let features = [("prefers-reduced-motion", "reduce"), scheme, ("forced-colors", forced)];
        self.emulate(medium, &features);
    }

    /// Makes the page as high as what stands on it.
    fn make_room(&self, width: u32) {
        let height = self.ask("return Math.ceil(element.getBoundingClientRect().bottom + scrollY)").as_u64().unwrap();
        self.resize(Viewport(width, u32::try_from(height).unwrap(), 1));
        self.ask("await drawn(); scrollTo(0, 0)");
    }

    /// Opens everything that can be opened.
    fn unfold(&self, width: u32) {
        self.ask("await gallery.unfold()");
        self.make_room(width);
    }

    /// Changes the colours of the state on show.
    fn recolour(&self, theme: Theme) {
        self.emulate_theme("", theme);
        let script = "document.documentElement.style.colorScheme = element.theme = arguments[0]; await drawn()";
        self.ask_with(script, &json!([theme.attribute()]));
    }
}

/// Goes through all states: as they come, and with everything open, which is then looked at in all colours in one of the languages.
#[track_caller]
fn check(language: Language, width: u32) {
    let visit = Visit::of_gallery(&setting("READINESS_CHECK_DIST"), language);
    visit.bring_axe();
    let mut found = Vec::new();
    for state in visit.states() {
        let mut note = |faults: Vec<String>, how: &str| {
            found.extend(faults.iter().map(|fault| format!("{state}, {language}, {width} wide, {how}: {fault}")));
        };
        visit.show(&state, Combination(language, Theme::Light, width), "");
        note(layout::faults(&visit), "as it comes");
        visit.unfold(width);
        note(layout::faults(&visit), "all open");
        // Colours know no language.
        let themes: &[Theme] =
            if language == Language::English { &[Theme::Light, Theme::Dark, Theme::Forced] } else { &[] };
        for theme in themes {
            visit.recolour(*theme);
            note(contrast::faults(&visit), &format!("all open, {theme:?}"));
        }
    }
    // One broken rule is often broken in every state.
    let first: Vec<_> = found.iter().take(40).map(String::as_str).collect();
    assert!(found.is_empty(), "{} faults, the first of them:\n{}", found.len(), first.join("\n"));
}

in_engines! { every_state_has_room_and_contrast_in_english_on_a_phone: chromium because devtools }

fn every_state_has_room_and_contrast_in_english_on_a_phone(_: Engine) {
    check(Language::English, PHONE.0);
}

in_engines! { every_state_has_room_and_contrast_in_english_on_a_desktop: chromium because devtools }

fn every_state_has_room_and_contrast_in_english_on_a_desktop(_: Engine) {
    check(Language::English, DESKTOP.0);
}

in_engines! { every_state_has_room_in_german_on_a_phone: chromium because devtools }

fn every_state_has_room_in_german_on_a_phone(_: Engine) {
    check(Language::German, PHONE.0);
}

in_engines! { every_state_has_room_in_german_on_a_desktop: chromium because devtools }

fn every_state_has_room_in_german_on_a_desktop(_: Engine) {
    check(Language::German, DESKTOP.0);
}
