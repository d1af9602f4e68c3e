import { LoadingSpinner } from '@hubspot/ui-extensions';
import { useEffect, useState } from 'react';
import { useFirstWords } from './words.ts';

/** Longer than an opening usually takes: from here on people wonder whether anything happens. */
const SLOW_AFTER_MILLISECONDS = 4000;

interface WaitingProps {
  /** Left out for as long as it may be over in a moment. */
  readonly showLabel?: boolean;
}

/** What is shown until the function answers; it says so when HubSpot takes its time. */
export function Waiting({ showLabel = true }: WaitingProps) {
  const { t } = useFirstWords();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  const label = t(isSlow ? 'loading.slow' : 'loading.milestones');
  return <LoadingSpinner label={label} showLabel={showLabel || isSlow} layout="centered" />;
}
