import { compileMap, type CompiledMap } from '@packwatch/protocol';
import { Assignments } from '../directory/assignments.ts';
import { UploadRejected } from '../errors.ts';
import { decodeBody, type GatewayKnowledge } from '../pipeline/decode-body.ts';
import { sentOf, toSent, type DecodeBatch, type DecodeOrder, type DecodeOutcome } from './wire.ts';

/** A decoding thread's side: remembers what it was told of gateways, and does as it is ordered. */
export class BatchDecoder {
  readonly #gateways = new Map<string, GatewayKnowledge>();
  readonly #maps = new Map<number, CompiledMap>();

  decode(batch: DecodeBatch): DecodeOutcome[] {
    if (batch.forget) this.#gateways.clear();
    const sent = sentOf(batch);
    return batch.orders.map((order, i) => this.#decodeOne(order, sent[i] ?? new Uint8Array()));
  }

  #decodeOne(order: DecodeOrder, sent: Uint8Array): DecodeOutcome {
    this.#learn(order);
    const { received, contentType, encoding } = order;
    const { id } = received.gateway;
    const knowledge = this.#gateways.get(id);
    if (knowledge === undefined) return { is: 'failed', error: new Error(`gateway ${id} was not introduced`) };
    const begun = performance.now();
    try {
      const envelope = { contentType, encoding, sent };
      return { is: 'decoded', body: toSent(decodeBody({ ...received, envelope }, knowledge), sent) };
    } catch (error) {
      if (!(error instanceof UploadRejected)) return { is: 'failed', error };
      const { code, message, path } = error;
      const tookMs = performance.now() - begun;
      return { is: 'rejected', code, message, tookMs, ...(path !== undefined && { path }) };
    }
  }

  #learn({ received, knowledge, registerMaps }: DecodeOrder): void {
    for (const [id, map] of registerMaps) this.#maps.set(id, compileMap(map));
    if (knowledge === null) return;
    this.#gateways.set(received.gateway.id, {
      assignments: new Assignments(knowledge.assignments, knowledge.serials),
      mappings: knowledge.mappings,
      registerMap: (id) => this.#maps.get(id),
    });
  }
}
