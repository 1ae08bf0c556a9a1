//! Each promise is a function that takes the engine, and a test in each engine that can keep it and show it: `in_engines!` makes the tests.
//! Where an engine is left out, the reason is part of the test's name, and `cargo xtask test` lists them all at its end.
//!
//! A promise that the check itself breaks in an engine is an open finding: it has that for its reason, and docs/engines.md tells of it. No
//! promise is kept in part: what fails in one engine is a function of its own.

/// `in_engines! { promise }` makes a test in each of the three; `in_engines! { promise: chromium, firefox because no_print_in_webkit }`
/// only in these, with a reason from the list in `xtask/src/promises.rs`. An attribute before the promise is one of each of its tests.
macro_rules! in_engines {
    ($(#[$attribute:meta])* $promise:ident) => {
        mod $promise {
            in_engines! { @tests [$(#[$attribute])*] super::$promise: chromium, firefox, webkit }
        }
    };
    ($(#[$attribute:meta])* $promise:ident: $($engine:ident),+ because $reason:ident) => {
        mod $promise {
            mod $reason {
                in_engines! { @tests [$(#[$attribute])*] super::super::$promise: $($engine),+ }
            }
        }
    };
    (@tests $attributes:tt $promise:path: $($engine:ident),+) => {
        $(in_engines! { @test $attributes $promise: $engine })+
    };
    (@test [$($attribute:tt)*] $promise:path: $engine:ident) => {
        $($attribute)*
        #[test]
        fn $engine() {
            $promise(in_engines!(@engine $engine));
        }
    };
    (@engine chromium) => { $crate::driver::Engine::Chromium };
    (@engine firefox) => { $crate::driver::Engine::Firefox };
    (@engine webkit) => { $crate::driver::Engine::WebKit };
}

/// `in_engines!` for what needs a host that only `cargo xtask hosts` sets up.
macro_rules! on_a_host {
    ($($promise:tt)+) => {
        in_engines! { #[ignore = "needs a host: cargo xtask hosts"] $($promise)+ }
    };
}
