package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The connections that the network policies of a cluster let out of a pod, and those that they let into one. */
final class Arrows {

    private final Cluster cluster;
    private final Set<Arrow> leaving = new TreeSet<>();
    private final Set<Arrow> entering = new TreeSet<>();

    private Arrows(Cluster cluster) {
        this.cluster = cluster;
    }

    static Arrows in(Cluster cluster) {
        Arrows arrows = new Arrows(cluster);
        cluster.all(NetworkPolicy.class).forEach(arrows::read);
        return arrows;
    }

    /** Let out at the end where they begin. */
    Set<Arrow> leaving() {
        return leaving;
    }

    /** Let in at the end where they arrive. */
    Set<Arrow> entering() {
        return entering;
    }

    private void read(NetworkPolicy policy) {
        List<Deployment> pods =
                cluster.selectedBy(policy.getSpec().getPodSelector()).toList();
        for (Deployment pod : pods) {
            policy.getSpec().getIngress().forEach(rule -> entering(rule, pod));
            policy.getSpec()
                    .getEgress()
                    .forEach(rule -> leaving(rule, pod.getMetadata().getName()));
        }
    }

    private void entering(NetworkPolicyIngressRule rule, Deployment pod) {
        for (NetworkPolicyPeer peer : rule.getFrom()) {
            for (NetworkPolicyPort port : rule.getPorts()) {
                names(peer)
                        .forEach(from ->
                                entering.add(new Arrow(from, pod.getMetadata().getName(), number(port, pod))));
            }
        }
    }

    private void leaving(NetworkPolicyEgressRule rule, String from) {
        for (NetworkPolicyPeer peer : rule.getTo()) {
            for (NetworkPolicyPort port : rule.getPorts()) {
                names(peer).forEach(to -> leaving.add(new Arrow(from, to, number(port))));
            }
        }
    }

    private Stream<String> names(NetworkPolicyPeer peer) {
        IPBlock block = peer.getIpBlock();
        if (block != null) {
            return Stream.of(block.getCidr());
        }
        if (peer.getNamespaceSelector() != null) {
            return Stream.of(Stream.of(peer.getNamespaceSelector(), peer.getPodSelector())
                    .filter(selector -> selector != null)
                    .map(Arrows::only)
                    .collect(Collectors.joining("/")));
        }
        return cluster.selectedBy(peer.getPodSelector())
                .map(deployment -> deployment.getMetadata().getName());
    }

    /** The one label by which namespaces and pods of others are selected here. */
    private static String only(LabelSelector selector) {
        return String.join("+", new TreeSet<>(selector.getMatchLabels().values()));
    }

    private static String number(NetworkPolicyPort port, Deployment pod) {
        IntOrString number = port.getPort();
        return number == null || number.getStrVal() == null
                ? number(port)
                : Integer.toString(Cluster.port(pod, number.getStrVal()));
    }

    private static String number(NetworkPolicyPort port) {
        String suffix = "UDP".equals(port.getProtocol()) ? "/udp" : "";
        return (port.getPort() == null ? "any" : port.getPort().getValue()) + suffix;
    }
}
