package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which vendor proves which method for which purpose, and from when to when, in days of Japan; of the lines that speak of
 * a day the first one counts.
 */
public record VendorPolicy(String version, List<Line> lines) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    public VendorPolicy {
        Objects.requireNonNull(version, "version");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("somebody has to prove identities");
        }
    }

    /** The vendor for a new proof at this moment; nobody where the policy names none. */
    public Optional<String> vendorFor(IdentityMethod method, ProofPurpose purpose, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, JAPAN);
        return lines.stream()
                .filter(line -> line.method() == method && line.purpose() == purpose && line.covers(today))
                .map(Line::vendor)
                .findFirst();
    }

    /** One vendor's part. @param until the first day on which it is not the vendor's any more */
    public record Line(
            String vendor, IdentityMethod method, ProofPurpose purpose, LocalDate from, Optional<LocalDate> until) {

        public Line {
            Objects.requireNonNull(vendor, "vendor");
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(purpose, "purpose");
            if (!until.map(from::isBefore).orElse(true)) {
                throw new IllegalArgumentException("a vendor's part ends after it began");
            }
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
        }
    }
}
