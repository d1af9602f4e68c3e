import type { Clock } from '../clock.ts';

/** Requests within the last moments, on the emulator's clock. */
export interface Window {
  isFull(): boolean;
  add(): void;
  remaining(): number;
}

/** A rolling window of `windowMs` that takes `maximum` requests. */
export function createWindow(clock: Clock, maximum: number, windowMs: number): Window {
  let times: number[] = [];
  const recent = () => (times = times.filter((at) => at > clock.now() - windowMs));
  return {
    isFull: () => recent().length >= maximum,
    add: () => void times.push(clock.now()),
    remaining: () => Math.max(0, maximum - recent().length),
  };
}
