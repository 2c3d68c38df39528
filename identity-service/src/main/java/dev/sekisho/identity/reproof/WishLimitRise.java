package dev.sekisho.identity.reproof;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.proof.ProofUse;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.LimitRiseWished;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Hears that a customer wishes a higher monthly limit, and says whether the proved identity is enough for one; if not, it has
 * to be proved again. No limit rises here: limits are charge-service's, and an operator's decision.
 */
@ApplicationScoped
public class WishLimitRise {

    private static final Duration DAY = Duration.ofDays(1);

    private final LimitRiseWishes wishes;
    private final Accounts accounts;
    private final RequireReproof reproof;
    private final MethodCatalogue catalogue;
    private final LimitRiseRules rules;
    private final Transaction transaction;
    private final InstantSource clock;

    WishLimitRise(
            LimitRiseWishes wishes,
            Accounts accounts,
            RequireReproof reproof,
            MethodCatalogue catalogue,
            LimitRiseRules rules,
            Transaction transaction,
            InstantSource clock) {
        this.wishes = wishes;
        this.accounts = accounts;
        this.reproof = reproof;
        this.catalogue = catalogue;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Answer wish(AccountId id, Money monthly) {
        Instant now = clock.instant();
        return transaction.call(() -> decide(id, monthly, now));
    }

    private Answer decide(AccountId id, Money monthly, Instant now) {
        Optional<Account> account = accounts.lock(id);
        if (account.isEmpty() || !(account.get() instanceof ActiveAccount)) {
            return new Answer.NoAccount();
        }
        Optional<ProvedIdentity> identity = account.get().identity();
        if (identity.isEmpty()) {
            return new Answer.NothingProved();
        }
        if (wishes.wishedSince(id, now.minus(DAY)) >= rules.wishes()) {
            return new Answer.TooMany();
        }
        boolean enough = catalogue.serves(identity.get(), ProofUse.LIMIT_RISE);
        wishes.add(fact(id, monthly, identity.get(), enough), now);
        if (enough) {
            return new Answer.Enough();
        }
        reproof.onLimitRise(id, now.plus(rules.time()), now);
        return new Answer.ReproofRequired();
    }

    private LimitRiseWished fact(AccountId id, Money monthly, ProvedIdentity identity, boolean enough) {
        return new LimitRiseWished(
                UUID.randomUUID(),
                id.value(),
                monthly.yen(),
                enough ? "ENOUGH" : "REPROOF_REQUIRED",
                identity.method().name(),
                catalogue.version());
    }

    /** What the customer hears. */
    public sealed interface Answer {

        /** The identity was proved well enough. */
        record Enough() implements Answer {}

        /** It has to be proved again first. */
        record ReproofRequired() implements Answer {}

        /** An identity has to be proved at all. */
        record NothingProved() implements Answer {}

        /** Too many wishes in a day. */
        record TooMany() implements Answer {}

        /** There is no such account, or it is held. */
        record NoAccount() implements Answer {}
    }
}
