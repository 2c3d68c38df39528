package dev.sekisho.link.bank.http;

import dev.sekisho.link.bank.PayeeAnswer;
import dev.sekisho.link.bank.PayeeAnswer.Named;
import dev.sekisho.link.bank.PayeeAnswer.NoAnswer;
import dev.sekisho.link.bank.PayeeAnswer.NoSuchAccount;
import dev.sekisho.link.bank.PayeeAnswer.NotTold;
import dev.sekisho.link.bank.http.BankHttp.Answer;
import dev.sekisho.link.bank.http.BankJson.NoPayee;
import dev.sekisho.link.bank.http.BankJson.Payee;
import java.util.Optional;

/** Reads whose account a bank says it is. Not any 404 means that there is none: only the bank's own word. */
final class PayeeAnswers {

    private static final int LONGEST_NAME = 200;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private PayeeAnswers() {}

    static PayeeAnswer read(Optional<Answer> answer) {
        return answer.flatMap(PayeeAnswers::meaning).orElseGet(NoAnswer::new);
    }

    private static Optional<PayeeAnswer> meaning(Answer answer) {
        return switch (answer.status()) {
            case OK ->
                BankJson.read(answer, Payee.class)
                        .map(Payee::holderKana)
                        .filter(kana -> !kana.isBlank() && kana.length() <= LONGEST_NAME)
                        .map(Named::new);
            case NOT_FOUND -> BankJson.read(answer, NoPayee.class).flatMap(PayeeAnswers::none);
            default -> Optional.empty();
        };
    }

    private static Optional<PayeeAnswer> none(NoPayee said) {
        if ("UNKNOWN_ACCOUNT".equals(said.status())) {
            return Optional.of(new NoSuchAccount());
        }
        return "PAYEES_NOT_TOLD".equals(said.status()) ? Optional.of(new NotTold()) : Optional.empty();
    }
}
