//! The visit of spec §1: which screens come, what Back, Continue and Change do.

use readiness_check::app::event::Move;
use readiness_check::app::screen::{Origin, Purpose, Screen};
use readiness_check::app::visit::Visit;
use readiness_check::model::earlier::Earlier;
use readiness_check::model::flow::{self, Part, Step, steps};
use readiness_check::model::ids::{AiUse, Area, AreaRole, Influence, Interaction, Practice, Question, Scope, Scored};

fn visit(moves: impl IntoIterator<Item = Move>) -> Visit {
    let mut visit = Visit::default();
    moves.into_iter().for_each(|made| visit.apply(made));
    visit
}

fn at(question: Question) -> Screen {
    Screen::Question { step: Step::of(question), changed_from: None }
}

/// Part one answered, at the stop.
fn at_the_stop() -> Visit {
    let mut visit = visit([Move::OpenedPart(Part::Score)]);
    visit.apply(Move::Chose(Question::AiUse, 1));
    visit.apply(Move::Continued);
    for scored in Scored::ALL {
        assert_eq!(visit.screen, at(scored.question()));
        visit.apply(Move::Chose(scored.question(), 2));
        visit.apply(Move::Continued);
    }
    visit
}

/// Both parts answered, at the review.
fn at_the_review() -> Visit {
    let mut visit = at_the_stop();
    visit.apply(Move::OpenedPart(Part::Act));
    for (question, option) in [
        (Question::Scope, 0),
        (Question::Organisation, 0),
        (Question::Size, 2),
        (Question::Areas, Area::None as usize),
        (Question::Practices, Practice::None as usize),
        (Question::Interaction, Interaction::None as usize),
    ] {
        visit.apply(Move::Chose(question, option));
        if question != Question::Scope && question != Question::Organisation {
            visit.apply(Move::Continued);
        }
    }
    assert_eq!(visit.screen, at(Question::Stakes));
    visit.apply(Move::Continued);
    visit
}

/// Spec §1, "Step n of N" counts screens.
#[test]
fn every_screen_has_its_number_and_the_number_of_screens_of_its_part() {
    let mut visit = at_the_review();
    let place = |visit: &Visit, step| flow::place(step, &visit.answers);
    assert_eq!(place(&visit, Step::One(Question::AiUse)), (1, 13));
    assert_eq!(place(&visit, Step::One(Question::Policy)), (2, 13));
    assert_eq!(place(&visit, Step::One(Question::Audit)), (13, 13));
    assert_eq!(place(&visit, Step::Profile), (1, 5));
    assert_eq!(place(&visit, Step::One(Question::Areas)), (2, 5));
    assert_eq!(place(&visit, Step::Outlook), (5, 5));
    visit.apply(Move::Chose(Question::Areas, Area::ProductA as usize));
    assert_eq!(place(&visit, Step::FollowUp), (3, 6));
    assert_eq!(place(&visit, Step::One(Question::Practices)), (4, 6));
    assert_eq!(place(&visit, Step::Outlook), (6, 6), "N changes where a branch opens");
}

/// Spec §1, step 4.
#[test]
fn part_two_shows_its_questions_in_the_order_of_the_specification() {
    let mut visit = at_the_review();
    visit.apply(Move::Chose(Question::Areas, Area::Employment as usize));
    visit.apply(Move::Chose(Question::Areas, Area::ProductA as usize));
    let screens: Vec<Vec<&str>> = steps(Part::Act, &visit.answers)
        .into_iter()
        .map(|step| step.questions(&visit.answers).map(Question::id).collect())
        .collect();
    assert_eq!(
        screens,
        [
            &["scope", "organisation", "size"][..],
            &["areas"],
            &["influence", "area_role", "product_role"],
            &["practices"],
            &["interaction"],
            &["stakes", "systems", "timeline"],
        ]
    );
    for question in Question::ALL.iter().copied() {
        let step = Step::of(question);
        assert!(step.questions(&visit.answers).any(|of| of == question), "{} is on its screen", question.id());
        assert!(steps(step.part(), &visit.answers).contains(&step), "{} is in its part", question.id());
    }
}

#[test]
fn part_one_has_thirteen_questions_and_ends_at_the_stop() {
    assert_eq!(steps(Part::Score, &Visit::default().answers).len(), 13);
    assert_eq!(at_the_stop().screen, Screen::Stop);
}

#[test]
fn part_two_leads_through_its_screens_to_the_review_and_the_outlook_may_be_skipped() {
    assert_eq!(at_the_review().screen, Screen::Review);
}

#[test]
fn choosing_never_moves_on() {
    let visit = visit([Move::OpenedPart(Part::Score), Move::Chose(Question::AiUse, 0)]);
    assert_eq!(visit.screen, at(Question::AiUse));
}

#[test]
fn continue_without_an_answer_names_the_question_and_stays() {
    let mut visit = visit([Move::OpenedPart(Part::Score), Move::Continued]);
    assert_eq!((visit.screen, visit.unanswered.clone()), (at(Question::AiUse), vec![Question::AiUse]));
    visit.apply(Move::Chose(Question::AiUse, 0));
    assert_eq!(visit.unanswered, []);
}

#[test]
fn a_profile_screen_names_all_its_open_groups_until_they_have_an_answer() {
    let mut visit = at_the_stop();
    visit.apply(Move::OpenedPart(Part::Act));
    visit.apply(Move::Chose(Question::Scope, 0));
    visit.apply(Move::Continued);
    assert_eq!(visit.unanswered, [Question::Organisation, Question::Size]);
    visit.apply(Move::Chose(Question::Size, 1));
    assert_eq!(visit.unanswered, [Question::Organisation]);
}

#[test]
fn an_annex_iii_area_or_a_product_opens_the_follow_up_screen_and_closes_it_again() {
    let mut visit = at_the_review();
    let asked = |visit: &Visit| Step::FollowUp.questions(&visit.answers).collect::<Vec<_>>();
    let length = |visit: &Visit| steps(Part::Act, &visit.answers).len();
    assert_eq!((length(&visit), asked(&visit)), (5, vec![]));
    visit.apply(Move::Chose(Question::Areas, Area::Employment as usize));
    assert_eq!((length(&visit), asked(&visit)), (6, vec![Question::Influence, Question::AreaRole]));
    visit.apply(Move::Chose(Question::Areas, Area::Unsure as usize));
    assert_eq!(length(&visit), 5);
    visit.apply(Move::Chose(Question::Areas, Area::ProductA as usize));
    assert_eq!(
        (length(&visit), asked(&visit)),
        (6, vec![Question::ProductRole]),
        "a product is asked for no influence"
    );
    visit.apply(Move::Chose(Question::Areas, Area::Credit as usize));
    assert_eq!(asked(&visit), [Question::Influence, Question::AreaRole, Question::ProductRole]);
}

#[test]
fn without_a_link_to_the_eu_the_first_profile_screen_leads_to_the_second() {
    let mut visit = at_the_review();
    visit.apply(Move::Chose(Question::Scope, Scope::NoEuLink as usize));
    assert_eq!(steps(Part::Act, &visit.answers), [Step::Profile, Step::Outlook]);
}

#[test]
fn without_ai_part_two_keeps_only_the_profile_screens() {
    let mut visit = at_the_review();
    visit.apply(Move::Chose(Question::AiUse, AiUse::None as usize));
    assert_eq!(steps(Part::Act, &visit.answers), [Step::Profile, Step::Outlook]);
}

#[test]
fn back_leads_the_same_way_and_keeps_answers() {
    let mut visit = at_the_review();
    let answers = visit.answers.clone();
    let mut screens = 0;
    while visit.screen != Screen::Intro {
        visit.apply(Move::WentBack);
        screens += 1;
        assert!(screens < 100, "Back never leads to the intro");
    }
    // Five screens of part two, the stop, thirteen of part one, the intro.
    assert_eq!((screens, visit.answers), (5 + 1 + 13 + 1, answers));
}

#[test]
fn back_from_the_result_leads_to_the_review() {
    let mut visit = at_the_review();
    visit.apply(Move::AskedForResult);
    assert_eq!(visit.screen, Screen::Result);
    visit.apply(Move::WentBack);
    assert_eq!(visit.screen, Screen::Review);
}

#[test]
fn back_from_the_review_leads_into_part_two_only_where_that_was_begun() {
    let mut visit = Visit::new(at_the_stop().answers, Screen::Review);
    visit.apply(Move::WentBack);
    assert_eq!(visit.screen, Screen::Stop);
}

#[test]
fn the_stop_offers_part_two_only_while_it_is_open() {
    let mut visit = at_the_review();
    visit.apply(Move::Changed(Question::Audit, Origin::Review));
    let step = Step::One(Question::Audit);
    visit.screen = Screen::Question { step, changed_from: None };
    visit.apply(Move::Continued);
    assert_eq!(visit.screen, Screen::Review);
}

#[test]
fn change_leads_back_to_where_one_came_from() {
    for (screen, origin) in [
        (Screen::Review, Origin::Review),
        (Screen::Result, Origin::Answers),
        (Screen::Result, Origin::Colleagues),
        (Screen::Result, Origin::Call),
    ] {
        for leave in [Move::Continued, Move::WentBack] {
            let mut visit = at_the_review();
            visit.screen = screen;
            visit.apply(Move::Changed(Question::Policy, origin));
            let step = Step::One(Question::Policy);
            assert_eq!(visit.screen, Screen::Question { step, changed_from: Some(origin) });
            visit.apply(leave);
            assert_eq!((visit.screen, visit.returned), (screen, Some((Question::Policy, origin))));
        }
    }
}

#[test]
fn who_does_not_take_a_change_over_has_made_none() {
    let before = at_the_review().answers;
    for (leave, is_kept) in [(Move::Continued, true), (Move::WentBack, false)] {
        let mut visit = at_the_review();
        visit.apply(Move::Changed(Question::Policy, Origin::Review));
        visit.apply(Move::Chose(Question::Policy, 3));
        assert_ne!(visit.answers, before);
        visit.apply(leave);
        assert_eq!(visit.answers != before, is_kept);
    }
}

/// Where the visitor is after a Change link.
fn changing(step: Step) -> Screen {
    Screen::Question { step, changed_from: Some(Origin::Review) }
}

#[test]
fn a_change_that_opens_the_follow_up_screen_asks_it_before_going_back() {
    let mut visit = at_the_review();
    visit.apply(Move::Changed(Question::Areas, Origin::Review));
    visit.apply(Move::Chose(Question::Areas, Area::Employment as usize));
    visit.apply(Move::Continued);
    assert_eq!(visit.screen, changing(Step::FollowUp));
    visit.apply(Move::Chose(Question::Influence, Influence::Narrow as usize));
    visit.apply(Move::Continued);
    assert_eq!((visit.screen, visit.unanswered.clone()), (changing(Step::FollowUp), vec![Question::AreaRole]));
    visit.apply(Move::Chose(Question::AreaRole, AreaRole::Use as usize));
    visit.apply(Move::Continued);
    assert_eq!(visit.screen, Screen::Review);
    // A further area opens nothing new, a product one more question of the same screen.
    visit.apply(Move::Changed(Question::Areas, Origin::Review));
    visit.apply(Move::Chose(Question::Areas, Area::Credit as usize));
    visit.apply(Move::Continued);
    assert_eq!(visit.screen, Screen::Review);
    visit.apply(Move::Changed(Question::Areas, Origin::Review));
    visit.apply(Move::Chose(Question::Areas, Area::ProductA as usize));
    visit.apply(Move::Continued);
    assert_eq!(visit.screen, changing(Step::FollowUp));
}

#[test]
fn who_uses_ai_after_all_is_asked_for_areas_practices_and_interaction_before_going_back() {
    let mut visit = at_the_stop();
    visit.apply(Move::Chose(Question::AiUse, AiUse::None as usize));
    for (question, option) in [(Question::Scope, 0), (Question::Organisation, 0), (Question::Size, 0)] {
        visit.apply(Move::Chose(question, option));
    }
    visit.apply(Move::AskedForReview);
    visit.apply(Move::Changed(Question::AiUse, Origin::Review));
    visit.apply(Move::Chose(Question::AiUse, AiUse::Assistants as usize));
    for (question, option) in [
        (Question::Areas, Area::None as usize),
        (Question::Practices, Practice::None as usize),
        (Question::Interaction, Interaction::None as usize),
    ] {
        visit.apply(Move::Continued);
        assert_eq!(visit.screen, changing(Step::of(question)));
        visit.apply(Move::Chose(question, option));
    }
    visit.apply(Move::Continued);
    assert_eq!(visit.screen, Screen::Review);
}

#[test]
fn a_change_leads_nobody_into_a_part_that_was_not_begun() {
    let mut visit = at_the_stop();
    visit.apply(Move::Chose(Question::AiUse, AiUse::None as usize));
    visit.apply(Move::AskedForReview);
    visit.apply(Move::Changed(Question::AiUse, Origin::Review));
    visit.apply(Move::Chose(Question::AiUse, AiUse::Assistants as usize));
    visit.apply(Move::Continued);
    assert_eq!(visit.screen, Screen::Review);
}

#[test]
fn without_ai_the_first_question_leads_straight_to_a_result_and_back() {
    let without =
        [Move::OpenedPart(Part::Score), Move::Chose(Question::AiUse, AiUse::None as usize), Move::AskedForResult];
    let mut visit = visit(without);
    assert_eq!(visit.screen, Screen::Result);
    assert_eq!(Visit::resumed(visit.answers.clone()).screen, Screen::Result);
    visit.apply(Move::WentBack);
    assert_eq!(visit.screen, at(Question::AiUse));
    visit.apply(Move::Continued);
    assert_eq!(visit.screen, at(Question::Policy), "who wants to answers the questions all the same");
}

#[test]
fn a_resumed_visit_goes_on_where_answers_end() {
    let half = visit([Move::OpenedPart(Part::Score), Move::Chose(Question::AiUse, 0)]);
    assert_eq!(Visit::resumed(half.answers).screen, at(Question::Policy));
    assert_eq!(Visit::resumed(at_the_stop().answers).screen, Screen::Stop);
    assert_eq!(Visit::resumed(at_the_review().answers).screen, Screen::Result);
    assert_eq!(Visit::resumed(Visit::default().answers).screen, Screen::Intro);
}

#[test]
fn starting_again_forgets_everything() {
    let mut visit = at_the_review();
    visit.apply(Move::StartedAgain);
    assert_eq!(visit, Visit::default());
}

#[test]
fn a_result_opened_for_the_call_is_shown_as_a_brief_and_leads_to_the_report() {
    let mut visit = visit([Move::AskedToOpen(Purpose::Brief)]);
    assert_eq!(visit.screen, Screen::Opening(Purpose::Brief));
    let answers = at_the_review().answers;
    visit.open(Ok(Earlier { answers: answers.clone(), ..Earlier::default() }), Purpose::Brief);
    assert_eq!((visit.screen, &visit.answers), (Screen::Brief, &answers));
    visit.apply(Move::AskedForResult);
    assert_eq!(visit.screen, Screen::Result);
    visit.apply(Move::AskedForBrief);
    visit.apply(Move::WentBack);
    assert_eq!(visit.screen, Screen::Result);
}

#[test]
fn a_result_opened_for_comparison_leaves_the_answers_alone() {
    let mut visit = at_the_review();
    let answers = visit.answers.clone();
    visit.apply(Move::AskedForResult);
    visit.apply(Move::AskedToOpen(Purpose::Comparison));
    visit.open(Ok(Earlier::default()), Purpose::Comparison);
    assert_eq!((visit.screen, &visit.answers), (Screen::Comparison, &answers));
    visit.apply(Move::WentBack);
    assert_eq!(visit.screen, Screen::Opening(Purpose::Comparison), "where another one may be opened");
    visit.apply(Move::WentBack);
    assert_eq!((visit.screen, &visit.answers), (Screen::Result, &answers));
}

#[test]
fn who_opens_no_result_after_all_goes_back_to_where_they_came_from() {
    for (purpose, origin) in [(Purpose::Brief, Screen::Intro), (Purpose::Comparison, Screen::Result)] {
        let mut visit = visit([Move::AskedToOpen(purpose), Move::WentBack]);
        assert_eq!(visit.screen, origin);
        visit.apply(Move::AskedToOpen(purpose));
        assert_eq!(visit.answers, Visit::default().answers);
    }
}
