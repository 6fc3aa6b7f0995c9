import { type RuleScope } from '@packwatch/contracts';
import { type Interval, type PackRecord } from '../ingest/directory.repository.ts';

const ALWAYS: Interval = { validFromMs: -Infinity, validToMs: null };

/** When a pack was one of those that a scope means. */
function inScope(scope: RuleScope, pack: PackRecord | null): readonly Interval[] {
  switch (scope.of) {
    case 'fleet':
      return [ALWAYS];
    case 'pack':
      return pack?.uid === scope.packUid ? [ALWAYS] : [];
    case 'site':
      return pack?.sites.filter(({ siteId }) => siteId === scope.siteId) ?? [];
    case 'group':
      return pack?.groups.filter(({ groupId }) => groupId === scope.groupId) ?? [];
    case 'chemistry':
      return pack?.facts.filter(({ chemistry }) => chemistry === scope.chemistry) ?? [];
    case 'model':
      return pack?.facts.filter(({ model }) => model === scope.model) ?? [];
    case 'tag':
      return pack?.tags.filter(({ tag }) => tag === scope.tag) ?? [];
  }
}

function overlap(a: Interval, b: Interval): Interval | null {
  const validFromMs = Math.max(a.validFromMs, b.validFromMs);
  const validToMs = Math.min(a.validToMs ?? Infinity, b.validToMs ?? Infinity);
  if (validFromMs >= validToMs) return null;
  return { validFromMs, validToMs: validToMs === Infinity ? null : validToMs };
}

/**
 * When a pack was one of those that a scope means, within `during`. `pack` null: one to which no scope but the whole fleet
 * applies.
 */
export function scopeIntervals(
  scope: RuleScope,
  pack: PackRecord | null,
  during: Interval = ALWAYS,
): readonly Interval[] {
  return inScope(scope, pack).flatMap((interval) => overlap(interval, during) ?? []);
}
