//! Rule: what a text says about where the answers stay holds to the letter. They stay in the browser *until* the
//! visitor passes something on, they are sent *only* then: a sentence without its limit stands beside a button or a
//! code that makes it false. And wherever a link leaves, it says that it holds every answer.

use crate::texts::{Finding, Language, read};
use crate::words::{holds, plain};

/// What tells a rule which sentences speak of the answers' whereabouts, and which words set the limit.
struct Words {
    language: &'static str,
    /// The answers, and what holds them.
    answers: &'static [&'static str],
    /// That they stay, or do not leave.
    stays: &'static [&'static str],
    /// Until when, or but for what.
    limit: &'static [&'static str],
}

#[rustfmt::skip]
static WORDS: [Words; 2] = [
    Words {
        language: "en",
        answers: &["answer", "answers", "nothing", "result"],
        stays: &["stay", "stays", "sent", "send", "sends", "leave", "leaves", "transmitted", "transferred", "handed over", "stored", "stores"],
        limit: &["until", "unless", "only", "as long as", "up to", "by itself", "when"],
    },
    Words {
        language: "de",
        answers: &["antwort", "antworten", "nichts", "ergebnis"],
        stays: &["bleibt", "bleiben", "gesendet", "sendet", "senden", "verlässt", "verlassen", "übertragen", "übermittelt", "gespeichert", "speichert"],
        limit: &["bis", "es sei denn", "nur", "solange", "höchstens", "von sich aus", "wenn"],
    },
];

/// The tables whose texts speak of the answers' whereabouts: everything around the questions.
const TABLES: &[&str] = &["frame.", "intro.", "quiz.", "stop.", "review.", "result.", "open.", "brief.", "compare."];

/// The pages and what goes with the release. offline.html is about a frame that has closed its own network, and says
/// beside it what that does not cover.
const FILES: [(&str, &str); 6] = [
    ("index.html", "en"),
    ("de/index.html", "de"),
    ("src/embed/demo.html", "en"),
    ("README.md", "en"),
    ("docs/embedding.md", "en"),
    ("docs/data-protection.md", "en"),
];

/// Texts that may promise without a limit, with the reason.
static FREE: &[(&str, &str)] =
    &[("frame.opened", "of a shared result, and the next words say what the browser may keep of it")];

/// Sentences of a text that promise without a limit.
fn boundless(language: &str, text: &str) -> Vec<String> {
    let Some(words) = WORDS.iter().find(|words| words.language == language) else { return Vec::new() };
    let has = |sentence: &str, list: &[&str]| list.iter().any(|word| holds(sentence, word));
    let sentences = text.split_inclusive(['.', ';', '?', '!']).map(plain);
    let bad = sentences
        .filter(|sentence| has(sentence, words.answers) && has(sentence, words.stays) && !has(sentence, words.limit));
    bad.map(|sentence| format!("“{}”: until when, or unless what?", sentence.trim())).collect()
}

fn in_texts(language: &Language) -> Vec<Finding> {
    language.check(|key, text| {
        let is_about = TABLES.iter().any(|table| key.starts_with(table)) && !FREE.iter().any(|(free, _)| *free == key);
        if is_about { boundless(&language.code, text) } else { Vec::new() }
    })
}

/// What people read of a page or a document.
fn visible(file: &str) -> String {
    let text = read(file).replace("&nbsp;", " ").replace('\n', " ");
    let mut parts = text.split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + part.split_once('>').map_or(part, |(_, rest)| rest))
}

/// Texts beside a link or code that leaves, which do not say that all answers are in it.
fn silent(language: &Language) -> Vec<Finding> {
    let all = match language.code.as_str() {
        "en" => ["all your answers", "every answer"],
        "de" => ["alle ihre antworten", "jede antwort"],
        _ => return Vec::new(),
    };
    language.check(|key, text| {
        let says = all.iter().any(|words| plain(text).contains(words)) && text.contains('#');
        (key == "result.share_note" && !says)
            .then(|| "a link holds every answer, in the part after #: say so".into())
            .into_iter()
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::{assert_none, assert_one, everywhere, language};

    #[test]
    fn no_text_promises_more_than_the_check_keeps() {
        assert_none(&everywhere(in_texts));
        for (key, why) in FREE {
            let needed = !boundless("en", &language("en").texts[*key]).is_empty();
            assert!(
                needed && !why.is_empty(),
                "{key}: an exception that no text needs any more would hide the next mistake"
            );
        }
    }

    #[test]
    fn no_page_promises_more_than_the_check_keeps() {
        let found = FILES.iter().flat_map(|(file, code)| {
            let reasons = boundless(code, &visible(file));
            reasons.into_iter().map(|reason| Finding { file: (*file).into(), key: "promise".into(), reason })
        });
        assert_none(&found.collect::<Vec<_>>());
    }

    #[test]
    fn a_link_says_that_it_holds_every_answer() {
        assert_none(&everywhere(silent));
        let note = |text| silent(&Language::sample("en", &[("result.share_note", text)]));
        assert_one(&note("Your answers are in the part of the link after the # sign."), "every answer");
        assert_one(&note("All your answers are in the link."), "after #");
    }

    #[test]
    fn a_call_is_likely_worth_the_time_and_never_for_certain() {
        for (code, likely) in [("en", "likely"), ("de", "voraussichtlich")] {
            let texts = language(code).texts;
            assert!(holds(&plain(&texts["fit.strong.name"]), likely), "{code}: {}", texts["fit.strong.name"]);
            // Only what is shown where there may be a prohibited practice speaks of one.
            for fit in ["strong", "possible", "early"] {
                let text = plain(&texts[&format!("fit.{fit}.text")]);
                assert!(!text.contains(" prohibited ") && !text.contains(" verboten"), "{code}: fit.{fit}.text");
            }
        }
    }

    #[test]
    fn a_promise_without_its_limit_is_found() {
        let find = |code: &str, text: &str| in_texts(&Language::sample(code, &[("frame.private", text)]));
        assert_one(&find("en", "Your answers stay in this browser."), "until when");
        assert_one(
            &find("en", "You need no e-mail address. No answer is sent; your browser works it out."),
            "no answer is sent",
        );
        assert_one(&find("de", "Ihre Antworten bleiben in diesem Browser."), "until when");
        assert_one(&find("de", "Keine Antwort wird übertragen, gerechnet wird hier."), "keine antwort");
        assert_none(&find("en", "Your answers stay in this browser until you pass something on."));
        assert_none(&find("de", "Ihre Antworten bleiben in diesem Browser, bis Sie selbst etwas weitergeben."));
        assert_eq!(boundless("en", "None of your answers is sent.").len(), 1);
    }
}
