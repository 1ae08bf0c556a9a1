//! With the keyboard alone. What else is promised of it stands in `../keyboard.rs`.

use crate::driver::Engine;
use crate::keyboard::whole_visit;
use crate::language::Language;
use crate::visit::Visit;

in_engines! { a_whole_visit_needs_only_the_keyboard }

fn a_whole_visit_needs_only_the_keyboard(engine: Engine) {
    whole_visit(&Visit::in_engine(engine, Language::English));
}
