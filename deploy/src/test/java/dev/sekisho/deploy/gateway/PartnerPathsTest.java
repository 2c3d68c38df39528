package dev.sekisho.deploy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The gateway lets a bank to exactly those paths that the code opens to banks' staff and systems. */
@Tag("PL-01")
@Tag("A21")
class PartnerPathsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern LINE = Pattern.compile("\"~\\S+\" [a-z]+-service;");
    private static final Pattern OF_CLASS = Pattern.compile("^@Path\\(\"([^\"]+)\"\\)", Pattern.MULTILINE);
    private static final Pattern OF_METHOD = Pattern.compile("^ +@Path\\(\"([^\"]+)\"\\)", Pattern.MULTILINE);
    private static final Pattern VERB = Pattern.compile("^ +@(GET|POST|PUT|PATCH|DELETE)$", Pattern.MULTILINE);
    private static final Pattern FOR_BANKS = Pattern.compile("\"staff:bank-user\"|DeskCaller\\.(USER|SYSTEM)|Who.BANK");
    private static final Pattern ROLE = Pattern.compile("String ([A-Z]+) = \"bank-user\";");
    private static final Pattern NAMED = Pattern.compile("String ([A-Z_]+) = \"([a-z-]+)\";");
    private static final Pattern ROOM =
            Pattern.compile("new Room\\(\\s*\\S+,\\s*([A-Z]+),\\s*(?:\"(/[a-z-]+)\"|\"/\" \\+ ([A-Z_]+)),");
    private static final Pattern PAGES = Pattern.compile("\"~(\\S+)\" ([a-z]+-service);");
    private static final Pattern BODY = Pattern.compile("^(public )?class ", Pattern.MULTILINE);

    /** How a bank's staff and systems come to a token, by what they know and so without a role; and what its pages load. */
    private static final Map<String, String> TO_A_TOKEN = Map.of(
            "/oauth/token", "identity-service",
            "/.well-known/jwks.json", "identity-service",
            "/.well-known/oauth-authorization-server", "identity-service",
            "/v1/staff-tokens", "identity-service",
            "/v1/staff-enrolments", "identity-service",
            "/v1/staff-enrolments/{}/confirmations", "identity-service",
            "/sign-in", "identity-service",
            "/sign-out", "identity-service",
            "/assets/{}/sekisho.css", "identity-service",
            "/assets/{}/htmx.min.js", "identity-service");

    /** A path as the configuration has it: exact, with names and numbers where the code has them, a query or nothing. */
    private static String line(String path, String service) {
        String exact = path.replace(".", "\\.").replace("{}", "[A-Za-z0-9-]+");
        return "\"~^" + exact + "(\\?|$)\" " + service + ";";
    }

    @Test
    void banksReachWhatIsOpenToThemInTheCodeAndNothingElse() {
        Set<String> wanted = new TreeSet<>();
        code().forEach((path, service) -> wanted.add(line(path, service)));

        assertThat(wanted).hasSizeGreaterThan(40);
        assertThat(gateway()).isEqualTo(wanted);
    }

    @Test
    void everyRoomOfThePagesIsShownByItsServiceAndNothingThatIsInside() {
        Map<String, String> rooms = rooms();

        assertThat(rooms)
                .hasSizeGreaterThan(10)
                .containsEntry("/status", "link-service")
                .containsEntry("/sign-in", "identity-service");
        rooms.forEach((path, service) -> {
            assertThat(whoShows(path)).as(path).isEqualTo(service);
            assertThat(whoShows(path + "/a1?b=c")).as(path).isEqualTo(service);
        });
        assertThat(List.of("/internal/v1/x", "/q/metrics", "/v1/x", "/status/../q", "/statusx", "/status/%2e%2e/q"))
                .extracting(PartnerPathsTest::whoShows)
                .containsOnly("");
    }

    /** As Rooms names them: the path, and the service that shows it. */
    private static Map<String, String> rooms() {
        String source = read(ROOT.resolve("service-kit/src/main/java/dev/sekisho/kit/page/Rooms.java"));
        Map<String, String> constants = NAMED.matcher(source)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        return ROOM.matcher(source)
                .results()
                .collect(Collectors.toMap(
                        room -> room.group(2) == null ? "/" + constants.get(room.group(3)) : room.group(2),
                        room -> constants.get(room.group(1))));
    }

    private static String whoShows(String path) {
        return PAGES.matcher(read(Path.of("kustomize/gateway/conf/page-paths.conf")))
                .results()
                .filter(line -> Pattern.compile(line.group(1)).matcher(path).find())
                .map(line -> line.group(2))
                .collect(Collectors.joining(" and "));
    }

    private static Set<String> gateway() {
        return LINE.matcher(read(Path.of("kustomize/gateway/conf/partner-paths.conf")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> code() {
        Map<String, String> all = new LinkedHashMap<>(TO_A_TOKEN);
        for (String service : List.of("identity-service", "link-service", "charge-service", "compensation-service")) {
            resources(ROOT.resolve(service).resolve("src/main/java"))
                    .flatMap(PartnerPathsTest::paths)
                    .filter(path -> !path.startsWith("/internal/"))
                    .forEach(path -> all.put(path.replaceAll("\\{[^}]+}", "{}"), service));
        }
        return all;
    }

    /** The paths of those methods that are open to banks, or of all where the class is. */
    private static Stream<String> paths(String source) {
        Matcher root = OF_CLASS.matcher(source);
        if (!root.find()) {
            return Stream.empty();
        }
        String plain = ROLE.matcher(source)
                .results()
                .map(role -> "\"staff:\" + " + role.group(1))
                .reduce(source, (text, role) -> text.replace(role, "\"staff:bank-user\""));
        String[] methods = VERB.split(plain);
        boolean all = FOR_BANKS.matcher(BODY.split(plain)[0]).find();
        return Arrays.stream(methods)
                .skip(1)
                .filter(method -> all || FOR_BANKS.matcher(method).find())
                .map(OF_METHOD::matcher)
                .map(below -> root.group(1) + (below.find() ? below.group(1) : ""));
    }

    private static Stream<String> resources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith("Resource.java"))
                    .map(PartnerPathsTest::read)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
