package dev.sekisho.link.depositor;

import dev.sekisho.kernel.event.link.DepositorReportFiled;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import java.time.Instant;
import java.util.UUID;

/**
 * A case that has still to be opened at compensation-service.
 *
 * @param attempts made so far, this one included
 */
public record DueCase(
        UUID word, BankCode bank, LinkId link, UUID spokenBy, Instant spokenAt, CaseOrder order, int attempts) {

    DepositorReportFiled filed(String caseNumber) {
        return new DepositorReportFiled(word, link.value(), caseNumber);
    }
}
