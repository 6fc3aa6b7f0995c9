import { type Server, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { type FramesUpload, decodeFramesCbor } from '@packwatch/protocol';

/** What becomes of an upload: taken and answered, taken without the answer getting through, or turned away. */
export type Fate = 'taken' | 'answer_lost' | { readonly status: number };

export interface FakeIngest {
  readonly url: string;
  /** What a gateway is configured with. */
  readonly upload: { readonly url: string; readonly token: string };
  /** Every attempt, in the order in which they came, those turned away too. */
  readonly attempts: FramesUpload[];
  /** What was taken, by upload id, as ingest's receipts know it. */
  readonly taken: Map<string, FramesUpload>;
  close(): Promise<void>;
}

const unpack = promisify(zstdDecompress);

/** Speaks the upload protocol and records what comes; for what ingest does with it there are ingest's own tests. */
export async function startFakeIngest(fateOf: (upload: FramesUpload) => Fate = () => 'taken'): Promise<FakeIngest> {
  const attempts: FramesUpload[] = [];
  const taken = new Map<string, FramesUpload>();
  const server = createServer(async (request, response) => {
    const body = await unpack(await buffer(request));
    const decoded = decodeFramesCbor(body);
    if (!decoded.ok) return response.writeHead(400).end(JSON.stringify({ title: decoded.error.message }));
    const { upload } = decoded;
    attempts.push(upload);
    const fate = fateOf(upload);
    if (typeof fate === 'object') return response.writeHead(fate.status).end();
    if (!taken.has(upload.upload)) taken.set(upload.upload, upload);
    if (fate === 'answer_lost') return response.destroy();
    const answer = { upload: upload.upload, accepted: 1, duplicate: 0, late: 0, quarantined: [] };
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return { url, upload: { url, token: 'pwg_test' }, attempts, taken, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
