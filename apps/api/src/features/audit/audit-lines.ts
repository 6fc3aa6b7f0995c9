import { type AuditEntryDto } from '@packwatch/contracts';

const COLUMNS = ['id', 'at', 'actor', 'action', 'target', 'address', 'via', 'actorId', 'requestId', 'before', 'after'];

export async function* asNdjson(entries: AsyncIterable<AuditEntryDto>): AsyncGenerator<string> {
  for await (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}

/** RFC 4180, with a head. */
export async function* asCsv(entries: AsyncIterable<AuditEntryDto>): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  for await (const { id, at, actor, action, target, before, after, origin } of entries) {
    const fields = [
      String(id),
      at,
      actor,
      action,
      target,
      origin?.address,
      origin?.via,
      origin?.actorId,
      origin?.requestId,
    ];
    const states = [before, after].map((state) => (state == null ? '' : JSON.stringify(state)));
    yield `${[...fields, ...states].map((field) => csvField(field ?? '')).join(',')}\r\n`;
  }
}

/** Quoted where it must be; and what a spreadsheet would take for a formula is made text: names come from people. */
export function csvField(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
