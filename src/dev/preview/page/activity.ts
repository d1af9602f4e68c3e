type Ping = () => Promise<unknown>;

const pings = new Set<Ping>();
let waiting = 0;

/** Names a worker that can be asked whether it has done all it was told. Returns a way to forget it. */
export const watchWorker = (ping: Ping): (() => void) => {
  pings.add(ping);
  return () => pings.delete(ping);
};

/** Counts a question of a card for as long as it is not answered. */
export const trackAnswer = async <Value>(answer: Promise<Value>): Promise<Value> => {
  waiting += 1;
  try {
    return await answer;
  } finally {
    waiting -= 1;
  }
};

/** A card may answer an answer with a further question; after so many quiet rounds there is none. */
const QUIET_ROUNDS = 4;

/** Waits until nothing moves any more: every question is answered, every worker idle, and the page stays as it is. */
export const settled = async (): Promise<void> => {
  let changes = 0;
  const observer = new MutationObserver(() => (changes += 1));
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  try {
    for (let quiet = 0; quiet < QUIET_ROUNDS;) {
      const before = changes;
      await Promise.all([...pings].map((ping) => ping()));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      quiet = waiting === 0 && changes === before ? quiet + 1 : 0;
    }
    await document.fonts.ready;
  } finally {
    observer.disconnect();
  }
};
