package dev.sekisho.identity.notice;

import dev.sekisho.identity.message.Channel;
import dev.sekisho.kernel.event.identity.HolderNoticed;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a wallet's holder has to be told of one charge; kept until the gateway has it.
 *
 * @param channel the way that is tried now
 * @param attempts how often that was tried, this time included
 */
public record ChargeNotice(
        ChargeId charge,
        AccountId holder,
        Money amount,
        BankCode bank,
        Instant chargedAt,
        Channel channel,
        int attempts) {

    public ChargeNotice {
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(chargedAt, "chargedAt");
        Objects.requireNonNull(channel, "channel");
    }

    public static ChargeNotice of(ChargeId charge, AccountId holder, Money amount, BankCode bank, Instant chargedAt) {
        return new ChargeNotice(charge, holder, amount, bank, chargedAt, Channel.MAIL, 0);
    }

    /** Of the message by this channel: however often it is tried, the gateway knows it by one name. */
    public UUID reference() {
        return UUID.nameUUIDFromBytes(("notice of " + charge + " by " + channel).getBytes(StandardCharsets.UTF_8));
    }

    public HolderNoticed sent() {
        return new HolderNoticed(charge.value(), holder.value(), channel.name(), "SENT");
    }

    public HolderNoticed undelivered() {
        return new HolderNoticed(charge.value(), holder.value(), channel.name(), "UNDELIVERED");
    }
}
