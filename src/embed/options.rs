//! The element's attributes as options. Unknown and wrong values fall back to the default; nothing from the page is
//! trusted beyond its type.

use web_sys::HtmlElement;

/// What the page says about the widget.
#[derive(Clone)]
pub(crate) struct Options {
    /// `booking`: the template of the booking link.
    pub(crate) booking: Option<String>,
    /// `contact`: an e-mail address for the call.
    pub(crate) contact: Option<String>,
    /// `brand`: the consultancy's name.
    pub(crate) brand: Option<String>,
    /// `heading-level`: level of the widget's first heading, 2–4, by default 2.
    pub(crate) heading_level: u8,
    /// `privacy`: the address of the page's privacy notice.
    pub(crate) privacy: Option<String>,
    /// `code`: a result code to open.
    pub(crate) code: Option<String>,
    /// `share-outcome` with `band` in it: the events hold the band of the score.
    pub(crate) shares_band: bool,
    /// `share-outcome` with `fit` in it: the events hold what the visitor is told about a call.
    pub(crate) shares_fit: bool,
    /// `page`, set by src/embed/framed.js only: the address of the page around the frame, with nothing but its campaign.
    pub(crate) page: Option<String>,
}

impl Options {
    /// Reads the attributes.
    pub(crate) fn read(element: &HtmlElement) -> Self {
        let attribute = |name: &str| element.get_attribute(name).filter(|value| !value.trim().is_empty());
        let outcome = attribute("share-outcome").unwrap_or_default();
        let shares = |what| outcome.split_whitespace().any(|word| word == what);
        let level = attribute("heading-level").and_then(|level| level.parse().ok());
        Self {
            booking: attribute("booking"),
            contact: attribute("contact"),
            brand: attribute("brand"),
            heading_level: level.filter(|level| (2..=4).contains(level)).unwrap_or(2),
            // Any other scheme could run as a script.
            privacy: attribute("privacy").filter(|address| address.starts_with("https://") || address.starts_with('/')),
            code: attribute("code"),
            shares_band: shares("band"),
            shares_fit: shares("fit"),
            page: attribute("page"),
        }
    }
}
