import path from 'node:path';
import { SimplePublicObject } from '@hubspot/api-client/lib/codegen/crm/objects/index.js';
import { createShapeCheck } from './shape.ts';

const generatedCode = path.resolve(require.resolve('@hubspot/api-client'), '../codegen');
const { problems } = createShapeCheck(generatedCode, 'crm/objects');
const at = new Date('2026-06-01T08:00:00Z');
const record = (fields: object) => Object.assign(new SimplePublicObject(), fields);

it('finds nothing in an answer that has its declared shape', () => {
  const answer = record({ id: '1', properties: { city: null }, createdAt: at, updatedAt: at });
  expect(problems([answer, undefined])).toEqual([]);
});

it('names required fields that are missing, with their place', () => {
  expect(problems([record({ id: '1', properties: {}, createdAt: at })])).toEqual([
    'answer[0].updatedAt is missing',
  ]);
});

it('names instants that cannot be read', () => {
  const answer = record({ id: '1', properties: {}, createdAt: new Date('soon'), updatedAt: at });
  expect(problems(answer)).toEqual(['answer.createdAt is no date']);
});

it('refuses a class that the client does not declare', () => {
  class Unknown {
    static getAttributeTypeMap = () => [];
  }
  expect(() => problems(new Unknown())).toThrow('The client declares no class Unknown in crm/objects.');
});
