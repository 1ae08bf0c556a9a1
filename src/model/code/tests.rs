//! A made-up version 3, to show that older codes go on being read when a catalogue has grown.

#![allow(clippy::unwrap_used)]

use super::layout::{ALL, Digit, Layout, NEWEST};
use super::{CodeError, encode, read, write};
use crate::model::answers::Answers;
use crate::model::ids::{Interaction, Question, Rating, Scope};

/// Longer, in another order, and without most questions: nothing of it is taken from version 2.
static VERSION_3: Layout = Layout {
    version: 3,
    characters: 25,
    digits: &[
        Digit {
            question: Question::Interaction,
            together: &[Interaction::Gpai as usize, Interaction::Chatbot as usize],
            alone: &[Interaction::Unsure as usize],
        },
        Digit { question: Question::Audit, together: &[], alone: &[Rating::Two as usize, Rating::Three as usize] },
        Digit { question: Question::Scope, together: &[], alone: &[Scope::OutputInEu as usize, Scope::Eu as usize] },
    ],
};

fn answers() -> Answers {
    let mut answers = Answers::default();
    answers.select(Question::Interaction, &[Interaction::Chatbot as usize, Interaction::Gpai as usize]).unwrap();
    answers.select(Question::Audit, &[Rating::Three as usize]).unwrap();
    answers.select(Question::Scope, &[Scope::Eu as usize]).unwrap();
    answers
}

#[test]
fn a_later_version_reads_the_codes_of_the_earlier_one_too() {
    let both = [&VERSION_3, NEWEST];
    let (older, newer) = (encode(&answers()), write(&VERSION_3, &answers()));
    assert_eq!((older.len(), newer.len()), (34, 38));
    assert_eq!(read(&both, &older), Ok(answers()));
    assert_eq!(read(&both, &newer), Ok(answers()));
}

#[test]
fn a_code_of_a_version_that_is_not_known_is_refused_as_such() {
    assert_eq!(read(&ALL, &write(&VERSION_3, &answers())), Err(CodeError::OtherVersion));
    assert_eq!(read(&[&VERSION_3], &encode(&answers())), Err(CodeError::OtherVersion));
}

/// Answers that a version cannot express are left out and not taken for others.
#[test]
fn an_option_that_a_version_lacks_is_left_out() {
    let mut answers = answers();
    answers.select(Question::Audit, &[Rating::Zero as usize]).unwrap();
    let read = read(&[&VERSION_3], &write(&VERSION_3, &answers)).unwrap();
    answers.clear(Question::Audit);
    assert_eq!(read, answers);
}

#[test]
fn a_number_larger_than_its_characters_does_not_fit() {
    let with = |characters| Layout { version: 3, characters, digits: VERSION_3.digits };
    // 5 × 3 × 3 numbers need six bits beside the four of the version.
    assert!(with(2).fits() && !with(1).fits());
    // One number of 128 bits holds no more.
    assert!(with(25).fits() && !with(26).fits());
}
