import { type CompiledMap, type PointValues, compileMap, crc16, findShippedMap, readFrame } from '@packwatch/protocol';
import jsmodbus from 'jsmodbus';
import { type Sweep } from '../../lib/gateway-client.ts';
import { BenchmarkError } from '../benchmark.ts';
import { BENCH_PACK } from '../replayed-polls.ts';

/** One run over all polls. Throws if it did not read what is there: a wrong answer is not fast. */
export type Pass = () => void;

const compiled = (id: string): CompiledMap => {
  const map = findShippedMap(id);
  if (!map) throw new BenchmarkError(`There is no shipped map "${id}".`);
  return compileMap(map);
};

/** What ingest does with a poll: check every pair, and decode each device by its map. */
export function decodePass(polls: readonly Sweep[]): Pass {
  const [meter, cell] = [compiled('smartpro'), compiled('lipro')];
  const pointsPerPoll = pointCount(meter) + BENCH_PACK.cellsInSeries * pointCount(cell);
  return () => {
    for (const { frames } of polls) {
      const values = new Map<number, PointValues>();
      for (const frame of frames) {
        const reading = readFrame(frame);
        if (!reading.ok) throw new BenchmarkError(`A frame was refused: ${reading.fault}.`);
        let ofDevice = values.get(reading.slaveAddress);
        if (!ofDevice) values.set(reading.slaveAddress, (ofDevice = new Map()));
        const map = reading.slaveAddress === BENCH_PACK.meterAddress ? meter : cell;
        map.decode(reading.firstRegister, reading.registers, ofDevice);
      }
      let points = 0;
      for (const ofDevice of values.values()) points += ofDevice.size;
      if (points !== pointsPerPoll) throw new BenchmarkError(`${points} of ${pointsPerPoll} points were decoded.`);
    }
  };
}

const pointCount = ({ map }: CompiledMap): number => map.points.filter((point) => point.polled !== false).length;

/** The least that any reader must do: look at every byte once for the CRC. */
export function crcPass(polls: readonly Sweep[]): Pass {
  return () => {
    for (const { frames } of polls) {
      for (const { request, response } of frames) {
        // The CRC over a frame and its CRC is zero.
        if (crc16(request) !== 0 || response === null || crc16(response) !== 0) {
          throw new BenchmarkError('A frame has a bad CRC.');
        }
      }
    }
  };
}

/** The same responses through jsmodbus' own parser, which makes registers of them and no more. */
export function jsmodbusPass(polls: readonly Sweep[]): Pass {
  const responses = polls.map(({ frames }) =>
    frames.flatMap(({ response }) => (response ? Buffer.from(response) : [])),
  );
  return () => {
    for (const ofPoll of responses) {
      for (const response of ofPoll) {
        if (jsmodbus.ModbusRTUResponse.fromBuffer(response) === null) {
          throw new BenchmarkError('jsmodbus could not read a response.');
        }
      }
    }
  };
}
