//! The checksum of a result code: bech32m's BCH code over its alphabet (base32 without 1, B, I, O). It finds any four
//! wrong characters and so any two, and any two neighbours swapped; other damage passes with a probability of 2⁻³⁰.

use bech32::Fe32;
use bech32::primitives::Bech32m;
use bech32::primitives::checksum::{Checksum as _, Engine};

/// Characters of the checksum.
pub(super) const LENGTH: usize = 6;

/// Mixed into the checksum, so that a bech32 string of something else is no result code.
const PURPOSE: [Fe32; 3] = [Fe32::R, Fe32::D, Fe32::Y];

/// The values with their checksum behind them.
pub(super) fn append(mut values: Vec<u8>) -> Vec<u8> {
    let mut engine = engine(&values);
    engine.input_target_residue();
    let residue = *engine.residue();
    values.extend((0..LENGTH).rev().map(|place| (residue >> (5 * place) & 31) as u8));
    values
}

/// Whether the values end with their checksum.
pub(super) fn holds(values: &[u8]) -> bool {
    fault(values) == 0
}

/// What the checksum leaves of the values: 0 where it holds. Linear: what a changed value does to it does not depend on
/// the others.
pub(super) fn fault(values: &[u8]) -> u32 {
    *engine(values).residue() ^ Bech32m::TARGET_RESIDUE
}

/// The engine with these values taken in.
fn engine(values: &[u8]) -> Engine<Bech32m> {
    let mut engine = Engine::new();
    let values = values.iter().filter_map(|value| Fe32::try_from(*value).ok());
    PURPOSE.into_iter().chain(values).for_each(|element| engine.input_fe(element));
    engine
}

/// The alphabet's character of a five-bit value, in upper case.
pub(super) fn character(value: u8) -> char {
    Fe32::try_from(value).map_or('Q', |element| element.to_char().to_ascii_uppercase())
}

/// The five-bit value of a typed character, common slips forgiven: O for 0, I and 1 for L.
pub(super) fn value(character: char) -> Option<u8> {
    let character = match character.to_ascii_lowercase() {
        'o' => '0',
        'i' | '1' => 'l',
        other => other,
    };
    Fe32::from_char(character).ok().map(Fe32::to_u8)
}
