declare module 'node-wav' {
  export function decode(bytes: Uint8Array): {
    readonly sampleRate: number;
    readonly channelData: readonly Float32Array[];
  };
}
