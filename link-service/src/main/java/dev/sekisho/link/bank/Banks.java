package dev.sekisho.link.bank;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The register of partner banks, each with the postures in force at a time. */
public interface Banks {

    Optional<Bank> find(BankCode code, Instant asOf);

    /** In the order of their codes. */
    List<Bank> all(Instant asOf);
}
