// Content Security Policies, as browsers read them (CSP Level 3): what a page may do under those it was sent with. Every policy counts by
// itself, so that what one of them forbids is forbidden. Knows nothing of this project's files; asks no server.

/** For each thing that a page may want to do: the directives that rule it; the first one that a policy has counts. */
const RULED_BY = {
  script: ["script-src-elem", "script-src", "default-src"],
  wasm: ["script-src", "default-src"],
  connect: ["connect-src", "default-src"],
  frame: ["frame-src", "child-src", "default-src"],
};

/** The directive that a missing word is added to. */
const ADDED_TO = { script: "script-src", wasm: "script-src", connect: "connect-src", frame: "frame-src" };

/** Stands for the nonce of a page, which is another one each time. */
const NONCE = "'nonce-…'";

/** What a policy in a meta element has no say in. */
const HEADER_ONLY = ["frame-ancestors", "sandbox", "report-uri"];

/** The policies of a header, which may hold several, or of a meta element: by directive its words. */
export function parse(text, isMeta) {
  return (text ?? "")
    .split(",")
    .map((policy) => {
      const directives = new Map();
      for (const part of policy.split(";")) {
        const [name, ...words] = part.trim().split(/\s+/);
        // The first of several counts.
        if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), words);
      }
      if (isMeta) HEADER_ONLY.forEach((name) => directives.delete(name));
      return directives;
    })
    .filter((directives) => directives.size);
}

/**
 * What is missing in the policies for a page at `self` to do what it needs: for each policy and directive that forbids something `{ policy,
 * directive, add, line }`, where `line` is that directive as it would have to be, and `policy` the number of the policy. Where a script needs
 * the nonce that the directive has, `needsNonce` says so, and there may be nothing to add.
 *
 * A need is `{ type: "wasm" }`, `{ type: "connect" | "frame", url }`, or for a script `{ type: "script", url, nonce, integrity }`; one that
 * such a script loads has `by`, the need of the script that loads it.
 */
export function missing(policies, needs, self) {
  const found = [];
  policies.forEach((directives, policy) => {
    for (const need of needs) {
      const ruling = RULED_BY[need.type].find((name) => directives.has(name));
      const words = directives.get(ruling);
      const add = words && lacks(words, need, new URL(self));
      if (!add) continue;
      // What falls back to `default-src` gets a directive of its own; the rest of the policy stays as strict as it was.
      const directive = ruling == "default-src" ? ADDED_TO[need.type] : ruling;
      let entry = found.find((entry) => entry.policy == policy && entry.directive == directive);
      if (!entry) found.push((entry = { policy, directive, add: [], has: words.filter((word) => !is(word, "'none'")) }));
      if (add == NONCE) entry.needsNonce = true;
      const isThere = add == NONCE && words.some((word) => /^'nonce-/i.test(word));
      if (!isThere && !entry.add.includes(add)) entry.add.push(add);
    }
    const sandbox = directives.get("sandbox");
    if (sandbox) {
      const add = sandboxNeeds(needs).filter((word) => !sandbox.some((other) => is(other, word)));
      if (add.length) found.push({ policy, directive: "sandbox", add, has: sandbox });
    }
  });
  return found.map(({ has, ...entry }) => ({ ...entry, line: [entry.directive, ...has, ...entry.add].join(" ") }));
}

/** What a sandbox has to leave a page; a frame in it is in it too, and has to have its origin for its files. */
function sandboxNeeds(needs) {
  if (needs.some(({ type }) => type == "frame")) return ["allow-scripts", "allow-same-origin"];
  return needs.some(({ type }) => type == "script") ? ["allow-scripts"] : [];
}

/** Who may show a page in a frame, as far as a page at `self` may: `undefined` where nothing is said, else whether. */
export function mayBeFramed(policies, self) {
  const lists = policies.map((directives) => directives.get("frame-ancestors")).filter(Boolean);
  if (!lists.length) return undefined;
  return lists.every((words) => matches(words, new URL(self).origin + "/", new URL(self)));
}

/** The word that a list lacks for a need, or nothing. */
function lacks(words, need, self) {
  const has = (word) => words.some((other) => is(other, word));
  if (need.type == "wasm") return has("'wasm-unsafe-eval'") || has("'unsafe-eval'") ? undefined : "'wasm-unsafe-eval'";
  if (need.type != "script") return matches(words, need.url, self) ? undefined : source(need.url, self);
  const isTrusted = (script) => hasNonce(words, script.nonce) || hasHash(words, script.integrity);
  const isStrict = has("'strict-dynamic'");
  // What a trusted script loads is trusted by this word only; addresses then count for nothing.
  if (need.by) {
    if (isStrict) return undefined;
    if (matches(words, need.url, self)) return undefined;
    return isTrusted(need.by) ? "'strict-dynamic'" : source(need.url, self);
  }
  if (isTrusted(need)) return undefined;
  if (isStrict) return NONCE;
  return matches(words, need.url, self) ? undefined : source(need.url, self);
}

const is = (word, other) => word.toLowerCase() == other.toLowerCase();

// A nonce and a hash are compared as they are, unlike the words around them.
const hasNonce = (words, nonce) => Boolean(nonce) && words.some((word) => /^'nonce-/i.test(word) && word.slice(7, -1) == nonce);

/** Every hash of the element has to be in the list. */
function hasHash(words, integrity) {
  const hashes = (integrity ?? "").trim().split(/\s+/).filter(Boolean);
  return hashes.length > 0 && hashes.every((hash) => words.includes(`'${hash.split("?")[0]}'`));
}

const source = (url, self) => (new URL(url).origin == self.origin ? "'self'" : new URL(url).origin);

/** Whether an address is in a list of sources. */
export function matches(words, url, self) {
  return words.some((word) => matchesSource(word, new URL(url), self));
}

const DEFAULT_PORTS = { "http:": "80", "https:": "443", "ws:": "80", "wss:": "443" };
const port = (url) => url.port || DEFAULT_PORTS[url.protocol] || "";

/** A page may be asked for more safely than was said. */
const schemeFits = (said, is) => said == is || (said == "http:" && is == "https:") || (said == "ws:" && ["wss:", "http:", "https:"].includes(is)) || (said == "wss:" && is == "https:");

function matchesSource(word, url, self) {
  if (word == "*") return ["http:", "https:", "ws:", "wss:", self.protocol].includes(url.protocol);
  if (is(word, "'self'")) {
    if (url.origin == self.origin) return true;
    const isDefault = port(self) == DEFAULT_PORTS[self.protocol] && port(url) == DEFAULT_PORTS[url.protocol];
    return url.hostname == self.hostname && (port(url) == port(self) || isDefault) && schemeFits(self.protocol, url.protocol);
  }
  if (word.startsWith("'")) return false;
  const [, scheme] = word.match(/^([a-z][a-z\d+.-]*:)$/i) ?? [];
  if (scheme) return schemeFits(scheme.toLowerCase(), url.protocol);
  const parts = word.match(/^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[^:/?#*]+)(?::(\d+|\*))?(\/[^?#]*)?$/i);
  if (!parts) return false;
  const [, own, host, ownPort, path] = parts;
  if (!schemeFits(own ? `${own.toLowerCase()}:` : self.protocol, url.protocol)) return false;
  return hostFits(host.toLowerCase(), url.hostname) && portFits(ownPort, url) && pathFits(path, url.pathname);
}

function hostFits(said, host) {
  if (said == "*") return true;
  return said.startsWith("*.") ? host.endsWith(said.slice(1)) : host == said;
}

function portFits(said, url) {
  if (said == "*") return true;
  if (!said) return port(url) == DEFAULT_PORTS[url.protocol];
  return said == port(url) || (said == "80" && port(url) == "443");
}

/** One that ends with a slash is a folder. */
function pathFits(said, path) {
  if (!said || said == "/") return true;
  const [wanted, given] = [said, path].map(decode);
  return wanted.endsWith("/") ? given.startsWith(wanted) : given == wanted;
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
