package dev.sekisho.identity.contact;

import dev.sekisho.identity.message.Channel;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.origin.Origin;

/**
 * What a customer asks for; never printed.
 *
 * @param typed the new number or address
 * @param channel by which the new contact is reached; it says what kind of contact it is
 */
public record ChangeWish(AccountId owner, String typed, Channel channel, Way way, String password, Origin origin) {

    @Override
    public String toString() {
        return "ChangeWish[redacted]";
    }
}
