//! The `WordPress` plugin in a `WordPress`: whoever publishes, the check stands and can be answered, and nothing is said in the console.
//!
//! `cargo xtask hosts` sets the site up (`xtask/src/hosts/wordpress.rs`) and runs these. Pages are saved through `WordPress`' own interface
//! as the user who writes them, so it takes away from each what it takes away.

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::driver::{Engine, Wishes, setting};
use crate::language::Language;
use crate::visit::{DESKTOP, PHONE, Viewport, Visit};

const BOOKING: &str = "https://cal.example/intro?notes={summary}&code={code}&metadata%5Bband%5D={band}";

const TWO_LINES: &str = "<!-- wp:html -->\n<script type=\"module\" src=\"/wp-content/plugins/readiness-check/files/1.0.0/readiness-check.js\"></script>\n\
    <readiness-check lang=\"en\" booking=\"https://cal.example/intro?notes={summary}\"><p><a href=\"https://cal.example/intro\">Arrange a call</a></p></readiness-check>\n<!-- /wp:html -->";

/// The block with these attributes, as the editor saves it.
fn block(attributes: &Value) -> String {
    let attributes = attributes.to_string().replace('&', "\\u0026").replace("--", "\\u002d\\u002d");
    format!("<!-- wp:readiness-check/check {attributes} /-->")
}

fn shortcode(attributes: &str) -> String {
    format!("<!-- wp:shortcode -->\n[readiness_check {attributes}]\n<!-- /wp:shortcode -->")
}

/// Who writes, and where.
#[derive(Clone, Copy, Debug)]
struct Writer {
    user: &'static str,
    /// A site of a network.
    network: bool,
    /// A site where nobody may write HTML.
    locked: bool,
}

impl Writer {
    const fn on_a_site(user: &'static str) -> Self {
        Self { user, network: false, locked: false }
    }

    /// Whether `WordPress` lets this one write whatever HTML.
    fn may_write_html(self) -> bool {
        !self.locked
            && if self.network {
                self.user == "admin"
            } else {
                ["admin", "administrator", "editor"].contains(&self.user)
            }
    }

    /// Publishes something and gives its address.
    #[track_caller]
    fn publish(self, name: &str, content: &str) -> String {
        let pages = json!([{ "user": self.user, "name": name, "content": content }]);
        let mut php = Command::new("php");
        php.arg("publish.php")
            .current_dir(setting("READINESS_CHECK_WORDPRESS"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        if self.network {
            php.env("TRY_NETWORK", "1").env("TRY_URL", setting("TRY_NETWORK_URL"));
        }
        if self.locked {
            php.env("TRY_LOCKED", "1");
        }
        let mut child = php.spawn().unwrap();
        child.stdin.take().unwrap().write_all(pages.to_string().as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{self:?}: {}", String::from_utf8_lossy(&output.stdout));
        let saved: Value = serde_json::from_slice(&output.stdout).unwrap();
        saved[0]["address"].as_str().unwrap().to_owned()
    }
}

const WRITERS: [Writer; 8] = [
    Writer::on_a_site("admin"),
    Writer::on_a_site("administrator"),
    Writer::on_a_site("editor"),
    Writer::on_a_site("author"),
    Writer { user: "administrator", network: false, locked: true },
    Writer { user: "admin", network: true, locked: false },
    Writer { user: "administrator", network: true, locked: false },
    Writer { user: "author", network: true, locked: false },
];

fn visit(engine: Engine, language: Language, viewport: Viewport, address: &str) -> Visit {
    let visit = Visit::before_loading(engine, language, viewport);
    visit.come(address);
    visit
}

impl Visit {
    /// Whether the check can be answered, in whatever language.
    #[track_caller]
    fn can_be_answered(&self) {
        self.press("intro.start");
        self.answer("ai_use", &[1]);
        self.until("the second question", "root.getElementById('policy-0')");
    }

    /// Opens a page of `WordPress`, which this server sends piece by piece, and waits for its end.
    fn come(&self, address: &str) {
        self.open(address);
        self.until("the page is there", "document.readyState === 'complete'");
    }
}

on_a_host! { whoever_publishes_the_block_or_the_shortcode_the_check_stands: chromium because sample }

fn whoever_publishes_the_block_or_the_shortcode_the_check_stands(engine: Engine) {
    for writer in WRITERS {
        let ways = [
            ("block", block(&json!({ "booking": BOOKING, "brand": "Meier & Söhne \"KI\"", "headingLevel": "3" }))),
            ("shortcode", shortcode(&format!("booking=\"{BOOKING}\" brand='Meier & Söhne \"KI\"' heading-level=3"))),
        ];
        for (way, content) in ways {
            let address = writer.publish(&format!("{way} of {}", writer.user), &content);
            let visit = visit(engine, Language::English, DESKTOP, &address);
            visit.come_to_the_widget();
            let said = visit.string("JSON.stringify([element.booking, element.brand, element.headingLevel])");
            assert_eq!(said, json!([BOOKING, "Meier & Söhne \"KI\"", "3"]).to_string(), "{writer:?}, {way}");
            visit.can_be_answered();
            assert_eq!(visit.console(), "", "{writer:?}, {way}");
        }
    }
}

on_a_host! { the_two_lines_need_the_right_to_write_html_and_leave_the_link_without_it: chromium because sample }

/// Not ours to change, but ours to know: the guide says so.
fn the_two_lines_need_the_right_to_write_html_and_leave_the_link_without_it(engine: Engine) {
    for writer in WRITERS {
        let address = writer.publish(&format!("lines of {}", writer.user), TWO_LINES);
        let visit = visit(engine, Language::English, DESKTOP, &address);
        if writer.may_write_html() {
            visit.come_to_the_widget();
            visit.can_be_answered();
        } else {
            assert_eq!(visit.string("elements.length"), "0", "{writer:?}");
            assert_eq!(
                visit.string("document.querySelector('a[href=\"https://cal.example/intro\"]')?.textContent"),
                "Arrange a call"
            );
        }
        assert_eq!(visit.console(), "", "{writer:?}");
    }
}

on_a_host! { in_themes_of_both_kinds_the_check_fits_and_speaks_the_language_of_the_site }

fn in_themes_of_both_kinds_the_check_fits_and_speaks_the_language_of_the_site(engine: Engine) {
    let address =
        Writer::on_a_site("author").publish("themes", &block(&json!({ "booking": BOOKING, "accent": "#804000" })));
    for theme in ["twentytwentyone", "twentytwentythree"] {
        for (locale, language) in [("en_US", Language::English), ("de_AT", Language::German)] {
            for viewport in [DESKTOP, PHONE] {
                let page = format!("{address}?theme={theme}&locale={locale}");
                let visit = visit(engine, language, viewport, &page);
                visit.come_to_the_widget();
                visit.can_be_answered();
                let width = visit.string("document.documentElement.scrollWidth <= innerWidth");
                assert_eq!(width, "true", "{page} at {viewport:?}");
                assert_eq!(visit.string("getComputedStyle(element).getPropertyValue('--readiness-accent')"), "#804000");
                assert_eq!(visit.console(), "", "{page}");
            }
        }
    }
}

on_a_host! { the_script_is_a_module_that_optimisers_leave_alone_and_only_on_pages_with_the_check }

fn the_script_is_a_module_that_optimisers_leave_alone_and_only_on_pages_with_the_check(engine: Engine) {
    let author = Writer::on_a_site("author");
    let with = author.publish("script", &block(&json!({})));
    let scripts = "document.querySelectorAll('script[src*=\"/readiness-check/\"]')";
    // How WordPress 6.1 puts a script on a page, and how it does from 6.5 on.
    for wish in ["", "?modules"] {
        let visit = visit(engine, Language::English, DESKTOP, &format!("{with}{wish}"));
        visit.come_to_the_widget();
        let tag = visit.string(&format!("[...{scripts}].map((script) => script.outerHTML).join()"));
        for attribute in [
            "type=\"module\"",
            "data-no-optimize=\"1\"",
            "data-no-defer=\"1\"",
            "data-noptimize=\"1\"",
            "data-no-minify=\"1\"",
            "nowprocket",
        ] {
            assert!(tag.contains(attribute), "{attribute}: {tag}");
        }
        assert!(tag.find("data-cfasync=\"false\"").unwrap() < tag.find(" src=").unwrap(), "before src: {tag}");
        assert_eq!(
            visit.string("document.head.querySelectorAll('[style], style#readiness-check-inline-css').length"),
            "0"
        );
    }
    let without = author.publish("no script", "<!-- wp:paragraph --><p>Nothing of ours.</p><!-- /wp:paragraph -->");
    let visit = visit(engine, Language::English, DESKTOP, &without);
    assert_eq!(
        visit
            .string(&format!("{scripts}.length + document.querySelectorAll('link[href*=\"readiness-check\"]').length")),
        "0"
    );
}

on_a_host! { what_is_not_allowed_does_not_reach_the_page: chromium because sample }

fn what_is_not_allowed_does_not_reach_the_page(engine: Engine) {
    let evil = json!({
        "booking": "javascript:alert(1)", "privacy": "//evil.example/", "logo": "data:text/html,x", "accent": "red;background:url(x)",
        "text": "url(//evil.example/x)", "background": "var(--x,image-set(url(//evil.example/x)1x))", "texts": "https://evil.example/words.json",
        "brand": "\"><script>alert(1)</script>", "mode": "<b>", "lang": "xx", "onclick": "alert(1)", "code": "YQQQ", "dataLayer": "\" onfocus=x",
    });
    let address = Writer::on_a_site("admin").publish("evil", &block(&evil));
    let visit = visit(engine, Language::English, DESKTOP, &address);
    let said = visit.string("element.getAttributeNames().join()");
    assert_eq!(said, "lang,brand", "only what is allowed");
    assert_eq!(visit.string("element.brand"), "\"><script>alert(1)</script>");

    // What is judged is what the browser reads: no entity turns into something else on its way.
    let coded = json!({ "booking": "{lang}/x/", "privacy": "/&#92;evil.example/", "fallbackText": "[readiness_check]", "accent": "rgb(0 0 80 / 90%)" });
    visit.come(&Writer::on_a_site("admin").publish("coded", &block(&coded)));
    assert_eq!(visit.string("element.getAttributeNames().join()"), "lang,privacy,data-readiness-accent,style");
    assert_eq!(visit.string("element.getAttribute('privacy')"), "/&#92;evil.example/");
    assert_eq!(visit.string("element.style.getPropertyValue('--readiness-accent')"), "rgb(0 0 80 / 90%)");
    assert_eq!(visit.string("`${elements.length} ${element.querySelector('p').textContent}`"), "1 [readiness_check]");
}

/// Logs in at a site, in a browser that no other test gets.
fn log_in(engine: Engine, site: &str, user: &str) -> Visit {
    let visit = Visit::with_wishes(engine, Language::English, DESKTOP, &Wishes::default());
    visit.come(&format!("{site}/wp-login.php"));
    visit.ask_with(
        "document.getElementById('user_login').value = arguments[0];
        document.getElementById('user_pass').value = arguments[0];
        document.getElementById('wp-submit').click()",
        &json!([user]),
    );
    visit.until("logged in", "location.pathname.includes('wp-admin') && document.readyState === 'complete'");
    visit
}

const ENTER: char = '\u{e007}';
const TAB: char = '\u{e004}';

impl Visit {
    fn type_in(&self, text: &str) {
        text.chars().for_each(|key| self.session.key(key));
    }

    /// Opens the settings, writes values into fields reached by Tab, saves by Enter, and gives what is said then.
    #[track_caller]
    fn set(&self, site: &str, values: &[(&str, &str)]) -> String {
        self.come(&format!("{site}/wp-admin/options-general.php?page=readiness-check"));
        self.ask("document.getElementById('readiness-check-booking').focus()");
        for (name, value) in values {
            let is_there = || self.string("document.activeElement.id") == format!("readiness-check-{name}");
            for _ in 0..60 {
                if !is_there() {
                    self.key(TAB);
                }
            }
            assert!(is_there(), "{name} is not reached by Tab");
            self.ask("document.activeElement.select?.()");
            self.type_in(value);
        }
        self.key(ENTER);
        self.until("saved", "document.querySelector('.settings-error') && document.readyState === 'complete'");
        self.string("[...document.querySelectorAll('.settings-error')].map((node) => node.textContent.trim()).join()")
    }
}

on_a_host! { the_settings_are_set_with_the_keyboard_and_hold_for_every_page: chromium because sample }

/// At the network, where no other test looks at what is not set.
fn the_settings_are_set_with_the_keyboard_and_hold_for_every_page(engine: Engine) {
    let site = setting("TRY_NETWORK_URL");
    let author = Writer { user: "author", network: true, locked: false };
    let page = author.publish("settings", &block(&json!({})));
    let visit = log_in(engine, &site, "admin");
    let booking = "https://cal.example/call?n={summary}";
    let said = visit.set(&site, &[("booking", booking), ("contact", "call@trial.example"), ("de-booking", "/termin")]);
    assert!(said.contains("Settings saved.") && !said.contains("not possible"), "{said}");
    let said = visit.set(&site, &[("contact", "nobody")]);
    assert!(said.contains("“nobody” is not possible"), "{said}");

    visit.come(&page);
    let said = "JSON.stringify([element.booking, element.contact, element.querySelector('a').href])";
    let expected = [booking, "call@trial.example", "https://cal.example/call"];
    assert_eq!(visit.string(said), json!(expected).to_string(), "what was refused has changed nothing");
    visit.come(&format!("{page}?locale=de_DE"));
    assert_eq!(visit.string("element.booking + element.querySelector('a').getAttribute('href')"), "/termin/termin");
}

on_a_host! { an_author_finds_the_block_in_the_editor_and_publishes_it: chromium because sample }

fn an_author_finds_the_block_in_the_editor_and_publishes_it(engine: Engine) {
    let site = setting("TRY_URL");
    let visit = log_in(engine, &site, "author");
    visit.come(&format!("{site}/wp-admin/post-new.php"));
    // From WordPress 6.3 on the page that is written stands in a frame.
    let page = "(document.querySelector('iframe[name=editor-canvas]')?.contentDocument ?? document)";
    visit.until(
        "the editor stands",
        &format!("{page}.querySelector('.wp-block-post-title, .editor-post-title__input')"),
    );
    visit.ask(&format!("{page}.querySelector('.wp-block-post-title, .editor-post-title__input').focus()"));
    visit.type_in("By hand");
    visit.key(ENTER);
    visit.type_in("/AI read");
    visit.until("the block is found", &format!("{page}.querySelector('.components-autocomplete__result.is-selected, .components-autocomplete__result') ?? document.querySelector('.components-autocomplete__result')"));
    visit.key(ENTER);
    let field = format!("{page}.querySelector('.wp-block-readiness-check-check input')");
    visit.until("the block stands", &field);
    visit.ask(&format!("{field}.focus()"));
    visit.type_in("https://cal.example/intro?notes={summary}&code={code}");
    visit.ask("wp.data.dispatch('core/editor').editPost({ status: 'publish' }); await wp.data.dispatch('core/editor').savePost()");
    assert_eq!(visit.string("wp.data.select('core/editor').didPostSaveRequestSucceed()"), "true");
    let address = visit.string("wp.data.select('core/editor').getPermalink()");

    // Opened again it is the same block, and the author reads what was written.
    visit.come(&visit.string("location.href"));
    visit.until("the block stands again", &field);
    assert_eq!(visit.string(&format!("{field}.value")), "https://cal.example/intro?notes={summary}&code={code}");
    assert_eq!(visit.string("wp.data.select('core/block-editor').getBlocks().every((block) => block.isValid)"), "true");
    visit.come(&address);
    visit.come_to_the_widget();
    assert_eq!(visit.string("element.booking"), "https://cal.example/intro?notes={summary}&code={code}");
    visit.can_be_answered();
}

on_a_host! { the_editor_and_the_settings_speak_german_in_every_german_speaking_locale: chromium because sample }

fn the_editor_and_the_settings_speak_german_in_every_german_speaking_locale(engine: Engine) {
    let site = setting("TRY_URL");
    let visit = log_in(engine, &site, "admin");
    for locale in ["de_DE", "de_AT", "de_DE_formal"] {
        visit.come(&format!("{site}/wp-admin/post-new.php?locale={locale}"));
        visit.until("the block is known", "window.wp?.blocks?.getBlockType('readiness-check/check')");
        // The title is PHP's, the label is the script's.
        let said =
            "[wp.blocks.getBlockType('readiness-check/check').title, wp.i18n.__('Booking link', 'readiness-check')]";
        assert_eq!(visit.string(said), "KI-Selbstcheck,Buchungslink", "{locale}");
        visit.come(&format!("{site}/wp-admin/options-general.php?page=readiness-check&locale={locale}"));
        assert_eq!(
            visit.string("document.querySelector('label[for=readiness-check-booking]').textContent"),
            "Buchungslink"
        );
    }
}

on_a_host! { nothing_of_the_plugins_stands_in_the_log_of_php: chromium because sample }

fn nothing_of_the_plugins_stands_in_the_log_of_php(engine: Engine) {
    let site = setting("TRY_URL");
    let page = Writer::on_a_site("author").publish("log", &block(&json!({ "booking": BOOKING, "text": "#111" })));
    let visit = log_in(engine, &site, "admin");
    let pages = ["options-general.php?page=readiness-check", "plugins.php", "options-privacy.php?tab=policyguide"];
    for address in pages.map(|page| format!("{site}/wp-admin/{page}")).iter().chain([&page, &format!("{page}feed/")]) {
        // Asked for and not shown: what WordPress itself has on a page from other hosts may keep it from ever being loaded here.
        visit.ask_with("await (await fetch(arguments[0])).text()", &json!([address]));
    }
    let log = std::fs::read_to_string(setting("TRY_LOG")).unwrap_or_default();
    let ours = |line: &&str| line.contains("plugins/readiness-check/") || line.contains("ReadinessCheck");
    assert_eq!(log.lines().find(ours), None);
}
