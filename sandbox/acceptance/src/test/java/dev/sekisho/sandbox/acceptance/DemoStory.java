package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.launcher.Story;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code ./sekisho demo} shows, told to the end; it throws where a promise does not hold. */
@ExtendWith(OneSuite.class)
@Order(2)
class DemoStory {

    @Test
    @Tag("A01")
    @Tag("A03")
    @Tag("A05")
    @Tag("A12")
    @Tag("A14")
    @Tag("A16")
    @Tag("A30")
    @Tag("A68")
    @Tag("LK-03")
    @Tag("LK-04")
    @Tag("CH-01")
    @Tag("TC2")
    @Tag("TC4")
    void theDemoHoldsItsPromises(RunningSuite suite) throws Exception {
        var told = new ByteArrayOutputStream();
        var stories = ServiceLoader.load(Story.class).stream().toList();

        assertThat(stories).isNotEmpty();
        for (var story : stories) {
            story.get().tell(suite, new PrintStream(told, true, StandardCharsets.UTF_8));
        }

        assertThat(told.toString(StandardCharsets.UTF_8)).isNotBlank();
    }
}
