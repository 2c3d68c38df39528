package dev.sekisho.link.imports;

import dev.sekisho.kernel.event.link.LinkImportDoubted;
import dev.sekisho.kernel.event.link.LinkImportRefused;
import dev.sekisho.kernel.event.link.LinkImportWithdrawalApproved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Takes back an import that was a mistake: one person wants it, another approves exactly that file, by its hash. */
@ApplicationScoped
public class DoubtImport {

    private final LinkImports imports;

    DoubtImport(LinkImports imports) {
        this.imports = imports;
    }

    @Transactional
    public ImportOutcome doubt(UUID id, ImportPlanner by) {
        return imports.lock(id)
                .map(file -> file instanceof DoneImport done
                        ? doubted(done.doubt(by))
                        : refuse(file, by, ImportRefusal.DECIDED))
                .orElseGet(() -> new ImportOutcome.Refused(ImportRefusal.UNKNOWN));
    }

    private ImportOutcome doubted(DoubtedImport file) {
        ImportPlanner by = file.doubted();
        imports.save(
                file,
                new LinkImportDoubted(
                        file.head().id(), by.staffId(), by.person().value()));
        return new ImportOutcome.Done(file);
    }

    @Transactional
    public ImportOutcome approve(UUID id, String sha256, ImportPlanner by) {
        return imports.lock(id)
                .map(file -> decide(file, sha256, by))
                .orElseGet(() -> new ImportOutcome.Refused(ImportRefusal.UNKNOWN));
    }

    private ImportOutcome decide(LinkImport file, String sha256, ImportPlanner by) {
        if (!(file instanceof DoubtedImport doubted)) {
            return refuse(file, by, ImportRefusal.DECIDED);
        }
        Optional<ImportRefusal> refusal = doubted.refusalOf(by, sha256);
        if (refusal.isPresent()) {
            return refuse(file, by, refusal.get());
        }
        WithdrawingImport withdrawing = doubted.withdraw(by);
        UUID id = file.head().id();
        imports.save(
                withdrawing,
                new LinkImportWithdrawalApproved(
                        id, sha256, by.staffId(), by.person().value()));
        return new ImportOutcome.Done(withdrawing);
    }

    private ImportOutcome refuse(LinkImport file, ImportPlanner by, ImportRefusal why) {
        UUID id = file.head().id();
        imports.refused(
                id,
                new LinkImportRefused(id, why.name(), by.staffId(), by.person().value()));
        return new ImportOutcome.Refused(why);
    }
}
