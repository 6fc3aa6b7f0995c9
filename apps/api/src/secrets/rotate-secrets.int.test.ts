import { SealedSecretsRepository } from '@packwatch/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SecretBox } from '../common/secret-box.ts';
import { webhookSecretContext } from '../common/webhook-secret.ts';
import { type Person } from '../testing/person.ts';
import { TEST_SECRET_KEY, testApi, type TestApi } from '../testing/test-api.ts';
import { rotateSecrets } from './rotate-secrets.ts';

const NEW_KEY = new Uint8Array(32).fill(9);
const CHAT = 'https://hooks.slack.com/services/T/B/x';

let api: TestApi;
let owner: Person & { organisationId: string };

beforeAll(async () => {
  api = await testApi();
  owner = await api.owner('Fleet');
});
afterAll(() => api.close());

async function sealedRows(): Promise<{ sealed: Uint8Array; organisation: string; kind: string }[]> {
  const { rows } = await api.admin.query<{ sealed: Uint8Array; organisation: string; kind: string }>(
    `SELECT address_sealed AS sealed, organisation_id AS organisation, 'channel' AS kind FROM notification_channel
       WHERE address_sealed IS NOT NULL
     UNION ALL SELECT secret_sealed, organisation_id, 'webhook' FROM webhook_endpoint
     UNION ALL SELECT previous_secret_sealed, organisation_id, 'webhook' FROM webhook_endpoint
       WHERE previous_secret_sealed IS NOT NULL`,
  );
  return rows;
}

test('every sealed secret opens with the new key alone; broken off anywhere it goes on; what neither opens is named', async () => {
  const made = await owner.post('/v1/webhooks', { url: 'https://hooks.example.com/a' });
  const { id, secret } = (await made.json()) as { id: string; secret: string };
  await owner.post(`/v1/webhooks/${id}/rotate-secret`);
  const broken = (await (await owner.post('/v1/webhooks', { url: 'https://hooks.example.com/b' })).json()) as {
    id: string;
  };
  await owner.post('/v1/channels', { kind: 'slack', name: 'Chat', url: CHAT });
  await api.admin.query('UPDATE webhook_endpoint SET secret_sealed = $2 WHERE id = $1', [
    broken.id,
    Buffer.alloc(60, 1),
  ]);
  const [from, to] = [new SecretBox(TEST_SECRET_KEY), new SecretBox(NEW_KEY)];
  const secrets = new SealedSecretsRepository(api.admin);
  const before = await sealedRows();
  expect(before).toHaveLength(4);

  // It breaks off after the first.
  let replaced = 0;
  const breaking = new SealedSecretsRepository(api.admin);
  const replace = breaking.replace.bind(breaking);
  breaking.replace = (...args) => {
    replaced += 1;
    return replaced > 1 ? Promise.reject(new Error('the line was cut')) : replace(...args);
  };
  await expect(rotateSecrets(breaking, from, to)).rejects.toThrow('the line was cut');

  const unreadable = [{ of: 'webhookSecret', id: broken.id }];
  expect(await rotateSecrets(secrets, from, to)).toEqual({ rotated: 2, already: 1, unreadable });
  expect(await rotateSecrets(secrets, from, to)).toEqual({ rotated: 0, already: 3, unreadable });

  const open = (box: SecretBox) => (row: { sealed: Uint8Array; organisation: string; kind: string }) => {
    try {
      return box.open(row.sealed, `${row.kind}:${row.organisation}`);
    } catch {
      return null;
    }
  };
  const after = await sealedRows();
  expect(after.map(open(from))).toEqual([null, null, null, null]);
  const plain = after.map(open(to));
  expect(plain).toEqual(expect.arrayContaining([CHAT, secret, null]));
  expect(plain.toSorted()).toEqual(before.map(open(from)).toSorted());
});

test('while keys are replaced, both open and the new one seals', () => {
  const [old, both] = [new SecretBox(TEST_SECRET_KEY), new SecretBox(NEW_KEY, TEST_SECRET_KEY)];
  const context = webhookSecretContext(owner.organisationId);
  expect(both.open(old.seal('x', context), context)).toBe('x');
  expect(new SecretBox(NEW_KEY).open(both.seal('y', context), context)).toBe('y');
  expect(() => both.open(old.seal('x', context), 'webhook:another')).toThrow();
});
