import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tarEnd, tarEntry } from './tar.ts';

describe('an archive', () => {
  it('is what tar unpacks, contents of any length as they were', () => {
    const files: Record<string, string> = {
      'tables/empty.1.ndjson': '',
      'tables/whole-block.1.ndjson': 'x'.repeat(512),
      'telemetry/größer.1.ndjson': `{"name":"Würfel ⚡"}\n${'y'.repeat(1_000)}`,
    };
    const dir = mkdtempSync(join(tmpdir(), 'packwatch-tar-'));
    try {
      const at = new Date('2026-11-23T08:00:00Z');
      const entries = Object.entries(files).map(([name, content]) => tarEntry(name, content, at));
      writeFileSync(join(dir, 'a.tar'), Buffer.concat([...entries, tarEnd()]));
      execFileSync('tar', ['-xf', 'a.tar'], { cwd: dir, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
      for (const [name, content] of Object.entries(files)) {
        expect([name, readFileSync(join(dir, name), 'utf8')]).toEqual([name, content]);
      }
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it('refuses a name that its header has no room for', () => {
    expect(() => tarEntry('n'.repeat(101), '', new Date())).toThrow('too long a name');
  });
});
