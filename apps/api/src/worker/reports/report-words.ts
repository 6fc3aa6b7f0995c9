import { type FleetReport, type ReportToDo } from '@packwatch/contracts';

const SEVERITY = { info: 'Info', warning: 'Warning', critical: 'Critical' } as const;
const ADVICE = {
  'cell-disagrees': 'one cell reads as if it were empty, the others do not',
  'rest-voltage-disagrees': 'its voltage disagrees with what was counted',
  'band-too-wide': 'its band has grown too wide',
  'nothing-known': 'nothing has shown yet how full it is',
  'counters-frozen': 'its charge counters stand still while a current flows',
  'counters-leaping': 'its charge counters leap by what no current explains',
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `16 Nov` */
export const shownDay = (date: string): string =>
  `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;

/** `16 Nov – 22 Nov 2026`, or the one day. */
export function shownDays({ firstDay, lastDay }: FleetReport): string {
  const year = lastDay.slice(0, 4);
  return firstDay === lastDay ? `${shownDay(lastDay)} ${year}` : `${shownDay(firstDay)} – ${shownDay(lastDay)} ${year}`;
}

/** Whom one thing to do is about. */
export const nameOf = (item: ReportToDo): string =>
  item.why === 'alarm' ? (item.pack?.name ?? item.gateway ?? 'a gateway') : item.pack.name;

/** What is the matter and what to do about it, in a sentence. */
export function sentenceOf(item: ReportToDo): string {
  switch (item.why) {
    case 'alarm':
      return `${SEVERITY[item.severity]} alarm “${item.rule}” since ${shownDay(item.since)}, which nobody has taken on: look at it and acknowledge it.`;
    case 'silent':
      return item.since === null
        ? 'In service, and nothing was ever heard of it: check that its gateway polls it.'
        : `Nothing heard since ${shownDay(item.since)}: check its gateway, its bus and its power.`;
    case 'weak_cell':
      return `${item.cells === 1 ? 'One cell is' : `${item.cells} cells are`} weaker than the others: look at the cells and plan their replacement.`;
    case 'soc_doubtful':
      return `Its state of charge cannot be trusted (${ADVICE[item.advice]}): ${adviceOn(item.advice)}.`;
    case 'low_capacity':
      return `Holds ${percent(item.sohPct)} of its nominal capacity (confidence ${item.confidence}): plan its replacement.`;
  }
}

function adviceOn(advice: keyof typeof ADVICE): string {
  if (advice === 'cell-disagrees') return 'look at that cell and its reading';
  return advice.startsWith('counters') ? 'have the device checked' : 'charge it until it is full';
}

/** Where people look at it. */
export const linkOfToDo = (item: ReportToDo, webUrl: string): string =>
  new URL(item.why === 'alarm' ? `/alarms/${item.alarmId}` : `/packs/${item.pack.uid}`, webUrl).href;

/** The figures of the days, with how they compare to as many days before. */
export function figuresOf({
  packsInService,
  energy,
  energyBefore,
  alarms,
}: FleetReport): [label: string, value: string][] {
  const { raised, raisedBefore, openAtEnd } = alarms;
  const count = (of: typeof raised): number => of.critical + of.warning + of.info;
  return [
    ['Packs in service', `${packsInService}, of which ${energy.packs} sent something`],
    ['Energy charged', `${kilowattHours(energy.chargedWh)}${change(energy.chargedWh, energyBefore.chargedWh)}`],
    [
      'Energy discharged',
      `${kilowattHours(energy.dischargedWh)}${change(energy.dischargedWh, energyBefore.dischargedWh)}`,
    ],
    [
      'Alarms raised',
      `${count(raised)} (${raised.critical} critical, ${raised.warning} warning, ${raised.info} info); ${count(raisedBefore)} before`,
    ],
    ['Alarms over', String(alarms.cleared)],
    ['Open at the end', `${count(openAtEnd)}, of which ${openAtEnd.critical} critical`],
  ];
}

/** What is to be said of health; empty: nothing is known, or nothing has changed. */
export function healthLines({ health }: FleetReport): string[] {
  return [
    ...health.newlyWeak.map(({ pack, cells }) => {
      const places = cells.map((cell) => cell + 1).join(', ');
      return `${pack.name}: ${cells.length === 1 ? 'cell' : 'cells'} ${places} newly found weak`;
    }),
    ...health.falling.map(
      ({ pack, sohPct, beforePct, confidence }) =>
        `${pack.name}: capacity from ${percent(beforePct)} to ${percent(sohPct)} of nominal (confidence ${confidence})`,
    ),
    ...health.worst.map(({ pack, sohPct, sigmaPct, confidence }) => {
      const band = sigmaPct === null ? '' : ` ± ${sigmaPct.toFixed(1)}`;
      return `${pack.name}: ${sohPct.toFixed(1)}${band} % of nominal, among the least (confidence ${confidence})`;
    }),
  ];
}

export const toDoHeadline = ({ toDoTotal }: FleetReport): string =>
  toDoTotal === 0 ? 'nothing to do' : toDoTotal === 1 ? 'one thing to do' : `${toDoTotal} things to do`;

const percent = (value: number): string => `${value.toFixed(1)} %`;

function kilowattHours(wattHours: number): string {
  const kilo = wattHours / 1_000;
  return `${kilo.toFixed(kilo < 10 ? 2 : kilo < 1_000 ? 1 : 0)} kWh`;
}

function change(now: number, before: number): string {
  if (before <= 0) return '';
  const part = Math.round((now / before - 1) * 100);
  return part === 0 ? ', as before' : `, ${part > 0 ? '+' : '−'}${Math.abs(part)} % on before`;
}
