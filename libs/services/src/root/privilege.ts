import { runCommand } from '../run-command.ts';

/** How this process may enter a private root: as the superuser, or in a user namespace of its own. */
export type Privilege = 'root' | 'unshare';

export interface PrivilegeCheck {
  readonly privilege: Privilege | null;
  /** Why not, as a sentence; empty if there is a way. */
  readonly reason: string;
}

/** Tries, rather than guesses, whether mounts of our own are allowed here. */
export async function checkPrivilege(): Promise<PrivilegeCheck> {
  if (process.platform !== 'linux') {
    return { privilege: null, reason: 'A private root for the services needs Linux.' };
  }
  if (process.getuid?.() === 0) {
    const { code } = await runCommand('unshare', ['--mount', '--propagation', 'private', 'true']);
    return code === 0
      ? { privilege: 'root', reason: '' }
      : {
          privilege: null,
          reason: 'A private root for the services needs the right to mount, which this root user lacks.',
        };
  }
  const { code } = await runCommand('unshare', ['--user', '--map-root-user', '--mount', 'true']);
  return code === 0
    ? { privilege: 'unshare', reason: '' }
    : { privilege: null, reason: 'A private root for the services needs root, or user namespaces for ordinary users.' };
}
