package dev.sekisho.compensation.recovery;

import dev.sekisho.kernel.money.Money;
import java.util.Optional;

/**
 * One recovery for each charge; each end of one is written with its fact. Nothing is written for an attempt after which
 * there was another.
 */
public interface Recoveries {

    /**
     * In the transaction that approves the claim; a charge that was ordered before stays as it is, unless that was for a
     * claim that let it go before anything was asked for.
     */
    void order(RecoveryOrder order);

    /** The longest due one, counted and leased to this caller, so that no two have it and none is lost. */
    Optional<DueRecovery> take();

    /**
     * Writes down what is about to be asked for, unless the claim was withdrawn or lost the charge, or the case was closed as own use,
     * since it was taken; neither happens before this is written.
     *
     * @return false when it is no longer this caller's, or nobody's, to ask
     */
    boolean ask(DueRecovery recovery, Money amount);

    /** Nothing was moved under its id: the amount may be another next time. */
    void forget(DueRecovery recovery);

    void posted(DueRecovery recovery, Money amount);

    void end(DueRecovery recovery, String rule);
}
