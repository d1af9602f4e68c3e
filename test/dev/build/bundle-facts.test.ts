import { readBundleFacts } from '../../../src/dev/build/checks/bundle-facts.ts';

const calledFunctions = (code: string) =>
  readBundleFacts(`import { hubspot } from "@hubspot/ui-extensions";\n${code}`).calledFunctions;

describe('the functions that a bundle calls', () => {
  it('are read from a literal', () => {
    expect(calledFunctions('hubspot.serverless("company-value", {});')).toEqual(['company-value']);
  });

  it('are read from a property of a constant', () => {
    expect(calledFunctions('var names = { open: "company-value" }; hubspot.serverless(names.open);')).toEqual(
      ['company-value'],
    );
  });

  it('are read from both sides of a condition', () => {
    expect(calledFunctions('hubspot.serverless(first ? "company-value" : "record-entry");')).toEqual([
      'company-value',
      'record-entry',
    ]);
  });

  it('are read from the callers of a wrapper', () => {
    const code = `function call(name, parameters) { return hubspot.serverless(name, { parameters }); }
      const open = () => call("company-value", {});
      const save = () => call("record-entry", {});`;
    expect(calledFunctions(code)).toEqual(['company-value', 'record-entry']);
  });

  it('are read from an object that a wrapper takes apart', () => {
    const code = `const call = ({ uid: name, parameters }) => hubspot.serverless(name, { parameters });
      call({ uid: "company-value", parameters: {} });`;
    expect(calledFunctions(code)).toEqual(['company-value']);
  });

  it('are told apart from a variable of the same name elsewhere', () => {
    const code = `const name = "record-entry";
      function open() { const name = "company-value"; return hubspot.serverless(name); }`;
    expect(calledFunctions(code)).toEqual(['company-value']);
  });

  it('are unknown when the name comes from elsewhere', () => {
    expect(calledFunctions('hubspot.serverless(context.variables.name);')).toEqual([null]);
  });

  it('are unknown when the wrapper is handed on', () => {
    const code = `const call = (name) => hubspot.serverless(name); register(call); call("company-value");`;
    expect(calledFunctions(code)).toEqual([null]);
  });

  it('are unknown, and not searched for ever, when a wrapper calls itself', () => {
    expect(calledFunctions('function call(name) { hubspot.serverless(name); call(name); }')).toEqual([null]);
  });
});

describe('the environment that a bundle reads', () => {
  it('is found in every way of writing it', () => {
    const code = `process.env.ONE; process.env["TWO"]; const { THREE, FOUR: four } = process.env;`;
    expect(readBundleFacts(code).environment).toEqual(['FOUR', 'ONE', 'THREE', 'TWO']);
  });

  it('is all of it when it is handed on', () => {
    expect(readBundleFacts('start(globalThis.process.env);').environment).toEqual(['*']);
  });
});

describe('what a bundle loads and draws', () => {
  it('lists imports of every kind once', () => {
    const code = `import "a"; import { b } from "b"; export { c } from "c"; require("d"); import("e"); import "a";`;
    expect(readBundleFacts(code).imports).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('finds HTML elements under any local name', () => {
    const code = `import { jsx as jsx2, jsxs } from "react/jsx-runtime";
      jsx2("div", {}); jsxs(Flex, {}); jsxs("span", {}); other("p");`;
    expect(readBundleFacts(code).htmlElements).toEqual(['div', 'span']);
  });

  it('counts calls of the hooks that HubSpot reads', () => {
    const code = `import { useCrmProperties as properties } from "@hubspot/ui-extensions/crm";
      import { useEffect } from "react";
      properties(["name"]); properties(["domain"]); useEffect(() => {});`;
    expect(readBundleFacts(code).prefetchedHookCalls).toBe(2);
  });
});
