package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Which methods may prove an identity, and when: dated entries, in days of Japan. */
public record MethodCatalogue(List<Entry> entries) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);
    private static final LocalDate END_OF_PICTURES = LocalDate.of(2027, 4, 1);

    public MethodCatalogue {
        entries = List.copyOf(entries);
    }

    /** The catalogue in force: methods by pictures take no new proofs from 2027-04-01, as the reformed rules have it. */
    public static MethodCatalogue published() {
        return new MethodCatalogue(List.of(
                new Entry(IdentityMethod.JPKI, ALWAYS, Optional.empty()),
                new Entry(IdentityMethod.IC_CHIP, ALWAYS, Optional.empty()),
                new Entry(IdentityMethod.PHOTO_IMAGE, ALWAYS, Optional.of(END_OF_PICTURES)),
                new Entry(IdentityMethod.CARRIER_CONTRACT, ALWAYS, Optional.empty()),
                new Entry(IdentityMethod.IN_PERSON, ALWAYS, Optional.empty()),
                new Entry(IdentityMethod.POST, ALWAYS, Optional.empty())));
    }

    /** Whether a new proof may be made by this method at this moment. */
    public boolean admits(IdentityMethod method, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, JAPAN);
        return entries.stream().anyMatch(entry -> entry.method() == method && entry.covers(today));
    }

    /** One method and its days. @param until the first day on which it takes no new proofs */
    public record Entry(IdentityMethod method, LocalDate from, Optional<LocalDate> until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
        }
    }
}
