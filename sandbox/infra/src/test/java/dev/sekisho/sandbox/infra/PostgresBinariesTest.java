package dev.sekisho.sandbox.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @Test
    void twoThatUnpackAtOnceShareOneWholeFolder(@TempDir Path cache) throws Exception {
        Callable<Path> unpacking = () -> PostgresBinaries.unpackedIn(cache);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Path>> homes = two.invokeAll(List.of(unpacking, unpacking));

            Path home = homes.get(0).get();
            assertThat(homes.get(1).get()).isEqualTo(home);
            for (String program : List.of("postgres", "initdb", "pg_ctl")) {
                assertThat(home.resolve("bin").resolve(program)).isExecutable();
            }
            try (Stream<Path> left = Files.list(cache)) {
                assertThat(left).containsExactly(home);
            }
        } finally {
            two.shutdownNow();
        }
    }
}
