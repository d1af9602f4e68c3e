import type { CSSProperties } from 'react';
import type {
  HeadingProps,
  ImageProps,
  LinkProps,
  TextFormatOptions,
  TextProps,
} from '@hubspot/ui-extensions';
import { useCard } from '../card-context.ts';
import { callWithEvent } from './handlers.ts';
import { useOverlay } from './overlays.tsx';

const DECORATIONS = { none: 'none', underline: 'underline', strikethrough: 'line-through' } as const;

const textStyle = (format: TextFormatOptions = {}): CSSProperties => ({
  fontWeight: format.fontWeight === 'bold' || format.fontWeight === 'demibold' ? 600 : undefined,
  fontStyle: format.italic ? 'italic' : undefined,
  textDecoration: format.lineDecoration === undefined ? undefined : DECORATIONS[format.lineDecoration],
  textTransform: format.textTransform === 'sentenceCase' ? undefined : format.textTransform,
});

const truncation = (truncate: TextProps['truncate']) => {
  if (!truncate) return {};
  const { maxWidth, tooltipText } =
    truncate === true ? { maxWidth: undefined, tooltipText: undefined } : truncate;
  return { style: { maxWidth }, title: tooltipText };
};

export const Text = (props: TextProps) => {
  const { variant = 'bodytext', inline = false, format, truncate, children } = props;
  const { style, title } = truncation(truncate);
  const names = [
    'ui-text',
    `ui-text-${variant}`,
    truncate ? 'ui-truncate' : '',
    format?.textTransform === 'sentenceCase' ? 'ui-sentence-case' : '',
  ];
  // A Text may hold tags, links and icons, so it is a div and not a paragraph.
  const Element = inline ? 'span' : 'div';
  return (
    <Element className={names.join(' ')} style={{ ...textStyle(format), ...style }} title={title}>
      {children}
    </Element>
  );
};

export const Heading = ({ inline = false, children }: HeadingProps) => (
  <h3 className={`ui-heading ${inline ? 'ui-heading-inline' : ''}`}>{children}</h3>
);

type Target = { readonly url: string | undefined; readonly external: boolean };

const targetOf = (href: LinkProps['href'] | undefined): Target =>
  typeof href === 'string' || href === undefined
    ? { url: href, external: true }
    : { url: href.url, external: href.external ?? true };

const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|\/|#|\?)/i;

type AnchorProps = { readonly href?: string; readonly target?: string; readonly rel?: string };

/** What an `a` element needs to lead there; a script as an address leads nowhere. */
export const anchorProps = (href: LinkProps['href'] | undefined): AnchorProps => {
  const { url, external } = targetOf(href);
  if (!url || url === '#' || !SAFE_ADDRESS.test(url)) return {};
  return { href: url, ...(external ? { target: '_blank', rel: 'noreferrer' } : {}) };
};

export const Link = (props: LinkProps) => {
  const { href, variant = 'primary', preventDefault = false, onClick, overlay, children } = props;
  const card = useCard();
  const { open, pointing, element } = useOverlay(overlay);
  const anchor = anchorProps(href);
  const isButton = anchor.href === undefined || preventDefault;
  const act = () => {
    callWithEvent(card, onClick, 'click');
    open();
  };
  const name = `ui-link ui-link-${variant}`;
  return (
    <>
      {isButton ? (
        <button type="button" className={name} onClick={act} {...pointing}>
          {children}
        </button>
      ) : (
        <a className={name} onClick={act} {...anchor} {...pointing}>
          {children}
        </a>
      )}
      {element}
    </>
  );
};

export const Image = ({ alt = '', src, width, height, href, onClick, overlay }: ImageProps) => {
  const card = useCard();
  const { open, pointing, element } = useOverlay(overlay);
  const image = <img alt={alt} src={src} width={width} height={height} />;
  const acts = onClick !== undefined || overlay !== undefined;
  const act = () => {
    callWithEvent(card, onClick, 'click');
    open();
  };
  const anchor = anchorProps(href);
  return (
    <>
      {anchor.href !== undefined && <a {...anchor}>{image}</a>}
      {anchor.href === undefined && acts && (
        <button type="button" className="ui-image-button" onClick={act} {...pointing}>
          {image}
        </button>
      )}
      {anchor.href === undefined && !acts && image}
      {element}
    </>
  );
};
