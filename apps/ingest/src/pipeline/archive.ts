import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdCompressSync } from 'node:zlib';
import { type ArchivedUpload, type AuthenticatedUpload } from './work.ts';

const compressAway = promisify(zstdCompress);

// Frames repeat much; level 3 is what the CPU budget of the fast path allows.
const OPTIONS = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };
/** Up to here compressing takes less than handing it to another thread and back. */
const SMALL_BYTES = 16 * 1024;

/**
 * Step 2: reads the envelope and packs it for the archive. It is stored by `commit`, in the same transaction as what was
 * decoded from it.
 */
export async function archive(authenticated: AuthenticatedUpload): Promise<ArchivedUpload> {
  const envelope = await authenticated.read();
  const bodyDigest = hash('sha256', envelope.body, 'buffer');
  const packedBody = envelope.zstd ?? (await pack(envelope.body));
  return { ...authenticated, ...envelope, bodyDigest, packedBody };
}

function pack(body: Uint8Array): Uint8Array | Promise<Uint8Array> {
  return body.length <= SMALL_BYTES ? zstdCompressSync(body, OPTIONS) : compressAway(body, OPTIONS);
}
