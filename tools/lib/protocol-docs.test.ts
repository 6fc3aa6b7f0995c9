import { readFileSync } from 'node:fs';
import {
  FrameTable,
  type FramesUpload,
  type TeltonikaMapping,
  type UploadError,
  decodeFramesCbor,
  decodeFramesJson,
  decodeLineProtocol,
  decodeTeltonika,
  decodeValuesJson,
  encodeFramesCbor,
  fromHex,
  groupPolls,
  parseLineProtocolMapping,
  parseRegisterMap,
  parseTeltonikaMapping,
  readFrame,
  shippedMaps,
  toHex,
} from '@packwatch/protocol';
import { describe, expect, it } from 'vitest';

const page = (path: string): string => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');

/** The fenced block of a page that is marked with `language`; the first, or by its 0-based place. */
function example(path: string, language: string, place = 0): string {
  const found = [...page(path).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))][place]?.[1];
  if (found === undefined) throw new Error(`${path} has no ${language} example ${place}`);
  return found;
}

const cborHex = (): string => example('uploads/frames-cbor.md', 'cbor-hex').replaceAll(/#.*$|\s/gm, '');

function uploadOf<T>(result: { ok: true; upload: T } | { ok: false; error: UploadError }): T {
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
  return result.upload;
}

const fromJson = (): FramesUpload =>
  uploadOf(decodeFramesJson(new TextEncoder().encode(example('uploads/frames-json.md', 'json'))));
const fromCbor = (): FramesUpload => uploadOf(decodeFramesCbor(fromHex(cborHex()) ?? new Uint8Array()));

describe('the pages about raw frames', () => {
  it('have a JSON example of two polls, of whose four pairs one is without response', () => {
    const { frames } = fromJson();
    expect(groupPolls(FrameTable.of(frames)).map((poll) => poll.frames.length)).toEqual([2, 2]);
    expect(frames.map((frame) => readFrame(frame).ok)).toEqual([true, true, true, false]);
  });

  it('have a CBOR example that says the same, in the number of bytes that it claims', () => {
    expect(fromCbor()).toEqual(fromJson());
    expect(page('uploads/frames-cbor.md')).toContain(`${cborHex().length / 2} bytes`);
  });

  it('have the CBOR that the encoder writes', () => {
    expect(toHex(encodeFramesCbor(fromJson()))).toBe(cborHex());
  });
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the page about decoded values', () => {
  it('has an example of two samples, one with cells', () => {
    const { samples } = uploadOf(decodeValuesJson(utf8(example('uploads/values-json.md', 'json'))));
    expect(samples.map(({ points, cells }) => [points.size, cells.size])).toEqual([
      [5, 8],
      [2, 0],
    ]);
    expect(samples[0]?.cells.get(4)).toEqual(
      new Map([
        ['cell.voltage_mv', null],
        ['cell.balancing', 0],
      ]),
    );
  });
});

describe('the page about line protocol', () => {
  it('has lines and a mapping that make one sample of them', () => {
    const mapping = parseLineProtocolMapping(JSON.parse(example('uploads/line-protocol.md', 'json')));
    if (!mapping.ok) throw new Error(JSON.stringify(mapping.errors));
    const lines = utf8(example('uploads/line-protocol.md', 'influx'));
    expect(uploadOf(decodeLineProtocol(lines, mapping.mapping))).toEqual({
      samples: [
        {
          at: 0,
          tMs: 1795341570000,
          pack: '7010042',
          points: new Map([
            ['pack.voltage_mv', 26412],
            ['pack.current_ma', -12345],
            ['pack.bms_soc_pct', 73.456],
          ]),
          cells: new Map([
            [0, new Map([['cell.voltage_mv', 3301]])],
            [1, new Map([['cell.voltage_mv', 3302]])],
          ]),
        },
      ],
      frames: [],
      refused: [],
      unmapped: new Map([['cpu', 1]]),
    });
  });
});

describe('the page about Teltonika routers', () => {
  const path = 'uploads/teltonika.md';
  const mappingAt = (place: number): TeltonikaMapping => {
    const parsed = parseTeltonikaMapping(JSON.parse(example(path, 'json', place)));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    return parsed.mapping;
  };

  it('has a message whose registers are the first two frames of the JSON page', () => {
    const { frames, refused } = uploadOf(decodeTeltonika(utf8(example(path, 'json')), mappingAt(1)));
    expect(refused).toEqual([]);
    expect(frames.map(({ request, response }) => [toHex(request), toHex(response ?? new Uint8Array())])).toEqual(
      fromJson()
        .frames.slice(0, 2)
        .map(({ request, response }) => [toHex(request), toHex(response ?? new Uint8Array())]),
    );
  });

  it('has a message of values that its second mapping reads', () => {
    const message = /`(\{"DT".*?\})`/.exec(page(path))?.[1] ?? '';
    const { samples } = uploadOf(decodeTeltonika(utf8(message), mappingAt(2)));
    expect(samples).toMatchObject([
      {
        tMs: Date.UTC(2026, 10, 22, 9, 59, 30),
        points: new Map([
          ['pack.voltage_mv', 26412],
          ['pack.current_ma', -12345],
        ]),
      },
    ]);
  });
});

describe('the page about register maps', () => {
  it('has an example that is accepted', () => {
    expect(parseRegisterMap(JSON.parse(example('register-maps.md', 'json')))).toMatchObject({ ok: true });
  });

  it('lists every shipped map, and which are provisional', () => {
    for (const { id, version, provisional } of shippedMaps) {
      const row = page('register-maps.md')
        .split('\n')
        .find((line) => line.startsWith(`| [\`${id}@${version}\`](register-maps/${id}.md)`));
      expect(row?.includes('**provisional**'), id).toBe(provisional);
    }
  });
});
