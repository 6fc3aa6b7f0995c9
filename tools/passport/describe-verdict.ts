import { type Passport } from '@packwatch/contracts';
import { type PassportVerdict } from '@packwatch/passport';

/** What was found, for people: the verdict first, then what the passport says in short. */
export function describeVerdict(verdict: PassportVerdict): string[] {
  switch (verdict.is) {
    case 'genuine':
      return [
        `✓ Genuine: signed by the key ${verdict.kid}, and not a letter was changed since.`,
        '',
        ...summaryOf(verdict.passport),
      ];
    case 'changed':
      return ['✗ Not genuine: the signature is not that of this document. Something in it was changed.'];
    case 'unknown-key':
      return [
        `✗ Not proven: it was signed by the key ${verdict.kid}, which is not among those given.`,
        `  It names ${verdict.passport.issuer.url} as its issuer; take the keys from there if you trust it.`,
      ];
    case 'unreadable':
      return [`✗ No passport: ${verdict.reason}`];
  }
}

function summaryOf({ pack, issuer, issuedAt, capacity, cycles, data, alarms, notes }: Passport): string[] {
  const facts = pack.facts.at(-1);
  const lines: [string, string][] = [
    ['pack', `${pack.name}${pack.serial === null ? '' : `, serial ${pack.serial}`}`],
    [
      'what',
      facts === undefined
        ? 'not known'
        : `${facts.model}, ${facts.chemistry}, ${facts.cellsInSeries} cells, ${facts.nominalCapacityAh} Ah nominal`,
    ],
    ['issued', `${issuedAt} by ${issuer.organisation} (${issuer.url})`],
    ['capacity', `${capacity.inWords} Confidence: ${capacity.confidence}, ${capacity.receipts.length} receipts.`],
    ['cycles', cycles.efc === null ? 'not known' : `${cycles.efc.toFixed(1)} equivalent full cycles`],
    [
      'data',
      data.firstSampleAt === null
        ? 'none'
        : `${data.samples} samples on ${data.days} days, ${data.firstSampleAt.slice(0, 10)} to ${data.lastSampleAt?.slice(0, 10) ?? 'now'}`,
    ],
    ['alarms', `${alarms.counts.critical} critical, ${alarms.counts.warning} warnings`],
  ];
  return [...lines.map(([name, text]) => `  ${name.padEnd(10)}${text}`), ...notes.map((note) => `  note      ${note}`)];
}
