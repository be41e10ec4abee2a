import { createHash } from 'node:crypto';
import runtime from './react-scripts.json' with { type: 'json' };

/**
 * The inline scripts that may run on our pages: the data Next hands to the browser as JSON, and React's own fixed streaming code,
 * exactly as in the installed versions (tests/unit/serve/inline-scripts.test.ts fails when those change). Everything else on a page,
 * whoever managed to put it there, gets no hash and does not run. So the policy is strict and the page can still be cached.
 */

const bootstrap = '(self.__next_f=self.__next_f||[]).push(';
const push = 'self.__next_f.push(';
const instruction = /^\$R[CSXR]\(/;

/** True for scripts that only hand JSON to Next's queue. */
function isFlightData(script: string): boolean {
  if (script.startsWith(bootstrap)) {
    const [first = '', ...rest] = script.split(`;${push}`);
    return isCall(first, bootstrap) && (rest.length === 0 || isFlightData(`${push}${rest.join(`;${push}`)}`));
  }
  return isCall(script, push);
}

// How the bundler's runtime is told which of this build's chunks the page starts with.
const turbopack = '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(';
const ownChunk = /^static\/chunks\/[\w.~-]+\.(js|css)$/;

/** True for the bundler's own start: a list of this build's chunks and module numbers, nothing else. */
function isBundlerStart(script: string): boolean {
  const text = script.replace(/;$/, '');
  if (!text.startsWith(turbopack) || !text.endsWith(')')) return false;
  const given = parsed(text.slice(turbopack.length, -1));
  if (typeof given !== 'object' || given === null) return false;
  return Object.entries(given).every(([key, list]: [string, unknown]) => {
    if (!Array.isArray(list)) return false;
    if (key === 'otherChunks') return list.every((chunk) => typeof chunk === 'string' && ownChunk.test(chunk));
    return key === 'runtimeModuleIds' && list.every((id) => Number.isInteger(id));
  });
}

function isCall(script: string, prefix: string): boolean {
  return script.startsWith(prefix) && script.endsWith(')') && isJson(script.slice(prefix.length, -1));
}

function isJson(text: string): boolean {
  return Array.isArray(parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether `script` is one of Next's or React's own, character by character or as plain data. */
export function isKnownInlineScript(script: string): boolean {
  if (isFlightData(script) || isBundlerStart(script)) return true;
  let rest = script;
  for (let found: string | undefined = ''; found !== undefined && rest !== ''; rest = rest.slice(found.length)) {
    found = runtime.find((code) => rest.startsWith(code));
    if (found === undefined) break;
  }
  if (rest === '') return true;
  return instruction.test(rest) && rest.endsWith(')') && isJson(`[${rest.slice(4, -1)}]`);
}

const scriptTag = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const executable = /^(|text\/javascript|application\/javascript|module)$/;

/** What stands in a page's inline scripts that a browser would run; data blocks such as JSON-LD and scripts with `src` are left out. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(scriptTag)]
    .filter(([, attributes = '']) => {
      const type = attributes.match(/\btype="([^"]*)"/)?.[1] ?? '';
      return !/\bsrc=/.test(attributes) && executable.test(type);
    })
    .map(([, , content = '']) => content);
}

/** Joins scripts that follow each other and only carry data, so that a page needs few hashes. */
export function joinFlightData(html: string): string {
  return html.replace(/(?:<script>self\.__next_f\.push\([^<]*\)<\/script>){2,}/g, (run) => {
    const parts = run.slice('<script>'.length, -'</script>'.length).split('</script><script>');
    return parts.every(isFlightData) ? `<script>${parts.join(';')}</script>` : run;
  });
}

export type ScriptHashes = { hashes: string[]; unknown: string[] };

/**
 * CSP hashes for a page's known inline scripts, and the scripts that are not known (they get none and stay blocked).
 * `known` decides per script; joined data scripts are checked before they are joined, see preparePage.
 */
export function hashesOf(scripts: string[], known: (script: string) => boolean = isKnownInlineScript): ScriptHashes {
  const hashes = new Set<string>();
  const unknown: string[] = [];
  for (const script of scripts) {
    if (known(script)) hashes.add(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    else unknown.push(script);
  }
  return { hashes: [...hashes], unknown };
}

/** A page's HTML with its data scripts joined, and the hashes that let them run. */
export function preparePage(html: string): ScriptHashes & { html: string } {
  const unknown = new Set(inlineScripts(html).filter((script) => !isKnownInlineScript(script)));
  const joined = joinFlightData(html);
  // What was known before joining is known after; a joined script that holds an unknown part is left as it was by joinFlightData.
  return { html: joined, ...hashesOf(inlineScripts(joined), (script) => !unknown.has(script)) };
}
