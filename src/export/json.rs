//! The machine interface (spec §7): answers in, report out, both JSON. Only this file knows that format; the types of
//! the model have no serialised form of their own.
//!
//! Reading uses serde and runs on the command line. Writing is by hand, because every value is an id or a number: that
//! keeps the JSON machinery out of the browser's bundle (docs/size.md).

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::model::answers::{AnswerError, Answers};
use crate::model::catalogue::Kind;
use crate::model::date::Date;
use crate::model::gaps::Gap;
use crate::model::ids::{Question, Rating};
use crate::model::law;
use crate::model::report::Report;

/// The version of the format.
const VERSION: u64 = 2;

/// Why a text cannot be read as an answers document: one sentence that names the field.
#[derive(Debug, PartialEq, Eq)]
pub struct InputError(String);

impl fmt::Display for InputError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for InputError {}

/// The answers document. Other fields are passed over, so that an exported report can be read again.
#[derive(Deserialize)]
struct Document {
    version: Value,
    answers: Entries,
}

/// The fields of an object in their order, a repeated one twice: a map would drop it silently.
struct Entries(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Entries;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

/// Reads `{"version":2,"answers":{…}}`.
///
/// # Errors
/// The error names the field and the reason: unreadable JSON, another version, an unknown id, a wrong type, an
/// exclusive option combined with others, a repeated option, an empty list, a level outside 0–3.
///
/// ```
/// use readiness_check::export::json::parse;
///
/// let answers = parse(r#"{"version": 2, "answers": {"policy": 3, "audit": "unknown", "areas": ["credit"]}}"#)?;
/// assert_eq!(answers.unknown().map(|question| question.id()).collect::<Vec<_>>(), ["audit"]);
///
/// let wrong = parse(r#"{"version": 2, "answers": {"policy": 4}}"#).unwrap_err();
/// assert_eq!(wrong.to_string(), "answers.policy: must be 0, 1, 2, 3 or \"unknown\"");
/// # Ok::<(), readiness_check::export::json::InputError>(())
/// ```
pub fn parse(text: &str) -> Result<Answers, InputError> {
    // A derived reader would take a list of the fields as well.
    if text.trim_start().starts_with('[') {
        return Err(InputError("answers document: must be a JSON object".into()));
    }
    let document: Document =
        serde_json::from_str(text).map_err(|error| InputError(format!("answers document: {error}")))?;
    if document.version.as_u64() != Some(VERSION) {
        return Err(InputError(format!("version: is {}, must be {VERSION}", document.version)));
    }
    let mut answers = Answers::default();
    for (id, value) in &document.answers.0 {
        let fault = |reason: &str| InputError(format!("answers.{}: {reason}", id.escape_debug()));
        let question = Question::ALL.iter().copied().find(|question| question.id() == id);
        let question = question.ok_or_else(|| fault("no question has this id"))?;
        let options = options(question, value).map_err(|reason| fault(&reason))?;
        if answers.is_answered(question) {
            return Err(fault("stands twice"));
        }
        answers.select(question, &options).map_err(|error| fault(words(error)))?;
    }
    Ok(answers)
}

/// The options that a value stands for. Whether they may stand together is for the model to say.
fn options(question: Question, value: &Value) -> Result<Vec<usize>, String> {
    let option = |id: &str| {
        let place = question.options().iter().position(|option| *option == id);
        place.ok_or_else(|| format!("has no option {id:?}"))
    };
    match (question.kind(), question.scored().is_some(), value) {
        (_, true, Value::Number(level)) => {
            let level = level.as_u64().filter(|level| *level <= 3).and_then(|level| usize::try_from(level).ok());
            level.map(|level| vec![level]).ok_or_else(|| "must be 0, 1, 2, 3 or \"unknown\"".into())
        }
        // Levels are numbers: the text "2" is no answer.
        (_, true, Value::String(id)) if id == Rating::Unknown.id() => option(id).map(|option| vec![option]),
        (_, true, _) => Err("must be 0, 1, 2, 3 or \"unknown\"".into()),
        (Kind::One, false, Value::String(id)) => option(id).map(|option| vec![option]),
        (Kind::One, false, _) => Err("must be a text with one option".into()),
        (Kind::Many { .. }, _, Value::Array(list)) => {
            let id = |entry: &Value| match entry {
                Value::String(id) => option(id),
                _ => Err("must be a list of texts".into()),
            };
            list.iter().map(id).collect()
        }
        (Kind::Many { .. }, _, _) => Err("must be a list of options".into()),
    }
}

fn words(error: AnswerError) -> &'static str {
    match error {
        AnswerError::Empty => "the list is empty",
        AnswerError::Repeated => "an option stands twice",
        AnswerError::NotAlone => "an option that stands alone is combined with others",
        AnswerError::OnlyOne => "takes one option",
        AnswerError::Unknown => "has no such option",
    }
}

/// The report as JSON on one line, as docs/readiness-report.schema.json describes it. `with_answers` adds the answers,
/// as the export of the browser has them; [`parse`] reads such a file again.
pub fn report_json(report: &Report, as_of: Date, with_answers: bool) -> String {
    let mut json = Json::default();
    json.object(|json| {
        json.number("version", &VERSION.to_string());
        json.string("as_of", &as_of.to_string());
        json.string("law", law::VERSION);
        if with_answers {
            json.key("answers");
            json.object(|json| answers_json(&report.answers, json));
        }
        json.number("complete", if report.complete { "true" } else { "false" });
        let score = report.score.as_ref();
        json.number_or_null("score", score.map(|score| score.points));
        json.string_or_null("band", score.map(|score| score.band.id()));
        json.strings("capped_by", score.iter().flat_map(|score| &score.capped_by).map(|scored| scored.id()));
        json.list("blocks", &report.blocks, |json, (block, score)| {
            json.string("id", block.id());
            json.number_or_null("score", *score);
        });
        json.list("gaps", &report.gaps, gap_json);
        json.key("act");
        json.object(|json| {
            json.strings("classes", report.act.classes.iter().map(|class| class.id()));
            json.string("primary", report.act.primary.id());
            for (name, roles) in [
                ("roles", &report.act.roles),
                ("area_roles", &report.act.area_roles),
                ("product_roles", &report.act.product_roles),
            ] {
                json.strings(name, roles.iter().map(|role| role.id()));
            }
            json.list("duties", &report.act.duties, |json, duty| {
                json.string("id", duty.duty.id());
                json.string("article", duty.duty.article());
                json.string("from", &duty.from.to_string());
                json.string("status", duty.status.id());
            });
        });
        let qualification = report.qualification.as_ref();
        json.key("qualification");
        json.object(|json| {
            json.string_or_null("fit", qualification.map(|of| of.fit.id()));
            json.number_or_null("points", qualification.map(|of| of.points));
            json.strings("reasons", qualification.iter().flat_map(|of| &of.reasons).map(|reason| reason.id()));
        });
        json.string("code", &report.code);
    });
    json.out
}

fn gap_json(json: &mut Json, gap: &Gap) {
    json.string("question", gap.question.id());
    json.number("level", &gap.rating.level().to_string());
    json.number("unknown", if gap.rating == Rating::Unknown { "true" } else { "false" });
    let (whole, tenth) = (gap.priority_tenths / 10, gap.priority_tenths % 10);
    json.number("priority", &[&whole.to_string(), ".", &tenth.to_string()].concat());
    json.strings("iso", gap.question.facts().iso.iter().copied());
    json.strings("duties", gap.duties.iter().map(|duty| duty.id()));
}

/// The answers in the form [`parse`] reads.
fn answers_json(answers: &Answers, json: &mut Json) {
    for question in Question::ALL.iter().copied().filter(|question| answers.is_answered(*question)) {
        json.number(question.id(), &answer_json(question, answers));
    }
}

/// The answer to a question as a JSON value, without blanks.
pub(super) fn answer_json(question: Question, answers: &Answers) -> String {
    let ids: Vec<&str> = answers.chosen(question).map(|option| question.options()[option]).collect();
    let ids = ids.join("\",\"");
    match (question.kind(), question.scored()) {
        (Kind::Many { .. }, _) => ["[\"", &ids, "\"]"].concat(),
        (Kind::One, Some(scored)) if answers.rating(scored) != Some(Rating::Unknown) => ids,
        (Kind::One, _) => ["\"", &ids, "\""].concat(),
    }
}

/// A writer of JSON. Its strings are ids, dates, articles and the law's version, of which no character needs escaping;
/// a test holds what it writes against a real parser.
#[derive(Default)]
struct Json {
    out: String,
}

impl Json {
    fn object(&mut self, fields: impl FnOnce(&mut Self)) {
        self.out.push('{');
        fields(self);
        self.out.push('}');
    }

    /// A comma where one is due, then the field's name.
    fn key(&mut self, name: &str) {
        self.separate();
        self.quoted(name);
        self.out.push(':');
    }

    fn separate(&mut self) {
        if !self.out.ends_with(['{', '[']) {
            self.out.push(',');
        }
    }

    fn quoted(&mut self, text: &str) {
        self.out.push('"');
        self.out.push_str(text);
        self.out.push('"');
    }

    fn string(&mut self, name: &str, text: &str) {
        self.key(name);
        self.quoted(text);
    }

    /// A number, or another value that is JSON already.
    fn number(&mut self, name: &str, number: &str) {
        self.key(name);
        self.out.push_str(number);
    }

    fn number_or_null(&mut self, name: &str, number: Option<impl ToString>) {
        match number {
            Some(number) => self.number(name, &number.to_string()),
            None => self.number(name, "null"),
        }
    }

    fn string_or_null(&mut self, name: &str, text: Option<&str>) {
        match text {
            Some(text) => self.string(name, text),
            None => self.number(name, "null"),
        }
    }

    fn strings<'a>(&mut self, name: &str, texts: impl Iterator<Item = &'a str>) {
        self.key(name);
        self.out.push('[');
        for text in texts {
            self.separate();
            self.quoted(text);
        }
        self.out.push(']');
    }

    fn list<T>(&mut self, name: &str, items: &[T], fields: impl Fn(&mut Self, &T)) {
        self.key(name);
        self.out.push('[');
        for item in items {
            self.separate();
            self.object(|json| fields(json, item));
        }
        self.out.push(']');
    }
}
