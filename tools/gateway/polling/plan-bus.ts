import { type PolledDevice, type RegisterMap, busTimeMs, pollPlan } from '@packwatch/protocol';
import { type BusConfig, type PackConfig } from '../config/gateway-config.ts';
import { findMap } from '../config/read-config.ts';
import { type PolledPack } from './bus-poller.ts';

/** What is polled on a bus and how often: no pack more often than all of them together leave time for. */
export function planBus(bus: BusConfig, maps: readonly RegisterMap[]): PolledPack[] {
  const baud = bus.link.kind === 'modbus_tcp' ? undefined : bus.link.baudRate;
  const devices = bus.packs.map((pack) => devicesOf(pack, maps));
  const blocks = devices.flat().flatMap(({ map }) => map.blocks);
  const leastMs = busTimeMs(blocks, baud);
  return bus.packs.map((pack, place) => {
    const pollMs = Math.ceil(Math.max(pack.pollSeconds * 1000, leastMs));
    const plan = pollPlan(devices[place] ?? [], { pollMs, ...(baud === undefined ? {} : { baud }) });
    return { name: pack.name, plan: pack.burst ? plan : { ...plan, burst: null } };
  });
}

const devicesOf = ({ devices }: PackConfig, maps: readonly RegisterMap[]): PolledDevice[] =>
  devices.flatMap(({ addresses, map: reference }) => {
    const map = findMap(maps, reference);
    if (map === undefined) throw new RangeError(`there is no register map "${reference}"`);
    return addresses.map((slaveAddress) => ({ slaveAddress, map }));
  });
