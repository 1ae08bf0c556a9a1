//! Where things stand: nothing is cut off, nothing lies on something else, nothing scrolls sideways, what is read next comes
//! next and what is pressed is large enough. The checks themselves stand in layout.js and ask the browser for boxes, so they
//! hold for every font.

use serde_json::Value;

use crate::visit::Visit;

/// The functions of layout.js, for any script.
pub(crate) const BOXES: &str = include_str!("layout.js");

/// What is wrong on the screen, each fault with the name of its check.
#[track_caller]
pub(crate) fn faults(visit: &Visit) -> Vec<String> {
    let checks = ["wordsOutside", "overfull", "overlaps", "disorder", "smallTargets"];
    faults_of(visit, BOXES, &checks)
}

/// What these functions of a script find.
#[track_caller]
pub(crate) fn faults_of(visit: &Visit, script: &str, checks: &[&str]) -> Vec<String> {
    let call = |check: &&str| format!("...(await {check}()).map((fault) => `{check}: ${{fault}}`)");
    let calls = checks.iter().map(call).collect::<Vec<_>>().join(", ");
    let Value::Array(faults) = visit.ask(&format!("{script}\nreturn [{calls}]")) else { panic!("a list") };
    faults.iter().map(|fault| fault.as_str().unwrap().to_owned()).collect()
}
