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
