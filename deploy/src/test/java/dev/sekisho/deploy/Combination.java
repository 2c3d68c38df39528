package dev.sekisho.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** One thing that may be rendered: an overlay, or the base with some of the components. */
record Combination(String name, Path folder, Set<String> components) {

    private static final Path MADE_HERE = Repository.DEPLOY.resolve("target/combinations");

    /** Every overlay, and the base with every set of components, none included. */
    static Stream<Combination> all() {
        return Stream.concat(overlays().stream(), sets(Repository.foldersIn("kustomize/components")).stream());
    }

    static List<Combination> overlays() {
        return Repository.foldersIn("kustomize/overlays").stream()
                .map(Combination::overlay)
                .toList();
    }

    /** What is applied beside the services, each a whole of its own. */
    static Stream<Combination> beside() {
        return Stream.of("gateway", "platform/kafka", "platform/postgres")
                .map(name -> new Combination(name, Repository.DEPLOY.resolve("kustomize/" + name), Set.of()));
    }

    /** Each overlay with each of the four services, as a test takes them. */
    static Stream<Arguments> servicesOfOverlays() {
        return overlays().stream()
                .flatMap(overlay -> Repository.SERVICES.stream().map(service -> Arguments.of(overlay, service)));
    }

    Cluster cluster() {
        return Cluster.rendered(folder);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Combination overlay(Path folder) {
        Set<String> components = Kustomization.in(folder).components().stream()
                .map(path -> Path.of(path).getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Combination("overlay " + folder.getFileName(), folder, components);
    }

    private static List<Combination> sets(List<Path> components) {
        List<Combination> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << components.size(); bits++) {
            Set<String> chosen = new TreeSet<>();
            for (int i = 0; i < components.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    chosen.add(components.get(i).getFileName().toString());
                }
            }
            all.add(set(chosen));
        }
        return all;
    }

    private static Combination set(Set<String> components) {
        Path folder = MADE_HERE.resolve(components.isEmpty() ? "none" : String.join("+", components));
        String text = components.stream()
                .map(component -> "  - ../../../kustomize/components/" + component + "\n")
                .collect(Collectors.joining("", "components:\n", ""));
        write(folder, "resources:\n  - ../../../kustomize/base\n" + (components.isEmpty() ? "" : text));
        return new Combination("base with " + components, folder, components);
    }

    private static void write(Path folder, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("kustomization.yaml"),
                    "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n" + text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
