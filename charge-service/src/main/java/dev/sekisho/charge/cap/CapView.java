package dev.sekisho.charge.cap;

import java.time.Instant;
import java.util.Optional;

/** A cap as the customer sees it. @param renewsAt when there is more again; nothing while all of it is free */
public record CapView(Allowance allowance, Optional<Instant> renewsAt) {}
