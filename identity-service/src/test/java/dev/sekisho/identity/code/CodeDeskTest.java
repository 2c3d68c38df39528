package dev.sekisho.identity.code;

import dev.sekisho.identity.secrecy.PlainHash;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.identity.transaction.Transaction;
import java.security.SecureRandom;

class CodeDeskTest extends CodeDeskContract {

    private final Transaction transaction = new NoTransaction();

    @Override
    CodeDesk desk(int perRecipient) {
        CodeRules some = CodeDesks.DEFAULT;
        CodeRules rules = new CodeRules(
                some.life(), some.attempts(), some.lock(), some.resendAfter(), perRecipient, some.recipientWindow());
        return new CodeDesk(
                new InMemoryCodes(), new PlainHash(), rules, CodeBudgets.none(), new SilentAlarm(), new SecureRandom());
    }

    @Override
    Transaction transaction() {
        return transaction;
    }
}
