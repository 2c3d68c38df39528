package dev.sekisho.sandbox.world.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void replaysWhatWasAppendedInItsOrder() {
        try (var journal = open(new ArrayList<>())) {
            journal.append(new Sold("a", 1));
            journal.append(new Returned("a"));
        }

        assertThat(replayed()).containsExactly(new Sold("a", 1), new Returned("a"));
    }

    @Test
    void dropsALastLineThatWasCutAndGoesOnBehindTheWholeOnes() throws IOException {
        try (var journal = open(new ArrayList<>())) {
            journal.append(new Sold("a", 1));
        }
        Files.writeString(file(), "{\"line\":\"Sold\",\"what\":\"カ", StandardOpenOption.APPEND);

        try (var journal = open(new ArrayList<>())) {
            journal.append(new Sold("b", 2));
        }

        assertThat(replayed()).containsExactly(new Sold("a", 1), new Sold("b", 2));
    }

    @Test
    void aDamagedLineBeforeTheLastStopsTheStartAndIsNamed() throws IOException {
        Files.writeString(file(), "{\"line\":\"Sold\"\n{\"line\":\"Returned\",\"what\":\"a\"}\n");

        assertThatThrownBy(() -> open(new ArrayList<>()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void aSecondWorldInTheSameFolderIsRefusedUntilTheFirstIsGone() {
        var first = DataFolder.open(folder);
        assertThatThrownBy(() -> DataFolder.open(folder)).isInstanceOf(IllegalStateException.class);

        first.close();
        DataFolder.open(folder).close();
    }

    @Test
    void aTemporaryFolderIsGoneWhenItIsClosed() {
        var temporary = DataFolder.temporary();
        temporary.journal("things", Thing.class, line -> {}).append(new Sold("a", 1));
        Path path = temporary.file("things.jsonl").getParent();
        assertThat(path).isDirectory();

        temporary.close();

        assertThat(path).doesNotExist();
    }

    private Path file() {
        return folder.resolve("things.jsonl");
    }

    private List<Thing> replayed() {
        List<Thing> lines = new ArrayList<>();
        open(lines).close();
        return lines;
    }

    private Journal<Thing> open(List<Thing> replayed) {
        return Journal.open(file(), Thing.class, replayed::add);
    }

    /** Lines of a test. */
    sealed interface Thing {}

    /** One kind. */
    record Sold(String what, long yen) implements Thing {}

    /** Another. */
    record Returned(String what) implements Thing {}
}
