interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/**
 * Every item of a list, page after page:
 * `for await (const pack of eachItem((cursor) => ask(client.GET('/v1/packs', { params: { query: { cursor } } }))))`.
 */
export async function* eachItem<T>(readPage: (cursor: string | undefined) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const page = await readPage(cursor);
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
