package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The copy, as reports ask it: which charges and links are meant. Nothing is ever ordered because a fact came in. */
public interface SeenMoney {

    List<SeenCharge> charges(Collection<ChargeId> ids);

    /** Of one bank: another bank's reference may read the same. */
    List<SeenCharge> charges(BankCode bank, Collection<String> bankReferences);

    /** The newest first, at most {@code limit}. */
    List<SeenCharge> charges(BankAccountId account, Period period, int limit);

    /** The newest first, at most {@code limit}. */
    List<SeenCharge> charges(LinkId link, Period period, int limit);

    /** Charges that only look like it, the newest first, at most {@code limit}. */
    List<SeenCharge> lookAlikes(Optional<BankCode> bank, Money amount, Period period, int limit);

    Optional<SeenLink> link(LinkId id);
}
