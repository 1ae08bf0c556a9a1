//! The check's style sheet: the files that `style/widget.css` imports, joined, minified, and made independent of the page's root.
//!
//! `rem` means the font size of the page's root, which is 10 pixels on many pages and anything on some. The check must look the same
//! on all of them, so each length in `rem` becomes a multiple of `--readiness-rem`, which `style/isolation.css` sets to the
//! visitor's own size. Conditions cannot hold a property: those of containers become pixels, those of media never asked the page.

use crate::process::{command, output_of_or_failure};
use crate::say::Failure;
use crate::workspace;

/// The sheet as a browser gets it. `esnext`, so that nothing newer is rewritten; browsers that lack relative colours are served by
/// `@supports` in `style/tokens.css`.
pub(crate) fn joined() -> Result<String, Failure> {
    let source = workspace::root().join("style/widget.css");
    let mut esbuild = command(workspace::npm_tool("esbuild"));
    esbuild.arg(source).args(["--bundle", "--minify", "--target=esnext", "--log-level=error"]);
    Ok(without_rem(&output_of_or_failure("joining the style sheet", &mut esbuild)?))
}

/// The sheet without any length that depends on the page's root.
fn without_rem(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find('@') {
        let (rules, condition) = rest.split_at(at);
        out += &replace_rem(rules, |number| format!("calc({number}*var(--readiness-rem))"));
        let end = condition.find(['{', ';']).unwrap_or(condition.len());
        let (condition, after) = condition.split_at(end);
        if condition.starts_with("@container") {
            let pixels = |number: &str| format!("{}px", number.parse::<f64>().unwrap_or_default() * 16.0);
            out += &replace_rem(condition, pixels);
        } else {
            out += condition;
        }
        rest = after;
    }
    out + &replace_rem(rest, |number| format!("calc({number}*var(--readiness-rem))"))
}

/// Replaces each number with the unit `rem`.
fn replace_rem(css: &str, with: impl Fn(&str) -> String) -> String {
    let mut pieces = css.split("rem");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let begin = out.rfind(|character: char| !character.is_ascii_digit() && character != '.').map_or(0, |at| at + 1);
        let begin = if out[..begin].ends_with('-') && !out[..begin].ends_with("--") { begin - 1 } else { begin };
        let number = out.split_off(begin);
        let ends = !piece.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '-');
        if ends && number.parse::<f64>().is_ok() {
            out += &with(&number);
        } else {
            out = out + &number + "rem";
        }
        out += piece;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::without_rem;

    #[track_caller]
    fn check(css: &str, expected: &str) {
        assert_eq!(without_rem(css), expected);
    }

    #[test]
    fn every_length_in_rem_is_a_multiple_of_the_visitors_size() {
        check("a{margin:.5rem -1.25rem}", "a{margin:calc(.5*var(--readiness-rem)) calc(-1.25*var(--readiness-rem))}");
        check("a{width:calc(100% - 2rem)}", "a{width:calc(100% - calc(2*var(--readiness-rem)))}");
        check("a{--x: var(--readiness-space, 1rem)}", "a{--x: var(--readiness-space, calc(1*var(--readiness-rem)))}");
    }

    #[test]
    fn conditions_never_hold_a_property() {
        check(
            "@container (max-width: 30rem){a{gap:1rem}}",
            "@container (max-width: 480px){a{gap:calc(1*var(--readiness-rem))}}",
        );
        check("@media(max-width:30rem){a{gap:0}}", "@media(max-width:30rem){a{gap:0}}");
    }

    #[test]
    fn other_words_stay() {
        check(".premium2rem-x{color:red}a{content:\"rem\"}", ".premium2rem-x{color:red}a{content:\"rem\"}");
    }
}
