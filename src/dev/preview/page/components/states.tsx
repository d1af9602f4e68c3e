import type {
  AlertProps,
  EmptyStateProps,
  ErrorStateProps,
  IconProps,
  IllustrationProps,
  LoadingSpinnerProps,
} from '@hubspot/ui-extensions';
import { Glyph } from './Glyph.tsx';
import { GLYPHS } from './glyphs.ts';
import { Drawing } from './illustrations.tsx';
import { shortSize } from './sizes.ts';

const ALERT_ICONS: Readonly<Record<string, string>> = {
  info: 'info',
  tip: 'bulb',
  success: 'checkCircle',
  warning: 'warning',
  danger: 'exclamationCircle',
  error: 'exclamationCircle',
};

export const Alert = ({ title, variant = 'info', children }: AlertProps) => {
  const urgent = variant === 'danger' || variant === 'error' || variant === 'warning';
  return (
    <div className={`ui-alert ui-alert-${variant}`} role={urgent ? 'alert' : 'status'}>
      <Glyph name={ALERT_ICONS[variant] ?? 'info'} size={20} />
      <div className="ui-alert-body">
        <div className="ui-alert-title">{title}</div>
        {children}
      </div>
    </div>
  );
};

const DEFAULT_IMAGE_WIDTH = 250;

export const EmptyState = (props: EmptyStateProps) => {
  const { title, layout = 'horizontal', reverseOrder = false, flush = false, children } = props;
  const { imageName = 'building', imageWidth = DEFAULT_IMAGE_WIDTH } = props;
  const name = `ui-empty ui-empty-${layout} ${reverseOrder ? 'ui-empty-reverse' : ''} ${flush ? 'ui-empty-flush' : ''}`;
  return (
    <div className={name}>
      <div className="ui-empty-text">
        {title !== undefined && <h3 className="ui-state-title">{title}</h3>}
        {children}
      </div>
      <div className="ui-empty-image" style={{ maxWidth: imageWidth }}>
        <Drawing name={imageName} width={imageWidth} />
      </div>
    </div>
  );
};

const ERROR_DRAWINGS = { error: 'errorGeneral', support: 'support', lock: 'lock' } as const;
const ERROR_DRAWING_WIDTH = 190;

export const ErrorState = ({
  title = 'Something went wrong.',
  type = 'error',
  children,
}: ErrorStateProps) => (
  <div className="ui-error">
    <Drawing name={ERROR_DRAWINGS[type]} width={ERROR_DRAWING_WIDTH} />
    <h3 className="ui-state-title">{title}</h3>
    <div className="ui-error-text">{children}</div>
  </div>
);

export const LoadingSpinner = ({
  label,
  showLabel = false,
  size,
  layout = 'inline',
}: LoadingSpinnerProps) => (
  <div className={`ui-loading ui-loading-${layout}`} role="status">
    <span className={`ui-spinner ui-spinner-${shortSize(size, 'sm')}`} aria-hidden="true" />
    <span className={showLabel ? 'ui-loading-label' : 'visually-hidden'}>{label}</span>
  </div>
);

const DEFAULT_ILLUSTRATION_WIDTH = 200;

export const Illustration = ({ name, alt, width, height }: IllustrationProps) => (
  <Drawing name={name} alt={alt} width={width ?? DEFAULT_ILLUSTRATION_WIDTH} height={height} />
);

const ICON_SIZES: Readonly<Record<string, number>> = { sm: 14, md: 20, lg: 26 };

export const Icon = ({ name, color = 'inherit', size, screenReaderText }: IconProps) => {
  const pixels = ICON_SIZES[shortSize(size, 'md')] ?? 18;
  const missing = GLYPHS[name] === undefined;
  return (
    <span
      className={`ui-icon ui-icon-${color} ${missing ? 'ui-icon-missing' : ''}`}
      title={missing ? name : undefined}
    >
      <Glyph name={name} size={pixels} title={screenReaderText} />
    </span>
  );
};
