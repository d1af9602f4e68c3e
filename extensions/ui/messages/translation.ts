import type { ArgumentsOf } from './arguments.ts';

/**
 * The texts of one section or catalogue in another language: the keys of the English one, each message with exactly
 * the arguments of the English one. A key too many is refused where the texts are written, with
 * `satisfies Record<keyof typeof english, string>`.
 */
export type TranslationOf<English, Texts> = {
  readonly [Key in keyof English]: Key extends keyof Texts
    ? SameArguments<Texts[Key], English[Key]>
    : English[Key];
};

/** The text itself, or what it would have to take: an error that names the key and the arguments. */
type SameArguments<Text, English> = Text extends string
  ? English extends string
    ? Same<ArgumentsOf<Text>, ArgumentsOf<English>> extends true
      ? Text
      : { readonly takes: ArgumentsOf<English> }
    : never
  : never;

type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
