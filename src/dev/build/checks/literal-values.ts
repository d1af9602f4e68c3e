import ts from 'typescript';

/** The bundle that an expression is part of. */
export interface ParsedBundle {
  readonly source: ts.SourceFile;
  readonly checker: ts.TypeChecker;
}

/** Deep enough for a call through a hook and a wrapper; stops a function that passes its argument to itself. */
const MAXIMUM_STEPS = 8;

type FunctionNode = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction;

const isFunctionNode = (node: ts.Node): node is FunctionNode =>
  ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node);

/** The name under which a function can be called: its own, or that of the constant it was put into. */
function nameOfFunction(node: FunctionNode): ts.Identifier | undefined {
  if (ts.isFunctionDeclaration(node)) return node.name;
  let outer: ts.Node = node.parent;
  // A hook may wrap it: const send = useCallback(async (name) => ..., [])
  while (ts.isCallExpression(outer) || ts.isParenthesizedExpression(outer)) outer = outer.parent;
  return ts.isVariableDeclaration(outer) && ts.isIdentifier(outer.name) ? outer.name : undefined;
}

/** Every call of a function, or null when it is also handed on as a value, so that not all calls can be known. */
function callsOf(node: FunctionNode, { source, checker }: ParsedBundle): ts.CallExpression[] | null {
  const name = nameOfFunction(node);
  const symbol = name && checker.getSymbolAtLocation(name);
  if (name === undefined || symbol === undefined) return null;
  const calls: ts.CallExpression[] = [];
  let escapes = false;
  const visit = (candidate: ts.Node): void => {
    if (
      ts.isIdentifier(candidate) &&
      candidate !== name &&
      checker.getSymbolAtLocation(candidate) === symbol
    ) {
      if (ts.isCallExpression(candidate.parent) && candidate.parent.expression === candidate) {
        calls.push(candidate.parent);
      } else if (!ts.isArrayLiteralExpression(candidate.parent)) {
        // In an array it is a dependency of a hook; anywhere else it is handed on.
        escapes = true;
      }
    }
    candidate.forEachChild(visit);
  };
  visit(source);
  return escapes ? null : calls;
}

function objectLiteralOf(node: ts.Expression, bundle: ParsedBundle): ts.ObjectLiteralExpression | undefined {
  if (ts.isObjectLiteralExpression(node)) return node;
  if (ts.isCallExpression(node) && node.expression.getText() === 'Object.freeze' && node.arguments[0]) {
    return objectLiteralOf(node.arguments[0], bundle);
  }
  if (!ts.isIdentifier(node)) return undefined;
  const declaration = bundle.checker.getSymbolAtLocation(node)?.valueDeclaration;
  return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer
    ? objectLiteralOf(declaration.initializer, bundle)
    : undefined;
}

function propertyOf(object: ts.ObjectLiteralExpression | undefined, name: string): ts.Expression | undefined {
  const property = object?.properties.find(
    (candidate) => candidate.name?.getText().replace(/['"]/g, '') === name,
  );
  if (property === undefined) return undefined;
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

function resolveAll(
  expressions: readonly (ts.Expression | undefined)[],
  bundle: ParsedBundle,
  steps: number,
): string[] | null {
  const values = expressions.map((expression) => resolveStrings(expression, bundle, steps));
  if (values.some((value) => value === null)) return null;
  return [...new Set(values.flatMap((value) => value ?? []))];
}

function resolveDeclaration(
  declaration: ts.Declaration,
  bundle: ParsedBundle,
  steps: number,
): string[] | null {
  if (ts.isVariableDeclaration(declaration)) return resolveStrings(declaration.initializer, bundle, steps);
  const parameter = ts.isBindingElement(declaration) ? declaration.parent.parent : declaration;
  if (!ts.isParameter(parameter) || !isFunctionNode(parameter.parent)) return null;
  const position = parameter.parent.parameters.indexOf(parameter);
  const calls = callsOf(parameter.parent, bundle);
  if (calls === null) return null;
  const passed = calls.map((call) => {
    const argument = call.arguments[position];
    if (!ts.isBindingElement(declaration) || argument === undefined) return argument;
    const key = (declaration.propertyName ?? declaration.name).getText();
    return propertyOf(objectLiteralOf(argument, bundle), key);
  });
  return resolveAll(passed, bundle, steps);
}

/**
 * Every string that an expression can be, followed through constants, properties of constant objects, conditions
 * and the arguments of a function's callers; null when that cannot be told without running the code.
 */
export function resolveStrings(
  node: ts.Expression | undefined,
  bundle: ParsedBundle,
  steps = MAXIMUM_STEPS,
): string[] | null {
  if (node === undefined || steps === 0) return null;
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return resolveStrings(node.expression, bundle, steps);
  if (ts.isConditionalExpression(node)) return resolveAll([node.whenTrue, node.whenFalse], bundle, steps - 1);
  if (ts.isPropertyAccessExpression(node)) {
    const property = propertyOf(objectLiteralOf(node.expression, bundle), node.name.text);
    return resolveStrings(property, bundle, steps - 1);
  }
  if (!ts.isIdentifier(node)) return null;
  const parent = node.parent;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? bundle.checker.getShorthandAssignmentValueSymbol(parent)
    : bundle.checker.getSymbolAtLocation(node);
  const declaration = symbol?.valueDeclaration;
  return declaration ? resolveDeclaration(declaration, bundle, steps - 1) : null;
}
