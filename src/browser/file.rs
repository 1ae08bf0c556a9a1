//! A file the visitor chose, taken apart by the browser's own JSON parser: another one would weigh more than all of this.
//! The size is checked before anything is read, and only the parts that matter are looked at, however deep the rest is.

use js_sys::{Array, JSON, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, TextDecoder};

use crate::export::import::{Document, ImportError, LARGEST};

/// More entries of a list were not written by this check and are not looked at.
const MOST: u32 = 100;

/// The parts of the file that was chosen.
pub(crate) async fn document(file: Option<File>) -> Result<Document, ImportError> {
    let file = file.ok_or(ImportError::Unreadable)?;
    parse(&text(&file).await?)
}

async fn text(file: &Blob) -> Result<String, ImportError> {
    // A file's size is a whole number of bytes, which a float holds exactly.
    #[expect(clippy::cast_precision_loss, reason = "65,536 is exact")]
    if file.size() > LARGEST as f64 {
        return Err(ImportError::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| ImportError::Unreadable)?;
    let bytes = Uint8Array::new(&bytes).to_vec();
    // Windows saves text in UTF-16 here and there; `Blob.text()` knows that in some browsers only.
    let encoding = match *bytes {
        [0xff, 0xfe, ..] => "utf-16le",
        [0xfe, 0xff, ..] => "utf-16be",
        _ => "utf-8",
    };
    let decoded = TextDecoder::new_with_label(encoding).and_then(|decoder| decoder.decode_with_u8_array(&bytes));
    decoded.map_err(|_| ImportError::Unreadable)
}

/// What the browser makes of the text.
fn parse(text: &str) -> Result<Document, ImportError> {
    let value = JSON::parse(text).map_err(|_| ImportError::Unreadable)?;
    let words = |name: &str| field(&value, name).as_string();
    let duties = list(&field(&field(&value, "act"), "duties"));
    let duty = |duty: JsValue| {
        let word = |name: &str| field(&duty, name).as_string().unwrap_or_default();
        (word("id"), word("from"))
    };
    Ok(Document {
        version: field(&value, "version").as_f64(),
        as_of: words("as_of"),
        law: words("law"),
        score: field(&value, "score").as_f64(),
        code: words("code"),
        answers: entries(&field(&value, "answers")),
        duties: duties.into_iter().map(duty).collect(),
    })
}

/// A field; undefined where there is none or the value has no fields.
fn field(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

fn list(value: &JsValue) -> Vec<JsValue> {
    let list = value.dyn_ref::<Array>();
    list.map(|list| (0..list.length().min(MOST)).map(|index| list.get(index)).collect()).unwrap_or_default()
}

/// The fields of an object with their values as JSON.
fn entries(value: &JsValue) -> Vec<(String, String)> {
    let Some(object) = value.dyn_ref::<Object>() else { return Vec::new() };
    let entry = |entry: JsValue| {
        let entry: Array = entry.unchecked_into();
        // What is nested too deep for the browser to write is no answer either.
        let json = JSON::stringify(&entry.get(1)).ok().and_then(|json| json.as_string()).unwrap_or_default();
        (entry.get(0).as_string().unwrap_or_default(), json)
    };
    list(&Object::entries(object)).into_iter().map(entry).collect()
}
