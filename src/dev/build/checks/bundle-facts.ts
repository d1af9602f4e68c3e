import ts from 'typescript';
import { resolveStrings } from './literal-values.ts';

/** What can be read off a bundle without running it. */
export interface BundleFacts {
  /** Modules that are loaded from outside the bundle. */
  readonly imports: readonly string[];
  /** Names of the functions called with `hubspot.serverless`; null where the name is only known at run time. */
  readonly calledFunctions: readonly (string | null)[];
  /** Names read from `process.env`; `*` where the whole environment is handed on. */
  readonly environment: readonly string[];
  /** Calls of the hooks whose arguments HubSpot's build reads to fetch CRM data in advance. */
  readonly prefetchedHookCalls: number;
  /** Raw HTML elements: HubSpot draws its own components only, one of these blanks a card. */
  readonly htmlElements: readonly string[];
}

const PREFETCHED_HOOKS = ['useCrmProperties', 'useAssociations', 'useCrmSearch'];
const ELEMENT_FACTORIES = ['jsx', 'jsxs', 'createElement'];

function parse(code: string): { source: ts.SourceFile; checker: ts.TypeChecker } {
  const name = '/bundle.js';
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const host: ts.CompilerHost = {
    getSourceFile: (file) => (file === name ? source : undefined),
    getDefaultLibFileName: () => 'lib.d.ts',
    writeFile: () => undefined,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (file) => file === name,
    readFile: () => undefined,
  };
  const options: ts.CompilerOptions = { allowJs: true, noLib: true, noResolve: true, types: [] };
  const program = ts.createProgram([name], options, host);
  return { source, checker: program.getTypeChecker() };
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** Local names under which the named exports of a package were imported. */
function importedAs(source: ts.SourceFile, fromPackage: RegExp, names: readonly string[]): Set<string> {
  const locals = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    if (!fromPackage.test(statement.moduleSpecifier.text)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    for (const element of bindings.elements) {
      if (names.includes((element.propertyName ?? element.name).text)) locals.add(element.name.text);
    }
  }
  return locals;
}

function importOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '(computed)';
  }
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && /^(__)?require\d*$/.test(node.expression.text);
  if (!isImport && !isRequire) return undefined;
  const [argument] = node.arguments;
  return argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : '(computed)';
}

const isProcessEnvironment = (node: ts.Node): node is ts.PropertyAccessExpression =>
  ts.isPropertyAccessExpression(node) &&
  node.name.text === 'env' &&
  ((ts.isIdentifier(node.expression) && node.expression.text === 'process') ||
    (ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'process'));

function environmentNames(node: ts.PropertyAccessExpression): string[] {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return [parent.name.text];
  if (ts.isElementAccessExpression(parent) && ts.isStringLiteralLike(parent.argumentExpression)) {
    return [parent.argumentExpression.text];
  }
  if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)) {
    return parent.name.elements.map((element) =>
      element.dotDotDotToken === undefined ? (element.propertyName ?? element.name).getText() : '*',
    );
  }
  return ['*'];
}

const isServerlessCall = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === 'serverless';

/** Reads the facts from the text of a bundle. */
export function readBundleFacts(code: string): BundleFacts {
  const { source, checker } = parse(code);
  const hooks = importedAs(source, /^@hubspot\/ui-extensions/, PREFETCHED_HOOKS);
  const factories = importedAs(source, /^react(\/jsx-runtime)?$/, ELEMENT_FACTORIES);
  const imports = new Set<string>();
  const calledFunctions = new Set<string | null>();
  const environment = new Set<string>();
  const htmlElements = new Set<string>();
  let prefetchedHookCalls = 0;

  walk(source, (node) => {
    const imported = importOf(node);
    if (imported !== undefined) imports.add(imported);
    if (isProcessEnvironment(node)) environmentNames(node).forEach((name) => environment.add(name));
    if (isServerlessCall(node)) {
      const names = resolveStrings(node.arguments[0], { source, checker });
      (names ?? [null]).forEach((name) => calledFunctions.add(name));
    }
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
    if (hooks.has(node.expression.text)) prefetchedHookCalls += 1;
    const [element] = node.arguments;
    if (factories.has(node.expression.text) && element !== undefined && ts.isStringLiteralLike(element)) {
      htmlElements.add(element.text);
    }
  });
  return {
    imports: [...imports].sort(),
    calledFunctions: [...calledFunctions],
    environment: [...environment].sort(),
    prefetchedHookCalls,
    htmlElements: [...htmlElements].sort(),
  };
}
