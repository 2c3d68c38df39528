package dev.sekisho.identity.boot;

import dev.sekisho.identity.walletfreeze.FreezePatience;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the rules of numbers, codes, changes of them and wallet freezes out of the settings. */
@ApplicationScoped
class ContactComposition {

    private final IdentityConfig config;

    ContactComposition(IdentityConfig config) {
        this.config = config;
    }

    /** Asks for every rule once, so that a wrong setting is found before the first request. */
    void check(@Observes StartupEvent start, FreezePatience freezes) {}

    @Produces
    @Singleton
    FreezePatience freezePatience() {
        IdentityConfig.WalletFreeze freeze = config.walletFreeze();
        return new FreezePatience(freeze.lease(), freeze.firstPause(), freeze.longestPause());
    }
}
