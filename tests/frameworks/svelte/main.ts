// A site in Svelte: the check on one page that is taken away and on one that is hidden, and another page to go to.

import { mount } from "svelte";

import Site from "./site.svelte";

const app = document.getElementById("app");
if (app) mount(Site, { target: app });
