import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forPeople } from './for-people.ts';
import { StartError } from './start-error.ts';

describe('forPeople', () => {
  it('says in one sentence that a folder cannot be made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'packwatch-local-'));
    const file = join(folder, 'local');
    await writeFile(file, '');
    const error: unknown = await mkdir(join(file, 'logs'), { recursive: true }).catch((refused: unknown) => refused);
    await rm(folder, { recursive: true });
    expect(forPeople(error)).toContain(`${join(file, 'logs')} cannot be used`);
  });

  it('leaves our own sentences as they are, and defects to their stacks', () => {
    expect(forPeople(new StartError('Port 4100 is in use.'))).toBe('Port 4100 is in use.');
    expect(forPeople(new TypeError('x is not a function'))).toBeNull();
    expect(forPeople('text')).toBeNull();
  });
});
