import type { ShownStep } from '../../protocol.ts';
import { settled } from '../activity.ts';

const PRESSABLE = 'button, a[href], [role="menuitem"], summary, input[type="checkbox"], input[type="radio"]';
const TYPABLE = 'input, textarea, select';

const oneLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const labelOf = (element: Element): string => {
  const [label] = (element as HTMLInputElement).labels ?? [];
  return oneLine(element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent);
};

type Named = { readonly name: string; readonly isWhole: boolean };

const isNamed = (element: Element, { name, isWhole }: Named): boolean =>
  isWhole ? labelOf(element) === oneLine(name) : labelOf(element).startsWith(oneLine(name));

/** What is open covers the rest. */
const reachable = (selector: string): HTMLElement[] => {
  const scope = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document.body;
  return [...scope.querySelectorAll<HTMLElement>(selector)];
};

const press = (selector: string, named: Named, nth = 0): void => {
  const found = reachable(selector).filter((element) => isNamed(element, named));
  const element = found[nth];
  if (element === undefined) throw new Error(`Nothing to press is called "${named.name}" (${found.length}).`);
  element.click();
};

/** React listens to what the browser's own setter has changed, not to a changed property. */
const type = (named: Named, text: string): void => {
  const element = reachable(TYPABLE).find((candidate) => isNamed(candidate, named));
  if (element === undefined) throw new Error(`No field is called "${named.name}".`);
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, text);
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  element.focus();
  element.blur();
};

const take = (step: ShownStep): void => {
  switch (step.do) {
    case 'tab': {
      const tab = reachable('[role="tab"]').find(({ dataset }) => dataset['tab'] === step.id);
      if (tab === undefined) throw new Error(`The card has no tab "${step.id}".`);
      return tab.click();
    }
    case 'press':
      return press(PRESSABLE, step, step.nth);
    case 'type':
      return type({ name: step.label, isWhole: step.isWhole }, step.text);
  }
};

/** A frame in which something takes the focus would scroll the page around it to where it is. */
const keepScroll = (): void => {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function focusWithoutScrolling(options) {
    focus.call(this, { ...options, preventScroll: true });
  };
};

/** Does what a person would do to see a state, one thing after the other. */
export const takeSteps = async (steps: readonly ShownStep[]): Promise<void> => {
  keepScroll();
  await settled();
  for (const step of steps) {
    take(step);
    await settled();
  }
};
