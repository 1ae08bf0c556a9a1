//! What a visitor takes along: the calendar file, read by another author's parser, and the Markdown summary.

use icalendar::parser::{Component, read_calendar, unfold};
use pulldown_cmark::{Event, Parser, Tag};
use readiness_check::content::{Chunk, Language};
use readiness_check::export::calendar::calendar;
use readiness_check::export::markdown::markdown;
use readiness_check::model::answers::Answers;
use readiness_check::model::date::Date;
use readiness_check::model::report::assess;

use crate::cases;

const TODAY: Date = Date::new(2026, 11, 27);
const STAMP: &str = "20261127T101500Z";

/// Both languages with their texts loaded, as the page loads them.
fn languages() -> &'static [Language] {
    macro_rules! load {
        ($language:expr, $tag:literal) => {
            let texts = [
                include_str!(concat!(env!("OUT_DIR"), "/texts.", $tag, ".txt")),
                include_str!(concat!(env!("OUT_DIR"), "/texts.", $tag, ".result.txt")),
            ];
            assert!(
                [Chunk::Questions, Chunk::Result]
                    .into_iter()
                    .zip(texts)
                    .all(|(chunk, lines)| $language.load(chunk, lines))
            );
        };
    }
    load!(Language::En, "en");
    load!(Language::De, "de");
    Language::ALL
}

fn case(name: &str) -> Answers {
    cases::answers().into_iter().find(|(of, _)| of == name).unwrap().1
}

fn file(name: &str, today: Date, language: Language) -> Option<String> {
    calendar(&assess(&case(name)), today, STAMP, language)
}

/// The value of an event's property.
fn value<'a>(event: &'a Component<'_>, name: &str) -> &'a str {
    event.find_prop(name).unwrap_or_else(|| panic!("no {name}")).val.as_ref()
}

/// The parser's view of a file: day, title and description of each event.
fn events(file: &str) -> Vec<(String, String, String)> {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap();
    let event = |event: &Component<'_>| {
        assert_eq!(event.name, "VEVENT");
        assert_eq!(value(event, "DTSTAMP"), STAMP);
        assert!(value(event, "UID").ends_with("@readiness-check"));
        let start = event.find_prop("DTSTART").unwrap();
        assert!(start.params.iter().any(|of| of.key == "VALUE" && of.val.as_ref().is_some_and(|val| *val == "DATE")));
        (start.val.to_string(), value(event, "SUMMARY").to_owned(), value(event, "DESCRIPTION").to_owned())
    };
    calendar.components.iter().map(event).collect()
}

#[test]
fn every_day_to_come_is_one_event() {
    for language in languages() {
        let found = events(&file("hr_screening_deployer", TODAY, *language).unwrap());
        let days: Vec<&str> = found.iter().map(|(day, _, _)| day.as_str()).collect();
        assert_eq!(days, ["20271202"], "{language:?}");
    }
    let found = events(&file("hr_screening_deployer", TODAY, Language::En).unwrap());
    assert_eq!(found[0].1, "EU AI Act: 8 duties likely apply from today");
    assert!(found[0].2.contains("(Art.\u{a0}26(1)–(2)): "), "{}", found[0].2);
    let duties = found[0].2.lines().count() - 1;
    assert_eq!(duties, 8, "one line a duty, and the note");
}

#[test]
fn days_that_are_past_are_left_out_and_today_is_not() {
    languages();
    let days = |today| file("hr_screening_deployer", today, Language::En).map(|file| events(&file).len());
    assert_eq!(days(Date::new(2025, 1, 1)), Some(2));
    assert_eq!(days(Date::new(2027, 12, 2)), Some(1));
    assert_eq!(days(Date::new(2027, 12, 3)), None);
    assert_eq!(file("no_ai", TODAY, Language::En), None);
}

/// Art. 111(4): who marks generated content has a later day for systems on the market before.
#[test]
fn the_later_day_of_the_marking_is_in_the_calendar() {
    languages();
    let found = events(&file("chatbot_own_name", TODAY, Language::En).unwrap());
    let marking = found.iter().find(|(day, _, _)| day == "20261202");
    let has_marking = assess(&case("chatbot_own_name")).act.duties.iter().any(|of| of.duty.id() == "mark_content");
    assert_eq!(marking.is_some(), has_marking);
    assert!(has_marking && marking.unwrap().2.contains("on the market before"), "{found:?}");
}

/// RFC 5545, sections 3.1 and 3.3.11, checked on the bytes: parsers forgive too much.
#[test]
fn lines_are_folded_and_texts_escaped_as_the_standard_says() {
    for language in languages() {
        for (name, answers) in cases::answers() {
            let Some(file) = calendar(&assess(&answers), Date::new(2025, 1, 1), STAMP, *language) else { continue };
            assert!(file.ends_with("END:VCALENDAR\r\n"));
            assert_eq!(file.matches('\n').count(), file.matches("\r\n").count(), "{name}");
            assert!(file.split("\r\n").all(|line| line.len() <= 75), "{name}: a line is too long");
            let unfolded = file.replace("\r\n ", "");
            for line in unfolded.split("\r\n") {
                let Some((_, text)) = line.split_once("DESCRIPTION:").or(line.split_once("SUMMARY:")) else { continue };
                let bare = text.replace("\\\\", "").replace("\\;", "").replace("\\,", "").replace("\\n", "");
                assert!(!bare.contains(['\\', ';', ',']), "{name}: {line}");
            }
            assert!(!events(&file).is_empty());
        }
    }
}

#[test]
fn the_same_result_makes_the_same_events_and_another_result_others() {
    languages();
    let uids = |name| {
        let file = file(name, Date::new(2025, 1, 1), Language::En).unwrap();
        file.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(uids("machine_builder"), uids("machine_builder"));
    assert!(uids("machine_builder").iter().all(|uid| !uids("bank_credit_score").contains(uid)));
}

#[test]
fn the_summary_is_markdown_with_nothing_lost() {
    for language in languages() {
        for (name, answers) in cases::answers() {
            let report = assess(&answers);
            let text = markdown(&report, TODAY, *language, &|date| date.to_string());
            let mut headings = 0;
            let mut words = String::new();
            for event in Parser::new(&text) {
                match event {
                    Event::Start(Tag::Heading { .. }) => headings += 1,
                    Event::Text(text) => words.push_str(&text),
                    Event::Html(html) | Event::InlineHtml(html) => panic!("{name}: HTML {html}"),
                    _ => {}
                }
            }
            let signs = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
            assert_eq!(signs(&words), signs(&text), "{name}: every word comes out of the parser");
            let expected = 1 + usize::from(!report.gaps.is_empty()) + usize::from(report.complete);
            assert_eq!(headings, expected, "{name}: {text}");
            assert!(!text.contains(&report.code), "{name}: the code tells all answers");
        }
    }
}
