'use client';

import { type RedecodeDto } from '@packwatch/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { Link } from '#components/link.tsx';
import { PageHead } from '#components/page-head.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { OutcomeView } from '#features/redecodes/outcome-view.tsx';
import { RedecodeProgress } from '#features/redecodes/redecode-progress.tsx';
import { RedecodeStateTag } from '#features/redecodes/redecode-state.tsx';
import { useRedecodeWords } from '#features/redecodes/use-redecode-words.ts';
import { BackLink } from '#features/shell/back-link.tsx';
import { queryKeys } from '#lib/api/query-keys.ts';
import { changeRedecode, isOpen, redecodeQuery } from '#lib/api/redecode-queries.ts';

export function RedecodePage({ id }: { id: string }) {
  const t = useTranslations('redecode');
  const redecode = useQuery(redecodeQuery(id));
  return (
    <>
      <BackLink href="/redecodes">{t('back')}</BackLink>
      <QueryView query={redecode} alone={t('title')} failed={t('failed')}>
        {(data) => <RedecodeView redecode={data} />}
      </QueryView>
    </>
  );
}

/** One re-decode from its preview to its end. */
function RedecodeView({ redecode }: { redecode: RedecodeDto }) {
  const t = useTranslations('redecode');
  const words = useRedecodeWords();
  const client = useQueryClient();
  const mayStop = useMay('redecode:preview');
  const mayApply = useMay('redecode:apply');
  const change = useMutation({
    mutationFn: (what: 'apply' | 'cancel') => changeRedecode(redecode.id, what),
    onSuccess: (changed) => client.setQueryData(queryKeys.redecode(redecode.id), changed),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.redecodes }),
  });
  const { state, preview, applied } = redecode;
  const outcome = applied ?? preview;
  return (
    <>
      <PageHead
        title={
          <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
            {t('of', { pack: redecode.pack.name })}
            <RedecodeStateTag redecode={redecode} />
          </span>
        }
        lead={
          <>
            {words.by(redecode)}, {words.range(redecode)}.{' '}
            {t.rich('asked', { by: redecode.askedBy, age: () => <Age at={redecode.askedAt} /> })}{' '}
            <Link href={`/packs/${redecode.pack.uid}`} className="underline decoration-line-strong underline-offset-3">
              {t('toPack')}
            </Link>
          </>
        }
        actions={
          <>
            {isOpen(state) && mayStop ? (
              <Button onClick={() => change.mutate('cancel')} disabled={change.isPending}>
                {t('cancel')}
              </Button>
            ) : null}
            {state === 'ready' && mayApply ? (
              <Button look="strong" onClick={() => change.mutate('apply')} disabled={change.isPending}>
                {t('apply')}
              </Button>
            ) : null}
          </>
        }
      />
      <Refusal error={change.error} />
      <RedecodeProgress redecode={redecode} />
      {state === 'ready' && !mayApply ? <p className="mb-4 text-ink-2">{t('mayNotApply')}</p> : null}
      {outcome ? <OutcomeView outcome={outcome} applied={applied !== null} /> : null}
    </>
  );
}
