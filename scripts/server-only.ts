// Scripts and the worker run outside Next: tsconfig.node.json and vitest map the `server-only` marker to this empty module.
export {};
