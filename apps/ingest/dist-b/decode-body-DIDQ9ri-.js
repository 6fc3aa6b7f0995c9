import { z } from "zod";
import pg from "pg";
import { AsyncLocalStorage } from "node:async_hooks";
import { v7 } from "uuid";
import { createHash, hash } from "node:crypto";
import "@prisma/adapter-pg";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import * as runtime from "@prisma/client/runtime/client";
import { finished } from "node:stream/promises";
import { from } from "pg-copy-streams";
import { constants, gunzipSync, inflateSync, zstdCompressSync, zstdDecompressSync } from "node:zlib";
// ../../libs/contracts/src/upload.ts
const quarantineReason = z.enum([
	"bad_crc",
	"truncated",
	"overlong",
	"malformed_frame",
	"wrong_slave",
	"wrong_function",
	"modbus_exception",
	"unassigned_address",
	"other_serial",
	"no_meter_frame",
	"future",
	"too_old",
	"conflict",
	"unknown_signal",
	"unknown_pack",
	"no_mapping"
]);
z.object({
	upload: z.string(),
	accepted: z.int(),
	duplicate: z.int(),
	late: z.int(),
	quarantined: z.array(z.object({
		index: z.int(),
		reason: quarantineReason
	}))
});
const CONTENT_TYPES = {
	framesJson: "application/vnd.packwatch.frames+json",
	framesCbor: "application/vnd.packwatch.frames+cbor",
	valuesJson: "application/vnd.packwatch.values+json",
	/** What Teltonika routers call "data to server"; read by the gateway's mapping. */
	teltonika: "application/json",
	/** InfluxDB's line protocol, on its own path; what timestamps count is a parameter: `;precision=ms`. */
	lineProtocol: "text/plain"
};
z.enum(["line_protocol", "teltonika"]);
/** MQTT topics of a gateway: it publishes uploads to `up`; answers come back on `ack`. */
const gatewayTopics = (gatewayId) => ({
	up: `packwatch/v1/${gatewayId}/up`,
	ack: `packwatch/v1/${gatewayId}/ack`
});
const UPLOAD_LIMITS = {
	sentBytes: 8388608,
	unpackedBytes: 67108864
};
// ../../libs/db/src/connection/pool.ts
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
/**
* A process that is gone lets go of its locks and of its statement: of the statement within 5 s, and within 25 s even if
* its whole machine went away without a word. The server would wait for two hours else.
*/
const LETS_GO = [
	"client_connection_check_interval=5s",
	"tcp_keepalives_idle=10",
	"tcp_keepalives_interval=5",
	"tcp_keepalives_count=3"
].map((setting) => `-c ${setting}`).join(" ");
/**
* A pool of connections. `max` counts connections; keep the sum over all processes below the server's `max_connections`.
* Errors of idle connections (a restarted server) are passed to `onIdleError`: the pool replaces such a connection by itself.
*/
function createPool(url, options = {}) {
	const pool = new pg.Pool({
		connectionString: url,
		max: options.max ?? 10,
		application_name: options.applicationName ?? "packwatch",
		connectionTimeoutMillis: 5e3,
		...options.statementTimeoutMs === void 0 ? {} : { statement_timeout: options.statementTimeoutMs },
		...options.answerTimeoutMs === void 0 ? {} : { query_timeout: options.answerTimeoutMs },
		options: LETS_GO,
		types
	});
	pool.on("error", (error) => options.onIdleError?.(error));
	pool.on("connect", (client) => client.on("error", () => void 0));
	if (options.answerTimeoutMs !== void 0) pool.on("connect", endWhenSilent);
	return pool;
}
/**
* A statement that got no answer leaves its connection waiting for it. Who releases it without a word (better-auth's
* query builder does) would hand it to the next, who would wait as long: so it ends here, and the pool makes another.
*/
function endWhenSilent(client) {
	const query = client.query.bind(client);
	const watched = (...args) => {
		const result = query(...args);
		if (result instanceof Promise) result.catch((error) => {
			if (error instanceof Error && error.message === "Query read timeout") client.end();
		});
		return result;
	};
	Object.assign(client, { query: watched });
}
new AsyncLocalStorage();
// ../../libs/db/src/connection/transaction.ts
/**
* Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. A connection that failed to
* roll back is destroyed rather than handed on.
*/
async function inTransaction(pool, work) {
	const client = await pool.connect();
	let broken;
	try {
		await client.query("BEGIN");
		const result = await work(client);
		await client.query("COMMIT");
		return result;
	} catch (error) {
		await client.query("ROLLBACK").catch((rollbackError) => {
			broken = rollbackError;
		});
		throw error;
	} finally {
		client.release(broken);
	}
}
// ../../libs/db/src/telemetry/signal-columns.ts
const PACK_SQL = {
	"pack.voltage_mv": "t.voltage_mv",
	"pack.current_ma": "t.current_ma",
	"pack.soc_pct": "t.soc * 100",
	"pack.bms_soc_pct": "t.bms_soc_milli_pct / 1000::float8",
	"pack.bms_soh_pct": "t.bms_soh_permille / 10::float8",
	"pack.bms_resistance_uohm": "t.bms_resistance_uohm",
	"pack.temperature_1_c": "t.temperature_1_centi_c / 100::float8",
	"pack.temperature_2_c": "t.temperature_2_centi_c / 100::float8",
	"pack.charged_mah": "t.charged_mah",
	"pack.discharged_mah": "t.discharged_mah",
	"pack.charged_mwh": "t.charged_mwh",
	"pack.discharged_mwh": "t.discharged_mwh",
	"pack.charge_block": "t.charge_block",
	"pack.discharge_block": "t.discharge_block",
	"pack.state_bits": "t.state_bits",
	"pack.full_cycles": "t.full_cycles",
	"pack.short_circuit_trips": "t.short_circuit_trips",
	"pack.over_voltage_trips": "t.over_voltage_trips",
	"pack.under_voltage_trips": "t.under_voltage_trips",
	"pack.soc_sigma_pct": "t.soc_sigma * 100",
	"pack.soc_drift_pct": "t.bms_soc_milli_pct / 1000::float8 - t.soc * 100"
};
const CELL_SQL = {
	"cell.voltage_mv": (index) => `series.cell_value(t.cell_voltages_mv, ${index})`,
	"cell.temperature_c": (index) => `series.cell_value(t.cell_temperatures_centi_c, ${index}) / 100::float8`,
	"cell.deviation_mv": (index) => deviationSql(`series.cell_value(t.cell_voltages_mv, ${index})`),
	"cell.balancing": (index) => `(t.cell_balancing_mask >> ${index}) & 1`
};
/** A cell's voltage less the mean of the others that were read, as the fold sees it. */
function deviationSql(own) {
	return `(SELECT ${own} - (sum(mv) - ${own})::float8 / nullif(count(mv) - 1, 0) FROM unnest(series.cell_values(t.cell_voltages_mv)) mv)`;
}
const isCellSignal$1 = (signal) => signal in CELL_SQL;
/** The columns that `signals` stand for: one for each pack signal, one for each cell for each cell signal. */
function signalColumns(signals, cellsInSeries) {
	return [...new Set(signals)].flatMap((signal) => {
		if (!isCellSignal$1(signal)) return [{
			signal,
			part: "pack",
			sql: PACK_SQL[signal]
		}];
		const toSql = CELL_SQL[signal];
		return Array.from({ length: cellsInSeries }, (_, index) => ({
			signal,
			part: `cell:${index}`,
			sql: toSql(index)
		}));
	});
}
// ../../libs/db/src/alarms/alarm-write.repository.ts
const RETURNED = `a.id, a.organisation_id AS "organisationId", a.pack_id AS "packId", a.rule_id AS "ruleId",
  a.rule_version AS "ruleVersion", a.part, a.severity, a.signal, a.status, a.raise_level AS "raiseLevel",
  a.peak_value AS "peakValue", a.detected_late AS "detectedLate",
  (extract(epoch FROM a.raised_at) * 1000)::float8 AS "raisedMs",
  (extract(epoch FROM a.cleared_at) * 1000)::float8 AS "clearedMs",
  (extract(epoch FROM a.detected_at) * 1000)::float8 AS "detectedMs",
  (extract(epoch FROM a.notified_at) * 1000)::float8 AS "notifiedMs"`;
const date$3 = (ms) => ms === null ? null : new Date(ms);
async function insertAlarms(client, alarms) {
	if (alarms.length === 0) return;
	await client.query(`INSERT INTO alarm (id, organisation_id, pack_id, rule_id, rule_version, part, severity, signal, status, raised_at,
                        cleared_at, raise_level, peak_value, detected_at, detected_late, notified_at, gateway_id, found_by)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::int[], $6::text[], $7::alarm_severity[],
                          $8::text[], $9::alarm_status[], $10::timestamptz[], $11::timestamptz[], $12::float8[],
                          $13::float8[], $14::timestamptz[], $15::bool[], $16::timestamptz[], $17::uuid[],
                          $18::text[])`, [
		alarms.map((a) => a.id),
		alarms.map((a) => a.organisationId),
		alarms.map((a) => a.packId),
		alarms.map((a) => a.ruleId),
		alarms.map((a) => a.ruleVersion),
		alarms.map((a) => a.part),
		alarms.map((a) => a.severity),
		alarms.map((a) => a.signal),
		alarms.map((a) => a.status),
		alarms.map((a) => date$3(a.raisedMs)),
		alarms.map((a) => date$3(a.clearedMs)),
		alarms.map((a) => a.raiseLevel),
		alarms.map((a) => a.peakValue),
		alarms.map((a) => date$3(a.detectedMs)),
		alarms.map((a) => a.detectedLate),
		alarms.map((a) => date$3(a.notifiedMs)),
		alarms.map((a) => a.gatewayId ?? null),
		alarms.map((a) => a.foundBy ?? "fold")
	]);
}
const keyColumns = (keys) => [
	keys.map((key) => key.packId),
	keys.map((key) => key.ruleId),
	keys.map((key) => key.part),
	keys.map((key) => new Date(key.raisedMs))
];
const IS_OPEN_KEY = `a.pack_id = u.pack_id AND a.rule_id = u.rule_id AND a.part = u.part AND a.raised_at = u.raised_at
  AND a.status = 'open'`;
/** Closes open alarms; answers with the rows as they are now. */
async function clearAlarms(client, cleared) {
	if (cleared.length === 0) return [];
	const { rows } = await client.query(`UPDATE alarm a SET status = 'cleared', cleared_at = u.cleared_at, peak_value = u.peak_value, updated_at = now()
     FROM unnest($1::int[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::float8[])
       AS u (pack_id, rule_id, part, raised_at, cleared_at, peak_value)
     WHERE ${IS_OPEN_KEY} RETURNING ${RETURNED}`, [
		...keyColumns(cleared),
		cleared.map((c) => new Date(c.clearedMs)),
		cleared.map((c) => c.peakValue)
	]);
	return rows;
}
/** Moves the peak of alarms that stay open. */
async function updateAlarmPeaks(client, peaks) {
	if (peaks.length === 0) return;
	await client.query(`UPDATE alarm a SET peak_value = u.peak_value, updated_at = now()
     FROM unnest($1::int[], $2::uuid[], $3::text[], $4::timestamptz[], $5::float8[])
       AS u (pack_id, rule_id, part, raised_at, peak_value)
     WHERE ${IS_OPEN_KEY}`, [...keyColumns(peaks), peaks.map((peak) => peak.peakValue)]);
}
/** Marks those of these open alarms that woke nobody yet as notified now, and answers with them. */
async function notifyOpenAlarms(client, keys, notifiedMs) {
	if (keys.length === 0) return [];
	const { rows } = await client.query(`UPDATE alarm a SET notified_at = $5, detected_late = false, updated_at = now()
     FROM unnest($1::int[], $2::uuid[], $3::text[], $4::timestamptz[]) AS u (pack_id, rule_id, part, raised_at)
     WHERE ${IS_OPEN_KEY} AND a.notified_at IS NULL RETURNING ${RETURNED}`, [...keyColumns(keys), new Date(notifiedMs)]);
	return rows;
}
/** The episodes of a pack that the fold found and that were still open after `afterMs` (all if null), withdrawn ones left out, oldest first; locked. */
async function lockAlarmsAfter(client, packId, afterMs) {
	const { rows } = await client.query(`SELECT ${RETURNED} FROM alarm a
     WHERE a.pack_id = $1 AND a.found_by = 'fold' AND a.status <> 'withdrawn'
       AND ($2::timestamptz IS NULL OR a.cleared_at IS NULL OR a.cleared_at > $2)
     ORDER BY a.id FOR UPDATE`, [packId, date$3(afterMs)]);
	return rows;
}
/** The episodes of a pack that a recompute has withdrawn, begun after `afterMs` (all if null), oldest first; locked. */
async function lockWithdrawnAlarmsAfter(client, packId, afterMs) {
	const { rows } = await client.query(`SELECT ${RETURNED} FROM alarm a
     WHERE a.pack_id = $1 AND a.found_by = 'fold' AND a.status = 'withdrawn'
       AND ($2::timestamptz IS NULL OR coalesce(a.cleared_at, a.raised_at) > $2)
     ORDER BY a.id FOR UPDATE`, [packId, date$3(afterMs)]);
	return rows;
}
/** Rewrites what a recompute may change of alarms: never the id, nor what people did to them. */
async function rewriteAlarms(client, alarms) {
	if (alarms.length === 0) return;
	await client.query(`UPDATE alarm a SET status = u.status, rule_version = u.rule_version, severity = u.severity, raised_at = u.raised_at,
       cleared_at = u.cleared_at, raise_level = u.raise_level, peak_value = u.peak_value,
       detected_late = u.detected_late, notified_at = u.notified_at, updated_at = now()
     FROM unnest($1::uuid[], $2::alarm_status[], $3::int[], $4::alarm_severity[], $5::timestamptz[], $6::timestamptz[],
                 $7::float8[], $8::float8[], $9::bool[], $10::timestamptz[])
       AS u (id, status, rule_version, severity, raised_at, cleared_at, raise_level, peak_value, detected_late, notified_at)
     WHERE a.id = u.id`, [
		alarms.map((a) => a.id),
		alarms.map((a) => a.status),
		alarms.map((a) => a.ruleVersion),
		alarms.map((a) => a.severity),
		alarms.map((a) => date$3(a.raisedMs)),
		alarms.map((a) => date$3(a.clearedMs)),
		alarms.map((a) => a.raiseLevel),
		alarms.map((a) => a.peakValue),
		alarms.map((a) => a.detectedLate),
		alarms.map((a) => date$3(a.notifiedMs))
	]);
}
async function insertAlarmEvents(client, events) {
	if (events.length === 0) return;
	await client.query(`INSERT INTO alarm_event (organisation_id, alarm_id, kind, at, data)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::jsonb[])`, [
		events.map((e) => e.organisationId),
		events.map((e) => e.alarmId),
		events.map((e) => e.kind),
		events.map((e) => new Date(e.atMs)),
		events.map((e) => JSON.stringify(e.data))
	]);
}
/**
* Ended alarms on the silence of a pack, or of a signal of it, that last through some of [fromMs, toMs], locked, where rows
* that came later say that it was over sooner.
*/
async function lockSilencesEndedSooner(client, packId, { fromMs, toMs }) {
	const { rows } = await client.query(`SELECT ${RETURNED}, v.definition ->> 'signal' AS watched,
            (extract(epoch FROM a.raised_at) * 1000)::float8 - (v.definition ->> 'afterMs')::float8 AS "sinceMs"
     FROM alarm a JOIN alarm_rule_version v ON v.rule_id = a.rule_id AND v.version = a.rule_version
     WHERE a.pack_id = $1 AND a.found_by = 'sweep' AND a.status = 'cleared' AND v.definition ->> 'kind' = 'absent'
       AND a.cleared_at > $2
       AND a.raised_at - (v.definition ->> 'afterMs')::float8 * interval '1 ms' <= coalesce($3::timestamptz, 'infinity')
     ORDER BY a.id FOR UPDATE OF a`, [
		packId,
		new Date(fromMs),
		Number.isFinite(toMs) ? new Date(toMs) : null
	]);
	const sooner = [];
	for (const { sinceMs, watched, ...alarm } of rows) {
		const firstMs = await firstReadingBetween(client, {
			packId,
			watched,
			part: alarm.part,
			sinceMs,
			untilMs: alarm.clearedMs ?? 0
		});
		if (firstMs !== null) sooner.push({
			alarm,
			sinceMs,
			firstMs
		});
	}
	return sooner;
}
async function firstReadingBetween(client, look) {
	const cells = look.part === "pack" ? 0 : Number(look.part.slice(5)) + 1;
	const column = look.watched === null ? null : signalColumns([look.watched], cells).find((c) => c.part === look.part);
	if (column === void 0) return null;
	const { rows } = await client.query(`SELECT (extract(epoch FROM t.ts) * 1000)::float8 AS "firstMs" FROM series.telemetry t
     WHERE t.pack_id = $1 AND t.ts > $2::timestamptz + interval '1 ms' AND t.ts < $3
       ${column === null ? "" : `AND (${column.sql}) IS NOT NULL`}
     ORDER BY t.ts LIMIT 1`, [
		look.packId,
		new Date(look.sinceMs),
		new Date(look.untilMs)
	]);
	return rows[0]?.firstMs ?? null;
}
// ../../libs/db/src/connection/new-id.ts
/** A fresh row id: UUID version 7, so that rows made one after another lie beside each other in the index. */
const newId = () => v7();
// ../../libs/db/src/assignments/map-change.ts
/**
* The pieces that an assignment falls into when the map changes, in the order of time; the assignment itself if it is not
* touched. What a preview assumes and what applying stores both come from here.
*/
function piecesOf(assignment, change) {
	const { validFromMs, validToMs } = assignment;
	const endMs = validToMs ?? Infinity;
	const fromMs = Math.max(validFromMs, change.fromMs);
	const toMs = Math.min(endMs, change.toMs ?? Infinity);
	if (!(assignment.packId === change.packId && assignment.role === change.role && assignment.registerMapId !== change.registerMapId && fromMs < toMs)) return [assignment];
	const pieces = [];
	if (validFromMs < fromMs) pieces.push({
		...assignment,
		validToMs: fromMs
	});
	const { registerMapId } = change;
	pieces.push({
		...assignment,
		registerMapId,
		validFromMs: fromMs,
		validToMs: toMs === Infinity ? null : toMs
	});
	if (toMs < endMs) pieces.push({
		...assignment,
		validFromMs: toMs
	});
	return pieces;
}
// ../../libs/db/src/assignments/move-register-map.ts
const date$2 = (ms) => ms === null ? null : new Date(ms);
/**
* Makes the assignments say what the change says: intervals are shortened and new ones stand beside them, none is lost.
* Answers with how many slaves have another map in the range than before.
*/
async function moveRegisterMap(client, change) {
	const { rows } = await client.query(`SELECT id, pack_id AS "packId", role, register_map_id AS "registerMapId",
            (extract(epoch FROM valid_from) * 1000)::float8 AS "validFromMs",
            (extract(epoch FROM valid_to) * 1000)::float8 AS "validToMs"
     FROM assignment
     WHERE pack_id = $1 AND role = $2 AND register_map_id <> $3
       AND (valid_to IS NULL OR valid_to > $4) AND ($5::timestamptz IS NULL OR valid_from < $5)
     ORDER BY id FOR UPDATE`, [
		change.packId,
		change.role,
		change.registerMapId,
		date$2(change.fromMs),
		date$2(change.toMs)
	]);
	for (const row of rows) await replaceByPieces(client, row, piecesOf(row, change));
	return rows.length;
}
async function replaceByPieces(client, { id }, [first, ...others]) {
	if (first === void 0) return;
	await client.query("UPDATE assignment SET register_map_id = $2, valid_to = $3 WHERE id = $1", [
		id,
		first.registerMapId,
		date$2(first.validToMs)
	]);
	for (const piece of others) await client.query(`INSERT INTO assignment (id, organisation_id, gateway_id, bus, slave_address, pack_id, role, cell_index,
                               register_map_id, valid_from, valid_to)
       SELECT $2, organisation_id, gateway_id, bus, slave_address, pack_id, role, cell_index, $3, $4, $5
       FROM assignment WHERE id = $1`, [
		id,
		newId(),
		piece.registerMapId,
		date$2(piece.validFromMs),
		date$2(piece.validToMs)
	]);
}
// ../../libs/db/src/generated/prisma/internal/class.ts
const config = {
	"previewFeatures": [],
	"clientVersion": "7.10.0",
	"engineVersion": "0edf323efd1d98336f3f0a68684b56f689b900d3",
	"activeProvider": "postgresql",
	"inlineSchema": "// The relational half of PackWatch: who owns what, what is assigned where, which rules hold, what was raised and sent.\n// Time series live in the Postgres schema \"series\" and better-auth's tables in \"auth\"; both are hand-written SQL in the\n// migrations and are not described here. Row-level security, roles and exclusion constraints are in the migrations too.\n\ngenerator client {\n  provider               = \"prisma-client\"\n  output                 = \"../libs/db/src/generated/prisma\"\n  moduleFormat           = \"esm\"\n  importFileExtension    = \"ts\"\n  generatedFileExtension = \"ts\"\n}\n\ndatasource db {\n  provider = \"postgresql\"\n}\n\nmodel Organisation {\n  id                      String   @id @db.Uuid\n  name                    String\n  slug                    String   @unique\n  createdAt               DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(6)\n  /// How long telemetry, roll-ups, envelopes and quarantined items are kept, in days.\n  rawRetentionDays        Int      @default(400) @map(\"raw_retention_days\")\n  rollupRetentionDays     Int      @default(3650) @map(\"rollup_retention_days\")\n  archiveRetentionDays    Int      @default(100) @map(\"archive_retention_days\")\n  quarantineRetentionDays Int      @default(90) @map(\"quarantine_retention_days\")\n\n  sites       Site[]\n  gateways    Gateway[]\n  packs       Pack[]\n  rules       AlarmRule[]\n  alarms      Alarm[]\n  channels    NotificationChannel[]\n  policies    NotificationPolicy[]\n  webhooks    WebhookEndpoint[]\n  deliveries  Delivery[]\n  uploadLimit UploadLimit?\n  keys        ApiKey[]\n  exports     ExportJob[]\n  reports     ReportSubscription[]\n\n  @@map(\"organisation\")\n}\n\n/// How much an organisation and each of its gateways may upload in a minute. No row, or null: the usual limit.\nmodel UploadLimit {\n  organisationId       String  @id @map(\"organisation_id\") @db.Uuid\n  gatewayRequests      BigInt? @map(\"gateway_requests\")\n  gatewayBytes         BigInt? @map(\"gateway_bytes\")\n  gatewaySamples       BigInt? @map(\"gateway_samples\")\n  organisationRequests BigInt? @map(\"organisation_requests\")\n  organisationBytes    BigInt? @map(\"organisation_bytes\")\n  organisationSamples  BigInt? @map(\"organisation_samples\")\n\n  organisation Organisation @relation(fields: [organisationId], references: [id])\n\n  @@map(\"upload_limit\")\n}\n\nmodel Site {\n  id             String   @id @db.Uuid\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  name           String\n  timeZone       String   @default(\"UTC\") @map(\"time_zone\")\n  latitude       Float?\n  longitude      Float?\n  createdAt      DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(6)\n\n  organisation Organisation @relation(fields: [organisationId], references: [id])\n  gateways     Gateway[]\n  packs        Pack[]\n  packHistory  PackSite[]\n\n  @@unique([organisationId, name])\n  @@index([organisationId])\n  @@map(\"site\")\n}\n\n/// The site a pack stood on in [validFrom, validTo). Kept by a trigger on `pack.site_id`.\nmodel PackSite {\n  packId         Int       @map(\"pack_id\")\n  validFrom      DateTime  @map(\"valid_from\") @db.Timestamptz(6)\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  siteId         String    @map(\"site_id\") @db.Uuid\n  validTo        DateTime? @map(\"valid_to\") @db.Timestamptz(6)\n\n  pack Pack @relation(fields: [packId], references: [id])\n  site Site @relation(fields: [siteId], references: [id])\n\n  @@id([packId, validFrom])\n  @@index([siteId])\n  @@map(\"pack_site\")\n}\n\n/// A tag that a pack had in [validFrom, validTo).\nmodel PackTag {\n  packId         Int       @map(\"pack_id\")\n  tag            String\n  validFrom      DateTime  @map(\"valid_from\") @db.Timestamptz(6)\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  validTo        DateTime? @map(\"valid_to\") @db.Timestamptz(6)\n\n  pack Pack @relation(fields: [packId], references: [id])\n\n  @@id([packId, tag, validFrom])\n  @@index([organisationId, tag])\n  @@map(\"pack_tag\")\n}\n\n/// The last transaction that changed what ingest works by. Kept by triggers; ingest reads it in each group's transaction.\nmodel ConfigurationStamp {\n  organisationId String @id @map(\"organisation_id\") @db.Uuid\n  changedIn      BigInt @map(\"changed_in\")\n\n  @@map(\"configuration_stamp\")\n}\n\nmodel Gateway {\n  id             String   @id @db.Uuid\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  siteId         String?  @map(\"site_id\") @db.Uuid\n  name           String\n  createdAt      DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(6)\n\n  organisation Organisation        @relation(fields: [organisationId], references: [id])\n  site         Site?               @relation(fields: [siteId], references: [id])\n  tokens       GatewayToken[]\n  claims       GatewayClaim[]\n  state        GatewayState?\n  assignments  Assignment[]\n  unassigned   UnassignedAddress[]\n  slaves       BusSlaveState[]\n  clock        GatewayClockState?\n  mappings     GatewayMapping[]\n  serials      SerialAssignment[]\n  unknown      UnassignedSerial[]\n  alarms       Alarm[]\n\n  @@index([organisationId])\n  @@map(\"gateway\")\n}\n\n/// Only the SHA-256 of a token is stored; `prefix` is what people see to tell tokens apart.\nmodel GatewayToken {\n  id             String    @id @db.Uuid\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  gatewayId      String    @map(\"gateway_id\") @db.Uuid\n  prefix         String\n  hash           Bytes     @unique\n  createdAt      DateTime  @default(now()) @map(\"created_at\") @db.Timestamptz(6)\n  expiresAt      DateTime? @map(\"expires_at\") @db.Timestamptz(6)\n  revokedAt      DateTime? @map(\"revoked_at\") @db.Timestamptz(6)\n\n  gateway Gateway @relation(fields: [gatewayId], references: [id])\n\n  @@index([gatewayId])\n  @@map(\"gateway_token\")\n}\n\n/// What ingest saw of a gateway. Judged by receive time, never by the gateway's clock.\nmodel GatewayState {\n  gatewayId      String    @id @map(\"gateway_id\") @db.Uuid\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  lastReceivedAt DateTime  @map(\"last_received_at\") @db.Timestamptz(6)\n  lastSentAt     DateTime? @map(\"last_sent_at\") @db.Timestamptz(6)\n  /// receive time − `sent` of the newest upload; shown and alarmed on, never used to rewrite a timestamp.\n  skewMs         BigInt?   @map(\"skew_ms\")\n\n  gateway Gateway @relation(fields: [gatewayId], references: [id])\n\n  @@map(\"gateway_state\")\n}\n\n/// What was last heard of each slave, and its newest five-minute slots; written by the job that adds up bus reports.\nmodel BusSlaveState {\n  gatewayId      String    @map(\"gateway_id\") @db.Uuid\n  bus            String\n  slaveAddress   Int       @map(\"slave_address\") @db.SmallInt\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  lastPollAt     DateTime  @map(\"last_poll_at\") @db.Timestamptz(6)\n  lastAnswerAt   DateTime? @map(\"last_answer_at\") @db.Timestamptz(6)\n  recent         Json\n  /// Failed lately: its bus is looked at by sweeps.\n  isTroubled     Boolean   @default(true) @map(\"is_troubled\")\n\n  gateway Gateway @relation(fields: [gatewayId], references: [id])\n\n  @@id([gatewayId, bus, slaveAddress])\n  @@map(\"bus_slave_state\")\n}\n\n/// The newest five-minute slots of a gateway's skew.\nmodel GatewayClockState {\n  gatewayId      String @id @map(\"gateway_id\") @db.Uuid\n  organisationId String @map(\"organisation_id\") @db.Uuid\n  recent         Json\n\n  gateway Gateway @relation(fields: [gatewayId], references: [id])\n\n  @@map(\"gateway_clock_state\")\n}\n\n/// A register map is a versioned document. `organisationId` null: shipped with PackWatch.\nmodel RegisterMap {\n  id             Int      @id @default(autoincrement())\n  organisationId String?  @map(\"organisation_id\") @db.Uuid\n  key            String\n  version        Int\n  document       Json\n  createdAt      DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(6)\n  /// Who made it, as people read it; null: shipped.\n  createdBy      String?  @map(\"created_by\")\n  /// Why this version was made.\n  comment        String?\n  /// The version it corrects.\n  basedOnId      Int?     @map(\"based_on_id\")\n\n  basedOn     RegisterMap?  @relation(\"basedOn\", fields: [basedOnId], references: [id])\n  corrections RegisterMap[] @relation(\"basedOn\")\n  assignments Assignment[]\n  redecodes   RedecodeJob[]\n\n  @@map(\"register_map\")\n}\n\n/// `id` is the key of every telemetry row; `uid` is the one people and OEM systems see.\nmodel Pack {\n  id             Int        @id @default(autoincrement())\n  uid            String     @unique @db.Uuid\n  organisationId String     @map(\"organisation_id\") @db.Uuid\n  siteId         String?    @map(\"site_id\") @db.Uuid\n  name           String\n  serial         String?\n  status         PackStatus @default(in_service)\n  createdAt      DateTime   @default(now()) @map(\"created_at\") @db.Timestamptz(6)\n\n  organisation Organisation       @relation(fields: [organisationId], references: [id])\n  site         Site?              @relation(fields: [siteId], references: [id])\n  facts        PackFact[]\n  assignments  Assignment[]\n  serials      SerialAssignment[]\n  state        PackState?\n  alarms       Alarm[]\n  redecodes    RedecodeJob[]\n  sites        PackSite[]\n  healthDays   PackHealthDay[]\n  tags         PackTag[]\n  services     ServiceEvent[]\n  passports    PackPassport[]\n\n  @@unique([organisationId, name])\n  @@index([siteId])\n  @@map(\"pack\")\n}\n\nenum PackStatus {\n  in_service\n  stored\n  workshop\n  retired\n\n  @@map(\"pack_status\")\n}\n\n/// What held of a pack in [validFrom, validTo): a swapped cell block or a corrected capacity is a new row.\nmodel PackFact {\n  id                 String    @id @db.Uuid\n  organisationId     String    @map(\"organisation_id\") @db.Uuid\n  packId             Int       @map(\"pack_id\")\n  validFrom          DateTime  @map(\"valid_from\") @db.Timestamptz(6)\n  validTo            DateTime? @map(\"valid_to\") @db.Timestamptz(6)\n  chemistry          String\n  model              String\n  cellsInSeries      Int       @map(\"cells_in_series\")\n  nominalCapacityMah Int       @map(\"nominal_capacity_mah\")\n\n  pack Pack @relation(fields: [packId], references: [id])\n\n  @@index([packId])\n  @@map(\"pack_fact\")\n}\n\n/// What was done to a pack at a moment, after which some of what was learned of it no longer holds.\nmodel ServiceEvent {\n  id             String           @id @db.Uuid\n  organisationId String           @map(\"organisation_id\") @db.Uuid\n  packId         Int              @map(\"pack_id\")\n  at             DateTime         @db.Timestamptz(3)\n  kind           ServiceEventKind\n  /// 0-based position in the series string; null unless one cell was replaced.\n  cellIndex      Int?             @map(\"cell_index\")\n  comment        String?\n  notedBy        String           @map(\"noted_by\")\n  notedAt        DateTime         @map(\"noted_at\") @db.Timestamptz(6)\n\n  pack Pack @relation(fields: [packId], references: [id])\n\n  @@unique([packId, at, kind, cellIndex], map: \"service_event_once\")\n  @@map(\"service_event\")\n}\n\n/// A passport of a pack as it was signed and handed out.\nmodel PackPassport {\n  id             String   @id @db.Uuid\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  packId         Int      @map(\"pack_id\")\n  issuedAt       DateTime @map(\"issued_at\") @db.Timestamptz(3)\n  issuedBy       String   @map(\"issued_by\")\n  document       Json     @db.Json\n\n  pack Pack @relation(fields: [packId], references: [id])\n\n  @@index([packId, issuedAt(sort: Desc)])\n  @@map(\"pack_passport\")\n}\n\nenum ServiceEventKind {\n  cell_replaced\n  cells_replaced\n  bms_reset\n  bms_replaced\n\n  @@map(\"service_event_kind\")\n}\n\n/// Gateway + bus + slave address → pack, or one cell of a pack, for an interval of time.\nmodel Assignment {\n  id             String         @id @db.Uuid\n  organisationId String         @map(\"organisation_id\") @db.Uuid\n  gatewayId      String         @map(\"gateway_id\") @db.Uuid\n  bus            String\n  slaveAddress   Int            @map(\"slave_address\")\n  packId         Int            @map(\"pack_id\")\n  role           AssignmentRole\n  /// 0-based position in the series string; null unless role is `cell`.\n  cellIndex      Int?           @map(\"cell_index\")\n  registerMapId  Int            @map(\"register_map_id\")\n  validFrom      DateTime       @map(\"valid_from\") @db.Timestamptz(6)\n  validTo        DateTime?      @map(\"valid_to\") @db.Timestamptz(6)\n\n  gateway     Gateway     @relation(fields: [gatewayId], references: [id])\n  pack        Pack        @relation(fields: [packId], references: [id])\n  registerMap RegisterMap @relation(fields: [registerMapId], references: [id])\n\n  @@index([packId])\n  @@map(\"assignment\")\n}\n\nenum AssignmentRole {\n  meter\n  cell\n  switch\n\n  @@map(\"assignment_role\")\n}\n\n/// A slave that answers on a bus and belongs to no pack yet.\nmodel UnassignedAddress {\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  gatewayId      String   @map(\"gateway_id\") @db.Uuid\n  bus            String\n  slaveAddress   Int      @map(\"slave_address\")\n  firstSeenAt    DateTime @map(\"first_seen_at\") @db.Timestamptz(6)\n  lastSeenAt     DateTime @map(\"last_seen_at\") @db.Timestamptz(6)\n  frames         BigInt\n  /// The serial number of the meter that answered in another one's place; null: the address is nobody's.\n  otherSerial    BigInt?  @map(\"other_serial\")\n\n  gateway Gateway @relation(fields: [gatewayId], references: [id])\n\n  @@id([gatewayId, bus, slaveAddress])\n  @@map(\"unassigned_address\")\n}\n\n/// Serial number as a gateway names it in decoded values → pack, for an interval of time.\nmodel SerialAssignment {\n  id             String    @id @db.Uuid\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  gatewayId      String    @map(\"gateway_id\") @db.Uuid\n  serial         String\n  packId         Int       @map(\"pack_id\")\n  validFrom      DateTime  @map(\"valid_from\") @db.Timestamptz(6)\n  validTo        DateTime? @map(\"valid_to\") @db.Timestamptz(6)\n\n  gateway Gateway @relation(fields: [gatewayId], references: [id])\n  pack    Pack    @relation(fields: [packId], references: [id])\n\n  @@index([packId])\n  @@map(\"serial_assignment\")\n}\n\n/// A serial number in decoded values that means no pack of this gateway yet.\nmodel UnassignedSerial {\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  gatewayId      String   @map(\"gateway_id\") @db.Uuid\n  serial         String\n  firstSeenAt    DateTime @map(\"first_seen_at\") @db.Timestamptz(6)\n  lastSeenAt     DateTime @map(\"last_seen_at\") @db.Timestamptz(6)\n  samples        BigInt\n\n  gateway Gateway @relation(fields: [gatewayId], references: [id])\n\n  @@id([gatewayId, serial])\n  @@map(\"unassigned_serial\")\n}\n\n/// What the messages of a foreign gateway mean. The newest version is in force; none is ever overwritten.\nmodel GatewayMapping {\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  gatewayId      String   @map(\"gateway_id\") @db.Uuid\n  /// `mappingFormat` of libs/contracts.\n  format         String\n  version        Int\n  document       Json\n  createdAt      DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(6)\n  createdBy      String?  @map(\"created_by\")\n\n  gateway Gateway @relation(fields: [gatewayId], references: [id])\n\n  @@id([gatewayId, format, version])\n  @@map(\"gateway_mapping\")\n}\n\n/// The live values of a pack: all the fleet list reads. Written by ingest alone, several times a minute: no index on\n/// what a poll changes, so that updates stay HOT.\nmodel PackState {\n  packId               Int       @id @map(\"pack_id\")\n  organisationId       String    @map(\"organisation_id\") @db.Uuid\n  /// The watermark: newest folded `ts`. Null until the first sample.\n  ts                   DateTime? @db.Timestamptz(6)\n  receivedAt           DateTime? @map(\"received_at\") @db.Timestamptz(6)\n  /// Oldest `ts` of a stored row that the fold has not seen yet.\n  dirtyFrom            DateTime? @map(\"dirty_from\") @db.Timestamptz(6)\n  /// Newest of them; a refold may stop early only behind it.\n  dirtyTo              DateTime? @map(\"dirty_to\") @db.Timestamptz(6)\n  /// Counts every lowering of `dirtyFrom`, so that a refold can tell whether more came in while it ran.\n  dirtyVersion         BigInt    @default(0) @map(\"dirty_version\")\n  voltageMv            Int?      @map(\"voltage_mv\")\n  currentMa            Int?      @map(\"current_ma\")\n  bmsSocMilliPct       Int?      @map(\"bms_soc_milli_pct\")\n  /// Cloud SOC as a fraction, and one standard deviation of it. Null: no evidence, no number.\n  soc                  Float?    @db.Real\n  socSigma             Float?    @map(\"soc_sigma\") @db.Real\n  temperatureMinCentiC Int?      @map(\"temperature_min_centi_c\") @db.SmallInt\n  temperatureMaxCentiC Int?      @map(\"temperature_max_centi_c\") @db.SmallInt\n  cellMinMv            Int?      @map(\"cell_min_mv\")\n  cellMaxMv            Int?      @map(\"cell_max_mv\")\n  /// charging, discharging or idle; null while the current is not known.\n  activity             String?\n  /// Why the newest SOC should not be trusted; null: it may.\n  socAdvice            String?   @map(\"soc_advice\")\n  /// The health as of the end of the newest day that is over.\n  healthDay            DateTime? @map(\"health_day\") @db.Date\n  sohPct               Float?    @map(\"soh_pct\") @db.Real\n  sohConfidence        String?   @map(\"soh_confidence\")\n  weakCells            Int       @default(0) @map(\"weak_cells\") @db.SmallInt\n\n  pack Pack @relation(fields: [packId], references: [id])\n\n  @@map(\"pack_state\")\n}\n\n/// The fold's state as bytes. Slot `running` is the live one; a day (`2026-11-23`) is the state after that UTC day's last sample.\nmodel PackCheckpoint {\n  packId         Int      @map(\"pack_id\")\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  slot           String\n  ts             DateTime @db.Timestamptz(6)\n  stateVersion   Int      @map(\"state_version\")\n  state          Bytes\n  /// The running 15-minute roll-up; only beside the running state.\n  rollup         Bytes?\n\n  @@id([packId, slot])\n  @@map(\"pack_checkpoint\")\n}\n\n/// A refold of late data under way, and how far it has come.\nmodel PackRefold {\n  packId         Int       @id @map(\"pack_id\")\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  fromTs         DateTime  @map(\"from_ts\") @db.Timestamptz(6)\n  toTs           DateTime  @map(\"to_ts\") @db.Timestamptz(6)\n  positionTs     DateTime? @map(\"position_ts\") @db.Timestamptz(6)\n  untilTs        DateTime? @map(\"until_ts\") @db.Timestamptz(6)\n  rows           BigInt    @default(0)\n  startedAt      DateTime  @default(now()) @map(\"started_at\") @db.Timestamptz(6)\n  updatedAt      DateTime  @default(now()) @map(\"updated_at\") @db.Timestamptz(6)\n\n  @@map(\"pack_refold\")\n}\n\n/// The last refold of each pack that ended.\nmodel RefoldRun {\n  packId         Int      @id @map(\"pack_id\")\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  startedAt      DateTime @map(\"started_at\") @db.Timestamptz(6)\n  endedAt        DateTime @map(\"ended_at\") @db.Timestamptz(6)\n  rows           BigInt\n\n  @@map(\"refold_run\")\n}\n\n/// The health of a pack after a UTC day's last sample, and the capacity windows that ended on that day.\nmodel PackHealthDay {\n  packId              Int      @map(\"pack_id\")\n  day                 DateTime @db.Date\n  organisationId      String   @map(\"organisation_id\") @db.Uuid\n  ts                  DateTime @db.Timestamptz(6)\n  capacityMah         Float?   @map(\"capacity_mah\")\n  capacitySigmaMah    Float?   @map(\"capacity_sigma_mah\")\n  sohPct              Float?   @map(\"soh_pct\")\n  atLeastMah          Float?   @map(\"at_least_mah\")\n  confidence          String\n  windows             Int\n  resistanceMohm      Float?   @map(\"resistance_mohm\")\n  resistanceSigmaMohm Float?   @map(\"resistance_sigma_mohm\")\n  efc                 Float?\n  energyEfficiency    Float?   @map(\"energy_efficiency\")\n  imbalanceMah        Float?   @map(\"imbalance_mah\")\n  weakCells           Int[]    @map(\"weak_cells\")\n  closedWindows       Json     @map(\"closed_windows\")\n\n  pack Pack @relation(fields: [packId], references: [id])\n\n  @@id([packId, day])\n  @@map(\"pack_health_day\")\n}\n\nmodel AlarmRule {\n  id             String   @id @db.Uuid\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  name           String\n  createdAt      DateTime @default(now()) @map(\"created_at\") @db.Timestamptz(6)\n\n  organisation Organisation       @relation(fields: [organisationId], references: [id])\n  versions     AlarmRuleVersion[]\n  alarms       Alarm[]\n\n  @@index([organisationId])\n  @@map(\"alarm_rule\")\n}\n\n/// What a rule said in [validFrom, validTo). `definition` is `alarmRuleDefinition` of libs/contracts.\nmodel AlarmRuleVersion {\n  ruleId         String    @map(\"rule_id\") @db.Uuid\n  version        Int\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  validFrom      DateTime  @map(\"valid_from\") @db.Timestamptz(6)\n  validTo        DateTime? @map(\"valid_to\") @db.Timestamptz(6)\n  definition     Json\n\n  rule AlarmRule @relation(fields: [ruleId], references: [id])\n\n  @@id([ruleId, version])\n  @@index([organisationId])\n  @@map(\"alarm_rule_version\")\n}\n\n/// What a sweep saw begin, and that waits for its duration.\nmodel SweepPending {\n  ruleId         String   @map(\"rule_id\") @db.Uuid\n  packId         Int      @map(\"pack_id\")\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  since          DateTime @db.Timestamptz(6)\n  seenAt         DateTime @map(\"seen_at\") @db.Timestamptz(6)\n\n  @@id([ruleId, packId])\n  @@map(\"sweep_pending\")\n}\n\n/// Since when a service has been up without a break.\nmodel Listening {\n  service String   @id\n  upSince DateTime @map(\"up_since\") @db.Timestamptz(6)\n  seenAt  DateTime @map(\"seen_at\") @db.Timestamptz(6)\n\n  @@map(\"listening\")\n}\n\nenum AlarmStatus {\n  open\n  cleared\n  withdrawn\n\n  @@map(\"alarm_status\")\n}\n\nenum AlarmSeverity {\n  info\n  warning\n  critical\n\n  @@map(\"alarm_severity\")\n}\n\n/// An episode. \"The same alarm\" means rule, pack, part, raised, cleared, peak; what people did to it stays with `id`.\nmodel Alarm {\n  id               String        @id @db.Uuid\n  organisationId   String        @map(\"organisation_id\") @db.Uuid\n  /// Either a pack or a gateway.\n  packId           Int?          @map(\"pack_id\")\n  gatewayId        String?       @map(\"gateway_id\") @db.Uuid\n  /// `fold`, or `sweep` for what needs the clock or other packs.\n  foundBy          String        @default(\"fold\") @map(\"found_by\")\n  ruleId           String        @map(\"rule_id\") @db.Uuid\n  ruleVersion      Int           @map(\"rule_version\")\n  /// `pack`, `cell:<0-based index>`, `gateway`, `bus:<name>` or `slave:<address>@<bus>`.\n  part             String\n  severity         AlarmSeverity\n  signal           String\n  status           AlarmStatus\n  raisedAt         DateTime      @map(\"raised_at\") @db.Timestamptz(6)\n  clearedAt        DateTime?     @map(\"cleared_at\") @db.Timestamptz(6)\n  raiseLevel       Float?        @map(\"raise_level\")\n  peakValue        Float?        @map(\"peak_value\")\n  /// When PackWatch learned of it, by its own clock.\n  detectedAt       DateTime      @map(\"detected_at\") @db.Timestamptz(6)\n  detectedLate     Boolean       @map(\"detected_late\")\n  /// When the first notification was put into the outbox; null for an alarm that woke nobody.\n  notifiedAt       DateTime?     @map(\"notified_at\") @db.Timestamptz(6)\n  acknowledgedAt   DateTime?     @map(\"acknowledged_at\") @db.Timestamptz(6)\n  acknowledgedBy   String?       @map(\"acknowledged_by\")\n  acknowledgeNote  String?       @map(\"acknowledge_note\")\n  acknowledgedById String?       @map(\"acknowledged_by_id\") @db.Uuid\n  assignedToId     String?       @map(\"assigned_to_id\") @db.Uuid\n  assignedTo       String?       @map(\"assigned_to\")\n  snoozedUntil     DateTime?     @map(\"snoozed_until\") @db.Timestamptz(6)\n  reopened         Int           @default(0)\n  /// Counts what people did to it.\n  version          Int           @default(1)\n  updatedAt        DateTime      @default(now()) @map(\"updated_at\") @db.Timestamptz(6)\n\n  organisation Organisation @relation(fields: [organisationId], references: [id])\n  pack         Pack?        @relation(fields: [packId], references: [id], onDelete: Restrict)\n  gateway      Gateway?     @relation(fields: [gatewayId], references: [id], onDelete: Restrict)\n  rule         AlarmRule    @relation(fields: [ruleId], references: [id])\n  timer        AlarmTimer?\n  events       AlarmEvent[]\n\n  @@index([organisationId, status, raisedAt(sort: Desc)])\n  @@index([packId, raisedAt])\n  @@index([gatewayId, raisedAt])\n  @@map(\"alarm\")\n}\n\n/// When the snooze of an alarm is over. Gone once whoever has to know was told.\nmodel AlarmTimer {\n  alarmId        String   @id @map(\"alarm_id\") @db.Uuid\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  dueAt          DateTime @map(\"due_at\") @db.Timestamptz(6)\n\n  alarm Alarm @relation(fields: [alarmId], references: [id], onDelete: Cascade)\n\n  @@index([dueAt])\n  @@map(\"alarm_timer\")\n}\n\n/// Append-only: raised, cleared, acknowledged, withdrawn, … with who and when.\nmodel AlarmEvent {\n  id             BigInt   @id @default(autoincrement())\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  alarmId        String   @map(\"alarm_id\") @db.Uuid\n  kind           String\n  at             DateTime @db.Timestamptz(6)\n  recordedAt     DateTime @default(now()) @map(\"recorded_at\") @db.Timestamptz(6)\n  actor          String?\n  data           Json?\n\n  alarm Alarm @relation(fields: [alarmId], references: [id])\n\n  @@index([alarmId])\n  @@map(\"alarm_event\")\n}\n\n/// One row per upload id for 7 days: the same upload again gets the same answer.\nmodel Receipt {\n  gatewayId      String   @map(\"gateway_id\") @db.Uuid\n  uploadId       String   @map(\"upload_id\")\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  digest         Bytes\n  receivedAt     DateTime @map(\"received_at\") @db.Timestamptz(6)\n  answer         Json\n\n  @@id([gatewayId, uploadId])\n  @@index([receivedAt])\n  @@map(\"receipt\")\n}\n\n/// A frame or sample that was refused, with the reason and the envelope it came in.\nmodel Quarantine {\n  id               BigInt    @id @default(autoincrement())\n  organisationId   String    @map(\"organisation_id\") @db.Uuid\n  gatewayId        String    @map(\"gateway_id\") @db.Uuid\n  uploadId         String    @map(\"upload_id\")\n  receivedAt       DateTime  @map(\"received_at\") @db.Timestamptz(6)\n  /// Position in the upload, 0-based.\n  index            Int\n  /// `quarantineReason` of libs/contracts.\n  reason           String\n  detail           String\n  /// The refused thing itself: request and response hex, times, bus; or a decoded sample.\n  item             Json\n  packId           Int?      @map(\"pack_id\")\n  /// When a re-decode last looked at it.\n  triedAt          DateTime? @map(\"tried_at\") @db.Timestamptz(6)\n  /// When it was read after all, or dismissed; null: still open.\n  resolvedAt       DateTime? @map(\"resolved_at\") @db.Timestamptz(6)\n  /// read, still_refused or dismissed.\n  outcome          String?\n  resolvedBy       String?   @map(\"resolved_by\")\n  comment          String?\n  /// Its envelope is to be read again, by the mapping as it is now; null: nobody waits for that.\n  readAgainAskedAt DateTime? @map(\"read_again_asked_at\") @db.Timestamptz(6)\n  readAgainAskedBy String?   @map(\"read_again_asked_by\")\n\n  @@index([organisationId, receivedAt(sort: Desc)])\n  @@index([gatewayId, uploadId])\n  @@map(\"quarantine\")\n}\n\n/// Decoding what a pack's archive holds of a time again: shown first, then applied. See docs/adr, re-decode.\nmodel RedecodeJob {\n  id             String          @id @db.Uuid\n  organisationId String          @map(\"organisation_id\") @db.Uuid\n  packId         Int             @map(\"pack_id\")\n  /// The range of samples, [fromAt, toAt); no end: from then on.\n  fromAt         DateTime        @map(\"from_at\") @db.Timestamptz(6)\n  toAt           DateTime?       @map(\"to_at\") @db.Timestamptz(6)\n  /// The slaves that get the map, and the map; both null: the assignments as they are.\n  role           AssignmentRole?\n  registerMapId  Int?            @map(\"register_map_id\")\n  /// previewing, ready, applying, done, failed, cancelled\n  state          String\n  /// map, assignment or quarantine: what it was asked for.\n  reason         String\n  /// Applies without being asked again: a retry of what was refused.\n  appliesItself  Boolean         @map(\"applies_itself\")\n  askedBy        String          @map(\"asked_by\")\n  askedAt        DateTime        @map(\"asked_at\") @db.Timestamptz(6)\n  appliedBy      String?         @map(\"applied_by\")\n  appliedAt      DateTime?       @map(\"applied_at\") @db.Timestamptz(6)\n  /// When the assignments became what this job decodes by: uploads were decoded by the old ones for a little longer.\n  assignedAt     DateTime?       @map(\"assigned_at\") @db.Timestamptz(6)\n  /// preview, apply or settle; with the range it goes over and how far it is.\n  phase          String?\n  phaseFromAt    DateTime?       @map(\"phase_from_at\") @db.Timestamptz(6)\n  phaseToAt      DateTime?       @map(\"phase_to_at\") @db.Timestamptz(6)\n  cursorAt       DateTime?       @map(\"cursor_at\") @db.Timestamptz(6)\n  dueAt          DateTime        @map(\"due_at\") @db.Timestamptz(6)\n  attempts       Int             @default(0)\n  preview        Json?\n  applied        Json?\n  error          String?\n  finishedAt     DateTime?       @map(\"finished_at\") @db.Timestamptz(6)\n\n  pack        Pack         @relation(fields: [packId], references: [id])\n  registerMap RegisterMap? @relation(fields: [registerMapId], references: [id], onDelete: Restrict)\n\n  @@index([organisationId, askedAt(sort: Desc)])\n  @@index([packId])\n  @@map(\"redecode_job\")\n}\n\n/// What must be told to somebody, written in the transaction that made it true.\nmodel OutboxEvent {\n  id             BigInt    @id @default(autoincrement())\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  /// `outboxEvent` of libs/contracts: `alarm.raised`, `alarm.cleared`, …\n  kind           String\n  payload        Json\n  createdAt      DateTime  @default(now()) @map(\"created_at\") @db.Timestamptz(6)\n  /// Set when its effect is recorded (the delivery rows exist), not when a job is queued.\n  doneAt         DateTime? @map(\"done_at\") @db.Timestamptz(6)\n\n  @@map(\"outbox\")\n}\n\nmodel NotificationChannel {\n  id             String    @id @db.Uuid\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  name           String\n  kind           String\n  /// For `email`: `{ \"to\": [\"…\"] }`; for `slack` and `teams`: `{ \"host\": \"…\" }`.\n  config         Json\n  /// Where a chat takes messages, sealed: whoever knows it can write there.\n  addressSealed  Bytes?    @map(\"address_sealed\")\n  enabled        Boolean   @default(true)\n  failingSince   DateTime? @map(\"failing_since\") @db.Timestamptz(6)\n  lastError      String?   @map(\"last_error\")\n  version        Int       @default(1)\n  updatedAt      DateTime  @default(now()) @map(\"updated_at\") @db.Timestamptz(6)\n  createdAt      DateTime  @default(now()) @map(\"created_at\") @db.Timestamptz(6)\n\n  organisation Organisation         @relation(fields: [organisationId], references: [id])\n  due          NotificationDue[]\n  groups       NotificationGroup[]\n  reports      ReportSubscription[]\n\n  @@index([organisationId])\n  @@map(\"notification_channel\")\n}\n\n/// Which alarms go where, and in what order.\nmodel NotificationPolicy {\n  id             String        @id @db.Uuid\n  organisationId String        @map(\"organisation_id\") @db.Uuid\n  name           String\n  enabled        Boolean       @default(true)\n  minSeverity    AlarmSeverity @default(warning) @map(\"min_severity\")\n  siteIds        String[]      @default([]) @map(\"site_ids\") @db.Uuid\n  tags           String[]      @default([])\n  groupSeconds   Int           @default(60) @map(\"group_seconds\")\n  repeatMinutes  Int?          @map(\"repeat_minutes\")\n  timeZone       String        @default(\"UTC\") @map(\"time_zone\")\n  quietFrom      String?       @map(\"quiet_from\")\n  quietTo        String?       @map(\"quiet_to\")\n  /// `policyStep` of libs/contracts.\n  steps          Json\n  version        Int           @default(1)\n  createdAt      DateTime      @default(now()) @map(\"created_at\") @db.Timestamptz(6)\n  updatedAt      DateTime      @default(now()) @map(\"updated_at\") @db.Timestamptz(6)\n\n  organisation Organisation        @relation(fields: [organisationId], references: [id])\n  due          NotificationDue[]\n  groups       NotificationGroup[]\n\n  @@index([organisationId])\n  @@map(\"notification_policy\")\n}\n\n/// One alarm, one channel, one time; gone once it is sent.\nmodel NotificationDue {\n  id             BigInt   @id @default(autoincrement())\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  policyId       String   @map(\"policy_id\") @db.Uuid\n  channelId      String   @map(\"channel_id\") @db.Uuid\n  alarmId        String   @map(\"alarm_id\") @db.Uuid\n  outboxId       BigInt   @map(\"outbox_id\")\n  event          String\n  notice         Json\n  toldAt         DateTime @map(\"told_at\") @db.Timestamptz(6)\n  dueAt          DateTime @map(\"due_at\") @db.Timestamptz(6)\n\n  policy  NotificationPolicy  @relation(fields: [policyId], references: [id], onDelete: Cascade)\n  channel NotificationChannel @relation(fields: [channelId], references: [id], onDelete: Cascade)\n\n  @@index([dueAt])\n  @@index([alarmId])\n  @@map(\"notification_due\")\n}\n\n/// When a channel last heard of anything by a policy.\nmodel NotificationGroup {\n  policyId       String   @map(\"policy_id\") @db.Uuid\n  channelId      String   @map(\"channel_id\") @db.Uuid\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  sentAt         DateTime @map(\"sent_at\") @db.Timestamptz(6)\n\n  policy  NotificationPolicy  @relation(fields: [policyId], references: [id], onDelete: Cascade)\n  channel NotificationChannel @relation(fields: [channelId], references: [id], onDelete: Cascade)\n\n  @@id([policyId, channelId])\n  @@map(\"notification_group\")\n}\n\nmodel WebhookEndpoint {\n  id                   String    @id @db.Uuid\n  organisationId       String    @map(\"organisation_id\") @db.Uuid\n  url                  String\n  /// The signing secret, sealed with AES-256-GCM under the key of the environment.\n  secretSealed         Bytes     @map(\"secret_sealed\")\n  /// Event types it wants; empty: all.\n  eventTypes           String[]  @map(\"event_types\")\n  enabled              Boolean   @default(true)\n  createdAt            DateTime  @default(now()) @map(\"created_at\") @db.Timestamptz(6)\n  description          String    @default(\"\")\n  /// The secret before this one signs along until then.\n  previousSecretSealed Bytes?    @map(\"previous_secret_sealed\")\n  previousSecretUntil  DateTime? @map(\"previous_secret_until\") @db.Timestamptz(6)\n  /// The first failure since something arrived; null: the last attempt arrived.\n  failingSince         DateTime? @map(\"failing_since\") @db.Timestamptz(6)\n  lastError            String?   @map(\"last_error\")\n  disabledAt           DateTime? @map(\"disabled_at\") @db.Timestamptz(6)\n  /// by_hand, gone (it answered 410) or failing (days of nothing but failures).\n  disabledReason       String?   @map(\"disabled_reason\")\n  version              Int       @default(1)\n  updatedAt            DateTime  @default(now()) @map(\"updated_at\") @db.Timestamptz(6)\n\n  organisation Organisation @relation(fields: [organisationId], references: [id])\n\n  @@index([organisationId])\n  @@map(\"webhook_endpoint\")\n}\n\nenum DeliveryStatus {\n  pending\n  delivered\n  failed\n\n  @@map(\"delivery_status\")\n}\n\n/// One thing sent to one address: due later or now, tried n times, with how it ended. BullMQ carries only what is due.\nmodel Delivery {\n  id             String         @id @db.Uuid\n  organisationId String         @map(\"organisation_id\") @db.Uuid\n  outboxId       BigInt         @map(\"outbox_id\")\n  /// `email` or `webhook`.\n  kind           String\n  /// notification_channel.id or webhook_endpoint.id.\n  targetId       String         @map(\"target_id\") @db.Uuid\n  /// Whom of those that the target names; empty: all of them.\n  recipient      String         @default(\"\")\n  alarmId        String?        @map(\"alarm_id\") @db.Uuid\n  /// All that it tells of.\n  alarmIds       String[]       @default([]) @map(\"alarm_ids\") @db.Uuid\n  /// By which notification_policy.id it was sent; null: by none.\n  policyId       String?        @map(\"policy_id\") @db.Uuid\n  payload        Json\n  status         DeliveryStatus @default(pending)\n  attempts       Int            @default(0)\n  dueAt          DateTime?      @map(\"due_at\") @db.Timestamptz(6)\n  /// Until then a worker has it, by the database's clock; renewed while it works.\n  leasedUntil    DateTime?      @map(\"leased_until\") @db.Timestamptz(6)\n  lastError      String?        @map(\"last_error\")\n  responseStatus Int?           @map(\"response_status\")\n  createdAt      DateTime       @default(now()) @map(\"created_at\") @db.Timestamptz(6)\n  finishedAt     DateTime?      @map(\"finished_at\") @db.Timestamptz(6)\n\n  organisation Organisation @relation(fields: [organisationId], references: [id])\n\n  @@index([organisationId, createdAt(sort: Desc)])\n  @@index([alarmId])\n  @@index([targetId, createdAt(sort: Desc)])\n  @@map(\"delivery\")\n}\n\n/// What a gateway or its installer exchanges for a token, once. Only the SHA-256 of the code is stored.\nmodel GatewayClaim {\n  id             String    @id @db.Uuid\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  gatewayId      String    @map(\"gateway_id\") @db.Uuid\n  hash           Bytes     @unique\n  createdAt      DateTime  @map(\"created_at\") @db.Timestamptz(6)\n  expiresAt      DateTime  @map(\"expires_at\") @db.Timestamptz(6)\n  usedAt         DateTime? @map(\"used_at\") @db.Timestamptz(6)\n\n  gateway Gateway @relation(fields: [gatewayId], references: [id])\n\n  @@index([gatewayId])\n  @@map(\"gateway_claim\")\n}\n\n/// Answers to requests with an `Idempotency-Key`, for a day.\nmodel IdempotentAnswer {\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  key            String\n  digest         Bytes\n  answer         Json?\n  createdAt      DateTime @map(\"created_at\") @db.Timestamptz(6)\n\n  @@id([organisationId, key])\n  @@map(\"idempotent_answer\")\n}\n\nmodel AuditEntry {\n  id             BigInt   @id @default(autoincrement())\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  at             DateTime @default(now()) @db.Timestamptz(6)\n  actor          String\n  action         String\n  target         String\n  before         Json?\n  after          Json?\n  /// From where: address, request, session or key. Set by the transaction.\n  origin         Json?    @default(dbgenerated(\"(NULLIF(current_setting('packwatch.origin'::text, true), ''::text))::jsonb\"))\n\n  @@index([organisationId, at(sort: Desc)])\n  @@map(\"audit_log\")\n}\n\n/// A key of the API. Only the SHA-256 of the secret is stored; `prefix` is what people see to tell keys apart.\nmodel ApiKey {\n  id             String    @id @db.Uuid\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  name           String\n  prefix         String\n  hash           Bytes     @unique\n  scopes         String[]\n  createdAt      DateTime  @map(\"created_at\") @db.Timestamptz(6)\n  createdBy      String    @map(\"created_by\")\n  expiresAt      DateTime? @map(\"expires_at\") @db.Timestamptz(6)\n  revokedAt      DateTime? @map(\"revoked_at\") @db.Timestamptz(6)\n  lastUsedAt     DateTime? @map(\"last_used_at\") @db.Timestamptz(6)\n  replacesId     String?   @map(\"replaces_id\") @db.Uuid\n\n  organisation Organisation @relation(fields: [organisationId], references: [id])\n  replaces     ApiKey?      @relation(\"replaces\", fields: [replacesId], references: [id], onDelete: Restrict)\n  replacedBy   ApiKey[]     @relation(\"replaces\")\n\n  @@index([organisationId])\n  @@map(\"api_key\")\n}\n\n/// What a transaction changed that others may copy, until it has a number.\nmodel PendingChange {\n  id             BigInt   @id @default(autoincrement())\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  /// `changeKind` of libs/contracts.\n  kind           String\n  cause          String\n  /// Pack id, from and to in unix ms, rows; four numbers for each range.\n  ranges         BigInt[]\n  data           Json?\n\n  @@map(\"change_pending\")\n}\n\n/// The change feed: what is committed, in the order in which PackWatch learned of it.\nmodel Change {\n  seq            BigInt   @id\n  organisationId String   @map(\"organisation_id\") @db.Uuid\n  kind           String\n  cause          String\n  ranges         BigInt[]\n  data           Json?\n  recordedAt     DateTime @default(now()) @map(\"recorded_at\") @db.Timestamptz(6)\n\n  @@index([organisationId, seq])\n  @@map(\"change\")\n}\n\n/// One row: the newest number, and the newest that is forgotten.\nmodel ChangePosition {\n  id           Int    @id @default(1)\n  lastSeq      BigInt @default(0) @map(\"last_seq\")\n  forgottenSeq BigInt @default(0) @map(\"forgotten_seq\")\n\n  @@map(\"change_position\")\n}\n\n/// Telemetry of some packs as a file that somebody asked for. The file itself stands in the export folder.\nmodel ExportJob {\n  id             String    @id @db.Uuid\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  selection      Json      @db.Json\n  packIds        Int[]     @map(\"pack_ids\")\n  /// Of the pack with the most: so many columns a signal of cells has.\n  cells          Int\n  fromAt         DateTime  @map(\"from_at\") @db.Timestamptz(3)\n  toAt           DateTime  @map(\"to_at\") @db.Timestamptz(3)\n  signals        String[]\n  resolution     String\n  format         String\n  state          String    @default(\"waiting\")\n  rawSince       DateTime? @map(\"raw_since\") @db.Timestamptz(3)\n  packsDone      Int       @default(0) @map(\"packs_done\")\n  rowCount       BigInt    @default(0) @map(\"row_count\")\n  byteCount      BigInt?   @map(\"byte_count\")\n  sha256         String?\n  attempts       Int       @default(0)\n  leasedUntil    DateTime? @map(\"leased_until\") @db.Timestamptz(3)\n  askedBy        String    @map(\"asked_by\")\n  askedAt        DateTime  @map(\"asked_at\") @db.Timestamptz(3)\n  finishedAt     DateTime? @map(\"finished_at\") @db.Timestamptz(3)\n  expiresAt      DateTime? @map(\"expires_at\") @db.Timestamptz(3)\n  error          String?\n\n  organisation Organisation @relation(fields: [organisationId], references: [id])\n\n  @@index([organisationId, askedAt(sort: Desc)])\n  @@map(\"export_job\")\n}\n\n/// Who gets the fleet report, and when by which clocks.\nmodel ReportSubscription {\n  id             String    @id @db.Uuid\n  organisationId String    @map(\"organisation_id\") @db.Uuid\n  channelId      String    @map(\"channel_id\") @db.Uuid\n  period         String\n  weekday        Int       @db.SmallInt\n  at             String\n  timeZone       String    @map(\"time_zone\")\n  enabled        Boolean\n  nextAt         DateTime  @map(\"next_at\") @db.Timestamptz(3)\n  lastAt         DateTime? @map(\"last_at\") @db.Timestamptz(3)\n  version        Int       @default(1)\n\n  organisation Organisation        @relation(fields: [organisationId], references: [id])\n  channel      NotificationChannel @relation(fields: [channelId], references: [id], onDelete: Cascade)\n\n  @@index([organisationId])\n  @@map(\"report_subscription\")\n}\n",
	"runtimeDataModel": {
		"models": {},
		"enums": {},
		"types": {}
	},
	"parameterizationSchema": {
		"strings": [],
		"graph": ""
	}
};
config.runtimeDataModel = JSON.parse("{\"models\":{\"Organisation\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"slug\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"rawRetentionDays\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"raw_retention_days\"},{\"name\":\"rollupRetentionDays\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"rollup_retention_days\"},{\"name\":\"archiveRetentionDays\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"archive_retention_days\"},{\"name\":\"quarantineRetentionDays\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"quarantine_retention_days\"},{\"name\":\"sites\",\"kind\":\"object\",\"type\":\"Site\",\"relationName\":\"OrganisationToSite\"},{\"name\":\"gateways\",\"kind\":\"object\",\"type\":\"Gateway\",\"relationName\":\"GatewayToOrganisation\"},{\"name\":\"packs\",\"kind\":\"object\",\"type\":\"Pack\",\"relationName\":\"OrganisationToPack\"},{\"name\":\"rules\",\"kind\":\"object\",\"type\":\"AlarmRule\",\"relationName\":\"AlarmRuleToOrganisation\"},{\"name\":\"alarms\",\"kind\":\"object\",\"type\":\"Alarm\",\"relationName\":\"AlarmToOrganisation\"},{\"name\":\"channels\",\"kind\":\"object\",\"type\":\"NotificationChannel\",\"relationName\":\"NotificationChannelToOrganisation\"},{\"name\":\"policies\",\"kind\":\"object\",\"type\":\"NotificationPolicy\",\"relationName\":\"NotificationPolicyToOrganisation\"},{\"name\":\"webhooks\",\"kind\":\"object\",\"type\":\"WebhookEndpoint\",\"relationName\":\"OrganisationToWebhookEndpoint\"},{\"name\":\"deliveries\",\"kind\":\"object\",\"type\":\"Delivery\",\"relationName\":\"DeliveryToOrganisation\"},{\"name\":\"uploadLimit\",\"kind\":\"object\",\"type\":\"UploadLimit\",\"relationName\":\"OrganisationToUploadLimit\"},{\"name\":\"keys\",\"kind\":\"object\",\"type\":\"ApiKey\",\"relationName\":\"ApiKeyToOrganisation\"},{\"name\":\"exports\",\"kind\":\"object\",\"type\":\"ExportJob\",\"relationName\":\"ExportJobToOrganisation\"},{\"name\":\"reports\",\"kind\":\"object\",\"type\":\"ReportSubscription\",\"relationName\":\"OrganisationToReportSubscription\"}],\"dbName\":\"organisation\",\"schema\":null},\"UploadLimit\":{\"fields\":[{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"gatewayRequests\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"gateway_requests\"},{\"name\":\"gatewayBytes\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"gateway_bytes\"},{\"name\":\"gatewaySamples\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"gateway_samples\"},{\"name\":\"organisationRequests\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"organisation_requests\"},{\"name\":\"organisationBytes\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"organisation_bytes\"},{\"name\":\"organisationSamples\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"organisation_samples\"},{\"name\":\"organisation\",\"kind\":\"object\",\"type\":\"Organisation\",\"relationName\":\"OrganisationToUploadLimit\"}],\"dbName\":\"upload_limit\",\"schema\":null},\"Site\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"timeZone\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"time_zone\"},{\"name\":\"latitude\",\"kind\":\"scalar\",\"type\":\"Float\"},{\"name\":\"longitude\",\"kind\":\"scalar\",\"type\":\"Float\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"organisation\",\"kind\":\"object\",\"type\":\"Organisation\",\"relationName\":\"OrganisationToSite\"},{\"name\":\"gateways\",\"kind\":\"object\",\"type\":\"Gateway\",\"relationName\":\"GatewayToSite\"},{\"name\":\"packs\",\"kind\":\"object\",\"type\":\"Pack\",\"relationName\":\"PackToSite\"},{\"name\":\"packHistory\",\"kind\":\"object\",\"type\":\"PackSite\",\"relationName\":\"PackSiteToSite\"}],\"dbName\":\"site\",\"schema\":null},\"PackSite\":{\"fields\":[{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"validFrom\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"valid_from\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"siteId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"site_id\"},{\"name\":\"validTo\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"valid_to\"},{\"name\":\"pack\",\"kind\":\"object\",\"type\":\"Pack\",\"relationName\":\"PackToPackSite\"},{\"name\":\"site\",\"kind\":\"object\",\"type\":\"Site\",\"relationName\":\"PackSiteToSite\"}],\"dbName\":\"pack_site\",\"schema\":null},\"PackTag\":{\"fields\":[{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"tag\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"validFrom\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"valid_from\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"validTo\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"valid_to\"},{\"name\":\"pack\",\"kind\":\"object\",\"type\":\"Pack\",\"relationName\":\"PackToPackTag\"}],\"dbName\":\"pack_tag\",\"schema\":null},\"ConfigurationStamp\":{\"fields\":[{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"changedIn\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"changed_in\"}],\"dbName\":\"configuration_stamp\",\"schema\":null},\"Gateway\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"siteId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"site_id\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"organisation\",\"kind\":\"object\",\"type\":\"Organisation\",\"relationName\":\"GatewayToOrganisation\"},{\"name\":\"site\",\"kind\":\"object\",\"type\":\"Site\",\"relationName\":\"GatewayToSite\"},{\"name\":\"tokens\",\"kind\":\"object\",\"type\":\"GatewayToken\",\"relationName\":\"GatewayToGatewayToken\"},{\"name\":\"claims\",\"kind\":\"object\",\"type\":\"GatewayClaim\",\"relationName\":\"GatewayToGatewayClaim\"},{\"name\":\"state\",\"kind\":\"object\",\"type\":\"GatewayState\",\"relationName\":\"GatewayToGatewayState\"},{\"name\":\"assignments\",\"kind\":\"object\",\"type\":\"Assignment\",\"relationName\":\"AssignmentToGateway\"},{\"name\":\"unassigned\",\"kind\":\"object\",\"type\":\"UnassignedAddress\",\"relationName\":\"GatewayToUnassignedAddress\"},{\"name\":\"slaves\",\"kind\":\"object\",\"type\":\"BusSlaveState\",\"relationName\":\"BusSlaveStateToGateway\"},{\"name\":\"clock\",\"kind\":\"object\",\"type\":\"GatewayClockState\",\"relationName\":\"GatewayToGatewayClockState\"},{\"name\":\"mappings\",\"kind\":\"object\",\"type\":\"GatewayMapping\",\"relationName\":\"GatewayToGatewayMapping\"},{\"name\":\"serials\",\"kind\":\"object\",\"type\":\"SerialAssignment\",\"relationName\":\"GatewayToSerialAssignment\"},{\"name\":\"unknown\",\"kind\":\"object\",\"type\":\"UnassignedSerial\",\"relationName\":\"GatewayToUnassignedSerial\"},{\"name\":\"alarms\",\"kind\":\"object\",\"type\":\"Alarm\",\"relationName\":\"AlarmToGateway\"}],\"dbName\":\"gateway\",\"schema\":null},\"GatewayToken\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"gatewayId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"gateway_id\"},{\"name\":\"prefix\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"hash\",\"kind\":\"scalar\",\"type\":\"Bytes\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"expiresAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"expires_at\"},{\"name\":\"revokedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"revoked_at\"},{\"name\":\"gateway\",\"kind\":\"object\",\"type\":\"Gateway\",\"relationName\":\"GatewayToGatewayToken\"}],\"dbName\":\"gateway_token\",\"schema\":null},\"GatewayState\":{\"fields\":[{\"name\":\"gatewayId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"gateway_id\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"lastReceivedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"last_received_at\"},{\"name\":\"lastSentAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"last_sent_at\"},{\"name\":\"skewMs\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"skew_ms\"},{\"name\":\"gateway\",\"kind\":\"object\",\"type\":\"Gateway\",\"relationName\":\"GatewayToGatewayState\"}],\"dbName\":\"gateway_state\",\"schema\":null},\"BusSlaveState\":{\"fields\":[{\"name\":\"gatewayId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"gateway_id\"},{\"name\":\"bus\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"slaveAddress\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"slave_address\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"lastPollAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"last_poll_at\"},{\"name\":\"lastAnswerAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"last_answer_at\"},{\"name\":\"recent\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"isTroubled\",\"kind\":\"scalar\",\"type\":\"Boolean\",\"dbName\":\"is_troubled\"},{\"name\":\"gateway\",\"kind\":\"object\",\"type\":\"Gateway\",\"relationName\":\"BusSlaveStateToGateway\"}],\"dbName\":\"bus_slave_state\",\"schema\":null},\"GatewayClockState\":{\"fields\":[{\"name\":\"gatewayId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"gateway_id\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"recent\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"gateway\",\"kind\":\"object\",\"type\":\"Gateway\",\"relationName\":\"GatewayToGatewayClockState\"}],\"dbName\":\"gateway_clock_state\",\"schema\":null},\"RegisterMap\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"key\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"document\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"createdBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"created_by\"},{\"name\":\"comment\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"basedOnId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"based_on_id\"},{\"name\":\"basedOn\",\"kind\":\"object\",\"type\":\"RegisterMap\",\"relationName\":\"basedOn\"},{\"name\":\"corrections\",\"kind\":\"object\",\"type\":\"RegisterMap\",\"relationName\":\"basedOn\"},{\"name\":\"assignments\",\"kind\":\"object\",\"type\":\"Assignment\",\"relationName\":\"AssignmentToRegisterMap\"},{\"name\":\"redecodes\",\"kind\":\"object\",\"type\":\"RedecodeJob\",\"relationName\":\"RedecodeJobToRegisterMap\"}],\"dbName\":\"register_map\",\"schema\":null},\"Pack\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"uid\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"siteId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"site_id\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"serial\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"status\",\"kind\":\"enum\",\"type\":\"PackStatus\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"organisation\",\"kind\":\"object\",\"type\":\"Organisation\",\"relationName\":\"OrganisationToPack\"},{\"name\":\"site\",\"kind\":\"object\",\"type\":\"Site\",\"relationName\":\"PackToSite\"},{\"name\":\"facts\",\"kind\":\"object\",\"type\":\"PackFact\",\"relationName\":\"PackToPackFact\"},{\"name\":\"assignments\",\"kind\":\"object\",\"type\":\"Assignment\",\"relationName\":\"AssignmentToPack\"},{\"name\":\"serials\",\"kind\":\"object\",\"type\":\"SerialAssignment\",\"relationName\":\"PackToSerialAssignment\"},{\"name\":\"state\",\"kind\":\"object\",\"type\":\"PackState\",\"relationName\":\"PackToPackState\"},{\"name\":\"alarms\",\"kind\":\"object\",\"type\":\"Alarm\",\"relationName\":\"AlarmToPack\"},{\"name\":\"redecodes\",\"kind\":\"object\",\"type\":\"RedecodeJob\",\"relationName\":\"PackToRedecodeJob\"},{\"name\":\"sites\",\"kind\":\"object\",\"type\":\"PackSite\",\"relationName\":\"PackToPackSite\"},{\"name\":\"healthDays\",\"kind\":\"object\",\"type\":\"PackHealthDay\",\"relationName\":\"PackToPackHealthDay\"},{\"name\":\"tags\",\"kind\":\"object\",\"type\":\"PackTag\",\"relationName\":\"PackToPackTag\"},{\"name\":\"services\",\"kind\":\"object\",\"type\":\"ServiceEvent\",\"relationName\":\"PackToServiceEvent\"},{\"name\":\"passports\",\"kind\":\"object\",\"type\":\"PackPassport\",\"relationName\":\"PackToPackPassport\"}],\"dbName\":\"pack\",\"schema\":null},\"PackFact\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"validFrom\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"valid_from\"},{\"name\":\"validTo\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"valid_to\"},{\"name\":\"chemistry\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"model\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"cellsInSeries\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"cells_in_series\"},{\"name\":\"nominalCapacityMah\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"nominal_capacity_mah\"},{\"name\":\"pack\",\"kind\":\"object\",\"type\":\"Pack\",\"relationName\":\"PackToPackFact\"}],\"dbName\":\"pack_fact\",\"schema\":null},\"ServiceEvent\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"at\",\"kind\":\"scalar\",\"type\":\"DateTime\"},{\"name\":\"kind\",\"kind\":\"enum\",\"type\":\"ServiceEventKind\"},{\"name\":\"cellIndex\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"cell_index\"},{\"name\":\"comment\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"notedBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"noted_by\"},{\"name\":\"notedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"noted_at\"},{\"name\":\"pack\",\"kind\":\"object\",\"type\":\"Pack\",\"relationName\":\"PackToServiceEvent\"}],\"dbName\":\"service_event\",\"schema\":null},\"PackPassport\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"issuedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"issued_at\"},{\"name\":\"issuedBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"issued_by\"},{\"name\":\"document\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"pack\",\"kind\":\"object\",\"type\":\"Pack\",\"relationName\":\"PackToPackPassport\"}],\"dbName\":\"pack_passport\",\"schema\":null},\"Assignment\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"gatewayId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"gateway_id\"},{\"name\":\"bus\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"slaveAddress\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"slave_address\"},{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"role\",\"kind\":\"enum\",\"type\":\"AssignmentRole\"},{\"name\":\"cellIndex\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"cell_index\"},{\"name\":\"registerMapId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"register_map_id\"},{\"name\":\"validFrom\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"valid_from\"},{\"name\":\"validTo\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"valid_to\"},{\"name\":\"gateway\",\"kind\":\"object\",\"type\":\"Gateway\",\"relationName\":\"AssignmentToGateway\"},{\"name\":\"pack\",\"kind\":\"object\",\"type\":\"Pack\",\"relationName\":\"AssignmentToPack\"},{\"name\":\"registerMap\",\"kind\":\"object\",\"type\":\"RegisterMap\",\"relationName\":\"AssignmentToRegisterMap\"}],\"dbName\":\"assignment\",\"schema\":null},\"UnassignedAddress\":{\"fields\":[{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"gatewayId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"gateway_id\"},{\"name\":\"bus\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"slaveAddress\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"slave_address\"},{\"name\":\"firstSeenAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"first_seen_at\"},{\"name\":\"lastSeenAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"last_seen_at\"},{\"name\":\"frames\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"otherSerial\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"other_serial\"},{\"name\":\"gateway\",\"kind\":\"object\",\"type\":\"Gateway\",\"relationName\":\"GatewayToUnassignedAddress\"}],\"dbName\":\"unassigned_address\",\"schema\":null},\"SerialAssignment\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"gatewayId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"gateway_id\"},{\"name\":\"serial\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"validFrom\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"valid_from\"},{\"name\":\"validTo\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"valid_to\"},{\"name\":\"gateway\",\"kind\":\"object\",\"type\":\"Gateway\",\"relationName\":\"GatewayToSerialAssignment\"},{\"name\":\"pack\",\"kind\":\"object\",\"type\":\"Pack\",\"relationName\":\"PackToSerialAssignment\"}],\"dbName\":\"serial_assignment\",\"schema\":null},\"UnassignedSerial\":{\"fields\":[{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"gatewayId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"gateway_id\"},{\"name\":\"serial\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"firstSeenAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"first_seen_at\"},{\"name\":\"lastSeenAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"last_seen_at\"},{\"name\":\"samples\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"gateway\",\"kind\":\"object\",\"type\":\"Gateway\",\"relationName\":\"GatewayToUnassignedSerial\"}],\"dbName\":\"unassigned_serial\",\"schema\":null},\"GatewayMapping\":{\"fields\":[{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"gatewayId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"gateway_id\"},{\"name\":\"format\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"document\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"createdBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"created_by\"},{\"name\":\"gateway\",\"kind\":\"object\",\"type\":\"Gateway\",\"relationName\":\"GatewayToGatewayMapping\"}],\"dbName\":\"gateway_mapping\",\"schema\":null},\"PackState\":{\"fields\":[{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"ts\",\"kind\":\"scalar\",\"type\":\"DateTime\"},{\"name\":\"receivedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"received_at\"},{\"name\":\"dirtyFrom\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"dirty_from\"},{\"name\":\"dirtyTo\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"dirty_to\"},{\"name\":\"dirtyVersion\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"dirty_version\"},{\"name\":\"voltageMv\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"voltage_mv\"},{\"name\":\"currentMa\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"current_ma\"},{\"name\":\"bmsSocMilliPct\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"bms_soc_milli_pct\"},{\"name\":\"soc\",\"kind\":\"scalar\",\"type\":\"Float\"},{\"name\":\"socSigma\",\"kind\":\"scalar\",\"type\":\"Float\",\"dbName\":\"soc_sigma\"},{\"name\":\"temperatureMinCentiC\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"temperature_min_centi_c\"},{\"name\":\"temperatureMaxCentiC\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"temperature_max_centi_c\"},{\"name\":\"cellMinMv\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"cell_min_mv\"},{\"name\":\"cellMaxMv\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"cell_max_mv\"},{\"name\":\"activity\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"socAdvice\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"soc_advice\"},{\"name\":\"healthDay\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"health_day\"},{\"name\":\"sohPct\",\"kind\":\"scalar\",\"type\":\"Float\",\"dbName\":\"soh_pct\"},{\"name\":\"sohConfidence\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"soh_confidence\"},{\"name\":\"weakCells\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"weak_cells\"},{\"name\":\"pack\",\"kind\":\"object\",\"type\":\"Pack\",\"relationName\":\"PackToPackState\"}],\"dbName\":\"pack_state\",\"schema\":null},\"PackCheckpoint\":{\"fields\":[{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"slot\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"ts\",\"kind\":\"scalar\",\"type\":\"DateTime\"},{\"name\":\"stateVersion\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"state_version\"},{\"name\":\"state\",\"kind\":\"scalar\",\"type\":\"Bytes\"},{\"name\":\"rollup\",\"kind\":\"scalar\",\"type\":\"Bytes\"}],\"dbName\":\"pack_checkpoint\",\"schema\":null},\"PackRefold\":{\"fields\":[{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"fromTs\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"from_ts\"},{\"name\":\"toTs\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"to_ts\"},{\"name\":\"positionTs\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"position_ts\"},{\"name\":\"untilTs\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"until_ts\"},{\"name\":\"rows\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"startedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"started_at\"},{\"name\":\"updatedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"updated_at\"}],\"dbName\":\"pack_refold\",\"schema\":null},\"RefoldRun\":{\"fields\":[{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"startedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"started_at\"},{\"name\":\"endedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"ended_at\"},{\"name\":\"rows\",\"kind\":\"scalar\",\"type\":\"BigInt\"}],\"dbName\":\"refold_run\",\"schema\":null},\"PackHealthDay\":{\"fields\":[{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"day\",\"kind\":\"scalar\",\"type\":\"DateTime\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"ts\",\"kind\":\"scalar\",\"type\":\"DateTime\"},{\"name\":\"capacityMah\",\"kind\":\"scalar\",\"type\":\"Float\",\"dbName\":\"capacity_mah\"},{\"name\":\"capacitySigmaMah\",\"kind\":\"scalar\",\"type\":\"Float\",\"dbName\":\"capacity_sigma_mah\"},{\"name\":\"sohPct\",\"kind\":\"scalar\",\"type\":\"Float\",\"dbName\":\"soh_pct\"},{\"name\":\"atLeastMah\",\"kind\":\"scalar\",\"type\":\"Float\",\"dbName\":\"at_least_mah\"},{\"name\":\"confidence\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"windows\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"resistanceMohm\",\"kind\":\"scalar\",\"type\":\"Float\",\"dbName\":\"resistance_mohm\"},{\"name\":\"resistanceSigmaMohm\",\"kind\":\"scalar\",\"type\":\"Float\",\"dbName\":\"resistance_sigma_mohm\"},{\"name\":\"efc\",\"kind\":\"scalar\",\"type\":\"Float\"},{\"name\":\"energyEfficiency\",\"kind\":\"scalar\",\"type\":\"Float\",\"dbName\":\"energy_efficiency\"},{\"name\":\"imbalanceMah\",\"kind\":\"scalar\",\"type\":\"Float\",\"dbName\":\"imbalance_mah\"},{\"name\":\"weakCells\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"weak_cells\"},{\"name\":\"closedWindows\",\"kind\":\"scalar\",\"type\":\"Json\",\"dbName\":\"closed_windows\"},{\"name\":\"pack\",\"kind\":\"object\",\"type\":\"Pack\",\"relationName\":\"PackToPackHealthDay\"}],\"dbName\":\"pack_health_day\",\"schema\":null},\"AlarmRule\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"organisation\",\"kind\":\"object\",\"type\":\"Organisation\",\"relationName\":\"AlarmRuleToOrganisation\"},{\"name\":\"versions\",\"kind\":\"object\",\"type\":\"AlarmRuleVersion\",\"relationName\":\"AlarmRuleToAlarmRuleVersion\"},{\"name\":\"alarms\",\"kind\":\"object\",\"type\":\"Alarm\",\"relationName\":\"AlarmToAlarmRule\"}],\"dbName\":\"alarm_rule\",\"schema\":null},\"AlarmRuleVersion\":{\"fields\":[{\"name\":\"ruleId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"rule_id\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"validFrom\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"valid_from\"},{\"name\":\"validTo\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"valid_to\"},{\"name\":\"definition\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"rule\",\"kind\":\"object\",\"type\":\"AlarmRule\",\"relationName\":\"AlarmRuleToAlarmRuleVersion\"}],\"dbName\":\"alarm_rule_version\",\"schema\":null},\"SweepPending\":{\"fields\":[{\"name\":\"ruleId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"rule_id\"},{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"since\",\"kind\":\"scalar\",\"type\":\"DateTime\"},{\"name\":\"seenAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"seen_at\"}],\"dbName\":\"sweep_pending\",\"schema\":null},\"Listening\":{\"fields\":[{\"name\":\"service\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"upSince\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"up_since\"},{\"name\":\"seenAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"seen_at\"}],\"dbName\":\"listening\",\"schema\":null},\"Alarm\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"gatewayId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"gateway_id\"},{\"name\":\"foundBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"found_by\"},{\"name\":\"ruleId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"rule_id\"},{\"name\":\"ruleVersion\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"rule_version\"},{\"name\":\"part\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"severity\",\"kind\":\"enum\",\"type\":\"AlarmSeverity\"},{\"name\":\"signal\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"status\",\"kind\":\"enum\",\"type\":\"AlarmStatus\"},{\"name\":\"raisedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"raised_at\"},{\"name\":\"clearedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"cleared_at\"},{\"name\":\"raiseLevel\",\"kind\":\"scalar\",\"type\":\"Float\",\"dbName\":\"raise_level\"},{\"name\":\"peakValue\",\"kind\":\"scalar\",\"type\":\"Float\",\"dbName\":\"peak_value\"},{\"name\":\"detectedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"detected_at\"},{\"name\":\"detectedLate\",\"kind\":\"scalar\",\"type\":\"Boolean\",\"dbName\":\"detected_late\"},{\"name\":\"notifiedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"notified_at\"},{\"name\":\"acknowledgedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"acknowledged_at\"},{\"name\":\"acknowledgedBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"acknowledged_by\"},{\"name\":\"acknowledgeNote\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"acknowledge_note\"},{\"name\":\"acknowledgedById\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"acknowledged_by_id\"},{\"name\":\"assignedToId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"assigned_to_id\"},{\"name\":\"assignedTo\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"assigned_to\"},{\"name\":\"snoozedUntil\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"snoozed_until\"},{\"name\":\"reopened\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"updatedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"updated_at\"},{\"name\":\"organisation\",\"kind\":\"object\",\"type\":\"Organisation\",\"relationName\":\"AlarmToOrganisation\"},{\"name\":\"pack\",\"kind\":\"object\",\"type\":\"Pack\",\"relationName\":\"AlarmToPack\"},{\"name\":\"gateway\",\"kind\":\"object\",\"type\":\"Gateway\",\"relationName\":\"AlarmToGateway\"},{\"name\":\"rule\",\"kind\":\"object\",\"type\":\"AlarmRule\",\"relationName\":\"AlarmToAlarmRule\"},{\"name\":\"timer\",\"kind\":\"object\",\"type\":\"AlarmTimer\",\"relationName\":\"AlarmToAlarmTimer\"},{\"name\":\"events\",\"kind\":\"object\",\"type\":\"AlarmEvent\",\"relationName\":\"AlarmToAlarmEvent\"}],\"dbName\":\"alarm\",\"schema\":null},\"AlarmTimer\":{\"fields\":[{\"name\":\"alarmId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"alarm_id\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"dueAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"due_at\"},{\"name\":\"alarm\",\"kind\":\"object\",\"type\":\"Alarm\",\"relationName\":\"AlarmToAlarmTimer\"}],\"dbName\":\"alarm_timer\",\"schema\":null},\"AlarmEvent\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"alarmId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"alarm_id\"},{\"name\":\"kind\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"at\",\"kind\":\"scalar\",\"type\":\"DateTime\"},{\"name\":\"recordedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"recorded_at\"},{\"name\":\"actor\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"data\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"alarm\",\"kind\":\"object\",\"type\":\"Alarm\",\"relationName\":\"AlarmToAlarmEvent\"}],\"dbName\":\"alarm_event\",\"schema\":null},\"Receipt\":{\"fields\":[{\"name\":\"gatewayId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"gateway_id\"},{\"name\":\"uploadId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"upload_id\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"digest\",\"kind\":\"scalar\",\"type\":\"Bytes\"},{\"name\":\"receivedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"received_at\"},{\"name\":\"answer\",\"kind\":\"scalar\",\"type\":\"Json\"}],\"dbName\":\"receipt\",\"schema\":null},\"Quarantine\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"gatewayId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"gateway_id\"},{\"name\":\"uploadId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"upload_id\"},{\"name\":\"receivedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"received_at\"},{\"name\":\"index\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"reason\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"detail\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"item\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"triedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"tried_at\"},{\"name\":\"resolvedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"resolved_at\"},{\"name\":\"outcome\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"resolvedBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"resolved_by\"},{\"name\":\"comment\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"readAgainAskedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"read_again_asked_at\"},{\"name\":\"readAgainAskedBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"read_again_asked_by\"}],\"dbName\":\"quarantine\",\"schema\":null},\"RedecodeJob\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"packId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_id\"},{\"name\":\"fromAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"from_at\"},{\"name\":\"toAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"to_at\"},{\"name\":\"role\",\"kind\":\"enum\",\"type\":\"AssignmentRole\"},{\"name\":\"registerMapId\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"register_map_id\"},{\"name\":\"state\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"reason\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"appliesItself\",\"kind\":\"scalar\",\"type\":\"Boolean\",\"dbName\":\"applies_itself\"},{\"name\":\"askedBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"asked_by\"},{\"name\":\"askedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"asked_at\"},{\"name\":\"appliedBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"applied_by\"},{\"name\":\"appliedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"applied_at\"},{\"name\":\"assignedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"assigned_at\"},{\"name\":\"phase\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"phaseFromAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"phase_from_at\"},{\"name\":\"phaseToAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"phase_to_at\"},{\"name\":\"cursorAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"cursor_at\"},{\"name\":\"dueAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"due_at\"},{\"name\":\"attempts\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"preview\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"applied\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"error\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"finishedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"finished_at\"},{\"name\":\"pack\",\"kind\":\"object\",\"type\":\"Pack\",\"relationName\":\"PackToRedecodeJob\"},{\"name\":\"registerMap\",\"kind\":\"object\",\"type\":\"RegisterMap\",\"relationName\":\"RedecodeJobToRegisterMap\"}],\"dbName\":\"redecode_job\",\"schema\":null},\"OutboxEvent\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"kind\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"payload\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"doneAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"done_at\"}],\"dbName\":\"outbox\",\"schema\":null},\"NotificationChannel\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"kind\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"config\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"addressSealed\",\"kind\":\"scalar\",\"type\":\"Bytes\",\"dbName\":\"address_sealed\"},{\"name\":\"enabled\",\"kind\":\"scalar\",\"type\":\"Boolean\"},{\"name\":\"failingSince\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"failing_since\"},{\"name\":\"lastError\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"last_error\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"updatedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"updated_at\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"organisation\",\"kind\":\"object\",\"type\":\"Organisation\",\"relationName\":\"NotificationChannelToOrganisation\"},{\"name\":\"due\",\"kind\":\"object\",\"type\":\"NotificationDue\",\"relationName\":\"NotificationChannelToNotificationDue\"},{\"name\":\"groups\",\"kind\":\"object\",\"type\":\"NotificationGroup\",\"relationName\":\"NotificationChannelToNotificationGroup\"},{\"name\":\"reports\",\"kind\":\"object\",\"type\":\"ReportSubscription\",\"relationName\":\"NotificationChannelToReportSubscription\"}],\"dbName\":\"notification_channel\",\"schema\":null},\"NotificationPolicy\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"enabled\",\"kind\":\"scalar\",\"type\":\"Boolean\"},{\"name\":\"minSeverity\",\"kind\":\"enum\",\"type\":\"AlarmSeverity\",\"dbName\":\"min_severity\"},{\"name\":\"siteIds\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"site_ids\"},{\"name\":\"tags\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"groupSeconds\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"group_seconds\"},{\"name\":\"repeatMinutes\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"repeat_minutes\"},{\"name\":\"timeZone\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"time_zone\"},{\"name\":\"quietFrom\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"quiet_from\"},{\"name\":\"quietTo\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"quiet_to\"},{\"name\":\"steps\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"updatedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"updated_at\"},{\"name\":\"organisation\",\"kind\":\"object\",\"type\":\"Organisation\",\"relationName\":\"NotificationPolicyToOrganisation\"},{\"name\":\"due\",\"kind\":\"object\",\"type\":\"NotificationDue\",\"relationName\":\"NotificationDueToNotificationPolicy\"},{\"name\":\"groups\",\"kind\":\"object\",\"type\":\"NotificationGroup\",\"relationName\":\"NotificationGroupToNotificationPolicy\"}],\"dbName\":\"notification_policy\",\"schema\":null},\"NotificationDue\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"policyId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"policy_id\"},{\"name\":\"channelId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"channel_id\"},{\"name\":\"alarmId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"alarm_id\"},{\"name\":\"outboxId\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"outbox_id\"},{\"name\":\"event\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"notice\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"toldAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"told_at\"},{\"name\":\"dueAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"due_at\"},{\"name\":\"policy\",\"kind\":\"object\",\"type\":\"NotificationPolicy\",\"relationName\":\"NotificationDueToNotificationPolicy\"},{\"name\":\"channel\",\"kind\":\"object\",\"type\":\"NotificationChannel\",\"relationName\":\"NotificationChannelToNotificationDue\"}],\"dbName\":\"notification_due\",\"schema\":null},\"NotificationGroup\":{\"fields\":[{\"name\":\"policyId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"policy_id\"},{\"name\":\"channelId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"channel_id\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"sentAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"sent_at\"},{\"name\":\"policy\",\"kind\":\"object\",\"type\":\"NotificationPolicy\",\"relationName\":\"NotificationGroupToNotificationPolicy\"},{\"name\":\"channel\",\"kind\":\"object\",\"type\":\"NotificationChannel\",\"relationName\":\"NotificationChannelToNotificationGroup\"}],\"dbName\":\"notification_group\",\"schema\":null},\"WebhookEndpoint\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"url\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"secretSealed\",\"kind\":\"scalar\",\"type\":\"Bytes\",\"dbName\":\"secret_sealed\"},{\"name\":\"eventTypes\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"event_types\"},{\"name\":\"enabled\",\"kind\":\"scalar\",\"type\":\"Boolean\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"description\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"previousSecretSealed\",\"kind\":\"scalar\",\"type\":\"Bytes\",\"dbName\":\"previous_secret_sealed\"},{\"name\":\"previousSecretUntil\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"previous_secret_until\"},{\"name\":\"failingSince\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"failing_since\"},{\"name\":\"lastError\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"last_error\"},{\"name\":\"disabledAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"disabled_at\"},{\"name\":\"disabledReason\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"disabled_reason\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"updatedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"updated_at\"},{\"name\":\"organisation\",\"kind\":\"object\",\"type\":\"Organisation\",\"relationName\":\"OrganisationToWebhookEndpoint\"}],\"dbName\":\"webhook_endpoint\",\"schema\":null},\"Delivery\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"outboxId\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"outbox_id\"},{\"name\":\"kind\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"targetId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"target_id\"},{\"name\":\"recipient\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"alarmId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"alarm_id\"},{\"name\":\"alarmIds\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"alarm_ids\"},{\"name\":\"policyId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"policy_id\"},{\"name\":\"payload\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"status\",\"kind\":\"enum\",\"type\":\"DeliveryStatus\"},{\"name\":\"attempts\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"dueAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"due_at\"},{\"name\":\"leasedUntil\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"leased_until\"},{\"name\":\"lastError\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"last_error\"},{\"name\":\"responseStatus\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"response_status\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"finishedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"finished_at\"},{\"name\":\"organisation\",\"kind\":\"object\",\"type\":\"Organisation\",\"relationName\":\"DeliveryToOrganisation\"}],\"dbName\":\"delivery\",\"schema\":null},\"GatewayClaim\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"gatewayId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"gateway_id\"},{\"name\":\"hash\",\"kind\":\"scalar\",\"type\":\"Bytes\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"expiresAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"expires_at\"},{\"name\":\"usedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"used_at\"},{\"name\":\"gateway\",\"kind\":\"object\",\"type\":\"Gateway\",\"relationName\":\"GatewayToGatewayClaim\"}],\"dbName\":\"gateway_claim\",\"schema\":null},\"IdempotentAnswer\":{\"fields\":[{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"key\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"digest\",\"kind\":\"scalar\",\"type\":\"Bytes\"},{\"name\":\"answer\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"}],\"dbName\":\"idempotent_answer\",\"schema\":null},\"AuditEntry\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"at\",\"kind\":\"scalar\",\"type\":\"DateTime\"},{\"name\":\"actor\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"action\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"target\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"before\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"after\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"origin\",\"kind\":\"scalar\",\"type\":\"Json\"}],\"dbName\":\"audit_log\",\"schema\":null},\"ApiKey\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"name\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"prefix\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"hash\",\"kind\":\"scalar\",\"type\":\"Bytes\"},{\"name\":\"scopes\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"createdAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"created_at\"},{\"name\":\"createdBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"created_by\"},{\"name\":\"expiresAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"expires_at\"},{\"name\":\"revokedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"revoked_at\"},{\"name\":\"lastUsedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"last_used_at\"},{\"name\":\"replacesId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"replaces_id\"},{\"name\":\"organisation\",\"kind\":\"object\",\"type\":\"Organisation\",\"relationName\":\"ApiKeyToOrganisation\"},{\"name\":\"replaces\",\"kind\":\"object\",\"type\":\"ApiKey\",\"relationName\":\"replaces\"},{\"name\":\"replacedBy\",\"kind\":\"object\",\"type\":\"ApiKey\",\"relationName\":\"replaces\"}],\"dbName\":\"api_key\",\"schema\":null},\"PendingChange\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"kind\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"cause\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"ranges\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"data\",\"kind\":\"scalar\",\"type\":\"Json\"}],\"dbName\":\"change_pending\",\"schema\":null},\"Change\":{\"fields\":[{\"name\":\"seq\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"kind\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"cause\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"ranges\",\"kind\":\"scalar\",\"type\":\"BigInt\"},{\"name\":\"data\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"recordedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"recorded_at\"}],\"dbName\":\"change\",\"schema\":null},\"ChangePosition\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"lastSeq\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"last_seq\"},{\"name\":\"forgottenSeq\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"forgotten_seq\"}],\"dbName\":\"change_position\",\"schema\":null},\"ExportJob\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"selection\",\"kind\":\"scalar\",\"type\":\"Json\"},{\"name\":\"packIds\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"pack_ids\"},{\"name\":\"cells\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"fromAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"from_at\"},{\"name\":\"toAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"to_at\"},{\"name\":\"signals\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"resolution\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"format\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"state\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"rawSince\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"raw_since\"},{\"name\":\"packsDone\",\"kind\":\"scalar\",\"type\":\"Int\",\"dbName\":\"packs_done\"},{\"name\":\"rowCount\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"row_count\"},{\"name\":\"byteCount\",\"kind\":\"scalar\",\"type\":\"BigInt\",\"dbName\":\"byte_count\"},{\"name\":\"sha256\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"attempts\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"leasedUntil\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"leased_until\"},{\"name\":\"askedBy\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"asked_by\"},{\"name\":\"askedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"asked_at\"},{\"name\":\"finishedAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"finished_at\"},{\"name\":\"expiresAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"expires_at\"},{\"name\":\"error\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisation\",\"kind\":\"object\",\"type\":\"Organisation\",\"relationName\":\"ExportJobToOrganisation\"}],\"dbName\":\"export_job\",\"schema\":null},\"ReportSubscription\":{\"fields\":[{\"name\":\"id\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"organisationId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"organisation_id\"},{\"name\":\"channelId\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"channel_id\"},{\"name\":\"period\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"weekday\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"at\",\"kind\":\"scalar\",\"type\":\"String\"},{\"name\":\"timeZone\",\"kind\":\"scalar\",\"type\":\"String\",\"dbName\":\"time_zone\"},{\"name\":\"enabled\",\"kind\":\"scalar\",\"type\":\"Boolean\"},{\"name\":\"nextAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"next_at\"},{\"name\":\"lastAt\",\"kind\":\"scalar\",\"type\":\"DateTime\",\"dbName\":\"last_at\"},{\"name\":\"version\",\"kind\":\"scalar\",\"type\":\"Int\"},{\"name\":\"organisation\",\"kind\":\"object\",\"type\":\"Organisation\",\"relationName\":\"OrganisationToReportSubscription\"},{\"name\":\"channel\",\"kind\":\"object\",\"type\":\"NotificationChannel\",\"relationName\":\"NotificationChannelToReportSubscription\"}],\"dbName\":\"report_subscription\",\"schema\":null}},\"enums\":{},\"types\":{}}");
config.parameterizationSchema = {
	strings: JSON.parse("[\"where\",\"orderBy\",\"cursor\",\"organisation\",\"site\",\"gateway\",\"tokens\",\"claims\",\"state\",\"pack\",\"facts\",\"assignments\",\"serials\",\"rule\",\"versions\",\"alarms\",\"_count\",\"alarm\",\"timer\",\"events\",\"basedOn\",\"corrections\",\"redecodes\",\"registerMap\",\"sites\",\"healthDays\",\"tags\",\"services\",\"passports\",\"unassigned\",\"slaves\",\"clock\",\"mappings\",\"unknown\",\"gateways\",\"packs\",\"packHistory\",\"rules\",\"due\",\"policy\",\"channel\",\"groups\",\"reports\",\"channels\",\"policies\",\"webhooks\",\"deliveries\",\"uploadLimit\",\"replaces\",\"replacedBy\",\"keys\",\"exports\",\"Organisation.findUnique\",\"Organisation.findUniqueOrThrow\",\"Organisation.findFirst\",\"Organisation.findFirstOrThrow\",\"Organisation.findMany\",\"data\",\"Organisation.createOne\",\"Organisation.createMany\",\"Organisation.createManyAndReturn\",\"Organisation.updateOne\",\"Organisation.updateMany\",\"Organisation.updateManyAndReturn\",\"create\",\"update\",\"Organisation.upsertOne\",\"Organisation.deleteOne\",\"Organisation.deleteMany\",\"having\",\"_avg\",\"_sum\",\"_min\",\"_max\",\"Organisation.groupBy\",\"Organisation.aggregate\",\"UploadLimit.findUnique\",\"UploadLimit.findUniqueOrThrow\",\"UploadLimit.findFirst\",\"UploadLimit.findFirstOrThrow\",\"UploadLimit.findMany\",\"UploadLimit.createOne\",\"UploadLimit.createMany\",\"UploadLimit.createManyAndReturn\",\"UploadLimit.updateOne\",\"UploadLimit.updateMany\",\"UploadLimit.updateManyAndReturn\",\"UploadLimit.upsertOne\",\"UploadLimit.deleteOne\",\"UploadLimit.deleteMany\",\"UploadLimit.groupBy\",\"UploadLimit.aggregate\",\"Site.findUnique\",\"Site.findUniqueOrThrow\",\"Site.findFirst\",\"Site.findFirstOrThrow\",\"Site.findMany\",\"Site.createOne\",\"Site.createMany\",\"Site.createManyAndReturn\",\"Site.updateOne\",\"Site.updateMany\",\"Site.updateManyAndReturn\",\"Site.upsertOne\",\"Site.deleteOne\",\"Site.deleteMany\",\"Site.groupBy\",\"Site.aggregate\",\"PackSite.findUnique\",\"PackSite.findUniqueOrThrow\",\"PackSite.findFirst\",\"PackSite.findFirstOrThrow\",\"PackSite.findMany\",\"PackSite.createOne\",\"PackSite.createMany\",\"PackSite.createManyAndReturn\",\"PackSite.updateOne\",\"PackSite.updateMany\",\"PackSite.updateManyAndReturn\",\"PackSite.upsertOne\",\"PackSite.deleteOne\",\"PackSite.deleteMany\",\"PackSite.groupBy\",\"PackSite.aggregate\",\"PackTag.findUnique\",\"PackTag.findUniqueOrThrow\",\"PackTag.findFirst\",\"PackTag.findFirstOrThrow\",\"PackTag.findMany\",\"PackTag.createOne\",\"PackTag.createMany\",\"PackTag.createManyAndReturn\",\"PackTag.updateOne\",\"PackTag.updateMany\",\"PackTag.updateManyAndReturn\",\"PackTag.upsertOne\",\"PackTag.deleteOne\",\"PackTag.deleteMany\",\"PackTag.groupBy\",\"PackTag.aggregate\",\"ConfigurationStamp.findUnique\",\"ConfigurationStamp.findUniqueOrThrow\",\"ConfigurationStamp.findFirst\",\"ConfigurationStamp.findFirstOrThrow\",\"ConfigurationStamp.findMany\",\"ConfigurationStamp.createOne\",\"ConfigurationStamp.createMany\",\"ConfigurationStamp.createManyAndReturn\",\"ConfigurationStamp.updateOne\",\"ConfigurationStamp.updateMany\",\"ConfigurationStamp.updateManyAndReturn\",\"ConfigurationStamp.upsertOne\",\"ConfigurationStamp.deleteOne\",\"ConfigurationStamp.deleteMany\",\"ConfigurationStamp.groupBy\",\"ConfigurationStamp.aggregate\",\"Gateway.findUnique\",\"Gateway.findUniqueOrThrow\",\"Gateway.findFirst\",\"Gateway.findFirstOrThrow\",\"Gateway.findMany\",\"Gateway.createOne\",\"Gateway.createMany\",\"Gateway.createManyAndReturn\",\"Gateway.updateOne\",\"Gateway.updateMany\",\"Gateway.updateManyAndReturn\",\"Gateway.upsertOne\",\"Gateway.deleteOne\",\"Gateway.deleteMany\",\"Gateway.groupBy\",\"Gateway.aggregate\",\"GatewayToken.findUnique\",\"GatewayToken.findUniqueOrThrow\",\"GatewayToken.findFirst\",\"GatewayToken.findFirstOrThrow\",\"GatewayToken.findMany\",\"GatewayToken.createOne\",\"GatewayToken.createMany\",\"GatewayToken.createManyAndReturn\",\"GatewayToken.updateOne\",\"GatewayToken.updateMany\",\"GatewayToken.updateManyAndReturn\",\"GatewayToken.upsertOne\",\"GatewayToken.deleteOne\",\"GatewayToken.deleteMany\",\"GatewayToken.groupBy\",\"GatewayToken.aggregate\",\"GatewayState.findUnique\",\"GatewayState.findUniqueOrThrow\",\"GatewayState.findFirst\",\"GatewayState.findFirstOrThrow\",\"GatewayState.findMany\",\"GatewayState.createOne\",\"GatewayState.createMany\",\"GatewayState.createManyAndReturn\",\"GatewayState.updateOne\",\"GatewayState.updateMany\",\"GatewayState.updateManyAndReturn\",\"GatewayState.upsertOne\",\"GatewayState.deleteOne\",\"GatewayState.deleteMany\",\"GatewayState.groupBy\",\"GatewayState.aggregate\",\"BusSlaveState.findUnique\",\"BusSlaveState.findUniqueOrThrow\",\"BusSlaveState.findFirst\",\"BusSlaveState.findFirstOrThrow\",\"BusSlaveState.findMany\",\"BusSlaveState.createOne\",\"BusSlaveState.createMany\",\"BusSlaveState.createManyAndReturn\",\"BusSlaveState.updateOne\",\"BusSlaveState.updateMany\",\"BusSlaveState.updateManyAndReturn\",\"BusSlaveState.upsertOne\",\"BusSlaveState.deleteOne\",\"BusSlaveState.deleteMany\",\"BusSlaveState.groupBy\",\"BusSlaveState.aggregate\",\"GatewayClockState.findUnique\",\"GatewayClockState.findUniqueOrThrow\",\"GatewayClockState.findFirst\",\"GatewayClockState.findFirstOrThrow\",\"GatewayClockState.findMany\",\"GatewayClockState.createOne\",\"GatewayClockState.createMany\",\"GatewayClockState.createManyAndReturn\",\"GatewayClockState.updateOne\",\"GatewayClockState.updateMany\",\"GatewayClockState.updateManyAndReturn\",\"GatewayClockState.upsertOne\",\"GatewayClockState.deleteOne\",\"GatewayClockState.deleteMany\",\"GatewayClockState.groupBy\",\"GatewayClockState.aggregate\",\"RegisterMap.findUnique\",\"RegisterMap.findUniqueOrThrow\",\"RegisterMap.findFirst\",\"RegisterMap.findFirstOrThrow\",\"RegisterMap.findMany\",\"RegisterMap.createOne\",\"RegisterMap.createMany\",\"RegisterMap.createManyAndReturn\",\"RegisterMap.updateOne\",\"RegisterMap.updateMany\",\"RegisterMap.updateManyAndReturn\",\"RegisterMap.upsertOne\",\"RegisterMap.deleteOne\",\"RegisterMap.deleteMany\",\"RegisterMap.groupBy\",\"RegisterMap.aggregate\",\"Pack.findUnique\",\"Pack.findUniqueOrThrow\",\"Pack.findFirst\",\"Pack.findFirstOrThrow\",\"Pack.findMany\",\"Pack.createOne\",\"Pack.createMany\",\"Pack.createManyAndReturn\",\"Pack.updateOne\",\"Pack.updateMany\",\"Pack.updateManyAndReturn\",\"Pack.upsertOne\",\"Pack.deleteOne\",\"Pack.deleteMany\",\"Pack.groupBy\",\"Pack.aggregate\",\"PackFact.findUnique\",\"PackFact.findUniqueOrThrow\",\"PackFact.findFirst\",\"PackFact.findFirstOrThrow\",\"PackFact.findMany\",\"PackFact.createOne\",\"PackFact.createMany\",\"PackFact.createManyAndReturn\",\"PackFact.updateOne\",\"PackFact.updateMany\",\"PackFact.updateManyAndReturn\",\"PackFact.upsertOne\",\"PackFact.deleteOne\",\"PackFact.deleteMany\",\"PackFact.groupBy\",\"PackFact.aggregate\",\"ServiceEvent.findUnique\",\"ServiceEvent.findUniqueOrThrow\",\"ServiceEvent.findFirst\",\"ServiceEvent.findFirstOrThrow\",\"ServiceEvent.findMany\",\"ServiceEvent.createOne\",\"ServiceEvent.createMany\",\"ServiceEvent.createManyAndReturn\",\"ServiceEvent.updateOne\",\"ServiceEvent.updateMany\",\"ServiceEvent.updateManyAndReturn\",\"ServiceEvent.upsertOne\",\"ServiceEvent.deleteOne\",\"ServiceEvent.deleteMany\",\"ServiceEvent.groupBy\",\"ServiceEvent.aggregate\",\"PackPassport.findUnique\",\"PackPassport.findUniqueOrThrow\",\"PackPassport.findFirst\",\"PackPassport.findFirstOrThrow\",\"PackPassport.findMany\",\"PackPassport.createOne\",\"PackPassport.createMany\",\"PackPassport.createManyAndReturn\",\"PackPassport.updateOne\",\"PackPassport.updateMany\",\"PackPassport.updateManyAndReturn\",\"PackPassport.upsertOne\",\"PackPassport.deleteOne\",\"PackPassport.deleteMany\",\"PackPassport.groupBy\",\"PackPassport.aggregate\",\"Assignment.findUnique\",\"Assignment.findUniqueOrThrow\",\"Assignment.findFirst\",\"Assignment.findFirstOrThrow\",\"Assignment.findMany\",\"Assignment.createOne\",\"Assignment.createMany\",\"Assignment.createManyAndReturn\",\"Assignment.updateOne\",\"Assignment.updateMany\",\"Assignment.updateManyAndReturn\",\"Assignment.upsertOne\",\"Assignment.deleteOne\",\"Assignment.deleteMany\",\"Assignment.groupBy\",\"Assignment.aggregate\",\"UnassignedAddress.findUnique\",\"UnassignedAddress.findUniqueOrThrow\",\"UnassignedAddress.findFirst\",\"UnassignedAddress.findFirstOrThrow\",\"UnassignedAddress.findMany\",\"UnassignedAddress.createOne\",\"UnassignedAddress.createMany\",\"UnassignedAddress.createManyAndReturn\",\"UnassignedAddress.updateOne\",\"UnassignedAddress.updateMany\",\"UnassignedAddress.updateManyAndReturn\",\"UnassignedAddress.upsertOne\",\"UnassignedAddress.deleteOne\",\"UnassignedAddress.deleteMany\",\"UnassignedAddress.groupBy\",\"UnassignedAddress.aggregate\",\"SerialAssignment.findUnique\",\"SerialAssignment.findUniqueOrThrow\",\"SerialAssignment.findFirst\",\"SerialAssignment.findFirstOrThrow\",\"SerialAssignment.findMany\",\"SerialAssignment.createOne\",\"SerialAssignment.createMany\",\"SerialAssignment.createManyAndReturn\",\"SerialAssignment.updateOne\",\"SerialAssignment.updateMany\",\"SerialAssignment.updateManyAndReturn\",\"SerialAssignment.upsertOne\",\"SerialAssignment.deleteOne\",\"SerialAssignment.deleteMany\",\"SerialAssignment.groupBy\",\"SerialAssignment.aggregate\",\"UnassignedSerial.findUnique\",\"UnassignedSerial.findUniqueOrThrow\",\"UnassignedSerial.findFirst\",\"UnassignedSerial.findFirstOrThrow\",\"UnassignedSerial.findMany\",\"UnassignedSerial.createOne\",\"UnassignedSerial.createMany\",\"UnassignedSerial.createManyAndReturn\",\"UnassignedSerial.updateOne\",\"UnassignedSerial.updateMany\",\"UnassignedSerial.updateManyAndReturn\",\"UnassignedSerial.upsertOne\",\"UnassignedSerial.deleteOne\",\"UnassignedSerial.deleteMany\",\"UnassignedSerial.groupBy\",\"UnassignedSerial.aggregate\",\"GatewayMapping.findUnique\",\"GatewayMapping.findUniqueOrThrow\",\"GatewayMapping.findFirst\",\"GatewayMapping.findFirstOrThrow\",\"GatewayMapping.findMany\",\"GatewayMapping.createOne\",\"GatewayMapping.createMany\",\"GatewayMapping.createManyAndReturn\",\"GatewayMapping.updateOne\",\"GatewayMapping.updateMany\",\"GatewayMapping.updateManyAndReturn\",\"GatewayMapping.upsertOne\",\"GatewayMapping.deleteOne\",\"GatewayMapping.deleteMany\",\"GatewayMapping.groupBy\",\"GatewayMapping.aggregate\",\"PackState.findUnique\",\"PackState.findUniqueOrThrow\",\"PackState.findFirst\",\"PackState.findFirstOrThrow\",\"PackState.findMany\",\"PackState.createOne\",\"PackState.createMany\",\"PackState.createManyAndReturn\",\"PackState.updateOne\",\"PackState.updateMany\",\"PackState.updateManyAndReturn\",\"PackState.upsertOne\",\"PackState.deleteOne\",\"PackState.deleteMany\",\"PackState.groupBy\",\"PackState.aggregate\",\"PackCheckpoint.findUnique\",\"PackCheckpoint.findUniqueOrThrow\",\"PackCheckpoint.findFirst\",\"PackCheckpoint.findFirstOrThrow\",\"PackCheckpoint.findMany\",\"PackCheckpoint.createOne\",\"PackCheckpoint.createMany\",\"PackCheckpoint.createManyAndReturn\",\"PackCheckpoint.updateOne\",\"PackCheckpoint.updateMany\",\"PackCheckpoint.updateManyAndReturn\",\"PackCheckpoint.upsertOne\",\"PackCheckpoint.deleteOne\",\"PackCheckpoint.deleteMany\",\"PackCheckpoint.groupBy\",\"PackCheckpoint.aggregate\",\"PackRefold.findUnique\",\"PackRefold.findUniqueOrThrow\",\"PackRefold.findFirst\",\"PackRefold.findFirstOrThrow\",\"PackRefold.findMany\",\"PackRefold.createOne\",\"PackRefold.createMany\",\"PackRefold.createManyAndReturn\",\"PackRefold.updateOne\",\"PackRefold.updateMany\",\"PackRefold.updateManyAndReturn\",\"PackRefold.upsertOne\",\"PackRefold.deleteOne\",\"PackRefold.deleteMany\",\"PackRefold.groupBy\",\"PackRefold.aggregate\",\"RefoldRun.findUnique\",\"RefoldRun.findUniqueOrThrow\",\"RefoldRun.findFirst\",\"RefoldRun.findFirstOrThrow\",\"RefoldRun.findMany\",\"RefoldRun.createOne\",\"RefoldRun.createMany\",\"RefoldRun.createManyAndReturn\",\"RefoldRun.updateOne\",\"RefoldRun.updateMany\",\"RefoldRun.updateManyAndReturn\",\"RefoldRun.upsertOne\",\"RefoldRun.deleteOne\",\"RefoldRun.deleteMany\",\"RefoldRun.groupBy\",\"RefoldRun.aggregate\",\"PackHealthDay.findUnique\",\"PackHealthDay.findUniqueOrThrow\",\"PackHealthDay.findFirst\",\"PackHealthDay.findFirstOrThrow\",\"PackHealthDay.findMany\",\"PackHealthDay.createOne\",\"PackHealthDay.createMany\",\"PackHealthDay.createManyAndReturn\",\"PackHealthDay.updateOne\",\"PackHealthDay.updateMany\",\"PackHealthDay.updateManyAndReturn\",\"PackHealthDay.upsertOne\",\"PackHealthDay.deleteOne\",\"PackHealthDay.deleteMany\",\"PackHealthDay.groupBy\",\"PackHealthDay.aggregate\",\"AlarmRule.findUnique\",\"AlarmRule.findUniqueOrThrow\",\"AlarmRule.findFirst\",\"AlarmRule.findFirstOrThrow\",\"AlarmRule.findMany\",\"AlarmRule.createOne\",\"AlarmRule.createMany\",\"AlarmRule.createManyAndReturn\",\"AlarmRule.updateOne\",\"AlarmRule.updateMany\",\"AlarmRule.updateManyAndReturn\",\"AlarmRule.upsertOne\",\"AlarmRule.deleteOne\",\"AlarmRule.deleteMany\",\"AlarmRule.groupBy\",\"AlarmRule.aggregate\",\"AlarmRuleVersion.findUnique\",\"AlarmRuleVersion.findUniqueOrThrow\",\"AlarmRuleVersion.findFirst\",\"AlarmRuleVersion.findFirstOrThrow\",\"AlarmRuleVersion.findMany\",\"AlarmRuleVersion.createOne\",\"AlarmRuleVersion.createMany\",\"AlarmRuleVersion.createManyAndReturn\",\"AlarmRuleVersion.updateOne\",\"AlarmRuleVersion.updateMany\",\"AlarmRuleVersion.updateManyAndReturn\",\"AlarmRuleVersion.upsertOne\",\"AlarmRuleVersion.deleteOne\",\"AlarmRuleVersion.deleteMany\",\"AlarmRuleVersion.groupBy\",\"AlarmRuleVersion.aggregate\",\"SweepPending.findUnique\",\"SweepPending.findUniqueOrThrow\",\"SweepPending.findFirst\",\"SweepPending.findFirstOrThrow\",\"SweepPending.findMany\",\"SweepPending.createOne\",\"SweepPending.createMany\",\"SweepPending.createManyAndReturn\",\"SweepPending.updateOne\",\"SweepPending.updateMany\",\"SweepPending.updateManyAndReturn\",\"SweepPending.upsertOne\",\"SweepPending.deleteOne\",\"SweepPending.deleteMany\",\"SweepPending.groupBy\",\"SweepPending.aggregate\",\"Listening.findUnique\",\"Listening.findUniqueOrThrow\",\"Listening.findFirst\",\"Listening.findFirstOrThrow\",\"Listening.findMany\",\"Listening.createOne\",\"Listening.createMany\",\"Listening.createManyAndReturn\",\"Listening.updateOne\",\"Listening.updateMany\",\"Listening.updateManyAndReturn\",\"Listening.upsertOne\",\"Listening.deleteOne\",\"Listening.deleteMany\",\"Listening.groupBy\",\"Listening.aggregate\",\"Alarm.findUnique\",\"Alarm.findUniqueOrThrow\",\"Alarm.findFirst\",\"Alarm.findFirstOrThrow\",\"Alarm.findMany\",\"Alarm.createOne\",\"Alarm.createMany\",\"Alarm.createManyAndReturn\",\"Alarm.updateOne\",\"Alarm.updateMany\",\"Alarm.updateManyAndReturn\",\"Alarm.upsertOne\",\"Alarm.deleteOne\",\"Alarm.deleteMany\",\"Alarm.groupBy\",\"Alarm.aggregate\",\"AlarmTimer.findUnique\",\"AlarmTimer.findUniqueOrThrow\",\"AlarmTimer.findFirst\",\"AlarmTimer.findFirstOrThrow\",\"AlarmTimer.findMany\",\"AlarmTimer.createOne\",\"AlarmTimer.createMany\",\"AlarmTimer.createManyAndReturn\",\"AlarmTimer.updateOne\",\"AlarmTimer.updateMany\",\"AlarmTimer.updateManyAndReturn\",\"AlarmTimer.upsertOne\",\"AlarmTimer.deleteOne\",\"AlarmTimer.deleteMany\",\"AlarmTimer.groupBy\",\"AlarmTimer.aggregate\",\"AlarmEvent.findUnique\",\"AlarmEvent.findUniqueOrThrow\",\"AlarmEvent.findFirst\",\"AlarmEvent.findFirstOrThrow\",\"AlarmEvent.findMany\",\"AlarmEvent.createOne\",\"AlarmEvent.createMany\",\"AlarmEvent.createManyAndReturn\",\"AlarmEvent.updateOne\",\"AlarmEvent.updateMany\",\"AlarmEvent.updateManyAndReturn\",\"AlarmEvent.upsertOne\",\"AlarmEvent.deleteOne\",\"AlarmEvent.deleteMany\",\"AlarmEvent.groupBy\",\"AlarmEvent.aggregate\",\"Receipt.findUnique\",\"Receipt.findUniqueOrThrow\",\"Receipt.findFirst\",\"Receipt.findFirstOrThrow\",\"Receipt.findMany\",\"Receipt.createOne\",\"Receipt.createMany\",\"Receipt.createManyAndReturn\",\"Receipt.updateOne\",\"Receipt.updateMany\",\"Receipt.updateManyAndReturn\",\"Receipt.upsertOne\",\"Receipt.deleteOne\",\"Receipt.deleteMany\",\"Receipt.groupBy\",\"Receipt.aggregate\",\"Quarantine.findUnique\",\"Quarantine.findUniqueOrThrow\",\"Quarantine.findFirst\",\"Quarantine.findFirstOrThrow\",\"Quarantine.findMany\",\"Quarantine.createOne\",\"Quarantine.createMany\",\"Quarantine.createManyAndReturn\",\"Quarantine.updateOne\",\"Quarantine.updateMany\",\"Quarantine.updateManyAndReturn\",\"Quarantine.upsertOne\",\"Quarantine.deleteOne\",\"Quarantine.deleteMany\",\"Quarantine.groupBy\",\"Quarantine.aggregate\",\"RedecodeJob.findUnique\",\"RedecodeJob.findUniqueOrThrow\",\"RedecodeJob.findFirst\",\"RedecodeJob.findFirstOrThrow\",\"RedecodeJob.findMany\",\"RedecodeJob.createOne\",\"RedecodeJob.createMany\",\"RedecodeJob.createManyAndReturn\",\"RedecodeJob.updateOne\",\"RedecodeJob.updateMany\",\"RedecodeJob.updateManyAndReturn\",\"RedecodeJob.upsertOne\",\"RedecodeJob.deleteOne\",\"RedecodeJob.deleteMany\",\"RedecodeJob.groupBy\",\"RedecodeJob.aggregate\",\"OutboxEvent.findUnique\",\"OutboxEvent.findUniqueOrThrow\",\"OutboxEvent.findFirst\",\"OutboxEvent.findFirstOrThrow\",\"OutboxEvent.findMany\",\"OutboxEvent.createOne\",\"OutboxEvent.createMany\",\"OutboxEvent.createManyAndReturn\",\"OutboxEvent.updateOne\",\"OutboxEvent.updateMany\",\"OutboxEvent.updateManyAndReturn\",\"OutboxEvent.upsertOne\",\"OutboxEvent.deleteOne\",\"OutboxEvent.deleteMany\",\"OutboxEvent.groupBy\",\"OutboxEvent.aggregate\",\"NotificationChannel.findUnique\",\"NotificationChannel.findUniqueOrThrow\",\"NotificationChannel.findFirst\",\"NotificationChannel.findFirstOrThrow\",\"NotificationChannel.findMany\",\"NotificationChannel.createOne\",\"NotificationChannel.createMany\",\"NotificationChannel.createManyAndReturn\",\"NotificationChannel.updateOne\",\"NotificationChannel.updateMany\",\"NotificationChannel.updateManyAndReturn\",\"NotificationChannel.upsertOne\",\"NotificationChannel.deleteOne\",\"NotificationChannel.deleteMany\",\"NotificationChannel.groupBy\",\"NotificationChannel.aggregate\",\"NotificationPolicy.findUnique\",\"NotificationPolicy.findUniqueOrThrow\",\"NotificationPolicy.findFirst\",\"NotificationPolicy.findFirstOrThrow\",\"NotificationPolicy.findMany\",\"NotificationPolicy.createOne\",\"NotificationPolicy.createMany\",\"NotificationPolicy.createManyAndReturn\",\"NotificationPolicy.updateOne\",\"NotificationPolicy.updateMany\",\"NotificationPolicy.updateManyAndReturn\",\"NotificationPolicy.upsertOne\",\"NotificationPolicy.deleteOne\",\"NotificationPolicy.deleteMany\",\"NotificationPolicy.groupBy\",\"NotificationPolicy.aggregate\",\"NotificationDue.findUnique\",\"NotificationDue.findUniqueOrThrow\",\"NotificationDue.findFirst\",\"NotificationDue.findFirstOrThrow\",\"NotificationDue.findMany\",\"NotificationDue.createOne\",\"NotificationDue.createMany\",\"NotificationDue.createManyAndReturn\",\"NotificationDue.updateOne\",\"NotificationDue.updateMany\",\"NotificationDue.updateManyAndReturn\",\"NotificationDue.upsertOne\",\"NotificationDue.deleteOne\",\"NotificationDue.deleteMany\",\"NotificationDue.groupBy\",\"NotificationDue.aggregate\",\"NotificationGroup.findUnique\",\"NotificationGroup.findUniqueOrThrow\",\"NotificationGroup.findFirst\",\"NotificationGroup.findFirstOrThrow\",\"NotificationGroup.findMany\",\"NotificationGroup.createOne\",\"NotificationGroup.createMany\",\"NotificationGroup.createManyAndReturn\",\"NotificationGroup.updateOne\",\"NotificationGroup.updateMany\",\"NotificationGroup.updateManyAndReturn\",\"NotificationGroup.upsertOne\",\"NotificationGroup.deleteOne\",\"NotificationGroup.deleteMany\",\"NotificationGroup.groupBy\",\"NotificationGroup.aggregate\",\"WebhookEndpoint.findUnique\",\"WebhookEndpoint.findUniqueOrThrow\",\"WebhookEndpoint.findFirst\",\"WebhookEndpoint.findFirstOrThrow\",\"WebhookEndpoint.findMany\",\"WebhookEndpoint.createOne\",\"WebhookEndpoint.createMany\",\"WebhookEndpoint.createManyAndReturn\",\"WebhookEndpoint.updateOne\",\"WebhookEndpoint.updateMany\",\"WebhookEndpoint.updateManyAndReturn\",\"WebhookEndpoint.upsertOne\",\"WebhookEndpoint.deleteOne\",\"WebhookEndpoint.deleteMany\",\"WebhookEndpoint.groupBy\",\"WebhookEndpoint.aggregate\",\"Delivery.findUnique\",\"Delivery.findUniqueOrThrow\",\"Delivery.findFirst\",\"Delivery.findFirstOrThrow\",\"Delivery.findMany\",\"Delivery.createOne\",\"Delivery.createMany\",\"Delivery.createManyAndReturn\",\"Delivery.updateOne\",\"Delivery.updateMany\",\"Delivery.updateManyAndReturn\",\"Delivery.upsertOne\",\"Delivery.deleteOne\",\"Delivery.deleteMany\",\"Delivery.groupBy\",\"Delivery.aggregate\",\"GatewayClaim.findUnique\",\"GatewayClaim.findUniqueOrThrow\",\"GatewayClaim.findFirst\",\"GatewayClaim.findFirstOrThrow\",\"GatewayClaim.findMany\",\"GatewayClaim.createOne\",\"GatewayClaim.createMany\",\"GatewayClaim.createManyAndReturn\",\"GatewayClaim.updateOne\",\"GatewayClaim.updateMany\",\"GatewayClaim.updateManyAndReturn\",\"GatewayClaim.upsertOne\",\"GatewayClaim.deleteOne\",\"GatewayClaim.deleteMany\",\"GatewayClaim.groupBy\",\"GatewayClaim.aggregate\",\"IdempotentAnswer.findUnique\",\"IdempotentAnswer.findUniqueOrThrow\",\"IdempotentAnswer.findFirst\",\"IdempotentAnswer.findFirstOrThrow\",\"IdempotentAnswer.findMany\",\"IdempotentAnswer.createOne\",\"IdempotentAnswer.createMany\",\"IdempotentAnswer.createManyAndReturn\",\"IdempotentAnswer.updateOne\",\"IdempotentAnswer.updateMany\",\"IdempotentAnswer.updateManyAndReturn\",\"IdempotentAnswer.upsertOne\",\"IdempotentAnswer.deleteOne\",\"IdempotentAnswer.deleteMany\",\"IdempotentAnswer.groupBy\",\"IdempotentAnswer.aggregate\",\"AuditEntry.findUnique\",\"AuditEntry.findUniqueOrThrow\",\"AuditEntry.findFirst\",\"AuditEntry.findFirstOrThrow\",\"AuditEntry.findMany\",\"AuditEntry.createOne\",\"AuditEntry.createMany\",\"AuditEntry.createManyAndReturn\",\"AuditEntry.updateOne\",\"AuditEntry.updateMany\",\"AuditEntry.updateManyAndReturn\",\"AuditEntry.upsertOne\",\"AuditEntry.deleteOne\",\"AuditEntry.deleteMany\",\"AuditEntry.groupBy\",\"AuditEntry.aggregate\",\"ApiKey.findUnique\",\"ApiKey.findUniqueOrThrow\",\"ApiKey.findFirst\",\"ApiKey.findFirstOrThrow\",\"ApiKey.findMany\",\"ApiKey.createOne\",\"ApiKey.createMany\",\"ApiKey.createManyAndReturn\",\"ApiKey.updateOne\",\"ApiKey.updateMany\",\"ApiKey.updateManyAndReturn\",\"ApiKey.upsertOne\",\"ApiKey.deleteOne\",\"ApiKey.deleteMany\",\"ApiKey.groupBy\",\"ApiKey.aggregate\",\"PendingChange.findUnique\",\"PendingChange.findUniqueOrThrow\",\"PendingChange.findFirst\",\"PendingChange.findFirstOrThrow\",\"PendingChange.findMany\",\"PendingChange.createOne\",\"PendingChange.createMany\",\"PendingChange.createManyAndReturn\",\"PendingChange.updateOne\",\"PendingChange.updateMany\",\"PendingChange.updateManyAndReturn\",\"PendingChange.upsertOne\",\"PendingChange.deleteOne\",\"PendingChange.deleteMany\",\"PendingChange.groupBy\",\"PendingChange.aggregate\",\"Change.findUnique\",\"Change.findUniqueOrThrow\",\"Change.findFirst\",\"Change.findFirstOrThrow\",\"Change.findMany\",\"Change.createOne\",\"Change.createMany\",\"Change.createManyAndReturn\",\"Change.updateOne\",\"Change.updateMany\",\"Change.updateManyAndReturn\",\"Change.upsertOne\",\"Change.deleteOne\",\"Change.deleteMany\",\"Change.groupBy\",\"Change.aggregate\",\"ChangePosition.findUnique\",\"ChangePosition.findUniqueOrThrow\",\"ChangePosition.findFirst\",\"ChangePosition.findFirstOrThrow\",\"ChangePosition.findMany\",\"ChangePosition.createOne\",\"ChangePosition.createMany\",\"ChangePosition.createManyAndReturn\",\"ChangePosition.updateOne\",\"ChangePosition.updateMany\",\"ChangePosition.updateManyAndReturn\",\"ChangePosition.upsertOne\",\"ChangePosition.deleteOne\",\"ChangePosition.deleteMany\",\"ChangePosition.groupBy\",\"ChangePosition.aggregate\",\"ExportJob.findUnique\",\"ExportJob.findUniqueOrThrow\",\"ExportJob.findFirst\",\"ExportJob.findFirstOrThrow\",\"ExportJob.findMany\",\"ExportJob.createOne\",\"ExportJob.createMany\",\"ExportJob.createManyAndReturn\",\"ExportJob.updateOne\",\"ExportJob.updateMany\",\"ExportJob.updateManyAndReturn\",\"ExportJob.upsertOne\",\"ExportJob.deleteOne\",\"ExportJob.deleteMany\",\"ExportJob.groupBy\",\"ExportJob.aggregate\",\"ReportSubscription.findUnique\",\"ReportSubscription.findUniqueOrThrow\",\"ReportSubscription.findFirst\",\"ReportSubscription.findFirstOrThrow\",\"ReportSubscription.findMany\",\"ReportSubscription.createOne\",\"ReportSubscription.createMany\",\"ReportSubscription.createManyAndReturn\",\"ReportSubscription.updateOne\",\"ReportSubscription.updateMany\",\"ReportSubscription.updateManyAndReturn\",\"ReportSubscription.upsertOne\",\"ReportSubscription.deleteOne\",\"ReportSubscription.deleteMany\",\"ReportSubscription.groupBy\",\"ReportSubscription.aggregate\",\"AND\",\"OR\",\"NOT\",\"id\",\"organisationId\",\"channelId\",\"period\",\"weekday\",\"at\",\"timeZone\",\"enabled\",\"nextAt\",\"lastAt\",\"version\",\"equals\",\"in\",\"notIn\",\"lt\",\"lte\",\"gt\",\"gte\",\"not\",\"contains\",\"startsWith\",\"endsWith\",\"selection\",\"packIds\",\"cells\",\"fromAt\",\"toAt\",\"signals\",\"resolution\",\"format\",\"rawSince\",\"packsDone\",\"rowCount\",\"byteCount\",\"sha256\",\"attempts\",\"leasedUntil\",\"askedBy\",\"askedAt\",\"finishedAt\",\"expiresAt\",\"error\",\"has\",\"hasEvery\",\"hasSome\",\"string_contains\",\"string_starts_with\",\"string_ends_with\",\"array_starts_with\",\"array_ends_with\",\"array_contains\",\"lastSeq\",\"forgottenSeq\",\"seq\",\"kind\",\"cause\",\"ranges\",\"recordedAt\",\"name\",\"prefix\",\"hash\",\"scopes\",\"createdAt\",\"createdBy\",\"revokedAt\",\"lastUsedAt\",\"replacesId\",\"actor\",\"action\",\"target\",\"before\",\"after\",\"origin\",\"key\",\"digest\",\"answer\",\"organisationId_key\",\"gatewayId\",\"usedAt\",\"outboxId\",\"targetId\",\"recipient\",\"alarmId\",\"alarmIds\",\"policyId\",\"payload\",\"DeliveryStatus\",\"status\",\"dueAt\",\"lastError\",\"responseStatus\",\"url\",\"secretSealed\",\"eventTypes\",\"description\",\"previousSecretSealed\",\"previousSecretUntil\",\"failingSince\",\"disabledAt\",\"disabledReason\",\"updatedAt\",\"sentAt\",\"event\",\"notice\",\"toldAt\",\"AlarmSeverity\",\"minSeverity\",\"siteIds\",\"groupSeconds\",\"repeatMinutes\",\"quietFrom\",\"quietTo\",\"steps\",\"config\",\"addressSealed\",\"doneAt\",\"packId\",\"AssignmentRole\",\"role\",\"registerMapId\",\"reason\",\"appliesItself\",\"appliedBy\",\"appliedAt\",\"assignedAt\",\"phase\",\"phaseFromAt\",\"phaseToAt\",\"cursorAt\",\"preview\",\"applied\",\"uploadId\",\"receivedAt\",\"index\",\"detail\",\"item\",\"triedAt\",\"resolvedAt\",\"outcome\",\"resolvedBy\",\"comment\",\"readAgainAskedAt\",\"readAgainAskedBy\",\"gatewayId_uploadId\",\"foundBy\",\"ruleId\",\"ruleVersion\",\"part\",\"severity\",\"signal\",\"AlarmStatus\",\"raisedAt\",\"clearedAt\",\"raiseLevel\",\"peakValue\",\"detectedAt\",\"detectedLate\",\"notifiedAt\",\"acknowledgedAt\",\"acknowledgedBy\",\"acknowledgeNote\",\"acknowledgedById\",\"assignedToId\",\"assignedTo\",\"snoozedUntil\",\"reopened\",\"service\",\"upSince\",\"seenAt\",\"since\",\"ruleId_packId\",\"validFrom\",\"validTo\",\"definition\",\"day\",\"ts\",\"capacityMah\",\"capacitySigmaMah\",\"sohPct\",\"atLeastMah\",\"confidence\",\"windows\",\"resistanceMohm\",\"resistanceSigmaMohm\",\"efc\",\"energyEfficiency\",\"imbalanceMah\",\"weakCells\",\"closedWindows\",\"startedAt\",\"endedAt\",\"rows\",\"fromTs\",\"toTs\",\"positionTs\",\"untilTs\",\"slot\",\"stateVersion\",\"rollup\",\"packId_slot\",\"dirtyFrom\",\"dirtyTo\",\"dirtyVersion\",\"voltageMv\",\"currentMa\",\"bmsSocMilliPct\",\"soc\",\"socSigma\",\"temperatureMinCentiC\",\"temperatureMaxCentiC\",\"cellMinMv\",\"cellMaxMv\",\"activity\",\"socAdvice\",\"healthDay\",\"sohConfidence\",\"document\",\"serial\",\"firstSeenAt\",\"lastSeenAt\",\"samples\",\"bus\",\"slaveAddress\",\"frames\",\"otherSerial\",\"cellIndex\",\"issuedAt\",\"issuedBy\",\"ServiceEventKind\",\"notedBy\",\"notedAt\",\"chemistry\",\"model\",\"cellsInSeries\",\"nominalCapacityMah\",\"uid\",\"siteId\",\"PackStatus\",\"basedOnId\",\"recent\",\"lastPollAt\",\"lastAnswerAt\",\"isTroubled\",\"lastReceivedAt\",\"lastSentAt\",\"skewMs\",\"changedIn\",\"tag\",\"latitude\",\"longitude\",\"gatewayRequests\",\"gatewayBytes\",\"gatewaySamples\",\"organisationRequests\",\"organisationBytes\",\"organisationSamples\",\"slug\",\"rawRetentionDays\",\"rollupRetentionDays\",\"archiveRetentionDays\",\"quarantineRetentionDays\",\"every\",\"some\",\"none\",\"policyId_channelId\",\"organisationId_name\",\"gatewayId_serial\",\"gatewayId_format_version\",\"gatewayId_bus_slaveAddress\",\"packId_at_kind_cellIndex\",\"packId_tag_validFrom\",\"packId_day\",\"packId_validFrom\",\"ruleId_version\",\"is\",\"isNot\",\"connectOrCreate\",\"upsert\",\"createMany\",\"set\",\"disconnect\",\"delete\",\"connect\",\"updateMany\",\"deleteMany\",\"push\",\"increment\",\"decrement\",\"multiply\",\"divide\"]"),
	graph: "6Bf9A8AGGA8AALMMACAYAACvDAAgIgAAsAwAICMAALEMACAlAACyDAAgKgAAuwwAICsAALQMACAsAAC1DAAgLQAAtgwAIC4AALcMACAvAAC4DAAgMgAAuQwAIDMAALoMACD8BgAArgwAMP0GAADRAQAQ_gYAAK4MADD_BgEAAAABuQcBALgLACG9B0AAugsAIf8IAQAAAAGACQIAsAsAIYEJAgCwCwAhggkCALALACGDCQIAsAsAIQEAAAABACAOAwAArAwAICIAALAMACAjAACxDAAgJAAA2wwAIPwGAACTDQAw_QYAAAMAEP4GAACTDQAw_wYBALcLACGABwEAtwsAIYUHAQC4CwAhuQcBALgLACG9B0AAugsAIfcICACHDAAh-AgIAIcMACEGAwAA6xMAICIAAJIVACAjAACTFQAgJAAAqhUAIPcIAACUDQAg-AgAAJQNACAPAwAArAwAICIAALAMACAjAACxDAAgJAAA2wwAIPwGAACTDQAw_QYAAAMAEP4GAACTDQAw_wYBAAAAAYAHAQC3CwAhhQcBALgLACG5BwEAuAsAIb0HQAC6CwAh9wgIAIcMACH4CAgAhwwAIYgJAACSDQAgAwAAAAMAIAEAAAQAMAIAAAUAIBUDAACsDAAgBAAA1QwAIAYAAIoNACAHAACLDQAgCAAAjA0AIAsAANcMACAMAADYDAAgDwAAswwAIB0AAI0NACAeAACODQAgHwAAjw0AICAAAJANACAhAACRDQAg_AYAAIkNADD9BgAABwAQ_gYAAIkNADD_BgEAtwsAIYAHAQC3CwAhuQcBALgLACG9B0AAugsAIesIAQC-DAAhDgMAAOsTACAEAACkFQAgBgAAtBUAIAcAALUVACAIAAC2FQAgCwAAphUAIAwAAKcVACAPAACVFQAgHQAAtxUAIB4AALgVACAfAAC5FQAgIAAAuhUAICEAALsVACDrCAAAlA0AIBUDAACsDAAgBAAA1QwAIAYAAIoNACAHAACLDQAgCAAAjA0AIAsAANcMACAMAADYDAAgDwAAswwAIB0AAI0NACAeAACODQAgHwAAjw0AICAAAJANACAhAACRDQAg_AYAAIkNADD9BgAABwAQ_gYAAIkNADD_BgEAAAABgAcBALcLACG5BwEAuAsAIb0HQAC6CwAh6wgBAL4MACEDAAAABwAgAQAACAAwAgAACQAgAQAAAAMAIAwFAACeDAAg_AYAAIgNADD9BgAADAAQ_gYAAIgNADD_BgEAtwsAIYAHAQC3CwAhpwdAAN8LACG6BwEAuAsAIbsHAAHICwAhvQdAALoLACG_B0AA3wsAIcwHAQC3CwAhAwUAAIUSACCnBwAAlA0AIL8HAACUDQAgDAUAAJ4MACD8BgAAiA0AMP0GAAAMABD-BgAAiA0AMP8GAQAAAAGABwEAtwsAIacHQADfCwAhugcBALgLACG7BwABAAABvQdAALoLACG_B0AA3wsAIcwHAQC3CwAhAwAAAAwAIAEAAA0AMAIAAA4AIAsFAACeDAAg_AYAAIcNADD9BgAAEAAQ_gYAAIcNADD_BgEAtwsAIYAHAQC3CwAhpwdAALoLACG7BwAByAsAIb0HQAC6CwAhzAcBALcLACHNB0AA3wsAIQIFAACFEgAgzQcAAJQNACALBQAAngwAIPwGAACHDQAw_QYAABAAEP4GAACHDQAw_wYBAAAAAYAHAQC3CwAhpwdAALoLACG7BwABAAABvQdAALoLACHMBwEAtwsAIc0HQADfCwAhAwAAABAAIAEAABEAMAIAABIAIAkFAACeDAAg_AYAAKEMADD9BgAAFAAQ_gYAAKEMADCABwEAtwsAIcwHAQC3CwAh8ghAALoLACHzCEAA3wsAIfQIBACiDAAhAQAAABQAIBEFAACeDAAgCQAAiAwAIBcAAIYNACD8BgAAhA0AMP0GAAAWABD-BgAAhA0AMP8GAQC3CwAhgAcBALcLACHMBwEAtwsAIfMHAgCwCwAh9QcAAIUN9Qci9gcCALALACGqCEAAugsAIasIQADfCwAh3AgBALgLACHdCAIAsAsAIeAIAgDmCwAhBQUAAIUSACAJAAD4DwAgFwAArxUAIKsIAACUDQAg4AgAAJQNACARBQAAngwAIAkAAIgMACAXAACGDQAg_AYAAIQNADD9BgAAFgAQ_gYAAIQNADD_BgEAAAABgAcBALcLACHMBwEAtwsAIfMHAgCwCwAh9QcAAIUN9Qci9gcCALALACGqCEAAugsAIasIQADfCwAh3AgBALgLACHdCAIAsAsAIeAIAgDmCwAhAwAAABYAIAEAABcAMAIAABgAIAEAAAADACANCQAAiAwAIPwGAACDDQAw_QYAABsAEP4GAACDDQAw_wYBALcLACGABwEAtwsAIfMHAgCwCwAhqghAALoLACGrCEAA3wsAIeYIAQC4CwAh5wgBALgLACHoCAIAsAsAIekIAgCwCwAhAgkAAPgPACCrCAAAlA0AIA0JAACIDAAg_AYAAIMNADD9BgAAGwAQ_gYAAIMNADD_BgEAAAABgAcBALcLACHzBwIAsAsAIaoIQAC6CwAhqwhAAN8LACHmCAEAuAsAIecIAQC4CwAh6AgCALALACHpCAIAsAsAIQMAAAAbACABAAAcADACAAAdACADAAAAFgAgAQAAFwAwAgAAGAAgDAUAAJ4MACAJAACIDAAg_AYAAIINADD9BgAAIAAQ_gYAAIINADD_BgEAtwsAIYAHAQC3CwAhzAcBALcLACHzBwIAsAsAIaoIQAC6CwAhqwhAAN8LACHYCAEAuAsAIQMFAACFEgAgCQAA-A8AIKsIAACUDQAgDAUAAJ4MACAJAACIDAAg_AYAAIINADD9BgAAIAAQ_gYAAIINADD_BgEAAAABgAcBALcLACHMBwEAtwsAIfMHAgCwCwAhqghAALoLACGrCEAA3wsAIdgIAQC4CwAhAwAAACAAIAEAACEAMAIAACIAIBoJAACIDAAg_AYAAIYMADD9BgAAJAAQ_gYAAIYMADCABwEAtwsAIfMHAgCwCwAhgwhAAN8LACGuCEAA3wsAIbEICACHDAAhuggCALALACHHCEAA3wsAIcgIQADfCwAhyQgEALELACHKCAIA5gsAIcsIAgDmCwAhzAgCAOYLACHNCAgAhwwAIc4ICACHDAAhzwgCAOYLACHQCAIA5gsAIdEIAgDmCwAh0ggCAOYLACHTCAEA5wsAIdQIAQDnCwAh1QhAAN8LACHWCAEA5wsAIQEAAAAkACAlAwAArAwAIAUAAP8MACAJAAD-DAAgDQAA-wwAIBIAAIANACATAACBDQAg_AYAAPwMADD9BgAAJgAQ_gYAAPwMADD_BgEAtwsAIYAHAQC3CwAhiQcCALALACHMBwEAvgwAIdYHAAD9DJYIIuMHQAC6CwAh8wcCAOYLACGPCAEAuAsAIZAIAQC3CwAhkQgCALALACGSCAEAuAsAIZMIAADGDOkHIpQIAQC4CwAhlghAALoLACGXCEAA3wsAIZgICACHDAAhmQgIAIcMACGaCEAAugsAIZsIIADEDAAhnAhAAN8LACGdCEAA3wsAIZ4IAQDnCwAhnwgBAOcLACGgCAEAvgwAIaEIAQC-DAAhoggBAOcLACGjCEAA3wsAIaQIAgCwCwAhEwMAAOsTACAFAACFEgAgCQAA-A8AIA0AALEVACASAACyFQAgEwAAsxUAIMwHAACUDQAg8wcAAJQNACCXCAAAlA0AIJgIAACUDQAgmQgAAJQNACCcCAAAlA0AIJ0IAACUDQAgnggAAJQNACCfCAAAlA0AIKAIAACUDQAgoQgAAJQNACCiCAAAlA0AIKMIAACUDQAgJQMAAKwMACAFAAD_DAAgCQAA_gwAIA0AAPsMACASAACADQAgEwAAgQ0AIPwGAAD8DAAw_QYAACYAEP4GAAD8DAAw_wYBAAAAAYAHAQC3CwAhiQcCALALACHMBwEAvgwAIdYHAAD9DJYIIuMHQAC6CwAh8wcCAOYLACGPCAEAuAsAIZAIAQC3CwAhkQgCALALACGSCAEAuAsAIZMIAADGDOkHIpQIAQC4CwAhlghAALoLACGXCEAA3wsAIZgICACHDAAhmQgIAIcMACGaCEAAugsAIZsIIADEDAAhnAhAAN8LACGdCEAA3wsAIZ4IAQDnCwAhnwgBAOcLACGgCAEAvgwAIaEIAQC-DAAhoggBAOcLACGjCEAA3wsAIaQIAgCwCwAhAwAAACYAIAEAACcAMAIAACgAIBgDAACsDAAgBAAA1QwAIAgAANkMACAKAADWDAAgCwAA1wwAIAwAANgMACAPAACzDAAgFgAA2gwAIBgAANsMACAZAADcDAAgGgAA3QwAIBsAAN4MACAcAADfDAAg_AYAANMMADD9BgAAKgAQ_gYAANMMADD_BgIAsAsAIYAHAQC3CwAhuQcBALgLACG9B0AAugsAIdYHAADUDO0IItgIAQDnCwAh6ggBALcLACHrCAEAvgwAIQEAAAAqACABAAAABwAgCg0AAPsMACD8BgAA-gwAMP0GAAAtABD-BgAA-gwAMIAHAQC3CwAhiQcCALALACGQCAEAtwsAIaoIQAC6CwAhqwhAAN8LACGsCAAA3gsAIAINAACxFQAgqwgAAJQNACALDQAA-wwAIPwGAAD6DAAw_QYAAC0AEP4GAAD6DAAwgAcBALcLACGJBwIAsAsAIZAIAQC3CwAhqghAALoLACGrCEAA3wsAIawIAADeCwAgkAkAAPkMACADAAAALQAgAQAALgAwAgAALwAgAwAAACYAIAEAACcAMAIAACgAIAEAAAAtACABAAAAJgAgBxEAAO4LACD8BgAA7QsAMP0GAAA0ABD-BgAA7QsAMIAHAQC3CwAh0QcBALcLACHXB0AAugsAIQEAAAA0ACAMEQAA7gsAIDkAALkLACD8BgAA-AwAMP0GAAA2ABD-BgAA-AwAMP8GBACxCwAhgAcBALcLACGEB0AAugsAIbUHAQC4CwAhuAdAALoLACHCBwEA5wsAIdEHAQC3CwAhAxEAAIQPACA5AACUDQAgwgcAAJQNACAMEQAA7gsAIDkAALkLACD8BgAA-AwAMP0GAAA2ABD-BgAA-AwAMP8GBAAAAAGABwEAtwsAIYQHQAC6CwAhtQcBALgLACG4B0AAugsAIcIHAQDnCwAh0QcBALcLACEDAAAANgAgAQAANwAwAgAAOAAgAQAAADYAIB4IAQC4CwAhCQAAiAwAIBcAAPQMACD8BgAA9gwAMP0GAAA7ABD-BgAA9gwAMP8GAQC3CwAhgAcBALcLACGYB0AAugsAIZkHQADfCwAhogcCALALACGkBwEAuAsAIaUHQAC6CwAhpgdAAN8LACGoBwEA5wsAIdcHQAC6CwAh8wcCALALACH1BwAA9wz1ByP2BwIA5gsAIfcHAQC4CwAh-AcgAMQMACH5BwEA5wsAIfoHQADfCwAh-wdAAN8LACH8BwEA5wsAIf0HQADfCwAh_gdAAN8LACH_B0AA3wsAIYAIAAC5CwAggQgAALkLACAQCQAA-A8AIBcAAK8VACCZBwAAlA0AIKYHAACUDQAgqAcAAJQNACD1BwAAlA0AIPYHAACUDQAg-QcAAJQNACD6BwAAlA0AIPsHAACUDQAg_AcAAJQNACD9BwAAlA0AIP4HAACUDQAg_wcAAJQNACCACAAAlA0AIIEIAACUDQAgHggBALgLACEJAACIDAAgFwAA9AwAIPwGAAD2DAAw_QYAADsAEP4GAAD2DAAw_wYBAAAAAYAHAQC3CwAhmAdAALoLACGZB0AA3wsAIaIHAgCwCwAhpAcBALgLACGlB0AAugsAIaYHQADfCwAhqAcBAOcLACHXB0AAugsAIfMHAgCwCwAh9QcAAPcM9Qcj9gcCAOYLACH3BwEAuAsAIfgHIADEDAAh-QcBAOcLACH6B0AA3wsAIfsHQADfCwAh_AcBAOcLACH9B0AA3wsAIf4HQADfCwAh_wdAAN8LACGACAAAuQsAIIEIAAC5CwAgAwAAADsAIAEAADwAMAIAAD0AIBALAADXDAAgFAAA9AwAIBUAAPUMACAWAADaDAAg_AYAAPMMADD9BgAAPwAQ_gYAAPMMADD_BgIAsAsAIYAHAQC-DAAhiQcCALALACG9B0AAugsAIb4HAQDnCwAhyAcBALgLACGLCAEA5wsAIdcIAADeCwAg7QgCAOYLACEBAAAAPwAgAQAAAD8AIAgLAACmFQAgFAAArxUAIBUAALAVACAWAACpFQAggAcAAJQNACC-BwAAlA0AIIsIAACUDQAg7QgAAJQNACAQCwAA1wwAIBQAAPQMACAVAAD1DAAgFgAA2gwAIPwGAADzDAAw_QYAAD8AEP4GAADzDAAw_wYCAAAAAYAHAQC-DAAhiQcCALALACG9B0AAugsAIb4HAQDnCwAhyAcBALgLACGLCAEA5wsAIdcIAADeCwAg7QgCAOYLACEDAAAAPwAgAQAAQgAwAgAAQwAgAwAAABYAIAEAABcAMAIAABgAIAMAAAA7ACABAAA8ADACAAA9ACABAAAAPwAgAQAAABYAIAEAAAA7ACAKBAAA8gwAIAkAAIgMACD8BgAA8QwAMP0GAABKABD-BgAA8QwAMIAHAQC3CwAh8wcCALALACGqCEAAugsAIasIQADfCwAh6wgBALcLACEDBAAApBUAIAkAAPgPACCrCAAAlA0AIAsEAADyDAAgCQAAiAwAIPwGAADxDAAw_QYAAEoAEP4GAADxDAAwgAcBALcLACHzBwIAsAsAIaoIQAC6CwAhqwhAAN8LACHrCAEAtwsAIY8JAADwDAAgAwAAAEoAIAEAAEsAMAIAAEwAIBUJAACIDAAg_AYAAO8MADD9BgAATgAQ_gYAAO8MADCABwEAtwsAIfMHAgCwCwAhrQhAALoLACGuCEAAugsAIa8ICACHDAAhsAgIAIcMACGxCAgAhwwAIbIICACHDAAhswgBALgLACG0CAIAsAsAIbUICACHDAAhtggIAIcMACG3CAgAhwwAIbgICACHDAAhuQgIAIcMACG6CAAAoQsAILsIAADeCwAgCgkAAPgPACCvCAAAlA0AILAIAACUDQAgsQgAAJQNACCyCAAAlA0AILUIAACUDQAgtggAAJQNACC3CAAAlA0AILgIAACUDQAguQgAAJQNACAWCQAAiAwAIPwGAADvDAAw_QYAAE4AEP4GAADvDAAwgAcBALcLACHzBwIAsAsAIa0IQAC6CwAhrghAALoLACGvCAgAhwwAIbAICACHDAAhsQgIAIcMACGyCAgAhwwAIbMIAQC4CwAhtAgCALALACG1CAgAhwwAIbYICACHDAAhtwgIAIcMACG4CAgAhwwAIbkICACHDAAhuggAAKELACC7CAAA3gsAII4JAADuDAAgAwAAAE4AIAEAAE8AMAIAAFAAIAkJAACIDAAg_AYAAO0MADD9BgAAUgAQ_gYAAO0MADCABwEAtwsAIfMHAgCwCwAhqghAALoLACGrCEAA3wsAIfYIAQC4CwAhAgkAAPgPACCrCAAAlA0AIAoJAACIDAAg_AYAAO0MADD9BgAAUgAQ_gYAAO0MADCABwEAtwsAIfMHAgCwCwAhqghAALoLACGrCEAA3wsAIfYIAQC4CwAhjQkAAOwMACADAAAAUgAgAQAAUwAwAgAAVAAgDQkAAIgMACD8BgAA6gwAMP0GAABWABD-BgAA6gwAMP8GAQC3CwAhgAcBALcLACGEB0AAugsAIbUHAADrDOQIIvMHAgCwCwAhiwgBAOcLACHgCAIA5gsAIeQIAQC4CwAh5QhAALoLACEDCQAA-A8AIIsIAACUDQAg4AgAAJQNACAOCQAAiAwAIPwGAADqDAAw_QYAAFYAEP4GAADqDAAw_wYBAAAAAYAHAQC3CwAhhAdAALoLACG1BwAA6wzkCCLzBwIAsAsAIYsIAQDnCwAh4AgCAOYLACHkCAEAuAsAIeUIQAC6CwAhjAkAAOkMACADAAAAVgAgAQAAVwAwAgAAWAAgCgkAAIgMACD8BgAA6AwAMP0GAABaABD-BgAA6AwAMP8GAQC3CwAhgAcBALcLACHzBwIAsAsAIdcIAADeCwAg4QhAALoLACHiCAEAuAsAIQEJAAD4DwAgCgkAAIgMACD8BgAA6AwAMP0GAABaABD-BgAA6AwAMP8GAQAAAAGABwEAtwsAIfMHAgCwCwAh1wgAAN4LACDhCEAAugsAIeIIAQC4CwAhAwAAAFoAIAEAAFsAMAIAAFwAIAEAAAAbACABAAAAFgAgAQAAACAAIAEAAAAmACABAAAAOwAgAQAAAEoAIAEAAABOACABAAAAUgAgAQAAAFYAIAEAAABaACAMBQAAngwAIPwGAADnDAAw_QYAAGgAEP4GAADnDAAwgAcBALcLACHMBwEAtwsAIdkIQAC6CwAh2ghAALoLACHcCAEAuAsAId0IAgCwCwAh3ggEALELACHfCAQAogwAIQIFAACFEgAg3wgAAJQNACANBQAAngwAIPwGAADnDAAw_QYAAGgAEP4GAADnDAAwgAcBALcLACHMBwEAtwsAIdkIQAC6CwAh2ghAALoLACHcCAEAuAsAId0IAgCwCwAh3ggEALELACHfCAQAogwAIYsJAADmDAAgAwAAAGgAIAEAAGkAMAIAAGoAIAwFAACeDAAg_AYAAOUMADD9BgAAbAAQ_gYAAOUMADCABwEAtwsAIcwHAQC3CwAh3AgBALgLACHdCAIAsAsAIe4IAADeCwAg7whAALoLACHwCEAA3wsAIfEIIADEDAAhAgUAAIUSACDwCAAAlA0AIA0FAACeDAAg_AYAAOUMADD9BgAAbAAQ_gYAAOUMADCABwEAtwsAIcwHAQC3CwAh3AgBALgLACHdCAIAsAsAIe4IAADeCwAg7whAALoLACHwCEAA3wsAIfEIIADEDAAhiwkAAOQMACADAAAAbAAgAQAAbQAwAgAAbgAgBwUAAJ4MACD8BgAAnQwAMP0GAABwABD-BgAAnQwAMIAHAQC3CwAhzAcBALcLACHuCAAA3gsAIAEAAABwACALBQAAngwAIPwGAADjDAAw_QYAAHIAEP4GAADjDAAwgAcBALcLACGJBwIAsAsAIZwHAQC4CwAhvQdAALoLACG-BwEA5wsAIcwHAQC3CwAh1wgAAN4LACACBQAAhRIAIL4HAACUDQAgDAUAAJ4MACD8BgAA4wwAMP0GAAByABD-BgAA4wwAMIAHAQC3CwAhiQcCALALACGcBwEAuAsAIb0HQAC6CwAhvgcBAOcLACHMBwEAtwsAIdcIAADeCwAgigkAAOIMACADAAAAcgAgAQAAcwAwAgAAdAAgAwAAACAAIAEAACEAMAIAACIAIAoFAACeDAAg_AYAAOEMADD9BgAAdwAQ_gYAAOEMADCABwEAtwsAIcwHAQC3CwAh2AgBALgLACHZCEAAugsAIdoIQAC6CwAh2wgEALELACEBBQAAhRIAIAsFAACeDAAg_AYAAOEMADD9BgAAdwAQ_gYAAOEMADCABwEAtwsAIcwHAQC3CwAh2AgBALgLACHZCEAAugsAIdoIQAC6CwAh2wgEALELACGJCQAA4AwAIAMAAAB3ACABAAB4ADACAAB5ACADAAAAJgAgAQAAJwAwAgAAKAAgAQAAAAwAIAEAAAAQACABAAAAFgAgAQAAAGgAIAEAAABsACABAAAAcgAgAQAAACAAIAEAAAB3ACABAAAAJgAgDwMAAOsTACAEAACkFQAgCAAAqBUAIAoAAKUVACALAACmFQAgDAAApxUAIA8AAJUVACAWAACpFQAgGAAAqhUAIBkAAKsVACAaAACsFQAgGwAArRUAIBwAAK4VACDYCAAAlA0AIOsIAACUDQAgGQMAAKwMACAEAADVDAAgCAAA2QwAIAoAANYMACALAADXDAAgDAAA2AwAIA8AALMMACAWAADaDAAgGAAA2wwAIBkAANwMACAaAADdDAAgGwAA3gwAIBwAAN8MACD8BgAA0wwAMP0GAAAqABD-BgAA0wwAMP8GAgAAAAGABwEAtwsAIbkHAQC4CwAhvQdAALoLACHWBwAA1AztCCLYCAEA5wsAIeoIAQAAAAHrCAEAvgwAIYgJAADSDAAgAwAAACoAIAEAAIUBADACAACGAQAgAwAAAEoAIAEAAEsAMAIAAEwAIAEAAAAHACABAAAAKgAgAQAAAEoAIAMAAAAHACABAAAIADACAAAJACADAAAAKgAgAQAAhQEAMAIAAIYBACAKAwAArAwAIA4AANEMACAPAACzDAAg_AYAANAMADD9BgAAjgEAEP4GAADQDAAw_wYBALcLACGABwEAtwsAIbkHAQC4CwAhvQdAALoLACEDAwAA6xMAIA4AAKMVACAPAACVFQAgCgMAAKwMACAOAADRDAAgDwAAswwAIPwGAADQDAAw_QYAAI4BABD-BgAA0AwAMP8GAQAAAAGABwEAtwsAIbkHAQC4CwAhvQdAALoLACEDAAAAjgEAIAEAAI8BADACAACQAQAgAwAAACYAIAEAACcAMAIAACgAIBMDAACsDAAgJgAAxwwAICkAAMgMACAqAAC7DAAg_AYAAM8MADD9BgAAkwEAEP4GAADPDAAw_wYBALcLACGABwEAtwsAIYYHIADEDAAhiQcCALALACG1BwEAuAsAIbkHAQC4CwAhvQdAALoLACHYBwEA5wsAIeAHQADfCwAh4wdAALoLACHwBwAA3gsAIPEHAAGDDAAhBwMAAOsTACAmAACfFQAgKQAAoBUAICoAAJ0VACDYBwAAlA0AIOAHAACUDQAg8QcAAJQNACATAwAArAwAICYAAMcMACApAADIDAAgKgAAuwwAIPwGAADPDAAw_QYAAJMBABD-BgAAzwwAMP8GAQAAAAGABwEAtwsAIYYHIADEDAAhiQcCALALACG1BwEAuAsAIbkHAQC4CwAhvQdAALoLACHYBwEA5wsAIeAHQADfCwAh4wdAALoLACHwBwAA3gsAIPEHAAGDDAAhAwAAAJMBACABAACUAQAwAgAAlQEAIA8nAADNDAAgKAAAygwAIPwGAADODAAw_QYAAJcBABD-BgAAzgwAMP8GBACxCwAhgAcBALcLACGBBwEAtwsAIc4HBACxCwAh0QcBALcLACHTBwEAtwsAIdcHQAC6CwAh5QcBALgLACHmBwAA3gsAIOcHQAC6CwAhAicAAKIVACAoAAChFQAgDycAAM0MACAoAADKDAAg_AYAAM4MADD9BgAAlwEAEP4GAADODAAw_wYEAAAAAYAHAQC3CwAhgQcBALcLACHOBwQAsQsAIdEHAQC3CwAh0wcBALcLACHXB0AAugsAIeUHAQC4CwAh5gcAAN4LACDnB0AAugsAIQMAAACXAQAgAQAAmAEAMAIAAJkBACADAAAAlwEAIAEAAJgBADACAACZAQAgCScAAM0MACAoAADKDAAg_AYAAMwMADD9BgAAnAEAEP4GAADMDAAwgAcBALcLACGBBwEAtwsAIdMHAQC3CwAh5AdAALoLACECJwAAohUAICgAAKEVACAKJwAAzQwAICgAAMoMACD8BgAAzAwAMP0GAACcAQAQ_gYAAMwMADCABwEAtwsAIYEHAQC3CwAh0wcBALcLACHkB0AAugsAIYcJAADLDAAgAwAAAJwBACABAACdAQAwAgAAngEAIAEAAACXAQAgAQAAAJwBACADAAAAnAEAIAEAAJ0BADACAACeAQAgEAMAAKwMACAoAADKDAAg_AYAAMkMADD9BgAAowEAEP4GAADJDAAw_wYBALcLACGABwEAtwsAIYEHAQC3CwAhggcBALgLACGDBwIAsAsAIYQHAQC4CwAhhQcBALgLACGGByAAxAwAIYcHQAC6CwAhiAdAAN8LACGJBwIAsAsAIQMDAADrEwAgKAAAoRUAIIgHAACUDQAgEAMAAKwMACAoAADKDAAg_AYAAMkMADD9BgAAowEAEP4GAADJDAAw_wYBAAAAAYAHAQC3CwAhgQcBALcLACGCBwEAuAsAIYMHAgCwCwAhhAcBALgLACGFBwEAuAsAIYYHIADEDAAhhwdAALoLACGIB0AA3wsAIYkHAgCwCwAhAwAAAKMBACABAACkAQAwAgAApQEAIAEAAACXAQAgAQAAAJwBACABAAAAowEAIBYDAACsDAAgGgAAogsAICYAAMcMACApAADIDAAg_AYAAMUMADD9BgAAqgEAEP4GAADFDAAw_wYBALcLACGABwEAtwsAIYUHAQC4CwAhhgcgAMQMACGJBwIAsAsAIbkHAQC4CwAhvQdAALoLACHjB0AAugsAIekHAADGDOkHIuoHAACiCwAg6wcCALALACHsBwIA5gsAIe0HAQDnCwAh7gcBAOcLACHvBwAA3gsAIAYDAADrEwAgJgAAnxUAICkAAKAVACDsBwAAlA0AIO0HAACUDQAg7gcAAJQNACAWAwAArAwAIBoAAKILACAmAADHDAAgKQAAyAwAIPwGAADFDAAw_QYAAKoBABD-BgAAxQwAMP8GAQAAAAGABwEAtwsAIYUHAQC4CwAhhgcgAMQMACGJBwIAsAsAIbkHAQC4CwAhvQdAALoLACHjB0AAugsAIekHAADGDOkHIuoHAACiCwAg6wcCALALACHsBwIA5gsAIe0HAQDnCwAh7gcBAOcLACHvBwAA3gsAIAMAAACqAQAgAQAAqwEAMAIAAKwBACAUAwAArAwAIPwGAADDDAAw_QYAAK4BABD-BgAAwwwAMP8GAQC3CwAhgAcBALcLACGGByAAxAwAIYkHAgCwCwAhvQdAALoLACHYBwEA5wsAIdoHAQC4CwAh2wcAAcgLACHcBwAAogsAIN0HAQC4CwAh3gcAAYMMACHfB0AA3wsAIeAHQADfCwAh4QdAAN8LACHiBwEA5wsAIeMHQAC6CwAhBwMAAOsTACDYBwAAlA0AIN4HAACUDQAg3wcAAJQNACDgBwAAlA0AIOEHAACUDQAg4gcAAJQNACAUAwAArAwAIPwGAADDDAAw_QYAAK4BABD-BgAAwwwAMP8GAQAAAAGABwEAtwsAIYYHIADEDAAhiQcCALALACG9B0AAugsAIdgHAQDnCwAh2gcBALgLACHbBwAByAsAIdwHAACiCwAg3QcBALgLACHeBwABgwwAId8HQADfCwAh4AdAAN8LACHhB0AA3wsAIeIHAQDnCwAh4wdAALoLACEDAAAArgEAIAEAAK8BADACAACwAQAgFgMAAKwMACD8BgAAwQwAMP0GAACyAQAQ_gYAAMEMADD_BgEAtwsAIYAHAQC3CwAhogcCALALACGjB0AA3wsAIaYHQADfCwAhtQcBALgLACG9B0AAugsAIc4HBACxCwAhzwcBALcLACHQBwEAuAsAIdEHAQC-DAAh0gcAAKILACDTBwEAvgwAIdQHAADeCwAg1gcAAMIM1gci1wdAAN8LACHYBwEA5wsAIdkHAgDmCwAhCAMAAOsTACCjBwAAlA0AIKYHAACUDQAg0QcAAJQNACDTBwAAlA0AINcHAACUDQAg2AcAAJQNACDZBwAAlA0AIBYDAACsDAAg_AYAAMEMADD9BgAAsgEAEP4GAADBDAAw_wYBAAAAAYAHAQC3CwAhogcCALALACGjB0AA3wsAIaYHQADfCwAhtQcBALgLACG9B0AAugsAIc4HBACxCwAhzwcBALcLACHQBwEAuAsAIdEHAQC-DAAh0gcAAKILACDTBwEAvgwAIdQHAADeCwAg1gcAAMIM1gci1wdAAN8LACHYBwEA5wsAIdkHAgDmCwAhAwAAALIBACABAACzAQAwAgAAtAEAIAsDAACsDAAg_AYAAKsMADD9BgAAtgEAEP4GAACrDAAwgAcBALcLACH5CAQAogwAIfoIBACiDAAh-wgEAKIMACH8CAQAogwAIf0IBACiDAAh_ggEAKIMACEBAAAAtgEAIBIDAACsDAAgMAAAvwwAIDEAALkMACD8BgAAvQwAMP0GAAC4AQAQ_gYAAL0MADD_BgEAtwsAIYAHAQC3CwAhpwdAAN8LACG5BwEAuAsAIboHAQC4CwAhuwcAAcgLACG8BwAAogsAIL0HQAC6CwAhvgcBALgLACG_B0AA3wsAIcAHQADfCwAhwQcBAL4MACEHAwAA6xMAIDAAAJ4VACAxAACbFQAgpwcAAJQNACC_BwAAlA0AIMAHAACUDQAgwQcAAJQNACASAwAArAwAIDAAAL8MACAxAAC5DAAg_AYAAL0MADD9BgAAuAEAEP4GAAC9DAAw_wYBAAAAAYAHAQC3CwAhpwdAAN8LACG5BwEAuAsAIboHAQC4CwAhuwcAAQAAAbwHAACiCwAgvQdAALoLACG-BwEAuAsAIb8HQADfCwAhwAdAAN8LACHBBwEAvgwAIQMAAAC4AQAgAQAAuQEAMAIAALoBACABAAAAuAEAIAMAAAC4AQAgAQAAuQEAMAIAALoBACABAAAAuAEAIBsDAACsDAAgCAEAuAsAIfwGAAC8DAAw_QYAAL8BABD-BgAAvAwAMP8GAQC3CwAhgAcBALcLACGVBwAA3gsAIJYHAAChCwAglwcCALALACGYB0AAugsAIZkHQAC6CwAhmgcAAKILACCbBwEAuAsAIZwHAQC4CwAhnQdAAN8LACGeBwIAsAsAIZ8HBACxCwAhoAcEAKIMACGhBwEA5wsAIaIHAgCwCwAhowdAAN8LACGkBwEAuAsAIaUHQAC6CwAhpgdAAN8LACGnB0AA3wsAIagHAQDnCwAhCAMAAOsTACCdBwAAlA0AIKAHAACUDQAgoQcAAJQNACCjBwAAlA0AIKYHAACUDQAgpwcAAJQNACCoBwAAlA0AIBsDAACsDAAgCAEAuAsAIfwGAAC8DAAw_QYAAL8BABD-BgAAvAwAMP8GAQAAAAGABwEAtwsAIZUHAADeCwAglgcAAKELACCXBwIAsAsAIZgHQAC6CwAhmQdAALoLACGaBwAAogsAIJsHAQC4CwAhnAcBALgLACGdB0AA3wsAIZ4HAgCwCwAhnwcEALELACGgBwQAogwAIaEHAQDnCwAhogcCALALACGjB0AA3wsAIaQHAQC4CwAhpQdAALoLACGmB0AA3wsAIacHQADfCwAhqAcBAOcLACEDAAAAvwEAIAEAAMABADACAADBAQAgAwAAAKMBACABAACkAQAwAgAApQEAIAEAAAADACABAAAABwAgAQAAACoAIAEAAACOAQAgAQAAACYAIAEAAACTAQAgAQAAAKoBACABAAAArgEAIAEAAACyAQAgAQAAALgBACABAAAAvwEAIAEAAACjAQAgAQAAAAEAIBgPAACzDAAgGAAArwwAICIAALAMACAjAACxDAAgJQAAsgwAICoAALsMACArAAC0DAAgLAAAtQwAIC0AALYMACAuAAC3DAAgLwAAuAwAIDIAALkMACAzAAC6DAAg_AYAAK4MADD9BgAA0QEAEP4GAACuDAAw_wYBALcLACG5BwEAuAsAIb0HQAC6CwAh_wgBALgLACGACQIAsAsAIYEJAgCwCwAhggkCALALACGDCQIAsAsAIQ0PAACVFQAgGAAAkRUAICIAAJIVACAjAACTFQAgJQAAlBUAICoAAJ0VACArAACWFQAgLAAAlxUAIC0AAJgVACAuAACZFQAgLwAAmhUAIDIAAJsVACAzAACcFQAgAwAAANEBACABAADSAQAwAgAAAQAgAwAAANEBACABAADSAQAwAgAAAQAgAwAAANEBACABAADSAQAwAgAAAQAgFQ8AAIgVACAYAACEFQAgIgAAhRUAICMAAIYVACAlAACHFQAgKgAAkBUAICsAAIkVACAsAACKFQAgLQAAixUAIC4AAIwVACAvAACNFQAgMgAAjhUAIDMAAI8VACD_BgEAAAABuQcBAAAAAb0HQAAAAAH_CAEAAAABgAkCAAAAAYEJAgAAAAGCCQIAAAABgwkCAAAAAQE5AADWAQAgCP8GAQAAAAG5BwEAAAABvQdAAAAAAf8IAQAAAAGACQIAAAABgQkCAAAAAYIJAgAAAAGDCQIAAAABATkAANgBADABOQAA2AEAMBUPAAD1EwAgGAAA8RMAICIAAPITACAjAADzEwAgJQAA9BMAICoAAP0TACArAAD2EwAgLAAA9xMAIC0AAPgTACAuAAD5EwAgLwAA-hMAIDIAAPsTACAzAAD8EwAg_wYBAJoNACG5BwEAmg0AIb0HQACdDQAh_wgBAJoNACGACQIAmw0AIYEJAgCbDQAhggkCAJsNACGDCQIAmw0AIQIAAAABACA5AADbAQAgCP8GAQCaDQAhuQcBAJoNACG9B0AAnQ0AIf8IAQCaDQAhgAkCAJsNACGBCQIAmw0AIYIJAgCbDQAhgwkCAJsNACECAAAA0QEAIDkAAN0BACACAAAA0QEAIDkAAN0BACADAAAAAQAgQAAA1gEAIEEAANsBACABAAAAAQAgAQAAANEBACAFEAAA7BMAIEYAAO0TACBHAADwEwAgSAAA7xMAIEkAAO4TACAL_AYAAK0MADD9BgAA5AEAEP4GAACtDAAw_wYBAIwLACG5BwEAjQsAIb0HQACQCwAh_wgBAI0LACGACQIAjgsAIYEJAgCOCwAhggkCAI4LACGDCQIAjgsAIQMAAADRAQAgAQAA4wEAMEUAAOQBACADAAAA0QEAIAEAANIBADACAAABACALAwAArAwAIPwGAACrDAAw_QYAALYBABD-BgAAqwwAMIAHAQAAAAH5CAQAogwAIfoIBACiDAAh-wgEAKIMACH8CAQAogwAIf0IBACiDAAh_ggEAKIMACEBAAAA5wEAIAEAAADnAQAgBwMAAOsTACD5CAAAlA0AIPoIAACUDQAg-wgAAJQNACD8CAAAlA0AIP0IAACUDQAg_ggAAJQNACADAAAAtgEAIAEAAOoBADACAADnAQAgAwAAALYBACABAADqAQAwAgAA5wEAIAMAAAC2AQAgAQAA6gEAMAIAAOcBACAIAwAA6hMAIIAHAQAAAAH5CAQAAAAB-ggEAAAAAfsIBAAAAAH8CAQAAAAB_QgEAAAAAf4IBAAAAAEBOQAA7gEAIAeABwEAAAAB-QgEAAAAAfoIBAAAAAH7CAQAAAAB_AgEAAAAAf0IBAAAAAH-CAQAAAABATkAAPABADABOQAA8AEAMAgDAADpEwAggAcBAJoNACH5CAQAqw0AIfoIBACrDQAh-wgEAKsNACH8CAQAqw0AIf0IBACrDQAh_ggEAKsNACECAAAA5wEAIDkAAPMBACAHgAcBAJoNACH5CAQAqw0AIfoIBACrDQAh-wgEAKsNACH8CAQAqw0AIf0IBACrDQAh_ggEAKsNACECAAAAtgEAIDkAAPUBACACAAAAtgEAIDkAAPUBACADAAAA5wEAIEAAAO4BACBBAADzAQAgAQAAAOcBACABAAAAtgEAIAsQAADkEwAgRgAA5RMAIEcAAOgTACBIAADnEwAgSQAA5hMAIPkIAACUDQAg-ggAAJQNACD7CAAAlA0AIPwIAACUDQAg_QgAAJQNACD-CAAAlA0AIAr8BgAAqgwAMP0GAAD8AQAQ_gYAAKoMADCABwEAjAsAIfkIBACkCwAh-ggEAKQLACH7CAQApAsAIfwIBACkCwAh_QgEAKQLACH-CAQApAsAIQMAAAC2AQAgAQAA-wEAMEUAAPwBACADAAAAtgEAIAEAAOoBADACAADnAQAgAQAAAAUAIAEAAAAFACADAAAAAwAgAQAABAAwAgAABQAgAwAAAAMAIAEAAAQAMAIAAAUAIAMAAAADACABAAAEADACAAAFACALAwAA4BMAICIAAOETACAjAADiEwAgJAAA4xMAIP8GAQAAAAGABwEAAAABhQcBAAAAAbkHAQAAAAG9B0AAAAAB9wgIAAAAAfgICAAAAAEBOQAAhAIAIAf_BgEAAAABgAcBAAAAAYUHAQAAAAG5BwEAAAABvQdAAAAAAfcICAAAAAH4CAgAAAABATkAAIYCADABOQAAhgIAMAsDAAC7EwAgIgAAvBMAICMAAL0TACAkAAC-EwAg_wYBAJoNACGABwEAmg0AIYUHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIfcICACLDwAh-AgIAIsPACECAAAABQAgOQAAiQIAIAf_BgEAmg0AIYAHAQCaDQAhhQcBAJoNACG5BwEAmg0AIb0HQACdDQAh9wgIAIsPACH4CAgAiw8AIQIAAAADACA5AACLAgAgAgAAAAMAIDkAAIsCACADAAAABQAgQAAAhAIAIEEAAIkCACABAAAABQAgAQAAAAMAIAcQAAC2EwAgRgAAtxMAIEcAALoTACBIAAC5EwAgSQAAuBMAIPcIAACUDQAg-AgAAJQNACAK_AYAAKkMADD9BgAAkgIAEP4GAACpDAAw_wYBAIwLACGABwEAjAsAIYUHAQCNCwAhuQcBAI0LACG9B0AAkAsAIfcICADxCwAh-AgIAPELACEDAAAAAwAgAQAAkQIAMEUAAJICACADAAAAAwAgAQAABAAwAgAABQAgAQAAAEwAIAEAAABMACADAAAASgAgAQAASwAwAgAATAAgAwAAAEoAIAEAAEsAMAIAAEwAIAMAAABKACABAABLADACAABMACAHBAAAiREAIAkAALUTACCABwEAAAAB8wcCAAAAAaoIQAAAAAGrCEAAAAAB6wgBAAAAAQE5AACaAgAgBYAHAQAAAAHzBwIAAAABqghAAAAAAasIQAAAAAHrCAEAAAABATkAAJwCADABOQAAnAIAMAcEAACHEQAgCQAAtBMAIIAHAQCaDQAh8wcCAJsNACGqCEAAnQ0AIasIQACeDQAh6wgBAJoNACECAAAATAAgOQAAnwIAIAWABwEAmg0AIfMHAgCbDQAhqghAAJ0NACGrCEAAng0AIesIAQCaDQAhAgAAAEoAIDkAAKECACACAAAASgAgOQAAoQIAIAMAAABMACBAAACaAgAgQQAAnwIAIAEAAABMACABAAAASgAgBhAAAK8TACBGAACwEwAgRwAAsxMAIEgAALITACBJAACxEwAgqwgAAJQNACAI_AYAAKgMADD9BgAAqAIAEP4GAACoDAAwgAcBAIwLACHzBwIAjgsAIaoIQACQCwAhqwhAAJELACHrCAEAjAsAIQMAAABKACABAACnAgAwRQAAqAIAIAMAAABKACABAABLADACAABMACABAAAAVAAgAQAAAFQAIAMAAABSACABAABTADACAABUACADAAAAUgAgAQAAUwAwAgAAVAAgAwAAAFIAIAEAAFMAMAIAAFQAIAYJAACuEwAggAcBAAAAAfMHAgAAAAGqCEAAAAABqwhAAAAAAfYIAQAAAAEBOQAAsAIAIAWABwEAAAAB8wcCAAAAAaoIQAAAAAGrCEAAAAAB9ggBAAAAAQE5AACyAgAwATkAALICADAGCQAArRMAIIAHAQCaDQAh8wcCAJsNACGqCEAAnQ0AIasIQACeDQAh9ggBAJoNACECAAAAVAAgOQAAtQIAIAWABwEAmg0AIfMHAgCbDQAhqghAAJ0NACGrCEAAng0AIfYIAQCaDQAhAgAAAFIAIDkAALcCACACAAAAUgAgOQAAtwIAIAMAAABUACBAAACwAgAgQQAAtQIAIAEAAABUACABAAAAUgAgBhAAAKgTACBGAACpEwAgRwAArBMAIEgAAKsTACBJAACqEwAgqwgAAJQNACAI_AYAAKcMADD9BgAAvgIAEP4GAACnDAAwgAcBAIwLACHzBwIAjgsAIaoIQACQCwAhqwhAAJELACH2CAEAjQsAIQMAAABSACABAAC9AgAwRQAAvgIAIAMAAABSACABAABTADACAABUACAF_AYAAKYMADD9BgAAxAIAEP4GAACmDAAwgAcBAAAAAfUIBACxCwAhAQAAAMECACABAAAAwQIAIAX8BgAApgwAMP0GAADEAgAQ_gYAAKYMADCABwEAtwsAIfUIBACxCwAhAAMAAADEAgAgAQAAxQIAMAIAAMECACADAAAAxAIAIAEAAMUCADACAADBAgAgAwAAAMQCACABAADFAgAwAgAAwQIAIAKABwEAAAAB9QgEAAAAAQE5AADJAgAgAoAHAQAAAAH1CAQAAAABATkAAMsCADABOQAAywIAMAKABwEAmg0AIfUIBACqDQAhAgAAAMECACA5AADOAgAgAoAHAQCaDQAh9QgEAKoNACECAAAAxAIAIDkAANACACACAAAAxAIAIDkAANACACADAAAAwQIAIEAAAMkCACBBAADOAgAgAQAAAMECACABAAAAxAIAIAUQAACjEwAgRgAApBMAIEcAAKcTACBIAACmEwAgSQAApRMAIAX8BgAApQwAMP0GAADXAgAQ_gYAAKUMADCABwEAjAsAIfUIBACjCwAhAwAAAMQCACABAADWAgAwRQAA1wIAIAMAAADEAgAgAQAAxQIAMAIAAMECACABAAAACQAgAQAAAAkAIAMAAAAHACABAAAIADACAAAJACADAAAABwAgAQAACAAwAgAACQAgAwAAAAcAIAEAAAgAMAIAAAkAIBIDAACWEwAgBAAAlxMAIAYAAJgTACAHAACZEwAgCAAAmhMAIAsAAJsTACAMAACgEwAgDwAAohMAIB0AAJwTACAeAACdEwAgHwAAnhMAICAAAJ8TACAhAAChEwAg_wYBAAAAAYAHAQAAAAG5BwEAAAABvQdAAAAAAesIAQAAAAEBOQAA3wIAIAX_BgEAAAABgAcBAAAAAbkHAQAAAAG9B0AAAAAB6wgBAAAAAQE5AADhAgAwATkAAOECADABAAAAAwAgEgMAAJwSACAEAACdEgAgBgAAnhIAIAcAAJ8SACAIAACgEgAgCwAAoRIAIAwAAKYSACAPAACoEgAgHQAAohIAIB4AAKMSACAfAACkEgAgIAAApRIAICEAAKcSACD_BgEAmg0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIesIAQCsDQAhAgAAAAkAIDkAAOUCACAF_wYBAJoNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHrCAEArA0AIQIAAAAHACA5AADnAgAgAgAAAAcAIDkAAOcCACABAAAAAwAgAwAAAAkAIEAAAN8CACBBAADlAgAgAQAAAAkAIAEAAAAHACAEEAAAmRIAIEgAAJsSACBJAACaEgAg6wgAAJQNACAI_AYAAKQMADD9BgAA7wIAEP4GAACkDAAw_wYBAIwLACGABwEAjAsAIbkHAQCNCwAhvQdAAJALACHrCAEAwAsAIQMAAAAHACABAADuAgAwRQAA7wIAIAMAAAAHACABAAAIADACAAAJACABAAAADgAgAQAAAA4AIAMAAAAMACABAAANADACAAAOACADAAAADAAgAQAADQAwAgAADgAgAwAAAAwAIAEAAA0AMAIAAA4AIAkFAACYEgAg_wYBAAAAAYAHAQAAAAGnB0AAAAABugcBAAAAAbsHAAEAAAG9B0AAAAABvwdAAAAAAcwHAQAAAAEBOQAA9wIAIAj_BgEAAAABgAcBAAAAAacHQAAAAAG6BwEAAAABuwcAAQAAAb0HQAAAAAG_B0AAAAABzAcBAAAAAQE5AAD5AgAwATkAAPkCADAJBQAAlxIAIP8GAQCaDQAhgAcBAJoNACGnB0AAng0AIboHAQCaDQAhuwcAAccNACG9B0AAnQ0AIb8HQACeDQAhzAcBAJoNACECAAAADgAgOQAA_AIAIAj_BgEAmg0AIYAHAQCaDQAhpwdAAJ4NACG6BwEAmg0AIbsHAAHHDQAhvQdAAJ0NACG_B0AAng0AIcwHAQCaDQAhAgAAAAwAIDkAAP4CACACAAAADAAgOQAA_gIAIAMAAAAOACBAAAD3AgAgQQAA_AIAIAEAAAAOACABAAAADAAgBRAAAJQSACBIAACWEgAgSQAAlRIAIKcHAACUDQAgvwcAAJQNACAL_AYAAKMMADD9BgAAhQMAEP4GAACjDAAw_wYBAIwLACGABwEAjAsAIacHQACRCwAhugcBAI0LACG7BwABvwsAIb0HQACQCwAhvwdAAJELACHMBwEAjAsAIQMAAAAMACABAACEAwAwRQAAhQMAIAMAAAAMACABAAANADACAAAOACAJBQAAngwAIPwGAAChDAAw_QYAABQAEP4GAAChDAAwgAcBALcLACHMBwEAAAAB8ghAALoLACHzCEAA3wsAIfQIBACiDAAhAQAAAIgDACABAAAAiAMAIAMFAACFEgAg8wgAAJQNACD0CAAAlA0AIAMAAAAUACABAACLAwAwAgAAiAMAIAMAAAAUACABAACLAwAwAgAAiAMAIAMAAAAUACABAACLAwAwAgAAiAMAIAYFAACTEgAggAcBAAAAAcwHAQAAAAHyCEAAAAAB8whAAAAAAfQIBAAAAAEBOQAAjwMAIAWABwEAAAABzAcBAAAAAfIIQAAAAAHzCEAAAAAB9AgEAAAAAQE5AACRAwAwATkAAJEDADAGBQAAkhIAIIAHAQCaDQAhzAcBAJoNACHyCEAAnQ0AIfMIQACeDQAh9AgEAKsNACECAAAAiAMAIDkAAJQDACAFgAcBAJoNACHMBwEAmg0AIfIIQACdDQAh8whAAJ4NACH0CAQAqw0AIQIAAAAUACA5AACWAwAgAgAAABQAIDkAAJYDACADAAAAiAMAIEAAAI8DACBBAACUAwAgAQAAAIgDACABAAAAFAAgBxAAAI0SACBGAACOEgAgRwAAkRIAIEgAAJASACBJAACPEgAg8wgAAJQNACD0CAAAlA0AIAj8BgAAoAwAMP0GAACdAwAQ_gYAAKAMADCABwEAjAsAIcwHAQCMCwAh8ghAAJALACHzCEAAkQsAIfQIBACkCwAhAwAAABQAIAEAAJwDADBFAACdAwAgAwAAABQAIAEAAIsDADACAACIAwAgAQAAAG4AIAEAAABuACADAAAAbAAgAQAAbQAwAgAAbgAgAwAAAGwAIAEAAG0AMAIAAG4AIAMAAABsACABAABtADACAABuACAJBQAAjBIAIIAHAQAAAAHMBwEAAAAB3AgBAAAAAd0IAgAAAAHuCIAAAAAB7whAAAAAAfAIQAAAAAHxCCAAAAABATkAAKUDACAIgAcBAAAAAcwHAQAAAAHcCAEAAAAB3QgCAAAAAe4IgAAAAAHvCEAAAAAB8AhAAAAAAfEIIAAAAAEBOQAApwMAMAE5AACnAwAwCQUAAIsSACCABwEAmg0AIcwHAQCaDQAh3AgBAJoNACHdCAIAmw0AIe4IgAAAAAHvCEAAnQ0AIfAIQACeDQAh8QggAJwNACECAAAAbgAgOQAAqgMAIAiABwEAmg0AIcwHAQCaDQAh3AgBAJoNACHdCAIAmw0AIe4IgAAAAAHvCEAAnQ0AIfAIQACeDQAh8QggAJwNACECAAAAbAAgOQAArAMAIAIAAABsACA5AACsAwAgAwAAAG4AIEAAAKUDACBBAACqAwAgAQAAAG4AIAEAAABsACAGEAAAhhIAIEYAAIcSACBHAACKEgAgSAAAiRIAIEkAAIgSACDwCAAAlA0AIAv8BgAAnwwAMP0GAACzAwAQ_gYAAJ8MADCABwEAjAsAIcwHAQCMCwAh3AgBAI0LACHdCAIAjgsAIe4IAACgCwAg7whAAJALACHwCEAAkQsAIfEIIACPCwAhAwAAAGwAIAEAALIDADBFAACzAwAgAwAAAGwAIAEAAG0AMAIAAG4AIAcFAACeDAAg_AYAAJ0MADD9BgAAcAAQ_gYAAJ0MADCABwEAtwsAIcwHAQAAAAHuCAAA3gsAIAEAAAC2AwAgAQAAALYDACABBQAAhRIAIAMAAABwACABAAC5AwAwAgAAtgMAIAMAAABwACABAAC5AwAwAgAAtgMAIAMAAABwACABAAC5AwAwAgAAtgMAIAQFAACEEgAggAcBAAAAAcwHAQAAAAHuCIAAAAABATkAAL0DACADgAcBAAAAAcwHAQAAAAHuCIAAAAABATkAAL8DADABOQAAvwMAMAQFAACDEgAggAcBAJoNACHMBwEAmg0AIe4IgAAAAAECAAAAtgMAIDkAAMIDACADgAcBAJoNACHMBwEAmg0AIe4IgAAAAAECAAAAcAAgOQAAxAMAIAIAAABwACA5AADEAwAgAwAAALYDACBAAAC9AwAgQQAAwgMAIAEAAAC2AwAgAQAAAHAAIAMQAACAEgAgSAAAghIAIEkAAIESACAG_AYAAJwMADD9BgAAywMAEP4GAACcDAAwgAcBAIwLACHMBwEAjAsAIe4IAACgCwAgAwAAAHAAIAEAAMoDADBFAADLAwAgAwAAAHAAIAEAALkDADACAAC2AwAgAQAAAEMAIAEAAABDACADAAAAPwAgAQAAQgAwAgAAQwAgAwAAAD8AIAEAAEIAMAIAAEMAIAMAAAA_ACABAABCADACAABDACANCwAA_REAIBQAAP8RACAVAAD8EQAgFgAA_hEAIP8GAgAAAAGABwEAAAABiQcCAAAAAb0HQAAAAAG-BwEAAAAByAcBAAAAAYsIAQAAAAHXCIAAAAAB7QgCAAAAAQE5AADTAwAgCf8GAgAAAAGABwEAAAABiQcCAAAAAb0HQAAAAAG-BwEAAAAByAcBAAAAAYsIAQAAAAHXCIAAAAAB7QgCAAAAAQE5AADVAwAwATkAANUDADABAAAAPwAgDQsAANwRACAUAADaEQAgFQAA2xEAIBYAAN0RACD_BgIAmw0AIYAHAQCsDQAhiQcCAJsNACG9B0AAnQ0AIb4HAQCsDQAhyAcBAJoNACGLCAEArA0AIdcIgAAAAAHtCAIA8A0AIQIAAABDACA5AADZAwAgCf8GAgCbDQAhgAcBAKwNACGJBwIAmw0AIb0HQACdDQAhvgcBAKwNACHIBwEAmg0AIYsIAQCsDQAh1wiAAAAAAe0IAgDwDQAhAgAAAD8AIDkAANsDACACAAAAPwAgOQAA2wMAIAEAAAA_ACADAAAAQwAgQAAA0wMAIEEAANkDACABAAAAQwAgAQAAAD8AIAkQAADVEQAgRgAA1hEAIEcAANkRACBIAADYEQAgSQAA1xEAIIAHAACUDQAgvgcAAJQNACCLCAAAlA0AIO0IAACUDQAgDPwGAACbDAAw_QYAAOMDABD-BgAAmwwAMP8GAgCOCwAhgAcBAMALACGJBwIAjgsAIb0HQACQCwAhvgcBAKULACHIBwEAjQsAIYsIAQClCwAh1wgAAKALACDtCAIAzQsAIQMAAAA_ACABAADiAwAwRQAA4wMAIAMAAAA_ACABAABCADACAABDACABAAAAhgEAIAEAAACGAQAgAwAAACoAIAEAAIUBADACAACGAQAgAwAAACoAIAEAAIUBADACAACGAQAgAwAAACoAIAEAAIUBADACAACGAQAgFQMAAMgRACAEAADJEQAgCAAAzREAIAoAAMoRACALAADLEQAgDAAAzBEAIA8AAM4RACAWAADPEQAgGAAA0BEAIBkAANERACAaAADSEQAgGwAA0xEAIBwAANQRACD_BgIAAAABgAcBAAAAAbkHAQAAAAG9B0AAAAAB1gcAAADtCALYCAEAAAAB6ggBAAAAAesIAQAAAAEBOQAA6wMAIAj_BgIAAAABgAcBAAAAAbkHAQAAAAG9B0AAAAAB1gcAAADtCALYCAEAAAAB6ggBAAAAAesIAQAAAAEBOQAA7QMAMAE5AADtAwAwAQAAAAMAIBUDAAC_EAAgBAAAwBAAIAgAAMQQACAKAADBEAAgCwAAwhAAIAwAAMMQACAPAADFEAAgFgAAxhAAIBgAAMcQACAZAADIEAAgGgAAyRAAIBsAAMoQACAcAADLEAAg_wYCAJsNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHWBwAAvhDtCCLYCAEArA0AIeoIAQCaDQAh6wgBAKwNACECAAAAhgEAIDkAAPEDACAI_wYCAJsNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHWBwAAvhDtCCLYCAEArA0AIeoIAQCaDQAh6wgBAKwNACECAAAAKgAgOQAA8wMAIAIAAAAqACA5AADzAwAgAQAAAAMAIAMAAACGAQAgQAAA6wMAIEEAAPEDACABAAAAhgEAIAEAAAAqACAHEAAAuRAAIEYAALoQACBHAAC9EAAgSAAAvBAAIEkAALsQACDYCAAAlA0AIOsIAACUDQAgC_wGAACXDAAw_QYAAPsDABD-BgAAlwwAMP8GAgCOCwAhgAcBAIwLACG5BwEAjQsAIb0HQACQCwAh1gcAAJgM7Qgi2AgBAKULACHqCAEAjAsAIesIAQDACwAhAwAAACoAIAEAAPoDADBFAAD7AwAgAwAAACoAIAEAAIUBADACAACGAQAgAQAAAB0AIAEAAAAdACADAAAAGwAgAQAAHAAwAgAAHQAgAwAAABsAIAEAABwAMAIAAB0AIAMAAAAbACABAAAcADACAAAdACAKCQAAuBAAIP8GAQAAAAGABwEAAAAB8wcCAAAAAaoIQAAAAAGrCEAAAAAB5ggBAAAAAecIAQAAAAHoCAIAAAAB6QgCAAAAAQE5AACDBAAgCf8GAQAAAAGABwEAAAAB8wcCAAAAAaoIQAAAAAGrCEAAAAAB5ggBAAAAAecIAQAAAAHoCAIAAAAB6QgCAAAAAQE5AACFBAAwATkAAIUEADAKCQAAtxAAIP8GAQCaDQAhgAcBAJoNACHzBwIAmw0AIaoIQACdDQAhqwhAAJ4NACHmCAEAmg0AIecIAQCaDQAh6AgCAJsNACHpCAIAmw0AIQIAAAAdACA5AACIBAAgCf8GAQCaDQAhgAcBAJoNACHzBwIAmw0AIaoIQACdDQAhqwhAAJ4NACHmCAEAmg0AIecIAQCaDQAh6AgCAJsNACHpCAIAmw0AIQIAAAAbACA5AACKBAAgAgAAABsAIDkAAIoEACADAAAAHQAgQAAAgwQAIEEAAIgEACABAAAAHQAgAQAAABsAIAYQAACyEAAgRgAAsxAAIEcAALYQACBIAAC1EAAgSQAAtBAAIKsIAACUDQAgDPwGAACWDAAw_QYAAJEEABD-BgAAlgwAMP8GAQCMCwAhgAcBAIwLACHzBwIAjgsAIaoIQACQCwAhqwhAAJELACHmCAEAjQsAIecIAQCNCwAh6AgCAI4LACHpCAIAjgsAIQMAAAAbACABAACQBAAwRQAAkQQAIAMAAAAbACABAAAcADACAAAdACABAAAAWAAgAQAAAFgAIAMAAABWACABAABXADACAABYACADAAAAVgAgAQAAVwAwAgAAWAAgAwAAAFYAIAEAAFcAMAIAAFgAIAoJAACxEAAg_wYBAAAAAYAHAQAAAAGEB0AAAAABtQcAAADkCALzBwIAAAABiwgBAAAAAeAIAgAAAAHkCAEAAAAB5QhAAAAAAQE5AACZBAAgCf8GAQAAAAGABwEAAAABhAdAAAAAAbUHAAAA5AgC8wcCAAAAAYsIAQAAAAHgCAIAAAAB5AgBAAAAAeUIQAAAAAEBOQAAmwQAMAE5AACbBAAwCgkAALAQACD_BgEAmg0AIYAHAQCaDQAhhAdAAJ0NACG1BwAArxDkCCLzBwIAmw0AIYsIAQCsDQAh4AgCAPANACHkCAEAmg0AIeUIQACdDQAhAgAAAFgAIDkAAJ4EACAJ_wYBAJoNACGABwEAmg0AIYQHQACdDQAhtQcAAK8Q5Agi8wcCAJsNACGLCAEArA0AIeAIAgDwDQAh5AgBAJoNACHlCEAAnQ0AIQIAAABWACA5AACgBAAgAgAAAFYAIDkAAKAEACADAAAAWAAgQAAAmQQAIEEAAJ4EACABAAAAWAAgAQAAAFYAIAcQAACqEAAgRgAAqxAAIEcAAK4QACBIAACtEAAgSQAArBAAIIsIAACUDQAg4AgAAJQNACAM_AYAAJIMADD9BgAApwQAEP4GAACSDAAw_wYBAIwLACGABwEAjAsAIYQHQACQCwAhtQcAAJMM5Agi8wcCAI4LACGLCAEApQsAIeAIAgDNCwAh5AgBAI0LACHlCEAAkAsAIQMAAABWACABAACmBAAwRQAApwQAIAMAAABWACABAABXADACAABYACABAAAAXAAgAQAAAFwAIAMAAABaACABAABbADACAABcACADAAAAWgAgAQAAWwAwAgAAXAAgAwAAAFoAIAEAAFsAMAIAAFwAIAcJAACpEAAg_wYBAAAAAYAHAQAAAAHzBwIAAAAB1wiAAAAAAeEIQAAAAAHiCAEAAAABATkAAK8EACAG_wYBAAAAAYAHAQAAAAHzBwIAAAAB1wiAAAAAAeEIQAAAAAHiCAEAAAABATkAALEEADABOQAAsQQAMAcJAACoEAAg_wYBAJoNACGABwEAmg0AIfMHAgCbDQAh1wiAAAAAAeEIQACdDQAh4ggBAJoNACECAAAAXAAgOQAAtAQAIAb_BgEAmg0AIYAHAQCaDQAh8wcCAJsNACHXCIAAAAAB4QhAAJ0NACHiCAEAmg0AIQIAAABaACA5AAC2BAAgAgAAAFoAIDkAALYEACADAAAAXAAgQAAArwQAIEEAALQEACABAAAAXAAgAQAAAFoAIAUQAACjEAAgRgAApBAAIEcAAKcQACBIAACmEAAgSQAApRAAIAn8BgAAkQwAMP0GAAC9BAAQ_gYAAJEMADD_BgEAjAsAIYAHAQCMCwAh8wcCAI4LACHXCAAAoAsAIOEIQACQCwAh4ggBAI0LACEDAAAAWgAgAQAAvAQAMEUAAL0EACADAAAAWgAgAQAAWwAwAgAAXAAgAQAAABgAIAEAAAAYACADAAAAFgAgAQAAFwAwAgAAGAAgAwAAABYAIAEAABcAMAIAABgAIAMAAAAWACABAAAXADACAAAYACAOBQAAoBAAIAkAAKEQACAXAACiEAAg_wYBAAAAAYAHAQAAAAHMBwEAAAAB8wcCAAAAAfUHAAAA9QcC9gcCAAAAAaoIQAAAAAGrCEAAAAAB3AgBAAAAAd0IAgAAAAHgCAIAAAABATkAAMUEACAL_wYBAAAAAYAHAQAAAAHMBwEAAAAB8wcCAAAAAfUHAAAA9QcC9gcCAAAAAaoIQAAAAAGrCEAAAAAB3AgBAAAAAd0IAgAAAAHgCAIAAAABATkAAMcEADABOQAAxwQAMA4FAACdEAAgCQAAnhAAIBcAAJ8QACD_BgEAmg0AIYAHAQCaDQAhzAcBAJoNACHzBwIAmw0AIfUHAACcEPUHIvYHAgCbDQAhqghAAJ0NACGrCEAAng0AIdwIAQCaDQAh3QgCAJsNACHgCAIA8A0AIQIAAAAYACA5AADKBAAgC_8GAQCaDQAhgAcBAJoNACHMBwEAmg0AIfMHAgCbDQAh9QcAAJwQ9Qci9gcCAJsNACGqCEAAnQ0AIasIQACeDQAh3AgBAJoNACHdCAIAmw0AIeAIAgDwDQAhAgAAABYAIDkAAMwEACACAAAAFgAgOQAAzAQAIAMAAAAYACBAAADFBAAgQQAAygQAIAEAAAAYACABAAAAFgAgBxAAAJcQACBGAACYEAAgRwAAmxAAIEgAAJoQACBJAACZEAAgqwgAAJQNACDgCAAAlA0AIA78BgAAjQwAMP0GAADTBAAQ_gYAAI0MADD_BgEAjAsAIYAHAQCMCwAhzAcBAIwLACHzBwIAjgsAIfUHAACODPUHIvYHAgCOCwAhqghAAJALACGrCEAAkQsAIdwIAQCNCwAh3QgCAI4LACHgCAIAzQsAIQMAAAAWACABAADSBAAwRQAA0wQAIAMAAAAWACABAAAXADACAAAYACABAAAAagAgAQAAAGoAIAMAAABoACABAABpADACAABqACADAAAAaAAgAQAAaQAwAgAAagAgAwAAAGgAIAEAAGkAMAIAAGoAIAkFAACWEAAggAcBAAAAAcwHAQAAAAHZCEAAAAAB2ghAAAAAAdwIAQAAAAHdCAIAAAAB3ggEAAAAAd8IBAAAAAEBOQAA2wQAIAiABwEAAAABzAcBAAAAAdkIQAAAAAHaCEAAAAAB3AgBAAAAAd0IAgAAAAHeCAQAAAAB3wgEAAAAAQE5AADdBAAwATkAAN0EADAJBQAAlRAAIIAHAQCaDQAhzAcBAJoNACHZCEAAnQ0AIdoIQACdDQAh3AgBAJoNACHdCAIAmw0AId4IBACqDQAh3wgEAKsNACECAAAAagAgOQAA4AQAIAiABwEAmg0AIcwHAQCaDQAh2QhAAJ0NACHaCEAAnQ0AIdwIAQCaDQAh3QgCAJsNACHeCAQAqg0AId8IBACrDQAhAgAAAGgAIDkAAOIEACACAAAAaAAgOQAA4gQAIAMAAABqACBAAADbBAAgQQAA4AQAIAEAAABqACABAAAAaAAgBhAAAJAQACBGAACREAAgRwAAlBAAIEgAAJMQACBJAACSEAAg3wgAAJQNACAL_AYAAIwMADD9BgAA6QQAEP4GAACMDAAwgAcBAIwLACHMBwEAjAsAIdkIQACQCwAh2ghAAJALACHcCAEAjQsAId0IAgCOCwAh3ggEAKMLACHfCAQApAsAIQMAAABoACABAADoBAAwRQAA6QQAIAMAAABoACABAABpADACAABqACABAAAAIgAgAQAAACIAIAMAAAAgACABAAAhADACAAAiACADAAAAIAAgAQAAIQAwAgAAIgAgAwAAACAAIAEAACEAMAIAACIAIAkFAACOEAAgCQAAjxAAIP8GAQAAAAGABwEAAAABzAcBAAAAAfMHAgAAAAGqCEAAAAABqwhAAAAAAdgIAQAAAAEBOQAA8QQAIAf_BgEAAAABgAcBAAAAAcwHAQAAAAHzBwIAAAABqghAAAAAAasIQAAAAAHYCAEAAAABATkAAPMEADABOQAA8wQAMAkFAACMEAAgCQAAjRAAIP8GAQCaDQAhgAcBAJoNACHMBwEAmg0AIfMHAgCbDQAhqghAAJ0NACGrCEAAng0AIdgIAQCaDQAhAgAAACIAIDkAAPYEACAH_wYBAJoNACGABwEAmg0AIcwHAQCaDQAh8wcCAJsNACGqCEAAnQ0AIasIQACeDQAh2AgBAJoNACECAAAAIAAgOQAA-AQAIAIAAAAgACA5AAD4BAAgAwAAACIAIEAAAPEEACBBAAD2BAAgAQAAACIAIAEAAAAgACAGEAAAhxAAIEYAAIgQACBHAACLEAAgSAAAihAAIEkAAIkQACCrCAAAlA0AIAr8BgAAiwwAMP0GAAD_BAAQ_gYAAIsMADD_BgEAjAsAIYAHAQCMCwAhzAcBAIwLACHzBwIAjgsAIaoIQACQCwAhqwhAAJELACHYCAEAjQsAIQMAAAAgACABAAD-BAAwRQAA_wQAIAMAAAAgACABAAAhADACAAAiACABAAAAeQAgAQAAAHkAIAMAAAB3ACABAAB4ADACAAB5ACADAAAAdwAgAQAAeAAwAgAAeQAgAwAAAHcAIAEAAHgAMAIAAHkAIAcFAACGEAAggAcBAAAAAcwHAQAAAAHYCAEAAAAB2QhAAAAAAdoIQAAAAAHbCAQAAAABATkAAIcFACAGgAcBAAAAAcwHAQAAAAHYCAEAAAAB2QhAAAAAAdoIQAAAAAHbCAQAAAABATkAAIkFADABOQAAiQUAMAcFAACFEAAggAcBAJoNACHMBwEAmg0AIdgIAQCaDQAh2QhAAJ0NACHaCEAAnQ0AIdsIBACqDQAhAgAAAHkAIDkAAIwFACAGgAcBAJoNACHMBwEAmg0AIdgIAQCaDQAh2QhAAJ0NACHaCEAAnQ0AIdsIBACqDQAhAgAAAHcAIDkAAI4FACACAAAAdwAgOQAAjgUAIAMAAAB5ACBAAACHBQAgQQAAjAUAIAEAAAB5ACABAAAAdwAgBRAAAIAQACBGAACBEAAgRwAAhBAAIEgAAIMQACBJAACCEAAgCfwGAACKDAAw_QYAAJUFABD-BgAAigwAMIAHAQCMCwAhzAcBAIwLACHYCAEAjQsAIdkIQACQCwAh2ghAAJALACHbCAQAowsAIQMAAAB3ACABAACUBQAwRQAAlQUAIAMAAAB3ACABAAB4ADACAAB5ACABAAAAdAAgAQAAAHQAIAMAAAByACABAABzADACAAB0ACADAAAAcgAgAQAAcwAwAgAAdAAgAwAAAHIAIAEAAHMAMAIAAHQAIAgFAAD_DwAggAcBAAAAAYkHAgAAAAGcBwEAAAABvQdAAAAAAb4HAQAAAAHMBwEAAAAB1wiAAAAAAQE5AACdBQAgB4AHAQAAAAGJBwIAAAABnAcBAAAAAb0HQAAAAAG-BwEAAAABzAcBAAAAAdcIgAAAAAEBOQAAnwUAMAE5AACfBQAwCAUAAP4PACCABwEAmg0AIYkHAgCbDQAhnAcBAJoNACG9B0AAnQ0AIb4HAQCsDQAhzAcBAJoNACHXCIAAAAABAgAAAHQAIDkAAKIFACAHgAcBAJoNACGJBwIAmw0AIZwHAQCaDQAhvQdAAJ0NACG-BwEArA0AIcwHAQCaDQAh1wiAAAAAAQIAAAByACA5AACkBQAgAgAAAHIAIDkAAKQFACADAAAAdAAgQAAAnQUAIEEAAKIFACABAAAAdAAgAQAAAHIAIAYQAAD5DwAgRgAA-g8AIEcAAP0PACBIAAD8DwAgSQAA-w8AIL4HAACUDQAgCvwGAACJDAAw_QYAAKsFABD-BgAAiQwAMIAHAQCMCwAhiQcCAI4LACGcBwEAjQsAIb0HQACQCwAhvgcBAKULACHMBwEAjAsAIdcIAACgCwAgAwAAAHIAIAEAAKoFADBFAACrBQAgAwAAAHIAIAEAAHMAMAIAAHQAIBoJAACIDAAg_AYAAIYMADD9BgAAJAAQ_gYAAIYMADCABwEAtwsAIfMHAgAAAAGDCEAA3wsAIa4IQADfCwAhsQgIAIcMACG6CAIAsAsAIccIQADfCwAhyAhAAN8LACHJCAQAsQsAIcoIAgDmCwAhywgCAOYLACHMCAIA5gsAIc0ICACHDAAhzggIAIcMACHPCAIA5gsAIdAIAgDmCwAh0QgCAOYLACHSCAIA5gsAIdMIAQDnCwAh1AgBAOcLACHVCEAA3wsAIdYIAQDnCwAhAQAAAK4FACABAAAArgUAIBMJAAD4DwAggwgAAJQNACCuCAAAlA0AILEIAACUDQAgxwgAAJQNACDICAAAlA0AIMoIAACUDQAgywgAAJQNACDMCAAAlA0AIM0IAACUDQAgzggAAJQNACDPCAAAlA0AINAIAACUDQAg0QgAAJQNACDSCAAAlA0AINMIAACUDQAg1AgAAJQNACDVCAAAlA0AINYIAACUDQAgAwAAACQAIAEAALEFADACAACuBQAgAwAAACQAIAEAALEFADACAACuBQAgAwAAACQAIAEAALEFADACAACuBQAgFwkAAPcPACCABwEAAAAB8wcCAAAAAYMIQAAAAAGuCEAAAAABsQgIAAAAAboIAgAAAAHHCEAAAAAByAhAAAAAAckIBAAAAAHKCAIAAAABywgCAAAAAcwIAgAAAAHNCAgAAAABzggIAAAAAc8IAgAAAAHQCAIAAAAB0QgCAAAAAdIIAgAAAAHTCAEAAAAB1AgBAAAAAdUIQAAAAAHWCAEAAAABATkAALUFACAWgAcBAAAAAfMHAgAAAAGDCEAAAAABrghAAAAAAbEICAAAAAG6CAIAAAABxwhAAAAAAcgIQAAAAAHJCAQAAAAByggCAAAAAcsIAgAAAAHMCAIAAAABzQgIAAAAAc4ICAAAAAHPCAIAAAAB0AgCAAAAAdEIAgAAAAHSCAIAAAAB0wgBAAAAAdQIAQAAAAHVCEAAAAAB1ggBAAAAAQE5AAC3BQAwATkAALcFADAXCQAA9g8AIIAHAQCaDQAh8wcCAJsNACGDCEAAng0AIa4IQACeDQAhsQgIAIsPACG6CAIAmw0AIccIQACeDQAhyAhAAJ4NACHJCAQAqg0AIcoIAgDwDQAhywgCAPANACHMCAIA8A0AIc0ICACLDwAhzggIAIsPACHPCAIA8A0AIdAIAgDwDQAh0QgCAPANACHSCAIA8A0AIdMIAQCsDQAh1AgBAKwNACHVCEAAng0AIdYIAQCsDQAhAgAAAK4FACA5AAC6BQAgFoAHAQCaDQAh8wcCAJsNACGDCEAAng0AIa4IQACeDQAhsQgIAIsPACG6CAIAmw0AIccIQACeDQAhyAhAAJ4NACHJCAQAqg0AIcoIAgDwDQAhywgCAPANACHMCAIA8A0AIc0ICACLDwAhzggIAIsPACHPCAIA8A0AIdAIAgDwDQAh0QgCAPANACHSCAIA8A0AIdMIAQCsDQAh1AgBAKwNACHVCEAAng0AIdYIAQCsDQAhAgAAACQAIDkAALwFACACAAAAJAAgOQAAvAUAIAMAAACuBQAgQAAAtQUAIEEAALoFACABAAAArgUAIAEAAAAkACAXEAAA8Q8AIEYAAPIPACBHAAD1DwAgSAAA9A8AIEkAAPMPACCDCAAAlA0AIK4IAACUDQAgsQgAAJQNACDHCAAAlA0AIMgIAACUDQAgyggAAJQNACDLCAAAlA0AIMwIAACUDQAgzQgAAJQNACDOCAAAlA0AIM8IAACUDQAg0AgAAJQNACDRCAAAlA0AINIIAACUDQAg0wgAAJQNACDUCAAAlA0AINUIAACUDQAg1ggAAJQNACAZ_AYAAIUMADD9BgAAwwUAEP4GAACFDAAwgAcBAIwLACHzBwIAjgsAIYMIQACRCwAhrghAAJELACGxCAgA8QsAIboIAgCOCwAhxwhAAJELACHICEAAkQsAIckIBACjCwAhyggCAM0LACHLCAIAzQsAIcwIAgDNCwAhzQgIAPELACHOCAgA8QsAIc8IAgDNCwAh0AgCAM0LACHRCAIAzQsAIdIIAgDNCwAh0wgBAKULACHUCAEApQsAIdUIQACRCwAh1ggBAKULACEDAAAAJAAgAQAAwgUAMEUAAMMFACADAAAAJAAgAQAAsQUAMAIAAK4FACALCAAByAsAIfwGAACCDAAw_QYAAMkFABD-BgAAggwAMIAHAQC3CwAh8wcCALALACGuCEAAugsAIcMIAQC4CwAhxAgCALALACHFCAABgwwAIcYIAACEDAAgAQAAAMYFACABAAAAxgUAIAoIAAHICwAh_AYAAIIMADD9BgAAyQUAEP4GAACCDAAwgAcBALcLACHzBwIAsAsAIa4IQAC6CwAhwwgBALgLACHECAIAsAsAIcUIAAGDDAAhAcUIAACUDQAgAwAAAMkFACABAADKBQAwAgAAxgUAIAMAAADJBQAgAQAAygUAMAIAAMYFACADAAAAyQUAIAEAAMoFADACAADGBQAgBwgAAQAAAYAHAQAAAAHzBwIAAAABrghAAAAAAcMIAQAAAAHECAIAAAABxQgAAQAAAQE5AADOBQAgBwgAAQAAAYAHAQAAAAHzBwIAAAABrghAAAAAAcMIAQAAAAHECAIAAAABxQgAAQAAAQE5AADQBQAwATkAANAFADAHCAABxw0AIYAHAQCaDQAh8wcCAJsNACGuCEAAnQ0AIcMIAQCaDQAhxAgCAJsNACHFCAAB-g0AIQIAAADGBQAgOQAA0wUAIAcIAAHHDQAhgAcBAJoNACHzBwIAmw0AIa4IQACdDQAhwwgBAJoNACHECAIAmw0AIcUIAAH6DQAhAgAAAMkFACA5AADVBQAgAgAAAMkFACA5AADVBQAgAwAAAMYFACBAAADOBQAgQQAA0wUAIAEAAADGBQAgAQAAAMkFACAGEAAA7A8AIEYAAO0PACBHAADwDwAgSAAA7w8AIEkAAO4PACDFCAAAlA0AIAoIAAG_CwAh_AYAAIEMADD9BgAA3AUAEP4GAACBDAAwgAcBAIwLACHzBwIAjgsAIa4IQACQCwAhwwgBAI0LACHECAIAjgsAIcUIAAHSCwAhAwAAAMkFACABAADbBQAwRQAA3AUAIAMAAADJBQAgAQAAygUAMAIAAMYFACAM_AYAAIAMADD9BgAA4gUAEP4GAACADAAwgAcBALcLACHjB0AAugsAIfMHAgAAAAG8CEAAugsAIb4IBACxCwAhvwhAALoLACHACEAAugsAIcEIQADfCwAhwghAAN8LACEBAAAA3wUAIAEAAADfBQAgDPwGAACADAAw_QYAAOIFABD-BgAAgAwAMIAHAQC3CwAh4wdAALoLACHzBwIAsAsAIbwIQAC6CwAhvggEALELACG_CEAAugsAIcAIQAC6CwAhwQhAAN8LACHCCEAA3wsAIQLBCAAAlA0AIMIIAACUDQAgAwAAAOIFACABAADjBQAwAgAA3wUAIAMAAADiBQAgAQAA4wUAMAIAAN8FACADAAAA4gUAIAEAAOMFADACAADfBQAgCYAHAQAAAAHjB0AAAAAB8wcCAAAAAbwIQAAAAAG-CAQAAAABvwhAAAAAAcAIQAAAAAHBCEAAAAABwghAAAAAAQE5AADnBQAgCYAHAQAAAAHjB0AAAAAB8wcCAAAAAbwIQAAAAAG-CAQAAAABvwhAAAAAAcAIQAAAAAHBCEAAAAABwghAAAAAAQE5AADpBQAwATkAAOkFADAJgAcBAJoNACHjB0AAnQ0AIfMHAgCbDQAhvAhAAJ0NACG-CAQAqg0AIb8IQACdDQAhwAhAAJ0NACHBCEAAng0AIcIIQACeDQAhAgAAAN8FACA5AADsBQAgCYAHAQCaDQAh4wdAAJ0NACHzBwIAmw0AIbwIQACdDQAhvggEAKoNACG_CEAAnQ0AIcAIQACdDQAhwQhAAJ4NACHCCEAAng0AIQIAAADiBQAgOQAA7gUAIAIAAADiBQAgOQAA7gUAIAMAAADfBQAgQAAA5wUAIEEAAOwFACABAAAA3wUAIAEAAADiBQAgBxAAAOcPACBGAADoDwAgRwAA6w8AIEgAAOoPACBJAADpDwAgwQgAAJQNACDCCAAAlA0AIAz8BgAA_wsAMP0GAAD1BQAQ_gYAAP8LADCABwEAjAsAIeMHQACQCwAh8wcCAI4LACG8CEAAkAsAIb4IBACjCwAhvwhAAJALACHACEAAkAsAIcEIQACRCwAhwghAAJELACEDAAAA4gUAIAEAAPQFADBFAAD1BQAgAwAAAOIFACABAADjBQAwAgAA3wUAIAj8BgAA_gsAMP0GAAD7BQAQ_gYAAP4LADCABwEAtwsAIfMHAgAAAAG8CEAAugsAIb0IQAC6CwAhvggEALELACEBAAAA-AUAIAEAAAD4BQAgCPwGAAD-CwAw_QYAAPsFABD-BgAA_gsAMIAHAQC3CwAh8wcCALALACG8CEAAugsAIb0IQAC6CwAhvggEALELACEAAwAAAPsFACABAAD8BQAwAgAA-AUAIAMAAAD7BQAgAQAA_AUAMAIAAPgFACADAAAA-wUAIAEAAPwFADACAAD4BQAgBYAHAQAAAAHzBwIAAAABvAhAAAAAAb0IQAAAAAG-CAQAAAABATkAAIAGACAFgAcBAAAAAfMHAgAAAAG8CEAAAAABvQhAAAAAAb4IBAAAAAEBOQAAggYAMAE5AACCBgAwBYAHAQCaDQAh8wcCAJsNACG8CEAAnQ0AIb0IQACdDQAhvggEAKoNACECAAAA-AUAIDkAAIUGACAFgAcBAJoNACHzBwIAmw0AIbwIQACdDQAhvQhAAJ0NACG-CAQAqg0AIQIAAAD7BQAgOQAAhwYAIAIAAAD7BQAgOQAAhwYAIAMAAAD4BQAgQAAAgAYAIEEAAIUGACABAAAA-AUAIAEAAAD7BQAgBRAAAOIPACBGAADjDwAgRwAA5g8AIEgAAOUPACBJAADkDwAgCPwGAAD9CwAw_QYAAI4GABD-BgAA_QsAMIAHAQCMCwAh8wcCAI4LACG8CEAAkAsAIb0IQACQCwAhvggEAKMLACEDAAAA-wUAIAEAAI0GADBFAACOBgAgAwAAAPsFACABAAD8BQAwAgAA-AUAIAEAAABQACABAAAAUAAgAwAAAE4AIAEAAE8AMAIAAFAAIAMAAABOACABAABPADACAABQACADAAAATgAgAQAATwAwAgAAUAAgEgkAAOEPACCABwEAAAAB8wcCAAAAAa0IQAAAAAGuCEAAAAABrwgIAAAAAbAICAAAAAGxCAgAAAABsggIAAAAAbMIAQAAAAG0CAIAAAABtQgIAAAAAbYICAAAAAG3CAgAAAABuAgIAAAAAbkICAAAAAG6CAAA4A8AILsIgAAAAAEBOQAAlgYAIBGABwEAAAAB8wcCAAAAAa0IQAAAAAGuCEAAAAABrwgIAAAAAbAICAAAAAGxCAgAAAABsggIAAAAAbMIAQAAAAG0CAIAAAABtQgIAAAAAbYICAAAAAG3CAgAAAABuAgIAAAAAbkICAAAAAG6CAAA4A8AILsIgAAAAAEBOQAAmAYAMAE5AACYBgAwEgkAAN8PACCABwEAmg0AIfMHAgCbDQAhrQhAAJ0NACGuCEAAnQ0AIa8ICACLDwAhsAgIAIsPACGxCAgAiw8AIbIICACLDwAhswgBAJoNACG0CAIAmw0AIbUICACLDwAhtggIAIsPACG3CAgAiw8AIbgICACLDwAhuQgIAIsPACG6CAAA3g8AILsIgAAAAAECAAAAUAAgOQAAmwYAIBGABwEAmg0AIfMHAgCbDQAhrQhAAJ0NACGuCEAAnQ0AIa8ICACLDwAhsAgIAIsPACGxCAgAiw8AIbIICACLDwAhswgBAJoNACG0CAIAmw0AIbUICACLDwAhtggIAIsPACG3CAgAiw8AIbgICACLDwAhuQgIAIsPACG6CAAA3g8AILsIgAAAAAECAAAATgAgOQAAnQYAIAIAAABOACA5AACdBgAgAwAAAFAAIEAAAJYGACBBAACbBgAgAQAAAFAAIAEAAABOACAOEAAA2Q8AIEYAANoPACBHAADdDwAgSAAA3A8AIEkAANsPACCvCAAAlA0AILAIAACUDQAgsQgAAJQNACCyCAAAlA0AILUIAACUDQAgtggAAJQNACC3CAAAlA0AILgIAACUDQAguQgAAJQNACAU_AYAAPwLADD9BgAApAYAEP4GAAD8CwAwgAcBAIwLACHzBwIAjgsAIa0IQACQCwAhrghAAJALACGvCAgA8QsAIbAICADxCwAhsQgIAPELACGyCAgA8QsAIbMIAQCNCwAhtAgCAI4LACG1CAgA8QsAIbYICADxCwAhtwgIAPELACG4CAgA8QsAIbkICADxCwAhuggAAKELACC7CAAAoAsAIAMAAABOACABAACjBgAwRQAApAYAIAMAAABOACABAABPADACAABQACABAAAAkAEAIAEAAACQAQAgAwAAAI4BACABAACPAQAwAgAAkAEAIAMAAACOAQAgAQAAjwEAMAIAAJABACADAAAAjgEAIAEAAI8BADACAACQAQAgBwMAANYPACAOAADXDwAgDwAA2A8AIP8GAQAAAAGABwEAAAABuQcBAAAAAb0HQAAAAAEBOQAArAYAIAT_BgEAAAABgAcBAAAAAbkHAQAAAAG9B0AAAAABATkAAK4GADABOQAArgYAMAcDAAC7DwAgDgAAvA8AIA8AAL0PACD_BgEAmg0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIQIAAACQAQAgOQAAsQYAIAT_BgEAmg0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIQIAAACOAQAgOQAAswYAIAIAAACOAQAgOQAAswYAIAMAAACQAQAgQAAArAYAIEEAALEGACABAAAAkAEAIAEAAACOAQAgAxAAALgPACBIAAC6DwAgSQAAuQ8AIAf8BgAA-wsAMP0GAAC6BgAQ_gYAAPsLADD_BgEAjAsAIYAHAQCMCwAhuQcBAI0LACG9B0AAkAsAIQMAAACOAQAgAQAAuQYAMEUAALoGACADAAAAjgEAIAEAAI8BADACAACQAQAgAQAAAC8AIAEAAAAvACADAAAALQAgAQAALgAwAgAALwAgAwAAAC0AIAEAAC4AMAIAAC8AIAMAAAAtACABAAAuADACAAAvACAHDQAAtw8AIIAHAQAAAAGJBwIAAAABkAgBAAAAAaoIQAAAAAGrCEAAAAABrAiAAAAAAQE5AADCBgAgBoAHAQAAAAGJBwIAAAABkAgBAAAAAaoIQAAAAAGrCEAAAAABrAiAAAAAAQE5AADEBgAwATkAAMQGADAHDQAAtg8AIIAHAQCaDQAhiQcCAJsNACGQCAEAmg0AIaoIQACdDQAhqwhAAJ4NACGsCIAAAAABAgAAAC8AIDkAAMcGACAGgAcBAJoNACGJBwIAmw0AIZAIAQCaDQAhqghAAJ0NACGrCEAAng0AIawIgAAAAAECAAAALQAgOQAAyQYAIAIAAAAtACA5AADJBgAgAwAAAC8AIEAAAMIGACBBAADHBgAgAQAAAC8AIAEAAAAtACAGEAAAsQ8AIEYAALIPACBHAAC1DwAgSAAAtA8AIEkAALMPACCrCAAAlA0AIAn8BgAA-gsAMP0GAADQBgAQ_gYAAPoLADCABwEAjAsAIYkHAgCOCwAhkAgBAIwLACGqCEAAkAsAIasIQACRCwAhrAgAAKALACADAAAALQAgAQAAzwYAMEUAANAGACADAAAALQAgAQAALgAwAgAALwAgCfwGAAD4CwAw_QYAANYGABD-BgAA-AsAMIAHAQC3CwAh8wcCALALACGQCAEAtwsAIacIQAC6CwAhqAhAALoLACGpCAAA-QsAIAEAAADTBgAgAQAAANMGACAI_AYAAPgLADD9BgAA1gYAEP4GAAD4CwAwgAcBALcLACHzBwIAsAsAIZAIAQC3CwAhpwhAALoLACGoCEAAugsAIQADAAAA1gYAIAEAANcGADACAADTBgAgAwAAANYGACABAADXBgAwAgAA0wYAIAMAAADWBgAgAQAA1wYAMAIAANMGACAFgAcBAAAAAfMHAgAAAAGQCAEAAAABpwhAAAAAAagIQAAAAAEBOQAA2wYAIAWABwEAAAAB8wcCAAAAAZAIAQAAAAGnCEAAAAABqAhAAAAAAQE5AADdBgAwATkAAN0GADAFgAcBAJoNACHzBwIAmw0AIZAIAQCaDQAhpwhAAJ0NACGoCEAAnQ0AIQIAAADTBgAgOQAA4AYAIAWABwEAmg0AIfMHAgCbDQAhkAgBAJoNACGnCEAAnQ0AIagIQACdDQAhAgAAANYGACA5AADiBgAgAgAAANYGACA5AADiBgAgAwAAANMGACBAAADbBgAgQQAA4AYAIAEAAADTBgAgAQAAANYGACAFEAAArA8AIEYAAK0PACBHAACwDwAgSAAArw8AIEkAAK4PACAI_AYAAPcLADD9BgAA6QYAEP4GAAD3CwAwgAcBAIwLACHzBwIAjgsAIZAIAQCMCwAhpwhAAJALACGoCEAAkAsAIQMAAADWBgAgAQAA6AYAMEUAAOkGACADAAAA1gYAIAEAANcGADACAADTBgAgBvwGAAD2CwAw_QYAAO8GABD-BgAA9gsAMKUIAQAAAAGmCEAAugsAIacIQAC6CwAhAQAAAOwGACABAAAA7AYAIAb8BgAA9gsAMP0GAADvBgAQ_gYAAPYLADClCAEAuAsAIaYIQAC6CwAhpwhAALoLACEAAwAAAO8GACABAADwBgAwAgAA7AYAIAMAAADvBgAgAQAA8AYAMAIAAOwGACADAAAA7wYAIAEAAPAGADACAADsBgAgA6UIAQAAAAGmCEAAAAABpwhAAAAAAQE5AAD0BgAgA6UIAQAAAAGmCEAAAAABpwhAAAAAAQE5AAD2BgAwATkAAPYGADADpQgBAJoNACGmCEAAnQ0AIacIQACdDQAhAgAAAOwGACA5AAD5BgAgA6UIAQCaDQAhpghAAJ0NACGnCEAAnQ0AIQIAAADvBgAgOQAA-wYAIAIAAADvBgAgOQAA-wYAIAMAAADsBgAgQAAA9AYAIEEAAPkGACABAAAA7AYAIAEAAADvBgAgAxAAAKkPACBIAACrDwAgSQAAqg8AIAb8BgAA9QsAMP0GAACCBwAQ_gYAAPULADClCAEAjQsAIaYIQACQCwAhpwhAAJALACEDAAAA7wYAIAEAAIEHADBFAACCBwAgAwAAAO8GACABAADwBgAwAgAA7AYAIAEAAAAoACABAAAAKAAgAwAAACYAIAEAACcAMAIAACgAIAMAAAAmACABAAAnADACAAAoACADAAAAJgAgAQAAJwAwAgAAKAAgIgMAAKMPACAFAAClDwAgCQAApA8AIA0AAKYPACASAACnDwAgEwAAqA8AIP8GAQAAAAGABwEAAAABiQcCAAAAAcwHAQAAAAHWBwAAAJYIAuMHQAAAAAHzBwIAAAABjwgBAAAAAZAIAQAAAAGRCAIAAAABkggBAAAAAZMIAAAA6QcClAgBAAAAAZYIQAAAAAGXCEAAAAABmAgIAAAAAZkICAAAAAGaCEAAAAABmwggAAAAAZwIQAAAAAGdCEAAAAABnggBAAAAAZ8IAQAAAAGgCAEAAAABoQgBAAAAAaIIAQAAAAGjCEAAAAABpAgCAAAAAQE5AACKBwAgHP8GAQAAAAGABwEAAAABiQcCAAAAAcwHAQAAAAHWBwAAAJYIAuMHQAAAAAHzBwIAAAABjwgBAAAAAZAIAQAAAAGRCAIAAAABkggBAAAAAZMIAAAA6QcClAgBAAAAAZYIQAAAAAGXCEAAAAABmAgIAAAAAZkICAAAAAGaCEAAAAABmwggAAAAAZwIQAAAAAGdCEAAAAABnggBAAAAAZ8IAQAAAAGgCAEAAAABoQgBAAAAAaIIAQAAAAGjCEAAAAABpAgCAAAAAQE5AACMBwAwATkAAIwHADABAAAAKgAgAQAAAAcAICIDAACMDwAgBQAAjg8AIAkAAI0PACANAACPDwAgEgAAkA8AIBMAAJEPACD_BgEAmg0AIYAHAQCaDQAhiQcCAJsNACHMBwEArA0AIdYHAACKD5YIIuMHQACdDQAh8wcCAPANACGPCAEAmg0AIZAIAQCaDQAhkQgCAJsNACGSCAEAmg0AIZMIAACTDukHIpQIAQCaDQAhlghAAJ0NACGXCEAAng0AIZgICACLDwAhmQgIAIsPACGaCEAAnQ0AIZsIIACcDQAhnAhAAJ4NACGdCEAAng0AIZ4IAQCsDQAhnwgBAKwNACGgCAEArA0AIaEIAQCsDQAhoggBAKwNACGjCEAAng0AIaQIAgCbDQAhAgAAACgAIDkAAJEHACAc_wYBAJoNACGABwEAmg0AIYkHAgCbDQAhzAcBAKwNACHWBwAAig-WCCLjB0AAnQ0AIfMHAgDwDQAhjwgBAJoNACGQCAEAmg0AIZEIAgCbDQAhkggBAJoNACGTCAAAkw7pByKUCAEAmg0AIZYIQACdDQAhlwhAAJ4NACGYCAgAiw8AIZkICACLDwAhmghAAJ0NACGbCCAAnA0AIZwIQACeDQAhnQhAAJ4NACGeCAEArA0AIZ8IAQCsDQAhoAgBAKwNACGhCAEArA0AIaIIAQCsDQAhowhAAJ4NACGkCAIAmw0AIQIAAAAmACA5AACTBwAgAgAAACYAIDkAAJMHACABAAAAKgAgAQAAAAcAIAMAAAAoACBAAACKBwAgQQAAkQcAIAEAAAAoACABAAAAJgAgEhAAAIUPACBGAACGDwAgRwAAiQ8AIEgAAIgPACBJAACHDwAgzAcAAJQNACDzBwAAlA0AIJcIAACUDQAgmAgAAJQNACCZCAAAlA0AIJwIAACUDQAgnQgAAJQNACCeCAAAlA0AIJ8IAACUDQAgoAgAAJQNACChCAAAlA0AIKIIAACUDQAgowgAAJQNACAf_AYAAO8LADD9BgAAnAcAEP4GAADvCwAw_wYBAIwLACGABwEAjAsAIYkHAgCOCwAhzAcBAMALACHWBwAA8AuWCCLjB0AAkAsAIfMHAgDNCwAhjwgBAI0LACGQCAEAjAsAIZEIAgCOCwAhkggBAI0LACGTCAAA2AvpByKUCAEAjQsAIZYIQACQCwAhlwhAAJELACGYCAgA8QsAIZkICADxCwAhmghAAJALACGbCCAAjwsAIZwIQACRCwAhnQhAAJELACGeCAEApQsAIZ8IAQClCwAhoAgBAMALACGhCAEAwAsAIaIIAQClCwAhowhAAJELACGkCAIAjgsAIQMAAAAmACABAACbBwAwRQAAnAcAIAMAAAAmACABAAAnADACAAAoACAHEQAA7gsAIPwGAADtCwAw_QYAADQAEP4GAADtCwAwgAcBALcLACHRBwEAAAAB1wdAALoLACEBAAAAnwcAIAEAAACfBwAgAREAAIQPACADAAAANAAgAQAAogcAMAIAAJ8HACADAAAANAAgAQAAogcAMAIAAJ8HACADAAAANAAgAQAAogcAMAIAAJ8HACAEEQAAgw8AIIAHAQAAAAHRBwEAAAAB1wdAAAAAAQE5AACmBwAgA4AHAQAAAAHRBwEAAAAB1wdAAAAAAQE5AACoBwAwATkAAKgHADAEEQAAgg8AIIAHAQCaDQAh0QcBAJoNACHXB0AAnQ0AIQIAAACfBwAgOQAAqwcAIAOABwEAmg0AIdEHAQCaDQAh1wdAAJ0NACECAAAANAAgOQAArQcAIAIAAAA0ACA5AACtBwAgAwAAAJ8HACBAAACmBwAgQQAAqwcAIAEAAACfBwAgAQAAADQAIAMQAAD_DgAgSAAAgQ8AIEkAAIAPACAG_AYAAOwLADD9BgAAtAcAEP4GAADsCwAwgAcBAIwLACHRBwEAjAsAIdcHQACQCwAhAwAAADQAIAEAALMHADBFAAC0BwAgAwAAADQAIAEAAKIHADACAACfBwAgAQAAADgAIAEAAAA4ACADAAAANgAgAQAANwAwAgAAOAAgAwAAADYAIAEAADcAMAIAADgAIAMAAAA2ACABAAA3ADACAAA4ACAJEQAA_g4AIDmAAAAAAf8GBAAAAAGABwEAAAABhAdAAAAAAbUHAQAAAAG4B0AAAAABwgcBAAAAAdEHAQAAAAEBOQAAvAcAIAg5gAAAAAH_BgQAAAABgAcBAAAAAYQHQAAAAAG1BwEAAAABuAdAAAAAAcIHAQAAAAHRBwEAAAABATkAAL4HADABOQAAvgcAMAkRAAD9DgAgOYAAAAAB_wYEAKoNACGABwEAmg0AIYQHQACdDQAhtQcBAJoNACG4B0AAnQ0AIcIHAQCsDQAh0QcBAJoNACECAAAAOAAgOQAAwQcAIAg5gAAAAAH_BgQAqg0AIYAHAQCaDQAhhAdAAJ0NACG1BwEAmg0AIbgHQACdDQAhwgcBAKwNACHRBwEAmg0AIQIAAAA2ACA5AADDBwAgAgAAADYAIDkAAMMHACADAAAAOAAgQAAAvAcAIEEAAMEHACABAAAAOAAgAQAAADYAIAcQAAD4DgAgOQAAlA0AIEYAAPkOACBHAAD8DgAgSAAA-w4AIEkAAPoOACDCBwAAlA0AIAs5AAC0CwAg_AYAAOsLADD9BgAAygcAEP4GAADrCwAw_wYEAKMLACGABwEAjAsAIYQHQACQCwAhtQcBAI0LACG4B0AAkAsAIcIHAQClCwAh0QcBAIwLACEDAAAANgAgAQAAyQcAMEUAAMoHACADAAAANgAgAQAANwAwAgAAOAAgCvwGAADpCwAw_QYAANAHABD-BgAA6QsAMIAHAQC3CwAhyQcAAcgLACHKBwAA3gsAIMwHAQC3CwAhgggBALgLACGDCEAAugsAIY4IAADqCwAgAQAAAM0HACABAAAAzQcAIAn8BgAA6QsAMP0GAADQBwAQ_gYAAOkLADCABwEAtwsAIckHAAHICwAhygcAAN4LACDMBwEAtwsAIYIIAQC4CwAhgwhAALoLACEAAwAAANAHACABAADRBwAwAgAAzQcAIAMAAADQBwAgAQAA0QcAMAIAAM0HACADAAAA0AcAIAEAANEHADACAADNBwAgBoAHAQAAAAHJBwABAAABygeAAAAAAcwHAQAAAAGCCAEAAAABgwhAAAAAAQE5AADVBwAgBoAHAQAAAAHJBwABAAABygeAAAAAAcwHAQAAAAGCCAEAAAABgwhAAAAAAQE5AADXBwAwATkAANcHADAGgAcBAJoNACHJBwABxw0AIcoHgAAAAAHMBwEAmg0AIYIIAQCaDQAhgwhAAJ0NACECAAAAzQcAIDkAANoHACAGgAcBAJoNACHJBwABxw0AIcoHgAAAAAHMBwEAmg0AIYIIAQCaDQAhgwhAAJ0NACECAAAA0AcAIDkAANwHACACAAAA0AcAIDkAANwHACADAAAAzQcAIEAAANUHACBBAADaBwAgAQAAAM0HACABAAAA0AcAIAMQAAD1DgAgSAAA9w4AIEkAAPYOACAJ_AYAAOgLADD9BgAA4wcAEP4GAADoCwAwgAcBAIwLACHJBwABvwsAIcoHAACgCwAgzAcBAIwLACGCCAEAjQsAIYMIQACQCwAhAwAAANAHACABAADiBwAwRQAA4wcAIAMAAADQBwAgAQAA0QcAMAIAAM0HACAU_AYAAOULADD9BgAA6QcAEP4GAADlCwAw_wYEAAAAAYAHAQC3CwAhzAcBALcLACHzBwIA5gsAIfcHAQC4CwAhgggBALgLACGDCEAAugsAIYQIAgCwCwAhhQgBALgLACGGCAAA3gsAIIcIQADfCwAhiAhAAN8LACGJCAEA5wsAIYoIAQDnCwAhiwgBAOcLACGMCEAA3wsAIY0IAQDnCwAhAQAAAOYHACABAAAA5gcAIBT8BgAA5QsAMP0GAADpBwAQ_gYAAOULADD_BgQAsQsAIYAHAQC3CwAhzAcBALcLACHzBwIA5gsAIfcHAQC4CwAhgggBALgLACGDCEAAugsAIYQIAgCwCwAhhQgBALgLACGGCAAA3gsAIIcIQADfCwAhiAhAAN8LACGJCAEA5wsAIYoIAQDnCwAhiwgBAOcLACGMCEAA3wsAIY0IAQDnCwAhCPMHAACUDQAghwgAAJQNACCICAAAlA0AIIkIAACUDQAgiggAAJQNACCLCAAAlA0AIIwIAACUDQAgjQgAAJQNACADAAAA6QcAIAEAAOoHADACAADmBwAgAwAAAOkHACABAADqBwAwAgAA5gcAIAMAAADpBwAgAQAA6gcAMAIAAOYHACAR_wYEAAAAAYAHAQAAAAHMBwEAAAAB8wcCAAAAAfcHAQAAAAGCCAEAAAABgwhAAAAAAYQIAgAAAAGFCAEAAAABhgiAAAAAAYcIQAAAAAGICEAAAAABiQgBAAAAAYoIAQAAAAGLCAEAAAABjAhAAAAAAY0IAQAAAAEBOQAA7gcAIBH_BgQAAAABgAcBAAAAAcwHAQAAAAHzBwIAAAAB9wcBAAAAAYIIAQAAAAGDCEAAAAABhAgCAAAAAYUIAQAAAAGGCIAAAAABhwhAAAAAAYgIQAAAAAGJCAEAAAABiggBAAAAAYsIAQAAAAGMCEAAAAABjQgBAAAAAQE5AADwBwAwATkAAPAHADAR_wYEAKoNACGABwEAmg0AIcwHAQCaDQAh8wcCAPANACH3BwEAmg0AIYIIAQCaDQAhgwhAAJ0NACGECAIAmw0AIYUIAQCaDQAhhgiAAAAAAYcIQACeDQAhiAhAAJ4NACGJCAEArA0AIYoIAQCsDQAhiwgBAKwNACGMCEAAng0AIY0IAQCsDQAhAgAAAOYHACA5AADzBwAgEf8GBACqDQAhgAcBAJoNACHMBwEAmg0AIfMHAgDwDQAh9wcBAJoNACGCCAEAmg0AIYMIQACdDQAhhAgCAJsNACGFCAEAmg0AIYYIgAAAAAGHCEAAng0AIYgIQACeDQAhiQgBAKwNACGKCAEArA0AIYsIAQCsDQAhjAhAAJ4NACGNCAEArA0AIQIAAADpBwAgOQAA9QcAIAIAAADpBwAgOQAA9QcAIAMAAADmBwAgQAAA7gcAIEEAAPMHACABAAAA5gcAIAEAAADpBwAgDRAAAPAOACBGAADxDgAgRwAA9A4AIEgAAPMOACBJAADyDgAg8wcAAJQNACCHCAAAlA0AIIgIAACUDQAgiQgAAJQNACCKCAAAlA0AIIsIAACUDQAgjAgAAJQNACCNCAAAlA0AIBT8BgAA5AsAMP0GAAD8BwAQ_gYAAOQLADD_BgQAowsAIYAHAQCMCwAhzAcBAIwLACHzBwIAzQsAIfcHAQCNCwAhgggBAI0LACGDCEAAkAsAIYQIAgCOCwAhhQgBAI0LACGGCAAAoAsAIIcIQACRCwAhiAhAAJELACGJCAEApQsAIYoIAQClCwAhiwgBAKULACGMCEAAkQsAIY0IAQClCwAhAwAAAOkHACABAAD7BwAwRQAA_AcAIAMAAADpBwAgAQAA6gcAMAIAAOYHACABAAAAPQAgAQAAAD0AIAMAAAA7ACABAAA8ADACAAA9ACADAAAAOwAgAQAAPAAwAgAAPQAgAwAAADsAIAEAADwAMAIAAD0AIBsIAQAAAAEJAADuDgAgFwAA7w4AIP8GAQAAAAGABwEAAAABmAdAAAAAAZkHQAAAAAGiBwIAAAABpAcBAAAAAaUHQAAAAAGmB0AAAAABqAcBAAAAAdcHQAAAAAHzBwIAAAAB9QcAAAD1BwP2BwIAAAAB9wcBAAAAAfgHIAAAAAH5BwEAAAAB-gdAAAAAAfsHQAAAAAH8BwEAAAAB_QdAAAAAAf4HQAAAAAH_B0AAAAABgAiAAAAAAYEIgAAAAAEBOQAAhAgAIBkIAQAAAAH_BgEAAAABgAcBAAAAAZgHQAAAAAGZB0AAAAABogcCAAAAAaQHAQAAAAGlB0AAAAABpgdAAAAAAagHAQAAAAHXB0AAAAAB8wcCAAAAAfUHAAAA9QcD9gcCAAAAAfcHAQAAAAH4ByAAAAAB-QcBAAAAAfoHQAAAAAH7B0AAAAAB_AcBAAAAAf0HQAAAAAH-B0AAAAAB_wdAAAAAAYAIgAAAAAGBCIAAAAABATkAAIYIADABOQAAhggAMAEAAAA_ACAbCAEAmg0AIQkAAOwOACAXAADtDgAg_wYBAJoNACGABwEAmg0AIZgHQACdDQAhmQdAAJ4NACGiBwIAmw0AIaQHAQCaDQAhpQdAAJ0NACGmB0AAng0AIagHAQCsDQAh1wdAAJ0NACHzBwIAmw0AIfUHAADrDvUHI_YHAgDwDQAh9wcBAJoNACH4ByAAnA0AIfkHAQCsDQAh-gdAAJ4NACH7B0AAng0AIfwHAQCsDQAh_QdAAJ4NACH-B0AAng0AIf8HQACeDQAhgAiAAAAAAYEIgAAAAAECAAAAPQAgOQAAiggAIBkIAQCaDQAh_wYBAJoNACGABwEAmg0AIZgHQACdDQAhmQdAAJ4NACGiBwIAmw0AIaQHAQCaDQAhpQdAAJ0NACGmB0AAng0AIagHAQCsDQAh1wdAAJ0NACHzBwIAmw0AIfUHAADrDvUHI_YHAgDwDQAh9wcBAJoNACH4ByAAnA0AIfkHAQCsDQAh-gdAAJ4NACH7B0AAng0AIfwHAQCsDQAh_QdAAJ4NACH-B0AAng0AIf8HQACeDQAhgAiAAAAAAYEIgAAAAAECAAAAOwAgOQAAjAgAIAIAAAA7ACA5AACMCAAgAQAAAD8AIAMAAAA9ACBAAACECAAgQQAAiggAIAEAAAA9ACABAAAAOwAgExAAAOYOACBGAADnDgAgRwAA6g4AIEgAAOkOACBJAADoDgAgmQcAAJQNACCmBwAAlA0AIKgHAACUDQAg9QcAAJQNACD2BwAAlA0AIPkHAACUDQAg-gcAAJQNACD7BwAAlA0AIPwHAACUDQAg_QcAAJQNACD-BwAAlA0AIP8HAACUDQAggAgAAJQNACCBCAAAlA0AIBwIAQCNCwAh_AYAAOALADD9BgAAlAgAEP4GAADgCwAw_wYBAIwLACGABwEAjAsAIZgHQACQCwAhmQdAAJELACGiBwIAjgsAIaQHAQCNCwAhpQdAAJALACGmB0AAkQsAIagHAQClCwAh1wdAAJALACHzBwIAjgsAIfUHAADhC_UHI_YHAgDNCwAh9wcBAI0LACH4ByAAjwsAIfkHAQClCwAh-gdAAJELACH7B0AAkQsAIfwHAQClCwAh_QdAAJELACH-B0AAkQsAIf8HQACRCwAhgAgAALQLACCBCAAAtAsAIAMAAAA7ACABAACTCAAwRQAAlAgAIAMAAAA7ACABAAA8ADACAAA9ACAJ_AYAAN0LADD9BgAAmggAEP4GAADdCwAw_wYEAAAAAYAHAQC3CwAhtQcBALgLACG9B0AAugsAIdQHAADeCwAg8gdAAN8LACEBAAAAlwgAIAEAAACXCAAgCfwGAADdCwAw_QYAAJoIABD-BgAA3QsAMP8GBACxCwAhgAcBALcLACG1BwEAuAsAIb0HQAC6CwAh1AcAAN4LACDyB0AA3wsAIQHyBwAAlA0AIAMAAACaCAAgAQAAmwgAMAIAAJcIACADAAAAmggAIAEAAJsIADACAACXCAAgAwAAAJoIACABAACbCAAwAgAAlwgAIAb_BgQAAAABgAcBAAAAAbUHAQAAAAG9B0AAAAAB1AeAAAAAAfIHQAAAAAEBOQAAnwgAIAb_BgQAAAABgAcBAAAAAbUHAQAAAAG9B0AAAAAB1AeAAAAAAfIHQAAAAAEBOQAAoQgAMAE5AAChCAAwBv8GBACqDQAhgAcBAJoNACG1BwEAmg0AIb0HQACdDQAh1AeAAAAAAfIHQACeDQAhAgAAAJcIACA5AACkCAAgBv8GBACqDQAhgAcBAJoNACG1BwEAmg0AIb0HQACdDQAh1AeAAAAAAfIHQACeDQAhAgAAAJoIACA5AACmCAAgAgAAAJoIACA5AACmCAAgAwAAAJcIACBAAACfCAAgQQAApAgAIAEAAACXCAAgAQAAAJoIACAGEAAA4Q4AIEYAAOIOACBHAADlDgAgSAAA5A4AIEkAAOMOACDyBwAAlA0AIAn8BgAA3AsAMP0GAACtCAAQ_gYAANwLADD_BgQAowsAIYAHAQCMCwAhtQcBAI0LACG9B0AAkAsAIdQHAACgCwAg8gdAAJELACEDAAAAmggAIAEAAKwIADBFAACtCAAgAwAAAJoIACABAACbCAAwAgAAlwgAIAEAAACVAQAgAQAAAJUBACADAAAAkwEAIAEAAJQBADACAACVAQAgAwAAAJMBACABAACUAQAwAgAAlQEAIAMAAACTAQAgAQAAlAEAMAIAAJUBACAQAwAA3Q4AICYAAN4OACApAADfDgAgKgAA4A4AIP8GAQAAAAGABwEAAAABhgcgAAAAAYkHAgAAAAG1BwEAAAABuQcBAAAAAb0HQAAAAAHYBwEAAAAB4AdAAAAAAeMHQAAAAAHwB4AAAAAB8QcAAQAAAQE5AAC1CAAgDP8GAQAAAAGABwEAAAABhgcgAAAAAYkHAgAAAAG1BwEAAAABuQcBAAAAAb0HQAAAAAHYBwEAAAAB4AdAAAAAAeMHQAAAAAHwB4AAAAAB8QcAAQAAAQE5AAC3CAAwATkAALcIADAQAwAAuw4AICYAALwOACApAAC9DgAgKgAAvg4AIP8GAQCaDQAhgAcBAJoNACGGByAAnA0AIYkHAgCbDQAhtQcBAJoNACG5BwEAmg0AIb0HQACdDQAh2AcBAKwNACHgB0AAng0AIeMHQACdDQAh8AeAAAAAAfEHAAH6DQAhAgAAAJUBACA5AAC6CAAgDP8GAQCaDQAhgAcBAJoNACGGByAAnA0AIYkHAgCbDQAhtQcBAJoNACG5BwEAmg0AIb0HQACdDQAh2AcBAKwNACHgB0AAng0AIeMHQACdDQAh8AeAAAAAAfEHAAH6DQAhAgAAAJMBACA5AAC8CAAgAgAAAJMBACA5AAC8CAAgAwAAAJUBACBAAAC1CAAgQQAAuggAIAEAAACVAQAgAQAAAJMBACAIEAAAtg4AIEYAALcOACBHAAC6DgAgSAAAuQ4AIEkAALgOACDYBwAAlA0AIOAHAACUDQAg8QcAAJQNACAP_AYAANsLADD9BgAAwwgAEP4GAADbCwAw_wYBAIwLACGABwEAjAsAIYYHIACPCwAhiQcCAI4LACG1BwEAjQsAIbkHAQCNCwAhvQdAAJALACHYBwEApQsAIeAHQACRCwAh4wdAAJALACHwBwAAoAsAIPEHAAHSCwAhAwAAAJMBACABAADCCAAwRQAAwwgAIAMAAACTAQAgAQAAlAEAMAIAAJUBACABAAAArAEAIAEAAACsAQAgAwAAAKoBACABAACrAQAwAgAArAEAIAMAAACqAQAgAQAAqwEAMAIAAKwBACADAAAAqgEAIAEAAKsBADACAACsAQAgEwMAALMOACAaAACyDgAgJgAAtA4AICkAALUOACD_BgEAAAABgAcBAAAAAYUHAQAAAAGGByAAAAABiQcCAAAAAbkHAQAAAAG9B0AAAAAB4wdAAAAAAekHAAAA6QcC6gcAALEOACDrBwIAAAAB7AcCAAAAAe0HAQAAAAHuBwEAAAAB7weAAAAAAQE5AADLCAAgEBoAALIOACD_BgEAAAABgAcBAAAAAYUHAQAAAAGGByAAAAABiQcCAAAAAbkHAQAAAAG9B0AAAAAB4wdAAAAAAekHAAAA6QcC6gcAALEOACDrBwIAAAAB7AcCAAAAAe0HAQAAAAHuBwEAAAAB7weAAAAAAQE5AADNCAAwATkAAM0IADATAwAAlg4AIBoAAJUOACAmAACXDgAgKQAAmA4AIP8GAQCaDQAhgAcBAJoNACGFBwEAmg0AIYYHIACcDQAhiQcCAJsNACG5BwEAmg0AIb0HQACdDQAh4wdAAJ0NACHpBwAAkw7pByLqBwAAlA4AIOsHAgCbDQAh7AcCAPANACHtBwEArA0AIe4HAQCsDQAh7weAAAAAAQIAAACsAQAgOQAA0AgAIBAaAACVDgAg_wYBAJoNACGABwEAmg0AIYUHAQCaDQAhhgcgAJwNACGJBwIAmw0AIbkHAQCaDQAhvQdAAJ0NACHjB0AAnQ0AIekHAACTDukHIuoHAACUDgAg6wcCAJsNACHsBwIA8A0AIe0HAQCsDQAh7gcBAKwNACHvB4AAAAABAgAAAKoBACA5AADSCAAgAgAAAKoBACA5AADSCAAgAwAAAKwBACBAAADLCAAgQQAA0AgAIAEAAACsAQAgAQAAAKoBACAIEAAAjg4AIEYAAI8OACBHAACSDgAgSAAAkQ4AIEkAAJAOACDsBwAAlA0AIO0HAACUDQAg7gcAAJQNACATGgAAogsAIPwGAADXCwAw_QYAANkIABD-BgAA1wsAMP8GAQCMCwAhgAcBAIwLACGFBwEAjQsAIYYHIACPCwAhiQcCAI4LACG5BwEAjQsAIb0HQACQCwAh4wdAAJALACHpBwAA2AvpByLqBwAAogsAIOsHAgCOCwAh7AcCAM0LACHtBwEApQsAIe4HAQClCwAh7wcAAKALACADAAAAqgEAIAEAANgIADBFAADZCAAgAwAAAKoBACABAACrAQAwAgAArAEAIAEAAACZAQAgAQAAAJkBACADAAAAlwEAIAEAAJgBADACAACZAQAgAwAAAJcBACABAACYAQAwAgAAmQEAIAMAAACXAQAgAQAAmAEAMAIAAJkBACAMJwAAjA4AICgAAI0OACD_BgQAAAABgAcBAAAAAYEHAQAAAAHOBwQAAAAB0QcBAAAAAdMHAQAAAAHXB0AAAAAB5QcBAAAAAeYHgAAAAAHnB0AAAAABATkAAOEIACAK_wYEAAAAAYAHAQAAAAGBBwEAAAABzgcEAAAAAdEHAQAAAAHTBwEAAAAB1wdAAAAAAeUHAQAAAAHmB4AAAAAB5wdAAAAAAQE5AADjCAAwATkAAOMIADAMJwAAig4AICgAAIsOACD_BgQAqg0AIYAHAQCaDQAhgQcBAJoNACHOBwQAqg0AIdEHAQCaDQAh0wcBAJoNACHXB0AAnQ0AIeUHAQCaDQAh5geAAAAAAecHQACdDQAhAgAAAJkBACA5AADmCAAgCv8GBACqDQAhgAcBAJoNACGBBwEAmg0AIc4HBACqDQAh0QcBAJoNACHTBwEAmg0AIdcHQACdDQAh5QcBAJoNACHmB4AAAAAB5wdAAJ0NACECAAAAlwEAIDkAAOgIACACAAAAlwEAIDkAAOgIACADAAAAmQEAIEAAAOEIACBBAADmCAAgAQAAAJkBACABAAAAlwEAIAUQAACFDgAgRgAAhg4AIEcAAIkOACBIAACIDgAgSQAAhw4AIA38BgAA1gsAMP0GAADvCAAQ_gYAANYLADD_BgQAowsAIYAHAQCMCwAhgQcBAIwLACHOBwQAowsAIdEHAQCMCwAh0wcBAIwLACHXB0AAkAsAIeUHAQCNCwAh5gcAAKALACDnB0AAkAsAIQMAAACXAQAgAQAA7ggAMEUAAO8IACADAAAAlwEAIAEAAJgBADACAACZAQAgAQAAAJ4BACABAAAAngEAIAMAAACcAQAgAQAAnQEAMAIAAJ4BACADAAAAnAEAIAEAAJ0BADACAACeAQAgAwAAAJwBACABAACdAQAwAgAAngEAIAYnAACDDgAgKAAAhA4AIIAHAQAAAAGBBwEAAAAB0wcBAAAAAeQHQAAAAAEBOQAA9wgAIASABwEAAAABgQcBAAAAAdMHAQAAAAHkB0AAAAABATkAAPkIADABOQAA-QgAMAYnAACBDgAgKAAAgg4AIIAHAQCaDQAhgQcBAJoNACHTBwEAmg0AIeQHQACdDQAhAgAAAJ4BACA5AAD8CAAgBIAHAQCaDQAhgQcBAJoNACHTBwEAmg0AIeQHQACdDQAhAgAAAJwBACA5AAD-CAAgAgAAAJwBACA5AAD-CAAgAwAAAJ4BACBAAAD3CAAgQQAA_AgAIAEAAACeAQAgAQAAAJwBACADEAAA_g0AIEgAAIAOACBJAAD_DQAgB_wGAADVCwAw_QYAAIUJABD-BgAA1QsAMIAHAQCMCwAhgQcBAIwLACHTBwEAjAsAIeQHQACQCwAhAwAAAJwBACABAACECQAwRQAAhQkAIAMAAACcAQAgAQAAnQEAMAIAAJ4BACABAAAAsAEAIAEAAACwAQAgAwAAAK4BACABAACvAQAwAgAAsAEAIAMAAACuAQAgAQAArwEAMAIAALABACADAAAArgEAIAEAAK8BADACAACwAQAgEQMAAP0NACD_BgEAAAABgAcBAAAAAYYHIAAAAAGJBwIAAAABvQdAAAAAAdgHAQAAAAHaBwEAAAAB2wcAAQAAAdwHAAD8DQAg3QcBAAAAAd4HAAEAAAHfB0AAAAAB4AdAAAAAAeEHQAAAAAHiBwEAAAAB4wdAAAAAAQE5AACNCQAgEP8GAQAAAAGABwEAAAABhgcgAAAAAYkHAgAAAAG9B0AAAAAB2AcBAAAAAdoHAQAAAAHbBwABAAAB3AcAAPwNACDdBwEAAAAB3gcAAQAAAd8HQAAAAAHgB0AAAAAB4QdAAAAAAeIHAQAAAAHjB0AAAAABATkAAI8JADABOQAAjwkAMBEDAAD7DQAg_wYBAJoNACGABwEAmg0AIYYHIACcDQAhiQcCAJsNACG9B0AAnQ0AIdgHAQCsDQAh2gcBAJoNACHbBwABxw0AIdwHAAD5DQAg3QcBAJoNACHeBwAB-g0AId8HQACeDQAh4AdAAJ4NACHhB0AAng0AIeIHAQCsDQAh4wdAAJ0NACECAAAAsAEAIDkAAJIJACAQ_wYBAJoNACGABwEAmg0AIYYHIACcDQAhiQcCAJsNACG9B0AAnQ0AIdgHAQCsDQAh2gcBAJoNACHbBwABxw0AIdwHAAD5DQAg3QcBAJoNACHeBwAB-g0AId8HQACeDQAh4AdAAJ4NACHhB0AAng0AIeIHAQCsDQAh4wdAAJ0NACECAAAArgEAIDkAAJQJACACAAAArgEAIDkAAJQJACADAAAAsAEAIEAAAI0JACBBAACSCQAgAQAAALABACABAAAArgEAIAsQAAD0DQAgRgAA9Q0AIEcAAPgNACBIAAD3DQAgSQAA9g0AINgHAACUDQAg3gcAAJQNACDfBwAAlA0AIOAHAACUDQAg4QcAAJQNACDiBwAAlA0AIBP8BgAA0QsAMP0GAACbCQAQ_gYAANELADD_BgEAjAsAIYAHAQCMCwAhhgcgAI8LACGJBwIAjgsAIb0HQACQCwAh2AcBAKULACHaBwEAjQsAIdsHAAG_CwAh3AcAAKILACDdBwEAjQsAId4HAAHSCwAh3wdAAJELACHgB0AAkQsAIeEHQACRCwAh4gcBAKULACHjB0AAkAsAIQMAAACuAQAgAQAAmgkAMEUAAJsJACADAAAArgEAIAEAAK8BADACAACwAQAgAQAAALQBACABAAAAtAEAIAMAAACyAQAgAQAAswEAMAIAALQBACADAAAAsgEAIAEAALMBADACAAC0AQAgAwAAALIBACABAACzAQAwAgAAtAEAIBMDAADzDQAg_wYBAAAAAYAHAQAAAAGiBwIAAAABowdAAAAAAaYHQAAAAAG1BwEAAAABvQdAAAAAAc4HBAAAAAHPBwEAAAAB0AcBAAAAAdEHAQAAAAHSBwAA8g0AINMHAQAAAAHUB4AAAAAB1gcAAADWBwLXB0AAAAAB2AcBAAAAAdkHAgAAAAEBOQAAowkAIBL_BgEAAAABgAcBAAAAAaIHAgAAAAGjB0AAAAABpgdAAAAAAbUHAQAAAAG9B0AAAAABzgcEAAAAAc8HAQAAAAHQBwEAAAAB0QcBAAAAAdIHAADyDQAg0wcBAAAAAdQHgAAAAAHWBwAAANYHAtcHQAAAAAHYBwEAAAAB2QcCAAAAAQE5AAClCQAwATkAAKUJADATAwAA8Q0AIP8GAQCaDQAhgAcBAJoNACGiBwIAmw0AIaMHQACeDQAhpgdAAJ4NACG1BwEAmg0AIb0HQACdDQAhzgcEAKoNACHPBwEAmg0AIdAHAQCaDQAh0QcBAKwNACHSBwAA7g0AINMHAQCsDQAh1AeAAAAAAdYHAADvDdYHItcHQACeDQAh2AcBAKwNACHZBwIA8A0AIQIAAAC0AQAgOQAAqAkAIBL_BgEAmg0AIYAHAQCaDQAhogcCAJsNACGjB0AAng0AIaYHQACeDQAhtQcBAJoNACG9B0AAnQ0AIc4HBACqDQAhzwcBAJoNACHQBwEAmg0AIdEHAQCsDQAh0gcAAO4NACDTBwEArA0AIdQHgAAAAAHWBwAA7w3WByLXB0AAng0AIdgHAQCsDQAh2QcCAPANACECAAAAsgEAIDkAAKoJACACAAAAsgEAIDkAAKoJACADAAAAtAEAIEAAAKMJACBBAACoCQAgAQAAALQBACABAAAAsgEAIAwQAADpDQAgRgAA6g0AIEcAAO0NACBIAADsDQAgSQAA6w0AIKMHAACUDQAgpgcAAJQNACDRBwAAlA0AINMHAACUDQAg1wcAAJQNACDYBwAAlA0AINkHAACUDQAgFfwGAADLCwAw_QYAALEJABD-BgAAywsAMP8GAQCMCwAhgAcBAIwLACGiBwIAjgsAIaMHQACRCwAhpgdAAJELACG1BwEAjQsAIb0HQACQCwAhzgcEAKMLACHPBwEAjAsAIdAHAQCNCwAh0QcBAMALACHSBwAAogsAINMHAQDACwAh1AcAAKALACDWBwAAzAvWByLXB0AAkQsAIdgHAQClCwAh2QcCAM0LACEDAAAAsgEAIAEAALAJADBFAACxCQAgAwAAALIBACABAACzAQAwAgAAtAEAIAEAAAASACABAAAAEgAgAwAAABAAIAEAABEAMAIAABIAIAMAAAAQACABAAARADACAAASACADAAAAEAAgAQAAEQAwAgAAEgAgCAUAAOgNACD_BgEAAAABgAcBAAAAAacHQAAAAAG7BwABAAABvQdAAAAAAcwHAQAAAAHNB0AAAAABATkAALkJACAH_wYBAAAAAYAHAQAAAAGnB0AAAAABuwcAAQAAAb0HQAAAAAHMBwEAAAABzQdAAAAAAQE5AAC7CQAwATkAALsJADAIBQAA5w0AIP8GAQCaDQAhgAcBAJoNACGnB0AAnQ0AIbsHAAHHDQAhvQdAAJ0NACHMBwEAmg0AIc0HQACeDQAhAgAAABIAIDkAAL4JACAH_wYBAJoNACGABwEAmg0AIacHQACdDQAhuwcAAccNACG9B0AAnQ0AIcwHAQCaDQAhzQdAAJ4NACECAAAAEAAgOQAAwAkAIAIAAAAQACA5AADACQAgAwAAABIAIEAAALkJACBBAAC-CQAgAQAAABIAIAEAAAAQACAEEAAA5A0AIEgAAOYNACBJAADlDQAgzQcAAJQNACAK_AYAAMoLADD9BgAAxwkAEP4GAADKCwAw_wYBAIwLACGABwEAjAsAIacHQACQCwAhuwcAAb8LACG9B0AAkAsAIcwHAQCMCwAhzQdAAJELACEDAAAAEAAgAQAAxgkAMEUAAMcJACADAAAAEAAgAQAAEQAwAgAAEgAgCfwGAADHCwAw_QYAAM0JABD-BgAAxwsAMIAHAQC3CwAhvQdAALoLACHIBwEAuAsAIckHAAHICwAhygcAALkLACDLBwAAyQsAIAEAAADKCQAgAQAAAMoJACAI_AYAAMcLADD9BgAAzQkAEP4GAADHCwAwgAcBALcLACG9B0AAugsAIcgHAQC4CwAhyQcAAcgLACHKBwAAuQsAIAHKBwAAlA0AIAMAAADNCQAgAQAAzgkAMAIAAMoJACADAAAAzQkAIAEAAM4JADACAADKCQAgAwAAAM0JACABAADOCQAwAgAAygkAIAWABwEAAAABvQdAAAAAAcgHAQAAAAHJBwABAAABygeAAAAAAQE5AADSCQAgBYAHAQAAAAG9B0AAAAAByAcBAAAAAckHAAEAAAHKB4AAAAABATkAANQJADABOQAA1AkAMAWABwEAmg0AIb0HQACdDQAhyAcBAJoNACHJBwABxw0AIcoHgAAAAAECAAAAygkAIDkAANcJACAFgAcBAJoNACG9B0AAnQ0AIcgHAQCaDQAhyQcAAccNACHKB4AAAAABAgAAAM0JACA5AADZCQAgAgAAAM0JACA5AADZCQAgAwAAAMoJACBAAADSCQAgQQAA1wkAIAEAAADKCQAgAQAAAM0JACAEEAAA4Q0AIEgAAOMNACBJAADiDQAgygcAAJQNACAI_AYAAMYLADD9BgAA4AkAEP4GAADGCwAwgAcBAIwLACG9B0AAkAsAIcgHAQCNCwAhyQcAAb8LACHKBwAAtAsAIAMAAADNCQAgAQAA3wkAMEUAAOAJACADAAAAzQkAIAEAAM4JADACAADKCQAgDPwGAADFCwAw_QYAAOYJABD-BgAAxQsAMP8GBAAAAAGABwEAtwsAIYQHQAC6CwAhwgcBALgLACHDBwEAuAsAIcQHAQC4CwAhxQcAALkLACDGBwAAuQsAIMcHAAC5CwAgAQAAAOMJACABAAAA4wkAIAz8BgAAxQsAMP0GAADmCQAQ_gYAAMULADD_BgQAsQsAIYAHAQC3CwAhhAdAALoLACHCBwEAuAsAIcMHAQC4CwAhxAcBALgLACHFBwAAuQsAIMYHAAC5CwAgxwcAALkLACADxQcAAJQNACDGBwAAlA0AIMcHAACUDQAgAwAAAOYJACABAADnCQAwAgAA4wkAIAMAAADmCQAgAQAA5wkAMAIAAOMJACADAAAA5gkAIAEAAOcJADACAADjCQAgCf8GBAAAAAGABwEAAAABhAdAAAAAAcIHAQAAAAHDBwEAAAABxAcBAAAAAcUHgAAAAAHGB4AAAAABxweAAAAAAQE5AADrCQAgCf8GBAAAAAGABwEAAAABhAdAAAAAAcIHAQAAAAHDBwEAAAABxAcBAAAAAcUHgAAAAAHGB4AAAAABxweAAAAAAQE5AADtCQAwATkAAO0JADAJ_wYEAKoNACGABwEAmg0AIYQHQACdDQAhwgcBAJoNACHDBwEAmg0AIcQHAQCaDQAhxQeAAAAAAcYHgAAAAAHHB4AAAAABAgAAAOMJACA5AADwCQAgCf8GBACqDQAhgAcBAJoNACGEB0AAnQ0AIcIHAQCaDQAhwwcBAJoNACHEBwEAmg0AIcUHgAAAAAHGB4AAAAABxweAAAAAAQIAAADmCQAgOQAA8gkAIAIAAADmCQAgOQAA8gkAIAMAAADjCQAgQAAA6wkAIEEAAPAJACABAAAA4wkAIAEAAADmCQAgCBAAANwNACBGAADdDQAgRwAA4A0AIEgAAN8NACBJAADeDQAgxQcAAJQNACDGBwAAlA0AIMcHAACUDQAgDPwGAADECwAw_QYAAPkJABD-BgAAxAsAMP8GBACjCwAhgAcBAIwLACGEB0AAkAsAIcIHAQCNCwAhwwcBAI0LACHEBwEAjQsAIcUHAAC0CwAgxgcAALQLACDHBwAAtAsAIAMAAADmCQAgAQAA-AkAMEUAAPkJACADAAAA5gkAIAEAAOcJADACAADjCQAgAQAAALoBACABAAAAugEAIAMAAAC4AQAgAQAAuQEAMAIAALoBACADAAAAuAEAIAEAALkBADACAAC6AQAgAwAAALgBACABAAC5AQAwAgAAugEAIA8DAADZDQAgMAAA2w0AIDEAANoNACD_BgEAAAABgAcBAAAAAacHQAAAAAG5BwEAAAABugcBAAAAAbsHAAEAAAG8BwAA2A0AIL0HQAAAAAG-BwEAAAABvwdAAAAAAcAHQAAAAAHBBwEAAAABATkAAIEKACAM_wYBAAAAAYAHAQAAAAGnB0AAAAABuQcBAAAAAboHAQAAAAG7BwABAAABvAcAANgNACC9B0AAAAABvgcBAAAAAb8HQAAAAAHAB0AAAAABwQcBAAAAAQE5AACDCgAwATkAAIMKADABAAAAuAEAIA8DAADJDQAgMAAAyg0AIDEAAMsNACD_BgEAmg0AIYAHAQCaDQAhpwdAAJ4NACG5BwEAmg0AIboHAQCaDQAhuwcAAccNACG8BwAAyA0AIL0HQACdDQAhvgcBAJoNACG_B0AAng0AIcAHQACeDQAhwQcBAKwNACECAAAAugEAIDkAAIcKACAM_wYBAJoNACGABwEAmg0AIacHQACeDQAhuQcBAJoNACG6BwEAmg0AIbsHAAHHDQAhvAcAAMgNACC9B0AAnQ0AIb4HAQCaDQAhvwdAAJ4NACHAB0AAng0AIcEHAQCsDQAhAgAAALgBACA5AACJCgAgAgAAALgBACA5AACJCgAgAQAAALgBACADAAAAugEAIEAAAIEKACBBAACHCgAgAQAAALoBACABAAAAuAEAIAcQAADEDQAgSAAAxg0AIEkAAMUNACCnBwAAlA0AIL8HAACUDQAgwAcAAJQNACDBBwAAlA0AIA_8BgAAvgsAMP0GAACRCgAQ_gYAAL4LADD_BgEAjAsAIYAHAQCMCwAhpwdAAJELACG5BwEAjQsAIboHAQCNCwAhuwcAAb8LACG8BwAAogsAIL0HQACQCwAhvgcBAI0LACG_B0AAkQsAIcAHQACRCwAhwQcBAMALACEDAAAAuAEAIAEAAJAKADBFAACRCgAgAwAAALgBACABAAC5AQAwAgAAugEAIAk5AAC5CwAg_AYAAL0LADD9BgAAlwoAEP4GAAC9CwAw_wYEAAAAAYAHAQC3CwAhtQcBALgLACG2BwEAuAsAIbcHAACzCwAgAQAAAJQKACABAAAAlAoAIAk5AAC5CwAg_AYAAL0LADD9BgAAlwoAEP4GAAC9CwAw_wYEALELACGABwEAtwsAIbUHAQC4CwAhtgcBALgLACG3BwAAswsAIAE5AACUDQAgAwAAAJcKACABAACYCgAwAgAAlAoAIAMAAACXCgAgAQAAmAoAMAIAAJQKACADAAAAlwoAIAEAAJgKADACAACUCgAgBjmAAAAAAf8GBAAAAAGABwEAAAABtQcBAAAAAbYHAQAAAAG3BwAAww0AIAE5AACcCgAgBjmAAAAAAf8GBAAAAAGABwEAAAABtQcBAAAAAbYHAQAAAAG3BwAAww0AIAE5AACeCgAwATkAAJ4KADAGOYAAAAAB_wYEAKoNACGABwEAmg0AIbUHAQCaDQAhtgcBAJoNACG3BwAAwg0AIAIAAACUCgAgOQAAoQoAIAY5gAAAAAH_BgQAqg0AIYAHAQCaDQAhtQcBAJoNACG2BwEAmg0AIbcHAADCDQAgAgAAAJcKACA5AACjCgAgAgAAAJcKACA5AACjCgAgAwAAAJQKACBAAACcCgAgQQAAoQoAIAEAAACUCgAgAQAAAJcKACAGEAAAvQ0AIDkAAJQNACBGAAC-DQAgRwAAwQ0AIEgAAMANACBJAAC_DQAgCTkAALQLACD8BgAAvAsAMP0GAACqCgAQ_gYAALwLADD_BgQAowsAIYAHAQCMCwAhtQcBAI0LACG2BwEAjQsAIbcHAACzCwAgAwAAAJcKACABAACpCgAwRQAAqgoAIAMAAACXCgAgAQAAmAoAMAIAAJQKACAKOQAAuQsAIPwGAAC2CwAw_QYAALAKABD-BgAAtgsAMIAHAQC3CwAhtAcEAAAAAbUHAQC4CwAhtgcBALgLACG3BwAAswsAILgHQAC6CwAhAQAAAK0KACABAAAArQoAIAo5AAC5CwAg_AYAALYLADD9BgAAsAoAEP4GAAC2CwAwgAcBALcLACG0BwQAsQsAIbUHAQC4CwAhtgcBALgLACG3BwAAswsAILgHQAC6CwAhATkAAJQNACADAAAAsAoAIAEAALEKADACAACtCgAgAwAAALAKACABAACxCgAwAgAArQoAIAMAAACwCgAgAQAAsQoAMAIAAK0KACAHOYAAAAABgAcBAAAAAbQHBAAAAAG1BwEAAAABtgcBAAAAAbcHAAC8DQAguAdAAAAAAQE5AAC1CgAgBzmAAAAAAYAHAQAAAAG0BwQAAAABtQcBAAAAAbYHAQAAAAG3BwAAvA0AILgHQAAAAAEBOQAAtwoAMAE5AAC3CgAwBzmAAAAAAYAHAQCaDQAhtAcEAKoNACG1BwEAmg0AIbYHAQCaDQAhtwcAALsNACC4B0AAnQ0AIQIAAACtCgAgOQAAugoAIAc5gAAAAAGABwEAmg0AIbQHBACqDQAhtQcBAJoNACG2BwEAmg0AIbcHAAC7DQAguAdAAJ0NACECAAAAsAoAIDkAALwKACACAAAAsAoAIDkAALwKACADAAAArQoAIEAAALUKACBBAAC6CgAgAQAAAK0KACABAAAAsAoAIAYQAAC2DQAgOQAAlA0AIEYAALcNACBHAAC6DQAgSAAAuQ0AIEkAALgNACAKOQAAtAsAIPwGAACyCwAw_QYAAMMKABD-BgAAsgsAMIAHAQCMCwAhtAcEAKMLACG1BwEAjQsAIbYHAQCNCwAhtwcAALMLACC4B0AAkAsAIQMAAACwCgAgAQAAwgoAMEUAAMMKACADAAAAsAoAIAEAALEKADACAACtCgAgBvwGAACvCwAw_QYAAMkKABD-BgAArwsAMP8GAgAAAAGyBwQAsQsAIbMHBACxCwAhAQAAAMYKACABAAAAxgoAIAb8BgAArwsAMP0GAADJCgAQ_gYAAK8LADD_BgIAsAsAIbIHBACxCwAhswcEALELACEAAwAAAMkKACABAADKCgAwAgAAxgoAIAMAAADJCgAgAQAAygoAMAIAAMYKACADAAAAyQoAIAEAAMoKADACAADGCgAgA_8GAgAAAAGyBwQAAAABswcEAAAAAQE5AADOCgAgA_8GAgAAAAGyBwQAAAABswcEAAAAAQE5AADQCgAwATkAANAKADAD_wYCAJsNACGyBwQAqg0AIbMHBACqDQAhAgAAAMYKACA5AADTCgAgA_8GAgCbDQAhsgcEAKoNACGzBwQAqg0AIQIAAADJCgAgOQAA1QoAIAIAAADJCgAgOQAA1QoAIAMAAADGCgAgQAAAzgoAIEEAANMKACABAAAAxgoAIAEAAADJCgAgBRAAALENACBGAACyDQAgRwAAtQ0AIEgAALQNACBJAACzDQAgBvwGAACuCwAw_QYAANwKABD-BgAArgsAMP8GAgCOCwAhsgcEAKMLACGzBwQAowsAIQMAAADJCgAgAQAA2woAMEUAANwKACADAAAAyQoAIAEAAMoKADACAADGCgAgAQAAAMEBACABAAAAwQEAIAMAAAC_AQAgAQAAwAEAMAIAAMEBACADAAAAvwEAIAEAAMABADACAADBAQAgAwAAAL8BACABAADAAQAwAgAAwQEAIBgDAACwDQAgCAEAAAAB_wYBAAAAAYAHAQAAAAGVB4AAAAABlgcAAK4NACCXBwIAAAABmAdAAAAAAZkHQAAAAAGaBwAArw0AIJsHAQAAAAGcBwEAAAABnQdAAAAAAZ4HAgAAAAGfBwQAAAABoAcEAAAAAaEHAQAAAAGiBwIAAAABowdAAAAAAaQHAQAAAAGlB0AAAAABpgdAAAAAAacHQAAAAAGoBwEAAAABATkAAOQKACAXCAEAAAAB_wYBAAAAAYAHAQAAAAGVB4AAAAABlgcAAK4NACCXBwIAAAABmAdAAAAAAZkHQAAAAAGaBwAArw0AIJsHAQAAAAGcBwEAAAABnQdAAAAAAZ4HAgAAAAGfBwQAAAABoAcEAAAAAaEHAQAAAAGiBwIAAAABowdAAAAAAaQHAQAAAAGlB0AAAAABpgdAAAAAAacHQAAAAAGoBwEAAAABATkAAOYKADABOQAA5goAMBgDAACtDQAgCAEAmg0AIf8GAQCaDQAhgAcBAJoNACGVB4AAAAABlgcAAKgNACCXBwIAmw0AIZgHQACdDQAhmQdAAJ0NACGaBwAAqQ0AIJsHAQCaDQAhnAcBAJoNACGdB0AAng0AIZ4HAgCbDQAhnwcEAKoNACGgBwQAqw0AIaEHAQCsDQAhogcCAJsNACGjB0AAng0AIaQHAQCaDQAhpQdAAJ0NACGmB0AAng0AIacHQACeDQAhqAcBAKwNACECAAAAwQEAIDkAAOkKACAXCAEAmg0AIf8GAQCaDQAhgAcBAJoNACGVB4AAAAABlgcAAKgNACCXBwIAmw0AIZgHQACdDQAhmQdAAJ0NACGaBwAAqQ0AIJsHAQCaDQAhnAcBAJoNACGdB0AAng0AIZ4HAgCbDQAhnwcEAKoNACGgBwQAqw0AIaEHAQCsDQAhogcCAJsNACGjB0AAng0AIaQHAQCaDQAhpQdAAJ0NACGmB0AAng0AIacHQACeDQAhqAcBAKwNACECAAAAvwEAIDkAAOsKACACAAAAvwEAIDkAAOsKACADAAAAwQEAIEAAAOQKACBBAADpCgAgAQAAAMEBACABAAAAvwEAIAwQAACjDQAgRgAApA0AIEcAAKcNACBIAACmDQAgSQAApQ0AIJ0HAACUDQAgoAcAAJQNACChBwAAlA0AIKMHAACUDQAgpgcAAJQNACCnBwAAlA0AIKgHAACUDQAgGggBAI0LACH8BgAAnwsAMP0GAADyCgAQ_gYAAJ8LADD_BgEAjAsAIYAHAQCMCwAhlQcAAKALACCWBwAAoQsAIJcHAgCOCwAhmAdAAJALACGZB0AAkAsAIZoHAACiCwAgmwcBAI0LACGcBwEAjQsAIZ0HQACRCwAhngcCAI4LACGfBwQAowsAIaAHBACkCwAhoQcBAKULACGiBwIAjgsAIaMHQACRCwAhpAcBAI0LACGlB0AAkAsAIaYHQACRCwAhpwdAAJELACGoBwEApQsAIQMAAAC_AQAgAQAA8QoAMEUAAPIKACADAAAAvwEAIAEAAMABADACAADBAQAgAQAAAKUBACABAAAApQEAIAMAAACjAQAgAQAApAEAMAIAAKUBACADAAAAowEAIAEAAKQBADACAAClAQAgAwAAAKMBACABAACkAQAwAgAApQEAIA0DAAChDQAgKAAAog0AIP8GAQAAAAGABwEAAAABgQcBAAAAAYIHAQAAAAGDBwIAAAABhAcBAAAAAYUHAQAAAAGGByAAAAABhwdAAAAAAYgHQAAAAAGJBwIAAAABATkAAPoKACAL_wYBAAAAAYAHAQAAAAGBBwEAAAABggcBAAAAAYMHAgAAAAGEBwEAAAABhQcBAAAAAYYHIAAAAAGHB0AAAAABiAdAAAAAAYkHAgAAAAEBOQAA_AoAMAE5AAD8CgAwDQMAAJ8NACAoAACgDQAg_wYBAJoNACGABwEAmg0AIYEHAQCaDQAhggcBAJoNACGDBwIAmw0AIYQHAQCaDQAhhQcBAJoNACGGByAAnA0AIYcHQACdDQAhiAdAAJ4NACGJBwIAmw0AIQIAAAClAQAgOQAA_woAIAv_BgEAmg0AIYAHAQCaDQAhgQcBAJoNACGCBwEAmg0AIYMHAgCbDQAhhAcBAJoNACGFBwEAmg0AIYYHIACcDQAhhwdAAJ0NACGIB0AAng0AIYkHAgCbDQAhAgAAAKMBACA5AACBCwAgAgAAAKMBACA5AACBCwAgAwAAAKUBACBAAAD6CgAgQQAA_woAIAEAAAClAQAgAQAAAKMBACAGEAAAlQ0AIEYAAJYNACBHAACZDQAgSAAAmA0AIEkAAJcNACCIBwAAlA0AIA78BgAAiwsAMP0GAACICwAQ_gYAAIsLADD_BgEAjAsAIYAHAQCMCwAhgQcBAIwLACGCBwEAjQsAIYMHAgCOCwAhhAcBAI0LACGFBwEAjQsAIYYHIACPCwAhhwdAAJALACGIB0AAkQsAIYkHAgCOCwAhAwAAAKMBACABAACHCwAwRQAAiAsAIAMAAACjAQAgAQAApAEAMAIAAKUBACAO_AYAAIsLADD9BgAAiAsAEP4GAACLCwAw_wYBAIwLACGABwEAjAsAIYEHAQCMCwAhggcBAI0LACGDBwIAjgsAIYQHAQCNCwAhhQcBAI0LACGGByAAjwsAIYcHQACQCwAhiAdAAJELACGJBwIAjgsAIQsQAACWCwAgSAAAnQsAIEkAAJ0LACCKBwEAAAABiwcBAAAABIwHAQAAAASNBwEAAAABjgcBAAAAAY8HAQAAAAGQBwEAAAABkQcBAJ4LACEOEAAAlgsAIEgAAJ0LACBJAACdCwAgigcBAAAAAYsHAQAAAASMBwEAAAAEjQcBAAAAAY4HAQAAAAGPBwEAAAABkAcBAAAAAZEHAQCcCwAhkgcBAAAAAZMHAQAAAAGUBwEAAAABDRAAAJYLACBGAACbCwAgRwAAlgsAIEgAAJYLACBJAACWCwAgigcCAAAAAYsHAgAAAASMBwIAAAAEjQcCAAAAAY4HAgAAAAGPBwIAAAABkAcCAAAAAZEHAgCaCwAhBRAAAJYLACBIAACZCwAgSQAAmQsAIIoHIAAAAAGRByAAmAsAIQsQAACWCwAgSAAAlwsAIEkAAJcLACCKB0AAAAABiwdAAAAABIwHQAAAAASNB0AAAAABjgdAAAAAAY8HQAAAAAGQB0AAAAABkQdAAJULACELEAAAkwsAIEgAAJQLACBJAACUCwAgigdAAAAAAYsHQAAAAAWMB0AAAAAFjQdAAAAAAY4HQAAAAAGPB0AAAAABkAdAAAAAAZEHQACSCwAhCxAAAJMLACBIAACUCwAgSQAAlAsAIIoHQAAAAAGLB0AAAAAFjAdAAAAABY0HQAAAAAGOB0AAAAABjwdAAAAAAZAHQAAAAAGRB0AAkgsAIQiKBwIAAAABiwcCAAAABYwHAgAAAAWNBwIAAAABjgcCAAAAAY8HAgAAAAGQBwIAAAABkQcCAJMLACEIigdAAAAAAYsHQAAAAAWMB0AAAAAFjQdAAAAAAY4HQAAAAAGPB0AAAAABkAdAAAAAAZEHQACUCwAhCxAAAJYLACBIAACXCwAgSQAAlwsAIIoHQAAAAAGLB0AAAAAEjAdAAAAABI0HQAAAAAGOB0AAAAABjwdAAAAAAZAHQAAAAAGRB0AAlQsAIQiKBwIAAAABiwcCAAAABIwHAgAAAASNBwIAAAABjgcCAAAAAY8HAgAAAAGQBwIAAAABkQcCAJYLACEIigdAAAAAAYsHQAAAAASMB0AAAAAEjQdAAAAAAY4HQAAAAAGPB0AAAAABkAdAAAAAAZEHQACXCwAhBRAAAJYLACBIAACZCwAgSQAAmQsAIIoHIAAAAAGRByAAmAsAIQKKByAAAAABkQcgAJkLACENEAAAlgsAIEYAAJsLACBHAACWCwAgSAAAlgsAIEkAAJYLACCKBwIAAAABiwcCAAAABIwHAgAAAASNBwIAAAABjgcCAAAAAY8HAgAAAAGQBwIAAAABkQcCAJoLACEIigcIAAAAAYsHCAAAAASMBwgAAAAEjQcIAAAAAY4HCAAAAAGPBwgAAAABkAcIAAAAAZEHCACbCwAhDhAAAJYLACBIAACdCwAgSQAAnQsAIIoHAQAAAAGLBwEAAAAEjAcBAAAABI0HAQAAAAGOBwEAAAABjwcBAAAAAZAHAQAAAAGRBwEAnAsAIZIHAQAAAAGTBwEAAAABlAcBAAAAAQuKBwEAAAABiwcBAAAABIwHAQAAAASNBwEAAAABjgcBAAAAAY8HAQAAAAGQBwEAAAABkQcBAJ0LACGSBwEAAAABkwcBAAAAAZQHAQAAAAELEAAAlgsAIEgAAJ0LACBJAACdCwAgigcBAAAAAYsHAQAAAASMBwEAAAAEjQcBAAAAAY4HAQAAAAGPBwEAAAABkAcBAAAAAZEHAQCeCwAhGggBAI0LACH8BgAAnwsAMP0GAADyCgAQ_gYAAJ8LADD_BgEAjAsAIYAHAQCMCwAhlQcAAKALACCWBwAAoQsAIJcHAgCOCwAhmAdAAJALACGZB0AAkAsAIZoHAACiCwAgmwcBAI0LACGcBwEAjQsAIZ0HQACRCwAhngcCAI4LACGfBwQAowsAIaAHBACkCwAhoQcBAKULACGiBwIAjgsAIaMHQACRCwAhpAcBAI0LACGlB0AAkAsAIaYHQACRCwAhpwdAAJELACGoBwEApQsAIQ8QAACWCwAgSAAArQsAIEkAAK0LACCKB4AAAAABjQeAAAAAAY4HgAAAAAGPB4AAAAABkAeAAAAAAZEHgAAAAAGsBwEAAAABrQcBAAAAAa4HAQAAAAGvB4AAAAABsAeAAAAAAbEHgAAAAAEEigcCAAAABakHAgAAAAGqBwIAAAAEqwcCAAAABASKBwEAAAAFqQcBAAAAAaoHAQAAAASrBwEAAAAEDRAAAJYLACBGAACbCwAgRwAArAsAIEgAAKwLACBJAACsCwAgigcEAAAAAYsHBAAAAASMBwQAAAAEjQcEAAAAAY4HBAAAAAGPBwQAAAABkAcEAAAAAZEHBACrCwAhDRAAAJMLACBGAACpCwAgRwAAqgsAIEgAAKoLACBJAACqCwAgigcEAAAAAYsHBAAAAAWMBwQAAAAFjQcEAAAAAY4HBAAAAAGPBwQAAAABkAcEAAAAAZEHBACoCwAhDhAAAJMLACBIAACnCwAgSQAApwsAIIoHAQAAAAGLBwEAAAAFjAcBAAAABY0HAQAAAAGOBwEAAAABjwcBAAAAAZAHAQAAAAGRBwEApgsAIZIHAQAAAAGTBwEAAAABlAcBAAAAAQ4QAACTCwAgSAAApwsAIEkAAKcLACCKBwEAAAABiwcBAAAABYwHAQAAAAWNBwEAAAABjgcBAAAAAY8HAQAAAAGQBwEAAAABkQcBAKYLACGSBwEAAAABkwcBAAAAAZQHAQAAAAELigcBAAAAAYsHAQAAAAWMBwEAAAAFjQcBAAAAAY4HAQAAAAGPBwEAAAABkAcBAAAAAZEHAQCnCwAhkgcBAAAAAZMHAQAAAAGUBwEAAAABDRAAAJMLACBGAACpCwAgRwAAqgsAIEgAAKoLACBJAACqCwAgigcEAAAAAYsHBAAAAAWMBwQAAAAFjQcEAAAAAY4HBAAAAAGPBwQAAAABkAcEAAAAAZEHBACoCwAhCIoHCAAAAAGLBwgAAAAFjAcIAAAABY0HCAAAAAGOBwgAAAABjwcIAAAAAZAHCAAAAAGRBwgAqQsAIQiKBwQAAAABiwcEAAAABYwHBAAAAAWNBwQAAAABjgcEAAAAAY8HBAAAAAGQBwQAAAABkQcEAKoLACENEAAAlgsAIEYAAJsLACBHAACsCwAgSAAArAsAIEkAAKwLACCKBwQAAAABiwcEAAAABIwHBAAAAASNBwQAAAABjgcEAAAAAY8HBAAAAAGQBwQAAAABkQcEAKsLACEIigcEAAAAAYsHBAAAAASMBwQAAAAEjQcEAAAAAY4HBAAAAAGPBwQAAAABkAcEAAAAAZEHBACsCwAhDIoHgAAAAAGNB4AAAAABjgeAAAAAAY8HgAAAAAGQB4AAAAABkQeAAAAAAawHAQAAAAGtBwEAAAABrgcBAAAAAa8HgAAAAAGwB4AAAAABsQeAAAAAAQb8BgAArgsAMP0GAADcCgAQ_gYAAK4LADD_BgIAjgsAIbIHBACjCwAhswcEAKMLACEG_AYAAK8LADD9BgAAyQoAEP4GAACvCwAw_wYCALALACGyBwQAsQsAIbMHBACxCwAhCIoHAgAAAAGLBwIAAAAEjAcCAAAABI0HAgAAAAGOBwIAAAABjwcCAAAAAZAHAgAAAAGRBwIAlgsAIQiKBwQAAAABiwcEAAAABIwHBAAAAASNBwQAAAABjgcEAAAAAY8HBAAAAAGQBwQAAAABkQcEAKwLACEKOQAAtAsAIPwGAACyCwAw_QYAAMMKABD-BgAAsgsAMIAHAQCMCwAhtAcEAKMLACG1BwEAjQsAIbYHAQCNCwAhtwcAALMLACC4B0AAkAsAIQSKBwQAAAAFqQcEAAAAAaoHBAAAAASrBwQAAAAEDxAAAJMLACBIAAC1CwAgSQAAtQsAIIoHgAAAAAGNB4AAAAABjgeAAAAAAY8HgAAAAAGQB4AAAAABkQeAAAAAAawHAQAAAAGtBwEAAAABrgcBAAAAAa8HgAAAAAGwB4AAAAABsQeAAAAAAQyKB4AAAAABjQeAAAAAAY4HgAAAAAGPB4AAAAABkAeAAAAAAZEHgAAAAAGsBwEAAAABrQcBAAAAAa4HAQAAAAGvB4AAAAABsAeAAAAAAbEHgAAAAAEKOQAAuQsAIPwGAAC2CwAw_QYAALAKABD-BgAAtgsAMIAHAQC3CwAhtAcEALELACG1BwEAuAsAIbYHAQC4CwAhtwcAALMLACC4B0AAugsAIQiKBwEAAAABiwcBAAAABIwHAQAAAASNBwEAAAABjgcBAAAAAY8HAQAAAAGQBwEAAAABkQcBALsLACELigcBAAAAAYsHAQAAAASMBwEAAAAEjQcBAAAAAY4HAQAAAAGPBwEAAAABkAcBAAAAAZEHAQCdCwAhkgcBAAAAAZMHAQAAAAGUBwEAAAABDIoHgAAAAAGNB4AAAAABjgeAAAAAAY8HgAAAAAGQB4AAAAABkQeAAAAAAawHAQAAAAGtBwEAAAABrgcBAAAAAa8HgAAAAAGwB4AAAAABsQeAAAAAAQiKB0AAAAABiwdAAAAABIwHQAAAAASNB0AAAAABjgdAAAAAAY8HQAAAAAGQB0AAAAABkQdAAJcLACEIigcBAAAAAYsHAQAAAASMBwEAAAAEjQcBAAAAAY4HAQAAAAGPBwEAAAABkAcBAAAAAZEHAQC7CwAhCTkAALQLACD8BgAAvAsAMP0GAACqCgAQ_gYAALwLADD_BgQAowsAIYAHAQCMCwAhtQcBAI0LACG2BwEAjQsAIbcHAACzCwAgCTkAALkLACD8BgAAvQsAMP0GAACXCgAQ_gYAAL0LADD_BgQAsQsAIYAHAQC3CwAhtQcBALgLACG2BwEAuAsAIbcHAACzCwAgD_wGAAC-CwAw_QYAAJEKABD-BgAAvgsAMP8GAQCMCwAhgAcBAIwLACGnB0AAkQsAIbkHAQCNCwAhugcBAI0LACG7BwABvwsAIbwHAACiCwAgvQdAAJALACG-BwEAjQsAIb8HQACRCwAhwAdAAJELACHBBwEAwAsAIQcQAACWCwAgSAAAwwsAIEkAAMMLACCKBwABAAABiwcAAQAABIwHAAEAAASRBwABwgsAIQsQAACTCwAgSAAApwsAIEkAAKcLACCKBwEAAAABiwcBAAAABYwHAQAAAAWNBwEAAAABjgcBAAAAAY8HAQAAAAGQBwEAAAABkQcBAMELACELEAAAkwsAIEgAAKcLACBJAACnCwAgigcBAAAAAYsHAQAAAAWMBwEAAAAFjQcBAAAAAY4HAQAAAAGPBwEAAAABkAcBAAAAAZEHAQDBCwAhBxAAAJYLACBIAADDCwAgSQAAwwsAIIoHAAEAAAGLBwABAAAEjAcAAQAABJEHAAHCCwAhBIoHAAEAAAGLBwABAAAEjAcAAQAABJEHAAHDCwAhDPwGAADECwAw_QYAAPkJABD-BgAAxAsAMP8GBACjCwAhgAcBAIwLACGEB0AAkAsAIcIHAQCNCwAhwwcBAI0LACHEBwEAjQsAIcUHAAC0CwAgxgcAALQLACDHBwAAtAsAIAz8BgAAxQsAMP0GAADmCQAQ_gYAAMULADD_BgQAsQsAIYAHAQC3CwAhhAdAALoLACHCBwEAuAsAIcMHAQC4CwAhxAcBALgLACHFBwAAuQsAIMYHAAC5CwAgxwcAALkLACAI_AYAAMYLADD9BgAA4AkAEP4GAADGCwAwgAcBAIwLACG9B0AAkAsAIcgHAQCNCwAhyQcAAb8LACHKBwAAtAsAIAj8BgAAxwsAMP0GAADNCQAQ_gYAAMcLADCABwEAtwsAIb0HQAC6CwAhyAcBALgLACHJBwAByAsAIcoHAAC5CwAgBIoHAAEAAAGLBwABAAAEjAcAAQAABJEHAAHDCwAhAoAHAQAAAAHIBwEAAAABCvwGAADKCwAw_QYAAMcJABD-BgAAygsAMP8GAQCMCwAhgAcBAIwLACGnB0AAkAsAIbsHAAG_CwAhvQdAAJALACHMBwEAjAsAIc0HQACRCwAhFfwGAADLCwAw_QYAALEJABD-BgAAywsAMP8GAQCMCwAhgAcBAIwLACGiBwIAjgsAIaMHQACRCwAhpgdAAJELACG1BwEAjQsAIb0HQACQCwAhzgcEAKMLACHPBwEAjAsAIdAHAQCNCwAh0QcBAMALACHSBwAAogsAINMHAQDACwAh1AcAAKALACDWBwAAzAvWByLXB0AAkQsAIdgHAQClCwAh2QcCAM0LACEHEAAAlgsAIEgAANALACBJAADQCwAgigcAAADWBwKLBwAAANYHCIwHAAAA1gcIkQcAAM8L1gciDRAAAJMLACBGAACpCwAgRwAAkwsAIEgAAJMLACBJAACTCwAgigcCAAAAAYsHAgAAAAWMBwIAAAAFjQcCAAAAAY4HAgAAAAGPBwIAAAABkAcCAAAAAZEHAgDOCwAhDRAAAJMLACBGAACpCwAgRwAAkwsAIEgAAJMLACBJAACTCwAgigcCAAAAAYsHAgAAAAWMBwIAAAAFjQcCAAAAAY4HAgAAAAGPBwIAAAABkAcCAAAAAZEHAgDOCwAhBxAAAJYLACBIAADQCwAgSQAA0AsAIIoHAAAA1gcCiwcAAADWBwiMBwAAANYHCJEHAADPC9YHIgSKBwAAANYHAosHAAAA1gcIjAcAAADWBwiRBwAA0AvWByIT_AYAANELADD9BgAAmwkAEP4GAADRCwAw_wYBAIwLACGABwEAjAsAIYYHIACPCwAhiQcCAI4LACG9B0AAkAsAIdgHAQClCwAh2gcBAI0LACHbBwABvwsAIdwHAACiCwAg3QcBAI0LACHeBwAB0gsAId8HQACRCwAh4AdAAJELACHhB0AAkQsAIeIHAQClCwAh4wdAAJALACEHEAAAkwsAIEgAANQLACBJAADUCwAgigcAAQAAAYsHAAEAAAWMBwABAAAFkQcAAdMLACEHEAAAkwsAIEgAANQLACBJAADUCwAgigcAAQAAAYsHAAEAAAWMBwABAAAFkQcAAdMLACEEigcAAQAAAYsHAAEAAAWMBwABAAAFkQcAAdQLACEH_AYAANULADD9BgAAhQkAEP4GAADVCwAwgAcBAIwLACGBBwEAjAsAIdMHAQCMCwAh5AdAAJALACEN_AYAANYLADD9BgAA7wgAEP4GAADWCwAw_wYEAKMLACGABwEAjAsAIYEHAQCMCwAhzgcEAKMLACHRBwEAjAsAIdMHAQCMCwAh1wdAAJALACHlBwEAjQsAIeYHAACgCwAg5wdAAJALACETGgAAogsAIPwGAADXCwAw_QYAANkIABD-BgAA1wsAMP8GAQCMCwAhgAcBAIwLACGFBwEAjQsAIYYHIACPCwAhiQcCAI4LACG5BwEAjQsAIb0HQACQCwAh4wdAAJALACHpBwAA2AvpByLqBwAAogsAIOsHAgCOCwAh7AcCAM0LACHtBwEApQsAIe4HAQClCwAh7wcAAKALACAHEAAAlgsAIEgAANoLACBJAADaCwAgigcAAADpBwKLBwAAAOkHCIwHAAAA6QcIkQcAANkL6QciBxAAAJYLACBIAADaCwAgSQAA2gsAIIoHAAAA6QcCiwcAAADpBwiMBwAAAOkHCJEHAADZC-kHIgSKBwAAAOkHAosHAAAA6QcIjAcAAADpBwiRBwAA2gvpByIP_AYAANsLADD9BgAAwwgAEP4GAADbCwAw_wYBAIwLACGABwEAjAsAIYYHIACPCwAhiQcCAI4LACG1BwEAjQsAIbkHAQCNCwAhvQdAAJALACHYBwEApQsAIeAHQACRCwAh4wdAAJALACHwBwAAoAsAIPEHAAHSCwAhCfwGAADcCwAw_QYAAK0IABD-BgAA3AsAMP8GBACjCwAhgAcBAIwLACG1BwEAjQsAIb0HQACQCwAh1AcAAKALACDyB0AAkQsAIQn8BgAA3QsAMP0GAACaCAAQ_gYAAN0LADD_BgQAsQsAIYAHAQC3CwAhtQcBALgLACG9B0AAugsAIdQHAADeCwAg8gdAAN8LACEMigeAAAAAAY0HgAAAAAGOB4AAAAABjweAAAAAAZAHgAAAAAGRB4AAAAABrAcBAAAAAa0HAQAAAAGuBwEAAAABrweAAAAAAbAHgAAAAAGxB4AAAAABCIoHQAAAAAGLB0AAAAAFjAdAAAAABY0HQAAAAAGOB0AAAAABjwdAAAAAAZAHQAAAAAGRB0AAlAsAIRwIAQCNCwAh_AYAAOALADD9BgAAlAgAEP4GAADgCwAw_wYBAIwLACGABwEAjAsAIZgHQACQCwAhmQdAAJELACGiBwIAjgsAIaQHAQCNCwAhpQdAAJALACGmB0AAkQsAIagHAQClCwAh1wdAAJALACHzBwIAjgsAIfUHAADhC_UHI_YHAgDNCwAh9wcBAI0LACH4ByAAjwsAIfkHAQClCwAh-gdAAJELACH7B0AAkQsAIfwHAQClCwAh_QdAAJELACH-B0AAkQsAIf8HQACRCwAhgAgAALQLACCBCAAAtAsAIAcQAACTCwAgSAAA4wsAIEkAAOMLACCKBwAAAPUHA4sHAAAA9QcJjAcAAAD1BwmRBwAA4gv1ByMHEAAAkwsAIEgAAOMLACBJAADjCwAgigcAAAD1BwOLBwAAAPUHCYwHAAAA9QcJkQcAAOIL9QcjBIoHAAAA9QcDiwcAAAD1BwmMBwAAAPUHCZEHAADjC_UHIxT8BgAA5AsAMP0GAAD8BwAQ_gYAAOQLADD_BgQAowsAIYAHAQCMCwAhzAcBAIwLACHzBwIAzQsAIfcHAQCNCwAhgggBAI0LACGDCEAAkAsAIYQIAgCOCwAhhQgBAI0LACGGCAAAoAsAIIcIQACRCwAhiAhAAJELACGJCAEApQsAIYoIAQClCwAhiwgBAKULACGMCEAAkQsAIY0IAQClCwAhFPwGAADlCwAw_QYAAOkHABD-BgAA5QsAMP8GBACxCwAhgAcBALcLACHMBwEAtwsAIfMHAgDmCwAh9wcBALgLACGCCAEAuAsAIYMIQAC6CwAhhAgCALALACGFCAEAuAsAIYYIAADeCwAghwhAAN8LACGICEAA3wsAIYkIAQDnCwAhiggBAOcLACGLCAEA5wsAIYwIQADfCwAhjQgBAOcLACEIigcCAAAAAYsHAgAAAAWMBwIAAAAFjQcCAAAAAY4HAgAAAAGPBwIAAAABkAcCAAAAAZEHAgCTCwAhC4oHAQAAAAGLBwEAAAAFjAcBAAAABY0HAQAAAAGOBwEAAAABjwcBAAAAAZAHAQAAAAGRBwEApwsAIZIHAQAAAAGTBwEAAAABlAcBAAAAAQn8BgAA6AsAMP0GAADjBwAQ_gYAAOgLADCABwEAjAsAIckHAAG_CwAhygcAAKALACDMBwEAjAsAIYIIAQCNCwAhgwhAAJALACEJ_AYAAOkLADD9BgAA0AcAEP4GAADpCwAwgAcBALcLACHJBwAByAsAIcoHAADeCwAgzAcBALcLACGCCAEAuAsAIYMIQAC6CwAhAswHAQAAAAGCCAEAAAABCzkAALQLACD8BgAA6wsAMP0GAADKBwAQ_gYAAOsLADD_BgQAowsAIYAHAQCMCwAhhAdAAJALACG1BwEAjQsAIbgHQACQCwAhwgcBAKULACHRBwEAjAsAIQb8BgAA7AsAMP0GAAC0BwAQ_gYAAOwLADCABwEAjAsAIdEHAQCMCwAh1wdAAJALACEHEQAA7gsAIPwGAADtCwAw_QYAADQAEP4GAADtCwAwgAcBALcLACHRBwEAtwsAIdcHQAC6CwAhJwMAAKwMACAFAAD_DAAgCQAA_gwAIA0AAPsMACASAACADQAgEwAAgQ0AIPwGAAD8DAAw_QYAACYAEP4GAAD8DAAw_wYBALcLACGABwEAtwsAIYkHAgCwCwAhzAcBAL4MACHWBwAA_QyWCCLjB0AAugsAIfMHAgDmCwAhjwgBALgLACGQCAEAtwsAIZEIAgCwCwAhkggBALgLACGTCAAAxgzpByKUCAEAuAsAIZYIQAC6CwAhlwhAAN8LACGYCAgAhwwAIZkICACHDAAhmghAALoLACGbCCAAxAwAIZwIQADfCwAhnQhAAN8LACGeCAEA5wsAIZ8IAQDnCwAhoAgBAL4MACGhCAEAvgwAIaIIAQDnCwAhowhAAN8LACGkCAIAsAsAIZEJAAAmACCSCQAAJgAgH_wGAADvCwAw_QYAAJwHABD-BgAA7wsAMP8GAQCMCwAhgAcBAIwLACGJBwIAjgsAIcwHAQDACwAh1gcAAPALlggi4wdAAJALACHzBwIAzQsAIY8IAQCNCwAhkAgBAIwLACGRCAIAjgsAIZIIAQCNCwAhkwgAANgL6QcilAgBAI0LACGWCEAAkAsAIZcIQACRCwAhmAgIAPELACGZCAgA8QsAIZoIQACQCwAhmwggAI8LACGcCEAAkQsAIZ0IQACRCwAhnggBAKULACGfCAEApQsAIaAIAQDACwAhoQgBAMALACGiCAEApQsAIaMIQACRCwAhpAgCAI4LACEHEAAAlgsAIEgAAPQLACBJAAD0CwAgigcAAACWCAKLBwAAAJYICIwHAAAAlggIkQcAAPMLlggiDRAAAJMLACBGAACpCwAgRwAAqQsAIEgAAKkLACBJAACpCwAgigcIAAAAAYsHCAAAAAWMBwgAAAAFjQcIAAAAAY4HCAAAAAGPBwgAAAABkAcIAAAAAZEHCADyCwAhDRAAAJMLACBGAACpCwAgRwAAqQsAIEgAAKkLACBJAACpCwAgigcIAAAAAYsHCAAAAAWMBwgAAAAFjQcIAAAAAY4HCAAAAAGPBwgAAAABkAcIAAAAAZEHCADyCwAhBxAAAJYLACBIAAD0CwAgSQAA9AsAIIoHAAAAlggCiwcAAACWCAiMBwAAAJYICJEHAADzC5YIIgSKBwAAAJYIAosHAAAAlggIjAcAAACWCAiRBwAA9AuWCCIG_AYAAPULADD9BgAAggcAEP4GAAD1CwAwpQgBAI0LACGmCEAAkAsAIacIQACQCwAhBvwGAAD2CwAw_QYAAO8GABD-BgAA9gsAMKUIAQC4CwAhpghAALoLACGnCEAAugsAIQj8BgAA9wsAMP0GAADpBgAQ_gYAAPcLADCABwEAjAsAIfMHAgCOCwAhkAgBAIwLACGnCEAAkAsAIagIQACQCwAhCPwGAAD4CwAw_QYAANYGABD-BgAA-AsAMIAHAQC3CwAh8wcCALALACGQCAEAtwsAIacIQAC6CwAhqAhAALoLACEC8wcCAAAAAZAIAQAAAAEJ_AYAAPoLADD9BgAA0AYAEP4GAAD6CwAwgAcBAIwLACGJBwIAjgsAIZAIAQCMCwAhqghAAJALACGrCEAAkQsAIawIAACgCwAgB_wGAAD7CwAw_QYAALoGABD-BgAA-wsAMP8GAQCMCwAhgAcBAIwLACG5BwEAjQsAIb0HQACQCwAhFPwGAAD8CwAw_QYAAKQGABD-BgAA_AsAMIAHAQCMCwAh8wcCAI4LACGtCEAAkAsAIa4IQACQCwAhrwgIAPELACGwCAgA8QsAIbEICADxCwAhsggIAPELACGzCAEAjQsAIbQIAgCOCwAhtQgIAPELACG2CAgA8QsAIbcICADxCwAhuAgIAPELACG5CAgA8QsAIboIAAChCwAguwgAAKALACAI_AYAAP0LADD9BgAAjgYAEP4GAAD9CwAwgAcBAIwLACHzBwIAjgsAIbwIQACQCwAhvQhAAJALACG-CAQAowsAIQj8BgAA_gsAMP0GAAD7BQAQ_gYAAP4LADCABwEAtwsAIfMHAgCwCwAhvAhAALoLACG9CEAAugsAIb4IBACxCwAhDPwGAAD_CwAw_QYAAPUFABD-BgAA_wsAMIAHAQCMCwAh4wdAAJALACHzBwIAjgsAIbwIQACQCwAhvggEAKMLACG_CEAAkAsAIcAIQACQCwAhwQhAAJELACHCCEAAkQsAIQz8BgAAgAwAMP0GAADiBQAQ_gYAAIAMADCABwEAtwsAIeMHQAC6CwAh8wcCALALACG8CEAAugsAIb4IBACxCwAhvwhAALoLACHACEAAugsAIcEIQADfCwAhwghAAN8LACEKCAABvwsAIfwGAACBDAAw_QYAANwFABD-BgAAgQwAMIAHAQCMCwAh8wcCAI4LACGuCEAAkAsAIcMIAQCNCwAhxAgCAI4LACHFCAAB0gsAIQoIAAHICwAh_AYAAIIMADD9BgAAyQUAEP4GAACCDAAwgAcBALcLACHzBwIAsAsAIa4IQAC6CwAhwwgBALgLACHECAIAsAsAIcUIAAGDDAAhBIoHAAEAAAGLBwABAAAFjAcAAQAABZEHAAHUCwAhAvMHAgAAAAHDCAEAAAABGfwGAACFDAAw_QYAAMMFABD-BgAAhQwAMIAHAQCMCwAh8wcCAI4LACGDCEAAkQsAIa4IQACRCwAhsQgIAPELACG6CAIAjgsAIccIQACRCwAhyAhAAJELACHJCAQAowsAIcoIAgDNCwAhywgCAM0LACHMCAIAzQsAIc0ICADxCwAhzggIAPELACHPCAIAzQsAIdAIAgDNCwAh0QgCAM0LACHSCAIAzQsAIdMIAQClCwAh1AgBAKULACHVCEAAkQsAIdYIAQClCwAhGgkAAIgMACD8BgAAhgwAMP0GAAAkABD-BgAAhgwAMIAHAQC3CwAh8wcCALALACGDCEAA3wsAIa4IQADfCwAhsQgIAIcMACG6CAIAsAsAIccIQADfCwAhyAhAAN8LACHJCAQAsQsAIcoIAgDmCwAhywgCAOYLACHMCAIA5gsAIc0ICACHDAAhzggIAIcMACHPCAIA5gsAIdAIAgDmCwAh0QgCAOYLACHSCAIA5gsAIdMIAQDnCwAh1AgBAOcLACHVCEAA3wsAIdYIAQDnCwAhCIoHCAAAAAGLBwgAAAAFjAcIAAAABY0HCAAAAAGOBwgAAAABjwcIAAAAAZAHCAAAAAGRBwgAqQsAIRoDAACsDAAgBAAA1QwAIAgAANkMACAKAADWDAAgCwAA1wwAIAwAANgMACAPAACzDAAgFgAA2gwAIBgAANsMACAZAADcDAAgGgAA3QwAIBsAAN4MACAcAADfDAAg_AYAANMMADD9BgAAKgAQ_gYAANMMADD_BgIAsAsAIYAHAQC3CwAhuQcBALgLACG9B0AAugsAIdYHAADUDO0IItgIAQDnCwAh6ggBALcLACHrCAEAvgwAIZEJAAAqACCSCQAAKgAgCvwGAACJDAAw_QYAAKsFABD-BgAAiQwAMIAHAQCMCwAhiQcCAI4LACGcBwEAjQsAIb0HQACQCwAhvgcBAKULACHMBwEAjAsAIdcIAACgCwAgCfwGAACKDAAw_QYAAJUFABD-BgAAigwAMIAHAQCMCwAhzAcBAIwLACHYCAEAjQsAIdkIQACQCwAh2ghAAJALACHbCAQAowsAIQr8BgAAiwwAMP0GAAD_BAAQ_gYAAIsMADD_BgEAjAsAIYAHAQCMCwAhzAcBAIwLACHzBwIAjgsAIaoIQACQCwAhqwhAAJELACHYCAEAjQsAIQv8BgAAjAwAMP0GAADpBAAQ_gYAAIwMADCABwEAjAsAIcwHAQCMCwAh2QhAAJALACHaCEAAkAsAIdwIAQCNCwAh3QgCAI4LACHeCAQAowsAId8IBACkCwAhDvwGAACNDAAw_QYAANMEABD-BgAAjQwAMP8GAQCMCwAhgAcBAIwLACHMBwEAjAsAIfMHAgCOCwAh9QcAAI4M9Qci9gcCAI4LACGqCEAAkAsAIasIQACRCwAh3AgBAI0LACHdCAIAjgsAIeAIAgDNCwAhBxAAAJYLACBIAACQDAAgSQAAkAwAIIoHAAAA9QcCiwcAAAD1BwiMBwAAAPUHCJEHAACPDPUHIgcQAACWCwAgSAAAkAwAIEkAAJAMACCKBwAAAPUHAosHAAAA9QcIjAcAAAD1BwiRBwAAjwz1ByIEigcAAAD1BwKLBwAAAPUHCIwHAAAA9QcIkQcAAJAM9QciCfwGAACRDAAw_QYAAL0EABD-BgAAkQwAMP8GAQCMCwAhgAcBAIwLACHzBwIAjgsAIdcIAACgCwAg4QhAAJALACHiCAEAjQsAIQz8BgAAkgwAMP0GAACnBAAQ_gYAAJIMADD_BgEAjAsAIYAHAQCMCwAhhAdAAJALACG1BwAAkwzkCCLzBwIAjgsAIYsIAQClCwAh4AgCAM0LACHkCAEAjQsAIeUIQACQCwAhBxAAAJYLACBIAACVDAAgSQAAlQwAIIoHAAAA5AgCiwcAAADkCAiMBwAAAOQICJEHAACUDOQIIgcQAACWCwAgSAAAlQwAIEkAAJUMACCKBwAAAOQIAosHAAAA5AgIjAcAAADkCAiRBwAAlAzkCCIEigcAAADkCAKLBwAAAOQICIwHAAAA5AgIkQcAAJUM5AgiDPwGAACWDAAw_QYAAJEEABD-BgAAlgwAMP8GAQCMCwAhgAcBAIwLACHzBwIAjgsAIaoIQACQCwAhqwhAAJELACHmCAEAjQsAIecIAQCNCwAh6AgCAI4LACHpCAIAjgsAIQv8BgAAlwwAMP0GAAD7AwAQ_gYAAJcMADD_BgIAjgsAIYAHAQCMCwAhuQcBAI0LACG9B0AAkAsAIdYHAACYDO0IItgIAQClCwAh6ggBAIwLACHrCAEAwAsAIQcQAACWCwAgSAAAmgwAIEkAAJoMACCKBwAAAO0IAosHAAAA7QgIjAcAAADtCAiRBwAAmQztCCIHEAAAlgsAIEgAAJoMACBJAACaDAAgigcAAADtCAKLBwAAAO0ICIwHAAAA7QgIkQcAAJkM7QgiBIoHAAAA7QgCiwcAAADtCAiMBwAAAO0ICJEHAACaDO0IIgz8BgAAmwwAMP0GAADjAwAQ_gYAAJsMADD_BgIAjgsAIYAHAQDACwAhiQcCAI4LACG9B0AAkAsAIb4HAQClCwAhyAcBAI0LACGLCAEApQsAIdcIAACgCwAg7QgCAM0LACEG_AYAAJwMADD9BgAAywMAEP4GAACcDAAwgAcBAIwLACHMBwEAjAsAIe4IAACgCwAgBwUAAJ4MACD8BgAAnQwAMP0GAABwABD-BgAAnQwAMIAHAQC3CwAhzAcBALcLACHuCAAA3gsAIBcDAACsDAAgBAAA1QwAIAYAAIoNACAHAACLDQAgCAAAjA0AIAsAANcMACAMAADYDAAgDwAAswwAIB0AAI0NACAeAACODQAgHwAAjw0AICAAAJANACAhAACRDQAg_AYAAIkNADD9BgAABwAQ_gYAAIkNADD_BgEAtwsAIYAHAQC3CwAhuQcBALgLACG9B0AAugsAIesIAQC-DAAhkQkAAAcAIJIJAAAHACAL_AYAAJ8MADD9BgAAswMAEP4GAACfDAAwgAcBAIwLACHMBwEAjAsAIdwIAQCNCwAh3QgCAI4LACHuCAAAoAsAIO8IQACQCwAh8AhAAJELACHxCCAAjwsAIQj8BgAAoAwAMP0GAACdAwAQ_gYAAKAMADCABwEAjAsAIcwHAQCMCwAh8ghAAJALACHzCEAAkQsAIfQIBACkCwAhCQUAAJ4MACD8BgAAoQwAMP0GAAAUABD-BgAAoQwAMIAHAQC3CwAhzAcBALcLACHyCEAAugsAIfMIQADfCwAh9AgEAKIMACEIigcEAAAAAYsHBAAAAAWMBwQAAAAFjQcEAAAAAY4HBAAAAAGPBwQAAAABkAcEAAAAAZEHBACqCwAhC_wGAACjDAAw_QYAAIUDABD-BgAAowwAMP8GAQCMCwAhgAcBAIwLACGnB0AAkQsAIboHAQCNCwAhuwcAAb8LACG9B0AAkAsAIb8HQACRCwAhzAcBAIwLACEI_AYAAKQMADD9BgAA7wIAEP4GAACkDAAw_wYBAIwLACGABwEAjAsAIbkHAQCNCwAhvQdAAJALACHrCAEAwAsAIQX8BgAApQwAMP0GAADXAgAQ_gYAAKUMADCABwEAjAsAIfUIBACjCwAhBfwGAACmDAAw_QYAAMQCABD-BgAApgwAMIAHAQC3CwAh9QgEALELACEI_AYAAKcMADD9BgAAvgIAEP4GAACnDAAwgAcBAIwLACHzBwIAjgsAIaoIQACQCwAhqwhAAJELACH2CAEAjQsAIQj8BgAAqAwAMP0GAACoAgAQ_gYAAKgMADCABwEAjAsAIfMHAgCOCwAhqghAAJALACGrCEAAkQsAIesIAQCMCwAhCvwGAACpDAAw_QYAAJICABD-BgAAqQwAMP8GAQCMCwAhgAcBAIwLACGFBwEAjQsAIbkHAQCNCwAhvQdAAJALACH3CAgA8QsAIfgICADxCwAhCvwGAACqDAAw_QYAAPwBABD-BgAAqgwAMIAHAQCMCwAh-QgEAKQLACH6CAQApAsAIfsIBACkCwAh_AgEAKQLACH9CAQApAsAIf4IBACkCwAhCwMAAKwMACD8BgAAqwwAMP0GAAC2AQAQ_gYAAKsMADCABwEAtwsAIfkIBACiDAAh-ggEAKIMACH7CAQAogwAIfwIBACiDAAh_QgEAKIMACH-CAQAogwAIRoPAACzDAAgGAAArwwAICIAALAMACAjAACxDAAgJQAAsgwAICoAALsMACArAAC0DAAgLAAAtQwAIC0AALYMACAuAAC3DAAgLwAAuAwAIDIAALkMACAzAAC6DAAg_AYAAK4MADD9BgAA0QEAEP4GAACuDAAw_wYBALcLACG5BwEAuAsAIb0HQAC6CwAh_wgBALgLACGACQIAsAsAIYEJAgCwCwAhggkCALALACGDCQIAsAsAIZEJAADRAQAgkgkAANEBACAL_AYAAK0MADD9BgAA5AEAEP4GAACtDAAw_wYBAIwLACG5BwEAjQsAIb0HQACQCwAh_wgBAI0LACGACQIAjgsAIYEJAgCOCwAhggkCAI4LACGDCQIAjgsAIRgPAACzDAAgGAAArwwAICIAALAMACAjAACxDAAgJQAAsgwAICoAALsMACArAAC0DAAgLAAAtQwAIC0AALYMACAuAAC3DAAgLwAAuAwAIDIAALkMACAzAAC6DAAg_AYAAK4MADD9BgAA0QEAEP4GAACuDAAw_wYBALcLACG5BwEAuAsAIb0HQAC6CwAh_wgBALgLACGACQIAsAsAIYEJAgCwCwAhggkCALALACGDCQIAsAsAIQOECQAAAwAghQkAAAMAIIYJAAADACADhAkAAAcAIIUJAAAHACCGCQAABwAgA4QJAAAqACCFCQAAKgAghgkAACoAIAOECQAAjgEAIIUJAACOAQAghgkAAI4BACADhAkAACYAIIUJAAAmACCGCQAAJgAgA4QJAACTAQAghQkAAJMBACCGCQAAkwEAIAOECQAAqgEAIIUJAACqAQAghgkAAKoBACADhAkAAK4BACCFCQAArgEAIIYJAACuAQAgA4QJAACyAQAghQkAALIBACCGCQAAsgEAIA0DAACsDAAg_AYAAKsMADD9BgAAtgEAEP4GAACrDAAwgAcBALcLACH5CAQAogwAIfoIBACiDAAh-wgEAKIMACH8CAQAogwAIf0IBACiDAAh_ggEAKIMACGRCQAAtgEAIJIJAAC2AQAgA4QJAAC4AQAghQkAALgBACCGCQAAuAEAIAOECQAAvwEAIIUJAAC_AQAghgkAAL8BACADhAkAAKMBACCFCQAAowEAIIYJAACjAQAgGwMAAKwMACAIAQC4CwAh_AYAALwMADD9BgAAvwEAEP4GAAC8DAAw_wYBALcLACGABwEAtwsAIZUHAADeCwAglgcAAKELACCXBwIAsAsAIZgHQAC6CwAhmQdAALoLACGaBwAAogsAIJsHAQC4CwAhnAcBALgLACGdB0AA3wsAIZ4HAgCwCwAhnwcEALELACGgBwQAogwAIaEHAQDnCwAhogcCALALACGjB0AA3wsAIaQHAQC4CwAhpQdAALoLACGmB0AA3wsAIacHQADfCwAhqAcBAOcLACESAwAArAwAIDAAAL8MACAxAAC5DAAg_AYAAL0MADD9BgAAuAEAEP4GAAC9DAAw_wYBALcLACGABwEAtwsAIacHQADfCwAhuQcBALgLACG6BwEAuAsAIbsHAAHICwAhvAcAAKILACC9B0AAugsAIb4HAQC4CwAhvwdAAN8LACHAB0AA3wsAIcEHAQC-DAAhCIoHAQAAAAGLBwEAAAAFjAcBAAAABY0HAQAAAAGOBwEAAAABjwcBAAAAAZAHAQAAAAGRBwEAwAwAIRQDAACsDAAgMAAAvwwAIDEAALkMACD8BgAAvQwAMP0GAAC4AQAQ_gYAAL0MADD_BgEAtwsAIYAHAQC3CwAhpwdAAN8LACG5BwEAuAsAIboHAQC4CwAhuwcAAcgLACG8BwAAogsAIL0HQAC6CwAhvgcBALgLACG_B0AA3wsAIcAHQADfCwAhwQcBAL4MACGRCQAAuAEAIJIJAAC4AQAgCIoHAQAAAAGLBwEAAAAFjAcBAAAABY0HAQAAAAGOBwEAAAABjwcBAAAAAZAHAQAAAAGRBwEAwAwAIRYDAACsDAAg_AYAAMEMADD9BgAAsgEAEP4GAADBDAAw_wYBALcLACGABwEAtwsAIaIHAgCwCwAhowdAAN8LACGmB0AA3wsAIbUHAQC4CwAhvQdAALoLACHOBwQAsQsAIc8HAQC3CwAh0AcBALgLACHRBwEAvgwAIdIHAACiCwAg0wcBAL4MACHUBwAA3gsAINYHAADCDNYHItcHQADfCwAh2AcBAOcLACHZBwIA5gsAIQSKBwAAANYHAosHAAAA1gcIjAcAAADWBwiRBwAA0AvWByIUAwAArAwAIPwGAADDDAAw_QYAAK4BABD-BgAAwwwAMP8GAQC3CwAhgAcBALcLACGGByAAxAwAIYkHAgCwCwAhvQdAALoLACHYBwEA5wsAIdoHAQC4CwAh2wcAAcgLACHcBwAAogsAIN0HAQC4CwAh3gcAAYMMACHfB0AA3wsAIeAHQADfCwAh4QdAAN8LACHiBwEA5wsAIeMHQAC6CwAhAooHIAAAAAGRByAAmQsAIRYDAACsDAAgGgAAogsAICYAAMcMACApAADIDAAg_AYAAMUMADD9BgAAqgEAEP4GAADFDAAw_wYBALcLACGABwEAtwsAIYUHAQC4CwAhhgcgAMQMACGJBwIAsAsAIbkHAQC4CwAhvQdAALoLACHjB0AAugsAIekHAADGDOkHIuoHAACiCwAg6wcCALALACHsBwIA5gsAIe0HAQDnCwAh7gcBAOcLACHvBwAA3gsAIASKBwAAAOkHAosHAAAA6QcIjAcAAADpBwiRBwAA2gvpByIDhAkAAJcBACCFCQAAlwEAIIYJAACXAQAgA4QJAACcAQAghQkAAJwBACCGCQAAnAEAIBADAACsDAAgKAAAygwAIPwGAADJDAAw_QYAAKMBABD-BgAAyQwAMP8GAQC3CwAhgAcBALcLACGBBwEAtwsAIYIHAQC4CwAhgwcCALALACGEBwEAuAsAIYUHAQC4CwAhhgcgAMQMACGHB0AAugsAIYgHQADfCwAhiQcCALALACEVAwAArAwAICYAAMcMACApAADIDAAgKgAAuwwAIPwGAADPDAAw_QYAAJMBABD-BgAAzwwAMP8GAQC3CwAhgAcBALcLACGGByAAxAwAIYkHAgCwCwAhtQcBALgLACG5BwEAuAsAIb0HQAC6CwAh2AcBAOcLACHgB0AA3wsAIeMHQAC6CwAh8AcAAN4LACDxBwABgwwAIZEJAACTAQAgkgkAAJMBACACgQcBAAAAAdMHAQAAAAEJJwAAzQwAICgAAMoMACD8BgAAzAwAMP0GAACcAQAQ_gYAAMwMADCABwEAtwsAIYEHAQC3CwAh0wcBALcLACHkB0AAugsAIRgDAACsDAAgGgAAogsAICYAAMcMACApAADIDAAg_AYAAMUMADD9BgAAqgEAEP4GAADFDAAw_wYBALcLACGABwEAtwsAIYUHAQC4CwAhhgcgAMQMACGJBwIAsAsAIbkHAQC4CwAhvQdAALoLACHjB0AAugsAIekHAADGDOkHIuoHAACiCwAg6wcCALALACHsBwIA5gsAIe0HAQDnCwAh7gcBAOcLACHvBwAA3gsAIJEJAACqAQAgkgkAAKoBACAPJwAAzQwAICgAAMoMACD8BgAAzgwAMP0GAACXAQAQ_gYAAM4MADD_BgQAsQsAIYAHAQC3CwAhgQcBALcLACHOBwQAsQsAIdEHAQC3CwAh0wcBALcLACHXB0AAugsAIeUHAQC4CwAh5gcAAN4LACDnB0AAugsAIRMDAACsDAAgJgAAxwwAICkAAMgMACAqAAC7DAAg_AYAAM8MADD9BgAAkwEAEP4GAADPDAAw_wYBALcLACGABwEAtwsAIYYHIADEDAAhiQcCALALACG1BwEAuAsAIbkHAQC4CwAhvQdAALoLACHYBwEA5wsAIeAHQADfCwAh4wdAALoLACHwBwAA3gsAIPEHAAGDDAAhCgMAAKwMACAOAADRDAAgDwAAswwAIPwGAADQDAAw_QYAAI4BABD-BgAA0AwAMP8GAQC3CwAhgAcBALcLACG5BwEAuAsAIb0HQAC6CwAhA4QJAAAtACCFCQAALQAghgkAAC0AIAKABwEAAAABuQcBAAAAARgDAACsDAAgBAAA1QwAIAgAANkMACAKAADWDAAgCwAA1wwAIAwAANgMACAPAACzDAAgFgAA2gwAIBgAANsMACAZAADcDAAgGgAA3QwAIBsAAN4MACAcAADfDAAg_AYAANMMADD9BgAAKgAQ_gYAANMMADD_BgIAsAsAIYAHAQC3CwAhuQcBALgLACG9B0AAugsAIdYHAADUDO0IItgIAQDnCwAh6ggBALcLACHrCAEAvgwAIQSKBwAAAO0IAosHAAAA7QgIjAcAAADtCAiRBwAAmgztCCIQAwAArAwAICIAALAMACAjAACxDAAgJAAA2wwAIPwGAACTDQAw_QYAAAMAEP4GAACTDQAw_wYBALcLACGABwEAtwsAIYUHAQC4CwAhuQcBALgLACG9B0AAugsAIfcICACHDAAh-AgIAIcMACGRCQAAAwAgkgkAAAMAIAOECQAAGwAghQkAABsAIIYJAAAbACADhAkAABYAIIUJAAAWACCGCQAAFgAgA4QJAAAgACCFCQAAIAAghgkAACAAIBwJAACIDAAg_AYAAIYMADD9BgAAJAAQ_gYAAIYMADCABwEAtwsAIfMHAgCwCwAhgwhAAN8LACGuCEAA3wsAIbEICACHDAAhuggCALALACHHCEAA3wsAIcgIQADfCwAhyQgEALELACHKCAIA5gsAIcsIAgDmCwAhzAgCAOYLACHNCAgAhwwAIc4ICACHDAAhzwgCAOYLACHQCAIA5gsAIdEIAgDmCwAh0ggCAOYLACHTCAEA5wsAIdQIAQDnCwAh1QhAAN8LACHWCAEA5wsAIZEJAAAkACCSCQAAJAAgA4QJAAA7ACCFCQAAOwAghgkAADsAIAOECQAASgAghQkAAEoAIIYJAABKACADhAkAAE4AIIUJAABOACCGCQAATgAgA4QJAABSACCFCQAAUgAghgkAAFIAIAOECQAAVgAghQkAAFYAIIYJAABWACADhAkAAFoAIIUJAABaACCGCQAAWgAgAswHAQAAAAHYCAEAAAABCgUAAJ4MACD8BgAA4QwAMP0GAAB3ABD-BgAA4QwAMIAHAQC3CwAhzAcBALcLACHYCAEAuAsAIdkIQAC6CwAh2ghAALoLACHbCAQAsQsAIQOJBwIAAAABnAcBAAAAAcwHAQAAAAELBQAAngwAIPwGAADjDAAw_QYAAHIAEP4GAADjDAAwgAcBALcLACGJBwIAsAsAIZwHAQC4CwAhvQdAALoLACG-BwEA5wsAIcwHAQC3CwAh1wgAAN4LACADzAcBAAAAAdwIAQAAAAHdCAIAAAABDAUAAJ4MACD8BgAA5QwAMP0GAABsABD-BgAA5QwAMIAHAQC3CwAhzAcBALcLACHcCAEAuAsAId0IAgCwCwAh7ggAAN4LACDvCEAAugsAIfAIQADfCwAh8QggAMQMACEDzAcBAAAAAdwIAQAAAAHdCAIAAAABDAUAAJ4MACD8BgAA5wwAMP0GAABoABD-BgAA5wwAMIAHAQC3CwAhzAcBALcLACHZCEAAugsAIdoIQAC6CwAh3AgBALgLACHdCAIAsAsAId4IBACxCwAh3wgEAKIMACEKCQAAiAwAIPwGAADoDAAw_QYAAFoAEP4GAADoDAAw_wYBALcLACGABwEAtwsAIfMHAgCwCwAh1wgAAN4LACDhCEAAugsAIeIIAQC4CwAhBIQHQAAAAAG1BwAAAOQIAvMHAgAAAAHgCAIAAAABDQkAAIgMACD8BgAA6gwAMP0GAABWABD-BgAA6gwAMP8GAQC3CwAhgAcBALcLACGEB0AAugsAIbUHAADrDOQIIvMHAgCwCwAhiwgBAOcLACHgCAIA5gsAIeQIAQC4CwAh5QhAALoLACEEigcAAADkCAKLBwAAAOQICIwHAAAA5AgIkQcAAJUM5AgiA_MHAgAAAAGqCEAAAAAB9ggBAAAAAQkJAACIDAAg_AYAAO0MADD9BgAAUgAQ_gYAAO0MADCABwEAtwsAIfMHAgCwCwAhqghAALoLACGrCEAA3wsAIfYIAQC4CwAhAvMHAgAAAAGtCEAAAAABFQkAAIgMACD8BgAA7wwAMP0GAABOABD-BgAA7wwAMIAHAQC3CwAh8wcCALALACGtCEAAugsAIa4IQAC6CwAhrwgIAIcMACGwCAgAhwwAIbEICACHDAAhsggIAIcMACGzCAEAuAsAIbQIAgCwCwAhtQgIAIcMACG2CAgAhwwAIbcICACHDAAhuAgIAIcMACG5CAgAhwwAIboIAAChCwAguwgAAN4LACAC8wcCAAAAAaoIQAAAAAEKBAAA8gwAIAkAAIgMACD8BgAA8QwAMP0GAABKABD-BgAA8QwAMIAHAQC3CwAh8wcCALALACGqCEAAugsAIasIQADfCwAh6wgBALcLACEQAwAArAwAICIAALAMACAjAACxDAAgJAAA2wwAIPwGAACTDQAw_QYAAAMAEP4GAACTDQAw_wYBALcLACGABwEAtwsAIYUHAQC4CwAhuQcBALgLACG9B0AAugsAIfcICACHDAAh-AgIAIcMACGRCQAAAwAgkgkAAAMAIBALAADXDAAgFAAA9AwAIBUAAPUMACAWAADaDAAg_AYAAPMMADD9BgAAPwAQ_gYAAPMMADD_BgIAsAsAIYAHAQC-DAAhiQcCALALACG9B0AAugsAIb4HAQDnCwAhyAcBALgLACGLCAEA5wsAIdcIAADeCwAg7QgCAOYLACESCwAA1wwAIBQAAPQMACAVAAD1DAAgFgAA2gwAIPwGAADzDAAw_QYAAD8AEP4GAADzDAAw_wYCALALACGABwEAvgwAIYkHAgCwCwAhvQdAALoLACG-BwEA5wsAIcgHAQC4CwAhiwgBAOcLACHXCAAA3gsAIO0IAgDmCwAhkQkAAD8AIJIJAAA_ACADhAkAAD8AIIUJAAA_ACCGCQAAPwAgHggBALgLACEJAACIDAAgFwAA9AwAIPwGAAD2DAAw_QYAADsAEP4GAAD2DAAw_wYBALcLACGABwEAtwsAIZgHQAC6CwAhmQdAAN8LACGiBwIAsAsAIaQHAQC4CwAhpQdAALoLACGmB0AA3wsAIagHAQDnCwAh1wdAALoLACHzBwIAsAsAIfUHAAD3DPUHI_YHAgDmCwAh9wcBALgLACH4ByAAxAwAIfkHAQDnCwAh-gdAAN8LACH7B0AA3wsAIfwHAQDnCwAh_QdAAN8LACH-B0AA3wsAIf8HQADfCwAhgAgAALkLACCBCAAAuQsAIASKBwAAAPUHA4sHAAAA9QcJjAcAAAD1BwmRBwAA4wv1ByMMEQAA7gsAIDkAALkLACD8BgAA-AwAMP0GAAA2ABD-BgAA-AwAMP8GBACxCwAhgAcBALcLACGEB0AAugsAIbUHAQC4CwAhuAdAALoLACHCBwEA5wsAIdEHAQC3CwAhAokHAgAAAAGQCAEAAAABCg0AAPsMACD8BgAA-gwAMP0GAAAtABD-BgAA-gwAMIAHAQC3CwAhiQcCALALACGQCAEAtwsAIaoIQAC6CwAhqwhAAN8LACGsCAAA3gsAIAwDAACsDAAgDgAA0QwAIA8AALMMACD8BgAA0AwAMP0GAACOAQAQ_gYAANAMADD_BgEAtwsAIYAHAQC3CwAhuQcBALgLACG9B0AAugsAIZEJAACOAQAgkgkAAI4BACAlAwAArAwAIAUAAP8MACAJAAD-DAAgDQAA-wwAIBIAAIANACATAACBDQAg_AYAAPwMADD9BgAAJgAQ_gYAAPwMADD_BgEAtwsAIYAHAQC3CwAhiQcCALALACHMBwEAvgwAIdYHAAD9DJYIIuMHQAC6CwAh8wcCAOYLACGPCAEAuAsAIZAIAQC3CwAhkQgCALALACGSCAEAuAsAIZMIAADGDOkHIpQIAQC4CwAhlghAALoLACGXCEAA3wsAIZgICACHDAAhmQgIAIcMACGaCEAAugsAIZsIIADEDAAhnAhAAN8LACGdCEAA3wsAIZ4IAQDnCwAhnwgBAOcLACGgCAEAvgwAIaEIAQC-DAAhoggBAOcLACGjCEAA3wsAIaQIAgCwCwAhBIoHAAAAlggCiwcAAACWCAiMBwAAAJYICJEHAAD0C5YIIhoDAACsDAAgBAAA1QwAIAgAANkMACAKAADWDAAgCwAA1wwAIAwAANgMACAPAACzDAAgFgAA2gwAIBgAANsMACAZAADcDAAgGgAA3QwAIBsAAN4MACAcAADfDAAg_AYAANMMADD9BgAAKgAQ_gYAANMMADD_BgIAsAsAIYAHAQC3CwAhuQcBALgLACG9B0AAugsAIdYHAADUDO0IItgIAQDnCwAh6ggBALcLACHrCAEAvgwAIZEJAAAqACCSCQAAKgAgFwMAAKwMACAEAADVDAAgBgAAig0AIAcAAIsNACAIAACMDQAgCwAA1wwAIAwAANgMACAPAACzDAAgHQAAjQ0AIB4AAI4NACAfAACPDQAgIAAAkA0AICEAAJENACD8BgAAiQ0AMP0GAAAHABD-BgAAiQ0AMP8GAQC3CwAhgAcBALcLACG5BwEAuAsAIb0HQAC6CwAh6wgBAL4MACGRCQAABwAgkgkAAAcAIAkRAADuCwAg_AYAAO0LADD9BgAANAAQ_gYAAO0LADCABwEAtwsAIdEHAQC3CwAh1wdAALoLACGRCQAANAAgkgkAADQAIAOECQAANgAghQkAADYAIIYJAAA2ACAMBQAAngwAIAkAAIgMACD8BgAAgg0AMP0GAAAgABD-BgAAgg0AMP8GAQC3CwAhgAcBALcLACHMBwEAtwsAIfMHAgCwCwAhqghAALoLACGrCEAA3wsAIdgIAQC4CwAhDQkAAIgMACD8BgAAgw0AMP0GAAAbABD-BgAAgw0AMP8GAQC3CwAhgAcBALcLACHzBwIAsAsAIaoIQAC6CwAhqwhAAN8LACHmCAEAuAsAIecIAQC4CwAh6AgCALALACHpCAIAsAsAIREFAACeDAAgCQAAiAwAIBcAAIYNACD8BgAAhA0AMP0GAAAWABD-BgAAhA0AMP8GAQC3CwAhgAcBALcLACHMBwEAtwsAIfMHAgCwCwAh9QcAAIUN9Qci9gcCALALACGqCEAAugsAIasIQADfCwAh3AgBALgLACHdCAIAsAsAIeAIAgDmCwAhBIoHAAAA9QcCiwcAAAD1BwiMBwAAAPUHCJEHAACQDPUHIhILAADXDAAgFAAA9AwAIBUAAPUMACAWAADaDAAg_AYAAPMMADD9BgAAPwAQ_gYAAPMMADD_BgIAsAsAIYAHAQC-DAAhiQcCALALACG9B0AAugsAIb4HAQDnCwAhyAcBALgLACGLCAEA5wsAIdcIAADeCwAg7QgCAOYLACGRCQAAPwAgkgkAAD8AIAsFAACeDAAg_AYAAIcNADD9BgAAEAAQ_gYAAIcNADD_BgEAtwsAIYAHAQC3CwAhpwdAALoLACG7BwAByAsAIb0HQAC6CwAhzAcBALcLACHNB0AA3wsAIQwFAACeDAAg_AYAAIgNADD9BgAADAAQ_gYAAIgNADD_BgEAtwsAIYAHAQC3CwAhpwdAAN8LACG6BwEAuAsAIbsHAAHICwAhvQdAALoLACG_B0AA3wsAIcwHAQC3CwAhFQMAAKwMACAEAADVDAAgBgAAig0AIAcAAIsNACAIAACMDQAgCwAA1wwAIAwAANgMACAPAACzDAAgHQAAjQ0AIB4AAI4NACAfAACPDQAgIAAAkA0AICEAAJENACD8BgAAiQ0AMP0GAAAHABD-BgAAiQ0AMP8GAQC3CwAhgAcBALcLACG5BwEAuAsAIb0HQAC6CwAh6wgBAL4MACEDhAkAAAwAIIUJAAAMACCGCQAADAAgA4QJAAAQACCFCQAAEAAghgkAABAAIAsFAACeDAAg_AYAAKEMADD9BgAAFAAQ_gYAAKEMADCABwEAtwsAIcwHAQC3CwAh8ghAALoLACHzCEAA3wsAIfQIBACiDAAhkQkAABQAIJIJAAAUACADhAkAAGgAIIUJAABoACCGCQAAaAAgA4QJAABsACCFCQAAbAAghgkAAGwAIAkFAACeDAAg_AYAAJ0MADD9BgAAcAAQ_gYAAJ0MADCABwEAtwsAIcwHAQC3CwAh7ggAAN4LACCRCQAAcAAgkgkAAHAAIAOECQAAcgAghQkAAHIAIIYJAAByACADhAkAAHcAIIUJAAB3ACCGCQAAdwAgAoAHAQAAAAG5BwEAAAABDgMAAKwMACAiAACwDAAgIwAAsQwAICQAANsMACD8BgAAkw0AMP0GAAADABD-BgAAkw0AMP8GAQC3CwAhgAcBALcLACGFBwEAuAsAIbkHAQC4CwAhvQdAALoLACH3CAgAhwwAIfgICACHDAAhAAAAAAAAAZYJAQAAAAEFlgkCAAAAAZ0JAgAAAAGeCQIAAAABnwkCAAAAAaAJAgAAAAEBlgkgAAAAAQGWCUAAAAABAZYJQAAAAAEFQAAA4RcAIEEAAOcXACCTCQAA4hcAIJQJAADmFwAgmQkAAAEAIAVAAADfFwAgQQAA5BcAIJMJAADgFwAglAkAAOMXACCZCQAAlQEAIANAAADhFwAgkwkAAOIXACCZCQAAAQAgA0AAAN8XACCTCQAA4BcAIJkJAACVAQAgAAAAAAAClgkCAAAABJwJAgAAAAUClgkBAAAABJwJAQAAAAUFlgkEAAAAAZ0JBAAAAAGeCQQAAAABnwkEAAAAAaAJBAAAAAEFlgkEAAAAAZ0JBAAAAAGeCQQAAAABnwkEAAAAAaAJBAAAAAEBlgkBAAAAAQVAAADaFwAgQQAA3RcAIJMJAADbFwAglAkAANwXACCZCQAAAQAgAZYJAgAAAAQBlgkBAAAABANAAADaFwAgkwkAANsXACCZCQAAAQAgAAAAAAAAAAAAAAKWCQQAAAAEnAkEAAAABQGWCQQAAAAEAAAAAAAClgkEAAAABJwJBAAAAAUBlgkEAAAABAAAAAGWCQABAAABApYJAQAAAAScCQEAAAAFBUAAANEXACBBAADYFwAgkwkAANIXACCUCQAA1xcAIJkJAAABACAHQAAAzxcAIEEAANUXACCTCQAA0BcAIJQJAADUFwAglwkAALgBACCYCQAAuAEAIJkJAAC6AQAgC0AAAMwNADBBAADRDQAwkwkAAM0NADCUCQAAzg0AMJUJAADPDQAglgkAANANADCXCQAA0A0AMJgJAADQDQAwmQkAANANADCaCQAA0g0AMJsJAADTDQAwDQMAANkNACAxAADaDQAg_wYBAAAAAYAHAQAAAAGnB0AAAAABuQcBAAAAAboHAQAAAAG7BwABAAABvAcAANgNACC9B0AAAAABvgcBAAAAAb8HQAAAAAHAB0AAAAABAgAAALoBACBAAADXDQAgAwAAALoBACBAAADXDQAgQQAA1g0AIAE5AADTFwAwEgMAAKwMACAwAAC_DAAgMQAAuQwAIPwGAAC9DAAw_QYAALgBABD-BgAAvQwAMP8GAQAAAAGABwEAtwsAIacHQADfCwAhuQcBALgLACG6BwEAuAsAIbsHAAEAAAG8BwAAogsAIL0HQAC6CwAhvgcBALgLACG_B0AA3wsAIcAHQADfCwAhwQcBAL4MACECAAAAugEAIDkAANYNACACAAAA1A0AIDkAANUNACAP_AYAANMNADD9BgAA1A0AEP4GAADTDQAw_wYBALcLACGABwEAtwsAIacHQADfCwAhuQcBALgLACG6BwEAuAsAIbsHAAHICwAhvAcAAKILACC9B0AAugsAIb4HAQC4CwAhvwdAAN8LACHAB0AA3wsAIcEHAQC-DAAhD_wGAADTDQAw_QYAANQNABD-BgAA0w0AMP8GAQC3CwAhgAcBALcLACGnB0AA3wsAIbkHAQC4CwAhugcBALgLACG7BwAByAsAIbwHAACiCwAgvQdAALoLACG-BwEAuAsAIb8HQADfCwAhwAdAAN8LACHBBwEAvgwAIQv_BgEAmg0AIYAHAQCaDQAhpwdAAJ4NACG5BwEAmg0AIboHAQCaDQAhuwcAAccNACG8BwAAyA0AIL0HQACdDQAhvgcBAJoNACG_B0AAng0AIcAHQACeDQAhDQMAAMkNACAxAADLDQAg_wYBAJoNACGABwEAmg0AIacHQACeDQAhuQcBAJoNACG6BwEAmg0AIbsHAAHHDQAhvAcAAMgNACC9B0AAnQ0AIb4HAQCaDQAhvwdAAJ4NACHAB0AAng0AIQ0DAADZDQAgMQAA2g0AIP8GAQAAAAGABwEAAAABpwdAAAAAAbkHAQAAAAG6BwEAAAABuwcAAQAAAbwHAADYDQAgvQdAAAAAAb4HAQAAAAG_B0AAAAABwAdAAAAAAQGWCQEAAAAEA0AAANEXACCTCQAA0hcAIJkJAAABACAEQAAAzA0AMJMJAADNDQAwlQkAAM8NACCZCQAA0A0AMANAAADPFwAgkwkAANAXACCZCQAAugEAIAAAAAAAAAAAAAAABUAAAMoXACBBAADNFwAgkwkAAMsXACCUCQAAzBcAIJkJAAAJACADQAAAyhcAIJMJAADLFwAgmQkAAAkAIAAAAAAAApYJAQAAAAScCQEAAAAFAZYJAAAA1gcCBZYJAgAAAAGdCQIAAAABngkCAAAAAZ8JAgAAAAGgCQIAAAABBUAAAMUXACBBAADIFwAgkwkAAMYXACCUCQAAxxcAIJkJAAABACABlgkBAAAABANAAADFFwAgkwkAAMYXACCZCQAAAQAgAAAAAAAClgkBAAAABJwJAQAAAAUBlgkAAQAAAQVAAADAFwAgQQAAwxcAIJMJAADBFwAglAkAAMIXACCZCQAAAQAgAZYJAQAAAAQDQAAAwBcAIJMJAADBFwAgmQkAAAEAIAAAAAVAAAC4FwAgQQAAvhcAIJMJAAC5FwAglAkAAL0XACCZCQAArAEAIAVAAAC2FwAgQQAAuxcAIJMJAAC3FwAglAkAALoXACCZCQAAlQEAIANAAAC4FwAgkwkAALkXACCZCQAArAEAIANAAAC2FwAgkwkAALcXACCZCQAAlQEAIAAAAAAABUAAAK4XACBBAAC0FwAgkwkAAK8XACCUCQAAsxcAIJkJAACsAQAgBUAAAKwXACBBAACxFwAgkwkAAK0XACCUCQAAsBcAIJkJAACVAQAgA0AAAK4XACCTCQAArxcAIJkJAACsAQAgA0AAAKwXACCTCQAArRcAIJkJAACVAQAgAAAAAAABlgkAAADpBwIClgkBAAAABJwJAQAAAAUClgkBAAAABJwJAQAAAAUFQAAApRcAIEEAAKoXACCTCQAAphcAIJQJAACpFwAgmQkAAAEAIAtAAAClDgAwQQAAqg4AMJMJAACmDgAwlAkAAKcOADCVCQAAqA4AIJYJAACpDgAwlwkAAKkOADCYCQAAqQ4AMJkJAACpDgAwmgkAAKsOADCbCQAArA4AMAtAAACZDgAwQQAAng4AMJMJAACaDgAwlAkAAJsOADCVCQAAnA4AIJYJAACdDgAwlwkAAJ0OADCYCQAAnQ4AMJkJAACdDgAwmgkAAJ8OADCbCQAAoA4AMAQoAACEDgAggAcBAAAAAYEHAQAAAAHkB0AAAAABAgAAAJ4BACBAAACkDgAgAwAAAJ4BACBAAACkDgAgQQAAow4AIAE5AACoFwAwCicAAM0MACAoAADKDAAg_AYAAMwMADD9BgAAnAEAEP4GAADMDAAwgAcBALcLACGBBwEAtwsAIdMHAQC3CwAh5AdAALoLACGHCQAAywwAIAIAAACeAQAgOQAAow4AIAIAAAChDgAgOQAAog4AIAf8BgAAoA4AMP0GAAChDgAQ_gYAAKAOADCABwEAtwsAIYEHAQC3CwAh0wcBALcLACHkB0AAugsAIQf8BgAAoA4AMP0GAAChDgAQ_gYAAKAOADCABwEAtwsAIYEHAQC3CwAh0wcBALcLACHkB0AAugsAIQOABwEAmg0AIYEHAQCaDQAh5AdAAJ0NACEEKAAAgg4AIIAHAQCaDQAhgQcBAJoNACHkB0AAnQ0AIQQoAACEDgAggAcBAAAAAYEHAQAAAAHkB0AAAAABCigAAI0OACD_BgQAAAABgAcBAAAAAYEHAQAAAAHOBwQAAAAB0QcBAAAAAdcHQAAAAAHlBwEAAAAB5geAAAAAAecHQAAAAAECAAAAmQEAIEAAALAOACADAAAAmQEAIEAAALAOACBBAACvDgAgATkAAKcXADAPJwAAzQwAICgAAMoMACD8BgAAzgwAMP0GAACXAQAQ_gYAAM4MADD_BgQAAAABgAcBALcLACGBBwEAtwsAIc4HBACxCwAh0QcBALcLACHTBwEAtwsAIdcHQAC6CwAh5QcBALgLACHmBwAA3gsAIOcHQAC6CwAhAgAAAJkBACA5AACvDgAgAgAAAK0OACA5AACuDgAgDfwGAACsDgAw_QYAAK0OABD-BgAArA4AMP8GBACxCwAhgAcBALcLACGBBwEAtwsAIc4HBACxCwAh0QcBALcLACHTBwEAtwsAIdcHQAC6CwAh5QcBALgLACHmBwAA3gsAIOcHQAC6CwAhDfwGAACsDgAw_QYAAK0OABD-BgAArA4AMP8GBACxCwAhgAcBALcLACGBBwEAtwsAIc4HBACxCwAh0QcBALcLACHTBwEAtwsAIdcHQAC6CwAh5QcBALgLACHmBwAA3gsAIOcHQAC6CwAhCf8GBACqDQAhgAcBAJoNACGBBwEAmg0AIc4HBACqDQAh0QcBAJoNACHXB0AAnQ0AIeUHAQCaDQAh5geAAAAAAecHQACdDQAhCigAAIsOACD_BgQAqg0AIYAHAQCaDQAhgQcBAJoNACHOBwQAqg0AIdEHAQCaDQAh1wdAAJ0NACHlBwEAmg0AIeYHgAAAAAHnB0AAnQ0AIQooAACNDgAg_wYEAAAAAYAHAQAAAAGBBwEAAAABzgcEAAAAAdEHAQAAAAHXB0AAAAAB5QcBAAAAAeYHgAAAAAHnB0AAAAABAZYJAQAAAAQBlgkBAAAABANAAAClFwAgkwkAAKYXACCZCQAAAQAgBEAAAKUOADCTCQAApg4AMJUJAACoDgAgmQkAAKkOADAEQAAAmQ4AMJMJAACaDgAwlQkAAJwOACCZCQAAnQ4AMAAAAAAABUAAAJ0XACBBAACjFwAgkwkAAJ4XACCUCQAAohcAIJkJAAABACALQAAA1A4AMEEAANgOADCTCQAA1Q4AMJQJAADWDgAwlQkAANcOACCWCQAAqQ4AMJcJAACpDgAwmAkAAKkOADCZCQAAqQ4AMJoJAADZDgAwmwkAAKwOADALQAAAyw4AMEEAAM8OADCTCQAAzA4AMJQJAADNDgAwlQkAAM4OACCWCQAAnQ4AMJcJAACdDgAwmAkAAJ0OADCZCQAAnQ4AMJoJAADQDgAwmwkAAKAOADALQAAAvw4AMEEAAMQOADCTCQAAwA4AMJQJAADBDgAwlQkAAMIOACCWCQAAww4AMJcJAADDDgAwmAkAAMMOADCZCQAAww4AMJoJAADFDgAwmwkAAMYOADALAwAAoQ0AIP8GAQAAAAGABwEAAAABggcBAAAAAYMHAgAAAAGEBwEAAAABhQcBAAAAAYYHIAAAAAGHB0AAAAABiAdAAAAAAYkHAgAAAAECAAAApQEAIEAAAMoOACADAAAApQEAIEAAAMoOACBBAADJDgAgATkAAKEXADAQAwAArAwAICgAAMoMACD8BgAAyQwAMP0GAACjAQAQ_gYAAMkMADD_BgEAAAABgAcBALcLACGBBwEAtwsAIYIHAQC4CwAhgwcCALALACGEBwEAuAsAIYUHAQC4CwAhhgcgAMQMACGHB0AAugsAIYgHQADfCwAhiQcCALALACECAAAApQEAIDkAAMkOACACAAAAxw4AIDkAAMgOACAO_AYAAMYOADD9BgAAxw4AEP4GAADGDgAw_wYBALcLACGABwEAtwsAIYEHAQC3CwAhggcBALgLACGDBwIAsAsAIYQHAQC4CwAhhQcBALgLACGGByAAxAwAIYcHQAC6CwAhiAdAAN8LACGJBwIAsAsAIQ78BgAAxg4AMP0GAADHDgAQ_gYAAMYOADD_BgEAtwsAIYAHAQC3CwAhgQcBALcLACGCBwEAuAsAIYMHAgCwCwAhhAcBALgLACGFBwEAuAsAIYYHIADEDAAhhwdAALoLACGIB0AA3wsAIYkHAgCwCwAhCv8GAQCaDQAhgAcBAJoNACGCBwEAmg0AIYMHAgCbDQAhhAcBAJoNACGFBwEAmg0AIYYHIACcDQAhhwdAAJ0NACGIB0AAng0AIYkHAgCbDQAhCwMAAJ8NACD_BgEAmg0AIYAHAQCaDQAhggcBAJoNACGDBwIAmw0AIYQHAQCaDQAhhQcBAJoNACGGByAAnA0AIYcHQACdDQAhiAdAAJ4NACGJBwIAmw0AIQsDAAChDQAg_wYBAAAAAYAHAQAAAAGCBwEAAAABgwcCAAAAAYQHAQAAAAGFBwEAAAABhgcgAAAAAYcHQAAAAAGIB0AAAAABiQcCAAAAAQQnAACDDgAggAcBAAAAAdMHAQAAAAHkB0AAAAABAgAAAJ4BACBAAADTDgAgAwAAAJ4BACBAAADTDgAgQQAA0g4AIAE5AACgFwAwAgAAAJ4BACA5AADSDgAgAgAAAKEOACA5AADRDgAgA4AHAQCaDQAh0wcBAJoNACHkB0AAnQ0AIQQnAACBDgAggAcBAJoNACHTBwEAmg0AIeQHQACdDQAhBCcAAIMOACCABwEAAAAB0wcBAAAAAeQHQAAAAAEKJwAAjA4AIP8GBAAAAAGABwEAAAABzgcEAAAAAdEHAQAAAAHTBwEAAAAB1wdAAAAAAeUHAQAAAAHmB4AAAAAB5wdAAAAAAQIAAACZAQAgQAAA3A4AIAMAAACZAQAgQAAA3A4AIEEAANsOACABOQAAnxcAMAIAAACZAQAgOQAA2w4AIAIAAACtDgAgOQAA2g4AIAn_BgQAqg0AIYAHAQCaDQAhzgcEAKoNACHRBwEAmg0AIdMHAQCaDQAh1wdAAJ0NACHlBwEAmg0AIeYHgAAAAAHnB0AAnQ0AIQonAACKDgAg_wYEAKoNACGABwEAmg0AIc4HBACqDQAh0QcBAJoNACHTBwEAmg0AIdcHQACdDQAh5QcBAJoNACHmB4AAAAAB5wdAAJ0NACEKJwAAjA4AIP8GBAAAAAGABwEAAAABzgcEAAAAAdEHAQAAAAHTBwEAAAAB1wdAAAAAAeUHAQAAAAHmB4AAAAAB5wdAAAAAAQNAAACdFwAgkwkAAJ4XACCZCQAAAQAgBEAAANQOADCTCQAA1Q4AMJUJAADXDgAgmQkAAKkOADAEQAAAyw4AMJMJAADMDgAwlQkAAM4OACCZCQAAnQ4AMARAAAC_DgAwkwkAAMAOADCVCQAAwg4AIJkJAADDDgAwAAAAAAAAAAAAAAGWCQAAAPUHAwVAAACVFwAgQQAAmxcAIJMJAACWFwAglAkAAJoXACCZCQAAhgEAIAdAAACTFwAgQQAAmBcAIJMJAACUFwAglAkAAJcXACCXCQAAPwAgmAkAAD8AIJkJAABDACADQAAAlRcAIJMJAACWFwAgmQkAAIYBACADQAAAkxcAIJMJAACUFwAgmQkAAEMAIAAAAAAAAAAAAAAAAAAFQAAAjhcAIEEAAJEXACCTCQAAjxcAIJQJAACQFwAgmQkAACgAIANAAACOFwAgkwkAAI8XACCZCQAAKAAgAAAABUAAAIkXACBBAACMFwAgkwkAAIoXACCUCQAAixcAIJkJAAAoACADQAAAiRcAIJMJAACKFwAgmQkAACgAIBMDAADrEwAgBQAAhRIAIAkAAPgPACANAACxFQAgEgAAshUAIBMAALMVACDMBwAAlA0AIPMHAACUDQAglwgAAJQNACCYCAAAlA0AIJkIAACUDQAgnAgAAJQNACCdCAAAlA0AIJ4IAACUDQAgnwgAAJQNACCgCAAAlA0AIKEIAACUDQAgoggAAJQNACCjCAAAlA0AIAAAAAAAAZYJAAAAlggCBZYJCAAAAAGdCQgAAAABngkIAAAAAZ8JCAAAAAGgCQgAAAABBUAAAPoWACBBAACHFwAgkwkAAPsWACCUCQAAhhcAIJkJAAABACAHQAAA-BYAIEEAAIQXACCTCQAA-RYAIJQJAACDFwAglwkAACoAIJgJAAAqACCZCQAAhgEAIAdAAAD2FgAgQQAAgRcAIJMJAAD3FgAglAkAAIAXACCXCQAABwAgmAkAAAcAIJkJAAAJACAFQAAA9BYAIEEAAP4WACCTCQAA9RYAIJQJAAD9FgAgmQkAAJABACAHQAAAng8AIEEAAKEPACCTCQAAnw8AIJQJAACgDwAglwkAADQAIJgJAAA0ACCZCQAAnwcAIAtAAACSDwAwQQAAlw8AMJMJAACTDwAwlAkAAJQPADCVCQAAlQ8AIJYJAACWDwAwlwkAAJYPADCYCQAAlg8AMJkJAACWDwAwmgkAAJgPADCbCQAAmQ8AMAc5gAAAAAH_BgQAAAABgAcBAAAAAYQHQAAAAAG1BwEAAAABuAdAAAAAAcIHAQAAAAECAAAAOAAgQAAAnQ8AIAMAAAA4ACBAAACdDwAgQQAAnA8AIAE5AAD8FgAwDBEAAO4LACA5AAC5CwAg_AYAAPgMADD9BgAANgAQ_gYAAPgMADD_BgQAAAABgAcBALcLACGEB0AAugsAIbUHAQC4CwAhuAdAALoLACHCBwEA5wsAIdEHAQC3CwAhAgAAADgAIDkAAJwPACACAAAAmg8AIDkAAJsPACALOQAAuQsAIPwGAACZDwAw_QYAAJoPABD-BgAAmQ8AMP8GBACxCwAhgAcBALcLACGEB0AAugsAIbUHAQC4CwAhuAdAALoLACHCBwEA5wsAIdEHAQC3CwAhCzkAALkLACD8BgAAmQ8AMP0GAACaDwAQ_gYAAJkPADD_BgQAsQsAIYAHAQC3CwAhhAdAALoLACG1BwEAuAsAIbgHQAC6CwAhwgcBAOcLACHRBwEAtwsAIQc5gAAAAAH_BgQAqg0AIYAHAQCaDQAhhAdAAJ0NACG1BwEAmg0AIbgHQACdDQAhwgcBAKwNACEHOYAAAAAB_wYEAKoNACGABwEAmg0AIYQHQACdDQAhtQcBAJoNACG4B0AAnQ0AIcIHAQCsDQAhBzmAAAAAAf8GBAAAAAGABwEAAAABhAdAAAAAAbUHAQAAAAG4B0AAAAABwgcBAAAAAQKABwEAAAAB1wdAAAAAAQIAAACfBwAgQAAAng8AIAMAAAA0ACBAAACeDwAgQQAAog8AIAQAAAA0ACA5AACiDwAggAcBAJoNACHXB0AAnQ0AIQKABwEAmg0AIdcHQACdDQAhA0AAAPoWACCTCQAA-xYAIJkJAAABACADQAAA-BYAIJMJAAD5FgAgmQkAAIYBACADQAAA9hYAIJMJAAD3FgAgmQkAAAkAIANAAAD0FgAgkwkAAPUWACCZCQAAkAEAIANAAACeDwAgkwkAAJ8PACCZCQAAnwcAIARAAACSDwAwkwkAAJMPADCVCQAAlQ8AIJkJAACWDwAwAAAAAAAAAAAAAAAAAAVAAADvFgAgQQAA8hYAIJMJAADwFgAglAkAAPEWACCZCQAAkAEAIANAAADvFgAgkwkAAPAWACCZCQAAkAEAIAAAAAVAAADoFgAgQQAA7RYAIJMJAADpFgAglAkAAOwWACCZCQAAAQAgC0AAAMoPADBBAADPDwAwkwkAAMsPADCUCQAAzA8AMJUJAADNDwAglgkAAM4PADCXCQAAzg8AMJgJAADODwAwmQkAAM4PADCaCQAA0A8AMJsJAADRDwAwC0AAAL4PADBBAADDDwAwkwkAAL8PADCUCQAAwA8AMJUJAADBDwAglgkAAMIPADCXCQAAwg8AMJgJAADCDwAwmQkAAMIPADCaCQAAxA8AMJsJAADFDwAwIAMAAKMPACAFAAClDwAgCQAApA8AIBIAAKcPACATAACoDwAg_wYBAAAAAYAHAQAAAAGJBwIAAAABzAcBAAAAAdYHAAAAlggC4wdAAAAAAfMHAgAAAAGPCAEAAAABkQgCAAAAAZIIAQAAAAGTCAAAAOkHApQIAQAAAAGWCEAAAAABlwhAAAAAAZgICAAAAAGZCAgAAAABmghAAAAAAZsIIAAAAAGcCEAAAAABnQhAAAAAAZ4IAQAAAAGfCAEAAAABoAgBAAAAAaEIAQAAAAGiCAEAAAABowhAAAAAAaQIAgAAAAECAAAAKAAgQAAAyQ8AIAMAAAAoACBAAADJDwAgQQAAyA8AIAE5AADrFgAwJQMAAKwMACAFAAD_DAAgCQAA_gwAIA0AAPsMACASAACADQAgEwAAgQ0AIPwGAAD8DAAw_QYAACYAEP4GAAD8DAAw_wYBAAAAAYAHAQC3CwAhiQcCALALACHMBwEAvgwAIdYHAAD9DJYIIuMHQAC6CwAh8wcCAOYLACGPCAEAuAsAIZAIAQC3CwAhkQgCALALACGSCAEAuAsAIZMIAADGDOkHIpQIAQC4CwAhlghAALoLACGXCEAA3wsAIZgICACHDAAhmQgIAIcMACGaCEAAugsAIZsIIADEDAAhnAhAAN8LACGdCEAA3wsAIZ4IAQDnCwAhnwgBAOcLACGgCAEAvgwAIaEIAQC-DAAhoggBAOcLACGjCEAA3wsAIaQIAgCwCwAhAgAAACgAIDkAAMgPACACAAAAxg8AIDkAAMcPACAf_AYAAMUPADD9BgAAxg8AEP4GAADFDwAw_wYBALcLACGABwEAtwsAIYkHAgCwCwAhzAcBAL4MACHWBwAA_QyWCCLjB0AAugsAIfMHAgDmCwAhjwgBALgLACGQCAEAtwsAIZEIAgCwCwAhkggBALgLACGTCAAAxgzpByKUCAEAuAsAIZYIQAC6CwAhlwhAAN8LACGYCAgAhwwAIZkICACHDAAhmghAALoLACGbCCAAxAwAIZwIQADfCwAhnQhAAN8LACGeCAEA5wsAIZ8IAQDnCwAhoAgBAL4MACGhCAEAvgwAIaIIAQDnCwAhowhAAN8LACGkCAIAsAsAIR_8BgAAxQ8AMP0GAADGDwAQ_gYAAMUPADD_BgEAtwsAIYAHAQC3CwAhiQcCALALACHMBwEAvgwAIdYHAAD9DJYIIuMHQAC6CwAh8wcCAOYLACGPCAEAuAsAIZAIAQC3CwAhkQgCALALACGSCAEAuAsAIZMIAADGDOkHIpQIAQC4CwAhlghAALoLACGXCEAA3wsAIZgICACHDAAhmQgIAIcMACGaCEAAugsAIZsIIADEDAAhnAhAAN8LACGdCEAA3wsAIZ4IAQDnCwAhnwgBAOcLACGgCAEAvgwAIaEIAQC-DAAhoggBAOcLACGjCEAA3wsAIaQIAgCwCwAhG_8GAQCaDQAhgAcBAJoNACGJBwIAmw0AIcwHAQCsDQAh1gcAAIoPlggi4wdAAJ0NACHzBwIA8A0AIY8IAQCaDQAhkQgCAJsNACGSCAEAmg0AIZMIAACTDukHIpQIAQCaDQAhlghAAJ0NACGXCEAAng0AIZgICACLDwAhmQgIAIsPACGaCEAAnQ0AIZsIIACcDQAhnAhAAJ4NACGdCEAAng0AIZ4IAQCsDQAhnwgBAKwNACGgCAEArA0AIaEIAQCsDQAhoggBAKwNACGjCEAAng0AIaQIAgCbDQAhIAMAAIwPACAFAACODwAgCQAAjQ8AIBIAAJAPACATAACRDwAg_wYBAJoNACGABwEAmg0AIYkHAgCbDQAhzAcBAKwNACHWBwAAig-WCCLjB0AAnQ0AIfMHAgDwDQAhjwgBAJoNACGRCAIAmw0AIZIIAQCaDQAhkwgAAJMO6QcilAgBAJoNACGWCEAAnQ0AIZcIQACeDQAhmAgIAIsPACGZCAgAiw8AIZoIQACdDQAhmwggAJwNACGcCEAAng0AIZ0IQACeDQAhnggBAKwNACGfCAEArA0AIaAIAQCsDQAhoQgBAKwNACGiCAEArA0AIaMIQACeDQAhpAgCAJsNACEgAwAAow8AIAUAAKUPACAJAACkDwAgEgAApw8AIBMAAKgPACD_BgEAAAABgAcBAAAAAYkHAgAAAAHMBwEAAAAB1gcAAACWCALjB0AAAAAB8wcCAAAAAY8IAQAAAAGRCAIAAAABkggBAAAAAZMIAAAA6QcClAgBAAAAAZYIQAAAAAGXCEAAAAABmAgIAAAAAZkICAAAAAGaCEAAAAABmwggAAAAAZwIQAAAAAGdCEAAAAABnggBAAAAAZ8IAQAAAAGgCAEAAAABoQgBAAAAAaIIAQAAAAGjCEAAAAABpAgCAAAAAQWABwEAAAABiQcCAAAAAaoIQAAAAAGrCEAAAAABrAiAAAAAAQIAAAAvACBAAADVDwAgAwAAAC8AIEAAANUPACBBAADUDwAgATkAAOoWADALDQAA-wwAIPwGAAD6DAAw_QYAAC0AEP4GAAD6DAAwgAcBALcLACGJBwIAsAsAIZAIAQC3CwAhqghAALoLACGrCEAA3wsAIawIAADeCwAgkAkAAPkMACACAAAALwAgOQAA1A8AIAIAAADSDwAgOQAA0w8AIAn8BgAA0Q8AMP0GAADSDwAQ_gYAANEPADCABwEAtwsAIYkHAgCwCwAhkAgBALcLACGqCEAAugsAIasIQADfCwAhrAgAAN4LACAJ_AYAANEPADD9BgAA0g8AEP4GAADRDwAwgAcBALcLACGJBwIAsAsAIZAIAQC3CwAhqghAALoLACGrCEAA3wsAIawIAADeCwAgBYAHAQCaDQAhiQcCAJsNACGqCEAAnQ0AIasIQACeDQAhrAiAAAAAAQWABwEAmg0AIYkHAgCbDQAhqghAAJ0NACGrCEAAng0AIawIgAAAAAEFgAcBAAAAAYkHAgAAAAGqCEAAAAABqwhAAAAAAawIgAAAAAEDQAAA6BYAIJMJAADpFgAgmQkAAAEAIARAAADKDwAwkwkAAMsPADCVCQAAzQ8AIJkJAADODwAwBEAAAL4PADCTCQAAvw8AMJUJAADBDwAgmQkAAMIPADAAAAAAAAKWCQIAAAAEnAkCAAAABQVAAADjFgAgQQAA5hYAIJMJAADkFgAglAkAAOUWACCZCQAAhgEAIAGWCQIAAAAEA0AAAOMWACCTCQAA5BYAIJkJAACGAQAgAAAAAAAAAAAAAAAAAAAAAAAAAAAFQAAA3hYAIEEAAOEWACCTCQAA3xYAIJQJAADgFgAgmQkAAIYBACADQAAA3hYAIJMJAADfFgAgmQkAAIYBACAPAwAA6xMAIAQAAKQVACAIAACoFQAgCgAApRUAIAsAAKYVACAMAACnFQAgDwAAlRUAIBYAAKkVACAYAACqFQAgGQAAqxUAIBoAAKwVACAbAACtFQAgHAAArhUAINgIAACUDQAg6wgAAJQNACAAAAAAAAVAAADZFgAgQQAA3BYAIJMJAADaFgAglAkAANsWACCZCQAACQAgA0AAANkWACCTCQAA2hYAIJkJAAAJACAAAAAAAAVAAADUFgAgQQAA1xYAIJMJAADVFgAglAkAANYWACCZCQAACQAgA0AAANQWACCTCQAA1RYAIJkJAAAJACAAAAAAAAVAAADMFgAgQQAA0hYAIJMJAADNFgAglAkAANEWACCZCQAACQAgBUAAAMoWACBBAADPFgAgkwkAAMsWACCUCQAAzhYAIJkJAACGAQAgA0AAAMwWACCTCQAAzRYAIJkJAAAJACADQAAAyhYAIJMJAADLFgAgmQkAAIYBACAAAAAAAAVAAADFFgAgQQAAyBYAIJMJAADGFgAglAkAAMcWACCZCQAACQAgA0AAAMUWACCTCQAAxhYAIJkJAAAJACAAAAAAAAGWCQAAAPUHAgVAAAC6FgAgQQAAwxYAIJMJAAC7FgAglAkAAMIWACCZCQAACQAgBUAAALgWACBBAADAFgAgkwkAALkWACCUCQAAvxYAIJkJAACGAQAgBUAAALYWACBBAAC9FgAgkwkAALcWACCUCQAAvBYAIJkJAABDACADQAAAuhYAIJMJAAC7FgAgmQkAAAkAIANAAAC4FgAgkwkAALkWACCZCQAAhgEAIANAAAC2FgAgkwkAALcWACCZCQAAQwAgAAAAAAAFQAAAsRYAIEEAALQWACCTCQAAshYAIJQJAACzFgAgmQkAAIYBACADQAAAsRYAIJMJAACyFgAgmQkAAIYBACAAAAAAAAGWCQAAAOQIAgVAAACsFgAgQQAArxYAIJMJAACtFgAglAkAAK4WACCZCQAAhgEAIANAAACsFgAgkwkAAK0WACCZCQAAhgEAIAAAAAAABUAAAKcWACBBAACqFgAgkwkAAKgWACCUCQAAqRYAIJkJAACGAQAgA0AAAKcWACCTCQAAqBYAIJkJAACGAQAgAAAAAAABlgkAAADtCAIFQAAAkBYAIEEAAKUWACCTCQAAkRYAIJQJAACkFgAgmQkAAAEAIAdAAACOFgAgQQAAohYAIJMJAACPFgAglAkAAKEWACCXCQAAAwAgmAkAAAMAIJkJAAAFACALQAAAvBEAMEEAAMERADCTCQAAvREAMJQJAAC-EQAwlQkAAL8RACCWCQAAwBEAMJcJAADAEQAwmAkAAMARADCZCQAAwBEAMJoJAADCEQAwmwkAAMMRADALQAAAsBEAMEEAALURADCTCQAAsREAMJQJAACyEQAwlQkAALMRACCWCQAAtBEAMJcJAAC0EQAwmAkAALQRADCZCQAAtBEAMJoJAAC2EQAwmwkAALcRADALQAAApBEAMEEAAKkRADCTCQAApREAMJQJAACmEQAwlQkAAKcRACCWCQAAqBEAMJcJAACoEQAwmAkAAKgRADCZCQAAqBEAMJoJAACqEQAwmwkAAKsRADAHQAAAnxEAIEEAAKIRACCTCQAAoBEAIJQJAAChEQAglwkAACQAIJgJAAAkACCZCQAArgUAIAtAAACWEQAwQQAAmhEAMJMJAACXEQAwlAkAAJgRADCVCQAAmREAIJYJAADCDwAwlwkAAMIPADCYCQAAwg8AMJkJAADCDwAwmgkAAJsRADCbCQAAxQ8AMAtAAACKEQAwQQAAjxEAMJMJAACLEQAwlAkAAIwRADCVCQAAjREAIJYJAACOEQAwlwkAAI4RADCYCQAAjhEAMJkJAACOEQAwmgkAAJARADCbCQAAkREAMAtAAAD8EAAwQQAAgREAMJMJAAD9EAAwlAkAAP4QADCVCQAA_xAAIJYJAACAEQAwlwkAAIARADCYCQAAgBEAMJkJAACAEQAwmgkAAIIRADCbCQAAgxEAMAtAAADwEAAwQQAA9RAAMJMJAADxEAAwlAkAAPIQADCVCQAA8xAAIJYJAAD0EAAwlwkAAPQQADCYCQAA9BAAMJkJAAD0EAAwmgkAAPYQADCbCQAA9xAAMAtAAADkEAAwQQAA6RAAMJMJAADlEAAwlAkAAOYQADCVCQAA5xAAIJYJAADoEAAwlwkAAOgQADCYCQAA6BAAMJkJAADoEAAwmgkAAOoQADCbCQAA6xAAMAtAAADYEAAwQQAA3RAAMJMJAADZEAAwlAkAANoQADCVCQAA2xAAIJYJAADcEAAwlwkAANwQADCYCQAA3BAAMJkJAADcEAAwmgkAAN4QADCbCQAA3xAAMAtAAADMEAAwQQAA0RAAMJMJAADNEAAwlAkAAM4QADCVCQAAzxAAIJYJAADQEAAwlwkAANAQADCYCQAA0BAAMJkJAADQEAAwmgkAANIQADCbCQAA0xAAMAX_BgEAAAABgAcBAAAAAdcIgAAAAAHhCEAAAAAB4ggBAAAAAQIAAABcACBAAADXEAAgAwAAAFwAIEAAANcQACBBAADWEAAgATkAAKAWADAKCQAAiAwAIPwGAADoDAAw_QYAAFoAEP4GAADoDAAw_wYBAAAAAYAHAQC3CwAh8wcCALALACHXCAAA3gsAIOEIQAC6CwAh4ggBALgLACECAAAAXAAgOQAA1hAAIAIAAADUEAAgOQAA1RAAIAn8BgAA0xAAMP0GAADUEAAQ_gYAANMQADD_BgEAtwsAIYAHAQC3CwAh8wcCALALACHXCAAA3gsAIOEIQAC6CwAh4ggBALgLACEJ_AYAANMQADD9BgAA1BAAEP4GAADTEAAw_wYBALcLACGABwEAtwsAIfMHAgCwCwAh1wgAAN4LACDhCEAAugsAIeIIAQC4CwAhBf8GAQCaDQAhgAcBAJoNACHXCIAAAAAB4QhAAJ0NACHiCAEAmg0AIQX_BgEAmg0AIYAHAQCaDQAh1wiAAAAAAeEIQACdDQAh4ggBAJoNACEF_wYBAAAAAYAHAQAAAAHXCIAAAAAB4QhAAAAAAeIIAQAAAAEI_wYBAAAAAYAHAQAAAAGEB0AAAAABtQcAAADkCAKLCAEAAAAB4AgCAAAAAeQIAQAAAAHlCEAAAAABAgAAAFgAIEAAAOMQACADAAAAWAAgQAAA4xAAIEEAAOIQACABOQAAnxYAMA4JAACIDAAg_AYAAOoMADD9BgAAVgAQ_gYAAOoMADD_BgEAAAABgAcBALcLACGEB0AAugsAIbUHAADrDOQIIvMHAgCwCwAhiwgBAOcLACHgCAIA5gsAIeQIAQC4CwAh5QhAALoLACGMCQAA6QwAIAIAAABYACA5AADiEAAgAgAAAOAQACA5AADhEAAgDPwGAADfEAAw_QYAAOAQABD-BgAA3xAAMP8GAQC3CwAhgAcBALcLACGEB0AAugsAIbUHAADrDOQIIvMHAgCwCwAhiwgBAOcLACHgCAIA5gsAIeQIAQC4CwAh5QhAALoLACEM_AYAAN8QADD9BgAA4BAAEP4GAADfEAAw_wYBALcLACGABwEAtwsAIYQHQAC6CwAhtQcAAOsM5Agi8wcCALALACGLCAEA5wsAIeAIAgDmCwAh5AgBALgLACHlCEAAugsAIQj_BgEAmg0AIYAHAQCaDQAhhAdAAJ0NACG1BwAArxDkCCKLCAEArA0AIeAIAgDwDQAh5AgBAJoNACHlCEAAnQ0AIQj_BgEAmg0AIYAHAQCaDQAhhAdAAJ0NACG1BwAArxDkCCKLCAEArA0AIeAIAgDwDQAh5AgBAJoNACHlCEAAnQ0AIQj_BgEAAAABgAcBAAAAAYQHQAAAAAG1BwAAAOQIAosIAQAAAAHgCAIAAAAB5AgBAAAAAeUIQAAAAAEEgAcBAAAAAaoIQAAAAAGrCEAAAAAB9ggBAAAAAQIAAABUACBAAADvEAAgAwAAAFQAIEAAAO8QACBBAADuEAAgATkAAJ4WADAKCQAAiAwAIPwGAADtDAAw_QYAAFIAEP4GAADtDAAwgAcBALcLACHzBwIAsAsAIaoIQAC6CwAhqwhAAN8LACH2CAEAuAsAIY0JAADsDAAgAgAAAFQAIDkAAO4QACACAAAA7BAAIDkAAO0QACAI_AYAAOsQADD9BgAA7BAAEP4GAADrEAAwgAcBALcLACHzBwIAsAsAIaoIQAC6CwAhqwhAAN8LACH2CAEAuAsAIQj8BgAA6xAAMP0GAADsEAAQ_gYAAOsQADCABwEAtwsAIfMHAgCwCwAhqghAALoLACGrCEAA3wsAIfYIAQC4CwAhBIAHAQCaDQAhqghAAJ0NACGrCEAAng0AIfYIAQCaDQAhBIAHAQCaDQAhqghAAJ0NACGrCEAAng0AIfYIAQCaDQAhBIAHAQAAAAGqCEAAAAABqwhAAAAAAfYIAQAAAAEQgAcBAAAAAa0IQAAAAAGuCEAAAAABrwgIAAAAAbAICAAAAAGxCAgAAAABsggIAAAAAbMIAQAAAAG0CAIAAAABtQgIAAAAAbYICAAAAAG3CAgAAAABuAgIAAAAAbkICAAAAAG6CAAA4A8AILsIgAAAAAECAAAAUAAgQAAA-xAAIAMAAABQACBAAAD7EAAgQQAA-hAAIAE5AACdFgAwFgkAAIgMACD8BgAA7wwAMP0GAABOABD-BgAA7wwAMIAHAQC3CwAh8wcCALALACGtCEAAugsAIa4IQAC6CwAhrwgIAIcMACGwCAgAhwwAIbEICACHDAAhsggIAIcMACGzCAEAuAsAIbQIAgCwCwAhtQgIAIcMACG2CAgAhwwAIbcICACHDAAhuAgIAIcMACG5CAgAhwwAIboIAAChCwAguwgAAN4LACCOCQAA7gwAIAIAAABQACA5AAD6EAAgAgAAAPgQACA5AAD5EAAgFPwGAAD3EAAw_QYAAPgQABD-BgAA9xAAMIAHAQC3CwAh8wcCALALACGtCEAAugsAIa4IQAC6CwAhrwgIAIcMACGwCAgAhwwAIbEICACHDAAhsggIAIcMACGzCAEAuAsAIbQIAgCwCwAhtQgIAIcMACG2CAgAhwwAIbcICACHDAAhuAgIAIcMACG5CAgAhwwAIboIAAChCwAguwgAAN4LACAU_AYAAPcQADD9BgAA-BAAEP4GAAD3EAAwgAcBALcLACHzBwIAsAsAIa0IQAC6CwAhrghAALoLACGvCAgAhwwAIbAICACHDAAhsQgIAIcMACGyCAgAhwwAIbMIAQC4CwAhtAgCALALACG1CAgAhwwAIbYICACHDAAhtwgIAIcMACG4CAgAhwwAIbkICACHDAAhuggAAKELACC7CAAA3gsAIBCABwEAmg0AIa0IQACdDQAhrghAAJ0NACGvCAgAiw8AIbAICACLDwAhsQgIAIsPACGyCAgAiw8AIbMIAQCaDQAhtAgCAJsNACG1CAgAiw8AIbYICACLDwAhtwgIAIsPACG4CAgAiw8AIbkICACLDwAhuggAAN4PACC7CIAAAAABEIAHAQCaDQAhrQhAAJ0NACGuCEAAnQ0AIa8ICACLDwAhsAgIAIsPACGxCAgAiw8AIbIICACLDwAhswgBAJoNACG0CAIAmw0AIbUICACLDwAhtggIAIsPACG3CAgAiw8AIbgICACLDwAhuQgIAIsPACG6CAAA3g8AILsIgAAAAAEQgAcBAAAAAa0IQAAAAAGuCEAAAAABrwgIAAAAAbAICAAAAAGxCAgAAAABsggIAAAAAbMIAQAAAAG0CAIAAAABtQgIAAAAAbYICAAAAAG3CAgAAAABuAgIAAAAAbkICAAAAAG6CAAA4A8AILsIgAAAAAEFBAAAiREAIIAHAQAAAAGqCEAAAAABqwhAAAAAAesIAQAAAAECAAAATAAgQAAAiBEAIAMAAABMACBAAACIEQAgQQAAhhEAIAE5AACcFgAwCwQAAPIMACAJAACIDAAg_AYAAPEMADD9BgAASgAQ_gYAAPEMADCABwEAtwsAIfMHAgCwCwAhqghAALoLACGrCEAA3wsAIesIAQC3CwAhjwkAAPAMACACAAAATAAgOQAAhhEAIAIAAACEEQAgOQAAhREAIAj8BgAAgxEAMP0GAACEEQAQ_gYAAIMRADCABwEAtwsAIfMHAgCwCwAhqghAALoLACGrCEAA3wsAIesIAQC3CwAhCPwGAACDEQAw_QYAAIQRABD-BgAAgxEAMIAHAQC3CwAh8wcCALALACGqCEAAugsAIasIQADfCwAh6wgBALcLACEEgAcBAJoNACGqCEAAnQ0AIasIQACeDQAh6wgBAJoNACEFBAAAhxEAIIAHAQCaDQAhqghAAJ0NACGrCEAAng0AIesIAQCaDQAhBUAAAJcWACBBAACaFgAgkwkAAJgWACCUCQAAmRYAIJkJAAAFACAFBAAAiREAIIAHAQAAAAGqCEAAAAABqwhAAAAAAesIAQAAAAEDQAAAlxYAIJMJAACYFgAgmQkAAAUAIBkIAQAAAAEXAADvDgAg_wYBAAAAAYAHAQAAAAGYB0AAAAABmQdAAAAAAaIHAgAAAAGkBwEAAAABpQdAAAAAAaYHQAAAAAGoBwEAAAAB1wdAAAAAAfUHAAAA9QcD9gcCAAAAAfcHAQAAAAH4ByAAAAAB-QcBAAAAAfoHQAAAAAH7B0AAAAAB_AcBAAAAAf0HQAAAAAH-B0AAAAAB_wdAAAAAAYAIgAAAAAGBCIAAAAABAgAAAD0AIEAAAJURACADAAAAPQAgQAAAlREAIEEAAJQRACABOQAAlhYAMB4IAQC4CwAhCQAAiAwAIBcAAPQMACD8BgAA9gwAMP0GAAA7ABD-BgAA9gwAMP8GAQAAAAGABwEAtwsAIZgHQAC6CwAhmQdAAN8LACGiBwIAsAsAIaQHAQC4CwAhpQdAALoLACGmB0AA3wsAIagHAQDnCwAh1wdAALoLACHzBwIAsAsAIfUHAAD3DPUHI_YHAgDmCwAh9wcBALgLACH4ByAAxAwAIfkHAQDnCwAh-gdAAN8LACH7B0AA3wsAIfwHAQDnCwAh_QdAAN8LACH-B0AA3wsAIf8HQADfCwAhgAgAALkLACCBCAAAuQsAIAIAAAA9ACA5AACUEQAgAgAAAJIRACA5AACTEQAgHAgBALgLACH8BgAAkREAMP0GAACSEQAQ_gYAAJERADD_BgEAtwsAIYAHAQC3CwAhmAdAALoLACGZB0AA3wsAIaIHAgCwCwAhpAcBALgLACGlB0AAugsAIaYHQADfCwAhqAcBAOcLACHXB0AAugsAIfMHAgCwCwAh9QcAAPcM9Qcj9gcCAOYLACH3BwEAuAsAIfgHIADEDAAh-QcBAOcLACH6B0AA3wsAIfsHQADfCwAh_AcBAOcLACH9B0AA3wsAIf4HQADfCwAh_wdAAN8LACGACAAAuQsAIIEIAAC5CwAgHAgBALgLACH8BgAAkREAMP0GAACSEQAQ_gYAAJERADD_BgEAtwsAIYAHAQC3CwAhmAdAALoLACGZB0AA3wsAIaIHAgCwCwAhpAcBALgLACGlB0AAugsAIaYHQADfCwAhqAcBAOcLACHXB0AAugsAIfMHAgCwCwAh9QcAAPcM9Qcj9gcCAOYLACH3BwEAuAsAIfgHIADEDAAh-QcBAOcLACH6B0AA3wsAIfsHQADfCwAh_AcBAOcLACH9B0AA3wsAIf4HQADfCwAh_wdAAN8LACGACAAAuQsAIIEIAAC5CwAgGAgBAJoNACH_BgEAmg0AIYAHAQCaDQAhmAdAAJ0NACGZB0AAng0AIaIHAgCbDQAhpAcBAJoNACGlB0AAnQ0AIaYHQACeDQAhqAcBAKwNACHXB0AAnQ0AIfUHAADrDvUHI_YHAgDwDQAh9wcBAJoNACH4ByAAnA0AIfkHAQCsDQAh-gdAAJ4NACH7B0AAng0AIfwHAQCsDQAh_QdAAJ4NACH-B0AAng0AIf8HQACeDQAhgAiAAAAAAYEIgAAAAAEZCAEAmg0AIRcAAO0OACD_BgEAmg0AIYAHAQCaDQAhmAdAAJ0NACGZB0AAng0AIaIHAgCbDQAhpAcBAJoNACGlB0AAnQ0AIaYHQACeDQAhqAcBAKwNACHXB0AAnQ0AIfUHAADrDvUHI_YHAgDwDQAh9wcBAJoNACH4ByAAnA0AIfkHAQCsDQAh-gdAAJ4NACH7B0AAng0AIfwHAQCsDQAh_QdAAJ4NACH-B0AAng0AIf8HQACeDQAhgAiAAAAAAYEIgAAAAAEZCAEAAAABFwAA7w4AIP8GAQAAAAGABwEAAAABmAdAAAAAAZkHQAAAAAGiBwIAAAABpAcBAAAAAaUHQAAAAAGmB0AAAAABqAcBAAAAAdcHQAAAAAH1BwAAAPUHA_YHAgAAAAH3BwEAAAAB-AcgAAAAAfkHAQAAAAH6B0AAAAAB-wdAAAAAAfwHAQAAAAH9B0AAAAAB_gdAAAAAAf8HQAAAAAGACIAAAAABgQiAAAAAASADAACjDwAgBQAApQ8AIA0AAKYPACASAACnDwAgEwAAqA8AIP8GAQAAAAGABwEAAAABiQcCAAAAAcwHAQAAAAHWBwAAAJYIAuMHQAAAAAGPCAEAAAABkAgBAAAAAZEIAgAAAAGSCAEAAAABkwgAAADpBwKUCAEAAAABlghAAAAAAZcIQAAAAAGYCAgAAAABmQgIAAAAAZoIQAAAAAGbCCAAAAABnAhAAAAAAZ0IQAAAAAGeCAEAAAABnwgBAAAAAaAIAQAAAAGhCAEAAAABoggBAAAAAaMIQAAAAAGkCAIAAAABAgAAACgAIEAAAJ4RACADAAAAKAAgQAAAnhEAIEEAAJ0RACABOQAAlRYAMAIAAAAoACA5AACdEQAgAgAAAMYPACA5AACcEQAgG_8GAQCaDQAhgAcBAJoNACGJBwIAmw0AIcwHAQCsDQAh1gcAAIoPlggi4wdAAJ0NACGPCAEAmg0AIZAIAQCaDQAhkQgCAJsNACGSCAEAmg0AIZMIAACTDukHIpQIAQCaDQAhlghAAJ0NACGXCEAAng0AIZgICACLDwAhmQgIAIsPACGaCEAAnQ0AIZsIIACcDQAhnAhAAJ4NACGdCEAAng0AIZ4IAQCsDQAhnwgBAKwNACGgCAEArA0AIaEIAQCsDQAhoggBAKwNACGjCEAAng0AIaQIAgCbDQAhIAMAAIwPACAFAACODwAgDQAAjw8AIBIAAJAPACATAACRDwAg_wYBAJoNACGABwEAmg0AIYkHAgCbDQAhzAcBAKwNACHWBwAAig-WCCLjB0AAnQ0AIY8IAQCaDQAhkAgBAJoNACGRCAIAmw0AIZIIAQCaDQAhkwgAAJMO6QcilAgBAJoNACGWCEAAnQ0AIZcIQACeDQAhmAgIAIsPACGZCAgAiw8AIZoIQACdDQAhmwggAJwNACGcCEAAng0AIZ0IQACeDQAhnggBAKwNACGfCAEArA0AIaAIAQCsDQAhoQgBAKwNACGiCAEArA0AIaMIQACeDQAhpAgCAJsNACEgAwAAow8AIAUAAKUPACANAACmDwAgEgAApw8AIBMAAKgPACD_BgEAAAABgAcBAAAAAYkHAgAAAAHMBwEAAAAB1gcAAACWCALjB0AAAAABjwgBAAAAAZAIAQAAAAGRCAIAAAABkggBAAAAAZMIAAAA6QcClAgBAAAAAZYIQAAAAAGXCEAAAAABmAgIAAAAAZkICAAAAAGaCEAAAAABmwggAAAAAZwIQAAAAAGdCEAAAAABnggBAAAAAZ8IAQAAAAGgCAEAAAABoQgBAAAAAaIIAQAAAAGjCEAAAAABpAgCAAAAARWABwEAAAABgwhAAAAAAa4IQAAAAAGxCAgAAAABuggCAAAAAccIQAAAAAHICEAAAAAByQgEAAAAAcoIAgAAAAHLCAIAAAABzAgCAAAAAc0ICAAAAAHOCAgAAAABzwgCAAAAAdAIAgAAAAHRCAIAAAAB0ggCAAAAAdMIAQAAAAHUCAEAAAAB1QhAAAAAAdYIAQAAAAECAAAArgUAIEAAAJ8RACADAAAAJAAgQAAAnxEAIEEAAKMRACAXAAAAJAAgOQAAoxEAIIAHAQCaDQAhgwhAAJ4NACGuCEAAng0AIbEICACLDwAhuggCAJsNACHHCEAAng0AIcgIQACeDQAhyQgEAKoNACHKCAIA8A0AIcsIAgDwDQAhzAgCAPANACHNCAgAiw8AIc4ICACLDwAhzwgCAPANACHQCAIA8A0AIdEIAgDwDQAh0ggCAPANACHTCAEArA0AIdQIAQCsDQAh1QhAAJ4NACHWCAEArA0AIRWABwEAmg0AIYMIQACeDQAhrghAAJ4NACGxCAgAiw8AIboIAgCbDQAhxwhAAJ4NACHICEAAng0AIckIBACqDQAhyggCAPANACHLCAIA8A0AIcwIAgDwDQAhzQgIAIsPACHOCAgAiw8AIc8IAgDwDQAh0AgCAPANACHRCAIA8A0AIdIIAgDwDQAh0wgBAKwNACHUCAEArA0AIdUIQACeDQAh1ggBAKwNACEHBQAAjhAAIP8GAQAAAAGABwEAAAABzAcBAAAAAaoIQAAAAAGrCEAAAAAB2AgBAAAAAQIAAAAiACBAAACvEQAgAwAAACIAIEAAAK8RACBBAACuEQAgATkAAJQWADAMBQAAngwAIAkAAIgMACD8BgAAgg0AMP0GAAAgABD-BgAAgg0AMP8GAQAAAAGABwEAtwsAIcwHAQC3CwAh8wcCALALACGqCEAAugsAIasIQADfCwAh2AgBALgLACECAAAAIgAgOQAArhEAIAIAAACsEQAgOQAArREAIAr8BgAAqxEAMP0GAACsEQAQ_gYAAKsRADD_BgEAtwsAIYAHAQC3CwAhzAcBALcLACHzBwIAsAsAIaoIQAC6CwAhqwhAAN8LACHYCAEAuAsAIQr8BgAAqxEAMP0GAACsEQAQ_gYAAKsRADD_BgEAtwsAIYAHAQC3CwAhzAcBALcLACHzBwIAsAsAIaoIQAC6CwAhqwhAAN8LACHYCAEAuAsAIQb_BgEAmg0AIYAHAQCaDQAhzAcBAJoNACGqCEAAnQ0AIasIQACeDQAh2AgBAJoNACEHBQAAjBAAIP8GAQCaDQAhgAcBAJoNACHMBwEAmg0AIaoIQACdDQAhqwhAAJ4NACHYCAEAmg0AIQcFAACOEAAg_wYBAAAAAYAHAQAAAAHMBwEAAAABqghAAAAAAasIQAAAAAHYCAEAAAABDAUAAKAQACAXAACiEAAg_wYBAAAAAYAHAQAAAAHMBwEAAAAB9QcAAAD1BwL2BwIAAAABqghAAAAAAasIQAAAAAHcCAEAAAAB3QgCAAAAAeAIAgAAAAECAAAAGAAgQAAAuxEAIAMAAAAYACBAAAC7EQAgQQAAuhEAIAE5AACTFgAwEQUAAJ4MACAJAACIDAAgFwAAhg0AIPwGAACEDQAw_QYAABYAEP4GAACEDQAw_wYBAAAAAYAHAQC3CwAhzAcBALcLACHzBwIAsAsAIfUHAACFDfUHIvYHAgCwCwAhqghAALoLACGrCEAA3wsAIdwIAQC4CwAh3QgCALALACHgCAIA5gsAIQIAAAAYACA5AAC6EQAgAgAAALgRACA5AAC5EQAgDvwGAAC3EQAw_QYAALgRABD-BgAAtxEAMP8GAQC3CwAhgAcBALcLACHMBwEAtwsAIfMHAgCwCwAh9QcAAIUN9Qci9gcCALALACGqCEAAugsAIasIQADfCwAh3AgBALgLACHdCAIAsAsAIeAIAgDmCwAhDvwGAAC3EQAw_QYAALgRABD-BgAAtxEAMP8GAQC3CwAhgAcBALcLACHMBwEAtwsAIfMHAgCwCwAh9QcAAIUN9Qci9gcCALALACGqCEAAugsAIasIQADfCwAh3AgBALgLACHdCAIAsAsAIeAIAgDmCwAhCv8GAQCaDQAhgAcBAJoNACHMBwEAmg0AIfUHAACcEPUHIvYHAgCbDQAhqghAAJ0NACGrCEAAng0AIdwIAQCaDQAh3QgCAJsNACHgCAIA8A0AIQwFAACdEAAgFwAAnxAAIP8GAQCaDQAhgAcBAJoNACHMBwEAmg0AIfUHAACcEPUHIvYHAgCbDQAhqghAAJ0NACGrCEAAng0AIdwIAQCaDQAh3QgCAJsNACHgCAIA8A0AIQwFAACgEAAgFwAAohAAIP8GAQAAAAGABwEAAAABzAcBAAAAAfUHAAAA9QcC9gcCAAAAAaoIQAAAAAGrCEAAAAAB3AgBAAAAAd0IAgAAAAHgCAIAAAABCP8GAQAAAAGABwEAAAABqghAAAAAAasIQAAAAAHmCAEAAAAB5wgBAAAAAegIAgAAAAHpCAIAAAABAgAAAB0AIEAAAMcRACADAAAAHQAgQAAAxxEAIEEAAMYRACABOQAAkhYAMA0JAACIDAAg_AYAAIMNADD9BgAAGwAQ_gYAAIMNADD_BgEAAAABgAcBALcLACHzBwIAsAsAIaoIQAC6CwAhqwhAAN8LACHmCAEAuAsAIecIAQC4CwAh6AgCALALACHpCAIAsAsAIQIAAAAdACA5AADGEQAgAgAAAMQRACA5AADFEQAgDPwGAADDEQAw_QYAAMQRABD-BgAAwxEAMP8GAQC3CwAhgAcBALcLACHzBwIAsAsAIaoIQAC6CwAhqwhAAN8LACHmCAEAuAsAIecIAQC4CwAh6AgCALALACHpCAIAsAsAIQz8BgAAwxEAMP0GAADEEQAQ_gYAAMMRADD_BgEAtwsAIYAHAQC3CwAh8wcCALALACGqCEAAugsAIasIQADfCwAh5ggBALgLACHnCAEAuAsAIegIAgCwCwAh6QgCALALACEI_wYBAJoNACGABwEAmg0AIaoIQACdDQAhqwhAAJ4NACHmCAEAmg0AIecIAQCaDQAh6AgCAJsNACHpCAIAmw0AIQj_BgEAmg0AIYAHAQCaDQAhqghAAJ0NACGrCEAAng0AIeYIAQCaDQAh5wgBAJoNACHoCAIAmw0AIekIAgCbDQAhCP8GAQAAAAGABwEAAAABqghAAAAAAasIQAAAAAHmCAEAAAAB5wgBAAAAAegIAgAAAAHpCAIAAAABA0AAAJAWACCTCQAAkRYAIJkJAAABACADQAAAjhYAIJMJAACPFgAgmQkAAAUAIARAAAC8EQAwkwkAAL0RADCVCQAAvxEAIJkJAADAEQAwBEAAALARADCTCQAAsREAMJUJAACzEQAgmQkAALQRADAEQAAApBEAMJMJAAClEQAwlQkAAKcRACCZCQAAqBEAMANAAACfEQAgkwkAAKARACCZCQAArgUAIARAAACWEQAwkwkAAJcRADCVCQAAmREAIJkJAADCDwAwBEAAAIoRADCTCQAAixEAMJUJAACNEQAgmQkAAI4RADAEQAAA_BAAMJMJAAD9EAAwlQkAAP8QACCZCQAAgBEAMARAAADwEAAwkwkAAPEQADCVCQAA8xAAIJkJAAD0EAAwBEAAAOQQADCTCQAA5RAAMJUJAADnEAAgmQkAAOgQADAEQAAA2BAAMJMJAADZEAAwlQkAANsQACCZCQAA3BAAMARAAADMEAAwkwkAAM0QADCVCQAAzxAAIJkJAADQEAAwAAAAAAAHQAAAhhYAIEEAAIwWACCTCQAAhxYAIJQJAACLFgAglwkAAD8AIJgJAAA_ACCZCQAAQwAgC0AAAPARADBBAAD1EQAwkwkAAPERADCUCQAA8hEAMJUJAADzEQAglgkAAPQRADCXCQAA9BEAMJgJAAD0EQAwmQkAAPQRADCaCQAA9hEAMJsJAAD3EQAwC0AAAOcRADBBAADrEQAwkwkAAOgRADCUCQAA6REAMJUJAADqEQAglgkAALQRADCXCQAAtBEAMJgJAAC0EQAwmQkAALQRADCaCQAA7BEAMJsJAAC3EQAwC0AAAN4RADBBAADiEQAwkwkAAN8RADCUCQAA4BEAMJUJAADhEQAglgkAAI4RADCXCQAAjhEAMJgJAACOEQAwmQkAAI4RADCaCQAA4xEAMJsJAACREQAwGQgBAAAAAQkAAO4OACD_BgEAAAABgAcBAAAAAZgHQAAAAAGZB0AAAAABogcCAAAAAaQHAQAAAAGlB0AAAAABpgdAAAAAAagHAQAAAAHXB0AAAAAB8wcCAAAAAfUHAAAA9QcD9wcBAAAAAfgHIAAAAAH5BwEAAAAB-gdAAAAAAfsHQAAAAAH8BwEAAAAB_QdAAAAAAf4HQAAAAAH_B0AAAAABgAiAAAAAAYEIgAAAAAECAAAAPQAgQAAA5hEAIAMAAAA9ACBAAADmEQAgQQAA5REAIAE5AACKFgAwAgAAAD0AIDkAAOURACACAAAAkhEAIDkAAOQRACAYCAEAmg0AIf8GAQCaDQAhgAcBAJoNACGYB0AAnQ0AIZkHQACeDQAhogcCAJsNACGkBwEAmg0AIaUHQACdDQAhpgdAAJ4NACGoBwEArA0AIdcHQACdDQAh8wcCAJsNACH1BwAA6w71ByP3BwEAmg0AIfgHIACcDQAh-QcBAKwNACH6B0AAng0AIfsHQACeDQAh_AcBAKwNACH9B0AAng0AIf4HQACeDQAh_wdAAJ4NACGACIAAAAABgQiAAAAAARkIAQCaDQAhCQAA7A4AIP8GAQCaDQAhgAcBAJoNACGYB0AAnQ0AIZkHQACeDQAhogcCAJsNACGkBwEAmg0AIaUHQACdDQAhpgdAAJ4NACGoBwEArA0AIdcHQACdDQAh8wcCAJsNACH1BwAA6w71ByP3BwEAmg0AIfgHIACcDQAh-QcBAKwNACH6B0AAng0AIfsHQACeDQAh_AcBAKwNACH9B0AAng0AIf4HQACeDQAh_wdAAJ4NACGACIAAAAABgQiAAAAAARkIAQAAAAEJAADuDgAg_wYBAAAAAYAHAQAAAAGYB0AAAAABmQdAAAAAAaIHAgAAAAGkBwEAAAABpQdAAAAAAaYHQAAAAAGoBwEAAAAB1wdAAAAAAfMHAgAAAAH1BwAAAPUHA_cHAQAAAAH4ByAAAAAB-QcBAAAAAfoHQAAAAAH7B0AAAAAB_AcBAAAAAf0HQAAAAAH-B0AAAAAB_wdAAAAAAYAIgAAAAAGBCIAAAAABDAUAAKAQACAJAAChEAAg_wYBAAAAAYAHAQAAAAHMBwEAAAAB8wcCAAAAAfUHAAAA9QcCqghAAAAAAasIQAAAAAHcCAEAAAAB3QgCAAAAAeAIAgAAAAECAAAAGAAgQAAA7xEAIAMAAAAYACBAAADvEQAgQQAA7hEAIAE5AACJFgAwAgAAABgAIDkAAO4RACACAAAAuBEAIDkAAO0RACAK_wYBAJoNACGABwEAmg0AIcwHAQCaDQAh8wcCAJsNACH1BwAAnBD1ByKqCEAAnQ0AIasIQACeDQAh3AgBAJoNACHdCAIAmw0AIeAIAgDwDQAhDAUAAJ0QACAJAACeEAAg_wYBAJoNACGABwEAmg0AIcwHAQCaDQAh8wcCAJsNACH1BwAAnBD1ByKqCEAAnQ0AIasIQACeDQAh3AgBAJoNACHdCAIAmw0AIeAIAgDwDQAhDAUAAKAQACAJAAChEAAg_wYBAAAAAYAHAQAAAAHMBwEAAAAB8wcCAAAAAfUHAAAA9QcCqghAAAAAAasIQAAAAAHcCAEAAAAB3QgCAAAAAeAIAgAAAAELCwAA_REAIBUAAPwRACAWAAD-EQAg_wYCAAAAAYAHAQAAAAGJBwIAAAABvQdAAAAAAb4HAQAAAAHIBwEAAAABiwgBAAAAAdcIgAAAAAECAAAAQwAgQAAA-xEAIAMAAABDACBAAAD7EQAgQQAA-hEAIAE5AACIFgAwEAsAANcMACAUAAD0DAAgFQAA9QwAIBYAANoMACD8BgAA8wwAMP0GAAA_ABD-BgAA8wwAMP8GAgAAAAGABwEAvgwAIYkHAgCwCwAhvQdAALoLACG-BwEA5wsAIcgHAQC4CwAhiwgBAOcLACHXCAAA3gsAIO0IAgDmCwAhAgAAAEMAIDkAAPoRACACAAAA-BEAIDkAAPkRACAM_AYAAPcRADD9BgAA-BEAEP4GAAD3EQAw_wYCALALACGABwEAvgwAIYkHAgCwCwAhvQdAALoLACG-BwEA5wsAIcgHAQC4CwAhiwgBAOcLACHXCAAA3gsAIO0IAgDmCwAhDPwGAAD3EQAw_QYAAPgRABD-BgAA9xEAMP8GAgCwCwAhgAcBAL4MACGJBwIAsAsAIb0HQAC6CwAhvgcBAOcLACHIBwEAuAsAIYsIAQDnCwAh1wgAAN4LACDtCAIA5gsAIQj_BgIAmw0AIYAHAQCsDQAhiQcCAJsNACG9B0AAnQ0AIb4HAQCsDQAhyAcBAJoNACGLCAEArA0AIdcIgAAAAAELCwAA3BEAIBUAANsRACAWAADdEQAg_wYCAJsNACGABwEArA0AIYkHAgCbDQAhvQdAAJ0NACG-BwEArA0AIcgHAQCaDQAhiwgBAKwNACHXCIAAAAABCwsAAP0RACAVAAD8EQAgFgAA_hEAIP8GAgAAAAGABwEAAAABiQcCAAAAAb0HQAAAAAG-BwEAAAAByAcBAAAAAYsIAQAAAAHXCIAAAAABBEAAAPARADCTCQAA8REAMJUJAADzEQAgmQkAAPQRADAEQAAA5xEAMJMJAADoEQAwlQkAAOoRACCZCQAAtBEAMARAAADeEQAwkwkAAN8RADCVCQAA4REAIJkJAACOEQAwA0AAAIYWACCTCQAAhxYAIJkJAABDACAAAAAFQAAAgRYAIEEAAIQWACCTCQAAghYAIJQJAACDFgAgmQkAAAkAIANAAACBFgAgkwkAAIIWACCZCQAACQAgDgMAAOsTACAEAACkFQAgBgAAtBUAIAcAALUVACAIAAC2FQAgCwAAphUAIAwAAKcVACAPAACVFQAgHQAAtxUAIB4AALgVACAfAAC5FQAgIAAAuhUAICEAALsVACDrCAAAlA0AIAAAAAAABUAAAPwVACBBAAD_FQAgkwkAAP0VACCUCQAA_hUAIJkJAAAJACADQAAA_BUAIJMJAAD9FQAgmQkAAAkAIAAAAAAABUAAAPcVACBBAAD6FQAgkwkAAPgVACCUCQAA-RUAIJkJAAAJACADQAAA9xUAIJMJAAD4FQAgmQkAAAkAIAAAAAVAAADyFQAgQQAA9RUAIJMJAADzFQAglAkAAPQVACCZCQAACQAgA0AAAPIVACCTCQAA8xUAIJkJAAAJACAAAAAFQAAA4RUAIEEAAPAVACCTCQAA4hUAIJQJAADvFQAgmQkAAAEAIAdAAADfFQAgQQAA7RUAIJMJAADgFQAglAkAAOwVACCXCQAAAwAgmAkAAAMAIJkJAAAFACALQAAAihMAMEEAAI8TADCTCQAAixMAMJQJAACMEwAwlQkAAI0TACCWCQAAjhMAMJcJAACOEwAwmAkAAI4TADCZCQAAjhMAMJoJAACQEwAwmwkAAJETADALQAAA_hIAMEEAAIMTADCTCQAA_xIAMJQJAACAEwAwlQkAAIETACCWCQAAghMAMJcJAACCEwAwmAkAAIITADCZCQAAghMAMJoJAACEEwAwmwkAAIUTADAHQAAA-RIAIEEAAPwSACCTCQAA-hIAIJQJAAD7EgAglwkAABQAIJgJAAAUACCZCQAAiAMAIAtAAADwEgAwQQAA9BIAMJMJAADxEgAwlAkAAPISADCVCQAA8xIAIJYJAAC0EQAwlwkAALQRADCYCQAAtBEAMJkJAAC0EQAwmgkAAPUSADCbCQAAtxEAMAtAAADkEgAwQQAA6RIAMJMJAADlEgAwlAkAAOYSADCVCQAA5xIAIJYJAADoEgAwlwkAAOgSADCYCQAA6BIAMJkJAADoEgAwmgkAAOoSADCbCQAA6xIAMAtAAADYEgAwQQAA3RIAMJMJAADZEgAwlAkAANoSADCVCQAA2xIAIJYJAADcEgAwlwkAANwSADCYCQAA3BIAMJkJAADcEgAwmgkAAN4SADCbCQAA3xIAMAdAAADTEgAgQQAA1hIAIJMJAADUEgAglAkAANUSACCXCQAAcAAgmAkAAHAAIJkJAAC2AwAgC0AAAMcSADBBAADMEgAwkwkAAMgSADCUCQAAyRIAMJUJAADKEgAglgkAAMsSADCXCQAAyxIAMJgJAADLEgAwmQkAAMsSADCaCQAAzRIAMJsJAADOEgAwC0AAAL4SADBBAADCEgAwkwkAAL8SADCUCQAAwBIAMJUJAADBEgAglgkAAKgRADCXCQAAqBEAMJgJAACoEQAwmQkAAKgRADCaCQAAwxIAMJsJAACrEQAwC0AAALISADBBAAC3EgAwkwkAALMSADCUCQAAtBIAMJUJAAC1EgAglgkAALYSADCXCQAAthIAMJgJAAC2EgAwmQkAALYSADCaCQAAuBIAMJsJAAC5EgAwC0AAAKkSADBBAACtEgAwkwkAAKoSADCUCQAAqxIAMJUJAACsEgAglgkAAMIPADCXCQAAwg8AMJgJAADCDwAwmQkAAMIPADCaCQAArhIAMJsJAADFDwAwIAMAAKMPACAJAACkDwAgDQAApg8AIBIAAKcPACATAACoDwAg_wYBAAAAAYAHAQAAAAGJBwIAAAAB1gcAAACWCALjB0AAAAAB8wcCAAAAAY8IAQAAAAGQCAEAAAABkQgCAAAAAZIIAQAAAAGTCAAAAOkHApQIAQAAAAGWCEAAAAABlwhAAAAAAZgICAAAAAGZCAgAAAABmghAAAAAAZsIIAAAAAGcCEAAAAABnQhAAAAAAZ4IAQAAAAGfCAEAAAABoAgBAAAAAaEIAQAAAAGiCAEAAAABowhAAAAAAaQIAgAAAAECAAAAKAAgQAAAsRIAIAMAAAAoACBAAACxEgAgQQAAsBIAIAE5AADrFQAwAgAAACgAIDkAALASACACAAAAxg8AIDkAAK8SACAb_wYBAJoNACGABwEAmg0AIYkHAgCbDQAh1gcAAIoPlggi4wdAAJ0NACHzBwIA8A0AIY8IAQCaDQAhkAgBAJoNACGRCAIAmw0AIZIIAQCaDQAhkwgAAJMO6QcilAgBAJoNACGWCEAAnQ0AIZcIQACeDQAhmAgIAIsPACGZCAgAiw8AIZoIQACdDQAhmwggAJwNACGcCEAAng0AIZ0IQACeDQAhnggBAKwNACGfCAEArA0AIaAIAQCsDQAhoQgBAKwNACGiCAEArA0AIaMIQACeDQAhpAgCAJsNACEgAwAAjA8AIAkAAI0PACANAACPDwAgEgAAkA8AIBMAAJEPACD_BgEAmg0AIYAHAQCaDQAhiQcCAJsNACHWBwAAig-WCCLjB0AAnQ0AIfMHAgDwDQAhjwgBAJoNACGQCAEAmg0AIZEIAgCbDQAhkggBAJoNACGTCAAAkw7pByKUCAEAmg0AIZYIQACdDQAhlwhAAJ4NACGYCAgAiw8AIZkICACLDwAhmghAAJ0NACGbCCAAnA0AIZwIQACeDQAhnQhAAJ4NACGeCAEArA0AIZ8IAQCsDQAhoAgBAKwNACGhCAEArA0AIaIIAQCsDQAhowhAAJ4NACGkCAIAmw0AISADAACjDwAgCQAApA8AIA0AAKYPACASAACnDwAgEwAAqA8AIP8GAQAAAAGABwEAAAABiQcCAAAAAdYHAAAAlggC4wdAAAAAAfMHAgAAAAGPCAEAAAABkAgBAAAAAZEIAgAAAAGSCAEAAAABkwgAAADpBwKUCAEAAAABlghAAAAAAZcIQAAAAAGYCAgAAAABmQgIAAAAAZoIQAAAAAGbCCAAAAABnAhAAAAAAZ0IQAAAAAGeCAEAAAABnwgBAAAAAaAIAQAAAAGhCAEAAAABoggBAAAAAaMIQAAAAAGkCAIAAAABBYAHAQAAAAHYCAEAAAAB2QhAAAAAAdoIQAAAAAHbCAQAAAABAgAAAHkAIEAAAL0SACADAAAAeQAgQAAAvRIAIEEAALwSACABOQAA6hUAMAsFAACeDAAg_AYAAOEMADD9BgAAdwAQ_gYAAOEMADCABwEAtwsAIcwHAQC3CwAh2AgBALgLACHZCEAAugsAIdoIQAC6CwAh2wgEALELACGJCQAA4AwAIAIAAAB5ACA5AAC8EgAgAgAAALoSACA5AAC7EgAgCfwGAAC5EgAw_QYAALoSABD-BgAAuRIAMIAHAQC3CwAhzAcBALcLACHYCAEAuAsAIdkIQAC6CwAh2ghAALoLACHbCAQAsQsAIQn8BgAAuRIAMP0GAAC6EgAQ_gYAALkSADCABwEAtwsAIcwHAQC3CwAh2AgBALgLACHZCEAAugsAIdoIQAC6CwAh2wgEALELACEFgAcBAJoNACHYCAEAmg0AIdkIQACdDQAh2ghAAJ0NACHbCAQAqg0AIQWABwEAmg0AIdgIAQCaDQAh2QhAAJ0NACHaCEAAnQ0AIdsIBACqDQAhBYAHAQAAAAHYCAEAAAAB2QhAAAAAAdoIQAAAAAHbCAQAAAABBwkAAI8QACD_BgEAAAABgAcBAAAAAfMHAgAAAAGqCEAAAAABqwhAAAAAAdgIAQAAAAECAAAAIgAgQAAAxhIAIAMAAAAiACBAAADGEgAgQQAAxRIAIAE5AADpFQAwAgAAACIAIDkAAMUSACACAAAArBEAIDkAAMQSACAG_wYBAJoNACGABwEAmg0AIfMHAgCbDQAhqghAAJ0NACGrCEAAng0AIdgIAQCaDQAhBwkAAI0QACD_BgEAmg0AIYAHAQCaDQAh8wcCAJsNACGqCEAAnQ0AIasIQACeDQAh2AgBAJoNACEHCQAAjxAAIP8GAQAAAAGABwEAAAAB8wcCAAAAAaoIQAAAAAGrCEAAAAAB2AgBAAAAAQaABwEAAAABiQcCAAAAAZwHAQAAAAG9B0AAAAABvgcBAAAAAdcIgAAAAAECAAAAdAAgQAAA0hIAIAMAAAB0ACBAAADSEgAgQQAA0RIAIAE5AADoFQAwDAUAAJ4MACD8BgAA4wwAMP0GAAByABD-BgAA4wwAMIAHAQC3CwAhiQcCALALACGcBwEAuAsAIb0HQAC6CwAhvgcBAOcLACHMBwEAtwsAIdcIAADeCwAgigkAAOIMACACAAAAdAAgOQAA0RIAIAIAAADPEgAgOQAA0BIAIAr8BgAAzhIAMP0GAADPEgAQ_gYAAM4SADCABwEAtwsAIYkHAgCwCwAhnAcBALgLACG9B0AAugsAIb4HAQDnCwAhzAcBALcLACHXCAAA3gsAIAr8BgAAzhIAMP0GAADPEgAQ_gYAAM4SADCABwEAtwsAIYkHAgCwCwAhnAcBALgLACG9B0AAugsAIb4HAQDnCwAhzAcBALcLACHXCAAA3gsAIAaABwEAmg0AIYkHAgCbDQAhnAcBAJoNACG9B0AAnQ0AIb4HAQCsDQAh1wiAAAAAAQaABwEAmg0AIYkHAgCbDQAhnAcBAJoNACG9B0AAnQ0AIb4HAQCsDQAh1wiAAAAAAQaABwEAAAABiQcCAAAAAZwHAQAAAAG9B0AAAAABvgcBAAAAAdcIgAAAAAECgAcBAAAAAe4IgAAAAAECAAAAtgMAIEAAANMSACADAAAAcAAgQAAA0xIAIEEAANcSACAEAAAAcAAgOQAA1xIAIIAHAQCaDQAh7giAAAAAAQKABwEAmg0AIe4IgAAAAAEHgAcBAAAAAdwIAQAAAAHdCAIAAAAB7giAAAAAAe8IQAAAAAHwCEAAAAAB8QggAAAAAQIAAABuACBAAADjEgAgAwAAAG4AIEAAAOMSACBBAADiEgAgATkAAOcVADANBQAAngwAIPwGAADlDAAw_QYAAGwAEP4GAADlDAAwgAcBALcLACHMBwEAtwsAIdwIAQC4CwAh3QgCALALACHuCAAA3gsAIO8IQAC6CwAh8AhAAN8LACHxCCAAxAwAIYsJAADkDAAgAgAAAG4AIDkAAOISACACAAAA4BIAIDkAAOESACAL_AYAAN8SADD9BgAA4BIAEP4GAADfEgAwgAcBALcLACHMBwEAtwsAIdwIAQC4CwAh3QgCALALACHuCAAA3gsAIO8IQAC6CwAh8AhAAN8LACHxCCAAxAwAIQv8BgAA3xIAMP0GAADgEgAQ_gYAAN8SADCABwEAtwsAIcwHAQC3CwAh3AgBALgLACHdCAIAsAsAIe4IAADeCwAg7whAALoLACHwCEAA3wsAIfEIIADEDAAhB4AHAQCaDQAh3AgBAJoNACHdCAIAmw0AIe4IgAAAAAHvCEAAnQ0AIfAIQACeDQAh8QggAJwNACEHgAcBAJoNACHcCAEAmg0AId0IAgCbDQAh7giAAAAAAe8IQACdDQAh8AhAAJ4NACHxCCAAnA0AIQeABwEAAAAB3AgBAAAAAd0IAgAAAAHuCIAAAAAB7whAAAAAAfAIQAAAAAHxCCAAAAABB4AHAQAAAAHZCEAAAAAB2ghAAAAAAdwIAQAAAAHdCAIAAAAB3ggEAAAAAd8IBAAAAAECAAAAagAgQAAA7xIAIAMAAABqACBAAADvEgAgQQAA7hIAIAE5AADmFQAwDQUAAJ4MACD8BgAA5wwAMP0GAABoABD-BgAA5wwAMIAHAQC3CwAhzAcBALcLACHZCEAAugsAIdoIQAC6CwAh3AgBALgLACHdCAIAsAsAId4IBACxCwAh3wgEAKIMACGLCQAA5gwAIAIAAABqACA5AADuEgAgAgAAAOwSACA5AADtEgAgC_wGAADrEgAw_QYAAOwSABD-BgAA6xIAMIAHAQC3CwAhzAcBALcLACHZCEAAugsAIdoIQAC6CwAh3AgBALgLACHdCAIAsAsAId4IBACxCwAh3wgEAKIMACEL_AYAAOsSADD9BgAA7BIAEP4GAADrEgAwgAcBALcLACHMBwEAtwsAIdkIQAC6CwAh2ghAALoLACHcCAEAuAsAId0IAgCwCwAh3ggEALELACHfCAQAogwAIQeABwEAmg0AIdkIQACdDQAh2ghAAJ0NACHcCAEAmg0AId0IAgCbDQAh3ggEAKoNACHfCAQAqw0AIQeABwEAmg0AIdkIQACdDQAh2ghAAJ0NACHcCAEAmg0AId0IAgCbDQAh3ggEAKoNACHfCAQAqw0AIQeABwEAAAAB2QhAAAAAAdoIQAAAAAHcCAEAAAAB3QgCAAAAAd4IBAAAAAHfCAQAAAABDAkAAKEQACAXAACiEAAg_wYBAAAAAYAHAQAAAAHzBwIAAAAB9QcAAAD1BwL2BwIAAAABqghAAAAAAasIQAAAAAHcCAEAAAAB3QgCAAAAAeAIAgAAAAECAAAAGAAgQAAA-BIAIAMAAAAYACBAAAD4EgAgQQAA9xIAIAE5AADlFQAwAgAAABgAIDkAAPcSACACAAAAuBEAIDkAAPYSACAK_wYBAJoNACGABwEAmg0AIfMHAgCbDQAh9QcAAJwQ9Qci9gcCAJsNACGqCEAAnQ0AIasIQACeDQAh3AgBAJoNACHdCAIAmw0AIeAIAgDwDQAhDAkAAJ4QACAXAACfEAAg_wYBAJoNACGABwEAmg0AIfMHAgCbDQAh9QcAAJwQ9Qci9gcCAJsNACGqCEAAnQ0AIasIQACeDQAh3AgBAJoNACHdCAIAmw0AIeAIAgDwDQAhDAkAAKEQACAXAACiEAAg_wYBAAAAAYAHAQAAAAHzBwIAAAAB9QcAAAD1BwL2BwIAAAABqghAAAAAAasIQAAAAAHcCAEAAAAB3QgCAAAAAeAIAgAAAAEEgAcBAAAAAfIIQAAAAAHzCEAAAAAB9AgEAAAAAQIAAACIAwAgQAAA-RIAIAMAAAAUACBAAAD5EgAgQQAA_RIAIAYAAAAUACA5AAD9EgAggAcBAJoNACHyCEAAnQ0AIfMIQACeDQAh9AgEAKsNACEEgAcBAJoNACHyCEAAnQ0AIfMIQACeDQAh9AgEAKsNACEG_wYBAAAAAYAHAQAAAAGnB0AAAAABuwcAAQAAAb0HQAAAAAHNB0AAAAABAgAAABIAIEAAAIkTACADAAAAEgAgQAAAiRMAIEEAAIgTACABOQAA5BUAMAsFAACeDAAg_AYAAIcNADD9BgAAEAAQ_gYAAIcNADD_BgEAAAABgAcBALcLACGnB0AAugsAIbsHAAEAAAG9B0AAugsAIcwHAQC3CwAhzQdAAN8LACECAAAAEgAgOQAAiBMAIAIAAACGEwAgOQAAhxMAIAr8BgAAhRMAMP0GAACGEwAQ_gYAAIUTADD_BgEAtwsAIYAHAQC3CwAhpwdAALoLACG7BwAByAsAIb0HQAC6CwAhzAcBALcLACHNB0AA3wsAIQr8BgAAhRMAMP0GAACGEwAQ_gYAAIUTADD_BgEAtwsAIYAHAQC3CwAhpwdAALoLACG7BwAByAsAIb0HQAC6CwAhzAcBALcLACHNB0AA3wsAIQb_BgEAmg0AIYAHAQCaDQAhpwdAAJ0NACG7BwABxw0AIb0HQACdDQAhzQdAAJ4NACEG_wYBAJoNACGABwEAmg0AIacHQACdDQAhuwcAAccNACG9B0AAnQ0AIc0HQACeDQAhBv8GAQAAAAGABwEAAAABpwdAAAAAAbsHAAEAAAG9B0AAAAABzQdAAAAAAQf_BgEAAAABgAcBAAAAAacHQAAAAAG6BwEAAAABuwcAAQAAAb0HQAAAAAG_B0AAAAABAgAAAA4AIEAAAJUTACADAAAADgAgQAAAlRMAIEEAAJQTACABOQAA4xUAMAwFAACeDAAg_AYAAIgNADD9BgAADAAQ_gYAAIgNADD_BgEAAAABgAcBALcLACGnB0AA3wsAIboHAQC4CwAhuwcAAQAAAb0HQAC6CwAhvwdAAN8LACHMBwEAtwsAIQIAAAAOACA5AACUEwAgAgAAAJITACA5AACTEwAgC_wGAACREwAw_QYAAJITABD-BgAAkRMAMP8GAQC3CwAhgAcBALcLACGnB0AA3wsAIboHAQC4CwAhuwcAAcgLACG9B0AAugsAIb8HQADfCwAhzAcBALcLACEL_AYAAJETADD9BgAAkhMAEP4GAACREwAw_wYBALcLACGABwEAtwsAIacHQADfCwAhugcBALgLACG7BwAByAsAIb0HQAC6CwAhvwdAAN8LACHMBwEAtwsAIQf_BgEAmg0AIYAHAQCaDQAhpwdAAJ4NACG6BwEAmg0AIbsHAAHHDQAhvQdAAJ0NACG_B0AAng0AIQf_BgEAmg0AIYAHAQCaDQAhpwdAAJ4NACG6BwEAmg0AIbsHAAHHDQAhvQdAAJ0NACG_B0AAng0AIQf_BgEAAAABgAcBAAAAAacHQAAAAAG6BwEAAAABuwcAAQAAAb0HQAAAAAG_B0AAAAABA0AAAOEVACCTCQAA4hUAIJkJAAABACADQAAA3xUAIJMJAADgFQAgmQkAAAUAIARAAACKEwAwkwkAAIsTADCVCQAAjRMAIJkJAACOEwAwBEAAAP4SADCTCQAA_xIAMJUJAACBEwAgmQkAAIITADADQAAA-RIAIJMJAAD6EgAgmQkAAIgDACAEQAAA8BIAMJMJAADxEgAwlQkAAPMSACCZCQAAtBEAMARAAADkEgAwkwkAAOUSADCVCQAA5xIAIJkJAADoEgAwBEAAANgSADCTCQAA2RIAMJUJAADbEgAgmQkAANwSADADQAAA0xIAIJMJAADUEgAgmQkAALYDACAEQAAAxxIAMJMJAADIEgAwlQkAAMoSACCZCQAAyxIAMARAAAC-EgAwkwkAAL8SADCVCQAAwRIAIJkJAACoEQAwBEAAALISADCTCQAAsxIAMJUJAAC1EgAgmQkAALYSADAEQAAAqRIAMJMJAACqEgAwlQkAAKwSACCZCQAAwg8AMAAAAAAAAAAAAAAFQAAA2hUAIEEAAN0VACCTCQAA2xUAIJQJAADcFQAgmQkAAIYBACADQAAA2hUAIJMJAADbFQAgmQkAAIYBACAAAAAAAAVAAADVFQAgQQAA2BUAIJMJAADWFQAglAkAANcVACCZCQAAhgEAIANAAADVFQAgkwkAANYVACCZCQAAhgEAIAAAAAAABUAAAM0VACBBAADTFQAgkwkAAM4VACCUCQAA0hUAIJkJAAABACALQAAA1BMAMEEAANkTADCTCQAA1RMAMJQJAADWEwAwlQkAANcTACCWCQAA2BMAMJcJAADYEwAwmAkAANgTADCZCQAA2BMAMJoJAADaEwAwmwkAANsTADALQAAAyBMAMEEAAM0TADCTCQAAyRMAMJQJAADKEwAwlQkAAMsTACCWCQAAzBMAMJcJAADMEwAwmAkAAMwTADCZCQAAzBMAMJoJAADOEwAwmwkAAM8TADALQAAAvxMAMEEAAMMTADCTCQAAwBMAMJQJAADBEwAwlQkAAMITACCWCQAAgBEAMJcJAACAEQAwmAkAAIARADCZCQAAgBEAMJoJAADEEwAwmwkAAIMRADAFCQAAtRMAIIAHAQAAAAHzBwIAAAABqghAAAAAAasIQAAAAAECAAAATAAgQAAAxxMAIAMAAABMACBAAADHEwAgQQAAxhMAIAE5AADRFQAwAgAAAEwAIDkAAMYTACACAAAAhBEAIDkAAMUTACAEgAcBAJoNACHzBwIAmw0AIaoIQACdDQAhqwhAAJ4NACEFCQAAtBMAIIAHAQCaDQAh8wcCAJsNACGqCEAAnQ0AIasIQACeDQAhBQkAALUTACCABwEAAAAB8wcCAAAAAaoIQAAAAAGrCEAAAAABEwMAAMgRACAIAADNEQAgCgAAyhEAIAsAAMsRACAMAADMEQAgDwAAzhEAIBYAAM8RACAYAADQEQAgGQAA0REAIBoAANIRACAbAADTEQAgHAAA1BEAIP8GAgAAAAGABwEAAAABuQcBAAAAAb0HQAAAAAHWBwAAAO0IAtgIAQAAAAHqCAEAAAABAgAAAIYBACBAAADTEwAgAwAAAIYBACBAAADTEwAgQQAA0hMAIAE5AADQFQAwGQMAAKwMACAEAADVDAAgCAAA2QwAIAoAANYMACALAADXDAAgDAAA2AwAIA8AALMMACAWAADaDAAgGAAA2wwAIBkAANwMACAaAADdDAAgGwAA3gwAIBwAAN8MACD8BgAA0wwAMP0GAAAqABD-BgAA0wwAMP8GAgAAAAGABwEAtwsAIbkHAQC4CwAhvQdAALoLACHWBwAA1AztCCLYCAEA5wsAIeoIAQAAAAHrCAEAvgwAIYgJAADSDAAgAgAAAIYBACA5AADSEwAgAgAAANATACA5AADREwAgC_wGAADPEwAw_QYAANATABD-BgAAzxMAMP8GAgCwCwAhgAcBALcLACG5BwEAuAsAIb0HQAC6CwAh1gcAANQM7Qgi2AgBAOcLACHqCAEAtwsAIesIAQC-DAAhC_wGAADPEwAw_QYAANATABD-BgAAzxMAMP8GAgCwCwAhgAcBALcLACG5BwEAuAsAIb0HQAC6CwAh1gcAANQM7Qgi2AgBAOcLACHqCAEAtwsAIesIAQC-DAAhB_8GAgCbDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh1gcAAL4Q7Qgi2AgBAKwNACHqCAEAmg0AIRMDAAC_EAAgCAAAxBAAIAoAAMEQACALAADCEAAgDAAAwxAAIA8AAMUQACAWAADGEAAgGAAAxxAAIBkAAMgQACAaAADJEAAgGwAAyhAAIBwAAMsQACD_BgIAmw0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdYHAAC-EO0IItgIAQCsDQAh6ggBAJoNACETAwAAyBEAIAgAAM0RACAKAADKEQAgCwAAyxEAIAwAAMwRACAPAADOEQAgFgAAzxEAIBgAANARACAZAADREQAgGgAA0hEAIBsAANMRACAcAADUEQAg_wYCAAAAAYAHAQAAAAG5BwEAAAABvQdAAAAAAdYHAAAA7QgC2AgBAAAAAeoIAQAAAAEQAwAAlhMAIAYAAJgTACAHAACZEwAgCAAAmhMAIAsAAJsTACAMAACgEwAgDwAAohMAIB0AAJwTACAeAACdEwAgHwAAnhMAICAAAJ8TACAhAAChEwAg_wYBAAAAAYAHAQAAAAG5BwEAAAABvQdAAAAAAQIAAAAJACBAAADfEwAgAwAAAAkAIEAAAN8TACBBAADeEwAgATkAAM8VADAVAwAArAwAIAQAANUMACAGAACKDQAgBwAAiw0AIAgAAIwNACALAADXDAAgDAAA2AwAIA8AALMMACAdAACNDQAgHgAAjg0AIB8AAI8NACAgAACQDQAgIQAAkQ0AIPwGAACJDQAw_QYAAAcAEP4GAACJDQAw_wYBAAAAAYAHAQC3CwAhuQcBALgLACG9B0AAugsAIesIAQC-DAAhAgAAAAkAIDkAAN4TACACAAAA3BMAIDkAAN0TACAI_AYAANsTADD9BgAA3BMAEP4GAADbEwAw_wYBALcLACGABwEAtwsAIbkHAQC4CwAhvQdAALoLACHrCAEAvgwAIQj8BgAA2xMAMP0GAADcEwAQ_gYAANsTADD_BgEAtwsAIYAHAQC3CwAhuQcBALgLACG9B0AAugsAIesIAQC-DAAhBP8GAQCaDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAhEAMAAJwSACAGAACeEgAgBwAAnxIAIAgAAKASACALAAChEgAgDAAAphIAIA8AAKgSACAdAACiEgAgHgAAoxIAIB8AAKQSACAgAAClEgAgIQAApxIAIP8GAQCaDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAhEAMAAJYTACAGAACYEwAgBwAAmRMAIAgAAJoTACALAACbEwAgDAAAoBMAIA8AAKITACAdAACcEwAgHgAAnRMAIB8AAJ4TACAgAACfEwAgIQAAoRMAIP8GAQAAAAGABwEAAAABuQcBAAAAAb0HQAAAAAEDQAAAzRUAIJMJAADOFQAgmQkAAAEAIARAAADUEwAwkwkAANUTADCVCQAA1xMAIJkJAADYEwAwBEAAAMgTADCTCQAAyRMAMJUJAADLEwAgmQkAAMwTADAEQAAAvxMAMJMJAADAEwAwlQkAAMITACCZCQAAgBEAMAAAAAAABUAAAMgVACBBAADLFQAgkwkAAMkVACCUCQAAyhUAIJkJAAABACADQAAAyBUAIJMJAADJFQAgmQkAAAEAIA0PAACVFQAgGAAAkRUAICIAAJIVACAjAACTFQAgJQAAlBUAICoAAJ0VACArAACWFQAgLAAAlxUAIC0AAJgVACAuAACZFQAgLwAAmhUAIDIAAJsVACAzAACcFQAgAAAAAAALQAAA-BQAMEEAAP0UADCTCQAA-RQAMJQJAAD6FAAwlQkAAPsUACCWCQAA_BQAMJcJAAD8FAAwmAkAAPwUADCZCQAA_BQAMJoJAAD-FAAwmwkAAP8UADALQAAA7xQAMEEAAPMUADCTCQAA8BQAMJQJAADxFAAwlQkAAPIUACCWCQAA2BMAMJcJAADYEwAwmAkAANgTADCZCQAA2BMAMJoJAAD0FAAwmwkAANsTADALQAAA5hQAMEEAAOoUADCTCQAA5xQAMJQJAADoFAAwlQkAAOkUACCWCQAAzBMAMJcJAADMEwAwmAkAAMwTADCZCQAAzBMAMJoJAADrFAAwmwkAAM8TADALQAAA2hQAMEEAAN8UADCTCQAA2xQAMJQJAADcFAAwlQkAAN0UACCWCQAA3hQAMJcJAADeFAAwmAkAAN4UADCZCQAA3hQAMJoJAADgFAAwmwkAAOEUADALQAAA0RQAMEEAANUUADCTCQAA0hQAMJQJAADTFAAwlQkAANQUACCWCQAAwg8AMJcJAADCDwAwmAkAAMIPADCZCQAAwg8AMJoJAADWFAAwmwkAAMUPADALQAAAxRQAMEEAAMoUADCTCQAAxhQAMJQJAADHFAAwlQkAAMgUACCWCQAAyRQAMJcJAADJFAAwmAkAAMkUADCZCQAAyRQAMJoJAADLFAAwmwkAAMwUADALQAAAuRQAMEEAAL4UADCTCQAAuhQAMJQJAAC7FAAwlQkAALwUACCWCQAAvRQAMJcJAAC9FAAwmAkAAL0UADCZCQAAvRQAMJoJAAC_FAAwmwkAAMAUADALQAAArRQAMEEAALIUADCTCQAArhQAMJQJAACvFAAwlQkAALAUACCWCQAAsRQAMJcJAACxFAAwmAkAALEUADCZCQAAsRQAMJoJAACzFAAwmwkAALQUADALQAAAoRQAMEEAAKYUADCTCQAAohQAMJQJAACjFAAwlQkAAKQUACCWCQAApRQAMJcJAAClFAAwmAkAAKUUADCZCQAApRQAMJoJAACnFAAwmwkAAKgUADAHQAAAnBQAIEEAAJ8UACCTCQAAnRQAIJQJAACeFAAglwkAALYBACCYCQAAtgEAIJkJAADnAQAgC0AAAJMUADBBAACXFAAwkwkAAJQUADCUCQAAlRQAMJUJAACWFAAglgkAANANADCXCQAA0A0AMJgJAADQDQAwmQkAANANADCaCQAAmBQAMJsJAADTDQAwC0AAAIcUADBBAACMFAAwkwkAAIgUADCUCQAAiRQAMJUJAACKFAAglgkAAIsUADCXCQAAixQAMJgJAACLFAAwmQkAAIsUADCaCQAAjRQAMJsJAACOFAAwC0AAAP4TADBBAACCFAAwkwkAAP8TADCUCQAAgBQAMJUJAACBFAAglgkAAMMOADCXCQAAww4AMJgJAADDDgAwmQkAAMMOADCaCQAAgxQAMJsJAADGDgAwCygAAKINACD_BgEAAAABgQcBAAAAAYIHAQAAAAGDBwIAAAABhAcBAAAAAYUHAQAAAAGGByAAAAABhwdAAAAAAYgHQAAAAAGJBwIAAAABAgAAAKUBACBAAACGFAAgAwAAAKUBACBAAACGFAAgQQAAhRQAIAE5AADHFQAwAgAAAKUBACA5AACFFAAgAgAAAMcOACA5AACEFAAgCv8GAQCaDQAhgQcBAJoNACGCBwEAmg0AIYMHAgCbDQAhhAcBAJoNACGFBwEAmg0AIYYHIACcDQAhhwdAAJ0NACGIB0AAng0AIYkHAgCbDQAhCygAAKANACD_BgEAmg0AIYEHAQCaDQAhggcBAJoNACGDBwIAmw0AIYQHAQCaDQAhhQcBAJoNACGGByAAnA0AIYcHQACdDQAhiAdAAJ4NACGJBwIAmw0AIQsoAACiDQAg_wYBAAAAAYEHAQAAAAGCBwEAAAABgwcCAAAAAYQHAQAAAAGFBwEAAAABhgcgAAAAAYcHQAAAAAGIB0AAAAABiQcCAAAAARYIAQAAAAH_BgEAAAABlQeAAAAAAZYHAACuDQAglwcCAAAAAZgHQAAAAAGZB0AAAAABmgcAAK8NACCbBwEAAAABnAcBAAAAAZ0HQAAAAAGeBwIAAAABnwcEAAAAAaAHBAAAAAGhBwEAAAABogcCAAAAAaMHQAAAAAGkBwEAAAABpQdAAAAAAaYHQAAAAAGnB0AAAAABqAcBAAAAAQIAAADBAQAgQAAAkhQAIAMAAADBAQAgQAAAkhQAIEEAAJEUACABOQAAxhUAMBsDAACsDAAgCAEAuAsAIfwGAAC8DAAw_QYAAL8BABD-BgAAvAwAMP8GAQAAAAGABwEAtwsAIZUHAADeCwAglgcAAKELACCXBwIAsAsAIZgHQAC6CwAhmQdAALoLACGaBwAAogsAIJsHAQC4CwAhnAcBALgLACGdB0AA3wsAIZ4HAgCwCwAhnwcEALELACGgBwQAogwAIaEHAQDnCwAhogcCALALACGjB0AA3wsAIaQHAQC4CwAhpQdAALoLACGmB0AA3wsAIacHQADfCwAhqAcBAOcLACECAAAAwQEAIDkAAJEUACACAAAAjxQAIDkAAJAUACAaCAEAuAsAIfwGAACOFAAw_QYAAI8UABD-BgAAjhQAMP8GAQC3CwAhgAcBALcLACGVBwAA3gsAIJYHAAChCwAglwcCALALACGYB0AAugsAIZkHQAC6CwAhmgcAAKILACCbBwEAuAsAIZwHAQC4CwAhnQdAAN8LACGeBwIAsAsAIZ8HBACxCwAhoAcEAKIMACGhBwEA5wsAIaIHAgCwCwAhowdAAN8LACGkBwEAuAsAIaUHQAC6CwAhpgdAAN8LACGnB0AA3wsAIagHAQDnCwAhGggBALgLACH8BgAAjhQAMP0GAACPFAAQ_gYAAI4UADD_BgEAtwsAIYAHAQC3CwAhlQcAAN4LACCWBwAAoQsAIJcHAgCwCwAhmAdAALoLACGZB0AAugsAIZoHAACiCwAgmwcBALgLACGcBwEAuAsAIZ0HQADfCwAhngcCALALACGfBwQAsQsAIaAHBACiDAAhoQcBAOcLACGiBwIAsAsAIaMHQADfCwAhpAcBALgLACGlB0AAugsAIaYHQADfCwAhpwdAAN8LACGoBwEA5wsAIRYIAQCaDQAh_wYBAJoNACGVB4AAAAABlgcAAKgNACCXBwIAmw0AIZgHQACdDQAhmQdAAJ0NACGaBwAAqQ0AIJsHAQCaDQAhnAcBAJoNACGdB0AAng0AIZ4HAgCbDQAhnwcEAKoNACGgBwQAqw0AIaEHAQCsDQAhogcCAJsNACGjB0AAng0AIaQHAQCaDQAhpQdAAJ0NACGmB0AAng0AIacHQACeDQAhqAcBAKwNACEWCAEAmg0AIf8GAQCaDQAhlQeAAAAAAZYHAACoDQAglwcCAJsNACGYB0AAnQ0AIZkHQACdDQAhmgcAAKkNACCbBwEAmg0AIZwHAQCaDQAhnQdAAJ4NACGeBwIAmw0AIZ8HBACqDQAhoAcEAKsNACGhBwEArA0AIaIHAgCbDQAhowdAAJ4NACGkBwEAmg0AIaUHQACdDQAhpgdAAJ4NACGnB0AAng0AIagHAQCsDQAhFggBAAAAAf8GAQAAAAGVB4AAAAABlgcAAK4NACCXBwIAAAABmAdAAAAAAZkHQAAAAAGaBwAArw0AIJsHAQAAAAGcBwEAAAABnQdAAAAAAZ4HAgAAAAGfBwQAAAABoAcEAAAAAaEHAQAAAAGiBwIAAAABowdAAAAAAaQHAQAAAAGlB0AAAAABpgdAAAAAAacHQAAAAAGoBwEAAAABDTAAANsNACAxAADaDQAg_wYBAAAAAacHQAAAAAG5BwEAAAABugcBAAAAAbsHAAEAAAG8BwAA2A0AIL0HQAAAAAG-BwEAAAABvwdAAAAAAcAHQAAAAAHBBwEAAAABAgAAALoBACBAAACbFAAgAwAAALoBACBAAACbFAAgQQAAmhQAIAE5AADFFQAwAgAAALoBACA5AACaFAAgAgAAANQNACA5AACZFAAgC_8GAQCaDQAhpwdAAJ4NACG5BwEAmg0AIboHAQCaDQAhuwcAAccNACG8BwAAyA0AIL0HQACdDQAhvgcBAJoNACG_B0AAng0AIcAHQACeDQAhwQcBAKwNACENMAAAyg0AIDEAAMsNACD_BgEAmg0AIacHQACeDQAhuQcBAJoNACG6BwEAmg0AIbsHAAHHDQAhvAcAAMgNACC9B0AAnQ0AIb4HAQCaDQAhvwdAAJ4NACHAB0AAng0AIcEHAQCsDQAhDTAAANsNACAxAADaDQAg_wYBAAAAAacHQAAAAAG5BwEAAAABugcBAAAAAbsHAAEAAAG8BwAA2A0AIL0HQAAAAAG-BwEAAAABvwdAAAAAAcAHQAAAAAHBBwEAAAABBvkIBAAAAAH6CAQAAAAB-wgEAAAAAfwIBAAAAAH9CAQAAAAB_ggEAAAAAQIAAADnAQAgQAAAnBQAIAMAAAC2AQAgQAAAnBQAIEEAAKAUACAIAAAAtgEAIDkAAKAUACD5CAQAqw0AIfoIBACrDQAh-wgEAKsNACH8CAQAqw0AIf0IBACrDQAh_ggEAKsNACEG-QgEAKsNACH6CAQAqw0AIfsIBACrDQAh_AgEAKsNACH9CAQAqw0AIf4IBACrDQAhEf8GAQAAAAGiBwIAAAABowdAAAAAAaYHQAAAAAG1BwEAAAABvQdAAAAAAc4HBAAAAAHPBwEAAAAB0AcBAAAAAdEHAQAAAAHSBwAA8g0AINMHAQAAAAHUB4AAAAAB1gcAAADWBwLXB0AAAAAB2AcBAAAAAdkHAgAAAAECAAAAtAEAIEAAAKwUACADAAAAtAEAIEAAAKwUACBBAACrFAAgATkAAMQVADAWAwAArAwAIPwGAADBDAAw_QYAALIBABD-BgAAwQwAMP8GAQAAAAGABwEAtwsAIaIHAgCwCwAhowdAAN8LACGmB0AA3wsAIbUHAQC4CwAhvQdAALoLACHOBwQAsQsAIc8HAQC3CwAh0AcBALgLACHRBwEAvgwAIdIHAACiCwAg0wcBAL4MACHUBwAA3gsAINYHAADCDNYHItcHQADfCwAh2AcBAOcLACHZBwIA5gsAIQIAAAC0AQAgOQAAqxQAIAIAAACpFAAgOQAAqhQAIBX8BgAAqBQAMP0GAACpFAAQ_gYAAKgUADD_BgEAtwsAIYAHAQC3CwAhogcCALALACGjB0AA3wsAIaYHQADfCwAhtQcBALgLACG9B0AAugsAIc4HBACxCwAhzwcBALcLACHQBwEAuAsAIdEHAQC-DAAh0gcAAKILACDTBwEAvgwAIdQHAADeCwAg1gcAAMIM1gci1wdAAN8LACHYBwEA5wsAIdkHAgDmCwAhFfwGAACoFAAw_QYAAKkUABD-BgAAqBQAMP8GAQC3CwAhgAcBALcLACGiBwIAsAsAIaMHQADfCwAhpgdAAN8LACG1BwEAuAsAIb0HQAC6CwAhzgcEALELACHPBwEAtwsAIdAHAQC4CwAh0QcBAL4MACHSBwAAogsAINMHAQC-DAAh1AcAAN4LACDWBwAAwgzWByLXB0AA3wsAIdgHAQDnCwAh2QcCAOYLACER_wYBAJoNACGiBwIAmw0AIaMHQACeDQAhpgdAAJ4NACG1BwEAmg0AIb0HQACdDQAhzgcEAKoNACHPBwEAmg0AIdAHAQCaDQAh0QcBAKwNACHSBwAA7g0AINMHAQCsDQAh1AeAAAAAAdYHAADvDdYHItcHQACeDQAh2AcBAKwNACHZBwIA8A0AIRH_BgEAmg0AIaIHAgCbDQAhowdAAJ4NACGmB0AAng0AIbUHAQCaDQAhvQdAAJ0NACHOBwQAqg0AIc8HAQCaDQAh0AcBAJoNACHRBwEArA0AIdIHAADuDQAg0wcBAKwNACHUB4AAAAAB1gcAAO8N1gci1wdAAJ4NACHYBwEArA0AIdkHAgDwDQAhEf8GAQAAAAGiBwIAAAABowdAAAAAAaYHQAAAAAG1BwEAAAABvQdAAAAAAc4HBAAAAAHPBwEAAAAB0AcBAAAAAdEHAQAAAAHSBwAA8g0AINMHAQAAAAHUB4AAAAAB1gcAAADWBwLXB0AAAAAB2AcBAAAAAdkHAgAAAAEP_wYBAAAAAYYHIAAAAAGJBwIAAAABvQdAAAAAAdgHAQAAAAHaBwEAAAAB2wcAAQAAAdwHAAD8DQAg3QcBAAAAAd4HAAEAAAHfB0AAAAAB4AdAAAAAAeEHQAAAAAHiBwEAAAAB4wdAAAAAAQIAAACwAQAgQAAAuBQAIAMAAACwAQAgQAAAuBQAIEEAALcUACABOQAAwxUAMBQDAACsDAAg_AYAAMMMADD9BgAArgEAEP4GAADDDAAw_wYBAAAAAYAHAQC3CwAhhgcgAMQMACGJBwIAsAsAIb0HQAC6CwAh2AcBAOcLACHaBwEAuAsAIdsHAAHICwAh3AcAAKILACDdBwEAuAsAId4HAAGDDAAh3wdAAN8LACHgB0AA3wsAIeEHQADfCwAh4gcBAOcLACHjB0AAugsAIQIAAACwAQAgOQAAtxQAIAIAAAC1FAAgOQAAthQAIBP8BgAAtBQAMP0GAAC1FAAQ_gYAALQUADD_BgEAtwsAIYAHAQC3CwAhhgcgAMQMACGJBwIAsAsAIb0HQAC6CwAh2AcBAOcLACHaBwEAuAsAIdsHAAHICwAh3AcAAKILACDdBwEAuAsAId4HAAGDDAAh3wdAAN8LACHgB0AA3wsAIeEHQADfCwAh4gcBAOcLACHjB0AAugsAIRP8BgAAtBQAMP0GAAC1FAAQ_gYAALQUADD_BgEAtwsAIYAHAQC3CwAhhgcgAMQMACGJBwIAsAsAIb0HQAC6CwAh2AcBAOcLACHaBwEAuAsAIdsHAAHICwAh3AcAAKILACDdBwEAuAsAId4HAAGDDAAh3wdAAN8LACHgB0AA3wsAIeEHQADfCwAh4gcBAOcLACHjB0AAugsAIQ__BgEAmg0AIYYHIACcDQAhiQcCAJsNACG9B0AAnQ0AIdgHAQCsDQAh2gcBAJoNACHbBwABxw0AIdwHAAD5DQAg3QcBAJoNACHeBwAB-g0AId8HQACeDQAh4AdAAJ4NACHhB0AAng0AIeIHAQCsDQAh4wdAAJ0NACEP_wYBAJoNACGGByAAnA0AIYkHAgCbDQAhvQdAAJ0NACHYBwEArA0AIdoHAQCaDQAh2wcAAccNACHcBwAA-Q0AIN0HAQCaDQAh3gcAAfoNACHfB0AAng0AIeAHQACeDQAh4QdAAJ4NACHiBwEArA0AIeMHQACdDQAhD_8GAQAAAAGGByAAAAABiQcCAAAAAb0HQAAAAAHYBwEAAAAB2gcBAAAAAdsHAAEAAAHcBwAA_A0AIN0HAQAAAAHeBwABAAAB3wdAAAAAAeAHQAAAAAHhB0AAAAAB4gcBAAAAAeMHQAAAAAERGgAAsg4AICYAALQOACApAAC1DgAg_wYBAAAAAYUHAQAAAAGGByAAAAABiQcCAAAAAbkHAQAAAAG9B0AAAAAB4wdAAAAAAekHAAAA6QcC6gcAALEOACDrBwIAAAAB7AcCAAAAAe0HAQAAAAHuBwEAAAAB7weAAAAAAQIAAACsAQAgQAAAxBQAIAMAAACsAQAgQAAAxBQAIEEAAMMUACABOQAAwhUAMBYDAACsDAAgGgAAogsAICYAAMcMACApAADIDAAg_AYAAMUMADD9BgAAqgEAEP4GAADFDAAw_wYBAAAAAYAHAQC3CwAhhQcBALgLACGGByAAxAwAIYkHAgCwCwAhuQcBALgLACG9B0AAugsAIeMHQAC6CwAh6QcAAMYM6Qci6gcAAKILACDrBwIAsAsAIewHAgDmCwAh7QcBAOcLACHuBwEA5wsAIe8HAADeCwAgAgAAAKwBACA5AADDFAAgAgAAAMEUACA5AADCFAAgExoAAKILACD8BgAAwBQAMP0GAADBFAAQ_gYAAMAUADD_BgEAtwsAIYAHAQC3CwAhhQcBALgLACGGByAAxAwAIYkHAgCwCwAhuQcBALgLACG9B0AAugsAIeMHQAC6CwAh6QcAAMYM6Qci6gcAAKILACDrBwIAsAsAIewHAgDmCwAh7QcBAOcLACHuBwEA5wsAIe8HAADeCwAgExoAAKILACD8BgAAwBQAMP0GAADBFAAQ_gYAAMAUADD_BgEAtwsAIYAHAQC3CwAhhQcBALgLACGGByAAxAwAIYkHAgCwCwAhuQcBALgLACG9B0AAugsAIeMHQAC6CwAh6QcAAMYM6Qci6gcAAKILACDrBwIAsAsAIewHAgDmCwAh7QcBAOcLACHuBwEA5wsAIe8HAADeCwAgDxoAAJUOACD_BgEAmg0AIYUHAQCaDQAhhgcgAJwNACGJBwIAmw0AIbkHAQCaDQAhvQdAAJ0NACHjB0AAnQ0AIekHAACTDukHIuoHAACUDgAg6wcCAJsNACHsBwIA8A0AIe0HAQCsDQAh7gcBAKwNACHvB4AAAAABERoAAJUOACAmAACXDgAgKQAAmA4AIP8GAQCaDQAhhQcBAJoNACGGByAAnA0AIYkHAgCbDQAhuQcBAJoNACG9B0AAnQ0AIeMHQACdDQAh6QcAAJMO6Qci6gcAAJQOACDrBwIAmw0AIewHAgDwDQAh7QcBAKwNACHuBwEArA0AIe8HgAAAAAERGgAAsg4AICYAALQOACApAAC1DgAg_wYBAAAAAYUHAQAAAAGGByAAAAABiQcCAAAAAbkHAQAAAAG9B0AAAAAB4wdAAAAAAekHAAAA6QcC6gcAALEOACDrBwIAAAAB7AcCAAAAAe0HAQAAAAHuBwEAAAAB7weAAAAAAQ4mAADeDgAgKQAA3w4AICoAAOAOACD_BgEAAAABhgcgAAAAAYkHAgAAAAG1BwEAAAABuQcBAAAAAb0HQAAAAAHYBwEAAAAB4AdAAAAAAeMHQAAAAAHwB4AAAAAB8QcAAQAAAQIAAACVAQAgQAAA0BQAIAMAAACVAQAgQAAA0BQAIEEAAM8UACABOQAAwRUAMBMDAACsDAAgJgAAxwwAICkAAMgMACAqAAC7DAAg_AYAAM8MADD9BgAAkwEAEP4GAADPDAAw_wYBAAAAAYAHAQC3CwAhhgcgAMQMACGJBwIAsAsAIbUHAQC4CwAhuQcBALgLACG9B0AAugsAIdgHAQDnCwAh4AdAAN8LACHjB0AAugsAIfAHAADeCwAg8QcAAYMMACECAAAAlQEAIDkAAM8UACACAAAAzRQAIDkAAM4UACAP_AYAAMwUADD9BgAAzRQAEP4GAADMFAAw_wYBALcLACGABwEAtwsAIYYHIADEDAAhiQcCALALACG1BwEAuAsAIbkHAQC4CwAhvQdAALoLACHYBwEA5wsAIeAHQADfCwAh4wdAALoLACHwBwAA3gsAIPEHAAGDDAAhD_wGAADMFAAw_QYAAM0UABD-BgAAzBQAMP8GAQC3CwAhgAcBALcLACGGByAAxAwAIYkHAgCwCwAhtQcBALgLACG5BwEAuAsAIb0HQAC6CwAh2AcBAOcLACHgB0AA3wsAIeMHQAC6CwAh8AcAAN4LACDxBwABgwwAIQv_BgEAmg0AIYYHIACcDQAhiQcCAJsNACG1BwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHYBwEArA0AIeAHQACeDQAh4wdAAJ0NACHwB4AAAAAB8QcAAfoNACEOJgAAvA4AICkAAL0OACAqAAC-DgAg_wYBAJoNACGGByAAnA0AIYkHAgCbDQAhtQcBAJoNACG5BwEAmg0AIb0HQACdDQAh2AcBAKwNACHgB0AAng0AIeMHQACdDQAh8AeAAAAAAfEHAAH6DQAhDiYAAN4OACApAADfDgAgKgAA4A4AIP8GAQAAAAGGByAAAAABiQcCAAAAAbUHAQAAAAG5BwEAAAABvQdAAAAAAdgHAQAAAAHgB0AAAAAB4wdAAAAAAfAHgAAAAAHxBwABAAABIAUAAKUPACAJAACkDwAgDQAApg8AIBIAAKcPACATAACoDwAg_wYBAAAAAYkHAgAAAAHMBwEAAAAB1gcAAACWCALjB0AAAAAB8wcCAAAAAY8IAQAAAAGQCAEAAAABkQgCAAAAAZIIAQAAAAGTCAAAAOkHApQIAQAAAAGWCEAAAAABlwhAAAAAAZgICAAAAAGZCAgAAAABmghAAAAAAZsIIAAAAAGcCEAAAAABnQhAAAAAAZ4IAQAAAAGfCAEAAAABoAgBAAAAAaEIAQAAAAGiCAEAAAABowhAAAAAAaQIAgAAAAECAAAAKAAgQAAA2RQAIAMAAAAoACBAAADZFAAgQQAA2BQAIAE5AADAFQAwAgAAACgAIDkAANgUACACAAAAxg8AIDkAANcUACAb_wYBAJoNACGJBwIAmw0AIcwHAQCsDQAh1gcAAIoPlggi4wdAAJ0NACHzBwIA8A0AIY8IAQCaDQAhkAgBAJoNACGRCAIAmw0AIZIIAQCaDQAhkwgAAJMO6QcilAgBAJoNACGWCEAAnQ0AIZcIQACeDQAhmAgIAIsPACGZCAgAiw8AIZoIQACdDQAhmwggAJwNACGcCEAAng0AIZ0IQACeDQAhnggBAKwNACGfCAEArA0AIaAIAQCsDQAhoQgBAKwNACGiCAEArA0AIaMIQACeDQAhpAgCAJsNACEgBQAAjg8AIAkAAI0PACANAACPDwAgEgAAkA8AIBMAAJEPACD_BgEAmg0AIYkHAgCbDQAhzAcBAKwNACHWBwAAig-WCCLjB0AAnQ0AIfMHAgDwDQAhjwgBAJoNACGQCAEAmg0AIZEIAgCbDQAhkggBAJoNACGTCAAAkw7pByKUCAEAmg0AIZYIQACdDQAhlwhAAJ4NACGYCAgAiw8AIZkICACLDwAhmghAAJ0NACGbCCAAnA0AIZwIQACeDQAhnQhAAJ4NACGeCAEArA0AIZ8IAQCsDQAhoAgBAKwNACGhCAEArA0AIaIIAQCsDQAhowhAAJ4NACGkCAIAmw0AISAFAAClDwAgCQAApA8AIA0AAKYPACASAACnDwAgEwAAqA8AIP8GAQAAAAGJBwIAAAABzAcBAAAAAdYHAAAAlggC4wdAAAAAAfMHAgAAAAGPCAEAAAABkAgBAAAAAZEIAgAAAAGSCAEAAAABkwgAAADpBwKUCAEAAAABlghAAAAAAZcIQAAAAAGYCAgAAAABmQgIAAAAAZoIQAAAAAGbCCAAAAABnAhAAAAAAZ0IQAAAAAGeCAEAAAABnwgBAAAAAaAIAQAAAAGhCAEAAAABoggBAAAAAaMIQAAAAAGkCAIAAAABBQ4AANcPACAPAADYDwAg_wYBAAAAAbkHAQAAAAG9B0AAAAABAgAAAJABACBAAADlFAAgAwAAAJABACBAAADlFAAgQQAA5BQAIAE5AAC_FQAwCgMAAKwMACAOAADRDAAgDwAAswwAIPwGAADQDAAw_QYAAI4BABD-BgAA0AwAMP8GAQAAAAGABwEAtwsAIbkHAQC4CwAhvQdAALoLACECAAAAkAEAIDkAAOQUACACAAAA4hQAIDkAAOMUACAH_AYAAOEUADD9BgAA4hQAEP4GAADhFAAw_wYBALcLACGABwEAtwsAIbkHAQC4CwAhvQdAALoLACEH_AYAAOEUADD9BgAA4hQAEP4GAADhFAAw_wYBALcLACGABwEAtwsAIbkHAQC4CwAhvQdAALoLACED_wYBAJoNACG5BwEAmg0AIb0HQACdDQAhBQ4AALwPACAPAAC9DwAg_wYBAJoNACG5BwEAmg0AIb0HQACdDQAhBQ4AANcPACAPAADYDwAg_wYBAAAAAbkHAQAAAAG9B0AAAAABEwQAAMkRACAIAADNEQAgCgAAyhEAIAsAAMsRACAMAADMEQAgDwAAzhEAIBYAAM8RACAYAADQEQAgGQAA0REAIBoAANIRACAbAADTEQAgHAAA1BEAIP8GAgAAAAG5BwEAAAABvQdAAAAAAdYHAAAA7QgC2AgBAAAAAeoIAQAAAAHrCAEAAAABAgAAAIYBACBAAADuFAAgAwAAAIYBACBAAADuFAAgQQAA7RQAIAE5AAC-FQAwAgAAAIYBACA5AADtFAAgAgAAANATACA5AADsFAAgB_8GAgCbDQAhuQcBAJoNACG9B0AAnQ0AIdYHAAC-EO0IItgIAQCsDQAh6ggBAJoNACHrCAEArA0AIRMEAADAEAAgCAAAxBAAIAoAAMEQACALAADCEAAgDAAAwxAAIA8AAMUQACAWAADGEAAgGAAAxxAAIBkAAMgQACAaAADJEAAgGwAAyhAAIBwAAMsQACD_BgIAmw0AIbkHAQCaDQAhvQdAAJ0NACHWBwAAvhDtCCLYCAEArA0AIeoIAQCaDQAh6wgBAKwNACETBAAAyREAIAgAAM0RACAKAADKEQAgCwAAyxEAIAwAAMwRACAPAADOEQAgFgAAzxEAIBgAANARACAZAADREQAgGgAA0hEAIBsAANMRACAcAADUEQAg_wYCAAAAAbkHAQAAAAG9B0AAAAAB1gcAAADtCALYCAEAAAAB6ggBAAAAAesIAQAAAAEQBAAAlxMAIAYAAJgTACAHAACZEwAgCAAAmhMAIAsAAJsTACAMAACgEwAgDwAAohMAIB0AAJwTACAeAACdEwAgHwAAnhMAICAAAJ8TACAhAAChEwAg_wYBAAAAAbkHAQAAAAG9B0AAAAAB6wgBAAAAAQIAAAAJACBAAAD3FAAgAwAAAAkAIEAAAPcUACBBAAD2FAAgATkAAL0VADACAAAACQAgOQAA9hQAIAIAAADcEwAgOQAA9RQAIAT_BgEAmg0AIbkHAQCaDQAhvQdAAJ0NACHrCAEArA0AIRAEAACdEgAgBgAAnhIAIAcAAJ8SACAIAACgEgAgCwAAoRIAIAwAAKYSACAPAACoEgAgHQAAohIAIB4AAKMSACAfAACkEgAgIAAApRIAICEAAKcSACD_BgEAmg0AIbkHAQCaDQAhvQdAAJ0NACHrCAEArA0AIRAEAACXEwAgBgAAmBMAIAcAAJkTACAIAACaEwAgCwAAmxMAIAwAAKATACAPAACiEwAgHQAAnBMAIB4AAJ0TACAfAACeEwAgIAAAnxMAICEAAKETACD_BgEAAAABuQcBAAAAAb0HQAAAAAHrCAEAAAABCSIAAOETACAjAADiEwAgJAAA4xMAIP8GAQAAAAGFBwEAAAABuQcBAAAAAb0HQAAAAAH3CAgAAAAB-AgIAAAAAQIAAAAFACBAAACDFQAgAwAAAAUAIEAAAIMVACBBAACCFQAgATkAALwVADAPAwAArAwAICIAALAMACAjAACxDAAgJAAA2wwAIPwGAACTDQAw_QYAAAMAEP4GAACTDQAw_wYBAAAAAYAHAQC3CwAhhQcBALgLACG5BwEAuAsAIb0HQAC6CwAh9wgIAIcMACH4CAgAhwwAIYgJAACSDQAgAgAAAAUAIDkAAIIVACACAAAAgBUAIDkAAIEVACAK_AYAAP8UADD9BgAAgBUAEP4GAAD_FAAw_wYBALcLACGABwEAtwsAIYUHAQC4CwAhuQcBALgLACG9B0AAugsAIfcICACHDAAh-AgIAIcMACEK_AYAAP8UADD9BgAAgBUAEP4GAAD_FAAw_wYBALcLACGABwEAtwsAIYUHAQC4CwAhuQcBALgLACG9B0AAugsAIfcICACHDAAh-AgIAIcMACEG_wYBAJoNACGFBwEAmg0AIbkHAQCaDQAhvQdAAJ0NACH3CAgAiw8AIfgICACLDwAhCSIAALwTACAjAAC9EwAgJAAAvhMAIP8GAQCaDQAhhQcBAJoNACG5BwEAmg0AIb0HQACdDQAh9wgIAIsPACH4CAgAiw8AIQkiAADhEwAgIwAA4hMAICQAAOMTACD_BgEAAAABhQcBAAAAAbkHAQAAAAG9B0AAAAAB9wgIAAAAAfgICAAAAAEEQAAA-BQAMJMJAAD5FAAwlQkAAPsUACCZCQAA_BQAMARAAADvFAAwkwkAAPAUADCVCQAA8hQAIJkJAADYEwAwBEAAAOYUADCTCQAA5xQAMJUJAADpFAAgmQkAAMwTADAEQAAA2hQAMJMJAADbFAAwlQkAAN0UACCZCQAA3hQAMARAAADRFAAwkwkAANIUADCVCQAA1BQAIJkJAADCDwAwBEAAAMUUADCTCQAAxhQAMJUJAADIFAAgmQkAAMkUADAEQAAAuRQAMJMJAAC6FAAwlQkAALwUACCZCQAAvRQAMARAAACtFAAwkwkAAK4UADCVCQAAsBQAIJkJAACxFAAwBEAAAKEUADCTCQAAohQAMJUJAACkFAAgmQkAAKUUADADQAAAnBQAIJMJAACdFAAgmQkAAOcBACAEQAAAkxQAMJMJAACUFAAwlQkAAJYUACCZCQAA0A0AMARAAACHFAAwkwkAAIgUADCVCQAAihQAIJkJAACLFAAwBEAAAP4TADCTCQAA_xMAMJUJAACBFAAgmQkAAMMOADAAAAAAAAAAAAAHAwAA6xMAIPkIAACUDQAg-ggAAJQNACD7CAAAlA0AIPwIAACUDQAg_QgAAJQNACD-CAAAlA0AIAAAAAcDAADrEwAgMAAAnhUAIDEAAJsVACCnBwAAlA0AIL8HAACUDQAgwAcAAJQNACDBBwAAlA0AIAAABwMAAOsTACAmAACfFQAgKQAAoBUAICoAAJ0VACDYBwAAlA0AIOAHAACUDQAg8QcAAJQNACAGAwAA6xMAICYAAJ8VACApAACgFQAg7AcAAJQNACDtBwAAlA0AIO4HAACUDQAgAAYDAADrEwAgIgAAkhUAICMAAJMVACAkAACqFQAg9wgAAJQNACD4CAAAlA0AIAAAABMJAAD4DwAggwgAAJQNACCuCAAAlA0AILEIAACUDQAgxwgAAJQNACDICAAAlA0AIMoIAACUDQAgywgAAJQNACDMCAAAlA0AIM0IAACUDQAgzggAAJQNACDPCAAAlA0AINAIAACUDQAg0QgAAJQNACDSCAAAlA0AINMIAACUDQAg1AgAAJQNACDVCAAAlA0AINYIAACUDQAgAAAAAAAACAsAAKYVACAUAACvFQAgFQAAsBUAIBYAAKkVACCABwAAlA0AIL4HAACUDQAgiwgAAJQNACDtCAAAlA0AIAADAwAA6xMAIA4AAKMVACAPAACVFQAgAREAAIQPACAAAAADBQAAhRIAIPMIAACUDQAg9AgAAJQNACAAAAEFAACFEgAgAAAG_wYBAAAAAYUHAQAAAAG5BwEAAAABvQdAAAAAAfcICAAAAAH4CAgAAAABBP8GAQAAAAG5BwEAAAABvQdAAAAAAesIAQAAAAEH_wYCAAAAAbkHAQAAAAG9B0AAAAAB1gcAAADtCALYCAEAAAAB6ggBAAAAAesIAQAAAAED_wYBAAAAAbkHAQAAAAG9B0AAAAABG_8GAQAAAAGJBwIAAAABzAcBAAAAAdYHAAAAlggC4wdAAAAAAfMHAgAAAAGPCAEAAAABkAgBAAAAAZEIAgAAAAGSCAEAAAABkwgAAADpBwKUCAEAAAABlghAAAAAAZcIQAAAAAGYCAgAAAABmQgIAAAAAZoIQAAAAAGbCCAAAAABnAhAAAAAAZ0IQAAAAAGeCAEAAAABnwgBAAAAAaAIAQAAAAGhCAEAAAABoggBAAAAAaMIQAAAAAGkCAIAAAABC_8GAQAAAAGGByAAAAABiQcCAAAAAbUHAQAAAAG5BwEAAAABvQdAAAAAAdgHAQAAAAHgB0AAAAAB4wdAAAAAAfAHgAAAAAHxBwABAAABDxoAALIOACD_BgEAAAABhQcBAAAAAYYHIAAAAAGJBwIAAAABuQcBAAAAAb0HQAAAAAHjB0AAAAAB6QcAAADpBwLqBwAAsQ4AIOsHAgAAAAHsBwIAAAAB7QcBAAAAAe4HAQAAAAHvB4AAAAABD_8GAQAAAAGGByAAAAABiQcCAAAAAb0HQAAAAAHYBwEAAAAB2gcBAAAAAdsHAAEAAAHcBwAA_A0AIN0HAQAAAAHeBwABAAAB3wdAAAAAAeAHQAAAAAHhB0AAAAAB4gcBAAAAAeMHQAAAAAER_wYBAAAAAaIHAgAAAAGjB0AAAAABpgdAAAAAAbUHAQAAAAG9B0AAAAABzgcEAAAAAc8HAQAAAAHQBwEAAAAB0QcBAAAAAdIHAADyDQAg0wcBAAAAAdQHgAAAAAHWBwAAANYHAtcHQAAAAAHYBwEAAAAB2QcCAAAAAQv_BgEAAAABpwdAAAAAAbkHAQAAAAG6BwEAAAABuwcAAQAAAbwHAADYDQAgvQdAAAAAAb4HAQAAAAG_B0AAAAABwAdAAAAAAcEHAQAAAAEWCAEAAAAB_wYBAAAAAZUHgAAAAAGWBwAArg0AIJcHAgAAAAGYB0AAAAABmQdAAAAAAZoHAACvDQAgmwcBAAAAAZwHAQAAAAGdB0AAAAABngcCAAAAAZ8HBAAAAAGgBwQAAAABoQcBAAAAAaIHAgAAAAGjB0AAAAABpAcBAAAAAaUHQAAAAAGmB0AAAAABpwdAAAAAAagHAQAAAAEK_wYBAAAAAYEHAQAAAAGCBwEAAAABgwcCAAAAAYQHAQAAAAGFBwEAAAABhgcgAAAAAYcHQAAAAAGIB0AAAAABiQcCAAAAARQPAACIFQAgGAAAhBUAICIAAIUVACAjAACGFQAgJQAAhxUAICoAAJAVACArAACJFQAgLAAAihUAIC0AAIsVACAuAACMFQAgMgAAjhUAIDMAAI8VACD_BgEAAAABuQcBAAAAAb0HQAAAAAH_CAEAAAABgAkCAAAAAYEJAgAAAAGCCQIAAAABgwkCAAAAAQIAAAABACBAAADIFQAgAwAAANEBACBAAADIFQAgQQAAzBUAIBYAAADRAQAgDwAA9RMAIBgAAPETACAiAADyEwAgIwAA8xMAICUAAPQTACAqAAD9EwAgKwAA9hMAICwAAPcTACAtAAD4EwAgLgAA-RMAIDIAAPsTACAzAAD8EwAgOQAAzBUAIP8GAQCaDQAhuQcBAJoNACG9B0AAnQ0AIf8IAQCaDQAhgAkCAJsNACGBCQIAmw0AIYIJAgCbDQAhgwkCAJsNACEUDwAA9RMAIBgAAPETACAiAADyEwAgIwAA8xMAICUAAPQTACAqAAD9EwAgKwAA9hMAICwAAPcTACAtAAD4EwAgLgAA-RMAIDIAAPsTACAzAAD8EwAg_wYBAJoNACG5BwEAmg0AIb0HQACdDQAh_wgBAJoNACGACQIAmw0AIYEJAgCbDQAhggkCAJsNACGDCQIAmw0AIRQPAACIFQAgIgAAhRUAICMAAIYVACAlAACHFQAgKgAAkBUAICsAAIkVACAsAACKFQAgLQAAixUAIC4AAIwVACAvAACNFQAgMgAAjhUAIDMAAI8VACD_BgEAAAABuQcBAAAAAb0HQAAAAAH_CAEAAAABgAkCAAAAAYEJAgAAAAGCCQIAAAABgwkCAAAAAQIAAAABACBAAADNFQAgBP8GAQAAAAGABwEAAAABuQcBAAAAAb0HQAAAAAEH_wYCAAAAAYAHAQAAAAG5BwEAAAABvQdAAAAAAdYHAAAA7QgC2AgBAAAAAeoIAQAAAAEEgAcBAAAAAfMHAgAAAAGqCEAAAAABqwhAAAAAAQMAAADRAQAgQAAAzRUAIEEAANQVACAWAAAA0QEAIA8AAPUTACAiAADyEwAgIwAA8xMAICUAAPQTACAqAAD9EwAgKwAA9hMAICwAAPcTACAtAAD4EwAgLgAA-RMAIC8AAPoTACAyAAD7EwAgMwAA_BMAIDkAANQVACD_BgEAmg0AIbkHAQCaDQAhvQdAAJ0NACH_CAEAmg0AIYAJAgCbDQAhgQkCAJsNACGCCQIAmw0AIYMJAgCbDQAhFA8AAPUTACAiAADyEwAgIwAA8xMAICUAAPQTACAqAAD9EwAgKwAA9hMAICwAAPcTACAtAAD4EwAgLgAA-RMAIC8AAPoTACAyAAD7EwAgMwAA_BMAIP8GAQCaDQAhuQcBAJoNACG9B0AAnQ0AIf8IAQCaDQAhgAkCAJsNACGBCQIAmw0AIYIJAgCbDQAhgwkCAJsNACEUAwAAyBEAIAQAAMkRACAIAADNEQAgCgAAyhEAIAsAAMsRACAMAADMEQAgDwAAzhEAIBYAAM8RACAZAADREQAgGgAA0hEAIBsAANMRACAcAADUEQAg_wYCAAAAAYAHAQAAAAG5BwEAAAABvQdAAAAAAdYHAAAA7QgC2AgBAAAAAeoIAQAAAAHrCAEAAAABAgAAAIYBACBAAADVFQAgAwAAACoAIEAAANUVACBBAADZFQAgFgAAACoAIAMAAL8QACAEAADAEAAgCAAAxBAAIAoAAMEQACALAADCEAAgDAAAwxAAIA8AAMUQACAWAADGEAAgGQAAyBAAIBoAAMkQACAbAADKEAAgHAAAyxAAIDkAANkVACD_BgIAmw0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdYHAAC-EO0IItgIAQCsDQAh6ggBAJoNACHrCAEArA0AIRQDAAC_EAAgBAAAwBAAIAgAAMQQACAKAADBEAAgCwAAwhAAIAwAAMMQACAPAADFEAAgFgAAxhAAIBkAAMgQACAaAADJEAAgGwAAyhAAIBwAAMsQACD_BgIAmw0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdYHAAC-EO0IItgIAQCsDQAh6ggBAJoNACHrCAEArA0AIRQDAADIEQAgBAAAyREAIAgAAM0RACAKAADKEQAgCwAAyxEAIAwAAMwRACAPAADOEQAgFgAAzxEAIBgAANARACAZAADREQAgGwAA0xEAIBwAANQRACD_BgIAAAABgAcBAAAAAbkHAQAAAAG9B0AAAAAB1gcAAADtCALYCAEAAAAB6ggBAAAAAesIAQAAAAECAAAAhgEAIEAAANoVACADAAAAKgAgQAAA2hUAIEEAAN4VACAWAAAAKgAgAwAAvxAAIAQAAMAQACAIAADEEAAgCgAAwRAAIAsAAMIQACAMAADDEAAgDwAAxRAAIBYAAMYQACAYAADHEAAgGQAAyBAAIBsAAMoQACAcAADLEAAgOQAA3hUAIP8GAgCbDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh1gcAAL4Q7Qgi2AgBAKwNACHqCAEAmg0AIesIAQCsDQAhFAMAAL8QACAEAADAEAAgCAAAxBAAIAoAAMEQACALAADCEAAgDAAAwxAAIA8AAMUQACAWAADGEAAgGAAAxxAAIBkAAMgQACAbAADKEAAgHAAAyxAAIP8GAgCbDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh1gcAAL4Q7Qgi2AgBAKwNACHqCAEAmg0AIesIAQCsDQAhCgMAAOATACAjAADiEwAgJAAA4xMAIP8GAQAAAAGABwEAAAABhQcBAAAAAbkHAQAAAAG9B0AAAAAB9wgIAAAAAfgICAAAAAECAAAABQAgQAAA3xUAIBQPAACIFQAgGAAAhBUAICMAAIYVACAlAACHFQAgKgAAkBUAICsAAIkVACAsAACKFQAgLQAAixUAIC4AAIwVACAvAACNFQAgMgAAjhUAIDMAAI8VACD_BgEAAAABuQcBAAAAAb0HQAAAAAH_CAEAAAABgAkCAAAAAYEJAgAAAAGCCQIAAAABgwkCAAAAAQIAAAABACBAAADhFQAgB_8GAQAAAAGABwEAAAABpwdAAAAAAboHAQAAAAG7BwABAAABvQdAAAAAAb8HQAAAAAEG_wYBAAAAAYAHAQAAAAGnB0AAAAABuwcAAQAAAb0HQAAAAAHNB0AAAAABCv8GAQAAAAGABwEAAAAB8wcCAAAAAfUHAAAA9QcC9gcCAAAAAaoIQAAAAAGrCEAAAAAB3AgBAAAAAd0IAgAAAAHgCAIAAAABB4AHAQAAAAHZCEAAAAAB2ghAAAAAAdwIAQAAAAHdCAIAAAAB3ggEAAAAAd8IBAAAAAEHgAcBAAAAAdwIAQAAAAHdCAIAAAAB7giAAAAAAe8IQAAAAAHwCEAAAAAB8QggAAAAAQaABwEAAAABiQcCAAAAAZwHAQAAAAG9B0AAAAABvgcBAAAAAdcIgAAAAAEG_wYBAAAAAYAHAQAAAAHzBwIAAAABqghAAAAAAasIQAAAAAHYCAEAAAABBYAHAQAAAAHYCAEAAAAB2QhAAAAAAdoIQAAAAAHbCAQAAAABG_8GAQAAAAGABwEAAAABiQcCAAAAAdYHAAAAlggC4wdAAAAAAfMHAgAAAAGPCAEAAAABkAgBAAAAAZEIAgAAAAGSCAEAAAABkwgAAADpBwKUCAEAAAABlghAAAAAAZcIQAAAAAGYCAgAAAABmQgIAAAAAZoIQAAAAAGbCCAAAAABnAhAAAAAAZ0IQAAAAAGeCAEAAAABnwgBAAAAAaAIAQAAAAGhCAEAAAABoggBAAAAAaMIQAAAAAGkCAIAAAABAwAAAAMAIEAAAN8VACBBAADuFQAgDAAAAAMAIAMAALsTACAjAAC9EwAgJAAAvhMAIDkAAO4VACD_BgEAmg0AIYAHAQCaDQAhhQcBAJoNACG5BwEAmg0AIb0HQACdDQAh9wgIAIsPACH4CAgAiw8AIQoDAAC7EwAgIwAAvRMAICQAAL4TACD_BgEAmg0AIYAHAQCaDQAhhQcBAJoNACG5BwEAmg0AIb0HQACdDQAh9wgIAIsPACH4CAgAiw8AIQMAAADRAQAgQAAA4RUAIEEAAPEVACAWAAAA0QEAIA8AAPUTACAYAADxEwAgIwAA8xMAICUAAPQTACAqAAD9EwAgKwAA9hMAICwAAPcTACAtAAD4EwAgLgAA-RMAIC8AAPoTACAyAAD7EwAgMwAA_BMAIDkAAPEVACD_BgEAmg0AIbkHAQCaDQAhvQdAAJ0NACH_CAEAmg0AIYAJAgCbDQAhgQkCAJsNACGCCQIAmw0AIYMJAgCbDQAhFA8AAPUTACAYAADxEwAgIwAA8xMAICUAAPQTACAqAAD9EwAgKwAA9hMAICwAAPcTACAtAAD4EwAgLgAA-RMAIC8AAPoTACAyAAD7EwAgMwAA_BMAIP8GAQCaDQAhuQcBAJoNACG9B0AAnQ0AIf8IAQCaDQAhgAkCAJsNACGBCQIAmw0AIYIJAgCbDQAhgwkCAJsNACERAwAAlhMAIAQAAJcTACAHAACZEwAgCAAAmhMAIAsAAJsTACAMAACgEwAgDwAAohMAIB0AAJwTACAeAACdEwAgHwAAnhMAICAAAJ8TACAhAAChEwAg_wYBAAAAAYAHAQAAAAG5BwEAAAABvQdAAAAAAesIAQAAAAECAAAACQAgQAAA8hUAIAMAAAAHACBAAADyFQAgQQAA9hUAIBMAAAAHACADAACcEgAgBAAAnRIAIAcAAJ8SACAIAACgEgAgCwAAoRIAIAwAAKYSACAPAACoEgAgHQAAohIAIB4AAKMSACAfAACkEgAgIAAApRIAICEAAKcSACA5AAD2FQAg_wYBAJoNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHrCAEArA0AIREDAACcEgAgBAAAnRIAIAcAAJ8SACAIAACgEgAgCwAAoRIAIAwAAKYSACAPAACoEgAgHQAAohIAIB4AAKMSACAfAACkEgAgIAAApRIAICEAAKcSACD_BgEAmg0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIesIAQCsDQAhEQMAAJYTACAEAACXEwAgBgAAmBMAIAcAAJkTACALAACbEwAgDAAAoBMAIA8AAKITACAdAACcEwAgHgAAnRMAIB8AAJ4TACAgAACfEwAgIQAAoRMAIP8GAQAAAAGABwEAAAABuQcBAAAAAb0HQAAAAAHrCAEAAAABAgAAAAkAIEAAAPcVACADAAAABwAgQAAA9xUAIEEAAPsVACATAAAABwAgAwAAnBIAIAQAAJ0SACAGAACeEgAgBwAAnxIAIAsAAKESACAMAACmEgAgDwAAqBIAIB0AAKISACAeAACjEgAgHwAApBIAICAAAKUSACAhAACnEgAgOQAA-xUAIP8GAQCaDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh6wgBAKwNACERAwAAnBIAIAQAAJ0SACAGAACeEgAgBwAAnxIAIAsAAKESACAMAACmEgAgDwAAqBIAIB0AAKISACAeAACjEgAgHwAApBIAICAAAKUSACAhAACnEgAg_wYBAJoNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHrCAEArA0AIREDAACWEwAgBAAAlxMAIAYAAJgTACAHAACZEwAgCAAAmhMAIAsAAJsTACAMAACgEwAgDwAAohMAIB0AAJwTACAfAACeEwAgIAAAnxMAICEAAKETACD_BgEAAAABgAcBAAAAAbkHAQAAAAG9B0AAAAAB6wgBAAAAAQIAAAAJACBAAAD8FQAgAwAAAAcAIEAAAPwVACBBAACAFgAgEwAAAAcAIAMAAJwSACAEAACdEgAgBgAAnhIAIAcAAJ8SACAIAACgEgAgCwAAoRIAIAwAAKYSACAPAACoEgAgHQAAohIAIB8AAKQSACAgAAClEgAgIQAApxIAIDkAAIAWACD_BgEAmg0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIesIAQCsDQAhEQMAAJwSACAEAACdEgAgBgAAnhIAIAcAAJ8SACAIAACgEgAgCwAAoRIAIAwAAKYSACAPAACoEgAgHQAAohIAIB8AAKQSACAgAAClEgAgIQAApxIAIP8GAQCaDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh6wgBAKwNACERAwAAlhMAIAQAAJcTACAGAACYEwAgBwAAmRMAIAgAAJoTACALAACbEwAgDAAAoBMAIA8AAKITACAdAACcEwAgHgAAnRMAICAAAJ8TACAhAAChEwAg_wYBAAAAAYAHAQAAAAG5BwEAAAABvQdAAAAAAesIAQAAAAECAAAACQAgQAAAgRYAIAMAAAAHACBAAACBFgAgQQAAhRYAIBMAAAAHACADAACcEgAgBAAAnRIAIAYAAJ4SACAHAACfEgAgCAAAoBIAIAsAAKESACAMAACmEgAgDwAAqBIAIB0AAKISACAeAACjEgAgIAAApRIAICEAAKcSACA5AACFFgAg_wYBAJoNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHrCAEArA0AIREDAACcEgAgBAAAnRIAIAYAAJ4SACAHAACfEgAgCAAAoBIAIAsAAKESACAMAACmEgAgDwAAqBIAIB0AAKISACAeAACjEgAgIAAApRIAICEAAKcSACD_BgEAmg0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIesIAQCsDQAhDAsAAP0RACAUAAD_EQAgFgAA_hEAIP8GAgAAAAGABwEAAAABiQcCAAAAAb0HQAAAAAG-BwEAAAAByAcBAAAAAYsIAQAAAAHXCIAAAAAB7QgCAAAAAQIAAABDACBAAACGFgAgCP8GAgAAAAGABwEAAAABiQcCAAAAAb0HQAAAAAG-BwEAAAAByAcBAAAAAYsIAQAAAAHXCIAAAAABCv8GAQAAAAGABwEAAAABzAcBAAAAAfMHAgAAAAH1BwAAAPUHAqoIQAAAAAGrCEAAAAAB3AgBAAAAAd0IAgAAAAHgCAIAAAABGAgBAAAAAf8GAQAAAAGABwEAAAABmAdAAAAAAZkHQAAAAAGiBwIAAAABpAcBAAAAAaUHQAAAAAGmB0AAAAABqAcBAAAAAdcHQAAAAAHzBwIAAAAB9QcAAAD1BwP3BwEAAAAB-AcgAAAAAfkHAQAAAAH6B0AAAAAB-wdAAAAAAfwHAQAAAAH9B0AAAAAB_gdAAAAAAf8HQAAAAAGACIAAAAABgQiAAAAAAQMAAAA_ACBAAACGFgAgQQAAjRYAIA4AAAA_ACALAADcEQAgFAAA2hEAIBYAAN0RACA5AACNFgAg_wYCAJsNACGABwEArA0AIYkHAgCbDQAhvQdAAJ0NACG-BwEArA0AIcgHAQCaDQAhiwgBAKwNACHXCIAAAAAB7QgCAPANACEMCwAA3BEAIBQAANoRACAWAADdEQAg_wYCAJsNACGABwEArA0AIYkHAgCbDQAhvQdAAJ0NACG-BwEArA0AIcgHAQCaDQAhiwgBAKwNACHXCIAAAAAB7QgCAPANACEKAwAA4BMAICIAAOETACAkAADjEwAg_wYBAAAAAYAHAQAAAAGFBwEAAAABuQcBAAAAAb0HQAAAAAH3CAgAAAAB-AgIAAAAAQIAAAAFACBAAACOFgAgFA8AAIgVACAYAACEFQAgIgAAhRUAICUAAIcVACAqAACQFQAgKwAAiRUAICwAAIoVACAtAACLFQAgLgAAjBUAIC8AAI0VACAyAACOFQAgMwAAjxUAIP8GAQAAAAG5BwEAAAABvQdAAAAAAf8IAQAAAAGACQIAAAABgQkCAAAAAYIJAgAAAAGDCQIAAAABAgAAAAEAIEAAAJAWACAI_wYBAAAAAYAHAQAAAAGqCEAAAAABqwhAAAAAAeYIAQAAAAHnCAEAAAAB6AgCAAAAAekIAgAAAAEK_wYBAAAAAYAHAQAAAAHMBwEAAAAB9QcAAAD1BwL2BwIAAAABqghAAAAAAasIQAAAAAHcCAEAAAAB3QgCAAAAAeAIAgAAAAEG_wYBAAAAAYAHAQAAAAHMBwEAAAABqghAAAAAAasIQAAAAAHYCAEAAAABG_8GAQAAAAGABwEAAAABiQcCAAAAAcwHAQAAAAHWBwAAAJYIAuMHQAAAAAGPCAEAAAABkAgBAAAAAZEIAgAAAAGSCAEAAAABkwgAAADpBwKUCAEAAAABlghAAAAAAZcIQAAAAAGYCAgAAAABmQgIAAAAAZoIQAAAAAGbCCAAAAABnAhAAAAAAZ0IQAAAAAGeCAEAAAABnwgBAAAAAaAIAQAAAAGhCAEAAAABoggBAAAAAaMIQAAAAAGkCAIAAAABGAgBAAAAAf8GAQAAAAGABwEAAAABmAdAAAAAAZkHQAAAAAGiBwIAAAABpAcBAAAAAaUHQAAAAAGmB0AAAAABqAcBAAAAAdcHQAAAAAH1BwAAAPUHA_YHAgAAAAH3BwEAAAAB-AcgAAAAAfkHAQAAAAH6B0AAAAAB-wdAAAAAAfwHAQAAAAH9B0AAAAAB_gdAAAAAAf8HQAAAAAGACIAAAAABgQiAAAAAAQoDAADgEwAgIgAA4RMAICMAAOITACD_BgEAAAABgAcBAAAAAYUHAQAAAAG5BwEAAAABvQdAAAAAAfcICAAAAAH4CAgAAAABAgAAAAUAIEAAAJcWACADAAAAAwAgQAAAlxYAIEEAAJsWACAMAAAAAwAgAwAAuxMAICIAALwTACAjAAC9EwAgOQAAmxYAIP8GAQCaDQAhgAcBAJoNACGFBwEAmg0AIbkHAQCaDQAhvQdAAJ0NACH3CAgAiw8AIfgICACLDwAhCgMAALsTACAiAAC8EwAgIwAAvRMAIP8GAQCaDQAhgAcBAJoNACGFBwEAmg0AIbkHAQCaDQAhvQdAAJ0NACH3CAgAiw8AIfgICACLDwAhBIAHAQAAAAGqCEAAAAABqwhAAAAAAesIAQAAAAEQgAcBAAAAAa0IQAAAAAGuCEAAAAABrwgIAAAAAbAICAAAAAGxCAgAAAABsggIAAAAAbMIAQAAAAG0CAIAAAABtQgIAAAAAbYICAAAAAG3CAgAAAABuAgIAAAAAbkICAAAAAG6CAAA4A8AILsIgAAAAAEEgAcBAAAAAaoIQAAAAAGrCEAAAAAB9ggBAAAAAQj_BgEAAAABgAcBAAAAAYQHQAAAAAG1BwAAAOQIAosIAQAAAAHgCAIAAAAB5AgBAAAAAeUIQAAAAAEF_wYBAAAAAYAHAQAAAAHXCIAAAAAB4QhAAAAAAeIIAQAAAAEDAAAAAwAgQAAAjhYAIEEAAKMWACAMAAAAAwAgAwAAuxMAICIAALwTACAkAAC-EwAgOQAAoxYAIP8GAQCaDQAhgAcBAJoNACGFBwEAmg0AIbkHAQCaDQAhvQdAAJ0NACH3CAgAiw8AIfgICACLDwAhCgMAALsTACAiAAC8EwAgJAAAvhMAIP8GAQCaDQAhgAcBAJoNACGFBwEAmg0AIbkHAQCaDQAhvQdAAJ0NACH3CAgAiw8AIfgICACLDwAhAwAAANEBACBAAACQFgAgQQAAphYAIBYAAADRAQAgDwAA9RMAIBgAAPETACAiAADyEwAgJQAA9BMAICoAAP0TACArAAD2EwAgLAAA9xMAIC0AAPgTACAuAAD5EwAgLwAA-hMAIDIAAPsTACAzAAD8EwAgOQAAphYAIP8GAQCaDQAhuQcBAJoNACG9B0AAnQ0AIf8IAQCaDQAhgAkCAJsNACGBCQIAmw0AIYIJAgCbDQAhgwkCAJsNACEUDwAA9RMAIBgAAPETACAiAADyEwAgJQAA9BMAICoAAP0TACArAAD2EwAgLAAA9xMAIC0AAPgTACAuAAD5EwAgLwAA-hMAIDIAAPsTACAzAAD8EwAg_wYBAJoNACG5BwEAmg0AIb0HQACdDQAh_wgBAJoNACGACQIAmw0AIYEJAgCbDQAhggkCAJsNACGDCQIAmw0AIRQDAADIEQAgBAAAyREAIAgAAM0RACALAADLEQAgDAAAzBEAIA8AAM4RACAWAADPEQAgGAAA0BEAIBkAANERACAaAADSEQAgGwAA0xEAIBwAANQRACD_BgIAAAABgAcBAAAAAbkHAQAAAAG9B0AAAAAB1gcAAADtCALYCAEAAAAB6ggBAAAAAesIAQAAAAECAAAAhgEAIEAAAKcWACADAAAAKgAgQAAApxYAIEEAAKsWACAWAAAAKgAgAwAAvxAAIAQAAMAQACAIAADEEAAgCwAAwhAAIAwAAMMQACAPAADFEAAgFgAAxhAAIBgAAMcQACAZAADIEAAgGgAAyRAAIBsAAMoQACAcAADLEAAgOQAAqxYAIP8GAgCbDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh1gcAAL4Q7Qgi2AgBAKwNACHqCAEAmg0AIesIAQCsDQAhFAMAAL8QACAEAADAEAAgCAAAxBAAIAsAAMIQACAMAADDEAAgDwAAxRAAIBYAAMYQACAYAADHEAAgGQAAyBAAIBoAAMkQACAbAADKEAAgHAAAyxAAIP8GAgCbDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh1gcAAL4Q7Qgi2AgBAKwNACHqCAEAmg0AIesIAQCsDQAhFAMAAMgRACAEAADJEQAgCAAAzREAIAoAAMoRACALAADLEQAgDAAAzBEAIA8AAM4RACAWAADPEQAgGAAA0BEAIBkAANERACAaAADSEQAgHAAA1BEAIP8GAgAAAAGABwEAAAABuQcBAAAAAb0HQAAAAAHWBwAAAO0IAtgIAQAAAAHqCAEAAAAB6wgBAAAAAQIAAACGAQAgQAAArBYAIAMAAAAqACBAAACsFgAgQQAAsBYAIBYAAAAqACADAAC_EAAgBAAAwBAAIAgAAMQQACAKAADBEAAgCwAAwhAAIAwAAMMQACAPAADFEAAgFgAAxhAAIBgAAMcQACAZAADIEAAgGgAAyRAAIBwAAMsQACA5AACwFgAg_wYCAJsNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHWBwAAvhDtCCLYCAEArA0AIeoIAQCaDQAh6wgBAKwNACEUAwAAvxAAIAQAAMAQACAIAADEEAAgCgAAwRAAIAsAAMIQACAMAADDEAAgDwAAxRAAIBYAAMYQACAYAADHEAAgGQAAyBAAIBoAAMkQACAcAADLEAAg_wYCAJsNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHWBwAAvhDtCCLYCAEArA0AIeoIAQCaDQAh6wgBAKwNACEUAwAAyBEAIAQAAMkRACAIAADNEQAgCgAAyhEAIAsAAMsRACAMAADMEQAgDwAAzhEAIBYAAM8RACAYAADQEQAgGQAA0REAIBoAANIRACAbAADTEQAg_wYCAAAAAYAHAQAAAAG5BwEAAAABvQdAAAAAAdYHAAAA7QgC2AgBAAAAAeoIAQAAAAHrCAEAAAABAgAAAIYBACBAAACxFgAgAwAAACoAIEAAALEWACBBAAC1FgAgFgAAACoAIAMAAL8QACAEAADAEAAgCAAAxBAAIAoAAMEQACALAADCEAAgDAAAwxAAIA8AAMUQACAWAADGEAAgGAAAxxAAIBkAAMgQACAaAADJEAAgGwAAyhAAIDkAALUWACD_BgIAmw0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdYHAAC-EO0IItgIAQCsDQAh6ggBAJoNACHrCAEArA0AIRQDAAC_EAAgBAAAwBAAIAgAAMQQACAKAADBEAAgCwAAwhAAIAwAAMMQACAPAADFEAAgFgAAxhAAIBgAAMcQACAZAADIEAAgGgAAyRAAIBsAAMoQACD_BgIAmw0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdYHAAC-EO0IItgIAQCsDQAh6ggBAJoNACHrCAEArA0AIQwUAAD_EQAgFQAA_BEAIBYAAP4RACD_BgIAAAABgAcBAAAAAYkHAgAAAAG9B0AAAAABvgcBAAAAAcgHAQAAAAGLCAEAAAAB1wiAAAAAAe0IAgAAAAECAAAAQwAgQAAAthYAIBQDAADIEQAgBAAAyREAIAgAAM0RACAKAADKEQAgDAAAzBEAIA8AAM4RACAWAADPEQAgGAAA0BEAIBkAANERACAaAADSEQAgGwAA0xEAIBwAANQRACD_BgIAAAABgAcBAAAAAbkHAQAAAAG9B0AAAAAB1gcAAADtCALYCAEAAAAB6ggBAAAAAesIAQAAAAECAAAAhgEAIEAAALgWACARAwAAlhMAIAQAAJcTACAGAACYEwAgBwAAmRMAIAgAAJoTACAMAACgEwAgDwAAohMAIB0AAJwTACAeAACdEwAgHwAAnhMAICAAAJ8TACAhAAChEwAg_wYBAAAAAYAHAQAAAAG5BwEAAAABvQdAAAAAAesIAQAAAAECAAAACQAgQAAAuhYAIAMAAAA_ACBAAAC2FgAgQQAAvhYAIA4AAAA_ACAUAADaEQAgFQAA2xEAIBYAAN0RACA5AAC-FgAg_wYCAJsNACGABwEArA0AIYkHAgCbDQAhvQdAAJ0NACG-BwEArA0AIcgHAQCaDQAhiwgBAKwNACHXCIAAAAAB7QgCAPANACEMFAAA2hEAIBUAANsRACAWAADdEQAg_wYCAJsNACGABwEArA0AIYkHAgCbDQAhvQdAAJ0NACG-BwEArA0AIcgHAQCaDQAhiwgBAKwNACHXCIAAAAAB7QgCAPANACEDAAAAKgAgQAAAuBYAIEEAAMEWACAWAAAAKgAgAwAAvxAAIAQAAMAQACAIAADEEAAgCgAAwRAAIAwAAMMQACAPAADFEAAgFgAAxhAAIBgAAMcQACAZAADIEAAgGgAAyRAAIBsAAMoQACAcAADLEAAgOQAAwRYAIP8GAgCbDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh1gcAAL4Q7Qgi2AgBAKwNACHqCAEAmg0AIesIAQCsDQAhFAMAAL8QACAEAADAEAAgCAAAxBAAIAoAAMEQACAMAADDEAAgDwAAxRAAIBYAAMYQACAYAADHEAAgGQAAyBAAIBoAAMkQACAbAADKEAAgHAAAyxAAIP8GAgCbDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh1gcAAL4Q7Qgi2AgBAKwNACHqCAEAmg0AIesIAQCsDQAhAwAAAAcAIEAAALoWACBBAADEFgAgEwAAAAcAIAMAAJwSACAEAACdEgAgBgAAnhIAIAcAAJ8SACAIAACgEgAgDAAAphIAIA8AAKgSACAdAACiEgAgHgAAoxIAIB8AAKQSACAgAAClEgAgIQAApxIAIDkAAMQWACD_BgEAmg0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIesIAQCsDQAhEQMAAJwSACAEAACdEgAgBgAAnhIAIAcAAJ8SACAIAACgEgAgDAAAphIAIA8AAKgSACAdAACiEgAgHgAAoxIAIB8AAKQSACAgAAClEgAgIQAApxIAIP8GAQCaDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh6wgBAKwNACERAwAAlhMAIAQAAJcTACAGAACYEwAgBwAAmRMAIAgAAJoTACALAACbEwAgDAAAoBMAIA8AAKITACAeAACdEwAgHwAAnhMAICAAAJ8TACAhAAChEwAg_wYBAAAAAYAHAQAAAAG5BwEAAAABvQdAAAAAAesIAQAAAAECAAAACQAgQAAAxRYAIAMAAAAHACBAAADFFgAgQQAAyRYAIBMAAAAHACADAACcEgAgBAAAnRIAIAYAAJ4SACAHAACfEgAgCAAAoBIAIAsAAKESACAMAACmEgAgDwAAqBIAIB4AAKMSACAfAACkEgAgIAAApRIAICEAAKcSACA5AADJFgAg_wYBAJoNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHrCAEArA0AIREDAACcEgAgBAAAnRIAIAYAAJ4SACAHAACfEgAgCAAAoBIAIAsAAKESACAMAACmEgAgDwAAqBIAIB4AAKMSACAfAACkEgAgIAAApRIAICEAAKcSACD_BgEAmg0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIesIAQCsDQAhFAMAAMgRACAEAADJEQAgCAAAzREAIAoAAMoRACALAADLEQAgDwAAzhEAIBYAAM8RACAYAADQEQAgGQAA0REAIBoAANIRACAbAADTEQAgHAAA1BEAIP8GAgAAAAGABwEAAAABuQcBAAAAAb0HQAAAAAHWBwAAAO0IAtgIAQAAAAHqCAEAAAAB6wgBAAAAAQIAAACGAQAgQAAAyhYAIBEDAACWEwAgBAAAlxMAIAYAAJgTACAHAACZEwAgCAAAmhMAIAsAAJsTACAPAACiEwAgHQAAnBMAIB4AAJ0TACAfAACeEwAgIAAAnxMAICEAAKETACD_BgEAAAABgAcBAAAAAbkHAQAAAAG9B0AAAAAB6wgBAAAAAQIAAAAJACBAAADMFgAgAwAAACoAIEAAAMoWACBBAADQFgAgFgAAACoAIAMAAL8QACAEAADAEAAgCAAAxBAAIAoAAMEQACALAADCEAAgDwAAxRAAIBYAAMYQACAYAADHEAAgGQAAyBAAIBoAAMkQACAbAADKEAAgHAAAyxAAIDkAANAWACD_BgIAmw0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdYHAAC-EO0IItgIAQCsDQAh6ggBAJoNACHrCAEArA0AIRQDAAC_EAAgBAAAwBAAIAgAAMQQACAKAADBEAAgCwAAwhAAIA8AAMUQACAWAADGEAAgGAAAxxAAIBkAAMgQACAaAADJEAAgGwAAyhAAIBwAAMsQACD_BgIAmw0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdYHAAC-EO0IItgIAQCsDQAh6ggBAJoNACHrCAEArA0AIQMAAAAHACBAAADMFgAgQQAA0xYAIBMAAAAHACADAACcEgAgBAAAnRIAIAYAAJ4SACAHAACfEgAgCAAAoBIAIAsAAKESACAPAACoEgAgHQAAohIAIB4AAKMSACAfAACkEgAgIAAApRIAICEAAKcSACA5AADTFgAg_wYBAJoNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHrCAEArA0AIREDAACcEgAgBAAAnRIAIAYAAJ4SACAHAACfEgAgCAAAoBIAIAsAAKESACAPAACoEgAgHQAAohIAIB4AAKMSACAfAACkEgAgIAAApRIAICEAAKcSACD_BgEAmg0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIesIAQCsDQAhEQMAAJYTACAEAACXEwAgBgAAmBMAIAcAAJkTACAIAACaEwAgCwAAmxMAIAwAAKATACAPAACiEwAgHQAAnBMAIB4AAJ0TACAfAACeEwAgIAAAnxMAIP8GAQAAAAGABwEAAAABuQcBAAAAAb0HQAAAAAHrCAEAAAABAgAAAAkAIEAAANQWACADAAAABwAgQAAA1BYAIEEAANgWACATAAAABwAgAwAAnBIAIAQAAJ0SACAGAACeEgAgBwAAnxIAIAgAAKASACALAAChEgAgDAAAphIAIA8AAKgSACAdAACiEgAgHgAAoxIAIB8AAKQSACAgAAClEgAgOQAA2BYAIP8GAQCaDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh6wgBAKwNACERAwAAnBIAIAQAAJ0SACAGAACeEgAgBwAAnxIAIAgAAKASACALAAChEgAgDAAAphIAIA8AAKgSACAdAACiEgAgHgAAoxIAIB8AAKQSACAgAAClEgAg_wYBAJoNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHrCAEArA0AIREDAACWEwAgBAAAlxMAIAYAAJgTACAHAACZEwAgCAAAmhMAIAsAAJsTACAMAACgEwAgDwAAohMAIB0AAJwTACAeAACdEwAgHwAAnhMAICEAAKETACD_BgEAAAABgAcBAAAAAbkHAQAAAAG9B0AAAAAB6wgBAAAAAQIAAAAJACBAAADZFgAgAwAAAAcAIEAAANkWACBBAADdFgAgEwAAAAcAIAMAAJwSACAEAACdEgAgBgAAnhIAIAcAAJ8SACAIAACgEgAgCwAAoRIAIAwAAKYSACAPAACoEgAgHQAAohIAIB4AAKMSACAfAACkEgAgIQAApxIAIDkAAN0WACD_BgEAmg0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIesIAQCsDQAhEQMAAJwSACAEAACdEgAgBgAAnhIAIAcAAJ8SACAIAACgEgAgCwAAoRIAIAwAAKYSACAPAACoEgAgHQAAohIAIB4AAKMSACAfAACkEgAgIQAApxIAIP8GAQCaDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh6wgBAKwNACEUAwAAyBEAIAQAAMkRACAKAADKEQAgCwAAyxEAIAwAAMwRACAPAADOEQAgFgAAzxEAIBgAANARACAZAADREQAgGgAA0hEAIBsAANMRACAcAADUEQAg_wYCAAAAAYAHAQAAAAG5BwEAAAABvQdAAAAAAdYHAAAA7QgC2AgBAAAAAeoIAQAAAAHrCAEAAAABAgAAAIYBACBAAADeFgAgAwAAACoAIEAAAN4WACBBAADiFgAgFgAAACoAIAMAAL8QACAEAADAEAAgCgAAwRAAIAsAAMIQACAMAADDEAAgDwAAxRAAIBYAAMYQACAYAADHEAAgGQAAyBAAIBoAAMkQACAbAADKEAAgHAAAyxAAIDkAAOIWACD_BgIAmw0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdYHAAC-EO0IItgIAQCsDQAh6ggBAJoNACHrCAEArA0AIRQDAAC_EAAgBAAAwBAAIAoAAMEQACALAADCEAAgDAAAwxAAIA8AAMUQACAWAADGEAAgGAAAxxAAIBkAAMgQACAaAADJEAAgGwAAyhAAIBwAAMsQACD_BgIAmw0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdYHAAC-EO0IItgIAQCsDQAh6ggBAJoNACHrCAEArA0AIRQDAADIEQAgBAAAyREAIAgAAM0RACAKAADKEQAgCwAAyxEAIAwAAMwRACAPAADOEQAgFgAAzxEAIBgAANARACAaAADSEQAgGwAA0xEAIBwAANQRACD_BgIAAAABgAcBAAAAAbkHAQAAAAG9B0AAAAAB1gcAAADtCALYCAEAAAAB6ggBAAAAAesIAQAAAAECAAAAhgEAIEAAAOMWACADAAAAKgAgQAAA4xYAIEEAAOcWACAWAAAAKgAgAwAAvxAAIAQAAMAQACAIAADEEAAgCgAAwRAAIAsAAMIQACAMAADDEAAgDwAAxRAAIBYAAMYQACAYAADHEAAgGgAAyRAAIBsAAMoQACAcAADLEAAgOQAA5xYAIP8GAgCbDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh1gcAAL4Q7Qgi2AgBAKwNACHqCAEAmg0AIesIAQCsDQAhFAMAAL8QACAEAADAEAAgCAAAxBAAIAoAAMEQACALAADCEAAgDAAAwxAAIA8AAMUQACAWAADGEAAgGAAAxxAAIBoAAMkQACAbAADKEAAgHAAAyxAAIP8GAgCbDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh1gcAAL4Q7Qgi2AgBAKwNACHqCAEAmg0AIesIAQCsDQAhFA8AAIgVACAYAACEFQAgIgAAhRUAICMAAIYVACAqAACQFQAgKwAAiRUAICwAAIoVACAtAACLFQAgLgAAjBUAIC8AAI0VACAyAACOFQAgMwAAjxUAIP8GAQAAAAG5BwEAAAABvQdAAAAAAf8IAQAAAAGACQIAAAABgQkCAAAAAYIJAgAAAAGDCQIAAAABAgAAAAEAIEAAAOgWACAFgAcBAAAAAYkHAgAAAAGqCEAAAAABqwhAAAAAAawIgAAAAAEb_wYBAAAAAYAHAQAAAAGJBwIAAAABzAcBAAAAAdYHAAAAlggC4wdAAAAAAfMHAgAAAAGPCAEAAAABkQgCAAAAAZIIAQAAAAGTCAAAAOkHApQIAQAAAAGWCEAAAAABlwhAAAAAAZgICAAAAAGZCAgAAAABmghAAAAAAZsIIAAAAAGcCEAAAAABnQhAAAAAAZ4IAQAAAAGfCAEAAAABoAgBAAAAAaEIAQAAAAGiCAEAAAABowhAAAAAAaQIAgAAAAEDAAAA0QEAIEAAAOgWACBBAADuFgAgFgAAANEBACAPAAD1EwAgGAAA8RMAICIAAPITACAjAADzEwAgKgAA_RMAICsAAPYTACAsAAD3EwAgLQAA-BMAIC4AAPkTACAvAAD6EwAgMgAA-xMAIDMAAPwTACA5AADuFgAg_wYBAJoNACG5BwEAmg0AIb0HQACdDQAh_wgBAJoNACGACQIAmw0AIYEJAgCbDQAhggkCAJsNACGDCQIAmw0AIRQPAAD1EwAgGAAA8RMAICIAAPITACAjAADzEwAgKgAA_RMAICsAAPYTACAsAAD3EwAgLQAA-BMAIC4AAPkTACAvAAD6EwAgMgAA-xMAIDMAAPwTACD_BgEAmg0AIbkHAQCaDQAhvQdAAJ0NACH_CAEAmg0AIYAJAgCbDQAhgQkCAJsNACGCCQIAmw0AIYMJAgCbDQAhBgMAANYPACAPAADYDwAg_wYBAAAAAYAHAQAAAAG5BwEAAAABvQdAAAAAAQIAAACQAQAgQAAA7xYAIAMAAACOAQAgQAAA7xYAIEEAAPMWACAIAAAAjgEAIAMAALsPACAPAAC9DwAgOQAA8xYAIP8GAQCaDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAhBgMAALsPACAPAAC9DwAg_wYBAJoNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACEGAwAA1g8AIA4AANcPACD_BgEAAAABgAcBAAAAAbkHAQAAAAG9B0AAAAABAgAAAJABACBAAAD0FgAgEQMAAJYTACAEAACXEwAgBgAAmBMAIAcAAJkTACAIAACaEwAgCwAAmxMAIAwAAKATACAdAACcEwAgHgAAnRMAIB8AAJ4TACAgAACfEwAgIQAAoRMAIP8GAQAAAAGABwEAAAABuQcBAAAAAb0HQAAAAAHrCAEAAAABAgAAAAkAIEAAAPYWACAUAwAAyBEAIAQAAMkRACAIAADNEQAgCgAAyhEAIAsAAMsRACAMAADMEQAgFgAAzxEAIBgAANARACAZAADREQAgGgAA0hEAIBsAANMRACAcAADUEQAg_wYCAAAAAYAHAQAAAAG5BwEAAAABvQdAAAAAAdYHAAAA7QgC2AgBAAAAAeoIAQAAAAHrCAEAAAABAgAAAIYBACBAAAD4FgAgFBgAAIQVACAiAACFFQAgIwAAhhUAICUAAIcVACAqAACQFQAgKwAAiRUAICwAAIoVACAtAACLFQAgLgAAjBUAIC8AAI0VACAyAACOFQAgMwAAjxUAIP8GAQAAAAG5BwEAAAABvQdAAAAAAf8IAQAAAAGACQIAAAABgQkCAAAAAYIJAgAAAAGDCQIAAAABAgAAAAEAIEAAAPoWACAHOYAAAAAB_wYEAAAAAYAHAQAAAAGEB0AAAAABtQcBAAAAAbgHQAAAAAHCBwEAAAABAwAAAI4BACBAAAD0FgAgQQAA_xYAIAgAAACOAQAgAwAAuw8AIA4AALwPACA5AAD_FgAg_wYBAJoNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACEGAwAAuw8AIA4AALwPACD_BgEAmg0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIQMAAAAHACBAAAD2FgAgQQAAghcAIBMAAAAHACADAACcEgAgBAAAnRIAIAYAAJ4SACAHAACfEgAgCAAAoBIAIAsAAKESACAMAACmEgAgHQAAohIAIB4AAKMSACAfAACkEgAgIAAApRIAICEAAKcSACA5AACCFwAg_wYBAJoNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHrCAEArA0AIREDAACcEgAgBAAAnRIAIAYAAJ4SACAHAACfEgAgCAAAoBIAIAsAAKESACAMAACmEgAgHQAAohIAIB4AAKMSACAfAACkEgAgIAAApRIAICEAAKcSACD_BgEAmg0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIesIAQCsDQAhAwAAACoAIEAAAPgWACBBAACFFwAgFgAAACoAIAMAAL8QACAEAADAEAAgCAAAxBAAIAoAAMEQACALAADCEAAgDAAAwxAAIBYAAMYQACAYAADHEAAgGQAAyBAAIBoAAMkQACAbAADKEAAgHAAAyxAAIDkAAIUXACD_BgIAmw0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdYHAAC-EO0IItgIAQCsDQAh6ggBAJoNACHrCAEArA0AIRQDAAC_EAAgBAAAwBAAIAgAAMQQACAKAADBEAAgCwAAwhAAIAwAAMMQACAWAADGEAAgGAAAxxAAIBkAAMgQACAaAADJEAAgGwAAyhAAIBwAAMsQACD_BgIAmw0AIYAHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdYHAAC-EO0IItgIAQCsDQAh6ggBAJoNACHrCAEArA0AIQMAAADRAQAgQAAA-hYAIEEAAIgXACAWAAAA0QEAIBgAAPETACAiAADyEwAgIwAA8xMAICUAAPQTACAqAAD9EwAgKwAA9hMAICwAAPcTACAtAAD4EwAgLgAA-RMAIC8AAPoTACAyAAD7EwAgMwAA_BMAIDkAAIgXACD_BgEAmg0AIbkHAQCaDQAhvQdAAJ0NACH_CAEAmg0AIYAJAgCbDQAhgQkCAJsNACGCCQIAmw0AIYMJAgCbDQAhFBgAAPETACAiAADyEwAgIwAA8xMAICUAAPQTACAqAAD9EwAgKwAA9hMAICwAAPcTACAtAAD4EwAgLgAA-RMAIC8AAPoTACAyAAD7EwAgMwAA_BMAIP8GAQCaDQAhuQcBAJoNACG9B0AAnQ0AIf8IAQCaDQAhgAkCAJsNACGBCQIAmw0AIYIJAgCbDQAhgwkCAJsNACEhAwAAow8AIAUAAKUPACAJAACkDwAgDQAApg8AIBMAAKgPACD_BgEAAAABgAcBAAAAAYkHAgAAAAHMBwEAAAAB1gcAAACWCALjB0AAAAAB8wcCAAAAAY8IAQAAAAGQCAEAAAABkQgCAAAAAZIIAQAAAAGTCAAAAOkHApQIAQAAAAGWCEAAAAABlwhAAAAAAZgICAAAAAGZCAgAAAABmghAAAAAAZsIIAAAAAGcCEAAAAABnQhAAAAAAZ4IAQAAAAGfCAEAAAABoAgBAAAAAaEIAQAAAAGiCAEAAAABowhAAAAAAaQIAgAAAAECAAAAKAAgQAAAiRcAIAMAAAAmACBAAACJFwAgQQAAjRcAICMAAAAmACADAACMDwAgBQAAjg8AIAkAAI0PACANAACPDwAgEwAAkQ8AIDkAAI0XACD_BgEAmg0AIYAHAQCaDQAhiQcCAJsNACHMBwEArA0AIdYHAACKD5YIIuMHQACdDQAh8wcCAPANACGPCAEAmg0AIZAIAQCaDQAhkQgCAJsNACGSCAEAmg0AIZMIAACTDukHIpQIAQCaDQAhlghAAJ0NACGXCEAAng0AIZgICACLDwAhmQgIAIsPACGaCEAAnQ0AIZsIIACcDQAhnAhAAJ4NACGdCEAAng0AIZ4IAQCsDQAhnwgBAKwNACGgCAEArA0AIaEIAQCsDQAhoggBAKwNACGjCEAAng0AIaQIAgCbDQAhIQMAAIwPACAFAACODwAgCQAAjQ8AIA0AAI8PACATAACRDwAg_wYBAJoNACGABwEAmg0AIYkHAgCbDQAhzAcBAKwNACHWBwAAig-WCCLjB0AAnQ0AIfMHAgDwDQAhjwgBAJoNACGQCAEAmg0AIZEIAgCbDQAhkggBAJoNACGTCAAAkw7pByKUCAEAmg0AIZYIQACdDQAhlwhAAJ4NACGYCAgAiw8AIZkICACLDwAhmghAAJ0NACGbCCAAnA0AIZwIQACeDQAhnQhAAJ4NACGeCAEArA0AIZ8IAQCsDQAhoAgBAKwNACGhCAEArA0AIaIIAQCsDQAhowhAAJ4NACGkCAIAmw0AISEDAACjDwAgBQAApQ8AIAkAAKQPACANAACmDwAgEgAApw8AIP8GAQAAAAGABwEAAAABiQcCAAAAAcwHAQAAAAHWBwAAAJYIAuMHQAAAAAHzBwIAAAABjwgBAAAAAZAIAQAAAAGRCAIAAAABkggBAAAAAZMIAAAA6QcClAgBAAAAAZYIQAAAAAGXCEAAAAABmAgIAAAAAZkICAAAAAGaCEAAAAABmwggAAAAAZwIQAAAAAGdCEAAAAABnggBAAAAAZ8IAQAAAAGgCAEAAAABoQgBAAAAAaIIAQAAAAGjCEAAAAABpAgCAAAAAQIAAAAoACBAAACOFwAgAwAAACYAIEAAAI4XACBBAACSFwAgIwAAACYAIAMAAIwPACAFAACODwAgCQAAjQ8AIA0AAI8PACASAACQDwAgOQAAkhcAIP8GAQCaDQAhgAcBAJoNACGJBwIAmw0AIcwHAQCsDQAh1gcAAIoPlggi4wdAAJ0NACHzBwIA8A0AIY8IAQCaDQAhkAgBAJoNACGRCAIAmw0AIZIIAQCaDQAhkwgAAJMO6QcilAgBAJoNACGWCEAAnQ0AIZcIQACeDQAhmAgIAIsPACGZCAgAiw8AIZoIQACdDQAhmwggAJwNACGcCEAAng0AIZ0IQACeDQAhnggBAKwNACGfCAEArA0AIaAIAQCsDQAhoQgBAKwNACGiCAEArA0AIaMIQACeDQAhpAgCAJsNACEhAwAAjA8AIAUAAI4PACAJAACNDwAgDQAAjw8AIBIAAJAPACD_BgEAmg0AIYAHAQCaDQAhiQcCAJsNACHMBwEArA0AIdYHAACKD5YIIuMHQACdDQAh8wcCAPANACGPCAEAmg0AIZAIAQCaDQAhkQgCAJsNACGSCAEAmg0AIZMIAACTDukHIpQIAQCaDQAhlghAAJ0NACGXCEAAng0AIZgICACLDwAhmQgIAIsPACGaCEAAnQ0AIZsIIACcDQAhnAhAAJ4NACGdCEAAng0AIZ4IAQCsDQAhnwgBAKwNACGgCAEArA0AIaEIAQCsDQAhoggBAKwNACGjCEAAng0AIaQIAgCbDQAhDAsAAP0RACAUAAD_EQAgFQAA_BEAIP8GAgAAAAGABwEAAAABiQcCAAAAAb0HQAAAAAG-BwEAAAAByAcBAAAAAYsIAQAAAAHXCIAAAAAB7QgCAAAAAQIAAABDACBAAACTFwAgFAMAAMgRACAEAADJEQAgCAAAzREAIAoAAMoRACALAADLEQAgDAAAzBEAIA8AAM4RACAYAADQEQAgGQAA0REAIBoAANIRACAbAADTEQAgHAAA1BEAIP8GAgAAAAGABwEAAAABuQcBAAAAAb0HQAAAAAHWBwAAAO0IAtgIAQAAAAHqCAEAAAAB6wgBAAAAAQIAAACGAQAgQAAAlRcAIAMAAAA_ACBAAACTFwAgQQAAmRcAIA4AAAA_ACALAADcEQAgFAAA2hEAIBUAANsRACA5AACZFwAg_wYCAJsNACGABwEArA0AIYkHAgCbDQAhvQdAAJ0NACG-BwEArA0AIcgHAQCaDQAhiwgBAKwNACHXCIAAAAAB7QgCAPANACEMCwAA3BEAIBQAANoRACAVAADbEQAg_wYCAJsNACGABwEArA0AIYkHAgCbDQAhvQdAAJ0NACG-BwEArA0AIcgHAQCaDQAhiwgBAKwNACHXCIAAAAAB7QgCAPANACEDAAAAKgAgQAAAlRcAIEEAAJwXACAWAAAAKgAgAwAAvxAAIAQAAMAQACAIAADEEAAgCgAAwRAAIAsAAMIQACAMAADDEAAgDwAAxRAAIBgAAMcQACAZAADIEAAgGgAAyRAAIBsAAMoQACAcAADLEAAgOQAAnBcAIP8GAgCbDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh1gcAAL4Q7Qgi2AgBAKwNACHqCAEAmg0AIesIAQCsDQAhFAMAAL8QACAEAADAEAAgCAAAxBAAIAoAAMEQACALAADCEAAgDAAAwxAAIA8AAMUQACAYAADHEAAgGQAAyBAAIBoAAMkQACAbAADKEAAgHAAAyxAAIP8GAgCbDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh1gcAAL4Q7Qgi2AgBAKwNACHqCAEAmg0AIesIAQCsDQAhFA8AAIgVACAYAACEFQAgIgAAhRUAICMAAIYVACAlAACHFQAgKgAAkBUAICwAAIoVACAtAACLFQAgLgAAjBUAIC8AAI0VACAyAACOFQAgMwAAjxUAIP8GAQAAAAG5BwEAAAABvQdAAAAAAf8IAQAAAAGACQIAAAABgQkCAAAAAYIJAgAAAAGDCQIAAAABAgAAAAEAIEAAAJ0XACAJ_wYEAAAAAYAHAQAAAAHOBwQAAAAB0QcBAAAAAdMHAQAAAAHXB0AAAAAB5QcBAAAAAeYHgAAAAAHnB0AAAAABA4AHAQAAAAHTBwEAAAAB5AdAAAAAAQr_BgEAAAABgAcBAAAAAYIHAQAAAAGDBwIAAAABhAcBAAAAAYUHAQAAAAGGByAAAAABhwdAAAAAAYgHQAAAAAGJBwIAAAABAwAAANEBACBAAACdFwAgQQAApBcAIBYAAADRAQAgDwAA9RMAIBgAAPETACAiAADyEwAgIwAA8xMAICUAAPQTACAqAAD9EwAgLAAA9xMAIC0AAPgTACAuAAD5EwAgLwAA-hMAIDIAAPsTACAzAAD8EwAgOQAApBcAIP8GAQCaDQAhuQcBAJoNACG9B0AAnQ0AIf8IAQCaDQAhgAkCAJsNACGBCQIAmw0AIYIJAgCbDQAhgwkCAJsNACEUDwAA9RMAIBgAAPETACAiAADyEwAgIwAA8xMAICUAAPQTACAqAAD9EwAgLAAA9xMAIC0AAPgTACAuAAD5EwAgLwAA-hMAIDIAAPsTACAzAAD8EwAg_wYBAJoNACG5BwEAmg0AIb0HQACdDQAh_wgBAJoNACGACQIAmw0AIYEJAgCbDQAhggkCAJsNACGDCQIAmw0AIRQPAACIFQAgGAAAhBUAICIAAIUVACAjAACGFQAgJQAAhxUAICoAAJAVACArAACJFQAgLQAAixUAIC4AAIwVACAvAACNFQAgMgAAjhUAIDMAAI8VACD_BgEAAAABuQcBAAAAAb0HQAAAAAH_CAEAAAABgAkCAAAAAYEJAgAAAAGCCQIAAAABgwkCAAAAAQIAAAABACBAAAClFwAgCf8GBAAAAAGABwEAAAABgQcBAAAAAc4HBAAAAAHRBwEAAAAB1wdAAAAAAeUHAQAAAAHmB4AAAAAB5wdAAAAAAQOABwEAAAABgQcBAAAAAeQHQAAAAAEDAAAA0QEAIEAAAKUXACBBAACrFwAgFgAAANEBACAPAAD1EwAgGAAA8RMAICIAAPITACAjAADzEwAgJQAA9BMAICoAAP0TACArAAD2EwAgLQAA-BMAIC4AAPkTACAvAAD6EwAgMgAA-xMAIDMAAPwTACA5AACrFwAg_wYBAJoNACG5BwEAmg0AIb0HQACdDQAh_wgBAJoNACGACQIAmw0AIYEJAgCbDQAhggkCAJsNACGDCQIAmw0AIRQPAAD1EwAgGAAA8RMAICIAAPITACAjAADzEwAgJQAA9BMAICoAAP0TACArAAD2EwAgLQAA-BMAIC4AAPkTACAvAAD6EwAgMgAA-xMAIDMAAPwTACD_BgEAmg0AIbkHAQCaDQAhvQdAAJ0NACH_CAEAmg0AIYAJAgCbDQAhgQkCAJsNACGCCQIAmw0AIYMJAgCbDQAhDwMAAN0OACApAADfDgAgKgAA4A4AIP8GAQAAAAGABwEAAAABhgcgAAAAAYkHAgAAAAG1BwEAAAABuQcBAAAAAb0HQAAAAAHYBwEAAAAB4AdAAAAAAeMHQAAAAAHwB4AAAAAB8QcAAQAAAQIAAACVAQAgQAAArBcAIBIDAACzDgAgGgAAsg4AICkAALUOACD_BgEAAAABgAcBAAAAAYUHAQAAAAGGByAAAAABiQcCAAAAAbkHAQAAAAG9B0AAAAAB4wdAAAAAAekHAAAA6QcC6gcAALEOACDrBwIAAAAB7AcCAAAAAe0HAQAAAAHuBwEAAAAB7weAAAAAAQIAAACsAQAgQAAArhcAIAMAAACTAQAgQAAArBcAIEEAALIXACARAAAAkwEAIAMAALsOACApAAC9DgAgKgAAvg4AIDkAALIXACD_BgEAmg0AIYAHAQCaDQAhhgcgAJwNACGJBwIAmw0AIbUHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdgHAQCsDQAh4AdAAJ4NACHjB0AAnQ0AIfAHgAAAAAHxBwAB-g0AIQ8DAAC7DgAgKQAAvQ4AICoAAL4OACD_BgEAmg0AIYAHAQCaDQAhhgcgAJwNACGJBwIAmw0AIbUHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdgHAQCsDQAh4AdAAJ4NACHjB0AAnQ0AIfAHgAAAAAHxBwAB-g0AIQMAAACqAQAgQAAArhcAIEEAALUXACAUAAAAqgEAIAMAAJYOACAaAACVDgAgKQAAmA4AIDkAALUXACD_BgEAmg0AIYAHAQCaDQAhhQcBAJoNACGGByAAnA0AIYkHAgCbDQAhuQcBAJoNACG9B0AAnQ0AIeMHQACdDQAh6QcAAJMO6Qci6gcAAJQOACDrBwIAmw0AIewHAgDwDQAh7QcBAKwNACHuBwEArA0AIe8HgAAAAAESAwAAlg4AIBoAAJUOACApAACYDgAg_wYBAJoNACGABwEAmg0AIYUHAQCaDQAhhgcgAJwNACGJBwIAmw0AIbkHAQCaDQAhvQdAAJ0NACHjB0AAnQ0AIekHAACTDukHIuoHAACUDgAg6wcCAJsNACHsBwIA8A0AIe0HAQCsDQAh7gcBAKwNACHvB4AAAAABDwMAAN0OACAmAADeDgAgKgAA4A4AIP8GAQAAAAGABwEAAAABhgcgAAAAAYkHAgAAAAG1BwEAAAABuQcBAAAAAb0HQAAAAAHYBwEAAAAB4AdAAAAAAeMHQAAAAAHwB4AAAAAB8QcAAQAAAQIAAACVAQAgQAAAthcAIBIDAACzDgAgGgAAsg4AICYAALQOACD_BgEAAAABgAcBAAAAAYUHAQAAAAGGByAAAAABiQcCAAAAAbkHAQAAAAG9B0AAAAAB4wdAAAAAAekHAAAA6QcC6gcAALEOACDrBwIAAAAB7AcCAAAAAe0HAQAAAAHuBwEAAAAB7weAAAAAAQIAAACsAQAgQAAAuBcAIAMAAACTAQAgQAAAthcAIEEAALwXACARAAAAkwEAIAMAALsOACAmAAC8DgAgKgAAvg4AIDkAALwXACD_BgEAmg0AIYAHAQCaDQAhhgcgAJwNACGJBwIAmw0AIbUHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdgHAQCsDQAh4AdAAJ4NACHjB0AAnQ0AIfAHgAAAAAHxBwAB-g0AIQ8DAAC7DgAgJgAAvA4AICoAAL4OACD_BgEAmg0AIYAHAQCaDQAhhgcgAJwNACGJBwIAmw0AIbUHAQCaDQAhuQcBAJoNACG9B0AAnQ0AIdgHAQCsDQAh4AdAAJ4NACHjB0AAnQ0AIfAHgAAAAAHxBwAB-g0AIQMAAACqAQAgQAAAuBcAIEEAAL8XACAUAAAAqgEAIAMAAJYOACAaAACVDgAgJgAAlw4AIDkAAL8XACD_BgEAmg0AIYAHAQCaDQAhhQcBAJoNACGGByAAnA0AIYkHAgCbDQAhuQcBAJoNACG9B0AAnQ0AIeMHQACdDQAh6QcAAJMO6Qci6gcAAJQOACDrBwIAmw0AIewHAgDwDQAh7QcBAKwNACHuBwEArA0AIe8HgAAAAAESAwAAlg4AIBoAAJUOACAmAACXDgAg_wYBAJoNACGABwEAmg0AIYUHAQCaDQAhhgcgAJwNACGJBwIAmw0AIbkHAQCaDQAhvQdAAJ0NACHjB0AAnQ0AIekHAACTDukHIuoHAACUDgAg6wcCAJsNACHsBwIA8A0AIe0HAQCsDQAh7gcBAKwNACHvB4AAAAABFA8AAIgVACAYAACEFQAgIgAAhRUAICMAAIYVACAlAACHFQAgKgAAkBUAICsAAIkVACAsAACKFQAgLgAAjBUAIC8AAI0VACAyAACOFQAgMwAAjxUAIP8GAQAAAAG5BwEAAAABvQdAAAAAAf8IAQAAAAGACQIAAAABgQkCAAAAAYIJAgAAAAGDCQIAAAABAgAAAAEAIEAAAMAXACADAAAA0QEAIEAAAMAXACBBAADEFwAgFgAAANEBACAPAAD1EwAgGAAA8RMAICIAAPITACAjAADzEwAgJQAA9BMAICoAAP0TACArAAD2EwAgLAAA9xMAIC4AAPkTACAvAAD6EwAgMgAA-xMAIDMAAPwTACA5AADEFwAg_wYBAJoNACG5BwEAmg0AIb0HQACdDQAh_wgBAJoNACGACQIAmw0AIYEJAgCbDQAhggkCAJsNACGDCQIAmw0AIRQPAAD1EwAgGAAA8RMAICIAAPITACAjAADzEwAgJQAA9BMAICoAAP0TACArAAD2EwAgLAAA9xMAIC4AAPkTACAvAAD6EwAgMgAA-xMAIDMAAPwTACD_BgEAmg0AIbkHAQCaDQAhvQdAAJ0NACH_CAEAmg0AIYAJAgCbDQAhgQkCAJsNACGCCQIAmw0AIYMJAgCbDQAhFA8AAIgVACAYAACEFQAgIgAAhRUAICMAAIYVACAlAACHFQAgKgAAkBUAICsAAIkVACAsAACKFQAgLQAAixUAIC8AAI0VACAyAACOFQAgMwAAjxUAIP8GAQAAAAG5BwEAAAABvQdAAAAAAf8IAQAAAAGACQIAAAABgQkCAAAAAYIJAgAAAAGDCQIAAAABAgAAAAEAIEAAAMUXACADAAAA0QEAIEAAAMUXACBBAADJFwAgFgAAANEBACAPAAD1EwAgGAAA8RMAICIAAPITACAjAADzEwAgJQAA9BMAICoAAP0TACArAAD2EwAgLAAA9xMAIC0AAPgTACAvAAD6EwAgMgAA-xMAIDMAAPwTACA5AADJFwAg_wYBAJoNACG5BwEAmg0AIb0HQACdDQAh_wgBAJoNACGACQIAmw0AIYEJAgCbDQAhggkCAJsNACGDCQIAmw0AIRQPAAD1EwAgGAAA8RMAICIAAPITACAjAADzEwAgJQAA9BMAICoAAP0TACArAAD2EwAgLAAA9xMAIC0AAPgTACAvAAD6EwAgMgAA-xMAIDMAAPwTACD_BgEAmg0AIbkHAQCaDQAhvQdAAJ0NACH_CAEAmg0AIYAJAgCbDQAhgQkCAJsNACGCCQIAmw0AIYMJAgCbDQAhEQMAAJYTACAEAACXEwAgBgAAmBMAIAgAAJoTACALAACbEwAgDAAAoBMAIA8AAKITACAdAACcEwAgHgAAnRMAIB8AAJ4TACAgAACfEwAgIQAAoRMAIP8GAQAAAAGABwEAAAABuQcBAAAAAb0HQAAAAAHrCAEAAAABAgAAAAkAIEAAAMoXACADAAAABwAgQAAAyhcAIEEAAM4XACATAAAABwAgAwAAnBIAIAQAAJ0SACAGAACeEgAgCAAAoBIAIAsAAKESACAMAACmEgAgDwAAqBIAIB0AAKISACAeAACjEgAgHwAApBIAICAAAKUSACAhAACnEgAgOQAAzhcAIP8GAQCaDQAhgAcBAJoNACG5BwEAmg0AIb0HQACdDQAh6wgBAKwNACERAwAAnBIAIAQAAJ0SACAGAACeEgAgCAAAoBIAIAsAAKESACAMAACmEgAgDwAAqBIAIB0AAKISACAeAACjEgAgHwAApBIAICAAAKUSACAhAACnEgAg_wYBAJoNACGABwEAmg0AIbkHAQCaDQAhvQdAAJ0NACHrCAEArA0AIQ4DAADZDQAgMAAA2w0AIP8GAQAAAAGABwEAAAABpwdAAAAAAbkHAQAAAAG6BwEAAAABuwcAAQAAAbwHAADYDQAgvQdAAAAAAb4HAQAAAAG_B0AAAAABwAdAAAAAAcEHAQAAAAECAAAAugEAIEAAAM8XACAUDwAAiBUAIBgAAIQVACAiAACFFQAgIwAAhhUAICUAAIcVACAqAACQFQAgKwAAiRUAICwAAIoVACAtAACLFQAgLgAAjBUAIC8AAI0VACAzAACPFQAg_wYBAAAAAbkHAQAAAAG9B0AAAAAB_wgBAAAAAYAJAgAAAAGBCQIAAAABggkCAAAAAYMJAgAAAAECAAAAAQAgQAAA0RcAIAv_BgEAAAABgAcBAAAAAacHQAAAAAG5BwEAAAABugcBAAAAAbsHAAEAAAG8BwAA2A0AIL0HQAAAAAG-BwEAAAABvwdAAAAAAcAHQAAAAAEDAAAAuAEAIEAAAM8XACBBAADWFwAgEAAAALgBACADAADJDQAgMAAAyg0AIDkAANYXACD_BgEAmg0AIYAHAQCaDQAhpwdAAJ4NACG5BwEAmg0AIboHAQCaDQAhuwcAAccNACG8BwAAyA0AIL0HQACdDQAhvgcBAJoNACG_B0AAng0AIcAHQACeDQAhwQcBAKwNACEOAwAAyQ0AIDAAAMoNACD_BgEAmg0AIYAHAQCaDQAhpwdAAJ4NACG5BwEAmg0AIboHAQCaDQAhuwcAAccNACG8BwAAyA0AIL0HQACdDQAhvgcBAJoNACG_B0AAng0AIcAHQACeDQAhwQcBAKwNACEDAAAA0QEAIEAAANEXACBBAADZFwAgFgAAANEBACAPAAD1EwAgGAAA8RMAICIAAPITACAjAADzEwAgJQAA9BMAICoAAP0TACArAAD2EwAgLAAA9xMAIC0AAPgTACAuAAD5EwAgLwAA-hMAIDMAAPwTACA5AADZFwAg_wYBAJoNACG5BwEAmg0AIb0HQACdDQAh_wgBAJoNACGACQIAmw0AIYEJAgCbDQAhggkCAJsNACGDCQIAmw0AIRQPAAD1EwAgGAAA8RMAICIAAPITACAjAADzEwAgJQAA9BMAICoAAP0TACArAAD2EwAgLAAA9xMAIC0AAPgTACAuAAD5EwAgLwAA-hMAIDMAAPwTACD_BgEAmg0AIbkHAQCaDQAhvQdAAJ0NACH_CAEAmg0AIYAJAgCbDQAhgQkCAJsNACGCCQIAmw0AIYMJAgCbDQAhFA8AAIgVACAYAACEFQAgIgAAhRUAICMAAIYVACAlAACHFQAgKgAAkBUAICsAAIkVACAsAACKFQAgLQAAixUAIC4AAIwVACAvAACNFQAgMgAAjhUAIP8GAQAAAAG5BwEAAAABvQdAAAAAAf8IAQAAAAGACQIAAAABgQkCAAAAAYIJAgAAAAGDCQIAAAABAgAAAAEAIEAAANoXACADAAAA0QEAIEAAANoXACBBAADeFwAgFgAAANEBACAPAAD1EwAgGAAA8RMAICIAAPITACAjAADzEwAgJQAA9BMAICoAAP0TACArAAD2EwAgLAAA9xMAIC0AAPgTACAuAAD5EwAgLwAA-hMAIDIAAPsTACA5AADeFwAg_wYBAJoNACG5BwEAmg0AIb0HQACdDQAh_wgBAJoNACGACQIAmw0AIYEJAgCbDQAhggkCAJsNACGDCQIAmw0AIRQPAAD1EwAgGAAA8RMAICIAAPITACAjAADzEwAgJQAA9BMAICoAAP0TACArAAD2EwAgLAAA9xMAIC0AAPgTACAuAAD5EwAgLwAA-hMAIDIAAPsTACD_BgEAmg0AIbkHAQCaDQAhvQdAAJ0NACH_CAEAmg0AIYAJAgCbDQAhgQkCAJsNACGCCQIAmw0AIYMJAgCbDQAhDwMAAN0OACAmAADeDgAgKQAA3w4AIP8GAQAAAAGABwEAAAABhgcgAAAAAYkHAgAAAAG1BwEAAAABuQcBAAAAAb0HQAAAAAHYBwEAAAAB4AdAAAAAAeMHQAAAAAHwB4AAAAAB8QcAAQAAAQIAAACVAQAgQAAA3xcAIBQPAACIFQAgGAAAhBUAICIAAIUVACAjAACGFQAgJQAAhxUAICsAAIkVACAsAACKFQAgLQAAixUAIC4AAIwVACAvAACNFQAgMgAAjhUAIDMAAI8VACD_BgEAAAABuQcBAAAAAb0HQAAAAAH_CAEAAAABgAkCAAAAAYEJAgAAAAGCCQIAAAABgwkCAAAAAQIAAAABACBAAADhFwAgAwAAAJMBACBAAADfFwAgQQAA5RcAIBEAAACTAQAgAwAAuw4AICYAALwOACApAAC9DgAgOQAA5RcAIP8GAQCaDQAhgAcBAJoNACGGByAAnA0AIYkHAgCbDQAhtQcBAJoNACG5BwEAmg0AIb0HQACdDQAh2AcBAKwNACHgB0AAng0AIeMHQACdDQAh8AeAAAAAAfEHAAH6DQAhDwMAALsOACAmAAC8DgAgKQAAvQ4AIP8GAQCaDQAhgAcBAJoNACGGByAAnA0AIYkHAgCbDQAhtQcBAJoNACG5BwEAmg0AIb0HQACdDQAh2AcBAKwNACHgB0AAng0AIeMHQACdDQAh8AeAAAAAAfEHAAH6DQAhAwAAANEBACBAAADhFwAgQQAA6BcAIBYAAADRAQAgDwAA9RMAIBgAAPETACAiAADyEwAgIwAA8xMAICUAAPQTACArAAD2EwAgLAAA9xMAIC0AAPgTACAuAAD5EwAgLwAA-hMAIDIAAPsTACAzAAD8EwAgOQAA6BcAIP8GAQCaDQAhuQcBAJoNACG9B0AAnQ0AIf8IAQCaDQAhgAkCAJsNACGBCQIAmw0AIYIJAgCbDQAhgwkCAJsNACEUDwAA9RMAIBgAAPETACAiAADyEwAgIwAA8xMAICUAAPQTACArAAD2EwAgLAAA9xMAIC0AAPgTACAuAAD5EwAgLwAA-hMAIDIAAPsTACAzAAD8EwAg_wYBAJoNACG5BwEAmg0AIb0HQACdDQAh_wgBAJoNACGACQIAmw0AIYEJAgCbDQAhggkCAJsNACGDCQIAmw0AIQ4PkgEMEAAwGAYCIowBAyONAQglkQENKsMBKCuWASMsrQElLbEBKi61ASsvtwEsMrsBLTPCAS8FAwABEAAiIgoDI4cBCCSIARYOAwABBAsCBg8EBxMFCBUGCxkHDHYKD3sMEAAhHWscHm8dH3EeIHUfIXogAQUAAwEFAAMBBQADAwUAAwkACBcAFA4DAAEEGgIIJQsKHgkLHwcMIwoPKQwQABsWPhMYTRYZURcaVRgbWRkcXRoBCQAIAgUAAwkACAEJAAgHAwABBSwDCSsIDQANEAASEjUQEzkRBAMAAQ4wDg8xDBAADwENAA0CDjIADzMAAREADAERAAwBEzoAAgkACBdAFAULRQcQABUUQRQVRBQWRhMDC0gAFUcAFkkAAgQAAgkACAEJAAgBCQAIAQkACAEJAAgKCl4AC18ADGAAD2EAFmIAGGMAGWQAGmUAG2YAHGcAAQUAAwEFAAMBBQADAQUAAwEFAAMJBnwAB30AC34ADIIBAA-EAQAdfwAegAEAIIEBACGDAQADIokBACOKAQAkiwEABQMAARAAKSaaASQpogEmKqYBKAInACUoACMEAwABEAAnJpsBJCmfASYCJwAlKAAjAiagAQApoQEAAgMAASgAIwMmpwEAKagBACqpAQABAwABAQMAAQEDAAEEAwABEAAuMLwBLTG9AS0BMb4BAAEDAAEMD8gBABjEAQAixQEAI8YBACXHAQAqzwEAK8kBACzKAQAtywEALswBADLNAQAzzgEAAAAABRAANUYANkcAN0gAOEkAOQAAAAAABRAANUYANkcAN0gAOEkAOQEDAAEBAwABBRAAPkYAP0cAQEgAQUkAQgAAAAAABRAAPkYAP0cAQEgAQUkAQgEDAAEBAwABBRAAR0YASEcASUgASkkASwAAAAAABRAAR0YASEcASUgASkkASwIEAAIJAAgCBAACCQAIBRAAUEYAUUcAUkgAU0kAVAAAAAAABRAAUEYAUUcAUkgAU0kAVAEJAAgBCQAIBRAAWUYAWkcAW0gAXEkAXQAAAAAABRAAWUYAWkcAW0gAXEkAXQAAAAUQAGNGAGRHAGVIAGZJAGcAAAAAAAUQAGNGAGRHAGVIAGZJAGcCAwABBOQCAgIDAAEE6gICAxAAbEgAbUkAbgAAAAMQAGxIAG1JAG4BBQADAQUAAwMQAHNIAHRJAHUAAAADEABzSAB0SQB1AQUAAwEFAAMFEAB6RgB7RwB8SAB9SQB-AAAAAAAFEAB6RgB7RwB8SAB9SQB-AQUAAwEFAAMFEACDAUYAhAFHAIUBSACGAUkAhwEAAAAAAAUQAIMBRgCEAUcAhQFIAIYBSQCHAQEFAAMBBQADAxAAjAFIAI0BSQCOAQAAAAMQAIwBSACNAUkAjgEBFNgDFAEU3gMUBRAAkwFGAJQBRwCVAUgAlgFJAJcBAAAAAAAFEACTAUYAlAFHAJUBSACWAUkAlwECAwABBPADAgIDAAEE9gMCBRAAnAFGAJ0BRwCeAUgAnwFJAKABAAAAAAAFEACcAUYAnQFHAJ4BSACfAUkAoAEBCQAIAQkACAUQAKUBRgCmAUcApwFIAKgBSQCpAQAAAAAABRAApQFGAKYBRwCnAUgAqAFJAKkBAQkACAEJAAgFEACuAUYArwFHALABSACxAUkAsgEAAAAAAAUQAK4BRgCvAUcAsAFIALEBSQCyAQEJAAgBCQAIBRAAtwFGALgBRwC5AUgAugFJALsBAAAAAAAFEAC3AUYAuAFHALkBSAC6AUkAuwEDBQADCQAIFwAUAwUAAwkACBcAFAUQAMABRgDBAUcAwgFIAMMBSQDEAQAAAAAABRAAwAFGAMEBRwDCAUgAwwFJAMQBAQUAAwEFAAMFEADJAUYAygFHAMsBSADMAUkAzQEAAAAAAAUQAMkBRgDKAUcAywFIAMwBSQDNAQIFAAMJAAgCBQADCQAIBRAA0gFGANMBRwDUAUgA1QFJANYBAAAAAAAFEADSAUYA0wFHANQBSADVAUkA1gEBBQADAQUAAwUQANsBRgDcAUcA3QFIAN4BSQDfAQAAAAAABRAA2wFGANwBRwDdAUgA3gFJAN8BAQUAAwEFAAMFEADkAUYA5QFHAOYBSADnAUkA6AEAAAAAAAUQAOQBRgDlAUcA5gFIAOcBSQDoAQEJAAgBCQAIBRAA7QFGAO4BRwDvAUgA8AFJAPEBAAAAAAAFEADtAUYA7gFHAO8BSADwAUkA8QEAAAAFEAD3AUYA-AFHAPkBSAD6AUkA-wEAAAAAAAUQAPcBRgD4AUcA-QFIAPoBSQD7AQAAAAUQAIECRgCCAkcAgwJIAIQCSQCFAgAAAAAABRAAgQJGAIICRwCDAkgAhAJJAIUCAAAABRAAiwJGAIwCRwCNAkgAjgJJAI8CAAAAAAAFEACLAkYAjAJHAI0CSACOAkkAjwIBCQAIAQkACAUQAJQCRgCVAkcAlgJIAJcCSQCYAgAAAAAABRAAlAJGAJUCRwCWAkgAlwJJAJgCAQMAAQEDAAEDEACdAkgAngJJAJ8CAAAAAxAAnQJIAJ4CSQCfAgENAA0BDQANBRAApAJGAKUCRwCmAkgApwJJAKgCAAAAAAAFEACkAkYApQJHAKYCSACnAkkAqAIAAAAFEACuAkYArwJHALACSACxAkkAsgIAAAAAAAUQAK4CRgCvAkcAsAJIALECSQCyAgAAAAMQALgCSAC5AkkAugIAAAADEAC4AkgAuQJJALoCBAMAAQWQBwMJjwcIDQANBAMAAQWXBwMJlgcIDQANBRAAvwJGAMACRwDBAkgAwgJJAMMCAAAAAAAFEAC_AkYAwAJHAMECSADCAkkAwwIBEQAMAREADAMQAMgCSADJAkkAygIAAAADEADIAkgAyQJJAMoCAREADAERAAwFEADPAkYA0AJHANECSADSAkkA0wIAAAAAAAUQAM8CRgDQAkcA0QJIANICSQDTAgAAAAMQANkCSADaAkkA2wIAAAADEADZAkgA2gJJANsCAAAABRAA4QJGAOICRwDjAkgA5AJJAOUCAAAAAAAFEADhAkYA4gJHAOMCSADkAkkA5QICCQAIF4kIFAIJAAgXjwgUBRAA6gJGAOsCRwDsAkgA7QJJAO4CAAAAAAAFEADqAkYA6wJHAOwCSADtAkkA7gIAAAAFEAD0AkYA9QJHAPYCSAD3AkkA-AIAAAAAAAUQAPQCRgD1AkcA9gJIAPcCSQD4AgEDAAEBAwABBRAA_QJGAP4CRwD_AkgAgANJAIEDAAAAAAAFEAD9AkYA_gJHAP8CSACAA0kAgQMBAwABAQMAAQUQAIYDRgCHA0cAiANIAIkDSQCKAwAAAAAABRAAhgNGAIcDRwCIA0gAiQNJAIoDAicAJSgAIwInACUoACMFEACPA0YAkANHAJEDSACSA0kAkwMAAAAAAAUQAI8DRgCQA0cAkQNIAJIDSQCTAwInACUoACMCJwAlKAAjAxAAmANIAJkDSQCaAwAAAAMQAJgDSACZA0kAmgMBAwABAQMAAQUQAJ8DRgCgA0cAoQNIAKIDSQCjAwAAAAAABRAAnwNGAKADRwChA0gAogNJAKMDAQMAAQEDAAEFEACoA0YAqQNHAKoDSACrA0kArAMAAAAAAAUQAKgDRgCpA0cAqgNIAKsDSQCsAwEFAAMBBQADAxAAsQNIALIDSQCzAwAAAAMQALEDSACyA0kAswMAAAADEAC5A0gAugNJALsDAAAAAxAAuQNIALoDSQC7AwAAAAUQAMEDRgDCA0cAwwNIAMQDSQDFAwAAAAAABRAAwQNGAMIDRwDDA0gAxANJAMUDAgMAATCGCi0CAwABMIwKLQMQAMoDSADLA0kAzAMAAAADEADKA0gAywNJAMwDAAAABRAA0gNGANMDRwDUA0gA1QNJANYDAAAAAAAFEADSA0YA0wNHANQDSADVA0kA1gMAAAAFEADcA0YA3QNHAN4DSADfA0kA4AMAAAAAAAUQANwDRgDdA0cA3gNIAN8DSQDgAwAAAAUQAOYDRgDnA0cA6ANIAOkDSQDqAwAAAAAABRAA5gNGAOcDRwDoA0gA6QNJAOoDAQMAAQEDAAEFEADvA0YA8ANHAPEDSADyA0kA8wMAAAAAAAUQAO8DRgDwA0cA8QNIAPIDSQDzAwIDAAEoACMCAwABKAAjBRAA-ANGAPkDRwD6A0gA-wNJAPwDAAAAAAAFEAD4A0YA-QNHAPoDSAD7A0kA_AM0AgE10AEBNtMBATfUAQE41QEBOtcBATvZATE82gEyPdwBAT7eATE_3wEzQuABAUPhAQFE4gExSuUBNEvmATpM6AEsTekBLE7rASxP7AEsUO0BLFHvASxS8QExU_IBO1T0ASxV9gExVvcBPFf4ASxY-QEsWfoBMVr9AT1b_gFDXP8BAl2AAgJegQICX4ICAmCDAgJhhQICYocCMWOIAkRkigICZYwCMWaNAkVnjgICaI8CAmmQAjFqkwJGa5QCTGyVAhZtlgIWbpcCFm-YAhZwmQIWcZsCFnKdAjFzngJNdKACFnWiAjF2owJOd6QCFnilAhZ5pgIxeqkCT3uqAlV8qwIYfawCGH6tAhh_rgIYgAGvAhiBAbECGIIBswIxgwG0AlaEAbYCGIUBuAIxhgG5AleHAboCGIgBuwIYiQG8AjGKAb8CWIsBwAJejAHCAl-NAcMCX44BxgJfjwHHAl-QAcgCX5EBygJfkgHMAjGTAc0CYJQBzwJflQHRAjGWAdICYZcB0wJfmAHUAl-ZAdUCMZoB2AJimwHZAmicAdoCA50B2wIDngHcAgOfAd0CA6AB3gIDoQHgAgOiAeICMaMB4wJppAHmAgOlAegCMaYB6QJqpwHrAgOoAewCA6kB7QIxqgHwAmurAfECb6wB8gIErQHzAgSuAfQCBK8B9QIEsAH2AgSxAfgCBLIB-gIxswH7AnC0Af0CBLUB_wIxtgGAA3G3AYEDBLgBggMEuQGDAzG6AYYDcrsBhwN2vAGJAwa9AYoDBr4BjAMGvwGNAwbAAY4DBsEBkAMGwgGSAzHDAZMDd8QBlQMGxQGXAzHGAZgDeMcBmQMGyAGaAwbJAZsDMcoBngN5ywGfA3_MAaADHc0BoQMdzgGiAx3PAaMDHdABpAMd0QGmAx3SAagDMdMBqQOAAdQBqwMd1QGtAzHWAa4DgQHXAa8DHdgBsAMd2QGxAzHaAbQDggHbAbUDiAHcAbcDHt0BuAMe3gG6Ax7fAbsDHuABvAMe4QG-Ax7iAcADMeMBwQOJAeQBwwMe5QHFAzHmAcYDigHnAccDHugByAMe6QHJAzHqAcwDiwHrAc0DjwHsAc4DFO0BzwMU7gHQAxTvAdEDFPAB0gMU8QHUAxTyAdYDMfMB1wOQAfQB2gMU9QHcAzH2Ad0DkQH3Ad8DFPgB4AMU-QHhAzH6AeQDkgH7AeUDmAH8AeYDCP0B5wMI_gHoAwj_AekDCIAC6gMIgQLsAwiCAu4DMYMC7wOZAYQC8gMIhQL0AzGGAvUDmgGHAvcDCIgC-AMIiQL5AzGKAvwDmwGLAv0DoQGMAv4DCY0C_wMJjgKABAmPAoEECZACggQJkQKEBAmSAoYEMZMChwSiAZQCiQQJlQKLBDGWAowEowGXAo0ECZgCjgQJmQKPBDGaApIEpAGbApMEqgGcApQEGZ0ClQQZngKWBBmfApcEGaACmAQZoQKaBBmiApwEMaMCnQSrAaQCnwQZpQKhBDGmAqIErAGnAqMEGagCpAQZqQKlBDGqAqgErQGrAqkEswGsAqoEGq0CqwQargKsBBqvAq0EGrACrgQasQKwBBqyArIEMbMCswS0AbQCtQQatQK3BDG2ArgEtQG3ArkEGrgCugQauQK7BDG6Ar4EtgG7Ar8EvAG8AsAEB70CwQQHvgLCBAe_AsMEB8ACxAQHwQLGBAfCAsgEMcMCyQS9AcQCywQHxQLNBDHGAs4EvgHHAs8EB8gC0AQHyQLRBDHKAtQEvwHLAtUExQHMAtYEHM0C1wQczgLYBBzPAtkEHNAC2gQc0QLcBBzSAt4EMdMC3wTGAdQC4QQc1QLjBDHWAuQExwHXAuUEHNgC5gQc2QLnBDHaAuoEyAHbAusEzgHcAuwECt0C7QQK3gLuBArfAu8ECuAC8AQK4QLyBAriAvQEMeMC9QTPAeQC9wQK5QL5BDHmAvoE0AHnAvsECugC_AQK6QL9BDHqAoAF0QHrAoEF1wHsAoIFIO0CgwUg7gKEBSDvAoUFIPAChgUg8QKIBSDyAooFMfMCiwXYAfQCjQUg9QKPBTH2ApAF2QH3ApEFIPgCkgUg-QKTBTH6ApYF2gH7ApcF4AH8ApgFH_0CmQUf_gKaBR__ApsFH4ADnAUfgQOeBR-CA6AFMYMDoQXhAYQDowUfhQOlBTGGA6YF4gGHA6cFH4gDqAUfiQOpBTGKA6wF4wGLA60F6QGMA68FC40DsAULjgOyBQuPA7MFC5ADtAULkQO2BQuSA7gFMZMDuQXqAZQDuwULlQO9BTGWA74F6wGXA78FC5gDwAULmQPBBTGaA8QF7AGbA8UF8gGcA8cF8wGdA8gF8wGeA8sF8wGfA8wF8wGgA80F8wGhA88F8wGiA9EFMaMD0gX0AaQD1AXzAaUD1gUxpgPXBfUBpwPYBfMBqAPZBfMBqQPaBTGqA90F9gGrA94F_AGsA-AF_QGtA-EF_QGuA-QF_QGvA-UF_QGwA-YF_QGxA-gF_QGyA-oFMbMD6wX-AbQD7QX9AbUD7wUxtgPwBf8BtwPxBf0BuAPyBf0BuQPzBTG6A_YFgAK7A_cFhgK8A_kFhwK9A_oFhwK-A_0FhwK_A_4FhwLAA_8FhwLBA4EGhwLCA4MGMcMDhAaIAsQDhgaHAsUDiAYxxgOJBokCxwOKBocCyAOLBocCyQOMBjHKA48GigLLA5AGkALMA5EGF80DkgYXzgOTBhfPA5QGF9ADlQYX0QOXBhfSA5kGMdMDmgaRAtQDnAYX1QOeBjHWA58GkgLXA6AGF9gDoQYX2QOiBjHaA6UGkwLbA6YGmQLcA6cGDd0DqAYN3gOpBg3fA6oGDeADqwYN4QOtBg3iA68GMeMDsAaaAuQDsgYN5QO0BjHmA7UGmwLnA7YGDegDtwYN6QO4BjHqA7sGnALrA7wGoALsA70GDu0DvgYO7gO_Bg7vA8AGDvADwQYO8QPDBg7yA8UGMfMDxgahAvQDyAYO9QPKBjH2A8sGogL3A8wGDvgDzQYO-QPOBjH6A9EGowL7A9IGqQL8A9QGqgL9A9UGqgL-A9gGqgL_A9kGqgKABNoGqgKBBNwGqgKCBN4GMYME3warAoQE4QaqAoUE4wYxhgTkBqwChwTlBqoCiATmBqoCiQTnBjGKBOoGrQKLBOsGswKMBO0GtAKNBO4GtAKOBPEGtAKPBPIGtAKQBPMGtAKRBPUGtAKSBPcGMZME-Aa1ApQE-ga0ApUE_AYxlgT9BrYClwT-BrQCmAT_BrQCmQSABzGaBIMHtwKbBIQHuwKcBIUHDJ0EhgcMngSHBwyfBIgHDKAEiQcMoQSLBwyiBI0HMaMEjge8AqQEkgcMpQSUBzGmBJUHvQKnBJgHDKgEmQcMqQSaBzGqBJ0HvgKrBJ4HxAKsBKAHEK0EoQcQrgSjBxCvBKQHELAEpQcQsQSnBxCyBKkHMbMEqgfFArQErAcQtQSuBzG2BK8HxgK3BLAHELgEsQcQuQSyBzG6BLUHxwK7BLYHywK8BLcHEb0EuAcRvgS5BxG_BLoHEcAEuwcRwQS9BxHCBL8HMcMEwAfMAsQEwgcRxQTEBzHGBMUHzQLHBMYHEcgExwcRyQTIBzHKBMsHzgLLBMwH1ALMBM4H1QLNBM8H1QLOBNIH1QLPBNMH1QLQBNQH1QLRBNYH1QLSBNgHMdME2QfWAtQE2wfVAtUE3Qcx1gTeB9cC1wTfB9UC2ATgB9UC2QThBzHaBOQH2ALbBOUH3ALcBOcH3QLdBOgH3QLeBOsH3QLfBOwH3QLgBO0H3QLhBO8H3QLiBPEHMeME8gfeAuQE9AfdAuUE9gcx5gT3B98C5wT4B90C6AT5B90C6QT6BzHqBP0H4ALrBP4H5gLsBP8HE-0EgAgT7gSBCBPvBIIIE_AEgwgT8QSFCBPyBIcIMfMEiAjnAvQEiwgT9QSNCDH2BI4I6AL3BJAIE_gEkQgT-QSSCDH6BJUI6QL7BJYI7wL8BJgI8AL9BJkI8AL-BJwI8AL_BJ0I8AKABZ4I8AKBBaAI8AKCBaIIMYMFowjxAoQFpQjwAoUFpwgxhgWoCPIChwWpCPACiAWqCPACiQWrCDGKBa4I8wKLBa8I-QKMBbAII40FsQgjjgWyCCOPBbMII5AFtAgjkQW2CCOSBbgIMZMFuQj6ApQFuwgjlQW9CDGWBb4I-wKXBb8II5gFwAgjmQXBCDGaBcQI_AKbBcUIggOcBcYIJZ0FxwglngXICCWfBckIJaAFyggloQXMCCWiBc4IMaMFzwiDA6QF0QglpQXTCDGmBdQIhAOnBdUIJagF1gglqQXXCDGqBdoIhQOrBdsIiwOsBdwIJK0F3QgkrgXeCCSvBd8IJLAF4AgksQXiCCSyBeQIMbMF5QiMA7QF5wgktQXpCDG2BeoIjQO3BesIJLgF7AgkuQXtCDG6BfAIjgO7BfEIlAO8BfIIJr0F8wgmvgX0CCa_BfUIJsAF9ggmwQX4CCbCBfoIMcMF-wiVA8QF_QgmxQX_CDHGBYAJlgPHBYEJJsgFggkmyQWDCTHKBYYJlwPLBYcJmwPMBYgJKs0FiQkqzgWKCSrPBYsJKtAFjAkq0QWOCSrSBZAJMdMFkQmcA9QFkwkq1QWVCTHWBZYJnQPXBZcJKtgFmAkq2QWZCTHaBZwJngPbBZ0JpAPcBZ4JK90Fnwkr3gWgCSvfBaEJK-AFogkr4QWkCSviBaYJMeMFpwmlA-QFqQkr5QWrCTHmBawJpgPnBa0JK-gFrgkr6QWvCTHqBbIJpwPrBbMJrQPsBbQJBe0FtQkF7gW2CQXvBbcJBfAFuAkF8QW6CQXyBbwJMfMFvQmuA_QFvwkF9QXBCTH2BcIJrwP3BcMJBfgFxAkF-QXFCTH6BcgJsAP7BckJtAP8BcsJtQP9BcwJtQP-Bc8JtQP_BdAJtQOABtEJtQOBBtMJtQOCBtUJMYMG1gm2A4QG2Am1A4UG2gkxhgbbCbcDhwbcCbUDiAbdCbUDiQbeCTGKBuEJuAOLBuIJvAOMBuQJvQONBuUJvQOOBugJvQOPBukJvQOQBuoJvQORBuwJvQOSBu4JMZMG7wm-A5QG8Qm9A5UG8wkxlgb0Cb8Dlwb1Cb0DmAb2Cb0DmQb3CTGaBvoJwAObBvsJxgOcBvwJLZ0G_Qktngb-CS2fBv8JLaAGgAotoQaCCi2iBoQKMaMGhQrHA6QGiAotpQaKCjGmBosKyAOnBo0KLagGjgotqQaPCjGqBpIKyQOrBpMKzQOsBpUKzgOtBpYKzgOuBpkKzgOvBpoKzgOwBpsKzgOxBp0KzgOyBp8KMbMGoArPA7QGogrOA7UGpAoxtgalCtADtwamCs4DuAanCs4DuQaoCjG6BqsK0QO7BqwK1wO8Bq4K2AO9Bq8K2AO-BrIK2AO_BrMK2APABrQK2APBBrYK2APCBrgKMcMGuQrZA8QGuwrYA8UGvQoxxga-CtoDxwa_CtgDyAbACtgDyQbBCjHKBsQK2wPLBsUK4QPMBscK4gPNBsgK4gPOBssK4gPPBswK4gPQBs0K4gPRBs8K4gPSBtEKMdMG0grjA9QG1AriA9UG1gox1gbXCuQD1wbYCuID2AbZCuID2QbaCjHaBt0K5QPbBt4K6wPcBt8KL90G4Aov3gbhCi_fBuIKL-AG4wov4QblCi_iBucKMeMG6ArsA-QG6gov5QbsCjHmBu0K7QPnBu4KL-gG7wov6QbwCjHqBvMK7gPrBvQK9APsBvUKKO0G9goo7gb3CijvBvgKKPAG-Qoo8Qb7CijyBv0KMfMG_gr1A_QGgAso9QaCCzH2BoML9gP3BoQLKPgGhQso-QaGCzH6BokL9wP7BooL_QM"
};
async function decodeBase64AsWasm(wasmBase64) {
	const { Buffer } = await import("node:buffer");
	const wasmArray = Buffer.from(wasmBase64, "base64");
	return new WebAssembly.Module(wasmArray);
}
config.compilerWasm = {
	getRuntime: async () => await import("@prisma/client/runtime/query_compiler_fast_bg.postgresql.mjs"),
	getQueryCompilerWasmModule: async () => {
		const { wasm } = await import("@prisma/client/runtime/query_compiler_fast_bg.postgresql.wasm-base64.mjs");
		return await decodeBase64AsWasm(wasm);
	},
	importName: "./query_compiler_fast_bg.js"
};
function getPrismaClientClass() {
	return runtime.getPrismaClient(config);
}
runtime.Extensions.getExtensionContext;
runtime.NullTypes.DbNull, runtime.NullTypes.JsonNull, runtime.NullTypes.AnyNull;
runtime.makeStrictEnum({
	ReadUncommitted: "ReadUncommitted",
	ReadCommitted: "ReadCommitted",
	RepeatableRead: "RepeatableRead",
	Serializable: "Serializable"
});
runtime.Extensions.defineExtension;
// ../../libs/db/src/generated/prisma/client.ts
globalThis["__dirname"] = path.dirname(fileURLToPath(import.meta.url));
getPrismaClientClass();
// ../../libs/db/src/ingest/cell-bytes.ts
/** Stands for null among cells that are stored as bytes. */
const NO_CELL = -32768;
/** Cells as `series.telemetry` keeps them: two bytes each, big-endian. */
function cellsFromBytes(bytes) {
	if (bytes === null) return null;
	const cells = [];
	for (let at = 0; at + 1 < bytes.length; at += 2) {
		const value = bytes.readInt16BE(at);
		cells.push(value === -32768 ? null : value);
	}
	return cells;
}
// ../../libs/db/src/ingest/telemetry-row.ts
/** The columns of `series.telemetry` that one poll fills, in the order in which they are copied. */
const TELEMETRY_COLUMNS = [
	{
		column: "ts",
		key: "tsMs",
		type: "timestamptz"
	},
	{
		column: "received_at",
		key: "receivedMs",
		type: "timestamptz"
	},
	{
		column: "charged_mah",
		key: "chargedMah",
		type: "int8"
	},
	{
		column: "discharged_mah",
		key: "dischargedMah",
		type: "int8"
	},
	{
		column: "charged_mwh",
		key: "chargedMwh",
		type: "int8"
	},
	{
		column: "discharged_mwh",
		key: "dischargedMwh",
		type: "int8"
	},
	{
		column: "pack_id",
		key: "packId",
		type: "int4"
	},
	{
		column: "register_map_id",
		key: "registerMapId",
		type: "int4"
	},
	{
		column: "voltage_mv",
		key: "voltageMv",
		type: "int4"
	},
	{
		column: "current_ma",
		key: "currentMa",
		type: "int4"
	},
	{
		column: "bms_soc_milli_pct",
		key: "bmsSocMilliPct",
		type: "int4"
	},
	{
		column: "bms_resistance_uohm",
		key: "bmsResistanceUohm",
		type: "int4"
	},
	{
		column: "cell_balancing_mask",
		key: "cellBalancingMask",
		type: "int4"
	},
	{
		column: "soc",
		key: "soc",
		type: "float4"
	},
	{
		column: "soc_sigma",
		key: "socSigma",
		type: "float4"
	},
	{
		column: "short_circuit_trips",
		key: "shortCircuitTrips",
		type: "int4"
	},
	{
		column: "over_voltage_trips",
		key: "overVoltageTrips",
		type: "int4"
	},
	{
		column: "under_voltage_trips",
		key: "underVoltageTrips",
		type: "int4"
	},
	{
		column: "full_cycles",
		key: "fullCycles",
		type: "int4"
	},
	{
		column: "bms_soh_permille",
		key: "bmsSohPermille",
		type: "int2"
	},
	{
		column: "state_bits",
		key: "stateBits",
		type: "int2"
	},
	{
		column: "switch_bits",
		key: "switchBits",
		type: "int2"
	},
	{
		column: "charge_block",
		key: "chargeBlock",
		type: "int2"
	},
	{
		column: "discharge_block",
		key: "dischargeBlock",
		type: "int2"
	},
	{
		column: "temperature_1_centi_c",
		key: "temperature1CentiC",
		type: "int2"
	},
	{
		column: "temperature_2_centi_c",
		key: "temperature2CentiC",
		type: "int2"
	},
	{
		column: "cell_voltages_mv",
		key: "cellVoltagesMv",
		type: "cells"
	},
	{
		column: "cell_temperatures_centi_c",
		key: "cellTemperaturesCentiC",
		type: "cells"
	}
];
const RANGES = {
	int2: {
		min: -32768,
		max: 32767
	},
	int4: {
		min: -2147483648,
		max: 2147483647
	},
	int8: {
		min: Number.MIN_SAFE_INTEGER,
		max: Number.MAX_SAFE_INTEGER
	}
};
const CELL_RANGE = {
	min: -32767,
	max: RANGES.int2.max
};
/** What a column of whole numbers can hold; a cell's for a column of cells. */
function columnRange(key) {
	const type = TELEMETRY_COLUMNS.find((column) => column.key === key)?.type;
	if (type === "int2" || type === "int4" || type === "int8") return RANGES[type];
	if (type === "cells") return CELL_RANGE;
	throw new Error(`${key} is not a column of whole numbers`);
}
const NOT_CONTENT = /* @__PURE__ */ new Set([
	"packId",
	"tsMs",
	"receivedMs",
	"registerMapId",
	"soc",
	"socSigma"
]);
const CONTENT_KEYS = TELEMETRY_COLUMNS.map((column) => column.key).filter((key) => !NOT_CONTENT.has(key));
/**
* True if two polls read the same values. When it arrived, which map decoded it and what the fold made of it are no part
* of that: a repeat of the same frames stays a repeat after a map's correction that changes none of them.
*/
function sameReadings(a, b) {
	return CONTENT_KEYS.every((key) => sameValue(a[key], b[key]));
}
/**
* Both polls as one, if they contradict each other in nothing; null if they do. A reading that only one of them has is in
* it; cells are taken place by place, and a cell balances if either says so.
*/
function completeReadings(a, b) {
	const whole = { registerMapId: a.registerMapId ?? b.registerMapId };
	for (const key of CONTENT_KEYS) {
		const both = key === "cellBalancingMask" ? eitherMask(a[key], b[key]) : eitherValue(a[key], b[key]);
		if (both === void 0) return null;
		whole[key] = both;
	}
	return whole;
}
const eitherMask = (a, b) => a === null || b === null ? a ?? b : a | b;
/** Undefined: they contradict each other. */
function eitherValue(a, b) {
	if (a === null || b === null) return a ?? b;
	if (typeof a !== "object" || typeof b !== "object") return a === b ? a : void 0;
	const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
	return shorter.every((value, i) => value === null || (longer[i] ?? null) === null || value === longer[i]) ? longer.map((value, i) => value ?? shorter[i] ?? null) : void 0;
}
function sameValue(a, b) {
	if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
	return a.length === b.length && a.every((value, i) => value === b[i]);
}
// ../../libs/db/src/ingest/binary-copy.ts
const SIGNATURE = Buffer.from("PGCOPY\nÿ\r\n\0", "latin1");
const MS_FROM_UNIX_TO_POSTGRES_EPOCH = Date.UTC(2e3, 0, 1);
const INT2_OID = 21;
const INT4_OID = 23;
const INT8_OID = 20;
const TWO_POW_32 = 2 ** 32;
/** Of the fields that are of one size: their length and 64 bits at most. */
const LARGEST_FIXED_FIELD = 12;
/**
* Room of copies that are stored, for the next ones: a group's rows are some hundred KB, and as much to collect for each group
* brings on full collections, however short it lives.
*/
const spare = [];
const SPARE = {
	count: 4,
	bytes: 4194304
};
const NO_BYTES = Buffer.alloc(0);
/**
* Writes rows in PostgreSQL's binary COPY format: for every field a 32-bit length and the value, big-endian; −1 for NULL.
* Call `row()`, then one method per column in the order of the COPY statement. Source: PostgreSQL manual, COPY, "Binary
* Format", and the types' own receive functions.
*/
var BinaryCopy = class {
	#columns;
	/** Room that a row takes if nothing in it is longer than a number; kept free behind whatever is. */
	#rowBytes;
	#bytes = spare.pop() ?? Buffer.allocUnsafeSlow(65536);
	#view = viewOf(this.#bytes);
	#length = 0;
	constructor(columns) {
		this.#columns = columns;
		this.#rowBytes = 2 + columns * LARGEST_FIXED_FIELD;
		SIGNATURE.copy(this.#bytes);
		this.#bytes.fill(0, SIGNATURE.length, SIGNATURE.length + 8);
		this.#length = SIGNATURE.length + 8;
	}
	row() {
		this.#room(0);
		this.#view.setInt16(this.#length, this.#columns);
		this.#length += 2;
	}
	int16(value) {
		if (value === null) return this.#null();
		this.#view.setInt32(this.#length, 2);
		this.#view.setInt16(this.#length + 4, value);
		this.#length += 6;
	}
	int32(value) {
		if (value === null) return this.#null();
		this.#view.setInt32(this.#length, 4);
		this.#view.setInt32(this.#length + 4, value);
		this.#length += 8;
	}
	/** A whole number that a double holds exactly (|value| < 2^53). */
	int64(value) {
		if (value === null) return this.#null();
		const high = Math.floor(value / TWO_POW_32);
		this.#view.setInt32(this.#length, 8);
		this.#view.setInt32(this.#length + 4, high);
		this.#view.setUint32(this.#length + 8, value - high * TWO_POW_32);
		this.#length += 12;
	}
	float32(value) {
		if (value === null) return this.#null();
		this.#view.setInt32(this.#length, 4);
		this.#view.setFloat32(this.#length + 4, value);
		this.#length += 8;
	}
	/** Unix milliseconds, whole. */
	timestamptz(unixMs) {
		this.int64(unixMs === null ? null : (unixMs - MS_FROM_UNIX_TO_POSTGRES_EPOCH) * 1e3);
	}
	int16Array(values) {
		if (values === null) return this.#null();
		this.#arrayHeader(values, INT2_OID, 2);
		for (const value of values) this.int16(value);
	}
	int32Array(values) {
		if (values === null) return this.#null();
		this.#arrayHeader(values, INT4_OID, 4);
		for (const value of values) this.int32(value);
	}
	int64Array(values) {
		if (values === null) return this.#null();
		this.#arrayHeader(values, INT8_OID, 8);
		for (const value of values) this.int64(value);
	}
	text(value) {
		if (value === null) return this.#null();
		this.#field(Buffer.byteLength(value));
		this.#length += this.#bytes.write(value, this.#length);
	}
	uuid(value) {
		if (value === null) return this.#null();
		this.#field(16);
		this.#length += this.#bytes.write(value.replaceAll("-", ""), this.#length, "hex");
	}
	bytea(value) {
		if (value === null) return this.#null();
		this.#field(value.length);
		this.#bytes.set(value, this.#length);
		this.#length += value.length;
	}
	/** 16-bit whole numbers as bytea, big-endian; `absent` stands for null. */
	int16Bytes(values, absent) {
		if (values === null) return this.#null();
		this.#field(values.length * 2);
		for (const value of values) {
			this.#view.setInt16(this.#length, value ?? absent);
			this.#length += 2;
		}
	}
	/** Sends everything written so far to `target`: a table with its columns in the order they were written. */
	async send(client, target) {
		const stream = client.query(from(`COPY ${target} FROM STDIN (FORMAT binary)`));
		stream.end(this.end());
		await finished(stream);
		if (spare.length < SPARE.count && this.#bytes.length <= SPARE.bytes) spare.push(this.#bytes);
		this.#bytes = NO_BYTES;
	}
	/** Everything written so far, closed by the trailer. The writer must not be used after. */
	end() {
		this.#room(0);
		this.#view.setInt16(this.#length, -1);
		this.#length += 2;
		return this.#bytes.subarray(0, this.#length);
	}
	#arrayHeader(values, oid, elementBytes) {
		const nulls = values.reduce((count, value) => value === null ? count + 1 : count, 0);
		this.#field(20 + values.length * (4 + elementBytes) - nulls * elementBytes);
		for (const part of [
			1,
			nulls > 0 ? 1 : 0,
			oid,
			values.length,
			1
		]) {
			this.#view.setInt32(this.#length, part);
			this.#length += 4;
		}
	}
	#null() {
		this.#view.setInt32(this.#length, -1);
		this.#length += 4;
	}
	/** Of a field of any length: makes room for it, and for the rest of its row. */
	#field(length) {
		this.#room(length);
		this.#view.setInt32(this.#length, length);
		this.#length += 4;
	}
	#room(bytes) {
		const needed = this.#length + bytes + this.#rowBytes;
		if (needed <= this.#bytes.length) return;
		const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
		this.#bytes.copy(larger, 0, 0, this.#length);
		this.#bytes = larger;
		this.#view = viewOf(larger);
	}
};
const viewOf = ({ buffer, byteOffset, byteLength }) => new DataView(buffer, byteOffset, byteLength);
// ../../libs/db/src/ingest/telemetry-copy.ts
const COLUMNS$2 = TELEMETRY_COLUMNS.map(({ column }) => column).join(", ");
/**
* Rows on their way into `series.telemetry`. Each becomes bytes as soon as it is added, so that a group of thousands holds
* no object of any of them. None of the rows may be stored already: the caller holds the packs' locks and has looked, and
* all who write telemetry do so under those locks.
*/
var TelemetryCopy = class {
	#copy = new BinaryCopy(TELEMETRY_COLUMNS.length);
	#rows = 0;
	/** One line a column, in the order of `TELEMETRY_COLUMNS`: this is the innermost loop of all that ingest does. */
	add(poll, readings) {
		const copy = this.#copy;
		this.#rows += 1;
		copy.row();
		copy.timestamptz(poll.tsMs);
		copy.timestamptz(poll.receivedMs);
		copy.int64(readings.chargedMah);
		copy.int64(readings.dischargedMah);
		copy.int64(readings.chargedMwh);
		copy.int64(readings.dischargedMwh);
		copy.int32(poll.packId);
		copy.int32(readings.registerMapId);
		copy.int32(readings.voltageMv);
		copy.int32(readings.currentMa);
		copy.int32(readings.bmsSocMilliPct);
		copy.int32(readings.bmsResistanceUohm);
		copy.int32(readings.cellBalancingMask);
		copy.float32(poll.soc);
		copy.float32(poll.socSigma);
		copy.int32(readings.shortCircuitTrips);
		copy.int32(readings.overVoltageTrips);
		copy.int32(readings.underVoltageTrips);
		copy.int32(readings.fullCycles);
		copy.int16(readings.bmsSohPermille);
		copy.int16(readings.stateBits);
		copy.int16(readings.switchBits);
		copy.int16(readings.chargeBlock);
		copy.int16(readings.dischargeBlock);
		copy.int16(readings.temperature1CentiC);
		copy.int16(readings.temperature2CentiC);
		copy.int16Bytes(readings.cellVoltagesMv, NO_CELL);
		copy.int16Bytes(readings.cellTemperaturesCentiC, NO_CELL);
	}
	/** Call it once, at the end. */
	async send(client, table = "series.telemetry") {
		if (this.#rows > 0) await this.#copy.send(client, `${table} (${COLUMNS$2})`);
	}
};
TELEMETRY_COLUMNS.map(({ column }) => column);
// ../../libs/db/src/bus/bus-fold.repository.ts
const date$1 = (ms) => ms === null ? null : new Date(ms);
/** Adds counts to the sums of their hours; each slave and hour at most once per call. */
async function addBusHealth(client, hours) {
	if (hours.length === 0) return;
	const column = (key) => hours.map((hour) => hour[key]);
	await client.query(`INSERT INTO series.bus_health AS h
       (gateway_id, organisation_id, bus, slave_address, hour, last_answer_at, polls, answered, exceptions, timeouts,
        crc_errors, truncated, link_down, other_errors, exception_codes, round_trips, round_trip_sum_us,
        round_trip_min_us, round_trip_max_us)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::smallint[], $5::timestamptz[], $6::timestamptz[], $7::bigint[],
                 $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[], $14::bigint[],
                 $15::jsonb[], $16::bigint[], $17::bigint[], $18::int[], $19::int[])
     ON CONFLICT (gateway_id, bus, slave_address, hour) DO UPDATE SET
       last_answer_at = greatest(h.last_answer_at, excluded.last_answer_at), polls = h.polls + excluded.polls,
       answered = h.answered + excluded.answered, exceptions = h.exceptions + excluded.exceptions,
       timeouts = h.timeouts + excluded.timeouts, crc_errors = h.crc_errors + excluded.crc_errors,
       truncated = h.truncated + excluded.truncated, link_down = h.link_down + excluded.link_down,
       other_errors = h.other_errors + excluded.other_errors,
       exception_codes = CASE WHEN excluded.exception_codes IS NULL THEN h.exception_codes
                              ELSE series.add_counts(h.exception_codes, excluded.exception_codes) END,
       round_trips = h.round_trips + excluded.round_trips,
       round_trip_sum_us = h.round_trip_sum_us + excluded.round_trip_sum_us,
       round_trip_min_us = least(h.round_trip_min_us, excluded.round_trip_min_us),
       round_trip_max_us = greatest(h.round_trip_max_us, excluded.round_trip_max_us)`, [
		column("gatewayId"),
		column("organisationId"),
		column("bus"),
		column("slaveAddress"),
		hours.map((hour) => new Date(hour.hourMs)),
		hours.map((hour) => date$1(hour.lastAnswerMs)),
		column("polls"),
		column("answered"),
		column("exceptions"),
		column("timeouts"),
		column("crcErrors"),
		column("truncated"),
		column("linkDown"),
		column("otherErrors"),
		hours.map((hour) => hour.exceptionCodes && JSON.stringify(hour.exceptionCodes)),
		hours.map(({ roundTrips }) => roundTrips?.count ?? 0),
		hours.map(({ roundTrips }) => roundTrips?.sumUs ?? 0),
		hours.map(({ roundTrips }) => roundTrips?.minUs ?? null),
		hours.map(({ roundTrips }) => roundTrips?.maxUs ?? null)
	]);
}
/** Adds what was seen of clocks to the sums of their hours; each gateway and hour at most once per call. */
async function addGatewayClocks(client, hours) {
	if (hours.length === 0) return;
	await client.query(`INSERT INTO series.gateway_clock AS c
       (gateway_id, organisation_id, hour, last_received_at, uploads, skew_last_ms, skew_min_ms, skew_max_ms)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::bigint[], $6::bigint[],
                          $7::bigint[], $8::bigint[])
     ON CONFLICT (gateway_id, hour) DO UPDATE SET
       uploads = c.uploads + excluded.uploads, skew_min_ms = least(c.skew_min_ms, excluded.skew_min_ms),
       skew_max_ms = greatest(c.skew_max_ms, excluded.skew_max_ms),
       skew_last_ms = CASE WHEN excluded.last_received_at >= c.last_received_at THEN excluded.skew_last_ms
                           ELSE c.skew_last_ms END,
       last_received_at = greatest(c.last_received_at, excluded.last_received_at)`, [
		hours.map((hour) => hour.gatewayId),
		hours.map((hour) => hour.organisationId),
		hours.map((hour) => new Date(hour.hourMs)),
		hours.map((hour) => new Date(hour.lastReceivedMs)),
		hours.map((hour) => hour.uploads),
		hours.map((hour) => hour.lastMs),
		hours.map((hour) => hour.minMs),
		hours.map((hour) => hour.maxMs)
	]);
}
/** Something failed lately, or it did not answer when it was last asked: a sweep has to look at its bus. */
const isTroubled = ({ recent, lastPollMs, lastAnswerMs }) => lastAnswerMs === null || lastPollMs - lastAnswerMs >= 6e4 || recent.some(([, , timeouts, crc, exceptions]) => timeouts + crc + exceptions > 0);
/** The states of all slaves of these gateways. Only the process that holds the reports' lock may write them. */
async function readSlaveStates(client, gatewayIds) {
	const { rows } = await client.query(`SELECT gateway_id AS "gatewayId", organisation_id AS "organisationId", bus, slave_address AS "slaveAddress", recent,
            (extract(epoch FROM last_poll_at) * 1000)::float8 AS "lastPollMs",
            (extract(epoch FROM last_answer_at) * 1000)::float8 AS "lastAnswerMs"
     FROM bus_slave_state WHERE gateway_id = ANY ($1::uuid[])`, [gatewayIds]);
	return rows;
}
async function writeSlaveStates(client, states) {
	if (states.length === 0) return;
	await client.query(`INSERT INTO bus_slave_state (gateway_id, organisation_id, bus, slave_address, last_poll_at, last_answer_at, recent,
                                  is_troubled)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::smallint[], $5::timestamptz[], $6::timestamptz[],
                          $7::jsonb[], $8::bool[])
     ON CONFLICT (gateway_id, bus, slave_address) DO UPDATE SET
       last_poll_at = excluded.last_poll_at, last_answer_at = excluded.last_answer_at, recent = excluded.recent,
       is_troubled = excluded.is_troubled`, [
		states.map((state) => state.gatewayId),
		states.map((state) => state.organisationId),
		states.map((state) => state.bus),
		states.map((state) => state.slaveAddress),
		states.map((state) => new Date(state.lastPollMs)),
		states.map((state) => date$1(state.lastAnswerMs)),
		states.map((state) => JSON.stringify(state.recent)),
		states.map(isTroubled)
	]);
}
/** Like `readSlaveStates`, for clocks. */
async function readClockStates(client, gatewayIds) {
	const { rows } = await client.query(`SELECT gateway_id AS "gatewayId", organisation_id AS "organisationId", recent
     FROM gateway_clock_state WHERE gateway_id = ANY ($1::uuid[])`, [gatewayIds]);
	return rows;
}
async function writeClockStates(client, states) {
	if (states.length === 0) return;
	await client.query(`INSERT INTO gateway_clock_state (gateway_id, organisation_id, recent)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::jsonb[])
     ON CONFLICT (gateway_id) DO UPDATE SET recent = excluded.recent`, [
		states.map((state) => state.gatewayId),
		states.map((state) => state.organisationId),
		states.map((state) => JSON.stringify(state.recent))
	]);
}
/** Of these gateways, those that are still there: a state of a gateway that is gone could not be stored. */
async function existingGateways(client, gatewayIds) {
	const { rows } = await client.query("SELECT id FROM gateway WHERE id = ANY ($1::uuid[])", [gatewayIds]);
	return new Set(rows.map((row) => row.id));
}
// ../../libs/db/src/bus/bus-report.repository.ts
/** Writes what a group of uploads says of its buses, a line each, as one row in the group's own transaction. */
async function insertBusReports(client, lines) {
	if (lines.length === 0) return;
	await client.query({
		name: "insert-bus-reports",
		text: "INSERT INTO series.bus_report (reports) VALUES ($1)",
		values: [lines.join("\n")]
	});
}
/** Any number of ours that nobody else uses. */
const FOLD_LOCK = 7214004;
/**
* The oldest waiting reports, taken out of the table: they count once this transaction commits, and wait again if it does
* not. One process at a time; none for the others.
*/
async function takeBusReports(client, limit) {
	if ((await client.query("SELECT pg_try_advisory_xact_lock($1) AS got", [FOLD_LOCK])).rows[0]?.got !== true) return [];
	const { rows } = await client.query(`DELETE FROM series.bus_report WHERE id IN
       (SELECT id FROM series.bus_report WHERE NOT unreadable ORDER BY id LIMIT $1)
     RETURNING id, reports`, [limit]);
	return rows.sort((a, b) => a.id - b.id).map(({ id, reports }) => ({
		id,
		lines: reports.split("\n")
	}));
}
/** Keeps lines that nobody can read, out of the way of the others. */
async function setAsideBusReports(client, lines) {
	if (lines.length === 0) return;
	await client.query("INSERT INTO series.bus_report (reports, unreadable) VALUES ($1, true)", [lines.join("\n")]);
}
// ../../libs/db/src/changes/change-write.repository.ts
/**
* Says in the transaction that changes samples that it does: one row for each organisation and cause, however many packs.
* The change feed has them once they are committed.
*/
async function noteSamples(client, changed) {
	if (changed.length === 0) return;
	const groups = /* @__PURE__ */ new Map();
	for (const { organisationId, cause, packId, fromMs, toMs, samples } of changed) {
		const key = organisationId + cause;
		const range = `${packId},${fromMs},${toMs},${samples}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, {
			organisationId,
			cause,
			ranges: range
		});
		else group.ranges += `,${range}`;
	}
	const rows = [...groups.values()];
	await client.query({
		name: "note-samples",
		text: `INSERT INTO change_pending (organisation_id, kind, cause, ranges)
           SELECT organisation_id, 'samples', cause, ranges::bigint[]
           FROM unnest($1::uuid[], $2::text[], $3::text[]) AS u (organisation_id, cause, ranges)`,
		values: [
			rows.map((row) => row.organisationId),
			rows.map((row) => row.cause),
			rows.map((row) => `{${row.ranges}}`)
		]
	});
}
// ../../libs/db/src/telemetry/rolled-columns.ts
const measured = (stem, unit, per, raw) => ({
	per,
	isMean: true,
	rolled: [
		`r.${stem}_min_${unit}`,
		`r.${stem}_max_${unit}`,
		`r.${stem}_sum_${unit}`,
		`r.${stem}_n`
	],
	raw
});
const stepped = (stem) => ({
	per: 1,
	isMean: false,
	rolled: [
		`r.${stem}_min`,
		`r.${stem}_max`,
		`r.${stem}_last`,
		"1"
	],
	raw: `t.${stem}`
});
measured("voltage", "mv", 1, "t.voltage_mv"), measured("current", "ma", 1, "t.current_ma"), measured("soc", "ppm", 1e4, "round(t.soc::float8 * 1000000)::int"), measured("bms_soc", "milli_pct", 1e3, "t.bms_soc_milli_pct"), measured("bms_soh", "permille", 10, "t.bms_soh_permille"), measured("bms_resistance", "uohm", 1, "t.bms_resistance_uohm"), measured("temperature_1", "centi_c", 100, "t.temperature_1_centi_c"), measured("temperature_2", "centi_c", 100, "t.temperature_2_centi_c"), stepped("charged_mah"), stepped("discharged_mah"), stepped("charged_mwh"), stepped("discharged_mwh"), stepped("charge_block"), stepped("discharge_block"), stepped("state_bits"), stepped("full_cycles"), stepped("short_circuit_trips"), stepped("over_voltage_trips"), stepped("under_voltage_trips");
[
	1,
	2,
	5,
	10,
	15,
	30,
	60,
	120,
	300,
	600,
	900,
	1800,
	3600,
	7200,
	10800,
	21600,
	43200
].map((seconds) => seconds * 1e3);
// ../../libs/db/src/ingest/rollup-row.ts
/** Key in a row, and the stem and unit its columns are named by: `voltage` + `_max_` + `mv`. */
const MEASURED_COLUMNS = [
	{
		key: "voltageMv",
		stem: "voltage",
		unit: "mv",
		type: "int4"
	},
	{
		key: "currentMa",
		stem: "current",
		unit: "ma",
		type: "int4"
	},
	{
		key: "bmsSocMilliPct",
		stem: "bms_soc",
		unit: "milli_pct",
		type: "int4"
	},
	{
		key: "socPpm",
		stem: "soc",
		unit: "ppm",
		type: "int4"
	},
	{
		key: "bmsResistanceUohm",
		stem: "bms_resistance",
		unit: "uohm",
		type: "int4"
	},
	{
		key: "cellSpreadMv",
		stem: "cell_spread",
		unit: "mv",
		type: "int4"
	},
	{
		key: "bmsSohPermille",
		stem: "bms_soh",
		unit: "permille",
		type: "int2"
	},
	{
		key: "temperature1CentiC",
		stem: "temperature_1",
		unit: "centi_c",
		type: "int2"
	},
	{
		key: "temperature2CentiC",
		stem: "temperature_2",
		unit: "centi_c",
		type: "int2"
	}
];
const STEPPED_COLUMNS = [
	{
		key: "chargedMah",
		stem: "charged_mah",
		type: "int8"
	},
	{
		key: "dischargedMah",
		stem: "discharged_mah",
		type: "int8"
	},
	{
		key: "chargedMwh",
		stem: "charged_mwh",
		type: "int8"
	},
	{
		key: "dischargedMwh",
		stem: "discharged_mwh",
		type: "int8"
	},
	{
		key: "shortCircuitTrips",
		stem: "short_circuit_trips",
		type: "int4"
	},
	{
		key: "overVoltageTrips",
		stem: "over_voltage_trips",
		type: "int4"
	},
	{
		key: "underVoltageTrips",
		stem: "under_voltage_trips",
		type: "int4"
	},
	{
		key: "fullCycles",
		stem: "full_cycles",
		type: "int4"
	},
	{
		key: "stateBits",
		stem: "state_bits",
		type: "int2"
	},
	{
		key: "switchBits",
		stem: "switch_bits",
		type: "int2"
	},
	{
		key: "chargeBlock",
		stem: "charge_block",
		type: "int2"
	},
	{
		key: "dischargeBlock",
		stem: "discharge_block",
		type: "int2"
	}
];
const CELL_COLUMNS = [{
	key: "cellVoltageMv",
	stem: "cell_voltage",
	unit: "mv"
}, {
	key: "cellTemperatureCentiC",
	stem: "cell_temperature",
	unit: "centi_c"
}];
const plain = (column, type, get) => ({
	column,
	type,
	get
});
/** Every column of a roll-up table, in the order in which it is copied. */
const ROLLUP_COLUMNS = [
	plain("bucket", "timestamptz", (row) => row.bucketMs),
	plain("pack_id", "int4", (row) => row.packId),
	plain("samples", "int4", (row) => row.samples),
	plain("charge_in_ma_ms", "int8", (row) => row.charge?.inMaMs ?? null),
	plain("charge_out_ma_ms", "int8", (row) => row.charge?.outMaMs ?? null),
	plain("energy_in_mw_ms", "int8", (row) => row.energy?.inMwMs ?? null),
	plain("energy_out_mw_ms", "int8", (row) => row.energy?.outMwMs ?? null),
	plain("charging_ms", "int4", (row) => row.activity?.chargingMs ?? null),
	plain("discharging_ms", "int4", (row) => row.activity?.dischargingMs ?? null),
	plain("idle_ms", "int4", (row) => row.activity?.idleMs ?? null),
	plain("soc_sigma_max_ppm", "int4", (row) => row.socSigmaPpm?.max ?? null),
	plain("soc_sigma_last_ppm", "int4", (row) => row.socSigmaPpm?.last ?? null),
	plain("worst_cell", "int2", (row) => row.worstCell),
	plain("cell_balancing_n", "int4", (row) => row.cellBalancing?.n ?? null),
	plain("cell_balancing_on", "int4[]", (row) => row.cellBalancing?.on ?? null),
	...MEASURED_COLUMNS.flatMap(({ key, stem, unit, type }) => [
		plain(`${stem}_sum_${unit}`, "int8", (row) => row.measured[key]?.sum ?? null),
		plain(`${stem}_n`, "int4", (row) => row.measured[key]?.n ?? null),
		...[
			"min",
			"max",
			"last"
		].map((of) => plain(`${stem}_${of}_${unit}`, type, (row) => row.measured[key]?.[of] ?? null))
	]),
	...STEPPED_COLUMNS.flatMap(({ key, stem, type }) => [
		"min",
		"max",
		"last"
	].map((of) => plain(`${stem}_${of}`, type, (row) => row.stepped[key]?.[of] ?? null))),
	...CELL_COLUMNS.flatMap(({ key, stem, unit }) => [
		plain(`${stem}_sum_${unit}`, "int8[]", (row) => row[key]?.sum ?? null),
		plain(`${stem}_n`, "int4[]", (row) => row[key]?.n ?? null),
		...[
			"min",
			"max",
			"last"
		].map((of) => plain(`${stem}_${of}_${unit}`, "int2[]", (row) => row[key]?.[of] ?? null))
	])
];
const PLACES = new Map(ROLLUP_COLUMNS.map(({ column }, place) => [column, place]));
/** A row read in the order of `ROLLUP_COLUMNS`, with times as unix ms and wide numbers as doubles. */
function rollupFromValues(values) {
	const at = (column) => {
		const place = PLACES.get(column);
		if (place === void 0) throw new Error(`there is no column ${column}`);
		return values[place] ?? null;
	};
	const number = (column) => {
		const value = at(column);
		return typeof value === "number" ? value : 0;
	};
	const array = (column) => {
		const value = at(column);
		return typeof value === "object" && value !== null ? [...value] : [];
	};
	const has = (column, value) => at(column) === null ? null : value;
	const stepped = (stem, unit = "") => ({
		min: number(`${stem}_min${unit}`),
		max: number(`${stem}_max${unit}`),
		last: number(`${stem}_last${unit}`)
	});
	const cells = (stem, unit) => has(`${stem}_n`, {
		min: array(`${stem}_min_${unit}`),
		max: array(`${stem}_max_${unit}`),
		last: array(`${stem}_last_${unit}`),
		sum: array(`${stem}_sum_${unit}`).map((sum) => sum ?? 0),
		n: array(`${stem}_n`).map((n) => n ?? 0)
	});
	return {
		packId: number("pack_id"),
		bucketMs: number("bucket"),
		samples: number("samples"),
		measured: Object.fromEntries(MEASURED_COLUMNS.map(({ key, stem, unit }) => [key, has(`${stem}_n`, {
			sum: number(`${stem}_sum_${unit}`),
			n: number(`${stem}_n`),
			...stepped(stem, `_${unit}`)
		})])),
		stepped: Object.fromEntries(STEPPED_COLUMNS.map(({ key, stem }) => [key, has(`${stem}_last`, stepped(stem))])),
		socSigmaPpm: has("soc_sigma_max_ppm", {
			max: number("soc_sigma_max_ppm"),
			last: number("soc_sigma_last_ppm")
		}),
		charge: has("charge_in_ma_ms", {
			inMaMs: number("charge_in_ma_ms"),
			outMaMs: number("charge_out_ma_ms")
		}),
		energy: has("energy_in_mw_ms", {
			inMwMs: number("energy_in_mw_ms"),
			outMwMs: number("energy_out_mw_ms")
		}),
		activity: has("charging_ms", {
			chargingMs: number("charging_ms"),
			dischargingMs: number("discharging_ms"),
			idleMs: number("idle_ms")
		}),
		worstCell: has("worst_cell", number("worst_cell")),
		cellVoltageMv: cells("cell_voltage", "mv"),
		cellTemperatureCentiC: cells("cell_temperature", "centi_c"),
		cellBalancing: has("cell_balancing_n", {
			n: number("cell_balancing_n"),
			on: array("cell_balancing_on").map((on) => on ?? 0)
		})
	};
}
// ../../libs/db/src/ingest/telemetry-write.repository.ts
/** Copies rows straight into the hypertable: see `TelemetryCopy`. */
async function copyTelemetry(client, rows) {
	const copy = new TelemetryCopy();
	for (const row of rows) copy.add(row, row);
	await copy.send(client);
}
/** Every column of a row `t`; `telemetryRow` makes a row of what is selected so. */
const TELEMETRY_SELECTED = TELEMETRY_COLUMNS.map(({ column, key, type }) => type === "timestamptz" ? `(extract(epoch FROM t.${column}) * 1000)::float8 AS "${key}"` : `t.${column} AS "${key}"`).join(", ");
const telemetryRow = (row) => Object.assign(row, {
	cellVoltagesMv: cellsFromBytes(row.cellVoltagesMv),
	cellTemperaturesCentiC: cellsFromBytes(row.cellTemperaturesCentiC)
});
/** The stored rows among the given `(pack, ts)`; the arrays run in step. */
async function findTelemetry(client, keys) {
	if (keys.packIds.length === 0) return [];
	const { rows } = await client.query({
		name: "find-telemetry",
		text: `SELECT ${TELEMETRY_SELECTED}
           FROM unnest($1::int[], $2::timestamptz[]) AS key (pack_id, ts)
           JOIN series.telemetry t ON t.pack_id = key.pack_id AND t.ts = key.ts
           WHERE t.ts BETWEEN $3::timestamptz AND $4::timestamptz`,
		values: [
			keys.packIds,
			keys.tsMs.map((ms) => new Date(ms)),
			new Date(keys.tsMs.reduce((a, b) => Math.min(a, b))),
			new Date(keys.tsMs.reduce((a, b) => Math.max(a, b)))
		]
	});
	return rows.map(telemetryRow);
}
/** A pack's rows later than `afterMs` (from the first one if null), oldest first, at most `limit` of them. */
async function readTelemetryAfter(client, packId, afterMs, limit) {
	const { rows } = await client.query({
		text: `SELECT ${TELEMETRY_SELECTED} FROM series.telemetry t
           WHERE t.pack_id = $1 AND t.ts > $2::timestamptz ORDER BY t.ts LIMIT $3`,
		values: [
			packId,
			afterMs === null ? "-infinity" : new Date(afterMs),
			limit
		]
	});
	return rows.map(telemetryRow);
}
/** A pack's rows in [fromMs, toMs), oldest first. */
async function readTelemetryRange(client, packId, { fromMs, toMs }) {
	const { rows } = await client.query({
		text: `SELECT ${TELEMETRY_SELECTED} FROM series.telemetry t
           WHERE t.pack_id = $1 AND t.ts >= $2::timestamptz AND t.ts < $3::timestamptz ORDER BY t.ts`,
		values: [
			packId,
			new Date(fromMs),
			new Date(toMs)
		]
	});
	return rows.map(telemetryRow);
}
/** Rewrites cloud SOC and its band of one pack: the only columns of telemetry that ever change. */
async function updateSoc(client, packId, updates) {
	if (updates.length === 0) return;
	await client.query(`UPDATE series.telemetry t SET soc = u.soc, soc_sigma = u.soc_sigma
     FROM unnest($2::timestamptz[], $3::real[], $4::real[]) AS u (ts, soc, soc_sigma)
     WHERE t.pack_id = $1 AND t.ts = u.ts AND t.ts BETWEEN $5::timestamptz AND $6::timestamptz`, [
		packId,
		updates.map((u) => new Date(u.tsMs)),
		updates.map((u) => u.soc),
		updates.map((u) => u.socSigma),
		new Date(updates[0]?.tsMs ?? 0),
		new Date(updates.at(-1)?.tsMs ?? 0)
	]);
}
// ../../libs/db/src/ingest/rollup.repository.ts
const QUARTER_MS = 9e5;
/** A width and the width of its buckets, ms. */
const WIDTHS = {
	"15m": QUARTER_MS,
	"1d": 864e5
};
/**
* Says that telemetry rows at these times changed or came late, so that the recompute builds their buckets anew, then
* their days. Belongs in the transaction of the change. Times of one bucket count once; never waits for anybody.
*/
function markBucketsDirty(client, rows) {
	return insertRollupMarks(client, rows.map(({ packId, tsMs }) => ({
		packId,
		bucketMs: Math.floor(tsMs / QUARTER_MS) * QUARTER_MS
	})), []);
}
/** Marks for the recompute: 15-minute buckets to build from telemetry, and days to build from their 15 minutes. */
async function insertRollupMarks(client, quarters, days) {
	const marks = /* @__PURE__ */ new Map();
	for (const mark of quarters) marks.set(`15m ${mark.packId} ${mark.bucketMs}`, {
		...mark,
		isDay: false
	});
	for (const mark of days) marks.set(`1d ${mark.packId} ${mark.bucketMs}`, {
		...mark,
		isDay: true
	});
	if (marks.size === 0) return;
	const distinct = [...marks.values()];
	await client.query({
		name: "insert-rollup-marks",
		text: `INSERT INTO series.rollup_dirty (bucket, pack_id, is_day)
           SELECT * FROM unnest($1::timestamptz[], $2::int[], $3::bool[])`,
		values: [
			distinct.map(({ bucketMs }) => new Date(bucketMs)),
			distinct.map(({ packId }) => packId),
			distinct.map(({ isDay }) => isDay)
		]
	});
}
const WRITE = {
	timestamptz: (copy, value) => copy.timestamptz(value),
	int2: (copy, value) => copy.int16(value),
	int4: (copy, value) => copy.int32(value),
	int8: (copy, value) => copy.int64(value),
	"int2[]": (copy, value) => copy.int16Array(value),
	"int4[]": (copy, value) => copy.int32Array(value),
	"int8[]": (copy, value) => copy.int64Array(value)
};
const COLUMN_NAMES = ROLLUP_COLUMNS.map(({ column }) => column).join(", ");
/** None of these may be stored yet. */
async function copyRollups(client, width, rows) {
	if (rows.length === 0) return;
	const copy = new BinaryCopy(ROLLUP_COLUMNS.length);
	for (const row of rows) {
		copy.row();
		for (const { type, get } of ROLLUP_COLUMNS) WRITE[type](copy, get(row));
	}
	await copy.send(client, `series.rollup_${width} (${COLUMN_NAMES})`);
}
/** Puts `rows` in the place of whatever stands in these buckets of a pack. */
async function replaceRollups(client, width, packId, bucketsMs, rows) {
	if (bucketsMs.length === 0) return;
	await client.query(`DELETE FROM series.rollup_${width}
     WHERE pack_id = $1 AND bucket = ANY ($2::timestamptz[]) AND bucket BETWEEN $3::timestamptz AND $4::timestamptz`, [
		packId,
		bucketsMs.map((ms) => new Date(ms)),
		new Date(bucketsMs.reduce((a, b) => Math.min(a, b))),
		new Date(bucketsMs.reduce((a, b) => Math.max(a, b)))
	]);
	await copyRollups(client, width, rows);
}
const SELECTED$1 = ROLLUP_COLUMNS.map(({ column, type }) => {
	if (type === "timestamptz") return `(extract(epoch FROM ${column}) * 1000)::float8`;
	if (type === "int8") return `${column}::float8`;
	return type === "int8[]" ? `${column}::float8[]` : column;
}).join(", ");
/** A pack's roll-ups that begin in a range (the end is outside), oldest first. */
async function readRollups(client, width, packId, fromMs, toMs) {
	const { rows } = await client.query({
		text: `SELECT ${SELECTED$1} FROM series.rollup_${width}
           WHERE pack_id = $1 AND bucket >= $2::timestamptz AND bucket < $3::timestamptz ORDER BY bucket`,
		values: [
			packId,
			new Date(fromMs),
			new Date(toMs)
		],
		rowMode: "array"
	});
	return rows.map(rollupFromValues);
}
const isFinished = (width) => `d.is_day = ${width === "1d"} AND d.bucket <= s.ts - INTERVAL '${WIDTHS[width]} ms'`;
/** Some packs with marks that can be worked off now. */
async function findMarkedPacks(client, limit) {
	const { rows } = await client.query(`SELECT DISTINCT d.pack_id AS "packId" FROM series.rollup_dirty d JOIN pack_state s ON s.pack_id = d.pack_id
     WHERE (${isFinished("15m")}) OR (${isFinished("1d")}) LIMIT $1`, [limit]);
	return rows.map((row) => row.packId);
}
/** "rollup": keeps these locks apart from others of the same kind. */
const ROLLUP_LOCK = 1919904876;
/** One builder of a pack's roll-ups at a time, until the transaction ends. False: somebody else is at it. */
async function lockRollups(client, packId) {
	const { rows } = await client.query("SELECT pg_try_advisory_xact_lock($1, $2) AS locked", [ROLLUP_LOCK, packId]);
	return rows[0]?.locked ?? false;
}
/**
* Takes away the marks of one day's finished 15-minute buckets, the oldest day first, and answers with the buckets. Rows
* have to be read after this: then a mark that comes later stays, and its row is counted the next time.
*/
async function takeQuarterMarks(client, packId) {
	return takeMarks(client, `DELETE FROM series.rollup_dirty d USING pack_state s, (
       SELECT date_trunc('day', min(d.bucket), 'UTC') AS day FROM series.rollup_dirty d
       JOIN pack_state s ON s.pack_id = d.pack_id WHERE d.pack_id = $1 AND ${isFinished("15m")}
     ) first
     WHERE d.pack_id = $1 AND s.pack_id = $1 AND ${isFinished("15m")}
       AND d.bucket >= first.day AND d.bucket < first.day + INTERVAL '1 day'`, packId);
}
/** The same for one finished day. */
async function takeDayMarks(client, packId) {
	return takeMarks(client, `DELETE FROM series.rollup_dirty d USING pack_state s, (
       SELECT min(d.bucket) AS day FROM series.rollup_dirty d
       JOIN pack_state s ON s.pack_id = d.pack_id WHERE d.pack_id = $1 AND ${isFinished("1d")}
     ) first
     WHERE d.pack_id = $1 AND s.pack_id = $1 AND ${isFinished("1d")} AND d.bucket = first.day`, packId);
}
async function takeMarks(client, deletion, packId) {
	const { rows } = await client.query(`${deletion} RETURNING (extract(epoch FROM d.bucket) * 1000)::float8 AS "bucketMs"`, [packId]);
	return [...new Set(rows.map((row) => row.bucketMs))].sort((a, b) => a - b);
}
/** A pack's telemetry in these 15-minute buckets, oldest first. The buckets should be of one day. */
async function readTelemetryOfBuckets(client, packId, bucketsMs) {
	if (bucketsMs.length === 0) return [];
	const { rows } = await client.query(`SELECT ${TELEMETRY_SELECTED} FROM series.telemetry t
     WHERE t.pack_id = $1 AND t.ts >= $3::timestamptz AND t.ts < $4::timestamptz
       AND date_bin('15 minutes', t.ts, '2000-01-01Z') = ANY ($2::timestamptz[])
     ORDER BY t.ts`, [
		packId,
		bucketsMs.map((ms) => new Date(ms)),
		new Date(bucketsMs.reduce((a, b) => Math.min(a, b))),
		new Date(bucketsMs.reduce((a, b) => Math.max(a, b)) + QUARTER_MS)
	]);
	return rows.map(telemetryRow);
}
/**
* What is true of a pack besides its rows: its watermark, and the time before which its telemetry is deleted or being
* deleted. Read the cut after the rows: it is committed before the first of them goes.
*/
async function readRollupLimits(client, packId) {
	const { rows } = await client.query(`SELECT (extract(epoch FROM s.ts) * 1000)::float8 AS "watermarkMs",
            (extract(epoch FROM c.cut_at) * 1000)::float8 AS "rawCutMs"
     FROM pack_state s LEFT JOIN series.raw_cut c ON c.organisation_id = s.organisation_id WHERE s.pack_id = $1`, [packId]);
	return rows[0] ?? {
		watermarkMs: null,
		rawCutMs: null
	};
}
/** Whether the pack ever had rows in buckets that begin after `fromMs` and before `toMs`: roll-ups outlive them. */
async function hasRollupsBetween(client, packId, fromMs, toMs) {
	const { rows } = await client.query("SELECT 1 FROM series.rollup_15m WHERE pack_id = $1 AND bucket > $2 AND bucket < $3 LIMIT 1", [
		packId,
		new Date(fromMs),
		new Date(toMs)
	]);
	return rows.length > 0;
}
// ../../libs/db/src/connection/array-text.ts
/** Of whatever type of number. */
const numberArray = (values) => `{${values.map((value) => value ?? "NULL").join(",")}}`;
/** Unix milliseconds as `timestamptz`. @throws RangeError beyond the year 9999 or before the year 0 */
const timeArray = (valuesMs) => `{${valuesMs.map((ms) => ms === null ? "NULL" : timeText(ms)).join(",")}}`;
/** Texts in which nothing has a meaning of its own in an array: uuids, digests, names that the code gives. */
const plainArray = (values) => `{${values.map((value) => value ?? "NULL").join(",")}}`;
/** Years of more than four digits JavaScript writes with a sign, which PostgreSQL does not read. */
function timeText(ms) {
	const text = new Date(ms).toISOString();
	if (text.length !== 24) throw new RangeError(`${text} is no time that can be stored`);
	return text;
}
// ../../libs/db/src/ingest/checkpoint.repository.ts
const RUNNING_SLOT = "running";
const SELECTED = `pack_id AS "packId", slot, (extract(epoch FROM ts) * 1000)::float8 AS "tsMs",
  state_version AS "stateVersion", convert_from(state, 'UTF8') AS state, rollup`;
async function findRunningCheckpoints(client, packIds) {
	const { rows } = await client.query({
		name: "find-running-checkpoints",
		text: `SELECT ${SELECTED} FROM pack_checkpoint WHERE pack_id = ANY ($1::int[]) AND slot = '${RUNNING_SLOT}'`,
		values: [numberArray(packIds)]
	});
	return rows;
}
/** The newest checkpoint of a pack that no sample at or after `beforeMs` went into. */
async function findCheckpointBefore(client, packId, beforeMs, stateVersion) {
	const { rows } = await client.query(`SELECT ${SELECTED} FROM pack_checkpoint
     WHERE pack_id = $1 AND ts < $2 AND state_version = $3 ORDER BY ts DESC LIMIT 1`, [
		packId,
		new Date(beforeMs),
		stateVersion
	]);
	return rows[0] ?? null;
}
/** The ends of days that samples at or after `fromMs` went into. */
async function findDailyCheckpointsFrom(client, packId, fromMs, stateVersion) {
	const { rows } = await client.query(`SELECT ${SELECTED} FROM pack_checkpoint
     WHERE pack_id = $1 AND ts >= $2 AND state_version = $3 AND slot <> '${RUNNING_SLOT}'`, [
		packId,
		new Date(fromMs),
		stateVersion
	]);
	return rows;
}
/** Forgets the daily checkpoints that samples at or after `fromMs` went into; only those older than `untilMs`, if given. */
async function dropDailyCheckpointsFrom(client, packId, fromMs, untilMs) {
	await client.query(`DELETE FROM pack_checkpoint
     WHERE pack_id = $1 AND slot <> '${RUNNING_SLOT}' AND ts >= $2 AND ($3::timestamptz IS NULL OR ts < $3)`, [
		packId,
		new Date(fromMs),
		untilMs === null ? null : new Date(untilMs)
	]);
}
/**
* Each (pack, slot) at most once. All states travel as one piece of bytes: in an array they would be text of which every
* quotation mark is escaped here and read again there.
*/
async function saveCheckpoints(client, checkpoints) {
	if (checkpoints.length === 0) return;
	const parts = checkpoints.flatMap(({ state, rollup }) => [Buffer.from(state), rollup ?? /* @__PURE__ */ new Uint8Array()]);
	const bytesOf = (part) => parts[part]?.length ?? 0;
	let end = 1;
	const starts = parts.map(({ length }) => (end += length) - length);
	await client.query({
		name: "save-checkpoints",
		text: `INSERT INTO pack_checkpoint (pack_id, organisation_id, slot, ts, state_version, state, rollup)
           SELECT u.pack_id, p.organisation_id, u.slot, u.ts, u.state_version,
                  substring($5::bytea FROM u.state_from FOR u.state_bytes),
                  substring($5::bytea FROM u.state_from + u.state_bytes FOR u.rollup_bytes)
           FROM unnest($1::int[], $2::text[], $3::timestamptz[], $4::int[], $6::int[], $7::int[], $8::int[])
             AS u (pack_id, slot, ts, state_version, state_from, state_bytes, rollup_bytes)
           JOIN pack p ON p.id = u.pack_id
           ON CONFLICT (pack_id, slot) DO UPDATE
             SET ts = excluded.ts, state_version = excluded.state_version, state = excluded.state,
                 rollup = excluded.rollup`,
		values: [
			numberArray(checkpoints.map((c) => c.packId)),
			plainArray(checkpoints.map((c) => c.slot)),
			timeArray(checkpoints.map((c) => c.tsMs)),
			numberArray(checkpoints.map((c) => c.stateVersion)),
			Buffer.concat(parts),
			numberArray(checkpoints.map((_, i) => starts[2 * i])),
			numberArray(checkpoints.map((_, i) => bytesOf(2 * i))),
			numberArray(checkpoints.map(({ rollup }, i) => rollup === null ? null : bytesOf(2 * i + 1)))
		]
	});
}
// ../../libs/db/src/ingest/directory.repository.ts
const ms$1 = (column, as) => `(extract(epoch FROM ${column}) * 1000)::float8 AS "${as}"`;
async function findGatewayTokens(pool, hashes) {
	const { rows } = await pool.query({
		name: "find-gateway-tokens",
		text: `SELECT encode(t.hash, 'hex') AS hash, t.gateway_id AS "gatewayId", g.organisation_id AS "organisationId",
                  ${ms$1("t.expires_at", "expiresMs")}, ${ms$1("t.revoked_at", "revokedMs")}
           FROM gateway_token t JOIN gateway g ON g.id = t.gateway_id
           WHERE t.hash IN (SELECT decode(h, 'hex') FROM unnest($1::text[]) h)`,
		values: [hashes]
	});
	return rows;
}
/** Assignments of these gateways to packs of their own organisation: the wall between tenants on the way in. */
async function findAssignments(pool, gatewayIds) {
	const { rows } = await pool.query({
		name: "find-assignments",
		text: `SELECT a.gateway_id AS "gatewayId", a.bus, a.slave_address AS "slaveAddress", a.pack_id AS "packId", a.role,
                  a.cell_index AS "cellIndex", a.register_map_id AS "registerMapId", p.serial AS "packSerial",
                  ${ms$1("a.valid_from", "validFromMs")}, ${ms$1("a.valid_to", "validToMs")}
           FROM assignment a
           JOIN gateway g ON g.id = a.gateway_id
           JOIN pack p ON p.id = a.pack_id AND p.organisation_id = g.organisation_id
           WHERE a.gateway_id = ANY ($1::uuid[])`,
		values: [gatewayIds]
	});
	return rows;
}
/** What serial numbers in decoded values of these gateways mean: packs of their own organisation. */
async function findSerialAssignments(pool, gatewayIds) {
	const { rows } = await pool.query({
		name: "find-serial-assignments",
		text: `SELECT a.gateway_id AS "gatewayId", a.serial, a.pack_id AS "packId",
                  ${ms$1("a.valid_from", "validFromMs")}, ${ms$1("a.valid_to", "validToMs")}
           FROM serial_assignment a
           JOIN gateway g ON g.id = a.gateway_id
           JOIN pack p ON p.id = a.pack_id AND p.organisation_id = g.organisation_id
           WHERE a.gateway_id = ANY ($1::uuid[])`,
		values: [gatewayIds]
	});
	return rows;
}
/** The newest mapping of each format of these gateways. */
async function findGatewayMappings(pool, gatewayIds) {
	const { rows } = await pool.query({
		name: "find-gateway-mappings",
		text: `SELECT DISTINCT ON (gateway_id, format) gateway_id AS "gatewayId", format, version, document
           FROM gateway_mapping WHERE gateway_id = ANY ($1::uuid[]) ORDER BY gateway_id, format, version DESC`,
		values: [gatewayIds]
	});
	return rows;
}
const INTERVAL = `'validFromMs', (extract(epoch FROM valid_from) * 1000)::float8,
               'validToMs', (extract(epoch FROM valid_to) * 1000)::float8`;
async function findPacks(db, packIds) {
	const { rows } = await db.query({
		name: "find-packs",
		text: `SELECT p.id, p.uid, p.organisation_id AS "organisationId", p.name, coalesce(f.facts, '[]') AS facts,
                  coalesce(s.sites, '[]') AS sites, coalesce(t.tags, '[]') AS tags,
                  coalesce(e.services, '[]') AS services
           FROM pack p
           LEFT JOIN LATERAL (
             SELECT json_agg(json_build_object(
               'chemistry', chemistry, 'model', model, 'cellsInSeries', cells_in_series, 'nominalCapacityMah', nominal_capacity_mah,
               ${INTERVAL}
             ) ORDER BY valid_from) AS facts
             FROM pack_fact WHERE pack_id = p.id
           ) f ON true
           LEFT JOIN LATERAL (
             SELECT json_agg(json_build_object('siteId', site_id, ${INTERVAL}) ORDER BY valid_from) AS sites
             FROM pack_site WHERE pack_id = p.id
           ) s ON true
           LEFT JOIN LATERAL (
             SELECT json_agg(json_build_object('tag', tag, ${INTERVAL}) ORDER BY tag, valid_from) AS tags
             FROM pack_tag WHERE pack_id = p.id
           ) t ON true
           LEFT JOIN LATERAL (
             SELECT json_agg(json_build_object(
               'kind', kind, 'tsMs', (extract(epoch FROM at) * 1000)::float8, 'cell', cell_index
             ) ORDER BY at, kind, cell_index) AS services
             FROM service_event WHERE pack_id = p.id
           ) e ON true
           WHERE p.id = ANY ($1::int[])`,
		values: [packIds]
	});
	return rows;
}
/** All versions of all rules of these organisations, in a fixed order. */
async function findRules(pool, organisationIds) {
	const { rows } = await pool.query({
		name: "find-rules",
		text: `SELECT v.organisation_id AS "organisationId", v.rule_id AS "ruleId", r.name, v.version, v.definition,
                  ${ms$1("v.valid_from", "validFromMs")}, ${ms$1("v.valid_to", "validToMs")}
           FROM alarm_rule_version v JOIN alarm_rule r ON r.id = v.rule_id
           WHERE v.organisation_id = ANY ($1::uuid[]) ORDER BY v.rule_id, v.version`,
		values: [organisationIds]
	});
	return rows;
}
async function findRegisterMaps(pool, ids) {
	const { rows } = await pool.query({
		name: "find-register-maps",
		text: "SELECT id, document FROM register_map WHERE id = ANY ($1::int[])",
		values: [ids]
	});
	return rows;
}
/**
* The last change of each organisation's configuration, for those that have one. Within the transaction that works by what
* was read before: another stamp means that it may no longer hold.
*/
async function findConfigurationStamps(db, organisationIds) {
	const { rows } = await db.query({
		name: "find-configuration-stamps",
		text: `SELECT organisation_id AS id, changed_in AS stamp FROM configuration_stamp
           WHERE organisation_id = ANY ($1::uuid[])`,
		values: [organisationIds]
	});
	return new Map(rows.map(({ id, stamp }) => [id, stamp]));
}
/** Resolves when the database answers; rejects when it does not. */
async function pingDatabase(pool) {
	await pool.query("SELECT 1");
}
// ../../libs/db/src/ingest/gateway-seen.repository.ts
/** Records the newest sign of life of gateways, each at most once per call. Skew is receive time − `sent`. */
async function recordGatewaysSeen(client, seen) {
	if (seen.length === 0) return;
	await client.query({
		name: "record-gateways-seen",
		text: `INSERT INTO gateway_state AS s (gateway_id, organisation_id, last_received_at, last_sent_at, skew_ms)
           SELECT gateway_id, organisation_id, received_at, sent_at, skew_ms
           FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::bigint[])
             AS u (gateway_id, organisation_id, received_at, sent_at, skew_ms)
           ORDER BY gateway_id
           ON CONFLICT (gateway_id) DO UPDATE
             SET last_received_at = excluded.last_received_at, last_sent_at = excluded.last_sent_at,
                 skew_ms = excluded.skew_ms
             WHERE s.last_received_at <= excluded.last_received_at`,
		values: [
			plainArray(seen.map((s) => s.gatewayId)),
			plainArray(seen.map((s) => s.organisationId)),
			timeArray(seen.map((s) => s.receivedMs)),
			timeArray(seen.map((s) => s.sentMs)),
			numberArray(seen.map((s) => s.sentMs === null ? null : Math.round(s.receivedMs - s.sentMs)))
		]
	});
}
/** Counts frames of slaves that answer and belong to no pack; each (gateway, bus, slave) at most once per call. */
async function recordUnassigned(client, seen) {
	if (seen.length === 0) return;
	await client.query(`INSERT INTO unassigned_address AS a
       (gateway_id, organisation_id, bus, slave_address, first_seen_at, last_seen_at, frames, other_serial)
     SELECT gateway_id, organisation_id, bus, slave_address, seen_at, seen_at, frames, other_serial
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::timestamptz[], $6::bigint[], $7::bigint[])
       AS u (gateway_id, organisation_id, bus, slave_address, seen_at, frames, other_serial)
     ORDER BY gateway_id, bus, slave_address
     ON CONFLICT (gateway_id, bus, slave_address) DO UPDATE
       SET last_seen_at = greatest(a.last_seen_at, excluded.last_seen_at), frames = a.frames + excluded.frames,
         other_serial = excluded.other_serial`, [
		seen.map((s) => s.gatewayId),
		seen.map((s) => s.organisationId),
		seen.map((s) => s.bus),
		seen.map((s) => s.slaveAddress),
		seen.map((s) => new Date(s.seenMs)),
		seen.map((s) => s.frames),
		seen.map((s) => s.otherSerial)
	]);
}
/** Counts samples of serial numbers that mean no pack; each (gateway, serial) at most once per call. */
async function recordUnassignedSerials(client, seen) {
	if (seen.length === 0) return;
	await client.query(`INSERT INTO unassigned_serial AS a (gateway_id, organisation_id, serial, first_seen_at, last_seen_at, samples)
     SELECT gateway_id, organisation_id, serial, seen_at, seen_at, samples
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::bigint[])
       AS u (gateway_id, organisation_id, serial, seen_at, samples)
     ORDER BY gateway_id, serial
     ON CONFLICT (gateway_id, serial) DO UPDATE
       SET last_seen_at = greatest(a.last_seen_at, excluded.last_seen_at), samples = a.samples + excluded.samples`, [
		seen.map((s) => s.gatewayId),
		seen.map((s) => s.organisationId),
		seen.map((s) => s.serial),
		seen.map((s) => new Date(s.seenMs)),
		seen.map((s) => s.samples)
	]);
}
// ../../libs/db/src/ingest/health-day.repository.ts
/** Writes days that are over, each (pack, day) at most once, and what the fleet list shows of each pack's newest. */
async function saveHealthDays(client, days) {
	if (days.length === 0) return;
	await client.query({
		name: "save-health-days",
		text: `INSERT INTO pack_health_day (pack_id, day, organisation_id, ts, capacity_mah, capacity_sigma_mah, soh_pct,
             at_least_mah, confidence, windows, resistance_mohm, resistance_sigma_mohm, efc, energy_efficiency,
             imbalance_mah, weak_cells, closed_windows)
           SELECT u."packId", u.day, p.organisation_id, to_timestamp(u."tsMs" / 1000), u."capacityMah",
             u."capacitySigmaMah", u."sohPct", u."atLeastMah", u.confidence, u.windows, u."resistanceMohm",
             u."resistanceSigmaMohm", u.efc, u."energyEfficiency", u."imbalanceMah", u."weakCells", u."closedWindows"
           FROM jsonb_to_recordset($1) AS u ("packId" int, day date, "tsMs" float8, "capacityMah" float8,
             "capacitySigmaMah" float8, "sohPct" float8, "atLeastMah" float8, confidence text, windows int,
             "resistanceMohm" float8, "resistanceSigmaMohm" float8, efc float8, "energyEfficiency" float8,
             "imbalanceMah" float8, "weakCells" int[], "closedWindows" jsonb)
           JOIN pack p ON p.id = u."packId"
           ON CONFLICT (pack_id, day) DO UPDATE SET ts = excluded.ts, capacity_mah = excluded.capacity_mah,
             capacity_sigma_mah = excluded.capacity_sigma_mah, soh_pct = excluded.soh_pct,
             at_least_mah = excluded.at_least_mah, confidence = excluded.confidence, windows = excluded.windows,
             resistance_mohm = excluded.resistance_mohm, resistance_sigma_mohm = excluded.resistance_sigma_mohm,
             efc = excluded.efc, energy_efficiency = excluded.energy_efficiency, imbalance_mah = excluded.imbalance_mah,
             weak_cells = excluded.weak_cells, closed_windows = excluded.closed_windows`,
		values: [JSON.stringify(days)]
	});
	await showNewestHealth(client, [...new Set(days.map(({ packId }) => packId))]);
}
/** Forgets the days that samples at or after `fromMs` went into; only those that ended before `untilMs`, if given. */
async function dropHealthDaysFrom(client, packId, fromMs, untilMs) {
	await client.query("DELETE FROM pack_health_day WHERE pack_id = $1 AND ts >= $2 AND ($3::timestamptz IS NULL OR ts < $3)", [
		packId,
		new Date(fromMs),
		untilMs === null ? null : new Date(untilMs)
	]);
}
async function showNewestHealth(client, packIds) {
	await client.query({
		name: "show-newest-health",
		text: `UPDATE pack_state s
           SET health_day = h.day, soh_pct = h.soh_pct, soh_confidence = h.confidence,
               weak_cells = coalesce(cardinality(h.weak_cells), 0)
           FROM unnest($1::int[]) AS u (pack_id)
           CROSS JOIN LATERAL (
             SELECT * FROM pack_health_day d WHERE d.pack_id = u.pack_id ORDER BY d.day DESC LIMIT 1
           ) h
           WHERE s.pack_id = u.pack_id`,
		values: [packIds]
	});
}
// ../../libs/db/src/ingest/pack-state.repository.ts
const LOCKED = `pack_id AS "packId", (extract(epoch FROM ts) * 1000)::float8 AS "tsMs",
  (extract(epoch FROM received_at) * 1000)::float8 AS "receivedMs",
  (extract(epoch FROM dirty_from) * 1000)::float8 AS "dirtyFromMs", dirty_version AS "dirtyVersion"`;
/** Locks what it can of these packs, by id; a pack that somebody else holds is left out, never waited for. */
async function lockPacks(client, packIds) {
	const { rows } = await client.query({
		name: "lock-packs",
		text: `SELECT ${LOCKED} FROM pack_state WHERE pack_id = ANY ($1::int[])
           ORDER BY pack_id FOR UPDATE SKIP LOCKED`,
		values: [numberArray(packIds)]
	});
	return rows;
}
/** Makes the missing state rows among these packs; a row just made is locked by its maker. */
async function createPackStates(client, packIds) {
	if (packIds.length === 0) return [];
	const { rows } = await client.query({
		name: "create-pack-states",
		text: `INSERT INTO pack_state (pack_id, organisation_id)
           SELECT id, organisation_id FROM pack WHERE id = ANY ($1::int[]) ORDER BY id
           ON CONFLICT (pack_id) DO NOTHING
           RETURNING ${LOCKED}`,
		values: [numberArray(packIds)]
	});
	return rows;
}
async function updateLiveStates(client, states) {
	if (states.length === 0) return;
	const numbers = (of) => numberArray(states.map(of));
	await client.query({
		name: "update-live-states",
		text: `UPDATE pack_state s SET
             ts = u.ts, received_at = u.received_at, voltage_mv = u.voltage_mv, current_ma = u.current_ma,
             bms_soc_milli_pct = u.bms_soc_milli_pct, soc = u.soc, soc_sigma = u.soc_sigma,
             temperature_min_centi_c = u.temperature_min_centi_c, temperature_max_centi_c = u.temperature_max_centi_c,
             cell_min_mv = u.cell_min_mv, cell_max_mv = u.cell_max_mv, activity = u.activity, soc_advice = u.soc_advice
           FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[], $4::int[], $5::int[], $6::int[], $7::real[],
                       $8::real[], $9::smallint[], $10::smallint[], $11::int[], $12::int[], $13::text[], $14::text[])
             AS u (pack_id, ts, received_at, voltage_mv, current_ma, bms_soc_milli_pct, soc, soc_sigma,
                   temperature_min_centi_c, temperature_max_centi_c, cell_min_mv, cell_max_mv, activity, soc_advice)
           WHERE s.pack_id = u.pack_id`,
		values: [
			numbers((state) => state.packId),
			timeArray(states.map((state) => state.tsMs)),
			timeArray(states.map((state) => state.receivedMs)),
			numbers((state) => state.voltageMv),
			numbers((state) => state.currentMa),
			numbers((state) => state.bmsSocMilliPct),
			numbers((state) => state.soc),
			numbers((state) => state.socSigma),
			numbers((state) => state.temperatureMinCentiC),
			numbers((state) => state.temperatureMaxCentiC),
			numbers((state) => state.cellMinMv),
			numbers((state) => state.cellMaxMv),
			plainArray(states.map((state) => state.activity)),
			plainArray(states.map((state) => state.socAdvice))
		]
	});
}
/** Says that rows from `fromMs` to `toMs` (default: any later time) were stored without being folded. Only ever widens. */
async function markDirty(client, packs) {
	if (packs.length === 0) return;
	await client.query({
		name: "mark-dirty",
		text: `UPDATE pack_state s SET dirty_from = least(s.dirty_from, u.dirty_from),
             dirty_to = greatest(s.dirty_to, coalesce(u.dirty_to, 'infinity')), dirty_version = s.dirty_version + 1
           FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[]) AS u (pack_id, dirty_from, dirty_to)
           WHERE s.pack_id = u.pack_id`,
		values: [
			packs.map((pack) => pack.packId),
			packs.map((pack) => new Date(pack.fromMs)),
			packs.map((pack) => pack.toMs === void 0 ? null : new Date(pack.toMs))
		]
	});
}
// ../../libs/db/src/ingest/quarantine-write.repository.ts
async function insertQuarantine(client, rows) {
	if (rows.length === 0) return;
	await client.query(`INSERT INTO quarantine (organisation_id, gateway_id, upload_id, received_at, index, reason, detail, item, pack_id)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::int[], $6::text[], $7::text[],
                          $8::jsonb[], $9::int[])`, [
		rows.map((row) => row.organisationId),
		rows.map((row) => row.gatewayId),
		rows.map((row) => row.uploadId),
		rows.map((row) => new Date(row.receivedMs)),
		rows.map((row) => row.index),
		rows.map((row) => row.reason),
		rows.map((row) => row.detail),
		rows.map((row) => JSON.stringify(row.item)),
		rows.map((row) => row.packId)
	]);
}
// ../../libs/db/src/ingest/receipt.repository.ts
async function findReceipts(client, uploads) {
	const { rows } = await client.query({
		name: "find-receipts",
		text: `SELECT r.gateway_id AS "gatewayId", r.upload_id AS "uploadId", encode(r.digest, 'hex') AS digest, r.answer
           FROM receipt r JOIN unnest($1::uuid[], $2::text[]) AS u (gateway_id, upload_id)
             ON r.gateway_id = u.gateway_id AND r.upload_id = u.upload_id`,
		values: [plainArray(uploads.map((u) => u.gatewayId)), uploads.map((u) => u.uploadId)]
	});
	return rows;
}
/** Fails with a unique violation if a neighbour has just stored the same upload: the group is tried again and finds it. */
async function insertReceipts(client, receipts) {
	await client.query({
		name: "insert-receipts",
		text: `INSERT INTO receipt (gateway_id, upload_id, organisation_id, digest, received_at, answer)
           SELECT gateway_id, upload_id, organisation_id, decode(digest, 'hex'), received_at, $6::jsonb -> (place - 1)::int
           FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[]) WITH ORDINALITY
             AS u (gateway_id, upload_id, organisation_id, digest, received_at, place)
           ORDER BY gateway_id, upload_id`,
		values: [
			plainArray(receipts.map((r) => r.gatewayId)),
			receipts.map((r) => r.uploadId),
			plainArray(receipts.map((r) => r.organisationId)),
			plainArray(receipts.map((r) => r.digest)),
			timeArray(receipts.map((r) => r.receivedMs)),
			JSON.stringify(receipts.map((r) => r.answer))
		]
	});
}
// ../../libs/db/src/ingest/refold.repository.ts
/** Some packs that wait for a refold, or whose refold was broken off. */
async function findDirtyPacks(client, limit) {
	const { rows } = await client.query(`SELECT pack_id AS "packId" FROM pack_refold
     UNION SELECT pack_id FROM pack_state WHERE dirty_from IS NOT NULL ORDER BY 1 LIMIT $1`, [limit]);
	return rows.map((row) => row.packId);
}
/** "refo": keeps these locks apart from others of the same kind. */
const REFOLD_LOCK = 1919247983;
/**
* Runs `work` as the only refold of a pack, over one connection; the lock goes with it, however it ends. Null: somebody
* else is at it.
*/
async function withRefoldLock(pool, packId, work) {
	const client = await pool.connect();
	let failed = /* @__PURE__ */ new Error("a refold did not end");
	try {
		const { rows } = await client.query("SELECT pg_try_advisory_lock($1, $2) AS locked", [REFOLD_LOCK, packId]);
		if (rows[0]?.locked !== true) {
			failed = void 0;
			return null;
		}
		const result = await work(async (step) => {
			await client.query("BEGIN");
			try {
				const done = await step(client);
				await client.query("COMMIT");
				return done;
			} catch (error) {
				await client.query("ROLLBACK").catch(() => void 0);
				throw error;
			}
		});
		await client.query("SELECT pg_advisory_unlock($1, $2)", [REFOLD_LOCK, packId]);
		failed = void 0;
		return result;
	} finally {
		client.release(failed);
	}
}
const RANGE = `(extract(epoch FROM from_ts) * 1000)::float8 AS "fromMs",
  CASE WHEN to_ts = 'infinity' THEN 'Infinity' ELSE (extract(epoch FROM to_ts) * 1000)::float8 END AS "toMs"`;
/**
* Moves what is dirty of a pack into its refold, and answers with all that this refold has to make anew; null: nothing.
* The caller holds the pack's lock: what comes late after this is dirty again, and so tells the refold of itself.
*/
async function takeDirt(client, packId) {
	await client.query(`INSERT INTO pack_refold AS r (pack_id, organisation_id, from_ts, to_ts, until_ts)
     SELECT pack_id, organisation_id, dirty_from, coalesce(dirty_to, 'infinity'), ts
     FROM pack_state WHERE pack_id = $1 AND dirty_from IS NOT NULL
     ON CONFLICT (pack_id) DO UPDATE SET from_ts = least(r.from_ts, excluded.from_ts),
       to_ts = greatest(r.to_ts, excluded.to_ts), until_ts = excluded.until_ts, updated_at = now()`, [packId]);
	await client.query("UPDATE pack_state SET dirty_from = NULL, dirty_to = NULL WHERE pack_id = $1", [packId]);
	const { rows } = await client.query(`SELECT ${RANGE} FROM pack_refold WHERE pack_id = $1`, [packId]);
	return rows[0] ?? null;
}
/** Says how far a refold has come, and answers with what became dirty since it began; null: nothing. */
async function noteRefoldProgress(client, packId, progress) {
	await client.query("UPDATE pack_refold SET position_ts = $2, rows = $3, updated_at = now() WHERE pack_id = $1", [
		packId,
		progress.positionMs === null ? null : new Date(progress.positionMs),
		progress.rows
	]);
	const { rows } = await client.query(`SELECT (extract(epoch FROM dirty_from) * 1000)::float8 AS "dirtyFromMs" FROM pack_state WHERE pack_id = $1`, [packId]);
	return rows[0] ?? { dirtyFromMs: null };
}
/** A refold that stopped early, since from there on everything was as it should be. When it ended is kept. */
async function endRefold(client, packId) {
	await client.query(`WITH ended AS (DELETE FROM pack_refold WHERE pack_id = $1 RETURNING pack_id, organisation_id, started_at, rows)
     INSERT INTO refold_run (pack_id, organisation_id, started_at, ended_at, rows)
     SELECT pack_id, organisation_id, started_at, now(), rows FROM ended
     ON CONFLICT (pack_id) DO UPDATE SET started_at = excluded.started_at, ended_at = excluded.ended_at, rows = excluded.rows`, [packId]);
}
/** What the pack's newest row says now. `keepsDirt`: rows came late that this refold has not seen. */
async function finishRefold(client, refold) {
	await client.query(`UPDATE pack_state SET soc = $2, soc_sigma = $3, activity = $4, soc_advice = $6,
       dirty_from = CASE WHEN $5 THEN dirty_from END, dirty_to = CASE WHEN $5 THEN dirty_to END
     WHERE pack_id = $1`, [
		refold.packId,
		refold.soc,
		refold.socSigma,
		refold.activity,
		refold.keepsDirt,
		refold.advice?.reason ?? null
	]);
	await endRefold(client, refold.packId);
}
// ../../libs/db/src/ingest/transaction.ts
async function beginTransaction(pool) {
	const client = await pool.connect();
	let ended = false;
	let broken;
	const onError = (error) => {
		broken = error;
	};
	client.on("error", onError);
	const release = () => {
		client.removeListener("error", onError);
		client.release(broken);
	};
	const transaction = {
		client,
		commit: async () => {
			await client.query("COMMIT");
			ended = true;
			release();
		},
		rollback: async () => {
			if (ended) return;
			ended = true;
			await client.query("ROLLBACK").catch((error) => {
				broken = error;
			});
			release();
		},
		abandon: () => {
			if (ended) return;
			ended = true;
			broken = /* @__PURE__ */ new Error("the transaction was given up");
			release();
		}
	};
	try {
		await client.query("BEGIN");
	} catch (error) {
		await transaction.rollback();
		throw error;
	}
	return transaction;
}
// ../../libs/db/src/ingest/upload-archive.repository.ts
const COLUMNS = [
	"received_at",
	"gateway_id",
	"organisation_id",
	"upload_id",
	"sent_at",
	"first_ts",
	"last_ts"
].concat("content_type", "digest", "body");
async function archiveEnvelopes(client, envelopes) {
	if (envelopes.length === 0) return;
	const copy = new BinaryCopy(COLUMNS.length);
	for (const envelope of envelopes) {
		copy.row();
		copy.timestamptz(envelope.receivedMs);
		copy.uuid(envelope.gatewayId);
		copy.uuid(envelope.organisationId);
		copy.text(envelope.uploadId);
		copy.timestamptz(envelope.sentMs);
		copy.timestamptz(envelope.firstTsMs);
		copy.timestamptz(envelope.lastTsMs);
		copy.text(envelope.contentType);
		copy.bytea(envelope.digest);
		copy.bytea(envelope.body);
	}
	await copy.send(client, `series.upload (${COLUMNS.join(", ")})`);
}
// ../../libs/db/src/ingest/upload-limit.repository.ts
/** Limits of those of these organisations that have any of their own. */
async function findUploadLimits(pool, organisationIds) {
	const { rows } = await pool.query({
		name: "find-upload-limits",
		text: `SELECT organisation_id AS "organisationId",
                  gateway_requests AS "gatewayRequests", gateway_bytes AS "gatewayBytes", gateway_samples AS "gatewaySamples",
                  organisation_requests AS "organisationRequests", organisation_bytes AS "organisationBytes",
                  organisation_samples AS "organisationSamples"
           FROM upload_limit WHERE organisation_id = ANY ($1::uuid[])`,
		values: [organisationIds]
	});
	return rows;
}
fileURLToPath(new URL("../../../../prisma/migrations", import.meta.url));
// ../../libs/db/src/outbox/outbox-write.repository.ts
/** Writes what must be told to somebody, in the transaction that makes it true. */
async function insertOutboxEvents(client, events) {
	if (events.length === 0) return;
	await client.query(`INSERT INTO outbox (organisation_id, kind, payload)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::jsonb[])`, [
		events.map((event) => event.organisationId),
		events.map((event) => event.kind),
		events.map((event) => JSON.stringify(event.payload))
	]);
}
// ../../libs/db/src/redecode/archive-read.repository.ts
/** A poll can't lie further than this after it was received (see ingest). */
const FUTURE_TOLERANCE_MS$2 = 3e5;
/** Of the formats that a mapping reads, the times are as far off as the mapping was; no clock's zone is further off than this. */
const MAPPED_SLACK = `(CASE WHEN u.content_type LIKE 'text/plain%' OR u.content_type LIKE 'application/json%'
                       THEN interval '1 day' ELSE interval '0' END)`;
const IN_RANGE = `u.gateway_id = ANY ($1::uuid[]) AND u.last_ts >= $2::timestamptz - ${MAPPED_SLACK}
  AND u.first_ts < $3::timestamptz + ${MAPPED_SLACK} AND u.received_at >= $4::timestamptz`;
const rangeValues = ({ gatewayIds, fromMs, toMs }) => [
	gatewayIds,
	new Date(fromMs),
	new Date(toMs),
	/* @__PURE__ */ new Date(fromMs - FUTURE_TOLERANCE_MS$2)
];
/** Every gateway that a pack was ever assigned to. */
async function findGatewaysOfPack(client, packId) {
	const { rows } = await client.query(`SELECT gateway_id AS id FROM assignment WHERE pack_id = $1
     UNION SELECT gateway_id FROM serial_assignment WHERE pack_id = $1 ORDER BY 1`, [packId]);
	return rows.map(({ id }) => id);
}
/** Envelopes with polls in the range, as they were received. */
async function listEnvelopes(client, range) {
	const { rows } = await client.query(`SELECT u.gateway_id AS "gatewayId", (extract(epoch FROM u.received_at) * 1000)::float8 AS "receivedMs",
            u.upload_id AS "uploadId", (extract(epoch FROM u.first_ts) * 1000)::float8 AS "firstTsMs",
            (extract(epoch FROM u.last_ts) * 1000)::float8 AS "lastTsMs"
     FROM series.upload u WHERE ${IN_RANGE} ORDER BY u.received_at, u.gateway_id, u.upload_id`, rangeValues(range));
	return rows;
}
/** The bodies of these envelopes, in the order of their keys. */
async function readEnvelopes(client, keys) {
	if (keys.length === 0) return [];
	const received = keys.map((key) => key.receivedMs);
	const { rows } = await client.query(`SELECT u.gateway_id AS "gatewayId", (extract(epoch FROM u.received_at) * 1000)::float8 AS "receivedMs",
            u.upload_id AS "uploadId", u.content_type AS "contentType", u.body
     FROM unnest($1::uuid[], $2::timestamptz[], $3::text[]) WITH ORDINALITY AS key (gateway_id, received_at, upload_id, place)
     JOIN series.upload u ON u.gateway_id = key.gateway_id AND u.received_at = key.received_at
       AND u.upload_id = key.upload_id
     WHERE u.received_at BETWEEN $4::timestamptz AND $5::timestamptz ORDER BY key.place`, [
		keys.map((key) => key.gatewayId),
		received.map((ms) => new Date(ms)),
		keys.map((key) => key.uploadId),
		new Date(received.reduce((a, b) => Math.min(a, b))),
		new Date(received.reduce((a, b) => Math.max(a, b)))
	]);
	return rows;
}
/** The first time in the range at which there is a sample or an archived poll, and the last; null: there is neither. */
async function findSpan(client, packId, range) {
	const { rows } = await client.query(`SELECT (extract(epoch FROM least(t.first, u.first)) * 1000)::float8 AS "firstMs",
            (extract(epoch FROM greatest(t.last, u.last)) * 1000)::float8 AS "lastMs"
     FROM (SELECT min(ts) AS first, max(ts) AS last FROM series.telemetry
           WHERE pack_id = $5 AND ts >= $2::timestamptz AND ts < $3::timestamptz) t,
          (SELECT greatest(min(u.first_ts - ${MAPPED_SLACK}), $2::timestamptz) AS first,
                  least(max(u.last_ts + ${MAPPED_SLACK}), $3::timestamptz - interval '1 millisecond') AS last
           FROM series.upload u WHERE ${IN_RANGE}) u`, [...rangeValues(range), packId]);
	const { firstMs = null, lastMs = null } = rows[0] ?? {};
	return firstMs === null || lastMs === null ? null : {
		firstMs,
		lastMs
	};
}
/** Over which times the envelopes range that were received since; null: there are none. */
async function findReceivedSince(client, gatewayIds, sinceMs) {
	const { rows } = await client.query(`SELECT (extract(epoch FROM min(first_ts)) * 1000)::float8 AS "firstMs",
            (extract(epoch FROM max(last_ts)) * 1000)::float8 AS "lastMs"
     FROM series.upload WHERE gateway_id = ANY ($1::uuid[]) AND received_at >= $2`, [gatewayIds, new Date(sinceMs)]);
	const { firstMs = null, lastMs = null } = rows[0] ?? {};
	return firstMs === null || lastMs === null ? null : {
		firstMs,
		lastMs
	};
}
/** Telemetry of an organisation before this is deleted: what is decoded again begins after it. Null: nothing was cut. */
async function findRawCut(client, organisationId) {
	const { rows } = await client.query(`SELECT (extract(epoch FROM cut_at) * 1000)::float8 AS "cutMs" FROM series.raw_cut WHERE organisation_id = $1`, [organisationId]);
	return rows[0]?.cutMs ?? null;
}
// ../../libs/db/src/redecode/read-again.repository.ts
/**
* Marked items, oldest first, held by this transaction: whoever dies lets go of them by dying. None if others have them
* all, or there are none.
*/
async function claimItemsToReadAgain(client, limit) {
	const { rows } = await client.query(`SELECT id, organisation_id AS "organisationId", gateway_id AS "gatewayId", upload_id AS "uploadId",
            (extract(epoch FROM received_at) * 1000)::float8 AS "receivedMs", coalesce(read_again_asked_by, '') AS "askedBy"
     FROM quarantine WHERE read_again_asked_at IS NOT NULL AND resolved_at IS NULL
     ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`, [limit]);
	return rows;
}
/** Takes the marks off. `outcome` null: the re-decode of its pack will say how it ended. */
async function settleReadAgain(client, settled, by) {
	if (settled.length === 0) return;
	await client.query(`UPDATE quarantine q SET read_again_asked_at = NULL, read_again_asked_by = NULL, tried_at = now(),
       outcome = coalesce(s.outcome, q.outcome),
       resolved_at = CASE WHEN s.outcome = 'read' THEN now() END, resolved_by = CASE WHEN s.outcome = 'read' THEN $3::text END
     FROM unnest($1::bigint[], $2::text[]) AS s (id, outcome) WHERE q.id = s.id AND q.resolved_at IS NULL`, [
		settled.map(({ id }) => id),
		settled.map(({ outcome }) => outcome),
		by
	]);
}
/** From when to when an envelope has polls: it is found by that. Times are only ever added. */
async function widenEnvelope(client, { gatewayId, receivedMs, uploadId }, { firstTsMs, lastTsMs }) {
	await client.query(`UPDATE series.upload SET first_ts = least(first_ts, $4::timestamptz), last_ts = greatest(last_ts, $5::timestamptz)
     WHERE gateway_id = $1 AND received_at = $2 AND upload_id = $3
       AND (first_ts IS NULL OR first_ts > $4::timestamptz OR last_ts < $5::timestamptz)`, [
		gatewayId,
		new Date(receivedMs),
		uploadId,
		new Date(firstTsMs),
		new Date(lastTsMs)
	]);
}
/**
* Has a pack decoded again over a time, without a preview. One that waits for its turn is made longer instead of making
* another: a retry of a thousand uploads of a pack is one re-decode.
*/
async function retryPack(client, wanted) {
	const { organisationId, packId, fromMs, toMs, by, at } = wanted;
	const values = [
		packId,
		new Date(fromMs),
		new Date(toMs)
	];
	const { rowCount } = await client.query(`UPDATE redecode_job SET from_at = least(from_at, $2), to_at = greatest(to_at, $3)
     WHERE id = (SELECT id FROM redecode_job WHERE pack_id = $1 AND state = 'previewing' AND phase IS NULL
                   AND reason = 'quarantine' AND to_at IS NOT NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)`, values);
	if (rowCount === 1) return;
	await client.query(`INSERT INTO redecode_job (id, organisation_id, pack_id, from_at, to_at, state, reason, applies_itself, asked_by,
                               asked_at, applied_by, applied_at, due_at)
     VALUES ($4, $5, $1, $2, $3, 'previewing', 'quarantine', true, $6, $7, $6, $7, now())`, [
		...values,
		newId(),
		organisationId,
		by,
		at
	]);
}
// ../../libs/db/src/retention/retention.repository.ts
async function readRetention(client) {
	const { rows } = await client.query(`SELECT id AS "organisationId", raw_retention_days AS "rawDays", rollup_retention_days AS "rollupDays",
            archive_retention_days AS "archiveDays", quarantine_retention_days AS "quarantineDays"
     FROM organisation ORDER BY id`);
	return rows;
}
/** Says, before the first row goes, from when on an organisation's telemetry is whole. Only ever moves forward. */
async function advanceRawCut(client, organisationId, cutMs) {
	await client.query(`INSERT INTO series.raw_cut AS c (organisation_id, cut_at) VALUES ($1, $2)
     ON CONFLICT (organisation_id) DO UPDATE SET cut_at = greatest(c.cut_at, excluded.cut_at)`, [organisationId, new Date(cutMs)]);
}
/** Drops the chunks of a hypertable that are older than `beforeMs` as a whole. Answers with how many. */
async function dropChunksBefore(client, table, beforeMs) {
	const { rows } = await client.query("SELECT series.drop_chunks_before($1, $2) AS dropped", [table, new Date(beforeMs)]);
	return rows[0]?.dropped ?? 0;
}
/** Tables that are cut a pack or a gateway at a time. */
const KEYED = {
	telemetry: {
		table: "series.telemetry",
		key: "pack_id",
		time: "ts"
	},
	rollup_15m: {
		table: "series.rollup_15m",
		key: "pack_id",
		time: "bucket"
	},
	rollup_1d: {
		table: "series.rollup_1d",
		key: "pack_id",
		time: "bucket"
	},
	health_day: {
		table: "pack_health_day",
		key: "pack_id",
		time: "ts"
	},
	bus_health: {
		table: "series.bus_health",
		key: "gateway_id",
		time: "hour"
	},
	gateway_clock: {
		table: "series.gateway_clock",
		key: "gateway_id",
		time: "hour"
	}
};
/** The next packs (or gateways) of an organisation after `afterId`, and which of them have rows before `beforeMs`. */
async function findOldKeys(client, name, organisationId, beforeMs, page) {
	const { table, key, time } = KEYED[name];
	const [owner, type] = key === "pack_id" ? ["pack", "int"] : ["gateway", "uuid"];
	const { rows } = await client.query(`SELECT o.id, (SELECT min(t.${time}) FROM ${table} t WHERE t.${key} = o.id AND t.${time} < $2) IS NOT NULL AS old
     FROM (SELECT id FROM ${owner} WHERE organisation_id = $1 AND ($3::text IS NULL OR id > $3::${type})
           ORDER BY id LIMIT $4) o ORDER BY o.id`, [
		organisationId,
		new Date(beforeMs),
		page.afterId,
		page.limit
	]);
	return {
		lastId: rows.at(-1)?.id ?? null,
		old: rows.filter((row) => row.old).map(({ id }) => id)
	};
}
/** Deletes the oldest rows of a pack or gateway before `beforeMs`, about `limit`. Answers with how many. */
async function deleteKeyedBefore(client, name, id, beforeMs, limit) {
	const { table, key, time } = KEYED[name];
	const { rows } = await client.query(`SELECT max(${time}) AS last FROM (
       SELECT ${time} FROM ${table} WHERE ${key} = $1 AND ${time} < $2 ORDER BY ${time} LIMIT $3) oldest`, [
		id,
		new Date(beforeMs),
		limit
	]);
	const last = rows[0]?.last;
	if (last === null || last === void 0) return 0;
	return (await client.query(`DELETE FROM ${table} WHERE ${key} = $1 AND ${time} <= $2`, [id, last])).rowCount ?? 0;
}
/** What was heard of slaves, addresses and serial numbers that have said nothing since. */
async function deleteUnheardBefore(client, organisationId, cuts) {
	let deleted = 0;
	for (const [table, column, ms] of [
		[
			"bus_slave_state",
			"last_poll_at",
			cuts.slavesMs
		],
		[
			"unassigned_address",
			"last_seen_at",
			cuts.unassignedMs
		],
		[
			"unassigned_serial",
			"last_seen_at",
			cuts.unassignedMs
		]
	]) {
		const { rowCount } = await client.query(`DELETE FROM ${table} WHERE organisation_id = $1 AND ${column} < $2`, [organisationId, new Date(ms)]);
		deleted += rowCount ?? 0;
	}
	return deleted;
}
/** Reports of buses that nobody could read. */
async function deleteUnreadableReportsBefore(client, beforeMs) {
	return (await client.query("DELETE FROM series.bus_report WHERE unreadable AND recorded_at < $1", [new Date(beforeMs)])).rowCount ?? 0;
}
/** The same for the envelopes of an organisation's gateways. */
async function deleteEnvelopesBefore(client, organisationId, beforeMs, limit) {
	return (await client.query(`DELETE FROM series.upload u USING (
       SELECT e.gateway_id, e.received_at FROM gateway g JOIN series.upload e ON e.gateway_id = g.id
       WHERE g.organisation_id = $1 AND e.received_at < $2 LIMIT $3
     ) old
     WHERE u.gateway_id = old.gateway_id AND u.received_at = old.received_at AND u.received_at < $2`, [
		organisationId,
		new Date(beforeMs),
		limit
	])).rowCount ?? 0;
}
async function deleteQuarantineBefore(client, organisationId, beforeMs, limit) {
	return (await client.query(`DELETE FROM quarantine WHERE id IN (
       SELECT id FROM quarantine WHERE organisation_id = $1 AND received_at < $2 ORDER BY received_at LIMIT $3)`, [
		organisationId,
		new Date(beforeMs),
		limit
	])).rowCount ?? 0;
}
/** Receipts of all organisations: what comes again after this is found as a duplicate by its samples. */
async function deleteReceiptsBefore(client, beforeMs, limit) {
	return (await client.query(`DELETE FROM receipt r USING (
       SELECT gateway_id, upload_id FROM receipt WHERE received_at < $1 ORDER BY received_at LIMIT $2 FOR UPDATE SKIP LOCKED
     ) old WHERE r.gateway_id = old.gateway_id AND r.upload_id = old.upload_id`, [new Date(beforeMs), limit])).rowCount ?? 0;
}
/**
* Of the ends of days keeps those of `dailyDays`, and one a week for `weeklyDays`, both counted back from each pack's
* watermark, or from the oldest row that waits for a refold: what it begins from must not go before it has begun. One range of pack ids at a time; answers with the next id to go on from, null at the end.
*/
async function pruneCheckpoints(client, keep, fromPackId, packs) {
	await client.query(`DELETE FROM pack_checkpoint c USING (
       SELECT d.pack_id, d.slot, least(s.ts, s.dirty_from, r.from_ts) - d.ts AS age,
              row_number() OVER (PARTITION BY d.pack_id, date_trunc('week', d.ts, 'UTC') ORDER BY d.ts DESC) AS place
       FROM pack_checkpoint d JOIN pack_state s ON s.pack_id = d.pack_id LEFT JOIN pack_refold r ON r.pack_id = d.pack_id
       WHERE d.pack_id >= $1 AND d.pack_id < $2 AND d.slot <> 'running'
     ) day
     WHERE c.pack_id = day.pack_id AND c.slot = day.slot
       AND (day.age > make_interval(days => $4) OR (day.age > make_interval(days => $3) AND day.place > 1))`, [
		fromPackId,
		fromPackId + packs,
		keep.dailyDays,
		keep.weeklyDays
	]);
	const { rows } = await client.query("SELECT min(pack_id) AS next FROM pack_checkpoint WHERE pack_id >= $1", [fromPackId + packs]);
	return rows[0]?.next ?? null;
}
// ../../libs/db/src/sweeps/listening.repository.ts
/** A service that said nothing for longer than this was away. */
const AWAY_AFTER_MS = 6e4;
const INGEST = "ingest";
/** Says that ingest takes uploads; after a break it has been up since now. */
async function recordListening(pool, nowMs) {
	await pool.query(`INSERT INTO listening AS l (service, up_since, seen_at) VALUES ($1, $2, $2)
     ON CONFLICT (service) DO UPDATE SET
       up_since = CASE WHEN l.seen_at < $2::timestamptz - $3 * interval '1 ms' THEN $2 ELSE l.up_since END,
       seen_at = greatest(l.seen_at, $2)`, [
		INGEST,
		new Date(nowMs),
		AWAY_AFTER_MS
	]);
}
// ../../libs/db/src/sweeps/sweep-alarm.repository.ts
const epochMs = (column) => `(extract(epoch FROM ${column}) * 1000)::float8`;
`${epochMs("a.raised_at")}${epochMs("a.cleared_at")}${epochMs("a.detected_at")}${epochMs("a.notified_at")}`;
// ../../libs/db/src/redecode/quarantine-retry.repository.ts
async function findQuarantined(client, envelopes) {
	if (envelopes.length === 0) return [];
	const { rows } = await client.query(`SELECT q.id, q.gateway_id AS "gatewayId", q.upload_id AS "uploadId", q.index, q.reason, q.outcome,
            q.item ? 'text' AS "isOfNoPoll",
            (extract(epoch FROM q.received_at) * 1000)::float8 AS "receivedMs"
     FROM unnest($1::uuid[], $2::timestamptz[], $3::text[]) AS key (gateway_id, received_at, upload_id)
     JOIN quarantine q ON q.gateway_id = key.gateway_id AND q.upload_id = key.upload_id
       AND q.received_at = key.received_at
     ORDER BY q.id`, [
		envelopes.map((key) => key.gatewayId),
		envelopes.map((key) => new Date(key.receivedMs)),
		envelopes.map((key) => key.uploadId)
	]);
	return rows;
}
/** Records how a re-decode left items: read after all, refused again, or open again since it can't be read any more. */
async function settleQuarantined(client, outcome, by) {
	const { read, stillRefused, reopened } = outcome;
	if (read.length > 0) await client.query(`UPDATE quarantine SET outcome = 'read', resolved_at = now(), tried_at = now(), resolved_by = $2
       WHERE id = ANY ($1::bigint[])`, [read, by]);
	if (stillRefused.length > 0) await client.query(`UPDATE quarantine SET outcome = 'still_refused', tried_at = now() WHERE id = ANY ($1::bigint[])`, [stillRefused]);
	if (reopened.length > 0) await client.query(`UPDATE quarantine SET outcome = 'still_refused', resolved_at = NULL, resolved_by = NULL, tried_at = now()
       WHERE id = ANY ($1::bigint[])`, [reopened]);
}
// ../../libs/db/src/redecode/redecode-work.repository.ts
const ms = (column, as) => `(extract(epoch FROM ${column}) * 1000)::float8 AS "${as}"`;
/**
* Claims the re-decode that has waited longest, for as long as the transaction lasts: a worker that dies lets go of it by
* dying. Null: there is none, or others have them all.
*/
async function claimRedecode(client) {
	const { rows } = await client.query(`SELECT id, organisation_id AS "organisationId", pack_id AS "packId", role, register_map_id AS "registerMapId", state,
            applies_itself AS "appliesItself", applied_by AS "appliedBy", phase, attempts, preview, applied,
            ${ms("from_at", "fromMs")}, ${ms("to_at", "toMs")}, ${ms("assigned_at", "assignedMs")},
            ${ms("phase_from_at", "phaseFromMs")}, ${ms("phase_to_at", "phaseToMs")}, ${ms("cursor_at", "cursorMs")}
     FROM redecode_job WHERE state IN ('previewing', 'applying') AND due_at <= now()
     ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`);
	return rows[0] ?? null;
}
const date = (msOrNull) => msOrNull === null ? null : new Date(msOrNull);
/** Begins a phase over a range. */
async function beginRedecodePhase(client, id, phase, { fromMs, toMs }) {
	await client.query(`UPDATE redecode_job SET phase = $2, phase_from_at = $3, phase_to_at = $4, cursor_at = $3, attempts = 0, due_at = now()
     WHERE id = $1`, [
		id,
		phase,
		date(fromMs),
		date(toMs)
	]);
}
/** Says how far a phase is, in the transaction that did the work; others that wait come first now. */
async function saveRedecodeProgress(client, id, cursorMs, outcome) {
	const [column, value] = "preview" in outcome ? ["preview", outcome.preview] : ["applied", outcome.applied];
	await client.query(`UPDATE redecode_job SET cursor_at = $2, ${column} = $3::jsonb, attempts = 0, due_at = now() WHERE id = $1`, [
		id,
		date(cursorMs),
		JSON.stringify(value)
	]);
}
/** The preview stands: it waits for somebody to apply it. */
async function readyRedecode(client, id) {
	await client.query(`UPDATE redecode_job SET state = 'ready', phase = NULL, phase_from_at = NULL, phase_to_at = NULL, cursor_at = NULL
     WHERE id = $1`, [id]);
}
/** From preview to applying, unless another re-decode of the pack is being applied: then it waits. */
async function startApplyingRedecode(client, id) {
	await client.query(`UPDATE redecode_job j SET
       state = CASE WHEN o.busy THEN state ELSE 'applying' END,
       phase = CASE WHEN o.busy THEN phase END,
       cursor_at = CASE WHEN o.busy THEN cursor_at END,
       due_at = CASE WHEN o.busy THEN now() + interval '1 second' ELSE now() END
     FROM (SELECT EXISTS (
       SELECT 1 FROM redecode_job a JOIN redecode_job b ON a.pack_id = b.pack_id
       WHERE b.id = $1 AND a.id <> $1 AND a.state = 'applying') AS busy) o
     WHERE j.id = $1`, [id]);
}
/** Rests until uploads that were decoded by the old assignments are stored. */
async function settleRedecode(client, id, settleMs) {
	await client.query(`UPDATE redecode_job SET phase = 'settle', phase_from_at = NULL, phase_to_at = NULL, cursor_at = NULL,
       due_at = assigned_at + $2 * interval '1 millisecond' WHERE id = $1`, [id, settleMs]);
}
/** Lets others come first for a moment. */
async function postponeRedecode(client, id, forMs) {
	await client.query(`UPDATE redecode_job SET due_at = now() + $2 * interval '1 millisecond' WHERE id = $1`, [id, forMs]);
}
async function finishRedecode(client, id) {
	await client.query(`UPDATE redecode_job SET state = 'done', finished_at = now() WHERE id = $1`, [id]);
}
/** Counts an attempt that failed; after the last one it is given up with what went wrong. */
async function failRedecode(client, id, error, maxAttempts) {
	await client.query(`UPDATE redecode_job SET attempts = attempts + 1, error = $2, due_at = now() + interval '5 seconds',
       state = CASE WHEN attempts + 1 >= $3 THEN 'failed' ELSE state END,
       finished_at = CASE WHEN attempts + 1 >= $3 THEN now() END
     WHERE id = $1 AND state IN ('previewing', 'applying')`, [
		id,
		error,
		maxAttempts
	]);
}
// ../../libs/db/src/redecode/telemetry-rewrite.repository.ts
/** Deletes rows of one pack by their times. Whoever calls it holds the pack's lock and writes what stands there instead. */
async function deleteTelemetry(client, packId, tsMs) {
	if (tsMs.length === 0) return;
	await client.query(`DELETE FROM series.telemetry WHERE pack_id = $1 AND ts = ANY ($2::timestamptz[])
       AND ts BETWEEN $3::timestamptz AND $4::timestamptz`, [
		packId,
		tsMs.map((ms) => new Date(ms)),
		new Date(tsMs.reduce((a, b) => Math.min(a, b))),
		new Date(tsMs.reduce((a, b) => Math.max(a, b)))
	]);
}
/**
* Makes the live values those of the newest row, and the watermark its time; what the fold makes of it follows with the
* refold. Where the watermark goes back, states and roll-ups that samples behind it went into are forgotten: they will come
* again. The caller holds the pack's lock, and that of its roll-ups if the newest row is gone. Answers with the watermark.
*/
async function refreshLiveState(client, packId) {
	const { rows } = await client.query(`WITH was AS (SELECT ts FROM pack_state WHERE pack_id = $1)
     UPDATE pack_state s SET ts = t.ts, received_at = t.received_at, voltage_mv = t.voltage_mv, current_ma = t.current_ma,
       bms_soc_milli_pct = t.bms_soc_milli_pct, soc = t.soc, soc_sigma = t.soc_sigma,
       temperature_min_centi_c = (SELECT min(v) FROM unnest(t.temperatures) v),
       temperature_max_centi_c = (SELECT max(v) FROM unnest(t.temperatures) v),
       cell_min_mv = (SELECT min(v) FROM unnest(series.cell_values(t.cell_voltages_mv)) v),
       cell_max_mv = (SELECT max(v) FROM unnest(series.cell_values(t.cell_voltages_mv)) v)
     FROM (SELECT 1) one LEFT JOIN (
       SELECT *, series.cell_values(cell_temperatures_centi_c) || ARRAY[temperature_1_centi_c, temperature_2_centi_c] AS temperatures
       FROM series.telemetry WHERE pack_id = $1 ORDER BY ts DESC LIMIT 1
     ) t ON true
     WHERE s.pack_id = $1
     RETURNING coalesce(s.ts < (SELECT ts FROM was), s.ts IS NULL) AS "wentBack",
               (extract(epoch FROM s.ts) * 1000)::float8 AS "newestMs"`, [packId]);
	const newestMs = rows[0]?.newestMs ?? null;
	if (rows[0]?.wentBack !== true) return newestMs;
	await client.query(`DELETE FROM pack_checkpoint c USING pack_state s
     WHERE c.pack_id = $1 AND s.pack_id = $1 AND (s.ts IS NULL OR c.ts > s.ts)`, [packId]);
	for (const [table, width] of [
		["rollup_15m", "15 minutes"],
		["rollup_1d", "1 day"],
		["rollup_dirty", "1 day"]
	]) await client.query(`DELETE FROM series.${table} r USING pack_state s
       WHERE r.pack_id = $1 AND s.pack_id = $1 AND (s.ts IS NULL OR r.bucket > s.ts - $2::interval)
         ${table === "rollup_dirty" ? "AND r.is_day" : ""}`, [packId, width]);
	return newestMs;
}
// ../../libs/db/src/rules/scope-intervals.ts
const ALWAYS$1 = {
	validFromMs: -Infinity,
	validToMs: null
};
/** When a pack was one of those that a scope means. */
function inScope(scope, pack) {
	switch (scope.of) {
		case "fleet": return [ALWAYS$1];
		case "pack": return pack?.uid === scope.packUid ? [ALWAYS$1] : [];
		case "site": return pack?.sites.filter(({ siteId }) => siteId === scope.siteId) ?? [];
		case "tag": return pack?.tags.filter(({ tag }) => tag === scope.tag) ?? [];
	}
}
function overlap(a, b) {
	const validFromMs = Math.max(a.validFromMs, b.validFromMs);
	const validToMs = Math.min(a.validToMs ?? Infinity, b.validToMs ?? Infinity);
	if (validFromMs >= validToMs) return null;
	return {
		validFromMs,
		validToMs: validToMs === Infinity ? null : validToMs
	};
}
/**
* When a pack was one of those that a scope means, within `during`. `pack` null: one to which no scope but the whole fleet
* applies.
*/
function scopeIntervals(scope, pack, during = ALWAYS$1) {
	return inScope(scope, pack).flatMap((interval) => overlap(interval, during) ?? []);
}
// ../../libs/protocol/src/bytes/hex.ts
const HEX = "0123456789abcdef";
/** Value of each ASCII hex digit, 255 for everything else. */
const NIBBLES = (/* @__PURE__ */ new Uint8Array(128)).fill(255);
for (let value = 0; value < 16; value++) {
	NIBBLES[HEX.charCodeAt(value)] = value;
	NIBBLES[HEX.toUpperCase().charCodeAt(value)] = value;
}
const nibbleAt = (text, index) => NIBBLES[text.charCodeAt(index)] ?? 255;
/** Bytes of a hex string in either case, without separators; null if it is anything else. */
function fromHex(text) {
	if (text.length % 2 !== 0) return null;
	const bytes = new Uint8Array(text.length / 2);
	for (let index = 0; index < bytes.length; index++) {
		const high = nibbleAt(text, index * 2);
		const low = nibbleAt(text, index * 2 + 1);
		if (high === 255 || low === 255) return null;
		bytes[index] = high << 4 | low;
	}
	return bytes;
}
/** Lower-case hex without separators. */
function toHex(bytes) {
	let text = "";
	for (const byte of bytes) text += HEX.charAt(byte >> 4) + HEX.charAt(byte & 15);
	return text;
}
// ../../libs/protocol/src/modbus/limits.ts
const isWhole$1 = (value, min, max) => Number.isInteger(value) && value >= min && value <= max;
// ../../libs/protocol/src/maps/document-faults.ts
/** What a zod schema found wrong, place by place. */
const placedFaults = (error) => error.issues.map(({ path, message }) => ({
	path: placeOf(path),
	message
}));
const placeOf = (path) => path.reduce((place, step) => {
	if (typeof step === "number") return `${place}[${step}]`;
	return place === "" ? String(step) : `${place}.${String(step)}`;
}, "");
// ../../libs/protocol/src/maps/map-faults.ts
const isWide = ({ type }) => type === "u32" || type === "s32" || type === "f32";
/** How many registers a point takes. */
const widthOf = (point) => isWide(point) ? 2 : 1;
/** The bits of its register that a 16-bit point takes. */
const maskOf = ({ field }) => field === void 0 ? 65535 : 2 ** field.bits - 1 << field.firstBit;
/** What a schema of single fields can't see: names, overlaps, blocks, and what goes with which type. */
function* mapFaults(map) {
	yield* blockFaults(map.blocks);
	yield* overlapFaults(map.points);
	const seen = /* @__PURE__ */ new Set();
	for (const [index, point] of map.points.entries()) {
		if (seen.has(point.name)) yield {
			path: [
				"points",
				index,
				"name"
			],
			message: `${point.name} comes twice`
		};
		seen.add(point.name);
		yield* pointFaults(point, ["points", index]);
		yield* pollingFaults(point, map.blocks, ["points", index]);
	}
}
function* blockFaults(blocks) {
	let end = 0;
	for (const [index, { first, count }] of blocks.entries()) {
		if (first < end) yield {
			path: ["blocks", index],
			message: "overlaps the block before it or is out of order"
		};
		end = first + count;
		if (end > 65536) yield {
			path: ["blocks", index],
			message: "ends beyond register 65535"
		};
	}
}
function* overlapFaults(points) {
	const owners = /* @__PURE__ */ new Map();
	for (const [index, point] of points.entries()) {
		const mask = maskOf(point);
		for (let register = point.address; register < point.address + widthOf(point); register++) {
			const others = owners.get(register) ?? [];
			const owner = others.find((other) => (other.mask & mask) !== 0);
			if (owner !== void 0) yield {
				path: [
					"points",
					index,
					"address"
				],
				message: `register ${register} is ${owner.name} already`
			};
			if (register > 65535) yield {
				path: [
					"points",
					index,
					"address"
				],
				message: "ends beyond register 65535"
			};
			owners.set(register, [...others, {
				mask,
				name: point.name
			}]);
		}
	}
}
function* pointFaults(point, at) {
	const { type, field, sentinel } = point;
	const isScaled = point.scale !== void 0 || point.offset !== void 0;
	if (field !== void 0 && type !== "u16") yield {
		path: [...at, "field"],
		message: "is for u16 only"
	};
	if (field !== void 0 && field.firstBit + field.bits > 16) yield {
		path: [...at, "field"],
		message: "ends beyond bit 15"
	};
	if (type === "bits" && isScaled) yield {
		path: [...at, "scale"],
		message: "bits are not scaled"
	};
	if (point.bits !== void 0 && type !== "bits") yield {
		path: [...at, "bits"],
		message: `${type} has no bits`
	};
	if (point.quirk === "ffff_high_word" && type !== "u32") yield {
		path: [...at, "quirk"],
		message: "is for u32 only"
	};
	if (point.onAbove !== void 0 && (type !== "u16" || field !== void 0 || isScaled || point.unit !== "")) yield {
		path: [...at, "onAbove"],
		message: "is for u16 without field, scale and unit"
	};
	if (sentinel !== void 0 && !isWide(point) && sentinel > (field === void 0 ? 65535 : 2 ** field.bits - 1)) yield {
		path: [...at, "sentinel"],
		message: `is more than ${field === void 0 ? type : "the field"} holds`
	};
	if (point.enum !== void 0 && (isScaled || type === "f32")) yield {
		path: [...at, "enum"],
		message: "names raw values, so there is no scale and no f32"
	};
}
function* pollingFaults(point, blocks, at) {
	const isRead = blocks.some(({ first, count }) => point.address >= first && point.address + widthOf(point) <= first + count);
	if (point.polled === false) {
		if (isRead) yield {
			path: [...at, "polled"],
			message: "is false, but a block reads it"
		};
		if (point.note === void 0) yield {
			path: [...at, "note"],
			message: "must say why the point is not polled"
		};
	} else if (!isRead) yield {
		path: [...at, "address"],
		message: "lies in no polled block; set polled to false if that is meant"
	};
}
// ../../libs/protocol/src/maps/register-map.ts
/** Units a point may have. `''` is for codes, bits, counts and flags. */
const POINT_UNITS = [
	"mV",
	"mA",
	"A",
	"mAh",
	"mWh",
	"°C",
	"%",
	"µΩ",
	"s",
	"min",
	""
];
const registerAddress = z.int().min(0).max(65535);
const identifier = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, "must be lower-case letters, digits and _");
const codeNames = (keys) => z.record(z.string().regex(keys), identifier);
/** Where a point comes from, and how sure we are of it. */
const pointSource = z.enum([
	"driver",
	"manual",
	"page",
	"provisional"
]);
const registerPointSchema = z.strictObject({
	name: z.string().regex(/^[a-z]+\.[a-z][a-z0-9_]{0,62}$/, "must be group.name in lower case").describe("Signal or fact, such as pack.voltage_mv or device.serial. Unique in a map."),
	address: registerAddress.describe("First register as on the wire, counted from 0. 32-bit types take two."),
	type: z.enum([
		"u16",
		"s16",
		"u32",
		"s32",
		"f32",
		"bits"
	]),
	field: z.strictObject({
		firstBit: z.int().min(0).max(15),
		bits: z.int().min(1).max(15)
	}).optional().describe("Some bits of a u16 that holds several values; bit 0 is the lowest."),
	scale: z.number().min(1e-9).max(1e9).optional().describe("value = raw × scale + offset, in the unit. 1 if left out."),
	offset: z.number().min(-1e9).max(1e9).optional().describe("0 if left out."),
	unit: z.enum(POINT_UNITS),
	sentinel: z.int().min(0).max(4294967295).optional().describe("The raw pattern, read without sign, that means \"not available\". It becomes null."),
	onAbove: z.int().min(0).max(65535).optional().describe("A flag: 1 if the raw value is above this, else 0."),
	bits: codeNames(/^(?:[0-9]|1[0-5])$/).optional().describe("Names of bits by number."),
	enum: codeNames(/^\d{1,10}$/).optional().describe("Names of raw values."),
	quirk: z.enum(["ffff_high_word"]).optional().describe("ffff_high_word: a high word of 0xFFFF carries nothing; the low word is the value."),
	polled: z.literal(false).optional().describe("False: the point lies outside every block on purpose; the note says why."),
	source: pointSource.describe("driver: a public driver. manual: the maker. page: a listing of a device. provisional: ours."),
	confidence: z.enum([
		"high",
		"medium",
		"low"
	]),
	note: z.string().max(500).optional()
});
const registerBlockSchema = z.strictObject({
	first: registerAddress,
	count: z.int().min(1).max(125),
	everyS: z.int().min(1).max(86400).optional().describe("How often the block is read, in seconds, if not with every poll.")
});
/** A device as data: see `docs/register-maps.md`. One generic decoder reads every map. */
const registerMapSchema = z.strictObject({
	id: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, "must be lower-case letters, digits and -"),
	version: z.int().min(1),
	device: z.string().min(1).max(200).describe("For people."),
	provisional: z.boolean().describe("True: not from the maker; every point says where it comes from."),
	note: z.string().max(2e3).optional(),
	ids: z.array(z.strictObject({
		id: registerAddress,
		model: z.string().min(1).max(100)
	})).max(100).describe("What register 0 holds on the devices this map is for. Empty: not known."),
	wordOrder: z.enum(["low_first", "high_first"]).describe("Which word of a 32-bit value has the lower address."),
	byteOrder: z.enum(["big", "little"]).describe("Which byte of a register comes first; Modbus says big."),
	blocks: z.array(registerBlockSchema).min(1).max(100).describe("What is polled, ascending, without overlap."),
	points: z.array(registerPointSchema).min(1).max(1e3)
}).superRefine((map, context) => {
	if (context.issues.length > 0) return;
	for (const { path, message } of mapFaults(map)) context.addIssue({
		code: "custom",
		path: [...path],
		message
	});
});
/** Checks a document that claims to be a map. Never throws. */
function parseRegisterMap(document) {
	const parsed = registerMapSchema.safeParse(document);
	return parsed.success ? {
		ok: true,
		map: parsed.data
	} : {
		ok: false,
		errors: placedFaults(parsed.error)
	};
}
// ../../libs/protocol/src/modbus/frame-fault.ts
const refuse = (fault, detail) => ({
	ok: false,
	fault,
	detail
});
const EXCEPTION_NAMES = {
	1: "illegal function",
	2: "illegal data address",
	3: "illegal data value",
	4: "server device failure",
	5: "acknowledge",
	6: "server device busy",
	8: "memory parity error",
	10: "gateway path unavailable",
	11: "gateway target failed to respond"
};
const refuseByException = (exceptionCode) => ({
	ok: false,
	fault: "modbus_exception",
	detail: `exception ${exceptionCode} (${EXCEPTION_NAMES[exceptionCode] ?? "unknown"})`,
	exceptionCode
});
// ../../libs/protocol/src/modbus/crc16.ts
/** CRC-16/MODBUS: reflected polynomial 0xA001, start 0xFFFF (Modbus over Serial Line V1.02, 6.2.2). */
const TABLE = /* @__PURE__ */ new Uint16Array(256);
for (let byte = 0; byte < 256; byte++) {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? crc >>> 1 ^ 40961 : crc >>> 1;
	TABLE[byte] = crc;
}
/** CRC-16 of `bytes[0, length)`. On the wire it follows low byte first. */
function crc16(bytes, length = bytes.length) {
	let crc = 65535;
	for (let index = 0; index < length; index++) crc = crc >>> 8 ^ (TABLE[(crc ^ (bytes[index] ?? 0)) & 255] ?? 0);
	return crc;
}
/** True if the last two bytes are the CRC of those before. */
function hasValidCrc(adu) {
	const end = adu.length - 2;
	if (end < 1) return false;
	const crc = crc16(adu, end);
	return adu[end] === (crc & 255) && adu[end + 1] === crc >>> 8;
}
/** Writes the CRC of all but the last two bytes into the last two, and returns the same array. */
function sealCrc(adu) {
	const end = adu.length - 2;
	const crc = crc16(adu, end);
	adu[end] = crc & 255;
	adu[end + 1] = crc >>> 8;
	return adu;
}
/** A new array with the CRC appended. */
function appendCrc(bytes) {
	const adu = new Uint8Array(bytes.length + 2);
	adu.set(bytes);
	return sealCrc(adu);
}
// ../../libs/protocol/src/modbus/response-envelope.ts
/** Slave address, function, exception code, CRC: the shortest frame a slave sends. */
const EXCEPTION_LENGTH = 5;
/**
* What every response has to be, whatever its function: whole, by its CRC right, from the slave and of the function that
* was asked, no exception. Null if it is. Length is judged before the CRC, because a frame cut short has a wrong CRC too
* and the cut is the better news.
*/
function refusalOfEnvelope(slaveAddress, functionCode, soundLength, adu) {
	const answered = adu[1] ?? 0;
	const expectedLength = (answered & 128) !== 0 ? EXCEPTION_LENGTH : soundLength;
	const isSound = hasValidCrc(adu);
	if (adu.length < expectedLength && !(adu.length >= EXCEPTION_LENGTH && isSound)) return refuse("truncated", `response has ${adu.length} of ${expectedLength} bytes`);
	if (!isSound) return adu.length > expectedLength ? refuse("overlong", `response has ${adu.length}, not ${expectedLength} bytes`) : refuse("bad_crc", "response CRC does not match");
	if (adu[0] !== slaveAddress) return refuse("wrong_slave", `slave ${adu[0]} answered, ${slaveAddress} was asked`);
	if ((answered & 127) !== functionCode) return refuse("wrong_function", `function ${answered & 127} answered, ${functionCode} was asked`);
	if (adu.length !== expectedLength) return refuse(adu.length < expectedLength ? "truncated" : "overlong", `response has ${adu.length}, not ${expectedLength} bytes`);
	return answered & 128 ? refuseByException(adu[2] ?? 0) : null;
}
// ../../libs/protocol/src/maps/float32.ts
const scratch$2 = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(4));
/** Digits of a decimal that an IEEE 754 single holds for sure, and one more. */
const SINGLE_DIGITS = 7;
/** The single that a 32-bit pattern is; NaN and infinities are no readings. */
function singleOf(pattern) {
	scratch$2.setUint32(0, pattern);
	const single = scratch$2.getFloat32(0);
	return Number.isFinite(single) ? single : null;
}
/** A number that came from a single, as people write it: 3.44 and not 3.440000057220459. Never −0. */
const withoutSingleNoise = (value) => Number(value.toPrecision(SINGLE_DIGITS)) + 0;
// ../../libs/protocol/src/maps/scaling.ts
/**
* The scale as a fraction. 0.001 has no exact double but ÷ 1000 rounds once, so 26412 becomes the same 26.412 that
* people write; multiplying would give 26.412000000000003.
*/
function scalingOf({ scale = 1, offset = 0 }) {
	for (let divisor = 1; divisor <= 1e6; divisor *= 10) {
		const multiplier = Math.round(scale * divisor);
		const rawOffset = Math.round(offset * divisor);
		if (isSame(multiplier, scale * divisor) && isSame(rawOffset, offset * divisor)) return {
			multiplier,
			divisor,
			rawOffset
		};
	}
	return {
		multiplier: scale,
		divisor: 1,
		rawOffset: offset
	};
}
const isSame = (whole, product) => Math.abs(whole - product) <= Math.abs(product) * 1e-12;
// ../../libs/protocol/src/maps/compile-map.ts
const toStep = (point, { wordOrder, byteOrder }) => {
	const width = widthOf(point);
	const isSigned = point.type === "s16" || point.type === "s32";
	return {
		name: point.name,
		address: point.address,
		end: point.address + width,
		isWide: width === 2,
		isSingle: point.type === "f32",
		shift: point.field?.firstBit ?? 0,
		mask: point.field === void 0 ? 65535 : 2 ** point.field.bits - 1,
		signedSpan: isSigned ? 2 ** (16 * width) : 0,
		sentinel: point.sentinel ?? -1,
		onAbove: point.onAbove ?? -1,
		ignoresFfffHighWord: point.quirk === "ffff_high_word",
		isLowFirst: wordOrder === "low_first",
		highByte: byteOrder === "big" ? 0 : 1,
		...scalingOf(point)
	};
};
/** `map` must have passed `parseRegisterMap`. */
function compileMap(map) {
	const steps = map.points.map((point) => toStep(point, map)).sort((a, b) => a.address - b.address);
	return {
		map,
		decode(firstRegister, registers, into) {
			const end = firstRegister + (registers.length >> 1);
			for (let index = firstAtOrAfter(steps, firstRegister); index < steps.length; index++) {
				const step = steps[index];
				if (step === void 0 || step.address >= end) return;
				if (step.end > end) continue;
				const value = valueOf(step, registers, (step.address - firstRegister) * 2);
				into.set(step.name, Number.isNaN(value) ? null : value);
			}
		},
		blockReader(firstRegister, registerCount, isWanted) {
			const end = firstRegister + registerCount;
			const inBlock = steps.filter((step) => step.address >= firstRegister && step.end <= end && isWanted(step.name));
			return {
				names: inBlock.map((step) => step.name),
				read: (bytes, start, into, places, base) => readSteps(inBlock, bytes, start - firstRegister * 2, into, places, base)
			};
		}
	};
}
function readSteps(steps, bytes, start, into, places, base) {
	for (let index = 0; index < steps.length; index++) {
		const step = steps[index];
		if (step !== void 0) into[base + (places[index] ?? 0)] = valueOf(step, bytes, start + step.address * 2);
	}
}
/** The point whose registers begin at `offset`; NaN for "not available", which no reading is. */
function valueOf(step, registers, offset) {
	const { highByte } = step;
	const lowByte = 1 - highByte;
	let raw = (registers[offset + highByte] ?? 0) << 8 | (registers[offset + lowByte] ?? 0);
	if (step.isWide) {
		const next = (registers[offset + 2 + highByte] ?? 0) << 8 | (registers[offset + 2 + lowByte] ?? 0);
		const high = step.isLowFirst ? next : raw;
		const low = step.isLowFirst ? raw : next;
		raw = high * 65536 + low;
		if (raw === step.sentinel) return NaN;
		if (step.isSingle) return scaledSingle(step, raw);
		if (high === 65535 && step.ignoresFfffHighWord) raw = low;
	} else {
		raw = raw >> step.shift & step.mask;
		if (raw === step.sentinel) return NaN;
	}
	if (step.onAbove >= 0) return raw > step.onAbove ? 1 : 0;
	if (raw >= step.signedSpan / 2) raw -= step.signedSpan;
	return (raw * step.multiplier + step.rawOffset) / step.divisor;
}
function scaledSingle(step, pattern) {
	const single = singleOf(pattern);
	if (single === null) return NaN;
	const value = withoutSingleNoise((single * step.multiplier + step.rawOffset) / step.divisor);
	return Number.isFinite(value) ? value : NaN;
}
function firstAtOrAfter(steps, register) {
	let low = 0;
	let high = steps.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((steps[middle]?.address ?? 0) < register) low = middle + 1;
		else high = middle;
	}
	return low;
}
// ../../libs/protocol/src/modbus/read-request.ts
const REQUEST_LENGTH = 8;
/** The request ADU, CRC included. Throws a RangeError for an address, register or count that Modbus does not have. */
function buildReadRequest(slaveAddress, firstRegister, registerCount, readFunction = 3) {
	const problem = rangeProblem(slaveAddress, firstRegister, registerCount);
	if (problem !== null) throw new RangeError(problem);
	const adu = new Uint8Array(REQUEST_LENGTH);
	adu[0] = slaveAddress;
	adu[1] = readFunction;
	adu[2] = firstRegister >> 8;
	adu[3] = firstRegister & 255;
	adu[4] = registerCount >> 8;
	adu[5] = registerCount & 255;
	return sealCrc(adu);
}
/** Reads a request ADU. Never throws. */
function parseReadRequest(adu) {
	if (adu.length < REQUEST_LENGTH && !hasValidCrc(adu)) return refuse("truncated", `request has ${adu.length} of ${REQUEST_LENGTH} bytes`);
	const readFunction = adu[1];
	if (readFunction !== 3 && readFunction !== 4) return hasValidCrc(adu) ? refuse("wrong_function", `request has function ${readFunction}, not 3 or 4`) : refuse("bad_crc", "request CRC does not match");
	if (adu.length < REQUEST_LENGTH) return refuse("truncated", `request has ${adu.length} of ${REQUEST_LENGTH} bytes`);
	if (adu.length > REQUEST_LENGTH) return refuse("overlong", `request has ${adu.length}, not ${REQUEST_LENGTH} bytes`);
	if (!hasValidCrc(adu)) return refuse("bad_crc", "request CRC does not match");
	const slaveAddress = adu[0] ?? 0;
	const firstRegister = (adu[2] ?? 0) << 8 | (adu[3] ?? 0);
	const registerCount = (adu[4] ?? 0) << 8 | (adu[5] ?? 0);
	const problem = rangeProblem(slaveAddress, firstRegister, registerCount);
	if (problem !== null) return refuse("malformed_frame", `request: ${problem}`);
	return {
		ok: true,
		request: {
			slaveAddress,
			readFunction,
			firstRegister,
			registerCount
		}
	};
}
function rangeProblem(slaveAddress, firstRegister, registerCount) {
	if (!isWhole$1(slaveAddress, 1, 247)) return `slave address ${slaveAddress} is not 1 to 247`;
	if (!isWhole$1(firstRegister, 0, 65535)) return `register ${firstRegister} is not 0 to 65535`;
	if (!isWhole$1(registerCount, 1, 125)) return `register count ${registerCount} is not 1 to 125`;
	if (firstRegister + registerCount > 65536) return `registers end beyond 65535`;
	return null;
}
// ../../libs/protocol/src/modbus/read-response.ts
/** Slave, function, byte count before the registers; CRC after them. */
const HEADER_LENGTH = 3;
const OVERHEAD = 5;
/**
* Reads the answer to `request`: its registers as a view of the ADU (big-endian bytes, 2 for each register). Never throws.
*/
function parseReadResponse(request, adu) {
	const { slaveAddress, readFunction, registerCount } = request;
	const refusal = refusalOfEnvelope(slaveAddress, readFunction, OVERHEAD + registerCount * 2, adu);
	if (refusal !== null) return refusal;
	if (adu[2] !== registerCount * 2) return refuse("malformed_frame", `byte count ${adu[2]} does not fit ${registerCount} registers`);
	return {
		ok: true,
		registers: adu.subarray(HEADER_LENGTH, adu.length - 2)
	};
}
/** The answer of a slave, CRC included. `registers` are big-endian bytes, 2 for each; throws a RangeError if they don't fit. */
function buildReadResponse(slaveAddress, registers, readFunction = 3) {
	const count = registers.length / 2;
	if (!Number.isInteger(count) || count < 1 || count > 125) throw new RangeError(`${registers.length} bytes are not 1 to 125 registers`);
	const adu = new Uint8Array(OVERHEAD + registers.length);
	adu[0] = slaveAddress;
	adu[1] = readFunction;
	adu[2] = registers.length;
	adu.set(registers, HEADER_LENGTH);
	return sealCrc(adu);
}
// ../../libs/protocol/src/uploads/upload-rules.ts
/** Both formats of raw frames keep these; the spec pages in `docs/uploads` state them. */
const FRAMES_UPLOAD_LIMITS = {
	frames: 1e5,
	/** A Modbus RTU frame has at most 256 bytes; noise behind one is kept as evidence, up to here. */
	aduBytes: 512,
	busLength: 64,
	errorLength: 64,
	nesting: 16,
	/** Objects and arrays of a JSON body, all told: what it unpacks to in memory is bounded before it is parsed. */
	jsonContainers: 2e5,
	/** Names of members of a JSON body that differ: a parser remembers every one. */
	jsonNames: 1e4,
	/** Members and tables of a CBOR body. */
	members: 64,
	buses: 256,
	requests: 1e4,
	/** Slaves of which an upload says how long their answers took. */
	roundTrips: 1e4
};
/** Thrown inside the decoders only; their one outer function turns it into an `UploadError`. */
var UploadFault = class extends Error {
	code;
	path;
	constructor(code, path, message) {
		super(message);
		this.code = code;
		this.path = path;
	}
};
const faultToError = (fault) => ({
	code: fault.code,
	path: fault.path,
	message: fault.message
});
const UUID$1 = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CONTROL_CHARACTER = /\p{Cc}/u;
/** The last instant a JavaScript date can hold. */
const LAST_MS = 864e13;
const isUuid = (value) => typeof value === "string" && UUID$1.test(value);
/** Whole milliseconds since 1970, in what a date can hold. Whether a time is plausible is not a codec's question. */
const isUnixMs = (value) => typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= LAST_MS;
/** Non-empty text of at most `maxLength` characters without control characters and halves of surrogate pairs. */
const isName = (value, maxLength) => typeof value === "string" && value.length > 0 && value.length <= maxLength && value.isWellFormed() && !CONTROL_CHARACTER.test(value);
// ../../libs/protocol/src/uploads/round-trips.ts
/** Ten minutes: no bus waits that long. */
const LONGEST_US = 6e8;
const LARGEST_ADDRESS = 255;
const isWhole = (value, min, max) => typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
/** The members of an item, named as in JSON, as what they are. `refuse` throws, naming the member and what is wrong with it. */
function readRoundTrips(bus, { slave, from, n, sum, min, max }, refuse) {
	if (!isWhole(slave, 0, LARGEST_ADDRESS)) return refuse("slave", "must be a slave address, 0 to 255");
	if (!isUnixMs(from)) return refuse("from", "must be unix milliseconds");
	const { frames } = FRAMES_UPLOAD_LIMITS;
	if (!isWhole(n, 1, frames)) return refuse("n", `must be a whole number from 1 to ${frames}`);
	if (!isWhole(max, 0, LONGEST_US)) return refuse("max", `must be whole microseconds, at most ${LONGEST_US}`);
	if (!isWhole(min, 0, max)) return refuse("min", "must be whole microseconds, at most `max`");
	if (!isWhole(sum, n * min, n * max)) return refuse("sum", "must be whole microseconds, from n · min to n · max");
	return {
		bus,
		slaveAddress: slave,
		fromMs: from,
		count: n,
		sumUs: sum,
		minUs: min,
		maxUs: max
	};
}
// ../../libs/protocol/src/uploads/frame-table.ts
const NO_RESPONSE = -1;
/**
* The pairs of an upload as columns, one place per pair: an upload of ten thousand pairs is a few arrays, not ten thousand
* objects. `at` makes the object of one pair for those who look at few. Columns are for reading only, `count` places long;
* behind that they are room for more.
*/
var FrameTable = class FrameTable {
	buses;
	/** Distinct request ADUs, CRCs included. */
	requests;
	/** Where the responses lie. */
	bytes;
	count = 0;
	/** Start of the poll, unix ms; NaN from gateways that don't say. */
	pollMs;
	/** When the pair was on the bus, unix ms. */
	tMs;
	/** Index into `buses`. */
	bus;
	/** Index into `requests`. */
	request;
	/** Where the response begins in `bytes`; −1: there is none. */
	start;
	length;
	/** 1: the response stands in `bytes` without its CRC, which was right. */
	isSealed;
	/** By place; most pairs have none. */
	errors = /* @__PURE__ */ new Map();
	/** `room` is a guess of how many pairs there will be. */
	constructor(tables, room = 0) {
		this.buses = tables.buses;
		this.requests = tables.requests;
		this.bytes = tables.bytes;
		({pollMs: this.pollMs, tMs: this.tMs, bus: this.bus, request: this.request, start: this.start, length: this.length, isSealed: this.isSealed} = room === 0 ? NO_ROOM : columnsFor(room));
	}
	/** Makes room for so many pairs more. */
	reserve(pairs) {
		const needed = this.count + pairs;
		if (needed <= this.tMs.length) return;
		const larger = columnsFor(Math.max(needed, this.tMs.length * 2, 16));
		larger.pollMs.set(this.pollMs);
		larger.tMs.set(this.tMs);
		larger.bus.set(this.bus);
		larger.request.set(this.request);
		larger.start.set(this.start);
		larger.length.set(this.length);
		larger.isSealed.set(this.isSealed);
		Object.assign(this, larger);
	}
	/** Adds a pair. Its response, if it has one, is added after it by `answer`. */
	push(pollMs, tMs, bus, request) {
		if (this.count === this.tMs.length) this.reserve(1);
		const index = this.count++;
		this.pollMs[index] = pollMs ?? NaN;
		this.tMs[index] = tMs;
		this.bus[index] = bus;
		this.request[index] = request;
		this.start[index] = NO_RESPONSE;
	}
	/** The response of the newest pair is `bytes[start, start + length)`. */
	answer(start, length, isSealed) {
		this.start[this.count - 1] = start;
		this.length[this.count - 1] = length;
		this.isSealed[this.count - 1] = isSealed ? 1 : 0;
	}
	/** What the gateway says went wrong with the newest pair. */
	fail(error) {
		this.errors.set(this.count - 1, error);
	}
	/** The pair at a place, its response with its CRC: a view of `bytes` where that is how it came. */
	at(index) {
		const pollMs = this.pollMs[index];
		const tMs = this.tMs[index];
		const bus = this.buses[this.bus[index] ?? -1];
		const request = this.requests[this.request[index] ?? -1];
		if (!(index < this.count && pollMs !== void 0 && tMs !== void 0) || bus === void 0 || request === void 0) throw new RangeError(`there is no pair ${index}`);
		const error = this.errors.get(index) ?? null;
		return {
			pollMs: Number.isNaN(pollMs) ? null : pollMs,
			tMs,
			bus,
			request,
			response: this.#response(index),
			error
		};
	}
	#response(index) {
		const start = this.start[index] ?? NO_RESPONSE;
		if (start === NO_RESPONSE) return null;
		const standing = this.bytes.subarray(start, start + (this.length[index] ?? 0));
		return this.isSealed[index] ? appendCrc(standing) : standing;
	}
	/** Where all columns lie: this table's own, to be handed to another thread. */
	get buffer() {
		return this.tMs.buffer;
	}
	/** A table again, from what a structured clone left of one: its fields without its methods. */
	static revive(fields) {
		return Object.assign(new FrameTable(fields), fields);
	}
	/** All pairs as objects. */
	toFrames() {
		return Array.from({ length: this.count }, (_, index) => this.at(index));
	}
	/** The same pairs as columns. */
	static of(frames) {
		const buses = new Distinct((bus) => bus);
		const requests = new Distinct((adu) => adu.join());
		const table = new FrameTable({
			buses: buses.items,
			requests: requests.items,
			bytes: joined$1(frames)
		}, frames.length);
		let start = 0;
		for (const { pollMs, tMs, bus, request, response, error } of frames) {
			table.push(pollMs, tMs, buses.indexOf(bus), requests.indexOf(request));
			if (error !== null) table.fail(error);
			if (response === null) continue;
			const isSealed = error === null && hasValidCrc(response);
			table.answer(start, response.length - (isSealed ? 2 : 0), isSealed);
			start += response.length;
		}
		return table;
	}
};
/** One piece of memory for all columns: what goes from thread to thread goes piece by piece. */
function columnsFor(room) {
	const buffer = /* @__PURE__ */ new ArrayBuffer(room * 33);
	return {
		pollMs: new Float64Array(buffer, 0, room),
		tMs: new Float64Array(buffer, 8 * room, room),
		bus: new Int32Array(buffer, 16 * room, room),
		request: new Int32Array(buffer, 20 * room, room),
		start: new Int32Array(buffer, 24 * room, room),
		length: new Int32Array(buffer, 28 * room, room),
		isSealed: new Uint8Array(buffer, 32 * room, room)
	};
}
/** Most tables begin with none and are told how much they need once the first poll is seen. */
const NO_ROOM = columnsFor(0);
function joined$1(frames) {
	const bytes = new Uint8Array(frames.reduce((sum, { response }) => sum + (response?.length ?? 0), 0));
	let at = 0;
	for (const { response } of frames) {
		if (response === null) continue;
		bytes.set(response, at);
		at += response.length;
	}
	return bytes;
}
/** Distinct items in the order they first came, each with its index. */
var Distinct = class {
	items = [];
	#indexes = /* @__PURE__ */ new Map();
	#keyOf;
	constructor(keyOf) {
		this.#keyOf = keyOf;
	}
	indexOf(item) {
		const key = this.#keyOf(item);
		let index = this.#indexes.get(key);
		if (index === void 0) {
			index = this.items.push(item) - 1;
			this.#indexes.set(key, index);
		}
		return index;
	}
};
// ../../libs/protocol/src/polls/group-polls.ts
/**
* Groups pairs into sweeps by bus and poll start; without one, a sweep runs from its first pair (whose time names it)
* until an address and block repeat on its bus. Polls come in the order of their first pair. Never depends on a map, so
* that decoding the archive again gives the same samples.
*/
function groupPolls({ count, pollMs: starts, tMs, bus: busOf, request, requests }) {
	const polls = [];
	const marked = /* @__PURE__ */ new Map();
	const unmarked = /* @__PURE__ */ new Map();
	const open = (ts, bus) => {
		const poll = {
			tsMs: ts,
			bus,
			frames: []
		};
		polls.push(poll);
		return poll;
	};
	const markedPoll = (startMs, bus) => {
		let ofBus = marked.get(bus);
		if (ofBus === void 0) marked.set(bus, ofBus = /* @__PURE__ */ new Map());
		let poll = ofBus.get(startMs);
		if (poll === void 0) ofBus.set(startMs, poll = open(startMs, bus));
		return poll;
	};
	let current = null;
	for (let index = 0; index < count; index++) {
		const startMs = starts[index] ?? NaN;
		const bus = busOf[index] ?? 0;
		if (Number.isNaN(startMs)) {
			const block = blockKey(requests[request[index] ?? 0]);
			let sweep = unmarked.get(bus);
			if (sweep === void 0 || sweep.asked.has(block)) {
				sweep = {
					poll: open(tMs[index] ?? 0, bus),
					asked: /* @__PURE__ */ new Set()
				};
				unmarked.set(bus, sweep);
			}
			sweep.asked.add(block);
			sweep.poll.frames.push(index);
			current = null;
			continue;
		}
		if (current === null || current.tsMs !== startMs || current.bus !== bus) current = markedPoll(startMs, bus);
		current.frames.push(index);
	}
	return polls;
}
/** Slave, function, first register and count; the CRC says nothing more. */
const blockKey = (request) => toHex(request?.subarray(0, 6) ?? /* @__PURE__ */ new Uint8Array());
// ../../libs/protocol/src/polls/read-frame.ts
/**
* Checks CRCs, slave, function and length of a pair. `slaveAddress` is the one that was asked, null if the request itself
* can't be read. A pair without a response reads as `truncated`. `registers` is a view of the response. Never throws.
*/
function readFrame$1(frame) {
	const asked = parseReadRequest(frame.request);
	if (!asked.ok) return {
		ok: false,
		fault: asked.fault,
		slaveAddress: null,
		detail: asked.detail
	};
	const { slaveAddress, firstRegister } = asked.request;
	if (frame.response === null) return {
		ok: false,
		fault: "truncated",
		slaveAddress,
		detail: `no response (${frame.error ?? "no reason given"})`
	};
	const answered = parseReadResponse(asked.request, frame.response);
	if (!answered.ok) return {
		ok: false,
		fault: answered.fault,
		slaveAddress,
		detail: answered.detail
	};
	return {
		ok: true,
		slaveAddress,
		firstRegister,
		registers: answered.registers
	};
}
// ../../libs/protocol/src/uploads/cbor-reader.ts
const TEXT_DECODER = new TextDecoder("utf-8", { fatal: true });
/** RFC 8949, 3.1. */
const MAJOR = {
	unsigned: 0,
	negative: 1,
	bytes: 2,
	text: 3,
	array: 4,
	map: 5,
	tag: 6
};
const FALSE$1 = 244;
const TRUE$1 = 245;
const NULL = 246;
const FLOAT_64 = 251;
/** Heads of the commonest items: a number of one or two bytes behind the head, a list of three, a short byte string. */
const UNSIGNED_8 = 24;
const UNSIGNED_16 = 25;
const BYTES_0 = 64;
const BYTES_8 = 88;
const ARRAY_OF_3 = 131;
/** Stands for a byte behind the end: no head, and larger than any input. */
const NONE$2 = 2 ** 40;
const TYPE_NAMES = [
	"an integer",
	"an integer",
	"a byte string",
	"text",
	"an array",
	"a map",
	"a tag",
	"a simple value"
];
/**
* Pulls the items that a decoder expects from CBOR, one after the other, so that every fault has a byte offset and nothing
* is built that nobody asked for. Definite lengths only, no tags. Every method throws `UploadFault` (`malformed` when the
* bytes are not CBOR or end, `invalid` when they are another item than expected) and never reads outside its input.
*/
var CborReader = class {
	#bytes;
	#view;
	#at = 0;
	/** Set by the decoder: where in the document the reader is. Written in front of the offset in errors, if there are any. */
	place = "";
	constructor(bytes) {
		this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}
	get offset() {
		return this.#at;
	}
	get atEnd() {
		return this.#at === this.#bytes.length;
	}
	/** What is read, as plain bytes; the offsets point into it. */
	get input() {
		return this.#bytes;
	}
	/** How many bytes are still to be read. */
	get left() {
		return this.#bytes.length - this.#at;
	}
	get placeNow() {
		return typeof this.place === "string" ? this.place : this.place();
	}
	seek(offset) {
		this.#at = offset;
	}
	fault(code, message, offset = this.#at) {
		return new UploadFault(code, `${this.placeNow}@${offset}`, message);
	}
	/** A whole number that a double holds exactly. A float64 without fraction counts: JavaScript encoders write times so. */
	integer() {
		const start = this.#at;
		const initial = this.#peek();
		if (initial === FLOAT_64) {
			this.#need(9);
			const value = this.#view.getFloat64(start + 1);
			if (!Number.isSafeInteger(value)) throw this.fault("invalid", "expected an integer", start);
			this.#at = start + 9;
			return value;
		}
		const major = initial >> 5;
		if (major !== MAJOR.unsigned && major !== MAJOR.negative) throw this.#unexpected("an integer");
		const argument = this.#argument();
		const value = major === MAJOR.unsigned ? argument : -1 - argument;
		if (!Number.isSafeInteger(value)) throw this.fault("invalid", "integer is out of range", start);
		return value;
	}
	boolean() {
		const initial = this.#peek();
		if (initial !== FALSE$1 && initial !== TRUE$1) throw this.#unexpected("true or false");
		this.#at++;
		return initial === TRUE$1;
	}
	/** Takes a null if one is next. */
	takeNull() {
		if (this.#peek() !== NULL) return false;
		this.#at++;
		return true;
	}
	/** A view of the input, not a copy. */
	bytes(maxLength) {
		const length = this.skipBytes(maxLength);
		return this.#bytes.subarray(this.#at - length, this.#at);
	}
	/** Goes over a byte string and answers with its length: it lies right before `offset`. */
	skipBytes(maxLength) {
		return this.#skipString(MAJOR.bytes, "a byte string", maxLength);
	}
	text(maxBytes) {
		const start = this.#at;
		const length = this.#skipString(MAJOR.text, "text", maxBytes);
		const utf8 = this.#bytes.subarray(this.#at - length, this.#at);
		try {
			return TEXT_DECODER.decode(utf8);
		} catch (cause) {
			if (!(cause instanceof TypeError)) throw cause;
			throw this.fault("malformed", "text is not UTF-8", start);
		}
	}
	/** The number of items that follow; each has at least one byte, so it never exceeds what is left of the input. */
	array() {
		return this.#header(MAJOR.array, "an array", 1);
	}
	/** The number of key/value pairs that follow. */
	map() {
		return this.#header(MAJOR.map, "a map", 2);
	}
	/** Skips one item of any kind, at most `maxNesting` deep. */
	skip(maxNesting) {
		const start = this.#at;
		const major = this.#peek() >> 5;
		if (major === MAJOR.bytes || major === MAJOR.text) this.#skipString(major, "a string", this.#bytes.length);
		else if (major === MAJOR.array || major === MAJOR.map) {
			if (maxNesting === 0) throw this.fault("too_large", "nested too deep", start);
			const items = major === MAJOR.array ? this.array() : this.map() * 2;
			for (let item = 0; item < items; item++) this.skip(maxNesting - 1);
		} else if (major === MAJOR.tag) throw this.fault("malformed", "tags are not used here");
		else this.#argument();
	}
	/** What `takeShortTriple` took: the numbers, and the length of the byte string, which lies right before `offset`. */
	triple = {
		first: 0,
		second: 0,
		length: 0
	};
	/**
	* Takes `[number, number, byte string]` whole if that comes next with numbers below 65,536 and heads of two or three bytes,
	* as nearly all entries of an upload do. Otherwise takes nothing and answers false: item by item it is found out what it is.
	*/
	takeShortTriple() {
		const bytes = this.#bytes;
		let at = this.#at;
		if (bytes[at++] !== ARRAY_OF_3) return false;
		let first = bytes[at++] ?? NONE$2;
		if (first >= 24) {
			if (first === UNSIGNED_8) first = bytes[at++] ?? NONE$2;
			else if (first === UNSIGNED_16) first = (bytes[at++] ?? NONE$2) * 256 + (bytes[at++] ?? NONE$2);
			else return false;
		}
		let second = bytes[at++] ?? NONE$2;
		if (second >= 24) {
			if (second !== UNSIGNED_8) return false;
			second = bytes[at++] ?? NONE$2;
		}
		let length = bytes[at++] ?? NONE$2;
		if (length >= BYTES_0 && length < 88) length -= BYTES_0;
		else if (length === BYTES_8) length = bytes[at++] ?? NONE$2;
		else return false;
		if (at + length > bytes.length) return false;
		this.triple.first = first;
		this.triple.second = second;
		this.triple.length = length;
		this.#at = at + length;
		return true;
	}
	#peek() {
		const initial = this.#bytes[this.#at];
		if (initial === void 0) throw this.fault("malformed", "CBOR ends too early");
		return initial;
	}
	#need(length) {
		if (length > this.#bytes.length - this.#at) throw this.fault("malformed", "CBOR ends too early");
	}
	#unexpected(expected) {
		const initial = this.#peek();
		const found = initial === NULL ? "null" : TYPE_NAMES[initial >> 5];
		return this.fault("invalid", `expected ${expected}, found ${found}`);
	}
	/** The argument of the item at hand (RFC 8949, 3): its value or length. Leaves the reader behind the item's head. */
	#argument() {
		const start = this.#at;
		const info = this.#peek() & 31;
		if (info < 24) {
			this.#at = start + 1;
			return info;
		}
		if (info === 31) throw this.fault("malformed", "indefinite lengths are not used here");
		if (info > 27) throw this.fault("malformed", "not CBOR");
		const width = 1 << info - 24;
		this.#need(1 + width);
		this.#at = start + 1 + width;
		if (width === 1) return this.#view.getUint8(start + 1);
		if (width === 2) return this.#view.getUint16(start + 1);
		if (width === 4) return this.#view.getUint32(start + 1);
		return this.#view.getUint32(start + 1) * 4294967296 + this.#view.getUint32(start + 5);
	}
	#skipString(major, expected, maxLength) {
		const start = this.#at;
		if (this.#peek() >> 5 !== major) throw this.#unexpected(expected);
		const length = this.#argument();
		this.#need(length);
		if (length > maxLength) throw this.fault("too_large", `${length} bytes are more than ${maxLength}`, start);
		this.#at += length;
		return length;
	}
	#header(major, expected, bytesPerItem) {
		if (this.#peek() >> 5 !== major) throw this.#unexpected(expected);
		const count = this.#argument();
		this.#need(count * bytesPerItem);
		return count;
	}
};
// ../../libs/protocol/src/uploads/decode-frames-cbor.ts
const LIMITS$2 = FRAMES_UPLOAD_LIMITS;
const MEMBERS = /* @__PURE__ */ new Set([
	"v",
	"upload",
	"sent",
	"crc",
	"buses",
	"requests",
	"polls",
	"rtt"
]);
const isMember = (key) => MEMBERS.has(key);
/**
* Reads upload format 2, `application/vnd.packwatch.frames+cbor` (docs/uploads/frames-cbor.md), into columns over `body`.
* Never throws. Unknown members are ignored; frames are not judged here.
*/
function decodeFrameTableCbor(body) {
	const reader = new CborReader(body);
	try {
		return {
			ok: true,
			upload: readUpload$2(reader)
		};
	} catch (fault) {
		if (fault instanceof UploadFault) return {
			ok: false,
			error: faultToError(fault)
		};
		throw fault;
	}
}
function readUpload$2(reader) {
	const offsets = /* @__PURE__ */ new Map();
	let head = null;
	const count = reader.map();
	if (count > LIMITS$2.members) throw reader.fault("too_large", `has ${count} of at most ${LIMITS$2.members} members`);
	for (let pair = 0; pair < count; pair++) {
		reader.place = "";
		const keyOffset = reader.offset;
		const key = reader.text(64);
		if (isMember(key)) {
			if (offsets.has(key)) throw reader.fault("invalid", `member ${key} comes twice`, keyOffset);
			offsets.set(key, reader.offset);
		}
		if (key === "polls" && HEAD.every((name) => offsets.has(name))) {
			head = readHead$1(reader, offsets);
			readPolls(reader, head, offsets);
		} else reader.skip(LIMITS$2.nesting);
	}
	if (!reader.atEnd) throw reader.fault("malformed", "bytes follow the upload");
	if (head === null) {
		head = readHead$1(reader, offsets);
		readPolls(reader, head, offsets);
	}
	const { upload, sentMs, table } = head;
	if (!offsets.has("rtt")) return {
		v: 1,
		upload,
		sentMs,
		table
	};
	enter(reader, offsets, "rtt");
	return {
		v: 1,
		upload,
		sentMs,
		table,
		roundTrips: readRoundTripTable(reader, table.buses)
	};
}
const HEAD = [
	"v",
	"upload",
	"sent",
	"crc",
	"buses",
	"requests"
];
function enter(reader, offsets, member) {
	const offset = offsets.get(member);
	if (offset === void 0) throw new UploadFault("invalid", member, "is missing");
	reader.seek(offset);
	reader.place = member;
}
function readHead$1(reader, offsets) {
	enter(reader, offsets, "v");
	if (reader.integer() !== 1) throw new UploadFault("unsupported_version", "v", "must be 1");
	enter(reader, offsets, "upload");
	const upload = reader.text(64);
	if (!isUuid(upload)) throw new UploadFault("invalid", "upload", "must be a UUID");
	enter(reader, offsets, "sent");
	const sentMs = readUnixMs$1(reader, 0);
	enter(reader, offsets, "crc");
	const withCrc = reader.boolean();
	enter(reader, offsets, "buses");
	const buses = readTable(reader, LIMITS$2.buses, () => readName$1(reader, LIMITS$2.busLength));
	enter(reader, offsets, "requests");
	return {
		upload,
		sentMs,
		withCrc,
		table: new FrameTable({
			buses,
			requests: readTable(reader, LIMITS$2.requests, () => {
				const sent = reader.bytes(LIMITS$2.aduBytes);
				return withCrc ? sent : appendCrc(sent);
			}),
			bytes: reader.input
		})
	};
}
const RTT_ITEMS = 7;
function readRoundTripTable(reader, buses) {
	let previousMs = 0;
	return readTable(reader, LIMITS$2.roundTrips, () => {
		const start = reader.offset;
		expectItems(reader, RTT_ITEMS, RTT_ITEMS);
		const bus = buses[readIndex(reader, buses, "bus")] ?? "";
		const slave = reader.integer();
		const from = previousMs + reader.integer();
		previousMs = from;
		const [n, sum, min, max] = [
			reader.integer(),
			reader.integer(),
			reader.integer(),
			reader.integer()
		];
		return readRoundTrips(bus, {
			slave,
			from,
			n,
			sum,
			min,
			max
		}, (member, message) => {
			throw reader.fault("invalid", `${member} ${message}`, start);
		});
	});
}
function readTable(reader, maxItems, readItem) {
	const table = [];
	const place = reader.placeNow;
	const count = reader.array();
	if (count > maxItems) throw reader.fault("too_large", `has ${count} of at most ${maxItems} items`);
	for (let item = 0; item < count; item++) {
		reader.place = `${place}[${item}]`;
		table.push(readItem());
	}
	return table;
}
function readPolls(reader, { table, withCrc }, offsets) {
	enter(reader, offsets, "polls");
	const busAt = table.buses.map((bus) => table.buses.indexOf(bus));
	const pollCount = reader.array();
	let pollIndex = 0;
	let entryIndex = -1;
	reader.place = () => `polls[${pollIndex}]${entryIndex < 0 ? "" : `.entries[${entryIndex}]`}`;
	let previousStartMs = 0;
	for (; pollIndex < pollCount; pollIndex++) {
		entryIndex = -1;
		expectItems(reader, 3, 3);
		const bus = busAt[readIndex(reader, busAt, "bus")] ?? 0;
		const pollMs = reader.takeNull() ? null : readUnixMs$1(reader, previousStartMs);
		if (pollMs !== null) previousStartMs = pollMs;
		const entryCount = reader.array();
		if (table.count + entryCount > LIMITS$2.frames) throw reader.fault("too_large", `more than ${LIMITS$2.frames} frames`);
		if (pollIndex === 0) table.reserve(Math.min(entryCount * pollCount, reader.left >> 2));
		let previousMs = pollMs ?? 0;
		for (entryIndex = 0; entryIndex < entryCount; entryIndex++) {
			if (!withCrc && readSealed(reader, table, pollMs, previousMs, bus)) {
				previousMs += reader.triple.first;
				continue;
			}
			const items = expectItems(reader, 3, 4);
			previousMs = readUnixMs$1(reader, previousMs);
			table.push(pollMs, previousMs, bus, readIndex(reader, table.requests, "request"));
			readAnswer(reader, table, items === 4, withCrc);
		}
	}
}
/** Reads an entry as nearly all are: with a response, without its CRC. If it is another one, reads nothing and answers false. */
function readSealed(reader, table, pollMs, previousMs, bus) {
	const start = reader.offset;
	if (!reader.takeShortTriple()) return false;
	const { first, second: request, length } = reader.triple;
	const tMs = previousMs + first;
	if (!isUnixMs(tMs) || request >= table.requests.length || length > LIMITS$2.aduBytes) {
		reader.seek(start);
		return false;
	}
	table.push(pollMs, tMs, bus, request);
	table.answer(reader.offset - length, length, true);
	return true;
}
/** The response and error of the newest pair. Without `withCrc`, responses of pairs without an error come without CRC. */
function readAnswer(reader, table, hasError, withCrc) {
	const length = reader.takeNull() ? null : reader.skipBytes(LIMITS$2.aduBytes);
	const start = reader.offset - (length ?? 0);
	const error = hasError && !reader.takeNull() ? readName$1(reader, LIMITS$2.errorLength) : null;
	if (error !== null) table.fail(error);
	if (length === null) return;
	if (error !== null) table.answer(start, length, false);
	else if (!withCrc) table.answer(start, length, true);
	else {
		const isSealed = hasValidCrc(table.bytes.subarray(start, start + length));
		table.answer(start, isSealed ? length - 2 : length, isSealed);
	}
}
function expectItems(reader, min, max) {
	const start = reader.offset;
	const count = reader.array();
	if (count < min || count > max) throw reader.fault("invalid", `has ${count} items, not ${min === max ? min : `${min} or ${max}`}`, start);
	return count;
}
function readIndex(reader, table, what) {
	const start = reader.offset;
	const index = reader.integer();
	if (table[index] === void 0) throw reader.fault("invalid", `there is no ${what} ${index}`, start);
	return index;
}
function readUnixMs$1(reader, sinceMs) {
	const start = reader.offset;
	const ms = sinceMs + reader.integer();
	if (!isUnixMs(ms)) throw reader.fault("invalid", "is not a time in unix milliseconds", start);
	return ms;
}
function readName$1(reader, maxLength) {
	const start = reader.offset;
	const name = reader.text(maxLength * 4);
	if (!isName(name, maxLength)) throw reader.fault("invalid", `must be text of 1 to ${maxLength} characters`, start);
	return name;
}
// ../../libs/protocol/src/uploads/json-members.ts
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const invalid = (path, message) => new UploadFault("invalid", path, message);
/** What the JSON formats begin with: version, upload id and time of sending. */
function readHead(json) {
	if (!isObject(json)) throw invalid("", "must be an object");
	if (json["v"] !== 1) throw new UploadFault("unsupported_version", "v", "must be 1");
	const upload = json["upload"];
	if (!isUuid(upload)) throw invalid("upload", "must be a UUID");
	return {
		body: json,
		head: {
			v: 1,
			upload,
			sentMs: readRfc3339(json["sent"])
		}
	};
}
function readRfc3339(value) {
	const ms = typeof value === "string" && RFC_3339.test(value) ? Date.parse(value) : NaN;
	if (!isUnixMs(ms)) throw invalid("sent", "must be an RFC 3339 time with its zone, such as 2026-11-22T10:00:00Z");
	return ms;
}
function readList(value, path, maxItems) {
	if (!Array.isArray(value)) throw invalid(path, "must be an array");
	if (value.length > maxItems) throw new UploadFault("too_large", path, `has ${value.length} of at most ${maxItems} items`);
	return value;
}
function readUnixMs(value, path) {
	if (!isUnixMs(value)) throw invalid(path, "must be unix milliseconds");
	return value;
}
function readName(value, path, maxLength) {
	if (!isName(value, maxLength)) throw invalid(path, `must be text of 1 to ${maxLength} characters`);
	return value;
}
// ../../libs/protocol/src/uploads/json-text.ts
const QUOTE$1 = 34;
const BACKSLASH$2 = 92;
const COLON$1 = 58;
/**
* The parsed JSON of a body. Throws `UploadFault` with the byte offset of bad UTF-8, of nesting or objects beyond the
* limits, of too many names, and of the first character that is not JSON. The limits come first: a parser's memory grows with them.
*/
function parseJsonBody(body, maxNesting, maxContainers) {
	refuseBombs(body, maxNesting, maxContainers);
	const text = decodeUtf8(body);
	try {
		return JSON.parse(text);
	} catch (cause) {
		if (!(cause instanceof SyntaxError)) throw cause;
		const offset = byteLength(text.slice(0, firstFault(text)));
		throw new UploadFault("malformed", `@${offset}`, offset >= body.length ? "JSON ends too early" : "not JSON");
	}
}
function refuseBombs(body, maxNesting, maxContainers) {
	let depth = 0;
	let containers = 0;
	let inString = false;
	const names = body.length < NAMES_COUNTED_FROM_BYTES ? null : new NameCount();
	let hash = FNV_OFFSET;
	for (let offset = 0; offset < body.length; offset++) {
		const byte = body[offset];
		if (inString) {
			if (byte === BACKSLASH$2) offset++;
			else if (byte === QUOTE$1) inString = false;
			else hash = Math.imul(hash ^ (byte ?? 0), FNV_PRIME);
		} else if (byte === QUOTE$1) {
			inString = true;
			hash = FNV_OFFSET;
		} else if (byte === COLON$1) {
			if (names !== null && names.add(hash) > FRAMES_UPLOAD_LIMITS.jsonNames) throw new UploadFault("too_large", `@${offset}`, `more than ${FRAMES_UPLOAD_LIMITS.jsonNames} different names`);
		} else if (byte === 91 || byte === 123) {
			if (++depth > maxNesting) throw new UploadFault("too_large", `@${offset}`, `nested more than ${maxNesting} deep`);
			if (++containers > maxContainers) throw new UploadFault("too_large", `@${offset}`, `more than ${maxContainers} objects and arrays`);
		} else if (byte === 93 || byte === 125) depth--;
	}
}
/** A body that is not larger can't name so many things that they cost anything. */
const NAMES_COUNTED_FROM_BYTES = 262144;
const FNV_OFFSET = -2128831035;
const FNV_PRIME = 16777619;
const NAME_SLOTS = 2 ** 20;
/** About how many names differ: of those that the limit allows, one in two hundred falls together with another. */
var NameCount = class {
	#seen = new Uint8Array(NAME_SLOTS / 8);
	#count = 0;
	add(hash) {
		const slot = (hash ^ hash >>> 20) & NAME_SLOTS - 1;
		const mask = 1 << (slot & 7);
		const held = this.#seen[slot >>> 3] ?? 0;
		if ((held & mask) === 0) {
			this.#seen[slot >>> 3] = held | mask;
			this.#count += 1;
		}
		return this.#count;
	}
};
const byteLength = (text) => new TextEncoder().encode(text).length;
/** The text of a body. Throws `UploadFault` with the offset of the first byte that is not UTF-8. */
function decodeUtf8(body) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(body);
	} catch (cause) {
		if (!(cause instanceof TypeError)) throw cause;
		throw new UploadFault("malformed", `@${offsetOfBadUtf8(body)}`, "not UTF-8");
	}
}
/** Where the first sequence begins that is not UTF-8 (RFC 3629, 4): no overlong forms, surrogates or more than U+10FFFF. */
function offsetOfBadUtf8(body) {
	let at = 0;
	while (at < body.length) {
		const lead = body[at] ?? 0;
		const length = lead < 128 ? 1 : lead < 194 ? 0 : lead < 224 ? 2 : lead < 240 ? 3 : lead < 245 ? 4 : 0;
		if (length === 0) return at;
		const second = body[at + 1] ?? 0;
		if (lead === 224 && second < 160) return at;
		if (lead === 237 && second > 159) return at;
		if (lead === 240 && second < 144) return at;
		if (lead === 244 && second > 143) return at;
		for (let index = 1; index < length; index++) if (((body[at + index] ?? 0) & 192) !== 128) return at;
		at += length;
	}
	return at;
}
const BARE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const isSpace = (code) => code === 32 || code === 10 || code === 13 || code === 9;
/** Walks over the tokens of a JSON text; every `take…` stays where it is if the token is not there. */
var JsonCursor = class {
	#text;
	at = 0;
	constructor(text) {
		this.#text = text;
	}
	#match(pattern) {
		pattern.lastIndex = this.at;
		if (!pattern.test(this.#text)) return false;
		this.at = pattern.lastIndex;
		return true;
	}
	takeSpace() {
		while (isSpace(this.#text.charCodeAt(this.at))) this.at++;
	}
	take(char) {
		this.takeSpace();
		if (this.#text[this.at] !== char) return false;
		this.at++;
		return true;
	}
	/** A broken string is left at its fault, not at its start. */
	takeString() {
		if (!this.take("\"")) return false;
		for (;;) {
			const code = this.#text.charCodeAt(this.at);
			if (code === QUOTE$1) {
				this.at++;
				return true;
			}
			if (code === BACKSLASH$2) {
				if (!this.#match(ESCAPE)) return false;
			} else if (code >= 32) this.at++;
			else return false;
		}
	}
	takeKey() {
		return this.takeString() && this.take(":");
	}
	takeScalar() {
		this.takeSpace();
		return this.#text[this.at] === "\"" ? this.takeString() : this.#match(BARE);
	}
};
/** Where the JSON grammar is first broken, as an index into `text`. The engine's own messages name it only sometimes. */
function firstFault(text) {
	const cursor = new JsonCursor(text);
	const closers = [];
	let wantsValue = true;
	for (;;) if (wantsValue) {
		if (cursor.take("{")) {
			if (cursor.take("}")) wantsValue = false;
			else if (cursor.takeKey()) closers.push("}");
			else return cursor.at;
		} else if (cursor.take("[")) {
			if (cursor.take("]")) wantsValue = false;
			else closers.push("]");
		} else if (cursor.takeScalar()) wantsValue = false;
		else return cursor.at;
	} else {
		const closer = closers.at(-1);
		cursor.takeSpace();
		if (closer === void 0) return cursor.at;
		if (cursor.take(closer)) closers.pop();
		else if (!cursor.take(",")) return cursor.at;
		else if (closer === "}" && !cursor.takeKey()) return cursor.at;
		else wantsValue = true;
	}
}
// ../../libs/protocol/src/uploads/frames-json.ts
const LIMITS$1 = FRAMES_UPLOAD_LIMITS;
/**
* Reads upload format 1, `application/vnd.packwatch.frames+json` (docs/uploads/frames-json.md). Never throws. Unknown
* members are ignored. Frames are not judged here: one with a bad CRC is no reason to refuse an upload.
*/
function decodeFramesJson(body) {
	try {
		return {
			ok: true,
			upload: readUpload$1(parseJsonBody(body, LIMITS$1.nesting, LIMITS$1.jsonContainers))
		};
	} catch (fault) {
		if (fault instanceof UploadFault) return {
			ok: false,
			error: faultToError(fault)
		};
		throw fault;
	}
}
/** The same with its pairs as columns. */
function decodeFrameTableJson(body) {
	const result = decodeFramesJson(body);
	if (!result.ok) return result;
	const { frames, ...head } = result.upload;
	return {
		ok: true,
		upload: {
			...head,
			table: FrameTable.of(frames)
		}
	};
}
function readUpload$1(json) {
	const { body, head } = readHead(json);
	const items = readList(body["frames"], "frames", LIMITS$1.frames);
	refuseTooMany(items, "bus", LIMITS$1.buses);
	refuseTooMany(items, "q", LIMITS$1.requests);
	const frames = items.map(readFrame);
	return {
		...head,
		frames,
		...roundTripsOf(body)
	};
}
/** What an upload may name is bounded as in the CBOR form, where it stands in tables. */
function refuseTooMany(frames, member, max) {
	const distinct = /* @__PURE__ */ new Set();
	for (const [index, frame] of frames.entries()) {
		if (isObject(frame)) distinct.add(frame[member]);
		if (distinct.size > max) throw new UploadFault("too_large", `frames[${index}].${member}`, `is the ${max + 1}th of at most ${max} different ones`);
	}
}
function roundTripsOf(body) {
	const rtt = body["rtt"] ?? null;
	return rtt === null ? {} : { roundTrips: readList(rtt, "rtt", LIMITS$1.roundTrips).map(readRoundTrip) };
}
function readRoundTrip(item, index) {
	const place = `rtt[${index}]`;
	if (!isObject(item)) throw invalid(place, "must be an object");
	const { bus, slave, from, n, sum, min, max } = item;
	return readRoundTrips(readName(bus, `${place}.bus`, LIMITS$1.busLength), {
		slave,
		from,
		n,
		sum,
		min,
		max
	}, (member, message) => {
		throw invalid(`${place}.${member}`, message);
	});
}
function readFrame(frame, index) {
	const place = (member) => `frames[${index}]${member}`;
	if (!isObject(frame)) throw invalid(place(""), "must be an object");
	const pollMs = frame["p"] ?? null;
	const error = frame["err"] ?? null;
	return {
		pollMs: pollMs === null ? null : readUnixMs(pollMs, place(".p")),
		tMs: readUnixMs(frame["t"], place(".t")),
		bus: readName(frame["bus"], place(".bus"), LIMITS$1.busLength),
		error: error === null ? null : readName(error, place(".err"), LIMITS$1.errorLength),
		request: readAdu(frame["q"], place(".q")),
		response: frame["r"] === null ? null : readAdu(frame["r"], place(".r"))
	};
}
function readAdu(value, path) {
	if (typeof value === "string" && value.length > LIMITS$1.aduBytes * 2) throw new UploadFault("too_large", path, `has more than ${LIMITS$1.aduBytes} bytes`);
	const bytes = typeof value === "string" ? fromHex(value) : null;
	if (bytes === null) throw invalid(path, "must be an even number of hex digits");
	return bytes;
}
// ../../libs/protocol/src/uploads/values-upload.ts
const SIGNAL_NAME = /^[a-z]+\.[a-z][a-z0-9_]{0,62}$/;
/** `pack.voltage_mv`: a group, a dot and a name. Whether there is such a signal is not a codec's question. */
const isSignalName = (name) => SIGNAL_NAME.test(name);
const isCellSignal = (name) => name.startsWith("cell.");
/** Formats 3 to 5 keep these; the spec pages in `docs/uploads` state them. */
const VALUES_UPLOAD_LIMITS = {
	/** Numbers and nulls of a body, all told. */
	values: 1e6,
	samples: 1e5,
	valuesPerSample: 256,
	cells: 256,
	serialLength: 64,
	lines: 1e5,
	segments: 1e4,
	/** Rules of a mapping, and what they ask for, that are held against the lines or segments of a body, all told. */
	comparisons: 2e7
};
// ../../libs/protocol/src/uploads/mapped-signal.ts
/** Text of a foreign gateway: a measurement, tag, field, member or serial number. */
const foreignName = z.string().min(1).max(200);
const serialNumber = z.string().min(1).max(VALUES_UPLOAD_LIMITS.serialLength).refine((serial) => isName(serial, VALUES_UPLOAD_LIMITS.serialLength), "must not have control characters");
/** Which signal a foreign value is. In both mappings. */
const mappedSignalSchema = z.strictObject({
	signal: z.string().refine(isSignalName, "must be group.name in lower case").describe("Such as pack.voltage_mv."),
	cell: z.int().min(0).max(VALUES_UPLOAD_LIMITS.cells - 1).optional().describe("0-based place of the cell in the string; for cell signals, and for them only."),
	scale: z.number().refine((scale) => scale !== 0, "must not be 0").optional().describe("signal = value × scale + offset. 1 if left out; negative where charging comes as negative."),
	offset: z.number().optional().describe("0 if left out.")
}).refine(({ signal, cell }) => isCellSignal(signal) === (cell !== void 0), {
	path: ["cell"],
	message: "goes with cell signals, and must go with them"
});
const toTarget = ({ signal, cell, scale, offset }) => ({
	signal,
	cell: cell ?? null,
	...scalingOf({
		scale,
		offset
	})
});
/** In the signal's unit; null where that is beyond all numbers. */
function inUnitOf({ multiplier, rawOffset, divisor }, value) {
	const scaled = (value * multiplier + rawOffset) / divisor;
	return Number.isFinite(scaled) ? scaled : null;
}
// ../../libs/protocol/src/uploads/line-protocol-mapping.ts
const packSchema = z.union([z.strictObject({ serial: serialNumber }).describe("Every line is of this pack."), z.strictObject({
	tag: foreignName,
	serials: z.record(foreignName, serialNumber).optional().describe("Serial number by tag value.")
}).describe("The tag holds the serial number, or names one of serials.")]);
/** What the lines of a gateway mean (docs/uploads/line-protocol.md). Set on the gateway, tried before it is saved. */
const lineProtocolMappingSchema = z.strictObject({
	v: z.literal(1),
	lines: z.array(z.strictObject({
		measurement: foreignName,
		tags: z.record(foreignName, z.string().max(200)).optional().describe("Only lines that carry all of these."),
		pack: packSchema,
		fields: z.record(foreignName, mappedSignalSchema)
	})).min(1).max(500)
});
/** Checks a document that claims to be a mapping of line protocol. Never throws. */
function parseLineProtocolMapping(document) {
	const parsed = lineProtocolMappingSchema.safeParse(document);
	return parsed.success ? {
		ok: true,
		mapping: parsed.data
	} : {
		ok: false,
		errors: placedFaults(parsed.error)
	};
}
// ../../libs/protocol/src/uploads/line-protocol-text.ts
var LineFault = class extends Error {
	column;
	constructor(column, message) {
		super(message);
		this.column = column;
	}
};
const FLOAT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const INTEGER = /^[+-]?\d+i$|^\d+u$/;
const TRUE = /* @__PURE__ */ new Set([
	"t",
	"T",
	"true",
	"True",
	"TRUE"
]);
const FALSE = /* @__PURE__ */ new Set([
	"f",
	"F",
	"false",
	"False",
	"FALSE"
]);
const TIMESTAMP = /^-?\d{1,19}$/;
/** Tags and fields of a line, each. */
const MAX_MEMBERS = 1e3;
const BACKSLASH$1 = "\\";
/**
* Reads one line, without its line break. A backslash takes the meaning from a comma, equals sign or space behind it, and
* in quoted text from a quote or backslash. Never throws; time is linear in the line's length.
*/
function parseInfluxLine(text) {
	try {
		return {
			ok: true,
			line: new LineCursor(text).line()
		};
	} catch (fault) {
		if (!(fault instanceof LineFault)) throw fault;
		return {
			ok: false,
			column: fault.column,
			message: fault.message
		};
	}
}
var LineCursor = class {
	#text;
	#at = 0;
	constructor(text) {
		this.#text = text;
	}
	line() {
		const measurement = this.#name(", ", "a measurement");
		const tags = /* @__PURE__ */ new Map();
		while (this.#take(",")) {
			const key = this.#key("a tag");
			tags.set(key, this.#name(", ", "a tag value"));
			if (tags.size > MAX_MEMBERS) throw this.#fault(`more than ${MAX_MEMBERS} tags`);
		}
		if (!this.#takeSpaces()) throw this.#fault("fields must follow behind a space");
		const fields = /* @__PURE__ */ new Map();
		do {
			const key = this.#key("a field");
			fields.set(key, this.#text[this.#at] === "\"" ? this.#quoted() : this.#bareValue());
			if (fields.size > MAX_MEMBERS) throw this.#fault(`more than ${MAX_MEMBERS} fields`);
		} while (this.#take(","));
		return {
			measurement,
			tags,
			fields,
			timestamp: this.#timestamp()
		};
	}
	#timestamp() {
		if (!this.#takeSpaces() && this.#at < this.#text.length) throw this.#fault("a comma or space must follow");
		if (this.#at === this.#text.length) return null;
		const timestamp = this.#text.slice(this.#at).trimEnd();
		if (!TIMESTAMP.test(timestamp)) throw this.#fault("is no timestamp");
		return timestamp;
	}
	#key(what) {
		const key = this.#name(",= ", what);
		if (!this.#take("=")) throw this.#fault(`${what} needs an equals sign`);
		return key;
	}
	/** Text up to one of the stops, not empty. */
	#name(stops, what) {
		const start = this.#at;
		let hasEscapes = false;
		for (; this.#at < this.#text.length; this.#at++) {
			const char = this.#text.charAt(this.#at);
			if (char === BACKSLASH$1) {
				hasEscapes = true;
				if (",= ".includes(this.#text.charAt(this.#at + 1)) && this.#at + 1 < this.#text.length) this.#at++;
			} else if (stops.includes(char)) break;
		}
		if (this.#at === start) throw this.#fault(`${what} is missing`);
		const raw = this.#text.slice(start, this.#at);
		return hasEscapes ? raw.replaceAll(/\\([,= ])/g, "$1") : raw;
	}
	#quoted() {
		const start = this.#at++;
		for (; this.#at < this.#text.length; this.#at++) {
			const char = this.#text.charAt(this.#at);
			if (char === BACKSLASH$1) this.#at++;
			else if (char === "\"") {
				this.#at++;
				return this.#text.slice(start + 1, this.#at - 1).replaceAll(/\\(["\\])/g, "$1");
			}
		}
		this.#at = start;
		throw this.#fault("quoted text does not end in its line");
	}
	#bareValue() {
		const start = this.#at;
		while (this.#at < this.#text.length && !", ".includes(this.#text.charAt(this.#at))) this.#at++;
		const raw = this.#text.slice(start, this.#at);
		if (TRUE.has(raw)) return true;
		if (FALSE.has(raw)) return false;
		const value = INTEGER.test(raw) ? Number(raw.slice(0, -1)) : FLOAT.test(raw) ? Number(raw) : NaN;
		if (Number.isFinite(value)) return value;
		this.#at = start;
		throw this.#fault("is no number, truth value or quoted text");
	}
	#take(char) {
		if (this.#text[this.#at] !== char) return false;
		this.#at++;
		return true;
	}
	#takeSpaces() {
		const start = this.#at;
		while (this.#text[this.#at] === " ") this.#at++;
		return this.#at > start;
	}
	#fault(message) {
		return new LineFault(this.#at, message);
	}
};
// ../../libs/protocol/src/uploads/mapped-upload-builder.ts
const MAX_UNMAPPED_NAMES = 100;
const MAX_TEXT_LENGTH = 2e3;
const MAX_DETAIL_LENGTH = 500;
/**
* Gathers mapped values into samples: values of the same pack and time are one sample, wherever they stood. A mapping may
* make many of one line, so what a body makes is bounded here: beyond that it is refused as a whole.
*/
var MappedUploadBuilder = class {
	#samples = /* @__PURE__ */ new Map();
	#inOrder = [];
	#frames = [];
	#refused = [];
	#unmapped = /* @__PURE__ */ new Map();
	#parts;
	#values = 0;
	#comparisons = 0;
	constructor(parts) {
		this.#parts = parts;
	}
	/** Before rules are held against a part. */
	compare(part, count) {
		this.#comparisons += count;
		this.#bound(part, this.#comparisons, "comparisons with rules of the mapping", VALUES_UPLOAD_LIMITS.comparisons);
	}
	/** A value that is there already with another number is refused as a conflict; the first stays. */
	addValue(part, pack, tMs, target, value) {
		this.#values += 1;
		this.#bound(part, this.#values, "values", VALUES_UPLOAD_LIMITS.values);
		const sample = this.#sampleOf(part, pack, tMs);
		const { signal, cell } = target;
		let values = cell === null ? sample.points : sample.cells.get(cell);
		if (values === void 0) sample.cells.set(cell ?? 0, values = /* @__PURE__ */ new Map());
		const inUnit = value === null ? null : inUnitOf(target, value);
		const known = values.get(signal);
		if (known === void 0) values.set(signal, inUnit);
		else if (known !== inUnit) {
			const what = cell === null ? signal : `${signal} of cell ${cell}`;
			this.refuse(part, "conflict", `${what} is ${inUnit} here and was ${known} before, at the same time`);
		}
	}
	addFrame(part, frame) {
		this.#frames.push({
			at: part.index,
			...frame
		});
		this.#bound(part, this.#frames.length, "blocks of registers", FRAMES_UPLOAD_LIMITS.frames);
	}
	refuse({ index, text }, reason, detail) {
		this.#refused.push({
			index,
			reason,
			detail: detail.slice(0, MAX_DETAIL_LENGTH),
			text: text().slice(0, MAX_TEXT_LENGTH)
		});
	}
	noteUnmapped(name) {
		const count = this.#unmapped.get(name);
		if (count !== void 0 || this.#unmapped.size < MAX_UNMAPPED_NAMES) this.#unmapped.set(name, (count ?? 0) + 1);
	}
	finish() {
		return {
			samples: this.#inOrder,
			frames: this.#frames,
			refused: this.#refused,
			unmapped: this.#unmapped
		};
	}
	#bound({ index }, count, what, max) {
		if (count <= max) return;
		const message = `with the gateway's mapping the body makes more than ${max} ${what} up to here: send less at once`;
		throw new UploadFault("too_large", `${this.#parts}[${index}]`, message);
	}
	#sampleOf(part, pack, tMs) {
		const { index } = part;
		let ofPack = this.#samples.get(pack);
		if (ofPack === void 0) this.#samples.set(pack, ofPack = /* @__PURE__ */ new Map());
		let sample = ofPack.get(tMs);
		if (sample === void 0) {
			sample = {
				at: index,
				tMs,
				pack,
				points: /* @__PURE__ */ new Map(),
				cells: /* @__PURE__ */ new Map()
			};
			ofPack.set(tMs, sample);
			this.#inOrder.push(sample);
			this.#bound(part, this.#inOrder.length, "samples", VALUES_UPLOAD_LIMITS.samples);
		}
		return sample;
	}
};
// ../../libs/protocol/src/uploads/line-protocol.ts
/** Null: InfluxDB knows no such precision. */
const linePrecision = (text) => text === "ns" || text === "us" || text === "ms" || text === "s" ? text : null;
/** Digits to cut off a timestamp, or to put on, to get milliseconds. */
const DIGITS_BEYOND_MS = {
	ns: 6,
	us: 3,
	ms: 0,
	s: -3
};
/**
* Reads upload format 4, InfluxDB's line protocol, by the mapping of its gateway (docs/uploads/line-protocol.md). Never
* throws. A line that can't be read is refused by its place and costs nothing beside it.
*/
function decodeLineProtocol(body, mapping, precision = "ns") {
	try {
		return {
			ok: true,
			upload: readLines$1(decodeUtf8(body), rulesOf(mapping), precision)
		};
	} catch (fault) {
		if (fault instanceof UploadFault) return {
			ok: false,
			error: faultToError(fault)
		};
		throw fault;
	}
}
function rulesOf(mapping) {
	const rules = /* @__PURE__ */ new Map();
	for (const { measurement, tags = {}, pack, fields } of mapping.lines) {
		const targets = new Map(Object.entries(fields).map(([field, signal]) => [field, toTarget(signal)]));
		const rule = {
			tags: Object.entries(tags),
			pack,
			fields: targets
		};
		rules.set(measurement, [...rules.get(measurement) ?? [], rule]);
	}
	return rules;
}
function readLines$1(text, rules, precision) {
	const builder = new MappedUploadBuilder("lines");
	let index = 0;
	for (let start = 0; start < text.length;) {
		const lineBreak = text.indexOf("\n", start);
		const end = lineBreak < 0 ? text.length : lineBreak;
		const line = text.slice(start, text[end - 1] === "\r" ? end - 1 : end);
		start = end + 1;
		if (line.trim() === "" || line.startsWith("#")) continue;
		if (index >= VALUES_UPLOAD_LIMITS.lines) throw new UploadFault("too_large", `lines[${index}]`, `more than ${VALUES_UPLOAD_LIMITS.lines} lines`);
		readLine({
			index,
			text: () => line
		}, rules, precision, builder);
		index++;
	}
	return builder.finish();
}
function readLine(part, rules, precision, builder) {
	const { index } = part;
	const parsed = parseInfluxLine(part.text());
	if (!parsed.ok) return builder.refuse(part, "malformed_frame", `lines[${index}]@${parsed.column}: ${parsed.message}`);
	const { line } = parsed;
	const matching = (rules.get(line.measurement) ?? []).filter((rule) => {
		builder.compare(part, 1 + rule.tags.length);
		return rule.tags.every(([tag, value]) => line.tags.get(tag) === value);
	});
	if (matching.length === 0) return builder.noteUnmapped(line.measurement);
	const tMs = line.timestamp === null ? null : timestampToMs(line.timestamp, precision);
	if (tMs === null) {
		const what = line.timestamp === null ? "has no timestamp" : "has a timestamp that is no time since 1970";
		return builder.refuse(part, "malformed_frame", `lines[${index}]: ${what}`);
	}
	for (const field of line.fields.keys()) if (!matching.some((rule) => rule.fields.has(field))) builder.noteUnmapped(`${line.measurement}.${field}`);
	for (const rule of matching) mapLine(part, line, rule, tMs, builder);
}
function mapLine(part, line, rule, tMs, builder) {
	const { index } = part;
	const pack = packOf(line, rule.pack);
	if (typeof pack !== "string") return builder.refuse(part, "unknown_pack", `lines[${index}]: ${pack.problem}`);
	for (const [field, value] of line.fields) {
		const target = rule.fields.get(field);
		if (target === void 0) continue;
		if (typeof value === "string") builder.refuse(part, "malformed_frame", `lines[${index}]: field ${field} is text, not a number`);
		else builder.addValue(part, pack, tMs, target, Number(value));
	}
}
function packOf(line, pack) {
	if ("serial" in pack) return pack.serial;
	const value = line.tags.get(pack.tag);
	if (value === void 0) return { problem: `has no tag ${pack.tag} to name its pack` };
	if (pack.serials !== void 0) return (Object.hasOwn(pack.serials, value) ? pack.serials[value] : void 0) ?? { problem: `the mapping knows no pack ${value}` };
	return isName(value, VALUES_UPLOAD_LIMITS.serialLength) ? value : { problem: `tag ${pack.tag} is no serial number` };
}
/** Cut to whole milliseconds; null for what is before 1970 or beyond all dates. By digits, as 19 of them exceed a double. */
function timestampToMs(timestamp, precision) {
	if (timestamp.startsWith("-")) return null;
	const beyond = DIGITS_BEYOND_MS[precision];
	const ms = beyond < 0 ? Number(timestamp) * 1e3 : Number(timestamp.slice(0, Math.max(0, timestamp.length - beyond)) || "0");
	return isUnixMs(ms) ? ms : null;
}
// ../../libs/protocol/src/uploads/teltonika-mapping.ts
const timeSchema = z.strictObject({
	member: foreignName.describe("TS in the default format."),
	format: z.enum([
		"unix_s",
		"unix_ms",
		"day_month_year"
	]).describe("day_month_year: 22/11/2026 10:00:00, as %d writes it by the clock on the wall."),
	utcOffsetMin: z.int().min(-840).max(840).optional().describe("For day_month_year: minutes ahead of UTC. 0 if left out.")
}).refine(({ format, utcOffsetMin }) => utcOffsetMin === void 0 || format === "day_month_year", {
	path: ["utcOffsetMin"],
	message: "is for day_month_year only"
});
const registersSchema = z.strictObject({
	bus: z.string().min(1).max(FRAMES_UPLOAD_LIMITS.busLength).refine((bus) => isName(bus, FRAMES_UPLOAD_LIMITS.busLength), "must not have control characters"),
	slaveAddress: z.int().min(1).max(247),
	readFunction: z.union([z.literal(3), z.literal(4)]).optional().describe("3 if left out."),
	first: z.union([foreignName, z.int().min(0).max(65535)]).describe("The member that holds the number of the first register, such as ST, or that number itself."),
	countsFrom: z.union([z.literal(0), z.literal(1)]).describe("Whether the router counts registers from 0, as the wire does, or from 1.")
});
const segmentSchema = z.strictObject({
	where: z.record(foreignName, z.string().max(200)).describe("Members a segment must have, as text: { \"ID\": \"1\", \"ST\": \"108\" }."),
	values: foreignName.describe("The member that holds the data: VR in the default format."),
	registers: registersSchema.optional().describe("The data are 16-bit registers, to be read by a register map."),
	pack: serialNumber.optional(),
	signals: z.array(mappedSignalSchema.safeExtend({ index: z.int().min(0).max(999).describe("Place among the values.") })).max(1e3).optional().describe("The data are values that the router has decoded.")
}).refine(({ registers, signals }) => registers === void 0 !== (signals === void 0), { message: "must have either registers or signals" }).refine(({ pack, signals }) => pack === void 0 === (signals === void 0), {
	path: ["pack"],
	message: "goes with signals, and must go with them"
});
/** What the segments of a router mean (docs/uploads/teltonika.md). Set on the gateway, tried before it is saved. */
const teltonikaMappingSchema = z.strictObject({
	v: z.literal(1),
	time: timeSchema,
	segments: z.array(segmentSchema).min(1).max(500)
});
/** Checks a document that claims to be a mapping of Teltonika's data to server. Never throws. */
function parseTeltonikaMapping(document) {
	const parsed = teltonikaMappingSchema.safeParse(document);
	return parsed.success ? {
		ok: true,
		mapping: parsed.data
	} : {
		ok: false,
		errors: placedFaults(parsed.error)
	};
}
// ../../libs/protocol/src/uploads/teltonika.ts
const MAX_VALUES = 1e3;
const MAX_DATA_LENGTH = 32e3;
/** What is wrong with one segment, in words that name the member. */
var SegmentFault = class extends Error {};
/**
* Reads upload format 5, what Teltonika routers send as "data to server", by the mapping of its gateway
* (docs/uploads/teltonika.md): one segment, or an array of them. Never throws. A segment that can't be read is refused by
* its place and costs nothing beside it.
*/
function decodeTeltonika(body, mapping) {
	try {
		return {
			ok: true,
			upload: readSegments(parseJsonBody(body, FRAMES_UPLOAD_LIMITS.nesting, FRAMES_UPLOAD_LIMITS.jsonContainers), mapping)
		};
	} catch (fault) {
		if (fault instanceof UploadFault) return {
			ok: false,
			error: faultToError(fault)
		};
		throw fault;
	}
}
function readSegments(json, mapping) {
	const segments = Array.isArray(json) ? json : [json];
	if (segments.length > VALUES_UPLOAD_LIMITS.segments) throw new UploadFault("too_large", "", `has more than ${VALUES_UPLOAD_LIMITS.segments} segments`);
	const builder = new MappedUploadBuilder("segments");
	for (const [index, segment] of segments.entries()) {
		if (!isObject(segment)) throw invalid(Array.isArray(json) ? `[${index}]` : "", "must be an object");
		const part = {
			index,
			text: () => JSON.stringify(segment)
		};
		try {
			readSegment(part, segment, mapping, builder);
		} catch (fault) {
			if (!(fault instanceof SegmentFault)) throw fault;
			builder.refuse(part, "malformed_frame", `segments[${index}].${fault.message}`);
		}
	}
	return builder.finish();
}
function readSegment(part, segment, mapping, builder) {
	const rules = mapping.segments.filter(({ where }) => {
		const wanted = Object.entries(where);
		builder.compare(part, 1 + wanted.length);
		return wanted.every(([member, text]) => textOf(segment[member]) === text);
	});
	if (rules.length === 0) return builder.noteUnmapped(nameOf(segment));
	const tMs = readTime(segment, mapping.time);
	const read = /* @__PURE__ */ new Map();
	for (const rule of rules) {
		const values = read.get(rule.values) ?? readValues$1(segment, rule.values);
		read.set(rule.values, values);
		if (rule.registers !== void 0) builder.addFrame(part, toFrame(segment, rule.values, values, rule.registers, tMs));
		for (const { index: place, ...signal } of rule.signals ?? []) {
			const value = values[place];
			if (value === void 0) throw new SegmentFault(`${rule.values} has no value ${place}`);
			builder.addValue(part, rule.pack ?? "", tMs, toTarget(signal), value);
		}
	}
}
/** A member as the router's format writes it: with quotes or without. */
const textOf = (value) => typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
const NAMING_MEMBERS = 8;
/** What a segment is, for people who look for what their mapping leaves out. */
function nameOf(segment) {
	const parts = [];
	for (const member in segment) {
		const text = textOf(segment[member]);
		if (text !== null && !text.startsWith("[")) parts.push(`${member}=${text}`);
		if (parts.length === NAMING_MEMBERS) break;
	}
	return parts.join(" ").slice(0, 200);
}
const DAY_MONTH_YEAR = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2}):(\d{2})$/;
function readTime(segment, { member, format, utcOffsetMin = 0 }) {
	const text = textOf(segment[member]) ?? "";
	let ms = NaN;
	if (format === "day_month_year") {
		const [day = 0, month = 0, year = 0, ...clock] = (DAY_MONTH_YEAR.exec(text) ?? []).slice(1).map(Number);
		const [hours = 0, minutes = 0, seconds = 0] = clock;
		const date = new Date(Date.UTC(year, month - 1, day, hours, minutes, seconds));
		if (date.getUTCDate() === day && date.getUTCMonth() === month - 1 && date.getUTCHours() === hours && minutes < 60 && seconds < 60) ms = date.getTime() - utcOffsetMin * 6e4;
	} else if (/^\d{1,16}$/.test(text)) ms = Number(text) * (format === "unix_s" ? 1e3 : 1);
	if (!isUnixMs(ms)) throw new SegmentFault(`${member} is no time of the format ${format}`);
	return ms;
}
/** The data: an array, the text of one (the default format puts quotes around it), or a single value. */
function readValues$1(segment, member) {
	let data = segment[member];
	if (typeof data === "string" && data.trimStart().startsWith("[")) {
		if (data.length > MAX_DATA_LENGTH) throw new SegmentFault(`${member} has more than ${MAX_DATA_LENGTH} characters`);
		try {
			data = JSON.parse(data);
		} catch (cause) {
			if (!(cause instanceof SyntaxError)) throw cause;
			throw new SegmentFault(`${member} is no array`);
		}
	}
	const items = Array.isArray(data) ? data : [data];
	if (items.length > MAX_VALUES) throw new SegmentFault(`${member} has more than ${MAX_VALUES} values`);
	return items.map((item, place) => {
		if (item === null) return null;
		const value = typeof item === "string" && item.trim() !== "" ? Number(item) : item;
		if (typeof value === "number" && Number.isFinite(value)) return value;
		throw new SegmentFault(`${member}[${place}] is no number`);
	});
}
/** The registers as the pair of frames that would have read them, so that they go the way of formats 1 and 2. */
function toFrame(segment, member, values, { bus, slaveAddress, readFunction = 3, first, countsFrom }, tMs) {
	const firstRegister = (typeof first === "number" ? first : Number(textOf(segment[first]) ?? NaN)) - countsFrom;
	const end = firstRegister + values.length;
	if (!Number.isInteger(firstRegister) || firstRegister < 0 || end > 65536) throw new SegmentFault(`${typeof first === "string" ? first : member} names no registers`);
	if (values.length === 0 || values.length > 125) throw new SegmentFault(`${member} has ${values.length} values, not 1 to 125 registers`);
	const registers = new Uint8Array(values.length * 2);
	for (const [place, value] of values.entries()) {
		if (value === null || !Number.isInteger(value) || value < -32768 || value > 65535) throw new SegmentFault(`${member}[${place}] is no 16-bit register`);
		registers[place * 2] = value >> 8 & 255;
		registers[place * 2 + 1] = value & 255;
	}
	return {
		pollMs: null,
		tMs,
		bus,
		request: buildReadRequest(slaveAddress, firstRegister, values.length, readFunction),
		response: buildReadResponse(slaveAddress, registers, readFunction),
		error: null
	};
}
// ../../libs/protocol/src/uploads/values-json.ts
const LIMITS = VALUES_UPLOAD_LIMITS;
/**
* Reads upload format 3, `application/vnd.packwatch.values+json` (docs/uploads/values-json.md). Never throws. Unknown
* members are ignored. Whether a pack or signal is known is not judged here.
*/
function decodeValuesJson(body) {
	const { nesting, jsonContainers } = FRAMES_UPLOAD_LIMITS;
	try {
		return {
			ok: true,
			upload: readUpload(parseJsonBody(body, nesting, jsonContainers))
		};
	} catch (fault) {
		if (fault instanceof UploadFault) return {
			ok: false,
			error: faultToError(fault)
		};
		throw fault;
	}
}
function readUpload(json) {
	const { body, head } = readHead(json);
	let values = 0;
	const samples = readList(body["samples"], "samples", LIMITS.samples).map((item, index) => {
		const sample = readSample(item, index);
		values += sample.points.size;
		for (const cell of sample.cells.values()) values += cell.size;
		if (values > LIMITS.values) throw new UploadFault("too_large", `samples[${index}]`, `there are more than ${LIMITS.values} values before its end`);
		return sample;
	});
	return {
		...head,
		samples
	};
}
function readSample(sample, index) {
	const place = `samples[${index}]`;
	if (!isObject(sample)) throw invalid(place, "must be an object");
	const tMs = readUnixMs(sample["t"], `${place}.t`);
	const pack = readName(sample["pack"], `${place}.pack`, LIMITS.serialLength);
	const values = sample["values"];
	if (!isObject(values)) throw invalid(`${place}.values`, "must be an object");
	const members = Object.entries(values);
	if (members.length > LIMITS.valuesPerSample) throw new UploadFault("too_large", `${place}.values`, `has more than ${LIMITS.valuesPerSample} members`);
	const points = /* @__PURE__ */ new Map();
	const cells = /* @__PURE__ */ new Map();
	for (const [position, [name, value]] of members.entries()) {
		if (!isSignalName(name)) throw invalid(`${place}.values`, `member ${position} is not named as a signal is`);
		const at = `${place}.values.${name}`;
		if (isCellSignal(name)) readCells(value, at, name, cells);
		else points.set(name, readValue(value, at));
	}
	return {
		at: index,
		tMs,
		pack,
		points,
		cells
	};
}
function readCells(value, path, name, cells) {
	for (const [place, cell] of readList(value, path, LIMITS.cells).entries()) {
		let values = cells.get(place);
		if (values === void 0) cells.set(place, values = /* @__PURE__ */ new Map());
		values.set(name, readValue(cell, `${path}[${place}]`));
	}
}
function readValue(value, path) {
	if (value === null) return null;
	if (typeof value !== "number" || !Number.isFinite(value)) throw invalid(path, "must be a number or null");
	return value;
}
// src/directory/intervals.ts
const holdsAt = (interval, tsMs) => interval.validFromMs <= tsMs && (interval.validToMs === null || tsMs < interval.validToMs);
// src/directory/assignments.ts
/** Meters say 32 bits. */
const METER_SERIAL$1 = /^\d{1,10}$/;
const keyOf = (bus, slaveAddress) => `${slaveAddress} ${bus}`;
/** Which pack, or cell of a pack, a slave address of one gateway meant at a time; and which pack a serial number. */
var Assignments = class {
	#byAddress = /* @__PURE__ */ new Map();
	#cellsOfPack = /* @__PURE__ */ new Map();
	#meterSerials = /* @__PURE__ */ new Map();
	#bySerial = /* @__PURE__ */ new Map();
	records;
	serials;
	registerMapIds;
	constructor(records, serials = []) {
		this.records = records;
		this.serials = serials;
		this.registerMapIds = new Set(records.map((record) => record.registerMapId));
		for (const record of records) {
			append(this.#byAddress, keyOf(record.bus, record.slaveAddress), record);
			if (record.role === "cell") append(this.#cellsOfPack, record.packId, record);
			if (METER_SERIAL$1.test(record.packSerial ?? "")) this.#meterSerials.set(record.packId, Number(record.packSerial));
		}
		for (const record of serials) append(this.#bySerial, record.serial, record);
	}
	find(bus, slaveAddress, tsMs) {
		const records = this.#byAddress.get(keyOf(bus, slaveAddress)) ?? [];
		let fromMs = -Infinity;
		let toMs = Infinity;
		for (const { validFromMs, validToMs } of records) for (const changeMs of [validFromMs, validToMs ?? Infinity]) if (changeMs <= tsMs) fromMs = Math.max(fromMs, changeMs);
		else toMs = Math.min(toMs, changeMs);
		return {
			assignment: records.find((record) => holdsAt(record, tsMs)),
			fromMs,
			toMs
		};
	}
	/** The pack that decoded values meant by a serial number at that time. */
	findSerial(serial, tsMs) {
		return this.#bySerial.get(serial)?.find((record) => holdsAt(record, tsMs))?.packId;
	}
	/** The serial number that a pack's meter has, if its pack's is known and a number as meters say it; null if not. */
	meterSerial(packId) {
		return this.#meterSerials.get(packId) ?? null;
	}
	/** How many places the cell arrays of a pack have: up to the last cell that was assigned then. */
	cellCount(packId, tsMs) {
		let count = 0;
		for (const record of this.#cellsOfPack.get(packId) ?? []) if (holdsAt(record, tsMs)) count = Math.max(count, (record.cellIndex ?? 0) + 1);
		return count;
	}
};
function append(map, key, record) {
	const records = map.get(key);
	if (records === void 0) map.set(key, [record]);
	else records.push(record);
}
// src/directory/gateway-mappings.ts
/** Stored documents made ready. One that is not valid, by rules that came after it, counts as none. */
function toGatewayMappings(records, onInvalid) {
	let lineProtocol = null;
	let teltonika = null;
	for (const record of records) if (record.format === "line_protocol") {
		const parsed = parseLineProtocolMapping(record.document);
		if (parsed.ok) lineProtocol = parsed.mapping;
		else onInvalid(record, parsed.errors);
	} else {
		const parsed = parseTeltonikaMapping(record.document);
		if (parsed.ok) teltonika = parsed.mapping;
		else onInvalid(record, parsed.errors);
	}
	return {
		lineProtocol,
		teltonika
	};
}
// ../../libs/domain/src/fold/impossible-parameter.ts
/** A parameter that cannot be: the factory that refused it, the field, and why. */
var ImpossibleParameter = class extends Error {
	code = "impossible-parameter";
	field;
	reason;
	constructor(what, field, reason) {
		super(`${what}: ${field} ${reason}`);
		this.name = "ImpossibleParameter";
		this.field = field;
		this.reason = reason;
	}
};
// ../../libs/domain/src/chemistry/resistance-table.ts
/** So far beyond its ends a table is still followed, K. */
const BEYOND_KELVIN = 10;
/** A polynomial through this many neighbours: leaving out a temperature and asking for it errs by 1 % (linear: 8 %). */
const NEIGHBOURS = 4;
/**
* The ratio at a temperature: the logarithm of the table's, interpolated by a cubic through the four nearest points. Null
* farther than 10 K outside of it, where nothing was measured.
*/
function resistanceRatio(table, temperatureC) {
	if (newest.table === table && newest.temperatureC === temperatureC) return newest.ratio;
	newest = {
		table,
		temperatureC,
		ratio: ratioAt(table, temperatureC)
	};
	return newest.ratio;
}
let newest = {
	table: null,
	temperatureC: NaN,
	ratio: null
};
function ratioAt({ points }, temperatureC) {
	const lowest = points[0]?.[0] ?? Infinity;
	const highest = points.at(-1)?.[0] ?? -Infinity;
	if (!(temperatureC >= lowest - BEYOND_KELVIN && temperatureC <= highest + BEYOND_KELVIN)) return null;
	const above = points.findIndex(([pointC]) => pointC > temperatureC);
	const middle = above === -1 ? points.length : above;
	const first = Math.max(0, Math.min(middle - NEIGHBOURS / 2, points.length - NEIGHBOURS));
	const near = points.slice(first, first + NEIGHBOURS);
	let logRatio = 0;
	for (const [pointC, ratio] of near) {
		let weight = 1;
		for (const [otherC] of near) if (otherC !== pointC) weight *= (temperatureC - otherC) / (pointC - otherC);
		logRatio += weight * Math.log(ratio);
	}
	return Math.exp(logRatio);
}
// ../../libs/domain/src/fold/pack-facts.ts
const CHEMISTRY_NAMES = [
	"lfp",
	"lifeypo4",
	"nmc",
	"lco",
	"lto"
];
/**
* No pack lies outside: ten times less than the smallest cells with electronics of their own, and as much as the API takes.
* Beyond them squares and shares leave what a number can hold.
*/
const CAPACITY_MAH = {
	min: 10,
	max: 1e8
};
/** 2 % of the largest current that a sample may show; what is off by more is no sensor. */
const MOST_OFFSET_MA = 1e5;
const PERIOD_MS = {
	min: 1,
	max: 26784e5
};
/** Checks the facts of a pack. Throws `ImpossibleParameter` naming the field. */
function packFacts(facts) {
	const refuse = (field, reason) => {
		throw new ImpossibleParameter("packFacts", field, reason);
	};
	if (!CHEMISTRY_NAMES.includes(facts.chemistry)) refuse("chemistry", `must be one of ${CHEMISTRY_NAMES.join(", ")}`);
	if (!Number.isInteger(facts.cellsInSeries) || facts.cellsInSeries < 1 || facts.cellsInSeries > 999) refuse("cellsInSeries", "must be a whole number from 1 to 999");
	if (!isWithin$1(facts.nominalCapacityMah, CAPACITY_MAH)) refuse("nominalCapacityMah", "must be from 10 mAh to 100,000 Ah, which no pack lies outside");
	if (!isWithin$1(facts.usualPeriodMs, PERIOD_MS)) refuse("usualPeriodMs", "must be from 1 ms to 31 days");
	const { sensorOffsetMa } = facts;
	if (sensorOffsetMa !== void 0 && !isWithin$1(sensorOffsetMa, {
		min: 0,
		max: MOST_OFFSET_MA
	})) refuse("sensorOffsetMa", "must be from 0 mA to 100 A");
	return facts;
}
/** A pause between two samples longer than this is a gap, ms: twice the usual period. */
function gapLimitMs(facts) {
	return 2 * facts.usualPeriodMs;
}
function sensorOffsetMa(facts) {
	return facts.sensorOffsetMa ?? 50;
}
function isWithin$1(value, range) {
	return value >= range.min && value <= range.max;
}
// ../../libs/domain/src/fold/significant.ts
/** The number with so many digits: what is worth no more than they are keeps the checkpoint small. */
function significant(value, digits) {
	return Number(value.toPrecision(digits));
}
/** A share of 0…1 to a millionth. Cheaper than `significant`, for what may come at every sample. */
function toMillionth(share) {
	return Math.round(1e6 * share) / 1e6;
}
/** A reading, or what follows from readings, to a thousandth of its unit: finer than any of them is measured. Never −0. */
function toThousandth(value) {
	return Math.round(1e3 * value) / 1e3 + 0;
}
// ../../libs/domain/src/fold/temperature-of.ts
/** The pack's temperature, °C: its own sensors', else the mean of the cells that were read; null if none was. */
function temperatureOf({ temperature1C, temperature2C, cellTemperaturesC }) {
	if (temperature1C !== null) return temperature2C === null ? temperature1C : (temperature1C + temperature2C) / 2;
	if (temperature2C !== null) return temperature2C;
	let [sum, count] = [0, 0];
	for (let cell = 0; cell < cellTemperaturesC.length; cell += 1) {
		const temperatureC = cellTemperaturesC[cell] ?? null;
		if (temperatureC === null) continue;
		sum += temperatureC;
		count += 1;
	}
	return count === 0 ? null : sum / count;
}
// ../../libs/domain/src/soh/resistance.ts
const NO_RESISTANCE = {
	pack: null,
	cells: [],
	firstTsMs: null,
	lastTsMs: null,
	lowestC: null,
	highestC: null
};
/** A voltage later than this after a step shows diffusion and charge as well, not resistance alone. */
const MOST_STEP_MS = 2e3;
/** A smaller step drowns in the resolution of the voltage. */
const LEAST_STEP_C_RATE$1 = .1;
/** Steps remembered: enough to average the noise of a millivolt, few enough to follow a pack through the seasons. */
const MEMORY_STEPS$1 = 400;
/** A step this many σ off the line, once there is one, is a reading torn between two polls. */
const TORN_SIGMAS = 5;
const LEAST_SIGMA_MV = 2;
const FEW_STEPS$1 = 10;
/** Towards empty a cell resists ever more, which says nothing of its health: 7 % between 0 and 20 % on the A123. */
const LEAST_SOC = .2;
/** The reading that the next step is measured from; null: there is no current, or the chemistry has no table. */
function stepStart(sample, table) {
	const { tsMs, currentMa, voltageMv, cellVoltagesMv } = sample;
	return table === null || currentMa === null ? null : {
		tsMs,
		currentMa,
		voltageMv,
		cellVoltagesMv
	};
}
/**
* Takes in the step between two samples; only two at most 2 s apart, with the temperature, say anything. `soc` null: not
* known, and then not asked.
*/
function stepResistance(state, before, sample, soc, table, facts) {
	const { tsMs, currentMa, voltageMv, cellVoltagesMv } = sample;
	if (before === null || tsMs - before.tsMs > MOST_STEP_MS || currentMa === null || table === null) return state;
	if (soc !== null && soc < LEAST_SOC) return state;
	const deltaMa = currentMa - before.currentMa;
	if (Math.abs(deltaMa) <= LEAST_STEP_C_RATE$1 * facts.nominalCapacityMah) return state;
	const temperatureC = temperatureOf(sample);
	const ratio = temperatureC === null ? null : resistanceRatio(table, temperatureC);
	if (temperatureC === null || ratio === null) return state;
	const x = deltaMa / 1e3 * ratio;
	const shownC = Math.round(temperatureC * 10) / 10;
	const pack = addStep(state.pack, x, deltaOf(before.voltageMv, voltageMv));
	const count = Math.min(facts.cellsInSeries, Math.max(state.cells.length, cellVoltagesMv.length));
	const cells = [];
	for (let cell = 0; cell < count; cell += 1) {
		const deltaMv = deltaOf(before.cellVoltagesMv[cell] ?? null, cellVoltagesMv[cell] ?? null);
		cells.push(addStep(state.cells[cell] ?? null, x, deltaMv));
	}
	return {
		pack,
		cells,
		firstTsMs: state.firstTsMs ?? tsMs,
		lastTsMs: tsMs,
		lowestC: Math.min(state.lowestC ?? Infinity, shownC),
		highestC: Math.max(state.highestC ?? -Infinity, shownC)
	};
}
/** Resistance at 25 °C and its σ, mΩ; null: too few steps. */
function resistanceOf(sums) {
	if (sums === null || sums.steps < FEW_STEPS$1 || sums.xx <= 0) return null;
	const weight = Math.min(sums.steps, MEMORY_STEPS$1);
	return {
		mohm: sums.xy / sums.xx,
		sigma: Math.sqrt(sums.deviations / weight / sums.xx)
	};
}
function addStep(sums, x, deltaMv) {
	if (deltaMv === null) return sums;
	if (sums === null) return {
		steps: 1,
		xx: significant(x * x, 7),
		xy: significant(x * deltaMv, 7),
		deviations: 0
	};
	const deviation = deltaMv - sums.xy / sums.xx * x;
	const weight = Math.min(sums.steps, MEMORY_STEPS$1);
	const sigmaMv = Math.max(LEAST_SIGMA_MV, Math.sqrt(sums.deviations / weight));
	const kept = sums.steps < MEMORY_STEPS$1 ? 1 : 1 - 1 / MEMORY_STEPS$1;
	if (sums.steps >= FEW_STEPS$1 && Math.abs(deviation) > TORN_SIGMAS * sigmaMv) return {
		...sums,
		deviations: significant(kept * sums.deviations + (TORN_SIGMAS * sigmaMv) ** 2, 5)
	};
	return {
		steps: sums.steps + 1,
		xx: significant(kept * sums.xx + x * x, 7),
		xy: significant(kept * sums.xy + x * deltaMv, 7),
		deviations: significant(kept * sums.deviations + deviation ** 2, 5)
	};
}
function deltaOf(fromMv, toMv) {
	return fromMv === null || toMv === null ? null : toMv - fromMv;
}
// ../../libs/domain/src/alarms/signal-value.ts
const PACK_SIGNALS = /* @__PURE__ */ new Map([
	["pack.voltage_mv", ({ sample }) => sample.voltageMv],
	["pack.current_ma", ({ sample }) => sample.currentMa],
	["pack.soc_pct", ({ soc }) => percent(soc)],
	["pack.bms_soc_pct", ({ sample }) => percent(sample.bmsSoc)],
	["pack.bms_soh_pct", ({ sample }) => sample.bmsSohPct],
	["pack.bms_resistance_uohm", ({ sample }) => sample.bmsResistanceUohm],
	["pack.temperature_1_c", ({ sample }) => sample.temperature1C],
	["pack.temperature_2_c", ({ sample }) => sample.temperature2C],
	["pack.charged_mah", ({ sample }) => sample.chargedMah],
	["pack.discharged_mah", ({ sample }) => sample.dischargedMah],
	["pack.charged_mwh", ({ sample }) => sample.chargedMwh],
	["pack.discharged_mwh", ({ sample }) => sample.dischargedMwh],
	["pack.charge_block", ({ sample }) => sample.chargeBlock],
	["pack.discharge_block", ({ sample }) => sample.dischargeBlock],
	["pack.state_bits", ({ sample }) => sample.stateBits],
	["pack.full_cycles", ({ sample }) => sample.fullCycles],
	["pack.short_circuit_trips", ({ sample }) => sample.shortCircuitTrips],
	["pack.over_voltage_trips", ({ sample }) => sample.overVoltageTrips],
	["pack.under_voltage_trips", ({ sample }) => sample.underVoltageTrips],
	["pack.soc_sigma_pct", ({ socSigma }) => percent(socSigma ?? null)],
	["pack.soc_drift_pct", ({ sample, soc }) => percent(sample.bmsSoc !== null && soc !== null ? sample.bmsSoc - soc : null)],
	["pack.capacity_pct", ({ capacityShare }) => percent(capacityShare ?? null)],
	["pack.imbalance_pct", ({ imbalanceShare }) => percent(imbalanceShare ?? null)],
	["pack.resistance_mohm", ({ resistance }) => resistanceOf(resistance ?? null)?.mohm ?? null]
]);
const CELL_SIGNALS = /* @__PURE__ */ new Map([
	["cell.voltage_mv", ({ sample }) => sample.cellVoltagesMv],
	["cell.temperature_c", ({ sample }) => sample.cellTemperaturesC],
	["cell.balancing", ({ sample }) => sample.cellBalancing],
	["cell.deviation_mv", (source) => source.deviationsMv ??= deviationsMv(source.sample.cellVoltagesMv)]
]);
const READERS$1 = new Map([...[...PACK_SIGNALS].map(([name, read]) => [name, {
	of: "pack",
	read
}]), ...[...CELL_SIGNALS].map(([name, read]) => [name, {
	of: "cell",
	read
}])]);
/** How a signal is read; undefined: there is none of this name. */
function signalReader(name) {
	return READERS$1.get(name);
}
/** True if rules can watch a signal of this name. */
function isSignal(name) {
	return READERS$1.has(name);
}
/** Each cell's voltage less the mean of the others, mV; null where it, or all others, were not read. */
function deviationsMv(cellsMv) {
	let sumMv = 0;
	let count = 0;
	for (let cell = 0; cell < cellsMv.length; cell += 1) {
		const mv = cellsMv[cell] ?? null;
		if (mv === null) continue;
		sumMv += mv;
		count += 1;
	}
	const found = [];
	for (let cell = 0; cell < cellsMv.length; cell += 1) {
		const mv = cellsMv[cell] ?? null;
		found.push(mv === null || count < 2 ? null : mv - (sumMv - mv) / (count - 1));
	}
	return found;
}
function percent(fraction) {
	return fraction === null ? null : fraction * 100;
}
// ../../libs/domain/src/alarms/rule-checks.ts
const SEVERITIES = [
	"info",
	"warning",
	"critical"
];
const GUARDS = ["charging", "discharging"];
/** Throws `ImpossibleParameter`, naming the factory, the field and the reason, for a rule that can't be. */
function checkRule(factory, params) {
	const refuse = (field, reason) => {
		throw new ImpossibleParameter(factory, field, reason);
	};
	const { comparison, raiseLevel, clearLevel } = params;
	if (params.id.trim() === "") refuse("id", "must not be empty or blank");
	if (!Number.isInteger(params.version) || params.version < 1) refuse("version", "must be a whole number from 1");
	if (!isSignal(params.signal)) refuse("signal", `is not a signal that rules can watch: ${params.signal}`);
	if (comparison !== "above" && comparison !== "below") refuse("comparison", "must be above or below");
	if (!Number.isFinite(raiseLevel)) refuse("raiseLevel", "must be a finite number");
	if (!Number.isFinite(clearLevel)) refuse("clearLevel", "must be a finite number");
	if (comparison === "above" && clearLevel > raiseLevel) refuse("clearLevel", "must not lie above the raise level, or the alarm would clear while it is raised");
	if (comparison === "below" && clearLevel < raiseLevel) refuse("clearLevel", "must not lie below the raise level, or the alarm would clear while it is raised");
	if (!isDuration(params.raiseForMs)) refuse("raiseForMs", "must be 0 ms or more");
	if (!isDuration(params.clearForMs)) refuse("clearForMs", "must be 0 ms or more");
	if (!isDuration(params.gapToleranceMs) || params.gapToleranceMs === 0) refuse("gapToleranceMs", "must be more than 0 ms, or no duration could ever be measured");
	if (!SEVERITIES.includes(params.severity)) refuse("severity", `must be one of ${SEVERITIES.join(", ")}`);
	if (params.guard !== void 0 && !GUARDS.includes(params.guard)) refuse("guard", `must be one of ${GUARDS.join(", ")}, or left out`);
}
function isDuration(ms) {
	return Number.isFinite(ms) && ms >= 0;
}
// ../../libs/domain/src/alarms/changed-rule.ts
/**
* Builds a rule on a counter that steps up (`mask` null) or a bit that is set; it is raised at once, and cleared once
* nothing has changed for `clearForMs`. Throws `ImpossibleParameter` for values that can't be.
*/
function changedRule(params) {
	const rule = {
		...params,
		comparison: "above",
		raiseLevel: 1,
		clearLevel: 0,
		raiseForMs: 0
	};
	checkRule("changedRule", rule);
	const { mask } = params;
	if (mask !== null && !(Number.isInteger(mask) && mask > 0 && mask <= 4294967295)) throw new ImpossibleParameter("changedRule", "mask", "must be bits of a 32-bit word, at least one, or null");
	return {
		...rule,
		kind: "changed"
	};
}
// ../../libs/domain/src/alarms/rate-rule.ts
/** As the API allows: over more than a month it is a trend, not a rate, and a pack is seldom heard that long. */
const LONGEST_MS = 26784e5;
/**
* Builds a rule on how fast a signal moves; levels in the signal's unit per hour, falling is negative. Throws
* `ImpossibleParameter`, naming the field and the reason, for values that can't be.
*/
function rateRule(params) {
	checkRule("rateRule", params);
	if (!isDuration(params.overMs) || params.overMs === 0) throw new ImpossibleParameter("rateRule", "overMs", "must be more than 0 ms, or there is no rate");
	if (params.overMs > LONGEST_MS) throw new ImpossibleParameter("rateRule", "overMs", "must be at most 31 days");
	return {
		...params,
		kind: "rate"
	};
}
// ../../libs/domain/src/alarms/threshold-rule.ts
/** Builds a threshold rule. Throws `ImpossibleParameter`, naming the field and the reason, for values that can't be. */
function thresholdRule(params) {
	checkRule("thresholdRule", params);
	return {
		...params,
		kind: "threshold"
	};
}
// ../../libs/domain/src/alarms/alarm-rule-of.ts
/** Builds a rule of whatever kind. Throws `ImpossibleParameter`, naming the field and the reason, for values that can't be. */
function alarmRuleOf(said) {
	switch (said.kind) {
		case "threshold": return thresholdRule(said);
		case "rate": return rateRule(said);
		case "changed": return changedRule(said);
	}
}
// ../../libs/domain/src/fold/activity.ts
/**
* Below one hundredth of the capacity per hour a pack counts as idle: at that rate a full pack lasts four days, which is
* what standing electronics draw, not a load. Never below twice the sensor's offset, where the sign is not known.
*/
const IDLE_C_RATE = .01;
/** Up to this current, either way, a pack counts as idle, mA. */
const idleCurrentMa = (facts) => Math.max(IDLE_C_RATE * facts.nominalCapacityMah, 2 * sensorOffsetMa(facts));
/** What a current (mA, positive while charging) says the pack is doing; null if there is none. */
function activityOf(currentMa, facts) {
	if (currentMa === null) return null;
	if (Math.abs(currentMa) <= idleCurrentMa(facts)) return "idle";
	return currentMa > 0 ? "charging" : "discharging";
}
// ../../libs/domain/src/alarms/adopt-rule.ts
/**
* Hands what one version of a rule remembered to the version that holds now. If it watches the same signal in the same
* direction, open episodes go on under its levels: to the operator it is still the same alarm. What was only pending, or
* half-way to clearing, was measured against other levels and starts anew. Otherwise the episodes end here.
*/
function adoptRule(memory, rule, tsMs) {
	if (memory.ruleVersion === rule.version) return {
		memory,
		transitions: []
	};
	const kind = memory.compared?.kind ?? "threshold";
	if (memory.signal !== rule.signal || memory.comparison !== rule.comparison || kind !== rule.kind) return {
		memory: null,
		transitions: endEpisodes(memory, tsMs, "rule-changed")
	};
	const parts = memory.parts.filter((part) => part.raisedTsMs !== null).map((part) => ({
		...part,
		sinceTsMs: null
	}));
	return {
		memory: {
			...memory,
			ruleVersion: rule.version,
			parts
		},
		transitions: []
	};
}
/** Ends every open episode of a rule at `tsMs`, because nothing will judge them any more. */
function endEpisodes(memory, tsMs, reason) {
	const transitions = [];
	for (const { part, raisedTsMs, peakValue } of memory.parts) {
		if (raisedTsMs === null) continue;
		transitions.push({
			kind: "cleared",
			ruleId: memory.ruleId,
			part,
			raisedTsMs,
			tsMs,
			peakValue,
			reason
		});
	}
	return transitions;
}
// ../../libs/domain/src/alarms/compared-value.ts
const MS_PER_HOUR$5 = 36e5;
/** What a reading is against the one before it, as the rule sees it, and what the next is compared with. */
function compareReading(baseline, part, tsMs, reading, rule, toleranceMs) {
	if (reading === null) return {
		baseline,
		value: null
	};
	if (baseline === null) return {
		baseline: {
			part,
			tsMs,
			value: reading
		},
		value: null
	};
	if (rule.kind === "changed") {
		if (reading === baseline.value) return {
			baseline,
			value: 0
		};
		const value = hasChanged(baseline.value, reading, rule.mask) ? 1 : 0;
		return {
			baseline: {
				part,
				tsMs,
				value: reading
			},
			value
		};
	}
	const sinceMs = tsMs - baseline.tsMs;
	if (sinceMs < rule.overMs) return {
		baseline,
		value: null
	};
	const now = {
		part,
		tsMs,
		value: reading
	};
	if (sinceMs > rule.overMs + toleranceMs) return {
		baseline: now,
		value: null
	};
	return {
		baseline: now,
		value: (reading - baseline.value) * MS_PER_HOUR$5 / sinceMs
	};
}
/** A counter that went back was reset: that is no step. */
function hasChanged(before, now, mask) {
	return mask === null ? now > before : (now & ~before & mask) !== 0;
}
// ../../libs/domain/src/alarms/threshold.ts
/**
* One step of a threshold rule on one part of a pack, in event time. The durations run between samples; a pause longer
* than `toleranceMs` starts them anew, so that a gap by itself neither raises nor clears.
*/
function stepThreshold(memory, part, input, rule, toleranceMs) {
	const verdict = judge$3(input, rule);
	if (verdict === "nothing") return {
		memory,
		event: null
	};
	if (memory?.raisedTsMs == null) {
		if (verdict.side !== "beyond") return {
			memory: null,
			event: null
		};
		return stepPending(memory, part, input.tsMs, verdict.value, rule, toleranceMs);
	}
	return stepOpen(memory, input.tsMs, verdict, rule, toleranceMs);
}
function stepPending(memory, part, tsMs, value, rule, toleranceMs) {
	const goesOn = memory !== null && tsMs - memory.lastTsMs <= toleranceMs;
	const sinceTsMs = goesOn ? memory.sinceTsMs ?? tsMs : tsMs;
	const peakValue = goesOn ? worse(memory.peakValue, value, rule) : toThousandth(value);
	if (tsMs - sinceTsMs < rule.raiseForMs) return {
		memory: {
			part,
			raisedTsMs: null,
			sinceTsMs,
			lastTsMs: tsMs,
			peakValue
		},
		event: null
	};
	return {
		memory: {
			part,
			raisedTsMs: tsMs,
			sinceTsMs: null,
			lastTsMs: tsMs,
			peakValue
		},
		event: "raised"
	};
}
function stepOpen(memory, tsMs, verdict, rule, toleranceMs) {
	if (verdict.side !== "behind") {
		const peakValue = worse(memory.peakValue, verdict.value, rule);
		return {
			memory: {
				...memory,
				sinceTsMs: null,
				lastTsMs: tsMs,
				peakValue
			},
			event: null
		};
	}
	const sinceTsMs = memory.sinceTsMs !== null && tsMs - memory.lastTsMs <= toleranceMs ? memory.sinceTsMs ?? tsMs : tsMs;
	return {
		memory: {
			...memory,
			sinceTsMs,
			lastTsMs: tsMs
		},
		event: tsMs - sinceTsMs >= rule.clearForMs ? "cleared" : null
	};
}
const BEHIND = { side: "behind" };
function judge$3({ value, guardHolds }, rule) {
	if (guardHolds === false) return BEHIND;
	if (guardHolds === null || value === null) return "nothing";
	if (isBeyond(value, rule)) return {
		side: "beyond",
		value
	};
	return (rule.comparison === "above" ? value <= rule.clearLevel : value >= rule.clearLevel) ? BEHIND : {
		side: "between",
		value
	};
}
/** True if the value alone would raise the rule. */
function isBeyond(value, rule) {
	return rule.comparison === "above" ? value >= rule.raiseLevel : value <= rule.raiseLevel;
}
function worse(peak, value, rule) {
	const now = toThousandth(value);
	return rule.comparison === "above" ? Math.max(peak, now) : Math.min(peak, now);
}
// ../../libs/domain/src/alarms/flapping.ts
/** As many changes as this within the time are flapping, and held as one alarm until as long a time was quiet. */
const FLAPPING_CHANGES = 5;
const FLAPPING_MS = 36e5;
/** What the threshold step may know of a part: between two episodes, when they were is none of its business. */
function episodeOf(memory) {
	return memory === null || memory.raisedTsMs === null && memory.sinceTsMs === null ? null : memory;
}
/**
* The step with what flapping makes of it: a clearing may be held back, and the times of changes are remembered. What is held
* waits for an hour of quiet, whenever it came and went before.
*/
function withFlapping(before, step, tsMs) {
	const earlier = before?.earlierTsMs?.filter((changeMs) => tsMs - changeMs < FLAPPING_MS) ?? [];
	const { memory, event } = step;
	if (memory === null) return earlier.length === 0 || before === null ? step : {
		memory: between(before, earlier),
		event
	};
	if (event !== "cleared") return {
		memory: remembering(memory, before?.held === true ? [] : earlier, before?.held),
		event
	};
	const raisedTsMs = memory.raisedTsMs ?? tsMs;
	const changes = [
		...earlier,
		raisedTsMs,
		tsMs
	].filter((changeMs) => tsMs - changeMs < FLAPPING_MS);
	const isFlapping = before?.held === true || changes.length >= FLAPPING_CHANGES;
	const isQuiet = memory.sinceTsMs !== null && tsMs - memory.sinceTsMs >= FLAPPING_MS;
	if (isFlapping && !isQuiet) return {
		memory: remembering(memory, [], true),
		event: null
	};
	return {
		memory: remembering(memory, isFlapping ? [] : changes, void 0),
		event
	};
}
/** What stays of a part whose episode is over: only when it was. Null: it was too long ago, or it was quiet for long. */
function afterClearing(memory) {
	const { earlierTsMs } = memory;
	return earlierTsMs === void 0 || earlierTsMs.length === 0 ? null : between(memory, earlierTsMs);
}
function between({ part, lastTsMs, peakValue }, earlierTsMs) {
	return {
		part,
		raisedTsMs: null,
		sinceTsMs: null,
		lastTsMs,
		peakValue,
		earlierTsMs
	};
}
function remembering(memory, earlierTsMs, held) {
	const { part, raisedTsMs, sinceTsMs, lastTsMs, peakValue } = memory;
	return {
		part,
		raisedTsMs,
		sinceTsMs,
		lastTsMs,
		peakValue,
		...earlierTsMs.length > 0 && { earlierTsMs },
		...held === true && { held }
	};
}
// ../../libs/domain/src/alarms/rule-plan.ts
const made = /* @__PURE__ */ new WeakMap();
/** The plan of a set of rules; the same set is planned once. */
function rulePlan(rules) {
	const known = made.get(rules);
	if (known !== void 0) return known;
	const cellSignals = [];
	const cellReaders = [];
	const planned = eachOnce(rules).map((rule) => {
		const reader = signalReader(rule.signal);
		if (reader?.of !== "cell") return {
			rule,
			reader,
			cellPlace: -1
		};
		let cellPlace = cellSignals.indexOf(rule.signal);
		if (cellPlace === -1) {
			cellPlace = cellSignals.push(rule.signal) - 1;
			cellReaders.push(reader);
		}
		return {
			rule,
			reader,
			cellPlace
		};
	});
	const plan = {
		rules: planned,
		places: new Map(planned.map(({ rule: { id } }, place) => [id, place])),
		cellReaders
	};
	made.set(rules, plan);
	return plan;
}
/** Two of one id would remember in the same place, and the one would raise what the other never clears. */
function eachOnce(rules) {
	const chosen = /* @__PURE__ */ new Map();
	for (const rule of rules) {
		const held = chosen.get(rule.id);
		if (held === void 0 || rule.version > held.version) chosen.set(rule.id, rule);
	}
	return [...chosen.values()];
}
/** The extremes of each of the plan's cell signals at a sample: most rules on cells need no more. */
function cellExtremes({ cellReaders }, source) {
	if (cellReaders.length === 0) return NONE$1;
	const found = [];
	for (const { read } of cellReaders) {
		const cells = read(source);
		let low = Infinity;
		let high = -Infinity;
		for (let cell = 0; cell < cells.length; cell += 1) {
			const reading = cells[cell] ?? null;
			if (reading === null) continue;
			const value = +reading;
			if (value < low) low = value;
			if (value > high) high = value;
		}
		found.push({
			low,
			high
		});
	}
	return found;
}
const NONE$1 = [];
// ../../libs/domain/src/alarms/fold-alarms.ts
const PACK = "pack";
const NO_PARTS = [];
const NO_BASELINES = [];
const NOTHING$1 = {
	memories: [],
	transitions: []
};
/**
* Judges one sample by every rule that holds at its time (each id once). A rule that no longer holds ends its episodes
* at this sample: an alarm that nothing can clear any more would stay open for ever.
*/
function foldAlarms(memories, source, rules, facts) {
	const nextMemories = [];
	const transitions = [];
	const plan = rulePlan(rules);
	const remembered = [];
	for (const memory of memories) {
		const place = plan.places.get(memory.ruleId);
		if (place === void 0) transitions.push(...endEpisodes(memory, source.sample.tsMs, "rule-removed"));
		else remembered[place] = memory;
	}
	const extremes = cellExtremes(plan, source);
	let kept = 0;
	for (let place = 0; place < plan.rules.length; place += 1) {
		const planned = plan.rules[place];
		if (planned === void 0) continue;
		const memory = remembered[place] ?? null;
		if (memory === null && !concerns(planned, source, extremes)) continue;
		const next = foldRule(memory, source, planned, facts, transitions);
		if (next === null) continue;
		nextMemories.push(next);
		if (next === memory) kept += 1;
	}
	if (kept === memories.length && kept === nextMemories.length && transitions.length === 0 && kept > 0) return {
		memories,
		transitions
	};
	if (nextMemories.length === 0 && transitions.length === 0) return NOTHING$1;
	nextMemories.sort((a, b) => a.ruleId < b.ruleId ? -1 : 1);
	return {
		memories: nextMemories,
		transitions
	};
}
function foldRule(memory, source, planned, facts, transitions) {
	const { rule, reader } = planned;
	const quiet = memory === null ? null : quietMemory(memory, source, planned, facts);
	if (quiet !== null) return quiet;
	const adopted = memory === null ? null : adoptRule(memory, rule, source.sample.tsMs);
	if (adopted !== null) transitions.push(...adopted.transitions);
	const before = adopted?.memory?.parts ?? NO_PARTS;
	const toleranceMs = Math.max(rule.gapToleranceMs, gapLimitMs(facts));
	const valuesToleranceMs = rule.kind === "rate" ? rule.overMs + toleranceMs : toleranceMs;
	const guardHolds = guardOf(rule, source.activity);
	const { tsMs } = source.sample;
	const next = [];
	const baselines = [];
	const known = adopted?.memory?.compared?.baselines ?? NO_BASELINES;
	const judge = (partMemory, part, reading) => {
		let value = reading;
		if (rule.kind !== "threshold") {
			const compared = compareReading(known.find((one) => one.part === part) ?? null, part, tsMs, reading, rule, toleranceMs);
			if (compared.baseline !== null) baselines.push(compared.baseline);
			value = compared.value;
		}
		const step = withFlapping(partMemory, stepThreshold(episodeOf(partMemory), part, {
			tsMs,
			value,
			guardHolds
		}, rule, valuesToleranceMs), tsMs);
		if (step.event !== null && step.memory !== null) transitions.push(transitionOf(step.event, step.memory, rule, tsMs, value));
		const kept = step.memory !== null && step.event === "cleared" ? afterClearing(step.memory) : step.memory;
		if (kept !== null) next.push(kept);
	};
	if (reader === void 0 || reader.of === "pack") judge(before[0] ?? null, PACK, reader?.read(source) ?? null);
	else {
		const cells = reader.read(source);
		const last = Math.max(lastCell(before), lastCell(known));
		const count = Math.max(cells.length, 1 + last);
		for (let cell = 0; cell < count; cell += 1) {
			const value = cells[cell] ?? null;
			const part = cellPart(cell);
			const partMemory = before.length === 0 ? null : before.find((one) => one.part === part) ?? null;
			if (value === null && partMemory === null && last < cell) continue;
			judge(partMemory, part, value === null ? null : Number(value));
		}
	}
	if (next.length === 0 && baselines.length === 0) return null;
	const { id, version, signal, comparison, kind } = rule;
	const memoryNow = {
		ruleId: id,
		ruleVersion: version,
		signal,
		comparison,
		parts: next
	};
	return kind === "threshold" ? memoryNow : {
		...memoryNow,
		compared: {
			kind,
			baselines
		}
	};
}
/**
* What a rule that compares readings remembers after one that raises nothing; null: there is more to judge. Such a rule always
* remembers a reading, so that nearly every sample comes here, and it must cost next to nothing.
*/
function quietMemory(memory, source, { rule, reader }, facts) {
	if (rule.kind === "threshold" || memory.parts.length > 0 || memory.ruleVersion !== rule.version) return null;
	const baseline = memory.compared?.baselines[0];
	if (baseline === void 0 || reader?.of !== "pack") return null;
	const toleranceMs = Math.max(rule.gapToleranceMs, gapLimitMs(facts));
	const { tsMs } = source.sample;
	const { baseline: next, value } = compareReading(baseline, PACK, tsMs, reader.read(source), rule, toleranceMs);
	if (next === null || value !== null && isBeyond(value, rule)) return null;
	return next === baseline ? memory : {
		...memory,
		compared: {
			kind: rule.kind,
			baselines: [next]
		}
	};
}
/** Whether a rule with nothing to remember has anything to judge; almost always it has not, and that must cost nothing. */
function concerns({ rule, reader, cellPlace }, source, extremes) {
	if (reader === void 0) return false;
	if (reader.of === "pack") {
		const value = reader.read(source);
		return value !== null && (rule.kind !== "threshold" || isBeyond(value, rule));
	}
	const { low, high } = extremes[cellPlace] ?? NO_EXTREMES;
	if (rule.kind !== "threshold") return low <= high;
	return isBeyond(rule.comparison === "above" ? high : low, rule);
}
const NO_EXTREMES = {
	low: Infinity,
	high: -Infinity
};
function transitionOf(event, memory, rule, tsMs, value) {
	const { part, peakValue } = memory;
	if (event === "cleared") {
		const raisedTsMs = memory.raisedTsMs ?? tsMs;
		return {
			kind: "cleared",
			ruleId: rule.id,
			part,
			raisedTsMs,
			tsMs,
			peakValue,
			reason: "recovered"
		};
	}
	const { id, version, severity, signal, raiseLevel } = rule;
	return {
		kind: "raised",
		ruleId: id,
		ruleVersion: version,
		part,
		severity,
		signal,
		tsMs,
		value: value ?? peakValue,
		peakValue,
		raiseLevel
	};
}
function guardOf(rule, activity) {
	if (rule.guard === void 0) return true;
	return activity === null ? null : activity === rule.guard;
}
/** Names are made once: they are asked for at every sample. */
const CELL_PARTS = Array.from({ length: 64 }, (_, cell) => `cell:${cell}`);
function cellPart(cell) {
	return CELL_PARTS[cell] ?? `cell:${cell}`;
}
/** The highest place among parts, −1 if there are none. */
function lastCell(parts) {
	return parts.length === 0 ? -1 : Math.max(...parts.map(({ part }) => Number(part.slice(5))));
}
// ../../libs/domain/src/chemistry/ocv-curve.ts
/** Without a reading, a temperature is reckoned to be within this of 25 °C, K. */
const UNKNOWN_TEMPERATURE_KELVIN = 15;
/** The states of charge that a rested cell's voltage admits; `temperatureC` null: not read. */
function socAtRest(curve, voltageMv, temperatureC) {
	const kelvin = temperatureC === null ? UNKNOWN_TEMPERATURE_KELVIN : Math.abs(temperatureC - 25);
	const toleranceMv = curve.toleranceMv + curve.toleranceMvPerKelvin * kelvin;
	return {
		low: socOf(curve.afterChargeMv, voltageMv - toleranceMv),
		high: socOf(curve.afterDischargeMv, voltageMv + toleranceMv)
	};
}
/** Where a curve of one value per percent passes a voltage, 0…1; beyond its ends, the end. */
function socOf(curveMv, voltageMv) {
	const top = curveMv.length - 1;
	if (voltageMv <= (curveMv[0] ?? Infinity)) return 0;
	if (voltageMv >= (curveMv[top] ?? -Infinity)) return 1;
	let below = 0;
	let above = top;
	while (above - below > 1) {
		const middle = below + above >> 1;
		if ((curveMv[middle] ?? 0) <= voltageMv) below = middle;
		else above = middle;
	}
	const lowMv = curveMv[below] ?? 0;
	const stepMv = (curveMv[above] ?? 0) - lowMv;
	const part = stepMv > 0 ? (voltageMv - lowMv) / stepMv : 0;
	return (below + part) / top;
}
// ../../libs/domain/src/chemistry/lco.ts
/**
* Lithium cobalt oxide and its kin with 4.2 V. "Empty" is where the usual test ends, 2.7 V at a load of about 1C; at a
* smaller load a little more comes out, which the σ of that anchor holds.
*/
const LCO = {
	coulombicEfficiency: 1,
	fadePerEfc: .001,
	cellRange: {
		minMv: 2e3,
		maxMv: 4700
	},
	fullAnchor: {
		lowestCellMv: 4170,
		highestCellMv: 4180,
		maxCRate: .05,
		holdMs: 3e5,
		maxFallMv: 10,
		soc: 1,
		sigma: .01
	},
	lowAnchor: {
		lowestCellMv: 2750,
		siblingsMv: 3258,
		maxCRate: 1.1,
		holdMs: 0,
		soc: 0,
		sigma: .02
	},
	ocv: null,
	resistance: null,
	limits: {
		highMv: 4250,
		highOverMv: 4150,
		alarmHighMv: 4250,
		lowMv: 2700,
		lowOverMv: 3e3,
		hotC: 55,
		hotOverC: 50
	},
	source: "NASA Ames Prognostics Center of Excellence, \"Battery Data Set\" (B. Saha, K. Goebel, 2007): test protocol and cell B0005"
};
// ../../libs/domain/src/chemistry/lfp.ts
/** Lithium iron phosphate. */
const LFP = {
	coulombicEfficiency: .999,
	fadePerEfc: 5e-5,
	cellRange: {
		minMv: 1500,
		maxMv: 4100
	},
	fullAnchor: {
		lowestCellMv: 3400,
		highestCellMv: 3450,
		maxCRate: .05,
		holdMs: 3e5,
		maxFallMv: 10,
		soc: 1,
		sigma: .015
	},
	lowAnchor: {
		lowestCellMv: 3e3,
		siblingsMv: 3200,
		maxCRate: .1,
		holdMs: 12e4,
		soc: .05,
		sigma: .02
	},
	ocv: {
		afterDischargeMv: [
			2e3,
			2518.2,
			2756.4,
			2862.7,
			2933.5,
			2987.2,
			3030.7,
			3067.5,
			3099,
			3126.8,
			3150.7,
			3171.7,
			3184.9,
			3190.9,
			3194.5,
			3196.8,
			3199.4,
			3204.6,
			3210.8,
			3216,
			3219.9,
			3223.5,
			3226.8,
			3230,
			3233,
			3236.4,
			3239.3,
			3242,
			3244.7,
			3247.3,
			3249.8,
			3251.9,
			3254.2,
			3256.9,
			3260,
			3263.3,
			3266.7,
			3270.2,
			3273.7,
			3278,
			3281.9,
			3284.8,
			3286.4,
			3287.6,
			3288.3,
			3288.8,
			3289.6,
			3289.9,
			3290.2,
			3290.8,
			3291,
			3291.6,
			3292,
			3292.6,
			3293.2,
			3293.7,
			3294.4,
			3295,
			3295.7,
			3296.4,
			3297.3,
			3298.2,
			3299.1,
			3300.2,
			3301.4,
			3302.6,
			3303.6,
			3305,
			3306.6,
			3308.1,
			3310.1,
			3312.5,
			3315.4,
			3318.5,
			3321.8,
			3324.4,
			3326.5,
			3328.2,
			3329.6,
			3330.7,
			3331.6,
			3332.5,
			3333.2,
			3333.8,
			3334.6,
			3335.4,
			3336,
			3336.8,
			3337.8,
			3338.5,
			3339.7,
			3341.3,
			3343.2,
			3345.2,
			3348.5,
			3353,
			3361,
			3375.2,
			3403.5,
			3456.3,
			3579.9
		],
		afterChargeMv: [
			2321.3,
			2758.7,
			2883.5,
			2960.9,
			3017.7,
			3063,
			3100.6,
			3132.5,
			3160.4,
			3184.8,
			3205.6,
			3222.8,
			3230,
			3232.8,
			3235.8,
			3239.8,
			3244.9,
			3251.1,
			3257,
			3263.3,
			3269.2,
			3274.7,
			3279.6,
			3284.2,
			3288.3,
			3291.9,
			3295.6,
			3299.3,
			3303.1,
			3306.6,
			3309.6,
			3311.8,
			3314,
			3316.1,
			3318.2,
			3319.2,
			3319.5,
			3319.5,
			3319.9,
			3320.2,
			3320.3,
			3320.9,
			3321.3,
			3321.7,
			3321.9,
			3322.3,
			3322.9,
			3323.2,
			3324,
			3324.5,
			3325,
			3325.6,
			3326.6,
			3327.6,
			3328.8,
			3329.7,
			3331.1,
			3332.6,
			3334.2,
			3335.5,
			3336.9,
			3338.4,
			3339.7,
			3341,
			3342.3,
			3343.7,
			3345.1,
			3346.5,
			3348,
			3349.5,
			3350.9,
			3352.4,
			3354.1,
			3355.5,
			3356.7,
			3358,
			3358.4,
			3358.7,
			3358.8,
			3359.1,
			3359.3,
			3359.6,
			3359.7,
			3360,
			3360.4,
			3360.8,
			3361.2,
			3361.6,
			3362.3,
			3363.2,
			3364.3,
			3365.8,
			3368.3,
			3371.6,
			3377.1,
			3385.3,
			3399.8,
			3426.2,
			3476.7,
			3576.7,
			3600.1
		],
		toleranceMv: 5,
		toleranceMvPerKelvin: .3,
		mayCorrect: false,
		source: "A123 26650 at 25 °C and C/27 (data by G. L. Plett, batterysim/esctoolbox-python, MIT), each percent of the charge"
	},
	resistance: {
		points: [
			[-25, 12.31],
			[-15, 5.85],
			[-5, 2.92],
			[5, 1.77],
			[15, 1.26],
			[25, 1],
			[35, .86],
			[45, .77]
		],
		typicalMohmAh: 20.2,
		source: "A123 26650, steps of 1 s in the drive profiles at eight temperatures (data by G. L. Plett)"
	},
	limits: {
		highMv: 3650,
		highOverMv: 3500,
		alarmHighMv: 3700,
		lowMv: 2800,
		lowOverMv: 3e3,
		hotC: 55,
		hotOverC: 50
	},
	source: "A123 26650 at 25 °C (data by G. L. Plett): on the C/27 charge the full anchor fires at 98.7 % of the charge put in; limits: the usual ones of cells with a charge voltage of 3.65 V; alarm: a charger of 29.2 V ± 1 % (3.687 V a cell) and a reading 10 mV off still charge well, firmware of open BMS boards disconnects at 3.65 to 3.8 V (Libre Solar: 3.8 V)"
};
// ../../libs/domain/src/chemistry/lifeypo4.ts
/**
* Lithium iron phosphate with yttrium. No series and no table of its own could be sourced. The reaction is that of LFP, so
* that its limits and proofs by voltage are taken over, as half as sure; its curve and its resistance table are not.
*/
const LIFEYPO4 = {
	coulombicEfficiency: LFP.coulombicEfficiency,
	fadePerEfc: LFP.fadePerEfc,
	cellRange: LFP.cellRange,
	fullAnchor: LFP.fullAnchor && {
		...LFP.fullAnchor,
		sigma: 2 * LFP.fullAnchor.sigma
	},
	lowAnchor: LFP.lowAnchor && {
		...LFP.lowAnchor,
		sigma: 2 * LFP.lowAnchor.sigma
	},
	ocv: null,
	resistance: null,
	limits: LFP.limits,
	source: `as LFP, with twice the σ; none of its own found that may be relied on (LFP: ${LFP.source})`
};
// ../../libs/domain/src/chemistry/lto.ts
/**
* Lithium titanate: a titanate anode against one of several cathodes, each with a curve of its own, of which none could be
* sourced. So charge counts in full, and no voltage is taken as proof of a state of charge.
*/
const LTO = {
	coulombicEfficiency: 1,
	fadePerEfc: 13e-6,
	cellRange: {
		minMv: 1200,
		maxMv: 3300
	},
	fullAnchor: null,
	lowAnchor: null,
	ocv: null,
	resistance: null,
	limits: {
		highMv: 2800,
		highOverMv: 2700,
		alarmHighMv: 2800,
		lowMv: 1700,
		lowOverMv: 1900,
		hotC: 55,
		hotOverC: 50
	},
	source: "limits: operating voltage of Toshiba SCiB cells of 3.0 and 4.2 Ah above 0 °C (Green Car Congress, May 2008)"
};
// ../../libs/domain/src/chemistry/nmc-ocv.ts
/**
* Voltage of a nickel manganese cobalt cell at rest. Makers differ more than charge and discharge do: the two curves are the
* lowest and the highest of three cells, so that what they admit holds for each of them.
*/
const NMC_OCV = {
	afterDischargeMv: [
		2498,
		2695,
		2837,
		2940,
		3016,
		3073,
		3117,
		3155,
		3189,
		3223,
		3258,
		3293,
		3325,
		3354,
		3378,
		3396,
		3411,
		3422,
		3432,
		3441,
		3449,
		3458,
		3466,
		3475,
		3484,
		3494,
		3505,
		3515,
		3526,
		3537,
		3548,
		3559,
		3569,
		3579,
		3588,
		3597,
		3605,
		3613,
		3620,
		3627,
		3634,
		3641,
		3648,
		3654,
		3661,
		3668,
		3675,
		3683,
		3691,
		3699,
		3708,
		3717,
		3727,
		3737,
		3747,
		3757,
		3768,
		3778,
		3789,
		3799,
		3809,
		3819,
		3829,
		3839,
		3850,
		3862,
		3875,
		3888,
		3901,
		3913,
		3924,
		3934,
		3943,
		3953,
		3962,
		3971,
		3981,
		3991,
		4001,
		4011,
		4022,
		4032,
		4042,
		4052,
		4062,
		4069,
		4072,
		4075,
		4078,
		4082,
		4085,
		4088,
		4091,
		4095,
		4098,
		4101,
		4120,
		4138,
		4156,
		4173,
		4193
	],
	afterChargeMv: [
		2506,
		2859,
		2962,
		3065,
		3137,
		3177,
		3217,
		3257,
		3297,
		3327,
		3348,
		3368,
		3388,
		3408,
		3424,
		3434,
		3445,
		3455,
		3466,
		3476,
		3487,
		3497,
		3508,
		3518,
		3529,
		3539,
		3550,
		3560,
		3571,
		3581,
		3588,
		3595,
		3602,
		3609,
		3616,
		3623,
		3630,
		3637,
		3644,
		3651,
		3658,
		3665,
		3673,
		3681,
		3688,
		3696,
		3704,
		3714,
		3724,
		3733,
		3743,
		3752,
		3762,
		3772,
		3781,
		3791,
		3800,
		3810,
		3820,
		3829,
		3839,
		3848,
		3858,
		3868,
		3877,
		3887,
		3896,
		3906,
		3916,
		3925,
		3935,
		3944,
		3954,
		3964,
		3973,
		3983,
		3992,
		4002,
		4012,
		4021,
		4031,
		4040,
		4050,
		4060,
		4067,
		4071,
		4077,
		4083,
		4088,
		4091,
		4094,
		4096,
		4099,
		4102,
		4108,
		4116,
		4126,
		4142,
		4161,
		4181,
		4200
	],
	toleranceMv: 8,
	toleranceMvPerKelvin: .3,
	mayCorrect: true,
	source: "LG M50 by the half-cell functions and stoichiometries of C.-H. Chen et al., J. Electrochem. Soc. 167 (2020) 080534; Molicel P42A (C/32) and Samsung 40T (C/20) by the breakpoints of S. Sunil, K. R. Pattipati, B. Balasingam, IEEE Trans. Instrum. Meas. (2025)"
};
// ../../libs/domain/src/chemistry/chemistries.ts
/** Each chemistry as data. */
const CHEMISTRIES = {
	lfp: LFP,
	lifeypo4: LIFEYPO4,
	nmc: {
		coulombicEfficiency: .999,
		fadePerEfc: 2e-4,
		cellRange: {
			minMv: 2e3,
			maxMv: 4700
		},
		fullAnchor: {
			lowestCellMv: 4150,
			highestCellMv: 4180,
			maxCRate: .05,
			holdMs: 3e5,
			maxFallMv: 10,
			soc: 1,
			sigma: .015
		},
		lowAnchor: {
			lowestCellMv: 2750,
			siblingsMv: 3258,
			maxCRate: 1.1,
			holdMs: 0,
			soc: 0,
			sigma: .02
		},
		ocv: NMC_OCV,
		resistance: null,
		limits: {
			highMv: 4250,
			highOverMv: 4150,
			alarmHighMv: 4250,
			lowMv: 2750,
			lowOverMv: 3100,
			hotC: 55,
			hotOverC: 50
		},
		source: NMC_OCV.source + "; limits: Samsung 40T data sheet, 4.20 ± 0.05 V"
	},
	lco: LCO,
	lto: LTO
};
// ../../libs/domain/src/soc/soc-estimate.ts
/** BMS figures in the field are wrong by up to 15 %, now and then by 20; ±2σ must hold that, and what follows, too. */
const BMS_SIGMA = .11;
/** True while it stands on nothing better than the word of a BMS. */
function isUnproven({ anchorSigma }) {
	return anchorSigma >= BMS_SIGMA;
}
/** An estimate that stands on an anchor alone. */
function anchoredAt(tsMs, proven, sigma, inMah = 0) {
	const [soc, anchorSigma] = [toMillionth(proven), toMillionth(sigma)];
	return {
		soc,
		anchorTsMs: tsMs,
		anchorSoc: soc,
		anchorSigma,
		anchorInMah: inMah,
		unseenVariance: 0
	};
}
/**
* The estimate moved by a charge, and its variance by what the charge did not show. It is kept within 0…1: what goes beyond
* was wrong by at least as much, and widens a band that is no surer than the word of a BMS. (A surer one goes over by what its
* offset adds up to, which is in its σ already.)
*/
function movedBy(estimate, deltaMah, varianceMah2, capacityMah) {
	const counted = estimate.soc + deltaMah / capacityMah;
	const soc = Math.min(1, Math.max(0, counted));
	const unseenVariance = Math.max(0, estimate.unseenVariance + varianceMah2 / capacityMah ** 2);
	const beyond = Math.abs(counted - soc);
	if (beyond === 0) return {
		...estimate,
		soc,
		unseenVariance
	};
	const sigma = Math.hypot(estimate.anchorSigma, Math.sqrt(unseenVariance));
	const more = sigma < .11 ? 0 : beyond * (2 * sigma + beyond);
	return {
		...estimate,
		soc,
		unseenVariance: unseenVariance + more
	};
}
/** The estimate with its σ widened so that it is at least `sigma`, which it is `now`: something contradicts it. */
function widenedTo(estimate, sigma, now) {
	return {
		...estimate,
		unseenVariance: estimate.unseenVariance + Math.max(0, sigma ** 2 - now ** 2)
	};
}
// ../../libs/domain/src/soc/soc-doubt.ts
/** From here on ±2σ spans more than half of a pack, and nobody can plan by it. */
const WIDE_SIGMA = .125;
/** A doubt stands until something proves the state of charge; a word of the BMS does not. What a count that was wrong means, a full charge shows. */
function doubtAfter(doubt, anchor) {
	if (anchor === null || anchor === "bms") return doubt;
	if (doubt?.reason === "full-voltage") return anchor === "full" ? doubt : null;
	return doubt?.reason === "counted-charge" && anchor !== "full" ? doubt : null;
}
/** A doubt of a proof outlives those of an estimate, and a cell that stands alone stays doubted whatever else comes. */
const LASTS = {
	"rest-voltage": 0,
	"bms-voltage": 0,
	"counted-charge": 1,
	"full-voltage": 1,
	"lone-cell": 2
};
/** The later of two doubts is the same one, at its worst, if it is of the same reason or lasts less. */
function doubtBy(doubt, distance, tsMs, reason = "rest-voltage") {
	if (doubt === null || doubt.reason !== reason && LASTS[doubt.reason] <= LASTS[reason]) return {
		reason,
		sinceTsMs: tsMs,
		distance
	};
	return distance > doubt.distance ? {
		...doubt,
		distance
	} : doubt;
}
/** Advice to an operator; null: the estimate serves, or a full charge would prove nothing for this chemistry. */
function adviceOf(doubt, sigma, canProveFull) {
	if (!canProveFull) return null;
	if (sigma === null) return NOTHING_KNOWN;
	if (doubt !== null) return REST_VOLTAGE;
	return sigma > WIDE_SIGMA ? WIDE_BAND : null;
}
const NOTHING_KNOWN = {
	kind: "full-charge",
	reason: "nothing-known"
};
const REST_VOLTAGE = {
	kind: "full-charge",
	reason: "rest-voltage-disagrees"
};
const WIDE_BAND = {
	kind: "full-charge",
	reason: "band-too-wide"
};
// ../../libs/domain/src/soh/total-least-squares.ts
const NO_SUMS = [
	0,
	0,
	0,
	0,
	0,
	0
];
/** The sums with one more point; what was there before counts `kept` (0…1) of what it did. */
function addPoint(sums, { x, y, sigmaX, sigmaY }, kept) {
	const [wx, wy] = [1 / sigmaX ** 2, 1 / sigmaY ** 2];
	const [c1, c2, c3, c4, c5, c6] = sums;
	return [
		kept * c1 + x * x * wy,
		kept * c2 + x * y * wy,
		kept * c3 + y * y * wy,
		kept * c4 + x * x * wx,
		kept * c5 + x * y * wx,
		kept * c6 + y * y * wx
	];
}
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const TOLERANCE = 1e-6;
/** The slope between `low` and `high` that fits best, and its σ from the curvature of the cost there. */
function fitSlope(sums, low, high) {
	let [left, right] = [low, high];
	let inner = right - GOLDEN * (right - left);
	let outer = left + GOLDEN * (right - left);
	let [innerCost, outerCost] = [cost(sums, inner), cost(sums, outer)];
	while (right - left > TOLERANCE) if (innerCost <= outerCost) {
		[right, outer, outerCost] = [
			outer,
			inner,
			innerCost
		];
		inner = right - GOLDEN * (right - left);
		innerCost = cost(sums, inner);
	} else {
		[left, inner, innerCost] = [
			inner,
			outer,
			outerCost
		];
		outer = left + GOLDEN * (right - left);
		outerCost = cost(sums, outer);
	}
	const slope = (left + right) / 2;
	return {
		slope,
		sigma: Math.sqrt(2 / curvature(sums, slope))
	};
}
/** χ² of a slope: each point's distance along the normal, in units of its own σ. */
function cost([c1, c2, c3, c4, c5, c6], q) {
	const q2 = q * q;
	return (c4 * q2 * q2 - 2 * c5 * q2 * q + (c1 + c6) * q2 - 2 * c2 * q + c3) / (q2 + 1) ** 2;
}
/** Second derivative of the cost. */
function curvature([c1, c2, c3, c4, c5, c6], q) {
	return 2 * (-2 * c5 * q ** 5 + (3 * c1 - 6 * c4 + 3 * c6) * q ** 4 + (-12 * c2 + 16 * c5) * q ** 3 + (-8 * c1 + 10 * c3 + 6 * c4 - 8 * c6) * q ** 2 + (12 * c2 - 6 * c5) * q + (c1 - 2 * c3 + c6)) / (q * q + 1) ** 4;
}
// ../../libs/domain/src/soh/capacity.ts
/** Before anybody measured it: a pack in use has 80…104 % of the nominal capacity, evenly; about 100 % that is 10 %. */
const NOMINAL_SIGMA = .1;
/** What all anchors of a pack have wrong alike, so that no number of windows averages it out, as a share. */
const COMMON_SIGMA = .015;
/** Two anchors nearer to each other than this say more about their own error than about the capacity. */
const LEAST_DELTA_SOC = .5;
/**
* From one anchor to the other. What cold keeps in a cell is no loss of capacity; heat hides little: on its drive profile the
* A123 gave 0.2 % less at 45 °C than at 25, and a load of 1C alone warms a small cell from 24 to 41 °C.
*/
const TEMPERATURES_C = {
	min: 10,
	max: 45
};
/** A capacity outside of this, as a share of the nominal one, is a wrong map or another pack. */
const POSSIBLE = {
	min: .2,
	max: 1.6
};
/** How far a window may lie from the estimate, in σ of both; beyond it, it takes a second one like it to be believed. */
const STRANGE_SIGMAS = 4;
/** Scales charge against Δz so that both errors are of one size, as the total least squares want it. */
const CHARGE_SCALE = 4;
const MEMORY_MS$2 = 7776e6;
const RECEIPTS = 5;
/** How the bias is smoothed, from where on it is more than scatter, and how much faster the past is forgotten then. */
const BIAS_WEIGHT = .3;
const BIAS_MOST = 3;
const USUAL_BIAS = .6;
const HASTE = .5;
/** A counter that shows 0.01 Ah is read twice. */
const COUNT_SIGMA_MAH = 10;
/** Nothing measured yet: the nominal capacity, as uncertain as it is. */
function unmeasuredCapacity(facts) {
	const sigma = NOMINAL_SIGMA / Math.SQRT2;
	const prior = {
		x: 1,
		y: CHARGE_SCALE,
		sigmaX: sigma,
		sigmaY: sigma * CHARGE_SCALE
	};
	return {
		from: null,
		coldestC: null,
		warmestC: null,
		sums: addPoint(NO_SUMS, prior, 0),
		windows: 0,
		lastTsMs: 0,
		lastMovedMah: 0,
		strange: 0,
		bias: 0,
		capacityMah: facts.nominalCapacityMah,
		sigmaMah: NOMINAL_SIGMA * facts.nominalCapacityMah,
		receipts: []
	};
}
/** Closes the window that ends at an anchor, if it says something, and begins the next one there. */
function stepCapacity(state, at, counted, profile, facts) {
	const seen = withTemperature(withTemperature(state, state.from?.temperatureC ?? null), at.temperatureC);
	const window = seen.from === null || !counted.isWhole ? null : windowOf(seen, seen.from, at, counted, facts);
	const from = {
		from: at,
		coldestC: at.temperatureC,
		warmestC: at.temperatureC
	};
	return window === null ? {
		...seen,
		...from
	} : {
		...takeIn(seen, window, at, counted, profile, facts),
		...from
	};
}
/** Takes in a temperature read since the last anchor: a stretch that began and ended mild may have been cold in between. */
function withTemperature(state, temperatureC) {
	const { from, coldestC, warmestC } = state;
	if (from === null || temperatureC === null) return state;
	const tenthsC = Math.round(temperatureC * 10) / 10;
	if (coldestC !== null && warmestC !== null && tenthsC >= coldestC && tenthsC <= warmestC) return state;
	return {
		...state,
		coldestC: Math.min(coldestC ?? tenthsC, tenthsC),
		warmestC: Math.max(warmestC ?? tenthsC, tenthsC)
	};
}
function windowOf({ coldestC, warmestC }, from, at, counted, facts) {
	const deltaSoc = at.soc - from.soc;
	if (Math.abs(deltaSoc) < LEAST_DELTA_SOC) return null;
	if ((coldestC ?? Infinity) < TEMPERATURES_C.min || (warmestC ?? -Infinity) > TEMPERATURES_C.max) return null;
	const capacityMah = counted.netMah / deltaSoc;
	const share = capacityMah / facts.nominalCapacityMah;
	if (!(share >= POSSIBLE.min && share <= POSSIBLE.max)) return null;
	const sigmaZ = Math.hypot(from.sigma, at.sigma);
	const sigmaMah = Math.hypot(sigmaZ * capacityMah, Math.sqrt(counted.varianceMah2), COUNT_SIGMA_MAH) / Math.abs(deltaSoc);
	return {
		from: from.by,
		to: at.by,
		fromTsMs: from.tsMs,
		toTsMs: at.tsMs,
		deltaSoc: Math.round(Math.abs(deltaSoc) * 1e4) / 1e4,
		chargeMah: Math.round(Math.abs(counted.netMah)),
		capacityMah: Math.round(capacityMah),
		sigmaMah: Math.round(sigmaMah),
		coldestC,
		warmestC,
		windows: 1
	};
}
/**
* The newest receipts. Those of a day are written down when it is over; where more windows close on one day than there is
* room for, the oldest two become one, so that none is lost.
*/
function withReceipt(receipts, window) {
	const all = [...receipts, window];
	const [oldest, next] = all;
	if (all.length <= RECEIPTS || oldest === void 0 || next === void 0) return all;
	if (dayOf(oldest) !== dayOf(window)) return all.slice(1);
	return [addedUp(oldest, next), ...all.slice(2)];
}
function addedUp(a, b) {
	const deltaSoc = a.deltaSoc + b.deltaSoc;
	const chargeMah = a.chargeMah + b.chargeMah;
	return {
		from: a.from,
		to: b.to,
		fromTsMs: a.fromTsMs,
		toTsMs: b.toTsMs,
		deltaSoc: Math.round(deltaSoc * 1e4) / 1e4,
		chargeMah,
		capacityMah: Math.round(chargeMah / deltaSoc),
		sigmaMah: Math.round(Math.hypot(a.sigmaMah * a.deltaSoc, b.sigmaMah * b.deltaSoc) / deltaSoc),
		coldestC: furthest(a.coldestC, b.coldestC, Math.min),
		warmestC: furthest(a.warmestC, b.warmestC, Math.max),
		windows: a.windows + b.windows
	};
}
function furthest(a, b, of) {
	return a === null || b === null ? a ?? b : of(a, b);
}
/** Days of UTC since 1970. */
function dayOf({ toTsMs }) {
	return Math.floor(toTsMs / 864e5);
}
function takeIn(state, window, at, counted, { fadePerEfc }, facts) {
	const nominalMah = facts.nominalCapacityMah;
	const isStrange = Math.abs(window.capacityMah - state.capacityMah) / Math.hypot(window.sigmaMah, state.sigmaMah) > STRANGE_SIGMAS;
	if (isStrange && state.strange === 0) return {
		...state,
		strange: 1
	};
	const movedMah = at.inMah + at.outMah;
	const efcSince = Math.max(0, movedMah - state.lastMovedMah) / (2 * nominalMah);
	const memoryEfc = bestMemoryEfc(window.sigmaMah / nominalMah, fadePerEfc);
	const age = state.windows === 0 ? 0 : (window.toTsMs - state.lastTsMs) / MEMORY_MS$2 + efcSince / memoryEfc;
	const bias = isStrange ? 0 : biasAfter(state, window);
	const haste = HASTE * Math.max(0, Math.abs(bias) - USUAL_BIAS);
	const sigmaX = Math.hypot(state.from?.sigma ?? 0, at.sigma);
	const countedSigma = Math.hypot(Math.sqrt(counted.varianceMah2), COUNT_SIGMA_MAH) / nominalMah;
	const sigmaY = Math.max(sigmaX, CHARGE_SCALE * countedSigma);
	const point = {
		x: window.deltaSoc,
		y: CHARGE_SCALE * window.chargeMah / nominalMah,
		sigmaX,
		sigmaY
	};
	const sums = addPoint(state.sums, point, isStrange ? 0 : Math.exp(-age - haste));
	const fit = fitSlope(sums, CHARGE_SCALE * POSSIBLE.min, CHARGE_SCALE * POSSIBLE.max);
	const lag = fadePerEfc * Math.min(memoryEfc, state.windows * .5);
	return {
		...state,
		sums: rounded$2(sums),
		windows: isStrange ? 1 : state.windows + 1,
		lastTsMs: window.toTsMs,
		lastMovedMah: movedMah,
		strange: 0,
		bias: significant(bias, DIGITS$1),
		capacityMah: significant(fit.slope / CHARGE_SCALE * nominalMah, DIGITS$1),
		sigmaMah: significant(Math.hypot(fit.sigma / CHARGE_SCALE, lag, COMMON_SIGMA) * nominalMah, DIGITS$1),
		receipts: isStrange ? [window] : withReceipt(state.receipts, window)
	};
}
/**
* How many cycles to remember: with n of them the noise of the windows falls as 1/√(2n) and the lag grows as fade · n; their
* squares together are least at n³ = (σ/fade)²/4.
*/
function bestMemoryEfc(windowSigma, fadePerEfc) {
	return Math.max(1, Math.cbrt((windowSigma / fadePerEfc) ** 2 / 4));
}
/** Windows that scatter leave the bias within ±0.4; a pack that fades faster than its kind pulls it one way. */
function biasAfter({ bias, capacityMah }, window) {
	const surprise = (window.capacityMah - capacityMah) / window.sigmaMah;
	return bias + BIAS_WEIGHT * (Math.min(BIAS_MOST, Math.max(-3, surprise)) - bias);
}
const DIGITS$1 = 9;
function rounded$2([c1, c2, c3, c4, c5, c6]) {
	const of = (value) => significant(value, DIGITS$1);
	return [
		of(c1),
		of(c2),
		of(c3),
		of(c4),
		of(c5),
		of(c6)
	];
}
// ../../libs/domain/src/soc/cell-voltages.ts
/** What two meters of the same cells may be apart by, mV a cell: 0.9 % of 3.3 V, a little less than class 1. */
const METERS_APART_MV = 30;
/**
* The cells' voltages if every cell in series was read and shows what a cell can, else null: the missing one could be the
* lowest or highest.
*/
function allCells(sample, facts) {
	const cells = sample.cellVoltagesMv;
	if (cells.length < facts.cellsInSeries) return null;
	let lowestCell = 0;
	let lowestMv = Infinity;
	let highestMv = -Infinity;
	let sumMv = 0;
	for (let cell = 0; cell < facts.cellsInSeries; cell += 1) {
		const mv = cells[cell] ?? null;
		if (mv === null) return null;
		if (mv < lowestMv) {
			lowestMv = mv;
			lowestCell = cell;
		}
		if (mv > highestMv) highestMv = mv;
		sumMv += mv;
	}
	const { minMv, maxMv } = CHEMISTRIES[facts.chemistry].cellRange;
	if (lowestMv < minMv || highestMv > maxMv) return null;
	return {
		lowestMv,
		highestMv,
		meanMv: sumMv / facts.cellsInSeries,
		lowestCell
	};
}
/** Pack voltage per cell, mV: all that is known of the cells where they are not read. Null: not read, or no voltage of such cells. */
function packMeanMv(sample, facts) {
	if (sample.voltageMv === null) return null;
	const meanMv = sample.voltageMv / facts.cellsInSeries;
	const { minMv, maxMv } = CHEMISTRIES[facts.chemistry].cellRange;
	return meanMv < minMv || meanMv > maxMv ? null : meanMv;
}
/**
* False if the cells' sum and the pack's voltage contradict each other: one of the two is wrong, and nobody knows which. A
* pack's voltage that no such cells can have contradicts them too.
*/
function metersAgree(cells, sample, facts) {
	const { voltageMv } = sample;
	return voltageMv === null || Math.abs(cells.meanMv - voltageMv / facts.cellsInSeries) <= METERS_APART_MV;
}
/** The voltage that half of the cells have or exceed, mV: what a single broken or stuck one cannot move. Every cell was read. */
function medianMv(sample, facts) {
	return sample.cellVoltagesMv.slice(0, facts.cellsInSeries).sort((a, b) => (a ?? 0) - (b ?? 0))[facts.cellsInSeries >> 1] ?? 0;
}
/**
* Asks the pack's voltage as a witness where the lowest cell stands alone: true if it fits better with that cell as high as
* its siblings, so that the reading is wrong and not the cell.
*/
function isDeniedByPack(cells, siblingsMv, sample, facts) {
	const { voltageMv } = sample;
	if (voltageMv === null) return false;
	const packMv = voltageMv / facts.cellsInSeries;
	const likeSiblingsMv = cells.meanMv + (siblingsMv - cells.lowestMv) / facts.cellsInSeries;
	return Math.abs(likeSiblingsMv - packMv) < Math.abs(cells.meanMv - packMv);
}
// ../../libs/domain/src/soc/counter-charge.ts
/** A u32 counter of 0.01 Ah starts again after this many mAh (smartpro map, registers 206–209). */
const COUNTER_WRAP_MAH = 42949672960;
/** No more than this many capacities can flow one way, net, between two readings, however far apart they are. */
const MAX_NET_CAPACITIES = 1.5;
/**
* Charge between two readings of a device's own counters. Null if a counter went back (a reset) or moved in a way no pack
* can: then the counters prove nothing about the time between. A counter that passed its end (wrapped) is not a reset.
*/
function countedCharge(from, to, facts) {
	const hours = (to.tsMs - from.tsMs) / 36e5;
	const maxMah = 6 * facts.nominalCapacityMah * hours + 20;
	const inMah = counted(from.chargedMah, to.chargedMah, maxMah);
	const outMah = counted(from.dischargedMah, to.dischargedMah, maxMah);
	if (inMah === null || outMah === null) return null;
	const maxNetMah = MAX_NET_CAPACITIES * facts.nominalCapacityMah + 20;
	return Math.abs(inMah - outMah) <= maxNetMah ? {
		inMah,
		outMah
	} : null;
}
/** How far a counter moved, back or on, mAh: the shorter way where it may have passed its end. */
function counterChange(fromMah, toMah) {
	const change = toMah - fromMah;
	if (change > COUNTER_WRAP_MAH / 2) return change - COUNTER_WRAP_MAH;
	return change < -21474836480 ? change + COUNTER_WRAP_MAH : change;
}
function counted(fromMah, toMah, maxMah) {
	const upMah = toMah >= fromMah ? toMah - fromMah : toMah + COUNTER_WRAP_MAH - fromMah;
	return upMah >= 0 && upMah <= maxMah ? upMah : null;
}
// ../../libs/domain/src/soc/current-level.ts
/** A day: loads follow the day, and yesterday says more about tonight's gap than last month does. */
const MEMORY_MS$1 = 864e5;
/** Before anything was seen: a fifth of the capacity per hour, a usual mean load, worth an hour of looking. */
const PRIOR_C_RATE = .2;
const PRIOR_WEIGHT_MS = 36e5;
/** A pack seen idle may still be used in a gap, so what is assumed never falls below this. */
const LEAST_C_RATE = .05;
/**
* Carries the running mean square on by a current that held for `dtMs`; a plain mean until a day was seen, then one that
* forgets with a time constant of a day.
*/
function observeCurrent(level, currentMa, dtMs, facts) {
	const before = level ?? {
		meanSquareMa2: (PRIOR_C_RATE * facts.nominalCapacityMah) ** 2,
		seenMs: PRIOR_WEIGHT_MS
	};
	const seenMs = Math.min(before.seenMs + dtMs, MEMORY_MS$1);
	const weight = Math.min(dtMs / seenMs, 1);
	return {
		meanSquareMa2: before.meanSquareMa2 + weight * (currentMa ** 2 - before.meanSquareMa2),
		seenMs
	};
}
/**
* The current to reckon with in a gap, mA. It is the mean square about zero, not about the mean: holding the SOC over a
* gap claims that no current flowed.
*/
function unseenCurrentMa(level, facts) {
	const seenMa = level === null ? PRIOR_C_RATE * facts.nominalCapacityMah : Math.sqrt(level.meanSquareMa2);
	return Math.max(seenMa, LEAST_C_RATE * facts.nominalCapacityMah);
}
// ../../libs/domain/src/soc/counter-trust.ts
/**
* Snapshots miss what flows between them: a current of this many times the usual strength, and of 1C in a pack that is
* usually idle, may have flowed all the time. No reading of the A123 drive profiles (1C RMS, polls of 2…300 s) shows more.
*/
const UNSEEN_FACTOR = 3;
const LEAST_UNSEEN_C_RATE = 1;
/** Some devices count whole Ah: a step of this share of the capacity that stays is a coarse counter's, not a leap. */
const COARSE_STEP = .02;
/**
* What a reading is worth where the current is known since `from`. A counter that goes back by no more than it may go on by is
* believed as well: so two values that take turns come to nothing.
*/
function judgeCounters(from, to, seen, level, facts) {
	const inMah = counterChange(from.chargedMah, to.chargedMah);
	const outMah = counterChange(from.dischargedMah, to.dischargedMah);
	const sinceMs = to.tsMs - from.tsMs;
	const hours = sinceMs / 36e5;
	const { nominalCapacityMah: capacityMah } = facts;
	const leastMah = LEAST_UNSEEN_C_RATE * capacityMah * hours + 20;
	if (isWithin(inMah, leastMah, leastMah) && isWithin(outMah, leastMah, leastMah)) return {
		inMah,
		outMah
	};
	const mostMah = 6 * capacityMah * hours + 20;
	const unseenMah = UNSEEN_FACTOR * unseenCurrentMa(level, facts) * hours + 20;
	const slackMah = Math.min(mostMah, Math.max(leastMah, unseenMah));
	const isStaying = sinceMs > gapLimitMs(facts);
	const onMah = slackMah + (isStaying ? COARSE_STEP * capacityMah : 0);
	if (isWithin(inMah, slackMah, Math.min(mostMah, seen.inMah + onMah)) && isWithin(outMah, slackMah, Math.min(mostMah, seen.outMah + onMah))) return {
		inMah,
		outMah
	};
	if (!isStaying) return "held";
	return inMah < -slackMah || outMah < -slackMah ? "reset" : "leapt";
}
function isWithin(changeMah, backMah, onMah) {
	return changeMah >= -backMah && changeMah <= onMah;
}
// ../../libs/domain/src/soc/integrate-charge.ts
const MS_PER_HOUR$4 = 36e5;
/**
* Snapshots of a load that repeats err alike at each repetition, the more so the fewer of them a repetition has, so their
* error is wider than white noise: its variance by 1 + (Δt/25 s)², at most twice. Set on the A123 drive profile at 25 °C
* with polls every 10, 30 and 60 s in every phase; the other temperatures only judged it.
*/
const COHERENCE_MS = 25e3;
const MAX_COHERENCE = 2;
/**
* Charge since the sample before: by the device's own counters where they can be read, else by the trapezoid between
* two currents, else (a pause of more than twice the usual period) a gap, over which the charge is held.
*/
function integrateCharge(before, sample, facts, correction) {
	const reading = counterReading(sample);
	if (before === null) return firstStep(sample, reading, facts);
	const level = seeCurrent(before, sample, facts);
	const current = sample.currentMa === null ? before.current : {
		tsMs: sample.tsMs,
		ma: sample.currentMa
	};
	let verdict = null;
	if (reading !== null && before.counters !== null) {
		verdict = verdictOn(before, before.counters, reading, sample, level, facts);
		if (verdict !== null && typeof verdict === "object") {
			const { provisionalMah, provisionalVarMah2, provisionalInMah, provisionalOutMah } = before.counters;
			const hours = (reading.tsMs - before.counters.tsMs) / MS_PER_HOUR$4;
			const { inMah, outMah } = verdict;
			return {
				state: {
					knownTsMs: sample.tsMs,
					current,
					level,
					counters: newReference(reading, before.counters.brokenTsMs),
					inMah: before.inMah + inMah - provisionalInMah,
					outMah: before.outMah + outMah - provisionalOutMah,
					brokenTsMs: before.counters.brokenTsMs,
					unseenVarMah2: Math.max(0, before.unseenVarMah2 - provisionalVarMah2)
				},
				deltaMah: netMah(inMah, outMah, hours, correction) - provisionalMah,
				varianceMah2: -provisionalVarMah2,
				openGapVarMah2: 0
			};
		}
	}
	const seen = fromCurrent(before, sample, level, facts, correction);
	const isHeld = verdict === "held";
	const brokenTsMs = seen.isGap || verdict === "leapt" ? sample.tsMs : before.brokenTsMs;
	const doubtVarMah2 = verdict === null ? 0 : doubtedVarianceMah2(before.counters, sample, level, facts);
	const varianceMah2 = seen.varianceMah2 + (isHeld ? 0 : doubtVarMah2);
	const counters = reading !== null && !isHeld ? newReference(reading, brokenTsMs) : addProvisional(before.counters, seen);
	return {
		state: {
			knownTsMs: seen.knownTsMs,
			current,
			level,
			counters,
			inMah: before.inMah + seen.inMah,
			outMah: before.outMah + seen.outMah,
			brokenTsMs,
			unseenVarMah2: before.unseenVarMah2 + varianceMah2
		},
		deltaMah: seen.deltaMah,
		varianceMah2,
		openGapVarMah2: isHeld ? Math.max(seen.openGapVarMah2, doubtVarMah2) : seen.openGapVarMah2
	};
}
/** Where the current is known since the counters were last believed, they must fit it; over a gap, what a pack can do. */
function verdictOn(before, counters, reading, { tsMs, currentMa }, level, facts) {
	const { current } = before;
	if (!(current !== null && tsMs - current.tsMs <= gapLimitMs(facts) && before.brokenTsMs === counters.brokenTsMs)) return countedCharge(counters, reading, facts);
	const hours = (tsMs - before.knownTsMs) / MS_PER_HOUR$4;
	const nowMa = currentMa ?? current.ma;
	return judgeCounters(counters, reading, {
		inMah: counters.provisionalInMah + Math.max(current.ma, nowMa, 0) * hours,
		outMah: counters.provisionalOutMah - Math.min(current.ma, nowMa, 0) * hours
	}, level, facts);
}
/** While the counters are not believed the time counts like a gap, though a current was seen in it. */
function doubtedVarianceMah2(counters, { tsMs }, level, facts) {
	return counters === null ? 0 : gapVarianceMah2(level, facts, (tsMs - counters.tsMs) / MS_PER_HOUR$4);
}
/**
* To be called when something other than charge has set the SOC at `tsMs`: what was unknown before no longer matters, and
* counters read before can no longer correct what comes after.
*/
function accountFrom(state, tsMs) {
	const counters = state.counters?.tsMs === tsMs ? state.counters : null;
	const brokenTsMs = state.knownTsMs < tsMs ? tsMs : state.brokenTsMs;
	return {
		...state,
		knownTsMs: tsMs,
		counters,
		brokenTsMs
	};
}
function firstStep(sample, reading, facts) {
	const { tsMs, currentMa } = sample;
	return {
		state: {
			knownTsMs: tsMs,
			current: currentMa === null ? null : {
				tsMs,
				ma: currentMa
			},
			level: currentMa === null ? null : observeCurrent(null, currentMa, 0, facts),
			counters: reading === null ? null : newReference(reading, null),
			inMah: 0,
			outMah: 0,
			brokenTsMs: null,
			unseenVarMah2: 0
		},
		deltaMah: 0,
		varianceMah2: 0,
		openGapVarMah2: 0
	};
}
/** A current stands for the time since the one before it, but in a gap for no more than the usual pause. */
function seeCurrent(before, sample, facts) {
	if (sample.currentMa === null) return before.level;
	const sinceMs = sample.tsMs - (before.current?.tsMs ?? before.knownTsMs);
	return observeCurrent(before.level, sample.currentMa, Math.min(sinceMs, gapLimitMs(facts)), facts);
}
function fromCurrent(before, sample, level, facts, correction) {
	const unknownMs = sample.tsMs - before.knownTsMs;
	const hours = unknownMs / MS_PER_HOUR$4;
	if (sample.currentMa === null) {
		const openGapVarMah2 = unknownMs > gapLimitMs(facts) ? gapVarianceMah2(level, facts, hours) : 0;
		return {
			...NOTHING_SEEN,
			knownTsMs: before.knownTsMs,
			openGapVarMah2
		};
	}
	if (before.current === null || sample.tsMs - before.current.tsMs > gapLimitMs(facts)) {
		const varianceMah2 = gapVarianceMah2(level, facts, hours);
		return {
			...NOTHING_SEEN,
			knownTsMs: sample.tsMs,
			varianceMah2,
			isGap: unknownMs > 0
		};
	}
	const seenMah = (before.current.ma + sample.currentMa) / 2 * hours;
	const inMah = seenMah > 0 ? seenMah : 0;
	const outMah = seenMah < 0 ? -seenMah : 0;
	const snapshotVarMa2 = (sample.currentMa - before.current.ma) ** 2 / 2;
	const coherence = Math.min(MAX_COHERENCE, 1 + ((sample.tsMs - before.current.tsMs) / COHERENCE_MS) ** 2);
	return {
		knownTsMs: sample.tsMs,
		inMah,
		outMah,
		isGap: false,
		deltaMah: netMah(inMah, outMah, hours, correction),
		varianceMah2: coherence * snapshotVarMa2 * hours ** 2,
		openGapVarMah2: 0
	};
}
const NOTHING_SEEN = {
	inMah: 0,
	outMah: 0,
	isGap: false,
	deltaMah: 0,
	varianceMah2: 0,
	openGapVarMah2: 0
};
function gapVarianceMah2(level, facts, hours) {
	return (unseenCurrentMa(level, facts) * hours) ** 2;
}
/** What of a charge stays in the pack, mAh, positive while charging. */
function netMah(inMah, outMah, hours, { efficiency, offsetMa }) {
	return efficiency * inMah - outMah - offsetMa * hours;
}
function counterReading(sample) {
	const { tsMs, chargedMah, dischargedMah } = sample;
	return chargedMah === null || dischargedMah === null ? null : {
		tsMs,
		chargedMah,
		dischargedMah
	};
}
function newReference({ tsMs, chargedMah, dischargedMah }, brokenTsMs) {
	return {
		tsMs,
		chargedMah,
		dischargedMah,
		...NOTHING_PROVISIONAL,
		brokenTsMs
	};
}
const NOTHING_PROVISIONAL = {
	provisionalMah: 0,
	provisionalVarMah2: 0,
	provisionalInMah: 0,
	provisionalOutMah: 0
};
function addProvisional(counters, seen) {
	if (counters === null) return null;
	return {
		...counters,
		provisionalMah: counters.provisionalMah + seen.deltaMah,
		provisionalVarMah2: counters.provisionalVarMah2 + seen.varianceMah2,
		provisionalInMah: counters.provisionalInMah + seen.inMah,
		provisionalOutMah: counters.provisionalOutMah + seen.outMah
	};
}
// ../../libs/domain/src/soh/cell-ledger.ts
const TOPS_REMEMBERED = 5;
const BALANCING_MEMORY_MS = 2592e6;
const DEEP_MEMORY_H = 10;
const MS_PER_HOUR$3 = 36e5;
/** Where the curve of an LFP cell begins to fall: once one of them is below, those with more charge stand out. */
const DEEP_BELOW_FULL_MV = 250;
function startLedger(facts) {
	const zeros = Array.from({ length: facts.cellsInSeries }, () => 0);
	return {
		top: null,
		tops: 0,
		topTsMs: null,
		lagMah: zeros,
		imbalanceMah: null,
		balancingH: zeros,
		balancingTsMs: null,
		deepH: 0,
		deepShare: zeros
	};
}
/**
* Follows the cells by one sample, `sinceMs` after the one before. Null: a pack whose cells were never polled together, or
* of one cell, has no ledger.
*/
function stepLedger(before, sample, sinceMs, charge, { fullAnchor, ocv }, facts) {
	if (fullAnchor === null || facts.cellsInSeries < 2) return before;
	const cells = allCells(sample, facts);
	if (cells === null) return before;
	const ledger = before !== null && before.lagMah.length === facts.cellsInSeries ? before : startLedger(facts);
	const { currentMa } = sample;
	const next = stepTop(ledger, sample, cells.highestMv, charge, fullAnchor);
	const hours = Math.min(sinceMs, gapLimitMs(facts)) / MS_PER_HOUR$3;
	if (sample.cellBalancing.includes(true)) return addBalancing(next, sample, hours);
	return currentMa !== null && currentMa < 0 && cells.lowestMv < fullAnchor.lowestCellMv - DEEP_BELOW_FULL_MV && ocv !== null && areReal(cells, sample, facts) ? addDeep(next, sample, ocv, hours) : next;
}
/** False if the pack's voltage shows that a cell is not as low as it reads: a cell that is stuck would seem to hold nothing. */
function areReal(cells, sample, facts) {
	return metersAgree(cells, sample, facts) && !isDeniedByPack(cells, medianMv(sample, facts), sample, facts);
}
function stepTop(ledger, { tsMs, currentMa, cellVoltagesMv }, highestMv, charge, { highestCellMv }) {
	if (ledger.top === null && (highestMv < highestCellMv || currentMa === null || currentMa <= 0)) return ledger;
	if (currentMa === null) return ledger;
	const netMah = charge.inMah - charge.outMah;
	const top = ledger.top ?? {
		tsMs,
		startMah: Math.round(netMah),
		lagMah: ledger.lagMah.map(() => null)
	};
	if (currentMa < 0) return endTop(ledger, top, Math.max(0, netMah - top.startMah));
	const lagMah = top.lagMah.map((lag, cell) => lag === null && (cellVoltagesMv[cell] ?? 0) >= highestCellMv ? Math.round(netMah - top.startMah) : lag);
	return ledger.top === null || lagMah.some((lag, cell) => lag !== top.lagMah[cell]) ? {
		...ledger,
		top: {
			...top,
			lagMah
		}
	} : ledger;
}
/** A cell that never reached the top lags by at least what had gone in. */
function endTop(ledger, top, wentInMah) {
	const reached = top.lagMah.map((lag) => lag ?? Math.round(wentInMah));
	const weight = 1 / Math.min(ledger.tops + 1, TOPS_REMEMBERED);
	return {
		...ledger,
		top: null,
		tops: ledger.tops + 1,
		topTsMs: top.tsMs,
		lagMah: ledger.lagMah.map((lag, cell) => Math.round(lag + weight * ((reached[cell] ?? 0) - lag))),
		imbalanceMah: Math.max(...reached)
	};
}
function addBalancing(ledger, { tsMs, cellBalancing }, hours) {
	const kept = Math.exp(((ledger.balancingTsMs ?? tsMs) - tsMs) / BALANCING_MEMORY_MS);
	const balancingH = ledger.balancingH.map((h, cell) => round5(h * kept + (cellBalancing[cell] === true ? hours : 0)));
	return {
		...ledger,
		balancingH,
		balancingTsMs: tsMs
	};
}
function addDeep(ledger, { cellVoltagesMv }, ocv, hours) {
	const deepH = Math.min(ledger.deepH + hours, DEEP_MEMORY_H);
	const weight = deepH > 0 ? hours / deepH : 0;
	const socs = cellVoltagesMv.map((mv) => socOf(ocv.afterDischargeMv, mv ?? 0));
	const mean = socs.reduce((sum, soc) => sum + soc, 0) / socs.length;
	return {
		...ledger,
		deepH: round5(deepH),
		deepShare: ledger.deepShare.map((share, cell) => Math.round(1e6 * (share + weight * (mean - (socs[cell] ?? mean) - share))) / 1e6)
	};
}
/** A minute of many hours must still count. */
function round5(hours) {
	return Math.round(hours * 1e5) / 1e5;
}
// ../../libs/domain/src/soh/confidence.ts
/** By its σ: up to `high`, up to `medium`, above. */
function bySigma(sigma, high, medium) {
	return sigma <= high ? "high" : sigma <= medium ? "medium" : "low";
}
// ../../libs/domain/src/soc/full-anchor.ts
/** Charge-block codes by which the device itself holds the charger back: current, hot, cold (greenMeter, register 130). */
const THROTTLED_BLOCKS = {
	min: 2,
	max: 6
};
/** Over this part of the time that a proof takes a voltage is smoothed; a current over all of it. */
const VOLTAGE_SHARE = .2;
/** Without cells one high cell can hide behind the mean, so the pack's voltage proves half as much. */
const PACK_VOLTAGE_SIGMA_FACTOR$1 = 2;
/**
* One step of the full anchor: all cells high at a small charging current for the profile's time. A sample without the
* readings proves nothing; one that contradicts, or a gap, starts the proof anew.
*/
function stepFullAnchor(hold, sample, profile, facts) {
	const verdict = judge$2(sample, profile, facts);
	if (verdict === "nothing") return unproven$1(hold);
	if (verdict === "refuted") return unproven$1(null);
	const { tsMs } = sample;
	const toleranceMs = gapLimitMs(facts);
	const known = hold !== null && tsMs - hold.lastTsMs <= toleranceMs ? hold : null;
	const sinceMs = known === null ? 0 : tsMs - known.lastTsMs;
	const smoothMs = VOLTAGE_SHARE * profile.holdMs;
	const heldMs = known === null ? 0 : tsMs - known.sinceTsMs;
	const meanMv = smoothed(known?.meanMv, verdict.meanMv, sinceMs / Math.min(smoothMs, heldMs + sinceMs));
	const meanMa = smoothed(known?.meanMa, verdict.currentMa, sinceMs / Math.min(profile.holdMs, heldMs + sinceMs));
	const goesOn = known !== null && known.startMeanMv - meanMv <= profile.maxFallMv;
	const isStarting = !goesOn || heldMs <= smoothMs;
	const next = {
		sinceTsMs: goesOn ? known.sinceTsMs : tsMs,
		lastTsMs: tsMs,
		cellsTsMs: verdict.byCells ? tsMs : goesOn ? known.cellsTsMs : null,
		startMeanMv: isStarting ? meanMv : known.startMeanMv,
		meanMv,
		meanMa
	};
	if (tsMs - next.sinceTsMs < profile.holdMs || meanMa < -sensorOffsetMa(facts)) return unproven$1(next);
	return {
		hold: next,
		sigma: next.cellsTsMs !== null && tsMs - next.cellsTsMs <= toleranceMs ? profile.sigma : PACK_VOLTAGE_SIGMA_FACTOR$1 * profile.sigma,
		provenMv: verdict.lowestMv
	};
}
function smoothed(mean, value, weight) {
	return toThousandth(mean === void 0 ? value : mean + Math.min(1, weight) * (value - mean));
}
const unproven$1 = (hold) => ({
	hold,
	sigma: null,
	provenMv: null
});
function judge$2(sample, profile, facts) {
	const { currentMa, chargeBlock } = sample;
	if (currentMa === null) return "nothing";
	if (Math.abs(currentMa) > profile.maxCRate * facts.nominalCapacityMah) return "refuted";
	if (chargeBlock !== null && chargeBlock >= THROTTLED_BLOCKS.min && chargeBlock <= THROTTLED_BLOCKS.max) return "refuted";
	const cells = allCells(sample, facts);
	if (cells !== null) {
		if (!metersAgree(cells, sample, facts)) return "nothing";
		if (!(cells.lowestMv >= profile.lowestCellMv && cells.highestMv >= profile.highestCellMv) || isLiftedByBalancer(sample, cells)) return "refuted";
		return {
			byCells: true,
			meanMv: cells.meanMv,
			lowestMv: cells.lowestMv,
			currentMa
		};
	}
	if (sample.cellVoltagesMv.some((mv) => mv !== null && mv < profile.lowestCellMv)) return "refuted";
	const meanMv = packMeanMv(sample, facts);
	if (meanMv === null) return "nothing";
	if (meanMv >= profile.highestCellMv) return {
		byCells: false,
		meanMv,
		lowestMv: meanMv,
		currentMa
	};
	return sample.cellVoltagesMv.length > 0 && meanMv >= profile.lowestCellMv ? "nothing" : "refuted";
}
/**
* True if the lowest cell is being balanced while others are not: its voltage then shows the balancer's current. All
* cells balancing at once is the usual end of a full charge.
*/
function isLiftedByBalancer(sample, cells) {
	const { cellBalancing } = sample;
	return cellBalancing[cells.lowestCell] === true && cellBalancing.includes(false);
}
// ../../libs/domain/src/soc/low-anchor.ts
const PACK_VOLTAGE_SIGMA_FACTOR = 2;
/** One step of the low anchor: the lowest cell low at a small current for the profile's time. */
function stepLowAnchor(hold, sample, profile, facts) {
	const verdict = judge$1(sample, profile, facts);
	if (verdict === "nothing") return unproven(hold);
	if (verdict === "refuted") return unproven(null);
	const { tsMs } = sample;
	const toleranceMs = gapLimitMs(facts);
	const goesOn = hold !== null && tsMs - hold.lastTsMs <= toleranceMs;
	const next = {
		sinceTsMs: goesOn ? hold.sinceTsMs : tsMs,
		lastTsMs: tsMs,
		cellsTsMs: verdict.byCells ? tsMs : goesOn ? hold.cellsTsMs : null
	};
	if (tsMs - next.sinceTsMs < profile.holdMs) return unproven(next);
	const sigma = next.cellsTsMs !== null && tsMs - next.cellsTsMs <= toleranceMs ? profile.sigma : PACK_VOLTAGE_SIGMA_FACTOR * profile.sigma;
	const isFleeting = next.sinceTsMs === tsMs && !(verdict.byCells && sample.voltageMv !== null);
	return {
		hold: next,
		sigma,
		provenMv: verdict.lowestMv,
		isAlone: verdict.isAlone,
		isFleeting
	};
}
const unproven = (hold) => ({
	hold,
	sigma: null,
	provenMv: null,
	isAlone: false,
	isFleeting: false
});
function judge$1(sample, profile, facts) {
	const { currentMa } = sample;
	if (currentMa === null) return "nothing";
	if (Math.abs(currentMa) >= profile.maxCRate * facts.nominalCapacityMah) return "refuted";
	const packMv = packMeanMv(sample, facts);
	const cells = allCells(sample, facts);
	if (cells === null) {
		if (packMv === null) return "nothing";
		return packMv <= profile.lowestCellMv ? {
			byCells: false,
			lowestMv: packMv,
			isAlone: false
		} : "refuted";
	}
	if (!metersAgree(cells, sample, facts)) return "nothing";
	if (cells.lowestMv > profile.lowestCellMv) return "refuted";
	const siblingsMv = medianMv(sample, facts);
	const isAlone = siblingsMv > profile.siblingsMv;
	if (isAlone && isDeniedByPack(cells, siblingsMv, sample, facts)) return "nothing";
	return {
		byCells: true,
		lowestMv: cells.lowestMv,
		isAlone
	};
}
// ../../libs/domain/src/soc/widen-sigma.ts
/** A SOC that is evenly spread over 0…1 has this standard deviation, 1/√12: a band as wide knows nothing. */
const LOST_SIGMA = Math.sqrt(1 / 12);
/**
* One standard deviation of the SOC, as a fraction: σ² = σ_anchor² + balance + (Δz·σ_Q/Q)² + snapshots and gaps, where
* balance is what offset and loss may have added since the anchor (mAh²), and Δz the SOC's distance from the anchor, in
* which an error of the capacity shows.
*/
function socSigma(estimate, balanceVarMah2, openGapVarMah2, { capacityMah, sigmaMah }) {
	const capacity = (estimate.soc - estimate.anchorSoc) * sigmaMah / capacityMah;
	const countedVariance = (balanceVarMah2 + openGapVarMah2) / capacityMah ** 2;
	return Math.sqrt(estimate.anchorSigma ** 2 + capacity ** 2 + countedVariance + estimate.unseenVariance);
}
// ../../libs/domain/src/soc/anchor-soc.ts
const NO_HOLDS = {
	full: null,
	low: null
};
/** A SOC counted on from a low anchor is kept while its σ is less than this many times that of a new one. */
const AS_SURE_FACTOR$1 = 1.5;
/** What chance explains: a voltage and a count that are further apart than this many σ contradict each other. */
const CONTRADICTION_SIGMAS = 4;
/** One cell against its siblings is believed only where the count said as much. */
const LONE_CELL_SIGMAS = 2;
/** How far a proof lies from the SOC counted if that is further than both bands explain, else 0; 0 too where none was counted. */
function contradictionOf(counted, soc, sigma, sigmas = CONTRADICTION_SIGMAS) {
	if (counted === null) return 0;
	const distance = Math.abs(counted.soc - soc);
	return distance > sigmas * Math.hypot(counted.sigma, sigma) ? distance : 0;
}
/** What one cell that stands alone is worth beside a count. */
function weighLoneCell(counted, soc, sigma) {
	const distance = Math.abs(counted.soc - soc);
	const isFar = contradictionOf(counted, soc, sigma, LONE_CELL_SIGMAS) > 0;
	const holdsBoth = Math.max(sigma, counted.sigma, distance / 2);
	return {
		deniedBy: isFar || holdsBoth >= LOST_SIGMA ? distance : null,
		sigma: holdsBoth
	};
}
/**
* Carries the voltage proofs on by a sample, and says where the SOC is if one of them is complete. `isCellDoubted`: a cell
* that stands alone has denied the count before, and says nothing new. `sigmaFloor`: no surer is a low anchor while it is doubted.
*/
function stepAnchors(holds, counted, sample, inMah, profile, facts, isCellDoubted = false, sigmaFloor = 0) {
	const { fullAnchor, lowAnchor } = profile;
	const full = fullAnchor === null ? null : stepFullAnchor(holds.full, sample, fullAnchor, facts);
	const low = lowAnchor === null ? null : stepLowAnchor(holds.low, sample, lowAnchor, facts);
	const none = {
		holds: {
			full: full?.hold ?? null,
			low: low?.hold ?? null
		},
		anchored: null,
		deniedBy: null
	};
	if (fullAnchor !== null && full !== null && full.sigma !== null) {
		const soc = fullSoc(fullAnchor.soc, profile.ocv, full.provenMv);
		const estimate = anchoredAt(sample.tsMs, soc, full.sigma, inMah);
		return {
			...none,
			anchored: {
				by: "full",
				estimate
			}
		};
	}
	if (lowAnchor === null || low === null || low.sigma === null) return none;
	const known = counted !== null && counted.sigma < LOST_SIGMA ? counted : null;
	if (known !== null && known.soc < lowAnchor.soc && known.sigma < AS_SURE_FACTOR$1 * Math.max(low.sigma, sigmaFloor)) return none;
	const soc = lowSoc(lowAnchor.soc, profile.ocv, low.provenMv);
	if (low.isFleeting && (known === null || contradictionOf(known, soc, low.sigma) > 0)) return none;
	if (low.isAlone && (known === null || isCellDoubted)) return none;
	const lone = low.isAlone && known !== null ? weighLoneCell(known, soc, low.sigma) : null;
	if (lone !== null && lone.deniedBy !== null) return {
		...none,
		deniedBy: lone.deniedBy
	};
	const estimate = anchoredAt(sample.tsMs, soc, lone?.sigma ?? low.sigma, inMah);
	return {
		...none,
		anchored: {
			by: "low",
			estimate
		}
	};
}
/**
* Where a pack proven full stands. A charge that goes on at a small current is where the curve after a charge says (98.7 % when
* the proof is complete on the A123); one that was held at this voltage until no current flowed is full. It lies between.
*/
function fullSoc(anchorSoc, ocv, provenMv) {
	if (ocv === null || provenMv === null) return anchorSoc;
	return (anchorSoc + Math.min(anchorSoc, socOf(ocv.afterChargeMv, provenMv))) / 2;
}
/** Below the anchor's voltage the curve after a discharge says how little is left. */
function lowSoc(anchorSoc, ocv, provenMv) {
	if (ocv === null || provenMv === null) return anchorSoc;
	return Math.min(anchorSoc, socOf(ocv.afterDischargeMv, provenMv));
}
// ../../libs/domain/src/soc/charge-balance.ts
const MS_PER_HOUR$2 = 36e5;
/** A cell does not lose more than this share of the charge put in; nor does it give back more than went in. */
const MAX_LOSS = .005;
/** How far the chemistry's usual loss may be from this pack's. */
const LOSS_SIGMA = .002;
/** Less taken out than this share of the capacity since the last full charge says too little to learn from. */
const LEAST_DEPTH$1 = .05;
/** What was learned counts less the older it is: a sensor's offset drifts with the seasons. */
const MEMORY_MS = 7776e6;
/** Before anything was learned: no offset, the chemistry's loss, both as uncertain as sensor and cells are. */
function unlearnedBalance(facts, usualLoss) {
	return {
		full: null,
		lessons: 0,
		lastLessonTsMs: 0,
		matrix: [
			0,
			0,
			0,
			0,
			0,
			0
		],
		vector: [
			0,
			0,
			0
		],
		offsetMa: 0,
		loss: usualLoss,
		offsetVar: sensorOffsetMa(facts) ** 2,
		covariance: 0,
		lossVar: LOSS_SIGMA ** 2
	};
}
function correctionOf({ loss, offsetMa }) {
	return {
		efficiency: 1 - loss,
		offsetMa
	};
}
/** Variance, mAh², of the charge counted over `hours` in which `inMah` went in. */
function balanceVarianceMah2(balance, hours, inMah) {
	const { offsetVar, covariance, lossVar } = balance;
	return Math.max(0, offsetVar * hours ** 2 + 2 * covariance * hours * inMah + lossVar * inMah ** 2);
}
/** To be called at each sample that is proven full; learns from the charge since the last full one if all of it was seen. */
function learnAtFull(balance, tsMs, charge, fullSigma, usualLoss, facts) {
	const { full } = balance;
	const at = {
		tsMs,
		inMah: toThousandth(charge.inMah),
		outMah: toThousandth(charge.outMah)
	};
	const wasSeen = full !== null && (charge.brokenTsMs === null || charge.brokenTsMs <= full.tsMs);
	const capacityMah = facts.nominalCapacityMah;
	if (!wasSeen || at.outMah - full.outMah < LEAST_DEPTH$1 * capacityMah) return {
		...balance,
		full: at
	};
	const hours = (tsMs - full.tsMs) / MS_PER_HOUR$2;
	const inMah = at.inMah - full.inMah;
	const offsetSigmaMa = sensorOffsetMa(facts);
	const noiseMah = fullSigma * capacityMah;
	const x = [
		offsetSigmaMa * hours / noiseMah,
		LOSS_SIGMA * inMah / noiseMah,
		-1
	];
	const y = (inMah - (at.outMah - full.outMah) - usualLoss * inMah) / noiseMah;
	const kept = balance.lessons === 0 ? 0 : Math.exp((balance.lastLessonTsMs - tsMs) / MEMORY_MS);
	const [bb, bl, bd, ll, ld, dd] = balance.matrix;
	const [vb, vl, vd] = balance.vector;
	const matrix = [
		kept * bb + x[0] * x[0],
		kept * bl + x[0] * x[1],
		kept * bd + x[0] * x[2],
		kept * ll + x[1] * x[1],
		kept * ld + x[1] * x[2],
		kept * dd + x[2] * x[2]
	];
	const vector = [
		kept * vb + x[0] * y,
		kept * vl + x[1] * y,
		kept * vd + x[2] * y
	];
	return {
		full: at,
		lessons: balance.lessons + 1,
		lastLessonTsMs: tsMs,
		matrix: rounded$1(matrix),
		vector: rounded$1(vector),
		...solve(rounded$1(matrix), rounded$1(vector), offsetSigmaMa, usualLoss)
	};
}
/** Nine digits are far more than they are worth, and keep the checkpoint small. */
function rounded$1(values) {
	return values.map((value) => significant(value, 9));
}
/** Solves (M + 1)·u = v by the adjugate; with the prior's 1 on the diagonal the matrix is never singular. */
function solve([bb, bl, bd, ll, ld, dd], [vb, vl, vd], offsetSigmaMa, usualLoss) {
	const [a, d, f] = [
		bb + 1,
		ll + 1,
		dd + 1
	];
	const cofactors = {
		bb: d * f - ld * ld,
		bl: bd * ld - bl * f,
		bd: bl * ld - bd * d,
		ll: a * f - bd * bd,
		ld: bl * bd - a * ld
	};
	const determinant = a * cofactors.bb + bl * cofactors.bl + bd * cofactors.bd;
	const b = (cofactors.bb * vb + cofactors.bl * vl + cofactors.bd * vd) / determinant;
	const l = (cofactors.bl * vb + cofactors.ll * vl + cofactors.ld * vd) / determinant;
	return {
		offsetMa: significant(clamp(b, -1, 1) * offsetSigmaMa, 9),
		loss: significant(clamp(usualLoss + l * LOSS_SIGMA, 0, MAX_LOSS), 9),
		offsetVar: significant(cofactors.bb / determinant * offsetSigmaMa ** 2, 9),
		covariance: significant(cofactors.bl / determinant * offsetSigmaMa * LOSS_SIGMA, 9),
		lossVar: significant(cofactors.ll / determinant * LOSS_SIGMA ** 2, 9)
	};
}
function clamp(value, low, high) {
	return Math.min(high, Math.max(low, value));
}
// ../../libs/domain/src/soc/first-estimate.ts
/** What a load before may still show in the voltage at 25 °C, mV; in the cold as much more as the resistance. */
const UNRESTED_MV = 50;
/** A load that lasts drops the voltage by this many times what it does in the first second. */
const SLOW_FACTOR = 3;
/** Without a reading, a cell is reckoned to be as cold as 5 °C. */
const UNKNOWN_C = 5;
/**
* Where nothing better is known, the SOC of the BMS with a wide band; with no BMS SOC, no number. Where the voltage denies it,
* the band is as wide as they are apart, and from knowing nothing on there is no number either. What was denied once, by the
* voltage or by a single cell, is doubted (`doubt`) until something proves the state of charge.
*/
function firstEstimate(sample, inMah, doubt, profile, facts) {
	if (sample.bmsSoc === null) return {
		estimate: null,
		distance: 0
	};
	const soc = Math.min(1, Math.max(0, sample.bmsSoc));
	const distance = deniedByVoltage(soc, sample, profile, facts);
	const doubted = stillDoubted(doubt);
	const sigma = Math.max(BMS_SIGMA, distance, doubted);
	return {
		estimate: sigma >= LOST_SIGMA ? null : anchoredAt(sample.tsMs, soc, sigma, inMah),
		distance
	};
}
/** A voltage against a count leaves the BMS a witness among three; what denied the BMS itself stands against it in full. */
function stillDoubted(doubt) {
	if (doubt === null || doubt.reason === "rest-voltage") return 0;
	return doubt.reason === "bms-voltage" || doubt.reason === "lone-cell" ? doubt.distance : doubt.distance / 2;
}
/** How far a SOC lies outside of what a voltage admits that need not have rested, as a fraction; 0: it may be right. */
function deniedByVoltage(soc, sample, profile, facts) {
	if (profile.ocv === null) return 0;
	const { afterChargeMv, afterDischargeMv } = profile.ocv;
	const voltageMv = allCells(sample, facts)?.meanMv ?? packMeanMv(sample, facts);
	const offMv = farthestMv(sample, profile, facts);
	if (voltageMv === null || offMv === null) return 0;
	const low = socOf(afterChargeMv, voltageMv - offMv);
	const high = socOf(afterDischargeMv, voltageMv + offMv);
	return Math.max(low - soc, soc - high, 0);
}
/** How far a cell's voltage may lie from what it would be at rest, mV; null: not known at this load. */
function farthestMv(sample, { resistance }, facts) {
	const { currentMa } = sample;
	if (currentMa === null) return null;
	if (resistance === null) return Math.abs(currentMa) <= idleCurrentMa(facts) ? 100 : null;
	const ratio = resistanceRatio(resistance, temperatureOf(sample) ?? UNKNOWN_C);
	if (ratio === null) return null;
	const loadMv = SLOW_FACTOR * resistance.typicalMohmAh * Math.abs(currentMa) / facts.nominalCapacityMah;
	return Math.max(1, ratio) * (UNRESTED_MV + loadMv);
}
// ../../libs/domain/src/soc/rest-voltage.ts
/** Below and above these the curve is steep enough for a rested voltage to be a proof by itself. */
const LOW_END = .15;
const HIGH_END = .95;
/** How far it lies that way, as a share of the interval. */
const NEARER = .75;
/** However steep the curve: capacity that differs between cells, and the curve of another make. */
const LEAST_SIGMA = .01;
/** Outside this range of temperatures an hour does not rest a cell, °C. */
const RESTS_WITHIN_AN_HOUR = {
	min: 0,
	max: 50
};
/** An estimate is left alone while its σ is less than this many times that of the proof. */
const AS_SURE_FACTOR = 1.2;
/** An interval as wide as this says nothing that a first estimate could stand on. */
const WIDEST_FIRST = .5;
/**
* What a rested pack's voltage says about the SOC counted so far; null: nothing new. `isCellDoubted`: a cell that stands alone
* has denied the count before.
*/
function askRestVoltage(curve, counted, sample, facts, isCellDoubted = false) {
	const cells = allCells(sample, facts);
	const voltageMv = cells?.meanMv ?? packMeanMv(sample, facts);
	const temperatureC = temperatureOf(sample);
	if (voltageMv === null || cells !== null && !metersAgree(cells, sample, facts)) return null;
	if (temperatureC !== null && (temperatureC < RESTS_WITHIN_AN_HOUR.min || temperatureC > RESTS_WITHIN_AN_HOUR.max)) return null;
	const ends = socAtRest(curve, cells?.lowestMv ?? voltageMv, temperatureC);
	const lone = cells === null || ends.high > LOW_END ? null : loneCell(curve, cells, sample, facts);
	if (lone === "wrong") return null;
	const proof = proofAtEnd(ends, counted);
	if (lone === "alone" && proof?.kind === "proof") {
		if (counted === null || isCellDoubted) return null;
		if (distanceOf(ends, counted) === 0) return null;
		const { deniedBy, sigma } = weighLoneCell(counted, proof.soc, proof.sigma);
		return deniedBy === null ? {
			...proof,
			sigma
		} : {
			kind: "lone-cell",
			distance: deniedBy
		};
	}
	if (proof !== null || isEnd(ends)) return proof;
	return judge(socAtRest(curve, voltageMv, temperatureC), counted, curve.mayCorrect);
}
/** Whether half of the cells lie where the pack cannot be nearly empty, and if so what the pack's voltage says to that. */
function loneCell(curve, cells, sample, facts) {
	const siblingsMv = medianMv(sample, facts);
	if (socAtRest(curve, siblingsMv, temperatureOf(sample)).low <= LOW_END) return null;
	return isDeniedByPack(cells, siblingsMv, sample, facts) ? "wrong" : "alone";
}
/**
* A cell lies nearer to the branch that it came by: the low end is reached by a discharge, whose branch gives the higher of
* the two, the high end by a charge.
*/
function cameBy({ low, high }) {
	return high <= LOW_END ? low + NEARER * (high - low) : high - NEARER * (high - low);
}
function isEnd({ low, high }) {
	return high <= LOW_END || low >= HIGH_END;
}
/** A proof by the steep end of the curve, unless the estimate agrees and is about as sure. */
function proofAtEnd(interval, counted) {
	if (!isEnd(interval)) return null;
	const { low, high } = interval;
	const sigma = Math.max((high - low) / 2, LEAST_SIGMA);
	return counted !== null && distanceOf(interval, counted) === 0 && counted.sigma <= AS_SURE_FACTOR * sigma ? null : {
		kind: "proof",
		soc: cameBy(interval),
		sigma,
		isAtEnd: true
	};
}
function judge(interval, counted, mayCorrect) {
	const { low, high } = interval;
	const sigma = Math.max((high - low) / Math.sqrt(12), LEAST_SIGMA);
	const proof = {
		kind: "proof",
		soc: (low + high) / 2,
		sigma,
		isAtEnd: false
	};
	if (counted === null) return high - low <= WIDEST_FIRST ? proof : null;
	const distance = distanceOf(interval, counted);
	if (distance === 0) return null;
	return mayCorrect ? proof : {
		kind: "contradiction",
		distance
	};
}
/** How far the estimate lies outside of an interval. */
function distanceOf({ low, high }, { soc }) {
	return Math.max(low - soc, soc - high, 0);
}
/** A resting voltage changes slowly; asking it more often than this costs time and says nothing new. */
const ASK_EVERY_MS = 6e5;
/** More than this per hour, as a share of the capacity, is a load and no rest, however it was seen. */
const MOST_C_RATE = .01;
/** Carries a rest on by a sample. A pause is part of it only if the counters show that nothing much moved meanwhile. */
function stepRest(rest, sample, charge, facts) {
	const { tsMs } = sample;
	const activity = activityOf(sample.currentMa, facts);
	if (activity === null) return rest !== null && tsMs - rest.lastTsMs <= gapLimitMs(facts) ? rest : null;
	if (activity !== "idle") return null;
	const movedMah = charge.inMah + charge.outMah;
	if (rest === null) return {
		sinceTsMs: tsMs,
		lastTsMs: tsMs,
		movedMah,
		askedTsMs: null
	};
	if (tsMs - rest.lastTsMs > gapLimitMs(facts)) {
		const isBridged = charge.brokenTsMs === null || charge.brokenTsMs <= rest.lastTsMs;
		const hours = (tsMs - rest.sinceTsMs) / 36e5;
		const isQuiet = movedMah - rest.movedMah <= MOST_C_RATE * facts.nominalCapacityMah * hours;
		if (!isBridged || !isQuiet) return {
			sinceTsMs: tsMs,
			lastTsMs: tsMs,
			movedMah,
			askedTsMs: null
		};
	}
	return {
		...rest,
		lastTsMs: tsMs
	};
}
/** True if the rest is long enough for its voltage to be asked, and has not been asked lately. */
function mayAsk(rest) {
	if (rest.lastTsMs - rest.sinceTsMs < 36e5) return false;
	return rest.askedTsMs === null || rest.lastTsMs - rest.askedTsMs >= ASK_EVERY_MS;
}
// ../../libs/domain/src/soc/weigh-proof.ts
/** A voltage this far below that of a full pack has moved, mV a cell: it is not stuck there. */
const LEFT_FULL_MV = 50;
/** By how much a proof by voltage and what was counted may be apart that a doubt still speaks of; 0: none does. */
function openDistance(doubt, by) {
	if (doubt === null) return 0;
	return (by === "full" ? doubt.reason === "full-voltage" : doubt.reason === "counted-charge") && by !== "bms" ? doubt.distance : 0;
}
/**
* By how much the truth may lie from a proof by voltage, as a fraction; 0: nothing stands against it. What was counted since a
* known anchor does where both bands do not explain the distance: the meter may be stuck at a possible value, or the count be
* wrong, and nobody knows which. `isOneMeter` (no cells beside the pack's voltage): it is enough that the count lies outside of the
* proof's band, but for "full", which a charger ends at. The same proof again, while it is doubted, must fit what was counted since.
*/
function distanceOfProof(proof, by, moved, counted, doubt, isOneMeter, { fullAnchor }) {
	if (by === "bms") return 0;
	const isSettled = proof.anchorSigma <= (fullAnchor?.sigma ?? 0) || doubt?.reason === "counted-charge";
	if (by === "full" && isSettled) return 0;
	const open = openDistance(doubt, by);
	if (moved === null || counted === null || open === 0 && isUnproven(moved)) return open;
	const sigma = Math.sqrt(Math.max(0, counted.sigma ** 2 - (open / 2) ** 2));
	const distance = isOneMeter && by !== "full" ? outsideOf(proof, counted.soc) : contradictionOf({
		soc: counted.soc,
		sigma
	}, proof.anchorSoc, proof.anchorSigma);
	return distance === 0 ? open : open + distance + 2 * sigma;
}
/** How far a count lies from a proof, if outside of its whole band: one meter alone does not overrule it. */
function outsideOf({ anchorSoc, anchorSigma }, soc) {
	const distance = Math.abs(soc - anchorSoc);
	return distance > 2 * anchorSigma ? distance : 0;
}
/** A voltage that proved "full" against the count is one like any other once it was seen to move. */
function doubtAfterMove(doubt, sample, { fullAnchor }, facts) {
	if (doubt?.reason !== "full-voltage" || fullAnchor === null) return doubt;
	const meanMv = packMeanMv(sample, facts);
	return meanMv !== null && meanMv < fullAnchor.lowestCellMv - LEFT_FULL_MV ? {
		...doubt,
		reason: "counted-charge"
	} : doubt;
}
// ../../libs/domain/src/soc/step-soc.ts
const INITIAL_SOC = {
	charge: null,
	estimate: null,
	holds: NO_HOLDS,
	balance: null,
	rest: null,
	doubt: null,
	capacity: null
};
const MS_PER_HOUR$1 = 36e5;
/**
* One step of the state of charge: integrate → widen σ → anchors → bounds → capacity window. `sample` must be validated.
* `lackShare`: by how much less than the others the weakest cell was seen to hold, as a share of the capacity.
*/
function stepSoc(before, sample, facts, lackShare = 0) {
	const profile = CHEMISTRIES[facts.chemistry];
	const usualLoss = 1 - profile.coulombicEfficiency;
	const balance = before.balance ?? unlearnedBalance(facts, usualLoss);
	const capacity = before.capacity && withTemperature(before.capacity, temperatureOf(sample));
	const known = capacity === null || capacity.windows === 0 ? presumedCapacity(facts, lackShare) : capacity;
	const step = integrateCharge(before.charge, sample, facts, correctionOf(balance));
	const { state: charge } = step;
	const moved = before.estimate && movedBy(before.estimate, step.deltaMah, step.varianceMah2, known.capacityMah);
	const counted = moved && countedSoc(moved, balance, step.openGapVarMah2, sample.tsMs, charge.inMah, known);
	const doubt = doubtAfterMove(before.doubt, sample, profile, facts);
	const isCellDoubted = doubt?.reason === "lone-cell";
	const lowFloor = openDistance(doubt, "low") / 2;
	const { holds, anchored, deniedBy } = stepAnchors(before.holds, counted, sample, charge.inMah, profile, facts, isCellDoubted, lowFloor);
	const rest = profile.ocv === null ? null : stepRest(before.rest, sample, charge, facts);
	const next = {
		charge,
		holds,
		balance: before.balance,
		rest,
		doubt,
		capacity
	};
	const at = {
		sample,
		facts,
		profile,
		balance,
		moved,
		counted,
		next
	};
	if (anchored !== null) return setTo(anchored.estimate, anchored.by, at);
	if (deniedBy !== null) return denied(at, deniedBy, deniedBy / 2, "lone-cell");
	const isLost = counted === null || counted.sigma >= LOST_SIGMA;
	const asked = askAtRest(at, isLost ? null : moved, isLost ? null : counted);
	if (asked !== null) return asked;
	if (!isLost && moved !== null) {
		const distance = isUnproven(moved) ? deniedByVoltage(counted.soc, sample, profile, facts) : 0;
		if (distance > 2 * counted.sigma) return denied(at, distance, distance, "bms-voltage");
		return {
			state: {
				...next,
				estimate: moved
			},
			soc: counted.soc,
			sigma: counted.sigma,
			anchor: null
		};
	}
	const { estimate: first, distance } = firstEstimate(sample, charge.inMah, next.doubt, profile, facts);
	const bmsDoubt = distance > .11 ? doubtBy(doubt, distance, sample.tsMs, "bms-voltage") : doubt;
	if (moved !== null && canCountersBringBack(moved, at, known)) {
		const shown = {
			soc: first?.soc ?? null,
			sigma: first?.anchorSigma ?? null,
			anchor: first && "bms"
		};
		return {
			state: {
				...next,
				doubt: bmsDoubt,
				estimate: moved
			},
			...shown
		};
	}
	if (first !== null) return setTo(first, "bms", {
		...at,
		next: {
			...next,
			doubt: bmsDoubt
		}
	});
	return {
		state: {
			...next,
			doubt: bmsDoubt,
			estimate: null
		},
		soc: null,
		sigma: null,
		anchor: null
	};
}
/** True while only what the counters have not shown yet makes the estimate as wide as knowing nothing. */
function canCountersBringBack(moved, { sample, balance, next }, known) {
	const { counters, inMah } = next.charge;
	if (counters === null) return false;
	return countedSoc(movedBy(moved, 0, -counters.provisionalVarMah2, known.capacityMah), balance, 0, sample.tsMs, inMah, known).sigma < LOST_SIGMA;
}
/** Before it is measured: the nominal capacity, less what the weakest cell was seen to lack, which is as uncertain as itself. */
function presumedCapacity({ nominalCapacityMah }, lackShare) {
	return {
		capacityMah: (1 - lackShare) * nominalCapacityMah,
		sigmaMah: Math.sqrt(NOMINAL_SIGMA ** 2 + lackShare ** 2) * nominalCapacityMah
	};
}
function countedSoc(moved, balance, openGapVarMah2, tsMs, inMah, known) {
	const balanceVarMah2 = balanceVarianceMah2(balance, (tsMs - moved.anchorTsMs) / MS_PER_HOUR$1, inMah - moved.anchorInMah);
	return {
		soc: moved.soc,
		sigma: socSigma(moved, balanceVarMah2, openGapVarMah2, known)
	};
}
/** Asks the voltage of a pack that has rested long enough; null: it has not, or there is nothing new to hear. */
function askAtRest(at, moved, counted) {
	const { sample, facts, profile, next } = at;
	const { rest } = next;
	if (profile.ocv === null || rest === null || rest.lastTsMs !== sample.tsMs || !mayAsk(rest)) return null;
	const verdict = askRestVoltage(profile.ocv, counted, sample, facts, next.doubt?.reason === "lone-cell");
	const asked = {
		...next,
		rest: {
			...rest,
			askedTsMs: sample.tsMs
		}
	};
	if (verdict?.kind === "proof") return setTo(anchoredAt(sample.tsMs, verdict.soc, verdict.sigma, next.charge.inMah), "rest", {
		...at,
		next: asked
	}, verdict.isAtEnd && !isEmptiedFast(at));
	if (moved === null || counted === null) return null;
	if (verdict === null) return {
		state: {
			...asked,
			estimate: moved
		},
		soc: counted.soc,
		sigma: counted.sigma,
		anchor: null
	};
	const { distance } = verdict;
	const asking = {
		...at,
		next: asked
	};
	return verdict.kind === "lone-cell" ? denied(asking, distance, distance / 2, "lone-cell") : denied(asking, distance, distance, "rest-voltage");
}
/** What was counted goes on with a band that holds what denies it too, and with a doubt. */
function denied(at, distance, sigmaFloor, reason) {
	const { sample, moved, counted, next } = at;
	const doubt = doubtBy(next.doubt, distance, sample.tsMs, reason);
	const sigma = Math.max(counted?.sigma ?? LOST_SIGMA, sigmaFloor);
	if (moved === null || counted === null || sigma >= LOST_SIGMA) return {
		state: {
			...next,
			doubt,
			estimate: null
		},
		soc: null,
		sigma: null,
		anchor: null
	};
	const estimate = widenedTo(moved, sigmaFloor, counted.sigma);
	return {
		state: {
			...next,
			doubt,
			estimate
		},
		soc: counted.soc,
		sigma,
		anchor: null
	};
}
/** Above this mean load, as a share of the capacity per hour, a cell is cut off long before it is empty at rest. */
const FAST_C_RATE = .3;
/**
* Where "empty" is where a strong load ends, a rested voltage counts from another zero: the SOC follows it, but the charge up to
* there is no measure of the capacity.
*/
function isEmptiedFast({ profile, next, facts }) {
	return profile.lowAnchor !== null && profile.lowAnchor.maxCRate > FAST_C_RATE && unseenCurrentMa(next.charge.level, facts) > FAST_C_RATE * facts.nominalCapacityMah;
}
/** `measures`: false where the charge from the anchor before says nothing of the capacity. */
function setTo(estimate, by, at, measures = true) {
	const { sample, facts, profile, balance, moved, counted, next } = at;
	const { tsMs } = sample;
	const usualLoss = 1 - profile.coulombicEfficiency;
	const distance = distanceOfProof(estimate, by, moved, counted, next.doubt, allCells(sample, facts) === null, profile);
	const learned = by === "full" && distance === 0 ? learnAtFull(balance, tsMs, next.charge, estimate.anchorSigma, usualLoss, facts) : next.balance;
	const capacity = by === "bms" ? withoutWindow(next.capacity) : measures ? closeWindow(estimate, by, at) : next.capacity;
	const charge = accountFrom(next.charge, tsMs);
	const after = doubtAfter(next.doubt, by);
	const doubt = distance > 0 ? doubtBy(after, distance, tsMs, by === "full" ? "full-voltage" : "counted-charge") : after;
	const state = {
		...next,
		charge,
		balance: learned,
		doubt,
		capacity
	};
	const sigma = Math.max(estimate.anchorSigma, distance / 2);
	if (sigma >= LOST_SIGMA) return {
		state: {
			...state,
			estimate: null
		},
		soc: null,
		sigma: null,
		anchor: null
	};
	const held = anchoredAt(tsMs, estimate.soc, sigma, estimate.anchorInMah);
	return {
		state: {
			...state,
			estimate: held
		},
		soc: held.soc,
		sigma: held.anchorSigma,
		anchor: by
	};
}
/** The window that ends at this anchor; Δz is what the two voltages say, never what was counted. */
function closeWindow(estimate, by, at) {
	const { sample, facts, profile, balance, moved, next } = at;
	const { charge } = next;
	const before = next.capacity ?? unmeasuredCapacity(facts);
	const { from } = before;
	const [inMah, outMah] = [charge.inMah - (from?.inMah ?? 0), charge.outMah - (from?.outMah ?? 0)];
	const hours = (sample.tsMs - (from?.tsMs ?? sample.tsMs)) / MS_PER_HOUR$1;
	const { efficiency, offsetMa } = correctionOf(balance);
	const unseenVarMah2 = (moved?.unseenVariance ?? 0) * before.capacityMah ** 2;
	const counted = {
		netMah: efficiency * inMah - outMah - offsetMa * hours,
		varianceMah2: balanceVarianceMah2(balance, hours, inMah) + unseenVarMah2,
		isWhole: moved !== null && from !== null && (charge.brokenTsMs === null || charge.brokenTsMs <= from.tsMs)
	};
	const { anchorSoc: soc, anchorSigma: sigma } = estimate;
	const upTo = {
		inMah: toThousandth(charge.inMah),
		outMah: toThousandth(charge.outMah)
	};
	return stepCapacity(before, {
		by,
		tsMs: sample.tsMs,
		soc,
		sigma,
		...upTo,
		temperatureC: tenths(temperatureOf(sample))
	}, counted, profile, facts);
}
function tenths(value) {
	return value === null ? null : Math.round(value * 10) / 10;
}
/** After a word of the BMS: what was counted before it no longer leads from an anchor to here. */
function withoutWindow(capacity) {
	return capacity === null || capacity.from === null ? capacity : {
		...capacity,
		from: null
	};
}
// ../../libs/domain/src/soh/load-steps.ts
/** A smaller change of load drowns in the resolution of the voltages. */
const LEAST_STEP_C_RATE = .1;
/** Steps remembered: few enough to follow a pack through the seasons. */
const MEMORY_STEPS = 400;
const FEW_STEPS = 10;
/** Towards empty the cells part for other reasons: this far below the full anchor's lowest voltage. */
const FLAT_MV = 250;
/** Takes in the change of load between two samples of the usual rhythm, both on the flat part of the curve. */
function stepLoad(state, before, sample, { fullAnchor, resistance }, facts) {
	const { tsMs, currentMa, cellVoltagesMv } = sample;
	if (before === null || currentMa === null || tsMs - before.tsMs > gapLimitMs(facts)) return state;
	const deltaMa = currentMa - before.currentMa;
	if (Math.abs(deltaMa) <= LEAST_STEP_C_RATE * facts.nominalCapacityMah) return state;
	if (fullAnchor === null || resistance === null) return state;
	const highMv = fullAnchor.lowestCellMv;
	const [from, to] = [flatCells(before.cellVoltagesMv, highMv, facts), flatCells(cellVoltagesMv, highMv, facts)];
	const temperatureC = temperatureOf(sample);
	const ratio = temperatureC === null ? null : resistanceRatio(resistance, temperatureC);
	if (from === null || to === null || ratio === null) return state;
	const known = state !== null && state.xy.length === to.length ? state : null;
	const x = deltaMa / 1e3 * ratio;
	const kept = known !== null && known.steps >= MEMORY_STEPS ? 1 - 1 / MEMORY_STEPS : 1;
	const deltas = to.map((mv, cell) => mv - (from[cell] ?? 0));
	const mean = deltas.reduce((sum, delta) => sum + delta, 0) / deltas.length;
	return {
		steps: (known?.steps ?? 0) + 1,
		xx: significant(kept * (known?.xx ?? 0) + x * x, 5),
		xy: deltas.map((delta, cell) => significant(kept * (known?.xy[cell] ?? 0) + x * (delta - mean), 5))
	};
}
/** How much more than the mean of the others a cell resists at 25 °C, mΩ; null: too few steps. */
function excessMohm(state, cell) {
	const own = state?.xy[cell];
	if (state === null || own === void 0 || state.steps < FEW_STEPS || state.xx <= 0) return null;
	return own / state.xx * state.xy.length / (state.xy.length - 1);
}
/** Every cell's voltage if all were read and lie on the flat part of the curve, mV. */
function flatCells(cellsMv, highMv, { cellsInSeries }) {
	if (cellsInSeries < 2 || cellsMv.length !== cellsInSeries) return null;
	const isFlat = (mv) => mv !== null && mv < highMv && mv > highMv - FLAT_MV;
	return cellsMv.every(isFlat) ? cellsMv : null;
}
// ../../libs/domain/src/soh/self-discharge.ts
const NO_SELF_DISCHARGE = {
	mark: null,
	found: null
};
/** Two voltages nearer in time than this say more of their own error than of the loss. */
const LEAST_MS$1 = 6048e5;
const MONTH_MS = 2592e6;
/** An interval as wide as this, as on the flat of LFP, says nothing of a loss of a few per cent. */
const WIDEST = .06;
/** The curve is the same at both ends of a rest: only reading and temperature differ, a third of what it may be off. */
const SAME_CURVE = 1 / 3;
/**
* Compares the voltage of a pack at the beginning of a long rest with that at its newest asking, less the charge counted
* meanwhile. To be called at each sample; it looks only where the rest was just asked for its voltage.
*/
function stepSelfDischarge(state, rest, sample, charge, curve, facts) {
	const { mark } = state;
	if (rest === null || curve === null) return mark === null ? state : {
		...state,
		mark: null
	};
	if (rest.askedTsMs !== sample.tsMs || sample.tsMs - rest.sinceTsMs < 36e5) return state;
	const said = saidBy(curve, sample, facts);
	if (said === null) return state;
	const netMah = charge.inMah - charge.outMah;
	if (mark === null || mark.sinceTsMs !== rest.sinceTsMs) {
		const { soc, sigma } = said;
		return {
			...state,
			mark: {
				sinceTsMs: rest.sinceTsMs,
				tsMs: sample.tsMs,
				soc,
				sigma,
				netMah: Math.round(netMah)
			}
		};
	}
	const restedMs = sample.tsMs - mark.tsMs;
	if (restedMs < LEAST_MS$1) return state;
	const countedShare = (netMah - mark.netMah) / facts.nominalCapacityMah;
	const perMonth = MONTH_MS / restedMs;
	const lost = (mark.soc - said.soc + countedShare) * perMonth;
	const sigma = Math.hypot(mark.sigma, said.sigma) * perMonth;
	if (lost < -sigma) return {
		mark,
		found: state.found?.fromTsMs === mark.tsMs ? null : state.found
	};
	const sharePerMonth = round4(Math.max(0, lost));
	return {
		mark,
		found: {
			fromTsMs: mark.tsMs,
			toTsMs: sample.tsMs,
			sharePerMonth,
			sigma: round4(sigma)
		}
	};
}
function saidBy(curve, sample, facts) {
	const cells = allCells(sample, facts);
	if (cells === null) return null;
	const { low, high } = socAtRest(curve, cells.lowestMv, temperatureOf(sample));
	if (high - low > WIDEST) return null;
	return {
		soc: round4((low + high) / 2),
		sigma: round4(Math.max(.001, (high - low) / 2 * SAME_CURVE))
	};
}
function round4(value) {
	return Math.round(value * 1e4) / 1e4;
}
// ../../libs/domain/src/soh/trend.ts
const MS_PER_DAY = 864e5;
const MS_PER_YEAR$2 = 365.25 * MS_PER_DAY;
const SPACING_DAYS = 30;
const MOST_POINTS = 8;
/** Before that a season may pass for ageing. */
const LEAST_MS = 180 * MS_PER_DAY;
const LEAST_POINTS = 4;
const AHEAD_MS = MS_PER_YEAR$2 / 2;
/** Whether a month has passed since the newest point. It is asked at every sample, `stepTrend` only then. */
function isTrendDue(points, tsMs) {
	const newest = points.at(-1);
	return newest === void 0 || Math.floor(tsMs / MS_PER_DAY) - newest[0] >= SPACING_DAYS;
}
/** The points with the figure of now, if the last is a month old. Where they are too many, those that lie closest thin out. */
function stepTrend(points, tsMs, now) {
	if (now === null || !isTrendDue(points, tsMs)) return points;
	const all = [...points, [
		Math.floor(tsMs / MS_PER_DAY),
		significant(now.value, 5),
		significant(now.sigma, 5)
	]];
	if (all.length <= MOST_POINTS) return all;
	let thinnest = 1;
	for (let i = 2; i < all.length - 1; i += 1) if (widthAround(all, i) < widthAround(all, thinnest)) thinnest = i;
	return all.toSpliced(thinnest, 1);
}
/** The straight line through the points by least squares; null: too few, or over less than half a year. */
function trendOf(points) {
	const [first, last] = [points[0], points.at(-1)];
	if (first === void 0 || last === void 0 || points.length < LEAST_POINTS) return null;
	const [fromTsMs, toTsMs] = [first[0] * MS_PER_DAY, last[0] * MS_PER_DAY];
	if (toTsMs - fromTsMs < LEAST_MS) return null;
	const years = points.map(([day]) => (day * MS_PER_DAY - toTsMs) / MS_PER_YEAR$2);
	const mean = average(years);
	const level = average(points.map(([, value]) => value));
	const spread = sum(years.map((year) => (year - mean) ** 2));
	const slope = sum(points.map(([, value], i) => ((years[i] ?? 0) - mean) * (value - level))) / spread;
	const scatter = sum(points.map(([, value], i) => value - level - slope * ((years[i] ?? 0) - mean)).map((each) => each ** 2)) / (points.length - 2);
	const variance = Math.max(scatter, average(points.map(([, , sigma]) => sigma ** 2)));
	const reach = AHEAD_MS / MS_PER_YEAR$2 - mean;
	const value = level + slope * reach;
	const sigma = Math.sqrt(variance * (1 / points.length + reach ** 2 / spread));
	return {
		fromTsMs,
		toTsMs,
		points: points.length,
		perYear: slope,
		sigmaPerYear: Math.sqrt(variance / spread),
		ahead: {
			tsMs: toTsMs + AHEAD_MS,
			low: value - 2 * sigma,
			high: value + 2 * sigma
		}
	};
}
function widthAround(points, i) {
	return (points[i + 1]?.[0] ?? Infinity) - (points[i - 1]?.[0] ?? -Infinity);
}
function sum(values) {
	return values.reduce((total, value) => total + value, 0);
}
function average(values) {
	return sum(values) / values.length;
}
// ../../libs/domain/src/soh/rainflow.ts
/** Upper ends of the classes of depth, as a share of the capacity. */
const DEPTHS = [
	.1,
	.25,
	.5,
	.8,
	Infinity
];
/** A turn back by less than this is noise of the counters, or a light that was switched on. */
const LEAST_SWING = .02;
/** More open swings than this can't nest in a capacity; the oldest then counts as half a cycle. */
const MOST_OPEN = 12;
function startRainflow(charge) {
	return {
		rising: true,
		extreme: charge,
		open: [rounded(charge)],
		counts: DEPTHS.map(() => 0)
	};
}
/** Follows the charge by one value. */
function stepRainflow(flow, charge) {
	const { rising, extreme } = flow;
	if (rising ? charge >= extreme : charge <= extreme) return charge === extreme ? flow : {
		...flow,
		extreme: charge
	};
	if (Math.abs(charge - extreme) < LEAST_SWING) return flow;
	return {
		rising: !rising,
		extreme: charge,
		...close([...flow.open, rounded(extreme)], [...flow.counts])
	};
}
/** Cycles by depth with what is still open counted as halves, as the standard ends a series. */
function cyclesByDepth(flow) {
	const counts = [...flow.counts];
	const points = [...flow.open, flow.extreme];
	for (let i = 1; i < points.length; i += 1) addCycle(counts, swing(points, i), .5);
	return counts;
}
/** Takes out of the turning points every swing that a later one at least as large has closed. */
function close(open, counts) {
	while (open.length >= 3) {
		const last = open.length - 1;
		const [newest, before] = [swing(open, last), swing(open, last - 1)];
		if (newest < before && open.length <= MOST_OPEN) break;
		if (last === 2 || newest < before) {
			addCycle(counts, swing(open, 1), .5);
			open.shift();
		} else {
			addCycle(counts, before, 1);
			open.splice(last - 2, 2);
		}
	}
	return {
		open,
		counts
	};
}
function swing(points, i) {
	return Math.abs((points[i] ?? 0) - (points[i - 1] ?? 0));
}
function addCycle(counts, depth, cycles) {
	if (depth < LEAST_SWING) return;
	const place = DEPTHS.findIndex((limit) => depth <= limit);
	counts[place] = (counts[place] ?? 0) + cycles;
}
function rounded(share) {
	return Math.round(share * 1e4) / 1e4;
}
// ../../libs/domain/src/soh/usage.ts
/** Less than this share of the capacity between two full charges gives no energy efficiency. */
const LEAST_DEPTH = .2;
/** The deepest discharge is written anew when it proves more by this share of the capacity. */
const DEEPER_BY = .005;
/** "At least" holds with two standard deviations: in 97.7 of 100 cases. */
const AT_LEAST_SIGMAS = 2;
/**
* A pack that may be new fades by the square root of time: at 25 °C cells of LFP lost up to 8 % · √years when full all the time,
* 3 % half full (M. Naumann et al., 885 days, doi 10.17632/kxh42bfgtj.1). This is one standard deviation of it.
*/
const FADE_PER_ROOT_YEAR = .05;
const MS_PER_HOUR = 36e5;
const MS_PER_YEAR$1 = 8766 * MS_PER_HOUR;
/** A cell between these can't be one; energy counters that imply such a voltage are not believed. */
const CELL_MV = {
	min: 1e3,
	max: 5e3
};
function stepUsage(before, sample, charge, anchor, balance, fadePerEfc, facts) {
	const { nominalCapacityMah: capacityMah } = facts;
	const net = (charge.inMah - charge.outMah) / capacityMah;
	let usage = before ?? startUsage(charge, net);
	const rainflow = stepRainflow(usage.rainflow, net);
	if (charge.inMah !== usage.countedInMah || charge.outMah !== usage.countedOutMah || usage.device === null) usage = countEnergy(usage, sample, charge, facts);
	if (rainflow !== usage.rainflow) usage = {
		...usage,
		rainflow
	};
	const { full } = usage;
	if (full !== null && charge.brokenTsMs !== null && charge.brokenTsMs > full.tsMs) usage = {
		...usage,
		full: null
	};
	if (anchor === "full") return atFull(usage, sample.tsMs, charge, capacityMah);
	return deeper(usage, sample.tsMs, charge, balance, fadePerEfc, capacityMah);
}
/** At a full charge: what became of the energy since the one before, and the next stretch begins. */
function atFull(usage, tsMs, charge, capacityMah) {
	const { unseenVarMah2 } = charge;
	const [inMah, outMah] = [toThousandth(charge.inMah), toThousandth(charge.outMah)];
	const [inMwh, outMwh] = [Math.round(usage.inMwh), Math.round(usage.outMwh)];
	const at = {
		tsMs,
		inMah,
		outMah,
		inMwh,
		outMwh,
		unseenVarMah2: Math.round(unseenVarMah2)
	};
	const efficiency = usage.full === null ? null : efficiencyOf(usage.full, at, capacityMah);
	return {
		...usage,
		full: at,
		efficiency: efficiency ?? usage.efficiency
	};
}
function deeper(usage, tsMs, charge, balance, fadePerEfc, capacityMah) {
	const { full, deepest } = usage;
	if (full === null || balance === null) return usage;
	const { inMah, outMah, unseenVarMah2 } = charge;
	const wentInMah = inMah - full.inMah;
	const hours = (tsMs - full.tsMs) / MS_PER_HOUR;
	const { efficiency, offsetMa } = correctionOf(balance);
	const mah = outMah - full.outMah - efficiency * wentInMah + offsetMa * hours;
	if (mah <= DEEPER_BY * capacityMah || mah > POSSIBLE.max * capacityMah) return usage;
	const known = atLeastMah(deepest, tsMs, inMah + outMah, fadePerEfc, capacityMah) ?? 0;
	if (mah <= known + DEEPER_BY * capacityMah) return usage;
	const varianceMah2 = balanceVarianceMah2(balance, hours, wentInMah) + Math.max(0, unseenVarMah2 - full.unseenVarMah2) + COUNT_MAH ** 2;
	const sigmaMah = Math.sqrt(varianceMah2);
	if (mah - AT_LEAST_SIGMAS * sigmaMah <= known + DEEPER_BY * capacityMah) return usage;
	const found = {
		tsMs,
		mah: Math.round(mah),
		sigmaMah: Math.round(sigmaMah),
		movedMah: Math.round(inMah + outMah)
	};
	return {
		...usage,
		deepest: found
	};
}
/**
* What a pack still holds at least, mAh, by the deepest discharge of it when it was full: less two standard deviations of
* counting and of what it may have faded since, by time and by use. Null: it was not discharged from full yet, too long ago, or by
* more than a pack of this capacity can hold.
*/
function atLeastMah(deepest, nowMs, movedMah, fadePerEfc, capacityMah) {
	if (deepest === null || deepest.mah > POSSIBLE.max * capacityMah) return null;
	const years = Math.max(0, nowMs - deepest.tsMs) / MS_PER_YEAR$1;
	const efc = Math.max(0, movedMah - deepest.movedMah) / (2 * capacityMah);
	const fadeMah2 = (FADE_PER_ROOT_YEAR ** 2 * years + (fadePerEfc * efc) ** 2) * capacityMah ** 2;
	const mah = deepest.mah - AT_LEAST_SIGMAS * Math.sqrt(deepest.sigmaMah ** 2 + fadeMah2);
	return mah > 0 ? mah : null;
}
function startUsage(charge, net) {
	return {
		rainflow: startRainflow(net),
		inMwh: 0,
		outMwh: 0,
		countedInMah: charge.inMah,
		countedOutMah: charge.outMah,
		device: null,
		full: null,
		efficiency: null,
		deepest: null
	};
}
/** By the device's own energy counters where they fit the charge, else charge times voltage. */
function countEnergy(usage, sample, charge, facts) {
	const { chargedMwh, dischargedMwh, voltageMv } = sample;
	const device = chargedMwh === null || dischargedMwh === null ? null : {
		chargedMwh,
		dischargedMwh
	};
	if (device === null && voltageMv === null) return usage;
	const known = device === null ? null : usage.device;
	const shownInMwh = device === null || known === null ? null : device.chargedMwh - known.chargedMwh;
	const shownOutMwh = device === null || known === null ? null : device.dischargedMwh - known.dischargedMwh;
	const inMwh = energy(charge.inMah - usage.countedInMah, shownInMwh, voltageMv, facts);
	const outMwh = energy(charge.outMah - usage.countedOutMah, shownOutMwh, voltageMv, facts);
	if (inMwh === null || outMwh === null) return {
		...usage,
		device: null
	};
	return {
		rainflow: usage.rainflow,
		inMwh: usage.inMwh + inMwh,
		outMwh: usage.outMwh + outMwh,
		countedInMah: charge.inMah,
		countedOutMah: charge.outMah,
		device,
		full: usage.full,
		efficiency: usage.efficiency,
		deepest: usage.deepest
	};
}
/** A device counter shows 0.1 Wh and 0.01 Ah, so what it shows may lag by one count of each. */
const COUNT_MWH = 100;
const COUNT_MAH = 10;
function energy(mah, shownMwh, voltageMv, facts) {
	if (shownMwh !== null) {
		const [lowMv, highMv] = [CELL_MV.min * facts.cellsInSeries, CELL_MV.max * facts.cellsInSeries];
		if (shownMwh >= (mah - COUNT_MAH) * lowMv / 1e3 - COUNT_MWH && shownMwh <= (mah + COUNT_MAH) * highMv / 1e3 + COUNT_MWH && shownMwh >= 0) return shownMwh;
	}
	return voltageMv === null ? null : mah * voltageMv / 1e3;
}
function efficiencyOf(from, to, capacityMah) {
	if (to.outMah - from.outMah < LEAST_DEPTH * capacityMah) return null;
	const inMwh = to.inMwh - from.inMwh;
	const outMwh = to.outMwh - from.outMwh;
	if (!(inMwh > 0 && outMwh > 0 && outMwh <= inMwh)) return null;
	return {
		share: toMillionth(outMwh / inMwh),
		fromTsMs: from.tsMs,
		toTsMs: to.tsMs,
		outMwh
	};
}
// ../../libs/domain/src/soh/step-health.ts
const INITIAL_HEALTH = {
	stepStart: null,
	resistance: NO_RESISTANCE,
	load: null,
	ledger: null,
	usage: null,
	selfDischarge: NO_SELF_DISCHARGE,
	capacityTrend: [],
	resistanceTrend: []
};
/**
* Resistance steps → cells → energy and cycles → trends, after the SOC of the sample is known. `sinceMs`: time since the
* sample before, 0 at the first. `sample` must be validated.
*/
function stepHealth(before, sample, sinceMs, { state: { charge, rest, capacity, balance }, soc, anchor }, profile, facts) {
	const { tsMs } = sample;
	const resistance = stepResistance(before.resistance, before.stepStart, sample, soc, profile.resistance, facts);
	return {
		stepStart: stepStart(sample, profile.resistance),
		resistance,
		load: stepLoad(before.load, before.stepStart, sample, profile, facts),
		ledger: stepLedger(before.ledger, sample, sinceMs, charge, profile, facts),
		usage: stepUsage(before.usage, sample, charge, anchor, balance, profile.fadePerEfc, facts),
		selfDischarge: stepSelfDischarge(before.selfDischarge, rest, sample, charge, profile.ocv, facts),
		capacityTrend: isTrendDue(before.capacityTrend, tsMs) ? stepTrend(before.capacityTrend, tsMs, measuredCapacity(capacity)) : before.capacityTrend,
		resistanceTrend: isTrendDue(before.resistanceTrend, tsMs) ? stepTrend(before.resistanceTrend, tsMs, measuredResistance(resistance)) : before.resistanceTrend
	};
}
function measuredCapacity(capacity) {
	if (capacity === null || capacity.windows < 2) return null;
	return {
		value: capacity.capacityMah,
		sigma: capacity.sigmaMah
	};
}
function measuredResistance({ pack }) {
	const found = resistanceOf(pack);
	return found === null ? null : {
		value: found.mohm,
		sigma: found.sigma
	};
}
// ../../libs/domain/src/soh/weak-cells.ts
const LEAST_TOPS = 3;
/** Share of the capacity. Healthy cells that were balanced come within 1 % of each other. */
const LAG = .02;
/** In a month; the lowest of healthy cells is hardly balanced either, but then the others need little of it. */
const LEAST_BALANCING_H = 24;
const BALANCING_SHARE = .1;
const LEAST_DEEP_H = .25;
/** Share of the capacity. Sound cells differ by up to 4 % in what they hold, and by 1 % in how full they were. */
const DEEP_SHARE = .08;
/**
* More than 0.55 mΩ from the mean of the others, or above 2 mΩ, marked real failures of cells of 160 Ah (BattGP field
* study of 24 V LFP packs); smaller cells resist as much more.
*/
const RESISTANCE_OFF_MOHM_AH = 88;
const RESISTANCE_MOST_MOHM_AH = 320;
/** The cells that stand out from their siblings, by every sign that was seen; usually none. */
function weakCells({ ledger, resistance, load }, facts) {
	const count = facts.cellsInSeries;
	if (count < 2) return [];
	const found = [];
	for (let cell = 0; cell < count; cell += 1) {
		const evidence = [
			...ledger === null ? [] : ofLedger(ledger, cell, facts),
			...ofResistance(resistance, cell, facts),
			...ofLoad(excessMohm(load, cell), facts)
		];
		if (evidence.length > 0) found.push({
			cell,
			evidence
		});
	}
	return found;
}
/** By how much less of the capacity than its siblings the weakest cell was seen to hold; 0: none stands out, or too little was seen. */
function weakestLack(ledger) {
	if (ledger === null || ledger.deepH < LEAST_DEEP_H) return 0;
	const { deepShare } = ledger;
	let most = 0;
	for (const share of deepShare) if (share > most) most = share;
	const lack = most * deepShare.length / (deepShare.length - 1);
	return lack > DEEP_SHARE ? lack : 0;
}
function ofLedger(ledger, cell, facts) {
	const evidence = [];
	const lag = against(ledger.lagMah, cell);
	if (ledger.tops >= LEAST_TOPS && lag.value - lag.others > LAG * facts.nominalCapacityMah) evidence.push({
		reason: "lags-at-full",
		...lag
	});
	const balancing = against(ledger.balancingH, cell);
	if (balancing.others >= LEAST_BALANCING_H && balancing.value < BALANCING_SHARE * balancing.others) evidence.push({
		reason: "hardly-balanced",
		...balancing
	});
	const deep = against(ledger.deepShare, cell);
	if (ledger.deepH >= LEAST_DEEP_H && deep.value - deep.others > DEEP_SHARE) evidence.push({
		reason: "falls-first",
		...deep
	});
	return evidence;
}
function ofLoad(excess, { nominalCapacityMah }) {
	if (excess === null || excess <= RESISTANCE_OFF_MOHM_AH / (nominalCapacityMah / 1e3)) return [];
	return [{
		reason: "gives-way",
		value: excess,
		others: 0
	}];
}
function ofResistance(state, cell, facts) {
	const all = Array.from({ length: facts.cellsInSeries }, (_, i) => resistanceOf(state.cells[i] ?? null)?.mohm ?? null);
	const own = all[cell] ?? null;
	if (own === null || all.includes(null)) return [];
	const rest = all.filter((mohm, i) => mohm !== null && i !== cell);
	const others = rest.reduce((sum, mohm) => sum + mohm, 0) / rest.length;
	const ah = facts.nominalCapacityMah / 1e3;
	return own - others > RESISTANCE_OFF_MOHM_AH / ah || own > RESISTANCE_MOST_MOHM_AH / ah ? [{
		reason: "resists",
		value: own,
		others
	}] : [];
}
/** A cell's figure, and the median of the others'. */
function against(values, cell) {
	const others = values.filter((_, i) => i !== cell).sort((a, b) => a - b);
	const middle = others.length >> 1;
	const median = others.length % 2 === 1 ? others[middle] ?? 0 : ((others[middle - 1] ?? 0) + (others[middle] ?? 0)) / 2;
	return {
		value: values[cell] ?? 0,
		others: median
	};
}
// ../../libs/domain/src/soc/usable-soc.ts
/**
* What can be taken out until the first cell is empty, as a fraction. Where the last proof of "full" was all cells', that is
* the SOC itself. Where a later charge ended before its last cell was at the top, that cell lags behind: less by what it lacked.
*/
function usableSoc(soc, balance, ledger, capacityMah) {
	if (soc === null) return null;
	const { imbalanceMah, topTsMs } = ledger ?? {
		imbalanceMah: null,
		topTsMs: null
	};
	if (imbalanceMah === null || topTsMs === null) return soc;
	return (balance?.full?.tsMs ?? -Infinity) >= topTsMs ? soc : Math.max(0, soc - imbalanceMah / capacityMah);
}
function capacityOf(capacity, facts) {
	return capacity?.capacityMah ?? facts.nominalCapacityMah;
}
// ../../libs/domain/src/fold/poll-rhythm.ts
/** How many pauses are looked back on: a burst or one outage must not pass for the rhythm. */
const REMEMBERED = 5;
/** Enough of them to speak of a rhythm. */
const LEAST = 3;
/** A longer pause is an outage, however often it comes. */
const LONGEST_PERIOD_MS = 9e5;
const INITIAL_RHYTHM = [];
/** `sinceMs`: from the sample before to this one; 0 for the first. */
function stepRhythm(rhythm, sinceMs) {
	if (sinceMs === 0 || sinceMs > LONGEST_PERIOD_MS) return rhythm;
	if (rhythm.length === REMEMBERED && isEven(rhythm, sinceMs)) return rhythm;
	return [...rhythm.slice(-4), sinceMs];
}
/**
* The facts with the period that this pack is polled at, where that is slower than the one it is said to have: a gateway
* that polls every minute has no gap between two of its samples. The rhythm is the median of the last pauses, so that it
* follows a change of the poll plan within three samples. It only ever widens: a burst of polls makes the next usual one
* no gap.
*/
function withRhythm(facts, rhythm) {
	if (rhythm.length < LEAST) return facts;
	const [first = 0] = rhythm;
	if (isEven(rhythm, first)) return first > facts.usualPeriodMs ? {
		...facts,
		usualPeriodMs: first
	} : facts;
	const sorted = rhythm.toSorted((a, b) => a - b);
	const median = sorted[sorted.length - 1 >> 1] ?? 0;
	return median > facts.usualPeriodMs ? {
		...facts,
		usualPeriodMs: median
	} : facts;
}
function isEven(rhythm, pauseMs) {
	for (const each of rhythm) if (each !== pauseMs) return false;
	return true;
}
// ../../libs/domain/src/fold/pack-state.ts
/** The state of a pack of which nothing was ever read. */
function initialPackState() {
	return {
		v: 6,
		lastTsMs: null,
		rhythm: INITIAL_RHYTHM,
		...INITIAL_SOC,
		health: INITIAL_HEALTH,
		alarms: []
	};
}
// ../../libs/domain/src/fold/sample-refusal.ts
/** The latest time an ECMAScript date can hold, ms. */
const MAX_TIME_MS = 864e13;
/** Null: `tsMs` is a time after `lastTsMs`. */
function refusalOf(tsMs, lastTsMs) {
	if (!(Number.isInteger(tsMs) && tsMs >= 0 && tsMs <= MAX_TIME_MS)) return {
		reason: "no-time",
		lastTsMs
	};
	return lastTsMs !== null && tsMs <= lastTsMs ? {
		reason: "not-later",
		lastTsMs
	} : null;
}
// ../../libs/domain/src/fold/validate-sample.ts
/** The largest total a u32 counter of 0.01 Ah or 0.1 Wh can show, in mAh or mWh (2³² × 100). */
const COUNTER = {
	min: 0,
	max: 429496729600
};
const COUNT = {
	min: 0,
	max: 4294967295
};
/**
* What a reading can be on any pack of this kind. Far wider than any limit a rule would watch, so that a true extreme is
* never taken away; what lies outside is a broken wire or a wrong map and counts as not read.
*/
const PLAUSIBLE = {
	voltageMv: {
		min: 0,
		max: 1e6
	},
	currentMa: {
		min: -5e6,
		max: 5e6
	},
	bmsSoc: {
		min: -.05,
		max: 1.05
	},
	bmsSohPct: {
		min: 0,
		max: 200
	},
	bmsResistanceUohm: {
		min: 0,
		max: 1e8
	},
	chargedMah: COUNTER,
	dischargedMah: COUNTER,
	chargedMwh: COUNTER,
	dischargedMwh: COUNTER,
	temperature1C: {
		min: -100,
		max: 500
	},
	temperature2C: {
		min: -100,
		max: 500
	},
	chargeBlock: COUNT,
	dischargeBlock: COUNT,
	stateBits: COUNT,
	switchBits: COUNT,
	fullCycles: COUNT,
	shortCircuitTrips: COUNT,
	overVoltageTrips: COUNT,
	underVoltageTrips: COUNT
};
const CELL_VOLTAGE_MV = {
	min: 0,
	max: 1e4
};
const CELL_TEMPERATURE_C = {
	min: -100,
	max: 500
};
const SCALARS = Object.entries(PLAUSIBLE);
/**
* The sample with every reading that is no number, infinite, impossible or `undefined` set to null, holes of its lists too, and
* a list that is missing empty. A sample without any comes back as it is. Never throws.
*/
function validateSample(sample) {
	const clean = areAllReadings(sample) ? sample : withoutImpossible(sample);
	const cellVoltagesMv = validateCells(sample.cellVoltagesMv, CELL_VOLTAGE_MV);
	const cellTemperaturesC = validateCells(sample.cellTemperaturesC, CELL_TEMPERATURE_C);
	const cellBalancing = validateFlags(sample.cellBalancing);
	return cellVoltagesMv === sample.cellVoltagesMv && cellTemperaturesC === sample.cellTemperaturesC && cellBalancing === sample.cellBalancing ? clean : {
		...clean,
		cellVoltagesMv,
		cellTemperaturesC,
		cellBalancing
	};
}
/** One line a field: as a loop over their names it would be a tenth of the whole fold. */
function areAllReadings(s) {
	return isReading(s.voltageMv, PLAUSIBLE.voltageMv) && isReading(s.currentMa, PLAUSIBLE.currentMa) && isReading(s.bmsSoc, PLAUSIBLE.bmsSoc) && isReading(s.bmsSohPct, PLAUSIBLE.bmsSohPct) && isReading(s.bmsResistanceUohm, PLAUSIBLE.bmsResistanceUohm) && isReading(s.chargedMah, PLAUSIBLE.chargedMah) && isReading(s.dischargedMah, PLAUSIBLE.dischargedMah) && isReading(s.chargedMwh, PLAUSIBLE.chargedMwh) && isReading(s.dischargedMwh, PLAUSIBLE.dischargedMwh) && isReading(s.temperature1C, PLAUSIBLE.temperature1C) && isReading(s.temperature2C, PLAUSIBLE.temperature2C) && isReading(s.chargeBlock, PLAUSIBLE.chargeBlock) && isReading(s.dischargeBlock, PLAUSIBLE.dischargeBlock) && isReading(s.stateBits, PLAUSIBLE.stateBits) && isReading(s.switchBits, PLAUSIBLE.switchBits) && isReading(s.fullCycles, PLAUSIBLE.fullCycles) && isReading(s.shortCircuitTrips, PLAUSIBLE.shortCircuitTrips) && isReading(s.overVoltageTrips, PLAUSIBLE.overVoltageTrips) && isReading(s.underVoltageTrips, PLAUSIBLE.underVoltageTrips);
}
function withoutImpossible(sample) {
	const clean = { ...sample };
	for (const [field, range] of SCALARS) if (!isReading(sample[field], range)) clean[field] = null;
	return clean;
}
/** `undefined`, which only a caller without types can give, is within no range. */
function isReading(value, { min, max }) {
	return value === null || value !== void 0 && value >= min && value <= max;
}
/** Holes of a list are met by `Array.from`, and passed over by `map`. */
function validateCells(cells, range) {
	if (cells === null || cells === void 0) return [];
	for (let cell = 0; cell < cells.length; cell += 1) if (!isReading(cells[cell], range)) return Array.from(cells, (each) => isReading(each, range) ? each : null);
	return cells;
}
function validateFlags(flags) {
	if (flags === null || flags === void 0) return [];
	for (let cell = 0; cell < flags.length; cell += 1) if (flags[cell] === void 0) return Array.from(flags, (each) => each ?? null);
	return flags;
}
// ../../libs/domain/src/fold/pack-fold.ts
/** As sure as counters after a full charge are; and as what one can still plan a day by. */
const [SURE_SIGMA, FAIR_SIGMA] = [.025, .06];
/**
* Folds one poll into what is known of a pack. Never throws, whatever is read. Samples count in rising `tsMs`: one at or before
* `state.lastTsMs`, or whose time is not a whole number of ms since 1970, leaves the state as it is; `outputs.refused` says so.
* What comes late belongs where it was polled: fold again from a state before it.
*/
function foldPack(state, received, params) {
	const { rules } = params;
	const { tsMs } = received;
	const refused = refusalOf(tsMs, state.lastTsMs);
	if (refused !== null) return {
		state,
		outputs: {
			...NOTHING_SAID,
			refused
		},
		transitions: []
	};
	const sinceMs = tsMs - (state.lastTsMs ?? tsMs);
	const rhythm = stepRhythm(state.rhythm, sinceMs);
	const facts = withRhythm(params.facts, rhythm);
	const sample = validateSample(received);
	const profile = CHEMISTRIES[facts.chemistry];
	const soc = stepSoc(state, sample, facts, state.capacity !== null && state.capacity.windows > 0 ? 0 : weakestLack(state.health.ledger));
	const activity = activityOf(sample.currentMa, facts);
	const health = stepHealth(state.health, sample, sinceMs, soc, profile, facts);
	const source = {
		sample,
		activity,
		soc: soc.soc,
		socSigma: soc.sigma,
		capacityShare: capacityShareOf(soc.state.capacity, facts),
		imbalanceShare: imbalanceShareOf(health.ledger, facts),
		resistance: health.resistance.pack,
		deviationsMv: null
	};
	const alarms = foldAlarms(state.alarms, source, rules, facts);
	return {
		state: {
			v: 6,
			lastTsMs: tsMs,
			rhythm,
			charge: soc.state.charge,
			estimate: soc.state.estimate,
			holds: soc.state.holds,
			balance: soc.state.balance,
			rest: soc.state.rest,
			doubt: soc.state.doubt,
			capacity: soc.state.capacity,
			health,
			alarms: alarms.memories
		},
		outputs: {
			soc: soc.soc,
			socSigma: soc.sigma,
			socConfidence: soc.sigma === null ? "none" : bySigma(soc.sigma, SURE_SIGMA, FAIR_SIGMA),
			usableSoc: usableSoc(soc.soc, soc.state.balance, health.ledger, capacityOf(soc.state.capacity, facts)),
			socAnchor: soc.anchor,
			activity,
			bmsDrift: soc.soc === null || sample.bmsSoc === null ? null : sample.bmsSoc - soc.soc,
			advice: adviceOf(soc.state.doubt, soc.sigma, profile.fullAnchor !== null),
			socDoubt: soc.state.doubt,
			refused: null
		},
		transitions: alarms.transitions
	};
}
const NOTHING_SAID = {
	soc: null,
	socSigma: null,
	socConfidence: "none",
	usableSoc: null,
	socAnchor: null,
	activity: null,
	bmsDrift: null,
	advice: null,
	socDoubt: null,
	refused: null
};
/** By fewer windows than this no capacity is shown, and none is judged. */
function capacityShareOf(capacity, { nominalCapacityMah }) {
	return capacity === null || capacity.windows < 2 ? null : capacity.capacityMah / nominalCapacityMah;
}
function imbalanceShareOf(ledger, { nominalCapacityMah }) {
	return ledger === null || ledger.imbalanceMah === null ? null : ledger.imbalanceMah / nominalCapacityMah;
}
// ../../libs/domain/src/alarms/open-episodes.ts
/** The alarms that are open in a state, by rule id and part. */
function openEpisodes(state) {
	const episodes = [];
	for (const { ruleId, parts } of state.alarms) for (const { part, raisedTsMs, peakValue, held } of parts) {
		if (raisedTsMs === null) continue;
		episodes.push({
			ruleId,
			part,
			raisedTsMs,
			peakValue,
			...held && { flapping: held }
		});
	}
	return episodes;
}
// ../../libs/domain/src/alarms/pack-models.ts
const ALL_MODELS = {
	maxCurrentMa: 125e3,
	hottestC: 50,
	coldestC: -10
};
({ ...ALL_MODELS }), { ...ALL_MODELS }, { ...ALL_MODELS };
// ../../libs/domain/src/fold/service-event.ts
/**
* The state without what the event has made void. To be applied between the last sample before the event's time and the
* first at or after it. What the device counted of the pack as a whole (charge moved, cycles) stays; what is asked anew shows
* as not known until it is seen again.
*/
function afterService(state, event) {
	switch (event.kind) {
		case "cell_replaced": return withOtherCells(state, event.cell);
		case "cells_replaced": return withOtherCells(state, null);
		case "bms_reset": return withOtherCounters(state);
		case "bms_replaced": return {
			...withOtherCounters(state),
			balance: null
		};
	}
}
/** `cell` null: all of them. How full the pack is, nobody knows: another cell comes with a charge of its own. */
function withOtherCells(state, cell) {
	const { charge, balance, health } = state;
	const { resistance, usage } = health;
	const cells = cell === null ? [] : resistance.cells.map((sums, i) => i === cell ? null : sums);
	return {
		...state,
		...INITIAL_SOC,
		charge,
		balance: balance && {
			...balance,
			full: null
		},
		holds: NO_HOLDS,
		health: {
			...INITIAL_HEALTH,
			usage: usage && {
				...usage,
				full: null,
				efficiency: null,
				deepest: null
			},
			resistance: cell === null ? INITIAL_HEALTH.resistance : {
				...resistance,
				pack: null,
				cells
			},
			selfDischarge: NO_SELF_DISCHARGE
		}
	};
}
/** Between the last reading before and the first after, charge went unseen, as in a gap that no counter bridges. */
function withOtherCounters(state) {
	const { charge, health, alarms } = state;
	return {
		...state,
		charge: charge && {
			...charge,
			counters: null
		},
		health: {
			...health,
			usage: health.usage && {
				...health.usage,
				device: null
			}
		},
		alarms: alarms.flatMap(withoutBaselines)
	};
}
/** A counter that stands elsewhere has neither stepped nor run. */
function withoutBaselines(memory) {
	if (memory.compared === void 0) return [memory];
	return memory.parts.length === 0 ? [] : [{
		...memory,
		compared: {
			...memory.compared,
			baselines: []
		}
	}];
}
// ../../libs/domain/src/fold/columns.ts
/** The values of several things as a checkpoint keeps them: once, where all are the same. They are null, numbers, texts or bits. */
function toColumn(values) {
	const [first] = values;
	return values.length > 0 && values.every((value) => value === first) ? first : values;
}
/** The value of the i-th thing. Its type is known, since only `toColumn` writes columns. */
function ofColumn(values, i) {
	return Array.isArray(values) ? values[i] : values;
}
// ../../libs/domain/src/fold/packed-id.ts
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** 128 bits by six. */
const LENGTH = 22;
const MARK = "~";
/** A UUID in 22 digits of base 64 behind a mark; any other id as it is. Rules have UUIDs, and a checkpoint holds many. */
function packId(id) {
	if (!UUID.test(id)) return id;
	let rest = BigInt(`0x${id.replaceAll("-", "")}`);
	let text = "";
	for (let i = 0; i < LENGTH; i += 1) {
		text = (DIGITS[Number(rest & 63n)] ?? "") + text;
		rest >>= 6n;
	}
	return MARK + text;
}
/** The id that was packed. */
function unpackId(packed) {
	if (packed.length !== 23 || !packed.startsWith(MARK)) return packed;
	let value = 0n;
	for (const digit of packed.slice(1)) {
		const place = DIGITS.indexOf(digit);
		if (place === -1) return packed;
		value = value << 6n | BigInt(place);
	}
	const hex = value.toString(16).padStart(32, "0");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20)
	].join("-");
}
// ../../libs/domain/src/fold/packed-signal.ts
/** Signals by their place in this list, which is part of the stored versions: only ever add to its end. */
const SIGNALS = [
	"pack.voltage_mv",
	"pack.current_ma",
	"pack.soc_pct",
	"pack.bms_soc_pct",
	"pack.bms_soh_pct",
	"pack.bms_resistance_uohm",
	"pack.temperature_1_c",
	"pack.temperature_2_c",
	"pack.charged_mah",
	"pack.discharged_mah",
	"pack.charged_mwh",
	"pack.discharged_mwh",
	"pack.charge_block",
	"pack.discharge_block",
	"pack.state_bits",
	"pack.full_cycles",
	"pack.short_circuit_trips",
	"pack.over_voltage_trips",
	"pack.under_voltage_trips",
	"pack.soc_sigma_pct",
	"pack.soc_drift_pct",
	"pack.capacity_pct",
	"pack.imbalance_pct",
	"cell.voltage_mv",
	"cell.temperature_c",
	"cell.balancing",
	"cell.deviation_mv",
	"pack.resistance_mohm"
];
/** A signal's place, or its name if it is none of them. */
function packSignal(signal) {
	const place = SIGNALS.indexOf(signal);
	return place === -1 ? signal : place;
}
/** The signal that was packed. */
function unpackSignal(packed) {
	return typeof packed === "number" ? SIGNALS[packed] ?? "" : String(packed);
}
// ../../libs/domain/src/fold/alarm-columns.ts
/** What a checkpoint keeps of the alarms: each rule's parts as columns. With many cells in alarm they are most of its bytes. */
function toAlarmColumns(alarms, lastTsMs) {
	return alarms.map(({ ruleId, ruleVersion, signal, comparison, parts, compared }) => {
		const sign = comparison === "above" ? 1 : -1;
		const ofKind = compared === void 0 ? [] : [compared.kind, toBaselineColumns(compared.baselines, lastTsMs)];
		return [
			packId(ruleId),
			ruleVersion,
			packSignal(signal),
			sign,
			...ofKind,
			...toPartColumns(parts, lastTsMs)
		];
	});
}
/** The alarms of such a checkpoint. Throws `RangeError` for what is none. */
function fromAlarmColumns(rules, lastTsMs) {
	return rules.map((rule) => {
		if (!Array.isArray(rule)) throw new RangeError("an alarm has no columns");
		const [id, version, signal, sign, ...rest] = rule;
		const [kind] = rest;
		const isCompared = kind === "rate" || kind === "changed";
		const memory = {
			ruleId: unpackId(String(id)),
			ruleVersion: version,
			signal: unpackSignal(signal),
			comparison: sign === 1 ? "above" : "below",
			parts: fromPartColumns(isCompared ? rest.slice(2) : rest, lastTsMs)
		};
		if (!isCompared) return memory;
		return {
			...memory,
			compared: {
				kind,
				baselines: fromBaselineColumns(rest[1], lastTsMs)
			}
		};
	});
}
function toPartColumns(parts, lastTsMs) {
	if (parts.length === 0) return [];
	const ago = (tsMs) => tsMs === null ? null : lastTsMs - tsMs;
	const columns = [
		placesOf(parts),
		toColumn(parts.map(({ raisedTsMs }) => ago(raisedTsMs))),
		toColumn(parts.map(({ peakValue }) => peakValue)),
		toColumn(parts.map(({ held }) => held === true ? 1 : 0)),
		toColumn(parts.map((part) => lastTsMs - part.lastTsMs)),
		toColumn(parts.map(({ sinceTsMs }) => ago(sinceTsMs)))
	];
	if (parts.some(({ earlierTsMs }) => earlierTsMs !== void 0)) columns.push(parts.map(({ earlierTsMs }) => (earlierTsMs ?? []).map((tsMs) => lastTsMs - tsMs)));
	while (columns.length > ALWAYS && columns.at(-1) === SIMPLY_OPEN[columns.length - 1]) columns.pop();
	return columns;
}
/** The columns that are always there, and what the others hold of parts that are beyond their level at the state's own time. */
const ALWAYS = 3;
const SIMPLY_OPEN = [
	null,
	null,
	null,
	0,
	0,
	null
];
function fromPartColumns(columns, lastTsMs) {
	const [places = [], raised, peaks, held = 0, last = 0, since = null, earlier = []] = columns;
	const at = (ago) => ago === null ? null : lastTsMs - ago;
	return partsAt(places).map((part, i) => {
		const earlierTsMs = (earlier[i] ?? []).map((ago) => lastTsMs - ago);
		return {
			part,
			raisedTsMs: at(ofColumn(raised, i)),
			sinceTsMs: at(ofColumn(since, i)),
			lastTsMs: lastTsMs - ofColumn(last, i),
			peakValue: ofColumn(peaks, i),
			...earlierTsMs.length > 0 && { earlierTsMs },
			...ofColumn(held, i) === 1 && { held: true }
		};
	});
}
function toBaselineColumns(baselines, lastTsMs) {
	const ago = toColumn(baselines.map(({ tsMs }) => lastTsMs - tsMs));
	return [
		placesOf(baselines),
		ago,
		toColumn(baselines.map(({ value }) => value))
	];
}
function fromBaselineColumns([places, ago, values], lastTsMs) {
	return partsAt(places).map((part, i) => ({
		part,
		tsMs: lastTsMs - ofColumn(ago, i),
		value: ofColumn(values, i)
	}));
}
const CELL = /^cell:(\d+)$/;
/** A pack is 0 and its cells go from 1 on; the first n cells, which is what all of a pack's are, are −n. */
function placesOf(parts) {
	const places = parts.map(({ part }) => {
		const cell = CELL.exec(part)?.[1];
		return part === "pack" ? 0 : cell === void 0 ? part : Number(cell) + 1;
	});
	if (places.length > 1 && places.every((place, i) => place === i + 1)) return -places.length;
	return places.length === 1 && typeof places[0] === "number" ? places[0] : places;
}
function partsAt(places) {
	if (typeof places === "number" && places < 0) return Array.from({ length: -places }, (_, cell) => `cell:${cell}`);
	if (typeof places === "number") return [partAt(places)];
	return Array.isArray(places) ? places.map(partAt) : [];
}
function partAt(place) {
	if (typeof place !== "number") return String(place);
	return place === 0 ? "pack" : `cell:${place - 1}`;
}
// ../../libs/domain/src/fold/alarm-rows.ts
/** The alarms of a checkpoint of version 1 to 4. Throws `RangeError` where a rule has no parts. */
function fromAlarmRows(rows, version, lastTsMs) {
	return (version < 3 ? rows : rows.map(unpackedRow)).map((row) => fromRow(row, lastTsMs));
}
function unpackedRow(row) {
	const [id, version, signal, sign, parts, kind, baselines] = row;
	const start = [
		unpackId(String(id)),
		version,
		unpackSignal(signal),
		sign === 1 ? "above" : "below",
		parted(parts)
	];
	return kind === void 0 ? start : [
		...start,
		kind,
		parted(baselines)
	];
}
/** The rows of single parts again, cells in the order of the string. */
function parted(rows) {
	if (!Array.isArray(rows)) throw new RangeError("an alarm has no parts");
	const single = rows.flatMap((row) => {
		const [places, raised, since, last, peaks, ...rest] = row;
		if (!Array.isArray(places) || !Array.isArray(peaks)) return [row];
		return places.map((place, i) => [
			place,
			raised,
			since,
			last,
			peaks[i],
			...rest
		]);
	});
	const placeOf = (row) => typeof row[0] === "number" ? row[0] : 0;
	return single.sort((a, b) => placeOf(a) - placeOf(b)).map(([part, ...rest]) => [typeof part !== "number" ? part : part === 0 ? "pack" : `cell:${part - 1}`, ...rest]);
}
function fromRow(row, lastTsMs) {
	const [ruleId, ruleVersion, signal, comparison, rows, kind, baselines] = row;
	const memory = {
		ruleId,
		ruleVersion,
		signal,
		comparison: comparison === "above" ? "above" : "below",
		parts: rows.map((part) => fromPartRow(part, lastTsMs))
	};
	if (kind === void 0 || baselines === void 0) return memory;
	const compared = baselines.map(([part, ago, value]) => ({
		part,
		tsMs: lastTsMs - ago,
		value
	}));
	return {
		...memory,
		compared: {
			kind,
			baselines: compared
		}
	};
}
function fromPartRow([part, raised, since, last, peakValue, earlier, held], lastTsMs) {
	const at = (agoMs) => agoMs === null ? null : lastTsMs - agoMs;
	return {
		part,
		raisedTsMs: at(raised),
		sinceTsMs: at(since),
		lastTsMs: lastTsMs - last,
		peakValue,
		...earlier !== void 0 && earlier.length > 0 && { earlierTsMs: earlier.map((ago) => lastTsMs - ago) },
		...held === true && { held }
	};
}
// ../../libs/domain/src/fold/state-shapes.ts
const ANCHOR_POINT = [
	"by",
	"tsMs",
	"soc",
	"sigma",
	"inMah",
	"outMah",
	"temperatureC"
];
const WINDOW_BEGINS = [
	"from",
	"to",
	"fromTsMs",
	"toTsMs",
	"deltaSoc",
	"chargeMah",
	"capacityMah",
	"sigmaMah"
];
const WINDOW_V3 = [...WINDOW_BEGINS, "temperatureC"];
const WINDOW_V4 = [...WINDOW_V3, "windows"];
const WINDOW = [
	...WINDOW_BEGINS,
	"coldestC",
	"warmestC",
	"windows"
];
const STEP_SUMS = [
	"steps",
	"xx",
	"xy",
	"deviations"
];
const HOLD = [
	"sinceTsMs",
	"lastTsMs",
	"cellsTsMs"
];
const beforeHealth = (window, ofCharge, ofFullHold = [], ofCapacity = []) => [
	["charge", [
		"knownTsMs",
		["current", ["tsMs", "ma"]],
		["level", ["meanSquareMa2", "seenMs"]],
		["counters", [
			"tsMs",
			"chargedMah",
			"dischargedMah",
			"provisionalMah",
			"provisionalVarMah2",
			"provisionalInMah",
			"provisionalOutMah",
			"brokenTsMs"
		]],
		"inMah",
		"outMah",
		"brokenTsMs",
		...ofCharge
	]],
	["estimate", [
		"soc",
		"anchorTsMs",
		"anchorSoc",
		"anchorSigma",
		"anchorInMah",
		"unseenVariance"
	]],
	["holds", [["full", [
		...HOLD,
		"startMeanMv",
		...ofFullHold
	]], ["low", HOLD]]],
	["balance", [
		["full", [
			"tsMs",
			"inMah",
			"outMah"
		]],
		"lessons",
		"lastLessonTsMs",
		"matrix",
		"vector",
		"offsetMa",
		"loss",
		"offsetVar",
		"covariance",
		"lossVar"
	]],
	["rest", [
		"sinceTsMs",
		"lastTsMs",
		"movedMah",
		"askedTsMs"
	]],
	["doubt", [
		"reason",
		"sinceTsMs",
		"distance"
	]],
	["capacity", [
		["from", ANCHOR_POINT],
		...ofCapacity,
		"sums",
		"windows",
		"lastTsMs",
		"lastMovedMah",
		"strange",
		"bias",
		"capacityMah",
		"sigmaMah",
		[
			"receipts",
			window,
			"list"
		]
	]]
];
const LEDGER_BEGINS = [
	["top", [
		"tsMs",
		"startMah",
		"lagMah"
	]],
	"tops",
	"topTsMs",
	"lagMah",
	"imbalanceMah",
	"balancingH",
	"balancingTsMs",
	"deepH"
];
const healthOf = (deep, ofFull, ofDeepest, cells = "list") => [
	["stepStart", [
		"tsMs",
		"currentMa",
		"voltageMv",
		"cellVoltagesMv"
	]],
	["resistance", [
		["pack", STEP_SUMS],
		[
			"cells",
			STEP_SUMS,
			cells
		],
		"firstTsMs",
		"lastTsMs",
		"lowestC",
		"highestC"
	]],
	["ledger", [...LEDGER_BEGINS, deep]],
	["usage", [
		["rainflow", [
			"rising",
			"extreme",
			"open",
			"counts"
		]],
		"inMwh",
		"outMwh",
		"countedInMah",
		"countedOutMah",
		["device", ["chargedMwh", "dischargedMwh"]],
		["full", [
			"tsMs",
			"inMah",
			"outMah",
			"inMwh",
			"outMwh",
			...ofFull
		]],
		["efficiency", [
			"share",
			"fromTsMs",
			"toTsMs",
			"outMwh"
		]],
		["deepest", [
			"tsMs",
			"mah",
			...ofDeepest
		]]
	]]
];
/** What version 3 and later know of a pack's health beside that. */
const SINCE_V3 = [
	["load", [
		"steps",
		"xx",
		"xy"
	]],
	["selfDischarge", [["mark", [
		"sinceTsMs",
		"tsMs",
		"soc",
		"sigma",
		"netMah"
	]], ["found", [
		"fromTsMs",
		"toTsMs",
		"sharePerMonth",
		"sigma"
	]]]],
	"capacityTrend",
	"resistanceTrend"
];
const STATE_SHAPE_V2 = [
	...beforeHealth(WINDOW_V3, []),
	["health", healthOf("deepMv", [], [])],
	"rhythm"
];
const STATE_SHAPE_V3 = [
	...beforeHealth(WINDOW_V3, []),
	["health", [...healthOf("deepShare", [], []), ...SINCE_V3]],
	"rhythm"
];
const stateSince = (version) => [
	...version < 6 ? beforeHealth(WINDOW_V4, ["unseenVarMah2"]) : beforeHealth(WINDOW, ["unseenVarMah2"], ["meanMv", "meanMa"], ["coldestC", "warmestC"]),
	["health", [...healthOf("deepShare", ["unseenVarMah2"], ["sigmaMah", "movedMah"], version === 4 ? "list" : "columns"), ...SINCE_V3]],
	"rhythm"
];
const STATE_SHAPE_V4 = stateSince(4);
const STATE_SHAPE_V5 = stateSince(5);
const STATE_SHAPE = stateSince(6);
// ../../libs/domain/src/fold/shaped.ts
/** An object's values in the order of its shape. */
function toValues(value, shape, nowMs) {
	return shape.map((field) => {
		if (typeof field === "string") return turned(field, value[field], nowMs);
		const [name, inner, as] = field;
		const held = value[name];
		if (!Array.isArray(held)) return shaped(held, inner, nowMs);
		const rows = held.map((item) => shaped(item, inner, nowMs));
		return as === "columns" ? toColumns(rows, inner) : rows;
	});
}
/** The object whose values these are. Throws `RangeError` if there are more or fewer of them than the shape has. */
function fromValues(values, shape, nowMs) {
	if (!Array.isArray(values) || values.length !== shape.length) throw new RangeError("values do not fit their shape");
	const entries = shape.map((field, i) => {
		const value = values[i];
		if (typeof field === "string") return [field, turned(field, value, nowMs)];
		const [name, inner, as] = field;
		if (as === void 0) return [name, value === null ? null : fromValues(value, inner, nowMs)];
		if (!Array.isArray(value)) throw new RangeError(`${name} is no list`);
		return [name, (as === "columns" ? fromColumns(value, inner) : value).map((item) => item === null ? null : fromValues(item, inner, nowMs))];
	});
	return Object.fromEntries(entries);
}
/** How many there are, and a column for each field: what all have alike, as the steps of cells that were polled together, is kept once. */
function toColumns(rows, shape) {
	return [rows.length, ...shape.map((_, field) => toColumn(rows.map((row) => row === null ? null : row[field])))];
}
function fromColumns([count, ...columns], shape) {
	if (typeof count !== "number" || columns.length !== shape.length) throw new RangeError("columns do not fit their shape");
	return Array.from({ length: count }, (_, i) => {
		const row = columns.map((column) => ofColumn(column, i));
		return row.every((value) => value === null) ? null : row;
	});
}
/** A time as ms before now, and back: the same step both ways. */
function turned(name, value, nowMs) {
	return (name === "tsMs" || name.endsWith("TsMs")) && nowMs !== null && typeof value === "number" ? nowMs - value : value;
}
function shaped(held, shape, nowMs) {
	return isFields$1(held) ? toValues(held, shape, nowMs) : null;
}
function isFields$1(value) {
	return typeof value === "object" && value !== null;
}
// ../../libs/domain/src/fold/upgrade-state.ts
/**
* The parts of a state of version 1 as the newest has them. Version 1 knew neither the charge since the fold began nor what
* full charges teach, nor rests, capacity and health: those begin at the checkpoint. What it did know goes on unchanged.
*/
function upgradeFromV1({ charge, estimate, holds }) {
	return {
		rhythm: INITIAL_RHYTHM,
		charge: isFields(charge) ? {
			...charge,
			...NO_CHARGE_YET,
			counters: upgradeCounters(charge["counters"])
		} : null,
		estimate: isFields(estimate) ? {
			...estimate,
			anchorInMah: 0
		} : null,
		holds: upgradeHolds(holds),
		balance: null,
		rest: null,
		doubt: null,
		capacity: null,
		health: INITIAL_HEALTH
	};
}
/**
* The parts of a state of version 2. It knew deep discharges in mV, which say nothing of charge: those begin anew at the
* checkpoint, like loads, long rests and trends.
*/
function upgradeFromV2({ health, ...parts }) {
	const { load, selfDischarge, capacityTrend, resistanceTrend } = INITIAL_HEALTH;
	const known = isFields(health) ? {
		...health,
		ledger: upgradeLedger(health["ledger"])
	} : {};
	return upgradeFromV3({
		...parts,
		health: {
			...known,
			load,
			selfDischarge,
			capacityTrend,
			resistanceTrend
		}
	});
}
/**
* The parts of a state of version 3. What snapshots did not show since the last full charge was not kept, nor what a deepest
* discharge was worth: both begin anew. Each receipt stood for one window.
*/
function upgradeFromV3({ charge, capacity, health, ...parts }) {
	const usage = isFields(health) ? health["usage"] : null;
	return upgradeFromV4({
		...parts,
		charge: isFields(charge) ? {
			...charge,
			unseenVarMah2: 0
		} : null,
		capacity: isFields(capacity) ? {
			...capacity,
			receipts: upgradeReceipts(capacity["receipts"])
		} : null,
		health: {
			...isFields(health) && health,
			usage: isFields(usage) ? {
				...usage,
				full: null,
				deepest: null
			} : null
		}
	});
}
/** The parts of a state of version 4. What the steps of a cell had in common with the pack's was written as 0. */
function upgradeFromV4({ health, ...parts }) {
	const resistance = isFields(health) ? health["resistance"] : null;
	if (!isFields(health) || !isFields(resistance)) return upgradeFromV5({
		health,
		...parts
	});
	const { pack, cells } = resistance;
	if (!isFields(pack) || !Array.isArray(cells)) return upgradeFromV5({
		health,
		...parts
	});
	const own = cells.map((cell) => isFields(cell) && cell["steps"] === 0 ? {
		...cell,
		steps: pack["steps"],
		xx: pack["xx"]
	} : cell);
	return upgradeFromV5({
		...parts,
		health: {
			...health,
			resistance: {
				...resistance,
				cells: own
			}
		}
	});
}
/**
* The parts of a state of version 5. Of the temperature of a stretch it knew the ends, and kept the mean of both in the receipt, of a proof of "full" that builds up the
* voltage at its start, and that no current lay below zero.
*/
function upgradeFromV5({ capacity, holds, ...parts }) {
	return {
		...parts,
		capacity: isFields(capacity) ? upgradeCapacity(capacity) : null,
		holds: upgradeHolds(holds)
	};
}
function upgradeCapacity({ from, receipts, ...capacity }) {
	const temperatureC = isFields(from) ? from["temperatureC"] : null;
	const each = ({ temperatureC: meanC, ...receipt }) => ({
		...receipt,
		coldestC: meanC,
		warmestC: meanC
	});
	return {
		...capacity,
		from,
		coldestC: temperatureC,
		warmestC: temperatureC,
		receipts: Array.isArray(receipts) ? receipts.map(each) : []
	};
}
function upgradeHolds(holds) {
	const full = isFields(holds) ? holds["full"] : null;
	if (!isFields(holds) || !isFields(full)) return holds;
	return {
		...holds,
		full: {
			...full,
			meanMv: full["startMeanMv"],
			meanMa: 0
		}
	};
}
function upgradeReceipts(receipts) {
	return Array.isArray(receipts) ? receipts.map((receipt) => ({
		...receipt,
		windows: 1
	})) : [];
}
function upgradeLedger(ledger) {
	if (!isFields(ledger)) return null;
	const { deepMv, ...rest } = ledger;
	return {
		...rest,
		deepH: 0,
		deepShare: Array.isArray(deepMv) ? deepMv.map(() => 0) : []
	};
}
const NO_CHARGE_YET = {
	inMah: 0,
	outMah: 0,
	brokenTsMs: null,
	unseenVarMah2: 0
};
function upgradeCounters(counters) {
	return isFields(counters) ? {
		...counters,
		provisionalInMah: 0,
		provisionalOutMah: 0,
		brokenTsMs: null
	} : null;
}
function isFields(value) {
	return typeof value === "object" && value !== null;
}
// ../../libs/domain/src/fold/pack-state-codec.ts
/** A checkpoint that this version of the library cannot read. */
var UnreadablePackState = class extends Error {
	code = "unreadable-pack-state";
	constructor(reason, options) {
		super(`The pack's state cannot be read: ${reason}`, options);
		this.name = "UnreadablePackState";
	}
};
/**
* The state as JSON text. Equal states give equal text. A pack of 8 cells of which everything is known, with every default rule
* open on all of them, flapping, each rule since a moment of its own, takes 4.0 kB; 4.3 kB where each cell came into each alarm
* at a moment of its own. With 16 cells everything takes 3.7 kB without an alarm, 4.6 kB with all of those. There is no bound for
* any rules whatever: a cell in alarm takes some 5 characters, at a moment of its own 15.
*/
function encodePackState(state) {
	const { v, lastTsMs, alarms, ...parts } = state;
	const nowMs = lastTsMs ?? 0;
	return JSON.stringify({
		v,
		lastTsMs,
		parts: toValues(parts, STATE_SHAPE, nowMs),
		alarms: toAlarmColumns(alarms, nowMs)
	});
}
/** The state that `encodePackState` wrote, now or in an older version. Throws `UnreadablePackState` for anything else. */
function decodePackState(json) {
	const stored = parse(json);
	const { v, lastTsMs, alarms } = stored;
	const parts = partsOf(stored);
	if (!isTime(lastTsMs) || !Array.isArray(alarms)) throw new UnreadablePackState("a part of it is missing");
	return asPackState({
		v: VERSION$2,
		lastTsMs,
		...parts,
		alarms: alarmsOf(alarms, Number(v), lastTsMs ?? 0)
	});
}
const VERSION$2 = 6;
const VERSIONS = [
	1,
	2,
	3,
	4,
	5,
	VERSION$2
];
/** Alarms are kept in columns since then. */
const COLUMNS_SINCE = 5;
function parse(json) {
	let value;
	try {
		value = JSON.parse(json);
	} catch (cause) {
		throw new UnreadablePackState("it is not JSON", { cause });
	}
	if (typeof value !== "object" || value === null || !("v" in value)) throw new UnreadablePackState("it has no version");
	if (!VERSIONS.includes(value.v)) throw new UnreadablePackState(`version ${String(value.v)} is not known here`);
	return { ...value };
}
function requireParts(stored) {
	const missing = [
		"charge",
		"estimate",
		"holds"
	].filter((part) => !(part in stored));
	if (missing.length > 0) throw new UnreadablePackState(`${missing.join(", ")} missing`);
	return stored;
}
function partsOf(stored) {
	if (stored["v"] === 1) return upgradeFromV1(requireParts(stored));
	if (stored["v"] === 2) return upgradeFromV2(shapedParts(stored, STATE_SHAPE_V2, null));
	const nowMs = typeof stored["lastTsMs"] === "number" ? stored["lastTsMs"] : 0;
	if (stored["v"] === 3) return upgradeFromV3(shapedParts(stored, STATE_SHAPE_V3, nowMs));
	if (stored["v"] === 4) return upgradeFromV4(shapedParts(stored, STATE_SHAPE_V4, nowMs));
	if (stored["v"] === 5) return upgradeFromV5(shapedParts(stored, STATE_SHAPE_V5, nowMs));
	return shapedParts(stored, STATE_SHAPE, nowMs);
}
function alarmsOf(rows, version, lastTsMs) {
	try {
		return version >= COLUMNS_SINCE ? fromAlarmColumns(rows, lastTsMs) : fromAlarmRows(rows, version, lastTsMs);
	} catch (cause) {
		throw new UnreadablePackState("an alarm has no parts", { cause });
	}
}
function shapedParts({ parts }, shape, nowMs) {
	try {
		return fromValues(parts, shape, nowMs);
	} catch (cause) {
		throw new UnreadablePackState("a part of it is missing", { cause });
	}
}
function isTime(value) {
	return value === null || typeof value === "number";
}
/** Version and parts are there, and only `encodePackState` writes such text. */
function asPackState(value) {
	return value;
}
// ../../libs/domain/src/rollup/rollup.ts
const ROLLUP_MS = 9e5;
const DAY_MS = 864e5;
/** Signals of which a roll-up keeps the mean, in the whole numbers in which they are counted. */
const MEASURED_SIGNALS = [
	"voltageMv",
	"currentMa",
	"bmsSocMilliPct",
	"socPpm",
	"bmsResistanceUohm",
	"cellSpreadMv",
	"bmsSohPermille",
	"temperature1CentiC",
	"temperature2CentiC"
];
/** Counters and codes: a mean of them would say nothing. */
const STEPPED_SIGNALS = [
	"chargedMah",
	"dischargedMah",
	"chargedMwh",
	"dischargedMwh",
	"shortCircuitTrips",
	"overVoltageTrips",
	"underVoltageTrips",
	"fullCycles",
	"stateBits",
	"switchBits",
	"chargeBlock",
	"dischargeBlock"
];
/** The 15-minute bucket of a time, as its first millisecond. */
const rollupBucketMs = (tsMs) => Math.floor(tsMs / ROLLUP_MS) * ROLLUP_MS;
/** The UTC day of a time, as its first millisecond. */
const dayBucketMs = (tsMs) => Math.floor(tsMs / DAY_MS) * DAY_MS;
const START$1 = Float64Array.of(0, 0, NaN, NaN, NaN, 0, 0, NaN, NaN, NaN, 0);
/** Room for `count` cells; as many as were ever polled in the bucket. */
function growCells(cells, count) {
	if (cells.length >= count * 11) return cells;
	const grown = new Float64Array(count * 11);
	grown.set(cells);
	for (let at = cells.length; at < grown.length; at += 11) grown.set(START$1, at);
	return grown;
}
/** Counts one poll of all cells. The spread needs two cells that were read. */
function addToCells(slots, quantity, values) {
	let n = 0;
	let sum = 0;
	let min = Infinity;
	let max = -Infinity;
	let minCell = 0;
	let maxCell = 0;
	for (let cell = 0; cell < values.length; cell += 1) {
		const value = values[cell];
		if (value === null || value === void 0) continue;
		const base = cell * 11 + quantity;
		slots[base] = (slots[base] ?? 0) + value;
		slots[base + 1] = (slots[base + 1] ?? 0) + 1;
		if (!(value >= (slots[base + 2] ?? NaN))) slots[base + 2] = value;
		if (!(value <= (slots[base + 3] ?? NaN))) slots[base + 3] = value;
		slots[base + 4] = value;
		n += 1;
		sum += value;
		if (value < min) {
			min = value;
			minCell = cell;
		}
		if (value > max) {
			max = value;
			maxCell = cell;
		}
	}
	if (n < 2) return null;
	const below = sum - n * min;
	const above = n * max - sum;
	const worst = below === above ? Math.min(minCell, maxCell) : below > above ? minCell : maxCell;
	return {
		mv: max - min,
		worst
	};
}
/** Null if no cell was ever read. */
function cellsOf$1(slots, quantity) {
	const count = slots.length / 11;
	const column = (slot) => Array.from({ length: count }, (_, cell) => slots[cell * 11 + quantity + slot] ?? NaN);
	const known = (slot) => column(slot).map((value) => Number.isNaN(value) ? null : value);
	const n = column(1);
	if (n.every((readings) => readings === 0)) return null;
	return {
		sum: column(0),
		n,
		min: known(2),
		max: known(3),
		last: known(4)
	};
}
/** Beyond this (100 kA, 100 kW) no pack is; such a reading is not integrated, so that sums stay exact in 53 bits. */
const GREATEST = 1e8;
/** Counts one reading, `at` ms into the bucket. Answers with how long it is linked to the one before, 0 if it is not. */
function addOverTime(slots, base, at, value) {
	if (value > GREATEST || value < -1e8) return 0;
	const lastAt = slots[base + 4] ?? NaN;
	let linkMs = 0;
	if (lastAt >= 0) {
		const stepMs = at - lastAt;
		if (stepMs <= 18e4) {
			linkMs = stepMs;
			hold(slots, base, slots[base + 5] ?? 0, stepMs);
			hold(slots, base, value, stepMs);
			if (stepMs > (slots[base + 6] ?? 0)) slots[base + 6] = stepMs;
		}
	} else {
		slots[base + 2] = at;
		slots[base + 3] = value;
	}
	slots[base + 4] = at;
	slots[base + 5] = value;
	return linkMs;
}
function hold(slots, base, value, forMs) {
	const place = base + (value > 0 ? 0 : 1);
	slots[place] = (slots[place] ?? 0) + Math.abs(value) * forMs;
}
/**
* From the bucket's edges to its first and last reading, ms: these hold up to the edge if the edge is no farther than
* readings are apart within the bucket. So no second is lost where one bucket meets the next, and none is made up.
*/
function edgesMs(slots, base) {
	const longest = slots[base + 6] ?? 0;
	const before = slots[base + 2] ?? NaN;
	const after = ROLLUP_MS - (slots[base + 4] ?? NaN);
	return {
		before: before <= longest ? before : 0,
		after: after <= longest ? after : 0
	};
}
// ../../libs/domain/src/rollup/running-rollup.ts
/** Bumped when the slots change their meaning: older bytes are not read then, and the bucket is built from its rows. */
const VERSION$1 = 1;
const HEAD_BYTES$1 = 10;
const MEASURED_SLOTS = 5;
const STEPPED_SLOTS = 3;
const STEPPED_AT = MEASURED_SIGNALS.length * MEASURED_SLOTS;
const CURRENT_AT = STEPPED_AT + STEPPED_SIGNALS.length * STEPPED_SLOTS;
const POWER_AT = CURRENT_AT + 7;
const SAMPLES = POWER_AT + 7;
const SIGMA_MAX = SAMPLES + 1;
const SIGMA_LAST = SAMPLES + 2;
const BALANCING_N = SAMPLES + 3;
const WORST_CELL = SAMPLES + 4;
/** Twice the time of each activity: idle, charging, discharging. */
const ACTIVITY2 = SAMPLES + 5;
const FIRST_ACTIVITY = SAMPLES + 8;
const LAST_ACTIVITY = SAMPLES + 9;
const LAST_AT_ALL = SAMPLES + 10;
const SLOTS = SAMPLES + 11;
const START = new Float64Array(SLOTS).fill(NaN);
for (const signal of MEASURED_SIGNALS.keys()) START.fill(0, signal * MEASURED_SLOTS, signal * MEASURED_SLOTS + 2);
for (const base of [CURRENT_AT, POWER_AT]) for (const slot of [
	0,
	1,
	6
]) START[base + slot] = 0;
for (const slot of [
	SAMPLES,
	BALANCING_N,
	ACTIVITY2,
	ACTIVITY2 + 1,
	ACTIVITY2 + 2
]) START[slot] = 0;
const IDLE = 0;
const CHARGING = 1;
const DISCHARGING = 2;
const PPM = 1e6;
/**
* A 15-minute roll-up while its polls come in. Takes them in rising time; the same polls give the same roll-up, to the
* bit, however often it was put down as bytes and taken up again in between.
*/
var RunningRollup = class RunningRollup {
	bucketMs;
	#slots;
	#cells;
	constructor(bucketMs, slots, cells) {
		this.bucketMs = bucketMs;
		this.#slots = slots;
		this.#cells = cells;
	}
	/** The empty bucket that a time belongs to. */
	static at(tsMs) {
		return new RunningRollup(rollupBucketMs(tsMs), START.slice(), /* @__PURE__ */ new Float64Array(0));
	}
	/** Takes up what `encode` put down; null for anything else, and for what another version wrote. */
	static decode(bytes) {
		const count = (bytes.length - HEAD_BYTES$1) / 8 - SLOTS;
		if (!(count >= 0) || count % 11 !== 0) return null;
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const bucketMs = view.getFloat64(2, true);
		if (view.getUint16(0, true) !== VERSION$1 || bucketMs !== rollupBucketMs(bucketMs)) return null;
		const slots = new Float64Array(SLOTS);
		const cells = new Float64Array(count);
		for (let i = 0; i < SLOTS; i += 1) slots[i] = view.getFloat64(HEAD_BYTES$1 + 8 * i, true);
		for (let i = 0; i < count; i += 1) cells[i] = view.getFloat64(HEAD_BYTES$1 + 8 * (SLOTS + i), true);
		return new RunningRollup(bucketMs, slots, cells);
	}
	/** Version, bucket and slots, little-endian. Equal roll-ups give equal bytes. */
	encode() {
		const bytes = new Uint8Array(HEAD_BYTES$1 + 8 * (SLOTS + this.#cells.length));
		const view = new DataView(bytes.buffer);
		view.setUint16(0, VERSION$1, true);
		view.setFloat64(2, this.bucketMs, true);
		for (let i = 0; i < SLOTS; i += 1) view.setFloat64(HEAD_BYTES$1 + 8 * i, this.#slots[i] ?? NaN, true);
		const cellsAt = HEAD_BYTES$1 + 8 * SLOTS;
		for (let i = 0; i < this.#cells.length; i += 1) view.setFloat64(cellsAt + 8 * i, this.#cells[i] ?? NaN, true);
		return bytes;
	}
	/**
	* Counts one poll. `idleMa`: up to this current the pack counts as idle (see `idleCurrentMa`); null if nothing was known
	* of the pack then. Throws RangeError for a poll that is not in the bucket or not newer than the one before.
	*/
	add(tsMs, poll, outputs, idleMa) {
		const s = this.#slots;
		const at = tsMs - this.bucketMs;
		if (!(at >= 0 && at < 9e5) || at <= (s[LAST_AT_ALL] ?? NaN)) throw new RangeError(`a poll at ${tsMs} can't be counted now in the bucket of ${this.bucketMs}`);
		s[LAST_AT_ALL] = at;
		s[SAMPLES] = (s[SAMPLES] ?? 0) + 1;
		if (poll.cellVoltagesMv !== null) this.#addCells(poll, poll.cellVoltagesMv);
		if (poll.cellTemperaturesCentiC !== null) {
			this.#cells = growCells(this.#cells, poll.cellTemperaturesCentiC.length);
			addToCells(this.#cells, MEASURED_SLOTS, poll.cellTemperaturesCentiC);
		}
		measure(s, 0, poll.voltageMv);
		measure(s, 1, poll.currentMa);
		measure(s, 2, poll.bmsSocMilliPct);
		measure(s, 3, toPpm(outputs.soc));
		measure(s, 4, poll.bmsResistanceUohm);
		measure(s, 6, poll.bmsSohPermille);
		measure(s, 7, poll.temperature1CentiC);
		measure(s, 8, poll.temperature2CentiC);
		step(s, 0, poll.chargedMah);
		step(s, 1, poll.dischargedMah);
		step(s, 2, poll.chargedMwh);
		step(s, 3, poll.dischargedMwh);
		step(s, 4, poll.shortCircuitTrips);
		step(s, 5, poll.overVoltageTrips);
		step(s, 6, poll.underVoltageTrips);
		step(s, 7, poll.fullCycles);
		step(s, 8, poll.stateBits);
		step(s, 9, poll.switchBits);
		step(s, 10, poll.chargeBlock);
		step(s, 11, poll.dischargeBlock);
		const sigma = toPpm(outputs.socSigma);
		if (sigma !== null) {
			if (!(sigma <= (s[SIGMA_MAX] ?? NaN))) s[SIGMA_MAX] = sigma;
			s[SIGMA_LAST] = sigma;
		}
		if (poll.currentMa !== null) this.#addCurrent(at, poll.currentMa, poll.voltageMv, idleMa);
	}
	#addCells(poll, voltagesMv) {
		const s = this.#slots;
		this.#cells = growCells(this.#cells, voltagesMv.length);
		const spread = addToCells(this.#cells, 0, voltagesMv);
		if (spread !== null) {
			const greatest = s[28] ?? NaN;
			if (!(spread.mv <= greatest)) s[WORST_CELL] = spread.worst;
			measure(s, 5, spread.mv);
		}
		const mask = poll.cellBalancingMask;
		if (mask === null) return;
		s[BALANCING_N] = (s[BALANCING_N] ?? 0) + 1;
		for (let cell = 0; mask >>> cell !== 0 && cell < voltagesMv.length && cell < 32; cell += 1) {
			const place = cell * 11 + 10;
			if ((mask >>> cell & 1) === 1) this.#cells[place] = (this.#cells[place] ?? 0) + 1;
		}
	}
	#addCurrent(at, currentMa, voltageMv, idleMa) {
		const s = this.#slots;
		const activity = activityCode(currentMa, idleMa);
		const isFirst = Number.isNaN(s[CURRENT_AT + 4]);
		const linkMs = addOverTime(s, CURRENT_AT, at, currentMa);
		if (s[CURRENT_AT + 4] === at) {
			doing(s, s[LAST_ACTIVITY] ?? NaN, linkMs);
			doing(s, activity, linkMs);
			if (isFirst) s[FIRST_ACTIVITY] = activity;
			s[LAST_ACTIVITY] = activity;
		}
		if (voltageMv !== null) addOverTime(s, POWER_AT, at, Math.round(voltageMv * currentMa / 1e3));
	}
	/** The roll-up of what was counted. It may go on after. */
	finish() {
		const s = this.#slots.slice();
		const edges = edgesMs(s, CURRENT_AT);
		doing(s, s[FIRST_ACTIVITY] ?? NaN, 2 * edges.before);
		doing(s, s[LAST_ACTIVITY] ?? NaN, 2 * edges.after);
		const charge = integral(s, CURRENT_AT);
		const energy = integral(s, POWER_AT);
		const cells = this.#cells;
		const balancingN = s[BALANCING_N] ?? 0;
		const cellVoltageMv = cellsOf$1(cells, 0);
		return {
			bucketMs: this.bucketMs,
			samples: s[SAMPLES] ?? 0,
			measured: recordOf(MEASURED_SIGNALS, (_signal, place) => measuredOf(s, place)),
			stepped: recordOf(STEPPED_SIGNALS, (_signal, place) => steppedOf(s, STEPPED_AT + place * STEPPED_SLOTS)),
			socSigmaPpm: Number.isNaN(s[SIGMA_MAX]) ? null : {
				max: s[SIGMA_MAX] ?? 0,
				last: s[SIGMA_LAST] ?? 0
			},
			charge: charge && {
				inMaMs: charge.in,
				outMaMs: charge.out
			},
			energy: energy && {
				inMwMs: energy.in,
				outMwMs: energy.out
			},
			activity: Number.isNaN(s[LAST_ACTIVITY]) ? null : {
				chargingMs: half(s[ACTIVITY2 + CHARGING]),
				dischargingMs: half(s[ACTIVITY2 + DISCHARGING]),
				idleMs: half(s[ACTIVITY2 + IDLE])
			},
			worstCell: orNull(s[WORST_CELL]),
			cellVoltageMv,
			cellTemperatureCentiC: cellsOf$1(cells, MEASURED_SLOTS),
			cellBalancing: balancingN === 0 ? null : {
				n: balancingN,
				on: Array.from({ length: cells.length / 11 }, (_, cell) => cells[cell * 11 + 10] ?? 0)
			}
		};
	}
};
function measure(s, place, value) {
	if (value === null) return;
	const base = place * MEASURED_SLOTS;
	s[base] = (s[base] ?? 0) + value;
	s[base + 1] = (s[base + 1] ?? 0) + 1;
	extremes(s, base + 2, value);
}
function step(s, place, value) {
	if (value !== null) extremes(s, STEPPED_AT + place * STEPPED_SLOTS, value);
}
/** Written so that the first reading takes the place of NaN. */
function extremes(s, base, value) {
	if (!(value >= (s[base] ?? NaN))) s[base] = value;
	if (!(value <= (s[base + 1] ?? NaN))) s[base + 1] = value;
	s[base + 2] = value;
}
const toPpm = (fraction) => fraction === null ? null : Math.round(Math.fround(fraction) * PPM) + 0;
function activityCode(currentMa, idleMa) {
	if (idleMa === null) return NaN;
	if (Math.abs(currentMa) <= idleMa) return IDLE;
	return currentMa > 0 ? CHARGING : DISCHARGING;
}
function doing(s, activity, forMs2) {
	if (!Number.isNaN(activity)) s[ACTIVITY2 + activity] = (s[ACTIVITY2 + activity] ?? 0) + forMs2;
}
const half = (twice) => Math.round((twice ?? 0) / 2);
const orNull = (slot) => slot === void 0 || Number.isNaN(slot) ? null : slot;
/** Null if there was no reading. Changes the slots: it adds what lies before the first and after the last reading. */
function integral(s, base) {
	if (Number.isNaN(s[base + 4])) return null;
	const { before, after } = edgesMs(s, base);
	hold(s, base, s[base + 3] ?? 0, 2 * before);
	hold(s, base, s[base + 5] ?? 0, 2 * after);
	return {
		in: half(s[base + 0]),
		out: half(s[base + 1])
	};
}
function measuredOf(s, place) {
	const base = place * MEASURED_SLOTS;
	const stepped = steppedOf(s, base + 2);
	return stepped && {
		sum: s[base] ?? 0,
		n: s[base + 1] ?? 0,
		...stepped
	};
}
function steppedOf(s, base) {
	const [min = NaN, max = NaN, last = NaN] = s.subarray(base, base + STEPPED_SLOTS);
	return Number.isNaN(last) ? null : {
		min,
		max,
		last
	};
}
function recordOf(keys, valueOf) {
	return Object.fromEntries(keys.map((key, place) => [key, valueOf(key, place)]));
}
// ../../libs/domain/src/soh/pack-health.ts
/** The health of a pack from its folded state; `facts` as they hold at the state's time. */
function packHealth(state, facts) {
	const { charge, balance, health } = state;
	const { resistance, ledger, usage } = health;
	return {
		capacity: capacityFigure(state, facts),
		resistance: {
			pack: resistanceFigure(resistance.pack),
			cells: resistance.cells.map(resistanceFigure),
			confidence: resistanceConfidence(resistance),
			receipt: resistanceReceipt(resistance),
			trend: trendOf(health.resistanceTrend)
		},
		efc: charge === null ? null : Math.max(0, charge.inMah + charge.outMah) / (2 * facts.nominalCapacityMah),
		cyclesConfidence: cyclesConfidence(charge),
		cyclesByDepth: usage === null ? null : cyclesByDepth(usage.rainflow),
		energyEfficiency: efficiencyFigure(usage?.efficiency ?? null, facts),
		cells: {
			imbalanceMah: ledger?.imbalanceMah ?? null,
			imbalanceTsMs: ledger === null || ledger.imbalanceMah === null ? null : ledger.topTsMs,
			lagMah: ledger !== null && ledger.tops > 0 ? ledger.lagMah : [],
			balancingH: ledger?.balancingH ?? [],
			topsSeen: ledger?.tops ?? 0,
			weak: weakCells(health, facts),
			confidence: cellsConfidence(health)
		},
		selfDischarge: selfDischargeFigure(health.selfDischarge.found),
		sensorOffset: balance === null || balance.lessons === 0 ? null : offsetFigure(balance)
	};
}
const MANY_WINDOWS = 5;
const [HIGH_SIGMA, MEDIUM_SIGMA] = [.025, .04];
/** A capacity that nobody measured for this long may have moved on; its σ grows by this share of the capacity a year. */
const CALENDAR_FADE_PER_YEAR = .05;
const MS_PER_YEAR = 315576e5;
function capacityFigure(state, facts) {
	const { capacity, lastTsMs } = state;
	const trend = trendOf(state.health.capacityTrend);
	const atLeast = atLeastFigure(state, facts);
	if (capacity === null || capacity.windows < 2) {
		const windows = capacity?.windows ?? 0;
		const receipts = capacity?.receipts ?? [];
		return {
			capacityMah: null,
			sigmaMah: null,
			sohPct: null,
			...atLeast,
			confidence: "none",
			windows,
			receipts,
			trend
		};
	}
	const sigmaMah = agedSigma(capacity, state, lastTsMs ?? capacity.lastTsMs, facts);
	return {
		capacityMah: capacity.capacityMah,
		sigmaMah,
		sohPct: 100 * capacity.capacityMah / facts.nominalCapacityMah,
		...atLeast,
		confidence: capacityConfidence(capacity.windows, sigmaMah / facts.nominalCapacityMah),
		windows: capacity.windows,
		receipts: capacity.receipts,
		trend
	};
}
function atLeastFigure({ health, charge, lastTsMs }, facts) {
	const deepest = health.usage?.deepest ?? null;
	const movedMah = charge === null ? 0 : charge.inMah + charge.outMah;
	const { fadePerEfc } = CHEMISTRIES[facts.chemistry];
	const mah = atLeastMah(deepest, lastTsMs ?? 0, movedMah, fadePerEfc, facts.nominalCapacityMah);
	return {
		atLeastMah: mah,
		atLeastTsMs: mah === null || deepest === null ? null : deepest.tsMs
	};
}
function agedSigma(capacity, { charge }, nowMs, facts) {
	const years = (nowMs - capacity.lastTsMs) / MS_PER_YEAR;
	const efc = (charge === null ? 0 : Math.max(0, charge.inMah + charge.outMah - capacity.lastMovedMah)) / (2 * facts.nominalCapacityMah);
	const fade = CALENDAR_FADE_PER_YEAR * years + CHEMISTRIES[facts.chemistry].fadePerEfc * efc;
	return Math.hypot(capacity.sigmaMah, fade * facts.nominalCapacityMah);
}
function capacityConfidence(windows, sigma) {
	if (windows >= MANY_WINDOWS && sigma <= HIGH_SIGMA) return "high";
	return sigma <= MEDIUM_SIGMA ? "medium" : "low";
}
function resistanceFigure(sums) {
	const found = resistanceOf(sums);
	return {
		mohm: found?.mohm ?? null,
		sigmaMohm: found?.sigma ?? null,
		steps: sums?.steps ?? 0
	};
}
function resistanceConfidence({ pack }) {
	const found = resistanceOf(pack);
	if (found === null || pack === null || found.mohm <= 0) return "none";
	const share = found.sigma / found.mohm;
	if (pack.steps >= 100 && share <= .02) return "high";
	return share <= .05 ? "medium" : "low";
}
function resistanceReceipt({ firstTsMs, lastTsMs, lowestC, highestC }) {
	if (firstTsMs === null || lastTsMs === null || lowestC === null || highestC === null) return null;
	return {
		fromTsMs: firstTsMs,
		toTsMs: lastTsMs,
		lowestC,
		highestC
	};
}
/** Over less than a few cycles the error of what was called full shows. */
const [FEW_CYCLES, MANY_CYCLES] = [.5, 2];
const NOMINAL_CELL_MV = 3200;
/** Within 2 % is what counters reach; within a tenth, one can still tell an old pack from a new one. */
const [SURE_SHARE, FAIR_SHARE] = [.02, .1];
function cyclesConfidence(charge) {
	if (charge === null) return "none";
	const movedMah = charge.inMah + charge.outMah;
	return movedMah > 0 ? bySigma(Math.sqrt(charge.unseenVarMah2) / movedMah, SURE_SHARE, FAIR_SHARE) : "low";
}
function efficiencyFigure(found, facts) {
	if (found === null) return null;
	const fullMwh = facts.nominalCapacityMah * facts.cellsInSeries * NOMINAL_CELL_MV / 1e3;
	const cycles = found.outMwh / fullMwh;
	return {
		...found,
		confidence: cycles >= MANY_CYCLES ? "high" : cycles >= FEW_CYCLES ? "medium" : "low"
	};
}
/** Fewer charges to the top, or changes of load, than this can hide a weak cell. */
const [FEW_SIGHTS, MANY_SIGHTS] = [3, 30];
function cellsConfidence({ ledger, load }) {
	const [tops, steps] = [ledger?.tops ?? 0, load?.steps ?? 0];
	if (tops >= MANY_SIGHTS && steps >= MANY_SIGHTS) return "high";
	if (tops >= FEW_SIGHTS && steps >= FEW_SIGHTS) return "medium";
	return tops > 0 || steps > 0 ? "low" : "none";
}
function selfDischargeFigure(found) {
	if (found === null) return null;
	return {
		...found,
		confidence: bySigma(found.sigma, .005, .02)
	};
}
function offsetFigure({ offsetMa, offsetVar, lessons }) {
	const sigmaMa = Math.sqrt(offsetVar);
	return {
		ma: offsetMa,
		sigmaMa,
		lessons,
		confidence: lessons < 3 ? "low" : bySigma(sigmaMa, 10, 25)
	};
}
// src/directory/held-rules.ts
/** The rules of one pack, and which of them held when. */
var HeldRules = class {
	#rules;
	#names;
	/** When the set in force changes, rising: between two of these it is the same array. */
	#changes;
	#inForce = /* @__PURE__ */ new Map();
	/** `pack` null: of a pack to which no scope but the whole fleet applies. */
	constructor(rules, pack, names) {
		this.#names = names;
		this.#rules = rules.flatMap(({ rule, scope, interval }) => scopeIntervals(scope, pack, interval).map((both) => ({
			rule,
			interval: both
		})));
		const changes = this.#rules.flatMap(({ interval }) => [interval.validFromMs, interval.validToMs ?? Infinity]);
		this.#changes = [...new Set(changes)].sort((a, b) => a - b);
	}
	/** The rules that held at a time, in a fixed order. */
	at(tsMs) {
		const next = this.#changes.findIndex((changeMs) => changeMs > tsMs);
		const known = this.#inForce.get(next);
		if (known !== void 0) return known;
		const rules = this.#rules.filter(({ interval }) => holdsAt(interval, tsMs)).map(({ rule }) => rule);
		this.#inForce.set(next, rules);
		return rules;
	}
	/** Whether the same rules hold at the same times. */
	isSameAs(other) {
		return JSON.stringify(this.#rules) === JSON.stringify(other.#rules);
	}
	nameOf(ruleId) {
		return this.#names.get(ruleId) ?? ruleId;
	}
	/** What a rule said at a time; undefined if it did not hold then. */
	find(ruleId, tsMs) {
		return this.at(tsMs).find((rule) => rule.id === ruleId);
	}
};
// src/errors.ts
var UploadRejected = class extends Error {
	code;
	/** The place in the input that is at fault: `frames[3].q`, `@1042`. */
	path;
	/** After how long it may be taken, if that is known. */
	retryAfterS;
	constructor(code, message, options = {}) {
		super(message, options);
		this.name = "UploadRejected";
		this.code = code;
		this.path = options.path;
		this.retryAfterS = options.retryAfterS;
	}
};
/** Something was configured while the upload was on its way: it is to be decoded again by what holds now. */
var ConfigurationMoved = class extends UploadRejected {
	constructor() {
		super("busy", "the configuration is being changed all the time; keep the upload and try again in a moment");
		this.name = "ConfigurationMoved";
	}
};
const TEMPORARY = /* @__PURE__ */ new Set([
	"rate_limited",
	"database_unavailable",
	"busy"
]);
/** True if the same upload may well be taken later: the gateway keeps it and tries again. */
function isTemporary(error) {
	return !(error instanceof UploadRejected) || TEMPORARY.has(error.code);
}
// src/limits/quota.ts
const USAGE_KEYS = [
	"requests",
	"bytes",
	"samples"
];
const GIB = 1024 ** 3;
const USUAL_GATEWAY = {
	requests: 3e4,
	bytes: 2 * GIB,
	samples: 3e6
};
const USUAL_ORGANISATION = {
	requests: 12e5,
	bytes: 32 * GIB,
	samples: 12e6
};
/** The limits of an organisation; what it has no own of is the usual. */
function quotasOf(own) {
	const gateway = {
		requests: own?.gatewayRequests ?? USUAL_GATEWAY.requests,
		bytes: own?.gatewayBytes ?? USUAL_GATEWAY.bytes,
		samples: own?.gatewaySamples ?? USUAL_GATEWAY.samples
	};
	const organisation = {
		requests: own?.organisationRequests ?? USUAL_ORGANISATION.requests,
		bytes: own?.organisationBytes ?? USUAL_ORGANISATION.bytes,
		samples: own?.organisationSamples ?? USUAL_ORGANISATION.samples
	};
	return {
		gateway,
		organisation,
		policy: [...USAGE_KEYS.map((key) => policyOf("gateway", key, gateway[key])), ...USAGE_KEYS.map((key) => policyOf("organisation", key, organisation[key]))].join(", ")
	};
}
/** "samples" is a unit of ours; the draft knows requests, which is left out, and content-bytes. */
const UNITS = {
	requests: "",
	bytes: ";qu=\"content-bytes\"",
	samples: ";qu=\"samples\""
};
const policyOf = (scope, key, quota) => `"${scope}-${key}";q=${quota}${UNITS[key]};w=60`;
// src/pipeline/sample-columns.ts
/** Places of a sample among `numbers`: what it is, then what it read, then its cells' voltages and their temperatures. */
const PACK_ID = 0;
const TS_MS = 1;
const INDEX = 2;
const BUS = 3;
const FRAMES_FROM = 4;
const FRAMES_TO = 5;
const CELL_COUNT = 6;
const READINGS = 7;
/** Places of what it read, counted from the first. */
const READING = {
	registerMapId: 0,
	voltageMv: 1,
	currentMa: 2,
	bmsSocMilliPct: 3,
	bmsSohPermille: 4,
	bmsResistanceUohm: 5,
	chargedMah: 6,
	dischargedMah: 7,
	chargedMwh: 8,
	dischargedMwh: 9,
	temperature1CentiC: 10,
	temperature2CentiC: 11,
	chargeBlock: 12,
	dischargeBlock: 13,
	stateBits: 14,
	switchBits: 15,
	fullCycles: 16,
	shortCircuitTrips: 17,
	overVoltageTrips: 18,
	underVoltageTrips: 19,
	cellBalancingMask: 20
};
/** Samples on their way into columns. `room`: how many there will be about; `cells`: how many cells each has. */
var ColumnsBuilder = class {
	numbers;
	#length = 0;
	#count = 0;
	#buses = [];
	#frames = [];
	#decoded = [];
	#hasDecoded = false;
	constructor(room, cells) {
		this.numbers = new Float64Array(room * (28 + 2 * cells));
	}
	/** Begins a sample; the answer is where among `numbers`, which may be others after this, its readings have to be put. */
	add({ packId, tsMs, index, bus, frames, decoded, cellCount }) {
		const at = this.#length;
		this.#length += 28 + 2 * cellCount;
		if (this.#length > this.numbers.length) {
			const larger = new Float64Array(Math.max(this.#length, this.numbers.length * 2));
			larger.set(this.numbers);
			this.numbers = larger;
		}
		let busAt = this.#buses.indexOf(bus);
		if (busAt < 0) busAt = this.#buses.push(bus) - 1;
		const { numbers } = this;
		numbers[at + PACK_ID] = packId;
		numbers[at + TS_MS] = tsMs;
		numbers[at + INDEX] = index;
		numbers[at + BUS] = busAt;
		numbers[at + FRAMES_FROM] = this.#frames.length;
		for (const frame of frames) this.#frames.push(frame);
		numbers[at + FRAMES_TO] = this.#frames.length;
		numbers[at + CELL_COUNT] = cellCount;
		this.#count += 1;
		this.#decoded.push(decoded);
		if (decoded !== void 0) this.#hasDecoded = true;
		return at + READINGS;
	}
	finish() {
		return {
			count: this.#count,
			numbers: this.#length === this.numbers.length ? this.numbers : this.numbers.slice(0, this.#length),
			buses: this.#buses,
			frames: Int32Array.from(this.#frames),
			decoded: this.#hasDecoded ? this.#decoded : null
		};
	}
};
/** The samples of one behind those of the other. */
function bothColumns(a, b) {
	if (a.count === 0 || b.count === 0) return a.count === 0 ? b : a;
	const both = new ColumnsBuilder(0, 0);
	for (const columns of [a, b]) for (const sample of samplesOf(columns)) {
		const [from, to] = sample.readingsPlace;
		const at = both.add({
			...sample.head,
			cellCount: (to - from - 21) / 2
		});
		both.numbers.set(columns.numbers.subarray(from, to), at);
	}
	return both.finish();
}
/** Where frames stand for something else in the upload, its places are meant and not theirs. */
function placeColumns({ count, numbers }, places) {
	let at = 0;
	for (let place = 0; place < count; place++) {
		const index = numbers[at + INDEX] ?? 0;
		numbers[at + INDEX] = places[index] ?? index;
		at += sizeAt(numbers, at);
	}
}
/** The packs that the samples are of. */
function packIdsOf({ count, numbers }) {
	const ids = /* @__PURE__ */ new Set();
	let at = 0;
	for (let place = 0; place < count; place++) {
		ids.add(numbers[at + PACK_ID] ?? 0);
		at += sizeAt(numbers, at);
	}
	return ids;
}
/** Each sample; what it read is made up when it is looked at. */
function samplesOf(columns) {
	const samples = [];
	let at = 0;
	for (let place = 0; place < columns.count; place++) {
		samples.push(new ColumnSample(columns, place, at));
		at += sizeAt(columns.numbers, at);
	}
	return samples;
}
const sizeAt = (numbers, at) => 28 + 2 * (numbers[at + CELL_COUNT] ?? 0);
var ColumnSample = class {
	packId;
	tsMs;
	#columns;
	#place;
	#at;
	constructor(columns, place, at) {
		this.packId = columns.numbers[at + PACK_ID] ?? 0;
		this.tsMs = columns.numbers[at + TS_MS] ?? 0;
		this.#columns = columns;
		this.#place = place;
		this.#at = at;
	}
	get index() {
		return this.#columns.numbers[this.#at + INDEX] ?? 0;
	}
	get readings() {
		const { numbers } = this.#columns;
		return readingsAt(numbers, this.#at + READINGS, numbers[this.#at + CELL_COUNT] ?? 0);
	}
	/** From where to where among the numbers they stand. */
	get readingsPlace() {
		return [this.#at + READINGS, this.#at + sizeAt(this.#columns.numbers, this.#at)];
	}
	get bus() {
		const { numbers, buses } = this.#columns;
		return buses[numbers[this.#at + BUS] ?? 0] ?? null;
	}
	get frames() {
		const { frames, numbers } = this.#columns;
		return [...frames.subarray(numbers[this.#at + FRAMES_FROM], numbers[this.#at + FRAMES_TO])];
	}
	get decoded() {
		return this.#columns.decoded?.[this.#place];
	}
	/** Member by member: most of them stand on the class, where spreading does not look. */
	get head() {
		const { packId, tsMs, index, bus, frames, decoded } = this;
		return {
			packId,
			tsMs,
			index,
			bus,
			frames,
			decoded
		};
	}
};
/** What a sample read, as an object. One line a number: by name they would be looked up, a million of them in a second. */
function readingsAt(numbers, at, cells) {
	return {
		registerMapId: valueAt(numbers, at + READING.registerMapId),
		voltageMv: valueAt(numbers, at + READING.voltageMv),
		currentMa: valueAt(numbers, at + READING.currentMa),
		bmsSocMilliPct: valueAt(numbers, at + READING.bmsSocMilliPct),
		bmsSohPermille: valueAt(numbers, at + READING.bmsSohPermille),
		bmsResistanceUohm: valueAt(numbers, at + READING.bmsResistanceUohm),
		chargedMah: valueAt(numbers, at + READING.chargedMah),
		dischargedMah: valueAt(numbers, at + READING.dischargedMah),
		chargedMwh: valueAt(numbers, at + READING.chargedMwh),
		dischargedMwh: valueAt(numbers, at + READING.dischargedMwh),
		temperature1CentiC: valueAt(numbers, at + READING.temperature1CentiC),
		temperature2CentiC: valueAt(numbers, at + READING.temperature2CentiC),
		chargeBlock: valueAt(numbers, at + READING.chargeBlock),
		dischargeBlock: valueAt(numbers, at + READING.dischargeBlock),
		stateBits: valueAt(numbers, at + READING.stateBits),
		switchBits: valueAt(numbers, at + READING.switchBits),
		fullCycles: valueAt(numbers, at + READING.fullCycles),
		shortCircuitTrips: valueAt(numbers, at + READING.shortCircuitTrips),
		overVoltageTrips: valueAt(numbers, at + READING.overVoltageTrips),
		underVoltageTrips: valueAt(numbers, at + READING.underVoltageTrips),
		cellBalancingMask: valueAt(numbers, at + READING.cellBalancingMask),
		cellVoltagesMv: cells === 0 ? null : column(numbers, at + 21, cells),
		cellTemperaturesCentiC: cells === 0 ? null : column(numbers, at + 21 + cells, cells)
	};
}
function valueAt(numbers, at) {
	const value = numbers[at] ?? NaN;
	return Number.isNaN(value) ? null : value;
}
function column(numbers, from, count) {
	const cells = [];
	for (let at = from; at < from + count; at++) cells.push(valueAt(numbers, at));
	return cells;
}
// src/upload/unzstd.ts
/** Some packers write a frame for every few MiB; nobody honest needs more of them for what an upload may have. */
const MAX_FRAMES = 64;
var ZstdFault = class extends Error {};
var TooLarge = class extends RangeError {
	code = "ERR_BUFFER_TOO_LARGE";
};
/**
* Unpacks zstd, all frames of it: Node's own function stops silently behind the first one (RFC 8878 lets several follow each
* other). What is no frame behind a frame is a fault, and so is an end in the middle of one.
*
* @throws Error with code `ERR_BUFFER_TOO_LARGE` beyond the bounds, or another one if it is not zstd
*/
function unzstdSync(sent, { maxOutputLength, chunkSize }) {
	const parts = [];
	let length = 0;
	let at = 0;
	do {
		if (parts.length === MAX_FRAMES) throw new ZstdFault(`more than ${MAX_FRAMES} frames`);
		if (length >= maxOutputLength) throw new TooLarge("the next frame is beyond the bounds");
		const options = {
			maxOutputLength: maxOutputLength - length,
			info: true,
			...chunkSize !== void 0 && { chunkSize }
		};
		const { buffer, engine } = zstdDecompressSync(sent.subarray(at), options);
		if (engine.bytesWritten === 0) throw new ZstdFault(`nothing can be read from byte ${at} on`);
		parts.push(buffer);
		length += buffer.length;
		at += engine.bytesWritten;
	} while (at < sent.length);
	const [only] = parts;
	return parts.length === 1 && only !== void 0 ? only : Buffer.concat(parts, length);
}
// src/upload/unpack.ts
const UNPACKERS = /* @__PURE__ */ new Map([
	["gzip", gunzipSync],
	["x-gzip", gunzipSync],
	["deflate", inflateSync],
	["zstd", unzstdSync]
]);
/** Most uploads are as small as this and need one piece of memory; larger ones are unpacked in larger pieces. */
const SMALL = {
	maxOutputLength: 131072,
	chunkSize: 32768
};
/** Frames that say the same again and again become some hundred times smaller, and no upload of them is so large. */
const BOMB = {
	bytes: 8388608,
	ratio: 200
};
const maxUnpacked = (sentBytes) => Math.min(UPLOAD_LIMITS.unpackedBytes, Math.max(BOMB.bytes, sentBytes * BOMB.ratio));
const mib = (bytes) => `${Math.floor(bytes / 1024 / 1024)} MiB`;
/**
* Gathers a body as it is sent. Where it is refused, the stream is left as it stands: destroying it would cut the connection
* before the answer is out. By its events, since an iterator over a body of one piece costs more than all else that is done to it.
*
* @throws UploadRejected `too_large` as soon as it is, or whatever broke the stream off
*/
function readSent(body) {
	return new Promise((resolve, reject) => {
		const parts = [];
		let length = 0;
		const settle = (end) => {
			body.off("data", onData).off("end", onEnd).off("error", onError).off("close", onClose);
			end();
		};
		const onData = (chunk) => {
			length += chunk.length;
			if (length <= UPLOAD_LIMITS.sentBytes) parts.push(chunk);
			else {
				body.pause();
				settle(() => reject(sentTooLarge()));
			}
		};
		const onEnd = () => settle(() => resolve(joined(parts, length)));
		const onError = (error) => settle(() => reject(error));
		const onClose = () => settle(() => reject(/* @__PURE__ */ new Error("the body was broken off")));
		if (body.destroyed) return reject(body.errored ?? /* @__PURE__ */ new Error("the body was broken off"));
		body.on("data", onData).on("end", onEnd).on("error", onError).on("close", onClose);
	});
}
/** A copy of its own: a piece is part of a larger buffer that is used again. */
function joined(parts, length) {
	const sent = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		sent.set(part, at);
		at += part.length;
	}
	return sent;
}
const sentTooLarge = () => new UploadRejected("too_large", `an upload may have ${mib(UPLOAD_LIMITS.sentBytes)} as sent; send smaller ones`);
/** True for the values of Content-Encoding that `unpack` knows. */
const isKnownEncoding = (encoding) => encoding === "identity" || UNPACKERS.has(encoding);
/**
* The body without its compression. The limit holds while it unpacks: a bomb is stopped at 64 MiB, or at 8 MiB that are
* more than 200 times what was sent, not measured after.
* For decoding threads: it takes as long as it takes.
*
* @throws UploadRejected `too_large`, or `malformed` if it is not what `encoding` says
*/
function unpack(sent, encoding) {
	const unpacker = UNPACKERS.get(encoding);
	if (unpacker === void 0) return sent;
	const body = tryUnpack(unpacker, sent, encoding, SMALL) ?? tryUnpack(unpacker, sent, encoding, {
		maxOutputLength: maxUnpacked(sent.length),
		chunkSize: 1048576
	});
	if (body !== null) return body;
	throw new UploadRejected("too_large", `an upload may have ${mib(maxUnpacked(sent.length))} unpacked; send smaller ones`);
}
/** The same for those that unpack to no more than `maxBytes`; null for others. It takes as long as unpacking so much. */
function unpackSmall(sent, encoding, maxBytes) {
	const unpacker = UNPACKERS.get(encoding);
	if (unpacker === void 0) return sent.length <= maxBytes ? sent : null;
	return tryUnpack(unpacker, sent, encoding, {
		maxOutputLength: maxBytes,
		chunkSize: maxBytes
	});
}
/** Null: it is larger than the bounds. */
function tryUnpack(unpacker, sent, encoding, bounds) {
	if (sent.length >= bounds.maxOutputLength) return null;
	try {
		const { buffer, byteOffset, length } = unpacker(sent, bounds);
		return new Uint8Array(buffer, byteOffset, length);
	} catch (error) {
		if (isTooLarge(error)) return null;
		throw malformed(encoding, error);
	}
}
const isTooLarge = (error) => error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
const malformed = (encoding, cause) => new UploadRejected("malformed", `the body is not ${encoding}, or was cut short`, {
	path: "@0",
	cause
});
/** How an MQTT payload, which has no headers, is packed: every packer begins with bytes that no upload begins with. */
function sniffEncoding(body) {
	const [a, b, c, d] = body;
	if (a === 31 && b === 139) return "gzip";
	if (a === 40 && b === 181 && c === 47 && d === 253) return "zstd";
	return "identity";
}
// src/pipeline/frames-digest.ts
const NONE = -1;
/** Of each pair: two times of 8 bytes, three marks of 4. */
const TIMES = 2;
const MARKS = 3;
/** What is digested, one thing behind the other; kept from upload to upload, never shared. */
let scratch$1 = /* @__PURE__ */ new ArrayBuffer(65536);
/**
* SHA-256 over what an upload says, hex. `sent` is left out: a gateway sets it anew at each attempt, and the second attempt
* is still the same upload. The format is left out too.
*/
function framesDigest(table, roundTrips) {
	const { count, pollMs, tMs, start, length, isSealed, errors } = table;
	const responsesAt = count * 28;
	const namesAt = responsesAt + totalOf(table);
	if (namesAt > scratch$1.byteLength) scratch$1 = new ArrayBuffer(Math.max(namesAt, scratch$1.byteLength * 2));
	const times = new Float64Array(scratch$1, 0, count * TIMES);
	const marks = new Int32Array(scratch$1, count * TIMES * 8, count * MARKS);
	const names = new FirstSeen(table);
	for (let i = 0; i < count; i++) {
		const startMs = pollMs[i] ?? NaN;
		times[i * TIMES] = Number.isNaN(startMs) ? NONE : startMs;
		times[i * TIMES + 1] = tMs[i] ?? NONE;
		marks[i * MARKS] = names.bus(table.bus[i] ?? NONE);
		marks[i * MARKS + 1] = names.request(table.request[i] ?? NONE);
		marks[i * MARKS + 2] = start[i] === NONE ? NONE : (length[i] ?? 0) * 2 + (isSealed[i] ?? 0);
	}
	copyResponses(table, new Uint8Array(scratch$1, responsesAt, namesAt - responsesAt));
	const rest = Buffer.from(JSON.stringify([
		names.all,
		[...errors],
		...roundTrips.map(itemsOf)
	]));
	if (namesAt + rest.length <= scratch$1.byteLength) {
		const all = new Uint8Array(scratch$1, 0, namesAt + rest.length);
		all.set(rest, namesAt);
		return hash("sha256", all, "hex");
	}
	return hash("sha256", Buffer.concat([new Uint8Array(scratch$1, 0, namesAt), rest]), "hex");
}
const itemsOf = ({ bus, slaveAddress, fromMs, count, sumUs, minUs, maxUs }) => [...[
	bus,
	slaveAddress,
	fromMs
], ...[
	count,
	sumUs,
	minUs,
	maxUs
]];
function totalOf({ count, start, length }) {
	let total = 0;
	for (let i = 0; i < count; i++) if (start[i] !== NONE) total += length[i] ?? 0;
	return total;
}
function copyResponses({ count, bytes, start, length }, into) {
	let at = 0;
	for (let i = 0; i < count; i++) {
		const from = start[i] ?? NONE;
		if (from === NONE) continue;
		const end = from + (length[i] ?? 0);
		for (let place = from; place < end; place++) into[at++] = bytes[place] ?? 0;
	}
}
/** Numbers names in the order in which the frames use them: how an encoder ordered its tables makes no difference. */
var FirstSeen = class {
	all = [];
	#table;
	#buses;
	#requests;
	#numbers = /* @__PURE__ */ new Map();
	constructor(table) {
		this.#table = table;
		this.#buses = new Int32Array(table.buses.length).fill(NONE);
		this.#requests = new Int32Array(table.requests.length).fill(NONE);
	}
	/** The number of a bus by its place, given when it is first asked for. */
	bus(place) {
		const known = this.#buses[place] ?? NONE;
		const name = this.#table.buses[place];
		if (known !== NONE || name === void 0) return known;
		return this.#buses[place] = this.#numberOf(`bus ${name}`);
	}
	/** The same of a request. */
	request(place) {
		const known = this.#requests[place] ?? NONE;
		const adu = this.#table.requests[place];
		if (known !== NONE || adu === void 0) return known;
		return this.#requests[place] = this.#numberOf(`request ${toHex(adu)}`);
	}
	#numberOf(name) {
		let number = this.#numbers.get(name);
		if (number === void 0) this.#numbers.set(name, number = this.all.push(name) - 1);
		return number;
	}
};
// src/pipeline/read-content.ts
const MAPPED = [CONTENT_TYPES.teltonika, CONTENT_TYPES.lineProtocol];
/**
* True of formats whose senders know of values and not of samples: what they read at one time may come in several messages,
* as Telegraf's batches cut it.
*/
const mayBeParts = (contentType) => MAPPED.includes(contentType.split(";")[0] ?? "");
/** One reader per format, by the content type that names it. */
const READERS = /* @__PURE__ */ new Map([
	[CONTENT_TYPES.framesJson, framesReader(decodeFrameTableJson)],
	[CONTENT_TYPES.framesCbor, framesReader(decodeFrameTableCbor)],
	[CONTENT_TYPES.valuesJson, readValues],
	[CONTENT_TYPES.teltonika, readTeltonika],
	[CONTENT_TYPES.lineProtocol, readLines]
]);
/**
* Reads an envelope by its content type; `precision` of line protocol is a parameter of it.
*
* @throws UploadRejected `malformed` or `too_large` naming the place, if the envelope itself can't be read
*/
function readContent(contentType, body, mappings) {
	const reader = READERS.get(contentType.split(";")[0] ?? "");
	if (reader === void 0) throw new UploadRejected("unsupported_media_type", `there is no codec for ${contentType}`);
	return reader(body, mappings, contentType);
}
const NO_FRAMES = FrameTable.of([]);
const NOTHING = {
	frames: NO_FRAMES,
	places: null,
	values: [],
	refused: [],
	roundTrips: []
};
function framesReader(codec) {
	return (body) => {
		const { upload, sentMs, table, roundTrips = [] } = take(codec(body));
		const digest = framesDigest(table, roundTrips);
		const uploadId = upload.toLowerCase();
		return {
			...NOTHING,
			uploadId,
			sentMs,
			digest,
			frames: table,
			roundTrips
		};
	};
}
function readValues(body) {
	const { upload, sentMs, samples } = take(decodeValuesJson(body));
	const digest = sha256(JSON.stringify(samples, (_key, value) => value instanceof Map ? [...value] : value));
	return {
		...NOTHING,
		uploadId: upload.toLowerCase(),
		sentMs,
		digest,
		values: samples
	};
}
const NO_SEGMENTS = {
	v: 1,
	time: {
		member: "TS",
		format: "unix_s"
	},
	segments: []
};
const NO_LINES = {
	v: 1,
	lines: []
};
function readTeltonika(body, { teltonika }, contentType) {
	const read = take(decodeTeltonika(body, teltonika ?? NO_SEGMENTS));
	return teltonika === null ? unmapped(body, contentType) : mapped(body, contentType, read);
}
function readLines(body, { lineProtocol }, contentType) {
	const precision = linePrecision(/;precision=(\w+)/.exec(contentType)?.[1] ?? "ns") ?? "ns";
	const read = take(decodeLineProtocol(body, lineProtocol ?? NO_LINES, precision));
	return lineProtocol === null ? unmapped(body, contentType) : mapped(body, contentType, read);
}
/** Foreign formats carry no id: what they are and say is one. */
function identityOf(body, contentType) {
	const digest = createHash("sha256").update(`${contentType}\n`).update(body).digest("hex");
	return {
		uploadId: digest,
		digest,
		sentMs: null
	};
}
function mapped(body, contentType, { frames, samples, refused }) {
	return {
		...NOTHING,
		...identityOf(body, contentType),
		frames: frames.length === 0 ? NO_FRAMES : FrameTable.of(frames),
		places: frames.map(({ at }) => at),
		values: samples,
		refused: refused.map((part) => ({
			...part,
			...OF_NO_POLL
		}))
	};
}
const SHOWN_BYTES = 2e3;
function unmapped(body, contentType) {
	const refusal = {
		index: 0,
		reason: "no_mapping",
		detail: "nobody has set on this gateway what such messages mean; the message is kept",
		text: new TextDecoder().decode(body.subarray(0, SHOWN_BYTES)),
		...OF_NO_POLL
	};
	return {
		...NOTHING,
		...identityOf(body, contentType),
		refused: [refusal]
	};
}
const OF_NO_POLL = {
	pollMs: null,
	bus: null,
	packId: null,
	frames: []
};
function take(result) {
	if (result.ok) return result.upload;
	const { code, path, message } = result.error;
	throw new UploadRejected(code === "too_large" ? "too_large" : "malformed", message, { path });
}
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
// src/pipeline/frames-of.ts
const OF_FRAMES = [CONTENT_TYPES.framesCbor, CONTENT_TYPES.framesJson];
const NO_MAPPINGS = {
	teltonika: null,
	lineProtocol: null
};
/** True of uploads whose frames are in the envelope, whatever its gateway's mapping was. */
const canReadAgain = ({ contentType }) => OF_FRAMES.includes(contentType.split(";")[0] ?? "");
/**
* An upload without its frames, unless one of them is refused: waiting for its group it would carry them along, and hardly
* any of them is looked at again.
*/
const withoutFrames = (body) => body.refusals.length === 0 && canReadAgain(body) ? {
	...body,
	frames: null
} : body;
/** The frames of an upload: read once more where it came without. Few are ever looked at, those of which a poll is refused. */
function framesOf({ frames, contentType, packedBody }) {
	return frames ?? readContent(contentType, unpack(packedBody, "zstd"), NO_MAPPINGS).frames;
}
// src/bus/bus-tally.ts
/** Polls are added up in slots of this length, counted from 1970. */
const SLOT_MS = 3e5;
/** What is older than this when it arrives is added up by the hour: nobody judges its minutes any more. */
const FINE_MS = 72e5;
const OLDEST_MS$1 = Date.UTC(2020, 0, 1);
const FUTURE_TOLERANCE_MS$1 = 3e5;
/** What gateways call their failures; any other word is counted as another error. */
const FAILURES = /* @__PURE__ */ new Map([
	["timeout", "timeouts"],
	["crc", "crcErrors"],
	["bad_crc", "crcErrors"],
	["truncated", "truncated"],
	["link_down", "linkDown"]
]);
const EXCEPTION_BYTES = 3;
/** An upload names at most 256 buses, and a bus has at most 256 addresses. */
const SLAVES = 65536;
/** Slave, function and byte count stand before the registers. */
const HEAD_BYTES = 3;
/**
* Adds up how each slave answered. Polls of a time that can't be believed are left out; they are refused as samples too.
* Pure; one pass, one object per slave and slot.
*/
function tallyBus(table, receivedMs) {
	const untilMs = receivedMs + FUTURE_TOLERANCE_MS$1;
	const fineFromMs = receivedMs - FINE_MS;
	const tallies = /* @__PURE__ */ new Map();
	const newest = new Array(table.requests.length);
	let slotFromMs = 0;
	let slotUntilMs = 0;
	let slot = 0;
	for (let index = 0; index < table.count; index++) {
		const tMs = table.tMs[index] ?? 0;
		const startMs = table.pollMs[index] ?? NaN;
		const pollMs = Number.isNaN(startMs) ? tMs : startMs;
		if (pollMs < slotFromMs || pollMs >= slotUntilMs) {
			if (pollMs < OLDEST_MS$1 || pollMs > untilMs) continue;
			const slots = pollMs >= fineFromMs ? 1 : 12;
			slot = Math.floor(pollMs / (SLOT_MS * slots)) * slots;
			slotFromMs = slots === 1 ? Math.max(slot * SLOT_MS, fineFromMs) : slot * SLOT_MS;
			slotUntilMs = Math.min((slot + slots) * SLOT_MS, slots === 1 ? untilMs + 1 : fineFromMs);
		}
		const bus = table.bus[index] ?? 0;
		const request = table.request[index] ?? 0;
		const busName = table.buses[bus] ?? "";
		let tally = newest[request];
		if (tally?.slot !== slot || tally.bus !== busName) {
			const slaveAddress = table.requests[request]?.[0] ?? 0;
			const key = slot * SLAVES + bus * 256 + slaveAddress;
			tally = tallies.get(key) ?? emptyTally(busName, slaveAddress, slot, pollMs);
			tallies.set(key, tally);
			newest[request] = tally;
		}
		tally.polls += 1;
		if (pollMs > tally.lastPollMs) tally.lastPollMs = pollMs;
		count(tally, table, index, tMs < pollMs ? pollMs : tMs > untilMs ? untilMs : tMs);
	}
	return [...tallies.values()];
}
const emptyTally = (bus, slaveAddress, slot, lastPollMs) => ({
	bus,
	slaveAddress,
	slot,
	polls: 0,
	answered: 0,
	timeouts: 0,
	crcErrors: 0,
	truncated: 0,
	linkDown: 0,
	otherErrors: 0,
	exceptions: null,
	lastPollMs,
	lastAnswerMs: null
});
function count(tally, table, index, answerMs) {
	const { bytes, errors } = table;
	const start = table.start[index] ?? -1;
	if (errors.size > 0 && errors.has(index)) {
		tally[FAILURES.get(errors.get(index) ?? "") ?? "otherErrors"] += 1;
		return;
	}
	if (start < 0) {
		tally.timeouts += 1;
		return;
	}
	if (table.isSealed[index] !== 1) {
		tally.crcErrors += 1;
		return;
	}
	const asked = table.requests[table.request[index] ?? 0]?.[1] ?? 0;
	const answered = bytes[start + 1] ?? 0;
	const length = table.length[index] ?? 0;
	if (bytes[start] !== tally.slaveAddress || (answered & -129) !== asked || length < EXCEPTION_BYTES) {
		tally.otherErrors += 1;
		return;
	}
	const value = bytes[start + 2] ?? 0;
	if (answered !== asked) {
		tally.exceptions ??= /* @__PURE__ */ new Map();
		tally.exceptions.set(value, (tally.exceptions.get(value) ?? 0) + 1);
	} else if (length < HEAD_BYTES + value) {
		tally.truncated += 1;
		return;
	} else tally.answered += 1;
	if (tally.lastAnswerMs === null || answerMs > tally.lastAnswerMs) tally.lastAnswerMs = answerMs;
}
// src/bus/bus-report.ts
/** Counters in the order in which they stand; most are 0, so the rarest come last and trailing zeros are left out. */
const COUNTERS = [
	"polls",
	"answered",
	"timeouts",
	"crcErrors",
	"truncated",
	"linkDown",
	"otherErrors"
];
const VERSION = 1;
/** A report as a line of JSON: some thirty bytes for each slave and slot. */
function encodeBusReport(report) {
	const { gatewayId, organisationId, receivedMs, sentMs, slaves, roundTrips } = report;
	const buses = [...new Set([...slaves, ...roundTrips].map(({ bus }) => bus))];
	return JSON.stringify([
		VERSION,
		gatewayId,
		organisationId,
		receivedMs,
		sentMs,
		buses,
		slaves.map((tally) => {
			const slotMs = tally.slot * SLOT_MS;
			const item = [
				buses.indexOf(tally.bus),
				tally.slaveAddress,
				tally.slot,
				tally.lastPollMs - slotMs,
				tally.lastAnswerMs === null ? null : tally.lastAnswerMs - slotMs
			];
			const last = COUNTERS.findLastIndex((name) => tally[name] !== 0);
			const { exceptions } = tally;
			for (const name of exceptions === null ? COUNTERS.slice(0, last + 1) : COUNTERS) item.push(tally[name]);
			if (exceptions !== null) item.push([...exceptions].flat());
			return item;
		}),
		...roundTrips.length === 0 ? [] : [roundTrips.map((one) => toTimes(one, buses.indexOf(one.bus)))]
	]);
}
const toTimes = ({ slaveAddress, fromMs, count, sumUs, minUs, maxUs }, bus) => [...[
	bus,
	slaveAddress,
	fromMs
], ...[
	count,
	sumUs,
	minUs,
	maxUs
]];
var UnreadableBusReport = class extends Error {
	code = "unreadable_bus_report";
};
/** Reads what `encodeBusReport` wrote. @throws UnreadableBusReport */
function decodeBusReport(line) {
	let json;
	try {
		json = JSON.parse(line);
	} catch (cause) {
		throw new UnreadableBusReport("is not JSON", { cause });
	}
	if (!Array.isArray(json) || json[0] !== VERSION) throw new UnreadableBusReport(`is not of version ${VERSION}`);
	const [, gatewayId, organisationId, receivedMs, sentMs, buses, slaves, times = []] = json;
	if (typeof gatewayId !== "string" || typeof organisationId !== "string") throw new UnreadableBusReport("names no gateway");
	if (!Array.isArray(buses) || !Array.isArray(slaves) || !Array.isArray(times)) throw new UnreadableBusReport("has no buses");
	return {
		gatewayId,
		organisationId,
		receivedMs: whole$1(receivedMs),
		sentMs: sentMs === null ? null : whole$1(sentMs),
		slaves: slaves.map((item) => readTally(item, buses)),
		roundTrips: times.map((item) => readTimes(item, buses))
	};
}
function readTimes(item, buses) {
	if (!Array.isArray(item)) throw new UnreadableBusReport("round trips are not a list");
	const [place = 0, slaveAddress = 0, fromMs = 0, count = 0, sumUs = 0, minUs = 0, maxUs = 0] = item.map(whole$1);
	return {
		bus: busAt(buses, place),
		slaveAddress,
		fromMs,
		count,
		sumUs,
		minUs,
		maxUs
	};
}
function busAt(buses, place) {
	const bus = buses[place];
	if (typeof bus !== "string") throw new UnreadableBusReport(`there is no bus ${place}`);
	return bus;
}
function readTally(item, buses) {
	if (!Array.isArray(item)) throw new UnreadableBusReport("a slave is not a list");
	const [place, slaveAddress, slotNumber, lastPoll, lastAnswer, ...rest] = item;
	const bus = busAt(buses, whole$1(place));
	const slot = whole$1(slotNumber);
	const counted = (counter) => rest[counter] === void 0 ? 0 : whole$1(rest[counter]);
	return {
		bus,
		slaveAddress: whole$1(slaveAddress),
		slot,
		lastPollMs: slot * SLOT_MS + whole$1(lastPoll),
		lastAnswerMs: lastAnswer === null ? null : slot * SLOT_MS + whole$1(lastAnswer),
		polls: counted(0),
		answered: counted(1),
		timeouts: counted(2),
		crcErrors: counted(3),
		truncated: counted(4),
		linkDown: counted(5),
		otherErrors: counted(6),
		exceptions: readExceptions(rest[COUNTERS.length])
	};
}
function readExceptions(flat) {
	if (flat === void 0) return null;
	if (!Array.isArray(flat)) throw new UnreadableBusReport("exceptions are not a list");
	const exceptions = /* @__PURE__ */ new Map();
	for (let i = 0; i < flat.length; i += 2) exceptions.set(whole$1(flat[i]), whole$1(flat[i + 1]));
	return exceptions;
}
function whole$1(value) {
	if (typeof value !== "number" || !Number.isInteger(value)) throw new UnreadableBusReport(`${JSON.stringify(value)} is not a whole number`);
	return value;
}
// src/upload/sniff-content-type.ts
const [QUOTE, BACKSLASH, COLON, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [
	34,
	92,
	58,
	123,
	125,
	91,
	93
];
/**
* What an upload is whose sender can't say it: MQTT 3 has no content types. A CBOR map begins with neither brace nor
* bracket; of the JSON formats ours have a member `frames` or `samples`.
*/
function sniffContentType(body) {
	const start = body.findIndex((byte) => byte > 32);
	if (body[start] === OPEN_BRACKET) return CONTENT_TYPES.teltonika;
	if (body[start] !== OPEN_BRACE) return CONTENT_TYPES.framesCbor;
	for (const member of topLevelMembers(body)) {
		if (member === "frames") return CONTENT_TYPES.framesJson;
		if (member === "samples") return CONTENT_TYPES.valuesJson;
	}
	return CONTENT_TYPES.teltonika;
}
const LONGEST_NAME = 16;
/** Names of the outermost object's members, as far as what stands before them can be read. Longer ones are cut. */
function* topLevelMembers(body) {
	let depth = 0;
	let name = "";
	for (let at = 0; at < body.length; at++) {
		const byte = body[at];
		if (byte === QUOTE) {
			const from = at + 1;
			do
				at += body[at] === BACKSLASH ? 2 : 1;
			while (at < body.length && body[at] !== QUOTE);
			if (depth === 1) name = String.fromCharCode(...body.subarray(from, Math.min(at, from + LONGEST_NAME)));
		} else if (byte === COLON && depth === 1) yield name;
		else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
		else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth--;
	}
}
// src/pipeline/block-set.ts
/** Small whole numbers, mostly below 32: one poll's blocks. */
var BlockSet = class {
	#low = 0;
	#others = null;
	has(block) {
		return block < 32 ? (this.#low >>> block & 1) === 1 : this.#others !== null && this.#others.has(block);
	}
	add(block) {
		if (block < 32) this.#low |= 1 << block;
		else (this.#others ??= /* @__PURE__ */ new Set()).add(block);
	}
};
// src/pipeline/signal-slots.ts
/** Decoded values that are stored of a meter and a main switch, each with its place among the values of a take. */
const PACK_SLOTS = slots([
	"pack.voltage_mv",
	"pack.current_ma",
	"pack.bms_soc_pct",
	"pack.bms_soh_pct",
	"pack.bms_resistance_uohm",
	"pack.charged_mah",
	"pack.discharged_mah",
	"pack.charged_mwh",
	"pack.discharged_mwh",
	"pack.temperature_1_c",
	"pack.temperature_2_c",
	"pack.charge_block",
	"pack.discharge_block",
	"pack.state_bits",
	"pack.full_cycles",
	"pack.short_circuit_trips",
	"pack.over_voltage_trips",
	"pack.under_voltage_trips",
	"switch.state_bits"
]);
/** What the meter says its serial number is: it tells whose values these are, and is not stored. */
const METER_SERIAL = "device.serial";
const SERIAL_SLOT = PACK_SLOTS.size;
const PACK_SLOT_COUNT = PACK_SLOTS.size + 1;
/** The same of one cell; those of cell n stand behind those of the cells before it. */
const CELL_SLOTS = slots([
	"cell.voltage_mv",
	"cell.temperature_c",
	"cell.balancing"
]);
const CELL_SLOT_COUNT = CELL_SLOTS.size;
function slots(names) {
	return new Map(names.map((name, slot) => [name, slot]));
}
function belongs(name, role) {
	if (role === "cell") return CELL_SLOTS.has(name);
	if (name === METER_SERIAL) return role === "meter";
	return PACK_SLOTS.has(name) && name.startsWith("switch.") === (role === "switch");
}
/** A gateway can ask for any block; what is remembered of them is bounded. */
const MAX_BLOCKS_PER_MAP = 1e3;
const cache = /* @__PURE__ */ new WeakMap();
/** The reader of a block for a device in that role; made once per map and block. */
function slotReader(map, role, firstRegister, registerCount) {
	let ofMap = cache.get(map);
	if (ofMap === void 0) cache.set(map, ofMap = /* @__PURE__ */ new Map());
	const key = `${role} ${firstRegister} ${registerCount}`;
	let known = ofMap.get(key);
	if (known === void 0) {
		const reader = map.blockReader(firstRegister, registerCount, (name) => belongs(name, role));
		const bySignal = role === "cell" ? CELL_SLOTS : PACK_SLOTS;
		known = {
			reader,
			slots: reader.names.map((name) => bySignal.get(name) ?? SERIAL_SLOT)
		};
		if (ofMap.size >= MAX_BLOCKS_PER_MAP) ofMap.clear();
		ofMap.set(key, known);
	}
	return known;
}
// src/pipeline/block-targets.ts
/** Who is asked for what: worked out once for each request of an upload, and again only where an assignment ends. */
var BlockTargets = class {
	#input;
	#table;
	/** By bus, then by request. */
	#targets = [];
	#blocks = /* @__PURE__ */ new Map();
	constructor(input) {
		this.#input = input;
		this.#table = input.frames;
	}
	/** The target of a frame of a poll. */
	at(poll, index) {
		const request = this.#table.request[index] ?? 0;
		const ofBus = this.#targets[poll.bus] ??= new Array(this.#table.requests.length);
		const known = ofBus[request];
		if (known !== void 0 && poll.tsMs >= known.held.fromMs && poll.tsMs < known.held.toMs) return known;
		return ofBus[request] = this.#find(poll, this.#table.requests[request] ?? /* @__PURE__ */ new Uint8Array());
	}
	#find(poll, request) {
		const { assignments, registerMap } = this.#input;
		const slaveAddress = request[0] ?? 0;
		const parsed = parseReadRequest(request);
		const asked = parsed.ok ? parsed.request : null;
		const held = assignments.find(this.#table.buses[poll.bus] ?? "", slaveAddress, poll.tsMs);
		const { assignment } = held;
		const map = assignment && registerMap(assignment.registerMapId);
		const slots = map === void 0 || assignment === void 0 || asked === null ? null : slotReader(map, assignment.role, asked.firstRegister, asked.registerCount);
		return {
			slaveAddress,
			asked,
			block: this.#blockOf(`${poll.bus} ${slaveAddress} ${asked?.firstRegister}`),
			assignment,
			slots,
			held
		};
	}
	#blockOf(name) {
		let block = this.#blocks.get(name);
		if (block === void 0) this.#blocks.set(name, block = this.#blocks.size);
		return block;
	}
	/** True if all that these sound frames read says what those did: a block asked for twice is no second sample. */
	repeats(frames, before) {
		const known = new Map(before.map((index) => [this.#blockOfFrame(index), this.#registers(index)]));
		return frames.every((index) => {
			const registers = known.get(this.#blockOfFrame(index));
			return registers !== void 0 && Buffer.compare(registers, this.#registers(index)) === 0;
		});
	}
	#blockOfFrame(index) {
		return this.#targets[this.#table.bus[index] ?? 0]?.[this.#table.request[index] ?? 0]?.block;
	}
	#registers(index) {
		const response = this.#table.at(index).response ?? /* @__PURE__ */ new Uint8Array();
		return response.subarray(3, response.length - 2);
	}
};
// src/pipeline/strange-serials.ts
/**
* The takes, by place, of packs whose meter says another serial number than is expected, each with what it says. A take
* without a number is judged by the one before it, or else behind it: not every poll reads the block that holds it, and
* nobody swaps a pack for a second. Pure.
*/
function strangeSerials(said, expectedOf) {
	const strange = /* @__PURE__ */ new Map();
	const newest = /* @__PURE__ */ new Map();
	const waiting = /* @__PURE__ */ new Map();
	for (const [place, { packId, serial }] of said.entries()) {
		const expected = expectedOf(packId);
		if (expected === null) continue;
		if (!Number.isNaN(serial)) {
			newest.set(packId, serial);
			for (const before of waiting.get(packId) ?? []) if (serial !== expected) strange.set(before, serial);
			waiting.delete(packId);
		}
		const held = newest.get(packId);
		if (held === void 0) waiting.set(packId, [...waiting.get(packId) ?? [], place]);
		else if (held !== expected) strange.set(place, held);
	}
	return strange;
}
// src/pipeline/time-fault.ts
/** A gateway's clock may run this far ahead; a poll from further on is from no time we believe. */
const FUTURE_TOLERANCE_MS = 3e5;
const OLDEST_MS = Date.UTC(2020, 0, 1);
/** Why a poll can't be of the time that it says, if so. */
function timeFault(tsMs, receivedMs) {
	if (tsMs > receivedMs + FUTURE_TOLERANCE_MS) return {
		reason: "future",
		detail: "the poll lies more than 5 min after it was received"
	};
	return tsMs < OLDEST_MS ? {
		reason: "too_old",
		detail: "the poll lies before 2020"
	} : null;
}
// src/pipeline/to-readings.ts
function stored(signal, column, perUnit = 1) {
	const slot = PACK_SLOTS.get(signal) ?? CELL_SLOTS.get(signal);
	if (slot === void 0) throw new Error(`${signal} has no place among the values of a take`);
	return {
		signal,
		slot,
		place: column === "cellVoltagesMv" || column === "cellTemperaturesCentiC" ? 21 : READING[column],
		perUnit,
		...columnRange(column)
	};
}
const OF_PACK = [
	stored("pack.voltage_mv", "voltageMv"),
	stored("pack.current_ma", "currentMa"),
	stored("pack.bms_soc_pct", "bmsSocMilliPct", 1e3),
	stored("pack.bms_soh_pct", "bmsSohPermille", 10),
	stored("pack.bms_resistance_uohm", "bmsResistanceUohm"),
	stored("pack.charged_mah", "chargedMah"),
	stored("pack.discharged_mah", "dischargedMah"),
	stored("pack.charged_mwh", "chargedMwh"),
	stored("pack.discharged_mwh", "dischargedMwh"),
	stored("pack.temperature_1_c", "temperature1CentiC", 100),
	stored("pack.temperature_2_c", "temperature2CentiC", 100),
	stored("pack.charge_block", "chargeBlock"),
	stored("pack.discharge_block", "dischargeBlock"),
	stored("pack.state_bits", "stateBits"),
	stored("switch.state_bits", "switchBits"),
	stored("pack.full_cycles", "fullCycles"),
	stored("pack.short_circuit_trips", "shortCircuitTrips"),
	stored("pack.over_voltage_trips", "overVoltageTrips"),
	stored("pack.under_voltage_trips", "underVoltageTrips")
];
const CELL_VOLTAGE = stored("cell.voltage_mv", "cellVoltagesMv");
const CELL_TEMPERATURE = stored("cell.temperature_c", "cellTemperaturesCentiC", 100);
const BALANCING_SLOT = CELL_SLOTS.get("cell.balancing") ?? 0;
/** The mask is 32 bits wide: more cells in one string do not exist on these buses. */
const MASK_CELLS = 32;
/**
* Puts decoded values as the whole numbers that are stored into `into`, from `at` on, as `sample-columns.ts` has them; NaN: not
* read. A value that its column can't hold is as one that was not read, and goes to `unstorable`.
*/
function writeReadings(into, at, taken, unstorable) {
	const { values, base, cellCount, registerMapId } = taken;
	into[at + READING.registerMapId] = registerMapId ?? NaN;
	for (let i = 0; i < OF_PACK.length; i++) {
		const as = OF_PACK[i];
		if (as !== void 0) into[at + as.place] = whole(as, values[base + as.slot] ?? NaN, unstorable);
	}
	into[at + READING.cellBalancingMask] = balancingMask(values, base, cellCount);
	for (let cell = 0; cell < cellCount; cell++) {
		const from = cellBase(base, cell);
		const place = at + 21 + cell;
		into[place] = whole(CELL_VOLTAGE, values[from + CELL_VOLTAGE.slot] ?? NaN, unstorable);
		into[place + cellCount] = whole(CELL_TEMPERATURE, values[from + CELL_TEMPERATURE.slot] ?? NaN, unstorable);
	}
}
function whole(as, value, unstorable) {
	if (Number.isNaN(value)) return NaN;
	const number = Math.round(value * as.perUnit) + 0;
	if (number >= as.min && number <= as.max) return number;
	unstorable.push({
		signal: as.signal,
		value
	});
	return NaN;
}
/** Where the values of a cell begin, in a take that begins at `base`. */
const cellBase = (base, cell) => base + PACK_SLOT_COUNT + cell * CELL_SLOT_COUNT;
function balancingMask(values, base, cellCount) {
	let mask = NaN;
	for (let cell = 0; cell < cellCount && cell < MASK_CELLS; cell++) {
		const balancing = values[cellBase(base, cell) + BALANCING_SLOT] ?? NaN;
		if (Number.isNaN(balancing)) continue;
		mask = (Number.isNaN(mask) ? 0 : mask) | (balancing === 0 ? 0 : 1 << cell);
	}
	return mask;
}
// src/pipeline/decode-polls.ts
/** Slave, function and byte count stand before the registers. */
const REGISTERS_AT = 3;
/**
* Frames → polls → one sample per pack and poll. A bad frame is refused with its reason and costs nothing beside it: what
* it would have said is null. So is what a slave that did not answer would have said; that is no fault of the upload. A
* poll whose meter can't be used is stored with what the cells said. Pure.
*/
function decodePolls(input) {
	const decoder = new PollDecoder(input);
	for (const poll of groupPolls(input.frames)) decoder.add(poll);
	return decoder.finish();
}
/** The values of all takes of one upload, one after the other; NaN: not read. Kept from upload to upload, never shared. */
let scratch = /* @__PURE__ */ new Float64Array(8192);
function roomFor(count) {
	if (count > scratch.length) {
		const larger = new Float64Array(Math.max(count, scratch.length * 2));
		larger.set(scratch);
		scratch = larger;
	}
	return scratch;
}
var PollDecoder = class {
	#input;
	#table;
	#targets;
	#takes = [];
	/** By pack and time; and the one that was last looked for. */
	#sweeps = /* @__PURE__ */ new Map();
	#last = null;
	#values = scratch;
	#valueCount = 0;
	#refusals = [];
	/** Of the take that is being made a sample. */
	#unstorable = [];
	#unassigned = /* @__PURE__ */ new Map();
	#firstTsMs = null;
	#lastTsMs = null;
	constructor(input) {
		this.#input = input;
		this.#table = input.frames;
		this.#targets = new BlockTargets(input);
	}
	add(poll) {
		const fault = timeFault(poll.tsMs, this.#input.receivedMs);
		if (fault !== null) return this.#refusePoll(poll, fault.reason, fault.detail);
		this.#firstTsMs = Math.min(this.#firstTsMs ?? poll.tsMs, poll.tsMs);
		this.#lastTsMs = Math.max(this.#lastTsMs ?? poll.tsMs, poll.tsMs);
		for (const index of poll.frames) this.#addFrame(poll, index);
	}
	#addFrame(poll, index) {
		const target = this.#targets.at(poll, index);
		const { assignment, slaveAddress } = target;
		const start = this.#table.start[index] ?? -1;
		if (start < 0) {
			if (assignment?.role === "cell") this.#takeOf(poll, assignment, null).polledCells = true;
			return;
		}
		if (!this.#isSound(target, index, start)) {
			const reading = readFrame$1(this.#table.at(index));
			if (!reading.ok) {
				if (assignment?.role === "cell") this.#takeOf(poll, assignment, null).polledCells = true;
				return this.#refuse(poll, index, reading.fault, reading.detail, assignment?.packId ?? null);
			}
		}
		const bus = this.#busOf(poll);
		if (assignment === void 0) {
			this.#countUnassigned(bus, slaveAddress);
			const detail = `slave ${slaveAddress} on ${bus} belonged to no pack at that time`;
			return this.#refuse(poll, index, "unassigned_address", detail, null);
		}
		if (target.slots === null) {
			const detail = `the register map of slave ${slaveAddress} can't be used`;
			return this.#refuse(poll, index, "unknown_signal", detail, assignment.packId);
		}
		const take = this.#takeOf(poll, assignment, target.block);
		take.blocks.add(target.block);
		take.frames.push(index);
		this.#readValues(target, take, start + REGISTERS_AT);
		if (assignment.role === "meter") take.registerMapId = assignment.registerMapId;
		if (assignment.role === "cell") take.polledCells = true;
	}
	/** True if the response is just what was asked for. Whatever else it is, `readFrame` says. */
	#isSound({ asked }, index, start) {
		if (asked === null || this.#table.isSealed[index] !== 1) return false;
		const { bytes, length } = this.#table;
		const dataBytes = asked.registerCount * 2;
		return length[index] === REGISTERS_AT + dataBytes && bytes[start] === asked.slaveAddress && bytes[start + 1] === asked.readFunction && bytes[start + 2] === dataBytes;
	}
	#readValues({ assignment, slots }, take, start) {
		if (assignment === void 0 || slots === null) return;
		const base = assignment.role === "cell" ? cellBase(take.base, assignment.cellIndex ?? 0) : take.base;
		slots.reader.read(this.#table.bytes, start, this.#values, slots.slots, base);
	}
	/**
	* The take that a block belongs to: the first one of its pack and time, and if that has it already, the second, and so
	* on. So a sweep that came twice is two takes, and a block that was asked for again costs the rest of its sweep nothing.
	*/
	#takeOf(poll, { packId }, block) {
		const { takes, repeats } = this.#sweepOf(poll, packId);
		const first = takes[0] ?? this.#beginTake(poll, packId, null);
		takes[0] = first;
		if (block === null || !first.blocks.has(block)) return first;
		const place = repeats.get(block) ?? 1;
		repeats.set(block, place + 1);
		return takes[place] ??= this.#beginTake(poll, packId, takes[place - 1] ?? null);
	}
	#sweepOf({ tsMs }, packId) {
		let sweep = this.#last;
		if (sweep?.packId === packId && sweep.tsMs === tsMs) return sweep;
		const key = `${packId} ${tsMs}`;
		sweep = this.#sweeps.get(key) ?? null;
		if (sweep === null) this.#sweeps.set(key, sweep = {
			packId,
			tsMs,
			takes: [],
			repeats: /* @__PURE__ */ new Map()
		});
		this.#last = sweep;
		return sweep;
	}
	#beginTake(poll, packId, before) {
		const { tsMs } = poll;
		const cellCount = this.#input.assignments.cellCount(packId, tsMs);
		const base = this.#valueCount;
		this.#valueCount += PACK_SLOT_COUNT + cellCount * CELL_SLOT_COUNT;
		this.#values = roomFor(this.#valueCount).fill(NaN, base, this.#valueCount);
		const take = {
			packId,
			tsMs,
			bus: this.#busOf(poll),
			cellCount,
			base,
			frames: [],
			blocks: new BlockSet(),
			before,
			registerMapId: null,
			polledCells: false,
			readingsAt: -1
		};
		this.#takes.push(take);
		return take;
	}
	#busOf(poll) {
		return this.#table.buses[poll.bus] ?? "";
	}
	#refuse(poll, index, reason, detail, packId) {
		const { tsMs: pollMs } = poll;
		this.#refusals.push({
			index,
			reason,
			detail,
			pollMs,
			bus: this.#busOf(poll),
			packId,
			frames: [index]
		});
	}
	#refusePoll(poll, reason, detail) {
		const { tsMs: pollMs, frames } = poll;
		const index = frames[0] ?? 0;
		this.#refusals.push({
			index,
			reason,
			detail,
			pollMs,
			bus: this.#busOf(poll),
			packId: null,
			frames
		});
	}
	#countUnassigned(bus, slaveAddress, otherSerial = null) {
		const key = `${slaveAddress} ${bus}`;
		const known = this.#unassigned.get(key);
		if (known === void 0) this.#unassigned.set(key, {
			bus,
			slaveAddress,
			frames: 1,
			otherSerial
		});
		else {
			known.frames += 1;
			known.otherSerial = otherSerial;
		}
	}
	finish() {
		const takes = this.#takes.filter((take) => take.frames.length > 0);
		const strange = strangeSerials(takes.map(({ packId, base }) => ({
			packId,
			serial: this.#values[base + SERIAL_SLOT] ?? NaN
		})), (packId) => this.#input.assignments.meterSerial(packId));
		for (const [place, serial] of strange) {
			const take = takes[place];
			if (take !== void 0) this.#refuseStranger(take, serial);
		}
		const columns = new ColumnsBuilder(takes.length, takes[0]?.cellCount ?? 0);
		for (const [place, take] of takes.entries()) if (!strange.has(place)) this.#addSample(columns, take);
		return {
			columns: columns.finish(),
			refusals: this.#refusals,
			unassigned: [...this.#unassigned.values()],
			firstTsMs: this.#firstTsMs,
			lastTsMs: this.#lastTsMs
		};
	}
	/** The pack was swapped: what its slaves say is another one's. */
	#refuseStranger({ packId, tsMs, bus, frames }, serial) {
		const detail = `the meter says its serial number is ${serial}, and the pack that is assigned has ${this.#input.assignments.meterSerial(packId)}`;
		const index = frames[0] ?? 0;
		this.#refusals.push({
			index,
			reason: "other_serial",
			detail,
			pollMs: tsMs,
			bus,
			packId,
			frames
		});
		for (const frame of frames) {
			const slaveAddress = this.#table.requests[this.#table.request[frame] ?? 0]?.[0] ?? 0;
			this.#countUnassigned(bus, slaveAddress, serial);
		}
	}
	#addSample(columns, take) {
		const { packId, tsMs, bus, frames, before, base, registerMapId } = take;
		const index = frames[0] ?? 0;
		const isRepeated = before !== null && before.readingsAt >= 0 && this.#targets.repeats(frames, before.frames);
		const at = columns.add({
			packId,
			tsMs,
			index,
			bus,
			frames,
			cellCount: cellsOf(isRepeated ? before : take)
		});
		take.readingsAt = at;
		if (isRepeated) {
			const from = before.readingsAt;
			columns.numbers.copyWithin(at, from, from + 21 + 2 * cellsOf(before));
			take.polledCells = before.polledCells;
			return;
		}
		writeReadings(columns.numbers, at, {
			values: this.#values,
			base,
			cellCount: cellsOf(take),
			registerMapId
		}, this.#unstorable);
		for (const { signal, value } of this.#unstorable.splice(0)) {
			const detail = `${signal} = ${value} can't be stored; it is kept as not read`;
			this.#refusals.push({
				index,
				reason: "malformed_frame",
				detail,
				pollMs: tsMs,
				bus,
				packId,
				frames
			});
		}
	}
};
const cellsOf = ({ polledCells, cellCount }) => polledCells ? cellCount : 0;
// src/pipeline/decode-values.ts
/**
* Values that came decoded → samples of packs, as frames give them. A sample of a pack that is not this gateway's at that
* time is refused whole; a signal that nobody knows costs nothing beside it. Pure.
*/
function decodeValues({ values, receivedMs, assignments }) {
	const columns = new ColumnsBuilder(values.length, 0);
	const unstorable = [];
	const refusals = [];
	const unassigned = /* @__PURE__ */ new Map();
	let firstTsMs = null;
	let lastTsMs = null;
	for (const decoded of values) {
		const { at: index, tMs: tsMs, pack: serial } = decoded;
		const refuse = (reason, detail, packId) => refusals.push({
			index,
			reason,
			detail,
			pollMs: tsMs,
			bus: null,
			packId,
			frames: [],
			decoded
		});
		const fault = timeFault(tsMs, receivedMs);
		if (fault !== null) {
			refuse(fault.reason, fault.detail, null);
			continue;
		}
		firstTsMs = Math.min(firstTsMs ?? tsMs, tsMs);
		lastTsMs = Math.max(lastTsMs ?? tsMs, tsMs);
		const packId = assignments.findSerial(serial, tsMs);
		if (packId === void 0) {
			const known = unassigned.get(serial);
			if (known === void 0) unassigned.set(serial, {
				serial,
				samples: 1
			});
			else known.samples += 1;
			refuse("unknown_pack", `the serial number ${serial} meant no pack of this gateway at that time`, null);
			continue;
		}
		const placed = placeValues(decoded);
		if (placed.unknown.length > 0) {
			refuse("unknown_signal", `there is no signal ${placed.unknown.slice(0, 10).join(", ")}`, packId);
			if (placed.known === 0) continue;
		}
		const at = columns.add({
			packId,
			tsMs,
			index,
			bus: null,
			frames: [],
			decoded,
			cellCount: placed.cellCount
		});
		writeReadings(columns.numbers, at, {
			...placed,
			base: 0,
			registerMapId: null
		}, unstorable);
		for (const { signal, value } of unstorable.splice(0)) refuse("malformed_frame", `${signal} = ${value} can't be stored; it is kept as not read`, packId);
	}
	return {
		columns: columns.finish(),
		refusals,
		unassignedSerials: [...unassigned.values()],
		firstTsMs,
		lastTsMs
	};
}
function placeValues({ points, cells }) {
	const cellCount = Math.max(0, ...[...cells.keys()].map((place) => place + 1));
	const values = new Float64Array(PACK_SLOT_COUNT + cellCount * CELL_SLOT_COUNT).fill(NaN);
	const unknown = /* @__PURE__ */ new Set();
	let known = 0;
	const place = (base, slots, all) => {
		for (const [signal, value] of all) {
			const slot = slots.get(signal);
			if (slot === void 0) unknown.add(signal);
			else {
				known += 1;
				values[base + slot] = value ?? NaN;
			}
		}
	};
	place(0, PACK_SLOTS, points);
	for (const [cell, ofCell] of cells) place(cellBase(0, cell), CELL_SLOTS, ofCell);
	return {
		values,
		cellCount,
		known,
		unknown: [...unknown]
	};
}
// src/pipeline/decode-body.ts
/** What the database can hold of a gateway's own clock; skew is shown, so nonsense is left out rather than cut. */
const LATEST_SENT_MS = Date.UTC(9999, 0, 1);
const ARCHIVED = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };
/**
* All of an upload that takes no look-up and no other upload: unpacked, digested, packed for the archive, read, decoded.
*
* @throws UploadRejected `too_large`, or `malformed` naming the place, if the envelope itself can't be read
*/
function decodeBody(received, knowledge) {
	const { sent, encoding } = received.envelope;
	return decodeUnpacked(received, unpack(sent, encoding), knowledge);
}
/** The same, of a body that is unpacked already. */
function decodeUnpacked({ gateway, receivedMs, envelope }, body, { assignments, mappings, registerMap }) {
	const contentType = envelope.contentType ?? sniffContentType(body);
	const content = readContent(contentType, body, mappings);
	const { frames, places } = content;
	const polls = decodePolls({
		frames,
		receivedMs,
		assignments,
		registerMap
	});
	if (places !== null) placeColumns(polls.columns, places);
	const sentMs = content.sentMs !== null && content.sentMs <= LATEST_SENT_MS ? content.sentMs : null;
	const values = decodeValues({
		values: content.values,
		receivedMs,
		assignments
	});
	return {
		uploadId: content.uploadId,
		sentMs,
		contentType,
		bodyDigest: hash("sha256", body, "buffer"),
		packedBody: envelope.encoding === "zstd" ? envelope.sent : zstdCompressSync(body, ARCHIVED),
		unpackedBytes: body.length,
		frames,
		contentDigest: content.digest,
		columns: bothColumns(polls.columns, values.columns),
		refusals: [
			...content.refused,
			...placed(polls.refusals, places),
			...values.refusals
		],
		unassigned: polls.unassigned,
		unassignedSerials: values.unassignedSerials,
		firstTsMs: either(polls.firstTsMs, values.firstTsMs, Math.min),
		lastTsMs: either(polls.lastTsMs, values.lastTsMs, Math.max),
		busReport: encodeBusReport({
			gatewayId: gateway.id,
			organisationId: gateway.organisationId,
			receivedMs,
			sentMs,
			slaves: tallyBus(frames, receivedMs),
			roundTrips: content.roundTrips.filter(({ fromMs }) => timeFault(fromMs, receivedMs) === null)
		})
	};
}
/** Where frames stand for something else in the upload, its places are meant and not theirs. */
function placed(items, places) {
	if (places === null) return items;
	return items.map((item) => ({
		...item,
		index: places[item.index] ?? item.index
	}));
}
const either = (a, b, choose) => a === null || b === null ? a ?? b : choose(a, b);
export { readyRedecode as $, inTransaction as $n, findPacks as $t, decodePackState as A, takeBusReports as An, beginTransaction as At, Assignments as B, sameReadings as Bn, createPackStates as Bt, packHealth as C, findTelemetry as Cn, findReceivedSince as Ct, STEPPED_SIGNALS as D, noteSamples as Dn, insertOutboxEvents as Dt, MEASURED_SIGNALS as E, updateSoc as En, readEnvelopes as Et, initialPackState as F, readSlaveStates as Fn, takeDirt as Ft, toHex as G, insertAlarmEvents as Gn, saveHealthDays as Gt, FrameTable as H, piecesOf as Hn, markDirty as Ht, idleCurrentMa as I, writeClockStates as In, withRefoldLock as It, beginRedecodePhase as J, lockSilencesEndedSooner as Jn, recordUnassignedSerials as Jt, deleteTelemetry as K, insertAlarms as Kn, recordGatewaysSeen as Kt, alarmRuleOf as L, writeSlaveStates as Ln, findReceipts as Lt, afterService as M, addGatewayClocks as Mn, findDirtyPacks as Mt, openEpisodes as N, existingGateways as Nn, finishRefold as Nt, dayBucketMs as O, insertBusReports as On, findUploadLimits as Ot, foldPack as P, readClockStates as Pn, noteRefoldProgress as Pt, postponeRedecode as Q, updateAlarmPeaks as Qn, findGatewayTokens as Qt, packFacts as R, TelemetryCopy as Rn, insertReceipts as Rt, HeldRules as S, copyTelemetry as Sn, findRawCut as St, DAY_MS as T, readTelemetryRange as Tn, listEnvelopes as Tt, compileMap as U, newId as Un, updateLiveStates as Ut, linePrecision as V, moveRegisterMap as Vn, lockPacks as Vt, parseRegisterMap as W, clearAlarms as Wn, dropHealthDaysFrom as Wt, failRedecode as X, notifyOpenAlarms as Xn, findConfigurationStamps as Xt, claimRedecode as Y, lockWithdrawnAlarmsAfter as Yn, findAssignments as Yt, finishRedecode as Z, rewriteAlarms as Zn, findGatewayMappings as Zt, USAGE_KEYS as _, readRollups as _n, claimItemsToReadAgain as _t, decodeBusReport as a, dropDailyCheckpointsFrom as an, recordListening as at, UploadRejected as b, takeDayMarks as bn, widenEnvelope as bt, withoutFrames as c, findRunningCheckpoints as cn, deleteKeyedBefore as ct, readSent as d, findMarkedPacks as dn, deleteUnheardBefore as dt, findRegisterMaps as en, createPool as er, saveRedecodeProgress as et, sentTooLarge as f, hasRollupsBetween as fn, deleteUnreadableReportsBefore as ft, samplesOf as g, readRollupLimits as gn, readRetention as gt, packIdsOf as h, markBucketsDirty as hn, pruneCheckpoints as ht, UnreadableBusReport as i, RUNNING_SLOT as in, settleQuarantined as it, encodePackState as j, addBusHealth as jn, endRefold as jt, rollupBucketMs as k, setAsideBusReports as kn, archiveEnvelopes as kt, mayBeParts as l, saveCheckpoints as ln, deleteQuarantineBefore as lt, unpackSmall as m, lockRollups as mn, findOldKeys as mt, decodeUnpacked as n, findSerialAssignments as nn, UPLOAD_LIMITS as nr, startApplyingRedecode as nt, SLOT_MS as o, findCheckpointBefore as on, advanceRawCut as ot, sniffEncoding as p, insertRollupMarks as pn, dropChunksBefore as pt, refreshLiveState as q, lockAlarmsAfter as qn, recordUnassigned as qt, sniffContentType as r, pingDatabase as rn, gatewayTopics as rr, findQuarantined as rt, framesOf as s, findDailyCheckpointsFrom as sn, deleteEnvelopesBefore as st, decodeBody as t, findRules as tn, CONTENT_TYPES as tr, settleRedecode as tt, isKnownEncoding as u, copyRollups as un, deleteReceiptsBefore as ut, quotasOf as v, readTelemetryOfBuckets as vn, retryPack as vt, RunningRollup as w, readTelemetryAfter as wn, findSpan as wt, isTemporary as x, takeQuarterMarks as xn, findGatewaysOfPack as xt, ConfigurationMoved as y, replaceRollups as yn, settleReadAgain as yt, toGatewayMappings as z, completeReadings as zn, insertQuarantine as zt };

//# sourceMappingURL=decode-body-DIDQ9ri-.js.map