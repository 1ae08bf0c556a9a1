//! An exported file, read again. The browser's own JSON parser takes the text apart, so that no other one is in the
//! bundle; this judges what it found. The answers come from the result code, whose checksum guards them, and the list
//! of answers must agree with it: a file changed by hand is refused, never half believed.

use super::json::answer_json;
use crate::model::code::{self, CodeError};
use crate::model::date::Date;
use crate::model::earlier::Earlier;
use crate::model::ids::{Duty, Question};

/// Bytes of the largest file that is parsed. An export has about 8,000; a larger file was not written by this check.
pub const LARGEST: usize = 65_536;

/// Characters of a version of the law that are kept; the rest is cut off.
const LONGEST_LAW: usize = 200;

/// The parts of a parsed file that matter. A part that is missing or of the wrong type is `None` or empty.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// `version`.
    pub version: Option<f64>,
    /// `as_of`.
    pub as_of: Option<String>,
    /// `law`.
    pub law: Option<String>,
    /// `score`; also none where the file says `null`.
    pub score: Option<f64>,
    /// `code`.
    pub code: Option<String>,
    /// The fields of `answers`, each with its value as JSON without blanks.
    pub answers: Vec<(String, String)>,
    /// `id` and `from` of each entry of `act.duties`.
    pub duties: Vec<(String, String)>,
}

/// Why a file cannot be read as an earlier result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// More than [`LARGEST`] bytes.
    TooLarge,
    /// No JSON, or the browser cannot read the file.
    Unreadable,
    /// Another version of the format.
    OtherVersion,
    /// This field is missing, of a wrong type, or does not agree with the rest.
    Field(String),
    /// Its result code cannot be read.
    Code(CodeError),
}

/// The earlier result in a parsed file.
///
/// # Errors
/// Says what is wrong with the file.
///
/// ```
/// use readiness_check::export::import::{Document, ImportError, read};
/// use readiness_check::model::answers::Answers;
/// use readiness_check::model::code::encode;
///
/// // In the widget the browser's JSON parser fills these fields from a file.
/// let document = Document {
///     version: Some(2.0),
///     as_of: Some("2026-12-01".into()),
///     law: Some("Regulation (EU) 2024/1689".into()),
///     code: Some(encode(&Answers::default())),
///     ..Document::default()
/// };
/// let earlier = read(&document)?;
/// assert!(earlier.answers.is_empty() && earlier.score.is_none());
///
/// let changed = Document { answers: vec![("policy".into(), "3".into())], ..document };
/// assert_eq!(read(&changed), Err(ImportError::Field("answers.policy".into())));
/// # Ok::<(), ImportError>(())
/// ```
pub fn read(document: &Document) -> Result<Earlier, ImportError> {
    let field = |name: &str| ImportError::Field(name.into());
    match document.version {
        Some(2.0) => {}
        Some(_) => return Err(ImportError::OtherVersion),
        None => return Err(field("version")),
    }
    let on = document.as_of.as_deref().and_then(Date::parse).ok_or_else(|| field("as_of"))?;
    let law = document.law.as_ref().ok_or_else(|| field("law"))?;
    let answers = code::decode(document.code.as_deref().ok_or_else(|| field("code"))?).map_err(ImportError::Code)?;
    for (id, value) in &document.answers {
        let question = Question::ALL.iter().copied().find(|question| question.id() == id);
        let agrees = |question| answers.is_answered(question) && answer_json(question, &answers) == *value;
        if !question.is_some_and(agrees) {
            return Err(ImportError::Field(["answers.", &shortened(id, 40)].concat()));
        }
    }
    let in_file = |question: &&Question| document.answers.iter().any(|(id, _)| question.id() == id);
    let answered = Question::ALL.iter().filter(|question| answers.is_answered(**question));
    if let Some(missing) = answered.clone().find(|question| !in_file(question)) {
        return Err(ImportError::Field(["answers.", missing.id()].concat()));
    }
    let mut dates = Vec::new();
    for (id, from) in &document.duties {
        let from = Date::parse(from).ok_or_else(|| field("act.duties"))?;
        // A duty that is not known here was taken out of the rules since.
        dates.extend(Duty::ALL.iter().find(|duty| duty.id() == id).map(|duty| (*duty, from)));
    }
    Ok(Earlier { answers, on: Some(on), law: Some(shortened(law, LONGEST_LAW)), score: score(document)?, dates })
}

/// A whole number from 0 to 100, or none.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what the cast changes is refused")]
fn score(document: &Document) -> Result<Option<u8>, ImportError> {
    match document.score {
        None => Ok(None),
        Some(score) => {
            // The cast rounds and clamps; a number that it changes is not a score.
            let whole = score as u8;
            let is_score = whole <= 100 && f64::from(whole).total_cmp(&score).is_eq();
            is_score.then_some(Some(whole)).ok_or_else(|| ImportError::Field("score".into()))
        }
    }
}

fn shortened(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}
