import { type ServiceEventItem } from '@packwatch/contracts';
import { type Span } from '#features/charts/gaps.ts';
import { type AlarmMark } from '#features/charts/surroundings.ts';

/** What was done to a pack, as moments of a window. */
export function serviceMarks(events: readonly ServiceEventItem[], window: Span): AlarmMark[] {
  return events.flatMap(({ at }) => {
    const atMs = Date.parse(at);
    if (atMs < window.fromMs || atMs > window.toMs) return [];
    return [{ fromMs: atMs, toMs: atMs, severity: 'info', level: null, ofThisPane: false }];
  });
}
