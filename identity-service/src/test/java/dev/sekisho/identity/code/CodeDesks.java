package dev.sekisho.identity.code;

import dev.sekisho.identity.message.MessageGateway;
import dev.sekisho.identity.secrecy.PlainHash;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.identity.transaction.Transaction;
import java.security.SecureRandom;
import java.time.Duration;

/** Code desks for the tests of other features, with the default rules. */
public final class CodeDesks {

    public static final CodeRules DEFAULT = new CodeRules(
            Duration.ofMinutes(5), 5, Duration.ofHours(24), Duration.ofSeconds(60), 5, Duration.ofHours(1));

    private CodeDesks() {}

    public static CodeDesk inMemory() {
        return inMemory(new InMemoryCodes(), DEFAULT, CodeBudgets.none(), new SilentAlarm());
    }

    static CodeDesk inMemory(Codes codes, CodeRules rules, CodeBudgets budgets, CodeAlarm alarm) {
        return new CodeDesk(
                codes,
                new PlainHash(),
                rules,
                budgets,
                new SharedBudgets(codes, new NoTransaction()),
                alarm,
                new SecureRandom());
    }

    public static CodeSender sender(MessageGateway gateway, CodeDesk desk, Transaction transaction) {
        return new CodeSender(gateway, desk, transaction);
    }
}
