package dev.sekisho.link.link;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links by what has to be shown again for them. */
public interface LinkVerifications {

    /** Verified links of a bank that are not revoked, in the order of their ids. @param after the last one seen */
    List<Rested> verified(BankCode bank, Instant verifiedBefore, Optional<LinkId> after, int limit);

    /** Links whose time to show it is over and which are not yet unverified. */
    List<LinkId> overdue(Instant now, int limit);

    /** Of the links that are not revoked, bank by bank. */
    List<Count> counts(Optional<BankCode> bank);

    /** A verified link, and when what it rests on was shown. */
    record Rested(LinkId link, Instant verifiedAt) {}

    /** How many links of one bank are in each state. */
    record Count(BankCode bank, long verified, long due, long unverified) {}
}
