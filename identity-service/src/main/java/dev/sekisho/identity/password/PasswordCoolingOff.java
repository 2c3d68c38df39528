package dev.sekisho.identity.password;

import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** The cooling-off of reset passwords, by the business clock. */
@ApplicationScoped
class PasswordCoolingOff implements ResetCoolingOff {

    private final PasswordResets resets;
    private final InstantSource clock;

    PasswordCoolingOff(PasswordResets resets, InstantSource clock) {
        this.resets = resets;
        this.clock = clock;
    }

    @Override
    public boolean isOn(AccountId account) {
        return resets.isCoolingOff(account, clock.instant());
    }
}
