// A page that says a wrong place of the files.

import { define } from "readiness-check";

void define("/assets/readiness-check");
