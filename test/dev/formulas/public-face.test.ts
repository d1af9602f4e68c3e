import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const domain = path.join(__dirname, '../../../src/domain');

interface PublicName {
  readonly name: string;
  readonly isType: boolean;
  /** Text of the comment right before its declaration; null without one. */
  readonly docstring: string | null;
}

const names = exportsOf('index.ts');
const values = names.filter(({ isType }) => !isType);

/** Answered by a code, a yes or no, a date, a status or a template. */
const ANSWERS_WITHOUT_A_NUMBER = [
  'expansion',
  'goalProblem',
  'milestoneStatus',
  'overAchieved',
  'recomputeOn',
  'schedule',
  'selectTemplate',
  'targetMet',
];

describe('the public face of the engine', () => {
  it('explains every function, constant and type', () => {
    expect(names.length).toBeGreaterThan(50);
    expect(withoutWord(names, /\w{4,}/)).toEqual([]);
  });

  it('names the source of every formula', () => {
    expect(withoutWord(values, /Source: .*docs\/formulas\.md, "[^"]+"/)).toEqual([]);
  });

  it('says of every result what makes it null, or that nothing does', () => {
    expect(withoutWord(values, /\bnull\b|\bnever\b/i)).toEqual([]);
  });

  it('says of every number its unit or its range', () => {
    const numbers = values.filter(({ name }) => !ANSWERS_WITHOUT_A_NUMBER.includes(name));
    const unit = /fraction|\b0-1\b|\b0-100\b|percentage points|(major|minor) units|goal's unit|whole/i;
    expect(withoutWord(numbers, unit)).toEqual([]);
  });
});

function withoutWord(among: readonly PublicName[], word: RegExp): readonly string[] {
  return among.filter(({ docstring }) => !word.test(docstring ?? '')).map(({ name }) => name);
}

function exportsOf(file: string): readonly PublicName[] {
  return parse(file).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return [];
    const { exportClause: clause, moduleSpecifier } = statement;
    if (!clause || !ts.isNamedExports(clause) || !moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) {
      throw new Error(`${file} exports something that has no name of its own: ${statement.getText()}`);
    }
    const source = parse(moduleSpecifier.text);
    return clause.elements.map(({ name, isTypeOnly }) => ({
      name: name.text,
      isType: isTypeOnly || statement.isTypeOnly,
      docstring: docstringOf(name.text, source),
    }));
  });
}

function parse(file: string): ts.SourceFile {
  const text = readFileSync(path.join(domain, file), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

function docstringOf(name: string, source: ts.SourceFile): string | null {
  const declaration = source.statements.find((statement) => declaredNames(statement).includes(name));
  if (!declaration) throw new Error(`${source.fileName} does not declare ${name}`);
  const comment = ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc);
  return comment ? comment.getText().replace(/\s*\n\s*\* ?/g, ' ') : null;
}

function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}
