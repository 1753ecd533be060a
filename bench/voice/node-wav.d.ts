declare module 'node-wav' {
  /** @returns undefined where the file ends before its sound. */
  export function decode(
    bytes: Uint8Array,
  ): { readonly sampleRate: number; readonly channelData: readonly Float32Array[] } | undefined;
}
