import { H as FrameTable, c as withoutFrames } from "./decode-body-DIDQ9ri-.js";
// src/threads/wire.ts
/** What was sent, of each order of a batch. */
function sentOf({ orders, bytes }) {
	let at = 0;
	return orders.map(({ length }) => bytes.subarray(at, at += length));
}
/** What a thread says first, once it has loaded what it needs. */
const READY = "ready";
/** Frames travel only where some were refused: to look at others again, the envelope is read again. */
function toSent(body, sent) {
	const packedBody = body.packedBody === sent ? null : body.packedBody;
	return {
		...withoutFrames(body),
		packedBody
	};
}
const fromSent = (body, sent) => ({
	...body,
	packedBody: body.packedBody ?? sent,
	frames: body.frames === null ? null : FrameTable.revive(body.frames)
});
/** What need not be copied on its way: the thread is done with it. */
function transferable({ columns, frames }) {
	const buffers = [columns.numbers.buffer, columns.frames.buffer];
	if (frames === null || frames.count === 0) return buffers;
	buffers.push(frames.buffer);
	const { buffer, byteLength } = frames.bytes;
	if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffers.push(buffer);
	return buffers;
}
export { transferable as a, toSent as i, fromSent as n, sentOf as r, READY as t };

//# sourceMappingURL=wire-vjY29fIs.js.map