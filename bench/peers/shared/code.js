// The result code of docs/result-code.md: the answers as one number, in base 32 with the checksum of bech32m.

const CHARACTERS = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
const VERSION = 2n;
const LENGTH = 22;
const PURPOSE = [..."RDY"].map((character) => CHARACTERS.indexOf(character));
const TARGET = 0x2bc830a3n;
const GENERATOR = [0x3b6a57b2n, 0x26508e6dn, 0x1ea119fan, 0x3d4233ddn, 0x2a1462b3n];

/** The code of answers to these questions, which stand in catalogue order, in groups of four. */
export function code(questions, answers) {
  let number = 0n;
  for (const { id, lone, options } of questions.toReversed()) {
    const chosen = options.map((option) => !!answers[id]?.includes(option.id));
    const together = lone ? options.length - lone : 0;
    const alone = chosen.indexOf(true, together);
    const bits = chosen.slice(0, together).reduce((sum, is, bit) => sum + (is ? 2 ** bit : 0), 0);
    number = number * BigInt(2 ** together + options.length - together) + BigInt(alone < 0 ? bits : 2 ** together + alone - together);
  }
  number += VERSION << BigInt(5 * LENGTH - 4);
  const values = Array.from({ length: LENGTH }, (_, place) => Number((number >> BigInt(5 * (LENGTH - 1 - place))) & 31n));
  const sum = checksum([...PURPOSE, ...values, 0, 0, 0, 0, 0, 0]) ^ TARGET;
  const all = [...values, ...Array.from({ length: 6 }, (_, place) => Number((sum >> BigInt(5 * (5 - place))) & 31n))];
  return all.map((value) => CHARACTERS[value]).join("").match(/.{4}/g).join("-");
}

const checksum = (values) => values.reduce((sum, value) => {
  const top = sum >> 25n;
  return GENERATOR.reduce((sum, of, bit) => ((top >> BigInt(bit)) & 1n ? sum ^ of : sum), ((sum & 0x1ffffffn) << 5n) ^ BigInt(value));
}, 1n);
