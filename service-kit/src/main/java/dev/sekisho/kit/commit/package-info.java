/**
 * Group commit: commands that come at the same time share a transaction, so that the database works once for many.
 *
 * <p>Knows nothing of what the commands are; the use cases decide about a list of them as about one.
 */
package dev.sekisho.kit.commit;
