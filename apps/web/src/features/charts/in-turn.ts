const waiting: (() => void)[] = [];

function next(): void {
  try {
    waiting[0]?.();
  } finally {
    waiting.shift();
    if (waiting.length > 0) setTimeout(next);
  }
}

/**
 * Does each piece of work in a task of its own, in the order it came: several charts made at once would keep the page from
 * answering until the last of them is drawn. Returns how to call it off.
 */
export function inTurn(work: () => void): () => void {
  if (waiting.push(work) === 1) setTimeout(next);
  return () => {
    const place = waiting.indexOf(work);
    // An empty piece keeps the others' turns.
    if (place >= 0) waiting[place] = () => undefined;
  };
}
