import { useId } from 'react';
import type { ProgressBarProps, ScoreProps, StepIndicatorProps } from '@hubspot/ui-extensions';
import { useCard } from '../card-context.ts';
import { Glyph } from './Glyph.tsx';
import { callHandler } from './handlers.ts';
import { shortSize } from './sizes.ts';

const percentOf = (value: number, maximum: number): number =>
  maximum <= 0 ? 0 : Math.min(100, Math.max(0, (value / maximum) * 100));

export const ProgressBar = (props: ProgressBarProps) => {
  const { title, showPercentage = false, value = 0, maxValue, valueMax, valueDescription, variant } = props;
  const titleId = useId();
  const maximum = maxValue ?? valueMax ?? 100;
  const percent = percentOf(value, maximum);
  const ownName = props['aria-label'];
  // A bar without a name is a mistake of the card; it stays nameless here so that checks can find it.
  const name =
    ownName === undefined && title !== undefined ? { 'aria-labelledby': titleId } : { 'aria-label': ownName };
  return (
    <div className="ui-progress">
      {(title !== undefined || showPercentage) && (
        <div className="ui-progress-head">
          <span id={titleId}>{title}</span>
          {showPercentage && <span>{Math.round(percent)}%</span>}
        </div>
      )}
      <div
        className="ui-progress-track"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={maximum}
        aria-valuenow={Math.min(maximum, Math.max(0, value))}
        aria-valuetext={valueDescription}
        {...name}
      >
        <div
          className={`ui-progress-bar ui-progress-${variant ?? 'plain'}`}
          style={{ width: `${percent}%` }}
        />
      </div>
      {valueDescription !== undefined && <div className="ui-progress-description">{valueDescription}</div>}
    </div>
  );
};

const GOOD_FROM = 80;
const FAIR_FROM = 60;
const RADIUS = 20.5;
const LENGTH = 2 * Math.PI * RADIUS;

const scoreKind = (score: number): string =>
  score >= GOOD_FROM ? 'good' : score >= FAIR_FROM ? 'fair' : 'poor';

export const ScoreCircle = ({ score }: ScoreProps) => {
  const shown = Math.round(score);
  return (
    <svg
      className={`ui-score ui-score-${scoreKind(score)}`}
      width={52}
      height={52}
      viewBox="0 0 52 52"
      role="img"
      aria-label={`Score ${shown} of 100`}
    >
      <circle className="ui-score-track" cx={26} cy={26} r={RADIUS} />
      <circle
        className="ui-score-value"
        cx={26}
        cy={26}
        r={RADIUS}
        strokeDasharray={`${(percentOf(score, 100) / 100) * LENGTH} ${LENGTH}`}
        transform="rotate(-90 26 26)"
      />
      <text x={26} y={31.5} textAnchor="middle">
        {shown}
      </text>
    </svg>
  );
};

type StepProps = {
  readonly name: string;
  readonly index: number;
  readonly currentStep: number;
  readonly showsName: boolean;
  readonly onClick: (() => void) | undefined;
};

const Step = ({ name, index, currentStep, showsName, onClick }: StepProps) => {
  const state = index < currentStep ? 'done' : index === currentStep ? 'current' : 'later';
  const circle = (
    <span className="ui-step-circle" aria-hidden="true">
      {state === 'done' ? <Glyph name="success" size={14} /> : index + 1}
    </span>
  );
  const label = <span className={showsName ? 'ui-step-name' : 'visually-hidden'}>{name}</span>;
  return (
    <li className={`ui-step ui-step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
      {onClick === undefined ? (
        <span className="ui-step-body">
          {circle}
          {label}
        </span>
      ) : (
        <button type="button" className="ui-step-body" onClick={onClick}>
          {circle}
          {label}
        </button>
      )}
    </li>
  );
};

export const StepIndicator = (props: StepIndicatorProps) => {
  const {
    stepNames,
    direction = 'horizontal',
    circleSize,
    currentStep = 0,
    variant = 'default',
    onClick,
  } = props;
  const card = useCard();
  const size = shortSize(circleSize, 'sm');
  return (
    <ol className={`ui-steps ui-steps-${direction} ui-steps-${variant} ui-steps-${size}`}>
      {stepNames.map((name, index) => (
        <Step
          key={`${index} ${name}`}
          name={name}
          index={index}
          currentStep={currentStep}
          showsName={variant === 'default' || index === currentStep}
          onClick={onClick === undefined ? undefined : () => callHandler(card, onClick, index)}
        />
      ))}
    </ol>
  );
};
