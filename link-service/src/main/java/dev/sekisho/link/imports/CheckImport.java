package dev.sekisho.link.imports;

import dev.sekisho.kernel.event.link.LinkImportChecked;
import dev.sekisho.kernel.event.link.LinkImportRefused;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.imports.LinkImports.Line;
import dev.sekisho.link.imports.ReadLine.Reading;
import dev.sekisho.link.link.BankAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The dry run: is the file in whole, and what would each line become? One part is in memory at a time. */
@ApplicationScoped
public class CheckImport {

    private final LinkImports imports;
    private final ReadLine reader;
    private final BankAccounts accounts;

    CheckImport(LinkImports imports, ReadLine reader, BankAccounts accounts) {
        this.imports = imports;
        this.reader = reader;
        this.accounts = accounts;
    }

    @Transactional
    public ImportOutcome check(UUID id, ImportPlanner by) {
        return imports.lock(id)
                .map(file -> check(file, by))
                .orElseGet(() -> new ImportOutcome.Refused(ImportRefusal.UNKNOWN));
    }

    private ImportOutcome check(LinkImport file, ImportPlanner by) {
        if (!(file instanceof OpenImport open)) {
            return new ImportOutcome.Refused(ImportRefusal.DECIDED);
        }
        Optional<ImportRefusal> refusal = incomplete(open.head());
        if (refusal.isPresent()) {
            imports.refused(
                    open.head().id(),
                    new LinkImportRefused(
                            open.head().id(),
                            refusal.get().name(),
                            by.staffId(),
                            by.person().value()));
            return new ImportOutcome.Refused(refusal.get());
        }
        CheckedImport checked = open.checked(by.at());
        long ready = judge(open.head(), by.at());
        imports.save(
                checked,
                new LinkImportChecked(
                        open.head().id(),
                        open.head().sha256(),
                        ready,
                        open.head().lines() - ready,
                        by.staffId(),
                        by.person().value()));
        return new ImportOutcome.Done(checked);
    }

    private Optional<ImportRefusal> incomplete(ImportHead head) {
        FileHash hash = new FileHash();
        int lines = 0;
        Optional<List<String>> part = imports.part(head.id(), 1);
        for (int next = 2; part.isPresent(); next++) {
            part.get().forEach(hash::add);
            lines += part.get().size();
            part = imports.part(head.id(), next);
        }
        if (lines != head.lines()) {
            return Optional.of(ImportRefusal.LINES_MISSING);
        }
        return hash.hex().equals(head.sha256()) ? Optional.empty() : Optional.of(ImportRefusal.CHECKSUM_DIFFERS);
    }

    private long judge(ImportHead head, Instant now) {
        Set<BankAccount> seen = new HashSet<>();
        long ready = 0;
        Optional<List<String>> part = imports.part(head.id(), 1);
        for (int number = 1; part.isPresent(); number++) {
            List<Line> lines = judge(part.get(), number, seen, now);
            imports.found(head.id(), lines);
            ready += lines.stream().filter(line -> line.outcome().isGood()).count();
            part = imports.part(head.id(), number + 1);
        }
        return ready;
    }

    private List<Line> judge(List<String> texts, int part, Set<BankAccount> seen, Instant now) {
        List<Line> lines = new ArrayList<>(texts.size());
        for (String text : texts) {
            Reading reading = reader.read(text, now);
            LineOutcome outcome =
                    reading.line().map(line -> judge(line.account(), seen)).orElse(reading.outcome());
            lines.add(new Line(ImportHead.lineOf(part, lines.size()), reading.reference(), outcome, Optional.empty()));
        }
        return lines;
    }

    private LineOutcome judge(BankAccount account, Set<BankAccount> seen) {
        if (!seen.add(account)) {
            return LineOutcome.REPEATED_IN_FILE;
        }
        return accounts.find(account).isPresent() ? LineOutcome.KNOWN_HERE : LineOutcome.READY;
    }
}
