package dev.sekisho.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which browser is taken. */
class BrowserPathTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsNamedComesFirstAndIsTakenOrNothingIs() throws IOException {
        Path onPath = program("chromium");
        Path named = program("another");

        assertThat(BrowserPath.find(Map.of("PATH", "/nowhere:" + folder, "SEKISHO_BROWSER", named.toString())))
                .contains(named);
        assertThat(BrowserPath.find(Map.of("PATH", "/nowhere:" + folder))).contains(onPath);
        assertThat(BrowserPath.find(Map.of("PATH", folder.toString(), "SEKISHO_BROWSER", "/nowhere/chromium")))
                .isEmpty();
        assertThat(BrowserPath.find(Map.of("PATH", ""))).isEmpty();
    }

    @Test
    void aFileThatNobodyMayRunIsNoBrowser() throws IOException {
        Files.createFile(folder.resolve("chromium"));

        assertThat(BrowserPath.find(Map.of("PATH", folder.toString()))).isEmpty();
    }

    private Path program(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
