import { Html, html } from '../common/html.ts';
import { inline } from './markdown.ts';
import { type ApiSchema } from './openapi-types.ts';

/** The members of a schema as a table, those of objects within it included, or its shapes one after the other. */
export function schemaView(schema: ApiSchema): Html {
  const shapes = schema.oneOf ?? schema.anyOf;
  if (shapes && !schema.properties) {
    return html`<p>One of:</p>
      ${shapes.map((shape) => schemaView(shape))}`;
  }
  const rows = rowsOf(schema, '');
  if (rows.length === 0) return html`<p>${typeOf(schema)}</p>`;
  return html`<div class="wide">
    <table>
      <tbody>
        ${rows.map(
          ({ name, of, required, about }) =>
            html`<tr>
              <th scope="row">
                <code>${name}</code>
                ${required ? html`<small class="required">required</small>` : html``}
              </th>
              <td>${of} ${about}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

interface Row {
  readonly name: string;
  readonly of: Html;
  readonly required: boolean;
  readonly about: Html;
}

function rowsOf(schema: ApiSchema, before: string): Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const path = before === '' ? name : `${before}.${name}`;
    const row = {
      name: path,
      of: typeOf(member),
      required: schema.required?.includes(name) ?? false,
      about: about(member),
    };
    const { schema: inner, path: innerPath } = innerObject(member, path);
    return [row, ...(inner ? rowsOf(inner, innerPath) : [])];
  });
}

/** The object within a member that is one, is null or one, or has many of them. */
function innerObject(member: ApiSchema, path: string): { schema: ApiSchema | null; path: string } {
  if (member.properties) return { schema: member, path };
  if (member.items) return innerObject(member.items, `${path}[]`);
  const others = member.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  const [only] = others;
  return only !== undefined && others.length === 1 ? innerObject(only, path) : { schema: null, path };
}

/** What a value is, with links to what has a name. */
export function typeOf(schema: ApiSchema): Html {
  const { $ref, type, items, additionalProperties, format } = schema;
  if ($ref !== undefined) {
    const name = $ref.split('/').at(-1) ?? '';
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const shapes = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (shapes) return joined(shapes.map(typeOf), ' or ');
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum) {
    return joined(
      schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`),
      ' ',
    );
  }
  if (type === 'array') return html`list of ${typeOf(items ?? {})}`;
  if (typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0) {
    return html`object of ${typeOf(additionalProperties)}`;
  }
  return html`${format ?? type ?? 'anything'}`;
}

function joined(parts: readonly Html[], between: string): Html {
  return new Html(parts.map(({ text }) => text).join(between));
}

/** Its description and its bounds. */
export function about(schema: ApiSchema): Html {
  const bounds = [
    ...(schema.minimum === undefined ? [] : [`at least ${schema.minimum}`]),
    ...(schema.maximum === undefined ? [] : [`at most ${schema.maximum}`]),
    ...((schema.minLength ?? 0) > 1 ? [`at least ${schema.minLength ?? 0} characters`] : []),
    ...(schema.maxLength === undefined ? [] : [`at most ${schema.maxLength} characters`]),
    ...(schema.minItems === undefined ? [] : [`at least ${schema.minItems} of them`]),
    ...(schema.maxItems === undefined ? [] : [`at most ${schema.maxItems} of them`]),
    ...(schema.default === undefined ? [] : [`${JSON.stringify(schema.default)} if left out`]),
  ].join(', ');
  return html`${bounds === '' ? html`` : html`<small>${bounds}</small>`}
  ${schema.description === undefined ? html`` : html`<br />${inline(schema.description)}`}`;
}
