// Holds a value against a JSON schema: as much of JSON Schema as our schemas use. A word of a schema that is not known here is a
// fault of ours and thrown, for a rule that nobody holds must not look like one that is kept.

/** What says nothing about a value. */
const REMARKS = ["$schema", "$id", "$comment", "$defs", "title", "description", "examples", "default"];

/** What a value must be, by the word of the schema: gives what is wrong with it, if anything. */
const RULES = {
  type: (type, value) => typeOf(value) != type && `is ${article(typeOf(value))}, and must be ${article(type)}`,
  enum: (list, value) => !list.includes(value) && `must be one of ${list.map((one) => JSON.stringify(one)).join(", ")}`,
  minLength: (least, value) => length(value) < least && `has ${characters(value)}, and needs at least ${least}`,
  maxLength: (most, value) => length(value) > most && `has ${characters(value)}, and may have at most ${most}`,
  pattern: (pattern, value) =>
    typeof value == "string" && !new RegExp(pattern, "u").test(value) && `must look like ${pattern}, and is ${JSON.stringify(value)}`,
  required: (names, value) => {
    const missing = isObject(value) ? names.filter((name) => !Object.hasOwn(value, name)) : [];
    return missing.length && `lacks ${missing.join(", ")}`;
  },
  dependentRequired: (table, value) => {
    const names = isObject(value) ? Object.keys(table).filter((name) => Object.hasOwn(value, name)) : [];
    const lacking = names.flatMap((name) => table[name].filter((other) => !Object.hasOwn(value, other)).map((other) => [name, other]));
    return lacking.length && `has ${lacking.map(([name, other]) => `${name} without ${other}`).join(", ")}`;
  },
};

/** Everything about a value that a schema refuses, a line each, which begins with the path to it. */
export function refusals(value, schema, root = schema, path = []) {
  if (schema === false) return [`${named(path)}: is not known`];
  const found = [];
  for (const [word, rule] of Object.entries(schema)) {
    if (REMARKS.includes(word)) continue;
    if (word == "$ref") {
      found.push(...refusals(value, definition(root, rule), root, path));
    } else if (word == "properties" || word == "additionalProperties") {
      found.push(...membersOf(value, schema, word).flatMap(([name, inner, of]) => refusals(inner, of, root, [...path, name])));
    } else if (Object.hasOwn(RULES, word)) {
      const fault = RULES[word](rule, value);
      // Of another type than the schema means it, nothing else about it is worth saying.
      if (fault && word == "type") return [`${named(path)}: ${fault}`];
      if (fault) found.push(`${named(path)}: ${fault}`);
    } else {
      throw new Error(`the schema has a word that this command does not know: ${word}`);
    }
  }
  return found;
}

/** The members of a value that a word of the schema speaks of, each with the schema for it. */
function membersOf(value, { properties = {}, additionalProperties }, word) {
  if (!isObject(value)) return [];
  const isNamed = (name) => Object.hasOwn(properties, name);
  const members = Object.entries(value).filter(([name]) => isNamed(name) == (word == "properties"));
  return members.map(([name, inner]) => [name, inner, isNamed(name) ? properties[name] : additionalProperties]);
}

function definition(root, reference) {
  const found = reference.startsWith("#/$defs/") && root.$defs?.[reference.slice("#/$defs/".length)];
  if (!found) throw new Error(`the schema refers to what it does not have: ${reference}`);
  return found;
}

const isObject = (value) => typeOf(value) == "object";
const typeOf = (value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
const article = (type) => (type == "null" ? type : /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`);

/** In characters as people and the schema count them; an emoji is one. */
const length = (value) => (typeof value == "string" ? [...value].length : NaN);
const characters = (value) => (length(value) == 1 ? "1 character" : `${length(value)} characters`);

/** `de.call`; a name that is no plain word in quotes, so that it can be found and harms no terminal. */
const named = (path) => path.map((name) => (/^[\w-]+$/.test(name) ? name : JSON.stringify(name))).join(".") || "the file";
