//! What local storage may hold: anything at all.

use proptest::prelude::*;
use readiness_check::browser::storage::{Saved, format, parse};

use crate::any_answers::any_answers;

#[test]
fn values_from_elsewhere_are_unreadable_and_old_ones_expired() {
    let saved = format(&readiness_check::model::answers::Answers::default(), 2_000.0);
    assert!(matches!(parse(&saved, 1_999.0), Saved::Answers(_, _)));
    assert_eq!(parse(&saved, 2_000.0), Saved::Expired);
    for value in ["", "1", "1 soon RVWU", "{\"answers\":{}}", "x 2000 X", &format!("{saved} x")] {
        assert_eq!(parse(value, 0.0), Saved::Unreadable, "{value}");
    }
    for value in ["2 2000 X", "2", "17 anything at all", &saved.replacen('1', "9", 1)] {
        assert_eq!(parse(value, 0.0), Saved::OtherVersion, "{value}");
    }
    assert_eq!(parse(&"1".repeat(100_000), 0.0), Saved::Unreadable);
}

/// Thirty days are a promise, also where a clock once ran years ahead.
#[test]
fn nothing_lasts_longer_than_thirty_days() {
    const DAY: f64 = 86_400_000.0;
    let saved = |days: f64| format(&readiness_check::model::answers::Answers::default(), 1e12 + days * DAY);
    for (days, lasts) in [(29.0, true), (30.0, true), (30.9, true), (31.1, false), (365.0, false)] {
        assert_eq!(parse(&saved(days), 1e12) != Saved::Expired, lasts, "{days} days ahead");
    }
    assert_eq!(parse(&saved(0.0).replace("1000000000000", "18446744073709551615"), 1e12), Saved::Expired);
}

proptest! {
    #[test]
    fn what_is_saved_comes_back(answers in any_answers(), expires in 1_u32..) {
        let expires = f64::from(expires);
        let shown = readiness_check::model::visibility::shown(&answers);
        prop_assert_eq!(parse(&format(&answers, expires), expires - 1.0), Saved::Answers(shown, expires));
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
        if let Saved::Answers(found, _) = parse(&damaged, 2e12 - 1.0) {
            prop_assert_eq!(found, readiness_check::model::visibility::shown(&answers), "{}", damaged);
        }
    }
}
