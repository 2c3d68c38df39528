package dev.sekisho.compensation.report;

import java.util.Objects;
import java.util.UUID;

/**
 * Where a report comes from.
 *
 * @param reportedBy the bank's user, or the member of staff who wrote it down
 */
public record Origin(Source source, Channel channel, Certainty certainty, UUID reportedBy) {

    public Origin {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(reportedBy, "reportedBy");
        if (channel == Channel.BANK_API && source != Source.BANK) {
            throw new IllegalArgumentException("what comes from a bank's user is a bank's report");
        }
    }
}
