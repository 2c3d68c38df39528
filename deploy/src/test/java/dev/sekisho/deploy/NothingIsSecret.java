package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No secret is written down: no Secret with content, no setting that is one, nothing that looks like one. */
final class NothingIsSecret implements Check {

    /** A PEM key, or 24 and more characters of base64 or hex without a break, which no name or address here has. */
    static final Pattern LOOKS_SECRET = Pattern.compile("BEGIN [A-Z ]*PRIVATE KEY"
            + "|(?<![\\w./:@-])(?=[A-Za-z0-9+/_-]*\\d)(?=[A-Za-z0-9+/_-]*[A-Z])[A-Za-z0-9+][A-Za-z0-9+/_-]{23,}"
            + "|(?<![\\w:])[0-9a-fA-F]{32,}"
            + "|password=[^\"\\s]");

    private static final Set<String> SECRET_NAMES = Repository.SERVICES.stream()
            .flatMap(service -> Repository.secretNames(service).keySet().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> SECRET_WORDS = List.of("password", "secret", "api_key", "token", "pepper");

    @Override
    public Stream<String> findings(Cluster cluster) {
        return Stream.of(
                        cluster.all(Secret.class).stream().map(secret -> Cluster.title(secret) + ": a secret"),
                        cluster.all(ConfigMap.class).stream().flatMap(NothingIsSecret::settings),
                        cluster.deployments().stream().flatMap(NothingIsSecret::environment))
                .flatMap(found -> found);
    }

    private static Stream<String> settings(ConfigMap map) {
        Findings findings = Findings.about(Cluster.title(map));
        map.getData().forEach((file, text) -> {
            names(file, text)
                    .forEach(name -> findings.unless(!SECRET_NAMES.contains(name), name + " belongs to the secret"));
            findings.unless(!LOOKS_SECRET.matcher(text).find(), file + " holds what looks like a secret");
        });
        return findings.stream();
    }

    private static Set<String> names(String file, String text) {
        return file.endsWith(".properties") ? Repository.properties(text).keySet() : Set.of();
    }

    private static Stream<String> environment(Deployment deployment) {
        Findings findings = Findings.about(Cluster.title(deployment));
        Cluster.containers(deployment)
                .flatMap(container -> container.getEnv().stream())
                .forEach(variable -> variable(variable, findings));
        findings.unless(
                Cluster.containers(deployment)
                        .allMatch(container -> container.getEnvFrom().isEmpty()),
                "takes its environment from elsewhere");
        return findings.stream();
    }

    private static void variable(EnvVar variable, Findings findings) {
        String name = variable.getName().toLowerCase(Locale.ROOT);
        findings.unless(SECRET_WORDS.stream().noneMatch(name::contains), variable.getName() + " is a secret's name")
                .unless(variable.getValueFrom() == null, variable.getName() + " shows a secret in the environment")
                .unless(
                        !LOOKS_SECRET
                                .matcher(String.valueOf(variable.getValue()))
                                .find(),
                        variable.getName() + " looks like a secret");
    }
}
