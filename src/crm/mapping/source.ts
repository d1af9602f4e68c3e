import type { MetricSource, MilestoneSource } from '../../domain/facts.ts';

/** Where values come from, as records hold it: "manual", "company_property:industry". */
export function readSource(text: string | null): MilestoneSource {
  const [kind, argument = ''] = (text ?? '').split(/:(.*)/s);
  if (kind === 'company_property' && argument !== '') return { kind, property: argument };
  if (kind === 'deal_aggregate' && argument !== '') return { kind, aggregate: argument };
  if (kind === 'engine' && argument === 'proved_run_rate') return { kind, figure: argument };
  return { kind: 'manual' };
}

/** What a metric cannot have as its source is read as typed in. */
export function readMetricSource(text: string | null): MetricSource {
  const source = readSource(text);
  return source.kind === 'company_property' ? source : { kind: 'manual' };
}

export function writeSource(source: MilestoneSource): string {
  switch (source.kind) {
    case 'manual':
      return 'manual';
    case 'company_property':
      return `company_property:${source.property}`;
    case 'deal_aggregate':
      return `deal_aggregate:${source.aggregate}`;
    case 'engine':
      return `engine:${source.figure}`;
  }
}
