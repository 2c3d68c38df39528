package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house that lie outside of classes: poms, documents, the order of the top level. */
class HouseTest {

    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Pattern HTTP_SETTING =
            Pattern.compile("^(%[a-z]+\\.)?(quarkus\\.(http|vertx|management)|sekisho\\.http)\\.");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>");

    static Stream<Path> childPoms() throws IOException {
        return Stream.of("", "sandbox").flatMap(folder -> poms(ROOT.resolve(folder)));
    }

    private static Stream<Path> poms(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.resolve("pom.xml")).filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("childPoms")
    void aChildPomNamesNoVersionButItsParents(Path pom) throws IOException {
        List<String> versions = VERSION.matcher(Files.readString(pom))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(versions).as(pom.toString()).containsExactly("0.1.0-SNAPSHOT");
    }

    @Test
    void thereAreFourteenChildPoms() throws IOException {
        assertThat(childPoms()).hasSize(14);
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThan(150);
    }

    @Test
    void everyDocumentThatTheReadmeNamesIsThere() throws IOException {
        Pattern link = Pattern.compile("\\]\\(([^)#:]+)\\)");
        List<String> targets = link.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(targets)
                .isNotEmpty()
                .allSatisfy(target -> assertThat(ROOT.resolve(target)).exists());
    }

    @Test
    void theTopLevelHoldsTheHouseAndNothingElse() throws IOException {
        try (Stream<Path> top = Files.list(ROOT)) {
            List<String> folders = top.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("target"))
                    .sorted()
                    .toList();
            assertThat(folders)
                    .containsExactly(
                            "charge-service",
                            "compensation-service",
                            "deploy",
                            "docs",
                            "identity-service",
                            "link-service",
                            "sandbox",
                            "service-kit",
                            "shared-kernel");
        }
    }

    /** What hostile bytes were tried against in service-kit holds at a service only if it has no settings of its own. */
    @Test
    @Tag("TD11")
    void theFourServicesHaveTheSameHttpSettings() throws IOException {
        for (String service : List.of("identity", "link", "charge", "compensation")) {
            Path settings = ROOT.resolve(service + "-service/src/main/resources/application.properties");
            assertThat(Files.readAllLines(settings))
                    .filteredOn(line -> HTTP_SETTING.matcher(line).find())
                    .as(service)
                    .allMatch(line -> line.matches("quarkus\\.(http|management)\\.port=[0-9]+"))
                    .hasSize(2);
        }
    }
}
