package dev.sekisho.compensation.disclosure;

import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A confirmed case that may be reported once more. */
final class OneCase implements CaseFiles {

    private CaseHead head;

    OneCase(Instant at) {
        head = new CaseHead(UUID.randomUUID(), CaseNumber.of(2026, 1), at, at.plusSeconds(1), 2);
    }

    CaseHead head() {
        return head;
    }

    void moves() {
        head = new CaseHead(head.id(), head.number(), head.openedAt(), head.confirmBy(), head.version() + 1);
    }

    @Override
    public Optional<CaseFile> find(CaseNumber number, Optional<BankCode> seenBy) {
        return Optional.of(new CaseFile(
                new ConfirmedCase(head, head.openedAt()), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    @Override
    public List<FraudCase> list(Selection selection, Optional<Place> after, int limit) {
        throw new UnsupportedOperationException("nobody lists here");
    }

    @Override
    public List<Measure> measuresFor(UUID report) {
        throw new UnsupportedOperationException("nobody reports here");
    }
}
