package dev.sekisho.deploy;

import dev.sekisho.deploy.ConfigMappings.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The names by which the code of one service is configured: its own, the kit's, Quarkus' as used here, and Kafka's. */
final class CodeNames {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9_-]+)+");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"");
    private static final Pattern ROLE = Pattern.compile("\"service:([a-z-]+)\"");

    /** Where further files of settings are; SmallRye Config reads it, so no source of ours names it. */
    private static final String LOCATIONS = "smallrye.config.locations";

    private static final Map<String, CodeNames> BY_SERVICE = new ConcurrentHashMap<>();

    private final Set<String> written;
    private final Set<String> declared;
    private final List<Setting> settings;
    private final Set<String> principals;
    private final Set<String> given;
    private final Set<String> refused;

    private CodeNames(String service) {
        List<Path> own = Repository.mainSources(Stream.of(service, "service-kit"));
        this.written = Stream.concat(own.stream(), Repository.mainSources(Stream.of("sandbox/infra")).stream())
                .flatMap(source -> NAME.matcher(Yaml.read(source)).results())
                .map(MatchResult::group)
                .collect(Collectors.toUnmodifiableSet());
        this.settings = ConfigMappings.in(own);
        this.given = own.stream()
                .filter(source -> source.toString().endsWith(".properties"))
                .flatMap(source -> Repository.properties(Yaml.read(source)).keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.refused = own.stream()
                .map(Yaml::read)
                .filter(source -> source.contains("implements ProductionRequirement"))
                .flatMap(source -> NAME.matcher(source).results())
                .map(MatchResult::group)
                .collect(Collectors.toUnmodifiableSet());
        this.declared = settings.stream().map(Setting::name).collect(Collectors.toUnmodifiableSet());
        this.principals = Repository.mainSources(Stream.of(service)).stream()
                .flatMap(source -> ROLE.matcher(Yaml.read(source)).results())
                .map(role -> role.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    static CodeNames of(String service) {
        return BY_SERVICE.computeIfAbsent(service, CodeNames::new);
    }

    boolean know(String name) {
        if (name.startsWith("kafka.")) {
            String client = name.substring("kafka.".length());
            return ConsumerConfig.configNames().contains(client)
                    || ProducerConfig.configNames().contains(client);
        }
        String pattern = QUOTED.matcher(name).replaceAll("\"*\"");
        return declared.contains(pattern) || !isOfAMapping(name) && written.contains(name);
    }

    /** Whether an environment variable of this name is read as one of the settings. */
    boolean knowVariable(String variable) {
        return Stream.concat(Stream.of(LOCATIONS), written.stream())
                .anyMatch(name ->
                        variable.equals(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)));
    }

    /**
     * What production cannot do without, among these names: it has no default, or one that readiness refuses.
     * {@code "*"} is filled in with the keys that they use.
     */
    Stream<String> missingFrom(Set<String> told) {
        return settings.stream()
                .filter(setting -> setting.required() || refused.contains(setting.name()))
                .flatMap(setting -> instances(setting.name(), told))
                .filter(name -> !told.contains(name) && !given.contains(name))
                .sorted();
    }

    /** Who may call some endpoint of this service by an assertion. */
    Set<String> principals() {
        return principals;
    }

    private boolean isOfAMapping(String name) {
        return Stream.of("sekisho.identity.", "sekisho.link.", "sekisho.charge.", "sekisho.compensation.")
                .anyMatch(name::startsWith);
    }

    private static Stream<String> instances(String name, Set<String> given) {
        int star = name.indexOf("\"*\"");
        if (star < 0) {
            return Stream.of(name);
        }
        String prefix = name.substring(0, star);
        return given.stream()
                .filter(other -> other.startsWith(prefix + "\""))
                .map(other -> other.substring(star, other.indexOf('"', star + 1) + 1))
                .distinct()
                .map(key -> name.replace("\"*\"", key));
    }
}
