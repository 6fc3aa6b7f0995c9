import { z } from 'zod';
import { alarmSeverity } from '../rules/alarm-status.ts';
import { capacityWindow, confidence } from './pack-health.ts';
import { packStatus } from './packs.ts';
import { serviceEventItem } from './service-events.ts';

/** A later format is another document: what was signed once is read as it was meant then. */
export const PASSPORT_FORMAT = 'packwatch-passport/1';

const time = z.iso.datetime();
const range = z.object({ min: z.number().nullable(), max: z.number().nullable() });

/** A month of a pack, from the roll-ups of its days (UTC). Null: nothing of it was read. */
export const passportMonth = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  /** Days of it of which there are samples. */
  days: z.int(),
  samples: z.int(),
  temperatureC: range,
  cellVoltageMv: range,
  voltageMv: range,
  /** Positive while charging. */
  currentMa: range,
  chargedAh: z.number(),
  dischargedAh: z.number(),
  chargedWh: z.number(),
  dischargedWh: z.number(),
});
export type PassportMonth = z.infer<typeof passportMonth>;

/** A figure that Regulation (EU) 2023/1542, Annex VII, names; `value` null: not known, and `basis` says why. */
const regulated = z.object({ value: z.number().nullable(), unit: z.string(), basis: z.string() });

/** What PackWatch knows of a pack at a moment, with what it stands on. */
export const passport = z
  .object({
    format: z.literal(PASSPORT_FORMAT),
    id: z.uuid(),
    issuedAt: time,
    /** The organisation that asked for it, and the PackWatch that signed. */
    issuer: z.object({ organisation: z.string(), url: z.url() }),
    /**
     * Whose the pack was before, the first one first: each with the passport that it was handed over with, and the SHA-256 of that
     * one's canonical JSON. Left out: nobody's, as far as PackWatch knows.
     */
    earlierOwners: z
      .array(
        z.object({
          organisation: z.string(),
          until: time,
          passport: z.object({ id: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
        }),
      )
      .optional(),
    pack: z.object({
      uid: z.uuid(),
      name: z.string(),
      serial: z.string().nullable(),
      status: packStatus,
      /** What held when, oldest first; the last one holds. */
      facts: z.array(
        z.object({
          from: time,
          to: time.nullable(),
          model: z.string(),
          chemistry: z.string(),
          cellsInSeries: z.int(),
          nominalCapacityAh: z.number(),
        }),
      ),
      /** Newest first. */
      services: z.array(serviceEventItem.omit({ id: true, notedBy: true, comment: true })),
    }),
    /** By which register maps its frames were read. `provisional`: not the maker's own. */
    readBy: z.array(
      z.object({ map: z.string(), version: z.int(), provisional: z.boolean(), from: time, to: time.nullable() }),
    ),
    data: z.object({
      firstSampleAt: time.nullable(),
      lastSampleAt: time.nullable(),
      samples: z.int(),
      days: z.int(),
    }),
    capacity: z.object({
      capacityAh: z.number().nullable(),
      sigmaAh: z.number().nullable(),
      sohPct: z.number().nullable(),
      /** It holds at least this much, in 97.7 of 100 cases. */
      atLeastAh: z.number().nullable(),
      atLeastAt: time.nullable(),
      confidence,
      inWords: z.string(),
      /** Every measurement that was kept, oldest first. */
      receipts: z.array(capacityWindow),
    }),
    resistance: z.object({
      /** At 25 °C. */
      mohm: z.number().nullable(),
      sigmaMohm: z.number().nullable(),
      steps: z.int(),
      confidence,
    }),
    cycles: z.object({
      efc: z.number().nullable(),
      /** Up to this share of the capacity; the last has no bound. */
      byDepth: z.array(z.object({ upToShare: z.number().nullable(), cycles: z.number() })).nullable(),
    }),
    energyEfficiency: z.object({ share: z.number(), fromAt: time, toAt: time }).nullable(),
    selfDischarge: z.object({ sharePerMonth: z.number(), sigma: z.number(), fromAt: time, toAt: time }).nullable(),
    cells: z.object({ imbalanceAh: z.number().nullable(), weak: z.array(z.int()), confidence }),
    months: z.array(passportMonth),
    alarms: z.object({
      /** Of all that were raised and not withdrawn. */
      counts: z.object({ critical: z.int(), warning: z.int(), info: z.int() }),
      /** The critical ones, newest first, at most 200. */
      critical: z.array(
        z.object({
          severity: alarmSeverity,
          rule: z.string(),
          part: z.string(),
          raisedAt: time,
          clearedAt: time.nullable(),
          peakValue: z.number().nullable(),
        }),
      ),
    }),
    /** Regulation (EU) 2023/1542, Annex VII, as far as it can be known from what a BMS says. */
    annexVii: z.object({
      remainingCapacity: regulated,
      remainingPower: regulated,
      remainingEfficiency: regulated,
      selfDischarge: regulated,
      ohmicResistance: regulated,
      manufacturedOn: regulated.omit({ unit: true, value: true }).extend({ value: z.iso.date().nullable() }),
      inServiceSince: regulated.omit({ unit: true, value: true }).extend({ value: z.iso.date().nullable() }),
      energyThroughput: regulated,
      capacityThroughput: regulated,
      harmfulEvents: regulated,
      equivalentFullCycles: regulated,
    }),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Passport' });
export type Passport = z.infer<typeof passport>;

/** A passport with its signature: a JWS (RFC 7515) whose payload is the passport's canonical JSON (RFC 8785), left out. */
export const signedPassport = z
  .object({
    passport,
    signature: z.object({
      /** Protected header: the algorithm, Ed25519, and the key's thumbprint (RFC 7638). */
      protected: z.string(),
      signature: z.string(),
    }),
  })
  .meta({ id: 'SignedPassport' });
export type SignedPassport = z.infer<typeof signedPassport>;

export const passportListItem = z.object({
  id: z.uuid(),
  issuedAt: time,
  issuedBy: z.string(),
  sohPct: z.number().nullable(),
  confidence,
});
export const passportList = z.object({ items: z.array(passportListItem) }).meta({ id: 'PassportList' });
export type PassportList = z.infer<typeof passportList>;

/** Public keys by which passports are signed or once were (JWK set, RFC 7517). */
export const passportKeys = z
  .object({
    keys: z.array(
      z.object({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        x: z.string(),
        kid: z.string(),
        use: z.literal('sig'),
        alg: z.string(),
      }),
    ),
  })
  .meta({ id: 'PassportKeys' });
export type PassportKeys = z.infer<typeof passportKeys>;
