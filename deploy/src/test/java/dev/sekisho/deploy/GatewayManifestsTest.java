package dev.sekisho.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.BackendTLSPolicy;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1alpha3.TLSRoute;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The gateway as it would be applied: as closed as the services behind it, and nothing gets around it. */
@Tag("TB9")
@Tag("TD13")
class GatewayManifestsTest {

    private static final Path FOLDER = Repository.DEPLOY.resolve("kustomize/gateway");
    private static final Cluster CLUSTER = Cluster.rendered(FOLDER);
    private static final List<Check> CHECKS = List.of(
            new NamespaceIsRestricted(),
            new PodsAreRestricted(),
            new ContainersAreRestricted(),
            new VolumesAreNarrow(),
            new ImagesArePinned(),
            new NothingIsSecret(),
            new PodsAreBounded(),
            new PodsGoDownGently(),
            new NoReplicaIsAlone(),
            new PoliciesAreNarrow());

    private final Map<String, String> settings =
            CLUSTER.all(ConfigMap.class).get(0).getData();

    @Test
    void itsPodsKeepThePromisesOfTheServicesPods() {
        assertThat(CHECKS.stream().flatMap(check -> check.findings(CLUSTER))).isEmpty();
    }

    @Test
    void itIsReachedFromTheLoadBalancerAndReachesTheServicesAlone() {
        Arrows arrows = Arrows.in(CLUSTER);

        assertThat(arrows.entering())
                .extracting(Arrow::toString)
                .containsExactly("gateway-system -> gateway:18443", "gateway-system -> gateway:18444");
        assertThat(arrows.leaving())
                .extracting(Arrow::toString)
                .containsExactly(
                        "gateway -> kube-system/kube-dns:53",
                        "gateway -> kube-system/kube-dns:53/udp",
                        "gateway -> sekisho/charge-service:18103",
                        "gateway -> sekisho/compensation-service:18104",
                        "gateway -> sekisho/identity-service:18101",
                        "gateway -> sekisho/link-service:18102");
    }

    @Test
    void whatRunsIsWhatWasTriedOnOneMachineAndThePlace() {
        List<String> tried = Repository.filesUnder(FOLDER.resolve("conf")).stream()
                .map(file -> file.getFileName().toString())
                .toList();

        assertThat(settings.keySet()).containsAll(tried).hasSize(tried.size() + 2);
        tried.forEach(file -> assertThat(settings.get(file))
                .isEqualTo(Yaml.read(FOLDER.resolve("conf").resolve(file))));
    }

    @Test
    void everyFileThatIsNamedIsThere() {
        List<String> included = found("include ([\\w.-]+);");

        assertThat(settings.keySet()).containsAll(included);
        // A bank's server asks for its certificate by the bank's own authority and list of revocations.
        List<String> banks = found("server_name bank-(\\d{4})\\.partners");
        assertThat(banks).isNotEmpty();
        assertThat(found("ssl_client_certificate \\.\\./banks/(\\d{4})-ca\\.pem;"))
                .isEqualTo(banks);
        assertThat(found("ssl_crl \\.\\./banks/(\\d{4})-crl\\.pem;")).isEqualTo(banks);
    }

    @Test
    void itLeadsToThePortsOfTheServices() {
        Set<String> wanted = Cluster.rendered(Repository.BASE).all(Service.class).stream()
                .map(service -> service.getMetadata().getName() + ".sekisho.svc.cluster.local:"
                        + service.getSpec().getPorts().get(0).getPort())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(found("server (\\S+:\\d+);"))).isEqualTo(wanted);
    }

    @Test
    void everyPortThatItListensOnIsNamedAndTheOtherWayRound() {
        Deployment gateway = CLUSTER.deployment("gateway");
        Set<String> listened = new TreeSet<>(found("listen (\\d+)"));
        Set<String> named = Cluster.containers(gateway)
                .flatMap(container -> container.getPorts().stream())
                .map(port -> Integer.toString(port.getContainerPort()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listened).isEqualTo(named);
        Service service = CLUSTER.all(Service.class).get(0);
        assertThat(service.getSpec().getType()).isEqualTo("ClusterIP");
        for (ServicePort port : service.getSpec().getPorts()) {
            assertThat(Cluster.port(gateway, port.getTargetPort().getStrVal())).isEqualTo(port.getPort());
        }
    }

    @Test
    void itsProbesAskAPortThatNoServiceLeadsTo() {
        Cluster.containers(CLUSTER.deployment("gateway"))
                .flatMap(container -> Stream.of(
                        container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe()))
                .forEach(probe -> {
                    assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
                    assertThat(settings.get("place-servers.conf"))
                            .contains("location = " + probe.getHttpGet().getPath() + " ");
                });
        assertThat(CLUSTER.all(Service.class).get(0).getSpec().getPorts())
                .extracting(ServicePort::getName)
                .doesNotContain("management");
    }

    @Test
    void banksComeToTheServerThatAsksForTheirCertificate() {
        Gateway banks = gateway("banks");
        TLSRoute route = CLUSTER.all(TLSRoute.class).get(0);

        assertThat(banks.getSpec().getListeners()).hasSize(1).allSatisfy(listener -> {
            assertThat(listener.getProtocol()).isEqualTo("TLS");
            assertThat(listener.getTls().getMode()).isEqualTo("Passthrough");
            assertThat(route.getSpec().getHostnames()).containsExactly(listener.getHostname());
        });
        assertThat(route.getSpec().getParentRefs()).extracting("name").containsExactly("banks");
        assertThat(route.getSpec().getRules().get(0).getBackendRefs())
                .extracting("name", "port")
                .containsExactly(tuple("gateway", 18443));
    }

    @Test
    void nobodyElseBringsACertificateAlongNorGetsAroundNginx() {
        List<HTTPRoute> routes = CLUSTER.all(HTTPRoute.class);

        assertThat(routes).isNotEmpty();
        routes.stream().flatMap(route -> route.getSpec().getRules().stream()).forEach(rule -> {
            assertThat(rule.getFilters())
                    .anySatisfy(filter -> assertThat(
                                    filter.getRequestHeaderModifier().getRemove())
                            .contains("X-Client-Certificate"));
            assertThat(rule.getMatches())
                    .extracting(match -> match.getPath().getType())
                    .containsOnly("PathPrefix");
            assertThat(rule.getMatches())
                    .extracting(match -> match.getPath().getValue())
                    .containsExactly("/");
            assertThat(rule.getBackendRefs()).extracting("name", "port").containsExactly(tuple("gateway", 18444));
        });
        assertThat(routes.get(0).getSpec().getHostnames())
                .allSatisfy(
                        host -> assertThat(settings.get("place-servers.conf")).contains("server_name " + host + ";"));
    }

    @Test
    void behindTheLoadBalancerItIsTlsAgain() {
        BackendTLSPolicy policy = CLUSTER.all(BackendTLSPolicy.class).get(0);

        assertThat(policy.getSpec().getTargetRefs())
                .extracting("kind", "name", "sectionName")
                .containsExactly(tuple("Service", "gateway", "public"));
        assertThat(settings.get("place-servers.conf"))
                .contains("server_name " + policy.getSpec().getValidation().getHostname() + ";");
    }

    @Test
    void itNamesNoPlaceThatExists() {
        Stream<String> hosts = CLUSTER.objects().stream()
                .filter(object -> !(object instanceof ConfigMap))
                .map(HasMetadata::toString)
                .flatMap(text -> Arrays.stream(text.split("[^A-Za-z0-9.*-]+")))
                .filter(word -> word.contains("operator."));

        assertThat(hosts).isNotEmpty().allMatch(host -> host.endsWith(".example"));
    }

    private static Gateway gateway(String name) {
        return CLUSTER.all(Gateway.class).stream()
                .filter(one -> one.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> found(String pattern) {
        return settings.values().stream()
                .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
