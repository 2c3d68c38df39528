package dev.sekisho.link.bank;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.money.Money;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A bank that says what a test told it to, in that order, and remembers what it was asked. */
public final class ScriptedBank implements BankGateway {

    public final List<String> calls = new ArrayList<>();
    private final Deque<Supplier<Object>> script = new ArrayDeque<>();

    public ScriptedBank says(Object answer) {
        script.add(() -> answer);
        return this;
    }

    /** Does something in the middle of a call, as others may while a bank takes its time. */
    public ScriptedBank says(Runnable meanwhile, Object answer) {
        script.add(() -> {
            meanwhile.run();
            return answer;
        });
        return this;
    }

    @Override
    public URI announce(Bank bank, BankAccount account, Optional<ClaimedHolder> holder, PageSecrets secrets) {
        String person = holder.map(claimed -> " " + claimed.kana() + " " + claimed.birthDate())
                .orElse("");
        return next("announce" + person, URI.class);
    }

    @Override
    public PayeeAnswer payee(Bank bank, BankAccount account) {
        return next("payee " + account.mask(), PayeeAnswer.class);
    }

    @Override
    public BankAuthentication redeem(Bank bank, BankAccount account, PageSecrets secrets, String code) {
        return next("redeem " + code, BankAuthentication.class);
    }

    @Override
    public DebitAnswer debit(Bank bank, Mandate mandate, ChargeId charge, Money amount) {
        return next("debit " + charge + " " + amount, DebitAnswer.class);
    }

    @Override
    public DebitAnswer inquire(Bank bank, ChargeId charge) {
        return next("inquire " + charge, DebitAnswer.class);
    }

    @Override
    public DebitAnswer credit(Bank bank, Mandate mandate, PayoutId payout, Money amount) {
        return next("credit " + payout + " " + amount, DebitAnswer.class);
    }

    @Override
    public DebitAnswer inquire(Bank bank, PayoutId payout) {
        return next("inquire " + payout, DebitAnswer.class);
    }

    @Override
    public Optional<String> tell(Bank bank, BankAccount account, String text) {
        return Optional.of(next("tell " + account.mask() + " " + text, String.class))
                .filter(said -> !said.isEmpty());
    }

    private <T> T next(String call, Class<T> type) {
        calls.add(call);
        if (script.isEmpty()) {
            throw new AssertionError("the bank was asked something it has no answer for: " + call);
        }
        Object answer = script.remove().get();
        if (answer instanceof RuntimeException failure) {
            throw failure;
        }
        return type.cast(answer);
    }
}
