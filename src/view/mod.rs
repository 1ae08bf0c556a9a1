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
mod question;
mod result;
mod review;
mod saving;
mod stop;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::element::{Element, element};
use crate::browser::{clock, focus};
use crate::content::{Language, Text, frame};
use crate::embed::{Host, Options};
use crate::model::answers::Answers;
use crate::model::comparison::Earlier;
use crate::model::date::Date;
use crate::model::flow::{Event, Purpose, Screen, Visit};
use crate::model::ids::Question;

/// The id of the heading that gets the focus when the screen changes.
const HEADING: &str = "heading";

/// What every view shares: the visit, the language and the page around the widget.
#[derive(Clone, Copy)]
pub(crate) struct Quiz {
    /// The visit.
    pub(crate) visit: RwSignal<Visit>,
    /// The language of all texts.
    pub(crate) language: RwSignal<Language>,
    /// Until when answers are saved on this device, in milliseconds since 1970; none if they are not.
    pub(crate) saved_until: RwSignal<Option<f64>>,
    /// What just happened, for everyone who cannot see it.
    pub(crate) notice: RwSignal<Option<Text>>,
    /// Since when the frame around the widget lets nothing be requested any more, in milliseconds since 1970.
    pub(crate) offline: RwSignal<Option<f64>>,
    /// What the element's attributes say.
    pub(crate) options: RwSignal<Options>,
    /// The page around the widget.
    pub(crate) host: StoredValue<Host, LocalStorage>,
}

impl Quiz {
    /// A widget at the beginning of this visit.
    pub(crate) fn new(visit: Visit, notice: Option<Text>, language: Language, options: Options, host: Host) -> Self {
        Self {
            visit: RwSignal::new(visit),
            language: RwSignal::new(language),
            saved_until: RwSignal::new(None),
            notice: RwSignal::new(notice),
            offline: RwSignal::new(None),
            options: RwSignal::new(options),
            host: StoredValue::new_local(host),
        }
    }

    /// Changes the language, after loading its texts where that is due. Answers and place stay, and so does the focus,
    /// although the screen is drawn anew.
    pub(crate) fn speak(self, language: Language) {
        let loading = self.host.with_value(|host| host.load(language));
        spawn_local(async move {
            if !loading.await {
                self.notice.set(Some(frame::LANGUAGE_FAILED));
                return;
            }
            self.redraw(|| self.language.set(language));
        });
    }

    /// Does something that draws the screen anew, without losing the focus.
    pub(crate) fn redraw(self, change: impl FnOnce()) {
        let focused = self.host.with_value(|host| focus::focused_id(&host.root));
        change();
        if let Some(id) = focused {
            self.focus(id);
        }
    }

    /// Takes in a result that the visitor opened. In place of their own answers it is somebody else's: nothing is saved over
    /// what they saved.
    fn take_in(self, earlier: Earlier, purpose: Purpose) {
        if purpose == Purpose::Brief {
            self.saved_until.set(None);
        }
        self.visit.update(|visit| visit.open(earlier, purpose));
        self.notice.set((purpose == Purpose::Brief).then_some(frame::OPENED));
        self.focus_heading();
    }

    /// Shows the brief on these answers. They are somebody else's: nothing is saved over the visitor's own.
    pub(crate) fn open(self, answers: Answers) {
        self.saved_until.set(None);
        self.visit.set(Visit::new(answers, Screen::Brief));
        self.notice.set(Some(frame::OPENED));
    }

    /// The words in the present language. Not reactive: a change of language draws the screen anew.
    fn t(self, text: Text) -> &'static str {
        text.to(self.language.get_untracked())
    }

    /// The words with each `{name}` replaced.
    fn with(self, text: Text, values: &[(&str, &str)]) -> String {
        text.with(self.language.get_untracked(), values)
    }

    /// The date in the words of the present language.
    fn date(self, date: Date) -> String {
        clock::in_words(date, self.language.get_untracked())
    }

    /// Tells the visit what the visitor did; where that changes the screen, the focus follows to its heading.
    fn send(self, event: Event) {
        let before = self.visit.with_untracked(|visit| visit.screen);
        self.visit.update(|visit| visit.apply(event));
        self.notice.set(None);
        saving::keep(self);
        let (after, unanswered) = self.visit.with_untracked(|visit| (visit.screen, visit.unanswered));
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
        self.host.with_value(|host| focus::after_drawing(&host.root, id));
    }

    /// The level of the widget's own headings, 2–4.
    fn heading_level(self) -> u8 {
        self.options.with_untracked(|options| options.heading_level)
    }

    /// The question at which Continue found no answer.
    fn unanswered(self) -> Option<Question> {
        self.visit.with(|visit| visit.unanswered)
    }
}

pub(crate) use saving::resume as resume_saving;

/// The whole widget: the bar, the present screen, and what belongs below it.
pub(crate) fn widget(quiz: Quiz) -> Element {
    let screen = Memo::new(move |_| quiz.visit.with(|visit| visit.screen));
    Effect::new(move |before: Option<Screen>| outcome::publish(quiz, before, screen.get()));
    let draw = move |area: &Element| {
        quiz.language.track();
        quiz.options.track();
        area.hold(match screen.get() {
            Screen::Intro => intro::screen(quiz),
            Screen::Question { step, changed_from } => question::screen(quiz, step, changed_from),
            Screen::Stop => stop::screen(quiz),
            Screen::Review => review::screen(quiz),
            Screen::Result => result::screen(quiz),
            Screen::Brief => brief::screen(quiz),
            Screen::Opening(purpose) => opening::screen(quiz, purpose),
            Screen::Comparison => comparison::screen(quiz),
        });
    };
    let draw_foot = move |foot: &Element| {
        quiz.language.track();
        let is_due = !matches!(screen.get(), Screen::Intro | Screen::Opening(_)) || quiz.saved_until.get().is_some();
        foot.hold(is_due.then(|| saving::saving(quiz)));
    };
    element("section")
        .class("check")
        .set("part", "check")
        .live(move |section| {
            let language = quiz.language.get();
            section.set_attribute("lang", language.code());
            section.set_attribute("aria-label", frame::TITLE.to(language));
        })
        .children(bar::bar(quiz))
        .child(element("div").class("screen").live(draw))
        .child(element("div").live(draw_foot))
}
