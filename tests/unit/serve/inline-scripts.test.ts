import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { inlineScripts, isKnownInlineScript, joinFlightData, preparePage } from '../../../scripts/serve/inline-scripts';
import runtime from '../../../scripts/serve/react-scripts.json' with { type: 'json' };

describe('the installed React', () => {
  const source = readFileSync(
    'node_modules/next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js',
    'utf8',
  );
  const literals = [...source.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g)]
    .map(([literal]) => String(vm.runInNewContext(literal)))
    .filter((text) => /\$R[A-Z]|\$\$reactFormReplay/.test(text) && !text.startsWith('$RV=function(B'))
    .map((text) => text.replace(/\$R[SCRX]\("$/, ''))
    .filter((text) => text !== '');

  it('has no other streaming code than scripts/serve/react-scripts.json', () => {
    expect([...new Set(literals)].sort()).toEqual([...runtime].sort());
  });
});

describe('isKnownInlineScript', () => {
  const [longest = ''] = runtime;

  it.each([
    '(self.__next_f=self.__next_f||[]).push([0])',
    '(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,null])',
    'self.__next_f.push([1,"a \\"quoted\\" ) text"])',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/0a-b_c~1.js"],"runtimeModuleIds":[1]});',
    'requestAnimationFrame(function(){$RT=performance.now()});',
    '$RC("B:0","S:0")',
    '$RX("B:1","a digest")',
    `${longest}$RR("B:0","S:0",[["/_next/static/a.css","next"]])`,
  ])('knows %j', (script) => {
    expect(isKnownInlineScript(script)).toBe(true);
  });

  it.each([
    'alert(1)',
    'self.__next_f.push([1,""]);alert(1)',
    'self.__next_f.push([1,""]),alert([1])',
    'self.__next_f.push(alert(1))',
    'self.__next_f.push([alert(1)])',
    'self.__next_f.push({"a":1})',
    '(self.__next_f=self.__next_f||[]).push([0]);alert(1)',
    '$RC("B:0",alert(1))',
    '$RC("B:0");alert("S:0")',
    '$RQ("B:0")',
    `${longest}alert(1)`,
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["https://elsewhere.example/x.js"]});',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/../../x.js"]});',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"other":[1]});',
    '',
  ])('does not know %j', (script) => {
    expect(isKnownInlineScript(script)).toBe(script === '');
  });
});

describe('preparePage', () => {
  it('gives a planted script no hash, and names it', () => {
    const { hashes, unknown } = preparePage(
      '<p>x</p><script>alert(1)</script><script>self.__next_f.push([1,"a"])</script>',
    );
    expect(unknown).toEqual(['alert(1)']);
    expect(hashes).toHaveLength(1);
  });

  it('joins neighbouring data scripts into one that still only carries data', () => {
    const page = '<script>self.__next_f.push([1,"a"])</script><script>self.__next_f.push([1,"b"])</script><p>end</p>';
    const { html, hashes, unknown } = preparePage(page);
    expect(html).toBe('<script>self.__next_f.push([1,"a"]);self.__next_f.push([1,"b"])</script><p>end</p>');
    expect({ hashes: hashes.length, unknown }).toEqual({ hashes: 1, unknown: [] });
  });

  it('does not join a script that pretends to carry data', () => {
    const page = '<script>self.__next_f.push([1,"a"])</script><script>self.__next_f.push(alert(1))</script>';
    expect(joinFlightData(page)).toBe(page);
    expect(preparePage(page).unknown).toEqual(['self.__next_f.push(alert(1))']);
  });

  it('leaves data blocks and files alone', () => {
    expect(inlineScripts('<script type="application/ld+json">{"a":1}</script><script src="/x.js"></script>')).toEqual(
      [],
    );
  });
});
