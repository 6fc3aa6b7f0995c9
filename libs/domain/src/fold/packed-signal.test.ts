import { describe, expect, it } from 'vitest';
import { isSignal } from '../alarms/signal-value.ts';
import { packSignal, SIGNALS, unpackSignal } from './packed-signal.ts';

describe('a packed signal', () => {
  it('is its place, and comes back', () => {
    expect(SIGNALS.filter((signal) => !isSignal(signal))).toEqual([]);
    expect(SIGNALS.map(packSignal)).toEqual(SIGNALS.map((_, place) => place));
    expect(SIGNALS.map((_, place) => unpackSignal(place))).toEqual(SIGNALS);
  });

  it('is its name where it has no place', () => {
    expect(packSignal('pack.own')).toBe('pack.own');
    expect(unpackSignal('pack.own')).toBe('pack.own');
  });
});
