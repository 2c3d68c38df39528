package dev.sekisho.link.link;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.BankAccounts.HeldAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Takes in an operator's old link: stopped and unverified, without a mandate, until its holder links the account again.
 *
 * <p>A bank account that ever had a link here is not taken in: what is known of it here is better.
 */
@ApplicationScoped
public class ImportLink {

    private final BankAccounts accounts;
    private final Links links;

    public ImportLink(BankAccounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    /** Empty if the account has or had a link here, or its depositor wants none. */
    @Transactional(TxType.MANDATORY)
    public Optional<StoppedLink> add(OldLink old) {
        HeldAccount held = accounts.hold(old.account(), old.wallet());
        if (held.isOfAnother(old.wallet())
                || held.doNotLink()
                || !links.of(held.id(), 1).isEmpty()) {
            return Optional.empty();
        }
        if (held.wallet().isEmpty()) {
            accounts.give(held.id(), old.wallet());
        }
        Instant since = old.since().truncatedTo(ChronoUnit.MICROS);
        StoppedLink link = StoppedLink.imported(new LinkHead(
                LinkId.random(),
                old.source(),
                old.wallet(),
                old.person(),
                held.id(),
                old.account().bank(),
                old.account().mask(),
                new LinkTerms(Tier.T2, since, since),
                Verification.UNVERIFIED,
                1));
        links.add(link);
        return Optional.of(link);
    }

    /**
     * What an operator says of an old link.
     *
     * @param source stands for the line of the import, always the same one: a line becomes a link once
     * @param since when the operator says that it was made
     */
    public record OldLink(LinkRequestId source, WalletId wallet, PersonId person, BankAccount account, Instant since) {}
}
