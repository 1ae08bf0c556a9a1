//! The booking link: https and mailto only, every value encoded.

use readiness_check::embed::booking::fill;

/// Percent-encodes everything that is not a letter or a digit, as the browser does for the characters used here.
fn encode(value: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    value.bytes().map(byte).collect()
}

const VALUES: &[(&str, &str)] = &[("summary", "58 of 100 & more"), ("code", "RW4X-W44U")];

#[track_caller]
fn check(template: &str, expected: Option<&str>) {
    assert_eq!(fill(template, VALUES, encode).as_deref(), expected, "{template}");
}

#[test]
fn values_are_encoded_and_unknown_placeholders_empty() {
    check(
        "https://cal.example/intro?notes={summary}",
        Some("https://cal.example/intro?notes=58%20of%20100%20%26%20more"),
    );
    check("https://cal.example/intro?a1={code}&a2={nothing}", Some("https://cal.example/intro?a1=RW4X%2DW44U&a2="));
    check("https://cal.example", Some("https://cal.example"));
    check(
        "mailto:intro@consulting.example?body={summary}",
        Some("mailto:intro@consulting.example?body=58%20of%20100%20%26%20more"),
    );
}

/// The parameters as the services document them, and the values as they arrive there after decoding.
#[test]
fn the_recipes_of_the_documentation_hand_over_what_the_services_expect() {
    let docs = include_str!("../../docs/embedding.md");
    let values = [
        ("summary", "58 of 100 & more"),
        ("code", "RW4X-W44U"),
        ("score", "58"),
        ("band", "building"),
        ("lang", "de"),
        ("utm_source", "news letter"),
    ];
    let recipe = |begins: &str| {
        let at = docs.find(&format!("`{begins}")).unwrap_or_else(|| panic!("no recipe for {begins}"));
        docs[at + 1..].split('`').next().unwrap()
    };
    for (begins, expected) in [
        (
            "https://calendly.com/",
            "acme/intro?a1=58%20of%20100%20%26%20more&a2=RW4X%2DW44U&utm_source=news%20letter&utm_campaign=",
        ),
        (
            "https://cal.com/",
            "acme/intro?notes=58%20of%20100%20%26%20more&metadata[code]=RW4X%2DW44U&metadata[band]=building",
        ),
        ("https://meetings.hubspot.com/", "acme/intro?readiness_code=RW4X%2DW44U&utm_source=news%20letter"),
        ("mailto:intro@", "consulting.example?subject=Readiness%20check&body=58%20of%20100%20%26%20more"),
    ] {
        let link = fill(recipe(begins), &values, encode);
        assert_eq!(link.as_deref(), Some([begins, expected].concat().as_str()));
    }
}

#[test]
fn other_schemes_and_hosts_chosen_by_a_value_give_no_link() {
    for template in [
        "javascript:alert(1)",
        " javascript:alert('{code}')",
        "http://cal.example/",
        "data:text/html,{summary}",
        "https://{code}",
        "https://{code}.example/",
        "https://",
        "//cal.example/",
        "mailto:{code}",
        "/relative",
        "",
    ] {
        check(template, None);
    }
}
