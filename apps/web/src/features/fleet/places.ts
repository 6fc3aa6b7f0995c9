/** Where a column goes and how wide it is; on a phone a row is a small card of the same cells. */
export const PLACE: Record<string, string> = {
  choice: 'w-9 max-lg:hidden',
  name: 'max-lg:col-span-2',
  state: 'lg:w-32 max-lg:row-start-2',
  site: 'lg:w-36 max-lg:hidden',
  tags: 'lg:w-36 max-lg:hidden',
  soc: 'lg:w-60 max-lg:col-span-3 max-lg:row-start-3',
  soh: 'lg:w-20 text-right max-lg:hidden',
  voltage: 'lg:w-24 text-right max-lg:row-start-2 max-lg:text-left',
  current: 'lg:w-24 text-right max-lg:row-start-2',
  spread: 'hidden w-24 text-right min-[1400px]:table-cell',
  temperature: 'hidden w-24 text-right xl:table-cell',
  age: 'lg:w-24 text-right max-lg:col-start-3 max-lg:row-start-1',
  attention: 'lg:w-24 lg:text-right max-lg:col-span-3 max-lg:row-start-4 max-lg:empty:hidden',
};
