import { SIGNAL_NAMES, SIGNALS } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import german from '#messages/de.json' with { type: 'json' };
import messages from '#messages/en.json' with { type: 'json' };

describe('messages', () => {
  it('name every signal as the contracts do', () => {
    const named = SIGNAL_NAMES.map((name) => {
      const [part, signal] = name.split('.') as [keyof typeof messages.chart.signal, string];
      return [name, (messages.chart.signal[part] as Record<string, string>)[signal]];
    });
    expect(named).toEqual(SIGNAL_NAMES.map((name) => [name, SIGNALS[name].label]));
  });

  it('say everything in German too, with the same values in it', () => {
    expect(shapeOf(german)).toEqual(shapeOf(messages));
  });
});

/** Every text by its path, as the names of what is put into it. */
function shapeOf(texts: object, path = ''): [string, string[]][] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
    typeof text === 'string' ? [[`${path}${key}`, namesIn(text)]] : shapeOf(Object(text) as object, `${path}${key}.`),
  );
}

const namesIn = (text: string): string[] =>
  [
    ...new Set(
      [...text.matchAll(/(?<!(?:one|other|select, above|=\d) )\{(\w+)[,}]|<(\w+)>/g)].map(
        ([, value, tag]) => value ?? tag ?? '',
      ),
    ),
  ].sort();
