import { type AlarmNotice } from '@packwatch/contracts';
import { type SignalAroundRepository } from '@packwatch/db';
import { type Logger } from 'pino';
import sharp from 'sharp';
import { type Clock } from '../../common/clock.ts';
import { signalSvg } from './signal-svg.ts';

/** PNG: mail programs show no SVG. */
export interface SignalPicture {
  readonly png: Buffer;
  /** Inclusive, unix ms: what is drawn. */
  readonly fromMs: number;
  readonly toMs: number;
}

export type PictureOf = (organisationId: string, notice: AlarmNotice) => Promise<SignalPicture | null>;

const BEFORE_MS = 30 * 60_000;
const AFTER_MS = 30 * 60_000;
/** For screens with two dots a pixel. */
const DENSITY = 144;

/**
 * Draws the signal of an alarm from half an hour before it was raised until half an hour after, or until now. A mail never
 * waits or fails for its picture: without one it says the same.
 */
export const signalPictures =
  (parts: { signals: SignalAroundRepository; clock: Clock; logger: Logger }): PictureOf =>
  async (organisationId, notice) => {
    const { packUid, signal, part, raiseLevel } = notice;
    if (packUid === null) return null;
    const raisedMs = Date.parse(notice.raisedAt);
    const fromMs = raisedMs - BEFORE_MS;
    const toMs = Math.max(raisedMs + 1, Math.min(raisedMs + AFTER_MS, parts.clock.now().getTime()));
    try {
      const points = await parts.signals.read({ organisationId, packUid, signal, part, fromMs, toMs });
      const svg = points && signalSvg({ points, fromMs, toMs, limit: raiseLevel, raisedMs });
      if (svg === null) return null;
      return { png: await sharp(Buffer.from(svg), { density: DENSITY }).png().toBuffer(), fromMs, toMs };
    } catch (error) {
      parts.logger.warn({ err: error, alarmId: notice.alarmId }, 'the mail of an alarm goes without its picture');
      return null;
    }
  };
