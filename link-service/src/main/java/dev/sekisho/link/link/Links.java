package dev.sekisho.link.link;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.Mandate;
import java.util.List;
import java.util.Optional;

/** All links there ever were; a row and the fact about it are written together. */
public interface Links {

    /** Row, sealed mandate, sealed holder and {@code LinkEstablished}. @throws IllegalStateException if the bank account has a link */
    void add(ActiveLink link, Mandate mandate, LinkHolder holder);

    /** Row and {@code LinkEnded}; a revoked link's mandate and holder are forgotten. */
    void save(EndedLink<?> ended);

    /** Row and {@code LinkEstablished} of an operator's old link, without a mandate. @throws IllegalStateException as above */
    void add(StoppedLink imported);

    /** Row and {@code LinkVerificationAsked}. */
    void save(AskedAgain asked);

    /** Row, mandate and holder in place of those before, and {@code LinkReverified}. */
    void save(ReverifiedLink reverified, Mandate mandate, LinkHolder holder);

    /** Row and {@code LinkReleased}. */
    void save(ReleasedLink released);

    /** Empty for another wallet's link: it is not there. */
    Optional<Link> find(LinkId id, WalletId owner);

    Optional<Link> find(LinkId id);

    /** The newest first, at most {@code limit}. */
    List<Link> of(WalletId owner, int limit);

    /** All links a bank account ever had, the newest first, at most {@code limit}. */
    List<Link> of(BankAccountId account, int limit);

    /** The link of a bank account that is not revoked; not read, so that whoever locks it sees it as it is then. */
    Optional<LinkId> liveOf(BankAccountId account);

    /** For a change: nobody else changes or debits it until the transaction ends. */
    Optional<Link> lock(LinkId id);

    /** The same, for the wallet that owns it; empty for another wallet's link. */
    Optional<Link> lock(LinkId id, WalletId owner);

    /** For a debit: nobody changes it until the transaction ends, other debits go on. */
    Optional<Link> hold(LinkId id);

    /** Of a link that is not revoked; links of before do not have it. */
    Optional<LinkHolder> holderOf(LinkId id);

    /** Only of an active link. */
    Optional<Mandate> mandateOf(ActiveLink link);
}
