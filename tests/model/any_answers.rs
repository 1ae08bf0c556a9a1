//! Answers of every shape for the property tests: any subset of questions, any permitted options, hidden ones too.

use proptest::prelude::*;
use readiness_check::model::answers::Answers;
use readiness_check::model::catalogue::Kind;
use readiness_check::model::ids::{Question, Scored};

/// Any answers at all.
pub(crate) fn any_answers() -> impl Strategy<Value = Answers> {
    proptest::collection::vec(any::<u16>(), Question::ALL.len()).prop_map(|numbers| {
        let mut answers = Answers::default();
        for (question, number) in Question::ALL.iter().zip(numbers) {
            answer(&mut answers, *question, number);
        }
        answers
    })
}

/// Answers to all twelve scored questions, and anything else.
pub(crate) fn any_scored_answers() -> impl Strategy<Value = Answers> {
    (any_answers(), proptest::collection::vec(0..5_usize, Scored::ALL.len())).prop_map(|(mut answers, ratings)| {
        for (scored, rating) in Scored::ALL.iter().zip(ratings) {
            answers.select(scored.question(), &[rating]).unwrap();
        }
        answers
    })
}

/// Answers the question with what the number stands for; one number in eight leaves it open.
fn answer(answers: &mut Answers, question: Question, number: u16) {
    let options = question.options().len();
    let number = usize::from(number);
    if number % 8 == 0 {
        return;
    }
    let number = number / 8;
    let chosen: Vec<usize> = match question.kind() {
        Kind::One => vec![number % options],
        Kind::Many { lone } => {
            let ordinary: Vec<usize> = (0..options - lone).filter(|option| number & (1 << option) != 0).collect();
            if ordinary.is_empty() { vec![options - 1 - number % lone] } else { ordinary }
        }
    };
    answers.select(question, &chosen).unwrap();
}
