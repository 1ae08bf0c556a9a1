// Begins the installation check, which lies in the modules below check/. A plain script, and no module, because browsers take that also
// under a wrong type, as long as the server does not forbid it: so the page can say what is wrong where a server does not send its scripts
// as JavaScript. It must never put anything into the page but text.
//
// The build replaces the name in capitals: the files of the folder server/, text by name.

(() => {
  const RECIPES = __RECIPES__;
  const MODULES = ["page", "sections", "website-section", "lines", "view", "report", "files", "bytes", "judge", "trials", "policy", "website", "words.en", "words.de"];

  const SERVERS = { "nginx.conf": "nginx", Caddyfile: "Caddy", htaccess: "Apache", _headers: "Netlify, Cloudflare Pages", "web.config": "IIS" };

  // Without a server there is nothing to look at; the page says so.
  if (location.protocol == "file:") return;
  import("./check/page.js").then(({ start }) => start(RECIPES)).catch(tell);

  /** Says which of the modules does not come as it should, in the place of what the page says without a script. */
  async function tell(error) {
    console.error("[readiness-check]", error);
    const answers = await Promise.all(MODULES.map((name) => answer(`check/${name}.js`)));
    const faults = answers.filter(Boolean);
    const place = document.querySelector("main");
    place.replaceChildren(
      make("h1", "Installation check · Prüfung der Installation"),
      said("en", "One thing is wrong, and keeps this page itself from checking the rest:", "Its script has stopped:", faults, error),
      said("de", "Eine Sache ist falsch und hindert auch diese Seite daran, den Rest zu prüfen:", "Ihr Skript ist stehen geblieben:", faults, error),
      ...(faults.some(({ isType }) => isType)
        ? [make("h2", "Lines for your server · Zeilen für Ihren Server"), ...Object.entries(RECIPES).map(recipe)]
        : []),
    );
  }

  /** What is wrong with the answer for a module, or nothing. */
  async function answer(name) {
    try {
      const { status, headers } = await fetch(name, { cache: "reload", credentials: "omit" });
      const type = headers.get("content-type") ?? "–";
      if (status != 200) return { en: `${name}: ${status}. Upload the whole folder again.`, de: `${name}: ${status}. Laden Sie den ganzen Ordner noch einmal hoch.` };
      if (/^(text|application)\/(x-)?(java|ecma)script/i.test(type)) return undefined;
      return {
        isType: true,
        en: `${name} is sent as ${type}. Browsers run modules, and the readiness check is made of them, only as text/javascript. The lines below set that.`,
        de: `${name} wird als ${type} gesendet. Browser führen Module, und daraus besteht der Selbstcheck, nur als text/javascript aus. Die Zeilen unten stellen das ein.`,
      };
    } catch {
      return { en: `${name}: no answer, or a policy of the server forbids to ask.`, de: `${name}: keine Antwort, oder eine Policy des Servers verbietet die Anfrage.` };
    }
  }

  function said(lang, wrong, stopped, faults, error) {
    const section = make("section");
    Object.assign(section, { lang }).dataset.state = "bad";
    const list = make("ul");
    // The first stands for all that are sent alike.
    const isAlike = faults.every(({ isType }) => isType);
    const shown = isAlike ? faults.slice(0, 1) : faults;
    list.append(...(shown.length ? shown.map((fault) => make("li", fault[lang])) : [make("li", String(error))]));
    const heading = make("strong", faults.length ? wrong : stopped);
    const paragraph = make("p");
    paragraph.append(heading);
    section.append(paragraph, list);
    return section;
  }

  function recipe([name, lines]) {
    const folded = make("details");
    folded.append(make("summary", SERVERS[name] ?? name), Object.assign(make("pre", lines), { tabIndex: 0 }));
    return folded;
  }

  function make(tag, textContent = "") {
    return Object.assign(document.createElement(tag), { textContent });
  }
})();
