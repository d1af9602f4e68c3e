import type { Translate } from '../../../ui/messages/translate.ts';

/** What to say of a field that has to be filled in; null once it is. */
export const missing = (value: string | null, t: Translate): string | null =>
  value === null || value.trim() === '' ? t('form.check.required') : null;
