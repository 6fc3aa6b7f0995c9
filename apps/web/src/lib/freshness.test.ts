import { SILENT_AFTER_MS } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { conditionOf } from '#lib/freshness.ts';
import { packItem } from '#testing/pack-item.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const heard = (agoMs: number) => new Date(now - agoMs).toISOString();

describe('what a pack does', () => {
  it('is what its newest sample says, while that is young', () => {
    expect(conditionOf(packItem({ ts: heard(SILENT_AFTER_MS), activity: 'charging' }), now)).toBe('charging');
  });

  it('is not known from an old sample: the pack is silent', () => {
    expect(conditionOf(packItem({ ts: heard(SILENT_AFTER_MS + 1), activity: 'charging' }), now)).toBe('silent');
  });

  it('was never known for a pack that never sent anything', () => {
    expect(conditionOf(packItem({ ts: null, activity: null }), now)).toBe('never');
  });

  it('is unknown for a young sample without a current', () => {
    expect(conditionOf(packItem({ ts: heard(1_000), activity: null }), now)).toBe('unknown');
  });
});
