//! The promise of docs/embedding.md, “Events”: two visits that differ in their answers only tell the page the same, whatever else the
//! visitors do. Both do the same here and take the same time for each screen, however much there is to tick; and nobody takes the
//! button straight to a result that only who ticks "no AI" gets, which the docs name.

use proptest::collection::vec;
use proptest::prelude::*;
use readiness_check::app::event::{Event, Move};
use readiness_check::app::screen::{Origin, Purpose, Screen};
use readiness_check::browser::storage::Saved;
use readiness_check::content::Language;
use readiness_check::host::events::{Channel, HostEvent, Kept, Place, Step as Told};
use readiness_check::model::answers::Answers;
use readiness_check::model::code;
use readiness_check::model::flow::{self, Part, missing};
use readiness_check::model::ids::Question;

use crate::any_answers::complete_answers;
use crate::case::Case;
use crate::host_events::heard;

/// How long a visitor takes for a screen or whatever else, in milliseconds.
const PACE: f64 = 1_700.0;

/// What a visitor does beside answering.
#[derive(Clone, Debug)]
struct Habits {
    /// At which screens of part one they look at the one before again, in bits.
    backs: u16,
    /// Whether they save, and at which screen.
    saves_at: Option<usize>,
    has_part_two: bool,
    /// How often they leave part two at its beginning, and inside go a screen back.
    false_starts: usize,
    /// What follows on the result.
    after: Vec<After>,
}

/// What can be done on a result, whatever it says.
#[derive(Clone, Copy, Debug)]
enum After {
    Keep(Kept),
    Book(Channel),
    ChangeScored,
    ChangeAct,
    Review,
    Brief,
    Compare,
    OtherLanguage,
    /// All the way back to the first question and on again.
    WalkBack,
    PartTwo,
    Again,
}

fn habits() -> impl Strategy<Value = Habits> {
    let kept = prop_oneof![Just(Kept::Print), Just(Kept::Link), Just(Kept::Mail), Just(Kept::Copy), Just(Kept::File)];
    let after = prop_oneof![
        kept.prop_map(After::Keep),
        prop_oneof![Just(Channel::Link), Just(Channel::Mail), Just(Channel::Copy)].prop_map(After::Book),
        Just(After::ChangeScored),
        Just(After::ChangeAct),
        Just(After::Review),
        Just(After::Brief),
        Just(After::Compare),
        Just(After::OtherLanguage),
        Just(After::WalkBack),
        Just(After::PartTwo),
        Just(After::Again),
    ];
    (any::<u16>(), proptest::option::of(0..13_usize), any::<bool>(), 0..3_usize, vec(after, 0..8)).prop_map(
        |(backs, saves_at, has_part_two, false_starts, after)| Habits {
            backs,
            saves_at,
            has_part_two,
            false_starts,
            after,
        },
    )
}

/// A visitor with these answers, and what the page has heard of them.
struct Visitor<'a> {
    case: Case,
    answers: &'a Answers,
    habits: &'a Habits,
    heard: Vec<HostEvent>,
}

impl Visitor<'_> {
    fn on(&mut self, event: Event) {
        self.case.now += PACE;
        let told = heard(self.case.on(event));
        self.heard.extend(told);
    }

    fn moved(&mut self, made: Move) {
        self.on(Event::Moved(made));
    }

    fn choose(&mut self, question: Question, option: usize) {
        let told = heard(self.case.moved(Move::Chose(question, option)));
        self.heard.extend(told);
    }

    fn screen(&self) -> Screen {
        self.case.state.visit.screen
    }

    /// Answers what the screen asks and is not answered as it should be, and goes on.
    fn answer(&mut self, step: flow::Step) {
        let questions: Vec<Question> = step.questions(&self.case.state.visit.answers).collect();
        for question in questions {
            for option in 0..question.options().len() {
                let is_wanted = self.answers.is_chosen(question, option);
                if is_wanted != self.case.state.visit.answers.is_chosen(question, option) {
                    self.choose(question, option);
                }
            }
        }
        self.moved(Move::Continued);
    }

    /// Goes on through the questions until there is no more.
    fn walk_on(&mut self) {
        while let Screen::Question { step, .. } = self.screen() {
            let before = self.screen();
            self.answer(step);
            assert_ne!(self.screen(), before, "an answer is missing");
        }
    }

    fn start(&mut self) {
        self.on(Event::Started);
        self.on(Event::FoundSaved(Saved::Nothing));
        for number in 0.. {
            let Screen::Question { step, .. } = self.screen() else { break };
            if self.habits.saves_at == Some(number) {
                self.on(Event::AskedToSave);
                self.on(Event::Saved(Some(self.case.now + 1e9)));
            }
            if number > 0 && self.habits.backs & (1 << number) != 0 {
                self.moved(Move::WentBack);
                self.moved(Move::Continued);
            }
            self.answer(step);
        }
        assert_eq!(self.screen(), Screen::Stop);
        if self.habits.has_part_two { self.part_two() } else { self.moved(Move::AskedForResult) }
    }

    fn part_two(&mut self) {
        self.moved(Move::OpenedPart(Part::Act));
        for _ in 0..self.habits.false_starts {
            let from = self.screen();
            self.moved(Move::WentBack);
            self.moved(Move::OpenedPart(Part::Act));
            let Screen::Question { step, .. } = self.screen() else { panic!("part two: {from:?}") };
            self.answer(step);
            if self.screen() != Screen::Review {
                self.moved(Move::WentBack);
            }
        }
        self.finish();
    }

    /// From any question to the result.
    fn finish(&mut self) {
        self.walk_on();
        if self.screen() == Screen::Stop && self.habits.has_part_two {
            self.moved(Move::OpenedPart(Part::Act));
            self.walk_on();
        }
        self.moved(Move::AskedForResult);
        assert_eq!(self.screen(), Screen::Result);
    }

    /// Takes another option, and answers what that opens.
    fn change(&mut self, question: Question) {
        self.moved(Move::Changed(question, Origin::Answers));
        let count = question.options().len();
        let given = (0..count).find(|option| self.case.state.visit.answers.is_chosen(question, *option)).unwrap_or(0);
        self.choose(question, (given + 1) % count);
        while let Screen::Question { step, .. } = self.screen() {
            let open: Vec<Question> = missing(step, &self.case.state.visit.answers).collect();
            for question in open {
                self.choose(question, 0);
            }
            self.moved(Move::Continued);
        }
    }

    fn after(&mut self, after: After) {
        match after {
            After::Keep(kept) => self.on(Event::Acted(HostEvent::Keep(kept))),
            After::Book(channel) => self.on(Event::Acted(HostEvent::Book(channel))),
            After::ChangeScored => self.change(Question::Policy),
            After::ChangeAct => self.change(Question::Scope),
            After::Review => {
                self.moved(Move::AskedForReview);
                self.moved(Move::AskedForResult);
            }
            After::Brief => {
                self.moved(Move::AskedForBrief);
                self.moved(Move::AskedForResult);
            }
            After::Compare => {
                self.moved(Move::AskedToOpen(Purpose::Comparison));
                self.on(Event::Typed(code::encode(&Answers::default())));
                self.on(Event::SubmittedCode(Purpose::Comparison));
                self.moved(Move::AskedForResult);
            }
            After::OtherLanguage => {
                self.on(Event::LanguageChosen(Language::De));
                self.on(Event::LanguageLoaded(Language::De));
            }
            After::WalkBack => {
                while self.screen() != Screen::Intro {
                    self.moved(Move::WentBack);
                }
                self.on(Event::Started);
                self.on(Event::FoundSaved(Saved::Nothing));
                self.finish();
            }
            After::PartTwo => {
                self.moved(Move::OpenedPart(Part::Act));
                self.finish();
            }
            After::Again => {
                self.moved(Move::StartedAgain);
                self.start();
            }
        }
    }
}

/// What the page hears of a visitor with these answers and habits.
fn told(answers: &Answers, habits: &Habits) -> Vec<HostEvent> {
    let mut visitor = Visitor { case: Case::new(), answers, habits, heard: Vec::new() };
    visitor.on(Event::BecameIdle);
    visitor.on(Event::ResultLoaded(Language::En));
    visitor.start();
    for after in &habits.after {
        visitor.after(*after);
    }
    visitor.heard
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    #[test]
    fn visits_that_differ_in_answers_only_tell_the_same(
        one in complete_answers(), other in complete_answers(), habits in habits(),
    ) {
        let told = [&one, &other].map(|answers| told(answers, &habits));
        prop_assert_eq!(&told[0], &told[1]);
        // And it is not nothing.
        let at_act = |event: &&HostEvent| matches!(event, HostEvent::Step(Told { place: Place::ActBegin | Place::ActEnd, .. }));
        let has_part_two = habits.has_part_two || habits.after.iter().any(|after| matches!(after, After::PartTwo));
        prop_assert_eq!(told[0].iter().filter(at_act).count() == 2, has_part_two);
        let is_complete = |event: &HostEvent| matches!(event, HostEvent::Complete { is_first: true, .. });
        prop_assert_eq!(told[0].iter().filter(|event| is_complete(event)).count(), 1);
    }
}
