package dev.sekisho.link.imports;

import dev.sekisho.link.imports.LinkImports.PartArrival;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Takes a file of old links in, part by part; no link is made by it. */
@ApplicationScoped
public class BringImport {

    private final LinkImports imports;

    BringImport(LinkImports imports) {
        this.imports = imports;
    }

    @Transactional
    public OpenImport open(String sha256, int lines, ImportPlanner by) {
        OpenImport file = new OpenImport(new ImportHead(UUID.randomUUID(), sha256, lines, by));
        imports.add(file, file.fact());
        return file;
    }

    /** @param part 1 for the first; every part but the last is full. The same part again is taken once */
    @Transactional
    public ImportOutcome add(UUID id, int part, List<String> lines) {
        return imports.lock(id)
                .map(file -> add(file, part, lines))
                .orElseGet(() -> new ImportOutcome.Refused(ImportRefusal.UNKNOWN));
    }

    private ImportOutcome add(LinkImport file, int part, List<String> lines) {
        if (!(file instanceof OpenImport)) {
            return new ImportOutcome.Refused(ImportRefusal.DECIDED);
        }
        if (lines.size() != file.head().linesOf(part)) {
            return new ImportOutcome.Refused(ImportRefusal.PART_DIFFERS);
        }
        PartArrival arrival = imports.addPart(file.head().id(), part, lines, FileHash.of(lines));
        return arrival == PartArrival.DIFFERS
                ? new ImportOutcome.Refused(ImportRefusal.PART_DIFFERS)
                : new ImportOutcome.Done(file);
    }
}
