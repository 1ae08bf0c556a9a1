//! Opening a result: a code that is typed in, or an exported file. A refusal says what is wrong and changes nothing.

use leptos::task::spawn_local;

use super::Quiz;
use super::parts::{button, button_look, group, paragraph, said, screen_heading};
use crate::browser::element::{Element, element};
use crate::browser::file;
use crate::content::{frame, open as texts, quiz as quiz_texts};
use crate::export::earlier::{self, Refusal};
use crate::model::code::{self, CodeError};
use crate::model::comparison::Earlier;
use crate::model::flow::{Event, Purpose};

/// Ids of the two inputs and of what is wrong with them.
const CODE: &str = "code";
const FILE: &str = "file";
const ERROR: &str = "open-error";

/// The entry of a code or a file.
#[inline(never)]
pub(super) fn screen(quiz: Quiz, purpose: Purpose) -> Vec<Element> {
    let error = element("div").set("id", ERROR);
    let code = input("text", CODE)
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("aria-describedby", "open-error open-hint");
    code.set_value(&quiz.visit(|visit| visit.typed.clone()));
    let typed = code.clone();
    let code = code.on("input", move || quiz.change(|state| state.visit.typed = typed.value()));
    let chosen = input("file", FILE).set("accept", ".json,application/json").set("aria-describedby", ERROR);
    let (picked, wrong_file, wrong_code) = (chosen.clone(), error.clone(), error.clone());
    let chosen = chosen.on("change", move || open_file(quiz, purpose, picked.clone(), wrong_file.clone()));
    let submit = button_look(element("button").set("type", "submit"), quiz.t(texts::SUBMIT), "primary");
    let form = element("form")
        .set("novalidate", "")
        .instead_of("submit", move || open_code(quiz, purpose, &wrong_code))
        .child(error)
        .child(label(CODE, quiz.t(texts::CODE)))
        .child(code)
        .child(said(quiz, "how", texts::HINT).set("id", "open-hint"))
        .child(group("actions", [submit]))
        .child(label(FILE, quiz.t(texts::FILE)))
        .child(chosen);
    let back = button(quiz, quiz_texts::BACK, "secondary", move || quiz.send(Event::WentBack));
    vec![screen_heading(quiz, texts::TITLE), form, group("actions", [back])]
}

fn input(kind: &str, id: &str) -> Element {
    element("input").class("entry").set("type", kind).set("id", id)
}

fn label(of: &str, text: &str) -> Element {
    element("label").class("entry-label").set("for", of).text(text)
}

fn open_code(quiz: Quiz, purpose: Purpose, error: &Element) {
    match quiz.visit(|visit| code::decode(&visit.typed)) {
        Ok(answers) => quiz.take_in(Earlier { answers, ..Earlier::default() }, purpose),
        Err(refusal) => refuse(quiz, &Refusal::Code(refusal), error, CODE),
    }
}

fn open_file(quiz: Quiz, purpose: Purpose, picked: Element, error: Element) {
    spawn_local(async move {
        match file::document(&picked).await.and_then(|document| earlier::read(&document)) {
            Ok(earlier) => quiz.take_in(earlier, purpose),
            Err(refusal) => refuse(quiz, &refusal, &error, FILE),
        }
        // So that the same file can be chosen again after it was mended.
        picked.set_value("");
    });
}

/// Says what is wrong, at the input it is wrong with.
fn refuse(quiz: Quiz, refusal: &Refusal, error: &Element, id: &str) {
    error.hold([paragraph("error", &words(quiz, refusal))]);
    quiz.focus(id.into());
}

fn words(quiz: Quiz, refusal: &Refusal) -> String {
    let text = match refusal {
        Refusal::TooLarge => texts::TOO_LARGE,
        Refusal::Unreadable => texts::UNREADABLE,
        Refusal::OtherVersion => texts::OTHER_VERSION,
        Refusal::Field(field) => return quiz.with(texts::FIELD, &[("field", field)]),
        Refusal::Code(CodeError::CutOff) => frame::CODE_CUT_OFF,
        Refusal::Code(CodeError::OtherVersion) => frame::CODE_OTHER_VERSION,
        Refusal::Code(CodeError::UnknownCharacter { group }) => return in_groups(quiz, &[*group]),
        Refusal::Code(CodeError::Mistyped) => {
            return in_groups(quiz, &quiz.visit(|visit| code::mistyped_groups(&visit.typed)));
        }
        Refusal::Code(CodeError::TooLong) => frame::CODE_MISTYPED,
    };
    quiz.t(text).into()
}

/// In which groups of four the slips are, as far as the checksum can tell.
fn in_groups(quiz: Quiz, groups: &[usize]) -> String {
    match groups {
        [first] => quiz.with(texts::ONE_GROUP, &[("first", &first.to_string())]),
        [first, second] => {
            quiz.with(texts::TWO_GROUPS, &[("first", &first.to_string()), ("second", &second.to_string())])
        }
        _ => quiz.t(frame::CODE_MISTYPED).into(),
    }
}
