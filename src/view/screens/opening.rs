//! Opening a result: a code that is typed in, or an exported file. A refusal says what is wrong and changes nothing.

use crate::app::effect::Target;
use crate::app::store::Store;

use crate::app::event::{Event, Move};
use crate::app::screen::Purpose;
use crate::browser::{file, task};
use crate::content::{frame, open as texts, quiz as quiz_texts};
use crate::export::import::{self, ImportError};
use crate::model::code::{self, CodeError};
use crate::view::element::{Element, element};
use crate::view::parts::{as_button, group, move_button, paragraph, screen_heading, text_paragraph};

/// The id of what is wrong.
const ERROR: &str = "open-error";

/// The entry of a code or a file.
pub(in crate::view) fn screen(store: Store, purpose: Purpose) -> Vec<Element> {
    let code = input("text", Target::Code)
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("aria-describedby", "open-error open-hint");
    code.set_value(&store.visit_untracked(|visit| visit.typed.clone()));
    let code = code.on_self("input", move |input| store.dispatch(Event::Typed(input.value())));
    let chosen = input("file", Target::File).set("accept", ".json,application/json").set("aria-describedby", ERROR);
    let chosen = chosen.on_self("change", move |picked| open_file(store, purpose, picked));
    let submit = as_button(element("button").set("type", "submit"), store.text(texts::SUBMIT), "primary");
    let form = element("form")
        .set("novalidate", "")
        .on_prevent_default("submit", move || store.dispatch(Event::SubmittedCode(purpose)))
        .child(element("div").set("id", ERROR).bind(move |place| place.replace_children(error(store))))
        .child(label(Target::Code, store.text(texts::CODE)))
        .child(code)
        .child(text_paragraph(store, "how", texts::HINT).set("id", "open-hint"))
        .child(group("actions", [submit]))
        .child(label(Target::File, store.text(texts::FILE)))
        .child(chosen);
    let back = move_button(store, quiz_texts::BACK, "secondary", Move::WentBack);
    vec![screen_heading(store, texts::TITLE), form, group("actions", [back])]
}

fn input(kind: &str, target: Target) -> Element {
    element("input").class("entry").set("type", kind).set("id", &target.id())
}

fn label(of: Target, text: &str) -> Element {
    element("label").class("entry-label").set("for", &of.id()).text(text)
}

fn open_file(store: Store, purpose: Purpose, picked: Element) {
    let chosen = picked.file();
    task::begin(Box::pin(async move {
        let read = file::document(chosen).await.and_then(|document| import::read(&document));
        // So that the same file can be chosen again after it was mended.
        picked.set_value("");
        store.dispatch(Event::OpenedFile(read, purpose));
    }));
}

/// What is wrong with the code or the file, if anything is.
fn error(store: Store) -> Option<Element> {
    let refusal = store.with(|state| state.visit.refusal.clone())?;
    Some(paragraph("error", &words(store, &refusal)))
}

fn words(store: Store, refusal: &ImportError) -> String {
    let text = match refusal {
        ImportError::TooLarge => texts::TOO_LARGE,
        ImportError::Unreadable => texts::UNREADABLE,
        ImportError::OtherVersion => texts::OTHER_VERSION,
        ImportError::Field(field) => return store.fill(texts::FIELD, &[("field", field)]),
        ImportError::Code(CodeError::CutOff) => frame::CODE_CUT_OFF,
        ImportError::Code(CodeError::OtherVersion) => frame::CODE_OTHER_VERSION,
        ImportError::Code(CodeError::UnknownCharacter { group }) => return in_groups(store, &[*group]),
        ImportError::Code(CodeError::Mistyped) => {
            return in_groups(store, &store.visit_untracked(|visit| code::mistyped_groups(&visit.typed)));
        }
        ImportError::Code(CodeError::TooLong) => frame::CODE_MISTYPED,
    };
    store.text(text).into()
}

/// In which groups of four the slips are, as far as the checksum can tell.
fn in_groups(store: Store, groups: &[usize]) -> String {
    match groups {
        [first] => store.fill(texts::ONE_GROUP, &[("first", &first.to_string())]),
        [first, second] => {
            store.fill(texts::TWO_GROUPS, &[("first", &first.to_string()), ("second", &second.to_string())])
        }
        _ => store.text(frame::CODE_MISTYPED).into(),
    }
}
