package dev.sekisho.link.depositor;

import java.util.Optional;
import java.util.UUID;

/**
 * That a case has to be opened about the word's link.
 *
 * @param confirmed whether the bank has confirmed that the wallet is not the depositor's
 * @param stop our own, until the case has put one
 */
public record CaseOrder(boolean confirmed, Optional<UUID> stop) {}
