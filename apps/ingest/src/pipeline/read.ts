import { type AuthenticatedUpload, type ReadUpload } from './work.ts';

/** Step 2: reads the envelope. What is kept of it is what came; `commit` stores it with what was decoded from it. */
export async function read(upload: AuthenticatedUpload): Promise<ReadUpload> {
  return { ...upload, envelope: await upload.read(upload.gateway.id) };
}
