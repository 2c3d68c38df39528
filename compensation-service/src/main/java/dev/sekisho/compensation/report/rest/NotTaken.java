package dev.sekisho.compensation.report.rest;

import dev.sekisho.compensation.report.Channel;
import dev.sekisho.compensation.report.Clues;
import dev.sekisho.compensation.report.Source;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with a report that cannot be taken. */
final class NotTaken {

    /** The word and, not far behind it, four digits that stand alone. */
    private static final Pattern PIN = Pattern.compile(
            "(暗証|ＰＩＮ|(?<![a-z])pin(?![a-z])).{0,20}?(?<![0-9０-９])[0-9０-９]{4}(?![0-9０-９])",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private NotTaken() {}

    /** Nobody is ever asked for a PIN (A54); one that comes nevertheless is not kept, in no form. */
    static void ifAPinIsIn(String statement) {
        if (statement != null && PIN.matcher(statement).find()) {
            throw badInput("pin-not-taken", "A PIN is never taken; nothing was kept");
        }
    }

    static void ifNotPossible(Instant from, Instant to, Instant now) {
        boolean backwards = from != null && to != null && to.isBefore(from);
        if (backwards || isOutside(from, now) || isOutside(to, now)) {
            throw badInput("period-not-possible", "It cannot have happened then");
        }
    }

    private static boolean isOutside(Instant said, Instant now) {
        return said != null && (said.isBefore(EARLIEST) || said.isAfter(now));
    }

    static void ifOfAnotherBank(Optional<BankCode> own, Optional<BankCode> said) {
        if (own.isPresent() && said.isPresent() && !own.equals(said)) {
            throw ProblemException.of(403, "another-bank", "A bank's user speaks for that bank alone")
                    .build();
        }
    }

    static void ifBankIsMissing(Optional<BankCode> bank, boolean needed) {
        if (needed && bank.isEmpty()) {
            throw badInput("bank-code-missing", "Whose references or account are these?");
        }
    }

    static void ifNoClue(Clues clues) {
        if (!clues.leadSomewhere()) {
            throw badInput("report-without-clue", "Nothing could be found by this report");
        }
    }

    /** A bank's user has no other channel; staff say how they heard of it. */
    static void ifChannelDoesNotFit(boolean ofABank, Channel channel, Source source) {
        boolean fits = ofABank
                ? (channel == null || channel == Channel.BANK_API) && (source == null || source == Source.BANK)
                : channel != null && channel != Channel.BANK_API;
        if (!fits) {
            throw badInput("channel-missing", "Staff say by which call they heard of it, a bank's user does not");
        }
    }

    private static ProblemException badInput(String code, String title) {
        return ProblemException.of(400, code, title).build();
    }
}
