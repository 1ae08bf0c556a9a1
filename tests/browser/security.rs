//! The strictest policies a host can set break nothing: no violation of Content Security Policy or Trusted Types, and
//! nothing in the console.

use crate::driver::Engine;
use crate::language::Language;
use crate::visit::{DESKTOP, Visit};

in_engines! { a_whole_visit_violates_no_policy_and_logs_no_error }

fn a_whole_visit_violates_no_policy_and_logs_no_error(engine: Engine) {
    for language in Language::ALL {
        let visit = Visit::before_loading(engine, language, DESKTOP);
        visit.prepare(
            "window.violations = []; addEventListener('securitypolicyviolation', (event) =>
                violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample} ${event.sourceFile}`));",
        );
        visit.load("");
        visit.come_to_the_widget();
        visit.part_one();
        visit.press("frame.save");
        visit.press("frame.delete");
        visit.press("frame.delete_yes");
        visit.profile();
        visit.part_two();
        visit.press("review.show");
        visit.ask("all('details').forEach((details) => { details.open = true; })");
        // A download is made without any address that a policy would have to allow.
        visit.press("result.export");
        visit.press("result.copy_code");
        visit.press("card.pass_on");
        visit.press("result.share");
        visit.press("result.again");
        visit.press("frame.delete_yes");
        assert_eq!(visit.string("window.violations.join('\\n')"), "", "{language}: violations of policies");
        assert_eq!(visit.console(), "", "{language}: in the console");
    }
}

in_engines! { the_policies_are_in_force }

fn the_policies_are_in_force(engine: Engine) {
    let visit = Visit::new(engine, Language::English, DESKTOP);
    // Not by `ask`, which no policy binds: a link that the page itself follows.
    let script = "const script = document.createElement('script');
        const refused = new Promise((done) => addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective)));
        try { script.text = 'window.ran = true'; } catch (error) { return error.name + ' ' + String(window.ran); }
        document.body.append(script);
        return (await refused) + ' ' + String(window.ran);";
    let answer = visit.ask(script);
    assert!(answer.as_str().unwrap().ends_with("undefined"), "an inline script must not run: {answer}");
}
