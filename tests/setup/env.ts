// The settings every test starts from; a test that needs others parses its own with parseEnv().
process.env.APP_ENV = 'demo';
process.env.AUTH_SECRET = 'secret-of-the-tests-0123456789abcdef';
process.env.APP_URL = 'http://localhost:3000';
process.env.LOG_LEVEL = 'silent';
