package dev.sekisho.link.link;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.link.BankAccounts.HeldAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Creates a link if the bank account is free for this wallet: one bank account, one wallet, for ever (A13).
 *
 * <p>It joins the transaction that decides the request, so that the decision and the uniqueness stand or fall together.
 */
@ApplicationScoped
public class EstablishLink {

    private final BankAccounts accounts;
    private final Links links;

    public EstablishLink(BankAccounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    @Transactional(TxType.MANDATORY)
    public Establishment establish(Wanted wanted) {
        HeldAccount held = accounts.hold(wanted.account(), wanted.wallet());
        if (held.isOfAnother(wanted.wallet())) {
            return new Establishment.BelongsToAnotherWallet();
        }
        if (held.doNotLink()) {
            return new Establishment.NotWanted();
        }
        if (held.stopped()) {
            return new Establishment.Stopped();
        }
        if (held.isHeldBackAt(wanted.terms().establishedAt())) {
            return new Establishment.HeldBack();
        }
        if (held.linked()) {
            return new Establishment.AlreadyLinked();
        }
        if (held.wallet().isEmpty()) {
            accounts.give(held.id(), wanted.wallet());
        }
        ActiveLink link = new ActiveLink(new LinkHead(
                LinkId.random(),
                wanted.request(),
                wanted.wallet(),
                wanted.person(),
                held.id(),
                wanted.account().bank(),
                wanted.account().mask(),
                wanted.terms(),
                1));
        links.add(link, wanted.mandate(), wanted.holder());
        return new Establishment.Established(link);
    }

    /** A link that was found to be right, but for its uniqueness. */
    public record Wanted(
            LinkRequestId request,
            WalletId wallet,
            PersonId person,
            BankAccount account,
            Mandate mandate,
            LinkTerms terms,
            LinkHolder holder) {}

    /** What came of it. */
    public sealed interface Establishment {

        /** The one link of this bank account. */
        record Established(ActiveLink link) implements Establishment {}

        /** Somebody else linked it before, whether or not that link still exists. */
        record BelongsToAnotherWallet() implements Establishment {}

        /** Its depositor said through the bank that nobody shall link it. */
        record NotWanted() implements Establishment {}

        /** It went to its true owner, and waits for a while. */
        record HeldBack() implements Establishment {}

        /** A case about this bank account is under way. */
        record Stopped() implements Establishment {}

        /** This wallet has a link to it already. */
        record AlreadyLinked() implements Establishment {}
    }
}
