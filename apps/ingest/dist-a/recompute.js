import { $ as readyRedecode, $n as inTransaction, $t as findPacks, A as decodePackState, An as takeBusReports, At as beginTransaction, B as Assignments, Bn as sameReadings, Bt as createPackStates, Ct as findReceivedSince, D as STEPPED_SIGNALS, Dn as noteSamples, Dt as insertOutboxEvents, E as MEASURED_SIGNALS, En as updateSoc, Et as readEnvelopes, F as initialPackState, Fn as readSlaveStates, Ft as takeDirt, Gn as insertAlarmEvents, Gt as saveHealthDays, Hn as piecesOf, Ht as markDirty, In as writeClockStates, It as withRefoldLock, J as beginRedecodePhase, Jn as lockSilencesEndedSooner, Jt as recordUnassignedSerials, K as deleteTelemetry, Kn as insertAlarms, Ln as writeSlaveStates, Mn as addGatewayClocks, Mt as findDirtyPacks, N as openEpisodes, Nn as existingGateways, Nt as finishRefold, O as dayBucketMs, Pn as readClockStates, Pt as noteRefoldProgress, Q as postponeRedecode, Sn as copyTelemetry, St as findRawCut, T as DAY_MS$2, Tn as readTelemetryRange, Tt as listEnvelopes, Un as newId, Vn as moveRegisterMap, Vt as lockPacks, Wt as dropHealthDaysFrom, X as failRedecode, Xt as findConfigurationStamps, Y as claimRedecode, Yn as lockWithdrawnAlarmsAfter, Yt as findAssignments, Z as finishRedecode, Zn as rewriteAlarms, _n as readRollups, _t as claimItemsToReadAgain, a as decodeBusReport, an as dropDailyCheckpointsFrom, b as UploadRejected, bn as takeDayMarks, bt as widenEnvelope, cn as findRunningCheckpoints, ct as deleteKeyedBefore, dn as findMarkedPacks, dt as deleteUnheardBefore, er as createPool, et as saveRedecodeProgress, fn as hasRollupsBetween, ft as deleteUnreadableReportsBefore, g as samplesOf, gn as readRollupLimits, gt as readRetention, hn as markBucketsDirty, ht as pruneCheckpoints, i as UnreadableBusReport, in as RUNNING_SLOT, it as settleQuarantined, j as encodePackState, jn as addBusHealth, jt as endRefold, k as rollupBucketMs, kn as setAsideBusReports, l as mayBeParts, ln as saveCheckpoints, lt as deleteQuarantineBefore, mn as lockRollups, mt as findOldKeys, nn as findSerialAssignments, nt as startApplyingRedecode, o as SLOT_MS, on as findCheckpointBefore, ot as advanceRawCut, pn as insertRollupMarks, pt as dropChunksBefore, q as refreshLiveState, qn as lockAlarmsAfter, qt as recordUnassigned, rt as findQuarantined, sn as findDailyCheckpointsFrom, st as deleteEnvelopesBefore, t as decodeBody, tn as findRules, tr as CONTENT_TYPES, tt as settleRedecode, ut as deleteReceiptsBefore, vn as readTelemetryOfBuckets, vt as retryPack, wn as readTelemetryAfter, wt as findSpan, xn as takeQuarterMarks, xt as findGatewaysOfPack, yn as replaceRollups, yt as settleReadAgain, zn as completeReadings, zt as insertQuarantine } from "./decode-body-DN8egloA.js";
import { A as isDatabaseAway, C as RuleBook, D as readRecomputeEnv, O as systemClock, S as Directory, _ as raisedEvent, d as REFOLD_HORIZON_MS, g as clearedEvent, h as rangeOf, i as redisFeed, j as isRace, l as MAX_ROWS_OF_UPLOAD, m as PackFolder, n as REFOLD_CHANNEL, o as publishChanges, p as rollUpRows, r as connectRedis, s as STATE_VERSION, t as stopOnSignals, u as toQuarantineRows, v as alarmOutboxEvent, w as storedSample, y as isFresh } from "./stop-on-signals-CVDjmnF0.js";
import { pino } from "pino";
// ../../libs/domain/src/alarms/reconcile-episodes.ts
/**
* Matches the episodes that a recompute found with those already recorded, by rule, part and overlap in time, so that an
* alarm keeps its id and what people did to it.
*
* Older records choose first, each the earliest episode it overlaps that is still free: where several merged, the oldest
* record stays and the others are withdrawn. A record that is open prefers the episode that is open, so that an alarm
* someone works on does not turn into a new one when its beginning breaks off.
*/
function reconcileEpisodes(recorded, found) {
	const free = groupByKey(found);
	const kept = [];
	const withdrawn = [];
	for (const record of [...recorded].sort(byTime)) {
		const candidates = (free.get(keyOf$1(record)) ?? []).filter((episode) => overlaps(record, episode));
		const match = (record.clearedTsMs === null ? candidates.find(({ clearedTsMs }) => clearedTsMs === null) : void 0) ?? candidates[0];
		if (match === void 0) withdrawn.push(record);
		else {
			kept.push({
				record,
				found: match
			});
			free.set(keyOf$1(record), (free.get(keyOf$1(record)) ?? []).filter((episode) => episode !== match));
		}
	}
	return {
		kept,
		added: [...free.values()].flat(),
		withdrawn
	};
}
function keyOf$1({ ruleId, part }) {
	return `${ruleId}\n${part}`;
}
function groupByKey(episodes) {
	const groups = /* @__PURE__ */ new Map();
	for (const episode of [...episodes].sort(byTime)) {
		const group = groups.get(keyOf$1(episode));
		if (group === void 0) groups.set(keyOf$1(episode), [episode]);
		else group.push(episode);
	}
	return groups;
}
function byTime(a, b) {
	return a.raisedTsMs - b.raisedTsMs;
}
function overlaps(a, b) {
	return a.raisedTsMs <= (b.clearedTsMs ?? Infinity) && b.raisedTsMs <= (a.clearedTsMs ?? Infinity);
}
// ../../libs/domain/src/rollup/merge-rollups.ts
/**
* The UTC day that these 15-minute roll-ups make; null without any. In any order, each once.
* Throws RangeError if they are not all of one day.
*/
function dayRollup(quarters) {
	const [first, ...rest] = [...quarters].sort((a, b) => a.bucketMs - b.bucketMs);
	if (first === void 0) return null;
	const bucketMs = dayBucketMs(first.bucketMs);
	if (rest.some((quarter) => dayBucketMs(quarter.bucketMs) !== bucketMs)) throw new RangeError("roll-ups of more than one day");
	return {
		...rest.reduce(merge, first),
		bucketMs
	};
}
/** `b` is the later one. */
function merge(a, b) {
	const [spreadA, spreadB] = [a.measured.cellSpreadMv, b.measured.cellSpreadMv];
	return {
		bucketMs: a.bucketMs,
		samples: a.samples + b.samples,
		measured: bySignal(MEASURED_SIGNALS, (signal) => either(a.measured[signal], b.measured[signal], mergeMeasured)),
		stepped: bySignal(STEPPED_SIGNALS, (signal) => either(a.stepped[signal], b.stepped[signal], mergeStepped)),
		socSigmaPpm: either(a.socSigmaPpm, b.socSigmaPpm, (x, y) => ({
			max: Math.max(x.max, y.max),
			last: y.last
		})),
		charge: either(a.charge, b.charge, (x, y) => ({
			inMaMs: x.inMaMs + y.inMaMs,
			outMaMs: x.outMaMs + y.outMaMs
		})),
		energy: either(a.energy, b.energy, (x, y) => ({
			inMwMs: x.inMwMs + y.inMwMs,
			outMwMs: x.outMwMs + y.outMwMs
		})),
		activity: either(a.activity, b.activity, (x, y) => ({
			chargingMs: x.chargingMs + y.chargingMs,
			dischargingMs: x.dischargingMs + y.dischargingMs,
			idleMs: x.idleMs + y.idleMs
		})),
		worstCell: (spreadB?.max ?? -1) > (spreadA?.max ?? -1) ? b.worstCell : a.worstCell,
		cellVoltageMv: either(a.cellVoltageMv, b.cellVoltageMv, mergeCells),
		cellTemperatureCentiC: either(a.cellTemperatureCentiC, b.cellTemperatureCentiC, mergeCells),
		cellBalancing: either(a.cellBalancing, b.cellBalancing, (x, y) => ({
			n: x.n + y.n,
			on: longest(x.on, y.on, (p, q) => (p ?? 0) + (q ?? 0))
		}))
	};
}
const either = (a, b, both) => a === null ? b : b === null ? a : both(a, b);
function mergeStepped(a, b) {
	return {
		min: Math.min(a.min, b.min),
		max: Math.max(a.max, b.max),
		last: b.last
	};
}
const mergeMeasured = (a, b) => ({
	sum: a.sum + b.sum,
	n: a.n + b.n,
	...mergeStepped(a, b)
});
function mergeCells(a, b) {
	const known = (of) => (x, y) => x === null || x === void 0 ? y ?? null : y === null || y === void 0 ? x : of(x, y);
	const add = (x, y) => (x ?? 0) + (y ?? 0);
	return {
		sum: longest(a.sum, b.sum, add),
		n: longest(a.n, b.n, add),
		min: longest(a.min, b.min, known(Math.min)),
		max: longest(a.max, b.max, known(Math.max)),
		last: longest(a.last, b.last, known((_x, y) => y))
	};
}
/** Cell by cell, over as many as either has. */
function longest(a, b, of) {
	return Array.from({ length: Math.max(a.length, b.length) }, (_, cell) => of(a[cell], b[cell]));
}
function bySignal(signals, valueOf) {
	return Object.fromEntries(signals.map((signal) => [signal, valueOf(signal)]));
}
// src/bus/fold-reports.ts
const HOUR_MS = SLOT_MS * 12;
/** An hour and the slot that has just begun. */
const KEPT_SLOTS = 13;
/** Reports as what is to be added to each hour. Pure. */
function sumReports(reports) {
	const slaves = /* @__PURE__ */ new Map();
	const clocks = /* @__PURE__ */ new Map();
	for (const report of reports) {
		const { gatewayId, organisationId } = report;
		for (const tally of report.slaves) {
			const hourMs = Math.floor(tally.slot / 12) * HOUR_MS;
			const { bus, slaveAddress } = tally;
			const key = `${gatewayId} ${slaveAddress} ${hourMs} ${bus}`;
			const sum = slaves.get(key);
			if (sum === void 0) slaves.set(key, {
				gatewayId,
				organisationId,
				bus,
				slaveAddress,
				hourMs,
				...countsOf(tally)
			});
			else addCounts(sum, countsOf(tally));
		}
		for (const { bus, slaveAddress, fromMs, ...times } of report.roundTrips) {
			const hourMs = Math.floor(fromMs / HOUR_MS) * HOUR_MS;
			const key = `${gatewayId} ${slaveAddress} ${hourMs} ${bus}`;
			const place = {
				gatewayId,
				organisationId,
				bus,
				slaveAddress,
				hourMs
			};
			const sum = slaves.get(key) ?? {
				...place,
				...NO_COUNTS
			};
			sum.roundTrips = addTimes(sum.roundTrips, times);
			slaves.set(key, sum);
		}
		addClock(clocks, report);
	}
	return {
		slaveHours: [...slaves.values()],
		clockHours: [...clocks.values()]
	};
}
const NO_COUNTS = {
	polls: 0,
	answered: 0,
	exceptions: 0,
	timeouts: 0,
	crcErrors: 0,
	truncated: 0,
	linkDown: 0,
	otherErrors: 0,
	exceptionCodes: null,
	lastAnswerMs: null,
	roundTrips: null
};
function addTimes(a, b) {
	if (a === null) return b;
	return {
		count: a.count + b.count,
		sumUs: a.sumUs + b.sumUs,
		minUs: Math.min(a.minUs, b.minUs),
		maxUs: Math.max(a.maxUs, b.maxUs)
	};
}
function countsOf(tally) {
	const { polls, answered, timeouts, crcErrors, truncated, linkDown, otherErrors, lastAnswerMs } = tally;
	const codes = tally.exceptions;
	return {
		polls,
		answered,
		exceptions: codes === null ? 0 : [...codes.values()].reduce((sum, n) => sum + n, 0),
		timeouts,
		crcErrors,
		truncated,
		linkDown,
		otherErrors,
		exceptionCodes: codes === null ? null : Object.fromEntries(codes),
		lastAnswerMs,
		roundTrips: null
	};
}
const COUNTERS = [
	"polls",
	"answered",
	"exceptions",
	"timeouts",
	"crcErrors",
	"truncated"
];
function addCounts(sum, more) {
	for (const name of [
		...COUNTERS,
		"linkDown",
		"otherErrors"
	]) sum[name] += more[name];
	sum.lastAnswerMs = newer(sum.lastAnswerMs, more.lastAnswerMs);
	if (more.exceptionCodes === null) return;
	const codes = { ...sum.exceptionCodes };
	for (const [code, n] of Object.entries(more.exceptionCodes)) codes[code] = (codes[code] ?? 0) + n;
	sum.exceptionCodes = codes;
}
function addClock(clocks, report) {
	const { gatewayId, organisationId, receivedMs, sentMs } = report;
	if (sentMs === null) return;
	const skewMs = receivedMs - sentMs;
	const hourMs = Math.floor(receivedMs / HOUR_MS) * HOUR_MS;
	const key = `${gatewayId} ${hourMs}`;
	const sum = clocks.get(key);
	if (sum === void 0) {
		const skew = {
			lastMs: skewMs,
			minMs: skewMs,
			maxMs: skewMs
		};
		clocks.set(key, {
			gatewayId,
			organisationId,
			hourMs,
			lastReceivedMs: receivedMs,
			uploads: 1,
			...skew
		});
		return;
	}
	sum.uploads += 1;
	sum.minMs = Math.min(sum.minMs, skewMs);
	sum.maxMs = Math.max(sum.maxMs, skewMs);
	if (receivedMs < sum.lastReceivedMs) return;
	sum.lastReceivedMs = receivedMs;
	sum.lastMs = skewMs;
}
/** The states of slaves after these reports. Pure; answers with those that the reports are about. */
function foldSlaveStates(states, reports) {
	const known = new Map(states.map((state) => [slaveKey(state.gatewayId, state.bus, state.slaveAddress), state]));
	const changed = /* @__PURE__ */ new Map();
	for (const { gatewayId, organisationId, slaves, roundTrips } of reports) {
		for (const tally of slaves) {
			const { bus, slaveAddress, lastPollMs, lastAnswerMs } = tally;
			const key = slaveKey(gatewayId, bus, slaveAddress);
			const before = changed.get(key) ?? known.get(key);
			changed.set(key, {
				gatewayId,
				organisationId,
				bus,
				slaveAddress,
				lastPollMs: Math.max(before?.lastPollMs ?? lastPollMs, lastPollMs),
				lastAnswerMs: newer(before?.lastAnswerMs ?? null, lastAnswerMs),
				recent: withSlot(before?.recent ?? [], slotOf(tally), addSlots)
			});
		}
		for (const { bus, slaveAddress, fromMs, count, sumUs } of roundTrips) {
			const key = slaveKey(gatewayId, bus, slaveAddress);
			const before = changed.get(key) ?? known.get(key);
			if (before === void 0) continue;
			const slot = [
				Math.floor(fromMs / SLOT_MS),
				0,
				0,
				0,
				0,
				count,
				sumUs
			];
			changed.set(key, {
				...before,
				recent: withSlot(before.recent, slot, addSlots)
			});
		}
	}
	return [...changed.values()];
}
const slaveKey = (gatewayId, bus, slaveAddress) => `${gatewayId} ${slaveAddress} ${bus}`;
const slotOf = (tally) => [
	tally.slot,
	tally.polls,
	tally.timeouts,
	tally.crcErrors,
	countsOf(tally).exceptions
];
function addSlots(a, b) {
	const counts = [
		a[0],
		a[1] + b[1],
		a[2] + b[2],
		a[3] + b[3],
		a[4] + b[4]
	];
	const timed = (a[5] ?? 0) + (b[5] ?? 0);
	return timed === 0 ? counts : [
		...counts,
		timed,
		(a[6] ?? 0) + (b[6] ?? 0)
	];
}
/** The states of clocks after these reports, by receive time. Pure; answers with those that the reports are about. */
function foldClockStates(states, reports) {
	const known = new Map(states.map((state) => [state.gatewayId, state]));
	const changed = /* @__PURE__ */ new Map();
	for (const { gatewayId, organisationId, receivedMs, sentMs } of reports) {
		if (sentMs === null) continue;
		const before = changed.get(gatewayId) ?? known.get(gatewayId);
		const skewMs = receivedMs - sentMs;
		const slot = [
			Math.floor(receivedMs / SLOT_MS),
			1,
			skewMs,
			skewMs
		];
		const recent = withSlot(before?.recent ?? [], slot, (a, b) => {
			return [
				a[0],
				a[1] + b[1],
				Math.min(a[2], b[2]),
				Math.max(a[3], b[3])
			];
		});
		changed.set(gatewayId, {
			gatewayId,
			organisationId,
			recent
		});
	}
	return [...changed.values()];
}
/** Slots with one more in its place, or added to the one of the same time; what is too old falls out. */
function withSlot(recent, slot, add) {
	const newest = Math.max(slot[0], recent.at(-1)?.[0] ?? slot[0]);
	if (slot[0] <= newest - KEPT_SLOTS) return recent;
	const same = recent.findIndex(([number]) => number === slot[0]);
	const held = recent[same];
	return (held === void 0 ? [...recent, slot] : recent.with(same, add(held, slot))).filter(([number]) => number > newest - KEPT_SLOTS).sort((a, b) => a[0] - b[0]);
}
const newer = (a, b) => a === null ? b : b === null ? a : Math.max(a, b);
// src/bus/bus-folder.ts
/** Commits of ingest whose reports are added up at a time. */
const ROWS_PER_ROUND = 200;
/**
* Adds up what uploads said of their buses. A report is deleted in the transaction that counts it, so a process that is
* killed, or a second one beside it, counts nothing twice and nothing is lost. Answers with how many rows it took.
*/
async function foldBusReports(pool, log, limit = ROWS_PER_ROUND) {
	const transaction = await beginTransaction(pool);
	try {
		const { client } = transaction;
		const taken = await takeBusReports(client, limit);
		if (taken.length === 0) return 0;
		const { reports, unreadable } = readAll(taken.flatMap(({ lines }) => lines));
		if (unreadable.length > 0) log.error({ lines: unreadable.length }, "reports of buses that nobody can read");
		await setAsideBusReports(client, unreadable);
		await addAll(client, reports);
		await transaction.commit();
		return taken.length;
	} finally {
		await transaction.rollback();
	}
}
async function addAll(client, reports) {
	const there = await existingGateways(client, [...new Set(reports.map(({ gatewayId }) => gatewayId))]);
	const known = reports.filter(({ gatewayId }) => there.has(gatewayId));
	const { slaveHours, clockHours } = sumReports(known);
	await addBusHealth(client, slaveHours);
	await addGatewayClocks(client, clockHours);
	const slaves = await readSlaveStates(client, [...there]);
	await writeSlaveStates(client, foldSlaveStates(slaves, known));
	const clocks = await readClockStates(client, [...there]);
	await writeClockStates(client, foldClockStates(clocks, known));
}
function readAll(lines) {
	const reports = [];
	const unreadable = [];
	for (const line of lines) try {
		reports.push(decodeBusReport(line));
	} catch (error) {
		if (!(error instanceof UnreadableBusReport)) throw error;
		unreadable.push(line);
	}
	return {
		reports,
		unreadable
	};
}
// src/recompute/rebuild-rollups.ts
const PACKS_PER_ROUND$1 = 200;
/**
* One round over the packs with marked buckets: each finished bucket is built anew from its rows, then its day from its
* buckets; a pack and a day in a transaction. Answers with how many buckets and days were built.
*/
async function rebuildRollups({ pool, directory, log, isStopped }) {
	directory.forget();
	const packIds = await inOne(pool, (client) => findMarkedPacks(client, PACKS_PER_ROUND$1));
	let built = 0;
	for (const packId of packIds) {
		const pack = await directory.packs.get(packId);
		if (pack === void 0) continue;
		try {
			for (let more = 1; more > 0 && !isStopped(); built += more) more = await rebuildSome(pool, pack);
		} catch (error) {
			if (isDatabaseAway(error)) throw error;
			if (isRace(error)) log.info({
				err: error,
				packId
			}, "roll-ups lost a race; they come round again");
			else log.error({
				err: error,
				packId
			}, "roll-ups of a pack could not be built");
		}
	}
	return built;
}
function rebuildSome(pool, pack) {
	return inOne(pool, async (client) => {
		if (!await lockRollups(client, pack.id)) return 0;
		return await rebuildQuarters(client, pack) || await rebuildDay(client, pack.id);
	});
}
async function inOne(pool, work) {
	const transaction = await beginTransaction(pool);
	try {
		const result = await work(transaction.client);
		await transaction.commit();
		return result;
	} finally {
		await transaction.rollback();
	}
}
async function rebuildQuarters(client, pack) {
	const marked = await takeQuarterMarks(client, pack.id);
	const [first] = marked;
	if (first === void 0) return 0;
	const rows = await readTelemetryOfBuckets(client, pack.id, marked);
	const { watermarkMs, rawCutMs } = await readRollupLimits(client, pack.id);
	const buckets = marked.filter((bucketMs) => bucketMs >= (rawCutMs ?? -Infinity));
	const byBucket = Map.groupBy(rows, ({ tsMs }) => rollupBucketMs(tsMs));
	const rollups = buckets.flatMap((bucketMs) => {
		const rollup = rollUpRows(pack, byBucket.get(bucketMs) ?? []);
		return rollup === null ? [] : [rollup];
	});
	await replaceRollups(client, "15m", pack.id, buckets, rollups);
	const dayMs = dayBucketMs(first);
	const isOver = watermarkMs !== null && watermarkMs >= dayMs + 864e5;
	await insertRollupMarks(client, [], isOver && buckets.length > 0 ? [{
		packId: pack.id,
		bucketMs: dayMs
	}] : []);
	return marked.length;
}
async function rebuildDay(client, packId) {
	const marked = await takeDayMarks(client, packId);
	for (const dayMs of marked) {
		const day = dayRollup(await readRollups(client, "15m", packId, dayMs, dayMs + DAY_MS$2));
		if (day !== null) await replaceRollups(client, "1d", packId, [dayMs], [{
			packId,
			...day
		}]);
	}
	return marked.length;
}
// src/redecode/decode-envelope.ts
/**
* Decodes an envelope of the archive by the very function that decodes uploads: the two can't differ.
*
* @throws UploadRejected if this release can't read it
*/
function decodeEnvelope({ gatewayId, contentType, body, receivedMs }, organisationId, knowledge) {
	const decoded = decodeBody({
		gateway: {
			id: gatewayId,
			organisationId
		},
		receivedMs,
		envelope: {
			contentType,
			encoding: "zstd",
			sent: body
		}
	}, knowledge);
	return {
		...decoded,
		samples: samplesOf(decoded.columns)
	};
}
// src/redecode/knowledge.ts
/**
* What each gateway's frames mean: the assignments as they stand in the database now (no cache: another process may just
* have changed them), with the map that is asked for in its place.
*/
async function knowledgeOf(gatewayIds, change, { pool, directory }) {
	const [records, serials, mappings] = await Promise.all([
		findAssignments(pool, gatewayIds),
		findSerialAssignments(pool, gatewayIds),
		directory.mappings.getAll(gatewayIds)
	]);
	const held = change === null ? records : records.flatMap((record) => piecesOf(record, change));
	const maps = await directory.registerMaps.getAll(new Set(held.map(({ registerMapId }) => registerMapId)));
	const knowledge = /* @__PURE__ */ new Map();
	for (const gatewayId of gatewayIds) {
		const assignments = new Assignments(held.filter((record) => record.gatewayId === gatewayId), serials.filter((record) => record.gatewayId === gatewayId));
		knowledge.set(gatewayId, {
			assignments,
			mappings: mappings.get(gatewayId) ?? {
				lineProtocol: null,
				teltonika: null
			},
			registerMap: (id) => maps.get(id)
		});
	}
	return knowledge;
}
// src/redecode/quarantine-changes.ts
/** What becomes of quarantined items of an envelope once it is decoded again. `maxItems`: so many are kept of one. Pure. */
function quarantineChanges(findings, maxItems) {
	const { items, readPlaces, refusals } = findings;
	const refusedNow = /* @__PURE__ */ new Set([...findings.refusedNow, ...refusals.map(refusalKey)]);
	const isRefused = (item) => refusedNow.has(refusalKey(item));
	const isRead = ({ index, isOfNoPoll }) => readPlaces.has(index) || isOfNoPoll && readPlaces.size > 0;
	const refusedPlaces = new Set(refusals.map(({ index }) => index));
	const known = new Set(items.map(refusalKey));
	const isOpen = ({ outcome }) => outcome === null || outcome === "still_refused";
	const ids = (chosen) => items.filter(chosen).map(({ id }) => id);
	return {
		read: ids((item) => isOpen(item) && isRead(item) && !isRefused(item)),
		stillRefused: ids((item) => isOpen(item) && refusedPlaces.has(item.index) && isRefused(item)),
		reopened: ids((item) => item.outcome === "read" && refusals.some((refusal) => refusalKey(refusal) === refusalKey(item))),
		added: items.length >= maxItems ? [] : refusals.filter((refusal) => !known.has(refusalKey(refusal)))
	};
}
/** Names a refusal within its envelope. */
const refusalKey = ({ index, reason }) => `${index} ${reason}`;
// src/redecode/compare-day.ts
/**
* Stored rows against what the archive says of the same time now. `samples` come in the order in which they were received;
* `isArchived` says whether the envelope of a row is
* there and could be read. Which of several samples of one time counts is what
* it was when they came: the one that is stored, or else the first. Pure.
*/
function compareDay(packId, rows, samples, isArchived) {
	const stored = new Map(rows.map((row) => [row.tsMs, row]));
	const result = {
		unchanged: [],
		changed: [],
		relabelled: [],
		appear: [],
		disappear: [],
		notInArchive: [],
		conflicts: []
	};
	const archived = Map.groupBy(samples, ({ tsMs }) => tsMs);
	for (const [tsMs, takes] of [...archived].toSorted(([a], [b]) => a - b)) {
		const before = stored.get(tsMs);
		const winner = winnerOf(takes, before, isArchived);
		if (winner === void 0) continue;
		const { readings, conflicts } = together$1(winner, takes);
		result.conflicts.push(...conflicts);
		const after = {
			...readings,
			packId,
			tsMs,
			receivedMs: before?.receivedMs ?? winner.receivedMs,
			soc: before?.soc ?? null,
			socSigma: before?.socSigma ?? null
		};
		stored.delete(tsMs);
		if (before === void 0) result.appear.push(after);
		else if (!sameReadings(before, after)) result.changed.push({
			before,
			after
		});
		else if (before.registerMapId !== after.registerMapId) result.relabelled.push(after);
		else result.unchanged.push(before);
	}
	for (const row of stored.values()) if (isArchived(row)) result.disappear.push(row);
	else result.notInArchive.push(row);
	return result;
}
/** What the sample is with the parts of it that came after, and what contradicts it: as it was judged when they came. */
function together$1(winner, takes) {
	let { readings } = winner;
	const conflicts = [];
	for (const take of takes) {
		if (take === winner || sameReadings(take.readings, winner.readings)) continue;
		const whole = take.isPart ? completeReadings(readings, take.readings) : null;
		if (whole === null) conflicts.push(take);
		else readings = whole;
	}
	return {
		readings,
		conflicts
	};
}
/** Undefined: what is stored came in an envelope that is gone, and all that is left was refused beside it. */
function winnerOf(takes, row, isArchived) {
	if (row === void 0) return takes[0];
	const same = takes.find((take) => take.receivedMs === row.receivedMs);
	if (same !== void 0) return same;
	return isArchived(row) ? takes[0] : takes.find((take) => !take.isKnownConflict && !take.isPart);
}
// src/redecode/read-day.ts
const FRAMES = /* @__PURE__ */ new Set([CONTENT_TYPES.framesJson, CONTENT_TYPES.framesCbor]);
/** Bodies in memory at a time. */
const BATCH = 32;
/** Decodes the envelopes and keeps what they say of the pack in the range, in the order in which they were received. */
async function readDay(client, input) {
	const { keys, organisationId, packId, fromMs, toMs, knowledge, log } = input;
	const envelopes = [];
	let unreadable = 0;
	const isInRange = (tsMs) => tsMs !== null && tsMs >= fromMs && tsMs < toMs;
	for (let i = 0; i < keys.length; i += BATCH) {
		const batch = keys.slice(i, i + BATCH);
		const quarantined = Map.groupBy(await findQuarantined(client, batch), nameOf);
		const listed = new Map(batch.map((one) => [nameOf(one), one]));
		for (const stored of await readEnvelopes(client, batch)) {
			const { gatewayId, receivedMs, uploadId } = stored;
			const known = knowledge.get(gatewayId);
			if (known === void 0) throw new Error(`nothing is known of gateway ${gatewayId}`);
			const key = {
				gatewayId,
				receivedMs,
				uploadId
			};
			const { firstTsMs = 0, lastTsMs = 0 } = listed.get(nameOf(key)) ?? {};
			const items = quarantined.get(nameOf(key)) ?? [];
			const conflicts = new Set(items.filter(({ reason }) => reason === "conflict").map(({ index }) => index));
			try {
				const decodedNow = decodeEnvelope(stored, organisationId, known);
				const { samples, refusals } = decodedNow;
				envelopes.push({
					...key,
					firstTsMs,
					lastTsMs,
					items,
					refusedNow: new Set(refusals.map(refusalKey)),
					says: spanOf(decodedNow),
					countsFrames: FRAMES.has(stored.contentType),
					samples: samples.filter((sample) => sample.packId === packId && isInRange(sample.tsMs)).map((decoded) => ({
						envelope: key,
						decoded,
						tsMs: decoded.tsMs,
						receivedMs,
						readings: decoded.readings,
						isKnownConflict: conflicts.has(decoded.index),
						isPart: mayBeParts(stored.contentType)
					})),
					refusals: refusals.filter((refusal) => (refusal.packId === packId || refusal.packId === null) && isInRange(refusal.pollMs))
				});
			} catch (error) {
				if (!(error instanceof UploadRejected)) throw error;
				unreadable += 1;
				log.warn({
					err: error,
					...key
				}, "an envelope of the archive can not be read; what was read of it stays");
			}
		}
	}
	return {
		envelopes,
		unreadable
	};
}
/** From when to when an envelope has polls; null: it has none. */
const spanOf = ({ firstTsMs, lastTsMs }) => firstTsMs === null || lastTsMs === null ? null : {
	firstTsMs,
	lastTsMs
};
const nameOf = ({ gatewayId, receivedMs, uploadId }) => `${gatewayId} ${receivedMs} ${uploadId}`;
// src/redecode/read-again.ts
/** Items at a time; their envelopes are read one after the other. */
const ITEMS = 64;
/**
* Reads envelopes again of which something could not be read, by the mappings as they are now, and has the packs that
* they speak of decoded again over their times: that is what stores the samples. What they say of no pack is refused by
* itself. Answers with how many items it took; 0: there are none.
*/
async function readAgain(client, context) {
	const items = await claimItemsToReadAgain(client, ITEMS);
	if (items.length === 0) return 0;
	context.directory.forget();
	const knowledge = await knowledgeOf([...new Set(items.map(({ gatewayId }) => gatewayId))], null, context);
	for (const ofEnvelope of Map.groupBy(items, nameOf).values()) await readOne(client, ofEnvelope, knowledge, context);
	return items.length;
}
async function readOne(client, items, knowledge, { clock, log }) {
	const [first] = items;
	if (first === void 0) return;
	const { gatewayId, receivedMs, uploadId, organisationId, askedBy } = first;
	const key = {
		gatewayId,
		receivedMs,
		uploadId
	};
	const known = knowledge.get(gatewayId);
	const [stored] = await readEnvelopes(client, [key]);
	const said = stored === void 0 || known === void 0 ? null : decodedOf(stored, organisationId, known, log);
	if (said === null) {
		log.warn(key, "an envelope that was to be read again can not be read, or is gone");
		await settleReadAgain(client, items.map(({ id }) => ({
			id,
			outcome: "still_refused"
		})), askedBy);
		return;
	}
	const span = spanOf(said);
	if (span !== null) await widenEnvelope(client, key, span);
	const packs = spansOfPacks(said);
	const before = await findQuarantined(client, [key]);
	await refuseWhatIsNobodys(client, {
		...first,
		said,
		before
	});
	await settleReadAgain(client, settled(items, before, said), askedBy);
	for (const [packId, { fromMs, toMs }] of packs) await retryPack(client, {
		organisationId,
		packId,
		fromMs,
		toMs: toMs + 1,
		by: askedBy,
		at: new Date(clock())
	});
}
/** Null: this release can't read it. One that brings the decoder down must not keep all others waiting. */
function decodedOf(stored, organisationId, known, log) {
	try {
		return decodeEnvelope(stored, organisationId, known);
	} catch (error) {
		log.error({
			err: error,
			gatewayId: stored.gatewayId,
			uploadId: stored.uploadId
		}, "an envelope can not be read again");
		return null;
	}
}
/** The packs that the envelope speaks of, each with its times. */
function spansOfPacks({ samples, refusals }) {
	const packs = /* @__PURE__ */ new Map();
	const parts = [...samples, ...refusals.map(({ packId, pollMs }) => ({
		packId,
		tsMs: pollMs
	}))];
	for (const { packId, tsMs } of parts) {
		if (packId === null || tsMs === null) continue;
		const known = packs.get(packId);
		packs.set(packId, {
			fromMs: Math.min(known?.fromMs ?? tsMs, tsMs),
			toMs: Math.max(known?.toMs ?? tsMs, tsMs)
		});
	}
	return packs;
}
/** What has a pack is refused when that is decoded again. */
async function refuseWhatIsNobodys(client, input) {
	const { said, before, gatewayId, organisationId, uploadId, receivedMs } = input;
	const known = new Set(before.map(refusalKey));
	const added = said.refusals.filter((refusal) => refusal.packId === null && !known.has(refusalKey(refusal)));
	if (added.length === 0 || before.length >= 1e3) return;
	const upload = {
		gateway: {
			id: gatewayId,
			organisationId
		},
		uploadId,
		receivedMs,
		frames: said.frames
	};
	await insertQuarantine(client, toQuarantineRows(upload, added));
	const of = {
		gatewayId,
		organisationId,
		seenMs: receivedMs
	};
	await recordUnassigned(client, said.unassigned.map((slave) => ({
		...of,
		...slave
	})));
	await recordUnassignedSerials(client, said.unassignedSerials.map((serial) => ({
		...of,
		...serial
	})));
}
function settled(items, before, said) {
	const refusedNow = new Set(said.refusals.map(refusalKey));
	const keys = new Map(before.map((item) => [item.id, refusalKey(item)]));
	const outcome = said.samples.length > 0 ? null : said.refusals.length > 0 ? "read" : "still_refused";
	return items.map(({ id }) => {
		return {
			id,
			outcome: refusedNow.has(keys.get(id) ?? "") ? "still_refused" : outcome
		};
	});
}
// src/redecode/signal-values.ts
const PACK_COLUMNS = Object.entries({
	voltageMv: ["pack.voltage_mv", 1],
	currentMa: ["pack.current_ma", 1],
	bmsSocMilliPct: ["pack.bms_soc_pct", 1e3],
	bmsSohPermille: ["pack.bms_soh_pct", 10],
	bmsResistanceUohm: ["pack.bms_resistance_uohm", 1],
	chargedMah: ["pack.charged_mah", 1],
	dischargedMah: ["pack.discharged_mah", 1],
	chargedMwh: ["pack.charged_mwh", 1],
	dischargedMwh: ["pack.discharged_mwh", 1],
	temperature1CentiC: ["pack.temperature_1_c", 100],
	temperature2CentiC: ["pack.temperature_2_c", 100],
	chargeBlock: ["pack.charge_block", 1],
	dischargeBlock: ["pack.discharge_block", 1],
	stateBits: ["pack.state_bits", 1],
	switchBits: ["switch.state_bits", 1],
	fullCycles: ["pack.full_cycles", 1],
	shortCircuitTrips: ["pack.short_circuit_trips", 1],
	overVoltageTrips: ["pack.over_voltage_trips", 1],
	underVoltageTrips: ["pack.under_voltage_trips", 1]
});
/** Everything that a poll says, value by value; cells up to `cells` places. */
function signalValues(readings, cells) {
	const values = [];
	for (const [column, [signal, perUnit]] of PACK_COLUMNS) values.push({
		signal,
		part: "pack",
		value: scaled(readings?.[column], perUnit)
	});
	for (let cell = 0; cell < cells; cell++) {
		const part = `cell:${cell}`;
		const voltage = readings?.cellVoltagesMv?.[cell] ?? null;
		const mask = voltage === null ? null : readings?.cellBalancingMask ?? null;
		values.push({
			signal: "cell.voltage_mv",
			part,
			value: voltage
		});
		values.push({
			signal: "cell.temperature_c",
			part,
			value: scaled(readings?.cellTemperaturesCentiC?.[cell], 100)
		});
		values.push({
			signal: "cell.balancing",
			part,
			value: mask === null ? null : mask >>> cell & 1
		});
	}
	return values;
}
const scaled = (value, perUnit) => value === null || value === void 0 ? null : value / perUnit;
/** Places of the cells that either poll has. */
const cellsOf = (...polls) => Math.max(0, ...polls.map((poll) => Math.max(poll?.cellVoltagesMv?.length ?? 0, poll?.cellTemperaturesCentiC?.length ?? 0)));
// src/redecode/outcome.ts
/** So many samples of each signal are shown with both values. */
const EXAMPLES = 5;
/** What counts of a day that was done before, and is looked at once more: only what it changes. */
const lookBack = (day) => ({
	...day,
	unchanged: [],
	relabelled: [],
	notInArchive: []
});
/** Sums up, over the days of a re-decode, what changes. It goes on from what was summed up before. */
var OutcomeSum = class {
	#sum;
	#signals;
	constructor(before) {
		const { signals, ...sum } = before ?? EMPTY;
		this.#sum = sum;
		this.#signals = new Map(signals.map((signal) => [signal.signal, signal]));
	}
	add(day, { envelopes, quarantine }) {
		const was = this.#sum;
		const { changed, appear, disappear, unchanged, relabelled, notInArchive } = day;
		const same = unchanged.length + relabelled.length;
		this.#sum = {
			compared: was.compared + same + changed.length + appear.length + disappear.length,
			unchanged: was.unchanged + same,
			changed: was.changed + changed.length,
			appear: was.appear + appear.length,
			disappear: was.disappear + disappear.length,
			notInArchive: {
				count: was.notInArchive.count + notInArchive.length,
				first: was.notInArchive.first ?? at(notInArchive[0]),
				last: at(notInArchive.at(-1)) ?? was.notInArchive.last
			},
			envelopes: {
				read: was.envelopes.read + envelopes.read,
				unreadable: was.envelopes.unreadable + envelopes.unreadable
			},
			quarantine: {
				read: was.quarantine.read + quarantine.read,
				stillRefused: was.quarantine.stillRefused + quarantine.stillRefused,
				added: was.quarantine.added + quarantine.added
			}
		};
		for (const { before, after } of changed) this.#addSample(before, after);
		for (const row of appear) this.#addSample(null, row);
		for (const row of disappear) this.#addSample(row, null);
	}
	get outcome() {
		const signals = [...this.#signals.values()].toSorted((a, b) => a.signal < b.signal ? -1 : 1);
		return {
			...this.#sum,
			signals
		};
	}
	#addSample(before, after) {
		const ts = at(after ?? before ?? void 0);
		if (ts === null) return;
		const cells = cellsOf(before, after);
		const now = signalValues(after, cells);
		const counted = /* @__PURE__ */ new Set();
		for (const [i, { signal, part, value: old }] of signalValues(before, cells).entries()) {
			const value = now[i]?.value ?? null;
			if (old === value) continue;
			const known = this.#signals.get(signal);
			const isFirstOfSample = !counted.has(signal);
			counted.add(signal);
			this.#signals.set(signal, {
				signal,
				count: (known?.count ?? 0) + (isFirstOfSample ? 1 : 0),
				first: known === void 0 || ts < known.first ? ts : known.first,
				last: known === void 0 || ts > known.last ? ts : known.last,
				before: widened(known?.before ?? null, old),
				after: widened(known?.after ?? null, value),
				examples: withExample(known?.examples ?? [], {
					ts,
					part,
					before: old,
					after: value
				})
			});
		}
	}
};
const EMPTY = {
	compared: 0,
	unchanged: 0,
	changed: 0,
	appear: 0,
	disappear: 0,
	notInArchive: {
		count: 0,
		first: null,
		last: null
	},
	envelopes: {
		read: 0,
		unreadable: 0
	},
	quarantine: {
		read: 0,
		stillRefused: 0,
		added: 0
	},
	signals: []
};
const at = (row) => row ? new Date(row.tsMs).toISOString() : null;
const widened = (span, value) => {
	if (value === null) return span;
	return {
		min: Math.min(span?.min ?? value, value),
		max: Math.max(span?.max ?? value, value)
	};
};
const withExample = (examples, one) => examples.length < EXAMPLES ? [...examples, one] : [...examples];
// src/redecode/day-changes.ts
/** The same for a preview and for applying, so that they can't differ. Pure. */
function dayChanges(packId, rows, day) {
	const samples = day.envelopes.flatMap((envelope) => envelope.samples);
	const byReceived = Map.groupBy(day.envelopes, ({ receivedMs }) => receivedMs);
	const isArchived = ({ receivedMs, tsMs }) => byReceived.get(receivedMs)?.some(({ firstTsMs, lastTsMs }) => firstTsMs <= tsMs && tsMs <= lastTsMs) ?? false;
	const comparison = compareDay(packId, rows, samples, isArchived);
	const conflicts = Map.groupBy(comparison.conflicts, ({ envelope }) => nameOf(envelope));
	const disappeared = new Set(comparison.disappear.map(({ tsMs }) => tsMs));
	const read = [];
	const stillRefused = [];
	const reopened = [];
	const added = [];
	for (const envelope of day.envelopes) {
		const refusals = [...envelope.refusals.filter(({ packId: of, pollMs }) => of === packId || disappeared.has(pollMs ?? NaN)), ...(conflicts.get(nameOf(envelope)) ?? []).map(conflictOf)];
		const { items, refusedNow } = envelope;
		const changes = quarantineChanges({
			items,
			readPlaces: placesOf(envelope),
			refusals,
			refusedNow
		}, MAX_ROWS_OF_UPLOAD);
		read.push(...changes.read);
		stillRefused.push(...changes.stillRefused);
		reopened.push(...changes.reopened);
		if (changes.added.length > 0) added.push({
			envelope,
			refusals: changes.added
		});
	}
	const newlyRefused = added.reduce((sum, { refusals }) => sum + refusals.length, reopened.length);
	return {
		comparison,
		read,
		stillRefused,
		reopened,
		added,
		widened: day.envelopes.flatMap(({ says, firstTsMs, lastTsMs, ...envelope }) => says !== null && (says.firstTsMs < firstTsMs || says.lastTsMs > lastTsMs) ? [{
			envelope,
			says
		}] : []),
		counts: {
			envelopes: {
				read: day.envelopes.length,
				unreadable: day.unreadable
			},
			quarantine: {
				read: read.length,
				stillRefused: stillRefused.length,
				added: newlyRefused
			}
		}
	};
}
/** Where the pack's samples stand in the upload: their frames, or the sample itself if it came decoded. */
function placesOf({ samples, countsFrames }) {
	const places = /* @__PURE__ */ new Set();
	for (const { decoded } of samples) {
		places.add(decoded.index);
		if (countsFrames) for (const frame of decoded.frames) places.add(frame);
	}
	return places;
}
const conflictOf = ({ decoded }) => ({
	index: decoded.index,
	reason: "conflict",
	detail: "there is another sample of this pack and time, and it says something else",
	pollMs: decoded.tsMs,
	bus: decoded.bus,
	packId: decoded.packId,
	frames: decoded.frames,
	...decoded.decoded === void 0 ? {} : { decoded: decoded.decoded }
});
// src/redecode/write-day.ts
/**
* Makes the rows of a day say what the archive says, under the pack's lock: rewritten, added and taken out, with what
* follows from them (SOC and alarms by the refold, roll-ups by their marks, live values at once). True if rows changed.
*/
async function writeDay(client, input) {
	const { locked, changes } = input;
	const { packId } = locked;
	const { changed, relabelled, appear, disappear } = changes.comparison;
	const touched = [
		...changed.map(({ after }) => after),
		...appear,
		...disappear
	];
	const horizonMs = [...appear].reduce((newest, { tsMs }) => Math.max(newest, tsMs), locked.tsMs ?? -Infinity) - REFOLD_HORIZON_MS;
	const rewritten = changed.map(({ after }) => after.tsMs < horizonMs ? notAssessed(after) : after);
	await deleteTelemetry(client, packId, [
		...rewritten,
		...relabelled,
		...disappear
	].map(({ tsMs }) => tsMs));
	await copyTelemetry(client, [
		...rewritten,
		...relabelled,
		...appear
	]);
	const range = rangeOf([...touched, ...relabelled].map(({ tsMs }) => tsMs));
	const told = {
		organisationId: input.organisationId,
		packId,
		cause: "redecoded"
	};
	await noteSamples(client, range === null ? [] : [{
		...told,
		...range
	}]);
	const watermarkMs = touched.some(({ tsMs }) => tsMs >= (locked.tsMs ?? -Infinity)) ? await refreshLiveState(client, packId) : locked.tsMs;
	const assessed = touched.map(({ tsMs }) => tsMs).filter((tsMs) => tsMs >= horizonMs);
	if (assessed.length > 0) {
		const fromMs = assessed.reduce((a, b) => Math.min(a, b), watermarkMs ?? Infinity);
		await markDirty(client, [{
			packId,
			fromMs
		}]);
	}
	const running = locked.tsMs === null || touched.length === 0 ? [] : [{
		packId,
		tsMs: locked.tsMs
	}];
	await markBucketsDirty(client, [...touched, ...running]);
	for (const { envelope, says } of changes.widened) await widenEnvelope(client, envelope, says);
	await settleQuarantined(client, changes, input.by);
	await insertQuarantine(client, await newQuarantineRows(client, input));
	return touched.length > 0;
}
const notAssessed = (row) => ({
	...row,
	soc: null,
	socSigma: null
});
/** Refusals with the frames that were refused. They are few; their envelopes are read once more. */
async function newQuarantineRows(client, input) {
	const { changes, organisationId, knowledge } = input;
	const rows = [];
	for (const { envelope, refusals } of changes.added) {
		const [stored] = await readEnvelopes(client, [envelope]);
		const known = knowledge.get(envelope.gatewayId);
		if (stored === void 0 || known === void 0) continue;
		const { gatewayId, uploadId, receivedMs } = envelope;
		const { frames } = decodeEnvelope(stored, organisationId, known);
		rows.push(...toQuarantineRows({
			gateway: {
				id: gatewayId,
				organisationId
			},
			uploadId,
			receivedMs,
			frames
		}, refusals));
	}
	return rows;
}
// src/redecode/redecode-day.ts
const DAY_MS$1 = 864e5;
/** Decodes the next day that holds anything, and shows or writes what changes. Null: somebody else has the pack. */
async function redecodeDay(client, job, at, context) {
	const { packId, organisationId } = job;
	const gatewayIds = await findGatewaysOfPack(client, packId);
	const next = await findSpan(client, packId, {
		gatewayIds,
		fromMs: at.cursorMs,
		toMs: at.toMs
	});
	if (next === null) {
		await saveProgress(client, job, at.toMs, new OutcomeSum(outcomeOf(job)));
		return { changedPack: null };
	}
	const fromMs = Math.max(at.cursorMs, next.firstMs);
	const toMs = Math.min(at.toMs, (Math.floor(fromMs / DAY_MS$1) + 1) * DAY_MS$1);
	const range = {
		gatewayIds,
		fromMs,
		toMs
	};
	const keys = await listEnvelopes(client, range);
	const knowledge = await knowledgeOf(gatewayIds, context.change, context);
	const read = (wanted) => readDay(client, {
		keys: wanted,
		organisationId,
		packId,
		fromMs,
		toMs,
		knowledge,
		log: context.log
	});
	let day = await read(keys);
	let locked = null;
	if (job.state === "applying") {
		locked = await lockPack(client, packId);
		if (locked === null) return null;
		const known = new Set(keys.map(nameOf));
		const arrived = (await listEnvelopes(client, range)).filter((key) => !known.has(nameOf(key)));
		if (arrived.length > 0) day = together(day, await read(arrived));
	}
	const changes = dayChanges(packId, await readTelemetryRange(client, packId, range), day);
	const newestMs = locked?.tsMs ?? null;
	if (changes.comparison.disappear.some(({ tsMs }) => tsMs === newestMs) && !await lockRollups(client, packId)) return null;
	const sum = new OutcomeSum(outcomeOf(job));
	sum.add(job.phase === "settle" ? lookBack(changes.comparison) : changes.comparison, changes.counts);
	const { appliedBy: by } = job;
	const changed = locked !== null && await writeDay(client, {
		organisationId,
		locked,
		changes,
		knowledge,
		by
	});
	await saveProgress(client, job, toMs, sum);
	return { changedPack: changed ? await context.directory.packs.get(packId) ?? null : null };
}
async function lockPack(client, packId) {
	const [locked] = await lockPacks(client, [packId]);
	if (locked !== void 0) return locked;
	const [made] = await createPackStates(client, [packId]);
	return made ?? null;
}
/** Both, in the order in which they were received. */
const together = (a, b) => ({
	envelopes: [...a.envelopes, ...b.envelopes].toSorted((x, y) => x.receivedMs - y.receivedMs),
	unreadable: a.unreadable + b.unreadable
});
const outcomeOf = ({ state, preview, applied }) => state === "previewing" ? preview : applied;
async function saveProgress(client, job, cursorMs, sum) {
	const { outcome } = sum;
	await saveRedecodeProgress(client, job.id, cursorMs, job.state === "previewing" ? { preview: outcome } : { applied: outcome });
}
// src/redecode/redecoder.ts
const SETTLE_MS = 4e4;
const MAX_ATTEMPTS = 3;
/** Until a pack that somebody else holds is tried again. */
const BUSY_PAUSE_MS = 200;
/**
* Works off re-decodes, a day of a pack at a time, each in one transaction with how far it has come: killed at any moment,
* it goes on where it was.
*/
var Redecoder = class {
	#options;
	constructor(options) {
		this.#options = options;
	}
	/**
	* Envelopes that are to be read again, or else one step of the re-decode that has waited longest. False if nothing is
	* due, or what is due is held by others.
	*/
	async round() {
		return await this.#readAgain() || this.#redecode();
	}
	async #readAgain() {
		const { pool, directory, clock, log } = this.#options;
		let taken = 0;
		await this.#inTransaction(async (client) => {
			taken = await readAgain(client, {
				pool,
				directory,
				clock,
				log
			});
		});
		return taken > 0;
	}
	async #redecode() {
		const { pool, log } = this.#options;
		const transaction = await beginTransaction(pool);
		let job = null;
		try {
			const claimed = await claimRedecode(transaction.client);
			if (claimed === null) return false;
			job = claimed;
			const step = await this.#step(transaction, claimed);
			if (step.done === "busy") {
				await transaction.rollback();
				await this.#inTransaction((client) => postponeRedecode(client, claimed.id, BUSY_PAUSE_MS));
				return true;
			}
			await transaction.commit();
			if (step.done === "day" && step.day.changedPack !== null) {
				publishChanges({
					changedPacks: [step.day.changedPack],
					changedAlarms: []
				}, this.#options.feed);
				this.#options.feed.nudgeRefold();
			}
			return true;
		} catch (error) {
			await transaction.rollback();
			if (job === null || isDatabaseAway(error)) throw error;
			if (isRace(error)) {
				log.info({
					err: error,
					redecodeId: job.id
				}, "a re-decode lost a race; it goes on where it was");
				return true;
			}
			log.error({
				err: error,
				redecodeId: job.id
			}, "a step of a re-decode failed");
			const { id } = job;
			const message = error instanceof Error ? error.message : String(error);
			await this.#inTransaction((client) => failRedecode(client, id, message, MAX_ATTEMPTS));
			return true;
		} finally {
			await transaction.rollback();
		}
	}
	async #inTransaction(work) {
		const transaction = await beginTransaction(this.#options.pool);
		try {
			await work(transaction.client);
			await transaction.commit();
		} finally {
			await transaction.rollback();
		}
	}
	async #step({ client }, job) {
		if (job.cursorMs === null || job.phaseToMs === null) {
			await this.#begin(client, job);
			return { done: "phase" };
		}
		if (job.cursorMs >= job.phaseToMs) {
			await this.#end(client, job);
			return { done: "phase" };
		}
		const { pool, directory, log } = this.#options;
		directory.forget();
		const day = await redecodeDay(client, job, {
			cursorMs: job.cursorMs,
			toMs: job.phaseToMs
		}, {
			pool,
			directory,
			log,
			change: changeOf(job)
		});
		return day === null ? { done: "busy" } : {
			done: "day",
			day
		};
	}
	async #begin(client, job) {
		const gatewayIds = await findGatewaysOfPack(client, job.packId);
		if (job.phase === "settle") return this.#beginSettling(client, job, gatewayIds);
		if (job.state === "applying") {
			const change = changeOf(job);
			if (change !== null) await moveRegisterMap(client, change);
		}
		const cutMs = await findRawCut(client, job.organisationId) ?? -Infinity;
		const range = {
			gatewayIds,
			fromMs: Math.max(job.fromMs, cutMs),
			toMs: Math.min(job.toMs ?? Infinity, this.#options.clock() + DAY_MS)
		};
		const span = range.fromMs < range.toMs ? await findSpan(client, job.packId, range) : null;
		await beginRedecodePhase(client, job.id, job.state === "applying" ? "apply" : "preview", {
			fromMs: span?.firstMs ?? range.fromMs,
			toMs: span === null ? range.fromMs : span.lastMs + 1
		});
	}
	async #beginSettling(client, job, gatewayIds) {
		const sinceMs = (job.assignedMs ?? 0) - this.#settleMs;
		const span = await findReceivedSince(client, gatewayIds, sinceMs);
		const fromMs = Math.max(job.fromMs, span?.firstMs ?? job.fromMs);
		const toMs = span === null ? fromMs : Math.max(fromMs, Math.min(job.toMs ?? Infinity, span.lastMs + 1));
		await beginRedecodePhase(client, job.id, "settle", {
			fromMs,
			toMs
		});
	}
	async #end(client, job) {
		if (job.phase === "preview") return job.appliesItself ? startApplyingRedecode(client, job.id) : readyRedecode(client, job.id);
		if (job.phase === "apply" && job.assignedMs !== null) return settleRedecode(client, job.id, this.#settleMs);
		await finishRedecode(client, job.id);
		this.#options.log.info({
			redecodeId: job.id,
			packId: job.packId
		}, "re-decoded a pack");
	}
	get #settleMs() {
		return this.#options.settleMs ?? SETTLE_MS;
	}
};
const DAY_MS = 864e5;
const changeOf = ({ packId, role, registerMapId, fromMs, toMs }) => role === null || registerMapId === null ? null : {
	packId,
	role,
	registerMapId,
	fromMs,
	toMs
};
// src/recompute/end-silences.ts
/**
* A sweep ends the silence of a pack or signal at the first sample it knows of. Where samples of the silence come after
* that, its end moves to the true one; if they leave no silence that long, it never was. Answers with the alarms it touched.
*/
async function endSilencesSooner(client, context, range, nowMs) {
	const ended = (await lockSilencesEndedSooner(client, context.pack.id, range)).map((silence) => ({
		was: silence.alarm,
		after: endedSooner(silence)
	}));
	await rewriteAlarms(client, ended.map(({ after }) => after));
	await insertAlarmEvents(client, ended.map(({ was, after }) => {
		const { id: alarmId, organisationId } = after;
		const said = {
			status: was.status,
			clearedMs: was.clearedMs,
			peakValue: was.peakValue
		};
		if (after.status === "withdrawn") return {
			organisationId,
			alarmId,
			kind: "withdrawn",
			atMs: nowMs,
			data: { was: was.status }
		};
		return {
			organisationId,
			alarmId,
			kind: "revised",
			atMs: nowMs,
			data: { was: said }
		};
	}));
	const disproved = ended.filter(({ after }) => after.status === "withdrawn" && after.notifiedMs !== null);
	await insertOutboxEvents(client, disproved.map(({ after }) => alarmOutboxEvent("alarm.withdrawn", after, null, context)));
	return ended.map(({ after }) => after);
}
function endedSooner({ alarm, sinceMs, firstMs }) {
	const peakValue = alarm.peakValue === null ? null : Math.max(firstMs - sinceMs, 0);
	if (firstMs < alarm.raisedMs) return {
		...alarm,
		status: "withdrawn",
		clearedMs: null,
		peakValue
	};
	return {
		...alarm,
		clearedMs: firstMs,
		peakValue
	};
}
// src/recompute/found-episodes.ts
const keyOf = (ruleId, part, raisedTsMs) => `${ruleId} ${part} ${raisedTsMs}`;
/** What a refold says of a pack's alarms: those open where it began, and what it raised and cleared after. Pure. */
function foundEpisodes(openBefore, transitions, openAfter, rules) {
	const found = /* @__PURE__ */ new Map();
	for (const { ruleId, part, raisedTsMs, peakValue } of openBefore) {
		const rule = rules.find(ruleId, raisedTsMs);
		if (rule === void 0) continue;
		const { version: ruleVersion, severity, signal, raiseLevel } = rule;
		const episode = {
			ruleId,
			part,
			raisedTsMs,
			clearedTsMs: null,
			ruleVersion,
			severity,
			signal,
			raiseLevel
		};
		found.set(keyOf(ruleId, part, raisedTsMs), {
			...episode,
			peakValue,
			value: null
		});
	}
	for (const transition of transitions) {
		if (transition.kind === "raised") {
			const { ruleId, part, tsMs: raisedTsMs, ruleVersion, severity, signal, raiseLevel, peakValue, value } = transition;
			const episode = {
				ruleId,
				part,
				raisedTsMs,
				clearedTsMs: null,
				ruleVersion,
				severity,
				signal,
				raiseLevel
			};
			found.set(keyOf(ruleId, part, raisedTsMs), {
				...episode,
				peakValue,
				value
			});
			continue;
		}
		const key = keyOf(transition.ruleId, transition.part, transition.raisedTsMs);
		const open = found.get(key);
		if (open) found.set(key, {
			...open,
			clearedTsMs: transition.tsMs,
			peakValue: transition.peakValue
		});
	}
	for (const { ruleId, part, raisedTsMs, peakValue } of openAfter) {
		const key = keyOf(ruleId, part, raisedTsMs);
		const open = found.get(key);
		if (open) found.set(key, {
			...open,
			peakValue
		});
	}
	return [...found.values()];
}
// src/recompute/rewrite-alarms.ts
/** Makes the alarm rows say what the refold found; ids and what people did stay. Answers with those it touched. */
async function rewritePackAlarms(client, input) {
	const { context, nowMs } = input;
	const isJudged = judgedEpisodes(input.until);
	const found = input.found.filter(isJudged);
	const { kept, added, withdrawn } = reconcileEpisodes((await lockAlarmsAfter(client, context.pack.id, input.fromMs)).filter((alarm) => isJudged({
		...alarm,
		raisedTsMs: alarm.raisedMs
	})).map((alarm) => ({
		...alarm,
		raisedTsMs: alarm.raisedMs,
		clearedTsMs: alarm.clearedMs
	})), found);
	const events = [];
	const outbox = [];
	const rewritten = [];
	const told = (alarm) => {
		return input.isFresh && alarm.status === "open" && alarm.notifiedMs === null ? {
			...alarm,
			detectedLate: false,
			notifiedMs: nowMs
		} : alarm;
	};
	for (const { record, found: episode } of kept) {
		const after = told(revised(record, episode));
		if (isSame(record, after)) continue;
		rewritten.push(after);
		events.push(revisedEvent(record, after, nowMs));
		if (after.notifiedMs !== record.notifiedMs) outbox.push(alarmOutboxEvent("alarm.raised", after, episode.value, context));
		else if (record.status === "open" && after.status === "cleared" && after.notifiedMs !== null) outbox.push(alarmOutboxEvent("alarm.cleared", after, null, context));
	}
	for (const record of withdrawn) {
		const { id: alarmId, organisationId } = record;
		const after = {
			...toRecord(record),
			status: "withdrawn"
		};
		rewritten.push(after);
		if (record.notifiedMs !== null) outbox.push(alarmOutboxEvent("alarm.withdrawn", after, null, context));
		events.push({
			organisationId,
			alarmId,
			kind: "withdrawn",
			atMs: nowMs,
			data: { was: record.status }
		});
	}
	const { revived, fresh } = await findRevived(client, input, added);
	for (const { record, found: episode } of revived) {
		const after = told({
			...revised(record, episode),
			detectedLate: true,
			notifiedMs: null
		});
		rewritten.push(after);
		events.push(revisedEvent(record, after, nowMs));
		if (after.notifiedMs !== null) outbox.push(alarmOutboxEvent("alarm.raised", after, episode.value, context));
	}
	const inserted = fresh.map((episode) => {
		const alarm = told(lateAlarm(episode, context, nowMs));
		events.push(raisedEvent(alarm, episode.value ?? episode.peakValue));
		if (alarm.clearedMs !== null) events.push(clearedEvent(alarm, alarm.clearedMs));
		if (alarm.notifiedMs !== null) outbox.push(alarmOutboxEvent("alarm.raised", alarm, episode.value, context));
		return alarm;
	});
	await rewriteAlarms(client, rewritten.filter((alarm) => alarm.status === "withdrawn"));
	await rewriteAlarms(client, rewritten.filter((alarm) => alarm.status !== "withdrawn"));
	await insertAlarms(client, inserted);
	await insertAlarmEvents(client, events);
	await insertOutboxEvents(client, outbox);
	return [...rewritten, ...inserted];
}
/**
* Data that come in pieces may disprove an episode for a while: found again, it is the alarm that people know. A withdrawn
* one that was open has no end; what it is found by is its beginning.
*/
async function findRevived(client, { context, fromMs }, added) {
	if (added.length === 0) return {
		revived: [],
		fresh: added
	};
	const { kept, added: fresh } = reconcileEpisodes((await lockWithdrawnAlarmsAfter(client, context.pack.id, fromMs)).map((alarm) => {
		return {
			...alarm,
			raisedTsMs: alarm.raisedMs,
			clearedTsMs: alarm.clearedMs ?? alarm.raisedMs
		};
	}), added);
	return {
		revived: kept,
		fresh
	};
}
/** Which episodes a refold speaks of: all of them, or those that were over where it stopped. */
function judgedEpisodes(until) {
	if (until === null) return () => true;
	const keyOf = ({ ruleId, part, raisedTsMs }) => `${ruleId} ${part} ${raisedTsMs}`;
	const open = new Set(until.open.map(keyOf));
	return (episode) => episode.raisedTsMs <= until.tsMs && !open.has(keyOf(episode));
}
function toRecord({ raisedTsMs: _raised, clearedTsMs: _cleared, ...record }) {
	return record;
}
function revised(record, episode) {
	return {
		...toRecord(record),
		status: episode.clearedTsMs === null ? "open" : "cleared",
		ruleVersion: episode.ruleVersion,
		severity: episode.severity,
		raisedMs: episode.raisedTsMs,
		clearedMs: episode.clearedTsMs,
		raiseLevel: episode.raiseLevel,
		peakValue: episode.peakValue
	};
}
function lateAlarm(episode, { pack }, nowMs) {
	return {
		id: newId(),
		organisationId: pack.organisationId,
		packId: pack.id,
		ruleId: episode.ruleId,
		ruleVersion: episode.ruleVersion,
		part: episode.part,
		severity: episode.severity,
		signal: episode.signal,
		status: episode.clearedTsMs === null ? "open" : "cleared",
		raisedMs: episode.raisedTsMs,
		clearedMs: episode.clearedTsMs,
		raiseLevel: episode.raiseLevel,
		peakValue: episode.peakValue,
		detectedMs: nowMs,
		detectedLate: true,
		notifiedMs: null
	};
}
const REVISABLE = [
	"status",
	"ruleVersion",
	"severity",
	"raisedMs",
	"clearedMs",
	"raiseLevel",
	"peakValue"
];
const isSame = (a, b) => REVISABLE.every((field) => a[field] === b[field]) && a.notifiedMs === b.notifiedMs;
/** What it was before: an alarm that people have seen does not change without a trace. */
function revisedEvent(before, after, nowMs) {
	const { id: alarmId, organisationId } = after;
	const changed = REVISABLE.filter((field) => before[field] !== after[field]);
	return {
		organisationId,
		alarmId,
		kind: "revised",
		atMs: nowMs,
		data: { was: Object.fromEntries(changed.map((field) => [field, before[field]])) }
	};
}
// src/recompute/shadow-fold.ts
const NOTHING_KNOWN = {
	soc: null,
	socSigma: null,
	activity: null,
	advice: null
};
/**
* A pack's fold over stored rows, beside the live one. It keeps what it found, the state at the end of each day, and the
* way back to each of them, for a row that comes late while it is under way.
*/
var ShadowFold = class {
	#context;
	#start;
	#restarts = [];
	#folder;
	/** Of all rows so far; those before a restart are kept here. */
	#transitions = [];
	#checkpoints = [];
	/** What the newest row so far says. */
	last = NOTHING_KNOWN;
	/** The newest row so far; null before the first. */
	positionMs;
	rows = 0;
	constructor(context, checkpoint) {
		this.#context = context;
		const state = checkpoint === null ? initialPackState() : decodePackState(checkpoint.state);
		this.positionMs = checkpoint?.tsMs ?? null;
		this.#start = {
			tsMs: this.positionMs,
			state,
			transitions: 0,
			checkpoints: 0
		};
		this.#folder = new PackFolder(context.pack, context.rules, state);
	}
	/** It began after this row; null: at the pack's first. */
	get beganMs() {
		return this.#start.tsMs;
	}
	get openBefore() {
		return openEpisodes(this.#start.state);
	}
	get state() {
		return this.#folder.state;
	}
	get transitions() {
		return [...this.#transitions, ...this.#folder.transitions];
	}
	get checkpoints() {
		return [...this.#checkpoints, ...this.#folder.checkpoints];
	}
	/** Folds rows in rising time. Answers with what has to be rewritten of them, and the ends of days among them. */
	add(rows) {
		const updates = [];
		const before = this.#folder.checkpoints.length;
		for (const row of rows) {
			const [state, transitions, ends] = [
				this.state,
				this.#folder.transitions.length,
				this.#folder.checkpoints.length
			];
			this.last = this.#folder.add(storedSample(row.tsMs, row));
			const ended = this.#folder.checkpoints[ends];
			if (ended !== void 0) this.#restarts.push({
				tsMs: ended.tsMs,
				state,
				transitions: this.#transitions.length + transitions,
				checkpoints: this.#checkpoints.length + ends
			});
			if (!isStored(this.last.soc, row.soc) || !isStored(this.last.socSigma, row.socSigma)) updates.push({
				tsMs: row.tsMs,
				soc: this.last.soc,
				socSigma: this.last.socSigma
			});
			this.positionMs = row.tsMs;
		}
		this.rows += rows.length;
		return {
			updates,
			ended: this.#folder.checkpoints.slice(before)
		};
	}
	/** Back to before `tsMs`, if it began before that; false: it has to begin anew from an older checkpoint. */
	rewind(tsMs) {
		if (this.#start.tsMs !== null && this.#start.tsMs >= tsMs) return false;
		this.#goTo(this.#restarts.findLast((restart) => (restart.tsMs ?? -Infinity) < tsMs) ?? this.#start);
		return true;
	}
	/** Back to the end of a day that it has seen. */
	rewindToEndOf({ tsMs }) {
		const restart = this.#restarts.find((candidate) => candidate.tsMs === tsMs);
		if (restart !== void 0) this.#goTo(restart);
	}
	#goTo(restart) {
		this.#transitions = this.transitions.slice(0, restart.transitions);
		this.#checkpoints = this.checkpoints.slice(0, restart.checkpoints);
		this.#restarts = this.#restarts.filter(({ tsMs }) => (tsMs ?? -Infinity) <= (restart.tsMs ?? -Infinity));
		this.#folder = new PackFolder(this.#context.pack, this.#context.rules, restart.state);
		this.positionMs = restart.tsMs;
		this.last = NOTHING_KNOWN;
	}
};
/** SOC is stored as a 32-bit float. */
const isStored = (value, stored) => value === null || stored === null ? value === stored : Math.fround(value) === Math.fround(stored);
// src/recompute/refold-pack.ts
/** Rows read, folded and rewritten in a transaction: some hours of a pack. */
const BATCH_ROWS = 2e3;
/** After so many restarts a refold ends without the rows that came late meanwhile; the next one finds them. */
const MAX_RESTARTS = 3;
/** An upload's group holds a pack no longer than it takes to commit. */
const HELD_PAUSE_MS = 20;
/**
* Folds a pack anew from the nearest checkpoint before its oldest late row, and makes SOC, alarms and checkpoints what
* in-order arrival would have made them. Null: nothing to do, or somebody holds the pack at the beginning; then it comes round again.
*
* It works on a shadow of the pack's state, some rows at a time, while uploads fold live on the old one, and takes the
* pack's lock only for the tail. What it has to do stands in `pack_refold` until it is done: broken off anywhere, it begins
* again and ends the same.
*/
async function refoldPack(inTransaction, options) {
	const { id: packId } = options.context.pack;
	const range = await inTransaction(async (client) => {
		const [locked] = await lockPacks(client, [packId]);
		return locked === void 0 ? null : takeRange(client, packId);
	});
	return range === null ? null : new RefoldRun(inTransaction, options, range).run();
}
/** All that is dirty and can still be assessed: what came late to days whose rows are gone is stored and left at that. */
async function takeRange(client, packId) {
	const range = await takeDirt(client, packId);
	if (range === null) return null;
	const { rawCutMs } = await readRollupLimits(client, packId);
	if (rawCutMs === null) return range;
	const fromMs = await wholeFrom(client, packId, Math.max(range.fromMs, rawCutMs), rawCutMs);
	if (range.toMs >= fromMs) return {
		...range,
		fromMs
	};
	await endRefold(client, packId);
	return null;
}
/**
* From when on a refold has every row that it needs. Checkpoints stand weeks apart in the end: where rows between the nearest
* one and the cut are gone, what lies before the next one can't be folded as it once was.
*/
async function wholeFrom(client, packId, fromMs, rawCutMs) {
	const before = await findCheckpointBefore(client, packId, fromMs, STATE_VERSION);
	if (before === null || before.tsMs >= rawCutMs) return fromMs;
	if (!await hasRollupsBetween(client, packId, before.tsMs, rawCutMs)) return fromMs;
	const later = await findDailyCheckpointsFrom(client, packId, fromMs, STATE_VERSION);
	return later.length === 0 ? fromMs : Math.min(...later.map(({ tsMs }) => tsMs)) + 1;
}
var RefoldRun = class {
	#inTransaction;
	#options;
	#packId;
	#range;
	#shadow = null;
	/** The stored ends of days, by slot, as they were before. */
	#stored = /* @__PURE__ */ new Map();
	#restarts = 0;
	#rewritten = 0;
	constructor(inTransaction, options, range) {
		this.#inTransaction = inTransaction;
		this.#options = {
			batchRows: BATCH_ROWS,
			...options
		};
		this.#packId = options.context.pack.id;
		this.#range = range;
	}
	async run() {
		while (!this.#options.isStopped()) {
			const step = await this.#inTransaction((client) => this.#step(client));
			if (step === "more") continue;
			const done = await this.#inTransaction((client) => this.#swap(client, step === "tail" ? null : step));
			if (done === "held") await new Promise((resolve) => setTimeout(resolve, HELD_PAUSE_MS));
			else if (done !== "more") return done;
		}
		return null;
	}
	/** A batch without the pack's lock. Answers with the day's end at which it may stop, or with how it goes on. */
	async #step(client) {
		const shadow = this.#shadow ??= await this.#begin(client);
		const { ended, isLast } = await this.#fold(client, shadow);
		const { dirtyFromMs } = await noteRefoldProgress(client, this.#packId, shadow);
		if (dirtyFromMs !== null && dirtyFromMs <= (shadow.positionMs ?? -Infinity)) return "tail";
		return ended.find((end) => this.#isAsStored(end)) ?? (isLast ? "tail" : "more");
	}
	async #begin(client) {
		const { fromMs } = this.#range;
		const checkpoint = await findCheckpointBefore(client, this.#packId, fromMs, STATE_VERSION);
		const daily = await findDailyCheckpointsFrom(client, this.#packId, fromMs, STATE_VERSION);
		this.#stored = new Map(daily.map((end) => [end.slot, end]));
		return new ShadowFold(this.#options.context, checkpoint);
	}
	async #fold(client, shadow) {
		const { batchRows } = this.#options;
		const rows = await readTelemetryAfter(client, this.#packId, shadow.positionMs, batchRows);
		const { updates, ended } = shadow.add(rows);
		await updateSoc(client, this.#packId, updates);
		const range = rangeOf(updates.map(({ tsMs }) => tsMs));
		const { id: packId, organisationId } = this.#options.context.pack;
		await noteSamples(client, range === null ? [] : [{
			packId,
			organisationId,
			cause: "refolded",
			...range
		}]);
		await markBucketsDirty(client, updates.map(({ tsMs }) => ({
			packId: this.#packId,
			tsMs
		})));
		this.#rewritten += updates.length;
		return {
			ended,
			isLast: rows.length < batchRows
		};
	}
	#isAsStored(end) {
		const stored = this.#stored.get(end.slot);
		return end.tsMs >= this.#range.toMs && stored?.tsMs === end.tsMs && stored.state === end.state;
	}
	/** Under the pack's lock: the rows that came meanwhile, then everything takes the place of what was. */
	async #swap(client, stopAt) {
		const [locked] = await lockPacks(client, [this.#packId]);
		const shadow = this.#shadow;
		if (locked === void 0 || shadow === null) return "held";
		if (!await this.#options.isCurrent(client)) return null;
		if (locked.dirtyFromMs !== null && locked.dirtyFromMs <= (shadow.positionMs ?? -Infinity)) {
			if (this.#restarts < MAX_RESTARTS) return this.#restart(client, shadow, locked.dirtyFromMs);
		}
		if (stopAt !== null) {
			shadow.rewindToEndOf(stopAt);
			const changedAlarms = await this.#rewriteAlarms(client, shadow, locked, stopAt.tsMs);
			await this.#saveDays(client, shadow, stopAt.tsMs);
			await noteRefoldProgress(client, this.#packId, shadow);
			await endRefold(client, this.#packId);
			return this.#result(shadow, changedAlarms, true);
		}
		const keepsDirt = locked.dirtyFromMs !== null && locked.dirtyFromMs <= (shadow.positionMs ?? -Infinity);
		if (!(await this.#fold(client, shadow)).isLast) return "more";
		const changedAlarms = await this.#rewriteAlarms(client, shadow, locked, null);
		await this.#saveDays(client, shadow, null);
		await this.#saveRunning(client, shadow, locked);
		await noteRefoldProgress(client, this.#packId, shadow);
		await finishRefold(client, {
			packId: this.#packId,
			keepsDirt,
			...shadow.last
		});
		return this.#result(shadow, changedAlarms, false);
	}
	async #restart(client, shadow, dirtyFromMs) {
		this.#restarts += 1;
		this.#range = await takeRange(client, this.#packId) ?? this.#range;
		if (!shadow.rewind(dirtyFromMs)) this.#shadow = null;
		return "more";
	}
	async #rewriteAlarms(client, shadow, locked, untilMs) {
		const { context, clock } = this.#options;
		const openAfter = openEpisodes(shadow.state);
		const nowMs = clock();
		return [...await rewritePackAlarms(client, {
			context,
			fromMs: shadow.beganMs,
			until: untilMs === null ? null : {
				tsMs: untilMs,
				open: openAfter
			},
			found: foundEpisodes(shadow.openBefore, shadow.transitions, openAfter, context.rules),
			isFresh: locked.tsMs !== null && isFresh(locked.tsMs, nowMs),
			nowMs
		}), ...await endSilencesSooner(client, context, this.#range, nowMs)];
	}
	/** The ends of days as they are now. One whose last sample has changed stands under another time, and may have gone. */
	async #saveDays(client, shadow, untilMs) {
		await dropDailyCheckpointsFrom(client, this.#packId, this.#range.fromMs, untilMs);
		const [packId, stateVersion] = [this.#packId, STATE_VERSION];
		await saveCheckpoints(client, shadow.checkpoints.map((end) => ({
			...end,
			packId,
			stateVersion,
			rollup: null
		})));
		await dropHealthDaysFrom(client, this.#packId, this.#range.fromMs, untilMs);
		await saveHealthDays(client, shadow.checkpoints.flatMap(({ health }) => health ?? []));
	}
	async #saveRunning(client, shadow, { tsMs }) {
		if (tsMs === null) return;
		const [packId, stateVersion] = [this.#packId, STATE_VERSION];
		const [stored] = await findRunningCheckpoints(client, [packId]);
		const state = encodePackState(shadow.state);
		const running = {
			packId,
			slot: RUNNING_SLOT,
			tsMs,
			stateVersion,
			state,
			rollup: stored?.rollup ?? null
		};
		await saveCheckpoints(client, [running]);
	}
	#result(shadow, changedAlarms, stoppedEarly) {
		return {
			foldedRows: shadow.rows,
			rewrittenRows: this.#rewritten,
			changedAlarms,
			stoppedEarly
		};
	}
};
// src/recompute/refolder.ts
const PACKS_PER_ROUND = 100;
/** Finds packs with rows that the fold has not seen, and folds them anew, one after the other. */
var Refolder = class {
	#options;
	#stopped = false;
	constructor(options) {
		this.#options = options;
	}
	stop() {
		this.#stopped = true;
	}
	/** One round over the packs that wait. Answers with how many it refolded. */
	async round() {
		const packIds = await this.#dirtyPacks();
		let refolded = 0;
		for (const packId of packIds) {
			if (this.#stopped) break;
			try {
				if (await this.#refold(packId)) refolded += 1;
			} catch (error) {
				if (isDatabaseAway(error)) throw error;
				if (isRace(error)) this.#options.log.info({
					err: error,
					packId
				}, "a refold lost a race; it comes round again");
				else this.#options.log.error({
					err: error,
					packId
				}, "a pack could not be refolded");
			}
		}
		return refolded;
	}
	async #dirtyPacks() {
		const client = await this.#options.pool.connect();
		try {
			return await findDirtyPacks(client, PACKS_PER_ROUND);
		} finally {
			client.release();
		}
	}
	async #refold(packId) {
		const { pool, directory, feed, clock, log } = this.#options;
		directory.forget();
		const organisationId = (await directory.packs.get(packId))?.organisationId;
		if (organisationId === void 0) return false;
		const stamp = await directory.stamps.get(organisationId);
		directory.packs.forget();
		const pack = await directory.packs.get(packId);
		const rules = await directory.rules.get(organisationId);
		if (pack === void 0 || rules === void 0) return false;
		const startedAt = performance.now();
		const context = {
			pack,
			rules: rules.of(pack)
		};
		const refold = await withRefoldLock(pool, packId, (inTransaction) => refoldPack(inTransaction, {
			context,
			clock,
			isStopped: () => this.#stopped,
			isCurrent: async (client) => {
				return ((await findConfigurationStamps(client, [organisationId])).get(organisationId) ?? 0) === stamp || holdsStill(client, context);
			}
		}));
		if (refold === null) return false;
		publishChanges({
			changedPacks: [pack],
			changedAlarms: refold.changedAlarms
		}, feed);
		const { foldedRows, rewrittenRows, changedAlarms, stoppedEarly } = refold;
		const ms = Math.round(performance.now() - startedAt);
		log.info({
			packId,
			foldedRows,
			rewrittenRows,
			changedAlarms: changedAlarms.length,
			stoppedEarly,
			ms
		}, "refolded a pack");
		return true;
	}
};
/** Whether what changed in the organisation is nothing that this pack is folded by. */
async function holdsStill(client, { pack, rules }) {
	const [now] = await findPacks(client, [pack.id]);
	if (now === void 0 || JSON.stringify(now) !== JSON.stringify(pack)) return false;
	return new RuleBook(await findRules(client, [pack.organisationId]), () => void 0).of(now).isSameAs(rules);
}
// src/recompute/retention.ts
const RECEIPT_DAYS = 7;
const UNREADABLE_REPORT_DAYS = 30;
/** The horizon of refolds, and a week, so that there is a checkpoint before it. */
const CHECKPOINTS = {
	dailyDays: 14,
	weeklyDays: 97
};
/** Rows deleted, and packs or gateways looked at, in a transaction. */
const ROWS_AT_ONCE = 5e3;
const KEYS_AT_ONCE = 500;
const NOTHING = {
	chunks: 0,
	telemetry: 0,
	rollups: 0,
	envelopes: 0,
	quarantine: 0,
	receipts: 0,
	busHours: 0,
	healthDays: 0,
	unheard: 0,
	unreadable: 0
};
/**
* Lets go what is older than its organisation keeps it: whole chunks at the longest period of any organisation, and for
* those with a shorter one rows, some thousands in a transaction. Broken off anywhere, the next run goes on.
*/
async function retain(options) {
	const run = new RetentionRun(options);
	await run.all();
	return run.removed;
}
/**
* The same as a job: what fails is tried again the next time, and refolds go on meanwhile. What is kept is counted in UTC
* days, so one run through is enough for a day; answers with the day that is done.
*/
async function retainAndLog(options, log, doneDayMs) {
	const todayMs = dayBucketMs(options.nowMs);
	if (doneDayMs === todayMs) return doneDayMs;
	try {
		const removed = await retain(options);
		if (Object.values(removed).some((count) => count > 0)) log.info(removed, "what was kept long enough is gone");
		return todayMs;
	} catch (error) {
		if (isDatabaseAway(error) || isRace(error)) throw error;
		log.error({ err: error }, "what was kept long enough could not be removed");
		return doneDayMs;
	}
}
var RetentionRun = class {
	removed = { ...NOTHING };
	#options;
	#rows;
	constructor(options) {
		this.#options = options;
		this.#rows = options.rowsAtOnce ?? ROWS_AT_ONCE;
	}
	async all() {
		const settings = await this.#once(readRetention);
		for (const { organisationId, rawDays } of settings) await this.#once((client) => advanceRawCut(client, organisationId, this.#cut(rawDays)));
		await this.#dropChunks("telemetry", settings, ({ rawDays }) => rawDays);
		await this.#dropChunks("rollup_15m", settings, ({ rollupDays }) => rollupDays);
		await this.#dropChunks("rollup_1d", settings, ({ rollupDays }) => rollupDays);
		await this.#dropChunks("upload", settings, ({ archiveDays }) => archiveDays);
		await this.#dropChunks("bus_health", settings, ({ rawDays }) => rawDays);
		await this.#dropChunks("gateway_clock", settings, ({ rawDays }) => rawDays);
		for (const each of settings) await this.#organisation(each);
		this.removed.receipts += await this.#repeat((client) => deleteReceiptsBefore(client, this.#options.nowMs - RECEIPT_DAYS * DAY_MS$2, this.#rows));
		const unreadableMs = this.#options.nowMs - UNREADABLE_REPORT_DAYS * DAY_MS$2;
		this.removed.unreadable += await this.#once((client) => deleteUnreadableReportsBefore(client, unreadableMs));
		await this.#pruneCheckpoints();
	}
	async #organisation({ organisationId, rawDays, rollupDays, archiveDays, quarantineDays }) {
		this.removed.telemetry += await this.#deleteKeyed("telemetry", organisationId, rawDays);
		this.removed.rollups += await this.#deleteKeyed("rollup_15m", organisationId, rollupDays);
		this.removed.rollups += await this.#deleteKeyed("rollup_1d", organisationId, rollupDays);
		this.removed.healthDays += await this.#deleteKeyed("health_day", organisationId, rollupDays);
		this.removed.busHours += await this.#deleteKeyed("bus_health", organisationId, rawDays);
		this.removed.busHours += await this.#deleteKeyed("gateway_clock", organisationId, rawDays);
		const unheardCuts = {
			slavesMs: this.#cut(rawDays),
			unassignedMs: this.#cut(quarantineDays)
		};
		this.removed.unheard += await this.#once((client) => deleteUnheardBefore(client, organisationId, unheardCuts));
		this.removed.envelopes += await this.#repeat((client) => deleteEnvelopesBefore(client, organisationId, this.#cut(archiveDays), this.#rows));
		this.removed.quarantine += await this.#repeat((client) => deleteQuarantineBefore(client, organisationId, this.#cut(quarantineDays), this.#rows));
	}
	/** Most packs and gateways have nothing that old: they are asked some hundred at a time. */
	async #deleteKeyed(table, organisationId, days) {
		const cutMs = this.#cut(days);
		let deleted = 0;
		for (let afterId = null; !this.#options.isStopped();) {
			const page = {
				afterId,
				limit: KEYS_AT_ONCE
			};
			const found = await this.#once((client) => findOldKeys(client, table, organisationId, cutMs, page));
			for (const id of found.old) deleted += await this.#repeat((client) => deleteKeyedBefore(client, table, id, cutMs, this.#rows));
			if (found.lastId === null) break;
			afterId = found.lastId;
		}
		return deleted;
	}
	async #dropChunks(table, settings, daysOf) {
		if (settings.length === 0 || this.#options.isStopped()) return;
		const longest = settings.reduce((days, each) => Math.max(days, daysOf(each)), 0);
		this.removed.chunks += await this.#once((client) => dropChunksBefore(client, table, this.#cut(longest)));
	}
	async #pruneCheckpoints() {
		for (let next = 0; next !== null && !this.#options.isStopped();) {
			const from = next;
			next = await this.#once((client) => pruneCheckpoints(client, CHECKPOINTS, from, KEYS_AT_ONCE));
		}
	}
	#cut(days) {
		return dayBucketMs(this.#options.nowMs) - days * DAY_MS$2;
	}
	#once(work) {
		return inTransaction(this.#options.pool, work);
	}
	/** Until nothing is left to delete. */
	async #repeat(deletion) {
		let total = 0;
		for (let some = 1; some > 0 && !this.#options.isStopped(); total += some) some = await this.#once(deletion);
		return total;
	}
};
// src/recompute/waker.ts
/** A sleep that can be cut short. A wake while nobody sleeps counts for the next sleep. */
var Waker = class {
	#stopped = false;
	#woken = false;
	#cut = null;
	get isStopped() {
		return this.#stopped;
	}
	wake() {
		this.#woken = true;
		this.#cut?.();
	}
	stop() {
		this.#stopped = true;
		this.wake();
	}
	async sleep(ms) {
		if (!this.#woken) {
			await new Promise((resolve) => {
				const timer = setTimeout(resolve, ms);
				this.#cut = () => {
					clearTimeout(timer);
					resolve();
				};
			});
			this.#cut = null;
		}
		this.#woken = false;
	}
};
// src/recompute/round-loop.ts
/** Does rounds until the waker is stopped. While the database is away, or a race was lost, the next round comes later. */
async function runRounds({ name, waker, pauseMs, round, log }) {
	let away = false;
	while (!waker.isStopped) {
		try {
			const more = await round();
			away = false;
			if (more) continue;
		} catch (error) {
			if (isRace(error)) log.info({ err: error }, `${name} lost a race; trying again`);
			else if (isDatabaseAway(error)) {
				if (!away) log.warn({ err: error }, `the database is away; ${name} waits`);
				away = true;
			} else throw error;
		}
		await waker.sleep(pauseMs);
	}
}
// src/recompute.ts
const POLL_MS = 1e3;
/** Late uploads mark the same buckets again and again: what gathers is built once. */
const ROLLUP_POLL_MS = 3e3;
/** What is kept is counted in days: one run that succeeds a day. */
const RETENTION_EVERY_MS = 36e5;
/** Reports gather meanwhile, and each slave is written once for all of them. */
const BUS_POLL_MS = 2e3;
/** Nothing that a refold asks takes nearly as long. */
const ANSWER_TIMEOUT_MS = 6e4;
const env = readRecomputeEnv();
const log = pino({
	name: "recompute",
	level: env.LOG_LEVEL
});
const pool = createPool(env.DATABASE_URL, {
	max: 7,
	applicationName: "packwatch-recompute",
	answerTimeoutMs: ANSWER_TIMEOUT_MS,
	onIdleError: (error) => log.warn({ err: error }, "an idle database connection was lost")
});
const feed = redisFeed(env.REDIS_URL, log);
const directory = new Directory(pool, log);
const refolder = new Refolder({
	pool,
	directory,
	feed,
	clock: systemClock,
	log
});
const redecoder = new Redecoder({
	pool,
	directory,
	feed,
	clock: systemClock,
	log
});
const waker = new Waker();
const nudges = connectRedis(env.REDIS_URL, log);
nudges.on("ready", () => {
	nudges.subscribe(REFOLD_CHANNEL).catch((error) => log.debug({ err: error }, "no nudges for now"));
});
nudges.on("message", () => waker.wake());
const rollupWaker = new Waker();
const rollups = {
	pool,
	directory,
	log,
	isStopped: () => rollupWaker.isStopped
};
const retentionWaker = new Waker();
let retainedDayMs = null;
const busWaker = new Waker();
const redecodeWaker = new Waker();
const running = Promise.all([
	runRounds({
		name: "the refold",
		waker,
		pauseMs: POLL_MS,
		round: async () => await refolder.round() > 0,
		log
	}),
	runRounds({
		name: "the rebuilding of roll-ups",
		waker: rollupWaker,
		pauseMs: ROLLUP_POLL_MS,
		round: async () => await rebuildRollups(rollups) > 0,
		log
	}),
	runRounds({
		name: "re-decoding",
		waker: redecodeWaker,
		pauseMs: POLL_MS,
		round: () => redecoder.round(),
		log
	}),
	runRounds({
		name: "retention",
		waker: retentionWaker,
		pauseMs: RETENTION_EVERY_MS,
		round: async () => {
			retainedDayMs = await retainAndLog({
				pool,
				nowMs: systemClock(),
				isStopped: () => retentionWaker.isStopped
			}, log, retainedDayMs);
			return false;
		},
		log
	}),
	runRounds({
		name: "the health of buses",
		waker: busWaker,
		pauseMs: BUS_POLL_MS,
		round: async () => await foldBusReports(pool, log) > 0,
		log
	})
]);
running.catch((error) => {
	log.fatal({ err: error }, "the refold stopped");
	process.exit(1);
});
stopOnSignals(log, async () => {
	refolder.stop();
	waker.stop();
	rollupWaker.stop();
	retentionWaker.stop();
	busWaker.stop();
	redecodeWaker.stop();
	await running;
	nudges.disconnect();
	feed.close();
	await pool.end();
});
log.info("refolds packs with late rows");
process.send?.({ ready: true });
export {};

//# sourceMappingURL=recompute.js.map