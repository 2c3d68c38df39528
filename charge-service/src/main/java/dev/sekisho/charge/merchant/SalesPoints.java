package dev.sekisho.charge.merchant;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What payments ask of the registry. */
public interface SalesPoints {

    /** What is known of them at that moment, in one read for all; of those that are left out nothing is known. */
    Map<SalesPoint, RegisteredPoint> read(Collection<SalesPoint> points, Instant now);
}
