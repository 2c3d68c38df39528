package dev.sekisho.identity.code;

import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.identity.transaction.Transaction;

class CodeDeskTest extends CodeDeskContract {

    private final Transaction transaction = new NoTransaction();

    @Override
    CodeDesk desk(int perRecipient) {
        CodeRules some = CodeDesks.DEFAULT;
        CodeRules rules = new CodeRules(
                some.life(), some.attempts(), some.lock(), some.resendAfter(), perRecipient, some.recipientWindow());
        return CodeDesks.inMemory(new InMemoryCodes(), rules, CodeBudgets.none(), new SilentAlarm());
    }

    @Override
    Transaction transaction() {
        return transaction;
    }
}
