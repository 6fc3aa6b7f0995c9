import { readFileSync } from 'node:fs';
import {
  type FramesUpload,
  type UploadResult,
  decodeFramesCbor,
  decodeFramesJson,
  encodeFramesCbor,
  fromHex,
  groupPolls,
  parseRegisterMap,
  readFrame,
  shippedMaps,
  toHex,
} from '@packwatch/protocol';
import { describe, expect, it } from 'vitest';

const page = (path: string): string => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');

/** The first fenced block of a page that is marked with `language`. */
function example(path: string, language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(page(path))?.[1];
  if (found === undefined) throw new Error(`${path} has no ${language} example`);
  return found;
}

const cborHex = (): string => example('uploads/frames-cbor.md', 'cbor-hex').replaceAll(/#.*$|\s/gm, '');

function uploadOf(result: UploadResult): FramesUpload {
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
  return result.upload;
}

const fromJson = (): FramesUpload =>
  uploadOf(decodeFramesJson(new TextEncoder().encode(example('uploads/frames-json.md', 'json'))));
const fromCbor = (): FramesUpload => uploadOf(decodeFramesCbor(fromHex(cborHex()) ?? new Uint8Array()));

describe('the pages about raw frames', () => {
  it('have a JSON example of two polls, of whose four pairs one is without response', () => {
    const { frames } = fromJson();
    expect(groupPolls(frames).map((poll) => poll.frames.length)).toEqual([2, 2]);
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
