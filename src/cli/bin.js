#!/usr/bin/env node
// Runs the TypeScript sources directly, so that a fresh checkout needs no build step for the command line.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
