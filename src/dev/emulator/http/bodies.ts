import * as z from 'zod';

/** Property values as documented: a map of text to text; an empty text clears. */
export const propertyValues = z.record(z.string(), z.string());

export const associationCategory = z.enum(['HUBSPOT_DEFINED', 'USER_DEFINED', 'INTEGRATOR_DEFINED', 'WORK']);

export const associationSpec = z.object({
  associationCategory,
  associationTypeId: z.number().int(),
});

export const inlineAssociation = z.object({
  to: z.object({ id: z.string() }),
  types: z.array(associationSpec),
});

export const recordCreate = z.object({
  properties: propertyValues,
  associations: z.array(inlineAssociation).optional(),
  objectWriteTraceId: z.string().optional(),
});

export const recordUpdate = z.object({
  id: z.string(),
  idProperty: z.string().optional(),
  properties: propertyValues,
  objectWriteTraceId: z.string().optional(),
});

export const recordId = z.object({ id: z.string() });

/** A batch body with at least one input. */
export function batchOf<T extends z.ZodType>(input: T) {
  return z.object({ inputs: z.array(input).min(1, 'at least one input is needed') });
}
