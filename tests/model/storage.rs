//! What local storage may hold: anything at all.

use proptest::prelude::*;
use readiness_check::browser::storage::{Saved, format, parse};

use crate::any_answers::any_answers;

#[test]
fn values_from_elsewhere_are_unreadable_and_old_ones_expired() {
    let saved = format(&readiness_check::model::answers::Answers::default(), 2_000.0);
    assert!(matches!(parse(&saved, 1_999.0), Saved::Answers(_, _)));
    assert_eq!(parse(&saved, 2_000.0), Saved::Expired);
    for value in
        ["", "1", "2 2000 X", "1 soon RVWU", "{\"answers\":{}}", &saved.replacen('1', "9", 1), &format!("{saved} x")]
    {
        assert_eq!(parse(value, 0.0), Saved::Unreadable, "{value}");
    }
    assert_eq!(parse(&"1".repeat(100_000), 0.0), Saved::Unreadable);
}

proptest! {
    #[test]
    fn what_is_saved_comes_back(answers in any_answers(), expires in 1_u32..) {
        let expires = f64::from(expires);
        let shown = readiness_check::model::visibility::shown(&answers);
        prop_assert_eq!(parse(&format(&answers, expires), 0.0), Saved::Answers(shown, expires));
    }

    /// Somebody who edits the stored value gets the same answers or none, never others.
    #[test]
    fn a_damaged_value_never_gives_other_answers(
        answers in any_answers(),
        place in any::<proptest::sample::Index>(),
        character in "[0-9A-Za-z é-]?",
    ) {
        let saved = format(&answers, 2e12);
        let place = place.index(saved.len());
        let damaged = [&saved[..place], &character, &saved[place + 1..]].concat();
        if let Saved::Answers(found, _) = parse(&damaged, 0.0) {
            prop_assert_eq!(found, readiness_check::model::visibility::shown(&answers), "{}", damaged);
        }
    }
}
