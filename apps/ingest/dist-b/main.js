import { At as beginTransaction, Bn as sameReadings, Bt as createPackStates, Cn as findTelemetry, Lt as findReceipts, Ot as findUploadLimits, V as linePrecision, Vt as lockPacks, Xt as findConfigurationStamps, _ as USAGE_KEYS, at as recordListening, b as UploadRejected, c as withoutFrames, d as readSent, er as createPool, f as sentTooLarge, g as samplesOf, h as packIdsOf, l as mayBeParts, m as unpackSmall, n as decodeUnpacked, nr as UPLOAD_LIMITS, p as sniffEncoding, r as sniffContentType, rn as pingDatabase, rr as gatewayTopics, tr as CONTENT_TYPES, u as isKnownEncoding, v as quotasOf, x as isTemporary, y as ConfigurationMoved, zn as completeReadings } from "./decode-body-DIDQ9ri-.js";
import { A as isDatabaseAway, E as readIngestEnv, M as withDeadline, O as systemClock, S as Directory, T as BatchCache, a as publish, b as UsageCounter, c as commit, f as fold, i as redisFeed, j as isRace, k as DatabaseSilent, t as stopOnSignals, x as windowLeftS } from "./stop-on-signals-B7Ssp4Li.js";
import { n as fromSent } from "./wire-vjY29fIs.js";
import { z } from "zod";
import { createHash, hash, randomUUID } from "node:crypto";
import { pino } from "pino";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import Fastify, { LogController } from "fastify";
import { STATUS_CODES } from "node:http";
import { createServer } from "node:net";
import { generate, parser } from "mqtt-packet";
z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	code: z.string(),
	detail: z.string().optional(),
	/** The fields at fault, as JSON paths into the input. */
	errors: z.array(z.object({
		path: z.string(),
		message: z.string()
	})).optional(),
	requestId: z.string().optional()
});
const PROBLEM_CONTENT_TYPE = "application/problem+json";
// src/limits/tarpit.ts
/** How long the answer to these is held back, ms: nobody who means well asks again at once. */
const HELD_MS = {
	rate_limited: 1e3,
	unauthenticated: 250
};
/** Answers held back at a time; more are given at once, so that holding them back is no load of its own. */
const MAX_HELD = 512;
/**
* Holds back the refusals of senders that may send nothing (now): one that asks again as soon as it is refused would ask
* thousands of times a second, and each time takes as long as a small upload of somebody else.
*/
var Tarpit = class {
	#held = 0;
	/** Returns when the answer to this refusal may go out. */
	async hold(refusal) {
		const ms = refusal instanceof UploadRejected ? HELD_MS[refusal.code] : void 0;
		if (ms === void 0 || this.#held >= MAX_HELD) return;
		this.#held += 1;
		await new Promise((resolve) => setTimeout(resolve, ms));
		this.#held -= 1;
	}
};
// src/limits/upload-limits.ts
/** A changed limit holds at most this much later. */
const TTL_MS = 1e4;
const READ_DEADLINE_MS = 1e4;
const MAX_ENTRIES = 1e5;
const SHARE_EVERY_MS = 1e3;
const IN_VAIN = {
	refused: 300,
	repeated: 30
};
/**
* Limits per minute for each gateway and organisation. They are judged from counters of this process alone, without asking
* anybody; once a second those that have grown are added up in Redis. While Redis is away each process counts for itself.
* What an upload takes is known only when it is read, so one that begins below the limit is taken whole.
*/
var UploadLimits = class {
	#clock;
	#shared;
	#counted = /* @__PURE__ */ new Map();
	#quotas;
	#sharing = false;
	constructor({ pool, clock, shared, shareEveryMs = SHARE_EVERY_MS }) {
		this.#clock = clock;
		this.#shared = shared;
		this.#quotas = new BatchCache({
			ttlMs: TTL_MS,
			maxEntries: MAX_ENTRIES,
			load: async (ids) => {
				const own = await withDeadline(findUploadLimits(pool, ids), READ_DEADLINE_MS);
				const byId = new Map(own.map((record) => [record.organisationId, record]));
				return new Map(ids.map((id) => [id, quotasOf(byId.get(id))]));
			}
		});
		setInterval(() => void this.#share(), shareEveryMs).unref();
	}
	/** Counts one request. @throws UploadRejected `rate_limited`; `onStanding` hears before */
	async admit(gateway, onStanding) {
		const quotas = await this.#quotas.get(gateway.organisationId) ?? quotasOf();
		const nowMs = this.#clock();
		const parts = [["gateway", this.#of(`gateway:${gateway.id}`, quotas.gateway)], ["organisation", this.#of(`organisation:${gateway.organisationId}`, quotas.organisation)]];
		const before = nearest(parts, quotas, nowMs);
		if (before.remaining <= 0) {
			onStanding?.({
				...before,
				remaining: 0
			});
			const whose = before.scope === "gateway" ? "this gateway" : "all gateways of this organisation together";
			throw new UploadRejected("rate_limited", `${whose} may send ${quotas[before.scope][before.key]} ${before.key} a minute; keep the upload and try again later`, { retryAfterS: before.resetS });
		}
		const charge = (usage) => {
			for (const [, { counter }] of parts) counter.add(this.#clock(), usage);
		};
		charge({ requests: 1 });
		const standing = nearest(parts, quotas, nowMs);
		onStanding?.(standing);
		const [[, { counter: ofGateway }]] = parts;
		return {
			standing,
			charge,
			chargeInVain: (kind) => ofGateway.add(this.#clock(), { requests: IN_VAIN[kind] - 1 })
		};
	}
	#of(name, quota) {
		let counted = this.#counted.get(name);
		if (counted === void 0) this.#counted.set(name, counted = {
			counter: new UsageCounter(name),
			quota
		});
		counted.quota = quota;
		return counted;
	}
	async #share() {
		const nowMs = this.#clock();
		const grown = [];
		for (const [name, { counter, quota }] of this.#counted) if (counter.isOver(nowMs)) this.#counted.delete(name);
		else if (counter.mustBeTold(quota)) grown.push(counter);
		if (this.#sharing || grown.length === 0) return;
		this.#sharing = true;
		await this.#shared.tell(grown);
		this.#sharing = false;
	}
};
function nearest(parts, quotas, nowMs) {
	let standing = null;
	let smallest = Infinity;
	for (const [scope, { counter, quota }] of parts) {
		const used = counter.used(nowMs);
		for (const key of USAGE_KEYS) {
			const remaining = quota[key] - used[key];
			if (remaining / quota[key] >= smallest) continue;
			smallest = remaining / quota[key];
			standing = {
				quotas,
				scope,
				key,
				remaining: Math.max(0, remaining),
				resetS: windowLeftS(nowMs)
			};
		}
	}
	if (standing === null) throw new Error("there are no limits");
	return standing;
}
// src/pipeline/authenticate.ts
/** Step 1. @throws UploadRejected `unauthenticated`: no such token; `wrong_gateway`: a token that is not good for this */
async function authenticate(received, context) {
	const gateway = await authenticateGateway(received.token, received.claimedGatewayId, context);
	return {
		...received,
		gateway
	};
}
/** Whose token it is, if it is good, and good for the gateway that is claimed. */
async function authenticateGateway(token, claimedGatewayId, { directory, clock }) {
	if (token === null) throw new UploadRejected("unauthenticated", "send the gateway token as a bearer token");
	const record = await directory.tokens.get(createHash("sha256").update(token).digest("hex"));
	if (record === void 0) throw new UploadRejected("unauthenticated", "nobody issued this gateway token");
	if (record.revokedMs !== null) throw new UploadRejected("wrong_gateway", "this gateway token was revoked");
	if (record.expiresMs !== null && record.expiresMs <= clock()) throw new UploadRejected("wrong_gateway", "this gateway token has expired");
	if (claimedGatewayId !== null && claimedGatewayId.toLowerCase() !== record.gatewayId) throw new UploadRejected("wrong_gateway", "this token belongs to another gateway");
	return {
		id: record.gatewayId,
		organisationId: record.organisationId
	};
}
// src/threads/fair-queue.ts
/**
* Many senders, one queue: each has its turn, and what it takes in a turn is bounded by its cost and not by how much it has
* waiting (deficit round robin: Shreedhar and Varghese, 1995). One sender's things keep their order.
*/
var FairQueue = class {
	#costPerTurn;
	/** By sender; the first has the turn. */
	#lanes = /* @__PURE__ */ new Map();
	#size = 0;
	constructor(costPerTurn) {
		this.#costPerTurn = costPerTurn;
	}
	get size() {
		return this.#size;
	}
	/** True if something of this sender waits. */
	has(sender) {
		return this.#lanes.has(sender);
	}
	push(sender, cost, item) {
		this.#laneOf(sender).items.push({
			sender,
			cost,
			item
		});
		this.#size += 1;
	}
	/** Puts back what was taken, in front of what this sender has waiting, and gives the turn back. */
	putBack(sender, cost, item) {
		const lane = this.#laneOf(sender);
		lane.items.unshift({
			sender,
			cost,
			item
		});
		lane.credit += cost;
		this.#size += 1;
	}
	/** The next thing by turn among those whose sender and cost are accepted; undefined: there is none. */
	take(accepts = () => true) {
		for (let refused = 0; refused < this.#lanes.size;) {
			const [first] = this.#lanes;
			if (first === void 0) return void 0;
			const [sender, lane] = first;
			const next = lane.items[0];
			if (next === void 0 || !accepts(sender, next.cost)) {
				refused += 1;
				this.#passOn(sender, lane);
			} else if (lane.credit < next.cost) {
				refused = 0;
				lane.credit += this.#costPerTurn;
				this.#passOn(sender, lane);
			} else {
				lane.credit -= next.cost;
				lane.items.shift();
				this.#size -= 1;
				if (lane.items.length === 0) this.#lanes.delete(sender);
				return next;
			}
		}
	}
	/** Everything that waits, and nothing waits any more. */
	takeAll() {
		const all = [...this.#lanes.values()].flatMap(({ items }) => items.map(({ item }) => item));
		this.#lanes.clear();
		this.#size = 0;
		return all;
	}
	#laneOf(sender) {
		let lane = this.#lanes.get(sender);
		if (lane === void 0) this.#lanes.set(sender, lane = {
			items: [],
			credit: this.#costPerTurn
		});
		return lane;
	}
	#passOn(sender, lane) {
		this.#lanes.delete(sender);
		this.#lanes.set(sender, lane);
	}
};
// src/pipeline/next-group.ts
/** What an upload takes besides its samples, in samples: it has an envelope, a receipt, an answer. */
const COST_OF_UPLOAD = 10;
/** What storing an upload takes, in samples. A refusal is a row too. */
const costOf = ({ samples, refusals }) => COST_OF_UPLOAD + samples.length + refusals.length;
/** Takes the next group from those that wait, gateways taking turns. */
function nextGroup(queue, { maxUploads, maxCost, maxGatewayCost }) {
	const group = [];
	const ofGateways = /* @__PURE__ */ new Map();
	let total = 0;
	const accepts = (gatewayId, cost) => {
		if (group.length === 0) return true;
		return total + cost <= maxCost && (ofGateways.get(gatewayId) ?? 0) + cost <= maxGatewayCost;
	};
	while (group.length < maxUploads) {
		const next = queue.take(accepts);
		if (next === void 0) break;
		group.push(next.item);
		total += next.cost;
		ofGateways.set(next.sender, (ofGateways.get(next.sender) ?? 0) + next.cost);
	}
	return group;
}
// src/threads/decode-thread-handle.ts
/** One is worked on and one lies ready: the thread need not wait for a main thread that is busy. */
const MAX_BATCHES = 2;
/** Gateways that a thread remembers. */
const MAX_KNOWN = 4e3;
/** How long it may take to load, on a machine that has better things to do. */
const MAX_START_MS = 3e4;
/**
* A thread that needs more is ended; bodies, which lie outside of this, are bounded by the upload limits. Its young generation is
* small: V8 begins a full collection once the room left for the old one is less than the young one, and what a thread keeps is
* so little that with the usual 16 MiB it did so every few hundred uploads.
*/
const LIMITS = {
	maxOldGenerationSizeMb: 512,
	maxYoungGenerationSizeMb: 12
};
/** The main thread's side of one decoding thread. */
var DecodeThread = class {
	#worker;
	#events;
	#maxSilenceMs;
	#batches = [];
	#known = /* @__PURE__ */ new Map();
	#knownMaps = /* @__PURE__ */ new Set();
	#silence = null;
	#isReady = false;
	#hasEnded = false;
	constructor(entry, maxSilenceMs, events) {
		this.#events = events;
		this.#maxSilenceMs = maxSilenceMs;
		this.#worker = new Worker(entry, {
			name: "decode",
			resourceLimits: LIMITS
		});
		this.#worker.on("message", (message) => {
			if (message === "ready") this.#onReady();
			else this.#onOutcomes(message);
		});
		this.#worker.on("error", (error) => this.#onEnd(error instanceof Error ? error : new Error(String(error))));
		this.#worker.on("exit", (code) => this.#onEnd(/* @__PURE__ */ new Error(`a decoding thread ended with code ${code}`)));
	}
	/** Batches handed to it and not answered. */
	get load() {
		return this.#batches.length;
	}
	get hasRoom() {
		return this.load < MAX_BATCHES && !this.#batches.some((batch) => batch.some(({ isSuspect }) => isSuspect));
	}
	isWorkingFor(gatewayId) {
		return this.#batches.some((batch) => batch.some(({ task }) => task.gateway.id === gatewayId));
	}
	take(batch) {
		const forget = this.#known.size > MAX_KNOWN;
		if (forget) this.#known.clear();
		this.#batches.push(batch);
		const bytes = joined(batch.map(({ task }) => task.envelope.sent));
		const message = {
			forget,
			orders: batch.map(({ task }) => this.#orderOf(task)),
			bytes
		};
		this.#worker.postMessage(message, [bytes.buffer]);
		this.#silence ??= this.#listen(this.#isReady ? this.#maxSilenceMs : MAX_START_MS);
	}
	async end() {
		await this.#worker.terminate();
	}
	#orderOf({ assignments, mappings, registerMaps, gateway, receivedMs, envelope }) {
		const { contentType, encoding, sent } = envelope;
		const order = {
			received: {
				gateway,
				receivedMs
			},
			contentType,
			encoding,
			length: sent.length
		};
		const known = this.#known.get(gateway.id);
		if (known?.assignments === assignments && known.mappings === mappings) return {
			...order,
			knowledge: null,
			registerMaps: []
		};
		this.#known.set(gateway.id, {
			assignments,
			mappings
		});
		const unknownMaps = [...registerMaps].filter(([id]) => !this.#knownMaps.has(id));
		for (const [id] of unknownMaps) this.#knownMaps.add(id);
		const knowledge = {
			assignments: assignments.records,
			serials: assignments.serials,
			mappings
		};
		return {
			...order,
			knowledge,
			registerMaps: unknownMaps.map(([id, { map }]) => [id, map])
		};
	}
	#onReady() {
		this.#isReady = true;
		this.#listenNoMore();
		if (this.#batches.length > 0) this.#silence = this.#listen(this.#maxSilenceMs);
	}
	#listen(ms) {
		return setTimeout(() => {
			this.#onEnd(/* @__PURE__ */ new Error(`a decoding thread gave no answer for ${ms} ms`));
			this.#worker.terminate();
		}, ms);
	}
	#onOutcomes(outcomes) {
		const batch = this.#batches.shift();
		if (batch === void 0) return;
		if (this.#batches.length > 0) this.#silence?.refresh();
		else this.#listenNoMore();
		this.#events.onOutcomes(batch, outcomes);
	}
	#onEnd(error) {
		if (this.#hasEnded) return;
		this.#hasEnded = true;
		this.#listenNoMore();
		this.#events.onEnd(this.#batches.splice(0).flat(), error);
	}
	#listenNoMore() {
		if (this.#silence !== null) clearTimeout(this.#silence);
		this.#silence = null;
	}
};
function joined(parts) {
	const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
// src/threads/decode-threads.ts
/** An upload travels with others of a few KB; one that is larger than this goes alone. */
const BATCH = {
	uploads: 16,
	bytes: 65536
};
const BYTES_PER_TURN = 65536;
/** What could not be read and took long to find out, as bombs do: its gateway rests for so many times that. */
const REST = {
	from: 5,
	times: 9
};
/**
* Decodes uploads in threads of their own, so that the main thread has its time for what must be in order. Gateways take
* turns by bytes, and each has one thread at a time; one that sends what takes long to refuse has a tenth of a thread. A thread that dies or hangs is replaced: the upload that did it
* fails, the others with it are decoded again.
*/
var DecodeThreads = class {
	#options;
	#threads = /* @__PURE__ */ new Set();
	#waiting = new FairQueue(BYTES_PER_TURN);
	#suspects = [];
	/** Gateways that rest. */
	#rests = /* @__PURE__ */ new Set();
	#isScheduled = false;
	#isClosed = false;
	constructor(options) {
		this.#options = options;
	}
	/** Starts every thread now, so that the first uploads need not wait for it. */
	warmUp() {
		while (this.#threads.size < this.#options.maxThreads) this.#start();
	}
	/** True while an upload of this gateway waits or is decoded. */
	isBusyWith(gatewayId) {
		if (this.#waiting.has(gatewayId)) return true;
		for (const thread of this.#threads) if (thread.isWorkingFor(gatewayId)) return true;
		return this.#suspects.some(({ task }) => task.gateway.id === gatewayId);
	}
	/** @throws UploadRejected for what can't be read, or whatever went wrong with this one upload */
	decode(task) {
		return new Promise((resolve, reject) => {
			const waiting = {
				task,
				isSuspect: false,
				resolve,
				reject
			};
			this.#waiting.push(task.gateway.id, task.envelope.sent.length, waiting);
			this.#schedule();
		});
	}
	/** Ends the threads. What still waits for them fails. */
	async close() {
		this.#isClosed = true;
		const ended = /* @__PURE__ */ new Error("ingest is stopping");
		for (const { reject } of [...this.#waiting.takeAll(), ...this.#suspects.splice(0)]) reject(ended);
		await Promise.all([...this.#threads].map((thread) => thread.end()));
	}
	/** Once in a turn of the event loop, so that uploads that arrived together travel together. */
	#schedule() {
		if (this.#isScheduled) return;
		this.#isScheduled = true;
		setImmediate(() => {
			this.#isScheduled = false;
			if (!this.#isClosed) this.#handOut();
		});
	}
	#handOut() {
		for (let suspect = this.#suspects[0]; suspect !== void 0; suspect = this.#suspects[0]) {
			const thread = this.#idleThread();
			if (thread === void 0) break;
			this.#suspects.shift();
			thread.take([suspect]);
		}
		while (this.#waiting.size > 0) {
			const thread = this.#freeThread();
			if (thread === void 0) return;
			const batch = this.#nextBatch(thread);
			if (batch.length === 0) return;
			thread.take(batch);
		}
	}
	#idleThread() {
		for (const thread of this.#threads) if (thread.load === 0) return thread;
		return this.#threads.size < this.#options.maxThreads ? this.#start() : void 0;
	}
	/** The one with least to do, if it has room for another batch: it finds it as soon as it is done with the last. */
	#freeThread() {
		const idle = this.#idleThread();
		if (idle !== void 0) return idle;
		return [...this.#threads].filter((thread) => thread.hasRoom).sort((a, b) => a.load - b.load)[0];
	}
	#nextBatch(thread) {
		const batch = [];
		let bytes = 0;
		const accepts = (gatewayId, size) => (batch.length === 0 || bytes + size <= BATCH.bytes) && this.#mayUse(thread, gatewayId);
		while (batch.length < BATCH.uploads) {
			const next = this.#waiting.take(accepts);
			if (next === void 0) break;
			batch.push(next.item);
			bytes += next.cost;
		}
		return batch;
	}
	/** A gateway's uploads are decoded in their order, in one thread: however long that takes, the others are free. */
	#mayUse(thread, gatewayId) {
		if (this.#rests.has(gatewayId)) return false;
		for (const other of this.#threads) if (other !== thread && other.isWorkingFor(gatewayId)) return false;
		return true;
	}
	#settle(waiting, outcome) {
		settle(waiting, outcome);
		if (outcome?.is !== "rejected" || outcome.tookMs < REST.from) return;
		const { id } = waiting.task.gateway;
		this.#rests.add(id);
		setTimeout(() => {
			this.#rests.delete(id);
			this.#schedule();
		}, outcome.tookMs * REST.times).unref();
	}
	#start() {
		const { entry, maxSilenceMs } = this.#options;
		const thread = new DecodeThread(entry, maxSilenceMs, {
			onOutcomes: (batch, outcomes) => {
				batch.forEach((waiting, i) => this.#settle(waiting, outcomes[i]));
				this.#schedule();
			},
			onEnd: (held, error) => {
				this.#threads.delete(thread);
				this.#takeBack(held, error);
			}
		});
		this.#threads.add(thread);
		return thread;
	}
	#takeBack(held, error) {
		if (this.#isClosed) return held.forEach(({ reject }) => reject(error));
		this.#options.log.error({
			err: error,
			uploads: held.length
		}, "a decoding thread ended; another takes its place");
		const [only] = held;
		if (held.length === 1 && only?.isSuspect === true) only.reject(error);
		else this.#suspects.push(...held.map((waiting) => Object.assign(waiting, { isSuspect: true })));
		this.#schedule();
	}
};
function settle({ task, resolve, reject }, outcome) {
	if (outcome === void 0) return reject(/* @__PURE__ */ new Error("a decoding thread left an upload out"));
	if (outcome.is === "decoded") return resolve(fromSent(outcome.body, task.envelope.sent));
	if (outcome.is === "failed") return reject(outcome.error instanceof Error ? outcome.error : new Error(String(outcome.error)));
	const { code, message, path } = outcome;
	reject(new UploadRejected(code, message, path === void 0 ? {} : { path }));
}
// src/threads/decode-here.ts
/** A few polls: to hand them to another thread and take them back takes longer than to decode them. */
const SMALL = {
	sentBytes: 1024,
	unpackedBytes: 4096
};
/**
* Decodes an upload of a few polls in the thread that it came to; null if it is not so small. Nothing of this size, whatever
* is in it, takes as long as a millisecond; but for what is read by a gateway's mapping, which may make much of one line.
*
* @throws UploadRejected for what can't be read
*/
function decodeHere(task) {
	const { sent, encoding } = task.envelope;
	if (sent.length > SMALL.sentBytes) return null;
	const body = unpackSmall(sent, encoding, SMALL.unpackedBytes);
	if (body === null || mayBeParts(task.envelope.contentType ?? sniffContentType(body))) return null;
	const { assignments, mappings, registerMaps } = task;
	return withoutFrames(decodeUnpacked(task, body, {
		assignments,
		mappings,
		registerMap: (id) => registerMaps.get(id)
	}));
}
// src/pipeline/decode.ts
/** Step 3. @throws UploadRejected `malformed` naming the place, if the envelope itself can't be read */
async function decode(upload, { directory, threads }) {
	const { requestId, gateway, receivedMs, envelope } = upload;
	const configuration = await directory.stamps.get(gateway.organisationId) ?? 0;
	const [assignments, mappings] = await Promise.all([directory.assignments.get(gateway.id), directory.mappings.get(gateway.id)]);
	if (assignments === void 0) throw new Error(`no assignments were read for gateway ${gateway.id}`);
	if (mappings === void 0) throw new Error(`no mappings were read for gateway ${gateway.id}`);
	const task = {
		gateway,
		envelope,
		receivedMs,
		assignments,
		mappings,
		registerMaps: await directory.registerMaps.getAll(assignments.registerMapIds)
	};
	const body = (threads.isBusyWith(gateway.id) ? null : decodeHere(task)) ?? await threads.decode(task);
	const packs = await packContexts(directory, gateway.organisationId, packIdsOf(body.columns));
	return {
		requestId,
		gateway,
		receivedMs,
		configuration,
		...body,
		samples: samplesOf(body.columns),
		packs
	};
}
async function packContexts(directory, organisationId, packIds) {
	const packs = await directory.packs.getAll(packIds);
	const rules = await directory.rules.get(organisationId);
	if (rules === void 0) throw new Error(`no rules were read for organisation ${organisationId}`);
	return new Map([...packs].map(([id, pack]) => [id, {
		pack,
		rules: rules.of(pack)
	}]));
}
// src/pipeline/in-order.ts
/** Steps, one after another: each gets what the one before it gave. The first that throws ends the chain. */
function inOrder(...steps) {
	return async (work, context) => {
		let current = work;
		for (const step of steps) current = await step(current, context);
		return current;
	};
}
// src/pipeline/limit.ts
/** Step 1, second half: within what the gateway and its organisation may send? @throws UploadRejected `rate_limited` */
async function limit(authenticated, { limits, meter }) {
	meter.metered ??= await limits.admit(authenticated.gateway, authenticated.onStanding);
	return authenticated;
}
// src/pipeline/repeated-samples.ts
const keyOf = ({ packId, tsMs }) => `${packId} ${tsMs}`;
/**
* Samples at or below the watermark of their pack, in rising time, against the rows that are stored, which take in what
* completes them. Each part is judged by itself: one that contradicts what is stored costs the others nothing.
*/
function againstStored(old, stored) {
	const unknown = [];
	const completed = /* @__PURE__ */ new Map();
	for (const ordered of old) {
		const key = keyOf(ordered.sample);
		const known = stored.get(key);
		if (known === void 0) {
			unknown.push(ordered);
			continue;
		}
		const whole = judgeRepeat(ordered, known);
		if (whole === null) continue;
		const row = {
			...known,
			...whole
		};
		stored.set(key, row);
		completed.set(key, row);
	}
	return {
		late: withoutRepeats(unknown),
		completed: [...completed.values()]
	};
}
/**
* Samples of one pack in rising time without those that came twice, parts of one put together. Each upload hears what became
* of its own.
*/
function withoutRepeats(samples) {
	const kept = [];
	for (const ordered of samples) {
		const last = kept.at(-1);
		if (last === void 0 || last.sample.tsMs !== ordered.sample.tsMs) {
			kept.push(ordered);
			continue;
		}
		const whole = judgeRepeat(ordered, last.sample.readings);
		if (whole !== null) kept.splice(-1, 1, {
			entry: last.entry,
			sample: withReadings(last.sample, whole)
		});
	}
	return kept;
}
/** Member by member: a sample that came from a decoding thread has them on its class, where spreading does not look. */
function withReadings(sample, readings) {
	const { packId, tsMs, index, bus, frames, decoded } = sample;
	return {
		packId,
		tsMs,
		index,
		bus,
		frames,
		decoded,
		readings
	};
}
/**
* A second sample of the same pack and time: a duplicate if it says nothing new. What else it says completes the first one
* where its sender does not know of samples and contradicts nothing; then it answers with both as one. Otherwise it is a
* conflict.
*/
function judgeRepeat({ entry, sample }, known) {
	const isPart = mayBeParts(entry.upload.contentType);
	const whole = isPart ? completeReadings(known, sample.readings) : null;
	if (sameReadings(sample.readings, known) || whole !== null && sameReadings(whole, known)) {
		entry.duplicate += 1;
		return null;
	}
	if (whole !== null) {
		entry.accepted += 1;
		return whole;
	}
	entry.refusals.push({
		index: sample.index,
		reason: "conflict",
		detail: isPart ? "what is known of this pack and time says something else of the same signal: let one request or gateway say it" : "there is another sample of this pack and time, and it says something else",
		pollMs: sample.tsMs,
		bus: sample.bus,
		packId: sample.packId,
		frames: sample.frames,
		...sample.decoded === void 0 ? {} : { decoded: sample.decoded }
	});
	return null;
}
// src/pipeline/order.ts
/**
* Step 4: settles repeats by their receipts, locks the packs, and sorts each pack's samples into newer and late ones.
* An upload that needs a pack which somebody else holds is put off, and so are those behind it that need the same packs:
* overtaking would make its samples late.
*/
async function order(uploads, { transaction }) {
	const { client } = transaction;
	const { settled, deferred: twice, fresh } = await settleRepeats(client, uploads);
	const locked = await lockAll(client, fresh);
	const { current, behind } = await settleMoved(client, fresh, settled);
	const { ready, deferred } = putOff(current, locked);
	const entries = ready.map((upload) => {
		return {
			upload,
			accepted: 0,
			duplicate: 0,
			late: 0,
			refusals: [...upload.refusals]
		};
	});
	const packs = await splitAtWatermarks(client, gather(entries), locked);
	return {
		transaction,
		settled,
		deferred: [
			...twice,
			...behind,
			...deferred
		],
		entries,
		packs
	};
}
const identityOf = (upload) => `${upload.gateway.id} ${upload.uploadId}`;
async function settleRepeats(client, uploads) {
	const receipts = await findReceipts(client, uploads.map(({ gateway, uploadId }) => ({
		gatewayId: gateway.id,
		uploadId
	})));
	const known = new Map(receipts.map((receipt) => [`${receipt.gatewayId} ${receipt.uploadId}`, receipt]));
	const settled = /* @__PURE__ */ new Map();
	const fresh = /* @__PURE__ */ new Map();
	const deferred = [];
	for (const upload of uploads) {
		const identity = identityOf(upload);
		const receipt = known.get(identity);
		if (receipt !== void 0) settled.set(upload, answerRepeat(upload, receipt));
		else if (fresh.has(identity)) deferred.push(upload);
		else fresh.set(identity, upload);
	}
	return {
		settled,
		deferred,
		fresh: [...fresh.values()]
	};
}
function answerRepeat(upload, receipt) {
	if (receipt.digest === upload.contentDigest) return receipt.answer;
	return new UploadRejected("upload_id_reused", "another upload of this gateway has this id and says something else", { path: "upload" });
}
/**
* Under the packs' locks: whoever changes what holds takes the same locks, so it is either seen here or finds our samples
* folded and has them refolded. What a gateway sent behind an upload that is decoded anew waits for it.
*/
async function settleMoved(client, uploads, settled) {
	const organisationIds = new Set(uploads.map(({ gateway }) => gateway.organisationId));
	if (organisationIds.size === 0) return {
		current: uploads,
		behind: []
	};
	const stamps = await findConfigurationStamps(client, [...organisationIds]);
	const moved = /* @__PURE__ */ new Set();
	const current = [];
	const behind = [];
	for (const upload of uploads) {
		const { id, organisationId } = upload.gateway;
		if (upload.configuration !== (stamps.get(organisationId) ?? 0)) {
			settled.set(upload, new ConfigurationMoved());
			moved.add(id);
		} else if (moved.has(id)) behind.push(upload);
		else current.push(upload);
	}
	return {
		current,
		behind
	};
}
async function lockAll(client, uploads) {
	const ids = [...new Set(uploads.flatMap((upload) => [...upload.packs.keys()]))].sort((a, b) => a - b);
	const locked = ids.length === 0 ? [] : await lockPacks(client, ids);
	if (locked.length < ids.length) {
		const have = new Set(locked.map((pack) => pack.packId));
		locked.push(...await createPackStates(client, ids.filter((id) => !have.has(id))));
	}
	return new Map(locked.map((pack) => [pack.packId, pack]));
}
function putOff(uploads, locked) {
	const ready = [];
	const deferred = [];
	const held = /* @__PURE__ */ new Set();
	for (const upload of uploads) {
		const packIds = [...upload.packs.keys()];
		if (packIds.every((id) => locked.has(id) && !held.has(id))) ready.push(upload);
		else {
			deferred.push(upload);
			for (const id of packIds) held.add(id);
		}
	}
	return {
		ready,
		deferred
	};
}
/** The samples of each pack over all uploads, in rising time, first come first. */
function gather(entries) {
	const packs = /* @__PURE__ */ new Map();
	for (const entry of entries) for (const sample of entry.upload.samples) {
		const context = entry.upload.packs.get(sample.packId);
		if (context === void 0) throw new Error(`pack ${sample.packId} is assigned and was not read`);
		let pack = packs.get(sample.packId);
		if (pack === void 0) packs.set(sample.packId, pack = {
			context,
			samples: []
		});
		pack.samples.push({
			entry,
			sample
		});
	}
	for (const { samples } of packs.values()) if (!isRising(samples)) samples.sort((a, b) => a.sample.tsMs - b.sample.tsMs);
	return packs;
}
/** True of samples of which each is newer than the one before, as nearly all come. */
function isRising(samples) {
	let beforeMs = -Infinity;
	for (const { sample } of samples) {
		if (sample.tsMs <= beforeMs) return false;
		beforeMs = sample.tsMs;
	}
	return true;
}
async function splitAtWatermarks(client, gathered, locked) {
	const split = [];
	for (const [packId, { context, samples }] of gathered) {
		const lock = locked.get(packId);
		if (lock === void 0) throw new Error(`pack ${packId} is not locked`);
		const watermarkMs = lock.tsMs ?? -Infinity;
		if ((samples[0]?.sample.tsMs ?? 0) > watermarkMs && isRising(samples)) {
			split.push({
				context,
				lock,
				newer: samples,
				old: []
			});
			continue;
		}
		const newer = withoutRepeats(samples.filter(({ sample }) => sample.tsMs > watermarkMs));
		const old = samples.filter(({ sample }) => sample.tsMs <= watermarkMs);
		split.push({
			context,
			lock,
			newer,
			old
		});
	}
	const stored = await findStored(client, split.flatMap(({ old }) => old));
	const packs = split.map(({ context, lock, newer, old }) => {
		return {
			context,
			locked: lock,
			newer,
			...againstStored(old, stored)
		};
	});
	for (const { newer, late } of packs) {
		for (const { entry } of newer) entry.accepted += 1;
		for (const { entry } of late) {
			entry.accepted += 1;
			entry.late += 1;
		}
	}
	return packs;
}
async function findStored(client, samples) {
	const wanted = [...new Map(samples.map(({ sample }) => [keyOf(sample), sample])).values()];
	const rows = await findTelemetry(client, {
		packIds: wanted.map(({ packId }) => packId),
		tsMs: wanted.map(({ tsMs }) => tsMs)
	});
	return new Map(rows.map((row) => [keyOf(row), row]));
}
// src/pipeline/read.ts
/** Step 2: reads the envelope. What is kept of it is what came; `commit` stores it with what was decoded from it. */
async function read(upload) {
	return {
		...upload,
		envelope: await upload.read(upload.gateway.id)
	};
}
// src/pipeline/pipeline.ts
const takeIn = inOrder(authenticate, limit, read, decode);
const store = inOrder(order, fold, commit, publish);
// src/pipeline/group-commit.ts
const MAX_ATTEMPTS = 5;
/** How often an upload is decoded because something was configured meanwhile, before it is sent back. */
const MAX_DECODES = 10;
/** What a gateway may take in one turn, in samples: some uploads of an hour, or one of an outage. */
const COST_PER_TURN = 600;
/** Between two tries at packs that somebody else holds, when there is nothing else to do. */
const PUT_OFF_PAUSE_MS = 25;
/**
* Group commit: uploads gather while one group's transaction is in flight, and the next transaction takes them all. Under
* load groups grow and each upload costs less; without load every upload is a group of one and waits for nothing. Gateways
* take turns, so that one with three weeks to tell keeps nobody waiting.
*/
var GroupCommit = class {
	#options;
	#queue = new FairQueue(COST_PER_TURN);
	#running = null;
	constructor(options) {
		this.#options = options;
	}
	/** Resolves after the commit. @throws UploadRejected, or whatever error this one upload ran into */
	add(upload, decodeAnew) {
		return new Promise((resolve, reject) => {
			this.#push({
				upload,
				decodeAnew,
				decodes: 1,
				queuedAt: performance.now(),
				resolve,
				reject
			});
			this.#running ??= this.#run().finally(() => {
				this.#running = null;
			});
		});
	}
	/** Resolves when nothing is in flight. */
	async idle() {
		while (this.#running !== null) await this.#running;
	}
	async #run() {
		await new Promise((resolve) => setImmediate(resolve));
		while (this.#queue.size > 0) {
			const group = nextGroup(this.#queue, this.#options.bounds);
			const putOff = this.#stillWilling(await this.#settle(group));
			for (const queued of putOff.toReversed()) this.#putBack(queued);
			if (putOff.length === group.length) await new Promise((resolve) => setTimeout(resolve, PUT_OFF_PAUSE_MS));
		}
	}
	#push(queued) {
		this.#queue.push(queued.upload.gateway.id, costOf(queued.upload), queued);
	}
	#putBack(queued) {
		this.#queue.putBack(queued.upload.gateway.id, costOf(queued.upload), queued);
	}
	/**
	* Commits a group and answers its uploads. Gives back those that have to wait for somebody else's lock, and those that
	* were decoded by what no longer holds, decoded anew: each keeps its place before what its gateway sent later.
	*/
	async #settle(group) {
		let committed;
		try {
			committed = await this.#commitWithRetries(group.map(({ upload }) => upload));
		} catch (error) {
			return this.#recover(group, error);
		}
		const deferred = new Set(committed.deferred);
		const kept = group.map((queued) => {
			const { upload, decodes, resolve, reject } = queued;
			const settled = committed.settled.get(upload);
			if (settled instanceof ConfigurationMoved && decodes < MAX_DECODES) return decodeAnew(queued);
			if (settled instanceof UploadRejected) reject(settled);
			else if (settled !== void 0) resolve({
				answer: settled,
				isRepeat: committed.repeats.has(upload)
			});
			else if (deferred.has(upload)) return queued;
			else reject(/* @__PURE__ */ new Error(`upload ${upload.uploadId} was neither settled nor put off`));
			return null;
		});
		return (await Promise.all(kept)).filter((queued) => queued !== null);
	}
	async #recover(group, error) {
		const { log } = this.#options;
		if (isDatabaseAway(error)) {
			log.warn({
				err: error,
				uploads: group.length + this.#queue.size
			}, "the database is away; uploads are sent back");
			const away = new UploadRejected("database_unavailable", "the database is away; keep the upload and try again", { cause: error });
			for (const { reject } of [...group, ...this.#queue.takeAll()]) reject(away);
			return [];
		}
		const [only] = group;
		if (group.length === 1 && only !== void 0) {
			only.reject(error instanceof Error ? error : new Error(String(error)));
			return [];
		}
		log.warn({
			err: error,
			uploads: group.length
		}, "a group failed; trying its uploads one by one");
		const putOff = [];
		for (const queued of group) putOff.push(...await this.#settle([queued]));
		return putOff;
	}
	async #commitWithRetries(uploads) {
		for (let attempt = 1;; attempt += 1) try {
			return await this.#commit(uploads);
		} catch (error) {
			if (!isRace(error) || attempt === MAX_ATTEMPTS) throw error;
			this.#options.log.info({
				err: error,
				attempt
			}, "a group lost a race in the database; trying again");
		}
	}
	async #commit(uploads) {
		const { feed, clock, maxTransactionMs } = this.#options;
		const transaction = await this.#begin();
		try {
			return await withDeadline(store(uploads, {
				transaction,
				feed,
				clock
			}), maxTransactionMs);
		} catch (error) {
			if (error instanceof DatabaseSilent) transaction.abandon();
			throw error;
		} finally {
			await transaction.rollback();
		}
	}
	async #begin() {
		const { pool, maxTransactionMs } = this.#options;
		const begun = beginTransaction(pool);
		try {
			return await withDeadline(begun, maxTransactionMs);
		} catch (error) {
			begun.then((transaction) => transaction.abandon(), () => void 0);
			throw error;
		}
	}
	#stillWilling(putOff) {
		const latest = performance.now() - this.#options.maxPutOffMs;
		return putOff.filter(({ queuedAt, reject }) => {
			if (queuedAt >= latest) return true;
			reject(new UploadRejected("busy", "history of this pack is being worked out again; try again in a moment"));
			return false;
		});
	}
};
async function decodeAnew(queued) {
	try {
		return {
			...queued,
			upload: await queued.decodeAnew(),
			decodes: queued.decodes + 1
		};
	} catch (error) {
		queued.reject(error instanceof Error ? error : new Error(String(error)));
		return null;
	}
}
// src/upload/admission.ts
/** Back-pressure: what is more than this process can carry is sent back before it fills the memory. */
var Admission = class {
	#limits;
	#all = {
		uploads: 0,
		bytes: 0
	};
	#ofGateways = /* @__PURE__ */ new Map();
	constructor(limits) {
		this.#limits = limits;
	}
	get uploads() {
		return this.#all.uploads;
	}
	/** @throws UploadRejected `busy` */
	enter() {
		const rooms = [];
		const claim = (taken, room) => {
			if (taken.uploads >= room.maxUploads) throw tooMuch();
			taken.uploads += 1;
			rooms.push({
				taken,
				room
			});
		};
		claim(this.#all, this.#limits);
		let owner = null;
		let held = 0;
		return {
			belongsTo: (gatewayId) => {
				const taken = this.#ofGateways.get(gatewayId) ?? {
					uploads: 0,
					bytes: held
				};
				claim(taken, this.#limits.ofGateway);
				owner = gatewayId;
				this.#ofGateways.set(gatewayId, taken);
			},
			hold: (bytes) => {
				if (rooms.some(({ taken, room }) => taken.bytes > 0 && taken.bytes + bytes > room.maxBytes)) throw tooMuch();
				for (const { taken } of rooms) taken.bytes += bytes;
				held += bytes;
			},
			leave: () => {
				for (const { taken } of rooms.splice(0)) {
					taken.uploads -= 1;
					taken.bytes -= held;
				}
				if (owner !== null && this.#ofGateways.get(owner)?.uploads === 0) this.#ofGateways.delete(owner);
			}
		};
	}
};
const tooMuch = () => new UploadRejected("busy", "more uploads are in flight than can be taken; try again in a moment");
// src/ingest.ts
const MIB = 1048576;
const ADMISSION = {
	maxUploads: 2e3,
	maxBytes: 256 * MIB,
	ofGateway: {
		maxUploads: 250,
		maxBytes: 96 * MIB
	}
};
const GROUPS = {
	bounds: {
		maxUploads: 500,
		maxCost: 1e4,
		maxGatewayCost: 2500
	},
	maxPutOffMs: 1e4,
	maxTransactionMs: 3e4
};
/** Transactions under way: while one waits for the database, another folds. */
const LANES = 2;
const THREADS = Math.min(4, Math.max(2, availableParallelism()));
/** An upload within its limits is decoded in less than a second. */
const MAX_THREAD_SILENCE_MS = 1e4;
/** Bundled, the entries lie side by side as JavaScript. */
const THREAD_ENTRY = new URL(import.meta.url.endsWith(".ts") ? "./decode-thread.ts" : "./decode-thread.js", import.meta.url);
/** What both edges (HTTP and MQTT) hand their uploads to. */
var Ingest = class {
	directory;
	admission = new Admission(ADMISSION);
	limits;
	clock;
	threads;
	#tarpit = new Tarpit();
	/** Each takes the uploads of some gateways, so that those of one gateway keep their order. */
	#lanes;
	constructor({ pool, feed, usage, clock, log, maxTransactionMs = GROUPS.maxTransactionMs }) {
		this.directory = new Directory(pool, log);
		this.limits = new UploadLimits({
			pool,
			clock,
			shared: usage
		});
		this.clock = clock;
		this.threads = new DecodeThreads({
			entry: THREAD_ENTRY,
			maxThreads: THREADS,
			maxSilenceMs: MAX_THREAD_SILENCE_MS,
			log
		});
		this.#lanes = Array.from({ length: LANES }, () => new GroupCommit({
			pool,
			feed,
			clock,
			log,
			...GROUPS,
			maxTransactionMs
		}));
	}
	/**
	* Takes an upload all the way: the answer means that it is committed. `onQueued` is called once its place behind the
	* uploads before it is settled.
	*
	* @throws UploadRejected saying why it was not taken
	*/
	async take(received, onQueued) {
		try {
			return await this.#takeNow(received, onQueued);
		} catch (error) {
			await this.#tarpit.hold(error);
			throw error;
		}
	}
	async #takeNow(received, onQueued) {
		const admitted = this.admission.enter();
		const meter = {};
		try {
			let envelope;
			const readOnce = async (gatewayId) => {
				admitted.belongsTo(gatewayId);
				const came = await received.read(gatewayId);
				admitted.hold(came.sent.length);
				meter.metered?.charge({ bytes: came.sent.length });
				return came;
			};
			const read = (gatewayId) => envelope ??= readOnce(gatewayId);
			const { directory, threads, clock, limits } = this;
			const context = {
				directory,
				threads,
				clock,
				limits,
				meter
			};
			const decodeNow = () => sayIfAway(takeIn({
				...received,
				read
			}, context));
			const decoded = await decodeNow();
			admitted.hold(decoded.unpackedBytes);
			const unpacked = Math.max(0, decoded.unpackedBytes - ((await envelope)?.sent.length ?? 0));
			meter.metered?.charge({
				bytes: unpacked,
				samples: decoded.samples.length
			});
			const stored = this.#laneOf(decoded.gateway.id).add(decoded, () => {
				directory.forget();
				return decodeNow();
			});
			onQueued?.();
			const { answer, isRepeat } = await stored;
			if (isRepeat) meter.metered?.chargeInVain("repeated");
			return answer;
		} catch (error) {
			if (!isTemporary(error)) meter.metered?.chargeInVain("refused");
			throw error;
		} finally {
			admitted.leave();
		}
	}
	/** For an edge that asks once per connection. @throws UploadRejected */
	authenticate(token, claimedGatewayId) {
		return sayIfAway(authenticateGateway(token, claimedGatewayId, this));
	}
	/** Resolves when every upload that was queued is answered and the threads have ended. No upload may come after. */
	async close() {
		await Promise.all(this.#lanes.map((lane) => lane.idle()));
		await this.threads.close();
	}
	#laneOf(gatewayId) {
		const lane = this.#lanes[parseInt(gatewayId.slice(-4), 16) % LANES];
		if (lane === void 0) throw new RangeError(`gateway ${gatewayId} has no lane`);
		return lane;
	}
};
async function sayIfAway(work) {
	try {
		return await work;
	} catch (error) {
		if (!isDatabaseAway(error)) throw error;
		throw new UploadRejected("database_unavailable", "the database is away; keep the upload and try again", { cause: error });
	}
}
// src/upload/http-body.ts
/** A gateway that names itself in this header is held to it: a token of another gateway is refused. */
const GATEWAY_HEADER = "packwatch-gateway";
/** The body of a request within its limits, as it was sent. @throws UploadRejected */
async function readEnvelope({ headers, raw }, contentType) {
	const encoding = (headers["content-encoding"] ?? "identity").trim().toLowerCase();
	if (!isKnownEncoding(encoding)) throw new UploadRejected("unsupported_media_type", "Content-Encoding may be gzip, deflate, zstd or none");
	if (Number(headers["content-length"] ?? 0) > UPLOAD_LIMITS.sentBytes) throw sentTooLarge();
	return {
		contentType,
		encoding,
		sent: await readSent(raw)
	};
}
const mediaType = (header) => (header ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
function claimedGateway({ headers }) {
	const value = headers[GATEWAY_HEADER];
	return (Array.isArray(value) ? value[0] : value) ?? null;
}
/** How much of a refused body is still taken in before the answer, and for how long. */
const LINGER = {
	bytes: 67108864,
	ms: 1e4
};
/**
* Takes in and forgets what a client still sends. One that is in the middle of it when the connection closes sees a broken
* connection and never the answer, and would send the same again.
*/
function drain(body) {
	if (body.complete || body.destroyed) return Promise.resolve();
	return new Promise((resolve) => {
		let left = LINGER.bytes;
		const timer = setTimeout(resolve, LINGER.ms);
		const done = () => {
			clearTimeout(timer);
			resolve();
		};
		body.on("data", (chunk) => {
			left -= chunk.length;
			if (left < 0) done();
		});
		body.once("end", done);
		body.once("close", done);
		body.resume();
	});
}
// src/upload/limit-headers.ts
/** Limits as draft-ietf-httpapi-ratelimit-headers says them: all policies, and where the nearest limit stands. */
const limitHeaders = ({ quotas, scope, key, remaining, resetS }) => ({
	"ratelimit-policy": quotas.policy,
	ratelimit: `"${scope}-${key}";r=${remaining};t=${resetS}`
});
// src/upload/problem-of.ts
const STATUS = {
	unauthenticated: 401,
	wrong_gateway: 403,
	malformed: 400,
	too_large: 413,
	unsupported_media_type: 415,
	upload_id_reused: 409,
	rate_limited: 429,
	database_unavailable: 503,
	busy: 503
};
const RETRY_AFTER_S = {
	database_unavailable: 5,
	busy: 2
};
/** Any error as problem details. What nobody foresaw says nothing of its inside. */
function problemOf(error, requestId) {
	if (!(error instanceof UploadRejected)) return {
		problem: toProblem("internal", 500, "something went wrong here; the upload can be tried again", requestId),
		retryAfterS: null
	};
	const { code, path, message, retryAfterS } = error;
	const problem = toProblem(code, STATUS[code], message, requestId);
	return {
		problem: path === void 0 ? problem : {
			...problem,
			errors: [{
				path,
				message
			}]
		},
		retryAfterS: retryAfterS ?? RETRY_AFTER_S[code] ?? null
	};
}
const toProblem = (code, status, detail, requestId) => ({
	type: `urn:packwatch:problem:${code}`,
	title: STATUS_CODES[status] ?? "Error",
	status,
	code,
	detail,
	requestId
});
// src/upload/send-problem.ts
const PROBLEM_DETAILS = {
	contentType: PROBLEM_CONTENT_TYPE,
	body: (problem) => problem
};
/** Answers a request that failed, once, and logs it here. */
async function sendProblem(error, request, reply, form = PROBLEM_DETAILS) {
	await drain(request.raw);
	const { problem, retryAfterS } = problemOf(asRejection(error), request.id);
	if (problem.status >= 500) request.log.error({
		err: error,
		code: problem.code
	}, "an upload failed");
	else request.log.info({
		code: problem.code,
		detail: problem.detail
	}, "an upload was refused");
	if (retryAfterS !== null) reply.header("retry-after", retryAfterS);
	if (problem.status === 401) reply.header("www-authenticate", "Bearer");
	if (!request.raw.complete) reply.header("connection", "close");
	return reply.code(problem.status).type(form.contentType).send(JSON.stringify(form.body(problem)));
}
/** What Fastify itself refuses, before any step of ours: a content type that is none, a request that is no HTTP. */
function asRejection(error) {
	if (!(error instanceof Error && "statusCode" in error && typeof error.statusCode === "number")) return error;
	if (error.statusCode === 415) return new UploadRejected("unsupported_media_type", error.message, { cause: error });
	return error.statusCode < 500 ? new UploadRejected("malformed", error.message, { cause: error }) : error;
}
// src/upload/influx-write.ts
/** What InfluxDB 2 calls its errors, by status. Its clients show `message` and nothing else. */
const INFLUX_CODES = /* @__PURE__ */ new Map([
	[400, "invalid"],
	[401, "unauthorized"],
	[403, "forbidden"],
	[409, "conflict"],
	[413, "request too large"],
	[415, "invalid"],
	[429, "too many requests"],
	[503, "unavailable"]
]);
const INFLUX_FORM = {
	contentType: "application/json",
	body: ({ status, detail, errors, requestId }) => {
		const place = errors?.[0]?.path;
		const message = place === void 0 ? detail : `${place}: ${detail}`;
		return {
			code: INFLUX_CODES.get(status) ?? "internal error",
			message,
			requestId
		};
	}
};
/**
* Upload format 4 where clients of InfluxDB 2 send it (docs/uploads/line-protocol.md), with InfluxDB's own answers: 204,
* or 400 that says what was set aside, though the rest is stored.
*/
function influxWrite(server, ingest) {
	server.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, INFLUX_FORM));
	server.post("/api/v2/write", async (request, reply) => {
		const answer = await ingest.take({
			requestId: request.id,
			token: tokenOf(request.headers.authorization),
			claimedGatewayId: claimedGateway(request),
			receivedMs: ingest.clock(),
			onStanding: (standing) => void reply.headers(limitHeaders(standing)),
			read: () => readEnvelope(request, contentTypeOf(request.query.precision))
		});
		return answer.quarantined.length === 0 ? reply.code(204).send() : sendPartial(answer, request.id, reply);
	});
}
/** Senders differ in the content type they give to lines, so it says nothing; only what timestamps count matters. */
function contentTypeOf(precision = "ns") {
	const known = typeof precision === "string" ? linePrecision(precision) : null;
	if (known === null) throw new UploadRejected("malformed", "may be ns, us, ms or s", { path: "precision" });
	return `${CONTENT_TYPES.lineProtocol};precision=${known}`;
}
const SHOWN_REFUSALS = 5;
function sendPartial({ quarantined, accepted, upload }, requestId, reply) {
	const shown = quarantined.slice(0, SHOWN_REFUSALS).map(({ index, reason }) => `lines[${index}] ${reason}`);
	const more = quarantined.length > SHOWN_REFUSALS ? `, and ${quarantined.length - SHOWN_REFUSALS} more` : "";
	const message = `partial write: ${shown.join(", ")}${more} set aside, see the quarantine; ${accepted} samples stored`;
	return reply.code(400).type("application/json").send(JSON.stringify({
		code: "invalid",
		message,
		upload,
		requestId
	}));
}
const tokenOf = (header) => /^(?:Token|Bearer) ([\x21-\x7e]+)$/i.exec(header ?? "")?.[1] ?? null;
// src/upload/http-server.ts
function httpServer({ ingest, log, health }) {
	const server = Fastify({
		loggerInstance: log,
		logController: new LogController({ disableRequestLogging: true }),
		genReqId: () => randomUUID(),
		requestTimeout: 12e4,
		forceCloseConnections: "idle"
	});
	server.removeAllContentTypeParsers();
	server.addContentTypeParser("*", (_request, _payload, done) => done(null));
	server.post("/v1/uploads", async (request, reply) => {
		const contentType = mediaType(request.headers["content-type"]);
		const answer = await ingest.take({
			requestId: request.id,
			token: bearerToken(request.headers.authorization),
			claimedGatewayId: claimedGateway(request),
			receivedMs: ingest.clock(),
			onStanding: (standing) => void reply.headers(limitHeaders(standing)),
			read: () => {
				requireKnown(contentType);
				return readEnvelope(request, contentType);
			}
		});
		return reply.send(answer);
	});
	server.register((own, _options, done) => {
		influxWrite(own, ingest);
		done();
	});
	server.get("/health", async (_request, reply) => {
		const state = await health();
		return reply.code(state.database ? 200 : 503).send(state);
	});
	server.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
	server.setNotFoundHandler((request, reply) => {
		const detail = `there is no ${request.method} ${request.url.split("?")[0]} here`;
		return reply.code(404).type(PROBLEM_CONTENT_TYPE).send(JSON.stringify({
			type: "urn:packwatch:problem:not_found",
			title: "Not Found",
			status: 404,
			code: "not_found",
			detail,
			requestId: request.id
		}));
	});
	return server;
}
const KNOWN = [
	CONTENT_TYPES.framesJson,
	CONTENT_TYPES.framesCbor,
	CONTENT_TYPES.valuesJson,
	CONTENT_TYPES.teltonika
];
function requireKnown(contentType) {
	if (KNOWN.includes(contentType)) return;
	throw new UploadRejected("unsupported_media_type", `send the upload as one of ${KNOWN.join(", ")}`);
}
const bearerToken = (header) => /^Bearer ([\x21-\x7e]+)$/i.exec(header ?? "")?.[1] ?? null;
// src/upload/mqtt-codes.ts
/** Reason codes of MQTT 5 (section 2.4), and the return codes of CONNACK in MQTT 3.1.1 (section 3.2.2.3). */
const REASON = {
	success: 0,
	unspecified: 128,
	malformedPacket: 129,
	protocolError: 130,
	unsupportedVersion: 132,
	badUserNameOrPassword: 134,
	notAuthorized: 135,
	serverUnavailable: 136,
	serverShuttingDown: 139,
	keepAliveTimeout: 141,
	sessionTakenOver: 142,
	packetTooLarge: 149,
	quotaExceeded: 151,
	payloadFormatInvalid: 153,
	qosNotSupported: 155
};
const CONNACK_3 = /* @__PURE__ */ new Map([
	[REASON.success, 0],
	[REASON.unsupportedVersion, 1],
	[REASON.serverUnavailable, 3],
	[REASON.badUserNameOrPassword, 4],
	[REASON.notAuthorized, 5]
]);
/** A reason as MQTT 3.1.1's CONNACK can say it. */
const returnCodeOf = (reason) => CONNACK_3.get(reason) ?? 3;
function reasonOf(error) {
	if (!(error instanceof UploadRejected)) return REASON.unspecified;
	switch (error.code) {
		case "unauthenticated": return REASON.badUserNameOrPassword;
		case "wrong_gateway": return REASON.notAuthorized;
		case "database_unavailable": return REASON.serverUnavailable;
		case "busy":
		case "rate_limited":
		case "too_large": return REASON.quotaExceeded;
		default: return REASON.payloadFormatInvalid;
	}
}
// src/upload/mqtt-session.ts
/** Header, topic and properties come on top of the payload. */
const MAX_PACKET_BYTES = UPLOAD_LIMITS.sentBytes + 65536;
/** Nobody needs more to say who they are. */
const MAX_CONNECT_BYTES = 65536;
const CONNECT_TIMEOUT_MS = 1e4;
/** Uploads of one connection between PUBLISH and PUBACK; beyond, the socket is not read. */
const RECEIVE_MAXIMUM = 32;
/** Answers that a client does not read. */
const MAX_UNREAD_BYTES = 1048576;
/** One connection of one gateway. */
var MqttSession = class {
	#socket;
	#options;
	#parser = parser();
	#connected = null;
	#connecting = false;
	/** What came in one piece with CONNECT: a client may send on without waiting for CONNACK (MQTT 3.1.1, section 3.1.4). */
	#early = [];
	#wantsAnswers = false;
	#inFlight = 0;
	#ended = false;
	#onDrained = null;
	#endPause = null;
	/** Uploads of one connection are queued in the order in which they came. */
	#turn = Promise.resolve();
	constructor(socket, options) {
		this.#socket = socket;
		this.#options = options;
		this.#parser.on("packet", (packet) => this.#onPacket(packet));
		this.#parser.on("error", () => this.#end(REASON.malformedPacket));
		socket.on("data", (chunk) => this.#onData(chunk));
		socket.on("timeout", () => this.#end(REASON.keepAliveTimeout));
		socket.on("error", (error) => options.log.debug({ err: error }, "a gateway connection broke"));
		socket.on("close", () => options.onClosed(this.#connected?.client ?? null));
		socket.setTimeout(CONNECT_TIMEOUT_MS);
	}
	takenOver() {
		this.#end(REASON.sessionTakenOver);
	}
	/** Reads no more, waits for the answers of what is in flight, and closes. */
	async drain() {
		this.#socket.pause();
		if (this.#inFlight > 0) await new Promise((resolve) => {
			this.#onDrained = resolve;
			this.#endPause?.();
		});
		this.#end(REASON.serverShuttingDown);
	}
	#onData(chunk) {
		if (this.#parser.parse(chunk) > (this.#connected === null ? MAX_CONNECT_BYTES : MAX_PACKET_BYTES)) this.#end(REASON.packetTooLarge);
	}
	#onPacket(packet) {
		if (this.#socket.destroyed || this.#socket.writableEnded) return;
		if (packet.cmd === "connect") return void this.#onConnect(packet);
		const session = this.#connected;
		if (session === null) {
			if (!this.#connecting) return this.#end(REASON.protocolError);
			this.#early.push(packet);
			return;
		}
		switch (packet.cmd) {
			case "publish": return this.#onPublish(packet, session);
			case "subscribe": {
				const ack = gatewayTopics(session.gatewayId).ack;
				const refused = session.version === 5 ? REASON.notAuthorized : REASON.unspecified;
				const granted = packet.subscriptions.map(({ topic }) => topic === ack ? 0 : refused);
				this.#wantsAnswers ||= granted.includes(0);
				return this.#send({
					cmd: "suback",
					granted,
					...idOf(packet)
				});
			}
			case "unsubscribe":
				if (packet.unsubscriptions.includes(gatewayTopics(session.gatewayId).ack)) this.#wantsAnswers = false;
				return this.#send({
					cmd: "unsuback",
					granted: packet.unsubscriptions.map(() => 0),
					...idOf(packet)
				});
			case "pingreq": return this.#send({ cmd: "pingresp" });
			case "disconnect":
				this.#socket.end();
				return;
			case "puback": return;
			default: return this.#end(REASON.protocolError);
		}
	}
	async #onConnect(packet) {
		if (this.#connected !== null || this.#connecting) return this.#end(REASON.protocolError);
		this.#connecting = true;
		this.#socket.pause();
		const version = packet.protocolVersion ?? 4;
		const token = packet.password?.toString("utf8") ?? null;
		try {
			const gateway = await this.#options.ingest.authenticate(token, packet.username ?? "");
			if (this.#socket.destroyed) return;
			const client = `${gateway.id} ${packet.clientId || randomUUID()}`;
			this.#connected = {
				gatewayId: gateway.id,
				token: token ?? "",
				client,
				version
			};
			this.#socket.setTimeout((packet.keepalive ?? 0) * 1500);
			this.#options.onConnected(client);
			this.#sendConnack(version, REASON.success, packet.clientId === "" ? client.split(" ")[1] : void 0);
			for (const early of this.#early.splice(0)) this.#onPacket(early);
			if (this.#inFlight < RECEIVE_MAXIMUM) this.#socket.resume();
		} catch (error) {
			const reason = reasonOf(error);
			if (!(error instanceof UploadRejected)) this.#options.log.error({ err: error }, "a gateway could not connect");
			this.#sendConnack(version, reason === REASON.unspecified ? REASON.serverUnavailable : reason);
			this.#socket.end();
			this.#socket.resume();
		}
	}
	#onPublish(packet, session) {
		if (packet.qos === 2) return this.#end(REASON.qosNotSupported);
		if (packet.topic !== gatewayTopics(session.gatewayId).up) return this.#end(REASON.notAuthorized);
		this.#inFlight += 1;
		if (this.#inFlight >= RECEIVE_MAXIMUM) this.#socket.pause();
		this.#take(packet, session).finally(() => {
			this.#inFlight -= 1;
			if (this.#inFlight === 0) this.#onDrained?.();
			if (this.#inFlight < RECEIVE_MAXIMUM && this.#onDrained === null) this.#socket.resume();
		});
	}
	async #take(packet, session) {
		const { ingest, log } = this.#options;
		const requestId = randomUUID();
		const receivedMs = ingest.clock();
		const before = this.#turn;
		const queued = Promise.withResolvers();
		this.#turn = queued.promise;
		await before;
		const upload = {
			requestId,
			token: session.token,
			claimedGatewayId: session.gatewayId,
			receivedMs,
			read: async () => readPayload(packet)
		};
		try {
			const answer = await this.#unlessLimited(session, () => ingest.take(upload, queued.resolve));
			this.#acknowledge(packet, REASON.success);
			this.#answer(session, answer);
		} catch (error) {
			const { problem } = problemOf(error, requestId);
			if (problem.status >= 500) log.error({
				err: error,
				reqId: requestId,
				gatewayId: session.gatewayId
			}, "an upload failed");
			else log.info({
				code: problem.code,
				detail: problem.detail,
				reqId: requestId
			}, "an upload was refused");
			this.#answer(session, {
				...problem,
				digest: digestOf(packet)
			});
			if (isLimited(error)) this.#acknowledge(packet, reasonOf(error));
			else if (isTemporary(error) || problem.status === 401 || problem.status === 403) this.#end(reasonOf(error));
			else this.#acknowledge(packet, reasonOf(error));
		} finally {
			queued.resolve();
		}
	}
	/**
	* MQTT 5 tells a gateway by the reason of PUBACK that it sends too much. Before, PUBACK has none: it is held back until
	* the upload may be taken, and with it those behind. If the connection ends meanwhile, the gateway still has them all.
	*/
	async #unlessLimited(session, take) {
		for (;;) try {
			return await take();
		} catch (error) {
			if (!isLimited(error) || session.version === 5 || this.#socket.destroyed || this.#onDrained !== null) throw error;
			await this.#pause((error.retryAfterS ?? 1) * 1e3);
		}
	}
	/** Resolves after `ms`, or when the connection ends or is to end. */
	#pause(ms) {
		return new Promise((resolve) => {
			const done = () => {
				clearTimeout(timer);
				this.#socket.removeListener("close", done);
				this.#endPause = null;
				resolve();
			};
			const timer = setTimeout(done, ms);
			this.#socket.once("close", done);
			this.#endPause = done;
		});
	}
	#acknowledge(packet, reason) {
		if (packet.qos !== 1) return;
		this.#send({
			cmd: "puback",
			...idOf(packet),
			...this.#connected?.version === 5 ? { reasonCode: reason } : {}
		});
	}
	#answer(session, body) {
		if (!this.#wantsAnswers) return;
		const topic = gatewayTopics(session.gatewayId).ack;
		this.#send({
			cmd: "publish",
			topic,
			payload: JSON.stringify(body),
			qos: 0,
			dup: false,
			retain: false
		});
	}
	#sendConnack(version, reason, assignedClientIdentifier) {
		if (version !== 5) return this.#send({
			cmd: "connack",
			sessionPresent: false,
			returnCode: returnCodeOf(reason)
		}, version);
		const properties = {
			receiveMaximum: RECEIVE_MAXIMUM,
			maximumQoS: 1,
			maximumPacketSize: MAX_PACKET_BYTES,
			retainAvailable: false,
			wildcardSubscriptionAvailable: false,
			subscriptionIdentifiersAvailable: false,
			sharedSubscriptionAvailable: false,
			...assignedClientIdentifier === void 0 ? {} : { assignedClientIdentifier }
		};
		this.#send({
			cmd: "connack",
			sessionPresent: false,
			reasonCode: reason,
			properties
		}, version);
	}
	#send(packet, version = this.#connected?.version ?? 4) {
		if (this.#socket.destroyed || this.#socket.writableEnded) return;
		this.#socket.write(generate(packet, { protocolVersion: version }));
		if (this.#socket.writableLength > MAX_UNREAD_BYTES) this.#socket.destroy();
	}
	#end(reason) {
		if (this.#ended) return;
		this.#ended = true;
		if (this.#connected?.version === 5) this.#send({
			cmd: "disconnect",
			reasonCode: reason
		});
		this.#socket.removeAllListeners("data");
		this.#socket.destroySoon();
	}
};
const idOf = (packet) => packet.messageId === void 0 ? {} : { messageId: packet.messageId };
const payloadOf = ({ payload }) => typeof payload === "string" ? Buffer.from(payload) : payload;
/** Which message a refusal is about: it may say no id, and behind a broker answers to earlier ones may still come. */
const digestOf = (packet) => hash("sha256", payloadOf(packet), "hex");
function readPayload(packet) {
	const payload = payloadOf(packet);
	if (payload.length > UPLOAD_LIMITS.sentBytes) throw sentTooLarge();
	return {
		contentType: packet.properties?.contentType ?? null,
		encoding: sniffEncoding(payload),
		sent: new Uint8Array(payload)
	};
}
const isLimited = (error) => error instanceof UploadRejected && error.code === "rate_limited";
// src/upload/mqtt-server.ts
/**
* An MQTT endpoint for gateways, not a broker: a gateway publishes to its own `up` topic and hears answers on its own
* `ack` topic; there is nobody else to talk to. MQTT 3.1, 3.1.1 and 5, QoS 0 and 1.
*/
function mqttServer(options) {
	const sessions = /* @__PURE__ */ new Set();
	/** By gateway and client id: a client that comes back takes the place of what it left behind. */
	const byClient = /* @__PURE__ */ new Map();
	const server = createServer({
		noDelay: true,
		keepAlive: true
	}, (socket) => {
		const session = new MqttSession(socket, {
			...options,
			onConnected: (client) => {
				byClient.get(client)?.takenOver();
				byClient.set(client, session);
			},
			onClosed: (client) => {
				sessions.delete(session);
				if (client !== null && byClient.get(client) === session) byClient.delete(client);
			}
		});
		sessions.add(session);
	});
	return {
		listen: ({ host, port }) => new Promise((resolve, reject) => {
			server.once("error", reject);
			server.listen(port, host, () => {
				server.removeListener("error", reject);
				resolve(server.address().port);
			});
		}),
		close: async () => {
			const closed = new Promise((resolve) => server.close(resolve));
			await Promise.all([...sessions].map((session) => session.drain()));
			await closed;
		}
	};
}
// src/main.ts
const LISTENING_MS = 1e4;
const HEALTH_DEADLINE_MS = 2e3;
/** Longer than a transaction may take, so that it is the transaction that is given up and not one of its statements. */
const ANSWER_TIMEOUT_MS = 35e3;
const env = readIngestEnv();
const log = pino({
	name: "ingest",
	level: env.LOG_LEVEL
});
const pool = createPool(env.DATABASE_URL, {
	max: 8,
	applicationName: "packwatch-ingest",
	answerTimeoutMs: ANSWER_TIMEOUT_MS,
	onIdleError: (error) => log.warn({ err: error }, "an idle database connection was lost")
});
const feed = redisFeed(env.REDIS_URL, log);
const ingest = new Ingest({
	pool,
	feed,
	usage: feed.usage,
	clock: systemClock,
	log
});
ingest.threads.warmUp();
const health = async () => {
	const database = await withDeadline(pingDatabase(pool), HEALTH_DEADLINE_MS).then(() => true, () => false);
	return {
		status: database ? "ok" : "database_away",
		database,
		redis: feed.isConnected(),
		uploadsInFlight: ingest.admission.uploads
	};
};
const http = httpServer({
	ingest,
	log,
	health
});
const mqtt = mqttServer({
	ingest,
	log
});
await http.listen({
	host: env.HOST,
	port: env.PORT
});
await mqtt.listen({
	host: env.HOST,
	port: env.MQTT_PORT
});
log.info({
	host: env.HOST,
	port: env.PORT,
	mqttPort: env.MQTT_PORT
}, "ingest takes uploads");
const sayListening = () => {
	recordListening(pool, systemClock()).catch((error) => log.debug({ err: error }, "nobody hears that we listen"));
};
sayListening();
const listening = setInterval(sayListening, LISTENING_MS);
stopOnSignals(log, async () => {
	clearInterval(listening);
	await Promise.all([http.close(), mqtt.close()]);
	await ingest.close();
	feed.close();
	await pool.end();
});
process.send?.({ ready: true });
export {};

//# sourceMappingURL=main.js.map