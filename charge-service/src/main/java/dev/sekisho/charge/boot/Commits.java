package dev.sekisho.charge.boot;

import dev.sekisho.charge.bank.BankLanes;
import dev.sekisho.charge.charge.Charge;
import dev.sekisho.charge.charge.ChargeAnswer;
import dev.sekisho.charge.charge.ChargeCommand;
import dev.sekisho.charge.charge.ReserveCharge;
import dev.sekisho.charge.charge.SettleCharge;
import dev.sekisho.charge.charge.Settlement;
import dev.sekisho.charge.commit.Committer;
import dev.sekisho.charge.payment.PayMerchant;
import dev.sekisho.charge.payment.PaymentAnswer;
import dev.sekisho.charge.payment.PaymentOrder;
import dev.sekisho.kit.commit.CommitLimits;
import dev.sekisho.kit.commit.GroupCommit;
import dev.sekisho.kit.fact.FactTraces;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What shares transactions with its like: each kind of command has a queue of its own. */
final class Commits {

    private Commits() {}

    @Produces
    @Singleton
    static Committer<ChargeCommand, ChargeAnswer> reserving(
            ReserveCharge reserve, ChargeConfig config, FactTraces traces) {
        return together(config, traces, command -> command.id().value(), reserve::reserve);
    }

    @Produces
    @Singleton
    static Committer<Settlement, Charge> settling(SettleCharge settle, ChargeConfig config, FactTraces traces) {
        return together(config, traces, settlement -> settlement.seen().id().value(), settle::settle);
    }

    @Produces
    @Singleton
    static Committer<PaymentOrder, PaymentAnswer> paying(PayMerchant pay, ChargeConfig config, FactTraces traces) {
        return together(config, traces, order -> order.command().id().value(), pay::pay);
    }

    @Produces
    @Singleton
    static BankLanes lanes(ChargeConfig config) {
        return new BankLanes(config.commit().atOneBank());
    }

    /** Facts belong to the trace of the request that asked, whichever request's thread writes them. */
    private static <C, A> Committer<C, A> together(
            ChargeConfig config, FactTraces traces, Function<C, UUID> id, Function<List<C>, List<A>> transaction) {
        ChargeConfig.Commit commit = config.commit();
        CommitLimits limits = new CommitLimits(commit.most(), commit.gather(), commit.waiting(), commit.writers());
        GroupCommit<C, A> group = new GroupCommit<>(limits, transaction);
        return (command, patience) -> traces.during(id.apply(command), () -> group.carryOut(command, patience));
    }
}
