package dev.sekisho.charge.cap;

import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;

/** One named cap; a pure function of the link, the counters and the moment. */
public interface CapPolicy {

    CapRule rule();

    /** What is allowed now; nothing where this cap has no say about the link at this moment. */
    Optional<Allowance> allowance(LinkCopy link, CapBook book, Instant now);

    /**
     * The first moment from which {@code amount} would fit if nothing else were charged; nothing if it never does. Asked
     * only while the cap has a say.
     */
    Optional<Instant> roomFor(Money amount, LinkCopy link, CapBook book, Instant now);
}
