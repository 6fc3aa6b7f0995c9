import { policyFields } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, fieldsOf } from '#features/notifications/policy-draft.ts';

const CHANNEL = '0190d0f0-0000-7000-8000-000000000001';

describe('a policy as it is typed', () => {
  it('is a policy that the API takes, and comes back as the same text', () => {
    const draft = {
      ...emptyDraft('Europe/Zurich'),
      name: ' Night shift ',
      tags: 'harbour, night shift',
      repeatMinutes: '30',
      quiet: { on: true, from: '22:00', to: '06:00', timeZone: 'Europe/Zurich' },
      steps: [
        { afterMinutes: '0', channelIds: [CHANNEL] },
        { afterMinutes: '15', channelIds: [CHANNEL] },
      ],
    };
    const fields = fieldsOf(draft);
    expect(fields).not.toBeNull();
    const taken = policyFields.parse(fields);
    expect(taken).toMatchObject({ name: 'Night shift', tags: ['harbour', 'night shift'], repeatMinutes: 30 });
    expect(draftOf(taken, 'UTC')).toEqual({ ...draft, name: 'Night shift' });
  });

  it('is none while a step goes nowhere or a number is not one', () => {
    const draft = { ...emptyDraft('UTC'), name: 'A', steps: [{ afterMinutes: '0', channelIds: [CHANNEL] }] };
    expect(fieldsOf(draft)).not.toBeNull();
    expect(fieldsOf({ ...draft, steps: [{ afterMinutes: '0', channelIds: [] }] })).toBeNull();
    expect(fieldsOf({ ...draft, repeatMinutes: 'often' })).toBeNull();
    expect(fieldsOf({ ...draft, groupSeconds: '' })).toBeNull();
  });
});
