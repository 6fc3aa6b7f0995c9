import { describe, expect, it } from 'vitest';
import { belowAim, isMissed, type JudgedMutant, scoreLines, scoreOf, survivorLine } from './score.ts';

const mutant = (fileName: string, status: string): JudgedMutant => ({
  fileName,
  status,
  mutatorName: 'EqualityOperator',
  replacement: 'a >\n  b',
  location: { start: { line: 7 } },
});

const ALL = [
  mutant('soc/a.ts', 'Killed'),
  mutant('soc/a.ts', 'Timeout'),
  mutant('soc/a.ts', 'Survived'),
  mutant('soh/b.ts', 'NoCoverage'),
  mutant('soh/b.ts', 'CompileError'),
  mutant('soh/b.ts', 'Ignored'),
];

describe('the mutation score', () => {
  it('counts as found what was killed or never ended, and leaves out what could not run', () => {
    expect(scoreOf(ALL)).toEqual({ found: 2, survived: 2, scorePct: 50 });
    expect(scoreOf([]).scorePct).toBeNull();
  });

  it('is shown by group and for all', () => {
    const lines = scoreLines(ALL, (fileName) => fileName.split('/')[0] ?? '');
    expect(lines).toEqual(['soc   66.7 %  2 of 3', 'soh    0.0 %  0 of 1', 'all   50.0 %  2 of 4']);
  });

  it('names the groups below what is aimed at', () => {
    const group = (fileName: string): string => fileName.split('/')[0] ?? '';
    expect(belowAim(ALL, group, 66)).toEqual(['soh']);
    expect(belowAim(ALL, group, 67)).toEqual(['soc', 'soh']);
    expect(belowAim([mutant('soc/a.ts', 'Ignored')], group, 80)).toEqual([]);
  });

  it('names a survivor by its place and what it was', () => {
    expect(ALL.filter(isMissed).map(survivorLine)).toEqual([
      'soc/a.ts:7 EqualityOperator → a > b',
      'soh/b.ts:7 EqualityOperator (no test comes here) → a > b',
    ]);
  });
});
