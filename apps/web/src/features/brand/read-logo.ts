import { LOGO_MAX_BYTES } from '#features/brand/logo-max-bytes.ts';

/** As wide and high as a logo is ever shown, on screens with two dots for each pixel. */
const WIDEST = 560;
const HIGHEST = 112;

/** A picture as base64: as it is where that is small enough, else drawn anew as PNG, smaller until it is. Null: no picture. */
export async function readLogo(file: Blob): Promise<string | null> {
  if (file.size <= LOGO_MAX_BYTES && file.type !== 'image/svg+xml') return base64Of(file);
  const image = await pictureOf(file);
  if (image === null) return null;
  for (const share of [1, 0.75, 0.5, 0.35]) {
    const drawn = await drawnAnew(image, share);
    if (drawn && drawn.size <= LOGO_MAX_BYTES) return base64Of(drawn);
  }
  return null;
}

async function pictureOf(file: Blob): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = `data:${file.type};base64,${await base64Of(file)}`;
  return image.decode().then(
    () => image,
    () => null,
  );
}

function drawnAnew(image: HTMLImageElement, share: number): Promise<Blob | null> {
  const scale = share * Math.min(1, WIDEST / image.naturalWidth, HIGHEST / image.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

async function base64Of(blob: Blob): Promise<string> {
  let binary = '';
  for (const byte of new Uint8Array(await blob.arrayBuffer())) binary += String.fromCodePoint(byte);
  return btoa(binary);
}
