import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withCoverageTable } from './table.ts';

// Run with `npx tsx src/dev/emulator/coverage/write-readme.ts` after a change of the table.
const file = path.resolve(import.meta.dirname, '../README.md');
writeFileSync(file, withCoverageTable(readFileSync(file, 'utf8')));
