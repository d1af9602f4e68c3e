import type { ObjectTypeEntry } from '../definitions/types.ts';
import type { Portal } from '../portal.ts';
import type { PropertyValues } from './check-write.ts';

function dealValues(portal: Portal, values: PropertyValues): PropertyValues {
  const pipeline = (portal.pipelines.get('0-3') ?? []).find(({ id }) => id === values['pipeline']);
  const stage = pipeline?.stages.find(({ id }) => id === values['dealstage']);
  const probability = stage?.metadata['probability'] ?? '';
  const isClosed = stage?.metadata['isClosed'] === 'true';
  const currency = values['deal_currency_code'] || portal.settings.companyCurrency;
  return {
    hs_deal_stage_probability: probability,
    hs_is_closed: String(isClosed),
    hs_is_closed_won: String(isClosed && Number(probability) === 1),
    // There are no exchange rates here, so amounts in other currencies stay unconverted.
    amount_in_home_currency: currency === portal.settings.companyCurrency ? (values['amount'] ?? '') : '',
  };
}

/** Values that the CRM fills by itself from the others. */
export function derivedValues(
  portal: Portal,
  entry: ObjectTypeEntry,
  values: PropertyValues,
): PropertyValues {
  return entry.type.objectTypeId === '0-3' ? dealValues(portal, values) : {};
}

/** Values the CRM sets when a new record leaves them out. */
export function initialValues(
  portal: Portal,
  entry: ObjectTypeEntry,
  values: PropertyValues,
): PropertyValues {
  if (entry.type.objectTypeId === '0-3') {
    return {
      ...(values['pipeline'] ? {} : { pipeline: 'default' }),
      ...(values['deal_currency_code'] ? {} : { deal_currency_code: portal.settings.companyCurrency }),
    };
  }
  if (entry.type.objectTypeId === '0-5') return values['hs_pipeline'] ? {} : { hs_pipeline: '0' };
  const first = portal.pipelines.get(entry.type.objectTypeId)?.[0]?.id;
  const needsPipeline = values['hs_pipeline_stage'] && !values['hs_pipeline'] && first !== undefined;
  return needsPipeline ? { hs_pipeline: first } : {};
}
