package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.stream.Stream;

/** An image is named by its digest and by nothing that may come to mean other bytes. */
final class ImagesArePinned implements Check {

    private static final String PINNED = "([a-z0-9.-]+(:\\d+)?/)?[a-z0-9._/-]+@sha256:[0-9a-f]{64}";

    @Override
    public Stream<String> findings(Cluster cluster) {
        return cluster.deployments().stream()
                .flatMap(deployment ->
                        Cluster.containers(deployment).flatMap(container -> container(deployment, container)));
    }

    private static Stream<String> container(Deployment deployment, Container container) {
        String image = String.valueOf(container.getImage());
        return Findings.about(Cluster.title(deployment))
                .unless(image.matches(PINNED), "image " + image + " is not pinned by digest")
                .stream();
    }
}
