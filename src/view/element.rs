//! Elements of the page, built call by call as in Leptos' own builder. Every screen is made of these few functions, which
//! the bundle holds once, while each `view!` of Leptos is compiled anew for its shape (docs/size.md has the figures). What
//! changes while a screen stands is bound to the store through [`Element::bind`].
//!
//! Words only ever become text nodes and attribute values: nothing here can insert HTML.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent, ShadowRoot};

use crate::app::store::track;

/// An element of the page; a clone is the same element.
#[derive(Clone)]
pub(crate) struct Element(web_sys::Element);

/// A new HTML element.
pub(crate) fn element(tag: &str) -> Element {
    Element(document().create_element(tag).expect("the tag is a name of HTML"))
}

/// An element that the page's side of the boundary has made.
impl From<web_sys::Element> for Element {
    fn from(made: web_sys::Element) -> Self {
        Self(made)
    }
}

/// A new element of a drawing (SVG).
pub(crate) fn shape(tag: &str) -> Element {
    let made = document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag);
    Element(made.expect("the tag is a name of SVG"))
}

/// Building: each call adds something and hands the element on.
impl Element {
    /// Its classes, separated by blanks; none where the text is empty.
    pub(crate) fn class(self, names: &str) -> Self {
        if names.is_empty() { self } else { self.set("class", names) }
    }

    /// An attribute.
    pub(crate) fn set(self, name: &str, value: &str) -> Self {
        self.set_attribute(name, value);
        self
    }

    /// A custom property that the styles work with, set through the object model: a style attribute would break a strict CSP.
    pub(crate) fn css_var(self, name: &str, value: usize) -> Self {
        self.set_property(name, value);
        self
    }

    /// Words after what it already holds.
    pub(crate) fn text(self, words: &str) -> Self {
        self.append(&document().create_text_node(words));
        self
    }

    /// An element after what it already holds.
    #[expect(clippy::needless_pass_by_value, reason = "handed over, like the element that takes it in")]
    pub(crate) fn child(self, child: Element) -> Self {
        self.append(&child.0);
        self
    }

    /// Elements after what it already holds.
    pub(crate) fn children(self, children: impl IntoIterator<Item = Element>) -> Self {
        self.append_all(children);
        self
    }

    /// What happens at an event, like a click. The browser forgets it together with the element.
    pub(crate) fn on(self, event: &str, happens: impl Fn() + 'static) -> Self {
        self.listen(event, Box::new(move |_| happens()));
        self
    }

    /// The same with the element that it happens at. Who held on to an element from what it listens to would keep both for ever: the
    /// browser cannot see that nobody else needs them.
    pub(crate) fn on_self(self, event: &str, happens: impl Fn(Self) + 'static) -> Self {
        let at = move |event: Event| event.current_target().map(|target| Self(target.unchecked_into()));
        self.listen(event, Box::new(move |event| at(event).into_iter().for_each(&happens)));
        self
    }

    /// What happens instead of the browser's own answer to an event.
    pub(crate) fn on_prevent_default(self, event: &str, happens: impl Fn() + 'static) -> Self {
        self.listen(
            event,
            Box::new(move |event| {
                event.prevent_default();
                happens();
            }),
        );
        self
    }

    /// What happens when Escape is pressed in it, and to nothing around it.
    pub(crate) fn on_escape(self, happens: impl Fn(Self) + 'static) -> Self {
        self.listen(
            "keydown",
            Box::new(move |event| {
                if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                    event.prevent_default();
                    event.stop_propagation();
                    event.current_target().map(|target| Self(target.unchecked_into())).into_iter().for_each(&happens);
                }
            }),
        );
        self
    }

    /// Draws something on the element now and whenever a signal it reads changes, for as long as the screen stands.
    pub(crate) fn bind(self, draw: impl Fn(&Self) + 'static) -> Self {
        let element = self.clone();
        track(Box::new(move || draw(&element)));
        self
    }
}

/// Changing what is there.
impl Element {
    /// Sets an attribute.
    pub(crate) fn set_attribute(&self, name: &str, value: &str) {
        self.0.set_attribute(name, value).expect("the name is one of HTML");
    }

    /// Sets an attribute, or takes it away.
    pub(crate) fn set_or_remove(&self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.set_attribute(name, value),
            // Where there is none, nothing happens.
            None => drop(self.0.remove_attribute(name)),
        }
    }

    /// Sets a custom property that the styles work with.
    pub(crate) fn set_property(&self, name: &str, value: usize) {
        let style = self.0.unchecked_ref::<HtmlElement>().style();
        style.set_property(name, &value.to_string()).expect("any value fits a custom property");
    }

    /// Replaces all it holds by words. The same words again are no change, which a screen reader would say once more.
    pub(crate) fn set_text(&self, words: &str) {
        if self.0.text_content().is_none_or(|present| present != words) {
            self.0.set_text_content(Some(words));
        }
    }

    /// Replaces all it holds by elements.
    pub(crate) fn replace_children(&self, children: impl IntoIterator<Item = Element>) {
        self.0.set_text_content(None);
        self.append_all(children);
    }

    /// Whether it has an attribute.
    pub(crate) fn has_attribute(&self, name: &str) -> bool {
        self.0.has_attribute(name)
    }

    /// Whether it is on the page.
    pub(crate) fn is_connected(&self) -> bool {
        self.0.is_connected()
    }

    /// The element behind it.
    pub(crate) fn next(&self) -> Option<Self> {
        self.0.next_element_sibling().map(Self)
    }

    /// The element around it.
    pub(crate) fn parent(&self) -> Option<Self> {
        self.0.parent_element().map(Self)
    }

    /// Its id.
    pub(crate) fn id(&self) -> String {
        self.0.id()
    }

    /// Checks or unchecks an input.
    pub(crate) fn set_checked(&self, is_checked: bool) {
        self.0.unchecked_ref::<HtmlInputElement>().set_checked(is_checked);
    }

    /// What is typed into an input.
    pub(crate) fn value(&self) -> String {
        self.0.unchecked_ref::<HtmlInputElement>().value()
    }

    /// Fills an input; the empty text also forgets a chosen file.
    pub(crate) fn set_value(&self, value: &str) {
        self.0.unchecked_ref::<HtmlInputElement>().set_value(value);
    }

    /// The file chosen in an input.
    pub(crate) fn file(&self) -> Option<web_sys::File> {
        self.0.unchecked_ref::<HtmlInputElement>().files()?.get(0)
    }

    /// Appends it to the root of a widget.
    pub(crate) fn mount(&self, root: &ShadowRoot) {
        root.append_child(&self.0).expect("a fresh element can stand anywhere");
    }

    /// Puts elements after what it already holds.
    pub(crate) fn append_all(&self, children: impl IntoIterator<Item = Element>) {
        for child in children {
            self.append(&child.0);
        }
    }

    /// Moves the focus to it.
    pub(crate) fn focus(&self) {
        // An element that cannot take the focus is no error worth telling anyone.
        let _ = self.0.unchecked_ref::<HtmlElement>().focus();
    }

    /// The element of the page.
    pub(crate) fn node(&self) -> &web_sys::Element {
        &self.0
    }

    fn append(&self, node: &web_sys::Node) {
        self.0.append_child(node).expect("a fresh node can stand anywhere");
    }

    fn listen(&self, event: &str, happens: Box<dyn Fn(Event)>) {
        // Handed over to the browser, which drops it when nothing refers to the element any more.
        let listener = Closure::<dyn Fn(Event)>::wrap(happens).into_js_value();
        self.0
            .add_event_listener_with_callback(event, listener.unchecked_ref())
            .expect("a function can listen to any event");
    }
}
