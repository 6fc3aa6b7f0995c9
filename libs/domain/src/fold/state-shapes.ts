/**
 * The names of an object's fields in the order in which a checkpoint keeps their values; a pair is a field that is itself
 * an object, a triple with `list` a field that is a list of objects. Names are half the bytes of a checkpoint otherwise.
 * An order is part of the stored version: never change one, add a version.
 */
export type Shape = readonly (
  string | readonly [name: string, shape: Shape] | readonly [name: string, shape: Shape, 'list']
)[];

const ANCHOR_POINT: Shape = ['by', 'tsMs', 'soc', 'sigma', 'inMah', 'outMah', 'temperatureC'];
const WINDOW: Shape = [
  'from',
  'to',
  'fromTsMs',
  'toTsMs',
  'deltaSoc',
  'chargeMah',
  'capacityMah',
  'sigmaMah',
  'temperatureC',
];
const STEP_SUMS: Shape = ['steps', 'xx', 'xy', 'deviations'];
const HOLD: Shape = ['sinceTsMs', 'lastTsMs', 'cellsTsMs'];

const BEFORE_HEALTH: Shape = [
  [
    'charge',
    [
      'knownTsMs',
      ['current', ['tsMs', 'ma']],
      ['level', ['meanSquareMa2', 'seenMs']],
      [
        'counters',
        [
          'tsMs',
          'chargedMah',
          'dischargedMah',
          'provisionalMah',
          'provisionalVarMah2',
          'provisionalInMah',
          'provisionalOutMah',
          'brokenTsMs',
        ],
      ],
      'inMah',
      'outMah',
      'brokenTsMs',
    ],
  ],
  ['estimate', ['soc', 'anchorTsMs', 'anchorSoc', 'anchorSigma', 'anchorInMah', 'unseenVariance']],
  [
    'holds',
    [
      ['full', [...HOLD, 'startMeanMv']],
      ['low', HOLD],
    ],
  ],
  [
    'balance',
    [
      ['full', ['tsMs', 'inMah', 'outMah']],
      'lessons',
      'lastLessonTsMs',
      'matrix',
      'vector',
      'offsetMa',
      'loss',
      'offsetVar',
      'covariance',
      'lossVar',
    ],
  ],
  ['rest', ['sinceTsMs', 'lastTsMs', 'movedMah', 'askedTsMs']],
  ['doubt', ['reason', 'sinceTsMs', 'distance']],
  [
    'capacity',
    [
      ['from', ANCHOR_POINT],
      'sums',
      'windows',
      'lastTsMs',
      'lastMovedMah',
      'strange',
      'bias',
      'capacityMah',
      'sigmaMah',
      ['receipts', WINDOW, 'list'],
    ],
  ],
];

const LEDGER_BEGINS: Shape = [
  ['top', ['tsMs', 'startMah', 'lagMah']],
  'tops',
  'topTsMs',
  'lagMah',
  'imbalanceMah',
  'balancingH',
  'balancingTsMs',
  'deepH',
];

const healthV2 = (deep: string): Shape => [
  ['stepStart', ['tsMs', 'currentMa', 'voltageMv', 'cellVoltagesMv']],
  ['resistance', [['pack', STEP_SUMS], ['cells', STEP_SUMS, 'list'], 'firstTsMs', 'lastTsMs', 'lowestC', 'highestC']],
  ['ledger', [...LEDGER_BEGINS, deep]],
  [
    'usage',
    [
      ['rainflow', ['rising', 'extreme', 'open', 'counts']],
      'inMwh',
      'outMwh',
      'countedInMah',
      'countedOutMah',
      ['device', ['chargedMwh', 'dischargedMwh']],
      ['full', ['tsMs', 'inMah', 'outMah', 'inMwh', 'outMwh']],
      ['efficiency', ['share', 'fromTsMs', 'toTsMs', 'outMwh']],
      ['deepest', ['tsMs', 'mah']],
    ],
  ],
];

/** What version 3 knows of a pack's health beside that. */
const HEALTH: Shape = [
  ...healthV2('deepShare'),
  ['load', ['steps', 'xx', 'xy']],
  [
    'selfDischarge',
    [
      ['mark', ['sinceTsMs', 'tsMs', 'soc', 'sigma', 'netMah']],
      ['found', ['fromTsMs', 'toTsMs', 'sharePerMonth', 'sigma']],
    ],
  ],
  'capacityTrend',
  'resistanceTrend',
];

export const STATE_SHAPE_V2: Shape = [...BEFORE_HEALTH, ['health', healthV2('deepMv')], 'rhythm'];
export const STATE_SHAPE: Shape = [...BEFORE_HEALTH, ['health', HEALTH], 'rhythm'];
