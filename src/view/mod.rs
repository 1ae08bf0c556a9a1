//! The view: thin functions of the store. It reads the state, shows the words and reports what the visitor did as an
//! [`crate::app::event::Event`]; it decides nothing and touches the browser only through [`crate::browser`].
//!
//! [`root`] draws the present screen: the intro and questions itself, all others through [`chunk`], whose code may still be on its way. A change of screen or
//! language draws the screen anew, so views hold plain words, and only answers, errors and notices are bound to the store.
//! All of it is made with [`element`], which cannot insert HTML.

mod action;
mod answer_list;
mod bar;
mod booking;
mod changed;
pub(crate) mod chunk;
mod confirm;
pub(crate) mod element;
mod parts;
mod privacy;
mod result;
pub(crate) mod root;
mod saving;
mod screens;
