import type { HttpPort, HttpRequest, HttpResponse } from '../../src/hubspot/port.ts';

export type Reply = Partial<HttpResponse> | Error;

export type FakeHttp = HttpPort & { readonly requests: HttpRequest[] };

const settle = (reply: Reply): HttpResponse => {
  if (reply instanceof Error) throw reply;
  return { status: 200, headers: {}, body: {}, ...reply };
};

/** Answers with a function of the request, and keeps every request. */
export const answeringHttp = (answer: (request: HttpRequest) => Reply | Promise<Reply>): FakeHttp => {
  const requests: HttpRequest[] = [];
  return {
    requests,
    request: async (request) => {
      requests.push(request);
      return settle(await answer(request));
    },
  };
};

/** Answers with these replies in turn, the last one for ever. */
export const replayingHttp = (...replies: Reply[]): FakeHttp => {
  let next = 0;
  return answeringHttp(() => {
    const reply = replies[Math.min(next, replies.length - 1)] ?? {};
    next += 1;
    return reply;
  });
};

export const aRequest = (overrides: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  path: '/crm/objects/2026-03/companies/7',
  idempotent: true,
  ...overrides,
});
