package dev.sekisho.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("PL-02")
class CheckpointFileTest {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasAppendedInOrder() throws Exception {
        Path path = folder.resolve("deeper/checkpoints");
        try (CheckpointFile file = CheckpointFile.open(path)) {
            assertThat(file.last()).isEmpty();
            file.append(note(1));
            file.append(note(2));
        }

        try (CheckpointFile file = CheckpointFile.open(path)) {
            assertThat(file.last()).contains(note(2));
            file.append(note(3));
        }
        assertThat(Files.readString(path)).isEqualTo(note(1) + "\n" + note(2) + "\n" + note(3) + "\n");
    }

    @Test
    void dropsALastOneThatACrashCutWhereverItDid() throws Exception {
        Path path = folder.resolve("checkpoints");
        byte[] whole = (note(1) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] two = (note(1) + "\n" + note(2) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int length = 0; length <= two.length; length++) {
            Files.write(path, Arrays.copyOf(two, length));
            int kept = length < whole.length ? 0 : length < two.length ? 1 : 2;
            try (CheckpointFile file = CheckpointFile.open(path)) {
                assertThat(file.last().map(last -> last.equals(note(2)) ? 2 : 1).orElse(0))
                        .as("cut after %d bytes", length)
                        .isEqualTo(kept);
                file.append(note(3));
            }
            assertThat(Files.readString(path))
                    .startsWith(kept > 0 ? note(1) : note(3))
                    .endsWith(note(3) + "\n");
        }
    }

    @Test
    void findsTheLastOfManyAndRefusesAnEndThatNoCrashLeaves() throws Exception {
        Path path = folder.resolve("checkpoints");
        try (CheckpointFile file = CheckpointFile.open(path)) {
            for (int size = 0; size < 100; size++) {
                file.append(note(size));
            }
        }
        try (CheckpointFile file = CheckpointFile.open(path)) {
            assertThat(file.last()).contains(note(99));
        }

        Files.writeString(path, "x".repeat(10_000), java.nio.file.StandardOpenOption.APPEND);

        assertThatThrownBy(() -> CheckpointFile.open(path)).isInstanceOf(LogContradiction.class);
        assertThat(Files.size(path)).isGreaterThan(10_000);
    }

    private static String note(int size) {
        return "sekisho.dev/audit/kit-service\n" + size
                + "\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-11-22T03:04:05.678Z\n\n"
                + "\u2014 sekisho.dev/audit/kit-service x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZ=\n";
    }
}
