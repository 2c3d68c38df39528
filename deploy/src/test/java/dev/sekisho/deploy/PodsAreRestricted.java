package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A pod runs as a user who is nobody, under the runtime's seccomp profile, and holds no token of the cluster. */
final class PodsAreRestricted implements Check {

    static final long USER = 10001;

    @Override
    public Stream<String> findings(Cluster cluster) {
        return Stream.concat(
                cluster.deployments().stream().flatMap(this::pod),
                cluster.deployments().stream().flatMap(deployment -> account(deployment, cluster)));
    }

    private Stream<String> pod(Deployment deployment) {
        PodSpec pod = Cluster.pod(deployment);
        Findings findings = Findings.about(Cluster.title(deployment))
                .wants("automountServiceAccountToken", false, pod.getAutomountServiceAccountToken())
                .wants("enableServiceLinks", false, pod.getEnableServiceLinks())
                .wants("hostNetwork", null, pod.getHostNetwork())
                .wants("hostPID", null, pod.getHostPID())
                .wants("hostIPC", null, pod.getHostIPC())
                .wants("ephemeral containers", List.of(), pod.getEphemeralContainers());
        PodSecurityContext security =
                Optional.ofNullable(pod.getSecurityContext()).orElseGet(PodSecurityContext::new);
        String profile = security.getSeccompProfile() == null
                ? null
                : security.getSeccompProfile().getType();
        return findings
                .wants("runAsNonRoot", true, security.getRunAsNonRoot())
                .wants("runAsUser", USER, security.getRunAsUser())
                .wants("runAsGroup", USER, security.getRunAsGroup())
                .wants("fsGroup", USER, security.getFsGroup())
                .wants("supplementalGroups", List.of(), security.getSupplementalGroups())
                .wants("sysctls", List.of(), security.getSysctls())
                .wants("seccompProfile", "RuntimeDefault", profile)
                .stream();
    }

    private static Stream<String> account(Deployment deployment, Cluster cluster) {
        String name = deployment.getMetadata().getName();
        List<ServiceAccount> accounts = cluster.all(ServiceAccount.class).stream()
                .filter(account -> account.getMetadata().getName().equals(name))
                .toList();
        return Findings.about(Cluster.title(deployment))
                .wants("serviceAccountName", name, Cluster.pod(deployment).getServiceAccountName())
                .wants("number of its own service accounts", 1, accounts.size())
                .unless(
                        accounts.stream()
                                .allMatch(account -> Boolean.FALSE.equals(account.getAutomountServiceAccountToken())),
                        "the service account hands out tokens")
                .stream();
    }
}
