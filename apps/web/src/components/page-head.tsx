import { type ReactNode } from 'react';

interface PageHeadProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

/** What the page is about, and what can be done about it. */
export function PageHead({ title, lead, actions }: PageHeadProps) {
  return (
    <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-64">
        <h1 className="text-xl font-semibold tracking-tight break-words">{title}</h1>
        {lead ? <div className="mt-0.5 min-h-5 max-w-[68ch] text-pretty text-ink-2">{lead}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}
