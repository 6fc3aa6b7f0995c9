import { randomUUID } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { CONTENT_TYPES, gatewayTopics, uploadAnswer, type UploadAnswer } from '@packwatch/contracts';
import { encodeFramesCbor, type FramesUpload, type RawFrame } from '@packwatch/protocol';
import { connectAsync } from 'mqtt';
import { stack } from './context.ts';

export interface GatewayAccess {
  readonly id: string;
  readonly token: string;
}

export const uploadOf = (polls: readonly (readonly RawFrame[])[], id: string = randomUUID()): FramesUpload => ({
  v: 1,
  upload: id,
  sentMs: Date.now(),
  frames: polls.flat(),
});

/** Posts a body to ingest as a gateway does. */
export function post(
  token: string,
  body: Uint8Array<ArrayBuffer> | string,
  headers: Record<string, string>,
): Promise<Response> {
  return fetch(`${stack().run.ingest}/v1/uploads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...headers },
    body,
  });
}

/** Uploads frames as the reference gateway does: CBOR over HTTP, with zstd. @throws Error if they are not taken */
export async function uploadByHttp({ token }: GatewayAccess, upload: FramesUpload): Promise<UploadAnswer> {
  const response = await post(token, new Uint8Array(zstdCompressSync(encodeFramesCbor(upload))), {
    'content-type': CONTENT_TYPES.framesCbor,
    'content-encoding': 'zstd',
  });
  if (response.status !== 200) throw new Error(`The upload got ${response.status}: ${await response.text()}`);
  return uploadAnswer.parse(await response.json());
}

/** The same by MQTT: resolves with the answer on the gateway's topic, once ingest has sent its PUBACK too. */
export async function uploadByMqtt({ id, token }: GatewayAccess, upload: FramesUpload): Promise<UploadAnswer> {
  const topics = gatewayTopics(id);
  const client = await connectAsync(stack().run.mqtt, {
    protocolVersion: 5,
    username: id,
    password: token,
    reconnectPeriod: 0,
  });
  try {
    await client.subscribeAsync(topics.ack, { qos: 1 });
    const answered = new Promise<string>((resolve, reject) => {
      client.once('message', (_topic, payload) => resolve(payload.toString('utf8')));
      client.once('close', () => reject(new Error('Ingest closed the connection before it answered.')));
    });
    const [answer] = await Promise.all([
      answered,
      client.publishAsync(topics.up, Buffer.from(zstdCompressSync(encodeFramesCbor(upload))), {
        qos: 1,
        properties: { contentType: CONTENT_TYPES.framesCbor, userProperties: { 'content-encoding': 'zstd' } },
      }),
    ]);
    return uploadAnswer.parse(JSON.parse(answer));
  } finally {
    await client.endAsync();
  }
}
