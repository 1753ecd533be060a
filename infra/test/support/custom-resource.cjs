// A stand-in for the Lambda runtime of the CDK's own function for custom resources: loads the code of the asset that is
// named on the command line, and answers each line of standard input, an event of CloudFormation, with a line of
// standard output, what that function sends to the address which the event names.
const https = require('node:https');
const { createInterface } = require('node:readline');
const { join } = require('node:path');

https.request = (_address, answered) => {
  let sent = '';
  return {
    on: () => undefined,
    write: (part) => {
      sent += part;
    },
    end: () => {
      process.stdout.write(`${sent}\n`);
      answered();
    },
  };
};
// What the function logs is not part of its answer.
console.log = console.error;

const { handler } = require(join(process.argv[2], 'index.js'));
createInterface({ input: process.stdin }).on('line', (line) => handler(JSON.parse(line), { logStreamName: 'a-log' }));
