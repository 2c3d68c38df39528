package dev.sekisho.charge.cap;

import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A cap as the customer sees it.
 *
 * @param pending the part of what is used of which a bank has not said yet whether it stays
 * @param renewsAt when there is more again; nothing while all of it is free
 */
public record CapView(Allowance allowance, Money pending, Optional<Instant> renewsAt) {}
