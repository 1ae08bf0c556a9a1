//! What the visitor is told about a call: the fit, unless something else comes first.

use readiness_check::model::advice::Advice;
use readiness_check::model::answers::Answers;
use readiness_check::model::flow::{Part, Step, missing, steps};
use readiness_check::model::ids::{Fit, Practice, Question, Scored, Stake, Timeline};
use readiness_check::model::report::assess;

/// A visit in which nothing of the AI Act is at hand, with this answer to all scored questions.
fn visit(stake: Option<Stake>, timeline: Option<Timeline>, level: usize) -> Answers {
    let mut answers = Answers::default();
    for scored in Scored::ALL {
        answers.select(scored.question(), &[level]).unwrap();
    }
    answers.select(Question::AiUse, &[0]).unwrap();
    for (question, none) in [(Question::Areas, "none"), (Question::Practices, "none"), (Question::Interaction, "none")]
    {
        let option = question.options().iter().position(|option| *option == none).unwrap();
        answers.select(question, &[option]).unwrap();
    }
    while let Some(question) =
        steps(Part::Act, &answers).into_iter().find_map(|step: Step| missing(step, &answers).next())
    {
        answers.select(question, &[0]).unwrap();
    }
    if let Some(stake) = stake {
        answers.select(Question::Stakes, &[stake as usize]).unwrap();
    }
    if let Some(timeline) = timeline {
        answers.select(Question::Timeline, &[timeline as usize]).unwrap();
    }
    answers
}

#[track_caller]
fn check(answers: &Answers, expected: Option<Advice>, is_against_a_call_now: bool) {
    let advice = Advice::of(&assess(answers));
    assert_eq!(advice, expected);
    assert_eq!(advice.is_some_and(Advice::is_against_a_call_now), is_against_a_call_now);
}

#[test]
fn a_fit_needs_both_questions_it_rests_on() {
    let (stake, timeline) = (Some(Stake::ClientEvidence), Some(Timeline::Asap));
    check(&visit(None, None, 1), Some(Advice::Skipped(Question::Stakes)), false);
    check(&visit(None, timeline, 1), Some(Advice::Skipped(Question::Stakes)), false);
    check(&visit(stake, None, 1), Some(Advice::Skipped(Question::Timeline)), false);
    check(&visit(stake, timeline, 1), Some(Advice::Fit(Fit::Possible)), false);
    check(&visit(Some(Stake::None), Some(Timeline::Exploring), 3), Some(Advice::Fit(Fit::Early)), true);
}

#[test]
fn a_practice_that_may_be_prohibited_comes_before_any_fit() {
    let practice = [Practice::SocialScoring as usize];
    let mut strong = visit(Some(Stake::ClientEvidence), Some(Timeline::Asap), 0);
    strong.select(Question::Practices, &practice).unwrap();
    assert_eq!(assess(&strong).qualification.map(|of| of.fit), Some(Fit::Strong), "by the rule");
    check(&strong, Some(Advice::LawyerFirst), true);

    let mut skipped = visit(None, None, 0);
    skipped.select(Question::Practices, &practice).unwrap();
    check(&skipped, Some(Advice::LawyerFirst), true);
}

#[test]
fn while_a_question_is_open_nothing_is_advised() {
    check(&Answers::default(), None, false);
    let mut open = visit(Some(Stake::ClientEvidence), Some(Timeline::Asap), 0);
    open.clear(Question::Areas);
    check(&open, None, false);
}
