package dev.sekisho.identity.code;

import dev.sekisho.identity.code.Codes.Share;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/**
 * Takes codes from the budgets that everybody shares, where many ask in blocks ahead of need.
 *
 * <p>A count stays locked until its transaction commits, so on one row one code would wait for the commit of the other.
 * A block is counted by a transaction of its own, before any of it is used: no budget is ever exceeded. What is left of
 * a block after two seconds stays counted and is used by nobody; so it holds no more than the second before asked for, and
 * not more than a thousandth of the budget, and there is none where fewer than twenty come in a second.
 */
@ApplicationScoped
class SharedBudgets {

    private static final int BLOCKS = 1000;

    private final Codes codes;
    private final Transaction transaction;
    private final Executor filler;
    private final LongSupplier nanos;
    private final Map<String, BudgetBlock> blocks = new ConcurrentHashMap<>();

    @Inject
    SharedBudgets(Codes codes, Transaction transaction) {
        this(codes, transaction, Executors.newSingleThreadExecutor(SharedBudgets::thread), System::nanoTime);
    }

    SharedBudgets(Codes codes, Transaction transaction, Executor filler, LongSupplier nanos) {
        this.codes = codes;
        this.transaction = transaction;
        this.filler = filler;
        this.nanos = nanos;
    }

    /** One code; counted in the caller's transaction where none is left of a block. */
    Share take(Budget budget, Instant now) {
        BudgetBlock block = blocks.computeIfAbsent(
                budget.key(), fresh -> new BudgetBlock(budget.limit().most() / BLOCKS));
        boolean kept = block.take(nanos.getAsLong());
        int wanted = block.wanted();
        if (wanted > 0) {
            filler.execute(() -> fill(block, wanted, budget, now));
        }
        return kept ? Share.TAKEN : codes.takeBudget(budget, 1, now);
    }

    private void fill(BudgetBlock block, int wanted, Budget budget, Instant now) {
        int taken = 0;
        try {
            Share share = transaction.call(() -> codes.takeBudget(budget, wanted, now));
            taken = share == Share.TAKEN ? wanted : 0;
        } finally {
            block.fill(taken, nanos.getAsLong());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "code-budget");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void stop() {
        if (filler instanceof ExecutorService threads) {
            threads.shutdownNow();
        }
    }
}
