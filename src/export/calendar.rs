//! The days of the duties that likely apply as an iCalendar file (RFC 5545), one all-day event a day. Days that are
//! past are left out: a calendar is for what is to come.

use crate::content::{self, Language, calendar as texts, law};
use crate::model::date::Date;
use crate::model::duty::DutyReport;
use crate::model::ids::Duty;
use crate::model::report::Report;

/// Octets of a line without its break (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;

/// Whether there is a day to come.
pub fn has_days(report: &Report, today: Date) -> bool {
    report.act.duties.iter().flat_map(|of| law::days(of, &report.answers)).any(|day| day >= today)
}

/// The calendar file with all days from today on; none if no day is to come. `stamp` is the present moment as section
/// 3.3.5 writes it in UTC, like `20261127T101500Z`.
pub fn calendar(report: &Report, today: Date, stamp: &str, language: Language) -> Option<String> {
    let duties = &report.act.duties;
    let days = |of: &DutyReport| law::days(of, &report.answers);
    let next = |from: Date| duties.iter().flat_map(days).filter(|day| *day >= from).min();
    let mut next_day = Some(next(today)?);
    let mut file = File::default();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//readiness-check//EN");
    while let Some(day) = next_day {
        let of_day: Vec<&DutyReport> = duties.iter().filter(|of| days(of).any(|other| other == day)).collect();
        event(&mut file, day, &of_day, report, stamp, language);
        // Dates compare by their numbers: 32 May, too, comes right before 1 June.
        next_day = next(Date::new(day.year, day.month, day.day + 1));
    }
    file.line("END:VCALENDAR");
    Some(file.out)
}

fn event(file: &mut File, day: Date, duties: &[&DutyReport], report: &Report, stamp: &str, language: Language) {
    let basic = day.to_string().replace('-', "");
    // The checksum of the result tells results apart and gives no answer away: the same result makes the same event
    // again, which calendars then replace instead of adding a second one.
    let of_result: String = report.code.chars().rev().filter(char::is_ascii_alphanumeric).take(6).collect();
    let title = match duties {
        [one] => texts::ONE.fill(language, &[("duty", content::duty_name(one.duty).to(language))]),
        many => texts::SEVERAL.fill(language, &[("number", &many.len().to_string())]),
    };
    let mut lines: Vec<String> = duties.iter().map(|of| description(of, day, report, language)).collect();
    lines.push(texts::NOTE.to(language).into());
    file.line("BEGIN:VEVENT");
    file.line(&["UID:", &basic, "-", &of_result, "@readiness-check"].concat());
    file.line(&["DTSTAMP:", stamp].concat());
    file.line(&["DTSTART;VALUE=DATE:", &basic].concat());
    file.text("SUMMARY:", &title);
    file.text("DESCRIPTION:", &lines.join("\n"));
    file.line("TRANSP:TRANSPARENT");
    file.line("END:VEVENT");
}

/// The duty with its article and what it demands, or on the later day of the marking what holds from that day on.
fn description(of: &DutyReport, day: Date, report: &Report, language: Language) -> String {
    let note = law::note(of, &report.answers, day).filter(|_| of.duty == Duty::MarkContent && day != of.from);
    let demand = note.unwrap_or_else(|| content::duty_demand(of.duty));
    let article = law::article(of.duty, language);
    [content::duty_name(of.duty).to(language), " (", &article, "): ", demand.to(language)].concat()
}

/// A file under construction.
#[derive(Default)]
struct File {
    out: String,
}

impl File {
    /// A property with a text as its value (section 3.3.11).
    fn text(&mut self, name: &str, text: &str) {
        let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n");
        self.line(&[name, &text].concat());
    }

    /// A content line, folded where it is too long (section 3.1), never inside a character.
    fn line(&mut self, line: &str) {
        let mut room = LONGEST_LINE;
        for character in line.chars() {
            if character.len_utf8() > room {
                self.out.push_str("\r\n ");
                room = LONGEST_LINE - 1;
            }
            self.out.push(character);
            room -= character.len_utf8();
        }
        self.out.push_str("\r\n");
    }
}
