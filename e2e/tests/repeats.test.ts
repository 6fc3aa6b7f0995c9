import { type SignalName } from '@packwatch/contracts';
import { type RawFrame } from '@packwatch/protocol';
import { waitFor } from '@packwatch/testing';
import { beforeAll, expect, it, vi } from 'vitest';
import { signedInApi, type Api } from '../src/api.ts';
import { addPack, type DemoPack } from '../src/demo-packs.ts';
import { uploadByHttp, uploadByMqtt, uploadOf } from '../src/gateway.ts';
import { mailsAbout } from '../src/received.ts';
import { charging, POLL_EVERY_MS } from '../src/readings.ts';

const CELLS = 4;
const POLLS = 60;
const SIGNALS: readonly SignalName[] = [
  'pack.soc_pct',
  'pack.bms_soc_pct',
  'pack.voltage_mv',
  'pack.current_ma',
  'pack.charged_mah',
  'cell.voltage_mv',
];
const REFOLDED_WITHIN = { timeout: 20_000, interval: 100 };

/** Above the limit from the end of the older batch into the newer one; back below it long before the end. */
const cellMv = (poll: number, cell: number): number | null => (cell === 1 && poll >= 25 && poll < 40 ? 3_705 : null);

/** By cell: the fourth. */
const HIGH_AT_END: readonly (number | undefined)[] = [undefined, undefined, undefined, 3_705];

const endMs = Date.now() - 1_000;
const polls = charging({ cells: CELLS, polls: POLLS, endMs, cellMv });
const older: RawFrame[][] = polls.slice(0, POLLS / 2);
const newer: RawFrame[][] = polls.slice(POLLS / 2);

let api: Api;
let inOrder: DemoPack;

/** All that is to be the same however frames arrive. */
async function storedOf({ uid }: DemoPack) {
  const { ts, series, socSigmaPct } = await api.series(uid, SIGNALS, endMs - POLLS * POLL_EVERY_MS, endMs + 1_000);
  const alarms = await api.alarmsOf(uid);
  return {
    ...{ ts, series, socSigmaPct },
    alarms: alarms.map(({ rule, part, status, raisedAt, clearedAt, peakValue }) => ({
      ...{ rule: rule.id, part, status, raisedAt, clearedAt, peakValue },
    })),
  };
}

beforeAll(async () => {
  api = await signedInApi();
  inOrder = await addPack('In order', CELLS);
  expect(await uploadByHttp(inOrder.gateway, uploadOf(older))).toMatchObject({ accepted: 30, duplicate: 0, late: 0 });
  expect(await uploadByHttp(inOrder.gateway, uploadOf(newer))).toMatchObject({ accepted: 30, duplicate: 0, late: 0 });
});

it('frames in order make a row for each poll, a SOC that rises, and one alarm', async () => {
  const { ts, series, alarms } = await storedOf(inOrder);
  expect(ts).toEqual(polls.map(([frame]) => frame?.pollMs));
  const soc = series.find(({ signal }) => signal === 'pack.soc_pct')?.mean ?? [];
  expect(soc[0]).toBeCloseTo(60, 1);
  // 59 steps of 83.3 mAh, of 100 Ah, at the efficiency of charging.
  expect(soc.at(-1)).toBeCloseTo(64.9, 1);
  expect(alarms).toEqual([
    {
      rule: expect.any(String) as string,
      part: 'cell:1',
      status: 'cleared',
      // The rule waits for 10 s: the second poll above the limit.
      raisedAt: new Date(polls[26]?.[0]?.pollMs ?? 0).toISOString(),
      clearedAt: expect.any(String) as string,
      peakValue: 3_705,
    },
  ]);
});

it('an upload sent twice, over HTTP or MQTT, gets the same answer and changes nothing', async () => {
  const pack = await addPack('Sent twice', CELLS);
  const first = uploadOf(older);
  const answer = await uploadByHttp(pack.gateway, first);
  expect(await uploadByHttp(pack.gateway, { ...first, sentMs: Date.now() })).toEqual(answer);
  expect(await uploadByMqtt(pack.gateway, { ...first, sentMs: Date.now() })).toEqual(answer);
  await uploadByHttp(pack.gateway, uploadOf(newer));
  expect(await uploadByHttp(pack.gateway, uploadOf(polls))).toMatchObject({ accepted: 0, duplicate: POLLS, late: 0 });
  expect(await storedOf(pack)).toEqual(await storedOf(inOrder));
});

it('batches that arrive newest first come to the same rows, SOC and alarm as in order', async () => {
  const pack = await addPack('Newest first', CELLS);
  expect(await uploadByHttp(pack.gateway, uploadOf(newer))).toMatchObject({ accepted: 30, late: 0 });
  const before = await storedOf(pack);
  expect(before.alarms).toHaveLength(1);
  const ids = (await api.alarmsOf(pack.uid)).map(({ id }) => id);

  const late = uploadOf(older);
  expect(await uploadByHttp(pack.gateway, late)).toMatchObject({ accepted: 30, duplicate: 0, late: 30 });
  expect(await uploadByHttp(pack.gateway, late)).toMatchObject({ accepted: 30, duplicate: 0, late: 30 });

  const wanted = await storedOf(inOrder);
  expect(before).not.toEqual(wanted);
  await vi.waitFor(async () => expect(await storedOf(pack)).toEqual(wanted), REFOLDED_WITHIN);
  expect((await api.alarmsOf(pack.uid)).map(({ id }) => id)).toEqual(ids);

  // That one was over when it was found, so nobody is told; of the next one, which is not, they are.
  const next = charging({
    cells: CELLS,
    polls: 3,
    endMs: endMs + 3 * POLL_EVERY_MS,
    cellMv: (_, cell) => HIGH_AT_END[cell] ?? null,
  });
  expect(await uploadByHttp(pack.gateway, uploadOf(next))).toMatchObject({ accepted: 3, late: 0 });
  const mails = await waitFor('the mail', async () => {
    const all = await mailsAbout(pack.name);
    return all.length > 0 && all;
  });
  expect(mails.map(({ text }) => text)).toEqual([expect.stringContaining('Cell 4')]);
});
