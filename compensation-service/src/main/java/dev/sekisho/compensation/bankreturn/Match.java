package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.PaidLine;
import dev.sekisho.compensation.claim.Transfer;
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

    /** @param sent of its amount and of the days in which it can have been ordered, confirmed or not */
    static Match of(ReturnEntry entry, List<? extends Transfer> sent) {
        Likely likely = among(entry, sent);
        if (likely.one().isEmpty()) {
            return open(likely.finding());
        }
        if (!(likely.one().get() instanceof PaidLine line)) {
            return open(Finding.INTERIM);
        }
        return line.confirmed() ? new Match(likely.finding(), Optional.of(line)) : open(Finding.NOT_CONFIRMED);
    }

    private static Likely among(ReturnEntry entry, List<? extends Transfer> sent) {
        if (sent.isEmpty()) {
            return Likely.none(Finding.NO_SUCH_AMOUNT);
        }
        OptionalLong reference = entry.reference();
        if (reference.isPresent()) {
            return byReference(entry, sent, reference.getAsLong());
        }
        return entry.namesSomebody() ? byName(entry, sent) : Likely.none(Finding.NAMELESS);
    }

    /** Those claims that it may be of, if it is of any: what the bank says beside leaves out as many transfers as it can. */
    static List<PaidLine> candidates(ReturnEntry entry, List<? extends Transfer> sent) {
        List<? extends Transfer> numbered = sent.stream()
                .filter(each -> entry.reference().equals(OptionalLong.of(each.reference())))
                .toList();
        List<? extends Transfer> named =
                sent.stream().filter(each -> entry.names(each.payee())).toList();
        List<? extends Transfer> likely = named.isEmpty() ? sent : named;
        return (numbered.isEmpty() ? likely : numbered)
                .stream()
                        .filter(PaidLine.class::isInstance)
                        .map(PaidLine.class::cast)
                        .toList();
    }

    static Match open(Finding why) {
        return new Match(why, Optional.empty());
    }

    private static Likely byReference(ReturnEntry entry, List<? extends Transfer> sent, long reference) {
        List<? extends Transfer> numbered =
                sent.stream().filter(each -> each.reference() == reference).toList();
        if (numbered.size() != 1) {
            return Likely.none(numbered.isEmpty() ? Finding.REFERENCE_UNKNOWN : Finding.SEVERAL);
        }
        Transfer one = numbered.get(0);
        return entry.namesSomebody() && !entry.names(one.payee())
                ? Likely.none(Finding.NAME_DIFFERS)
                : new Likely(Finding.BY_REFERENCE, Optional.of(one));
    }

    private static Likely byName(ReturnEntry entry, List<? extends Transfer> sent) {
        List<? extends Transfer> named =
                sent.stream().filter(each -> entry.names(each.payee())).toList();
        if (named.size() == 1) {
            return new Likely(Finding.BY_NAME, Optional.of(named.get(0)));
        }
        List<? extends Transfer> ofTheDay = named.stream()
                .filter(each -> entry.hasValueDay())
                .filter(each -> each.transferDate().equals(entry.valueOn()))
                .toList();
        if (ofTheDay.size() == 1) {
            return new Likely(Finding.BY_DAY, Optional.of(ofTheDay.get(0)));
        }
        return Likely.none(named.isEmpty() ? Finding.NO_SUCH_NAME : Finding.SEVERAL);
    }

    /** What the bank's words point to, before it is asked what that is. */
    private record Likely(Finding finding, Optional<Transfer> one) {

        static Likely none(Finding why) {
            return new Likely(why, Optional.empty());
        }
    }
}
