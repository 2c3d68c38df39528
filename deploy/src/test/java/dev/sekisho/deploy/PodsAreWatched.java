package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.stream.Stream;

/** Start, readiness and life of a container are asked at its management port, each at a page of its own. */
final class PodsAreWatched implements Check {

    @Override
    public Stream<String> findings(Cluster cluster) {
        return cluster.deployments().stream()
                .flatMap(deployment -> Cluster.pod(deployment).getContainers().stream()
                        .flatMap(container -> container(deployment, container)));
    }

    private static Stream<String> container(Deployment deployment, Container container) {
        Findings findings = Findings.about(Cluster.title(deployment) + " " + container.getName());
        probe("startupProbe", container.getStartupProbe(), "/q/health/started", findings);
        probe("readinessProbe", container.getReadinessProbe(), "/q/health/ready", findings);
        probe("livenessProbe", container.getLivenessProbe(), "/q/health/live", findings);
        return findings.stream();
    }

    private static void probe(String name, Probe probe, String page, Findings findings) {
        HTTPGetAction get = probe == null ? null : probe.getHttpGet();
        if (get == null) {
            findings.unless(false, "no " + name);
            return;
        }
        findings.wants(name + "'s page", page, get.getPath())
                .wants(name + "'s port", "management", get.getPort().getStrVal())
                .unless(
                        probe.getTimeoutSeconds() != null && probe.getTimeoutSeconds() >= 3,
                        name + " gives a busy service less than 3 s");
    }
}
