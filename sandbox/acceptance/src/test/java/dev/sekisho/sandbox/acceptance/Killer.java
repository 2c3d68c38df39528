package dev.sekisho.sandbox.acceptance;

import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Kills one member of the suite after the other with SIGKILL, and starts it again, as the load goes on. The load runs ahead
 * by no more than what lies between two kills, so that the last kill meets as much of it as the first.
 */
final class Killer {

    private static final String KAFKA = "kafka";
    private static final Duration WITHOUT_KAFKA = Duration.ofSeconds(60);

    private final RunningSuite suite;
    private final FaultPlan plan;
    private final RandomGenerator random;
    private final AtomicInteger answered = new AtomicInteger();
    private final Semaphore due = new Semaphore(0);
    private final Semaphore allowed;
    private final List<String> killed = Collections.synchronizedList(new ArrayList<>());
    private int answeredWithoutKafka;

    Killer(RunningSuite suite, FaultPlan plan, RandomGenerator random) {
        this.suite = suite;
        this.plan = plan;
        this.random = random;
        this.allowed = new Semaphore(2 * plan.chargesBetweenKills());
    }

    /** Asked by the load before each charge: waits for a kill that is behind. */
    void oneMoreAsked() {
        allowed.acquireUninterruptibly();
    }

    /** Told by the load after each charge: a kill falls due after every so many. @return how many there were */
    int oneMoreAnswered() {
        int now = answered.incrementAndGet();
        if (now % plan.chargesBetweenKills() == 0) {
            due.release();
        }
        return now;
    }

    /** Nothing is waited for but the load's progress; ends after the last kill. */
    void killAsTheLoadGoesOn() {
        try {
            for (int i = 0; i < plan.kills(); i++) {
                due.acquireUninterruptibly();
                kill(
                        i < plan.victims().size()
                                ? plan.victims().get(i)
                                : plan.victims()
                                        .get(random.nextInt(plan.victims().size())));
                allowed.release(plan.chargesBetweenKills());
            }
        } finally {
            allowed.release(plan.charges());
        }
    }

    private void kill(String victim) {
        suite.kill(victim);
        if (victim.equals(KAFKA)) {
            int before = answered.get();
            int after = Patience.until(
                    "charges go on while Kafka is away",
                    WITHOUT_KAFKA,
                    answered::get,
                    now -> now >= before + plan.workers());
            answeredWithoutKafka += after - before;
        }
        suite.restart(victim);
        killed.add(victim);
    }

    List<String> killed() {
        return List.copyOf(killed);
    }

    /** Charges that were answered between a death of Kafka and its coming back; to be read after the last kill. */
    int answeredWithoutKafka() {
        return answeredWithoutKafka;
    }
}
