import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { passport } from '@packwatch/contracts';
import { passportKey, publicKeysOf, signPassport } from '@packwatch/passport';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passport-'));
  const key = await passportKey(new Uint8Array(32).fill(3));
  const some = new URL('../../libs/passport/fixtures/passport.json', import.meta.url);
  const signed = await signPassport(passport.parse(JSON.parse(await readFile(some, 'utf8'))), key);
  await put('keys.json', await publicKeysOf(key, []));
  await put('genuine.json', signed);
  await put('changed.json', { ...signed, passport: { ...signed.passport, notes: ['never wet'] } });
  await put('other-keys.json', await publicKeysOf(await passportKey(new Uint8Array(32).fill(4)), []));
});
afterAll(() => rm(folder, { recursive: true }));

const put = (name: string, content: unknown) => writeFile(join(folder, name), JSON.stringify(content, null, 2));
async function check(file: string, keys = 'keys.json'): Promise<{ code: number; text: string }> {
  const args = [join(import.meta.dirname, 'main.ts'), join(folder, file), '--keys', join(folder, keys)];
  const ended = await run(process.execPath, args).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      text: error.stdout + error.stderr,
    }),
  );
  return ended;
}

describe('npm run passport', () => {
  it('says of a genuine one what it says of the pack, and ends with 0', async () => {
    const { code, text } = await check('genuine.json');
    expect(code).toBe(0);
    expect(text).toContain('✓ Genuine');
    expect(text).toContain('Fähre 7, serial 4711');
  });

  it('ends with 1 where something was changed, and where the key is nobody’s', async () => {
    expect(await check('changed.json')).toMatchObject({
      code: 1,
      text: expect.stringContaining('Something in it was changed'),
    });
    expect(await check('genuine.json', 'other-keys.json')).toMatchObject({
      code: 1,
      text: expect.stringContaining('https://packwatch.example'),
    });
  });

  it('ends with 2 and the place where it could not be checked', async () => {
    expect(await check('missing.json')).toMatchObject({ code: 2, text: expect.stringContaining('missing.json') });
    expect(await check('genuine.json', 'genuine.json')).toMatchObject({
      code: 2,
      text: expect.stringContaining('holds no keys'),
    });
  });
});
