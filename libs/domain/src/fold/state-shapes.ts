/**
 * The names of an object's fields in the order in which a checkpoint keeps their values; a pair is a field that is itself
 * an object, a triple one that is a list of objects, kept object by object or field by field. Names are half the bytes of a checkpoint otherwise.
 * An order is part of the stored version: never change one, add a version.
 */
export type Shape = readonly (
  string | readonly [name: string, shape: Shape] | readonly [name: string, shape: Shape, as: 'list' | 'columns']
)[];

const ANCHOR_POINT: Shape = ['by', 'tsMs', 'soc', 'sigma', 'inMah', 'outMah', 'temperatureC'];
const WINDOW_BEGINS: Shape = ['from', 'to', 'fromTsMs', 'toTsMs', 'deltaSoc', 'chargeMah', 'capacityMah', 'sigmaMah'];
const WINDOW_V3: Shape = [...WINDOW_BEGINS, 'temperatureC'];
const WINDOW_V4: Shape = [...WINDOW_V3, 'windows'];
const WINDOW: Shape = [...WINDOW_BEGINS, 'coldestC', 'warmestC', 'windows'];
const STEP_SUMS: Shape = ['steps', 'xx', 'xy', 'deviations'];
const HOLD: Shape = ['sinceTsMs', 'lastTsMs', 'cellsTsMs'];

const beforeHealth = (
  window: Shape,
  ofCharge: Shape,
  ofFullHold: Shape = [],
  ofCapacity: Shape = [],
  ofCounters: Shape = [],
): Shape => [
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
          ...ofCounters,
        ],
      ],
      'inMah',
      'outMah',
      'brokenTsMs',
      ...ofCharge,
    ],
  ],
  ['estimate', ['soc', 'anchorTsMs', 'anchorSoc', 'anchorSigma', 'anchorInMah', 'unseenVariance']],
  [
    'holds',
    [
      ['full', [...HOLD, 'startMeanMv', ...ofFullHold]],
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
      ...ofCapacity,
      'sums',
      'windows',
      'lastTsMs',
      'lastMovedMah',
      'strange',
      'bias',
      'capacityMah',
      'sigmaMah',
      ['receipts', window, 'list'],
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

const healthOf = (
  deep: string,
  ofFull: Shape,
  ofDeepest: Shape,
  cells: 'list' | 'columns' = 'list',
  ofEfficiency: Shape = [],
): Shape => [
  ['stepStart', ['tsMs', 'currentMa', 'voltageMv', 'cellVoltagesMv']],
  ['resistance', [['pack', STEP_SUMS], ['cells', STEP_SUMS, cells], 'firstTsMs', 'lastTsMs', 'lowestC', 'highestC']],
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
      ['full', ['tsMs', 'inMah', 'outMah', 'inMwh', 'outMwh', ...ofFull]],
      ['efficiency', ['share', 'fromTsMs', 'toTsMs', 'outMwh', ...ofEfficiency]],
      ['deepest', ['tsMs', 'mah', ...ofDeepest]],
    ],
  ],
];

/** What version 3 and later know of a pack's health beside that. */
const SINCE_V3: Shape = [
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

export const STATE_SHAPE_V2: Shape = [...beforeHealth(WINDOW_V3, []), ['health', healthOf('deepMv', [], [])], 'rhythm'];
export const STATE_SHAPE_V3: Shape = [
  ...beforeHealth(WINDOW_V3, []),
  ['health', [...healthOf('deepShare', [], []), ...SINCE_V3]],
  'rhythm',
];
const LONE: Shape = [['lone', ['cell', 'sinceTsMs', 'isBack', 'lackShare']]];

const stateSince = (version: 4 | 5 | 6 | 7 | 8): Shape => {
  const warmth = version < 7 ? [] : ['temperatureC'];
  const still = version < 7 ? [] : ['stillInMah', 'stillOutMah'];
  const ofDeepest = ['sigmaMah', 'movedMah'];
  const cells = version === 4 ? 'list' : 'columns';
  return [
    ...(version < 6
      ? beforeHealth(WINDOW_V4, ['unseenVarMah2'])
      : beforeHealth(WINDOW, ['unseenVarMah2'], ['meanMv', 'meanMa'], ['coldestC', 'warmestC'], still)),
    ['health', [...healthOf('deepShare', ['unseenVarMah2', ...warmth], ofDeepest, cells, warmth), ...SINCE_V3]],
    'rhythm',
    ...(version < 8 ? [] : LONE),
  ];
};
export const STATE_SHAPE_V4 = stateSince(4);
export const STATE_SHAPE_V5 = stateSince(5);
export const STATE_SHAPE_V6 = stateSince(6);
export const STATE_SHAPE_V7 = stateSince(7);
export const STATE_SHAPE = stateSince(8);
