import { type ExplainedFrame } from '@packwatch/contracts';
import { type ExplainedPoint, explainPair, fromHex, type RegisterMap, toHex } from '@packwatch/protocol';

/** What pasted or quarantined hex means by these maps; digits that are none read as an empty frame. */
export function explainFrame(request: string, response: string | null, maps: readonly RegisterMap[]): ExplainedFrame {
  const answered = response === null ? null : (fromHex(response) ?? new Uint8Array());
  const pair = explainPair(fromHex(request) ?? new Uint8Array(), answered, maps);
  const asked = pair.request;
  return {
    request: asked && {
      slaveAddress: asked.slaveAddress,
      functionCode: asked.functionCode,
      first: 'first' in asked ? asked.first : null,
      count: 'count' in asked ? asked.count : null,
    },
    fault: pair.fault,
    registers: pair.registers && { first: pair.registers.first, hex: toHex(pair.registers.bytes) },
    byMap: pair.byMap.map(({ map, points }) => ({
      map: { key: map.id, version: map.version, device: map.device, provisional: map.provisional },
      points: points.map(toPoint),
    })),
  };
}

const toPoint = ({ point, setBits, ...explained }: ExplainedPoint) => ({
  name: point.name,
  address: point.address,
  type: point.type,
  raw: explained.raw,
  value: explained.value,
  unit: point.unit,
  isSentinel: explained.isSentinel,
  usedQuirk: explained.usedQuirk,
  named: explained.named,
  setBits: setBits && [...setBits],
  source: point.source,
  confidence: point.confidence,
  note: point.note ?? null,
});
