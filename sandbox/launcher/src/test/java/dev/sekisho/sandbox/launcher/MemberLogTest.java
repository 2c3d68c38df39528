package dev.sekisho.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberLogTest {

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void tellsProblemsButNotWithoutEnd() {
        take("12:00 ERROR [x] no\n".repeat(MemberLog.TOLD_PER_START + 1) + "12:00 INFO an ERRORLESS day\n");

        assertThat(told).hasSize(MemberLog.TOLD_PER_START);
        assertThat(told.get(0)).isEqualTo("link | 12:00 ERROR [x] no");
        assertThat(told.get(MemberLog.TOLD_PER_START - 1)).endsWith("(more in " + folder.resolve("link.log") + ")");
    }

    @Test
    void keepsItsSizeWithinTwoFiles() throws IOException {
        String line = "x".repeat(1023) + "\n";
        take(line.repeat((int) (MemberLog.LIMIT / 1023) * 3));

        assertThat(Files.size(folder.resolve("link.log"))).isLessThanOrEqualTo(MemberLog.LIMIT + 64 * 1024);
        assertThat(Files.size(folder.resolve("link.log.1"))).isLessThanOrEqualTo(MemberLog.LIMIT + 64 * 1024);
    }

    @Test
    void theLogOfTheLastStartIsKeptBesideTheNewOne() throws IOException {
        take("first\n");
        take("second\n");

        assertThat(Files.readString(folder.resolve("link.log"))).isEqualTo("second\n");
        assertThat(Files.readString(folder.resolve("link.log.1"))).isEqualTo("first\n");
    }

    private void take(String output) {
        new MemberLog("link", folder.resolve("link.log"), told::add)
                .take(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)));
    }
}
