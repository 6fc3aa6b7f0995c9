import { Injectable } from '@nestjs/common';
import {
  type GatewayMapping,
  type GatewayMappingList,
  type GatewayMappingTrial,
  type SaveGatewayMapping,
  type TryGatewayMapping,
} from '@packwatch/contracts';
import { GatewayMappingsRepository, type GatewayMappingVersion, GatewaysRepository } from '@packwatch/db';
import { parseLineProtocolMapping, parseTeltonikaMapping, type TriedMessage, tryMapping } from '@packwatch/protocol';
import { type Member } from '../../common/access.ts';
import { AppError, notFound } from '../../common/app-error.ts';

const PARSERS = { line_protocol: parseLineProtocolMapping, teltonika: parseTeltonikaMapping } as const;

@Injectable()
export class GatewayMappingsService {
  constructor(
    private readonly mappings: GatewayMappingsRepository,
    private readonly gateways: GatewaysRepository,
  ) {}

  async list(member: Member, gatewayId: string): Promise<GatewayMappingList> {
    if (!(await this.gateways.find(member.organisationId, gatewayId))) throw notFound('gateway');
    const versions = await this.mappings.list(member.organisationId, gatewayId);
    return { items: versions.map(toDto) };
  }

  tryOn({ format, document, message, precision }: TryGatewayMapping): GatewayMappingTrial {
    const tried = tryMapping(format, document, new TextEncoder().encode(message), precision);
    if (tried.ok) return { errors: [], messageError: null, message: toMessage(tried.message) };
    if (tried.in === 'mapping') return { errors: [...tried.errors], messageError: null, message: null };
    const { path, message: why } = tried.error;
    return { errors: [], messageError: { path, message: why }, message: null };
  }

  /** The next version. Those before it stay: what was received by them was read by them. */
  async save(member: Member, gatewayId: string, { format, document }: SaveGatewayMapping): Promise<GatewayMapping> {
    const parsed = PARSERS[format](document);
    if (!parsed.ok) {
      const fields = parsed.errors.map(({ path, message }) => ({
        path: path === '' ? 'body.document' : `body.document.${path}`,
        message,
      }));
      throw new AppError('invalid_input', 'the document is not a mapping of this format', { fields });
    }
    const saved = await this.mappings.add(member.organisationId, { gatewayId, format, document, by: member.by });
    if (!saved) throw notFound('gateway');
    return toDto(saved);
  }
}

function toDto({ format, version, document, createdAt, createdBy }: GatewayMappingVersion): GatewayMapping {
  const stored = document as Record<string, unknown>;
  return { format, version, document: stored, createdAt: createdAt.toISOString(), createdBy };
}

function toMessage({ samples, frames, refused, unmapped }: TriedMessage): GatewayMappingTrial['message'] {
  return {
    samples: samples.map(({ at, tMs, pack, values, cells }) => ({
      at,
      ts: new Date(tMs).toISOString(),
      serial: pack,
      values: { ...values },
      cells: cells.map((cell) => ({ cell: cell.cell, values: { ...cell.values } })),
    })),
    frames: frames.map(({ at, tMs, bus, request, response }) => ({
      at,
      ts: new Date(tMs).toISOString(),
      bus,
      request,
      response,
    })),
    refused: refused.map(({ index, reason, detail, text }) => ({ index, reason, detail, text })),
    unmapped: unmapped.map(({ name, count }) => ({ name, count })),
  };
}
