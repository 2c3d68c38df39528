package dev.sekisho.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Dockerfiles are one Dockerfile but for name and ports, and fit the Deployments that run what they make. */
@Tag("TD16")
class ImagesTest {

    private static final Cluster BASE = Cluster.rendered(Repository.BASE);

    static Stream<Deployment> deployments() {
        return BASE.deployments().stream();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theRuntimeIsGivenByWhoeverBuildsAndHasNoDefault(Deployment deployment) {
        assertThat(instructions(deployment)).startsWith("ARG BASE_IMAGE", "FROM ${BASE_IMAGE}");
        assertThat(instructions(deployment).stream().filter(line -> line.startsWith("FROM")))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void itRunsAsTheUserOfThePodAndKnowsItsPorts(Deployment deployment) {
        String ports = Cluster.containers(deployment)
                .flatMap(container -> container.getPorts().stream())
                .map(ContainerPort::getContainerPort)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));

        assertThat(instructions(deployment)).contains("EXPOSE " + ports, "USER 10001:10001");
        assertThat(PodsAreRestricted.USER).isEqualTo(10001);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void settingsAreMountedWhereQuarkusLooksForThem(Deployment deployment) {
        List<String> workingFolders = instructions(deployment).stream()
                .filter(line -> line.startsWith("WORKDIR "))
                .map(line -> line.substring("WORKDIR ".length()))
                .toList();

        assertThat(workingFolders).containsExactly("/app/config", "/app");
        assertThat(Cluster.containers(deployment)
                        .flatMap(container -> container.getVolumeMounts().stream())
                        .filter(mount -> mount.getName().equals("settings"))
                        .map(VolumeMount::getMountPath))
                .containsExactly(workingFolders.get(0));
    }

    @Test
    void theFourAreOneButForNameAndPorts() {
        assertThat(deployments().map(ImagesTest::withoutItsOwn).distinct()).hasSize(1);
    }

    @Test
    void thereIsOneForEachServiceAndNoOther() {
        assertThat(Repository.filesUnder(Repository.DEPLOY.resolve("images")))
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactlyInAnyOrderElementsOf(Repository.SERVICES.stream()
                        .map(service -> service + ".Dockerfile")
                        .toList());
    }

    private static String withoutItsOwn(Deployment deployment) {
        return file(deployment)
                .replace(deployment.getMetadata().getName(), "SERVICE")
                .replaceAll("EXPOSE \\d+ \\d+", "EXPOSE PORTS");
    }

    private static List<String> instructions(Deployment deployment) {
        return file(deployment)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String file(Deployment deployment) {
        return Yaml.read(
                Repository.DEPLOY.resolve("images/" + deployment.getMetadata().getName() + ".Dockerfile"));
    }
}
