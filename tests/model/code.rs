//! The result code: spec §8.

use proptest::prelude::*;
use readiness_check::model::answers::Answers;
use readiness_check::model::code::{CodeError, decode, encode, mistyped_groups};
use readiness_check::model::flow::shown;
use readiness_check::model::ids::{Question, Scored};
use readiness_check::model::report::assess;

use crate::any_answers::any_answers;

const ALPHABET: &[u8] = b"QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";

/// A code's characters without the dashes.
fn characters(code: &str) -> Vec<u8> {
    code.bytes().filter(|byte| *byte != b'-').collect()
}

fn text(characters: &[u8]) -> String {
    String::from_utf8(characters.to_vec()).unwrap()
}

fn some_answers() -> Answers {
    let mut answers = Answers::default();
    for (scored, rating) in Scored::ALL.iter().zip([3, 2, 1, 0, 4, 3, 2, 1, 0, 4, 2, 1]) {
        answers.select(scored.question(), &[rating]).unwrap();
    }
    answers.select(Question::Areas, &[3, 4, 10]).unwrap();
    answers.select(Question::Influence, &[0]).unwrap();
    answers
}

#[test]
fn a_code_is_six_groups_of_four_from_an_alphabet_without_look_alikes() {
    let code = encode(&some_answers());
    let groups: Vec<&str> = code.split('-').collect();
    assert!(groups.len() == 6 && groups.iter().all(|group| group.len() == 4), "{code}");
    assert!(code.len() <= 32);
    for look_alike in ['1', 'I', 'O', 'B'] {
        assert!(!code.contains(look_alike), "{code}");
    }
}

/// Released codes must open for ever: this one was written by version 1.
#[test]
fn a_code_of_version_1_still_opens() {
    assert_eq!(decode("RW4X-W44U-AFD5-X3KH-V4CC-6RNS").map(|answers| assess(&answers).score.unwrap().points), Ok(23));
}

#[test]
fn case_separators_and_common_slips_are_forgiven() {
    let code = encode(&some_answers());
    let slips = code.replace('0', "O").replace('L', "1");
    for typed in [code.to_lowercase(), code.replace('-', ""), code.replace('-', " – "), slips, format!("  {code}\n")]
    {
        assert_eq!(decode(&typed).as_ref(), Ok(&shown(&some_answers())), "{typed}");
    }
}

#[test]
fn every_single_wrong_character_and_every_pair_is_refused() {
    let right = characters(&encode(&some_answers()));
    for first in 0..right.len() {
        for wrong in ALPHABET.iter().filter(|wrong| **wrong != right[first]) {
            let mut one = right.clone();
            one[first] = *wrong;
            assert_eq!(decode(&text(&one)), Err(CodeError::Mistyped));
            for second in first + 1..right.len() {
                // One other character per place is enough here: the code is linear, so the place decides.
                let mut two = one.clone();
                two[second] = if right[second] == b'Q' { b'P' } else { b'Q' };
                assert_eq!(decode(&text(&two)), Err(CodeError::Mistyped));
            }
        }
    }
}

#[test]
fn every_swap_of_neighbours_is_refused() {
    let right = characters(&encode(&some_answers()));
    for place in 0..right.len() - 1 {
        let mut swapped = right.clone();
        swapped.swap(place, place + 1);
        let expected = if swapped == right { Ok(shown(&some_answers())) } else { Err(CodeError::Mistyped) };
        assert_eq!(decode(&text(&swapped)), expected);
    }
}

#[test]
fn the_groups_of_one_or_two_wrong_characters_are_named() {
    let right = characters(&encode(&some_answers()));
    let other = |character: u8| if character == b'Q' { b'P' } else { b'Q' };
    for first in 0..right.len() {
        let mut one = right.clone();
        one[first] = other(right[first]);
        assert_eq!(mistyped_groups(&text(&one)), [first / 4 + 1]);
        for second in first + 1..right.len() {
            let mut two = one.clone();
            two[second] = if right[second] == b'7' { b'A' } else { b'7' };
            let mut groups = vec![first / 4 + 1, second / 4 + 1];
            groups.dedup();
            assert_eq!(mistyped_groups(&text(&two)), groups, "{first} and {second}");
        }
    }
}

#[test]
fn a_swap_is_named_and_what_is_no_slip_is_not() {
    let code = encode(&some_answers());
    let mut swapped = characters(&code);
    assert_ne!(swapped[7], swapped[8]);
    swapped.swap(7, 8);
    assert_eq!(mistyped_groups(&text(&swapped)), [2, 3]);
    for other in ["", "RW4X", "QQQQ-QQQQ-QQQQ-QQQQ-QQQQ-QQQB", &text(&[b'Q'; 24]), &format!("{code}Q")] {
        assert_eq!(mistyped_groups(other), [0; 0], "{other}");
    }
    assert_eq!(decode(&code).map(drop), Ok(()), "asked only of codes that are none");
}

#[test]
fn the_refusal_says_what_is_wrong() {
    let code = encode(&some_answers());
    assert_eq!(decode(""), Err(CodeError::CutOff));
    assert_eq!(decode(&code[..code.len() - 5]), Err(CodeError::CutOff));
    assert_eq!(decode(&format!("{code}QQQQ")), Err(CodeError::TooLong));
    assert_eq!(decode(&"Q".repeat(10_000)), Err(CodeError::TooLong));
    let with_b = format!("{}B{}", &code[..6], &code[7..]);
    assert_eq!(decode(&with_b), Err(CodeError::UnknownCharacter { group: 2 }));
    assert_eq!(decode("<script>").map(drop), Err(CodeError::UnknownCharacter { group: 1 }));
}

#[test]
fn a_code_of_another_version_is_recognised_as_such() {
    // Version 2 with an empty payload, checksum made with the same scheme: found by trying all last groups is too slow,
    // so the checksum is computed here from the published parameters of bech32m.
    let payload: Vec<u8> = std::iter::once(4).chain(std::iter::repeat_n(0, 17)).collect();
    let purpose = [3, 13, 4];
    let mut checksum = 1_u32;
    for value in purpose.iter().chain(&payload).chain(&[0; 6]) {
        let top = checksum >> 25;
        checksum = (checksum & 0x1ff_ffff) << 5 ^ u32::from(*value);
        for (bit, generator) in [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3_u32].iter().enumerate()
        {
            if top >> bit & 1 == 1 {
                checksum ^= generator;
            }
        }
    }
    checksum ^= 0x2bc8_30a3;
    let check = (0..6).rev().map(|place| (checksum >> (5 * place) & 31) as u8);
    let code: String =
        payload.iter().copied().chain(check).map(|value| char::from(ALPHABET[usize::from(value)])).collect();
    assert_eq!(decode(&code).map(drop), Err(CodeError::OtherVersion));
}

proptest! {
    #[test]
    fn decoding_gives_exactly_the_same_report(answers in any_answers()) {
        let decoded = decode(&encode(&answers)).unwrap();
        prop_assert_eq!(assess(&decoded), assess(&answers));
    }

    #[test]
    fn random_text_of_the_alphabet_is_no_code(values in proptest::collection::vec(0..32_usize, 24)) {
        let code: String = values.iter().map(|value| char::from(ALPHABET[*value])).collect();
        prop_assert!(decode(&code).is_err());
    }

    #[test]
    fn any_text_at_all_is_refused_without_a_panic(text in ".{0,200}") {
        if let Ok(answers) = decode(&text) {
            // Whatever is accepted must be a code that this version writes.
            prop_assert_eq!(decode(&encode(&answers)), Ok(answers));
        }
    }
}
