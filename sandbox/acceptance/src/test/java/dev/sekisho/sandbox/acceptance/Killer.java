package dev.sekisho.sandbox.acceptance;

import dev.sekisho.sandbox.launcher.RunningSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Kills one member of the suite after the other with SIGKILL, and starts it again, as the load goes on. */
final class Killer {

    private final RunningSuite suite;
    private final FaultPlan plan;
    private final RandomGenerator random;
    private final AtomicInteger answered = new AtomicInteger();
    private final Semaphore due = new Semaphore(0);
    private final List<String> killed = new ArrayList<>();

    Killer(RunningSuite suite, FaultPlan plan, RandomGenerator random) {
        this.suite = suite;
        this.plan = plan;
        this.random = random;
    }

    /** Told by the load after each charge: a kill falls due after every so many. */
    void oneMoreAnswered() {
        int every = plan.charges() / (plan.kills() + 1);
        if (answered.incrementAndGet() % every == 0) {
            due.release();
        }
    }

    /** Nothing is waited for but the load's progress; ends after the last kill. */
    void killAsTheLoadGoesOn() {
        for (int i = 0; i < plan.kills(); i++) {
            due.acquireUninterruptibly();
            String victim = i < plan.victims().size()
                    ? plan.victims().get(i)
                    : plan.victims().get(random.nextInt(plan.victims().size()));
            suite.kill(victim);
            suite.restart(victim);
            killed.add(victim);
        }
    }

    List<String> killed() {
        return List.copyOf(killed);
    }
}
