//! The binary that Trunk builds. The page mounts the widget through `readiness_check::embed::mount`.

use readiness_check as _;

fn main() {}
