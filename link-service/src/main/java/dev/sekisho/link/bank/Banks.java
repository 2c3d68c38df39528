package dev.sekisho.link.bank;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of partner banks, each with the postures in force at a time. */
public interface Banks {

    Optional<Bank> find(BankCode code, Instant asOf);

    /** Those of them that are in the register, all as of one reading of it. */
    default Map<BankCode, Bank> find(Collection<BankCode> codes, Instant asOf) {
        Map<BankCode, Bank> found = new LinkedHashMap<>();
        codes.forEach(code -> find(code, asOf).ifPresent(bank -> found.put(code, bank)));
        return found;
    }

    /** In the order of their codes. */
    List<Bank> all(Instant asOf);
}
