import { type ChangedSignal, type RedecodeOutcome } from '@packwatch/contracts';

/** What a re-decode changes, for people, a line each. */
export function summaryOf(outcome: RedecodeOutcome): string[] {
  const { compared, unchanged, changed, appear, disappear, notInArchive, envelopes, quarantine, signals } = outcome;
  const lines = [
    `${compared} samples compared: ${unchanged} stay, ${changed} change, ${appear} appear, ${disappear} disappear`,
  ];
  if (notInArchive.count > 0) {
    lines.push(
      `not in the archive any more: ${notInArchive.count} samples stay as they are (${notInArchive.first} to ${notInArchive.last})`,
    );
  }
  if (envelopes.unreadable > 0) lines.push(`${envelopes.unreadable} envelopes can't be read; what came in them stays`);
  const { read, stillRefused, added } = quarantine;
  if (read + stillRefused + added > 0) {
    lines.push(`refused items: ${read} can be read now, ${stillRefused} still can't, ${added} are new`);
  }
  return [...lines, ...signals.flatMap(signalLines)];
}

function signalLines({ signal, count, first, last, before, after, examples }: ChangedSignal): string[] {
  return [
    '',
    `${signal}: ${count} samples, ${first} to ${last}`,
    `  ${shownSpan(before)} → ${shownSpan(after)}`,
    ...examples.map((one) => {
      const part = one.part === 'pack' ? '' : ` ${one.part}`;
      return `  ${one.ts}${part}: ${one.before ?? '–'} → ${one.after ?? '–'}`;
    }),
  ];
}

const shownSpan = (span: ChangedSignal['before']): string => (span === null ? 'nothing' : `${span.min} … ${span.max}`);
