'use client';

interface ChecksProps {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Any of some things that have names, a box for each. How they stand is up to what is around them. */
export function Checks({ choices, chosen, onChange }: ChecksProps) {
  return choices.map(({ id, name }) => (
    <label key={id} className="flex items-center gap-2 py-0.5">
      <input
        type="checkbox"
        checked={chosen.includes(id)}
        onChange={(event) => onChange(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
        className="size-4 shrink-0 accent-ink"
      />
      <span className="min-w-0 break-words">{name}</span>
    </label>
  ));
}
