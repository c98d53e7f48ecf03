import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A JSON Schema, as far as descriptions go. */
export interface DescribedSchema {
  description?: string;
  properties?: Record<string, DescribedSchema>;
  items?: DescribedSchema;
  additionalProperties?: DescribedSchema | boolean;
  anyOf?: DescribedSchema[];
  oneOf?: DescribedSchema[];
}

/** Where a schema is declared: its expression, and the comment above it. */
interface Declaration {
  comment: string | undefined;
  expression: ts.Expression;
}

function commentOf(node: ts.Node): string | undefined {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment;
  return typeof comment === 'string' ? comment.replace(/\s+/g, ' ').trim() : undefined;
}

/** Every exported or local constant of the modules in a folder. */
function declarationsIn(folder: string): Map<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  for (const name of readdirSync(folder).filter((file) => /(?<!\.test)\.ts$/.test(file))) {
    const source = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements.filter(ts.isVariableStatement)) {
      for (const { name: constant, initializer } of statement.declarationList.declarations) {
        if (initializer === undefined) continue;
        declarations.set(constant.getText(), { comment: commentOf(statement), expression: initializer });
      }
    }
  }
  return declarations;
}

/** Copies the comments of the schemas in this folder into generated JSON Schemas, so that each is written once. */
export class SchemaDocs {
  readonly #declarations = declarationsIn(import.meta.dirname);

  /** Adds the comment of the constant `name`, and those of its fields, to the schema generated from it. */
  describe(name: string, schema: DescribedSchema): void {
    const declaration = this.#declarations.get(name);
    if (declaration === undefined) return;
    if (declaration.comment !== undefined) schema.description ??= declaration.comment;
    this.#walk(declaration.expression, schema);
  }

  #walk(expression: ts.Expression, given: DescribedSchema): void {
    // What may be null is generated as a choice, the schema first.
    const schema = given.properties === undefined ? (given.anyOf?.[0] ?? given) : given;
    if (ts.isIdentifier(expression)) this.describe(expression.text, schema);
    else if (ts.isPropertyAccessExpression(expression)) this.#walk(expression.expression, schema);
    else if (ts.isObjectLiteralExpression(expression)) this.#walkFields(expression, schema);
    else if (ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)) {
      const { expression: callee, name } = expression.expression;
      const isFactory = callee.getText() === 'z';
      if (!isFactory) this.#walk(callee, schema);
      this.#walkArguments(name.text, expression.arguments, schema);
    }
  }

  #walkArguments(method: string, given: readonly ts.Expression[], schema: DescribedSchema): void {
    const [first, second] = given;
    if (/^(?:strictObject|looseObject|object|extend)$/.test(method) && first !== undefined) this.#walk(first, schema);
    if (method === 'array' && first !== undefined && schema.items !== undefined) this.#walk(first, schema.items);
    if (method === 'discriminatedUnion' && second !== undefined && ts.isArrayLiteralExpression(second)) {
      second.elements.forEach((choice, index) => this.#walk(choice, schema.oneOf?.[index] ?? {}));
    }
    const values = schema.additionalProperties;
    if (method === 'record' && second !== undefined && typeof values === 'object') this.#walk(second, values);
  }

  #walkFields(literal: ts.ObjectLiteralExpression, schema: DescribedSchema): void {
    for (const field of literal.properties) {
      if (ts.isSpreadAssignment(field)) this.#walk(field.expression, schema);
      if (!ts.isPropertyAssignment(field)) continue;
      const property = schema.properties?.[field.name.getText().replace(/['"]/g, '')];
      if (property === undefined) continue;
      const comment = commentOf(field);
      if (comment !== undefined) property.description = comment;
      this.#walk(field.initializer, property);
    }
  }
}
