export interface SavedView {
  readonly name: string;
  /** The address of the fleet page behind its "?". */
  readonly query: string;
}

const keyOf = (organisationId: string): string => `packwatch-fleet-views-${organisationId}`;

/** What this browser keeps for an organisation; nothing where it keeps nothing, or something else wrote there. */
export function readViews(text: string | null): SavedView[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return [];
    return value.flatMap((each: unknown) =>
      typeof each === 'object' &&
      each !== null &&
      'name' in each &&
      typeof each.name === 'string' &&
      'query' in each &&
      typeof each.query === 'string'
        ? [{ name: each.name, query: each.query }]
        : [],
    );
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

export const loadViews = (organisationId: string): SavedView[] =>
  readViews(window.localStorage.getItem(keyOf(organisationId)));

export const storeViews = (organisationId: string, views: readonly SavedView[]): void =>
  window.localStorage.setItem(keyOf(organisationId), JSON.stringify(views));

/** With this one; it takes the place of another of its name. */
export const withView = (views: readonly SavedView[], view: SavedView): SavedView[] =>
  [...views.filter(({ name }) => name !== view.name), view].sort((a, b) => a.name.localeCompare(b.name));
