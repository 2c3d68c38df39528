package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every setting that is given has a name which the code of that service reads. */
final class SettingsExist implements Check {

    @Override
    public Stream<String> findings(Cluster cluster) {
        return Stream.concat(
                cluster.deployments().stream().flatMap(deployment -> files(deployment, cluster)),
                cluster.deployments().stream().flatMap(SettingsExist::environment));
    }

    /** All that the files of settings say to this service, whichever of them says it; nothing where there are none. */
    static Map<String, String> given(String service, Cluster cluster) {
        Map<String, String> all = new TreeMap<>();
        cluster.all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().startsWith(service + "-settings-"))
                .forEach(map -> {
                    // The order of SMALLRYE_CONFIG_LOCATIONS: the place is stronger.
                    all.putAll(Repository.properties(map.getData().get("application.properties")));
                    all.putAll(Repository.properties(map.getData().getOrDefault("place.properties", "")));
                });
        return all;
    }

    private static Stream<String> files(Deployment deployment, Cluster cluster) {
        String service = deployment.getMetadata().getName();
        Findings findings = Findings.about(Cluster.title(deployment));
        Map<String, String> given = given(service, cluster);
        findings.unless(!given.isEmpty(), "has no settings");
        given.keySet().forEach(name -> findings.unless(CodeNames.of(service).know(name), "nothing reads " + name));
        return findings.stream();
    }

    private static Stream<String> environment(Deployment deployment) {
        CodeNames names = CodeNames.of(deployment.getMetadata().getName());
        Findings findings = Findings.about(Cluster.title(deployment));
        Cluster.containers(deployment)
                .flatMap(container -> container.getEnv().stream())
                .forEach(variable ->
                        findings.unless(names.knowVariable(variable.getName()), "nothing reads " + variable.getName()));
        return findings.stream();
    }
}
