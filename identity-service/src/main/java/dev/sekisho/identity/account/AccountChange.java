package dev.sekisho.identity.account;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.stream.Stream;

/** An account as it is after something happened, and the facts that say so, in order. */
public record AccountChange(Account account, List<FactData> facts) {

    public AccountChange {
        facts = List.copyOf(facts);
    }

    /** The same, and then held. */
    public AccountChange andHeld(Hold hold) {
        AccountChange then = account.held(hold);
        return new AccountChange(
                then.account(),
                Stream.concat(facts.stream(), then.facts().stream()).toList());
    }
}
