package dev.sekisho.compensation.otheraccount.schedule;

import dev.sekisho.compensation.otheraccount.NamedAccounts;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** At its start this service knows again, without their holders, the accounts that an earlier release wrote down. */
@Singleton
class FillPrints {

    private static final int MOST = 10_000;

    private final NamedAccounts accounts;

    FillPrints(NamedAccounts accounts) {
        this.accounts = accounts;
    }

    void onStart(@Observes StartupEvent started) {
        accounts.fillPrints(MOST);
    }
}
