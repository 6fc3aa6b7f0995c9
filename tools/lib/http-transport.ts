import { uploadAnswer } from '@packwatch/contracts';
import { type FramesUpload } from '@packwatch/protocol';
import { Agent, type Dispatcher, request } from 'undici';
import { retryAfterMs } from './backoff.ts';
import { errorText } from './error-text.ts';
import { type SendOutcome, type Transport } from './transport.ts';
import { type UploadCompression, type UploadFormat, encodeUpload } from './upload-encoding.ts';

const ANSWER_WITHIN_MS = 60_000;

export interface HttpTransportOptions {
  /** Base URL of the ingest service. */
  readonly ingest: string;
  readonly token: string;
  readonly format?: UploadFormat;
  readonly compression?: UploadCompression;
  /** Shared by the gateways of one process. Without it, the transport has its own. */
  readonly dispatcher?: Dispatcher;
}

/** Sends uploads by `POST /v1/uploads`. */
export function httpTransport(options: HttpTransportOptions): Transport {
  const { format = 'cbor', compression = 'zstd' } = options;
  const url = new URL('/v1/uploads', options.ingest);
  const own = options.dispatcher ? null : new Agent();
  const dispatcher = options.dispatcher ?? own ?? new Agent();

  return {
    send: async (upload: FramesUpload): Promise<SendOutcome> => {
      const { body, contentType, contentEncoding } = await encodeUpload(upload, format, compression);
      try {
        const response = await request(url, {
          method: 'POST',
          dispatcher,
          headers: {
            authorization: `Bearer ${options.token}`,
            'content-type': contentType,
            ...(contentEncoding === null ? {} : { 'content-encoding': contentEncoding }),
          },
          body,
          headersTimeout: ANSWER_WITHIN_MS,
          bodyTimeout: ANSWER_WITHIN_MS,
        });
        const retryAfter = response.headers['retry-after'];
        return outcomeOf(
          response.statusCode,
          typeof retryAfter === 'string' ? retryAfter : null,
          await response.body.text(),
        );
      } catch (cause) {
        return { kind: 'retry', afterMs: null, reason: errorText(cause) };
      }
    },
    close: async () => {
      await own?.close();
    },
  };
}

/** What an answer means for the data: taken, to be kept and sent again, or never to be taken. */
export function outcomeOf(status: number, retryAfter: string | null, body: string): SendOutcome {
  const reason = `${status} ${titleOf(body)}`.trim();
  if (status === 200) {
    const parsed = uploadAnswer.safeParse(parseJson(body));
    return parsed.success
      ? { kind: 'acknowledged', answer: parsed.data }
      : { kind: 'retry', afterMs: null, reason: 'the answer to the upload can not be read' };
  }
  if (status === 413) return { kind: 'refused', split: true, reason };
  if (status === 400 || status === 409 || status === 415 || status === 422) {
    return { kind: 'refused', split: false, reason };
  }
  // 401 and 403 too: an operator may give the gateway a valid token while it keeps its data.
  return { kind: 'retry', afterMs: retryAfterMs(retryAfter, Date.now()), reason };
}

/** Null for what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

function titleOf(body: string): string {
  const problem = parseJson(body);
  if (typeof problem !== 'object' || problem === null) return '';
  const { title, detail } = problem as { title?: unknown; detail?: unknown };
  return [title, detail].filter((part) => typeof part === 'string').join(': ');
}
