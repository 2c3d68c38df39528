package dev.sekisho.link.imports;

import dev.sekisho.kernel.event.link.LinkImportEnded;
import dev.sekisho.link.imports.LinkImports.DuePart;
import dev.sekisho.link.imports.LinkImports.Line;
import dev.sekisho.link.imports.LinkImports.Phase;
import dev.sekisho.link.imports.LinkImports.Tally;
import dev.sekisho.link.imports.ReadLine.Reading;
import dev.sekisho.link.link.ImportLink;
import dev.sekisho.link.link.StoppedLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns one part of an approved import into links, in one transaction: a crash leaves a part done or not begun. */
@ApplicationScoped
public class ApplyImport {

    private final LinkImports imports;
    private final ReadLine reader;
    private final ImportLink links;
    private final InstantSource clock;

    ApplyImport(LinkImports imports, ReadLine reader, ImportLink links, InstantSource clock) {
        this.imports = imports;
        this.reader = reader;
        this.links = links;
        this.clock = clock;
    }

    /** @return whether there was a part */
    @Transactional
    public boolean applyNext() {
        Optional<DuePart> taken = imports.takePart();
        taken.ifPresent(part -> {
            imports.applied(part, apply(part, clock.instant()));
            end(part.file());
        });
        return taken.isPresent();
    }

    private List<Line> apply(DuePart part, Instant now) {
        List<Line> lines = new ArrayList<>(part.lines().size());
        for (String text : part.lines()) {
            int number = ImportHead.lineOf(part.part(), lines.size());
            lines.add(apply(part.file().head().id(), number, reader.read(text, now)));
        }
        return lines;
    }

    private Line apply(UUID file, int number, Reading reading) {
        if (reading.line().isEmpty()) {
            return new Line(number, reading.reference(), reading.outcome(), Optional.empty());
        }
        Optional<StoppedLink> link = links.add(reading.line().get().toLink(file, number));
        return new Line(
                number,
                reading.reference(),
                link.isPresent() ? LineOutcome.IMPORTED : LineOutcome.KNOWN_HERE,
                link.map(made -> made.head().id()));
    }

    private void end(RunningImport file) {
        UUID id = file.head().id();
        if (imports.isApplied(id)) {
            long imported = imports.tallies(id, 1).stream()
                    .filter(tally ->
                            tally.phase() == Phase.DONE && tally.outcome().isGood())
                    .mapToLong(Tally::count)
                    .sum();
            imports.save(
                    file.done(), new LinkImportEnded(id, imported, file.head().lines() - imported));
        }
    }
}
