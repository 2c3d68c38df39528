package dev.sekisho.identity.account;

import dev.sekisho.kernel.event.FactData;
import java.util.List;

/** An account as it is after something happened, and the facts that say so, in order. */
public record AccountChange(Account account, List<FactData> facts) {

    public AccountChange {
        facts = List.copyOf(facts);
    }
}
