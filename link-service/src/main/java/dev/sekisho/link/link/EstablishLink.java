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
import java.time.Instant;
import java.util.Optional;

/**
 * Creates a link if the bank account is free for this wallet (A13), or verifies again the one that waits for it.
 *
 * <p>It joins the transaction that decides the request, so that the decision and the uniqueness stand or fall together.
 */
@ApplicationScoped
public class EstablishLink {

    private final BankAccounts accounts;
    private final Links links;
    private final RelinkRule relinking;

    public EstablishLink(BankAccounts accounts, Links links, RelinkRule relinking) {
        this.accounts = accounts;
        this.links = links;
        this.relinking = relinking;
    }

    @Transactional(TxType.MANDATORY)
    public Establishment establish(Wanted wanted) {
        HeldAccount held = accounts.hold(wanted.account(), wanted.wallet());
        Optional<PastLink> past = held.past();
        boolean others = held.isOfAnother(wanted.wallet());
        if (others && !isFree(held, past, wanted)) {
            return new Establishment.BelongsToAnotherWallet();
        }
        if (held.doNotLink()) {
            return new Establishment.NotWanted();
        }
        if (held.stopped() && (others || !isClaimedBack(held, past))) {
            return new Establishment.Stopped();
        }
        if (held.isHeldBackAt(wanted.now())) {
            return new Establishment.HeldBack();
        }
        if (held.linked()) {
            return verifyAgain(links.liveOf(held.id()).flatMap(links::lock).orElseThrow(), wanted);
        }
        if (past.filter(ended -> !relinking.isFresh(ended, wanted.askedAt())).isPresent()) {
            return new Establishment.NotFresh();
        }
        if (others || held.wallet().isEmpty()) {
            accounts.give(held.id(), wanted.wallet());
        }
        return established(held, wanted);
    }

    private boolean isFree(HeldAccount held, Optional<PastLink> past, Wanted wanted) {
        return !held.linked()
                && !held.stopped()
                && past.filter(ended -> relinking.freesForOthers(ended, wanted.now()))
                        .isPresent();
    }

    /** What its bank gave back to its owner is held up by no case of the squatter's. */
    private static boolean isClaimedBack(HeldAccount held, Optional<PastLink> past) {
        return !held.linked()
                && past.filter(ended -> ended.reason() == EndReason.CLAIMED_BY_OWNER)
                        .isPresent();
    }

    private Establishment established(HeldAccount held, Wanted wanted) {
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

    private Establishment verifyAgain(Link link, Wanted wanted) {
        Optional<ReverifiedLink> reverified = reverified(link, wanted);
        if (reverified.isEmpty()) {
            return new Establishment.AlreadyLinked();
        }
        if (!link.head().person().equals(wanted.person())) {
            return new Establishment.OtherPerson();
        }
        links.save(reverified.get(), wanted.mandate(), wanted.holder());
        return new Establishment.VerifiedAgain(reverified.get().link());
    }

    /** Empty for a link of which nothing has to be shown, or whose mandate the depositor ended at the bank. */
    private static Optional<ReverifiedLink> reverified(Link link, Wanted wanted) {
        if (link.head().verification() instanceof Verification.Verified) {
            return Optional.empty();
        }
        if (link instanceof ActiveLink active) {
            return Optional.of(active.reverified(wanted.request(), wanted.terms()));
        }
        return link instanceof StoppedLink stopped && !stopped.mandateEnded()
                ? Optional.of(stopped.reverified(wanted.request(), wanted.terms()))
                : Optional.empty();
    }

    /**
     * A link that was found to be right, but for its uniqueness.
     *
     * @param askedAt when its request began: nothing that was shown before counts
     */
    public record Wanted(
            LinkRequestId request,
            WalletId wallet,
            PersonId person,
            BankAccount account,
            Mandate mandate,
            Instant askedAt,
            LinkTerms terms,
            LinkHolder holder) {

        Instant now() {
            return terms.establishedAt();
        }
    }

    /** What came of it. */
    public sealed interface Establishment {

        /** The one link of this bank account. */
        record Established(ActiveLink link) implements Establishment {}

        /** Somebody else linked it before, and that link exists or its re-link hold is not over. */
        record BelongsToAnotherWallet() implements Establishment {}

        /** Its depositor said through the bank that nobody shall link it. */
        record NotWanted() implements Establishment {}

        /** It went to its true owner, and waits for a while. */
        record HeldBack() implements Establishment {}

        /** A case about this bank account is under way. */
        record Stopped() implements Establishment {}

        /** The wallet's link to it, of which something had to be shown again; there is no second one. */
        record VerifiedAgain(ActiveLink link) implements Establishment {}

        /** The link that waits to be verified is another person's, by whatever login. */
        record OtherPerson() implements Establishment {}

        /** The request began before the account was unlinked. */
        record NotFresh() implements Establishment {}

        /** This wallet has a link to it already. */
        record AlreadyLinked() implements Establishment {}
    }
}
