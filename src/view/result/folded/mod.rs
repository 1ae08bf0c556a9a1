//! What is folded away on the result and made when the visitor opens it, with the last piece.

pub(super) mod answers;
pub(super) mod fines;
pub(super) mod method;
