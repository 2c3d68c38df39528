package dev.sekisho.charge.charge;

import dev.sekisho.charge.cap.CapBook;
import dev.sekisho.charge.cap.CapGuard;
import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.cap.CapUse;
import dev.sekisho.charge.charge.Charges.NewCharge;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.suspension.Suspensions;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Decides about commands one after the other at one moment, each seeing what the ones before it took; touches nothing
 * but its own lists, which are then written in one go.
 */
final class ReserveRound {

    private final LockedRows rows;
    private final ChargeRules rules;
    private final Suspensions suspensions;
    private final Instant now;
    private final Map<ChargeKey, Charge> known;
    private final List<NewCharge> charges = new ArrayList<>();
    private final List<CapUse> uses = new ArrayList<>();
    private final Set<CapGuard> guards = new LinkedHashSet<>();
    private final Map<CapKey, CapUse> taken = new HashMap<>();

    ReserveRound(LockedRows rows, ChargeRules rules, Suspensions suspensions, Instant now) {
        this.rows = rows;
        this.rules = rules;
        this.suspensions = suspensions;
        this.now = now;
        this.known = new HashMap<>(rows.known());
    }

    ChargeAnswer decide(ChargeCommand command) {
        Charge before = known.get(command.key());
        if (before != null) {
            return answerAgain(before, command);
        }
        LinkCopy link = rows.links().get(command.linkId());
        if (link == null
                ? !command.linkSought()
                : !rows.covers(link, command.key().walletId())) {
            return new ChargeAnswer.LinkUnseen();
        }
        Charge charge = make(command, link);
        known.put(command.key(), charge);
        charges.add(new NewCharge(command.key(), charge));
        return new ChargeAnswer.Made(charge);
    }

    /**
     * The present state to the same content; another content under the same key is refused. Where the very command was
     * carried out before, and the word of it was lost, it hears what it would have heard.
     */
    private static ChargeAnswer answerAgain(Charge before, ChargeCommand command) {
        if (!before.linkId().equals(command.linkId()) || !before.amount().equals(command.amount())) {
            return new ChargeAnswer.KeyReused();
        }
        return before.id().equals(command.id()) ? new ChargeAnswer.Made(before) : new ChargeAnswer.Known(before);
    }

    private Charge make(ChargeCommand command, LinkCopy link) {
        if (link == null || !link.belongsTo(command.key().walletId())) {
            return RefusedCharge.of(
                    command, Refusal.linkUnknown(suspensions.refusal(Operation.CHARGE, Optional.empty())), now);
        }
        ChargeAttempt attempt = new ChargeAttempt(
                link,
                rows.wallets().get(link.walletId()),
                bookOf(link),
                suspensions.refusal(Operation.CHARGE, Optional.of(link.bankCode()), link.walletId()),
                command.amount(),
                now);
        Optional<Refusal> refusal = rules.refusal(attempt);
        return refusal.<Charge>map(why -> RefusedCharge.of(command, why, now))
                .orElseGet(() -> reserve(command, attempt));
    }

    private ReservedCharge reserve(ChargeCommand command, ChargeAttempt attempt) {
        ReservedCharge charge = new ReservedCharge(ChargeTerms.of(command, attempt.link(), now));
        uses.addAll(charge.terms().uses());
        guards.addAll(rules.guards(attempt));
        charge.terms().uses().forEach(use -> taken.merge(use.key(), use, ReserveRound::sum));
        return charge;
    }

    /** The link's own counters with what the commands before took: a round of many costs no more for each than one alone. */
    private CapBook bookOf(LinkCopy link) {
        SortedSet<CapKey> keys = CapKey.allOf(link);
        return rows.book()
                .only(keys)
                .with(keys.stream().map(taken::get).filter(Objects::nonNull).toList());
    }

    private static CapUse sum(CapUse one, CapUse other) {
        return new CapUse(one.key(), one.day(), one.amount().plus(other.amount()));
    }

    Instant now() {
        return now;
    }

    List<NewCharge> charges() {
        return charges;
    }

    List<CapUse> uses() {
        return uses;
    }

    List<CapGuard> guards() {
        return List.copyOf(guards);
    }
}
