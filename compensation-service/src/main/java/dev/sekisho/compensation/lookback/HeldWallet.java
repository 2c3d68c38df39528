package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Grade;
import dev.sekisho.compensation.fraudcase.Wanted;
import dev.sekisho.compensation.lookback.FreedWallet.Cause;
import dev.sekisho.kernel.event.compensation.LookAlikeHeld;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Nobody has decided: it lapses by itself. */
public record HeldWallet(HoldHead head) implements LookAlikeHold {

    /** The stable code that goes with each order to the owners of wallets and links. */
    static final String RULE = "LOOK_BACK";

    public HeldWallet {
        Objects.requireNonNull(head, "head");
    }

    static HeldWallet of(UUID caseId, WalletId wallet, List<LinkId> links, Instant now, LookBackPolicy policy) {
        return new HeldWallet(
                new HoldHead(UUID.randomUUID(), caseId, wallet, links, now, now.plus(policy.holdLasts()), 1));
    }

    /** Transfers and payouts are held in the wallet, charges by its links. */
    List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(new Wanted(Grade.HOLD, head.wallet().value(), Optional.of(head.endsAt()), RULE));
        head.links().forEach(link -> wanted.add(new Wanted(Grade.STOP, link.value(), Optional.empty(), RULE)));
        return wanted;
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(head.endsAt());
    }

    /** It stays until somebody lets it go. */
    KeptWallet kept(Decision decision) {
        return new KeptWallet(head.next(), decision);
    }

    FreedWallet released(Decision decision) {
        return FreedWallet.byPerson(head.next(), decision);
    }

    FreedWallet released(Instant now) {
        return new FreedWallet(head.next(), Cause.DEPOSITORS, now, Optional.empty());
    }

    FreedWallet lapsed(Instant now) {
        return new FreedWallet(head.next(), Cause.TIME, now, Optional.empty());
    }

    LookAlikeHeld held(CaseNumber number, LookAlike like) {
        return new LookAlikeHeld(
                head.id(),
                head.caseId(),
                number.value(),
                head.wallet().value(),
                like.score(),
                like.signals().keySet().stream().map(Signal::name).toList(),
                head.endsAt());
    }

    @Override
    public HoldState state() {
        return HoldState.HELD;
    }
}
