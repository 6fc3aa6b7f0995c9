import { SILENT_AFTER_MS } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { conditionOf, isStale } from '#lib/freshness.ts';
import { packItem } from '#testing/pack-item.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const heard = (agoMs: number) => ({ ts: new Date(now - agoMs).toISOString() });

describe('what a pack does', () => {
  it('is what the API says, while the newest sample is young', () => {
    expect(conditionOf(packItem(heard(SILENT_AFTER_MS), { state: 'charging' }), now)).toBe('charging');
    expect(conditionOf(packItem(heard(1_000), { state: 'unknown' }), now)).toBe('unknown');
  });

  it('is silent once the sample has grown too old since the API was asked', () => {
    expect(conditionOf(packItem(heard(SILENT_AFTER_MS + 1), { state: 'charging' }), now)).toBe('silent');
  });

  it('is silent when the API says so, even if the clock here is behind', () => {
    expect(conditionOf(packItem(heard(1_000), { state: 'silent' }), now)).toBe('silent');
  });

  it('was never known for a pack that never sent anything', () => {
    expect(conditionOf(packItem({ ts: null }, { state: 'silent' }), now)).toBe('never');
  });

  it('is nobody’s worry for a pack out of service', () => {
    expect(conditionOf(packItem({ ts: null }, { status: 'stored' }), now)).toBe('out');
    expect(conditionOf(packItem(heard(1_000), { status: 'workshop', state: 'unknown' }), now)).toBe('out');
  });
});

describe('values', () => {
  it('are old after the silence limit, in service or not', () => {
    expect(isStale(packItem(heard(SILENT_AFTER_MS)), now)).toBe(false);
    expect(isStale(packItem(heard(SILENT_AFTER_MS + 1), { status: 'stored' }), now)).toBe(true);
    expect(isStale(packItem({ ts: null }), now)).toBe(true);
  });
});
