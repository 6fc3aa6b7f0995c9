import { type Metadata } from 'next';
import { MapPage } from '#features/maps/map-page.tsx';
import { mapTitle } from '#features/maps/map-title.ts';

type Props = { params: Promise<{ ref: string }> };

const refOf = async ({ params }: Props): Promise<string> => decodeURIComponent((await params).ref);

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: mapTitle(await refOf(props)) };
}

export default async function Page(props: Props) {
  return <MapPage mapRef={await refOf(props)} />;
}
