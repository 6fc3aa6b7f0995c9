import { B as Assignments, U as compileMap, b as UploadRejected, t as decodeBody } from "./decode-body-DN8egloA.js";
import { a as transferable, i as toSent, r as sentOf, t as READY } from "./wire-B1pdOOAz.js";
import { parentPort } from "node:worker_threads";
// src/threads/decode-batch.ts
/** A decoding thread's side: remembers what it was told of gateways, and does as it is ordered. */
var BatchDecoder = class {
	#gateways = /* @__PURE__ */ new Map();
	#maps = /* @__PURE__ */ new Map();
	decode(batch) {
		if (batch.forget) this.#gateways.clear();
		const sent = sentOf(batch);
		return batch.orders.map((order, i) => this.#decodeOne(order, sent[i] ?? /* @__PURE__ */ new Uint8Array()));
	}
	#decodeOne(order, sent) {
		this.#learn(order);
		const { received, contentType, encoding } = order;
		const { id } = received.gateway;
		const knowledge = this.#gateways.get(id);
		if (knowledge === void 0) return {
			is: "failed",
			error: /* @__PURE__ */ new Error(`gateway ${id} was not introduced`)
		};
		const begun = performance.now();
		try {
			const envelope = {
				contentType,
				encoding,
				sent
			};
			return {
				is: "decoded",
				body: toSent(decodeBody({
					...received,
					envelope
				}, knowledge), sent)
			};
		} catch (error) {
			if (!(error instanceof UploadRejected)) return {
				is: "failed",
				error
			};
			const { code, message, path } = error;
			return {
				is: "rejected",
				code,
				message,
				tookMs: performance.now() - begun,
				...path !== void 0 && { path }
			};
		}
	}
	#learn({ received, knowledge, registerMaps }) {
		for (const [id, map] of registerMaps) this.#maps.set(id, compileMap(map));
		if (knowledge === null) return;
		this.#gateways.set(received.gateway.id, {
			assignments: new Assignments(knowledge.assignments, knowledge.serials),
			mappings: knowledge.mappings,
			registerMap: (id) => this.#maps.get(id)
		});
	}
};
// src/decode-thread.ts
const decoder = new BatchDecoder();
parentPort?.on("message", (batch) => {
	const outcomes = decoder.decode(batch);
	const buffers = outcomes.flatMap((outcome) => outcome.is === "decoded" ? transferable(outcome.body) : []);
	parentPort?.postMessage(outcomes, buffers);
});
parentPort?.postMessage(READY);
export {};

//# sourceMappingURL=decode-thread.js.map