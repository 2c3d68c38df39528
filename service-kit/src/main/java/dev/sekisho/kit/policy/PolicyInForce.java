package dev.sekisho.kit.policy;

/**
 * The policy that a service runs on.
 *
 * @param setting the property that chose it
 * @param version by what it is named, with what was taken out of it
 * @param complete whether every rule of the service is on: production knows nothing less
 */
public record PolicyInForce(String setting, String version, boolean complete) {}
