export type ParsedDocument =
  | { readonly ok: true; readonly document: Record<string, unknown> }
  | { readonly ok: false; readonly reason: 'no_object' }
  /** `line` is 1-based; null where the browser does not say. */
  | { readonly ok: false; readonly reason: 'no_json'; readonly detail: string; readonly line: number | null };

/** A text that somebody is editing as a JSON object, or the line where it stops being one. */
export function parseDocument(text: string): ParsedDocument {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, reason: 'no_json', detail: error.message, line: lineOf(error.message, text) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, reason: 'no_object' };
  return { ok: true, document: value as Record<string, unknown> };
}

/** Browsers name the place in the message alone, each in its own way. */
function lineOf(message: string, text: string): number | null {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return /end of JSON/.test(message) ? text.split('\n').length : null;
}
