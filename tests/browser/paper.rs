//! The result on paper, through the browser's own PDF: one document for each paper size, read back by poppler's tools. Also
//! what else can be taken along.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use crate::driver::{Engine, Wishes, setting};
use crate::language::Language;
use crate::result::{case, on_a_phone};
use crate::visit::{DEADLINE, DESKTOP, Visit};

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

/// The letters and digits of a text: lines, hyphens, blanks and letters that a font joins differ on paper.
pub(crate) fn signs(text: &str) -> String {
    let text = text.replace('ﬁ', "fi").replace('ﬂ', "fl");
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

in_engines! { around_the_check_the_demo_page_prints_dark_words_on_white: chromium because devtools }

/// Also where backgrounds are printed, and without room for a check that nobody has come to.
fn around_the_check_the_demo_page_prints_dark_words_on_white(engine: Engine) {
    let coloured = "[...document.querySelectorAll('body, body *')].filter((node) => node.checkVisibility()).flatMap((node) => ['', '::before', '::after'].map((part) => [node, part]))
        .filter(([node, part]) => (!part || getComputedStyle(node, part).content !== 'none')
            && !/^rgba?[(](255, 255, 255|0, 0, 0, 0)[)]$/.test(getComputedStyle(node, part).backgroundColor))
        .map(([node, part]) => `${node.localName}.${node.className}${part}`).join()";
    let light = "[...document.querySelectorAll('body *')].filter((node) => node.checkVisibility()
            && Math.max(...getComputedStyle(node).color.match(/[0-9]+/g).slice(0, 3)) > 0x6b)
        .map((node) => `${node.localName}.${node.className}`).join()";
    let visit = Visit::before_loading(engine, Language::English, DESKTOP);
    visit.load("");
    assert_ne!(visit.string(coloured), "", "on the screen there are bands of colour");
    assert_ne!(visit.string(light), "", "with light words on them");
    visit.emulate("print", &[]);
    assert_eq!(visit.string(coloured), "");
    assert_eq!(visit.string(light), "");
    let [room, words] = ["element", "element.lastElementChild"]
        .map(|what| visit.ask(&format!("return Math.round({what}.getBoundingClientRect().bottom)")).as_i64().unwrap());
    assert!(room - words < 20, "the fallback ends at {words}, its room at {room}");
}

/// What Firefox once printed wrongly, by the answers behind it: high-risk AI with few gaps, the same with everything that there is, the
/// highest answers, no AI, and answers of both parts missing.
const PRINTED: [(&str, &str); 5] = [
    ("mixed", "YQQQ-9NFL-H9YT-77LL-HEVQ-U46Z-5JU2"),
    ("alert", "YQQQ-R05D-KYJD-HHYQ-5D4Y-DA9N-G45K"),
    ("top", "YQQQ-TNGK-KFT2-VN5V-SCRK-W485-XUAL"),
    ("no_ai", "YQQQ-QQQQ-QQQQ-QQQQ-QQQP-SQSD-C7FA"),
    ("incomplete", "YQQQ-QQQP-YTVD-VQDE-YNWA-N47F-9G5D"),
];

/// The fewest words of a page that another one follows.
const FEW: usize = 60;

in_engines! { no_page_of_the_paper_is_empty_and_no_heading_stands_without_its_text: chromium, firefox because no_print_in_webkit }

fn no_page_of_the_paper_is_empty_and_no_heading_stands_without_its_text(engine: Engine) {
    let mut faults = Vec::new();
    for (name, code) in PRINTED {
        let visit = on_a_phone(engine, Language::German, code, "2026-11-29");
        visit.ask(NO_DIALOG);
        visit.print_result();
        visit.session.to_new_window();
        // Where a heading stands right above one that is as large, what stood between them is gone.
        let kept = "[...document.querySelector('readiness-check').shadowRoot.querySelectorAll('.section-heading, .sub-heading')]";
        let headings = visit.ask(&format!("return {kept}.map((heading) => heading.textContent)"));
        let headings: Vec<String> =
            headings.as_array().unwrap().iter().map(|heading| signs(heading.as_str().unwrap())).collect();
        let sections = "document.querySelector('readiness-check').shadowRoot.querySelectorAll('.section-heading')";
        let sections = visit.ask(&format!("return [...{sections}].map((heading) => heading.textContent)"));
        let sections: Vec<String> =
            sections.as_array().unwrap().iter().map(|heading| signs(heading.as_str().unwrap())).collect();
        for (paper, width, height) in PAPERS {
            let file = print(&visit, &format!("{engine}-{name}-{paper}"), width, height);
            let words = words(&file);
            let last = pages_and_tags(&file).0 as usize;
            // In Chromium the number of the page stands below.
            let on = |page: usize| {
                words
                    .iter()
                    .filter(move |word| word.page == page && word.bottom < height * 72.0 - 18.0 * 72.0 / 25.4 + 2.0)
            };
            let is_few = |page: &usize| on(*page).count() < FEW;
            let few: Vec<_> = (1..last).filter(is_few).collect();
            if !few.is_empty() && name != "no_ai" && name != "incomplete" {
                faults.push(format!("{name} {paper}: hardly anything on pages {few:?} of {last}"));
            }
            if on(last).count() == 0 {
                faults.push(format!("{name} {paper}: nothing on page {last}, the last one"));
            }
            let mut all = String::new();
            for page in 1..=last {
                let text: String = on(page).map(|word| signs(&word.text)).collect();
                let alone = headings.iter().find(|heading| text.ends_with(*heading));
                faults.extend(alone.map(|heading| format!("{name} {paper}: {heading} at the foot of page {page}")));
                all += &text;
            }
            let above = |two: &&[String]| all.contains(&two.concat());
            let empty: Vec<_> = sections.windows(2).filter(above).map(|two| two.join(" right above ")).collect();
            faults.extend(empty.iter().map(|two| format!("{name} {paper}: {two}")));
            let cut = words.iter().filter(|word| word.left < 16.0 * 72.0 / 25.4 - 1.0).map(|word| &*word.text);
            let cut: Vec<_> = cut.collect();
            if !cut.is_empty() {
                faults.push(format!("{name} {paper}: in the margin, where Firefox cuts it off: {cut:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

in_engines! { page_one_says_what_likely_applies: chromium, firefox because no_print_in_webkit }

fn page_one_says_what_likely_applies(engine: Engine) {
    for language in Language::ALL {
        for (name, code) in PRINTED {
            let key = match name {
                "no_ai" => "class.no_ai.name",
                "incomplete" => "result.no_act",
                "alert" => "class.prohibited_alert.name",
                _ => "class.high_risk.name",
            };
            let visit = on_a_phone(engine, language, code, "2026-11-29");
            visit.ask(NO_DIALOG);
            visit.print_result();
            visit.session.to_new_window();
            let file = print(&visit, &format!("{engine}-{language}-{name}"), 8.27, 11.69);
            let page: String =
                words(&file).iter().filter(|word| word.page == 1).map(|word| signs(&word.text)).collect();
            assert!(page.contains(&signs(&text_of(language, key))), "{language} {name}: {key} is on page one: {page}");
        }
    }
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

in_engines! { what_is_taken_along_is_a_file_on_the_disk }

/// As it was made, under a name that says what it is.
fn what_is_taken_along_is_a_file_on_the_disk(engine: Engine) {
    let folder = std::env::temp_dir().join(format!("readiness-check-{engine}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let wishes = Wishes { downloads: Some(folder.clone()), ..Wishes::default() };
    let visit = Visit::with_wishes(engine, Language::German, DESKTOP, &wishes);
    visit.load("");
    visit.come_to_the_widget();
    visit.whole();
    visit.ask(
        "all('details').forEach((details) => { details.open = true; });
        window.blobs = []; const address = URL.createObjectURL;
        URL.createObjectURL = (blob) => { window.blobs.push(blob); return address.call(URL, blob); }",
    );
    for (key, end) in [("result.calendar", ".ics"), ("result.export", ".json")] {
        // By hand: of two files that nobody has clicked for, Chromium asks whether they may come.
        visit.click_button(key);
        let text = visit.downloaded();
        let deadline = Instant::now() + DEADLINE;
        let is_there = || {
            let names = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
            names.filter(|file| file.to_string_lossy().ends_with(end)).find_map(|file| fs::read_to_string(file).ok())
        };
        while is_there().as_deref() != Some(&*text) {
            assert!(Instant::now() < deadline, "{key}: {:?}", fs::read_dir(&folder).unwrap().collect::<Vec<_>>());
            visit.ask("await drawn()");
        }
    }
    drop(visit);
    // WebKit's browser is at home there and may still write something while it ends.
    let _ = fs::remove_dir_all(folder);
}
