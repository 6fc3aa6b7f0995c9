import { describe, expect, it } from 'vitest';
import { readViews, withView } from '#features/fleet/saved-views.ts';

describe('views that a browser keeps', () => {
  it('are read as they were written, and nothing else is taken for one', () => {
    const view = { name: 'Night', query: 'state=silent' };
    expect(readViews(JSON.stringify([view, { name: 1 }, null]))).toEqual([view]);
    expect(readViews('not JSON')).toEqual([]);
    expect(readViews('{}')).toEqual([]);
    expect(readViews(null)).toEqual([]);
  });

  it('have one of each name, by name', () => {
    const views = [{ name: 'B', query: 'q=b' }];
    expect(withView(withView(views, { name: 'A', query: 'q=a' }), { name: 'B', query: 'q=c' })).toEqual([
      { name: 'A', query: 'q=a' },
      { name: 'B', query: 'q=c' },
    ]);
  });
});
