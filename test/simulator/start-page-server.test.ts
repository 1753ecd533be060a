import { startPageServer } from '../../simulator/start-page-server.ts';

test('the address is told in one line', async () => {
  const stop = jest.fn();
  const page = await startPageServer(async () => ({ address: 'http://127.0.0.1:8081/', stop }));
  expect(page.line).toBe('See and hear it in a browser at http://127.0.0.1:8081/, or go on here.');
  await page.stop();
  expect(stop).toHaveBeenCalledTimes(1);
});

test('a page that cannot be served is told in one line, and stops nothing', async () => {
  const page = await startPageServer(() => Promise.reject(new Error('ports 8080 to 8099 are taken\nand more')));
  expect(page.line).toBe('(no page in the browser: ports 8080 to 8099 are taken)');
  await page.stop();
});
