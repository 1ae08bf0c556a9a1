//! The one owner of all that changes: [`state::State`] holds it, every change is an [`event::Event`], [`update::update`] is
//! the one function that makes changes, and what must happen outside follows from it as [`effect::Effect`]s, which
//! `store::Store` carries out. Nothing in here draws, and nothing but `store` touches the browser.

mod chunk;
pub mod effect;
pub mod event;
mod host_events;
mod published;
pub mod screen;
pub mod snapshot;
pub mod state;
pub(crate) mod store;
pub mod trail;
pub mod update;
pub mod visit;
