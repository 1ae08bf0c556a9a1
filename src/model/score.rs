//! The readiness score, its blocks, its band and the caps on it (spec §2). Integers only, so that every browser and
//! the command line round alike.

use super::answers::Answers;
use super::ids::{Band, Block, Rating, Scored};

impl Rating {
    /// The level it counts as: 0–3, "I don't know" as 0.
    pub const fn level(self) -> u8 {
        match self {
            Self::Zero | Self::Unknown => 0,
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}

/// The score with its band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// 0–100. Caps lower the band, never the points.
    pub points: u8,
    /// The band, after caps.
    pub band: Band,
    /// Every cap stricter than the band by score, in catalogue order.
    pub capped_by: Vec<Scored>,
}

/// The score, once all twelve scored questions are answered.
pub fn score(answers: &Answers) -> Option<Score> {
    let mut sixths = 0;
    for scored in Scored::ALL {
        sixths += contribution(*scored, answers.rating(*scored)?);
    }
    let points = half_up_sixths(sixths);
    let by_score = band_of(points);
    let caps = Scored::ALL.iter().filter_map(|scored| Some((*scored, cap(*scored, answers.rating(*scored)?)?)));
    let stricter: Vec<(Scored, Band)> = caps.filter(|(_, band)| *band < by_score).collect();
    let band = stricter.iter().map(|(_, band)| *band).min().unwrap_or(by_score);
    Some(Score { points, band, capped_by: stricter.into_iter().map(|(scored, _)| scored).collect() })
}

/// The score of a block, 0–100, once its two questions are answered.
pub fn block_score(block: Block, answers: &Answers) -> Option<u8> {
    let mut sum = 0;
    for scored in block.questions() {
        sum += u16::from(answers.rating(scored)?.level());
    }
    Some(half_up_sixths(100 * sum))
}

/// What an answer adds to the score, in sixths of a point: the twelve contributions, added and rounded half up, are the
/// score.
pub fn contribution(scored: Scored, rating: Rating) -> u16 {
    scored.facts().block.weight() * u16::from(rating.level())
}

impl Band {
    /// The lowest and the highest score that belong to it before caps.
    pub const fn range(self) -> (u8, u8) {
        match self {
            Self::Starting => (0, 24),
            Self::Building => (25, 49),
            Self::Advancing => (50, 74),
            Self::AuditReady => (75, 100),
        }
    }
}

/// The band of a score before caps.
fn band_of(points: u8) -> Band {
    Band::ALL.iter().copied().find(|band| points <= band.range().1).unwrap_or(Band::AuditReady)
}

/// The highest band that this answer allows, where it sets a limit.
fn cap(scored: Scored, rating: Rating) -> Option<Band> {
    match (scored, rating.level()) {
        (Scored::Policy | Scored::RiskAssessment, 0) => Some(Band::Building),
        (Scored::ImpactAssessment, 0) | (Scored::Controls | Scored::Audit, 0 | 1) => Some(Band::Advancing),
        _ => None,
    }
}

/// Sixths of a point, rounded half up. A score has at most 600 of them.
fn half_up_sixths(sixths: u16) -> u8 {
    ((sixths + 3) / 6).try_into().unwrap_or(u8::MAX)
}
