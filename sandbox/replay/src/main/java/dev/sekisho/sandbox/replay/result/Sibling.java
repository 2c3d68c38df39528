package dev.sekisho.sandbox.replay.result;

/**
 * Another incident of the same family.
 *
 * @param source the incident or report from which the pattern is known
 */
public record Sibling(String id, String titleJa, String titleEn, String source, PolicyRun before, PolicyRun sekisho) {}
