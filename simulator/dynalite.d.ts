declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** An embedded DynamoDB: on disk where `path` is given, else in memory. */
  export default function dynalite(options?: { readonly path?: string; readonly createTableMs?: number }): Server;
}
