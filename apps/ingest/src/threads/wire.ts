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
  readonly received: ReceivedEnvelope;
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
}
export type DecodeOutcomes = readonly DecodeOutcome[];

/** What a thread says first, once it has loaded what it needs. */
export const READY = 'ready';

type SentBody = Omit<DecodedBody, 'samples'> & { readonly samples: SampleColumns };

export const toSent = (body: DecodedBody): SentBody => ({ ...body, samples: toColumns(body.samples) });

export const fromSent = (sent: SentBody): DecodedBody => ({
  ...sent,
  frames: FrameTable.revive(sent.frames),
  samples: fromColumns(sent.samples),
});

/** What need not be copied on its way: the thread is done with it. */
export function transferable({ samples, frames }: SentBody): ArrayBuffer[] {
  const { packId, tsMs, index, framesEnd, cellCount, values } = samples;
  const columns: { readonly buffer: ArrayBuffer }[] = [
    packId,
    tsMs,
    index,
    samples.frames,
    framesEnd,
    cellCount,
    values,
  ];
  if (frames.count > 0) columns.push(...frames.columns());
  return columns.map(({ buffer }) => buffer);
}
