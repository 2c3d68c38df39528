package dev.sekisho.link.imports;

import dev.sekisho.kernel.event.link.LinkImportOpened;
import java.time.Instant;
import java.util.Objects;

/** Its lines come in, part by part. */
public record OpenImport(ImportHead head) implements LinkImport {

    public OpenImport {
        Objects.requireNonNull(head, "head");
    }

    CheckedImport checked(Instant now) {
        return new CheckedImport(head, now);
    }

    LinkImportOpened fact() {
        return new LinkImportOpened(
                head.id(),
                head.sha256(),
                head.lines(),
                head.opened().staffId(),
                head.opened().person().value());
    }
}
