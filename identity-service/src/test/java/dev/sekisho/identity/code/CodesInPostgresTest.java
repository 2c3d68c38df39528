package dev.sekisho.identity.code;

import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.transaction.Transaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;

@QuarkusTest
class CodesInPostgresTest extends CodeDeskContract {

    @Inject
    Codes codes;

    @Inject
    KeyedHash hash;

    @Inject
    Transaction transaction;

    @Override
    CodeDesk desk(int perRecipient) {
        CodeRules some = CodeDesks.DEFAULT;
        CodeRules rules = new CodeRules(
                some.life(), some.attempts(), some.lock(), some.resendAfter(), perRecipient, some.recipientWindow());
        return new CodeDesk(
                codes,
                hash,
                rules,
                CodeBudgets.none(),
                new SharedBudgets(codes, transaction),
                new SilentAlarm(),
                new SecureRandom());
    }

    @Override
    Transaction transaction() {
        return transaction;
    }
}
