//! A mounted widget as a visitor sees it. Waits by awaiting the next frame, in which the browser has drawn what the last
//! action changed.

use std::cell::RefCell;
use std::rc::Rc;

use readiness_check::app::snapshot::Snapshot;
use readiness_check::app::visit::Visit;
use readiness_check::content::Language;
use readiness_check::embed::{Mounted, mount};
use readiness_check::model::code;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

/// The scored questions in the order of the screens.
pub(crate) const SCORED: &[&str] = readiness_check::model::ids::Scored::IDS;

const HEADINGS: &str = "h2, h3, h4, h5, h6";

pub(crate) struct Widget {
    host: HtmlElement,
    root: ShadowRoot,
    mounted: Option<Mounted>,
    /// Every event it has told the page, as `name {detail}`.
    pub(crate) heard: Rc<RefCell<Vec<String>>>,
    /// What it has last given to keep; nothing before anything has changed.
    pub(crate) kept: Rc<RefCell<String>>,
}

/// The files of a language.
fn texts(tag: &str) -> [&'static str; 2] {
    macro_rules! files {
        ($tag:literal) => {
            [
                include_str!(concat!(env!("OUT_DIR"), "/texts.", $tag, ".txt")),
                include_str!(concat!(env!("OUT_DIR"), "/texts.", $tag, ".result.txt")),
            ]
        };
    }
    match tag {
        "de" => files!("de"),
        "xx" => files!("xx"),
        _ => files!("en"),
    }
}

/// As src/embed/element.js offers a file.
const DOWNLOAD: &str = "const href = URL.createObjectURL(new Blob([text], { type }));
    Object.assign(document.createElement('a'), { href, download: name }).click();";

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// A clock that stands still until it is moved on; the real one comes back when it is dropped.
pub(crate) struct Clock(js_sys::Function);

impl Clock {
    /// The clock stands at this day.
    pub(crate) fn at(day: &str) -> Self {
        let stand = "const Real = Date;
            let now = Real.parse(day);
            globalThis.Date = class extends Real {
                constructor(...parts) { parts.length ? super(...parts) : super(now); }
                static now() { return now; }
            };
            return (seconds) => { seconds ? now += seconds * 1000 : globalThis.Date = Real; };";
        let stand = js_sys::Function::new_with_args("day", stand);
        Self(stand.call1(&wasm_bindgen::JsValue::NULL, &day.into()).unwrap().unchecked_into())
    }

    /// So many seconds pass.
    pub(crate) fn pass(&self, seconds: f64) {
        self.0.call1(&wasm_bindgen::JsValue::NULL, &seconds.into()).unwrap();
    }
}

impl Drop for Clock {
    fn drop(&mut self) {
        self.pass(0.0);
    }
}

/// Until the browser has drawn.
pub(crate) async fn drawn() {
    // Three frames: the first runs what was scheduled for it, focus moves among it; the second draws what lies further down;
    // after the third that is visible.
    for _ in 0..3 {
        let frame = js_sys::Promise::new(&mut |resolve, _| {
            let resolved = Closure::once_into_js(move || resolve.call0(&wasm_bindgen::JsValue::NULL).map(drop));
            web_sys::window().unwrap().request_animation_frame(resolved.unchecked_ref()).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }
}

impl Widget {
    /// A fresh widget on the page, with these attributes.
    pub(crate) async fn new(attributes: &[(&str, &str)]) -> Self {
        Self::resumed(attributes, None).await
    }

    /// A widget that goes on with the answers of a code.
    pub(crate) async fn resumed(attributes: &[(&str, &str)], code: Option<String>) -> Self {
        let snapshot = code.map(|code| {
            let Visit { answers, screen, .. } = Visit::resumed(code::decode(&code).unwrap());
            Snapshot { answers, screen, is_saved: false, is_case: false, told: 0 }.line()
        });
        let host: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        for (name, value) in attributes {
            host.set_attribute(name, value).unwrap();
        }
        document().body().unwrap().append_child(&host).unwrap();
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        let language = attributes.iter().find(|(name, _)| *name == "lang").and_then(|(_, tag)| Language::of_tag(tag));
        let tag = language.unwrap_or(Language::ALL[0]).code();
        let (heard, kept) = (Rc::new(RefCell::new(Vec::new())), Rc::new(RefCell::new(String::new())));
        // As the loader does it, but from the files that the build wrote.
        let load = Closure::<dyn Fn(String, usize) -> js_sys::Promise>::new(|tag: String, chunk: usize| {
            js_sys::Promise::resolve(&wasm_bindgen::JsValue::from_str(texts(&tag)[chunk]))
        });
        let emit = Closure::<dyn Fn(String, js_sys::Object)>::new({
            let heard = heard.clone();
            move |name: String, detail: js_sys::Object| {
                heard.borrow_mut().push(format!("{name} {}", js_sys::JSON::stringify(&detail).unwrap()));
            }
        });
        let keep = Closure::<dyn Fn(String, String)>::new({
            let kept = kept.clone();
            move |snapshot: String, _: String| *kept.borrow_mut() = snapshot
        });
        let fail = Closure::<dyn Fn()>::new(|| panic!("no text is missing"));
        let js = js_sys::Object::new();
        for (name, value) in [
            ("element", host.clone().into()),
            ("root", root.clone().into()),
            ("tag", tag.into()),
            ("snapshot", snapshot.into()),
            ("texts", load.into_js_value()),
            ("emit", emit.into_js_value()),
            ("keep", keep.into_js_value()),
            ("take_link", js_sys::Function::new_no_args("").into()),
            ("download", js_sys::Function::new_with_args("name, type, text", DOWNLOAD).into()),
            ("again", js_sys::Function::new_no_args("").into()),
            ("sheets", js_sys::Function::new_no_args("return []").into()),
            ("logo", document().create_element("img").unwrap().into()),
            ("drawn_logo", js_sys::Function::new_no_args("").into()),
            ("push_entry", js_sys::Function::new_no_args("").into()),
            ("reveal", js_sys::Function::new_no_args("").into()),
            ("go_along", js_sys::Function::new_no_args("").into()),
            ("fail", fail.into_js_value()),
        ] {
            js_sys::Reflect::set(&js, &name.into(), &value).unwrap();
        }
        let mounted = mount(js.unchecked_into(), texts(tag)[0]);
        mounted.prepare();
        drawn().await;
        Self { host, root, mounted: Some(mounted), heard, kept }
    }

    /// Opens everything that is folded away, as the browser does at a click.
    pub(crate) async fn unfold(&self) {
        for folded in self.all("details") {
            folded.set_attribute("open", "").unwrap();
        }
        drawn().await;
    }

    /// Changes the language as the element does when its `lang` changes.
    pub(crate) async fn set_language(&self, tag: &str) {
        self.mounted.as_ref().unwrap().set_language(tag);
        drawn().await;
    }

    /// Changes an attribute as the element does.
    pub(crate) async fn set_attribute(&self, name: &str, value: &str) {
        self.host.set_attribute(name, value).unwrap();
        self.mounted.as_ref().unwrap().set_options();
        drawn().await;
    }

    /// The level of the screen's heading.
    pub(crate) fn heading_level(&self) -> String {
        self.all(HEADINGS).first().unwrap().tag_name().replace('H', "")
    }

    pub(crate) fn code(&self) -> String {
        self.kept.borrow().rsplit(' ').next().unwrap_or_default().to_owned()
    }

    /// Takes the widget off the page and says what is left in its root.
    pub(crate) fn unmount(&mut self) -> u32 {
        drop(self.mounted.take());
        self.root.child_element_count()
    }

    pub(crate) fn all(&self, selector: &str) -> Vec<Element> {
        let list = self.root.query_selector_all(selector).unwrap();
        (0..list.length()).map(|index| list.get(index).unwrap().unchecked_into()).collect()
    }

    /// All text on the screen.
    pub(crate) fn text(&self) -> String {
        self.root.first_element_child().map(|element| element.text_content().unwrap()).unwrap_or_default()
    }

    /// All text of all elements that the selector finds.
    #[track_caller]
    pub(crate) fn all_text_of(&self, selector: &str) -> String {
        let found = self.all(selector);
        assert!(!found.is_empty(), "no {selector}");
        found.iter().map(|element| element.text_content().unwrap()).collect::<Vec<_>>().join(" ")
    }

    /// Presses the primary button, whatever it says.
    pub(crate) fn press_first(&self) -> impl Future<Output = ()> + use<> {
        self.press_nth(".button.primary", 0)
    }

    /// Presses one of what the selector finds, counted from 0.
    pub(crate) fn press_nth(&self, selector: &str, place: usize) -> impl Future<Output = ()> + use<> {
        self.all(selector).remove(place).unchecked_into::<HtmlElement>().click();
        drawn()
    }

    /// All text of the element that the selector finds.
    #[track_caller]
    pub(crate) fn text_of(&self, selector: &str) -> String {
        self.all(selector).first().unwrap_or_else(|| panic!("no {selector}")).text_content().unwrap()
    }

    #[track_caller]
    pub(crate) fn see(&self, words: &str) {
        assert!(self.text().contains(words), "{words:?} not in: {}", self.text());
    }

    #[track_caller]
    pub(crate) fn see_not(&self, words: &str) {
        assert!(!self.text().contains(words), "{words:?} in: {}", self.text());
    }

    /// The heading of the screen.
    pub(crate) fn heading(&self) -> String {
        self.all(HEADINGS).first().unwrap().text_content().unwrap()
    }

    /// The id of the element that has the focus.
    pub(crate) fn focused(&self) -> String {
        self.root.active_element().map(|element| element.id()).unwrap_or_default()
    }

    /// Moves the focus to the first element that the selector finds.
    pub(crate) fn focus_first(&self, selector: &str) {
        self.all(selector).remove(0).unchecked_into::<HtmlElement>().focus().unwrap();
    }

    /// Whether the first element that the selector finds has the focus.
    pub(crate) fn has_focus(&self, selector: &str) -> bool {
        self.root.active_element().as_ref() == self.all(selector).first()
    }

    /// Presses the button with these words.
    #[track_caller]
    pub(crate) fn press(&self, words: &str) -> impl Future<Output = ()> + use<> {
        let button =
            self.all("button, a.button").into_iter().find(|button| button.text_content().as_deref() == Some(words));
        let button = button.unwrap_or_else(|| panic!("no button {words:?} in: {}", self.text()));
        button.unchecked_into::<HtmlElement>().click();
        drawn()
    }

    /// Presses the button with this accessible name.
    #[track_caller]
    pub(crate) fn press_named(&self, name: &str) -> impl Future<Output = ()> + use<> {
        let button =
            self.all("button").into_iter().find(|button| button.get_attribute("aria-label").as_deref() == Some(name));
        button.unwrap_or_else(|| panic!("no button named {name:?}")).unchecked_into::<HtmlElement>().click();
        drawn()
    }

    fn input(&self, question: &str, option: usize) -> HtmlInputElement {
        let input = self.root.get_element_by_id(&format!("{question}-{option}"));
        input.unwrap_or_else(|| panic!("{question}-{option} is not on the screen: {}", self.text())).unchecked_into()
    }

    /// Clicks an option.
    pub(crate) async fn choose(&self, question: &str, option: usize) {
        self.input(question, option).click();
        drawn().await;
    }

    /// The options of the question that are chosen.
    pub(crate) fn chosen(&self, question: &str) -> Vec<usize> {
        let inputs = self.all(&format!("input[name={question}]"));
        let checked = |input: &Element| input.unchecked_ref::<HtmlInputElement>().checked();
        inputs.iter().enumerate().filter(|(_, input)| checked(input)).map(|(index, _)| index).collect()
    }

    /// Chooses an option and goes on.
    pub(crate) async fn answer(&self, question: &str, option: usize) {
        self.choose(question, option).await;
        self.press("Continue").await;
    }

    /// Part one: starts and answers everything with this option, up to the stop.
    pub(crate) async fn part_one(&self, option: usize) {
        self.press("Start the check").await;
        self.answer("ai_use", 1).await;
        for question in SCORED {
            self.answer(question, option).await;
        }
    }

    /// Part two from the stop: a deployer in the EU without anything special, up to the review.
    pub(crate) async fn part_two(&self) {
        self.press("Check my duties, 4 to 5 minutes").await;
        for question in ["scope", "organisation", "size"] {
            self.choose(question, 0).await;
        }
        self.press("Continue").await;
        self.answer("areas", 12).await;
        self.answer("practices", 9).await;
        self.answer("interaction", 6).await;
        self.press("Continue").await;
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.mounted = None;
        self.host.remove();
    }
}
