import { type AuditEntryDto } from '@packwatch/contracts';
import { csvField } from '../../common/csv-field.ts';

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
