//! The catalogue against spec §2: weights and references as the specification has them, ids unique.

use readiness_check::model::ids::{Block, Question, Scored};

#[test]
fn ids_of_questions_and_options_are_unique_and_lone_options_last() {
    for (index, id) in Question::IDS.iter().enumerate() {
        assert!(!Question::IDS[..index].contains(id), "{id} stands twice");
    }
    for question in Question::ALL {
        let options = question.options();
        for (index, id) in options.iter().enumerate() {
            assert!(!options[..index].contains(id), "{}: {id} stands twice", question.id());
        }
    }
}

#[test]
fn scored_questions_have_the_block_and_references_of_the_specification() {
    // Typed from spec §2, ranges written out.
    let expected: [(&str, &str, &str, &str); 12] = [
        ("policy", "governance", "5.1 5.2 5.3 A.2.2 A.2.3 A.2.4 A.3.2 A.3.3", "17"),
        ("literacy", "governance", "7.2 7.3 A.4.6", "4"),
        ("risk_assessment", "risk", "4.3 6.1.2 6.1.3 8.2 8.3 A.4.2", "6 9"),
        ("impact_assessment", "risk", "6.1.4 8.4 A.5.2 A.5.3 A.5.4 A.5.5", "27"),
        ("data_quality", "data", "A.7.2 A.7.4 A.7.6 A.4.3", "10 26(4)"),
        ("data_rights", "data", "A.7.3 A.7.5", "10"),
        ("information", "transparency", "A.8.2 A.8.5 7.4", "13 26(7) 26(11) 50"),
        ("oversight", "transparency", "A.9.2 A.9.3 A.6.2.6", "14 26(1)–(2)"),
        (
            "lifecycle",
            "lifecycle",
            "8.1 A.6.1.2 A.6.1.3 A.6.2.2 A.6.2.3 A.6.2.4 A.6.2.5 A.6.2.6 A.6.2.7 A.6.2.8 A.8.4 10.2",
            "12 15 26(5)–(6) 72 73",
        ),
        ("suppliers", "lifecycle", "A.10.2 A.10.3 A.10.4 A.9.4", "25 26(1)"),
        ("controls", "controls", "6.1.3 7.5 A.2 A.3 A.4 A.5 A.6 A.7 A.8 A.9 A.10", "17"),
        ("audit", "controls", "9.1 9.2 9.3 10.1 10.2", "17"),
    ];
    for (scored, (id, block, iso, act)) in Scored::ALL.iter().zip(expected) {
        let facts = scored.facts();
        assert_eq!((facts.question, scored.id(), facts.block.id()), (*scored, id, block));
        assert_eq!((facts.iso.join(" ").as_str(), facts.act.join(" ").as_str()), (iso, act), "{id}");
        assert_eq!(scored.question().id(), id);
        assert_eq!(scored.question().scored(), Some(*scored));
    }
    let weights: Vec<u16> = Block::ALL.iter().map(|block| block.weight()).collect();
    assert_eq!(weights, [20, 20, 15, 15, 15, 15]);
}
