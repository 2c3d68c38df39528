package dev.sekisho.deploy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of metrics: those that a query asks for, and those that the code makes, as Prometheus reads them. */
final class MetricNames {

    /** What the framework and Prometheus itself bring; that they are there is seen by MetricsStory on running services. */
    private static final Set<String> OF_THE_FRAMEWORK = Set.of(
            "up",
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_bucket",
            "jvm_memory_used_bytes",
            "jvm_memory_max_bytes");

    /** From the word that makes a meter to the end of the statement, which may say a unit. */
    private static final Pattern MADE =
            Pattern.compile("(counter|gauge|builder)\\(\\s*\"(sekisho\\.[a-z.-]+)\"([^;]*);");

    private static final Pattern UNIT = Pattern.compile("baseUnit\\(\"(\\w+)\"\\)");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "bool", "le");

    private MetricNames() {}

    /** Whatever of a query is neither function, keyword, label, time nor number. */
    static Set<String> askedBy(String query) {
        String bare = query.replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("(by|without)\\s*\\([^)]*\\)", "");
        Set<String> names = new TreeSet<>();
        Matcher word = WORD.matcher(bare);
        while (word.find()) {
            boolean isFunction = bare.substring(word.end()).stripLeading().startsWith("(");
            boolean isNumber = word.start() > 0 && Character.isDigit(bare.charAt(word.start() - 1));
            if (!isFunction && !isNumber && !KEYWORDS.contains(word.group())) {
                names.add(word.group());
            }
        }
        return names;
    }

    /** What the sources of the four services and of the kit make. */
    static Set<String> made() {
        List<String> sources =
                Repository.mainSources(Stream.concat(Repository.SERVICES.stream(), Stream.of("service-kit"))).stream()
                        .filter(file -> file.toString().endsWith(".java"))
                        .map(Yaml::read)
                        .toList();
        Set<String> names = sources.stream()
                .flatMap(source -> MADE.matcher(source).results())
                .map(found -> name(found.group(1), found.group(2), found.group(3)))
                .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(OF_THE_FRAMEWORK);
        return names;
    }

    private static String name(String kind, String dotted, String rest) {
        String plain = dotted.replaceAll("[.-]", "_");
        Matcher unit = UNIT.matcher(rest);
        if (kind.equals("counter")) {
            return plain + "_total";
        }
        return unit.find() ? plain + "_" + unit.group(1) : plain;
    }
}
