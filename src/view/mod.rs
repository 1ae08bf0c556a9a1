//! The view: thin functions of signals. It reads the visit, shows the words and reports what the visitor did as an
//! [`Event`]; it decides nothing and touches the browser only through [`crate::browser`].
//!
//! A change of screen or language draws the screen anew, so views hold plain words and only answers, errors and notices
//! are live. Screens are built from [`crate::browser::element`], which cannot insert HTML.

mod bar;
mod brief;
mod choices;
mod comparison;
mod intro;
mod opening;
mod outcome;
mod parts;
mod pieces;
mod question;
mod result;
mod review;
mod saving;
mod stop;
mod takeaway;

use std::cell::Cell;

use leptos::prelude::*;

use crate::browser::element::{Element, element};
use crate::browser::{clock, focus};
use crate::content::{Language, Piece, Text, frame};
use crate::embed::{Host, Options};
use crate::model::answers::Answers;
use crate::model::comparison::Earlier;
use crate::model::date::Date;
use crate::model::flow::{Event, Purpose, Screen, Visit};
use crate::model::ids::Question;

/// The id of the heading that gets the focus when the screen changes.
const HEADING: &str = "heading";

/// Everything that changes while the widget stands.
pub(crate) struct State {
    /// The visit.
    pub(crate) visit: Visit,
    /// The language of all texts.
    pub(crate) language: Language,
    /// Until when answers are saved on this device, in milliseconds since 1970; none if they are not.
    pub(crate) saved_until: Option<f64>,
    /// What just happened, for everyone who cannot see it.
    pub(crate) notice: Option<Text>,
    /// Since when the frame around the widget lets nothing be requested any more, in milliseconds since 1970.
    pub(crate) offline: Option<f64>,
    /// What the element's attributes say.
    pub(crate) options: Options,
    /// How often something has come in that the screen shows and that does not change it by itself: a piece, attributes.
    pub(crate) arrivals: u32,
    /// The page around the widget.
    pub(crate) host: Host,
}

/// What every view shares: one signal of the whole state. One type of signal is a fraction of the code that one for each
/// field would be (docs/size.md), and the handle is as small as a number.
#[derive(Clone, Copy)]
pub(crate) struct Quiz(RwSignal<State, LocalStorage>);

/// What a part of the screen depends on: it is drawn anew when one of these changes and not with every answer.
#[derive(Clone, Copy, PartialEq)]
struct Drawn {
    screen: Screen,
    language: Language,
    arrivals: u32,
    /// A moment that the part shows, in milliseconds since 1970.
    moment: Option<f64>,
}

impl Quiz {
    /// A widget at the beginning of this visit.
    pub(crate) fn new(visit: Visit, notice: Option<Text>, language: Language, options: Options, host: Host) -> Self {
        let (saved_until, offline, arrivals) = (None, None, 0);
        Self(RwSignal::new_local(State { visit, language, saved_until, notice, offline, options, arrivals, host }))
    }

    /// Looks at the state as it is now.
    pub(crate) fn look<T>(self, at: impl FnOnce(&State) -> T) -> T {
        self.0.with_untracked(at)
    }

    /// Whether the same is still shown, in a widget that is still there.
    fn still_shows(self, before: Drawn) -> bool {
        self.0.try_with_untracked(shown) == Some(before)
    }

    /// Looks at the state, and again whenever it changes: for what is live.
    fn follow<T>(self, at: impl FnOnce(&State) -> T) -> T {
        self.0.with(at)
    }

    /// Changes the state.
    pub(crate) fn change(self, change: impl FnOnce(&mut State)) {
        self.0.update(change);
    }

    /// Does something with what a part of the screen depends on, now and whenever that has changed. What is live inside it ends
    /// when it is done again. A memo does the same with more code (docs/size.md).
    fn whenever(self, of: fn(&State) -> Drawn, happens: impl Fn(Drawn) + 'static) {
        let happens: Box<dyn Fn(Drawn)> = Box::new(happens);
        let inside = Owner::current().unwrap_or_default().child();
        Effect::new(move |before: Option<Drawn>| {
            let now = self.follow(of);
            if before != Some(now) {
                inside.with_cleanup(|| happens(now));
            }
            now
        });
    }

    /// Looks at the visit.
    pub(crate) fn visit<T>(self, at: impl FnOnce(&Visit) -> T) -> T {
        self.look(|state| at(&state.visit))
    }

    /// Looks at what the attributes say.
    fn options<T>(self, at: impl FnOnce(&Options) -> T) -> T {
        self.look(|state| at(&state.options))
    }

    /// The page around the widget. A copy: what the page is told may make it change the widget at once, and nobody may be
    /// looking at the state then.
    pub(crate) fn host(self) -> Host {
        self.look(|state| state.host.clone())
    }

    /// The present language.
    fn language(self) -> Language {
        self.look(|state| state.language)
    }

    /// Until when answers are saved.
    pub(crate) fn saved_until(self) -> Option<f64> {
        self.look(|state| state.saved_until)
    }

    /// Says what just happened.
    pub(crate) fn say(self, notice: Option<Text>) {
        self.change(|state| state.notice = notice);
    }

    /// Changes the language, after loading its texts where that is due. Answers and place stay, and so does the focus,
    /// although the screen is drawn anew.
    pub(crate) fn speak(self, language: Language) {
        let needed = if self.language().has(Piece::Extras) { Piece::Extras } else { Piece::Result };
        let goes_on = move |is_there| {
            if is_there {
                self.redraw(|state| state.language = language);
            } else {
                self.say(Some(frame::LANGUAGE_FAILED));
            }
        };
        self.load(language, needed, false, Box::new(goes_on));
    }

    /// Does something that draws the screen anew, without losing the focus.
    pub(crate) fn redraw(self, change: impl FnOnce(&mut State)) {
        let focused = focus::focused_id(&self.host().root);
        self.change(change);
        if let Some(id) = focused {
            self.focus(id);
        }
    }

    /// Takes in a result that the visitor opened. In place of their own answers it is somebody else's: nothing is saved over
    /// what they saved.
    fn take_in(self, earlier: Earlier, purpose: Purpose) {
        let is_brief = purpose == Purpose::Brief;
        self.change(|state| {
            state.saved_until = state.saved_until.filter(|_| !is_brief);
            state.visit.open(earlier, purpose);
            state.notice = is_brief.then_some(frame::OPENED);
        });
        self.focus_heading();
    }

    /// Shows the brief on these answers. They are somebody else's: nothing is saved over the visitor's own.
    pub(crate) fn open(self, answers: Answers) {
        self.change(|state| {
            state.saved_until = None;
            state.visit = Visit::new(answers, Screen::Brief);
            state.notice = Some(frame::OPENED);
        });
    }

    /// The words in the present language. Not reactive: a change of language draws the screen anew.
    fn t(self, text: Text) -> &'static str {
        text.to(self.language())
    }

    /// The words with each `{name}` replaced.
    fn with(self, text: Text, values: &[(&str, &str)]) -> String {
        text.with(self.language(), values)
    }

    /// The date in the words of the present language.
    fn date(self, date: Date) -> String {
        clock::in_words(date, self.language())
    }

    /// Tells the visit what the visitor did; where that changes the screen, the focus follows to its heading.
    fn send(self, event: Event) {
        let before = self.visit(|visit| visit.screen);
        self.change(|state| {
            state.visit.apply(event);
            state.notice = None;
        });
        saving::keep(self);
        let (after, unanswered) = self.visit(|visit| (visit.screen, visit.unanswered));
        if after != before {
            self.focus_heading();
        } else if let Some(question) = unanswered {
            self.focus(choices::option_id(question, 0));
        }
    }

    /// Moves the focus to the heading of the screen.
    pub(crate) fn focus_heading(self) {
        self.focus(HEADING.into());
    }

    /// Moves the focus to the element with this id, once it is drawn.
    fn focus(self, id: String) {
        focus::after_drawing(&self.host().root, id);
    }

    /// The level of the widget's own headings, 2–4.
    fn heading_level(self) -> u8 {
        self.options(|options| options.heading_level)
    }

    /// The question at which Continue found no answer.
    fn unanswered(self) -> Option<Question> {
        self.follow(|state| state.visit.unanswered)
    }
}

pub(crate) use saving::{forget_expired, resume as resume_saving};

/// What the present screen depends on.
fn shown(state: &State) -> Drawn {
    Drawn { screen: state.visit.screen, language: state.language, arrivals: state.arrivals, moment: None }
}

/// What stands around the screen depends on: it stays from one screen to the next.
fn around(state: &State) -> Drawn {
    let is_due = !matches!(state.visit.screen, Screen::Intro | Screen::Opening(_)) || state.saved_until.is_some();
    let screen = if is_due { Screen::Stop } else { Screen::Intro };
    Drawn { screen, arrivals: 0, moment: state.saved_until, ..shown(state) }
}

/// The whole widget: the bar, the present screen, and what belongs below it.
pub(crate) fn widget(quiz: Quiz) -> Element {
    let section = element("section").class("check").set("part", "check");
    let area = element("div").class("screen");
    let foot = element("div");
    let whole = section.clone().children(bar::bar(quiz)).child(area.clone()).child(foot.clone());
    let told = Cell::new(outcome::Told::default());
    quiz.whenever(shown, move |now| {
        let piece = pieces::of(now.screen);
        let is_there = now.language.has(piece);
        area.set_attribute("aria-busy", if is_there { "false" } else { "true" });
        if is_there {
            area.hold(screen(quiz, now.screen));
            if now.screen == Screen::Result {
                result::go_on_below(quiz, area.clone(), told.get().screen == Some(now.screen));
            }
            told.set(outcome::publish(quiz, told.take(), now.screen));
        } else {
            area.hold(pieces::waiting(quiz, piece));
        }
    });
    quiz.whenever(around, move |now| {
        // Not with every screen: a language that is set again has the browser work out all styles below it again.
        section.set_attribute("lang", now.language.code());
        section.set_attribute("aria-label", frame::TITLE.to(now.language));
        foot.hold((now.screen != Screen::Intro).then(|| saving::saving(quiz, now.moment)));
    });
    // In a box of its own, for which box the element is the page decides (style/isolation.css).
    element("div").child(whole)
}

/// A screen whose piece is there; of the result, what lies at its top.
fn screen(quiz: Quiz, screen: Screen) -> Vec<Element> {
    match screen {
        Screen::Intro => intro::screen(quiz),
        Screen::Question { step, changed_from } => question::screen(quiz, step, changed_from),
        Screen::Stop => stop::screen(quiz),
        Screen::Review => review::screen(quiz),
        Screen::Result => result::screen(quiz),
        Screen::Brief => brief::screen(quiz),
        Screen::Opening(purpose) => opening::screen(quiz, purpose),
        Screen::Comparison => comparison::screen(quiz),
    }
}
