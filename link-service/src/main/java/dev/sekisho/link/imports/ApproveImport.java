package dev.sekisho.link.imports;

import dev.sekisho.kernel.event.link.LinkImportApproved;
import dev.sekisho.kernel.event.link.LinkImportRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The second pair of eyes: approves exactly the file that was looked at, by its hash. */
@ApplicationScoped
public class ApproveImport {

    private final LinkImports imports;
    private final ImportLimits limits;

    ApproveImport(LinkImports imports, ImportLimits limits) {
        this.imports = imports;
        this.limits = limits;
    }

    @Transactional
    public ImportOutcome approve(UUID id, String sha256, ImportPlanner by) {
        return imports.lock(id)
                .map(file -> decide(file, sha256, by))
                .orElseGet(() -> new ImportOutcome.Refused(ImportRefusal.UNKNOWN));
    }

    private ImportOutcome decide(LinkImport file, String sha256, ImportPlanner by) {
        if (!(file instanceof CheckedImport checked)) {
            return refuse(file, by, ImportRefusal.DECIDED);
        }
        Optional<ImportRefusal> refusal = checked.refusalOf(by, sha256, limits.approvableFor());
        if (refusal.isPresent()) {
            return refuse(file, by, refusal.get());
        }
        RunningImport running = checked.approve(by);
        imports.save(
                running,
                new LinkImportApproved(
                        running.head().id(), sha256, by.staffId(), by.person().value()));
        return new ImportOutcome.Done(running);
    }

    private ImportOutcome refuse(LinkImport file, ImportPlanner by, ImportRefusal why) {
        UUID id = file.head().id();
        imports.refused(
                id,
                new LinkImportRefused(id, why.name(), by.staffId(), by.person().value()));
        return new ImportOutcome.Refused(why);
    }
}
