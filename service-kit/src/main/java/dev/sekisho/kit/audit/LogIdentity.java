package dev.sekisho.kit.audit;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which log this is and who signs for it.
 *
 * @param origin the log's name, the same in every checkpoint for ever
 * @param key without one facts are numbered, but nothing is signed
 * @param file where checkpoints are kept beside the database
 */
record LogIdentity(String origin, Optional<CheckpointKey> key, Optional<Path> file) {}
