package dev.sekisho.identity.contact;

import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** The cooling-off of changed contacts, by the business clock. */
@ApplicationScoped
class ContactCoolingOff implements CoolingOff {

    private final ContactChanges changes;
    private final InstantSource clock;

    ContactCoolingOff(ContactChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public boolean isOn(AccountId account) {
        return changes.isCoolingOff(account, clock.instant());
    }
}
