import { describe, expect, it } from 'vitest';
import { type Episode, reconcileEpisodes } from './reconcile-episodes.ts';

interface Named extends Episode {
  readonly name: string;
}

const episode = (name: string, raisedTsMs: number, clearedTsMs: number | null, more: Partial<Episode> = {}): Named => ({
  name,
  ruleId: 'over',
  part: 'pack',
  raisedTsMs,
  clearedTsMs,
  ...more,
});

/** "record=found" for what was kept, "+found", "-record". */
function reconcile(recorded: readonly Named[], found: readonly Named[]): string[] {
  const { kept, added, withdrawn } = reconcileEpisodes(recorded, found);
  return [
    ...kept.map(({ record, found: match }) => `${record.name}=${match.name}`),
    ...added.map(({ name }) => `+${name}`),
    ...withdrawn.map(({ name }) => `-${name}`),
  ];
}

describe('matching found episodes with recorded ones', () => {
  it.each<[string, Named[], Named[], string[]]>([
    ['nothing at all', [], [], []],
    ['the same', [episode('r', 10, 20)], [episode('f', 10, 20)], ['r=f']],
    ['moved a little', [episode('r', 10, 20)], [episode('f', 5, 12)], ['r=f']],
    ['one that vanished', [episode('r', 10, 20)], [], ['-r']],
    ['one that a late sample proved', [], [episode('f', 10, 20)], ['+f']],
    ['no overlap: another episode', [episode('r', 10, 20)], [episode('f', 21, 30)], ['+f', '-r']],
    ['touching counts as overlap', [episode('r', 10, 20)], [episode('f', 20, 30)], ['r=f']],
    ['open on one side', [episode('r', 10, null)], [episode('f', 1000, 2000)], ['r=f']],
    ['another rule', [episode('r', 10, 20)], [episode('f', 10, 20, { ruleId: 'under' })], ['+f', '-r']],
    ['another part', [episode('r', 10, 20)], [episode('f', 10, 20, { part: 'cell:1' })], ['+f', '-r']],
  ])('%s', (_, recorded, found, expected) => {
    expect(reconcile(recorded, found)).toEqual(expected);
  });

  it('keeps the older record where two merged, in whatever order they come', () => {
    const older = episode('older', 0, 50);
    const younger = episode('younger', 60, 200);
    expect(reconcile([younger, older], [episode('f', 0, 200)])).toEqual(['older=f', '-younger']);
  });

  it('keeps the record with the first part where one split', () => {
    expect(reconcile([episode('r', 0, 100)], [episode('late', 60, 100), episode('early', 0, 40)])).toEqual([
      'r=early',
      '+late',
    ]);
  });

  it('keeps an open record with the part that is still open', () => {
    expect(reconcile([episode('r', 0, null)], [episode('early', 0, 40), episode('open', 60, null)])).toEqual([
      'r=open',
      '+early',
    ]);
  });

  it('keeps as many as can be kept', () => {
    const recorded = [episode('r1', 0, 100), episode('r2', 110, null)];
    const found = [episode('f1', 0, 20), episode('f2', 60, null)];
    expect(reconcile(recorded, found)).toEqual(['r1=f1', 'r2=f2']);
  });

  it('lets the older record keep what merged into the open one', () => {
    expect(reconcile([episode('r1', 0, 50), episode('r2', 60, null)], [episode('f', 0, null)])).toEqual([
      'r1=f',
      '-r2',
    ]);
  });
});
