import { CONTENT_TYPES } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { sniffContentType } from './sniff-content-type.ts';

const sniff = (text: string) => sniffContentType(new TextEncoder().encode(text));

describe('the format of an upload without a content type', () => {
  it.each([
    ['frames', '{"v":1,"upload":"x","sent":"y","frames":[]}', CONTENT_TYPES.framesJson],
    ['values', ' \n{ "v": 1, "samples" : [{"frames":1}] }', CONTENT_TYPES.valuesJson],
    ['a segment of a router', '{"ID":"frames","TS":"\\"samples\\":","VR":{"samples":1}}', CONTENT_TYPES.teltonika],
    ['several segments', '\t[{"ID":"1","samples":2}]', CONTENT_TYPES.teltonika],
    ['JSON that is cut short', '{"v":1,"upload":"', CONTENT_TYPES.teltonika],
    ['a backslash at the end', '{"v":1,"up\\', CONTENT_TYPES.teltonika],
    ['nothing', '', CONTENT_TYPES.framesCbor],
  ])('is told of %s', (_what, text, contentType) => {
    expect(sniff(text)).toBe(contentType);
  });

  it('is CBOR for what begins as a map of it does', () => {
    expect(sniffContentType(Uint8Array.of(0xa7, 0x61, 0x76, 0x01))).toBe(CONTENT_TYPES.framesCbor);
  });
});
