/** The environment of the portal on a sandbox, with some values of its configuration. */
export function portalEnvironment(sandbox, configuration) {
  return {
    ...process.env,
    ...sandbox.env,
    PRIVATE_MARKETPLACE_BUCKET: sandbox.bucket,
    // Backstage reads single values of its configuration from the environment.
    ...Object.fromEntries(
      Object.entries(configuration).map(([key, value]) => [
        `APP_CONFIG_${key}`,
        JSON.stringify(value),
      ]),
    ),
  };
}
