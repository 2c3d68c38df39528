package dev.sekisho.deploy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The checkout around this module: the manifests, and the code whose settings they give. */
final class Repository {

    static final Path DEPLOY = Path.of("").toAbsolutePath();
    static final Path ROOT = DEPLOY.getParent();
    static final Path BASE = DEPLOY.resolve("kustomize/base");
    static final List<String> SERVICES =
            List.of("identity-service", "link-service", "charge-service", "compensation-service");

    private Repository() {}

    static List<Path> foldersIn(String folder) {
        try (Stream<Path> children = Files.list(DEPLOY.resolve(folder))) {
            return children.filter(Kustomization::isIn).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names and values of a properties file; a name twice is an error. */
    static Map<String, String> properties(String text) {
        Map<String, String> all = new TreeMap<>();
        Properties reader = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object name, Object value) {
                if (all.put((String) name, (String) value) != null) {
                    throw new IllegalArgumentException(name + " is there twice");
                }
                return null;
            }
        };
        try {
            reader.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all;
    }

    /** The names of what this service must be told in secret. */
    static Map<String, String> secretNames(String service) {
        return properties(Yaml.read(DEPLOY.resolve("secret-names/" + service + ".properties")));
    }

    /** The code and the resources that run, of these modules. */
    static List<Path> mainSources(Stream<String> modules) {
        return modules.flatMap(module -> filesUnder(ROOT.resolve(module).resolve("src/main")).stream())
                .filter(file ->
                        file.toString().endsWith(".java") || file.toString().endsWith(".properties"))
                .toList();
    }

    static List<Path> filesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
