import { z } from 'zod';
import { LinkSigner } from './link-signer.ts';
import { parseJson } from './parse-json.ts';

/** Whoever prints a report may see that one, and nothing else. */
export interface ReportPrintGrant {
  readonly organisationId: string;
  readonly printId: string;
}

/** Where the API says what is printed, and the page that shows it. */
export const REPORT_PRINT_PATH = '/v1/report-print';
export const PRINTED_PAGE_PATH = '/print/report';

const VALID_MS = 5 * 60_000;

const said = z.object({ o: z.uuid(), p: z.uuid(), e: z.int() });

/** Makes and reads the tokens by which a browser of the worker opens the page that it prints: for one report and five minutes. */
export class ReportPrintLinks {
  readonly #signer: LinkSigner;

  constructor(secretKey: Uint8Array, previousSecretKey: Uint8Array | null = null) {
    this.#signer = new LinkSigner('report-print-link', secretKey, previousSecretKey);
  }

  sign({ organisationId, printId }: ReportPrintGrant, now: Date): string {
    return this.#signer.sign({ o: organisationId, p: printId, e: now.getTime() + VALID_MS });
  }

  /** Null for a token that nobody here signed, or whose time is over. */
  read(token: string, now: Date): ReportPrintGrant | null {
    const text = this.#signer.read(token);
    const parsed = text === null ? null : said.safeParse(parseJson(text));
    if (!parsed?.success || parsed.data.e <= now.getTime()) return null;
    return { organisationId: parsed.data.o, printId: parsed.data.p };
  }
}
