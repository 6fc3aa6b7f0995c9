import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { packageBin } from '../lib/package-bin.ts';
import { runCommand } from './run-command.ts';
import { oneCheck, type Stage } from './stage.ts';
import { readVitestReport } from './vitest-report.ts';

/** A stage that is one check: a command that must end with code 0. */
function commandStage(root: string, name: string, ...commands: string[][]): Stage {
  return {
    name,
    run: async (signal) => {
      let output = '';
      for (const command of commands) {
        const outcome = await runCommand(command, { cwd: root, signal });
        output += outcome.output;
        if (outcome.code !== 0) return oneCheck(false, output);
      }
      return oneCheck(true, output);
    },
  };
}

const program = (root: string, name: string): string[] => [process.execPath, packageBin(root, name)];

// By content, not by time: a checkout touches every file.
const CACHED = ['--cache', '--cache-strategy=content', '--cache-location=.local/cache/prettier'];

export const format = (root: string): Stage =>
  commandStage(root, 'format', [...program(root, 'prettier'), '--check', '--log-level=warn', ...CACHED, '.']);

// The boundary rule reads the project graph that Nx keeps, and says nothing where there is none: so make it first.
export const lint = (root: string): Stage =>
  commandStage(
    root,
    'lint and import boundaries',
    [...program(root, 'nx'), 'show', 'projects'],
    [...program(root, 'eslint'), '--max-warnings=0', '.'],
  );

const nxTarget = (root: string, name: string, target: string): Stage =>
  commandStage(root, name, [
    ...program(root, 'nx'),
    'run-many',
    `--targets=${target}`,
    '--parallel=2',
    '--outputStyle=static',
  ]);

export const types = (root: string): Stage => nxTarget(root, 'types', 'typecheck');
export const build = (root: string): Stage => nxTarget(root, 'build', 'build');

/** One of the projects of `vitest.config.ts`, counted test by test. */
export function tests(root: string, project: string, env: Record<string, string> = {}): Stage {
  return {
    name: `${project} tests`,
    run: async (signal) => {
      const folder = join(root, '.local', 'test', 'reports');
      const reportFile = join(folder, `${project}.json`);
      await mkdir(folder, { recursive: true });
      await rm(reportFile, { force: true });
      const { code, output } = await runCommand(
        [
          ...program(root, 'vitest'),
          ...['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
        ],
        { cwd: root, env, signal },
      );
      const text = await readFile(reportFile, 'utf8').catch(() => null);
      if (text === null) return oneCheck(false, output);
      const result = readVitestReport(JSON.parse(text), output);
      return code !== 0 && result.failed === 0 ? { ...result, failed: 1, failures: output } : result;
    },
  };
}
