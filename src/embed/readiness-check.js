// The one file that a page loads: the custom element and nothing that the page could import from it.

import "./element.js";
