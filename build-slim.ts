import type { Plugin } from 'esbuild';

/**
 * What a Lambda of ours never uses of its libraries, and what stands in its place, by what a library imports it as. The build fails
 * where a library is put together anew, and `test/bundle.test.ts` tries what is left with a Lambda's own credentials.
 */
const IN_PLACE: Readonly<Record<string, string>> = {
  // A Lambda has its credentials in its environment; the others are for laptops, containers and instances.
  '@aws-sdk/credential-provider-node': `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
  // DynamoDB is found by its region, or by AWS_ENDPOINT_URL_DYNAMODB; discovery is off by default.
  '@aws-sdk/middleware-endpoint-discovery': `
    export const resolveEndpointDiscoveryConfig = (config) => config;
    export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
      environmentVariableSelector: () => undefined, configFileSelector: () => undefined, default: undefined,
    };`,
  // A Lambda is set up by its environment; files of settings are for laptops.
  '../shared-ini-file-loader/loadSharedConfigFiles': `
    export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  // Loaded for streams of events, as from Kinesis, alone.
  '@smithy/core/event-streams': 'export {};',
  // Node has its own; a hash in JavaScript is for what has none.
  './Sha256Js': 'export const Sha256Js = undefined;',
  // What a screen is told is the same for each size.
  './util/ViewportUtils': 'export {};',
  // Of the model only the clients of Alexa's services are code, and they are made where a skill has an API client.
  'ask-sdk-model': 'export const services = {};',
};

/** Leaves out of a bundle what Lambda never uses. */
export const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onResolve, onLoad, onEnd }) {
    const unmet = new Set(Object.keys(IN_PLACE));
    onResolve({ filter: /./ }, ({ path, importer, resolveDir }) => {
      if (!importer.includes('node_modules') || !Object.hasOwn(IN_PLACE, path)) return undefined;
      unmet.delete(path);
      return { path, namespace: 'in-place', pluginData: resolveDir };
    });
    onLoad({ filter: /.*/, namespace: 'in-place' }, ({ path, pluginData }) => {
      return { contents: IN_PLACE[path], resolveDir: pluginData };
    });
    onEnd(() => ({
      errors: [...unmet].map((path) => ({ text: `"${path}" is imported by no library any more (build-slim.ts)` })),
    }));
  },
};
