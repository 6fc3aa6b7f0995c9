import { changeKind, webhookEventType } from '@packwatch/contracts';
import { expect, it } from 'vitest';
import { CHANGE_KINDS, WEBHOOK_EVENT_TYPES } from '#lib/api/integration-queries.ts';

it('event types and kinds of changes are those of the contracts', () => {
  expect(WEBHOOK_EVENT_TYPES).toEqual(webhookEventType.options);
  expect(CHANGE_KINDS).toEqual(changeKind.options);
});
