import { parentPort, workerData } from 'node:worker_threads';
import { type FleetJob } from './run-fleet.ts';
import { simulateLife } from './simulated-fleet.ts';

const { pack, days } = workerData as FleetJob;
const counter = new Int32Array(days);
parentPort?.postMessage(simulateLife(pack, () => Atomics.add(counter, 0, 1)));
