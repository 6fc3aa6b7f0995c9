import { ChevronsUpDown } from 'lucide-react';

export const ACCOUNT_BUTTON = 'flex h-8 items-center gap-2 rounded-md px-1 text-left hover:bg-sunken xl:h-10 xl:px-2';

/** Who is signed in, in as little room as there is. */
export function AccountFace({ name }: { name: string }) {
  return (
    <>
      <span className="grid size-6 shrink-0 place-items-center rounded-full bg-soc-track text-[0.6875rem] font-semibold text-ink-2">
        {initials(name)}
      </span>
      <span className="hidden min-w-0 flex-1 truncate text-[0.8125rem] xl:block">{name}</span>
      <ChevronsUpDown className="hidden size-3.5 text-ink-3 xl:block" aria-hidden="true" />
    </>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}
