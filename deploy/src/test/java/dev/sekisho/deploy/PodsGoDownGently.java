package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.SleepAction;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Optional;
import java.util.stream.Stream;

/** A pod that is to go waits until nobody sends, and then has what quarkus.shutdown.timeout gives, and some more. */
final class PodsGoDownGently implements Check {

    private static final long SPARE_SECONDS = 5;
    private static final long LEAST_WAIT_SECONDS = 5;

    private final long shutdownSeconds = shutdownSeconds();

    @Override
    public Stream<String> findings(Cluster cluster) {
        return cluster.deployments().stream().flatMap(this::deployment);
    }

    private Stream<String> deployment(Deployment deployment) {
        Findings findings = Findings.about(Cluster.title(deployment));
        long grace = Optional.ofNullable(Cluster.pod(deployment).getTerminationGracePeriodSeconds())
                .orElse(0L);
        for (Container container : Cluster.pod(deployment).getContainers()) {
            long wait = waitSeconds(container);
            findings.unless(wait >= LEAST_WAIT_SECONDS, "ends while requests are still sent to it")
                    .unless(
                            grace >= wait + shutdownSeconds + SPARE_SECONDS,
                            "is killed after " + grace + " s, in the middle of its work");
        }
        return findings.stream();
    }

    private static long waitSeconds(Container container) {
        return Optional.ofNullable(container.getLifecycle())
                .map(Lifecycle::getPreStop)
                .map(LifecycleHandler::getSleep)
                .map(SleepAction::getSeconds)
                .orElse(0L);
    }

    private static long shutdownSeconds() {
        String kit = Yaml.read(
                Repository.ROOT.resolve("service-kit/src/main/resources/META-INF/microprofile-config.properties"));
        String value = Repository.properties(kit).get("quarkus.shutdown.timeout");
        return Long.parseLong(value.replaceFirst("S$", ""));
    }
}
