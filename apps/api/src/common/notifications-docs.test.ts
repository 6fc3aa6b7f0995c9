import { readFile } from 'node:fs/promises';
import { policyFields } from '@packwatch/contracts';
import { expect, test } from 'vitest';

test('the policy in docs/notifications.md is one that the API takes', async () => {
  const text = await readFile(new URL('../../../../docs/notifications.md', import.meta.url), 'utf8');
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
  expect(policyFields.parse(JSON.parse(example))).toMatchObject({ repeatMinutes: 30, siteIds: [], enabled: true });
});
