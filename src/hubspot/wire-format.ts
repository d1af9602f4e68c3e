import type { HttpRequest, HttpResponse } from './port.ts';

/** The path with its query; a list becomes a repeated key, as HubSpot's own client sends it. */
export const pathWithQuery = ({ path, query = {} }: Pick<HttpRequest, 'path' | 'query'>): string => {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined) continue;
    const values = typeof value === 'object' ? value : [String(value)];
    values.forEach((item) => parameters.append(key, item));
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
};

/** JSON where it is JSON. Otherwise the text itself: a gateway's HTML page, or a reply cut short. */
export const parseBody = (text: string): unknown => {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

type HeaderSource = { forEach(visit: (value: string, name: string) => void): void };

export const headerRecord = (source: HeaderSource): HttpResponse['headers'] => {
  const headers: Record<string, string> = {};
  source.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  return headers;
};
