import { SIGNAL_NAMES, SIGNALS } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import messages from '#messages/en.json' with { type: 'json' };

describe('messages', () => {
  it('name every signal as the contracts do', () => {
    const named = SIGNAL_NAMES.map((name) => {
      const [part, signal] = name.split('.') as [keyof typeof messages.chart.signal, string];
      return [name, (messages.chart.signal[part] as Record<string, string>)[signal]];
    });
    expect(named).toEqual(SIGNAL_NAMES.map((name) => [name, SIGNALS[name].label]));
  });
});
