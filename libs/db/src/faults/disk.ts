import { type Pool } from '../connection/pool.ts';

/*
 * For tests of a disk that fills up. Needs a superuser, and a server whose data folder lies on a disk of its own.
 */

const BALLAST = '/data/ballast';

/** Fills the server's disk to the last byte. */
export async function fillDisk(pool: Pool): Promise<void> {
  await pool.query(
    `COPY (SELECT 1) TO PROGRAM 'cat > /dev/null; dd if=/dev/zero of=${BALLAST} bs=64k 2>/dev/null; true'`,
  );
}

/** Takes away what `fillDisk` put there. */
export async function freeDisk(pool: Pool): Promise<void> {
  await pool.query(`COPY (SELECT 1) TO PROGRAM 'cat > /dev/null; rm -f ${BALLAST}'`);
}

const LOG_SEGMENTS = 5;

/** Lets the server keep segments of its log for later use, so that it is tables and not the log that meet a full disk. */
export async function reserveLog(pool: Pool): Promise<void> {
  for (let i = 0; i < LOG_SEGMENTS; i += 1) {
    await pool.query(`SELECT pg_logical_emit_message(false, 'packwatch', 'reserve')`);
    await pool.query('SELECT pg_switch_wal()');
  }
  await pool.query('CHECKPOINT');
}
