package dev.sekisho.sandbox.replay.sibling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("A59")
class SiblingFileTest {

    private static final Path FILES = Path.of("src/main/resources/siblings");
    private static final Path LESSONS = Path.of("../../docs/lessons.md");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|.*$");

    static Stream<SiblingFile> files() {
        return SiblingFile.ALL.stream().map(SiblingFile::read);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyStepIsSomethingThatCanBeDoneAndSaysWhatItComesToUnderNoThirdPolicy(SiblingFile file) {
        assertThat(file.steps())
                .isNotEmpty()
                .allSatisfy(step ->
                        assertThat(Deeds.knows(step.deed())).as(step.deed()).isTrue())
                .allSatisfy(step -> assertThat(step.comesTo().keySet()).isSubsetOf("2020", "sekisho"))
                .allSatisfy(step -> assertThat(step.knows()).isSubsetOf("PIN", "CODE"));
        assertThat(file.lossYen().keySet()).containsExactlyInAnyOrder("2020", "sekisho");
        assertThat(file.source()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileSaysUnderBothPoliciesWhereItIsStopped(SiblingFile file) {
        for (String policy : List.of("2020", "sekisho")) {
            assertThat(file.steps().stream().flatMap(step -> step.expected(policy).stream()))
                    .as("%s under %s", file.id(), policy)
                    .isNotEmpty();
        }
        assertThat(file.steps().stream().flatMap(step -> step.expected("sekisho").stream()))
                .anyMatch(word -> !word.equals(Step.DONE) && !word.equals(Outcome.IMPOSSIBLE.word()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void sekishoLosesNoMoreThanThePolicyOf2020(SiblingFile file) {
        assertThat(file.lossYen().get("sekisho"))
                .isLessThanOrEqualTo(file.lossYen().get("2020"));
    }

    @Test
    void everyFileIsPlayed() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            Set<String> names = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toSet());
            assertThat(SiblingFile.ALL).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(files()).allSatisfy(file -> assertThat(SiblingFile.ALL).contains(file.id()));
    }

    @Test
    void theRegisterOfLessonsSaysOfEachFileWhatItSaysItself() throws IOException {
        List<String> lines = LINE.matcher(Files.readString(LESSONS))
                .results()
                .map(found -> found.group())
                .toList();

        assertThat(lines).hasSameSizeAs(SiblingFile.ALL);
        assertThat(files())
                .allSatisfy(file -> assertThat(lines)
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("| `" + file.id() + "` |")
                                .contains(lost(file))
                                .contains(stops(file))));
    }

    private static String lost(SiblingFile file) {
        return String.format(
                Locale.ROOT,
                "%,d → %,d yen",
                file.lossYen().get("2020"),
                file.lossYen().get("sekisho"));
    }

    private static List<String> stops(SiblingFile file) {
        return file.steps().stream()
                .flatMap(step -> step.expected("sekisho").stream())
                .filter(word -> !word.equals(Step.DONE) && !word.equals(Outcome.IMPOSSIBLE.word()))
                .distinct()
                .map(word -> "`" + word + "`")
                .toList();
    }

    @Test
    void theTotalOfSeventeenCasesIsThePublishedOne() {
        SiblingFile file = SiblingFile.read("many-operators");

        assertThat(file.steps().stream().filter(step -> step.deed().equals("charges")))
                .hasSize(17);
        assertThat(file.steps().stream().mapToLong(Step::yen).sum())
                .isEqualTo(file.lossYen().get("2020"))
                .isEqualTo(1_410_000);
    }

    @Test
    void aWordThatNobodyKnowsIsRefused() {
        String unknown = "{\"who\": \"thief\", \"does\": \"waits\", \"hopes\": true}";

        assertThatThrownBy(() -> new JsonMapper().readValue(unknown, Step.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
        assertThatThrownBy(() -> Deeds.named("flies")).hasMessageContaining("flies");
    }
}
