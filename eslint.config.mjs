import path from 'node:path';
import js from '@eslint/js';
import hubspotPlugin, { config as hubspotConfig } from '@hubspot/eslint-config-ui-extensions';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Imports point one way: domain <- templates, crm <- usecases <- functions, cli; only functions, cli and
 * dev choose an adapter (hubspot); extensions see domain and functions/contract.ts; nothing imports dev.
 * Each zone lists the sibling folders that it must not reach.
 */
const forbid = (folders, reason) => ({
  'no-restricted-imports': [
    'error',
    { patterns: [{ regex: `(^|/)(${folders.join('|')})(/|$)`, message: reason }] },
  ],
});
const zone = (folder, folders, reason) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: forbid(
    folders.map((name) => `\\.\\./${name}`),
    reason,
  ),
});
const outer = ['usecases', 'functions', 'cli', 'dev', 'hubspot'];

// Two of HubSpot's rules find the extension point in the path, and only in the form src/app/<folder>.
const root = import.meta.dirname;
const asApp = (file) => {
  const relative = path.relative(path.join(root, 'extensions'), path.resolve(file));
  return relative.startsWith('..') ? file : path.join(root, 'src', 'app', relative);
};
const remap = (rule) => ({
  ...rule,
  create: (context) => rule.create(Object.create(context, { filename: { value: asApp(context.filename) } })),
});
const extensionFiles = ['extensions/**/*.{ts,tsx}'];

export default defineConfig([
  globalIgnores(['dist/**', 'demo-site/**', 'coverage/**', '.data/**', 'test-results/**', '**/fixtures/**']),
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'always'],
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
  zone('domain', ['templates', 'crm', ...outer], 'The domain imports nothing outside itself.'),
  zone('templates', ['crm', ...outer], 'Templates are data: they know the domain only.'),
  zone('crm', outer, 'The port knows the domain and the templates, not who uses or implements it.'),
  zone(
    'usecases',
    ['functions', 'cli', 'dev', 'hubspot'],
    'Use cases talk to the port, never to an adapter.',
  ),
  zone(
    'hubspot',
    ['usecases', 'functions', 'cli', 'dev'],
    'The adapter implements the port and knows no caller.',
  ),
  zone('functions', ['cli', 'dev'], 'Functions ship to HubSpot: nothing of cli or dev goes with them.'),
  {
    ...zone(
      'cli',
      ['dev', 'functions'],
      'The CLI runs use cases; only start.ts opens the development tools.',
    ),
    ignores: ['src/cli/development.ts'],
  },
  {
    // What ships has to run on Node 18, too: HubSpot does not say which version its functions get.
    files: ['src/{domain,templates,crm,hubspot,usecases,functions}/**/*.ts', 'extensions/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['toSorted', 'toReversed', 'toSpliced', 'groupBy'].map((property) => ({
          property,
          message: 'Node 18 does not have it.',
        })),
      ],
    },
  },
  {
    // Data in, data out: no clock, randomness, environment or network in the domain.
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'crypto', 'performance'],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'today is an argument.',
        },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'today is an argument.',
        },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'The domain is pure.',
        },
      ],
    },
  },
  { ...hubspotConfig[1], files: extensionFiles },
  {
    files: extensionFiles,
    plugins: {
      'hubspot-path': {
        rules: {
          'no-invalid-extension-point-imports': remap(
            hubspotPlugin.rules['no-invalid-extension-point-imports'],
          ),
        },
      },
    },
    rules: {
      'hubspot-path/no-invalid-extension-point-imports': 'error',
      // Our build bundles what is shared before HubSpot sees it, so HubSpot's rule against leaving the
      // folder does not apply to the sources; what they may reach is this instead.
      '@hubspot/ui-extensions/no-parent-imports': 'off',
      ...forbid(
        ['src/(templates|crm|usecases|hubspot|cli|dev)', 'src/functions/(?!contract\\.ts$)[^/]+'],
        'Extensions see the domain and functions/contract.ts only.',
      ),
    },
  },
  { files: extensionFiles, ...reactHooks.configs.flat['recommended-latest'] },
]);
