package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.link.HeldLink;
import java.util.Map;
import java.util.Optional;

/** What decides about new orders, as it is at one moment: their links, which are held, and the banks of these. */
record HeldRows(Map<LinkId, HeldLink> links, Map<BankCode, Bank> banks) {

    Optional<HeldLink> link(LinkId id) {
        return Optional.ofNullable(links.get(id));
    }

    Bank bankOf(HeldLink held) {
        return Optional.ofNullable(banks.get(held.link().head().bank())).orElseThrow();
    }
}
