package dev.sekisho.link.imports;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.LinkId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where imports are kept, each change with its fact; lines lie sealed. */
public interface LinkImports {

    void add(OpenImport file, FactData fact);

    /** Held until the transaction ends. */
    Optional<LinkImport> lock(UUID id);

    Optional<LinkImport> find(UUID id);

    void save(LinkImport file, FactData fact);

    /** Nothing changes but the record that a step did not count. */
    void refused(UUID id, FactData fact);

    /** Of a part that comes twice, the first is kept. @param hash by which it is known again */
    PartArrival addPart(UUID id, int part, List<String> lines, String hash);

    /** In order; empty once it was applied, or where there is none. */
    Optional<List<String>> part(UUID id, int part);

    void found(UUID id, List<Line> lines);

    /** A part of an approved import, held; none that another worker has in hand. */
    Optional<DuePart> takePart();

    /** The part's lines are forgotten. */
    void applied(DuePart part, List<Line> lines);

    /** Whether every part was applied. */
    boolean isApplied(UUID id);

    /** An import that is being taken back, held; none that another worker has in hand. */
    Optional<WithdrawingImport> takeWithdrawing();

    /** How far it is; no fact. */
    void save(WithdrawingImport file);

    /** Lines that became links, in order. @param after the last one seen */
    List<Line> imported(UUID id, int after, int limit);

    /** How many links of it ended as a mistake. */
    long withdrawn(UUID id);

    /** What was found and what was done, counted, with the first lines of each. */
    List<Tally> tallies(UUID id, int linesShown);

    /** Lines that would not become a link, or did not, in order. @param after the last one seen */
    List<Line> bad(UUID id, int after, int limit);

    /** What came of adding a part. */
    enum PartArrival {
        ADDED,
        SAME_BEFORE,
        DIFFERS
    }

    /** A part that is to become links. */
    record DuePart(RunningImport file, int part, List<String> lines) {

        public DuePart {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "DuePart[" + file.head().id() + " " + part + "]";
        }
    }

    /** When something was said of a line. */
    enum Phase {
        CHECKED,
        DONE
    }

    /** One line, without anything that stands in it but the operator's own reference. */
    record Line(int number, Optional<String> reference, LineOutcome outcome, Optional<LinkId> link) {}

    /** How many lines had one outcome. */
    record Tally(Phase phase, LineOutcome outcome, long count, List<Integer> firstLines) {

        public Tally {
            firstLines = List.copyOf(firstLines);
        }
    }
}
