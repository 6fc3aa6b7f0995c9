import { describe, expect, it } from 'vitest';
import { linesOf } from '#lib/api/rule-queries.ts';

function streamOf(...pieces: number[][]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(Uint8Array.from(piece));
      controller.close();
    },
  });
}

describe('the lines of a stream', () => {
  it('are whole, wherever the pieces were cut, even within a character', async () => {
    const bytes = [...new TextEncoder().encode('{"a":"µ"}\n\n{"b":1}\n{"c":2}')];
    const lines: string[] = [];
    for await (const line of linesOf(streamOf(bytes.slice(0, 7), bytes.slice(7, 12), bytes.slice(12))))
      lines.push(line);
    expect(lines).toEqual(['{"a":"µ"}', '{"b":1}', '{"c":2}']);
  });
});
