// What the files of packages/snippets say in their first comment, in German: whoever has the configurator in German reads the lines in German too.
// The English stands in the files themselves, which are complete examples.

/** The comment that a file begins with, by the kind of file. */
const COMMENT = /^(?:<!--[^]*?-->|---\n(?:\/\/.*\n)+---|\/\/.*(?:\n\/\/.*)*)/;

/** By file, with the marks of a comment around it. */
export const GERMAN = {
  "plain.html": `<!-- Der KI-Selbstcheck in einer Seite. Der Ordner readiness-check/1.0.0/ liegt auf diesem Server so, wie er aus der ZIP-Datei kam.
     Was im Element steht, ist zu sehen, bis der Selbstcheck da ist, und ohne JavaScript. {summary} füllt der Selbstcheck aus. -->`,
  "frame.html": `<!-- Der KI-Selbstcheck in einem eigenen Rahmen, der sein Netz schließt, sobald alles geladen ist. Die Richtlinie der Seite braucht
     dafür kein WebAssembly, aber frame.html aus diesem Ordner muss sich zeigen lassen (kein X-Frame-Options: DENY).
     Der Ordner readiness-check/1.0.0/ liegt auf diesem Server so, wie er aus der ZIP-Datei kam.
     Was im Element steht, ist zu sehen, bis der Selbstcheck da ist, und ohne JavaScript. {summary} füllt der Selbstcheck aus. -->`,
  "iframe.html": `<!-- Der KI-Selbstcheck in einem einfachen Rahmen, wo die Seite kein Skript haben darf. Alle Einstellungen stehen in der Adresse
     hinter dem #. Der Rahmen behält seine Höhe und scrollt innen; die Seite erfährt keine Ereignisse. Besser, wo es geht: frame.html.
     Auf einer Seite eines anderen Hosts braucht er zusätzlich allow="clipboard-write; web-share", sonst lässt sich darin nichts kopieren. -->`,
  "wordpress.html": `<!-- WordPress ohne das Plugin: in einen Block „Individuelles HTML“, nicht in den klassischen Editor.
     Administratoren und Redakteure können es speichern; bei Autoren, und in einem Netzwerk bei allen außer dessen Administratoren,
     entfernt WordPress Skript und Element ohne ein Wort. Laden Sie den Ordner readiness-check/1.0.0/ per FTP im Binärmodus hoch:
     Die Mediathek nimmt seine Dateien nicht an. -->`,
  "typo3.html": `<!-- TYPO3: in ein Inhaltselement „HTML“ (in manchen Versionen „Reines HTML“) oder in eine Fluid-Vorlage. Fluid hält geschweifte
     Klammern für seine eigenen: Im Buchungslink stehen sie deshalb als %7B und %7D, was der Selbstcheck als seine Platzhalter liest.
     Laden Sie den Ordner readiness-check mit 1.0.0 darin so, wie er aus der ZIP-Datei kam, in das Wurzelverzeichnis der Website. -->`,
  "react.tsx": `// Der KI-Selbstcheck als Komponente für React 19, mit Vite oder einem anderen Bundler. Legen Sie die Datei des Pakets neben package.json, dann dort einmal:
//   npm install ./readiness-check-1.0.0.tgz
//   npx readiness-check copy public
// Die zweite Zeile kopiert die Dateien des Selbstchecks dorthin, wo Ihre Website sie unverändert ausliefert; am besten vor jedem Build.`,
  "next.tsx": `// Der KI-Selbstcheck als Komponente für Next (App Router). Legen Sie die Datei des Pakets neben package.json, dann dort einmal:
//   npm install ./readiness-check-1.0.0.tgz
//   npx readiness-check copy public
// Die zweite Zeile kopiert die Dateien des Selbstchecks dorthin, wo Ihre Website sie unverändert ausliefert; am besten vor jedem Build.
// Auf dem Server bewirkt \`define\` nichts; dort wird nur gezeichnet, was im Element steht. Ereignisse hören Sie am Dokument, in
// \`useEffect\`: React hört keine von Elementen, die ein Server gezeichnet hat.`,
  "vue.vue": `<!-- Der KI-Selbstcheck als Komponente für Vue 3. Legen Sie die Datei des Pakets neben package.json, dann dort einmal:
       npm install ./readiness-check-1.0.0.tgz
       npx readiness-check copy public
     Die zweite Zeile kopiert die Dateien des Selbstchecks dorthin, wo Ihre Website sie unverändert ausliefert; am besten vor jedem Build.
     Und in vite.config:
       vue({ template: { compilerOptions: { isCustomElement: (tag) => tag == "readiness-check" } } }) -->`,
  "svelte.svelte": `<!-- Der KI-Selbstcheck als Komponente für Svelte 5. Legen Sie die Datei des Pakets neben package.json, dann dort einmal:
       npm install ./readiness-check-1.0.0.tgz
       npx readiness-check copy public
     Die zweite Zeile kopiert die Dateien des Selbstchecks dorthin, wo Ihre Website sie unverändert ausliefert; am besten vor jedem Build.
     Mit SvelteKit heißt es „copy static“. Svelte hält geschweifte Klammern für seine eigenen: Der Buchungslink steht in
     Anführungszeichen darin. -->`,
  "astro.astro": `---
// Der KI-Selbstcheck als Komponente für Astro. Legen Sie die Datei des Pakets neben package.json, dann dort einmal:
//   npm install ./readiness-check-1.0.0.tgz
//   npx readiness-check copy public
// Die zweite Zeile kopiert die Dateien des Selbstchecks dorthin, wo Ihre Website sie unverändert ausliefert; am besten vor jedem Build.
---`,
};

/** The text of a file with its first comment in German. */
export const inGerman = (file, text) => text.replace(COMMENT, () => GERMAN[file]);
