import { readFile } from 'node:fs/promises';
import { passportKeys } from '@packwatch/contracts';
import { checkPassport } from '@packwatch/passport';
import { Command } from 'commander';
import { errorText } from '../lib/error-text.ts';
import { describeVerdict } from './describe-verdict.ts';

const command = new Command('passport')
  .description(
    'Checks whether a passport of a pack is as a PackWatch signed it. Asks nobody on the network unless --keys is an address.',
  )
  .argument('<file>', 'the passport, as JSON')
  .requiredOption(
    '--keys <file or address>',
    'the public keys of the PackWatch that signed: what its /v1/passport-keys answers, or that address',
  )
  .addHelpText(
    'after',
    '\nIt ends with code 0 if the passport is genuine, with 1 if it is not, with 2 if it could not be checked.\n' +
      'Keep the keys with the passport: with both on disk the check needs no network, and no PackWatch.',
  )
  .parse();
const [file = ''] = command.args;
const { keys } = command.opts<{ keys: string }>();

try {
  const known = passportKeys.safeParse(await readJson(keys));
  if (!known.success) throw new Error(`${keys} holds no keys of passports (what /v1/passport-keys answers).`);
  const verdict = await checkPassport(await readJson(file), known.data);
  console.log(describeVerdict(verdict).join('\n'));
  process.exitCode = verdict.is === 'genuine' ? 0 : 1;
} catch (cause) {
  console.error(errorText(cause));
  process.exitCode = 2;
}

async function readJson(place: string): Promise<unknown> {
  const text = /^https?:\/\//.test(place) ? await fetched(place) : await readFile(place, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${place} is not JSON: ${errorText(cause)}`, { cause });
  }
}

async function fetched(address: string): Promise<string> {
  const answer = await fetch(address).catch((cause: unknown) => {
    throw new Error(
      `${address} does not answer: ${errorText(cause instanceof Error ? (cause.cause ?? cause) : cause)}`,
    );
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}
