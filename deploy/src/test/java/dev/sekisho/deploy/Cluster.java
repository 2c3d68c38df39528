package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that one rendering would put into a cluster, in the API's own types. */
record Cluster(List<HasMetadata> objects) {

    static Cluster of(List<Manifest> manifests) {
        return new Cluster(manifests.stream().map(StrictModels::parse).toList());
    }

    static Cluster rendered(Path folder) {
        return of(Renderer.render(folder));
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Deployment> deployments() {
        return all(Deployment.class);
    }

    /** The deployment of this service. */
    Deployment deployment(String service) {
        return deployments().stream()
                .filter(one -> one.getMetadata().getName().equals(service))
                .findFirst()
                .orElseThrow();
    }

    /** The deployments whose pods this selector means. */
    Stream<Deployment> selectedBy(LabelSelector selector) {
        return deployments().stream().filter(deployment -> means(selector, podLabels(deployment)));
    }

    Stream<Deployment> selectedBy(Map<String, String> labels) {
        return deployments().stream()
                .filter(deployment -> podLabels(deployment).entrySet().containsAll(labels.entrySet()));
    }

    static String title(HasMetadata object) {
        return object.getKind() + "/" + object.getMetadata().getName();
    }

    static Map<String, String> podLabels(Deployment deployment) {
        return deployment.getSpec().getTemplate().getMetadata().getLabels();
    }

    static PodSpec pod(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }

    /** Every container of the pod, those that run first included. */
    static Stream<Container> containers(Deployment deployment) {
        return Stream.concat(pod(deployment).getContainers().stream(), pod(deployment).getInitContainers().stream());
    }

    /** The number behind the name of one of its ports. */
    static int port(Deployment deployment, String name) {
        return containers(deployment)
                .flatMap(container -> container.getPorts().stream())
                .filter(port -> name.equals(port.getName()))
                .map(ContainerPort::getContainerPort)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(title(deployment) + " has no port " + name));
    }

    private static boolean means(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(expression -> means(expression, labels));
    }

    private static boolean means(LabelSelectorRequirement expression, Map<String, String> labels) {
        if (!expression.getOperator().equals("In")) {
            throw new IllegalArgumentException("operator " + expression.getOperator() + " is not used here");
        }
        return expression.getValues().contains(labels.get(expression.getKey()));
    }
}
