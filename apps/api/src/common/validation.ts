import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { type FieldError, AppError } from './app-error.ts';
import { findUnstorableText } from './storable-text.ts';

const PLACE: Partial<Record<ArgumentMetadata['type'], string>> = { query: 'query', body: 'body', param: 'path' };

/** Parses every parameter that carries a schema; what the handler gets is the schema's output and nothing else. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { schema, type, data }: ArgumentMetadata): Promise<unknown> {
    if (!schema) return value;
    const result = await schema['~standard'].validate(value);
    const start = [PLACE[type] ?? type, ...(data === undefined ? [] : [data])];
    const fields = (result.issues ? result.issues.flatMap(eachUnknown) : textIssues(result.value)).map(
      ({ path = [], message }): FieldError => {
        const keys = path.map((part) => (typeof part === 'object' ? part.key : part));
        return { path: [...start, ...keys.map(String)].join('.'), message };
      },
    );
    if (!result.issues && fields.length === 0) return result.value;
    throw new AppError('invalid_input', `the ${start[0]} is not as it should be`, { fields });
  }
}

type Issue = {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly message: string;
};

/** One issue for each member that is not known, at its own place. */
function eachUnknown(issue: Issue): Issue[] {
  if (!('keys' in issue) || !Array.isArray(issue.keys)) return [issue];
  return issue.keys.map((key: unknown) => ({
    path: [...(issue.path ?? []), String(key)],
    message: 'is not known here',
  }));
}

function textIssues(value: unknown): Issue[] {
  const path = findUnstorableText(value);
  return path ? [{ path, message: 'has a character that no text may have' }] : [];
}
