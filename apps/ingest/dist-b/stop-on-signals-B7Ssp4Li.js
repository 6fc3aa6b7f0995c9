import { $t as findPacks, A as decodePackState, B as Assignments, C as packHealth, Dn as noteSamples, Dt as insertOutboxEvents, F as initialPackState, G as toHex, Gn as insertAlarmEvents, Gt as saveHealthDays, Ht as markDirty, I as idleCurrentMa, Jt as recordUnassignedSerials, K as deleteTelemetry, Kn as insertAlarms, Kt as recordGatewaysSeen, L as alarmRuleOf, M as afterService, N as openEpisodes, O as dayBucketMs, On as insertBusReports, P as foldPack, Qn as updateAlarmPeaks, Qt as findGatewayTokens, R as packFacts, Rn as TelemetryCopy, Rt as insertReceipts, S as HeldRules, Sn as copyTelemetry, U as compileMap, Un as newId, Ut as updateLiveStates, W as parseRegisterMap, Wn as clearAlarms, Xn as notifyOpenAlarms, Xt as findConfigurationStamps, Yt as findAssignments, Zt as findGatewayMappings, _ as USAGE_KEYS, cn as findRunningCheckpoints, en as findRegisterMaps, j as encodePackState, k as rollupBucketMs, kt as archiveEnvelopes, ln as saveCheckpoints, nn as findSerialAssignments, pn as insertRollupMarks, q as refreshLiveState, qt as recordUnassigned, s as framesOf, tn as findRules, un as copyRollups, w as RunningRollup, z as toGatewayMappings, zt as insertQuarantine } from "./decode-body-DIDQ9ri-.js";
import { z } from "zod";
import "pino";
import { Redis } from "ioredis";
const SIGNAL_NAMES = Object.keys({
	"pack.voltage_mv": {
		label: "Pack voltage",
		unit: "mV",
		shownUnit: "V",
		shownPer: 1e3,
		decimals: 2
	},
	"pack.current_ma": {
		label: "Current",
		unit: "mA",
		shownUnit: "A",
		shownPer: 1e3,
		decimals: 2
	},
	"pack.soc_pct": {
		label: "State of charge",
		unit: "%",
		shownUnit: "%",
		shownPer: 1,
		decimals: 1
	},
	"pack.bms_soc_pct": {
		label: "State of charge (BMS)",
		unit: "%",
		shownUnit: "%",
		shownPer: 1,
		decimals: 1
	},
	"pack.bms_soh_pct": {
		label: "State of health (BMS)",
		unit: "%",
		shownUnit: "%",
		shownPer: 1,
		decimals: 1
	},
	"pack.bms_resistance_uohm": {
		label: "Internal resistance (BMS)",
		unit: "µΩ",
		shownUnit: "mΩ",
		shownPer: 1e3,
		decimals: 2
	},
	"pack.temperature_1_c": {
		label: "Temperature 1",
		unit: "°C",
		shownUnit: "°C",
		shownPer: 1,
		decimals: 1
	},
	"pack.temperature_2_c": {
		label: "Temperature 2",
		unit: "°C",
		shownUnit: "°C",
		shownPer: 1,
		decimals: 1
	},
	"pack.charged_mah": {
		label: "Charge in",
		unit: "mAh",
		shownUnit: "Ah",
		shownPer: 1e3,
		decimals: 2
	},
	"pack.discharged_mah": {
		label: "Charge out",
		unit: "mAh",
		shownUnit: "Ah",
		shownPer: 1e3,
		decimals: 2
	},
	"pack.charged_mwh": {
		label: "Energy in",
		unit: "mWh",
		shownUnit: "kWh",
		shownPer: 1e6,
		decimals: 2
	},
	"pack.discharged_mwh": {
		label: "Energy out",
		unit: "mWh",
		shownUnit: "kWh",
		shownPer: 1e6,
		decimals: 2
	},
	"pack.charge_block": {
		label: "Charge block",
		unit: "",
		shownUnit: "",
		shownPer: 1,
		decimals: 0
	},
	"pack.discharge_block": {
		label: "Discharge block",
		unit: "",
		shownUnit: "",
		shownPer: 1,
		decimals: 0
	},
	"pack.state_bits": {
		label: "State bits",
		unit: "",
		shownUnit: "",
		shownPer: 1,
		decimals: 0
	},
	"pack.full_cycles": {
		label: "Full cycles",
		unit: "",
		shownUnit: "",
		shownPer: 1,
		decimals: 0
	},
	"pack.short_circuit_trips": {
		label: "Short-circuit trips",
		unit: "",
		shownUnit: "",
		shownPer: 1,
		decimals: 0
	},
	"pack.over_voltage_trips": {
		label: "Over-voltage trips",
		unit: "",
		shownUnit: "",
		shownPer: 1,
		decimals: 0
	},
	"pack.under_voltage_trips": {
		label: "Under-voltage trips",
		unit: "",
		shownUnit: "",
		shownPer: 1,
		decimals: 0
	},
	"pack.soc_sigma_pct": {
		label: "Band of the SOC",
		unit: "%",
		shownUnit: "%",
		shownPer: 1,
		decimals: 1
	},
	"pack.soc_drift_pct": {
		label: "SOC of the BMS less ours",
		unit: "%",
		shownUnit: "%",
		shownPer: 1,
		decimals: 1
	},
	"pack.capacity_pct": {
		label: "Capacity left",
		unit: "%",
		shownUnit: "%",
		shownPer: 1,
		decimals: 1
	},
	"pack.imbalance_pct": {
		label: "Imbalance of the cells",
		unit: "%",
		shownUnit: "%",
		shownPer: 1,
		decimals: 1
	},
	"pack.resistance_mohm": {
		label: "Resistance at 25 °C",
		unit: "mΩ",
		shownUnit: "mΩ",
		shownPer: 1,
		decimals: 2
	},
	"cell.voltage_mv": {
		label: "Cell voltage",
		unit: "mV",
		shownUnit: "V",
		shownPer: 1e3,
		decimals: 3
	},
	"cell.temperature_c": {
		label: "Cell temperature",
		unit: "°C",
		shownUnit: "°C",
		shownPer: 1,
		decimals: 1
	},
	"cell.deviation_mv": {
		label: "Deviation from the other cells",
		unit: "mV",
		shownUnit: "mV",
		shownPer: 1,
		decimals: 0
	},
	"cell.balancing": {
		label: "Cell balancing",
		unit: "",
		shownUnit: "",
		shownPer: 1,
		decimals: 0
	}
});
/** Worked out a few times a month from many samples: they have a history of health and no series. */
const HEALTH_SIGNALS = [
	"pack.capacity_pct",
	"pack.imbalance_pct",
	"pack.resistance_mohm"
];
const SERIES_SIGNAL_NAMES = SIGNAL_NAMES.filter(isSeriesSignal);
function isSeriesSignal(signal) {
	return !HEALTH_SIGNALS.includes(signal);
}
// ../../libs/contracts/src/rules/alarm-status.ts
const alarmSeverity = z.enum([
	"info",
	"warning",
	"critical"
]);
z.enum([
	"open",
	"cleared",
	"withdrawn"
]);
// ../../libs/contracts/src/rules/rule-scope.ts
/** A short word that people put on packs to speak of several at once, such as `ferry` or `winter-tyre hall`. */
const tagName = z.string().trim().min(1).max(60);
/**
* Which packs a rule is about: all, those on a site, those with a tag, or one. A pack comes and goes from sites and tags;
* a sample is judged by what held of the pack at the sample's time.
*/
const ruleScope = z.discriminatedUnion("of", [
	z.strictObject({ of: z.literal("fleet") }),
	z.strictObject({
		of: z.literal("site"),
		siteId: z.uuid()
	}),
	z.strictObject({
		of: z.literal("tag"),
		tag: tagName
	}),
	z.strictObject({
		of: z.literal("pack"),
		packUid: z.uuid()
	})
]).meta({ id: "RuleScope" });
const WHOLE_FLEET = { of: "fleet" };
/** Gateways belong to sites and have no tags: a rule on them is about all of them, or those of a site. */
const isGatewayScope = ({ of }) => of === "fleet" || of === "site";
const GATEWAYS_HAVE_NO_PACKS = {
	path: ["scope"],
	message: "a rule on gateways is about the fleet or a site"
};
// ../../libs/contracts/src/rules/rule-parts.ts
const DAY_MS$1 = 864e5;
/** How long something must hold, ms; 0: at once. */
const ruleDuration = z.int().min(0).max(DAY_MS$1);
/** What every rule says, whatever it watches: which packs, and how bad it is. */
const everyRule = {
	severity: alarmSeverity,
	scope: ruleScope.default(WHOLE_FLEET)
};
/** What every rule on the samples of one pack says beside that. */
const sampleRule = {
	...everyRule,
	/** A pause between samples longer than this proves nothing: it neither raises nor clears. */
	gapToleranceMs: z.int().min(1e3).max(DAY_MS$1).default(18e4),
	/** The condition holds only while the pack does this. */
	guard: z.enum(["charging", "discharging"]).optional()
};
/** From where on the condition holds, and from where on it is over: the clear level lies on the healthy side (hysteresis). */
const ruleLevels = {
	comparison: z.enum(["above", "below"]),
	raiseLevel: z.number(),
	clearLevel: z.number()
};
const levelsAreInOrder = ({ comparison, raiseLevel, clearLevel }) => comparison === "above" ? clearLevel <= raiseLevel : clearLevel >= raiseLevel;
const LEVELS_OUT_OF_ORDER = {
	path: ["clearLevel"],
	message: "the clear level must lie on the healthy side of the raise level"
};
// ../../libs/contracts/src/rules/absent-rule.ts
/**
* Nothing came for longer than `afterMs`: from a pack, from a gateway (then its packs are not told of one by one), or of
* one signal of a pack that speaks.
*/
const absentRuleDefinition = z.object({
	kind: z.literal("absent"),
	of: z.enum([
		"pack",
		"gateway",
		"signal"
	]),
	/** The signal that is missed; null unless `of` is `signal`. */
	signal: z.enum(SERIES_SIGNAL_NAMES).nullable().default(null),
	afterMs: z.int().min(6e4).max(26784e5),
	...everyRule
}).refine(({ of, signal }) => of === "signal" === (signal !== null), {
	path: ["signal"],
	message: "must be named where a signal is missed, and only there"
}).refine(({ of, scope }) => of !== "gateway" || isGatewayScope(scope), GATEWAYS_HAVE_NO_PACKS).meta({ id: "AbsentRule" });
// ../../libs/contracts/src/rules/bus-rule.ts
const IN_MS = /* @__PURE__ */ new Set([
	"slave_silence",
	"round_trip",
	"skew"
]);
/**
* How a bus does: the share of polls in % that time out, come with a wrong checksum or as Modbus exceptions, each over
* the whole `windowMs`; a slave silent for so many ms while others of its pack answer; a slave's answers that take so many ms
* on average all through the window; a meter that says another serial number than its pack has (level 1); the gateway's clock wrong by so many ms in every upload of the window.
*/
const busRuleDefinition = z.object({
	kind: z.literal("bus"),
	watches: z.enum([
		"timeouts",
		"crc_errors",
		"exceptions",
		"slave_silence",
		"round_trip",
		"other_serial",
		"skew"
	]),
	raiseLevel: z.number().positive(),
	clearLevel: z.number().min(0),
	windowMs: z.int().min(3e5).max(36e5).default(6e5),
	/** Fewer polls in five minutes prove nothing. */
	minPolls: z.int().min(1).max(1e4).default(10),
	...everyRule
}).refine(({ raiseLevel, clearLevel }) => clearLevel <= raiseLevel, {
	path: ["clearLevel"],
	message: "must not lie above the raise level"
}).refine(({ watches, raiseLevel }) => raiseLevel <= 100 || IN_MS.has(watches), {
	path: ["raiseLevel"],
	message: "must be at most 100 %"
}).refine(({ scope }) => isGatewayScope(scope), GATEWAYS_HAVE_NO_PACKS).meta({ id: "BusRule" });
// ../../libs/contracts/src/rules/changed-rule.ts
/** Counters that step up and flags that are set: what a `changed` rule can watch without bits. */
const STEPPING_SIGNALS = [
	"pack.short_circuit_trips",
	"pack.over_voltage_trips",
	"pack.under_voltage_trips",
	"pack.full_cycles",
	"pack.charge_block",
	"pack.discharge_block",
	"cell.balancing"
];
/** Signals that are words of bits. */
const BIT_SIGNALS = ["pack.state_bits"];
const isBits = (signal) => BIT_SIGNALS.includes(signal);
/**
* A counter stepped up, or a bit was set: a trip, a short circuit. Raised at once, since it has happened; over once
* nothing has changed for `clearForMs`.
*/
const changedRuleDefinition = z.object({
	kind: z.literal("changed"),
	signal: z.enum([...STEPPING_SIGNALS, ...BIT_SIGNALS]),
	/** The bits to watch, of a signal of bits; null: the signal is a counter or a flag. */
	mask: z.int().min(1).max(4294967295).nullable().default(null),
	clearForMs: ruleDuration,
	...sampleRule
}).refine(({ signal, mask }) => isBits(signal) === (mask !== null), {
	path: ["mask"],
	message: "a signal of bits needs the bits to watch; a counter has none"
}).meta({ id: "ChangedRule" });
// ../../libs/contracts/src/signal-name.ts
const signalName = z.enum(SIGNAL_NAMES);
// ../../libs/contracts/src/rules/rate-rule.ts
/** How fast a signal moves: levels in its unit per hour, falling is negative. */
const rateRuleDefinition = z.object({
	kind: z.literal("rate"),
	signal: signalName,
	...ruleLevels,
	/** The rate is taken over at least this long, so that noise does not look like speed. */
	overMs: z.int().min(1e3).max(26784e5),
	raiseForMs: ruleDuration,
	clearForMs: ruleDuration,
	...sampleRule
}).refine(levelsAreInOrder, LEVELS_OUT_OF_ORDER).meta({ id: "RateRule" });
// ../../libs/contracts/src/rules/sibling-rule.ts
/** A pack's newest reading against the median of the packs of its site, its model, or both, in the signal's own unit. */
const siblingRuleDefinition = z.object({
	kind: z.literal("sibling"),
	signal: z.enum(SERIES_SIGNAL_NAMES).refine((signal) => signal.startsWith("pack."), "must be a signal of the whole pack"),
	among: z.enum([
		"site",
		"model",
		"site_and_model"
	]),
	raiseLevel: z.number().positive(),
	clearLevel: z.number().min(0),
	raiseForMs: ruleDuration,
	clearForMs: ruleDuration,
	/** With fewer others nobody can say what is usual. */
	minSiblings: z.int().min(2).max(1e3).default(2),
	...everyRule
}).refine(({ raiseLevel, clearLevel }) => clearLevel <= raiseLevel, {
	path: ["clearLevel"],
	message: "must not lie above the raise level"
}).meta({ id: "SiblingRule" });
// ../../libs/contracts/src/rules/alarm-rule.ts
/** The kinds that are judged in the fold, in event time, from the samples of one pack. */
const foldRuleDefinitions = [
	z.object({
		kind: z.literal("threshold"),
		signal: signalName,
		...ruleLevels,
		raiseForMs: ruleDuration,
		clearForMs: ruleDuration,
		...sampleRule
	}).refine(levelsAreInOrder, LEVELS_OUT_OF_ORDER).meta({ id: "ThresholdRule" }),
	rateRuleDefinition,
	changedRuleDefinition
];
z.discriminatedUnion("kind", foldRuleDefinitions);
const FOLD_KINDS = /* @__PURE__ */ new Set([
	"threshold",
	"rate",
	"changed"
]);
/** True for a rule that the fold judges; false for one that a sweep does. */
function isFoldRule(definition) {
	return FOLD_KINDS.has(definition.kind);
}
/** The kinds that need the wall clock or other packs: a sweep judges them, outside the fold. */
const sweepRuleDefinitions = [
	absentRuleDefinition,
	busRuleDefinition,
	siblingRuleDefinition
];
z.discriminatedUnion("kind", sweepRuleDefinitions);
/** What a rule says: one member of the union for each kind. */
const alarmRuleDefinition = z.discriminatedUnion("kind", [...foldRuleDefinitions, ...sweepRuleDefinitions]);
z.discriminatedUnion("kind", [z.object({
	kind: z.literal("packs"),
	organisationId: z.uuid(),
	packUids: z.array(z.uuid())
}), z.object({
	kind: z.literal("alarms"),
	organisationId: z.uuid(),
	alarmIds: z.array(z.uuid())
})]);
const liveChannel = (organisationId) => `packwatch:live:${organisationId}`;
// ../../libs/db/src/ingest/database-errors.ts
/** Lost to a neighbour in the database; the same work, tried again, sees what the neighbour did. */
const RACES = /* @__PURE__ */ new Set([
	"40P01",
	"40001",
	"23505"
]);
const NETWORK = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"ENOTFOUND",
	"EAI_AGAIN"
]);
/** SQLSTATE classes: 08 connection, 53 out of resources (disk, connections), 57P administrator or crash shutdown. */
const AWAY = /^(08...|53...|57P0.|25006)$/;
const LOST = /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;
function codeOf(error) {
	if (typeof error !== "object" || error === null || !("code" in error)) return void 0;
	return typeof error.code === "string" ? error.code : void 0;
}
/** The statement lost a race and may succeed if tried again. */
const isRace = (error) => RACES.has(codeOf(error) ?? "");
/** The database can't be reached or can't take more: nothing is wrong with what it was asked. */
function isDatabaseAway(error) {
	if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
	const code = codeOf(error);
	if (code !== void 0) return NETWORK.has(code) || AWAY.test(code);
	return error instanceof Error && LOST.test(error.message);
}
/** The database did not answer in time; to its callers that is the same as being away. */
var DatabaseSilent = class extends Error {
	code = "ETIMEDOUT";
	constructor(ms) {
		super(`the database did not answer within ${ms} ms`);
		this.name = "DatabaseSilent";
	}
};
/** What `work` gives, or `DatabaseSilent` after `ms`. The work itself is not stopped by it. */
async function withDeadline(work, ms) {
	const deadline = Promise.withResolvers();
	const timer = setTimeout(() => deadline.reject(new DatabaseSilent(ms)), ms);
	try {
		return await Promise.race([work, deadline.promise]);
	} finally {
		clearTimeout(timer);
	}
}
// src/clock.ts
const systemClock = () => Date.now();
// src/env.ts
const port = z.coerce.number({ error: "a port number, for example 4102" }).int().min(0).max(65535);
const shared = {
	DATABASE_URL: z.url({
		protocol: /^postgres(ql)?$/,
		error: "the URL of PostgreSQL as role packwatch_ingest"
	}),
	REDIS_URL: z.url({
		protocol: /^rediss?$/,
		error: "the URL of Redis, for example redis://127.0.0.1:6379"
	}),
	LOG_LEVEL: z.enum([
		"fatal",
		"error",
		"warn",
		"info",
		"debug",
		"trace",
		"silent"
	]).default("info")
};
const ingestEnv = z.object({
	...shared,
	HOST: z.string().min(1).default("127.0.0.1"),
	PORT: port.default(4102),
	MQTT_PORT: port.default(4103)
});
const recomputeEnv = z.object(shared);
/** @throws Error naming each variable at fault and what it should hold */
function read(schema, source) {
	const parsed = schema.safeParse(source);
	if (parsed.success) return parsed.data;
	const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
	throw new Error(`The environment is not complete. Set these variables and start again:\n${faults.join("\n")}`);
}
const readIngestEnv = (source = process.env) => read(ingestEnv, source);
const readRecomputeEnv = (source = process.env) => read(recomputeEnv, source);
// src/directory/batch-cache.ts
/**
* Remembers what it read for a short while, and reads all keys asked for in one turn of the event loop by one query. A
* key that does not exist is remembered too. What the cache answers is at most `ttlMs` old.
*/
var BatchCache = class {
	#options;
	#entries = /* @__PURE__ */ new Map();
	#waiting = /* @__PURE__ */ new Map();
	#generation = 0;
	constructor(options) {
		this.#options = options;
	}
	get(key) {
		const entry = this.#entries.get(key);
		if (entry !== void 0 && entry.goodUntil > performance.now()) return Promise.resolve(entry.value);
		return new Promise((resolve, reject) => {
			if (this.#waiting.size === 0) setImmediate(() => void this.#read());
			const others = this.#waiting.get(key);
			if (others === void 0) this.#waiting.set(key, [{
				resolve,
				reject
			}]);
			else others.push({
				resolve,
				reject
			});
		});
	}
	/** The values of those keys that exist. */
	async getAll(keys) {
		const asked = [...keys];
		const values = await Promise.all(asked.map((key) => this.get(key)));
		const found = /* @__PURE__ */ new Map();
		asked.forEach((key, i) => {
			const value = values[i];
			if (value !== void 0) found.set(key, value);
		});
		return found;
	}
	/** Forgets everything; what is being read at this moment answers who asked for it and is not remembered. */
	forget() {
		this.#entries.clear();
		this.#generation += 1;
	}
	async #read() {
		const waiting = this.#waiting;
		const generation = this.#generation;
		this.#waiting = /* @__PURE__ */ new Map();
		try {
			const goodUntil = performance.now() + this.#options.ttlMs;
			const loaded = await this.#options.load([...waiting.keys()]);
			this.#makeRoom(waiting.size);
			for (const [key, callers] of waiting) {
				const value = loaded.get(key);
				if (generation === this.#generation) this.#entries.set(key, {
					value,
					goodUntil
				});
				for (const caller of callers) caller.resolve(value);
			}
		} catch (error) {
			for (const callers of waiting.values()) for (const caller of callers) caller.reject(error);
		}
	}
	#makeRoom(coming) {
		if (this.#entries.size + coming <= this.#options.maxEntries) return;
		const now = performance.now();
		for (const [key, entry] of this.#entries) if (entry.goodUntil <= now) this.#entries.delete(key);
		if (this.#entries.size + coming > this.#options.maxEntries) this.#entries.clear();
	}
};
// ../../libs/domain/src/fold/held-facts.ts
/** The poll plan's own period. Packs are polled every 10 s; twice that without a sample is a gap. */
const USUAL_PERIOD_MS = 1e4;
/**
* What was known of a pack at a time; null where nothing was, or where what is stored can't be. Then the sample is stored
* and not folded: no evidence, no number.
*/
function factsAt(history, tsMs) {
	const record = history.find((facts) => facts.validFromMs <= tsMs && (facts.validToMs === null || tsMs < facts.validToMs));
	if (record === void 0) return null;
	const known = cache.get(record);
	if (known !== void 0) return known;
	const facts = toDomainFacts(record);
	cache.set(record, facts);
	return facts;
}
const cache = /* @__PURE__ */ new WeakMap();
function toDomainFacts(record) {
	const { chemistry, cellsInSeries, nominalCapacityMah } = record;
	try {
		return packFacts({
			chemistry,
			cellsInSeries,
			nominalCapacityMah,
			usualPeriodMs: USUAL_PERIOD_MS
		});
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "impossible-parameter") return null;
		throw error;
	}
}
// ../../libs/domain/src/fold/stored-sample.ts
/**
* A poll as the domain sees it. It is always made from what is stored, never from the decoded values: so a refold or a
* back-test years later sees the same sample, to the bit, as the live fold did.
*/
function storedSample(tsMs, readings) {
	const cellVoltagesMv = readings.cellVoltagesMv ?? [];
	return {
		tsMs,
		voltageMv: readings.voltageMv,
		currentMa: readings.currentMa,
		bmsSoc: scaled(readings.bmsSocMilliPct, 1e5),
		bmsSohPct: scaled(readings.bmsSohPermille, 10),
		bmsResistanceUohm: readings.bmsResistanceUohm,
		chargedMah: readings.chargedMah,
		dischargedMah: readings.dischargedMah,
		chargedMwh: readings.chargedMwh,
		dischargedMwh: readings.dischargedMwh,
		temperature1C: scaled(readings.temperature1CentiC, 100),
		temperature2C: scaled(readings.temperature2CentiC, 100),
		chargeBlock: readings.chargeBlock,
		dischargeBlock: readings.dischargeBlock,
		stateBits: readings.stateBits,
		switchBits: readings.switchBits,
		fullCycles: readings.fullCycles,
		shortCircuitTrips: readings.shortCircuitTrips,
		overVoltageTrips: readings.overVoltageTrips,
		underVoltageTrips: readings.underVoltageTrips,
		cellVoltagesMv,
		cellTemperaturesC: (readings.cellTemperaturesCentiC ?? []).map((value) => scaled(value, 100)),
		cellBalancing: cellVoltagesMv.map((voltageMv, index) => isBalancing(readings.cellBalancingMask, index, voltageMv))
	};
}
const scaled = (value, per) => value === null ? null : value / per;
function isBalancing(mask, index, voltageMv) {
	return mask === null || voltageMv === null ? null : (mask >>> index & 1) === 1;
}
// src/directory/rule-book.ts
/** All versions of an organisation's rules that the fold judges. */
var RuleBook = class {
	#rules;
	#names;
	#ofPack = /* @__PURE__ */ new WeakMap();
	/** Where no rule has a scope, all packs have the same. */
	#ofEveryPack;
	/** `onInvalid` hears of a stored rule that can't be: it is left out, and no upload fails because of it. */
	constructor(records, onInvalid) {
		this.#names = new Map(records.map((record) => [record.ruleId, record.name]));
		this.#rules = records.flatMap((record) => {
			try {
				return scopedRule(record);
			} catch (error) {
				onInvalid(record, error instanceof Error ? error : new Error(String(error)));
				return [];
			}
		});
		const isScoped = this.#rules.some(({ scope }) => scope.of !== "fleet");
		this.#ofEveryPack = isScoped ? null : new HeldRules(this.#rules, null, this.#names);
	}
	/** The rules of one pack, as it stood and was tagged over time. */
	of(pack) {
		if (this.#ofEveryPack !== null) return this.#ofEveryPack;
		let held = this.#ofPack.get(pack);
		if (held === void 0) this.#ofPack.set(pack, held = new HeldRules(this.#rules, pack, this.#names));
		return held;
	}
};
/** Nothing for a rule that a sweep judges. */
function scopedRule(record) {
	const definition = alarmRuleDefinition.parse(record.definition);
	if (!isFoldRule(definition)) return [];
	const { scope, ...said } = definition;
	return [{
		interval: record,
		scope,
		rule: alarmRuleOf({
			id: record.ruleId,
			version: record.version,
			...said
		})
	}];
}
// src/directory/directory.ts
/** A look-up that takes longer is given up: its uploads are better sent back than held. */
const READ_DEADLINE_MS = 1e4;
/** A change of what no stamp speaks of holds for uploads at most this much later. */
const TOKEN_TTL_MS = 2e3;
/** What a stamp speaks of is forgotten as soon as the stamp has moved; this only bounds what is kept for nothing. */
const STAMPED_TTL_MS = 9e5;
const MAX_ENTRIES = 1e5;
/**
* What is configured, as ingest needs it: read from the database and remembered for a while. Whether it still holds is
* asked in the transaction that uses it, by the stamp under which it was read; `forget` what does not.
*/
var Directory = class {
	#pool;
	#log;
	#lastStamps = /* @__PURE__ */ new Map();
	constructor(pool, log) {
		this.#pool = pool;
		this.#log = log;
	}
	/** By SHA-256 of the token, hex. */
	tokens = new BatchCache({
		ttlMs: TOKEN_TTL_MS,
		maxEntries: MAX_ENTRIES,
		load: async (hashes) => new Map((await withDeadline(findGatewayTokens(this.#pool, hashes), READ_DEADLINE_MS)).map((row) => [row.hash, row]))
	});
	/**
	* By organisation: the last change of its configuration, 0 if there was none. Ask for it before what it stands for:
	* what is read after it is at least as new.
	*/
	stamps = new BatchCache({
		ttlMs: STAMPED_TTL_MS,
		maxEntries: MAX_ENTRIES,
		load: async (organisationIds) => {
			const found = await withDeadline(findConfigurationStamps(this.#pool, organisationIds), READ_DEADLINE_MS);
			const stamps = new Map(organisationIds.map((id) => [id, found.get(id) ?? 0]));
			this.#forgetIfMoved(stamps);
			return stamps;
		}
	});
	/** What was read under an older stamp must not be taken for what holds under a newer one. */
	#forgetIfMoved(stamps) {
		let hasMoved = false;
		for (const [organisationId, stamp] of stamps) {
			hasMoved ||= (this.#lastStamps.get(organisationId) ?? stamp) !== stamp;
			this.#lastStamps.set(organisationId, stamp);
		}
		if (hasMoved) this.#forgetStamped();
	}
	/** A change is rare, so nobody counts whose it was: what is forgotten too much is read once more. */
	forget() {
		this.stamps.forget();
		this.#forgetStamped();
	}
	#forgetStamped() {
		for (const cache of [
			this.assignments,
			this.mappings,
			this.packs,
			this.rules
		]) cache.forget();
	}
	assignments = new BatchCache({
		ttlMs: STAMPED_TTL_MS,
		maxEntries: MAX_ENTRIES,
		load: async (gatewayIds) => {
			const [found, foundSerials] = await Promise.all([withDeadline(findAssignments(this.#pool, gatewayIds), READ_DEADLINE_MS), withDeadline(findSerialAssignments(this.#pool, gatewayIds), READ_DEADLINE_MS)]);
			const rows = groupBy(found, (row) => row.gatewayId);
			const serials = groupBy(foundSerials, (row) => row.gatewayId);
			return new Map(gatewayIds.map((id) => [id, new Assignments(rows.get(id) ?? [], serials.get(id) ?? [])]));
		}
	});
	/** What the messages of foreign gateways mean, as it is in force, by gateway. */
	mappings = new BatchCache({
		ttlMs: STAMPED_TTL_MS,
		maxEntries: MAX_ENTRIES,
		load: async (gatewayIds) => {
			const rows = groupBy(await withDeadline(findGatewayMappings(this.#pool, gatewayIds), READ_DEADLINE_MS), (row) => row.gatewayId);
			return new Map(gatewayIds.map((id) => [id, toGatewayMappings(rows.get(id) ?? [], this.#logInvalidMapping)]));
		}
	});
	packs = new BatchCache({
		ttlMs: STAMPED_TTL_MS,
		maxEntries: MAX_ENTRIES,
		load: async (ids) => new Map((await withDeadline(findPacks(this.#pool, ids), READ_DEADLINE_MS)).map((row) => [row.id, row]))
	});
	/** By organisation. */
	rules = new BatchCache({
		ttlMs: STAMPED_TTL_MS,
		maxEntries: MAX_ENTRIES,
		load: async (organisationIds) => {
			const rows = groupBy(await withDeadline(findRules(this.#pool, organisationIds), READ_DEADLINE_MS), (row) => row.organisationId);
			return new Map(organisationIds.map((id) => [id, new RuleBook(rows.get(id) ?? [], this.#logInvalidRule)]));
		}
	});
	/** A published map never changes, so these are kept for good. */
	registerMaps = new BatchCache({
		ttlMs: Infinity,
		maxEntries: 1e4,
		load: async (ids) => {
			const maps = /* @__PURE__ */ new Map();
			for (const { id, document } of await withDeadline(findRegisterMaps(this.#pool, ids), READ_DEADLINE_MS)) {
				const parsed = parseRegisterMap(document);
				if (parsed.ok) maps.set(id, compileMap(parsed.map));
				else this.#log.error({
					registerMapId: id,
					errors: parsed.errors
				}, "a stored register map is not valid");
			}
			return maps;
		}
	});
	#logInvalidMapping = ({ gatewayId, format, version }, errors) => {
		this.#log.error({
			gatewayId,
			format,
			version,
			errors
		}, "a stored mapping is not valid; there is none now");
	};
	#logInvalidRule = (record, error) => {
		this.#log.error({
			ruleId: record.ruleId,
			version: record.version,
			err: error
		}, "a stored rule can not be; left out");
	};
};
function groupBy(values, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const value of values) {
		const group = groups.get(keyOf(value));
		if (group === void 0) groups.set(keyOf(value), [value]);
		else group.push(value);
	}
	return groups;
}
// src/limits/usage-counter.ts
const none = () => ({
	requests: 0,
	bytes: 0,
	samples: 0
});
/**
* What is told to others before they may miss it: an eighth of a quota. As long as no process has seen more than that, up
* to eight of them cannot be beyond it together, so that the usual load needs no Redis at all.
*/
const SHARE_UNTOLD = 1 / 8;
/** Counts what one gateway or organisation sent in the running minute: here, and in other processes as far as known. */
var UsageCounter = class {
	#name;
	#window = -1;
	#own = none();
	#told = none();
	#others = none();
	constructor(name) {
		this.#name = name;
	}
	get key() {
		return `packwatch:usage:${this.#name}:${this.#window}`;
	}
	get untold() {
		return minus(this.#own, this.#told);
	}
	/** Everything counted in the window of `nowMs`. */
	used(nowMs) {
		this.#turn(nowMs);
		const sum = none();
		for (const key of USAGE_KEYS) sum[key] = this.#own[key] + this.#others[key];
		return sum;
	}
	add(nowMs, usage) {
		this.#turn(nowMs);
		for (const key of USAGE_KEYS) this.#own[key] += usage[key] ?? 0;
	}
	/** True once others have to know. */
	mustBeTold(quota) {
		return USAGE_KEYS.some((key) => this.#own[key] >= quota[key] * SHARE_UNTOLD && this.#own[key] > this.#told[key]);
	}
	settle(told, total) {
		for (const key of USAGE_KEYS) {
			this.#told[key] += told[key];
			this.#others[key] = Math.max(0, total[key] - this.#told[key]);
		}
	}
	isOver(nowMs) {
		return windowOf(nowMs) > this.#window;
	}
	#turn(nowMs) {
		const window = windowOf(nowMs);
		if (window === this.#window) return;
		this.#window = window;
		this.#own = none();
		this.#told = none();
		this.#others = none();
	}
};
const windowOf = (nowMs) => Math.floor(nowMs / 6e4);
/** Seconds until the window of `nowMs` is over, at least 1. */
const windowLeftS = (nowMs) => Math.ceil(60 - nowMs / 1e3 % 60) || 1;
function minus(a, b) {
	const difference = none();
	for (const key of USAGE_KEYS) difference[key] = a[key] - b[key];
	return difference;
}
// src/limits/shared-usage.ts
/** Windows are kept for as long as any process may still be in one. */
const KEEP_S = 120;
/** Counters of one round trip. */
const BATCH = 500;
/** Over Redis: a hash per counter and window, which goes by itself. */
function sharedOverRedis(redis, log) {
	const tellSome = async (counters) => {
		const pipeline = redis.pipeline();
		const told = counters.map((counter) => ({
			counter,
			key: counter.key,
			untold: counter.untold
		}));
		for (const { key, untold } of told) {
			for (const part of USAGE_KEYS) pipeline.hincrby(key, part, untold[part]);
			pipeline.expire(key, KEEP_S);
		}
		const answers = await pipeline.exec() ?? [];
		const commands = USAGE_KEYS.length + 1;
		for (const [place, { counter, key, untold }] of told.entries()) {
			const total = {
				requests: 0,
				bytes: 0,
				samples: 0
			};
			if (USAGE_KEYS.every((part, i) => {
				const [error, value] = answers[place * commands + i] ?? [/* @__PURE__ */ new Error("no answer"), null];
				if (error !== null || typeof value !== "number") return false;
				total[part] = value;
				return true;
			}) && counter.key === key) counter.settle(untold, total);
		}
	};
	return { tell: async (counters) => {
		if (redis.status !== "ready") return;
		try {
			for (let i = 0; i < counters.length; i += BATCH) await tellSome(counters.slice(i, i + BATCH));
		} catch (error) {
			log.debug({ err: error }, "limits are counted here alone for now");
		}
	} };
}
// src/alarms/catching-up.ts
/** Older than this by receive time, a pack's newest sample says nothing of what is now. */
const FRESH_MS = 9e5;
/** True if a sample that was received then speaks of the present. */
const isFresh = (tsMs, receivedMs) => receivedMs - tsMs < FRESH_MS;
// src/alarms/alarm-changes.ts
const keyOf = (ruleId, part, raisedTsMs) => `${ruleId} ${part} ${raisedTsMs}`;
const episodeKey = (episode) => keyOf(episode.ruleId, episode.part, episode.raisedTsMs);
/**
* Transitions of a fold as changes of alarm rows. Somebody is told only of an alarm that is still open at the pack's
* newest sample while that sample is fresh; every other one is detected late. Pure.
*/
function alarmChanges(folded, nowMs) {
	const { context } = folded.work;
	const { id: packId, organisationId } = context.pack;
	const fresh = folded.live !== null && isFresh(folded.live.tsMs, folded.live.receivedMs);
	const raised = /* @__PURE__ */ new Map();
	const cleared = [];
	for (const transition of folded.transitions) {
		if (transition.kind === "raised") {
			const alarm = {
				...newAlarm(transition, nowMs),
				packId,
				organisationId
			};
			raised.set(keyOf(transition.ruleId, transition.part, transition.tsMs), {
				alarm,
				value: transition.value
			});
			continue;
		}
		const key = keyOf(transition.ruleId, transition.part, transition.raisedTsMs);
		const here = raised.get(key);
		const { tsMs: clearedMs, peakValue } = transition;
		if (here !== void 0) raised.set(key, {
			...here,
			alarm: {
				...here.alarm,
				status: "cleared",
				clearedMs,
				peakValue
			}
		});
		else {
			const { ruleId, part, raisedTsMs } = transition;
			cleared.push({
				packId,
				ruleId,
				part,
				raisedMs: raisedTsMs,
				clearedMs,
				peakValue
			});
		}
	}
	const before = new Map(folded.openBefore.map((episode) => [episodeKey(episode), episode]));
	const peaks = [];
	const caughtUp = [];
	for (const episode of folded.openAfter) {
		const { ruleId, part, raisedTsMs: raisedMs, peakValue } = episode;
		const here = raised.get(episodeKey(episode));
		if (here !== void 0) {
			const told = fresh ? {
				detectedLate: false,
				notifiedMs: nowMs
			} : {};
			raised.set(episodeKey(episode), {
				...here,
				alarm: {
					...here.alarm,
					peakValue,
					...told
				}
			});
			continue;
		}
		if (before.get(episodeKey(episode))?.peakValue !== peakValue) peaks.push({
			packId,
			ruleId,
			part,
			raisedMs,
			peakValue
		});
		if (fresh) caughtUp.push({
			packId,
			ruleId,
			part,
			raisedMs
		});
	}
	return {
		raised: [...raised.values()],
		cleared,
		peaks,
		caughtUp
	};
}
/** A new open alarm that wakes nobody. */
function newAlarm(raised, nowMs) {
	return {
		id: newId(),
		ruleId: raised.ruleId,
		ruleVersion: raised.ruleVersion,
		part: raised.part,
		severity: raised.severity,
		signal: raised.signal,
		status: "open",
		raisedMs: raised.tsMs,
		clearedMs: null,
		raiseLevel: raised.raiseLevel,
		peakValue: raised.peakValue,
		detectedMs: nowMs,
		detectedLate: true,
		notifiedMs: null
	};
}
// src/alarms/alarm-notice.ts
const iso = (unixMs) => new Date(unixMs).toISOString();
/** The outbox row that tells people of an alarm; `value` is the reading that raised it, where it is known. */
function alarmOutboxEvent(kind, alarm, value, { pack, rules }) {
	return {
		kind,
		payload: {
			alarmId: alarm.id,
			packUid: pack.uid,
			packName: pack.name,
			gatewayId: null,
			gatewayName: null,
			ruleId: alarm.ruleId,
			ruleName: rules.nameOf(alarm.ruleId),
			severity: alarm.severity,
			signal: alarm.signal,
			part: alarm.part,
			raisedAt: iso(alarm.raisedMs),
			clearedAt: alarm.clearedMs === null ? null : iso(alarm.clearedMs),
			raiseLevel: alarm.raiseLevel,
			value,
			peakValue: alarm.peakValue
		},
		organisationId: alarm.organisationId
	};
}
// src/alarms/write-alarm-changes.ts
/** Writes what the live folds of a group change of alarms, with their history and whom it wakes. Answers with all it touched. */
async function writeAlarmChanges(client, folded, nowMs) {
	const contexts = new Map(folded.map(({ work }) => [work.context.pack.id, work.context]));
	const contextOf = (alarm) => {
		const context = contexts.get(alarm.packId);
		if (context === void 0) throw new Error(`alarm ${alarm.id} is of a pack that is not in this group`);
		return context;
	};
	const changes = folded.map((pack) => alarmChanges(pack, nowMs));
	const raised = changes.flatMap((change) => change.raised);
	await insertAlarms(client, raised.map(({ alarm }) => alarm));
	const cleared = await clearAlarms(client, changes.flatMap((change) => change.cleared));
	const caughtUp = await notifyOpenAlarms(client, changes.flatMap((change) => change.caughtUp), nowMs);
	await updateAlarmPeaks(client, changes.flatMap((change) => change.peaks));
	const events = [];
	const outbox = [];
	for (const { alarm, value } of raised) {
		events.push(raisedEvent(alarm, value));
		if (alarm.clearedMs !== null) events.push(clearedEvent(alarm, alarm.clearedMs));
		if (alarm.notifiedMs !== null) outbox.push(alarmOutboxEvent("alarm.raised", alarm, value, contextOf(alarm)));
	}
	for (const alarm of cleared) {
		events.push(clearedEvent(alarm, alarm.clearedMs ?? nowMs));
		if (alarm.notifiedMs !== null) outbox.push(alarmOutboxEvent("alarm.cleared", alarm, null, contextOf(alarm)));
	}
	for (const alarm of caughtUp) {
		events.push({
			organisationId: alarm.organisationId,
			alarmId: alarm.id,
			kind: "notified",
			atMs: nowMs,
			data: {}
		});
		outbox.push(alarmOutboxEvent("alarm.raised", alarm, null, contextOf(alarm)));
	}
	await insertAlarmEvents(client, events);
	await insertOutboxEvents(client, outbox);
	return [
		...raised.map(({ alarm }) => alarm),
		...cleared,
		...caughtUp
	];
}
function raisedEvent(alarm, value) {
	const { id, organisationId, raisedMs, detectedLate } = alarm;
	return {
		organisationId,
		alarmId: id,
		kind: "raised",
		atMs: raisedMs,
		data: {
			value,
			detectedLate
		}
	};
}
function clearedEvent(alarm, clearedMs) {
	const { id, organisationId, peakValue } = alarm;
	return {
		organisationId,
		alarmId: id,
		kind: "cleared",
		atMs: clearedMs,
		data: { peakValue }
	};
}
// src/pipeline/changed-samples.ts
/** From the first to the last of these times, in whatever order; null if there are none. */
function rangeOf(timesMs) {
	const [first] = timesMs;
	if (first === void 0) return null;
	let [fromMs, toMs] = [first, first];
	for (const ms of timesMs) {
		if (ms < fromMs) fromMs = ms;
		if (ms > toMs) toMs = ms;
	}
	return {
		fromMs,
		toMs,
		samples: timesMs.length
	};
}
/** What a group stores of its packs, as the change feed tells it: apart what is new, what is late, and what has another part. */
function changedSamples(folded) {
	const changed = [];
	for (const { work } of folded) {
		const { id: packId, organisationId } = work.context.pack;
		const say = (cause, range) => {
			if (range !== null) changed.push({
				organisationId,
				packId,
				cause,
				...range
			});
		};
		say("live", rangeOfSorted(work.newer));
		say("late", rangeOfSorted(work.late));
		say("completed", rangeOf(work.completed.map(({ tsMs }) => tsMs)));
	}
	return changed;
}
function rangeOfSorted(samples) {
	const [first, last] = [samples[0], samples.at(-1)];
	if (first === void 0 || last === void 0) return null;
	return {
		fromMs: first.sample.tsMs,
		toMs: last.sample.tsMs,
		samples: samples.length
	};
}
// src/pipeline/utc-day.ts
const DAY_MS = 864e5;
/** `2026-11-23`: the UTC day of a time in unix ms. */
const utcDay = (unixMs) => new Date(unixMs).toISOString().slice(0, 10);
const isSameUtcDay = (unixMs, otherMs) => Math.floor(unixMs / DAY_MS) === Math.floor(otherMs / DAY_MS);
// src/pipeline/health-day.ts
/** What a day's last state says of the pack's health. A pure projection, so that a refold writes the same. */
function healthDay(packId, tsMs, state, facts) {
	const { capacity, resistance, efc, energyEfficiency, cells } = packHealth(state, facts);
	const day = utcDay(tsMs);
	return {
		packId,
		day,
		tsMs,
		capacityMah: capacity.capacityMah,
		capacitySigmaMah: capacity.sigmaMah,
		sohPct: capacity.sohPct,
		atLeastMah: capacity.atLeastMah,
		confidence: capacity.confidence,
		windows: capacity.windows,
		resistanceMohm: resistance.pack.mohm,
		resistanceSigmaMohm: resistance.pack.sigmaMohm,
		efc,
		energyEfficiency: energyEfficiency?.share ?? null,
		imbalanceMah: cells.imbalanceMah,
		weakCells: cells.weak.map(({ cell }) => cell),
		closedWindows: capacity.receipts.filter(({ toTsMs }) => utcDay(toTsMs) === day)
	};
}
// src/pipeline/fold-samples.ts
const NOTHING_KNOWN = {
	soc: null,
	socSigma: null,
	activity: null,
	advice: null
};
/** A fault of ours: a sample reached the fold that does not come after the one before it. */
var UnsortedSample = class extends Error {
	code = "unsorted-sample";
	constructor(packId, tsMs, { reason, lastTsMs }) {
		super(`The fold of pack ${packId} refused the sample at ${tsMs} ms after ${lastTsMs ?? "none"}: ${reason}`);
		this.name = "UnsortedSample";
	}
};
/**
* The fold of one pack over samples in rising time, live or anew: both go through here, so that they can't differ. It
* takes the facts and rules that held at each sample's own time, and notes the state at the end of each UTC day.
*/
var PackFolder = class {
	#pack;
	#rules;
	#state;
	/** The first of the pack's services that the state has not seen. */
	#nextService;
	transitions = [];
	checkpoints = [];
	constructor(pack, rules, state) {
		this.#pack = pack;
		this.#rules = rules;
		this.#state = state;
		const { lastTsMs } = state;
		this.#nextService = lastTsMs === null ? 0 : countUntil(pack.services, lastTsMs);
	}
	get state() {
		return this.#state;
	}
	add(sample) {
		const { lastTsMs } = this.#state;
		if (lastTsMs !== null && !isSameUtcDay(lastTsMs, sample.tsMs)) this.checkpoints.push(this.#endOfDay(lastTsMs));
		const facts = factsAt(this.#pack.facts, sample.tsMs);
		if (facts === null) return NOTHING_KNOWN;
		this.#passServices(sample.tsMs);
		const step = foldPack(this.#state, sample, {
			facts,
			rules: this.#rules.at(sample.tsMs)
		});
		if (step.outputs.refused !== null) throw new UnsortedSample(this.#pack.id, sample.tsMs, step.outputs.refused);
		this.#state = step.state;
		this.transitions.push(...step.transitions);
		return step.outputs;
	}
	/** Services count between the last sample before them and the first at or after them. */
	#passServices(tsMs) {
		const { services } = this.#pack;
		for (let next = services[this.#nextService]; next !== void 0 && next.tsMs <= tsMs; next = services[this.#nextService]) {
			this.#state = afterService(this.#state, toEvent(next));
			this.#nextService += 1;
		}
	}
	#endOfDay(tsMs) {
		const facts = factsAt(this.#pack.facts, tsMs);
		const health = facts === null ? null : healthDay(this.#pack.id, tsMs, this.#state, facts);
		return {
			slot: utcDay(tsMs),
			tsMs,
			state: encodePackState(this.#state),
			health
		};
	}
};
function countUntil(services, tsMs) {
	const next = services.findIndex((service) => service.tsMs > tsMs);
	return next === -1 ? services.length : next;
}
function toEvent({ kind, tsMs, cell }) {
	return kind === "cell_replaced" ? {
		kind,
		tsMs,
		cell: cell ?? -1
	} : {
		kind,
		tsMs
	};
}
// src/pipeline/roll-up.ts
/**
* Rolls a pack's newer samples up as they come, in rising time. The running bucket waits beside the running checkpoint;
* a finished one is written with its group. Whatever this can't know (late samples, SOC made anew, a bucket whose
* beginning it did not see) is marked, and the recompute builds those buckets from the stored rows.
*/
var PackRoller = class {
	#pack;
	#running = null;
	finished = [];
	/** UTC days that are over with the newest sample, by their first millisecond. */
	finishedDays = [];
	/** A bucket that was begun without what came before; null if there is none. */
	brokenBucketMs = null;
	/** `watermarkMs`: the pack's newest sample until now. `running`: what `encode` gave after that sample. */
	constructor(pack, watermarkMs, running) {
		this.#pack = pack;
		if (watermarkMs === null) return;
		const restored = running === null ? null : RunningRollup.decode(running);
		if (restored?.bucketMs === rollupBucketMs(watermarkMs)) this.#running = restored;
		else this.brokenBucketMs = rollupBucketMs(watermarkMs);
	}
	add(tsMs, readings, outputs) {
		const bucketMs = rollupBucketMs(tsMs);
		let running = this.#running;
		if (running !== null && running.bucketMs !== bucketMs) {
			this.finished.push({
				packId: this.#pack.id,
				...running.finish()
			});
			if (dayBucketMs(running.bucketMs) !== dayBucketMs(tsMs)) this.finishedDays.push(dayBucketMs(running.bucketMs));
			running = null;
		}
		this.#running = running ??= RunningRollup.at(tsMs);
		running.add(tsMs, readings, outputs, idleMaAt(this.#pack, tsMs));
	}
	encode() {
		return this.#running?.encode() ?? null;
	}
};
/** A bucket from the stored rows in it, oldest first; null without any. Equal to what was counted live, to the bit. */
function rollUpRows(pack, rows) {
	const [first] = rows;
	if (first === void 0) return null;
	const running = RunningRollup.at(first.tsMs);
	for (const row of rows) running.add(row.tsMs, row, row, idleMaAt(pack, row.tsMs));
	return {
		packId: pack.id,
		...running.finish()
	};
}
function idleMaAt(pack, tsMs) {
	const facts = factsAt(pack.facts, tsMs);
	return facts === null ? null : idleCurrentMa(facts);
}
// src/pipeline/fold.ts
/** Rows that are older than this, counted back from the pack's watermark, are stored and not assessed. */
const REFOLD_HORIZON_MS = 7776e6;
/** Step 5: newer samples through the domain, from each pack's running checkpoint on. Late ones wait for the refold. */
async function fold(group) {
	const withNewer = group.packs.filter((pack) => pack.newer.length > 0).map((pack) => pack.locked.packId);
	const checkpoints = withNewer.length === 0 ? [] : await findRunningCheckpoints(group.transaction.client, withNewer);
	const running = new Map(checkpoints.map((checkpoint) => [checkpoint.packId, checkpoint]));
	const telemetry = new TelemetryCopy();
	const folded = group.packs.map((pack) => foldOne(pack, running.get(pack.locked.packId), telemetry));
	return {
		...group,
		folded,
		telemetry
	};
}
/** Rows go into `telemetry` as they are folded: what a sample said is made up once, and forgotten before the next. */
function foldOne(work, checkpoint, telemetry) {
	const restored = restore(checkpoint?.state);
	const isLost = work.newer.length > 0 && restored === null && work.locked.tsMs !== null;
	const state = restored ?? initialPackState();
	const folder = new PackFolder(work.context.pack, work.context.rules, state);
	const roller = new PackRoller(work.context.pack, work.locked.tsMs, checkpoint?.rollup ?? null);
	const last = work.newer.at(-1);
	let live = null;
	for (const ordered of work.newer) {
		const { tsMs, readings } = ordered.sample;
		const outputs = folder.add(storedSample(tsMs, readings));
		roller.add(tsMs, readings, outputs);
		telemetry.add(toPoll(ordered, outputs), readings);
		if (ordered === last) live = toLive(ordered, readings, outputs);
	}
	for (const late of work.late) telemetry.add(toPoll(late, NOT_FOLDED), late.sample.readings);
	const running = last && {
		slot: "running",
		tsMs: last.sample.tsMs,
		state: encodePackState(folder.state),
		rollup: roller.encode()
	};
	return {
		work,
		live,
		checkpoints: running ? [...folder.checkpoints.map((daily) => ({
			...daily,
			rollup: null
		})), running] : [],
		healthDays: folder.checkpoints.flatMap(({ health }) => health ?? []),
		transitions: folder.transitions,
		openBefore: openEpisodes(state),
		openAfter: openEpisodes(folder.state),
		dirty: isLost ? {
			fromMs: 0,
			toMs: last?.sample.tsMs ?? 0
		} : dirtyRange(work),
		rollups: roller.finished,
		marks: marksOf(work, roller)
	};
}
/** Late rows change buckets that are over, or that the running roll-up will finish without them. */
function marksOf({ late, newer, locked: { packId } }, roller) {
	const quarters = late.map(({ sample }) => ({
		packId,
		bucketMs: rollupBucketMs(sample.tsMs)
	}));
	if (newer.length > 0 && roller.brokenBucketMs !== null) quarters.push({
		packId,
		bucketMs: roller.brokenBucketMs
	});
	return {
		quarters,
		days: roller.finishedDays.map((bucketMs) => ({
			packId,
			bucketMs
		}))
	};
}
function restore(checkpoint) {
	if (checkpoint === void 0) return null;
	try {
		return decodePackState(checkpoint);
	} catch (error) {
		if (error instanceof Error && "code" in error) return null;
		throw error;
	}
}
function dirtyRange({ late, locked }) {
	const horizonMs = (locked.tsMs ?? 0) - REFOLD_HORIZON_MS;
	const assessed = late.filter(({ sample }) => sample.tsMs >= horizonMs);
	const [first, last] = [assessed[0], assessed.at(-1)];
	return first === void 0 || last === void 0 ? null : {
		fromMs: first.sample.tsMs,
		toMs: last.sample.tsMs
	};
}
const NOT_FOLDED = {
	soc: null,
	socSigma: null
};
function toPoll({ entry, sample }, { soc, socSigma }) {
	return {
		packId: sample.packId,
		tsMs: sample.tsMs,
		receivedMs: entry.upload.receivedMs,
		soc,
		socSigma
	};
}
function toLive({ entry, sample }, readings, outputs) {
	const { packId, tsMs } = sample;
	const [temperatureMinCentiC, temperatureMaxCentiC] = extremes([readings.temperature1CentiC, readings.temperature2CentiC].concat(readings.cellTemperaturesCentiC ?? []));
	const [cellMinMv, cellMaxMv] = extremes(readings.cellVoltagesMv ?? []);
	return {
		packId,
		tsMs,
		receivedMs: entry.upload.receivedMs,
		voltageMv: readings.voltageMv,
		currentMa: readings.currentMa,
		bmsSocMilliPct: readings.bmsSocMilliPct,
		soc: outputs.soc,
		socSigma: outputs.socSigma,
		temperatureMinCentiC,
		temperatureMaxCentiC,
		cellMinMv,
		cellMaxMv,
		activity: outputs.activity,
		socAdvice: outputs.advice?.reason ?? null
	};
}
function extremes(values) {
	let min = null;
	let max = null;
	for (const value of values) {
		if (value === null) continue;
		if (min === null || value < min) min = value;
		if (max === null || value > max) max = value;
	}
	return [min, max];
}
// src/pipeline/complete-rows.ts
/**
* Rewrites stored rows of which another part came, under the pack's lock, as a re-decode does: charge and alarms follow
* with the refold, roll-ups by their marks. Answers whether there is anything to refold.
*/
async function completeRows(client, packs) {
	let needsRefold = false;
	for (const { work } of packs) {
		const { completed, newer, locked } = work;
		if (completed.length === 0) continue;
		const { packId } = locked;
		const watermarkMs = newer.at(-1)?.sample.tsMs ?? locked.tsMs ?? 0;
		const times = completed.map(({ tsMs }) => tsMs);
		const isAssessed = (tsMs) => tsMs >= watermarkMs - REFOLD_HORIZON_MS;
		await deleteTelemetry(client, packId, times);
		await copyTelemetry(client, completed.map((row) => isAssessed(row.tsMs) ? row : {
			...row,
			soc: null,
			socSigma: null
		}));
		if (times.includes(watermarkMs)) await refreshLiveState(client, packId);
		const assessed = times.filter(isAssessed);
		if (assessed.length > 0) {
			needsRefold = true;
			await markDirty(client, [{
				packId,
				fromMs: assessed.reduce((a, b) => Math.min(a, b))
			}]);
		}
		await insertRollupMarks(client, times.map((tsMs) => ({
			packId,
			bucketMs: rollupBucketMs(tsMs)
		})), []);
	}
	return needsRefold;
}
// src/pipeline/quarantine-row.ts
/** No person reads more of one upload, and a flood of them in one transaction would keep every other gateway waiting. */
const MAX_ROWS_OF_UPLOAD = 1e3;
/**
* The refusals of an upload as rows: each by itself up to a bound, then one row for each reason that says how many more
* there are. Nothing is lost by that: the envelope is archived as received, and the answer lists every one.
*/
function toQuarantineRows(upload, refusals) {
	const rows = refusals.slice(0, MAX_ROWS_OF_UPLOAD).map((refusal) => toQuarantineRow(upload, refusal));
	const more = Map.groupBy(refusals.slice(MAX_ROWS_OF_UPLOAD), ({ reason }) => reason);
	for (const [first, ...others] of more.values()) {
		if (first === void 0) continue;
		const detail = `${others.length + 1} more like this one in the same upload, whose envelope is kept: ${first.detail}`;
		rows.push(toQuarantineRow(upload, {
			...first,
			detail
		}));
	}
	return rows;
}
/** A refusal with what was refused, as the gateway sent it, so that a person can look at it and a later map can try again. */
function toQuarantineRow(upload, refusal) {
	const { index, reason, detail, packId } = refusal;
	return {
		organisationId: upload.gateway.organisationId,
		gatewayId: upload.gateway.id,
		uploadId: upload.uploadId,
		receivedMs: upload.receivedMs,
		index,
		reason,
		detail: storable(detail),
		item: toItem(upload.frames, refusal),
		packId
	};
}
const storable = (text) => text.toWellFormed().replaceAll("\0", "�");
function toItem(table, { pollMs, bus, frames, decoded, text }) {
	if (text !== void 0) return { text: storable(text) };
	if (decoded !== void 0) return toDecodedItem(decoded);
	return {
		p: pollMs,
		bus: storable(bus ?? ""),
		frames: frames.map((place) => toFrameItem(table, place))
	};
}
/** As upload format 3 writes it, cells by their place. */
function toDecodedItem({ tMs, pack, points, cells }) {
	return {
		t: tMs,
		pack: storable(pack),
		values: Object.fromEntries(points),
		cells: Object.fromEntries([...cells].map(([place, values]) => [place, Object.fromEntries(values)]))
	};
}
function toFrameItem(table, index) {
	const frame = table.at(index);
	return {
		index,
		t: frame.tMs,
		q: toHex(frame.request),
		r: frame.response === null ? null : toHex(frame.response),
		err: frame.error === null ? null : storable(frame.error)
	};
}
// src/pipeline/commit.ts
/** The fold's state as libs/domain writes it; a change of its shape is a new version, and old checkpoints are not read. */
const STATE_VERSION = initialPackState().v;
/**
* Step 6: everything of the group in its one transaction, and the commit. What is settled after this was stored for good.
* Locks are taken in one order (packs were first): alarms, gateways, receipts, each sorted.
*/
async function commit(group, { clock }) {
	const { folded, entries, transaction } = group;
	const { client } = transaction;
	const repeats = new Set(group.settled.keys());
	const settled = new Map(group.settled);
	const dirty = folded.flatMap(({ work, dirty: range }) => range === null ? [] : [{
		packId: work.locked.packId,
		...range
	}]);
	await group.telemetry.send(client);
	await copyRollups(client, "15m", folded.flatMap((pack) => pack.rollups));
	await insertRollupMarks(client, folded.flatMap((pack) => pack.marks.quarters), folded.flatMap((pack) => pack.marks.days));
	await updateLiveStates(client, folded.flatMap((pack) => pack.live ?? []));
	await markDirty(client, dirty);
	const hasCompleted = await completeRows(client, folded);
	await noteSamples(client, changedSamples(folded));
	await saveCheckpoints(client, folded.flatMap(({ work, checkpoints }) => {
		return checkpoints.map((c) => ({
			...c,
			packId: work.locked.packId,
			stateVersion: STATE_VERSION
		}));
	}));
	await saveHealthDays(client, folded.flatMap((pack) => pack.healthDays));
	const changedAlarms = await writeAlarmChanges(client, folded, clock());
	await insertQuarantine(client, entries.flatMap(({ upload, refusals }) => refusals.length === 0 ? [] : toQuarantineRows({
		...upload,
		frames: framesOf(upload)
	}, refusals)));
	await recordUnassigned(client, sumUnassigned(entries));
	await recordUnassignedSerials(client, sumUnassignedSerials(entries));
	await recordGatewaysSeen(client, newestOfGateways(entries));
	await archiveEnvelopes(client, entries.map(({ upload }) => ({
		...upload,
		gatewayId: upload.gateway.id,
		organisationId: upload.gateway.organisationId,
		digest: upload.bodyDigest,
		body: upload.packedBody
	})));
	await insertBusReports(client, entries.map(({ upload }) => upload.busReport));
	const receipts = entries.map((entry) => {
		const { gateway, uploadId, contentDigest: digest, receivedMs } = entry.upload;
		const answer = answerOf(entry);
		settled.set(entry.upload, answer);
		return {
			gatewayId: gateway.id,
			organisationId: gateway.organisationId,
			uploadId,
			digest,
			receivedMs,
			answer
		};
	});
	if (receipts.length > 0) await insertReceipts(client, receipts);
	await transaction.commit();
	const changedPacks = folded.filter(({ work: { newer, late, completed } }) => newer.length + late.length + completed.length > 0).map(({ work }) => work.context.pack);
	const needsRefold = dirty.length > 0 || hasCompleted;
	return {
		settled,
		repeats,
		deferred: group.deferred,
		changedPacks,
		changedAlarms,
		needsRefold
	};
}
function answerOf({ upload, accepted, duplicate, late, refusals }) {
	const quarantined = refusals.map(({ index, reason }) => ({
		index,
		reason
	})).sort((a, b) => a.index - b.index);
	return {
		upload: upload.uploadId,
		accepted,
		duplicate,
		late,
		quarantined
	};
}
function newestOfGateways(entries) {
	const newest = /* @__PURE__ */ new Map();
	for (const { upload } of entries) {
		const { gateway, receivedMs, sentMs } = upload;
		const known = newest.get(gateway.id);
		if (known === void 0 || known.receivedMs <= receivedMs) newest.set(gateway.id, {
			gatewayId: gateway.id,
			organisationId: gateway.organisationId,
			receivedMs,
			sentMs
		});
	}
	return [...newest.values()];
}
function sumUnassigned(entries) {
	const sums = /* @__PURE__ */ new Map();
	for (const { upload } of entries) {
		const { id: gatewayId, organisationId } = upload.gateway;
		for (const { bus, slaveAddress, frames, otherSerial } of upload.unassigned) {
			const key = `${gatewayId} ${slaveAddress} ${bus}`;
			const known = sums.get(key);
			const seenMs = Math.max(known?.seenMs ?? 0, upload.receivedMs);
			const all = (known?.frames ?? 0) + frames;
			sums.set(key, {
				gatewayId,
				organisationId,
				bus,
				slaveAddress,
				seenMs,
				frames: all,
				otherSerial
			});
		}
	}
	return [...sums.values()];
}
function sumUnassignedSerials(entries) {
	const sums = /* @__PURE__ */ new Map();
	for (const { upload } of entries) {
		const { id: gatewayId, organisationId } = upload.gateway;
		for (const { serial, samples } of upload.unassignedSerials) {
			const key = `${gatewayId} ${serial}`;
			const known = sums.get(key);
			const seenMs = Math.max(known?.seenMs ?? 0, upload.receivedMs);
			sums.set(key, {
				gatewayId,
				organisationId,
				serial,
				seenMs,
				samples: (known?.samples ?? 0) + samples
			});
		}
	}
	return [...sums.values()];
}
// src/pipeline/publish.ts
/** Step 7: what changed, by organisation. */
function publish(group, { feed }) {
	publishChanges(group, feed);
	if (group.needsRefold) feed.nudgeRefold();
	return group;
}
function publishChanges({ changedPacks, changedAlarms }, feed) {
	for (const [organisationId, packs] of Map.groupBy(changedPacks, (pack) => pack.organisationId)) feed.publish({
		kind: "packs",
		organisationId,
		packUids: packs.map((pack) => pack.uid)
	});
	for (const [organisationId, alarms] of Map.groupBy(changedAlarms, (alarm) => alarm.organisationId)) feed.publish({
		kind: "alarms",
		organisationId,
		alarmIds: [...new Set(alarms.map((alarm) => alarm.id))]
	});
}
// src/redis-feed.ts
/** Between ingest and its refold process: no payload, the database says what is to do. */
const REFOLD_CHANNEL = "packwatch:refold";
/** A connection that never holds anybody up: while Redis is away, commands fail at once and nothing is queued. */
function connectRedis(url, log) {
	const redis = new Redis(url, {
		enableOfflineQueue: false,
		maxRetriesPerRequest: 0,
		connectTimeout: 2e3,
		retryStrategy: (attempt) => Math.min(attempt * 200, 2e3)
	});
	let away = false;
	redis.on("error", (error) => {
		if (!away) log.warn({ err: error }, "Redis is away; uploads go on, live pages lag, each process limits by itself");
		away = true;
	});
	redis.on("ready", () => {
		if (away) log.info("Redis is back");
		away = false;
	});
	return redis;
}
function redisFeed(url, log) {
	const redis = connectRedis(url, log);
	const send = (channel, message) => {
		if (redis.status !== "ready") return;
		redis.publish(channel, message).catch((error) => log.debug({ err: error }, "a live event was lost"));
	};
	return {
		publish: (event) => send(liveChannel(event.organisationId), JSON.stringify(event)),
		nudgeRefold: () => send(REFOLD_CHANNEL, ""),
		usage: sharedOverRedis(redis, log),
		isConnected: () => redis.status === "ready",
		close: () => redis.disconnect()
	};
}
// src/stop-on-signals.ts
const DEADLINE_MS = 5e3;
/** Ends the process in good order at the first SIGTERM or SIGINT, and in any case after five seconds. */
function stopOnSignals(log, stop) {
	let stopping = false;
	const onSignal = (signal) => {
		if (stopping) return;
		stopping = true;
		log.info({ signal }, "stopping");
		setTimeout(() => {
			log.error("did not stop in time");
			process.exit(1);
		}, DEADLINE_MS).unref();
		stop().then(() => log.info("stopped"), (error) => {
			log.error({ err: error }, "could not stop in good order");
			process.exitCode = 1;
		});
	};
	process.on("SIGTERM", onSignal);
	process.on("SIGINT", onSignal);
}
export { isDatabaseAway as A, RuleBook as C, readRecomputeEnv as D, readIngestEnv as E, withDeadline as M, systemClock as O, Directory as S, BatchCache as T, raisedEvent as _, publish as a, UsageCounter as b, commit as c, REFOLD_HORIZON_MS as d, fold as f, clearedEvent as g, rangeOf as h, redisFeed as i, isRace as j, DatabaseSilent as k, MAX_ROWS_OF_UPLOAD as l, PackFolder as m, REFOLD_CHANNEL as n, publishChanges as o, rollUpRows as p, connectRedis as r, STATE_VERSION as s, stopOnSignals as t, toQuarantineRows as u, alarmOutboxEvent as v, storedSample as w, windowLeftS as x, isFresh as y };

//# sourceMappingURL=stop-on-signals-B7Ssp4Li.js.map