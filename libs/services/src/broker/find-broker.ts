import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { arch } from 'node:process';
import { dockerUnavailable } from '../docker/engine.ts';
import { readServicesEnv } from '../env.ts';
import { ensureRoot } from '../root/build-root.ts';
import { checkPrivilege } from '../root/privilege.ts';
import { rootKey } from '../root/root-recipe.ts';
import { type StartBroker } from './broker.ts';
import { startContainerBroker } from './container-broker.ts';
import { startLocalBroker } from './local-broker.ts';

const BINARIES = ['/usr/sbin/mosquitto', '/usr/local/sbin/mosquitto', '/opt/homebrew/sbin/mosquitto'];

/** The ways to a broker, in this order: the machine's own, a container, the private root. Null: there is none here. */
export async function findBroker(): Promise<StartBroker | null> {
  for (const binary of BINARIES) {
    if (await exists(binary)) return (request) => startLocalBroker(request, { binary });
  }
  if ((await dockerUnavailable()) === null) return startContainerBroker;
  const { privilege } = await checkPrivilege();
  if (!privilege) return null;
  const { databaseUrl, cacheFolder } = readServicesEnv();
  // Who gives services of their own may have no Debian mirror; what is in the cache already needs none.
  if (databaseUrl !== undefined && !(await exists(join(cacheFolder, rootKey(privilege, arch))))) return null;
  return async (request) => {
    const rootFolder = await ensureRoot({ privilege, cacheFolder, step: request.step, signal: undefined });
    return startLocalBroker(request, { privilege, rootFolder });
  };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
