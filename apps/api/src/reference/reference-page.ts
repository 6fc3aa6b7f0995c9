import { createHash } from 'node:crypto';
import { Html, html } from '../common/html.ts';
import { headings, inline, markdown, slug } from './markdown.ts';
import { type ApiDocument, type ApiOperation, type ApiParameter, type ApiSchema } from './openapi-types.ts';
import { clientExample, curlExample } from './request-examples.ts';
import { about, schemaView, typeOf } from './schema-view.ts';
import { REFERENCE_STYLE } from './style.ts';

/** What the page may do: have its own style. It runs nothing and loads nothing. */
export const REFERENCE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(REFERENCE_STYLE).digest('base64')}'`,
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** To the letter what the policy has the hash of: nothing may stand around it. */
const STYLE = new Html(`<style>${REFERENCE_STYLE}</style>`);

interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

/** The whole reference as one page without script, made from the OpenAPI document. */
export function referencePage(document: ApiDocument): string {
  const { schemas } = document.components;
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Route => ({ method, path, operation })),
  );
  const groups = document.tags.map((tag) => ({
    tag,
    routes: routes.filter(({ operation }) => operation.tags?.includes(tag.name)),
  }));
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title}: reference</title>
        ${STYLE}
      </head>
      <body>
        <div class="page">
          <nav aria-label="Contents">
            <details open>
              <summary>Begin here</summary>
              <ul>
                ${headings(document.info.description).map((title) => html`<li><a href="#${slug(title)}">${title}</a></li>`)}
                <li><a href="#webhook-events">Webhook events</a></li>
                <li><a href="#schemas">Schemas</a></li>
              </ul>
            </details>
            ${groups.map(
              (group) =>
                html`<details>
                  <summary>${group.tag.name}</summary>
                  <ul>
                    ${group.routes.map(({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`)}
                  </ul>
                </details>`,
            )}
          </nav>
          <main>
            <h1>${document.info.title} v${document.info.version}</h1>
            <p>
              The same for programs: <a href="/v1/openapi.json">openapi.json</a>. In the examples
              <code>$PACKWATCH</code> is the address of the installation, <code>$PACKWATCH_KEY</code> a key;
              <code>client</code> is the TypeScript client, which is made from this document.
            </p>
            ${markdown(document.info.description)}
            ${groups.map(
              (group) =>
                html`<h2 id="${slug(group.tag.name)}-operations">${group.tag.name}</h2>
                  <p>${group.tag.description}</p>
                  ${group.routes.map((route) => article(route, schemas))}`,
            )}
            <h2 id="webhook-events">Webhook events</h2>
            <p>
              What is posted to the endpoints that you set up, as Standard Webhooks 1.0 says. Repeats have the same
              <code>webhook-id</code>; any 2xx within 10 seconds means that it arrived.
            </p>
            ${Object.entries(document.webhooks).map(([type, { post }]) => webhook(type, post, schemas))}
            <h2 id="schemas">Schemas</h2>
            ${Object.entries(document.components.schemas).map(
              ([name, schema]) =>
                html`<details class="schema" id="schema-${name}">
                  <summary>${name}</summary>
                  ${schemaView(schema)}
                </details>`,
            )}
          </main>
        </div>
      </body>
    </html>`.text;
}

function article(route: Route, schemas: ApiDocument['components']['schemas']): Html {
  const { method, path, operation } = route;
  const { operationId, summary, description, parameters = [], requestBody } = operation;
  const body = resolved(requestBody?.content['application/json']?.schema, schemas);
  return html`<article id="${operationId}">
    <h3>${summary}</h3>
    <p class="route">
      <span class="method ${method}">${method.toUpperCase()}</span><code>${path}</code><small>${operationId}</small>
    </p>
    ${description === undefined ? html`` : html`<p>${inline(description)}</p>`}
    <p><small>${accessOf(operation)}</small></p>
    <div class="split">
      <div>
        ${
          parameters.length > 0
            ? html`<h4>Parameters</h4>
                ${parameterTable(parameters)}`
            : html``
        }
        ${
          body === undefined
            ? html``
            : html`<h4>Body</h4>
                ${schemaView(body)}`
        }
        <h4>Answers</h4>
        ${answers(operation)}
      </div>
      <div>
        <h4>curl</h4>
        <pre tabindex="0"><code>${curlExample(route)}</code></pre>
        <h4>TypeScript</h4>
        <pre tabindex="0"><code>${clientExample(route)}</code></pre>
      </div>
    </div>
  </article>`;
}

function resolved(schema: ApiSchema | undefined, schemas: ApiDocument['components']['schemas']): ApiSchema | undefined {
  return schema?.$ref === undefined ? schema : schemas[schema.$ref.split('/').at(-1) ?? ''];
}

function accessOf(operation: ApiOperation): Html {
  const access = operation['x-access'];
  if (access === 'public') return html`Takes neither key nor session.`;
  if (access === 'session') return html`For people who are signed in; no key may do this.`;
  return html`Scope: <code>${access ?? ''}</code>`;
}

function parameterTable(parameters: readonly ApiParameter[]): Html {
  return html`<div class="wide">
    <table>
      <tbody>
        ${parameters.map(
          (parameter) =>
            html`<tr>
              <th scope="row">
                <code>${parameter.name}</code> <small>${parameter.in}</small>${
                  parameter.required === true ? html`<small class="required">required</small>` : html``
                }
              </th>
              <td>
                ${typeOf(parameter.schema)}
                ${about(parameter.schema)}${
                  parameter.description === undefined || parameter.description === parameter.schema.description
                    ? html``
                    : html`<br />${inline(parameter.description)}`
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function answers({ responses }: ApiOperation): Html {
  return html`<div class="wide">
    <table>
      <tbody>
        ${Object.entries(responses).map(([status, { description, content = {} }]) => {
          const schema = Object.values(content)[0]?.schema;
          const isProblem = 'application/problem+json' in content;
          const isGood = !isProblem && schema !== undefined;
          return html`<tr>
            <th scope="row">${status}</th>
            <td>
              ${isGood ? html`${typeOf(schema)} <small>${Object.keys(content)[0] ?? ''}</small>` : inline(description)}
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function webhook(
  type: string,
  { summary, parameters = [], requestBody, responses }: ApiOperation,
  schemas: ApiDocument['components']['schemas'],
): Html {
  const schema = resolved(requestBody?.content['application/json']?.schema, schemas);
  return html`<article id="event-${type}">
    <h3><code>${type}</code></h3>
    <p>${summary}</p>
    <h4>Body</h4>
    ${schema === undefined ? html`` : schemaView(schema)}
    <h4>Headers</h4>
    ${parameterTable(parameters)}
    <h4>What you answer</h4>
    ${answers({ operationId: type, summary, responses })}
  </article>`;
}
