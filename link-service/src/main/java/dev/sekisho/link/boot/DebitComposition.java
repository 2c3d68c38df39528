package dev.sekisho.link.boot;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kit.commit.CommitLimits;
import dev.sekisho.kit.commit.GroupCommit;
import dev.sekisho.kit.fact.FactTraces;
import dev.sekisho.link.debit.ClaimDebit;
import dev.sekisho.link.debit.Committer;
import dev.sekisho.link.debit.Debit;
import dev.sekisho.link.debit.DebitOrder;
import dev.sekisho.link.debit.HeardAnswer;
import dev.sekisho.link.debit.RecordDebit;
import dev.sekisho.link.debit.Sending;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Debits that come at the same time share transactions: those that are claimed have a queue, and those that are answered. */
final class DebitComposition {

    private DebitComposition() {}

    @Produces
    @Singleton
    static Committer<DebitOrder, Sending> claiming(ClaimDebit claim, LinkConfig config, FactTraces traces) {
        return together(config.commit(), traces, DebitOrder::charge, claim::claim);
    }

    @Produces
    @Singleton
    static Committer<HeardAnswer, Debit> recording(RecordDebit record, LinkConfig config, FactTraces traces) {
        return together(config.commit(), traces, HeardAnswer::charge, record::record);
    }

    /** Facts belong to the trace of the request that asked, whichever request's thread writes them. */
    private static <C, A> Committer<C, A> together(
            LinkConfig.Commit commit,
            FactTraces traces,
            Function<C, ChargeId> charge,
            Function<List<C>, List<A>> transaction) {
        GroupCommit<C, A> group = new GroupCommit<>(
                new CommitLimits(commit.most(), commit.gather(), commit.waiting(), commit.writers()), transaction);
        Duration patience = commit.patience();
        return command -> traces.during(charge.apply(command).value(), () -> group.carryOut(command, patience));
    }
}
