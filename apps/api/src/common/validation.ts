import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { type FieldError, AppError } from './app-error.ts';

const PLACE: Partial<Record<ArgumentMetadata['type'], string>> = { query: 'query', body: 'body', param: 'path' };

/** Parses every parameter that carries a schema; what the handler gets is the schema's output and nothing else. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(value: unknown, { schema, type, data }: ArgumentMetadata): Promise<unknown> {
    if (!schema) return value;
    const result = await schema['~standard'].validate(value);
    if (!result.issues) return result.value;
    const start = [PLACE[type] ?? type, ...(data === undefined ? [] : [data])];
    const fields = result.issues.map(({ path = [], message }): FieldError => {
      const keys = path.map((part) => (typeof part === 'object' ? part.key : part));
      return { path: [...start, ...keys.map(String)].join('.'), message };
    });
    throw new AppError('invalid_input', `the ${start[0]} is not as it should be`, { fields });
  }
}
