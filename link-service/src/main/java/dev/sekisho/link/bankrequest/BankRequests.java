package dev.sekisho.link.bankrequest;

import dev.sekisho.kernel.event.link.BankRequestAnswered;
import dev.sekisho.kernel.event.link.BankRequestMade;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.review.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of what was asked; a row and the fact about it are written together. */
public interface BankRequests {

    void add(OpenRequest request, BankRequestMade fact);

    /** Nobody else answers it until the transaction ends. */
    Optional<BankRequest> lock(UUID id);

    void save(BankRequest answered, Speaker by, Instant now, BankRequestAnswered fact);

    /** In the order of their ids. @param after the last one seen */
    List<BankRequest> page(Filter filter, Optional<UUID> after, int limit);

    /** Which requests are looked for. @param onlyWaiting those that are neither done nor refused */
    record Filter(Optional<BankCode> bank, boolean onlyWaiting) {}
}
