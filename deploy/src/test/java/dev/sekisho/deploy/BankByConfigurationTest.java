package dev.sekisho.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One more bank is an address, a network address and a secret's name; no other object of the cluster changes. */
@Tag("A20")
class BankByConfigurationTest {

    private static final Path FOLDER = Repository.DEPLOY.resolve("target/one-more-bank");

    @Test
    void aBankTouchesLinkServiceAndItsWayOutAlone() throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("kustomization.yaml"), """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [../../kustomize/base]
                configMapGenerator:
                  - {name: link-service-settings, behavior: merge, files: [place.properties=link.properties]}
                patches:
                  - {target: {kind: NetworkPolicy, name: link-service-to-banks}, path: bank.yaml}
                """);
        Files.writeString(FOLDER.resolve("link.properties"), """
                sekisho.link.banks."0777".base-url=https://api.bank-0777.example
                sekisho.link.banks."0777".client-id=sekisho-operator
                """);
        Files.writeString(FOLDER.resolve("bank.yaml"), """
                - op: add
                  path: /spec/egress/-
                  value: {to: [{ipBlock: {cidr: 192.0.2.7/32}}], ports: [{port: 443}]}
                """);

        List<Manifest> before = Renderer.render(Repository.BASE);
        List<Manifest> after = Renderer.render(FOLDER);

        assertThat(changed(before, after))
                .containsExactly(
                        "ConfigMap/link-service-settings",
                        "Deployment/link-service",
                        "NetworkPolicy/link-service-to-banks");
        assertThat(Check.all(Cluster.of(after))).isEmpty();
        assertThat(CodeNames.of("link-service").missingFrom(Set.of("sekisho.link.banks.\"0777\".base-url")))
                .contains("sekisho.link.banks.\"0777\".client-id", "sekisho.link.banks.\"0777\".client-secret");
    }

    private static Set<String> changed(List<Manifest> before, List<Manifest> after) {
        return after.stream()
                .filter(manifest -> !before.contains(manifest))
                .map(manifest -> manifest.title().replaceFirst("(-settings)-[a-z0-9]+$", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
