//! Below every screen: how long answers stay here, where the page says more about privacy and who it is, and in a frame since when
//! nothing can be requested.

use super::element::{Element, element};
use crate::app::state::State;
use crate::app::store::Store;
use crate::browser::{address, clock};
use crate::content::{Language, frame, own};

/// Says in all languages how to check that nothing can be requested; it lies beside the page of the frame.
const OFFLINE_PAGE: &str = "offline.html#";

/// What the line depends on.
#[derive(Clone, PartialEq)]
struct PrivacyKey {
    language: Language,
    privacy: Option<String>,
    offline_since: Option<f64>,
}

impl PrivacyKey {
    fn of(state: &State) -> Self {
        let (language, offline_since) = (state.language, state.offline_since);
        Self { language, privacy: state.options.privacy.clone(), offline_since }
    }
}

/// The line.
pub(super) fn privacy(store: Store) -> Element {
    let paragraph = element("p").class("privacy");
    let line = paragraph.clone();
    store.watch(PrivacyKey::of, move |_| {
        let PrivacyKey { language, privacy, offline_since } = store.with_untracked(PrivacyKey::of);
        paragraph.set_text(frame::PRIVATE.to(language));
        let link = |address: &str, words: &str| {
            let link = element("a").set("href", address).set("target", "_blank").set("rel", "noopener");
            let _ = paragraph.clone().text(" ").child(link.text(words));
        };
        let privacy = privacy.as_deref().unwrap_or_default();
        let imprint = own::IMPRINT_ADDRESS.to(language);
        for (address, words) in [(privacy, frame::PRIVACY), (imprint, own::IMPRINT)] {
            let words = words.to(language);
            // The empty address would be that of this page.
            if !address.is_empty() && !words.is_empty() && address::is_safe(address) {
                link(address, words);
            }
        }
        if let Some(since) = offline_since {
            let time = clock::time_of_day(since, language);
            let _ = paragraph.clone().text(" ").text(&frame::OFFLINE.fill(language, &[("time", &time)]));
            link(&[OFFLINE_PAGE, language.code()].concat(), frame::OFFLINE_HOW.to(language));
        }
    });
    line
}
