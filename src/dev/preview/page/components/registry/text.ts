import { iconNames } from '@hubspot/ui-extensions';
import * as states from '../states.tsx';
import { StatusTag, Tag } from '../tags.tsx';
import { Heading, Image, Link, Text } from '../text.tsx';
import { define } from './define.ts';
import type { Registered } from './define.ts';
import { SM, MD, LG } from './prop-values.ts';

/** Words, pictures and marks. */
export const TEXT_AND_MARKS: Registered = {
  Text: define(Text, {
    variant: ['bodytext', 'microcopy'],
    inline: 'boolean',
    format: 'object',
    truncate: 'any',
  }),
  Heading: define(Heading, { inline: 'boolean' }),
  Link: define(Link, {
    href: 'any',
    variant: ['primary', 'destructive', 'light', 'dark'],
    onClick: 'function',
    preventDefault: 'boolean',
    overlay: 'object',
  }),
  Image: define(Image, {
    alt: 'string',
    src: 'string',
    width: 'number',
    height: 'number',
    href: 'any',
    onClick: 'function',
    overlay: 'object',
  }),
  Tag: define(Tag, {
    variant: ['default', 'warning', 'success', 'error', 'info'],
    onClick: 'function',
    inline: 'boolean',
    overlay: 'object',
  }),
  StatusTag: define(StatusTag, {
    variant: ['danger', 'warning', 'info', 'success', 'default'],
    hollow: 'boolean',
    onClick: 'function',
    showRemoveIcon: 'boolean',
    onRemoveClick: 'function',
  }),
  Icon: define(states.Icon, {
    name: Object.keys(iconNames),
    color: ['alert', 'warning', 'success', 'inherit'],
    size: [...SM, ...MD, ...LG],
    screenReaderText: 'string',
  }),
  Illustration: define(states.Illustration, {
    name: 'string',
    alt: 'string',
    width: 'number',
    height: 'number',
  }),
};
