package dev.sekisho.deploy;

import java.util.List;
import java.util.stream.Stream;

/** One promise about everything that is rendered; what breaks it is said in a sentence that names the object. */
interface Check {

    Stream<String> findings(Cluster cluster);

    List<Check> ALL = List.of(
            new NamespaceIsRestricted(),
            new PodsAreRestricted(),
            new ContainersAreRestricted(),
            new VolumesAreNarrow(),
            new ImagesArePinned(),
            new NothingIsSecret(),
            new PodsAreBounded(),
            new PodsAreWatched(),
            new PodsGoDownGently(),
            new NoReplicaIsAlone(),
            new ServicesSelect(),
            new PoliciesAreNarrow(),
            new SettingsExist());

    static List<String> all(Cluster cluster) {
        return ALL.stream().flatMap(check -> check.findings(cluster)).toList();
    }
}
