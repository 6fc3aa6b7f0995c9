import { isPortFree, type ProviderName } from '@packwatch/services';
import { PORT_NAMES, type Ports } from './ports.ts';
import { StartError } from './start-error.ts';

/** @throws StartError naming every port that something listens on already */
export async function checkPorts(ports: Ports, provider: ProviderName): Promise<void> {
  const ours = PORT_NAMES.filter((name) => provider !== 'given' || (name !== 'postgres' && name !== 'redis'));
  const free = await Promise.all(ours.map((name) => isPortFree(ports[name])));
  const taken = ours.filter((_, index) => !free[index]);
  if (taken.length === 0) return;
  const list = taken.map((name) => `${ports[name]} (${name})`).join(', ');
  throw new StartError(
    `${taken.length === 1 ? 'Port' : 'Ports'} ${list} ${taken.length === 1 ? 'is' : 'are'} in use: ` +
      'stop what listens there, or choose others with --base-port.',
  );
}
