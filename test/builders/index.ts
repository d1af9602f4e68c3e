export * from './core.ts';
export * from './entries.ts';
export * from './facts.ts';
export * from './records.ts';
export * from './readiness.ts';
export * from './strong-customer.ts';
