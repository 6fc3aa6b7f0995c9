import { type AssignmentRecord, type SerialAssignmentRecord } from '@packwatch/db';
import { FrameTable, type RegisterMap } from '@packwatch/protocol';
import { type GatewayMappings } from '../directory/gateway-mappings.ts';
import { type UploadRejection } from '../errors.ts';
import { type ReceivedEnvelope } from '../pipeline/decode-body.ts';
import { type DecodedBody } from '../pipeline/work.ts';
import { fromColumns, toColumns, type SampleColumns } from './sample-columns.ts';

/*
 * What the main thread and the decoding threads send each other: plain data, since objects lose their class on the way.
 */

/** What is known of a gateway, as a thread remembers it until it is told otherwise. */
export interface SentKnowledge {
  readonly assignments: readonly AssignmentRecord[];
  readonly serials: readonly SerialAssignmentRecord[];
  readonly mappings: GatewayMappings;
}

export interface DecodeOrder {
  readonly received: Omit<ReceivedEnvelope, 'envelope'>;
  readonly contentType: string | null;
  readonly encoding: string;
  /** How many bytes of the batch were sent: those behind what the orders before it have. */
  readonly length: number;
  /** Null: the thread has it already. */
  readonly knowledge: SentKnowledge | null;
  /** Those that the thread has not been sent yet, by id. */
  readonly registerMaps: readonly (readonly [number, RegisterMap])[];
}

export type DecodeOutcome =
  | { readonly is: 'decoded'; readonly body: SentBody }
  | {
      readonly is: 'rejected';
      readonly code: UploadRejection;
      readonly message: string;
      readonly path?: string;
      /** What it took to find that out. */
      readonly tookMs: number;
    }
  | { readonly is: 'failed'; readonly error: unknown };

/** Orders, and the outcome of each at its place. Before `orders` the thread forgets all gateways it knows. */
export interface DecodeBatch {
  readonly forget: boolean;
  readonly orders: readonly DecodeOrder[];
  /** What was sent, one upload after the other: one piece of memory to hand over. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What was sent, of each order of a batch. */
export function sentOf({ orders, bytes }: DecodeBatch): Uint8Array[] {
  let at = 0;
  return orders.map(({ length }) => bytes.subarray(at, (at += length)));
}

export type DecodeOutcomes = readonly DecodeOutcome[];

/** What a thread says first, once it has loaded what it needs. */
export const READY = 'ready';

type SentBody = Omit<DecodedBody, 'samples' | 'packedBody'> & {
  readonly samples: SampleColumns;
  /** Null: as it was sent; whoever ordered it has it. */
  readonly packedBody: Uint8Array | null;
};

export function toSent(body: DecodedBody, sent: Uint8Array): SentBody {
  const packedBody = body.packedBody === sent ? null : body.packedBody;
  return { ...body, packedBody, samples: toColumns(body.samples) };
}

export const fromSent = (body: SentBody, sent: Uint8Array): DecodedBody => ({
  ...body,
  packedBody: body.packedBody ?? sent,
  frames: FrameTable.revive(body.frames),
  samples: fromColumns(body.samples),
});

/** What need not be copied on its way: the thread is done with it. */
export function transferable({ samples, frames }: SentBody, batch: DecodeBatch): ArrayBuffer[] {
  const buffers = [samples.numbers.buffer, samples.frames.buffer];
  if (frames.count === 0) return buffers;
  buffers.push(frames.buffer);
  // Where responses lie: the unpacked body, or what was sent, which others of the batch may still have to be read from.
  const { buffer } = frames.bytes;
  const isShared = buffer === batch.bytes.buffer && batch.orders.length > 1;
  if (buffer instanceof ArrayBuffer && !isShared) buffers.push(buffer);
  return buffers;
}
