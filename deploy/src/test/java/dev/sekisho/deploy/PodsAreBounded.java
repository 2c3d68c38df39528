package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A container asks for processor, memory and disk, and may not take more than a limit of each. */
final class PodsAreBounded implements Check {

    private static final List<String> RESOURCES = List.of("cpu", "memory", "ephemeral-storage");

    @Override
    public Stream<String> findings(Cluster cluster) {
        return cluster.deployments().stream()
                .flatMap(deployment ->
                        Cluster.containers(deployment).flatMap(container -> container(deployment, container)));
    }

    private static Stream<String> container(Deployment deployment, Container container) {
        ResourceRequirements resources =
                Optional.ofNullable(container.getResources()).orElseGet(ResourceRequirements::new);
        Findings findings = Findings.about(Cluster.title(deployment) + " " + container.getName());
        for (String resource : RESOURCES) {
            Quantity asked = resources.getRequests().get(resource);
            Quantity limit = resources.getLimits().get(resource);
            findings.unless(asked != null, "asks for no " + resource).unless(limit != null, "no limit of " + resource);
            if (asked != null && limit != null) {
                findings.unless(
                        asked.getNumericalAmount().compareTo(limit.getNumericalAmount()) <= 0,
                        "asks for more " + resource + " than its limit");
            }
        }
        return findings.stream();
    }
}
