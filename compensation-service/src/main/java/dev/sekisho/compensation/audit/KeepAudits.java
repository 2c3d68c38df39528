package dev.sekisho.compensation.audit;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.AuditEntered;
import dev.sekisho.kernel.event.compensation.AuditPublicationRefused;
import dev.sekisho.kernel.event.compensation.AuditPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Enters audits, and publishes what another person entered. */
@ApplicationScoped
public class KeepAudits {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Audits audits;

    public KeepAudits(Audits audits) {
        this.audits = audits;
    }

    /** Empty for an audit that is not over yet, or a remedy that was promised before it. */
    @Transactional
    public Optional<EnteredAudit> enter(AuditReport report, Actor by, Instant now) {
        boolean ahead = report.performedOn().isAfter(LocalDate.ofInstant(now, TOKYO));
        boolean late = report.remedy()
                .filter(remedy -> remedy.promisedOn().isBefore(report.performedOn()))
                .isPresent();
        if (ahead || late) {
            return Optional.empty();
        }
        EnteredAudit audit = new EnteredAudit(UUID.randomUUID(), report, by, now);
        audits.add(
                audit,
                new AuditEntered(
                        audit.id(),
                        report.kind().name(),
                        report.auditor(),
                        report.performedOn().toString(),
                        report.passed(),
                        report.sha256(),
                        by.staff(),
                        by.person().value()));
        return Optional.of(audit);
    }

    @Transactional
    public Outcome publish(UUID id, Actor by, Instant now) {
        Optional<Audit> found = audits.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!(found.get() instanceof EnteredAudit entered)) {
            return new Outcome.Refused("ALREADY_PUBLISHED");
        }
        if (entered.enteredBy().person().equals(by.person())) {
            UUID refusal = UUID.randomUUID();
            audits.refused(
                    refusal,
                    new AuditPublicationRefused(
                            refusal, id, "SAME_PERSON", by.staff(), by.person().value()));
            return new Outcome.Refused("SAME_PERSON");
        }
        PublishedAudit published = entered.published(by, now);
        audits.publish(published, new AuditPublished(id, by.staff(), by.person().value()));
        return new Outcome.Published(published);
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** Anybody may read it now. */
        record Published(PublishedAudit audit) implements Outcome {}

        /** There is no such audit. */
        record Unknown() implements Outcome {}

        /** @param rule ALREADY_PUBLISHED or SAME_PERSON */
        record Refused(String rule) implements Outcome {}
    }
}
