//! The result code: spec §8.

use proptest::prelude::*;
use readiness_check::model::answers::Answers;
use readiness_check::model::code::{CodeError, decode, encode, mistyped_groups};
use readiness_check::model::ids::{Question, Scored};
use readiness_check::model::report::assess;
use readiness_check::model::visibility::shown;
use serde_json::Value;

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
    answers.select(Question::AreaRole, &[0, 2]).unwrap();
    answers.select(Question::ProductRole, &[4]).unwrap();
    answers
}

#[test]
fn a_code_is_seven_groups_of_four_from_an_alphabet_without_look_alikes() {
    let code = encode(&some_answers());
    let groups: Vec<&str> = code.split('-').collect();
    assert!(groups.len() == 7 && groups.iter().all(|group| group.len() == 4), "{code}");
    for look_alike in ['1', 'I', 'O', 'B'] {
        assert!(!code.contains(look_alike), "{code}");
    }
}

/// Codes of version 1 were never published; this is one of them.
#[test]
fn a_code_of_version_1_is_refused_as_one_of_another_version() {
    assert_eq!(decode("RW4X-W44U-AFD5-X3KH-V4CC-6RNS"), Err(CodeError::OtherVersion));
}

/// Everything that people paste, with a code of today in its place: spec §8, and the list of what was tried on
/// 2026-11-28.
#[test]
fn a_code_is_found_in_whatever_people_paste_around_it() {
    let file: Value = serde_json::from_str(include_str!("../codes/pasted.json")).unwrap();
    let pasted = file["opens"].as_object().unwrap();
    assert!(pasted.len() >= 40);
    let code = encode(&some_answers());
    for (name, text) in pasted {
        let text = text.as_str().unwrap();
        let quoted_printable = text.replace("{code-with-break}", &code.replacen('-', "=\r\n-", 1));
        let mut text = quoted_printable.replace("{code}", &code);
        for (mark, dash) in [
            ("{zero-width}", "-\u{200b}"),
            ("{word-joiner}", "-\u{2060}"),
            ("{soft-hyphens}", "\u{ad}"),
            ("{minus}", "\u{2212}"),
            ("{figure-dash}", "\u{2012}"),
            ("{bar}", "\u{2015}"),
            ("{full-width-dash}", "\u{ff0d}"),
            ("{blanks}", " "),
            ("{non-breaking}", "\u{a0}"),
            ("{narrow}", "\u{202f}"),
            ("{lines}", "\n"),
            ("{en}", "–"),
            ("{em}", "—"),
            ("{nothing}", ""),
        ] {
            text = text.replace(mark, &code.replace('-', dash));
        }
        let wide = |character: char| match character {
            '0'..='9' | 'A'..='Z' => char::from_u32(character as u32 + 0xfee0).unwrap(),
            other => other,
        };
        text = text.replace("{full-width}", &code.chars().map(wide).collect::<String>());
        text =
            text.replace("{lower}", &code.to_lowercase()).replace("{slips}", &code.replace('0', "O").replace('L', "1"));
        assert!(!text.contains('{'), "{name}: {text}");
        assert_eq!(decode(&text).as_ref(), Ok(&shown(&some_answers())), "{name}: {text}");
    }
}

/// A character that cannot be a slip of the hand is refused, and its group is named.
#[test]
fn look_alikes_of_other_alphabets_are_refused_with_their_group() {
    let code = encode(&some_answers());
    // The one letter of the alphabet that every code begins with.
    let cyrillic = code.replacen('Y', "\u{423}", 1);
    assert_eq!(decode(&cyrillic), Err(CodeError::UnknownCharacter { group: 1 }));
    let in_a_sentence = format!("Result code {cyrillic}, from last week");
    assert_eq!(decode(&in_a_sentence), Err(CodeError::UnknownCharacter { group: 1 }));
}

#[test]
fn a_typing_error_is_found_in_a_sentence_too() {
    let code = encode(&some_answers());
    let wrong = if code.as_bytes()[6] == b'Q' { 'P' } else { 'Q' };
    let mistyped = format!("{}{wrong}{}", &code[..6], &code[7..]);
    for text in [mistyped.clone(), format!("Result code {mistyped}"), format!("„{mistyped}“, please look")] {
        assert_eq!(decode(&text), Err(CodeError::Mistyped), "{text}");
        assert_eq!(mistyped_groups(&text), [2], "{text}");
    }
}

/// A typing error stays one whatever stands between the groups, seen or unseen; it is not taken for another alphabet.
#[test]
fn a_typing_error_is_found_whatever_stands_between_the_groups() {
    let code = encode(&some_answers());
    let wrong = if code.as_bytes()[6] == b'Q' { 'P' } else { 'Q' };
    let mistyped = format!("{}{wrong}{}", &code[..6], &code[7..]);
    for between in [
        "",
        " ",
        "\u{a0}",
        "\n",
        "\r\n",
        "\t",
        "_",
        "–",
        " — ",
        "\u{2212}",
        ".",
        ",",
        ";",
        ":",
        "/",
        "=",
        "-\u{200b}",
        "\u{ad}",
        "\u{2060}-",
        "\u{feff}",
        "\u{7}",
        "\u{0}-",
    ] {
        let text = mistyped.replace('-', between);
        assert_eq!(decode(&text), Err(CodeError::Mistyped), "{text:?}");
        assert_eq!(mistyped_groups(&text), [2], "{text:?}");
    }
    for around in ["Code\n{}\nfrom last week", "Code\r\n{}", "Code\t{}\tfrom last week"] {
        let text = around.replace("{}", &mistyped);
        assert_eq!(decode(&text), Err(CodeError::Mistyped), "{text:?}");
    }
}

#[test]
fn a_link_is_read_with_whatever_newsletters_add() {
    let code = encode(&some_answers());
    for added in ["", "?utm_source=mautic&utm_medium=email", ")", "\"", "\u{200b}", "&x=1"] {
        assert_eq!(decode(&[&code, added].concat()), Ok(shown(&some_answers())), "{added}");
    }
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

/// Whatever the wrong character is, also one that differs in all five bits.
#[test]
fn the_group_of_every_wrong_character_is_named() {
    let right = characters(&encode(&some_answers()));
    for place in 0..right.len() {
        for wrong in ALPHABET.iter().filter(|wrong| **wrong != right[place]) {
            let mut one = right.clone();
            one[place] = *wrong;
            assert_eq!(mistyped_groups(&text(&one)), [place / 4 + 1], "{place}: {}", char::from(*wrong));
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
    for other in ["", "RW4X", "QQQQ-QQQQ-QQQQ-QQQQ-QQQQ-QQQQ-QQQB", &text(&[b'Q'; 28]), &format!("{code}Q")] {
        assert_eq!(mistyped_groups(other), [0; 0], "{other}");
    }
    assert_eq!(decode(&code).map(drop), Ok(()), "asked only of codes that are none");
}

#[test]
fn the_refusal_says_what_is_wrong() {
    let code = encode(&some_answers());
    assert_eq!(decode(""), Err(CodeError::CutOff));
    assert_eq!(decode(&code[..code.len() - 5]), Err(CodeError::CutOff));
    assert_eq!(decode(&format!("{code}QQQQ")).as_ref(), Ok(&shown(&some_answers())), "a code with something behind it");
    assert_eq!(decode(&format!("{}QQQQQ", &code[..code.len() - 1])), Err(CodeError::TooLong));
    assert_eq!(decode(&"Q".repeat(10_000)), Err(CodeError::TooLong));
    let with_b = format!("{}B{}", &code[..6], &code[7..]);
    assert_eq!(decode(&with_b), Err(CodeError::UnknownCharacter { group: 2 }));
    assert_eq!(decode("<script>").map(drop), Err(CodeError::UnknownCharacter { group: 1 }));
}

#[test]
fn a_code_of_another_version_is_recognised_as_such() {
    // Version 3 with an empty payload. The checksum is computed here from the published parameters of bech32m.
    let payload: Vec<u8> = std::iter::once(6).chain(std::iter::repeat_n(0, 21)).collect();
    let code = with_checksum(&payload);
    assert_eq!(decode(&code).map(drop), Err(CodeError::OtherVersion));
}

/// Five-bit values with bech32m's checksum, as a code without dashes.
pub(crate) fn with_checksum(payload: &[u8]) -> String {
    let purpose = [3, 13, 4];
    let mut checksum = 1_u32;
    for value in purpose.iter().chain(payload).chain(&[0; 6]) {
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
    payload.iter().copied().chain(check).map(|value| char::from(ALPHABET[usize::from(value)])).collect()
}

proptest! {
    #[test]
    fn decoding_gives_exactly_the_same_report(answers in any_answers()) {
        let decoded = decode(&encode(&answers)).unwrap();
        prop_assert_eq!(assess(&decoded), assess(&answers));
    }

    #[test]
    fn random_text_of_the_alphabet_is_no_code(values in proptest::collection::vec(0..32_usize, 28)) {
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

/// However the groups are set apart, a typing error is named by its group, counted in characters of the code.
#[test]
fn a_wrong_character_is_named_by_its_group_in_every_way_of_writing() {
    let code = encode(&some_answers());
    // The last character of the fourth group.
    let place = 4 * 5 - 2;
    let with = |wrong: char| format!("{}{wrong}{}", &code[..place], &code[place + 1..]);
    let other = if code.as_bytes()[place] == b'Q' { 'P' } else { 'Q' };
    for between in ["-", " ", " – ", ".", "\n", ""] {
        let unknown = with('B').replace('-', between);
        assert_eq!(decode(&unknown), Err(CodeError::UnknownCharacter { group: 4 }), "{unknown}");
        let mistyped = with(other).replace('-', between);
        assert_eq!(decode(&mistyped), Err(CodeError::Mistyped), "{mistyped}");
        assert_eq!(mistyped_groups(&mistyped), [4], "{mistyped}");
    }
}
