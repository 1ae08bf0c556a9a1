// Begins the installation check, which lies in the modules below check/. A plain script, and no module, because browsers take that also
// under a wrong type, as long as the server does not forbid it: so the page can say what is wrong where a server does not send its scripts
// as JavaScript. It must never put anything into the page but text.
//
// The build replaces the name in capitals: the files of the folder server/, text by name.

(() => {
  const RECIPES = __RECIPES__;
  const MODULES = ["page", "sections", "website-section", "lines", "view", "report", "files", "bytes", "judge", "trials", "policy", "verdict", "website", "words.en", "words.de"];

  const SERVERS = { "nginx.conf": "nginx", Caddyfile: "Caddy", htaccess: "Apache", _headers: "Netlify, Cloudflare Pages", "web.config": "IIS" };

  /** Where the lines go, for whoever does not read the comments in them. */
  const PLACES = {
    "nginx.conf": ["Into the block server { … } of your website; then load nginx anew.", "In den Block server { … } Ihrer Website; danach nginx neu laden."],
    Caddyfile: ["Into the block of your website; then: caddy reload.", "In den Block Ihrer Website; danach: caddy reload."],
    htaccess: ["As a file named .htaccess into this folder, beside frame.html.", "Als Datei mit dem Namen .htaccess in diesen Ordner, neben frame.html."],
    _headers: ["Into the file _headers, topmost in what you publish.", "In die Datei _headers, ganz oben in dem, was Sie veröffentlichen."],
    "web.config": ["As a file named web.config into this folder, beside frame.html.", "Als Datei mit dem Namen web.config in diesen Ordner, neben frame.html."],
  };

  /** What is wrong with the answer for a module, in the language of a section. */
  const REASONS = {
    missing: {
      en: (status) => `The server answers with ${status}. Upload the whole folder again.`,
      de: (status) => `Der Server antwortet mit ${status}. Laden Sie den ganzen Ordner noch einmal hoch.`,
    },
    type: {
      en: (type) => `Sent as ${type}. Browsers run modules, and the readiness check is made of them, only as text/javascript. The lines below set that.`,
      de: (type) => `Als ${type} gesendet. Browser führen Module, und daraus besteht der Selbstcheck, nur als text/javascript aus. Die Zeilen unten stellen das ein.`,
    },
    silent: {
      en: () => "No answer, or a policy of the server forbids to ask.",
      de: () => "Keine Antwort, oder eine Policy des Servers verbietet die Anfrage.",
    },
  };
  const INTRODUCTIONS = {
    en: ["This page cannot check the rest, because its own scripts do not come as they should:", "The script of this page has stopped:"],
    de: ["Diese Seite kann den Rest nicht prüfen, weil ihre eigenen Skripte nicht so kommen, wie sie sollen:", "Das Skript dieser Seite ist stehen geblieben:"],
  };

  // Without a server there is nothing to look at; the page says so.
  if (location.protocol == "file:") return;
  import("./check/page.js").then(({ start }) => start(RECIPES)).catch(tell);

  /** Says which of the modules do not come as they should, in the place of what the page says without a script. */
  async function tell(error) {
    console.error("[readiness-check]", error);
    const faults = new Map();
    for (const [name, reason, filling] of (await Promise.all(MODULES.map(answer))).filter(Boolean)) {
      const kind = `${reason} ${filling}`;
      faults.set(kind, { reason, filling, names: [...(faults.get(kind)?.names ?? []), name] });
    }
    const kinds = [...faults.values()];
    const lines = [make("h2", "Lines for your server · Zeilen für Ihren Server"), ...Object.entries(RECIPES).map(recipe)];
    document
      .querySelector("main")
      .replaceChildren(
        make("h1", "Installation check · Prüfung der Installation"),
        ...["en", "de"].map((language) => said(language, kinds, error)),
        ...(kinds.some(({ reason }) => reason == "type") ? lines : []),
      );
  }

  /** The name of a module with what is wrong with its answer, or nothing. */
  async function answer(module) {
    const name = `check/${module}.js`;
    try {
      const { status, headers } = await fetch(name, { cache: "reload", credentials: "omit" });
      const type = headers.get("content-type") ?? "–";
      if (status != 200) return [name, "missing", status];
      return /^(text|application)\/(x-)?(java|ecma)script/i.test(type) ? undefined : [name, "type", type];
    } catch {
      return [name, "silent"];
    }
  }

  function said(language, kinds, error) {
    const [faulty, stopped] = INTRODUCTIONS[language];
    const section = Object.assign(make("section"), { lang: language });
    section.dataset.state = "bad";
    const list = make("ul");
    list.append(...kinds.map(({ reason, filling, names }) => make("li", `${names.length == MODULES.length ? "check/*.js" : names.join(", ")}: ${REASONS[reason][language](filling)}`)));
    section.append(make("p", kinds.length ? faulty : stopped), kinds.length ? list : make("p", String(error)));
    return section;
  }

  function recipe([name, lines]) {
    const folded = make("details");
    const [english, german] = PLACES[name] ?? [];
    const places = [english && Object.assign(make("p", english), { lang: "en" }), german && Object.assign(make("p", german), { lang: "de" })];
    folded.append(make("summary", SERVERS[name] ?? name), ...places.filter(Boolean), Object.assign(make("pre", lines), { tabIndex: 0 }));
    return folded;
  }

  function make(tag, textContent = "") {
    return Object.assign(document.createElement(tag), { textContent });
  }
})();
