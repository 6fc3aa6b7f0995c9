import { createHash } from 'node:crypto';

/** Debian's release that packages TimescaleDB. */
export const SUITE = 'trixie';
export const POSTGRES_MAJOR = 17;

/**
 * The user that servers run as inside the private root. A number that nothing on the host uses, so that no service of the
 * host may read our data by accident.
 */
export const SERVICE_UID = 59_417;

const PACKAGES = [`postgresql-${POSTGRES_MAJOR}-timescaledb`, 'redis-server', 'mosquitto'];

// Documentation, translations, and LLVM with what only just-in-time compilation needs: more than half of the whole.
const LEFT_OUT = [
  '/usr/share/doc/*',
  '/usr/share/man/*',
  '/usr/share/info/*',
  '/usr/share/locale/*',
  '/usr/share/i18n/*',
  '/usr/lib/*/libLLVM*',
  '/usr/lib/*/libz3*',
  '/usr/lib/postgresql/*/lib/bitcode/*',
  '/usr/lib/postgresql/*/lib/llvmjit*',
];

// Debian would make a cluster at installation, which nobody uses.
const HOOKS = [
  '--essential-hook=mkdir -p "$1/etc/postgresql-common" "$1/data"',
  '--essential-hook=echo create_main_cluster=false > "$1/etc/postgresql-common/createcluster.conf"',
  `--customize-hook=echo "packwatch:x:${SERVICE_UID}:${SERVICE_UID}::/data:/usr/sbin/nologin" >> "$1/etc/passwd"`,
  `--customize-hook=echo "packwatch:x:${SERVICE_UID}:" >> "$1/etc/group"`,
];

// A mirror that does not answer shall be an error within a minute, not within ten.
const APT_OPTIONS = ['Acquire::http::Timeout "15"', 'Acquire::https::Timeout "15"', 'Acquire::Retries "2"'];

const OPTIONS = [
  '--variant=minbase',
  `--include=${PACKAGES.join(',')}`,
  ...LEFT_OUT.map((path) => `--dpkgopt=path-exclude=${path}`),
  ...APT_OPTIONS.map((option) => `--aptopt=${option}`),
  ...HOOKS,
];

/** Arguments for mmdebstrap that make the root in `target`: a folder, or a tar file if the name ends so. */
export function mmdebstrapArguments(mode: 'root' | 'unshare', mirror: string, target: string): string[] {
  return [`--mode=${mode}`, ...OPTIONS, SUITE, target, `deb ${mirror} ${SUITE} main`];
}

/** Names what the recipe makes: another recipe, machine or owner is another folder in the cache. */
export function rootKey(mode: 'root' | 'unshare', arch: string): string {
  const hash = createHash('sha256').update(OPTIONS.join('\n')).digest('hex').slice(0, 10);
  return `services-${SUITE}-${arch}-${mode === 'root' ? 'system' : 'user'}-${hash}`;
}
