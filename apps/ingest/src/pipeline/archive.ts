import { createHash } from 'node:crypto';
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
  const { body, contentType } = await authenticated.read();
  const bodyDigest = createHash('sha256').update(body).digest();
  const packedBody = body.length <= SMALL_BYTES ? zstdCompressSync(body, OPTIONS) : await compressAway(body, OPTIONS);
  return { ...authenticated, contentType, body, bodyDigest, packedBody };
}
