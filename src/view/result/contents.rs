//! What is on the page, each a way there. They are buttons: a link into the shadow of an element leads nowhere.

use super::{act, actions, answers, ask_colleagues, blocks, gaps, method, score, summary};
use crate::app::effect::{CALL, ROADMAP};
use crate::app::store::Store;
use crate::content::{Text, card as texts, class_name, result};
use crate::model::flow;
use crate::model::ids::Class;
use crate::model::report::Report;
use crate::view::element::{Element, element};
use crate::view::parts::{button, disclosure, list, unmarked_list};

/// The table of contents.
pub(super) fn contents(store: Store, report: &Report) -> Element {
    let has_ai = !flow::is_without_ai(&report.answers);
    let has_blocks = report.blocks.iter().any(|(_, points)| points.is_some());
    let asks = report.answers.unknown().next().is_some();
    let sections = [
        (summary::is_alert(report), class_name(Class::ProhibitedAlert), summary::ALERT),
        (has_ai, texts::WHY, score::ID),
        (has_ai && has_blocks, result::BLOCKS, blocks::ID),
        (has_ai && !report.gaps.is_empty(), result::GAPS, gaps::ID),
        (has_ai, result::ACT, act::ID),
        (has_ai, result::ROADMAP, ROADMAP),
        (has_ai && asks, result::ASK, ask_colleagues::ID),
        (true, result::CALL, CALL),
        (true, result::ANSWERS, answers::ID),
        (true, result::METHOD, method::ID),
        (true, result::KEEP, actions::ID),
    ];
    let way = |text: Text, id| element("li").child(button(store, text, "link", move || store.focus_section(id)));
    let ways = sections.into_iter().filter(|(is_there, ..)| *is_there).map(|(_, text, id)| way(text, id));
    disclosure(store.text(texts::CONTENTS), [unmarked_list(list("contents", ways))])
}
