import { readFileSync } from 'node:fs';
import { type RegisterMap, findShippedMap, fromHex, parseRegisterMap, shippedMaps } from '@packwatch/protocol';
import { Command, InvalidArgumentError } from 'commander';
import { describePair } from './lib/describe-pair.ts';

const shippedNames = shippedMaps.map(({ id, version }) => `${id}@${version}`).join(', ');

/** Hex as people paste it: spaces, colons, dashes and 0x between bytes don't matter. */
function readHex(text: string): Uint8Array {
  const bytes = fromHex(text.replace(/0x|[\s:,-]/gi, ''));
  if (bytes === null) throw new InvalidArgumentError('It must be an even number of hex digits.');
  return bytes;
}

function readMap(reference: string): RegisterMap {
  if (!reference.endsWith('.json')) {
    const map = findShippedMap(reference);
    if (map === undefined) throw new InvalidArgumentError(`There are ${shippedNames}; or give a .json file.`);
    return map;
  }
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(reference, 'utf8'));
  } catch (cause) {
    throw new InvalidArgumentError(cause instanceof Error ? cause.message : String(cause));
  }
  const parsed = parseRegisterMap(document);
  if (parsed.ok) return parsed.map;
  throw new InvalidArgumentError(parsed.errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}

new Command('replay-frame')
  .description('Prints what a Modbus RTU request and its response mean.')
  .argument('<request>', 'request ADU in hex, CRC included', readHex)
  .argument('[response]', 'response ADU in hex, CRC included', readHex)
  .option('--map <map>', `register map: ${shippedNames}, or a .json file (default: every shipped map)`, readMap)
  .addHelpText('after', '\nExample:\n  node tools/replay-frame.ts 0103006c00020416 010304672c0000248e --map smartpro@1')
  .action((request: Uint8Array, response: Uint8Array | undefined, { map }: { map?: RegisterMap }) => {
    const { lines, isSound } = describePair(request, response ?? null, map === undefined ? shippedMaps : [map]);
    console.log(lines.join('\n'));
    if (!isSound) process.exitCode = 1;
  })
  .parse();
