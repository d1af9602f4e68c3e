/** Lets at most `maximum` tasks run at once; the others wait in the order in which they came. */
export const createConcurrencyBound = (maximum: number) => {
  const waiting: (() => void)[] = [];
  let running = 0;
  const enter = (): Promise<void> => {
    if (running < maximum) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    // The place goes straight to the next one, so that nobody slips in between.
    if (next === undefined) running -= 1;
    else next();
  };
  return async <Result>(task: () => Promise<Result>): Promise<Result> => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
};

/** Maps with at most `maximum` at work at once. Results are in the order of the items. */
export const mapConcurrently = <Item, Result>(
  items: readonly Item[],
  maximum: number,
  map: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const bounded = createConcurrencyBound(maximum);
  return Promise.all(items.map((item) => bounded(() => map(item))));
};
