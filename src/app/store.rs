//! The store: the one signal that holds the [`State`], the way in for every [`Event`], and the place where its [`Effect`]s
//! are carried out. What came of an effect is an event again. It decides nothing itself.

use std::cell::RefCell;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::reactive::graph::Source;

use super::chunk;
use super::effect::{Effect, Target};
use super::event::Event;
use super::snapshot::Snapshot;
use super::state::State;
use super::update::update;
use super::visit::Visit;
use crate::browser::focus::{Reveal, Scroll};
use crate::browser::storage::Fate;
use crate::browser::{clock, focus, storage, task};
use crate::content::{Chunk, Language, Text};
use crate::host::Host;
use crate::host::events::HostEvent;
use crate::host::options::Options;
use crate::model::date::Date;

/// Loads the code of the second chunk and says whether it is there. The view knows how.
pub(crate) type LoadCode = fn() -> Pin<Box<dyn Future<Output = bool>>>;

/// What the store holds beside the state: nothing of it changes but the last snapshot.
struct Inner {
    state: State,
    host: Host,
    load_code: LoadCode,
    /// What the page's side of the boundary has been given to keep.
    kept: (String, Language),
}

/// A handle to the store of one widget. One signal of the whole state is a fraction of the code that one for each field would
/// be (docs/size.md), and the handle is as small as a number. As in Leptos, what is read `untracked` is read once, and all else
/// again whenever the state changes.
#[derive(Clone, Copy)]
pub(crate) struct Store(RwSignal<Inner, LocalStorage>);

impl Store {
    /// A store for the widget of this element.
    pub(crate) fn new(state: State, host: Host, load_code: LoadCode) -> Self {
        // What a link has brought is not kept yet; the beginning of a visit need not be.
        let kept = (host.snapshot().unwrap_or_else(|| Snapshot::default().line()), state.language);
        Self(RwSignal::new_local(Inner { state, host, load_code, kept }))
    }

    /// Reads the state, and again whenever it changes.
    pub(crate) fn with<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.0.with(|inner| read(&inner.state))
    }

    /// Reads the state as it is now.
    pub(crate) fn with_untracked<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.0.with_untracked(|inner| read(&inner.state))
    }

    /// The same in a widget that may be gone.
    pub(crate) fn try_with_untracked<T>(self, read: impl FnOnce(&State) -> T) -> Option<T> {
        self.0.try_with_untracked(|inner| read(&inner.state))
    }

    /// Whether the widget is still there: whoever has waited for something asks this before anything else.
    pub(crate) fn is_there(self) -> bool {
        self.try_with_untracked(|_| ()).is_some()
    }

    /// Reads the visit as it is now.
    pub(crate) fn visit_untracked<T>(self, read: impl FnOnce(&Visit) -> T) -> T {
        self.with_untracked(|state| read(&state.visit))
    }

    /// Reads what the attributes say now.
    pub(crate) fn options_untracked<T>(self, read: impl FnOnce(&Options) -> T) -> T {
        self.with_untracked(|state| read(&state.options))
    }

    /// The present language. Not tracked: a change of language draws all words anew.
    pub(crate) fn language(self) -> Language {
        self.with_untracked(|state| state.language)
    }

    /// The words in the present language; not tracked.
    pub(crate) fn text(self, text: Text) -> &'static str {
        text.to(self.language())
    }

    /// The words with each `{name}` replaced by its value.
    pub(crate) fn fill(self, text: Text, values: &[(&str, &str)]) -> String {
        text.fill(self.language(), values)
    }

    /// The date in the words of the present language.
    pub(crate) fn date(self, date: Date) -> String {
        clock::in_words(date, self.language())
    }

    /// The page's side of the boundary. A copy: what the page is told may make it change the widget at once, and nobody may be
    /// reading the state then.
    pub(crate) fn host(self) -> Host {
        self.0.with_untracked(|inner| inner.host.clone())
    }

    /// Does something now and whenever the key of the state is another one; it is given the key before. What it makes reactive
    /// ends when it is done again. A memo does the same with more code (docs/size.md).
    pub(crate) fn watch<K: Clone + PartialEq + 'static>(
        self,
        key: fn(&State) -> K,
        happens: impl Fn(Option<K>) + 'static,
    ) {
        let inside = Owner::current().unwrap_or_default().child();
        let before = RefCell::new(None);
        track(Box::new(move || {
            let now = Some(self.with(key));
            if *before.borrow() != now {
                let before = before.replace(now);
                inside.with_cleanup(|| happens(before));
            }
        }));
    }

    /// Takes in what has happened, and does what follows from it. In a widget that is gone nothing happens any more.
    pub(crate) fn dispatch(self, event: Event) {
        let taken_in = self.0.try_update(|inner| {
            let effects = update(&mut inner.state, event, clock::now());
            let keep = (inner.state.snapshot().line(), inner.state.language);
            let is_other = keep != inner.kept;
            inner.kept.clone_from(&keep);
            (effects, is_other.then_some((keep, inner.state.is_at_risk())))
        });
        let Some((effects, other)) = taken_in else { return };
        // A signal keeps whoever has ever read it, also what is long gone, and goes through all of them at every change. Those that live
        // read it again for this one and are in then.
        Source::clear_subscribers(&self.0);
        if let Some(((line, language), is_at_risk)) = other {
            self.host().keep(&line, language.code(), is_at_risk);
        }
        for effect in effects {
            self.carry_out(effect);
        }
    }

    /// Says what just happened.
    pub(crate) fn announce(self, text: Text) {
        self.dispatch(Event::Announced(text));
    }

    /// Moves the focus to its target, once that is drawn, so that it is seen.
    pub(crate) fn focus(self, target: Target) {
        let scroll = match target {
            Target::Heading => Scroll::Top,
            Target::Row(..) => Scroll::Middle,
            _ => Scroll::IntoView,
        };
        self.focus_on(target.ids(), scroll, target.seen_with());
    }

    /// Moves the focus to the heading and leaves the page where it is: nobody has gone on.
    pub(crate) fn focus_heading(self) {
        self.focus_on(vec![Target::Heading.id()], Scroll::IntoView, None);
    }

    /// Moves the focus to the heading of a section and scrolls to it.
    pub(crate) fn focus_section(self, id: &str) {
        self.focus_on(vec![id.into()], Scroll::Top, None);
    }

    /// Brings what has the focus into view, with what is around it by this selector.
    pub(crate) fn follow_focus(self, around: &'static str) {
        focus::follow(self.host().root(), around, self.reveal());
    }

    fn focus_on(self, ids: Vec<String>, scroll: Scroll, seen: Option<String>) {
        focus::after_drawing(self.host().root(), ids, scroll, seen, self.reveal());
    }

    fn reveal(self) -> Reveal {
        let host = self.host();
        Box::new(move |element, block| host.reveal(element, block))
    }

    fn carry_out(self, effect: Effect) {
        match effect {
            Effect::Focus(target) => self.focus(target),
            Effect::Emit(event) => self.emit(event),
            Effect::Save => self.dispatch(Event::Saved(self.save())),
            Effect::SaveAgain(until) => match lost(until) {
                Some(event) => self.dispatch(event),
                None => self.dispatch(Event::SavedAgain(self.save())),
            },
            Effect::LookAtSaved(until) => lost(until).into_iter().for_each(|event| self.dispatch(event)),
            Effect::LoadSaved => self.dispatch(Event::FoundSaved(storage::load(clock::now()))),
            Effect::Delete => self.dispatch(Event::Deleted(storage::delete())),
            // Nobody deletes what another visit has saved meanwhile.
            Effect::DeleteOnRestart(until) => {
                if storage::fate(until) == Fate::There && !storage::delete() {
                    self.dispatch(Event::DeleteFailed);
                }
            }
            Effect::LoadLanguage { language, with_result } => self.load_language(language, with_result),
            Effect::LoadResult(language) => self.load_result(language),
            Effect::PushEntry => self.host().push_entry(),
            Effect::GoAlong(entries) => self.host().go_along(entries),
            Effect::Fail => self.host().fail(),
        }
    }

    /// Tells the page after what has changed is drawn: effects of signals that wait by now run before this does. What it is told of
    /// a result rests on the rules, which are in the second chunk.
    fn emit(self, event: HostEvent) {
        let host = self.host();
        let of_result = matches!(event, HostEvent::Complete { .. })
            .then(|| self.with_untracked(|state| (state.visit.answers.clone(), state.options.clone())));
        task::begin(Box::pin(async move {
            let event = match (event, of_result) {
                (HostEvent::Complete { is_first, .. }, Some((answers, options))) => {
                    HostEvent::Complete { is_first, outcome: chunk::outcome(answers, options).await }
                }
                (event, _) => event,
            };
            if self.is_there() {
                event.emit(&host);
            }
        }));
    }

    fn save(self) -> Option<f64> {
        self.visit_untracked(|visit| storage::save(&visit.answers, clock::now()))
    }

    fn load_language(self, language: Language, with_result: bool) {
        let host = self.host();
        let (first, second) = (
            host.load_texts(language, Chunk::Questions),
            with_result.then(|| host.load_texts(language, Chunk::Result)),
        );
        task::begin(Box::pin(async move {
            let is_there = first.await
                && match second {
                    Some(second) => second.await,
                    None => true,
                };
            let came = if is_there { Event::LanguageLoaded } else { Event::LanguageFailed };
            self.dispatch(came(language));
        }));
    }

    fn load_result(self, language: Language) {
        let texts = self.host().load_texts(language, Chunk::Result);
        let code = self.0.with_untracked(|inner| (inner.load_code)());
        task::begin(Box::pin(async move {
            // Both are on their way by now; neither is given up because the other failed.
            let (code, texts) = (code.await, texts.await);
            if code && texts {
                // The browser takes long for the first date of a page and no time for those after it, so it has one to word before
                // the result is full of them.
                let _ = clock::in_words(clock::today(), language);
                self.dispatch(Event::ResultLoaded(language));
            } else {
                self.dispatch(Event::ResultFailed);
            }
        }));
    }
}

/// What has happened to answers that were saved until this moment, if they are not there any more.
fn lost(until: f64) -> Option<Event> {
    match storage::fate(until) {
        Fate::There => None,
        Fate::Gone => Some(Event::SavedWasDeleted),
        Fate::Replaced => Some(Event::SavedElsewhere),
    }
}

/// Runs something now and whenever a signal it reads changes. Effects inside it end when it runs again.
pub(crate) fn track(run: Box<dyn Fn()>) {
    leptos::prelude::Effect::new(move |_| run());
}
