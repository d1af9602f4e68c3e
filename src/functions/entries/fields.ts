import * as z from 'zod/mini';

/** What the shapes of all entries are made of. */
const MOST_CHARACTERS = 10_000;

export const text = () => z.string().check(z.maxLength(MOST_CHARACTERS));
/** HubSpot may drop what is null on the way: what is missing is null. */
export const orNull = <Schema extends z.ZodMiniType>(schema: Schema) => z._default(z.nullable(schema), null);
export const textOrNull = () => orNull(text());

export const entryShape = {
  entryKey: text(),
  on: text(),
  milestoneKey: textOrNull(),
  metricKey: textOrNull(),
  note: textOrNull(),
  known: z.optional(z.nullable(z.object({ lines: z.number(), last: textOrNull() }))),
};
