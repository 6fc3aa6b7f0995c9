import { SERVICE_UID } from './root-recipe.ts';
import { type Privilege } from './privilege.ts';

/** A private root with the folder that is seen as `/data` inside it. */
export interface PrivateRoot {
  readonly privilege: Privilege;
  readonly rootFolder: string;
  readonly dataFolder: string;
}

// Every mount happens in a mount namespace of the process itself and so vanishes with it, however it ends.
const MOUNTS = 'mount --bind "$1" "$2/data" && mount --rbind /dev "$2/dev"';

const AS_SUPERUSER =
  `${MOUNTS} && root=$2 id=$3 signal=$4 && shift 4 && ` +
  'exec chroot "$root" setpriv --reuid="$id" --regid="$id" --clear-groups --pdeathsig="$signal" -- "$@"';

// A second namespace maps us to an ordinary number again: PostgreSQL refuses to run as what looks like root.
const IN_NAMESPACE =
  `${MOUNTS} && root=$2 id=$3 signal=$4 && shift 4 && ` +
  'exec unshare --user --map-user="$id" --map-group="$id" --root="$root" --wd=/ setpriv --pdeathsig="$signal" -- "$@"';

/**
 * The command that runs `command` inside the private root, under the same process id. It gets `endSignal` when the
 * process that started it dies, even of SIGKILL, so that no server is ever left behind.
 */
export function inRoot(
  { privilege, rootFolder, dataFolder }: PrivateRoot,
  command: readonly string[],
  endSignal: 'INT' | 'TERM',
): { file: string; args: string[]; env: Record<string, string> } {
  const namespaces =
    privilege === 'root' ? ['--mount', '--propagation', 'private'] : ['--user', '--map-root-user', '--mount'];
  const script = privilege === 'root' ? AS_SUPERUSER : IN_NAMESPACE;
  return {
    file: 'unshare',
    args: [
      ...namespaces,
      ...['sh', '-c', script, 'sh', dataFolder, rootFolder, String(SERVICE_UID), endSignal],
      ...command,
    ],
    env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  };
}
