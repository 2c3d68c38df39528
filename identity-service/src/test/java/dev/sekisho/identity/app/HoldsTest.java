package dev.sekisho.identity.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.AccountChange;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.Hold;
import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds in PostgreSQL. */
@QuarkusTest
@Tag("A34")
class HoldsTest {

    @Inject
    Accounts accounts;

    @Inject
    Transaction transaction;

    @Test
    void standSideBySideUntilTheLastIsReleased() {
        AccountId owner = new AccountId(Customer.opened().accountId());
        Hold risk = new Hold(UUID.randomUUID(), HoldKind.RISK, Instant.now());
        Hold screening =
                new Hold(UUID.randomUUID(), HoldKind.SCREENING, Instant.now().plusSeconds(1));

        change(owner, account -> account.held(risk));
        change(owner, account -> account.held(screening));
        assertThat(held(owner).holds()).extracting(Hold::id).containsExactly(risk.id(), screening.id());

        change(owner, account -> account.released(risk.id()));
        assertThat(held(owner).holds()).extracting(Hold::kind).containsExactly(HoldKind.SCREENING);

        change(owner, account -> account.released(screening.id()));
        assertThat(read(owner)).isInstanceOf(ActiveAccount.class);
    }

    private void change(AccountId owner, Function<Account, AccountChange> change) {
        transaction.run(() -> accounts.save(change.apply(accounts.lock(owner).orElseThrow())));
    }

    private HeldAccount held(AccountId owner) {
        return (HeldAccount) read(owner);
    }

    private Account read(AccountId owner) {
        return transaction.call(() -> accounts.find(owner)).orElseThrow();
    }
}
