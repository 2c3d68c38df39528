package dev.sekisho.link.bank.redirect;

import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.bank.DebitAnswer.Accepted;
import dev.sekisho.link.bank.DebitAnswer.Declined;
import dev.sekisho.link.bank.DebitAnswer.NeverSeen;
import dev.sekisho.link.bank.DebitAnswer.Unknown;
import dev.sekisho.link.bank.DeclineReason;
import dev.sekisho.link.bank.redirect.BankHttp.Answer;
import dev.sekisho.link.bank.redirect.BankJson.DebitStatus;
import java.util.Optional;

/** Reads what a bank says of a debit. Only a whole, well-formed, consistent answer means anything; all else is unknown. */
final class DebitAnswers {

    private static final int LONGEST_REFERENCE = 100;

    private DebitAnswers() {}

    static DebitAnswer toDebit(Optional<Answer> answer) {
        return answer.filter(whole -> whole.status() == 200)
                .flatMap(whole -> BankJson.read(whole.body(), DebitStatus.class))
                .map(DebitAnswers::meaning)
                .orElseGet(Unknown::new);
    }

    static DebitAnswer toInquiry(Optional<Answer> answer) {
        return answer.filter(DebitAnswers::isNeverSeen).isPresent() ? new NeverSeen() : toDebit(answer);
    }

    /** Not any 404: only the bank's own word that it does not know the request. */
    private static boolean isNeverSeen(Answer answer) {
        return answer.status() == 404
                && BankJson.read(answer.body(), DebitStatus.class)
                        .filter(new DebitStatus("UNKNOWN_REQUEST", null, null)::equals)
                        .isPresent();
    }

    private static DebitAnswer meaning(DebitStatus said) {
        if ("ACCEPTED".equals(said.status()) && said.reason() == null && isReference(said.reference())) {
            return new Accepted(said.reference());
        }
        if ("DECLINED".equals(said.status()) && said.reference() == null) {
            return reason(said.reason()).<DebitAnswer>map(Declined::new).orElseGet(Unknown::new);
        }
        return new Unknown();
    }

    private static boolean isReference(String reference) {
        return reference != null && !reference.isBlank() && reference.length() <= LONGEST_REFERENCE;
    }

    private static Optional<DeclineReason> reason(String said) {
        for (DeclineReason reason : DeclineReason.values()) {
            if (reason.name().equals(said)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
