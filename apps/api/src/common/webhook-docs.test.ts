import { readFile } from 'node:fs/promises';
import { WEBHOOK_BODIES, WEBHOOK_MEANINGS } from '@packwatch/contracts';
import { expect, test } from 'vitest';

const text = await readFile(new URL('../../../../docs/webhooks.md', import.meta.url), 'utf8');

test('docs/webhooks.md lists every type that is posted, and no other, with what it says', () => {
  const rows = [...text.matchAll(/^\| `([\w.]+)` +\| (.+?) +\|$/gm)].map(([, type, says]) => [type, says]);
  expect(rows.map(([type]) => type)).toEqual(Object.keys(WEBHOOK_BODIES));
  for (const [type, says] of rows) expect(says).toContain(WEBHOOK_MEANINGS[type as keyof typeof WEBHOOK_BODIES]);
});

test('its example is a body as the schema says', () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
  const body: unknown = JSON.parse(example);
  expect(WEBHOOK_BODIES['alarm.raised'].parse(body)).toEqual(body);
});
