package dev.sekisho.kit.suspension;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionBook;
import dev.sekisho.kernel.suspension.SuspensionReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The book as it travels between link-service and the replicas: both sides use this one shape.
 *
 * <p>A field that is new to the reader is passed over, so that a newer link-service does not stop older replicas.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SuspensionBookView(long epoch, List<Entry> entries) {

    public static SuspensionBookView of(SuspensionBook book) {
        return new SuspensionBookView(
                book.epoch(), book.entries().stream().map(Entry::of).toList());
    }

    /** @throws RuntimeException when it is not a book; the reader then keeps what it has */
    SuspensionBook toBook() {
        return new SuspensionBook(
                epoch, entries.stream().map(Entry::toSuspension).toList());
    }

    /**
     * One suspension; {@code bankCode} is absent for all banks. A reader that does not know {@code canary} lets nobody through.
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            Operation operation,
            String bankCode,
            SuspensionReason reason,
            String actor,
            Instant since,
            Instant plannedEnd,
            Share canary) {

        public static Entry of(Suspension suspension) {
            return new Entry(
                    suspension.operation(),
                    suspension.bank().map(BankCode::value).orElse(null),
                    suspension.reason(),
                    suspension.actor(),
                    suspension.since(),
                    suspension.plannedEnd().orElse(null),
                    suspension.canary().map(Share::of).orElse(null));
        }

        private Suspension toSuspension() {
            return new Suspension(
                    operation,
                    Optional.ofNullable(bankCode).map(BankCode::new),
                    reason,
                    actor,
                    since,
                    Optional.ofNullable(plannedEnd),
                    Optional.ofNullable(canary).map(Share::toCanary));
        }
    }

    /** Whom a suspension lets through. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Share(UUID id, int percent, String keyPrint) {

        static Share of(Canary canary) {
            return new Share(canary.id(), canary.percent(), canary.keyPrint());
        }

        Canary toCanary() {
            return new Canary(id, percent, keyPrint);
        }
    }
}
