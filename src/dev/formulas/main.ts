import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMULAS_PATH, formulasDocument } from './document.ts';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

await writeFile(path.join(projectRoot, FORMULAS_PATH), await formulasDocument());
console.log(`Wrote ${FORMULAS_PATH}.`);
