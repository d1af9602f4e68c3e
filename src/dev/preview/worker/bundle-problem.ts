type Fetch = (url: string) => Promise<Pick<Response, 'ok' | 'text'>>;

/**
 * Why a bundle could not be run. A script that the server did not give fails without saying why, so the server is
 * asked: it knows what the bundler complained about.
 */
export const bundleProblem = async (url: string, thrown: string, ask: Fetch = fetch): Promise<string> => {
  const answer = await ask(url).catch(() => null);
  if (answer === null || answer.ok) return `The bundle could not be run. ${thrown}`;
  return reasonIn(await answer.text()) ?? `The bundle could not be loaded. ${thrown}`;
};

const reasonIn = (text: string): string | null => {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' ? message : null;
  } catch {
    return null;
  }
};
