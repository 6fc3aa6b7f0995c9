import { type DemoManifest } from '@packwatch/contracts';
import { type Dispatcher } from 'undici';
import { httpTransport } from '../lib/http-transport.ts';
import { type MeasuredSeries } from '../lib/measured-series.ts';
import { type FaultControl } from './fault-control.ts';
import { GatewayRunner } from './gateway-runner.ts';
import { type OcvCurve } from './ocv-curve.ts';
import { type RunOptions } from './options.ts';
import { packDriver } from './pack-driver.ts';
import { type ConfirmedStates } from './state-file.ts';
import { Turns } from './turns.ts';

const DAY_MS = 86_400_000;
const HISTORY_AT_ONCE = 2;

export interface FleetInput {
  readonly manifest: DemoManifest;
  readonly options: RunOptions;
  readonly begunMs: number;
  readonly confirmed: ConfirmedStates;
  readonly control: FaultControl;
  readonly curve: OcvCurve;
  readonly series: MeasuredSeries;
  readonly dispatcher: Dispatcher;
  readonly onTrouble: (gateway: string, text: string) => void;
  readonly signal: AbortSignal;
}

export interface Fleet {
  readonly runners: readonly GatewayRunner[];
  /** Polls acknowledged since the start, and frames among them that were quarantined. */
  readonly counts: { acknowledged: number; quarantined: number };
}

/** A runner for each gateway of the manifest that has packs. */
export function fleetOf(input: FleetInput): Fleet {
  const { manifest, options, confirmed, control, curve, series, dispatcher, signal } = input;
  const counts = { acknowledged: 0, quarantined: 0 };
  const historyTurns = new Turns(HISTORY_AT_ONCE);
  const startOf = (uid: string) => {
    const known = confirmed.get(uid);
    return known
      ? { tMs: known.confirmedMs, state: known.state }
      : { tMs: input.begunMs - options.days * DAY_MS, state: null };
  };
  const runners = manifest.gateways.flatMap((gateway) => {
    const packs = manifest.packs.filter(({ gatewayId }) => gatewayId === gateway.id);
    if (packs.length === 0) return [];
    return new GatewayRunner({
      drivers: packs.map((pack) => packDriver(pack, { curve, series, site: gateway.site, from: startOf(pack.uid) })),
      fromMs: packs.map(({ uid }) => startOf(uid).tMs),
      transport: httpTransport({ ingest: options.ingest, token: gateway.token, dispatcher }),
      pollMs: options.pollSeconds * 1000,
      historyPollMs: options.historyPollSeconds * 1000,
      historyTurns,
      faultsOf: (uid) => control.of(uid),
      onAcknowledged: (sweeps, quarantined) => {
        counts.acknowledged += sweeps.length;
        counts.quarantined += quarantined;
        for (const { uid, pollMs, state } of sweeps) confirmed.confirm(uid, pollMs, state);
      },
      onTrouble: (text) => input.onTrouble(gateway.name, text),
      signal,
    });
  });
  return { runners, counts };
}
