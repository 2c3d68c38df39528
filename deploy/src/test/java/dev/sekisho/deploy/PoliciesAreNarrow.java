package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything is denied first; what is allowed names a peer and a port, and an arrow inside stands at both ends. */
final class PoliciesAreNarrow implements Check {

    private static final int WIDEST_PREFIX = 24;

    @Override
    public Stream<String> findings(Cluster cluster) {
        List<NetworkPolicy> policies = cluster.all(NetworkPolicy.class);
        Stream<String> denied = policies.stream().anyMatch(PoliciesAreNarrow::deniesAll)
                ? Stream.empty()
                : Stream.of("no NetworkPolicy denies what no other allows");
        return Stream.of(
                        denied,
                        policies.stream().flatMap(policy -> policy(policy, cluster)),
                        halfArrows(Arrows.in(cluster)))
                .flatMap(found -> found);
    }

    private static boolean deniesAll(NetworkPolicy policy) {
        NetworkPolicySpec spec = policy.getSpec();
        return isEmpty(spec.getPodSelector())
                && Set.copyOf(spec.getPolicyTypes()).equals(Set.of("Ingress", "Egress"))
                && spec.getIngress().isEmpty()
                && spec.getEgress().isEmpty();
    }

    private static boolean isEmpty(LabelSelector selector) {
        return selector.getMatchLabels().isEmpty()
                && selector.getMatchExpressions().isEmpty();
    }

    private static Stream<String> policy(NetworkPolicy policy, Cluster cluster) {
        NetworkPolicySpec spec = policy.getSpec();
        Findings findings = Findings.about(Cluster.title(policy))
                .unless(cluster.selectedBy(spec.getPodSelector()).findAny().isPresent(), "selects nothing")
                .unless(!spec.getPolicyTypes().isEmpty(), "says not whether it means Ingress or Egress")
                .unless(
                        spec.getIngress().isEmpty() || spec.getPolicyTypes().contains("Ingress"),
                        "has Ingress rules that do not count")
                .unless(
                        spec.getEgress().isEmpty() || spec.getPolicyTypes().contains("Egress"),
                        "has Egress rules that do not count");
        spec.getIngress().forEach(rule -> rule(rule.getFrom(), rule.getPorts(), findings));
        spec.getEgress().forEach(rule -> rule(rule.getTo(), rule.getPorts(), findings));
        return findings.stream();
    }

    private static void rule(List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports, Findings findings) {
        findings.unless(!peers.isEmpty(), "a rule for everybody").unless(!ports.isEmpty(), "a rule for every port");
        ports.forEach(port -> findings.unless(port.getPort() != null, "a port without number")
                .unless(port.getEndPort() == null, "a range of ports"));
        peers.forEach(peer -> peer(peer, findings));
    }

    private static void peer(NetworkPolicyPeer peer, Findings findings) {
        Stream.of(peer.getNamespaceSelector(), peer.getPodSelector())
                .filter(selector -> selector != null)
                .forEach(selector -> findings.unless(
                        !selector.getMatchLabels().isEmpty()
                                && selector.getMatchExpressions().isEmpty(),
                        "a peer that may be anybody"));
        IPBlock block = peer.getIpBlock();
        if (block != null) {
            int prefix = Integer.parseInt(block.getCidr().replaceFirst(".*/", ""));
            findings.unless(prefix >= WIDEST_PREFIX, "lets " + block.getCidr() + ", too much of the world");
        }
    }

    private static Stream<String> halfArrows(Arrows arrows) {
        Set<Arrow> leaving = inside(arrows.leaving());
        Set<Arrow> entering = inside(arrows.entering());
        return Stream.concat(
                leaving.stream()
                        .filter(arrow -> !entering.contains(arrow))
                        .map(arrow -> arrow + " leaves and is not let in"),
                entering.stream()
                        .filter(arrow -> !leaving.contains(arrow))
                        .map(arrow -> arrow + " is let in and cannot leave"));
    }

    private static Set<Arrow> inside(Set<Arrow> arrows) {
        return arrows.stream().filter(Arrow::isInside).collect(Collectors.toSet());
    }
}
