import { describe, expect, test } from 'vitest';
import { imageTypeOf } from './image-type.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('what a picture is', () => {
  test.each([
    ['89504e470d0a1a0a 0000', 'image/png'],
    ['ffd8ff e0', 'image/jpeg'],
    ['52494646 24000000 57454250 56503820', 'image/webp'],
    // A sound is RIFF too; a GIF is not let in; a name says nothing.
    ['52494646 24000000 57415645 666d7420', null],
    ['474946383961 0100', null],
    ['ffd8', null],
    ['', null],
  ])('%s is %s', (bytes, type) => {
    expect(imageTypeOf(hex(bytes))).toBe(type);
  });

  test('a document with scripts is none, whatever it calls itself', () => {
    expect(imageTypeOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'))).toBeNull();
    expect(imageTypeOf(Buffer.from('\n<!doctype html><script>x</script>'))).toBeNull();
  });
});
