package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.copy.CopiedLink;
import dev.sekisho.compensation.copy.CopiedLinks;
import dev.sekisho.compensation.copy.LinkState;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Cases;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.fraudcase.Measures;
import dev.sekisho.compensation.lookback.LookBackOnCase.Answer;
import dev.sekisho.compensation.lookback.LookBackOnCase.Seen;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down what a look saw, holds what may be held by itself, and makes the lists for the banks, in one transaction. */
@ApplicationScoped
public class RecordLookBack {

    /** Of one wallet; one with more of them is no customer's. */
    private static final int MOST_LINKS = 20;

    private final Cases cases;
    private final Measures measures;
    private final CopiedLinks links;
    private final LookBacks lookBacks;
    private final LookAlikeHolds holds;
    private final DepositorChecks checks;
    private final LookBackPolicy policy;

    RecordLookBack(
            Cases cases,
            Measures measures,
            CopiedLinks links,
            LookBacks lookBacks,
            LookAlikeHolds holds,
            DepositorChecks checks,
            LookBackPolicy policy) {
        this.cases = cases;
        this.measures = measures;
        this.links = links;
        this.lookBacks = lookBacks;
        this.holds = holds;
        this.checks = checks;
        this.policy = policy;
    }

    @Transactional
    Answer record(CaseNumber number, Seen seen, Instant now) {
        if (!(cases.lock(number).orElse(null) instanceof ConfirmedCase confirmed)) {
            return new Answer.NotConfirmed();
        }
        LookBack lookBack = seen.lookBack();
        long held = hold(confirmed, lookBack, now);
        long asked = seen.toAsk().stream()
                .map(account -> WaitingCheck.of(confirmed.head(), account, now, policy))
                .filter(check -> checks.add(check, check.asked()))
                .count();
        lookBacks.add(lookBack, lookBack.made(confirmed.head(), held, asked));
        return new Answer.Looked(lookBack, held, asked);
    }

    /** The likest first, each once for a case, so that nobody is held for ever by looking again and again. */
    private long hold(ConfirmedCase confirmed, LookBack lookBack, Instant now) {
        Set<WalletId> before = holds.of(confirmed.head().id()).stream()
                .map(hold -> hold.head().wallet())
                .collect(Collectors.toSet());
        List<LookAlike> toHold = lookBack.lookAlikes().stream()
                .filter(LookAlike::mayBeHeld)
                .filter(like -> !before.contains(like.wallet()))
                .limit(Math.max(0, policy.holds() - before.size()))
                .toList();
        for (LookAlike like : toHold) {
            HeldWallet hold =
                    HeldWallet.of(confirmed.head().id(), like.wallet(), activeLinks(like.wallet()), now, policy);
            holds.add(hold, hold.held(confirmed.head().number(), like));
            measures.order(confirmed, hold.wanted(), now);
        }
        return toHold.size();
    }

    private List<LinkId> activeLinks(WalletId wallet) {
        return links.ofWallet(wallet, MOST_LINKS).stream()
                .filter(link -> link.standing().state() == LinkState.ACTIVE)
                .map(CopiedLink::id)
                .toList();
    }
}
