// For dependency-cruiser: where `@/…` is.
module.exports = { resolve: { alias: { '@': require('node:path').dirname(__dirname) } } };
