package dev.sekisho.compensation.disclosure;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.compensation.trace.Trace;
import dev.sekisho.compensation.trace.TraceLimits;
import dev.sekisho.compensation.trace.TraceMoney;
import dev.sekisho.kernel.event.compensation.DisclosureRead;
import dev.sekisho.kernel.id.ChargeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens what was released, while it lasts; that it was read is a fact before anybody has it. */
@ApplicationScoped
public class ReadDisclosure {

    private final Disclosures disclosures;
    private final CaseFiles files;
    private final TraceMoney tracing;
    private final TraceLimits limits;
    private final CaseProofs proofs;
    private final DisclosurePolicy policy;

    ReadDisclosure(
            Disclosures disclosures,
            CaseFiles files,
            TraceMoney tracing,
            TraceLimits limits,
            CaseProofs proofs,
            DisclosurePolicy policy) {
        this.disclosures = disclosures;
        this.files = files;
        this.tracing = tracing;
        this.limits = limits;
        this.proofs = proofs;
        this.policy = policy;
    }

    /**
     * Empty for what was not released, and alike for what is over or ended, and for whom it does not name.
     *
     * @param reader the account of an investigator; empty for our own staff
     */
    public Optional<ReleasedDisclosure> open(UUID id, Optional<UUID> reader, Instant now) {
        return disclosures
                .find(id)
                .filter(ReleasedDisclosure.class::isInstance)
                .map(ReleasedDisclosure.class::cast)
                .filter(released -> !released.isOverAt(now))
                .filter(released -> isFor(released, reader));
    }

    /** Of one case, the newest first; to an investigator those alone that name them. */
    public List<Disclosure> of(UUID caseId, Optional<UUID> reader) {
        return disclosures.of(caseId).stream()
                .filter(disclosure -> isFor(disclosure, reader))
                .toList();
    }

    private static boolean isFor(Disclosure disclosure, Optional<UUID> reader) {
        return reader.isEmpty()
                || reader.filter(disclosure.head().request().readers()::contains)
                        .isPresent();
    }

    /** Empty once the case is not any more what two persons agreed to disclose. */
    @Transactional(TxType.NEVER)
    public Optional<CasePackage> open(ReleasedDisclosure disclosure) {
        return file(disclosure)
                .map(file -> new CasePackage(
                        disclosure, file, disclosure.head().request().covers(Part.TRACE) ? traces(file) : List.of()));
    }

    /** Whether facts are covered. */
    public boolean hasProofs(ReleasedDisclosure disclosure) {
        return disclosure.head().request().covers(Part.FACTS);
    }

    /** Empty as {@link #open(ReleasedDisclosure)} is, and alike while nothing was signed yet. */
    public Optional<String> proofs(ReleasedDisclosure disclosure) {
        return file(disclosure).flatMap(file -> proofs.of(disclosure.head(), policy.facts()));
    }

    private Optional<CaseFile> file(ReleasedDisclosure disclosure) {
        return files.find(disclosure.head().caseNumber(), Optional.empty())
                .filter(file ->
                        file.fraudCase().head().version() == disclosure.head().caseVersion());
    }

    /** @param what of it was read, and @param contentHash of exactly what was given */
    @Transactional
    public void note(ReleasedDisclosure disclosure, String what, String contentHash, Actor by) {
        disclosures.read(new DisclosureRead(
                UUID.randomUUID(),
                disclosure.head().id(),
                disclosure.head().caseId(),
                disclosure.head().caseNumber().value(),
                what,
                contentHash,
                by.staff(),
                by.person().value()));
    }

    private List<Trace> traces(CaseFile file) {
        List<ChargeId> charges =
                file.confirmed().stream().map(VictimCharge::charge).toList();
        List<Trace> traces = new ArrayList<>();
        for (int from = 0; from < charges.size(); from += limits.charges()) {
            traces.add(tracing.trace(charges.subList(from, Math.min(charges.size(), from + limits.charges())).stream()
                    .collect(Collectors.toCollection(LinkedHashSet::new))));
        }
        return traces;
    }
}
