//! The whole widget: the bar, the present screen, and what belongs below it. Each is drawn anew when its own key of the state
//! changes, and not with every answer.

use super::element::{Element, element};
use super::screens::{intro, question, waiting};
use super::{bar, chunk, privacy, saving};
use crate::app::effect::STEP;
use crate::app::screen::Screen;
use crate::app::state::{ScreenKey, State};
use crate::app::store::Store;
use crate::browser::redraw;
use crate::content::{Language, frame};

/// What stands around the screen depends on; it stays from one screen to the next.
#[derive(Clone, Copy, PartialEq)]
struct FrameKey {
    language: Language,
    saved_until: Option<f64>,
    offers_saving: bool,
}

impl FrameKey {
    fn of(state: &State) -> Self {
        let is_before = matches!(state.visit.screen, Screen::Intro | Screen::Opening(_));
        let offers_saving = !is_before || state.saved_until.is_some();
        Self { language: state.language, saved_until: state.saved_until, offers_saving }
    }
}

/// The widget.
pub(crate) fn widget(store: Store) -> Element {
    let section = element("section").class("check").set("part", "check");
    let area = element("div").class("screen");
    // What is said above the screen is seen with it, when the page scrolls to a new one.
    let step = element("div").set("id", STEP).child(bar::notice(store)).child(area.clone());
    let (save, told) = (element("div"), [saving::notice(store), privacy::privacy(store), bar::said(store)]);
    let foot = element("div").class("foot").child(save.clone()).children(told);
    let whole = section.clone().children([bar::bar(store), step.clone(), foot.clone()]);
    store.watch(State::screen_key, move |before| {
        let now = store.with_untracked(State::screen_key);
        let is_same = before.is_some_and(|before| (before.screen, before.revision) == (now.screen, now.revision));
        if is_same {
            // Only words or levels are others, or what was waited for is there: the visitor stays where they are.
            let at_once = before.is_some_and(|before| before.is_ready);
            redraw::in_place(&store.host().root(), area.node(), || draw(store, now, &area, at_once));
        } else {
            draw(store, now, &area, false);
        }
    });
    store.watch(FrameKey::of, move |_| {
        let now = store.with_untracked(FrameKey::of);
        // Not with every screen: a language that is set again has the browser work out all styles below it again.
        // Inside as well: the section's fresh start (style/base.css) takes the language of hyphens away in Safari and Chromium.
        for part in [&section, &step, &foot] {
            part.set_attribute("lang", now.language.code());
        }
        section.set_attribute("aria-label", frame::TITLE.to(now.language));
        save.replace_children(now.offers_saving.then(|| saving::saving(store, now.saved_until)));
    });
    // In a box of its own, for which box the element is the page decides (style/isolation.css).
    element("div").child(whole)
}

/// Draws the present screen, or what stands in its place until the second chunk is there.
fn draw(store: Store, now: ScreenKey, area: &Element, at_once: bool) {
    area.set_attribute("aria-busy", if now.is_ready { "false" } else { "true" });
    if !now.is_ready {
        return area.replace_children(waiting::screen(store));
    }
    match now.screen {
        Screen::Intro => area.replace_children(intro::screen(store)),
        Screen::Question { step, changed_from } => area.replace_children(question::screen(store, step, changed_from)),
        screen => {
            // The state says that it is ready only where the chunk is there.
            if let Some(draw) = chunk::draw() {
                draw(store, screen, area, at_once);
            }
        }
    }
}
