//! Answers of every shape for the property tests: any subset of questions, any permitted options, hidden ones too; and
//! complete visits, made on purpose and weighted so that every class of the AI Act is met often.

use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
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
    (any_answers(), ratings()).prop_map(|(mut answers, ratings)| {
        rate(&mut answers, ratings);
        answers
    })
}

/// Answers to every question, hidden ones too, so that whatever is shown is answered. Profile 2 may be skipped.
pub(crate) fn complete_answers() -> impl Strategy<Value = Answers> {
    let one =
        |question: &'static str, ids: &'static [&'static str]| select(ids).prop_map(move |id| (question, vec![id]));
    let many = |question: &'static str, ids: &'static [&'static str]| {
        subsequence(ids, 1..=ids.len().min(4)).prop_map(move |ids| (question, ids))
    };
    // Outside the Act there is little to be wrong, so most visits are inside it.
    let company = (
        prop_oneof![8 => one("scope", &["eu", "output_in_eu"]), 1 => one("scope", &["no_eu_link"])],
        one("organisation", &["company", "public_body", "public_service"]),
        one("size", &["micro", "small", "medium", "small_mid_cap", "large"]),
        prop_oneof![
            8 => many("ai_use", &["assistants", "processes", "products", "planned"]),
            1 => one("ai_use", &["none"]),
        ],
    );
    let areas = prop_oneof![
        2 => many("areas", &["critical_infrastructure"]),
        6 => many("areas", &["biometrics", "critical_infrastructure", "education", "employment", "credit", "insurance",
            "public_benefits", "law_enforcement", "migration", "justice", "product_a", "product_b"]),
        2 => many("areas", &["product_a", "product_b"]),
        2 => one("areas", &["none"]),
        1 => one("areas", &["unsure"]),
    ];
    let system = (
        areas,
        one("influence", &["profiling", "decides", "narrow", "unsure"]),
        prop_oneof![
            8 => many("area_role", &["use", "repurpose", "offer", "import", "resell"]),
            1 => one("area_role", &["unsure"]),
        ],
        prop_oneof![
            8 => many("product_role", &["use", "offer", "import", "resell"]),
            1 => one("product_role", &["unsure"]),
        ],
        prop_oneof![
            6 => one("practices", &["none"]),
            2 => many("practices", &["manipulation", "emotion_at_work", "realtime_biometric_id", "intimate_imagery"]),
            1 => one("practices", &["intimate_imagery"]),
            1 => one("practices", &["unsure"]),
        ],
        prop_oneof![
            3 => one("interaction", &["none"]),
            6 => many("interaction",
                &["chatbot", "generates", "deepfakes", "public_text", "emotion_or_biometric", "gpai"]),
            1 => one("interaction", &["unsure"]),
        ],
    );
    let outlook = (
        prop_oneof![
            6 => many("stakes", &["decisions", "customer_data", "client_evidence"]),
            2 => one("stakes", &["none"]),
            1 => Just(("stakes", Vec::new())),
        ],
        prop_oneof![1 => many("systems", &["iso9001", "iso27001", "other"]), 1 => one("systems", &["none"])],
        prop_oneof![
            6 => one("timeline", &["asap", "half_year", "year", "exploring"]),
            1 => Just(("timeline", Vec::new())),
        ],
    );
    (company, system, outlook, ratings()).prop_map(|(company, system, outlook, ratings)| {
        let mut answers = Answers::default();
        let all =
            [company.0, company.1, company.2, company.3, system.0, system.1, system.2, system.3, system.4, system.5]
                .into_iter()
                .chain([outlook.0, outlook.1, outlook.2]);
        for (question, options) in all.filter(|(_, options)| !options.is_empty()) {
            select_by_id(&mut answers, question, &options);
        }
        rate(&mut answers, ratings);
        answers
    })
}

/// Answers a question with the options of these ids.
#[track_caller]
pub(crate) fn select_by_id(answers: &mut Answers, question: &str, options: &[&str]) {
    let question = *Question::ALL.iter().find(|candidate| candidate.id() == question).unwrap();
    let place = |id: &&str| question.options().iter().position(|option| option == id).unwrap();
    answers.select(question, &options.iter().map(place).collect::<Vec<_>>()).unwrap();
}

/// Answers to the scored questions; levels near each other, so that high and low scores are met as often as middling
/// ones.
fn ratings() -> impl Strategy<Value = Vec<usize>> {
    (0..4_usize, proptest::collection::vec(any::<Index>(), Scored::ALL.len())).prop_map(|(middle, indices)| {
        let near = [middle, middle, middle, (middle + 1).min(3), middle.saturating_sub(1), 4, 0, 3];
        indices.into_iter().map(|index| *index.get(&near)).collect()
    })
}

fn rate(answers: &mut Answers, ratings: Vec<usize>) {
    for (scored, rating) in Scored::ALL.iter().zip(ratings) {
        answers.select(scored.question(), &[rating]).unwrap();
    }
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
        Kind::Many { exclusive } => {
            let ordinary: Vec<usize> = (0..options - exclusive).filter(|option| number & (1 << option) != 0).collect();
            if ordinary.is_empty() { vec![options - 1 - number % exclusive] } else { ordinary }
        }
    };
    answers.select(question, &chosen).unwrap();
}
