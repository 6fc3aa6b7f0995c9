import { CONTENT_TYPES } from '@packwatch/contracts';

const [QUOTE, BACKSLASH, COLON, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [
  0x22, 0x5c, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d,
];

/**
 * What an upload is whose sender can't say it: MQTT 3 has no content types. A CBOR map begins with neither brace nor
 * bracket; of the JSON formats ours have a member `frames` or `samples`.
 */
export function sniffContentType(body: Uint8Array): string {
  const start = body.findIndex((byte) => byte > 0x20);
  if (body[start] === OPEN_BRACKET) return CONTENT_TYPES.teltonika;
  if (body[start] !== OPEN_BRACE) return CONTENT_TYPES.framesCbor;
  for (const member of topLevelMembers(body)) {
    if (member === 'frames') return CONTENT_TYPES.framesJson;
    if (member === 'samples') return CONTENT_TYPES.valuesJson;
  }
  return CONTENT_TYPES.teltonika;
}

const LONGEST_NAME = 16;

/** Names of the outermost object's members, as far as what stands before them can be read. Longer ones are cut. */
function* topLevelMembers(body: Uint8Array): Generator<string> {
  let depth = 0;
  let name = '';
  for (let at = 0; at < body.length; at++) {
    const byte = body[at];
    if (byte === QUOTE) {
      const from = at + 1;
      do at += body[at] === BACKSLASH ? 2 : 1;
      while (at < body.length && body[at] !== QUOTE);
      if (depth === 1) name = String.fromCharCode(...body.subarray(from, Math.min(at, from + LONGEST_NAME)));
    } else if (byte === COLON && depth === 1) yield name;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth--;
  }
}
