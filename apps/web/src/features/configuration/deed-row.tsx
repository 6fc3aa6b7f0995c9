import { type PackConfigurationChange } from '@packwatch/contracts';
import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { Link } from '#components/link.tsx';
import { type Deed, notedApart } from '#features/configuration/deeds-of.ts';
import { addressesIn, useConfigurationWords } from '#features/configuration/use-configuration-words.ts';
import { useRuleName } from '#features/rules/use-rule-name.ts';
import { useRuleWords } from '#features/rules/use-rule-words.ts';
import { formatInstant } from '#lib/format/time.ts';

/** One deed of the timeline: when, what from what to what, and by whom. */
export function DeedRow({ deed }: { deed: Deed }) {
  const t = useTranslations('configuration');
  const { at, by } = deed;
  const notedMs = notedApart(deed);
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-b border-line px-4 py-3 text-[0.8125rem] break-inside-avoid last:border-0 sm:grid-cols-[11rem_minmax(0,1fr)] print:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="text-ink-3 tabular-nums">
        {at === null ? t('beginning') : <time dateTime={at}>{formatInstant(Date.parse(at))}</time>}
      </p>
      <div className="min-w-0">
        <Told deed={deed} />
        {by === null ? null : (
          <p className="mt-0.5 break-words text-ink-3">
            {notedMs === null ? by : t('notedBy', { by, at: formatInstant(notedMs) })}
          </p>
        )}
      </div>
    </li>
  );
}

function Told({ deed: { changes } }: { deed: Deed }) {
  const t = useTranslations('configuration');
  const pack = useTranslations('pack');
  const service = useTranslations('service');
  const [change] = changes;
  switch (change?.what) {
    case undefined:
      return null;
    case 'made':
      return <What>{t('what.made')}</What>;
    case 'name':
    case 'serial':
      return <Turn what={t(`what.${change.what}`)} before={change.before} after={change.after} />;
    case 'status': {
      const word = (status: typeof change.before) => (status === null ? null : pack(`status.${status}`));
      return <Turn what={t('what.status')} before={word(change.before)} after={word(change.after)} />;
    }
    case 'site':
      return <Turn what={t('what.site')} before={change.before?.name ?? null} after={change.after?.name ?? null} />;
    case 'tags': {
      const list = (tags: typeof change.before) => (tags === null || tags.length === 0 ? null : tags.join(', '));
      return <Turn what={t('what.tags')} before={list(change.before)} after={list(change.after)} />;
    }
    case 'facts':
      return <FactsTold change={change} />;
    case 'address':
      return <AddressesTold changes={changes} />;
    case 'gateway_serial': {
      const word = (said: typeof change.before) => (said === null ? null : `${said.gateway.name}: ${said.serial}`);
      return <Turn what={t('what.gateway_serial')} before={word(change.before)} after={word(change.after)} />;
    }
    case 'service':
      return (
        <>
          <What>{service(`what.${change.kind}`, { cell: (change.cellIndex ?? 0) + 1 })}</What>
          {change.comment === null ? null : <p className="break-words whitespace-pre-line">{change.comment}</p>}
        </>
      );
    case 'rule':
      return <RulesTold changes={changes} />;
  }
}

const What = ({ children }: { children: ReactNode }) => <p className="font-medium">{children}</p>;

interface TurnProps {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** From what to what; what was never otherwise is only said. */
function Turn({ what, before, after }: TurnProps) {
  const t = useTranslations('configuration');
  return (
    <>
      <What>{what}</What>
      <p className="flex flex-wrap items-center gap-x-2 break-words">
        {before === null ? null : (
          <>
            <span className="min-w-0 text-ink-2">{before}</span>
            <ArrowRight className="size-3.5 shrink-0 text-ink-3" role="img" aria-label={t('to')} />
          </>
        )}
        <span className="min-w-0">{after ?? t('nothing')}</span>
      </p>
    </>
  );
}

function FactsTold({ change: { before, after } }: { change: Extract<PackConfigurationChange, { what: 'facts' }> }) {
  const t = useTranslations('configuration');
  const words = useConfigurationWords();
  if (after === null) return <What>{t('noFacts')}</What>;
  if (before !== null)
    return words.facts(after, before).map((turn) => <Turn key={turn.label} what={turn.label} {...turn} />);
  return (
    <>
      <What>{t('what.facts')}</What>
      <p>
        {words
          .facts(after, null)
          .map((turn) => `${turn.label} ${turn.after}`)
          .join(' · ')}
      </p>
    </>
  );
}

function AddressesTold({ changes }: { changes: readonly PackConfigurationChange[] }) {
  const t = useTranslations('configuration');
  const words = useConfigurationWords();
  const [before, after] = [addressesIn(changes, 'before'), addressesIn(changes, 'after')];
  const shown = after.length > 0 ? after : before;
  const [first] = shown;
  if (!first) return null;
  const where = `${first.gateway.name}, ${first.bus}: ${words.addresses(shown)}`;
  const was = before[0]?.map;
  const [what, maps] =
    after.length === 0
      ? [t('what.addressEnded'), null]
      : before.length === 0
        ? [t('what.address'), words.map(first.map)]
        : [t('what.addressChanged'), was === first.map ? null : words.map(first.map)];
  return (
    <>
      {maps !== null && before.length > 0 && was !== undefined ? (
        <Turn what={what} before={words.map(was)} after={maps} />
      ) : (
        <What>{what}</What>
      )}
      <p>
        {where}
        {maps !== null && before.length === 0 ? `, ${t('byMap', { map: maps })}` : null}
      </p>
    </>
  );
}

const FEW = 3;

function RulesTold({ changes }: { changes: readonly PackConfigurationChange[] }) {
  const t = useTranslations('configuration');
  const rules = changes.flatMap((change) => (change.what === 'rule' ? [change] : []));
  const [first] = rules;
  if (!first) return null;
  const turn = first.after === null ? 'ruleEnded' : first.before === null ? 'ruleBegun' : 'ruleChanged';
  const list = (
    <ul className="mt-1 space-y-1">
      {rules.map((change) => (
        <RuleTold key={change.rule.id} change={change} />
      ))}
    </ul>
  );
  return (
    <>
      <What>
        {t(`what.${turn}`, { count: rules.length })}
        {first.because === 'pack' ? <span className="font-normal text-ink-2">{t('becausePack')}</span> : null}
      </What>
      {rules.length <= FEW ? (
        list
      ) : (
        <details>
          <summary className="cursor-pointer text-ink-2 underline-offset-2 hover:underline">{t('whichRules')}</summary>
          {list}
        </details>
      )}
    </>
  );
}

function RuleTold({ change: { rule, before, after } }: { change: Extract<PackConfigurationChange, { what: 'rule' }> }) {
  const name = useRuleName();
  const words = useRuleWords();
  const now = after ?? before;
  return (
    <li>
      <Link href={`/rules/${rule.id}`} className="underline underline-offset-2">
        {name(rule)}
      </Link>
      {before !== null && after !== null ? (
        <span className="block text-ink-3 line-through decoration-line-strong">
          {words.condition(before.definition)}
        </span>
      ) : null}
      {now === null ? null : <span className="block text-ink-2">{words.condition(now.definition)}</span>}
    </li>
  );
}
