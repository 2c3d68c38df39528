package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** There is one namespace, every object is in it, and it enforces Pod Security restricted in a pinned version. */
final class NamespaceIsRestricted implements Check {

    private static final String POD_SECURITY = "pod-security.kubernetes.io/";

    @Override
    public Stream<String> findings(Cluster cluster) {
        List<Namespace> namespaces = cluster.all(Namespace.class);
        if (namespaces.size() != 1) {
            return Stream.of("there are " + namespaces.size() + " namespaces");
        }
        Namespace namespace = namespaces.get(0);
        return Stream.concat(
                labels(namespace),
                cluster.objects().stream()
                        .filter(object -> !(object instanceof Namespace))
                        .flatMap(object -> inside(object, namespace)));
    }

    private static Stream<String> inside(HasMetadata object, Namespace namespace) {
        return Findings.about(Cluster.title(object))
                .wants(
                        "namespace",
                        namespace.getMetadata().getName(),
                        object.getMetadata().getNamespace())
                .stream();
    }

    private static Stream<String> labels(Namespace namespace) {
        Map<String, String> labels = namespace.getMetadata().getLabels();
        Findings findings = Findings.about(Cluster.title(namespace));
        for (String mode : List.of("enforce", "audit", "warn")) {
            String version = labels.getOrDefault(POD_SECURITY + mode + "-version", "absent");
            findings.wants(POD_SECURITY + mode, "restricted", labels.get(POD_SECURITY + mode))
                    .unless(version.matches("v1\\.\\d+"), POD_SECURITY + mode + "-version is " + version);
        }
        return findings.stream();
    }
}
