// Builds one extension exactly as HubSpot does on upload. It runs in a process of its own: the bundler keeps
// much memory, prints at will, and looks at the working directory.
// Arguments: directory of the extension, entry file, output directory.
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build';

const [root, entryPoint, outputDir] = process.argv.slice(2);
await remoteBuild({ root, entryPoint, outputDir, logLevel: 'error', appConfig: {} });
