//! The result on paper, through the browser's own PDF: one document for each paper size, read back by poppler's tools. Also
//! what else can be taken along.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::driver::{Engine, setting};
use crate::language::Language;
use crate::result::{case, on_a_phone};
use crate::visit::{DESKTOP, Visit};

/// Width and height in inches, and the same in points.
const PAPERS: [(&str, f64, f64); 2] = [("a4", 8.27, 11.69), ("letter", 8.5, 11.0)];

const CENTIMETRES_PER_INCH: f64 = 2.54;

impl Visit {
    /// Clicks Print on the result, after [`NO_DIALOG`]: by hand, for whom alone browsers open a window. That comes to the front, so this one
    /// draws nothing any more and no frame of it is awaited.
    #[track_caller]
    pub(crate) fn print_result(&self) {
        let words = self.language.words("result.print");
        let button = self.ask(&format!(
            "const button = all('button').find((node) => node.textContent === {words:?});
            button.scrollIntoView({{ block: 'center', behavior: 'instant' }}); return button"
        ));
        self.session.click(&button);
        self.until("it is printed", "window.paper?.printed");
    }
}

/// Lets the window for printing open, but no print dialog, which nobody would close.
pub(crate) const NO_DIALOG: &str = "const open = window.open.bind(window);
    window.open = (...to) => { const paper = open(...to); paper.print = () => { paper.printed = true; }; window.paper = paper; return paper; }";

/// A word on a page, with its box in points.
pub(crate) struct Word {
    page: usize,
    pub(crate) text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// Prints the window that the widget has opened and gives the file.
pub(crate) fn print(visit: &Visit, name: &str, width: f64, height: f64) -> PathBuf {
    let pdf = visit.session.print(width * CENTIMETRES_PER_INCH, height * CENTIMETRES_PER_INCH);
    let folder = PathBuf::from(setting("READINESS_CHECK_SCREENSHOTS"));
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{name}.pdf"));
    fs::write(&file, pdf).unwrap();
    file
}

/// Every word of a file with its place, as poppler reads it.
pub(crate) fn words(file: &PathBuf) -> Vec<Word> {
    let output = Command::new("pdftotext").arg("-bbox").arg(file).arg("-").output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let mut page = 0;
    let mut words = Vec::new();
    for line in text.lines().map(str::trim) {
        page += usize::from(line.starts_with("<page "));
        let Some(rest) = line.strip_prefix("<word ") else { continue };
        let number = |name: &str| -> f64 {
            let value = rest.split_once(&format!("{name}=\"")).unwrap().1;
            value.split('"').next().unwrap().parse().unwrap()
        };
        let text = rest.split_once('>').unwrap().1.trim_end_matches("</word>").replace("&amp;", "&");
        let (left, top, right, bottom) = (number("xMin"), number("yMin"), number("xMax"), number("yMax"));
        words.push(Word { page, text, left, top, right, bottom });
    }
    words
}

/// The letters and digits of a text: lines, hyphens and blanks differ on paper.
pub(crate) fn signs(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

in_engines! { the_result_is_a_document_of_its_own_with_everything_on_it: chromium because paper_of_chromium }

fn the_result_is_a_document_of_its_own_with_everything_on_it(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::new(engine, language, DESKTOP);
        visit.whole();
        let code = visit.string("all('.code')[0].textContent");
        visit.ask(NO_DIALOG);
        visit.print_result();
        assert!(visit.string("window.paper.document.title").starts_with(language.words("frame.title")));
        assert_eq!(visit.string("window.paper.document.documentElement.lang"), language.to_string());
        visit.session.to_new_window();

        for (paper, width, height) in PAPERS {
            let file = print(&visit, &format!("{language}-result-{paper}"), width, height);
            let words = words(&file);
            let pages = words.last().unwrap().page;
            assert!((6..=16).contains(&pages), "{paper}: {pages} pages");

            // The number of the page stands in the bottom margin, everything else between the margins.
            let (margin, edge) = (12.0 * 72.0 / 25.4, 5.0 * 72.0 / 25.4);
            let outside = words.iter().filter(|word| {
                word.left < margin
                    || word.right > width * 72.0 - margin
                    || word.top < margin
                    || word.bottom > height * 72.0 - edge
            });
            let outside: Vec<_> = outside.map(|word| format!("{} on page {}", word.text, word.page)).collect();
            assert!(outside.is_empty(), "{paper}: clipped or in the margin: {outside:?}");

            let text: String = words.iter().map(|word| signs(&word.text)).collect();
            let page_one: String = words.iter().filter(|word| word.page == 1).map(|word| signs(&word.text)).collect();
            for key in ["result.title", "result.gaps", "result.duties", "result.call"] {
                assert!(
                    page_one.contains(&signs(&text_of(language, key))),
                    "{paper}: {key} is on the page that stands alone"
                );
            }
            assert!(page_one.contains(&signs(&code)), "{paper}: the code is on the page that stands alone");
            let mut from = page_one.len();
            for key in [
                "card.why",
                "result.blocks",
                "result.gaps",
                "result.act",
                "result.duties",
                "result.roadmap",
                "result.ask",
                "result.answers",
                "result.method",
                "method.fit.title",
            ] {
                let wanted = signs(&text_of(language, key));
                let place = text[from..].find(&wanted);
                from += place.unwrap_or_else(|| panic!("{paper}: {key} is missing or out of order")) + wanted.len();
            }
            assert!(text.contains(&signs(&code)), "the result code");
            for hidden in ["frame.save", "result.print", "result.again", "review.change"] {
                let hidden = language.words(hidden);
                assert!(!words.iter().any(|word| word.text == hidden), "{hidden} makes no sense on paper");
            }
            for page in 1..=pages {
                let number = |word: &&Word| word.page == page && word.top > height * 72.0 - 60.0;
                let number: String = words.iter().filter(number).map(|word| word.text.as_str()).collect();
                assert_eq!(number, format!("{page}/{pages}"), "{paper}: the number of the page");
            }
        }
    }
}

/// The pages of a file, and whether it is tagged, as poppler reads it.
fn pages_and_tags(file: &PathBuf) -> (u32, bool) {
    let output = Command::new("pdfinfo").arg(file).output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let value = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim().to_owned();
    (value("Pages:").parse().unwrap(), value("Tagged:") == "yes")
}

in_engines! { without_high_risk_ai_the_paper_is_short_and_it_is_tagged: chromium because paper_of_chromium }

/// Six pages at most without high-risk AI (the issue that asked for it says so), tagged for who reads it by ear.
fn without_high_risk_ai_the_paper_is_short_and_it_is_tagged(engine: Engine) {
    for code in [case("office_assistants_only"), case("not_sure"), case("chatbot_own_name"), case("machine_builder")] {
        for language in Language::ALL {
            let visit = on_a_phone(engine, language, &code, "2026-11-28");
            visit.ask(NO_DIALOG);
            visit.print_result();
            visit.session.to_new_window();
            for (paper, width, height) in PAPERS {
                let file = print(&visit, &format!("{language}-{code}-{paper}"), width, height);
                let (pages, is_tagged) = pages_and_tags(&file);
                assert!(pages <= 6, "{language} {code} {paper}: {pages} pages");
                assert!(is_tagged);
            }
        }
    }
}

in_engines! { on_paper_nothing_moves_and_nothing_depends_on_a_container: chromium because devtools }

/// What Firefox prints wrongly is what is looked for here: something that moves, as it is when it begins, so a score of 0; and what a
/// container query lays out not at all, so none of the gaps. Its paper itself was read by hand.
fn on_paper_nothing_moves_and_nothing_depends_on_a_container(engine: Engine) {
    let containers = "[element, ...all('*')].filter((node) => getComputedStyle(node).containerType !== 'normal')
        .map((node) => `${node.localName}.${node.className}`).join()";
    let moving = "all('*').flatMap((node) => ['', '::before', '::after'].map((part) => [node, part]))
        .filter(([node, part]) => getComputedStyle(node, part).animationName !== 'none')
        .map(([node, part]) => `.${node.className}${part}`).join()";
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.whole();
    visit.emulate("print", &[]);
    assert_eq!(visit.string(containers), "", "the browser's own print of the page");
    visit.emulate("", &[]);
    visit.ask(NO_DIALOG);
    visit.print_result();
    visit.session.to_new_window();
    assert_eq!(visit.string(moving), "", "the dialog opens while it is drawn for the first time");
    visit.emulate("print", &[]);
    assert_eq!(visit.string(containers), "", "the print of the widget");
}

/// A text by a key with any number of parts.
fn text_of(language: Language, key: &str) -> String {
    let (table, name) = key.rsplit_once('.').unwrap();
    match table.split_once('.') {
        None => language.words(key).to_owned(),
        Some((table, part)) => language.table(table)[part][name].as_str().unwrap().to_owned(),
    }
}

in_engines! { where_no_window_may_open_nothing_of_the_page_is_printed_and_the_button_says_what_to_do }

fn where_no_window_may_open_nothing_of_the_page_is_printed_and_the_button_says_what_to_do(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    visit.whole();
    visit.ask("window.open = () => null; window.print = () => { window.printed = true; }");
    visit.press("result.print");
    visit.until("it says so on the button", "all('[data-said=no]').length === 1");
    visit.see(visit.language.words("card.print_instead"));
    assert_eq!(visit.string("window.printed"), "undefined");
}

in_engines! { dates_summary_and_export_can_be_taken_along }

fn dates_summary_and_export_can_be_taken_along(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::new(engine, language, DESKTOP);
        visit.whole();
        visit.catch_downloads();
        visit.press("result.calendar");
        let calendar = visit.downloaded();
        assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{calendar}");
        assert!(calendar.contains("DTSTART;VALUE=DATE:20271202\r\n"));
        let stamp = calendar.split_once("DTSTAMP:").unwrap().1.lines().next().unwrap();
        assert_eq!((stamp.len(), &stamp[8..9], &stamp[15..]), (16, "T", "Z"), "{stamp}");

        visit.ask("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
        visit.press("result.markdown");
        visit.until("the summary is copied", "window.copied");
        let summary = visit.string("window.copied");
        assert!(summary.starts_with(&format!("# {}\n", language.words("frame.title"))), "{summary}");
        let score = visit.string("all('.points')[0].textContent");
        assert!(summary.contains(&format!(" {score} ")), "{summary}");
        let copied = language.words("card.copied");
        visit.until("the button says so", &format!("all('.keep [data-said=yes]')[0].textContent === {copied:?}"));

        visit.press("card.ask_copy");
        visit.until("the questions are copied", "window.copied.startsWith('- ')");
        let mail = visit.string("decodeURIComponent(all('a').find((link) => link.href.startsWith('mailto:?')).href)");
        assert!(mail.ends_with(&visit.string("window.copied")), "{mail}");
    }
}

in_engines! { the_paper_has_the_score_and_every_first_step: chromium, firefox because no_print_in_webkit }

fn the_paper_has_the_score_and_every_first_step(engine: Engine) {
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.prepare(NO_DIALOG);
    visit.load_host("plain.html");
    visit.come_to_the_widget();
    visit.whole();
    // Each finding is the heading of a card.
    let findings = visit.ask("return all('.gap > .sub-heading').map((heading) => heading.textContent)");
    visit.print_result();
    visit.session.to_new_window();
    let file = print(&visit, &format!("result-{engine}"), 8.27, 11.69);
    let text: String = words(&file).iter().map(|word| signs(&word.text)).collect();
    assert!(text.contains(&signs("38 of 100")), "the score");
    let findings = findings.as_array().unwrap();
    assert_eq!(findings.len(), 10);
    for finding in findings {
        assert!(text.contains(&signs(finding.as_str().unwrap())), "{finding} is on paper");
    }
}
