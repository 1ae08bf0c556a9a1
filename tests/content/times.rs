//! Rule: every number of minutes, of questions and of days that a text or a page promises is the true one (spec §1).
//! Minutes: the words in sight on the way at a reader's pace, and some seconds to decide on each question, rounded up;
//! of all languages the one that takes longest counts. Questions and screens: as src/model/flow.rs shows them. Days: as
//! src/browser/storage.rs keeps answers. Whoever lengthens a question finds here which promise no longer holds.

use readiness_check::browser::storage;
use readiness_check::model::answers::Answers;
use readiness_check::model::brief;
use readiness_check::model::catalogue::Kind;
use readiness_check::model::flow::{self, Part, Step};
use readiness_check::model::ids::{Area, Question};

use crate::texts::{Finding, Language, languages, read, without_placeholders};

/// Words that are read in a minute: plain texts of one's own trade, read with care.
const WORDS_A_MINUTE: usize = 220;
/// Seconds to decide on a question and to click.
const SECONDS_A_QUESTION: usize = 4;

/// The longest part one may take, and part two without and with its follow-up screen, in minutes (spec §1).
const MOST: [(Told, usize); 3] = [(Told::PartOne, 5), (Told::PartTwo, 4), (Told::WithFollowUp, 5)];

/// The most words in sight on the follow-up screen (spec §1).
const MOST_OF_FOLLOW_UP: usize = 200;

/// Safari deletes what a page has stored after seven days in which it was used and the page was not visited
/// (<https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/>).
const SAFARI_DAYS: usize = 7;

/// Questions whose hints show only where they are chosen or the help is open (spec §1); a test compares this with the
/// view.
const FOLDED: [Question; 6] = [
    Question::Areas,
    Question::Influence,
    Question::AreaRole,
    Question::ProductRole,
    Question::Practices,
    Question::Interaction,
];

/// What a number is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// Part one.
    PartOne,
    /// Part two without the follow-up screen.
    PartTwo,
    /// Part two with all of the follow-up screen.
    WithFollowUp,
    /// The last screen of part two.
    Outlook,
    /// The questions that the advice on a call rests on, whatever else is answered.
    OnFit,
    /// The questions that have a score.
    Scored,
    /// The article of the page, without what is folded and without the check.
    Article,
    /// The call.
    Call,
    /// How long answers are saved at most.
    Kept,
    /// After how many days without a visit some browsers delete them.
    SafariKeeps,
    /// A time that was taken with a clock, and is no promise to a visitor.
    Taken(usize),
}
use Told::{Article, Call, Kept, OnFit, Outlook, PartOne, PartTwo, SafariKeeps, Scored, Taken, WithFollowUp};

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Minutes,
    Questions,
    Days,
}
use Unit::{Days, Minutes, Questions};

/// The words for each unit.
#[rustfmt::skip]
const UNITS: &[(&str, Unit)] = &[
    ("minute", Minutes), ("minutes", Minutes), ("minuten", Minutes),
    ("question", Questions), ("questions", Questions), ("frage", Questions), ("fragen", Questions),
    ("day", Days), ("days", Days), ("tag", Days), ("tage", Days), ("tagen", Days),
];

/// Every place that says a number of minutes, questions or days, with the numbers in their order: a key of
/// content/*.toml, or a file. A place that is not here says none.
#[rustfmt::skip]
static PROMISES: &[(&str, Unit, &[Told])] = &[
    ("frame.saved",       Days,      &[Kept, SafariKeeps]),
    ("frame.saved_expired", Days,    &[Kept]),
    ("intro.lead",        Questions, &[PartOne, PartTwo, WithFollowUp]),
    ("intro.lead",        Minutes,   &[PartOne, PartTwo, WithFollowUp]),
    ("stop.act",          Minutes,   &[PartTwo, WithFollowUp]),
    ("result.no_act",     Questions, &[PartTwo, WithFollowUp]),
    ("result.no_act",     Minutes,   &[PartTwo, WithFollowUp]),
    ("result.outlook",    Questions, &[Outlook]),
    ("result.no_fit",     Questions, &[OnFit]),
    ("result.call",       Minutes,   &[Call]),
    ("brief.agenda",      Minutes,   &[Call]),
    ("method.score.text", Questions, &[Scored]),
    // Description, lead and button; reading the article; what stands until the check is loaded; the call, twice.
    ("index.html",        Minutes,   &[PartOne, PartOne, PartOne, Article, PartOne, PartTwo, WithFollowUp, Call, Call]),
    ("index.html",        Questions, &[PartOne, PartOne, PartTwo, WithFollowUp]),
    ("de/index.html",     Minutes,   &[PartOne, PartOne, PartOne, Article, PartOne, PartTwo, WithFollowUp, Call, Call]),
    ("de/index.html",     Questions, &[PartOne, PartOne, PartTwo, WithFollowUp]),
    ("index.html",        Days,      &[Kept, SafariKeeps]),
    ("de/index.html",     Days,      &[Kept, SafariKeeps]),
    ("README.md",         Questions, &[PartOne, PartTwo, WithFollowUp]),
    // Then the first set-up, on the machine that README.md names.
    ("README.md",         Minutes,   &[PartOne, PartTwo, WithFollowUp, Taken(5)]),
];

/// The tables that speak of the visit; of days only the first.
const VISIT: &[&str] = &[
    "frame.",
    "fallback.",
    "intro.",
    "quiz.",
    "stop.",
    "review.",
    "result.",
    "fit.",
    "method.",
    "open.",
    "brief.",
    "compare.",
];

/// The pages and documents that make such promises; the pages first.
const FILES: [&str; 3] = ["index.html", "de/index.html", "README.md"];

/// Numbers as words, in the languages that have readers.
#[rustfmt::skip]
const NUMBERS: &[(&str, usize)] = &[
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
    ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("twenty", 20), ("thirty", 30),
    ("ein", 1), ("eine", 1), ("einer", 1), ("zwei", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8),
    ("neun", 9), ("zehn", 10), ("elf", 11), ("zwölf", 12), ("dreizehn", 13), ("vierzehn", 14), ("fünfzehn", 15), ("zwanzig", 20), ("dreißig", 30),
];

/// Words that may stand between a number and what it counts, or between two numbers.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "to", "or", "and", "more", "further", "other", "short", "single", "open", "full",
    "bis", "oder", "und", "weitere", "weiteren", "kurze", "kurzen", "einzelne", "offene", "offenen", "volle", "gute", "knappe",
];

/// The questions of a part in their order on the screens.
fn questions(part: Part, answers: &Answers) -> Vec<Question> {
    flow::steps(part, answers).iter().flat_map(|step| step.questions(answers)).collect()
}

/// Nothing is answered, which opens everything but the follow-up screen.
fn without_follow_up() -> Answers {
    Answers::default()
}

/// Answers that open all of the follow-up screen.
fn with_follow_up() -> Answers {
    let mut answers = Answers::default();
    for area in [Area::Employment, Area::ProductA] {
        answers.choose(Question::Areas, Area::ALL.iter().position(|one| *one == area).unwrap());
    }
    answers
}

/// The number that a text has to say.
fn counted(told: Told, unit: Unit, languages: &[Language]) -> usize {
    let (part, answers) = match told {
        Taken(number) => return number,
        Call => return brief::MINUTES.iter().copied().map(usize::from).sum(),
        Article => return FILES[..2].iter().map(|file| whole_minutes(words(&article(&read(file))), 0)).max().unwrap(),
        Kept => return storage::DAYS.into(),
        SafariKeeps => return SAFARI_DAYS,
        Outlook => return Step::Outlook.questions(&without_follow_up()).count(),
        OnFit => return [Question::Stakes, Question::Timeline].len(),
        Scored => return readiness_check::model::ids::Scored::ALL.len(),
        PartOne => (Part::Score, without_follow_up()),
        PartTwo => (Part::Act, without_follow_up()),
        WithFollowUp => (Part::Act, with_follow_up()),
    };
    match unit {
        Questions => questions(part, &answers).len(),
        Days => panic!("{told:?} takes no days"),
        Minutes => languages.iter().map(|language| minutes(language, part, &answers)).max().unwrap(),
    }
}

/// Whole minutes that a part takes with these answers.
fn minutes(language: &Language, part: Part, answers: &Answers) -> usize {
    let steps = flow::steps(part, answers);
    let words = steps.iter().map(|step| words_of_screen(language, *step, answers)).sum();
    whole_minutes(words, questions(part, answers).len())
}

fn whole_minutes(words: usize, questions: usize) -> usize {
    (words * 60 / WORDS_A_MINUTE + questions * SECONDS_A_QUESTION).div_ceil(60)
}

/// The words in sight on a screen: without progress, buttons, links and help, and without notes that show only when
/// they are opened.
fn words_of_screen(language: &Language, step: Step, answers: &Answers) -> usize {
    let heading = match step {
        Step::One(_) => 0,
        Step::Profile => of_keys(language, &["quiz.profile_title", "quiz.profile_help"]),
        Step::FollowUp => of_keys(language, &["quiz.follow_up_title", "quiz.follow_up_help"]),
        Step::Outlook => of_keys(language, &["quiz.outlook_title", "quiz.outlook_help"]),
    };
    heading + step.questions(answers).map(|question| words_of_question(language, question)).sum::<usize>()
}

fn words_of_question(language: &Language, question: Question) -> usize {
    let id = question.id();
    let how = if question.kind() == Kind::One { "quiz.one" } else { "quiz.many" };
    let mut count = of_keys(language, &[&format!("question.{id}.title"), how]);
    if question.scored().is_some() {
        let level = |level| format!("question.{id}.level_{level}");
        count += of_keys(language, &[&level(0), &level(1), &level(2), &level(3), "quiz.unknown"]);
    }
    // How to choose among the levels stands on the first of the scored questions.
    if question == Question::Policy {
        count += language.texts.get("quiz.scored").map_or(0, |text| words(text));
    }
    let hints_show = !FOLDED.contains(&question);
    let table = format!("option.{id}.");
    let in_sight = |key: &str| {
        let text = key.strip_prefix(&table).and_then(|option| option.rsplit('.').next());
        text == Some("label") || (hints_show && text == Some("hint"))
    };
    count += language.texts.iter().filter(|(key, _)| in_sight(key)).map(|(_, text)| words(text)).sum::<usize>();
    if question == Question::Areas {
        count += of_keys(language, &["quiz.areas_annex_iii", "quiz.areas_annex_i", "quiz.areas_neither"]);
    }
    count
}

#[track_caller]
fn of_keys(language: &Language, keys: &[&str]) -> usize {
    let text = |key: &&str| language.texts.get(*key).unwrap_or_else(|| panic!("{}: no text {key}", language.file));
    keys.iter().map(|key| words(text(key))).sum()
}

/// Words of a text: what stands between blanks and has a letter or a digit.
fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// The words of a page's article: without the check and without the answers that open at a click.
fn article(html: &str) -> String {
    let inside = html.split("<article>").nth(1).and_then(|rest| rest.split("</article>").next()).unwrap_or_default();
    let inside = without(inside, "<readiness-check", "</readiness-check>");
    visible(&without(&inside, "</summary>", "</details>"))
}

/// A text without everything from one mark to another.
fn without(text: &str, from: &str, to: &str) -> String {
    let mut parts = text.split(from);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + " " + part.split_once(to).map_or("", |(_, rest)| rest))
}

/// What a reader sees of HTML or Markdown: no tags, no code. A description in the head counts too: search engines show
/// it.
fn visible(text: &str) -> String {
    let text = text.replace("<meta name=\"description\" content=\"", " ").replace("&nbsp;", " ");
    without(&without(&text, "<script", "</script>"), "<", ">")
}

/// Every number that stands before a unit, in order.
fn numbers(text: &str, unit: Unit) -> Vec<usize> {
    let text = without_placeholders(text);
    let tokens: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let number = |word: &str| {
        let known = NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number);
        known.or_else(|| word.parse().ok())
    };
    let mut found = Vec::new();
    for (place, _) in tokens.iter().enumerate().filter(|(_, word)| UNITS.contains(&(word.as_str(), unit))) {
        let before =
            tokens[..place].iter().rev().take_while(|word| number(word).is_some() || BETWEEN.contains(&word.as_str()));
        let mut here: Vec<usize> = before.filter_map(|word| number(word)).collect();
        here.reverse();
        found.extend(here);
    }
    found
}

/// The numbers of a place that are not the counted ones.
fn wrong(place: &str, text: &str, languages: &[Language], promises: &[(&str, Unit, &[Told])]) -> Vec<String> {
    let mut reasons = Vec::new();
    for unit in [Minutes, Questions, Days] {
        // Elsewhere a number is about something else: the days until a duty applies, the questions that a step asks.
        let tables = if unit == Days { &VISIT[..1] } else { VISIT };
        if !FILES.contains(&place) && !tables.iter().any(|table| place.starts_with(table)) {
            continue;
        }
        let told =
            promises.iter().find(|(key, of, _)| *key == place && *of == unit).map_or(&[][..], |(_, _, told)| told);
        let expected: Vec<usize> = told.iter().map(|told| counted(*told, unit, languages)).collect();
        let found = numbers(text, unit);
        if found != expected {
            reasons.push(format!("says {found:?} {unit:?}, counted are {expected:?} ({told:?})"));
        }
    }
    reasons
}

/// Everything that the texts of these languages promise wrongly.
fn in_texts(languages: &[Language]) -> Vec<Finding> {
    languages.iter().flat_map(|language| language.check(|key, text| wrong(key, text, languages, PROMISES))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::{assert_none, assert_one};

    #[test]
    fn every_number_in_the_texts_is_the_counted_one() {
        assert_none(&in_texts(&languages()));
    }

    #[test]
    fn every_number_on_the_pages_is_the_counted_one() {
        let languages = languages();
        let found = FILES.iter().flat_map(|file| {
            let reasons = wrong(file, &visible(&read(file)), &languages, PROMISES);
            reasons.into_iter().map(|reason| Finding { file: (*file).into(), key: "numbers".into(), reason })
        });
        assert_none(&found.collect::<Vec<_>>());
    }

    #[test]
    fn no_part_takes_longer_than_the_specification_allows() {
        let languages = languages();
        for (told, most) in MOST {
            let counted = counted(told, Minutes, &languages);
            assert!(counted <= most, "{told:?} takes {counted} minutes, at most {most}: shorten its questions");
        }
        for language in &languages {
            let words = words_of_screen(language, Step::FollowUp, &with_follow_up());
            assert!(words <= MOST_OF_FOLLOW_UP, "{}: the follow-up screen has {words} words in sight", language.file);
        }
    }

    /// For authors: `cargo test --test content length_of -- --ignored --nocapture`.
    #[test]
    #[ignore = "prints measurements for people"]
    #[allow(clippy::print_stdout)]
    fn length_of_every_screen() {
        for language in languages() {
            for (part, answers) in [(Part::Score, without_follow_up()), (Part::Act, with_follow_up())] {
                for step in flow::steps(part, &answers) {
                    println!("{} {:4} words {step:?}", language.code, words_of_screen(&language, step, &answers));
                }
            }
        }
    }

    #[test]
    fn steps_and_questions_are_counted_apart() {
        let place = |part, answers: &Answers| (questions(part, answers).len(), flow::steps(part, answers).len());
        assert_eq!(place(Part::Score, &without_follow_up()), (13, 13));
        assert_eq!(place(Part::Act, &without_follow_up()), (9, 5));
        assert_eq!(place(Part::Act, &with_follow_up()), (12, 6));
        // The line above a question counts screens: of part two most hold several questions.
        for language in languages() {
            let progress = &language.texts["quiz.progress"];
            let says_question =
                progress.to_lowercase().contains(if language.code == "de" { "frage" } else { "question" });
            assert!(!says_question, "{}: quiz.progress: {progress}", language.file);
        }
    }

    #[test]
    fn the_view_folds_the_hints_that_are_not_counted() {
        // Read and not called: no test here may draw. The function that decides says so in its name.
        let sources = ["src/view/screens/choices.rs", "src/model/catalogue.rs"].map(read);
        let functions = sources.iter().flat_map(|source| source.split("fn ").skip(1));
        let deciding: Vec<&str> = functions
            .filter(|function| {
                let name = function.split('(').next().unwrap_or_default();
                name.contains("long") || name.contains("fold")
            })
            .map(|function| function.split("\n}").next().unwrap_or_default())
            .collect();
        assert!(!deciding.is_empty(), "no function says any more which hints are folded");
        let longer_than = deciding.iter().find_map(|function| {
            let rest = function.split("options().len() > ").nth(1)?;
            rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse::<usize>().ok()
        });
        let in_sight = FOLDED.iter().filter(|question| {
            let name = format!("::{question:?}");
            !deciding.iter().any(|function| function.contains(&name))
                && longer_than.is_none_or(|most| question.options().len() <= most)
        });
        let in_sight: Vec<_> = in_sight.collect();
        assert!(in_sight.is_empty(), "their hints are in sight, so fold them or count them: {in_sight:?}");
    }

    #[test]
    fn a_wrong_number_is_found() {
        let languages = languages();
        let find = |key: &str, text: &str| {
            let reasons = wrong(key, text, &languages, PROMISES);
            reasons.into_iter().map(|reason| languages[0].finding(key, reason)).collect::<Vec<_>>()
        };
        let [least, most] = [PartTwo, WithFollowUp].map(|told| counted(told, Minutes, &languages));
        assert_none(&find("stop.act", &format!("Go on, {least} to {most} minutes")));
        assert_one(&find("stop.act", &format!("Go on, {} to {most} minutes", least - 1)), "counted are");
        assert_one(&find("stop.act", &format!("Go on, {least} minutes")), "counted are");
        assert_one(&find("stop.act", "Go on"), "says [] Minutes");
        // A promise in a place that makes none so far.
        assert_one(&find("stop.title", "Only two minutes"), "says [2] Minutes");
        assert_one(&find("result.outlook", "Four short questions answer that"), "says [4] Questions");
        assert_one(&find("stop.title", "Noch sieben weitere Fragen"), "says [7] Questions");
        assert_one(&find("frame.saved", "Saved here for up to 60 days, perhaps only 7 days."), "counted are [30, 7]");
        assert_none(&find("gap.policy.level_0.time", "two days"));
    }

    #[test]
    fn a_longer_question_makes_the_promise_wrong() {
        let mut languages = languages();
        let before = counted(PartOne, Minutes, &languages);
        let longer = "word ".repeat(WORDS_A_MINUTE);
        languages.last_mut().unwrap().texts.insert("question.policy.level_0".into(), longer);
        assert_eq!(counted(PartOne, Minutes, &languages), before + 1, "the longest language counts");
        assert!(in_texts(&languages).iter().any(|finding| finding.key == "intro.lead"));
        // What is folded costs no time.
        languages = crate::texts::languages();
        languages[0].texts.insert("option.areas.none.hint".into(), "word ".repeat(WORDS_A_MINUTE));
        languages[0].texts.insert("question.policy.help".into(), "word ".repeat(WORDS_A_MINUTE));
        for told in [PartOne, PartTwo] {
            assert_eq!(counted(told, Minutes, &languages), counted(told, Minutes, &crate::texts::languages()));
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(numbers("13 questions, 9 to 12 questions, five minutes", Questions), [13, 9, 12]);
        assert_eq!(numbers("13 questions, 9 to 12 questions, five minutes", Minutes), [5]);
        assert_eq!(numbers("a free 15-minute call, one minute more", Minutes), [15, 1]);
        assert_eq!(numbers("vier bis fünf Minuten, eine Minute mehr, {minutes} Minuten", Minutes), [4, 5, 1]);
        assert_eq!(visible("<p class=\"2 minutes\">three&nbsp;minutes</p>"), "   three minutes ".replace("   ", " "));
    }
}
