package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** There are two replicas or more, apart from each other, and neither a release nor a drained node takes both. */
final class NoReplicaIsAlone implements Check {

    @Override
    public Stream<String> findings(Cluster cluster) {
        return cluster.deployments().stream().flatMap(deployment -> deployment(deployment, cluster));
    }

    private static Stream<String> deployment(Deployment deployment, Cluster cluster) {
        DeploymentSpec spec = deployment.getSpec();
        Findings findings = Findings.about(Cluster.title(deployment));
        findings.unless(spec.getReplicas() != null && spec.getReplicas() >= 2, "has fewer than two replicas")
                .unless(
                        spec.getSelector()
                                .getMatchLabels()
                                .equals(Map.of(
                                        "app.kubernetes.io/name",
                                        deployment.getMetadata().getName())),
                        "does not select its own pods alone")
                .unless(
                        spec.getStrategy() != null
                                && Integer.valueOf(0)
                                        .equals(spec.getStrategy()
                                                .getRollingUpdate()
                                                .getMaxUnavailable()
                                                .getIntVal()),
                        "a release takes replicas away before others are ready");
        spread("topology.kubernetes.io/zone", deployment, findings);
        spread("kubernetes.io/hostname", deployment, findings);
        budget(deployment, cluster, findings);
        return findings.stream();
    }

    private static void spread(String key, Deployment deployment, Findings findings) {
        List<TopologySpreadConstraint> found = Cluster.pod(deployment).getTopologySpreadConstraints().stream()
                .filter(spread -> key.equals(spread.getTopologyKey()))
                .filter(spread -> spread.getMaxSkew() == 1)
                .filter(spread -> deployment.getSpec().getSelector().equals(spread.getLabelSelector()))
                .toList();
        findings.wants("number of ways its pods are kept apart by " + key, 1, found.size());
    }

    private static void budget(Deployment deployment, Cluster cluster, Findings findings) {
        List<PodDisruptionBudget> budgets = cluster.all(PodDisruptionBudget.class).stream()
                .filter(budget -> deployment
                        .getSpec()
                        .getSelector()
                        .equals(budget.getSpec().getSelector()))
                .toList();
        findings.wants("number of disruption budgets", 1, budgets.size());
        for (PodDisruptionBudget budget : budgets) {
            findings.unless(
                    budget.getSpec().getMaxUnavailable() != null
                            && Integer.valueOf(1)
                                    .equals(budget.getSpec().getMaxUnavailable().getIntVal()),
                    "more than one replica may be evicted at once");
        }
    }
}
