import { ApiError } from '#lib/api/api-error.ts';
import { problemOf } from '#lib/api/client.ts';

/** Hands a file to the browser as if a link to it had been clicked. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/**
 * Asks the API for something as another type than JSON, and saves it.
 * @throws ApiError as the API refuses it
 */
export async function download(path: string, type: string, name: string): Promise<void> {
  const response = await fetch(path, { headers: { accept: type } });
  if (!response.ok) throw new ApiError(problemOf(await response.json().catch(() => null), response));
  saveFile(name, await response.blob());
}
