import { type ClockLastSeen } from './sweep-bus.ts';

/** Polls have their gateway's times: what it is by its clock now, where its newest uploads say how far that is behind. */
export function nowByItsClock(clocks: readonly ClockLastSeen[], nowMs: number): (gatewayId: string) => number {
  const behind = new Map(
    clocks.map(({ gatewayId, recent }): [string, number] => {
      const newest = Math.max(...recent.map(([slot]) => slot));
      const [, , leastMs = 0] = recent.find(([slot]) => slot === newest) ?? [];
      return [gatewayId, Math.max(0, leastMs)];
    }),
  );
  return (gatewayId) => nowMs - (behind.get(gatewayId) ?? 0);
}
