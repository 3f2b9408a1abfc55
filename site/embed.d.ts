// Types of embed.js.

export interface Prediction { class: number; name: string; outputs: number[] }
export interface Epoch { run: number; seed: number; epoch: number; correct: number; total: number; cost: number; seconds: number; testCost?: number; weights?: string }
export interface Exercise { page: string; name: string; right: boolean; tries: number }
export type Settings = Record<string, string | number | (string | number)[]>;

export interface InklingEventMap {
  "inkling-ready": CustomEvent<{ view: string }>;
  "inkling-prediction": CustomEvent<Prediction | null>;
  "inkling-epoch": CustomEvent<Epoch>;
  "inkling-finished": CustomEvent<Epoch>;
  "inkling-exercise": CustomEvent<Exercise>;
  "inkling-error": CustomEvent<string>;
}

export interface InklingLab extends HTMLElement {
  train(): Promise<unknown>;
  pause(): Promise<unknown>;
  resume(): Promise<unknown>;
  step(): Promise<unknown>;
  reset(): Promise<unknown>;
  clear(): Promise<unknown>;
  set(settings: Settings): Promise<string[]>;
  model(): Promise<{ model: Uint8Array; settings: Record<string, string> }>;
  addEventListener<K extends keyof InklingEventMap>(type: K, listener: (e: InklingEventMap[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap { "inkling-lab": InklingLab }
}
