package dev.sekisho.charge.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.bank.DueWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CompleterLoopTest {

    private static final int ROUNDS = 3;

    private final CountDownLatch done = new CountDownLatch(ROUNDS);
    private final DueWork sound = () -> List.of(done::countDown);

    @Test
    void aQueueThatFailsDoesNotStarveTheOther() throws InterruptedException {
        assertThat(isDoneBeside(() -> {
                    throw new IllegalStateException("a row that cannot be read");
                }))
                .isTrue();
    }

    @Test
    void anErrorInAQueueDoesNotEndTheLoop() throws InterruptedException {
        assertThat(isDoneBeside(() -> {
                    throw new NoClassDefFoundError("a class that is not there");
                }))
                .isTrue();
    }

    private boolean isDoneBeside(DueWork broken) throws InterruptedException {
        ChargeConfig config = new SmallRyeConfigBuilder()
                .withMapping(ChargeConfig.class)
                .build()
                .getConfigMapping(ChargeConfig.class);
        CompleterLoop loop = new CompleterLoop(List.of(sound, broken), config);
        loop.start(new StartupEvent());
        try {
            return done.await(60, TimeUnit.SECONDS);
        } finally {
            loop.stop(new ShutdownEvent());
        }
    }
}
