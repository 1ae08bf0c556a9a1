//! The element's attributes as options. Unknown and wrong values fall back to the default; nothing from the page is
//! trusted beyond its type.

use web_sys::HtmlElement;

use crate::content::Language;

/// A level from 2 to 4, by default 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevel(pub(crate) u8);

impl Default for HeadingLevel {
    fn default() -> Self {
        Self(2)
    }
}

/// What the page says about the widget.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// `booking`: the template of the booking link.
    pub booking: Option<String>,
    /// `contact`: an e-mail address for the call.
    pub contact: Option<String>,
    /// `brand`: the consultancy's name.
    pub brand: Option<String>,
    /// `heading-level`: level of the widget's first heading, 2–4, by default 2.
    pub heading_level: HeadingLevel,
    /// `privacy`: the address of the page's privacy notice, which may be anything; what is shown of it says
    /// `src/browser/address.rs`.
    pub privacy: Option<String>,
    /// `code`: a result code to open.
    pub code: Option<String>,
    /// `share-outcome` with `band` in it: the events hold the band of the score.
    pub shares_band: bool,
    /// `share-outcome` with `fit` in it: the events hold what the visitor is told about a call.
    pub shares_fit: bool,
    /// `page`: the address that links to a result lead to.
    pub page: Option<String>,
    /// `languages`: the tags of the languages that are offered.
    pub languages: Option<String>,
    /// `framed`, set by src/embed/framed.js only: the campaign in the address of the page around the frame, as a query.
    pub framed: Option<String>,
}

impl Options {
    /// Reads the attributes.
    pub(crate) fn read(element: &HtmlElement) -> Self {
        Self::of(|name| element.get_attribute(name))
    }

    /// The options that these attributes give.
    pub fn of(attribute: impl Fn(&str) -> Option<String>) -> Self {
        let attribute = |name: &str| attribute(name).filter(|value| !value.trim().is_empty());
        let outcome = attribute("share-outcome").unwrap_or_default();
        let shares = |what| outcome.split_whitespace().any(|word| word == what);
        let level = attribute("heading-level").and_then(|level| level.parse().ok());
        Self {
            booking: attribute("booking"),
            contact: attribute("contact"),
            brand: attribute("brand"),
            heading_level: HeadingLevel(level.filter(|level| (2..=4).contains(level)).unwrap_or(2)),
            privacy: attribute("privacy"),
            code: attribute("code"),
            shares_band: shares("band"),
            shares_fit: shares("fit"),
            page: attribute("page"),
            languages: attribute("languages"),
            framed: attribute("framed"),
        }
    }

    /// The languages that are offered, each once and in the page's order: all of them where it names none that there is.
    pub fn offered(&self) -> Vec<Language> {
        let mut offered = Vec::new();
        for language in self.languages.iter().flat_map(|tags| tags.split([' ', ','])).filter_map(Language::of_tag) {
            if !offered.contains(&language) {
                offered.push(language);
            }
        }
        if offered.is_empty() { Language::ALL.to_vec() } else { offered }
    }
}
