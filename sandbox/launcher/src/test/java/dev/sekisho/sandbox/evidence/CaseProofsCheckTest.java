package dev.sekisho.sandbox.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some facts of a log with the hashes that prove them: whatever is changed in such a file is found. */
@Tag("IN-11")
@Tag("A38")
class CaseProofsCheckTest {

    private static final String NUMBER = "SKS-2026-000001-0";

    @TempDir
    private Path folder;

    private final HandMadeLog log = new HandMadeLog("compensation-service");

    @BeforeEach
    void aLogOfElevenFacts() throws IOException {
        IntStream.range(0, 11)
                .forEach(i -> log.facts.add(
                        log.fact(i % 4, 1 + i / 4).replace("}", ",\"data\":{\"caseNumber\":\"" + NUMBER + "\"}}")));
        log.signedAt.add(11);
        log.writeTo(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 11})
    void holdsForEveryFactOfALogOfAnySize(int size) throws IOException {
        assertThat(check(text(size, IntStream.range(0, size).boxed().toList())).findings())
                .isEmpty();
    }

    @Test
    void saysHowManyFactsItProvedAndByWhichKey() throws IOException {
        EvidenceReport report = check(text(11, List.of(0, 4, 8)));

        assertThat(report.holds()).isTrue();
        assertThat(report.logs()).singleElement().satisfies(proved -> {
            assertThat(proved.entries()).isEqualTo(3);
            assertThat(proved.key()).startsWith("sekisho.dev/audit/compensation-service+");
        });
    }

    @Test
    void anyChangedBitOfALineIsFound() throws IOException {
        String whole = text(11, List.of(0));
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);

        for (int i = 0; i < bytes.length; i++) {
            byte[] spoiled = bytes.clone();
            spoiled[i] ^= 1;
            assertThat(check(spoiled).holds()).as("byte %d", i).isFalse();
        }
    }

    @Test
    void aFactThatIsLeftOutBeforeALaterOneOfItsAggregateIsFound() throws IOException {
        assertThat(check(text(11, List.of(0, 8))).findings())
                .singleElement()
                .asString()
                .contains("version 3");
    }

    @Test
    void factsOutOfOrderOfAnotherCaseOrOfNoneAreFound() throws IOException {
        assertThat(check(text(11, List.of(1, 0))).findings())
                .singleElement()
                .asString()
                .contains("out of order");
        assertThat(check(text(11, List.of())).findings())
                .singleElement()
                .asString()
                .contains("no fact names");
        assertThat(check(text(11, List.of(0)).replace("case " + NUMBER, "case SKS-2026-000002-8"))
                        .holds())
                .isFalse();
    }

    @Test
    void aFileThatSomethingWasCutFromIsFound() throws IOException {
        String whole = text(11, List.of(0, 1, 2));

        assertThat(check(whole.substring(0, whole.lastIndexOf('\n', whole.length() - 2) + 1))
                        .findings())
                .singleElement()
                .asString()
                .contains("another number of facts");
        assertThat(check(whole.replace(" whole\n", " cut\n")).findings())
                .singleElement()
                .asString()
                .contains("more facts");
    }

    @Test
    void anotherLogsKeyIsNotBelieved() throws IOException {
        String text = text(11, List.of(0));
        log.drawAnotherKey();
        log.writeTo(folder);

        assertThat(check(text).findings()).singleElement().asString().contains("signed with another key");
    }

    private EvidenceReport check(String text) throws IOException {
        return check(text.getBytes(StandardCharsets.UTF_8));
    }

    private EvidenceReport check(byte[] text) throws IOException {
        Path file = Files.write(folder.resolve("proofs"), text);
        return CaseProofsCheck.of(file, folder);
    }

    private String text(int size, List<Integer> chosen) {
        StringBuilder text = new StringBuilder("sekisho-case-proofs 2\ncase " + NUMBER + "\nfacts " + chosen.size()
                + " whole\n" + log.checkpoint(size));
        chosen.forEach(i -> text.append(i)
                .append(' ')
                .append(path(i, 0, size))
                .append(' ')
                .append(log.facts.get(i))
                .append('\n'));
        return text.toString();
    }

    /** By the definition of RFC 6962, 2.1.1. */
    private String path(int index, int begin, int end) {
        List<String> hashes = new ArrayList<>();
        climb(index, begin, end, hashes);
        return hashes.isEmpty() ? "-" : String.join(",", hashes);
    }

    private void climb(int index, int begin, int end, List<String> hashes) {
        if (end - begin == 1) {
            return;
        }
        int middle = begin + Integer.highestOneBit(end - begin - 1);
        boolean left = index < middle;
        climb(index, left ? begin : middle, left ? middle : end, hashes);
        Tree other = new Tree();
        log.facts
                .subList(left ? middle : begin, left ? end : middle)
                .forEach(fact -> other.add(Hashes.leaf(fact.getBytes(StandardCharsets.UTF_8))));
        hashes.add(Base64.getEncoder().encodeToString(other.root()));
    }
}
