import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../docs/adr/', import.meta.url);

describe('decisions', () => {
  it('have a number each, one after another, and say it in their titles', async () => {
    const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.md')).sort();
    const wanted = names.map((_, i) => String(i + 1).padStart(4, '0'));
    expect(names.map((name) => name.slice(0, 4))).toEqual(wanted);
    for (const [i, name] of names.entries()) {
      const [title] = (await readFile(new URL(name, FOLDER), 'utf8')).split('\n');
      expect([name, title?.startsWith(`# ${i + 1}. `)]).toEqual([name, true]);
    }
  });
});
