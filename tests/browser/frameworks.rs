//! Sites of frameworks (`tests/frameworks/`) with the packed npm package, as their owners would build them: the check stands and is
//! answered, what it tells arrives typed, and what the package's README.md says of going away and coming back is true.
//!
//! `cargo xtask hosts` builds the sites and runs these. Those in plain TypeScript, React, Vue and Svelte are served under the strict
//! policy, at the root of their host; those in Astro and Next below a path, without a policy, for both write scripts into their pages.

use std::path::PathBuf;

use page_server::testing::TestServer;

use crate::driver::{Engine, Session, setting};
use crate::language::Language;
use crate::surroundings::{CONSOLE_LINES, FAILURES};
use crate::visit::{DESKTOP, Visit};

/// The sites with a policy as strict as a careful host's, and where the check is on each.
const STRICT: [(&str, &str); 3] = [("react", ""), ("vue", ""), ("svelte", "")];
/// Those below a path.
const BELOW: [(&str, &str); 2] = [("astro", "hosts/astro/dist/"), ("next", "hosts/next/dist/")];

/// What the first two steps tell a page.
const HEARD: &str = "start,score.ai_use 1 of 13,score.policy 2 of 13";

impl Visit {
    /// A visit to a page of a built site, which is loaded.
    fn of_site(engine: Engine, site: &str, page: &str) -> Self {
        let sites = PathBuf::from(setting("READINESS_CHECK_FRAMEWORKS"));
        // No libraries: a site has everything in it.
        let server = TestServer::start(&sites.join(site).join("dist"), &sites, &sites.join("none")).unwrap();
        server.run_early(FAILURES);
        server.run_early(CONSOLE_LINES);
        if engine == Engine::WebKit {
            // WebKitGTK 2.50 ends with a fault of its own on any view transition where nobody sees it; Astro has a way without.
            server.run_early("delete Document.prototype.startViewTransition");
        }
        let visit = Self { session: Session::start(engine, None), server, language: Language::English, engine };
        visit.resize(DESKTOP);
        visit.open(&format!("{}{page}", visit.server.url()));
        visit.until("the check is there", "element");
        visit
    }

    /// Answers the first question with the mouse.
    #[track_caller]
    fn begin_here(&self) {
        self.come_to_the_widget();
        self.until("the intro", &format!("heading() === {:?}", self.language.words("intro.title")));
        self.click_button("intro.start");
        self.click_answers(&[("ai_use", 1)]);
        self.see("2 of 13");
    }

    /// Follows a link of the site's own, which brings the page without a new document.
    #[track_caller]
    fn follow(&self, link: &str) {
        self.ask("window.isSameDocument = true");
        self.click(&format!("document.querySelector('#{link}')"));
    }

    /// Nothing went wrong, and the console has no line.
    #[track_caller]
    fn expect_silence(&self, site: &str) {
        assert_eq!(self.string("window.wrong.join('\\n')"), "", "{site}");
        let console = self.console();
        // The sites have no icon, which every browser asks for.
        let lines: Vec<_> = console.lines().filter(|line| !line.contains("/favicon.ico")).collect();
        assert!(lines.is_empty(), "{site}: {lines:?}");
    }
}

on_a_host! { the_check_stands_in_every_site_and_tells_it_of_each_step }

fn the_check_stands_in_every_site_and_tells_it_of_each_step(engine: Engine) {
    let plain = ["esbuild", "classic", "rollup", "webpack"].map(|bundler| format!("{bundler}.html"));
    let plain = plain.iter().map(|page| ("plain", page.as_str()));
    for (site, page) in plain.chain(STRICT).chain(BELOW) {
        let visit = Visit::of_site(engine, site, page);
        visit.begin_here();
        assert_eq!(visit.string("window.heard.join()"), HEARD, "{site} {page}");
        assert_eq!(visit.string("window.dataLayer"), "undefined", "{site}: `data-layer` is off");
        visit.expect_silence(site);
    }
}

on_a_host! { what_a_site_binds_is_what_it_means }

fn what_a_site_binds_is_what_it_means(engine: Engine) {
    for (site, page) in STRICT.into_iter().chain([BELOW[1]]) {
        let visit = Visit::of_site(engine, site, page);
        visit.begin_here();
        assert_eq!(visit.string("root.getElementById('heading').tagName"), "H3", "{site}: a number");
        assert_eq!(
            visit.string("getComputedStyle(element).getPropertyValue('--readiness-accent')"),
            "#0b57d0",
            "{site}"
        );
        visit.ask("window.made = element");
        visit.click("document.querySelector('#rename')");
        visit.until(&format!("{site}: it has the new name"), "element.brand === 'Acme & Daughters'");
        visit.click("document.querySelector('#level')");
        visit.until(&format!("{site}: it has the new level"), "root.getElementById('heading').tagName === 'H4'");
        assert_eq!(visit.string("element === window.made"), "true", "{site}");
        visit.see("2 of 13");
        visit.expect_silence(site);
    }
}

on_a_host! { what_a_router_takes_away_goes_on_where_it_was }

fn what_a_router_takes_away_goes_on_where_it_was(engine: Engine) {
    for (site, page) in STRICT.into_iter().chain(BELOW) {
        let visit = Visit::of_site(engine, site, page);
        visit.begin_here();
        visit.follow("about");
        visit.until(&format!("{site}: the other page"), "document.querySelector('#other')");
        visit.follow("check");
        visit.until(&format!("{site}: the check again"), "!document.querySelector('#other') && element");
        visit.come_to_the_widget();
        visit.see("2 of 13");
        visit.click_button("quiz.back");
        assert_eq!(visit.chosen(), "ai_use-1", "{site}");
        assert_eq!(visit.string("window.isSameDocument"), "true", "{site}");
        visit.expect_silence(site);
    }
}

on_a_host! { what_a_router_only_hides_goes_on_where_it_was }

fn what_a_router_only_hides_goes_on_where_it_was(engine: Engine) {
    for (site, away) in [("react", "about"), ("vue", "about"), ("svelte", "about"), ("astro", "kept-too")] {
        let below = if site == "astro" { BELOW[0].1 } else { "" };
        let visit = Visit::of_site(engine, site, below);
        visit.follow("kept");
        visit.until(
            &format!("{site}: the page that is kept"),
            "location.pathname.includes('kept') && element && shown(element)",
        );
        visit.begin_here();
        visit.follow(away);
        visit.until(&format!("{site}: the other page"), "document.querySelector('#other, #too')");
        visit.follow("kept");
        visit.until(
            &format!("{site}: the check again"),
            "!document.querySelector('#other, #too') && element && shown(element)",
        );
        visit.see("2 of 13");
        visit.click_button("quiz.back");
        assert_eq!(visit.chosen(), "ai_use-1", "{site}");
        assert_eq!(visit.string("window.isSameDocument"), "true", "{site}");
        visit.expect_silence(site);
    }
}

on_a_host! { a_wrong_place_of_the_files_is_one_line_that_says_what_to_do }

fn a_wrong_place_of_the_files_is_one_line_that_says_what_to_do(engine: Engine) {
    let visit = Visit::of_site(engine, "plain", "wrong.html");
    visit.until("the page hears of it", "window.wrong.length");
    let said = visit.string("window.wrong.join('\\n')");
    assert_eq!(said.lines().count(), 1, "one line, and nothing that somebody would have to catch: {said}");
    for words in ["[readiness-check]", "/assets/readiness-check/", "npx readiness-check copy public"] {
        assert!(said.contains(words), "{said}");
    }
    assert_eq!(
        visit.string("shown(element.querySelector('p'))"),
        "true",
        "the visitor has what stands inside the element"
    );
}
