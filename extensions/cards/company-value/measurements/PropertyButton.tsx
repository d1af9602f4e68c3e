import { Button, Flex } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import type { Measured } from '../forms/subject.ts';
import { storedWords, toStored } from '../forms/typed-value.ts';
import { typedFrom } from './property-value.ts';
import type { CompanyProperties } from './use-company-properties.ts';

interface PropertyButtonProps {
  readonly property: string;
  readonly properties: CompanyProperties;
  readonly measured: Measured;
  readonly isTaken: boolean;
  readonly onTake: (change: { readonly typed: number } | { readonly answer: boolean }) => void;
}

/** The present value of a company property, to be taken over with one click. */
export function PropertyButton({ property, properties, measured, isTaken, onTake }: PropertyButtonProps) {
  const words = useWords();
  const { t, format } = words;
  const taken = properties === null ? null : typedFrom(properties[property] ?? null, measured, format);
  const label = () => {
    if (properties === null) return t('measurements.propertyRead', { property });
    if (taken === null) return t('measurements.propertyMissing', { property });
    if (isTaken) return t('measurements.propertyTaken', { property });
    const stored = 'answer' in taken ? taken.answer : toStored(measured, taken.typed, format);
    return t('measurements.propertyUse', { value: storedWords(measured, stored, words) });
  };
  return (
    <Flex>
      <Button
        size="xs"
        disabled={taken === null || isTaken}
        onClick={() => {
          if (taken !== null) onTake(taken);
        }}
      >
        {label()}
      </Button>
    </Flex>
  );
}
