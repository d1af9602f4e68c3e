/** How much an account may hold. What HubSpot's catalogue sells differs; these are settings, not facts. */
export interface Quotas {
  customObjectTypes: number;
  /** Records of each standard object. */
  records: number;
  /** Records of all custom objects together. */
  customRecords: number;
  propertiesPerObject: number;
  /** Custom properties of all objects together. */
  properties: number;
  calculatedProperties: number;
  /** Beyond the first, per object. */
  pipelines: number;
  labelsPerPair: number;
  /** Ties of one record to records of one other object. */
  associationsPerRecord: number;
}

/** An Enterprise account. */
export const ENTERPRISE_QUOTAS: Quotas = {
  customObjectTypes: 10,
  records: 15_000_000,
  customRecords: 1_500_000,
  propertiesPerObject: 1000,
  properties: 10_000,
  calculatedProperties: 200,
  pipelines: 100,
  labelsPerPair: 50,
  associationsPerRecord: 50_000,
};
