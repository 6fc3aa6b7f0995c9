import { SERVICE_UID } from './root-recipe.ts';
import { type Privilege } from './privilege.ts';

/** A private root with the folder that is seen as `/data` inside it. */
export interface PrivateRoot {
  readonly privilege: Privilege;
  readonly rootFolder: string;
  readonly dataFolder: string;
  /**
   * Instead of the folder itself `/data` is a copy of it on a disk of this size, which lasts as long as the process: for
   * tests of a disk that fills up.
   */
  readonly diskBytes?: number;
}

// Every mount happens in a mount namespace of the process itself and so vanishes with it, however it ends.
const ITSELF = 'mount --bind "$1" "$2/data"';
const COPY =
  'mount -t tmpfs -o "size=$5" tmpfs "$2/data" && cp -a "$1/." "$2/data/" && ' +
  'chown --reference="$1" "$2/data" && chmod 700 "$2/data"';
const MOUNTS = `if [ "$5" = 0 ]; then ${ITSELF}; else ${COPY}; fi && mount --rbind /dev "$2/dev"`;

const AS_SUPERUSER =
  `${MOUNTS} && root=$2 id=$3 signal=$4 && shift 5 && ` +
  'exec chroot "$root" setpriv --reuid="$id" --regid="$id" --clear-groups --pdeathsig="$signal" -- "$@"';

// A second namespace maps us to an ordinary number again: PostgreSQL refuses to run as what looks like root.
const IN_NAMESPACE =
  `${MOUNTS} && root=$2 id=$3 signal=$4 && shift 5 && ` +
  'exec unshare --user --map-user="$id" --map-group="$id" --root="$root" --wd=/ setpriv --pdeathsig="$signal" -- "$@"';

/**
 * The command that runs `command` inside the private root, under the same process id. It gets `endSignal` when the
 * process that started it dies, even of SIGKILL, so that no server is ever left behind.
 */
export function inRoot(
  { privilege, rootFolder, dataFolder, diskBytes = 0 }: PrivateRoot,
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
      ...['sh', '-c', script, 'sh', dataFolder, rootFolder, String(SERVICE_UID), endSignal, String(diskBytes)],
      ...command,
    ],
    env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  };
}
