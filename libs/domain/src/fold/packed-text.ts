/**
 * What JSON lists of numbers are written with: digits, marks, and a letter for each word. There are 20 of them, and three of 20
 * are fewer than two of 93. A quote stands for the next of the strings, which are kept aside.
 */
const SYMBOLS = '0123456789,[]-."ntfe';
const WORDS: Readonly<Record<string, string>> = { null: 'n', true: 't', false: 'f' };
const LETTERS: Readonly<Record<string, string>> = { n: 'null', t: 'true', f: 'false' };
/** Every printable ASCII character that JSON need not escape. */
const DIGITS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((digit) => digit !== '"' && digit !== '\\')
  .join('');

const BASE = SYMBOLS.length;
/** Fills the last three symbols; a list never ends with it. */
const FILL = ',';

export interface PackedText {
  readonly text: string;
  /** The strings in the order in which they come. */
  readonly strings: readonly string[];
}

/** The list as JSON with two characters in the place of three. It may hold numbers, strings, null, true, false and such lists. */
export function packText(list: readonly unknown[]): PackedText {
  const strings: string[] = [];
  const plain = JSON.stringify(list)
    .replace(/"(?:[^"\\]|\\.)*"/g, (literal) => {
      strings.push(String(JSON.parse(literal)));
      return '"';
    })
    .replace(/null|true|false/g, (word) => WORDS[word] ?? word)
    .replaceAll('e+', 'e');
  let text = '';
  for (let at = 0; at < plain.length; at += 3) {
    const code = (placeOf(plain, at) * BASE + placeOf(plain, at + 1)) * BASE + placeOf(plain, at + 2);
    text += digit(Math.floor(code / DIGITS.length)) + digit(code % DIGITS.length);
  }
  return { text, strings };
}

/** The list that was packed. Throws `RangeError` or `SyntaxError` for what `packText` did not write. */
export function unpackText({ text, strings }: PackedText): unknown {
  let plain = '';
  for (let at = 0; at < text.length; at += 2) {
    const [high, low] = [DIGITS.indexOf(text.charAt(at)), DIGITS.indexOf(text.charAt(at + 1))];
    const code = high * DIGITS.length + low;
    if (high < 0 || low < 0 || at + 1 === text.length || code >= BASE ** 3) throw new RangeError(`no digits at ${at}`);
    plain += symbol(Math.floor(code / BASE ** 2)) + symbol(Math.floor(code / BASE) % BASE) + symbol(code % BASE);
  }
  let taken = 0;
  const json = plain.replace(/,+$/, '').replace(/["ntf]/g, (letter) => {
    if (letter !== '"') return LETTERS[letter] ?? letter;
    taken += 1;
    return JSON.stringify(strings[taken - 1] ?? null);
  });
  if (taken !== strings.length) throw new RangeError(`${taken} strings for ${strings.length}`);
  return JSON.parse(json);
}

/** Beyond the end there is the filling. */
function placeOf(plain: string, at: number): number {
  const place = SYMBOLS.indexOf(plain[at] ?? FILL);
  if (place === -1)
    throw new RangeError(`${plain.slice(at, at + 10)} is nothing that a list of numbers is written with`);
  return place;
}

function digit(place: number): string {
  return DIGITS.charAt(place);
}

function symbol(place: number): string {
  return SYMBOLS.charAt(place);
}
