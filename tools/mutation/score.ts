/** What became of one mutant, as far as the score asks. */
export interface JudgedMutant {
  readonly fileName: string;
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

export interface Score {
  readonly found: number;
  readonly survived: number;
  /** Share of the mutants that could run and that a test noticed, %; null: there was none. */
  readonly scorePct: number | null;
}

/** A mutant that does not end was noticed too; one that cannot run is nobody's. */
const FOUND = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

export function scoreOf(mutants: readonly JudgedMutant[]): Score {
  const count = (statuses: readonly string[]): number => mutants.filter((m) => statuses.includes(m.status)).length;
  const [found, survived] = [count(FOUND), count(MISSED)];
  return { found, survived, scorePct: found + survived === 0 ? null : (100 * found) / (found + survived) };
}

/** The groups whose score is below `aimPct`. */
export function belowAim(
  mutants: readonly JudgedMutant[],
  groupOf: (fileName: string) => string,
  aimPct: number,
): string[] {
  const isLow = (all: readonly JudgedMutant[]): boolean => (scoreOf(all).scorePct ?? 100) < aimPct;
  return [...grouped(mutants, groupOf)].filter(([, all]) => isLow(all)).map(([name]) => name);
}

function grouped(
  mutants: readonly JudgedMutant[],
  groupOf: (fileName: string) => string,
): Map<string, readonly JudgedMutant[]> {
  return Map.groupBy(mutants, ({ fileName }) => groupOf(fileName));
}

/** The score of each group of files, then of all: one line each. */
export function scoreLines(mutants: readonly JudgedMutant[], groupOf: (fileName: string) => string): string[] {
  const groups = grouped(mutants, groupOf);
  const width = Math.max(3, ...[...groups.keys()].map((name) => name.length));
  const line = (name: string, all: readonly JudgedMutant[]): string => {
    const { found, survived, scorePct } = scoreOf(all);
    const shown = scorePct === null ? '–' : `${scorePct.toFixed(1)} %`;
    return `${name.padEnd(width)}  ${shown.padStart(7)}  ${found} of ${found + survived}`;
  };
  return [
    ...[...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, all]) => line(name, all)),
    line('all', mutants),
  ];
}

/** A mutant that no test noticed, as one looks for it. */
export function survivorLine({ fileName, location, mutatorName, replacement, status }: JudgedMutant): string {
  const by = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 100);
  return `${fileName}:${location.start.line} ${mutatorName}${status === 'NoCoverage' ? ' (no test comes here)' : ''} → ${by}`;
}

export function isMissed({ status }: JudgedMutant): boolean {
  return MISSED.includes(status);
}
