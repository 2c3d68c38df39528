package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.stream.Stream;

/** A Service leads to the public port of one Deployment, the one of its name, and never out of the cluster. */
final class ServicesSelect implements Check {

    @Override
    public Stream<String> findings(Cluster cluster) {
        List<String> services = cluster.all(Service.class).stream()
                .map(service -> service.getMetadata().getName())
                .toList();
        return Stream.concat(
                cluster.all(Service.class).stream().flatMap(service -> service(service, cluster)),
                cluster.deployments().stream()
                        .filter(deployment ->
                                !services.contains(deployment.getMetadata().getName()))
                        .map(deployment -> Cluster.title(deployment) + ": no Service leads to it"));
    }

    private static Stream<String> service(Service service, Cluster cluster) {
        List<Deployment> selected =
                cluster.selectedBy(service.getSpec().getSelector()).toList();
        Findings findings = Findings.about(Cluster.title(service))
                .wants("type", "ClusterIP", service.getSpec().getType())
                .wants("number of ports", 1, service.getSpec().getPorts().size())
                .wants(
                        "deployments selected",
                        List.of(service.getMetadata().getName()),
                        selected.stream()
                                .map(deployment -> deployment.getMetadata().getName())
                                .toList());
        selected.forEach(deployment -> service.getSpec().getPorts().forEach(port -> port(port, deployment, findings)));
        return findings.stream();
    }

    private static void port(ServicePort port, Deployment deployment, Findings findings) {
        findings.wants("targetPort", "http", port.getTargetPort().getStrVal())
                .wants("port", Cluster.port(deployment, "http"), port.getPort());
    }
}
