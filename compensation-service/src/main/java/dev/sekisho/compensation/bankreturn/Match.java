package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.PaidLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which transfer a return is of: exactly one, or a question for two persons. The amount has to be the same always, and what
 * the bank says beside must not contradict it.
 *
 * @param line the one, only with a certain finding
 */
public record Match(Finding finding, Optional<PaidLine> line) {

    public Match {
        Objects.requireNonNull(finding, "finding");
        if (finding.isCertain() != line.isPresent()) {
            throw new IllegalArgumentException("a certain finding is of one transfer");
        }
    }

    /** @param lines of its amount and of the days in which it can have been ordered, confirmed or not */
    static Match of(ReturnEntry entry, List<PaidLine> lines) {
        Match match = among(entry, lines);
        return match.line().filter(line -> !line.confirmed()).isPresent() ? open(Finding.NOT_CONFIRMED) : match;
    }

    private static Match among(ReturnEntry entry, List<PaidLine> lines) {
        if (lines.isEmpty()) {
            return open(Finding.NO_SUCH_AMOUNT);
        }
        OptionalLong reference = entry.reference();
        if (reference.isPresent()) {
            return byReference(entry, lines, reference.getAsLong());
        }
        return entry.namesSomebody() ? byName(entry, lines) : open(Finding.NAMELESS);
    }

    /** Those that it may be of, if it is of any: what the bank says beside leaves out as many as it can. */
    static List<PaidLine> candidates(ReturnEntry entry, List<PaidLine> lines) {
        List<PaidLine> numbered = lines.stream()
                .filter(line -> entry.reference().equals(OptionalLong.of(line.reference())))
                .toList();
        List<PaidLine> named =
                lines.stream().filter(line -> entry.names(line.payee())).toList();
        if (numbered.isEmpty()) {
            return named.isEmpty() ? lines : named;
        }
        return numbered;
    }

    static Match open(Finding why) {
        return new Match(why, Optional.empty());
    }

    private static Match byReference(ReturnEntry entry, List<PaidLine> lines, long reference) {
        List<PaidLine> numbered =
                lines.stream().filter(line -> line.reference() == reference).toList();
        if (numbered.size() != 1) {
            return open(numbered.isEmpty() ? Finding.REFERENCE_UNKNOWN : Finding.SEVERAL);
        }
        PaidLine line = numbered.get(0);
        return entry.namesSomebody() && !entry.names(line.payee())
                ? open(Finding.NAME_DIFFERS)
                : new Match(Finding.BY_REFERENCE, Optional.of(line));
    }

    private static Match byName(ReturnEntry entry, List<PaidLine> lines) {
        List<PaidLine> named =
                lines.stream().filter(line -> entry.names(line.payee())).toList();
        if (named.size() == 1) {
            return new Match(Finding.BY_NAME, Optional.of(named.get(0)));
        }
        List<PaidLine> ofTheDay = named.stream()
                .filter(line -> entry.hasValueDay())
                .filter(line -> line.transferDate().equals(entry.valueOn()))
                .toList();
        if (ofTheDay.size() == 1) {
            return new Match(Finding.BY_DAY, Optional.of(ofTheDay.get(0)));
        }
        return open(named.isEmpty() ? Finding.NO_SUCH_NAME : Finding.SEVERAL);
    }
}
