//! The check's style sheet: the files that `style/widget.css` imports, joined, minified, and made independent of the page's root.
//!
//! `rem` means the font size of the page's root, which is 10 pixels on many pages and anything on some. The check must look the same
//! on all of them, so each length in `rem` becomes a multiple of `--readiness-rem`, which `style/isolation.css` sets to the
//! visitor's own size. Conditions cannot hold a property: those of containers become pixels, those of media never asked the page.
//! Nothing here knows a class or a file but the list.

use std::convert::Infallible;
use std::error::Error;
use std::fmt::Display;

use lightningcss::media_query::MediaList;
use lightningcss::properties::custom::{Function, Token, TokenList, TokenOrValue, UnparsedProperty, Variable};
use lightningcss::properties::{Property, PropertyId};
use lightningcss::rules::supports::SupportsCondition;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::traits::IntoOwned;
use lightningcss::values::ident::{DashedIdent, DashedIdentReference, Ident};
use lightningcss::values::length::LengthValue;
use lightningcss::visit_types;
use lightningcss::visitor::{Visit, VisitTypes, Visitor};

use crate::files::text_of;
use crate::output::Failure;
use crate::workspace;

/// The sheet as a browser gets it. No browsers are named, so nothing newer is rewritten; those that lack relative colours are served by
/// `@supports` in `style/tokens.css`.
pub(crate) fn joined(list: &str) -> Result<String, Failure> {
    let folder = workspace::root().join("style");
    let files: Vec<(String, String)> = imports(list, &text_of(&folder.join(list))?)?
        .into_iter()
        .map(|name| text_of(&folder.join(&name)).map(|text| (name, text)))
        .collect::<Result<_, _>>()?;
    sheet(list, &files)
}

/// The files that the list imports, in its order; it may hold nothing else.
fn imports(name: &str, list: &str) -> Result<Vec<String>, Failure> {
    let rules = parse(name, list)?.rules.0;
    let import = |rule: CssRule| match rule {
        CssRule::Import(import) => Ok(import.url.to_string()),
        _ => Err(fault(name, "it holds a rule of its own")),
    };
    rules.into_iter().map(import).collect()
}

/// One sheet of the rules of some files, each with its name.
fn sheet(list: &str, files: &[(String, String)]) -> Result<String, Failure> {
    let mut rules = Vec::new();
    for (name, text) in files {
        rules.extend(parse(name, text)?.rules.0);
    }
    let mut sheet = StyleSheet::new(Vec::new(), CssRuleList(rules), ParserOptions::default());
    sheet.visit(&mut WithoutRem).map_err(|error| fault(list, error))?;
    // Only printed small: rules that are merged and put in another order are fewer bytes, and more of them once compressed.
    let minified = PrinterOptions { minify: true, ..PrinterOptions::default() };
    sheet.to_css(minified).map(|sheet| sheet.code).map_err(|error| fault(list, error))
}

fn parse<'css>(name: &str, text: &'css str) -> Result<StyleSheet<'css>, Failure> {
    StyleSheet::parse(text, ParserOptions::default()).map_err(|error| fault(name, error))
}

fn fault(name: &str, why: impl Display) -> Failure {
    Failure::new("joining the style sheet failed", format!("style/{name}: {why}"), "correct that file")
}

/// Makes each length in `rem` a multiple of the property.
struct WithoutRem;

impl<'css> Visitor<'css> for WithoutRem {
    type Error = Box<dyn Error>;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(RULES | PROPERTIES | MEDIA_QUERIES | SUPPORTS_CONDITIONS | TOKENS | LENGTHS)
    }

    fn visit_rule(&mut self, rule: &mut CssRule<'css>) -> Result<(), Self::Error> {
        if let CssRule::Container(container) = rule {
            container.condition.visit(&mut Pixels)?;
        }
        rule.visit_children(self)
    }

    fn visit_media_list(&mut self, _: &mut MediaList<'css>) -> Result<(), Self::Error> {
        Ok(())
    }

    fn visit_supports_condition(&mut self, _: &mut SupportsCondition<'css>) -> Result<(), Self::Error> {
        Ok(())
    }

    /// The value of a property that was understood has no room for another property, so it becomes words again.
    fn visit_property(&mut self, property: &mut Property<'css>) -> Result<(), Self::Error> {
        let mut search = HasRem(false);
        property.visit_children(&mut search)?;
        if !search.0 {
            return Ok(());
        }
        if !matches!(property, Property::Custom(_) | Property::Unparsed(_)) {
            let value = property.value_to_css_string(PrinterOptions { minify: true, ..PrinterOptions::default() })?;
            *property =
                Property::Unparsed(UnparsedProperty { property_id: property.property_id(), value: words(&value)? });
        }
        property.visit_children(self)
    }

    fn visit_token(&mut self, token: &mut TokenOrValue<'css>) -> Result<(), Self::Error> {
        if let TokenOrValue::Length(LengthValue::Rem(number)) = token {
            *token = multiple(*number);
            return Ok(());
        }
        token.visit_children(self)
    }
}

/// A value as the words it is made of, as the value of a custom property stays.
fn words(value: &str) -> Result<TokenList<'static>, Box<dyn Error>> {
    match Property::parse_string(PropertyId::from("--words"), value, ParserOptions::default()) {
        Ok(Property::Custom(custom)) => Ok(custom.value.into_owned()),
        _ => Err(format!("cannot take {value} to pieces").into()),
    }
}

/// `calc(number*var(--readiness-rem))`
fn multiple(number: f32) -> TokenOrValue<'static> {
    let name = DashedIdentReference { ident: DashedIdent("--readiness-rem".into()), from: None };
    let product = vec![
        Token::Number { has_sign: false, value: number, int_value: None }.into(),
        Token::Delim('*').into(),
        TokenOrValue::Var(Variable { name, fallback: None }),
    ];
    TokenOrValue::Function(Function { name: Ident("calc".into()), arguments: TokenList(product) })
}

/// Whether there is a length in `rem`.
struct HasRem(bool);

impl Visitor<'_> for HasRem {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(LENGTHS)
    }

    fn visit_length(&mut self, length: &mut LengthValue) -> Result<(), Self::Error> {
        self.0 |= matches!(length, LengthValue::Rem(_));
        Ok(())
    }
}

/// Makes each length in `rem` one in pixels, 16 to each, as browsers have them by default.
struct Pixels;

impl Visitor<'_> for Pixels {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(LENGTHS)
    }

    fn visit_length(&mut self, length: &mut LengthValue) -> Result<(), Self::Error> {
        if let LengthValue::Rem(number) = length {
            *length = LengthValue::Px(*number * 16.0);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{imports, joined, parse, sheet};
    use std::convert::Infallible;

    use lightningcss::media_query::MediaList;
    use lightningcss::values::length::LengthValue;
    use lightningcss::visit_types;
    use lightningcss::visitor::{Visit, VisitTypes, Visitor};

    #[track_caller]
    fn check(css: &str, expected: &str) {
        let files = [("test.css".to_owned(), css.to_owned())];
        assert_eq!(sheet("a.css", &files).unwrap_or_else(|failure| panic!("{failure}")), expected);
    }

    #[test]
    fn every_length_in_rem_is_a_multiple_of_the_visitors_size() {
        check("a{margin:.5rem -1.25rem}", "a{margin:calc(.5*var(--readiness-rem)) calc(-1.25*var(--readiness-rem))}");
        check("a{width:calc(100% - 2rem)}", "a{width:calc(100% - calc(2*var(--readiness-rem)))}");
        check("a{--x: var(--readiness-space, 1rem)}", "a{--x:var(--readiness-space,calc(1*var(--readiness-rem)))}");
        check("a{gap:1rem!important}", "a{gap:calc(1*var(--readiness-rem))!important}");
        check("a{&:hover{inset:auto 0 1rem}}", "a{&:hover{inset:auto 0 calc(1*var(--readiness-rem))}}");
    }

    #[test]
    fn conditions_never_hold_a_property() {
        check(
            "@container (max-width: 30rem){a{gap:1rem}}",
            "@container (width<=480px){a{gap:calc(1*var(--readiness-rem))}}",
        );
        check("@media(max-width:30rem){a{gap:0}}", "@media (width<=30rem){a{gap:0}}");
        check("@supports (width:1rem){a{gap:0}}", "@supports (width:1rem){a{gap:0}}");
    }

    #[test]
    fn other_words_stay() {
        check(
            ".premium2rem-x{color:red}a{content:\"2rem\";background:url(2rem.png)}",
            ".premium2rem-x{color:red}a{content:\"2rem\";background:url(2rem.png)}",
        );
    }

    #[test]
    fn the_list_holds_imports_only() {
        let found = imports("a.css", "/* a list */ @import \"b.css\"; @import \"a/c.css\";");
        assert!(found.is_ok_and(|files| files == ["b.css", "a/c.css"]));
        assert!(imports("a.css", "@import \"b.css\"; a{color:red}").is_err());
    }

    #[test]
    fn a_fault_names_its_file_and_line() {
        let files = [("a/b.css".to_owned(), "a{color:red}\n}".to_owned())];
        let failure = sheet("a.css", &files).expect_err("it closes what is not open").to_string();
        assert!(failure.contains("style/a/b.css") && failure.contains(":1:"), "{failure}");
    }

    /// The lengths in `rem` outside the conditions of media.
    struct Left(usize);

    impl<'css> Visitor<'css> for Left {
        type Error = Infallible;

        fn visit_types(&self) -> VisitTypes {
            visit_types!(MEDIA_QUERIES | LENGTHS)
        }

        fn visit_media_list(&mut self, _: &mut MediaList<'css>) -> Result<(), Self::Error> {
            Ok(())
        }

        fn visit_length(&mut self, length: &mut LengthValue) -> Result<(), Self::Error> {
            self.0 += usize::from(matches!(length, LengthValue::Rem(_)));
            Ok(())
        }
    }

    #[test]
    fn the_widgets_own_sheet_asks_the_page_for_nothing() {
        let sheet = joined("widget.css").unwrap_or_else(|failure| panic!("{failure}"));
        let left = |css: &str| {
            let mut left = Left(0);
            let Ok(()) = parse("test.css", css).unwrap_or_else(|failure| panic!("{failure}")).visit(&mut left);
            left.0
        };
        assert_eq!(left("a{top:1rem;--x:2rem;&:hover{gap:0 calc(3rem + 1px)}}"), 3);
        assert_eq!(left(&sheet), 0);
    }
}
