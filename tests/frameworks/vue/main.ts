// A site in Vue with a router: the check on one page that is taken away and on one that is kept, and another page to go to.

import { createApp } from "vue";
import { createRouter, createWebHistory } from "vue-router";

import About from "./about.vue";
import Check from "./check.vue";
import Site from "./site.vue";

const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: "/", component: Check },
    { path: "/kept", component: Check, meta: { isKept: true } },
    { path: "/about", component: About },
  ],
});

createApp(Site).use(router).mount("#app");
