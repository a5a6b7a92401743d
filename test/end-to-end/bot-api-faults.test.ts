import { beforeEach, describe, expect, test } from 'vitest';
import { createRandom } from '../../scripts/seeded-random.ts';
import { type BotApiServer, startBotApiServer } from './bot-api-server.ts';
import { callMethod } from './call-method.ts';
import { privateMessage } from './incoming.ts';

const lan = { id: 501, first_name: 'Lan' };

let server: BotApiServer;

beforeEach(async () => {
  server = await startBotApiServer();
  server.receive(privateMessage(lan, 'Chào'));
  return () => server.close();
});

const call = (method: string, payload?: object) => callMethod(server, method, payload);
const send = () => call('sendMessage', { chat_id: lan.id, text: 'Chào' });

describe('faults', () => {
  test.each([
    ['html-502', 'page', 0],
    ['html-502-after-accept', 'page', 1],
    ['drop-before-accept', 'nothing', 0],
    ['drop-after-accept', 'nothing', 1],
  ] as const)('%s: the caller hears %s and %i messages are taken', async (fault, heard, taken) => {
    server.fail('sendMessage', fault);
    await expect(send()).rejects.toThrow();
    await server.faultsMet('sendMessage');
    const sent = await server.until(() => server.calls.find((one) => one.heard !== 'not-yet'));
    expect(sent.heard).toBe(heard);
    expect(server.messages).toHaveLength(taken);
    expect((await send()).ok).toBe(true);
  });

  test('a refusal by plan says what it was told to say, and nothing is taken', async () => {
    server.fail('sendMessage', { code: 500, description: 'Internal Server Error' });
    expect(await send()).toEqual({
      ...{ ok: false, error_code: 500, description: 'Internal Server Error' },
    });
    expect(server.messages).toEqual([]);
  });

  test('a call that hangs is answered when it is released', async () => {
    server.fail('sendMessage', 'hang');
    const sent = send();
    await server.called('sendMessage');
    await server.until(() => server.messages[0]);
    server.releaseHung();
    expect((await sent).ok).toBe(true);
  });

  test('by chance come as often as wanted, the same with the same seed, and end', async () => {
    const description = 'Internal Server Error';
    const chances = [{ fault: { code: 500, description }, probability: 0.3 }];
    const draw = async () => {
      server.failAtRandom({ random: createRandom(1), chances });
      const answers = [];
      for (let at = 0; at < 100; at += 1) answers.push((await call('getMe')).ok);
      return answers;
    };
    const first = await draw();
    const failed = first.filter((ok) => !ok).length;
    expect(failed).toBeGreaterThan(15);
    expect(failed).toBeLessThan(45);
    expect(await draw()).toEqual(first);
    server.failAtRandom(null);
    expect((await call('getMe')).ok).toBe(true);
  });
});
