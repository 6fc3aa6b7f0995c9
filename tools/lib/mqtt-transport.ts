import { hash } from 'node:crypto';
import { gatewayTopics, uploadAnswer } from '@packwatch/contracts';
import { type FramesUpload } from '@packwatch/protocol';
import { type IClientPublishOptions, type MqttClient, connect } from 'mqtt';
import { z } from 'zod';
import { errorText } from './error-text.ts';
import { outcomeOf, parseJson } from './http-transport.ts';
import { type SendOutcome, type Transport } from './transport.ts';
import { type UploadCompression, type UploadFormat, encodeUpload } from './upload-encoding.ts';

const ANSWER_WITHIN_MS = 60_000;
const CONNECT_WITHIN_MS = 10_000;

export interface MqttTransportOptions {
  /** `mqtt://host:port` of the ingest service, or of a broker in between. */
  readonly url: string;
  readonly gatewayId: string;
  readonly token: string;
  readonly format?: UploadFormat;
  readonly compression?: UploadCompression;
}

/**
 * Sends uploads by MQTT 5 with QoS 1. Only the answer on the gateway's `ack` topic counts as an acknowledgement: behind somebody else's
 * broker a PUBACK means nothing. One upload at a time.
 */
export function mqttTransport(options: MqttTransportOptions): Transport {
  const { format = 'cbor', compression = 'zstd' } = options;
  const topics = gatewayTopics(options.gatewayId);
  /** Who waits for an answer about the upload under way, by its id and by the digest of what was sent. */
  const answers = new Map<string, (outcome: SendOutcome) => void>();
  let connected: Promise<MqttClient> | null = null;

  const open = async (): Promise<MqttClient> => {
    const client = connect(options.url, {
      protocolVersion: 5,
      clientId: options.gatewayId,
      username: options.gatewayId,
      password: options.token,
      connectTimeout: CONNECT_WITHIN_MS,
      // Repeating is the business of the gateway client, which knows how long to wait.
      reconnectPeriod: 0,
    });
    client.on('message', (_topic, payload) => settle(payload.toString('utf8')));
    client.on('close', () => {
      connected = null;
      for (const answer of answers.values()) answer({ kind: 'retry', afterMs: null, reason: 'the connection closed' });
    });
    await new Promise<void>((resolve, reject) => {
      client.once('connect', () => resolve());
      client.once('error', reject);
      client.once('close', () => reject(new Error('the connection was refused')));
    });
    client.on('error', () => client.end(true));
    await client.subscribeAsync(topics.ack, { qos: 1 });
    return client;
  };

  const settle = (text: string): void => {
    const said = answerOf(text);
    if (!said) return;
    answers.get(said.about)?.(said.outcome);
  };

  const publish = async (upload: FramesUpload): Promise<SendOutcome> => {
    const client = await (connected ??= open());
    const { body, contentType, contentEncoding } = await encodeUpload(upload, format, compression);
    const digest = hash('sha256', body, 'hex');
    const properties: IClientPublishOptions['properties'] = {
      contentType,
      ...(contentEncoding === null ? {} : { userProperties: { 'content-encoding': contentEncoding } }),
    };
    return new Promise<SendOutcome>((resolve) => {
      const timer = setTimeout(
        () => resolve({ kind: 'retry', afterMs: null, reason: 'no answer came' }),
        ANSWER_WITHIN_MS,
      );
      const answer = (outcome: SendOutcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      answers.set(upload.upload, answer);
      answers.set(digest, answer);
      client.publish(topics.up, Buffer.from(body), { qos: 1, properties }, (error) => {
        if (error) answer({ kind: 'retry', afterMs: null, reason: error.message });
      });
    }).finally(() => answers.clear());
  };

  return {
    send: async (upload) => {
      try {
        return await publish(upload);
      } catch (cause) {
        connected = null;
        return { kind: 'retry', afterMs: null, reason: errorText(cause) };
      }
    },
    close: async () => {
      await (await connected)?.endAsync(true);
    },
  };
}

const refusal = z.object({ status: z.int(), digest: z.string() });

/**
 * What a message on the `ack` topic says, and about what: an upload's id, or for a problem the SHA-256 of the payload, since behind
 * a broker the refusal of an earlier attempt may still be on its way. Null if it is neither answer nor problem.
 */
export function answerOf(text: string): { about: string; outcome: SendOutcome } | null {
  const message = parseJson(text);
  const answer = uploadAnswer.safeParse(message);
  if (answer.success) {
    return { about: answer.data.upload, outcome: { kind: 'acknowledged', answer: answer.data } };
  }
  const refused = refusal.safeParse(message);
  return refused.success ? { about: refused.data.digest, outcome: outcomeOf(refused.data.status, null, text) } : null;
}
