//! The one part of the second chunk that the store calls itself. Everything else of it is called by the view
//! (`src/view/chunk.rs`).

use crate::host::events::Outcome;
use crate::host::options::Options;
use crate::model::advice::Advice;
use crate::model::answers::Answers;
use crate::model::report;

/// What the page's owner asked to be told of the result of these answers. Rests on the rules, which are in the second chunk: it
/// must be there already.
#[cfg_attr(not(feature = "split"), allow(clippy::unused_async))] // Where it is split, it waits for the chunk.
pub(super) async fn outcome(answers: Answers, options: Options) -> Outcome {
    if !options.shares_band && !options.shares_fit {
        return Outcome::default();
    }
    #[cfg(feature = "split")]
    return assess(answers, options.shares_band, options.shares_fit).await;
    #[cfg(not(feature = "split"))]
    assess(answers, options.shares_band, options.shares_fit)
}

#[cfg_attr(
    feature = "split",
    allow(unsafe_code), // The macro declares an import and an export.
    wasm_split_helpers::wasm_split(result)
)]
#[allow(clippy::needless_pass_by_value)] // What goes into the other chunk is handed over.
fn assess(answers: Answers, shares_band: bool, shares_fit: bool) -> Outcome {
    let report = report::assess(&answers);
    let fit = match Advice::of(&report) {
        Some(Advice::Fit(fit)) => Some(fit),
        _ => None,
    };
    Outcome { band: shares_band.then(|| report.score.as_ref().map(|score| score.band)), fit: shares_fit.then_some(fit) }
}
