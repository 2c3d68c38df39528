/**
 * What charge-service and link-service have said, kept here so that a victim is answered while they are down.
 *
 * <p>Nothing here is decided: an older fact never overrides a newer one, a contradiction is refused, and ledger entries
 * are only ever added.
 */
package dev.sekisho.compensation.copy;
