// Loads one built function as HubSpot does and calls it once; the answer goes to the parent process. Plain
// JavaScript, so that the function runs in a Node process without any loader of ours.
import { createRequire } from 'node:module';

process.once('message', async ({ file, context }) => {
  const send = (outcome) => process.send(outcome, () => process.exit(0));
  try {
    const loaded = createRequire(import.meta.url)(file);
    if (typeof loaded.main !== 'function') return send({ fault: 'exports.main is not a function' });
    const answer = await loaded.main(context);
    return send({ answer: JSON.stringify(answer) ?? 'null' });
  } catch (error) {
    return send({ fault: `throws: ${error instanceof Error ? error.message : String(error)}` });
  }
});
