package dev.sekisho.link.notice;

import dev.sekisho.kernel.event.link.DepositorNoticed;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import java.util.Objects;
import java.util.UUID;

/**
 * Something the depositor has to hear through the bank, whoever the wallet belongs to; kept until the bank has it.
 *
 * @param attempts how often the bank was asked to pass it on
 */
public record DepositorNotice(
        UUID id, LinkId link, BankAccountId account, BankCode bank, Occasion occasion, String text, int attempts) {

    public DepositorNotice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(text, "text");
    }

    /** The same, as its next attempt begins. */
    public DepositorNotice tried() {
        return attempted(attempts + 1);
    }

    /** The same, where an attempt that had begun was none. */
    public DepositorNotice notTried() {
        return attempted(attempts - 1);
    }

    private DepositorNotice attempted(int times) {
        return new DepositorNotice(id, link, account, bank, occasion, text, times);
    }

    /** The fact that the bank has it. */
    public DepositorNoticed sent(String receipt) {
        return new DepositorNoticed(id, link.value(), bank.value(), occasion.name(), "SENT", receipt);
    }

    /** The fact that the bank did not take it for so long that a person has to. */
    public DepositorNoticed undelivered() {
        return new DepositorNoticed(id, link.value(), bank.value(), occasion.name(), "UNDELIVERED", null);
    }
}
