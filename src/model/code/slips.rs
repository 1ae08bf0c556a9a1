//! Where the typing errors of a code are: with a checksum that finds four wrong characters, one or two can be placed.

use super::typed::Typed;
use super::{checksum, layout};

/// The groups of four, counted from 1, that hold the wrong characters of a mistyped code: one or two, or none if more
/// than two characters are wrong or the text is not meant as a code.
///
/// Two codes differ in at least five characters, so a text that one or two changed characters turn into a code can have
/// come from that code only. Other damage is taken for such a slip with a probability below one in 3,000.
///
/// ```
/// use readiness_check::model::code::mistyped_groups;
///
/// assert_eq!(mistyped_groups("YQQQ-ZDTY-HFL8-DPYE-JUSQ-QQFL-R28D"), [3]);
/// assert!(mistyped_groups("YQQQ-ZDTY-HFL9-DPYE-JUSQ-QQFL-R28D").is_empty(), "nothing is wrong with it");
/// ```
pub fn mistyped_groups(text: &str) -> Vec<usize> {
    let length = layout::NEWEST.characters + checksum::LENGTH;
    let typed = Typed::of(text);
    let Some(mut values) = typed.likely().ok().filter(|values| values.len() == length).map(<[u8]>::to_vec) else {
        return Vec::new();
    };
    let wanted = checksum::fault(&values);
    let changes = changes(&mut values, wanted);
    let group = |place: usize| place / 4 + 1;
    if let Some((place, _)) = changes.iter().find(|(_, change)| *change == wanted) {
        return vec![group(*place)];
    }
    // Two changes explain the fault if together they give it. Few have such a partner, and 16 of the 30 bits are enough
    // to pass over the others.
    let low = |change: u32| (change & 0xffff) as usize;
    let mut seen = vec![false; 1 << 16];
    for (_, change) in &changes {
        seen[low(*change)] = true;
    }
    let with_partner = |(_, (_, change)): &(usize, &(usize, u32))| seen[low(wanted ^ change)];
    for (index, (first, change)) in changes.iter().enumerate().filter(with_partner) {
        let rest = wanted ^ change;
        if let Some((second, _)) = changes[index..].iter().find(|(place, other)| *other == rest && place != first) {
            let mut groups = vec![group(*first), group(*second)];
            groups.dedup();
            return groups;
        }
    }
    Vec::new()
}

/// What each change of one value does to the checksum, with the value's place. The checksum is linear in the bits too,
/// so that the five changes of one bit give all 31.
fn changes(values: &mut [u8], as_typed: u32) -> Vec<(usize, u32)> {
    let mut changes = Vec::new();
    for place in 0..values.len() {
        let typed = values[place];
        let bits = [1, 2, 4, 8, 16].map(|bit| {
            values[place] = typed ^ bit;
            checksum::fault(values) ^ as_typed
        });
        values[place] = typed;
        for change in 1..32_u8 {
            let of_bits = bits.iter().enumerate().filter(|(bit, _)| change >> bit & 1 == 1);
            changes.push((place, of_bits.fold(0, |sum, (_, fault)| sum ^ fault)));
        }
    }
    changes
}
