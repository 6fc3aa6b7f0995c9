import { promisify } from 'node:util';
import { constants, gzip, zstdCompress } from 'node:zlib';
import { CONTENT_TYPES } from '@packwatch/contracts';
import { type FramesUpload, encodeFramesCbor, encodeFramesJson } from '@packwatch/protocol';

export type UploadFormat = 'cbor' | 'json';
export type UploadCompression = 'zstd' | 'gzip' | 'none';

export interface EncodedUpload {
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly contentEncoding: 'zstd' | 'gzip' | null;
}

const compressZstd = promisify(zstdCompress);
const compressGzip = promisify(gzip);

/** An upload as it goes over the wire. */
export async function encodeUpload(
  upload: FramesUpload,
  format: UploadFormat,
  compression: UploadCompression,
): Promise<EncodedUpload> {
  const plain = format === 'cbor' ? encodeFramesCbor(upload) : encodeFramesJson(upload);
  const contentType = format === 'cbor' ? CONTENT_TYPES.framesCbor : CONTENT_TYPES.framesJson;
  switch (compression) {
    case 'none':
      return { body: plain, contentType, contentEncoding: null };
    case 'gzip':
      return { body: await compressGzip(plain), contentType, contentEncoding: 'gzip' };
    case 'zstd': {
      const params = { [constants.ZSTD_c_compressionLevel]: 3 };
      return { body: await compressZstd(plain, { params }), contentType, contentEncoding: 'zstd' };
    }
  }
}
