/**
 * Reads the arguments of ICU messages from their text, at compile time: `{count, plural, ...}` wants a number
 * (ICU picks the form by it), every other `{name}` a text that has been formatted already. Of a union of
 * messages, for keys that are put together from a word, it is one object with the arguments of all.
 */
export type ArgumentsOf<Text extends string> = Simplify<
  (Text extends string ? (member: Read<Text>) => void : never) extends (all: infer All) => void ? All : never
>;

type Read<Text extends string, Found = unknown> = Text extends `${infer Before}{${infer Rest}`
  ? Read<Rest, Before extends `${string}${BranchWord} ` ? Found : Found & Argument<Rest>>
  : Found;

/** What stands before the brace of a plural branch. */
type BranchWord = ' zero' | ' one' | ' two' | ' few' | ' many' | ' other' | ' =0' | ' =1';

type Argument<Rest extends string> = Rest extends `${infer Name}, plural,${string}`
  ? IsWord<Name> extends true
    ? Record<Name, number>
    : Plain<Rest>
  : Plain<Rest>;

type Plain<Rest extends string> = Rest extends `${infer Name}}${string}`
  ? IsWord<Name> extends true
    ? Record<Name, string>
    : unknown
  : unknown;

type IsWord<Name extends string> = Name extends ''
  ? false
  : Name extends `${string}${' ' | '{' | '}' | '#' | ',' | '.'}${string}`
    ? false
    : true;

type Simplify<Value> = { [Name in keyof Value]: Value[Name] };
