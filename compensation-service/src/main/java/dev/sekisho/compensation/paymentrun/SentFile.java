package dev.sekisho.compensation.paymentrun;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A file that has left for the bank: a run's, under the run's id, or one of an interim payment, of which there may be several.
 *
 * @param day on which the bank was to carry it out
 */
public record SentFile(UUID id, LocalDate day, Sha256 sha256) {

    public SentFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(sha256, "sha256");
    }

    static SentFile of(RunHead run) {
        return new SentFile(run.id().value(), run.transferDate(), run.sha256());
    }
}
