package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A container gains nothing, writes nothing but its mounts, and says nothing that weakens its pod. */
final class ContainersAreRestricted implements Check {

    @Override
    public Stream<String> findings(Cluster cluster) {
        return cluster.deployments().stream()
                .flatMap(deployment ->
                        Cluster.containers(deployment).flatMap(container -> container(deployment, container)));
    }

    private static Stream<String> container(Deployment deployment, Container container) {
        SecurityContext security =
                Optional.ofNullable(container.getSecurityContext()).orElseGet(SecurityContext::new);
        Capabilities capabilities =
                Optional.ofNullable(security.getCapabilities()).orElseGet(Capabilities::new);
        return Findings.about(Cluster.title(deployment) + " " + container.getName())
                .wants("allowPrivilegeEscalation", false, security.getAllowPrivilegeEscalation())
                .wants("readOnlyRootFilesystem", true, security.getReadOnlyRootFilesystem())
                .wants("capabilities.drop", List.of("ALL"), capabilities.getDrop())
                .wants("capabilities.add", List.of(), capabilities.getAdd())
                .wants("privileged", null, security.getPrivileged())
                .wants("procMount", null, security.getProcMount())
                .wants("runAsNonRoot", null, security.getRunAsNonRoot())
                .wants("runAsUser", null, security.getRunAsUser())
                .wants("seccompProfile", null, security.getSeccompProfile())
                .unless(
                        container.getPorts().stream()
                                .map(ContainerPort::getHostPort)
                                .allMatch(port -> port == null),
                        "takes a port of the node")
                .stream();
    }
}
