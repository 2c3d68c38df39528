package dev.sekisho.deploy;

import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A pod mounts settings, secrets of mode 0400, and a small /tmp, which alone can be written. */
final class VolumesAreNarrow implements Check {

    private static final int OWNER_READS = 0400;

    @Override
    public Stream<String> findings(Cluster cluster) {
        return cluster.deployments().stream().flatMap(this::volumes);
    }

    private Stream<String> volumes(Deployment deployment) {
        Findings findings = Findings.about(Cluster.title(deployment));
        List<Volume> volumes = Cluster.pod(deployment).getVolumes();
        volumes.forEach(volume -> volume(volume, findings));
        List<VolumeMount> mounts = Cluster.containers(deployment)
                .flatMap(container -> container.getVolumeMounts().stream())
                .toList();
        findings.unless(mounts.stream().anyMatch(VolumesAreNarrow::isTmp), "nothing is mounted at /tmp");
        for (VolumeMount mount : mounts) {
            findings.unless(
                            isTmp(mount) || Boolean.TRUE.equals(mount.getReadOnly()),
                            mount.getMountPath() + " can be written")
                    .unless(
                            volumes.stream().anyMatch(volume -> volume.getName().equals(mount.getName())),
                            "no volume " + mount.getName());
        }
        return findings.stream();
    }

    private static boolean isTmp(VolumeMount mount) {
        return mount.getMountPath().equals("/tmp") && mount.getName().equals("tmp");
    }

    private static void volume(Volume volume, Findings findings) {
        String name = "volume " + volume.getName();
        EmptyDirVolumeSource empty = volume.getEmptyDir();
        SecretVolumeSource secret = volume.getSecret();
        findings.unless(
                Stream.of(empty, secret, volume.getConfigMap())
                                .filter(Objects::nonNull)
                                .count()
                        == 1,
                name + " is neither settings nor secret nor empty");
        if (empty != null) {
            findings.unless(empty.getSizeLimit() != null, name + " has no limit");
        }
        if (secret != null) {
            findings.wants(name + "'s defaultMode", OWNER_READS, secret.getDefaultMode())
                    .wants(name + " may be absent", null, secret.getOptional())
                    .unless(
                            secret.getItems().stream().allMatch(item -> item.getMode() == null),
                            name + " gives a file a mode of its own");
        }
    }
}
