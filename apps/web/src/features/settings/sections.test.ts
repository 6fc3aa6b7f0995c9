import { describe, expect, it } from 'vitest';
import { SECTIONS } from '#features/settings/sections.ts';
import messages from '#messages/en.json' with { type: 'json' };

describe('the sections of the settings', () => {
  it('are those that the messages name', () => {
    expect(SECTIONS.map(({ key }) => key).toSorted()).toEqual(Object.keys(messages.settings.section).toSorted());
  });
});
