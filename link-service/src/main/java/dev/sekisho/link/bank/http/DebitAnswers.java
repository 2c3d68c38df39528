package dev.sekisho.link.bank.http;

import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.bank.DebitAnswer.Accepted;
import dev.sekisho.link.bank.DebitAnswer.Declined;
import dev.sekisho.link.bank.DebitAnswer.NeverSeen;
import dev.sekisho.link.bank.DebitAnswer.Unknown;
import dev.sekisho.link.bank.DeclineReason;
import dev.sekisho.link.bank.http.BankHttp.Answer;
import dev.sekisho.link.bank.http.BankJson.DebitStatus;
import java.util.Optional;

/** Reads what a bank says of a debit. Only a whole, well-formed, consistent answer means anything; all else is unknown. */
final class DebitAnswers {

    private static final int LONGEST_REFERENCE = 100;

    private DebitAnswers() {}

    /** @param requestId of which the answer has to be, where it says of which it is */
    static DebitAnswer toDebit(String requestId, Optional<Answer> answer) {
        return answer.filter(whole -> whole.status() == 200)
                .flatMap(whole -> BankJson.read(whole, DebitStatus.class))
                .filter(said -> isOf(requestId, said))
                .map(DebitAnswers::meaning)
                .orElseGet(Unknown::new);
    }

    static DebitAnswer toInquiry(String requestId, Optional<Answer> answer) {
        return answer.filter(whole -> isNeverSeen(requestId, whole)).isPresent()
                ? new NeverSeen()
                : toDebit(requestId, answer);
    }

    private static boolean isOf(String requestId, DebitStatus said) {
        return said.requestId() == null || said.requestId().equals(requestId);
    }

    /** Not any 404: only the bank's own word that it does not know the request. */
    private static boolean isNeverSeen(String requestId, Answer answer) {
        return answer.status() == 404
                && BankJson.read(answer, DebitStatus.class)
                        .filter(said -> isOf(requestId, said))
                        .filter(said -> new DebitStatus(said.requestId(), "UNKNOWN_REQUEST", null, null).equals(said))
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
