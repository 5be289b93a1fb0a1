// node validate.mjs SCHEMA: exits with 1 and the errors where graphql-js finds the schema invalid.
import { readFileSync } from 'node:fs';
import { buildSchema, validateSchema } from 'graphql';

const schema = buildSchema(readFileSync(process.argv[2], 'utf8'));
const errors = validateSchema(schema);
errors.forEach((error) => console.error(String(error)));
process.exitCode = errors.length > 0 ? 1 : 0;
