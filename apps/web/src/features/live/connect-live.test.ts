import { describe, expect, it } from 'vitest';
import { parseLiveEvent } from '#features/live/connect-live.ts';

describe('a live message', () => {
  it('is read', () => {
    const event = {
      kind: 'packs',
      organisationId: '0190a000-0000-7000-8000-000000000009',
      packUids: ['0190a000-0000-7000-8000-000000000001'],
    };
    expect(parseLiveEvent(JSON.stringify(event))).toEqual(event);
  });

  it.each(['', '{', '{}', '{"kind":"weather"}', '{"kind":"packs","packUids":[1]}', '{"kind":"alarms"}', 'null'])(
    '%j is passed over',
    (data) => {
      expect(parseLiveEvent(data)).toBeNull();
    },
  );
});
