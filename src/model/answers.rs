//! The visitor's answers: for each question a set of options that keeps the question's own rules.
//!
//! A value of [`Answers`] is always well-formed: no unknown option, a single option where one is asked, no exclusive
//! option beside others. It may hold answers to questions that are no longer shown; [`crate::model::visibility::shown`]
//! leaves those out.

use super::catalogue::Kind;
use super::ids::{
    AiUse, Area, AreaRole, Influence, Interaction, Organisation, Practice, ProductRole, Question, Rating, Scope,
    Scored, Size, Stake, System, Timeline,
};

/// An option of a context question, so that rules can say `answers.includes(Area::Employment)`.
pub trait AnswerOption: Copy + 'static {
    /// The question it belongs to.
    const QUESTION: Question;
    /// All options of that question.
    const OPTIONS: &'static [Self];
    /// Its place among the options.
    fn index(self) -> usize;
}

macro_rules! answer_options {
    ($($option:ident of $question:ident,)+) => { $(
        impl AnswerOption for $option {
            const QUESTION: Question = Question::$question;
            const OPTIONS: &'static [Self] = Self::ALL;
            fn index(self) -> usize {
                self as usize
            }
        }
    )+ };
}

answer_options! {
    Scope of Scope,
    Organisation of Organisation,
    Size of Size,
    AiUse of AiUse,
    Area of Areas,
    Influence of Influence,
    AreaRole of AreaRole,
    ProductRole of ProductRole,
    Practice of Practices,
    Interaction of Interaction,
    Stake of Stakes,
    System of Systems,
    Timeline of Timeline,
}

/// Why a list of options is no answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// No option at all.
    Empty,
    /// An option stands twice.
    Repeated,
    /// An exclusive option stands beside others.
    NotAlone,
    /// Several options where one is asked.
    OnlyOne,
    /// The question has no such option.
    Unknown,
}

/// Answers to any number of questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Per question a bit set of chosen options; 0 is "not answered".
    chosen: [u16; Question::ALL.len()],
}

impl Answers {
    /// Whether the question has an answer.
    pub fn is_answered(&self, question: Question) -> bool {
        self.chosen[question as usize] != 0
    }

    /// Whether nothing at all is answered.
    pub fn is_empty(&self) -> bool {
        self.chosen.iter().all(|bits| *bits == 0)
    }

    /// Whether the option with this index is chosen.
    pub fn is_chosen(&self, question: Question, option: usize) -> bool {
        option < question.options().len() && self.chosen[question as usize] & (1 << option) != 0
    }

    /// Whether this option is chosen.
    pub fn includes<O: AnswerOption>(&self, option: O) -> bool {
        self.is_chosen(O::QUESTION, option.index())
    }

    /// The chosen option of a question that takes one, or the first of several.
    pub fn first<O: AnswerOption>(&self) -> Option<O> {
        O::OPTIONS.iter().copied().find(|option| self.includes(*option))
    }

    /// The indices of the chosen options, in catalogue order.
    pub fn chosen(&self, question: Question) -> impl Iterator<Item = usize> + use<> {
        let bits = self.chosen[question as usize];
        (0..question.options().len()).filter(move |option| bits & (1 << option) != 0)
    }

    /// The answer to a scored question.
    pub fn rating(&self, scored: Scored) -> Option<Rating> {
        self.chosen(scored.question()).next().map(|option| Rating::ALL[option])
    }

    /// Whether the answer is "I don't know" or "not sure".
    pub fn is_unknown(&self, question: Question) -> bool {
        match question {
            Question::Areas => self.includes(Area::Unsure),
            Question::Influence => self.includes(Influence::Unsure),
            Question::AreaRole => self.includes(AreaRole::Unsure),
            Question::ProductRole => self.includes(ProductRole::Unsure),
            Question::Practices => self.includes(Practice::Unsure),
            Question::Interaction => self.includes(Interaction::Unsure),
            other => other.scored().is_some_and(|scored| self.rating(scored) == Some(Rating::Unknown)),
        }
    }

    /// The questions answered with "I don't know" or "not sure", in catalogue order.
    pub fn unknown(&self) -> impl Iterator<Item = Question> {
        Question::ALL.iter().copied().filter(|question| self.is_unknown(*question))
    }

    /// Answers a question with exactly these options, by their place in [`Question::options`].
    ///
    /// # Errors
    /// Says which rule of the question the options break; the answers then stay as they were.
    ///
    /// ```
    /// use readiness_check::model::answers::{AnswerError, AnswerOption as _, Answers};
    /// use readiness_check::model::ids::{Area, Question, Scope};
    ///
    /// let mut answers = Answers::default();
    /// answers.select(Question::Scope, &[Scope::Eu.index()])?;
    /// answers.select(Question::Areas, &[Area::Employment.index(), Area::Credit.index()])?;
    /// assert!(answers.includes(Area::Employment) && answers.first() == Some(Scope::Eu));
    ///
    /// let both = [Area::Employment.index(), Area::None.index()];
    /// assert_eq!(answers.select(Question::Areas, &both), Err(AnswerError::NotAlone));
    /// assert!(answers.includes(Area::Credit), "the answer stays as it was");
    /// # Ok::<(), AnswerError>(())
    /// ```
    pub fn select(&mut self, question: Question, options: &[usize]) -> Result<(), AnswerError> {
        let mut bits = 0_u16;
        for option in options {
            if *option >= question.options().len() {
                return Err(AnswerError::Unknown);
            }
            if bits & (1 << option) != 0 {
                return Err(AnswerError::Repeated);
            }
            bits |= 1 << option;
        }
        match question.kind() {
            _ if bits == 0 => return Err(AnswerError::Empty),
            Kind::One if options.len() > 1 => return Err(AnswerError::OnlyOne),
            Kind::Many { exclusive } if options.len() > 1 && bits & exclusive_bits(question, exclusive) != 0 => {
                return Err(AnswerError::NotAlone);
            }
            Kind::One | Kind::Many { .. } => {}
        }
        self.chosen[question as usize] = bits;
        Ok(())
    }

    /// What a click on the option does: a single choice replaces the answer, a multiple choice adds or removes the
    /// option, where an exclusive option clears the others and the other way round. An unknown option changes nothing.
    /// Says whether it took others away.
    pub fn choose(&mut self, question: Question, option: usize) -> bool {
        if option >= question.options().len() {
            return false;
        }
        let bit = 1 << option;
        let chosen = &mut self.chosen[question as usize];
        let before = *chosen;
        *chosen = match question.kind() {
            Kind::One => bit,
            Kind::Many { .. } if before & bit != 0 => before & !bit,
            Kind::Many { exclusive } => {
                let exclusive = exclusive_bits(question, exclusive);
                if exclusive & bit != 0 { bit } else { (before & !exclusive) | bit }
            }
        };
        before & !*chosen & !bit != 0
    }

    /// Takes the answer to a question back.
    pub fn clear(&mut self, question: Question) {
        self.chosen[question as usize] = 0;
    }
}

/// The bits of the exclusive options, which stand last.
fn exclusive_bits(question: Question, exclusive: usize) -> u16 {
    let options = question.options().len();
    (options - exclusive..options).fold(0, |bits, option| bits | 1 << option)
}
