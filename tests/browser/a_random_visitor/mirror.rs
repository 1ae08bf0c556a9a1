//! The state machine of the check without a browser, which is told the same as the page: what a visit must look like after each step.

use readiness_check::app::effect::Effect;
use readiness_check::app::event::Event;
use readiness_check::app::screen::Screen;
use readiness_check::app::state::{Found, State};
use readiness_check::app::update::update;
use readiness_check::browser::storage::Saved;
use readiness_check::host::options::Options;
use readiness_check::model::answers::Answers;
use readiness_check::model::code;
use readiness_check::model::flow;
use readiness_check::model::report::assess;
use serde_json::{Value, json};

use crate::language::Language;

/// Until when answers are saved: any moment that is far enough.
const UNTIL: f64 = 9e12;

/// The state, and what lies in storage.
pub(super) struct Mirror {
    pub(super) state: State,
    stored: Option<Answers>,
    /// How many entries of the visit lie before and behind the one the browser is at.
    behind: usize,
    /// Whether the browser's own buttons still lead where the state machine thinks.
    is_on_its_way: bool,
}

impl Default for Mirror {
    fn default() -> Self {
        Self { state: fresh(Found::default()), stored: None, behind: 0, is_on_its_way: true }
    }
}

/// A widget that has everything it needs. Its language is the page's business.
fn fresh(found: Found) -> State {
    let mut state = State::new(readiness_check::content::Language::En, Options::default(), found);
    for event in [Event::Mounted, Event::BecameIdle, Event::ResultLoaded(readiness_check::content::Language::En)] {
        update(&mut state, event, 0.0);
    }
    state
}

impl Mirror {
    pub(super) fn on(&mut self, event: Event) {
        let before = self.state.visit.trail.length();
        let is_opening = matches!(event, Event::SubmittedCode(_));
        for effect in update(&mut self.state, event, 0.0) {
            self.follow(effect);
        }
        if self.state.visit.trail.length() != before || is_opening {
            self.behind = 0;
        }
    }

    /// What the browser would do, without one.
    fn follow(&mut self, effect: Effect) {
        match effect {
            Effect::Save => {
                self.stored = Some(self.state.visit.answers.clone());
                self.on(Event::Saved(Some(UNTIL)));
            }
            Effect::SaveAgain(_) => self.stored = Some(self.state.visit.answers.clone()),
            Effect::LoadSaved => {
                let saved = self.stored.clone().map_or(Saved::Nothing, |answers| Saved::Answers(answers, UNTIL));
                self.on(Event::FoundSaved(saved));
            }
            Effect::LookAtSaved(_) => self.on(Event::SavedWasDeleted),
            Effect::Delete => {
                self.stored = None;
                self.on(Event::Deleted(true));
            }
            Effect::DeleteOnRestart(_) => self.stored = None,
            Effect::Focus(_)
            | Effect::Emit(_)
            | Effect::LoadLanguage { .. }
            | Effect::LoadResult(_)
            | Effect::PushEntry
            | Effect::GoAlong(_) => {}
            Effect::Fail => panic!("it fails"),
        }
    }

    /// The browser goes so many entries; whether it leads through the visit.
    pub(super) fn traverse(&mut self, entries: isize) -> bool {
        let has_way = if entries < 0 { self.state.visit.trail.length() > 0 } else { self.behind > 0 };
        if !has_way || !self.is_on_its_way {
            return false;
        }
        let behind = self.behind.wrapping_add_signed(-entries);
        self.on(Event::Traversed(entries));
        self.behind = behind;
        true
    }

    pub(super) fn reload(&mut self) {
        self.state = fresh(Found::default());
        (self.behind, self.is_on_its_way) = (0, true);
    }

    pub(super) fn put_in_again(&mut self) {
        let snapshot = Some(self.state.snapshot());
        self.state = fresh(Found { snapshot, saved_until: self.state.saved_until, ..Found::default() });
        // The entries of before lead through a visit of which the new one has no trail.
        (self.behind, self.is_on_its_way) = (0, false);
    }

    pub(super) fn open_link(&mut self, text: &str) {
        self.on(Event::CodeArrived(code::decode(text)));
        // The page has an entry of its own now.
        (self.behind, self.is_on_its_way) = (0, false);
    }

    pub(super) fn delete_in_another_tab(&mut self) {
        if self.stored.take().is_some() {
            self.on(Event::StorageChanged);
        }
    }

    /// What is to be seen of it.
    pub(super) fn expected(&self, language: Language) -> Value {
        let visit = &self.state.visit;
        let mut chosen = Vec::new();
        let mut place = String::new();
        let mut score = String::new();
        let heading = match visit.screen {
            Screen::Question { step, .. } => {
                let questions: Vec<_> = step.questions(&visit.answers).collect();
                for question in &questions {
                    chosen.extend(visit.answers.chosen(*question).map(|option| format!("{}-{option}", question.id())));
                }
                let (number, total) = flow::place(step, &visit.answers);
                place = format!("{number},{total}");
                questions.iter().map(|question| question.id()).collect::<Vec<_>>().join(",")
            }
            Screen::Intro => language.words("intro.title").into(),
            Screen::Stop => language.words("stop.title").into(),
            Screen::Review => language.words("review.title").into(),
            Screen::Result => {
                score = assess(&visit.answers).score.map(|score| score.points.to_string()).unwrap_or_default();
                language.words("result.title").into()
            }
            Screen::Brief => language.words("brief.title").into(),
            Screen::Opening(_) => language.words("open.title").into(),
            Screen::Comparison => language.words("compare.title").into(),
        };
        json!({
            "busy": false, "heading": heading, "chosen": chosen.join(","), "place": place, "score": score,
            "saved": usize::from(self.stored.is_some()), "session": 0,
        })
    }
}
