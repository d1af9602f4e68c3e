import type { LineChart } from '@hubspot/ui-extensions';
import type { ComponentProps } from 'react';

type Colors = NonNullable<NonNullable<ComponentProps<typeof LineChart>['axes']['options']>['colors']>;

/** A colour that HubSpot's charts know by name. */
export type ChartColor = Colors[string];
